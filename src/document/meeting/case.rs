//! A case on paper: what is put before the body, who took part, what it came to.

use super::{Sheet, lines};
use crate::document::part::{Fact, Line};
use crate::domain::case::Case;
use crate::domain::consideration::{Consideration, Recorded};
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;

impl Sheet<'_> {
    /// Says what is put before the body: the step that asks, the version, the wording that is proposed.
    pub(super) fn put(&self, plan: &Plan, case: &Case) -> Vec<Fact> {
        let mut facts = self.papers(plan, case);
        let proposed = case.ballot.as_ref().map(|ballot| ballot.proposed.as_str());
        facts.extend(self.worded("record-proposed", proposed));
        facts
    }

    /// Says what the body came to in a case, as the plan's record has it.
    pub(super) fn decided(&self, plan: &Plan, case: &Case) -> Vec<Fact> {
        let mut facts = self.papers(plan, case);
        facts.extend(self.deputies(case));
        let Some(recorded) = plan.considerations.get(&case.call.id) else {
            let proposed = case.ballot.as_ref().map(|ballot| ballot.proposed.as_str());
            facts.extend(self.worded("record-proposed", proposed));
            let moved = case.moves.last().map(|moved| {
                let moved_to = Message::new("meeting-paper-not-taken").with("how", Message::new(moved.how.term()));
                Line::words(self.say(&moved_to.with("reason", &moved.reason)))
            });
            let line = moved.filter(|_| case.call.held != Some(self.held()));
            let none = || Line::note(self.term("meeting-paper-undecided"));
            facts.push(self.fact("record-outcome", [line.unwrap_or_else(none)]));
            return facts;
        };
        let one = &recorded.consideration;
        facts.extend(self.stood_aside(one));
        facts.extend(self.worded("record-proposed", one.proposed.as_deref()));
        facts.extend(self.votes(recorded));
        facts.extend(self.worded("record-adopted", one.adopted.as_deref()));
        let mut outcome = vec![Line::words(self.term(one.outcome.term()))];
        outcome.extend(recorded.awaits_chair().then(|| Line::note(self.term("meeting-paper-unconfirmed"))));
        facts.push(self.fact("record-outcome", outcome));
        facts.extend(one.conditions.iter().map(|given| self.fact("record-condition", lines(&given.text))));
        facts.extend(self.worded("record-reservation", one.reservation.as_deref()));
        facts.extend(self.worded("record-dissent", one.dissent.as_deref()));
        facts
    }

    fn papers(&self, plan: &Plan, case: &Case) -> Vec<Fact> {
        let digest = plan.versions.get(&case.call.version).map(|version| version.text.to_string());
        let papers = Message::new("meeting-paper-papers").with("plan", &plan.head.title);
        let papers = papers.with("version", &case.call.version);
        let digest = digest.map(Line::words);
        vec![self.fact("meeting-paper-papers-label", [Line::words(self.say(&papers))].into_iter().chain(digest))]
    }

    fn worded(&self, label: &str, text: Option<&str>) -> Option<Fact> {
        let text = text.filter(|text| !text.trim().is_empty())?;
        Some(self.fact(label, lines(text)))
    }

    /// Names those who sat on a seat in this case instead of its holder.
    fn deputies(&self, case: &Case) -> Option<Fact> {
        let said: Vec<Line> = case
            .sittings
            .iter()
            .map(|(seat, sitting)| {
                let known = self.workspace.seat(seat, self.held());
                let title = known.and_then(|seat| seat.title.clone()).unwrap_or_else(|| seat.seat.to_string());
                let who = sitting.person.as_ref().map(|person| self.person(person));
                let who = who.unwrap_or_else(|| self.term("meeting-paper-nobody"));
                let reason = sitting.reason.iter().map(|reason| format!(" ({reason})")).collect::<String>();
                Line::words(format!("{title}: {who}{reason}"))
            })
            .collect();
        (!said.is_empty()).then(|| self.fact("meeting-paper-instead", said))
    }

    fn stood_aside(&self, one: &Consideration) -> Option<Fact> {
        let said: Vec<Line> = one
            .recused
            .iter()
            .map(|recusal| {
                let basis = recusal.basis.iter().map(|basis| format!(" ({basis})")).collect::<String>();
                Line::words(format!("{}{basis}", recusal.who))
            })
            .collect();
        (!said.is_empty()).then(|| self.fact("record-recused", said))
    }

    /// Says the votes, with the sentence of how they add up.
    fn votes(&self, recorded: &Recorded) -> Option<Fact> {
        let one = &recorded.consideration;
        let counted = |count: crate::domain::consideration::Count, said: Message| {
            let said = said.with("for", u64::from(count.in_favour)).with("against", u64::from(count.against));
            Line::words(self.say(&said.with("abstaining", u64::from(count.abstaining))))
        };
        let mut said: Vec<Line> = Vec::new();
        for proposal in &one.proposals {
            let with_votes = |count| counted(count, Message::new("record-proposal-votes").with("text", &proposal.text));
            said.push(proposal.count.map_or_else(|| Line::words(&proposal.text), with_votes));
        }
        said.extend(one.count.map(|count| counted(count, Message::new("record-votes-counted"))));
        said.extend(recorded.tally.as_ref().map(|tally| Line::words(self.say(&tally.message()))));
        said.extend(recorded.tallies.iter().map(|tally| {
            let name = self.name(&tally.who);
            Line::words(self.say(&tally.message(&name)))
        }));
        (!said.is_empty()).then(|| self.fact("record-votes", said))
    }

    fn name(&self, who: &Considerer) -> String {
        self.workspace.name_of(who, self.locale.lang(), self.held()).to_owned()
    }

    fn person(&self, person: &PersonId) -> String {
        self.workspace.person_name(person).to_owned()
    }
}
