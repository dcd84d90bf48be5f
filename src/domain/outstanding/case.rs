//! What is missing in cases before bodies: votes, what they came to, the chair's word, conflicts of interest.

use std::collections::BTreeSet;

use super::{Asked, Holder, Item, Kind, View, Waiting, secretariat};
use crate::domain::case::{Ballot, Case};
use crate::domain::conflict::{self, About};
use crate::domain::consideration::{ChallengeState, Recorded};
use crate::domain::id::{PersonId, StepId};
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::roster::{Place, Roster};

impl View<'_> {
    /// Lists what is missing in the cases of a step.
    pub(super) fn cases(&self, step: &Step) -> Vec<Item> {
        let own = self.plan.cases.values().filter(|case| case.call.step == step.id);
        let mut items: Vec<Item> =
            own.filter(|case| self.plan.is_pending(case)).flat_map(|case| self.case(case)).collect();
        items.extend(self.plan.recorded(step).flat_map(|recorded| self.recorded(recorded)));
        items.extend(self.plan.recorded(step).filter_map(|recorded| self.unfinished(step, recorded)));
        items
    }

    /// Says that a body did not come to an end and has no new meeting yet (pitfall 6).
    fn unfinished(&self, step: &Step, recorded: &Recorded) -> Option<Item> {
        let given = &recorded.consideration;
        let first = given.bodies.first()?;
        let is_last = self.plan.latest(step, first).is_some_and(|last| last.consideration.id == given.id);
        if !step.is_open() || given.outcome.is_final() || !is_last || self.called(step, first).is_some() {
            return None;
        }
        let outcome = Message::new(given.outcome.term());
        let message = self.about("missing-meeting", &step.id, &given.bodies).with("day", given.held);
        let kind = Kind::Case(given.id.clone(), Asked::Meeting);
        let bodies =
            given.bodies.iter().map(|who| Waiting { holder: Holder::from(who.clone()), due: None, when: None });
        let waiting_for = bodies.chain([secretariat(None)]).collect();
        Some(Item::new(kind, message.with("outcome", outcome), waiting_for, Some(recorded.at)))
    }

    fn case(&self, case: &Case) -> Vec<Item> {
        let mut items: Vec<Item> = self.doubts(case).into_iter().collect();
        if case.is_open() {
            items.extend(
                match &case.ballot {
                    Some(ballot) => {
                        // In writing nobody votes after the last day: from then on the result is what is missing.
                        let until = case.call.written.map(|written| written.until);
                        let late = until.and_then(|_until| self.late(case));
                        [Some(Item { until, ..self.votes(case, ballot) }), late]
                    }
                    None => [self.late(case), None],
                }
                .into_iter()
                .flatten(),
            );
        }
        items
    }

    fn about(&self, id: &'static str, step: &StepId, bodies: &[Considerer]) -> Message {
        let key = self.plan.steps.get(step).map(|step| step.key.clone()).unwrap_or_default();
        Message::new(id).with("names", self.names(bodies)).with("step", key)
    }

    fn names<'a>(&self, who: impl IntoIterator<Item = &'a Considerer>) -> Vec<String> {
        who.into_iter().map(|who| self.name(who)).collect()
    }

    fn kind(case: &Case, asked: Asked) -> Kind {
        Kind::Case(case.call.id.clone(), asked)
    }

    /// Names the seats that have not voted, by who sits on them; when all have, that what they came to is not recorded.
    fn votes(&self, case: &Case, ballot: &Ballot) -> Item {
        let roster = Roster::of_case(self.workspace, case, case.day(self.day));
        let (total, waited): (usize, Vec<&Place<'_>>) =
            (roster.voting().count(), roster.voting().filter(|place| !ballot.votes.contains_key(&place.of)).collect());
        let due = case.call.written.map(|written| written.until).or(case.call.held);
        let since = Some(ballot.opened);
        if waited.is_empty() {
            let message = self.about("missing-count", &case.call.step, &case.call.bodies);
            let chairs = roster.chair().flat_map(|place| sitters(place, due));
            return Item::new(
                Self::kind(case, Asked::Record),
                message,
                chairs.chain([secretariat(due)]).collect(),
                since,
            );
        }
        let voters = waited.iter().map(|place| self.sitters_of(place)).collect::<Vec<_>>();
        let message = self
            .about("missing-votes", &case.call.step, &case.call.bodies)
            .with("voters", voters)
            .with("done", total.saturating_sub(waited.len()))
            .with("total", total);
        let waiting_for = waited.iter().flat_map(|place| sitters(place, due)).collect();
        Item::new(Self::kind(case, Asked::Votes), message, waiting_for, since)
    }

    /// Names a seat by who sits on it.
    fn sitters_of(&self, place: &Place<'_>) -> String {
        place.sitters.iter().map(|person| self.workspace.person_name(person)).collect::<Vec<_>>().join(" / ")
    }

    /// Says from the day after a meeting on, or after the last day of a written procedure, that it has no record.
    fn late(&self, case: &Case) -> Option<Item> {
        let day = case.call.held.or(case.call.written.map(|written| written.until))?;
        let id = if case.call.written.is_some() { "missing-record-written" } else { "missing-record" };
        let message = self.about(id, &case.call.step, &case.call.bodies).with("day", day);
        let bodies = case.call.bodies.iter().map(|who| Waiting {
            holder: Holder::from(who.clone()),
            due: Some(day),
            when: None,
        });
        let since = Some(self.workspace.midnight(day));
        let item =
            Item::new(Self::kind(case, Asked::Record), message, bodies.chain([secretariat(None)]).collect(), since);
        Some(Item { from: day.succ_opt(), ..item })
    }

    /// Names those of whom the body has not said whether they have a conflict of interest.
    fn doubts(&self, case: &Case) -> Option<Item> {
        let open = case.doubts.values().filter(|doubt| doubt.recused.is_none());
        let persons: BTreeSet<&PersonId> = open.filter_map(|doubt| doubt.person.as_ref()).collect();
        if persons.is_empty() {
            return None;
        }
        let names: Vec<String> = persons.iter().map(|person| self.workspace.person_name(person).to_owned()).collect();
        let message = self.about("missing-recusal", &case.call.step, &case.call.bodies).with("persons", names);
        let bodies = case.call.bodies.iter().map(|who| Waiting {
            holder: Holder::from(who.clone()),
            due: case.call.held,
            when: None,
        });
        Some(Item::new(
            Self::kind(case, Asked::Recusal),
            message,
            bodies.chain([secretariat(None)]).collect(),
            Some(case.at),
        ))
    }

    /// Says what a record waits for: that the chair confirms it, that a challenge is tried.
    fn recorded(&self, recorded: &Recorded) -> Vec<Item> {
        let given = &recorded.consideration;
        let mut items = Vec::new();
        if recorded.awaits_chair() {
            let message = self.about("missing-confirm", &given.step, &given.bodies);
            let roster = Roster::of_record(self.workspace, self.plan, given);
            let chairs = roster.chair().flat_map(|place| sitters(place, None));
            let waiting_for = chairs.chain([secretariat(None)]).collect();
            items.push(Item::new(
                Kind::Case(given.id.clone(), Asked::Confirm),
                message,
                waiting_for,
                Some(recorded.at),
            ));
        }
        if let Some(challenge) = recorded.challenges.last().filter(|last| last.state == ChallengeState::Open) {
            let message = self.about("missing-challenge", &given.step, &given.bodies).with("how", &challenge.how);
            let kind = Kind::Case(given.id.clone(), Asked::Challenge);
            items.push(Item::new(kind, message, vec![secretariat(None)], Some(recorded.at)));
        }
        items
    }

    /// Names bodies that do not stand on the same words, or on the same version (pitfall 18).
    pub(super) fn conflicts(&self) -> Vec<Item> {
        let of = |conflict: conflict::Conflict<'_>| {
            let id = match conflict.about {
                About::Wording => "missing-common-wording",
                About::Version => "missing-common-version",
            };
            let bodies: Vec<Considerer> =
                conflict.sides.iter().flat_map(|side| &side.bodies).map(|who| (*who).clone()).collect();
            let since = conflict.sides.iter().map(|side| side.recorded.at).max();
            let message = self.about(id, &conflict.step.id, &bodies);
            Item::new(Kind::Conflict(conflict.step.id.clone()), message, vec![secretariat(None)], since)
        };
        conflict::open(self.plan).into_iter().map(of).collect()
    }
}

impl View<'_> {
    /// Names milestones that a newer version puts before their bodies once more (pitfall 17).
    pub(super) fn again(&self) -> Vec<Item> {
        let of = |(step, version): (&Step, &str)| {
            let message = Message::new("conflict-again").with("step", &step.key).with("version", version);
            let since = self.plan.versions.get(version).map(|version| version.at);
            Item::new(Kind::Again(step.id.clone()), message, vec![secretariat(None)], since)
        };
        conflict::again(self.plan).into_iter().map(of).collect()
    }
}

fn sitters<'a>(place: &'a Place<'_>, due: Option<chrono::NaiveDate>) -> impl Iterator<Item = Waiting> + use<'a> {
    let holder = |person: &PersonId| Holder::Person(person.clone(), Some(place.of.body.clone()));
    place.sitters.iter().map(move |person| Waiting { holder: holder(person), due, when: None })
}
