//! Hearings: a case as people read it. Who acts for each seat and what they did, what it adds up to so far, and what
//! is still missing before it is recorded (DESIGN 4.5).

use chrono::NaiveDate;

use super::body::SeatOf;
use super::case::{Ballot, Case, CaseState, Choice, Silence};
use super::id::PersonId;
use super::lang::Lang;
use super::message::Message;
use super::milestone::Step;
use super::party::Considerer;
use super::person::Capacity;
use super::plan::Plan;
use super::process::rule;
use super::roster::{Place, Roster};
use super::tally::{BodyTally, Tally, of_votes};
use super::workspace::Workspace;

/// A case with the seats of its day.
#[derive(Debug, Clone)]
pub struct Hearing<'a> {
    /// What is before the body.
    pub case: &'a Case,
    /// Who acts for which seat.
    pub roster: Roster<'a>,
    plan: &'a Plan,
    workspace: &'a Workspace,
    day: NaiveDate,
    today: NaiveDate,
}

/// Adds up a vote in each body that has the case, by its own rule and its own seats; a body without a rule decides by
/// consensus, without a quorum.
#[must_use]
pub fn in_each(
    workspace: &Workspace,
    step: Option<&Step>,
    (case, ballot): (&Case, &Ballot),
    (roster, day, silence): (&Roster<'_>, NaiveDate, Option<Silence>),
) -> Vec<BodyTally> {
    let of = |who: &Considerer| {
        let rule = rule(workspace, step, who, day).cloned().unwrap_or_default();
        let own = who.body().map_or_else(|| roster.clone(), |body| roster.of_body(body));
        BodyTally { who: who.clone(), tally: of_votes(&rule, &own, &ballot.votes, silence) }
    };
    case.call.bodies.iter().map(of).collect()
}

/// What a seat does in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Nobody holds the seat.
    Vacant,
    /// The body found a conflict of interest.
    Recused,
    /// A conflict of interest was raised, and the body has not decided.
    Doubted,
    /// Its holder stays away, and nobody was called in.
    Away,
    /// It has no vote.
    Listens,
    /// It voted.
    Voted(Choice),
    /// It did not answer in time, and that means consent.
    Consents,
    /// Its vote is awaited.
    Awaited,
    /// It takes part; there is no vote yet.
    Sits,
}

impl Part {
    /// Returns the text id of what the seat does.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Vacant => "part-vacant",
            Self::Recused => "part-recused",
            Self::Doubted => "part-doubted",
            Self::Away => "part-away",
            Self::Listens => "part-listens",
            Self::Voted(Choice::For) => "part-for",
            Self::Voted(Choice::Against) => "part-against",
            Self::Voted(Choice::Abstain) => "part-abstains",
            Self::Consents => "part-consents",
            Self::Awaited => "part-awaited",
            Self::Sits => "part-sits",
        }
    }

    /// Returns what somebody learns of it who may not see the votes.
    #[must_use]
    pub const fn unseen(self) -> Self {
        match self {
            Self::Voted(_) | Self::Consents | Self::Awaited => Self::Sits,
            other => other,
        }
    }
}

impl<'a> Hearing<'a> {
    /// Reads a case as of today.
    #[must_use]
    pub fn of(plan: &'a Plan, workspace: &'a Workspace, case: &'a Case, today: NaiveDate) -> Self {
        let day = case.day(today);
        Self { case, roster: Roster::of_case(workspace, case, day), plan, workspace, day, today }
    }

    /// Finds the newest case of a body in a step; one that is open before all others.
    #[must_use]
    pub fn find(plan: &'a Plan, step: &Step, who: &Considerer) -> Option<&'a Case> {
        let of_body = |case: &&Case| case.call.step == step.id && case.call.bodies.contains(who);
        let cases = plan.cases.values().map(AsRef::as_ref);
        cases.filter(of_body).max_by_key(|case| (case.is_open(), case.at))
    }

    /// Returns the step that asks for it.
    #[must_use]
    pub fn step(&self) -> Option<&'a Step> {
        self.plan.steps.get(&self.case.call.step).map(AsRef::as_ref)
    }

    /// Says what a seat does.
    #[must_use]
    pub fn part(&self, place: &Place<'_>) -> Part {
        let doubt = self.case.doubts.get(&place.of);
        let ballot = self.case.ballot.as_ref();
        let vote = ballot.and_then(|ballot| ballot.votes.get(&place.of));
        if place.is_vacant {
            Part::Vacant
        } else if place.is_recused {
            Part::Recused
        } else if doubt.is_some_and(|doubt| doubt.recused.is_none()) {
            Part::Doubted
        } else if let Some(vote) = vote {
            Part::Voted(vote.choice)
        } else if place.sitters.is_empty() {
            Part::Away
        } else if !place.seat.rights.vote {
            Part::Listens
        } else if ballot.is_some() && self.case.silence(self.today) == Some(Silence::Consents) {
            Part::Consents
        } else if ballot.is_some() {
            Part::Awaited
        } else {
            Part::Sits
        }
    }

    /// Lists whom somebody acts for in a seat: its holders, when somebody else was called in.
    #[must_use]
    pub fn instead_of(&self, place: &Place<'a>) -> Vec<&'a PersonId> {
        let holders = self.workspace.holders(place.seat, self.day);
        let own = place.sitters.iter().any(|person| holders.contains(person));
        if own || place.sitters.is_empty() { Vec::new() } else { holders }
    }

    /// Names who acts for a seat, and for whom when it is not theirs.
    #[must_use]
    pub fn sitters(&self, place: &Place<'a>) -> Message {
        let names = |persons: &[&'a PersonId]| -> Vec<String> {
            persons.iter().map(|person| self.workspace.person_name(person).to_owned()).collect()
        };
        let holders = self.instead_of(place);
        if place.sitters.is_empty() {
            let absent = self.workspace.holders(place.seat, self.day);
            let holder = Message::new(place.seat.holders.term().unwrap_or("seat-vacant"));
            return if absent.is_empty() {
                holder
            } else {
                Message::new("seat-holders").with("persons", names(&absent))
            };
        }
        let message = if holders.is_empty() { Message::new("seat-holders") } else { Message::new("seat-instead") };
        message.with("persons", names(&place.sitters)).with("holders", names(&holders))
    }

    /// Tells whether a seat chairs the case.
    #[must_use]
    pub fn chairs(&self, place: &Place<'_>) -> bool {
        self.roster.chair().any(|chair| chair.of == place.of)
    }

    /// Adds up what was voted so far, in each body for itself; nothing before the vote is open.
    #[must_use]
    pub fn tallies(&self) -> Vec<BodyTally> {
        let Some(ballot) = &self.case.ballot else { return Vec::new() };
        let of_day = (&self.roster, self.day, self.case.silence(self.today));
        in_each(self.workspace, self.step(), (self.case, ballot), of_day)
    }

    /// Says what was voted so far: how it adds up, or how many voted to those who may not see the votes.
    #[must_use]
    pub fn said(&self, shown: bool, lang: Lang) -> Vec<Message> {
        let tallies = self.tallies();
        if !shown && !tallies.is_empty() {
            let sum = |of: fn(&Tally) -> u32| tallies.iter().map(|one| u64::from(of(&one.tally))).sum::<u64>();
            let cast = Message::new("hearing-cast").with("cast", sum(|tally| tally.present));
            return vec![cast.with("seats", sum(|tally| tally.seats))];
        }
        match tallies.as_slice() {
            [one] => vec![one.tally.message()],
            all => all.iter().map(|one| one.message(self.workspace.name_of(&one.who, lang, self.today))).collect(),
        }
    }

    /// Tells whether a seat's votes may be abstained from, as its body has it.
    #[must_use]
    pub fn may_abstain(&self, seat: &SeatOf) -> bool {
        let who = Considerer::Body(seat.body.clone());
        rule(self.workspace, self.step(), &who, self.day).is_none_or(|rule| rule.abstaining)
    }

    /// Tells whether somebody in a capacity may see who voted what: the secretariat and the body itself.
    #[must_use]
    pub fn shows_votes(&self, capacity: &Capacity) -> bool {
        match capacity {
            Capacity::Secretary => true,
            Capacity::Member(body) => self.case.call.bodies.contains(&Considerer::Body(body.clone())),
            Capacity::Administrator | Capacity::Signatory { .. } | Capacity::Oneself => false,
        }
    }

    /// Says when the body takes the case, or until when it answers in writing.
    #[must_use]
    pub fn time(&self) -> Message {
        let call = &self.case.call;
        match (call.written, call.held) {
            (Some(written), _) if written.silence == Silence::Consents => {
                Message::new("hearing-written-consents").with("day", written.until)
            }
            (Some(written), _) => Message::new("hearing-written").with("day", written.until),
            (None, Some(held)) => Message::new("hearing-held").with("day", held),
            (None, None) => Message::new("hearing-undated"),
        }
    }

    /// Returns the text id of whether the body still has the case.
    #[must_use]
    pub const fn state(&self) -> &'static str {
        match self.case.state {
            CaseState::Open if self.case.ballot.is_some() => "case-state-vote",
            CaseState::Open => "case-state-open",
            CaseState::OffList => "case-state-off-list",
            CaseState::Recorded => "case-state-recorded",
        }
    }

    /// Says how the case was moved, oldest first.
    pub fn moves(&self) -> impl DoubleEndedIterator<Item = Message> {
        self.case.moves.iter().map(|moved| {
            let (how, day) = (Message::new(moved.how.term()), self.workspace.day_of(moved.at));
            Message::new("hearing-moved").with("how", how).with("reason", &moved.reason).with("day", day)
        })
    }

    /// Lists what is missing before the case is recorded.
    #[must_use]
    pub fn missing(&self) -> Vec<Message> {
        let mut missing = Vec::new();
        if !self.case.is_open() {
            return missing;
        }
        if self.case.call.held.is_none() && self.case.call.written.is_none() {
            missing.push(Message::new("hearing-no-day"));
        }
        let named = |part: Part| -> Vec<String> {
            let places = self.roster.places.iter().filter(|place| self.part(place) == part);
            let persons = places.flat_map(|place| place.sitters.iter().copied());
            persons.map(|person| self.workspace.person_name(person).to_owned()).collect()
        };
        let doubted = named(Part::Doubted);
        if !doubted.is_empty() {
            missing.push(Message::new("hearing-doubts").with("names", doubted));
        }
        let awaited = named(Part::Awaited);
        if !awaited.is_empty() {
            missing.push(Message::new("hearing-votes").with("names", awaited));
        }
        let day = self.case.call.written.map(|written| written.until).or(self.case.call.held);
        if day.is_some_and(|day| day < self.today) {
            missing.push(Message::new("hearing-record"));
        }
        missing
    }
}
