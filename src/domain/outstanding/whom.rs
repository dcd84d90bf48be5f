//! What is missing, from one side: what a body, a party or a person owes, in the same sentences.

use chrono::NaiveDate;

use super::{Holder, Item, Kind, Waiting};
use crate::domain::id::{BodyId, OfficeId, PartyId, PersonId, StepId};
use crate::domain::message::Argument;
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::domain::workspace::Workspace;

/// Who is asked for what they owe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// A body, and whoever votes in it.
    Body(BodyId),
    /// A party, in every office.
    Party(PartyId),
    /// A person, in every capacity of the day.
    Person(PersonId),
}

impl Item {
    /// Returns the item as it concerns somebody on a day: the sentence names them alone; `None` when it does not.
    #[must_use]
    pub fn owed(&self, whom: &Whom, workspace: &Workspace, day: NaiveDate) -> Option<Self> {
        let mut own = self.clone();
        own.waiting_for.retain(|waiting| whom.is(&waiting.holder, workspace, day));
        if own.waiting_for.is_empty() {
            return None;
        }
        let named = match self.kind {
            Kind::Answers(_) | Kind::Signatures(_) => "names",
            _ => return Some(own),
        };
        let is_own = |waiting: &Waiting| whom.is(&waiting.holder, workspace, day);
        for (name, argument) in &mut own.message.arguments {
            // Names stand in the order of those who are waited for.
            if let (true, Argument::Names(names)) = (*name == named, argument)
                && names.len() == self.waiting_for.len()
            {
                let kept = names.iter().zip(&self.waiting_for).filter(|(_, waiting)| is_own(waiting));
                *names = kept.map(|(name, _)| name.clone()).collect();
            }
        }
        // Whoever stands alone is told of the meeting too.
        if let [Waiting { when: Some(when), .. }] = own.waiting_for.as_slice()
            && own.message.id == "missing-answer"
        {
            let when = when.clone();
            own.message.id = "missing-answer-meeting".into();
            own.message = own.message.with("when", when);
        }
        Some(own)
    }

    /// Returns the step that the item is about; none when it is about another part of the plan.
    #[must_use]
    pub fn step<'a>(&'a self, plan: &'a Plan) -> Option<&'a StepId> {
        match &self.kind {
            Kind::Answers(step) | Kind::Close(step) | Kind::Conflict(step) | Kind::Again(step) => Some(step),
            Kind::Case(id, _) | Kind::Condition(id, _) => {
                let case = plan.cases.get(id).map(|case| &case.call.step);
                case.or_else(|| plan.considerations.get(id).map(|recorded| &recorded.consideration.step))
            }
            _ => None,
        }
    }
}

impl Whom {
    fn is(&self, holder: &Holder, workspace: &Workspace, day: NaiveDate) -> bool {
        match (self, holder) {
            (Self::Body(own), Holder::Body(body) | Holder::Person(_, Some(body))) => own == body,
            (Self::Party(own), Holder::Party(party, _)) => own == party,
            (Self::Person(own), Holder::Person(person, _)) => own == person,
            (Self::Person(own), holder) => workspace.capacities(own, day).iter().any(|held| acts(held, holder)),
            _ => false,
        }
    }
}

/// Tells whether somebody in a capacity acts for a holder.
fn acts(capacity: &Capacity, holder: &Holder) -> bool {
    let in_office = |own: &OfficeId, office: &Option<OfficeId>| office.as_ref().is_none_or(|office| office == own);
    match (capacity, holder) {
        (Capacity::Secretary, Holder::Secretariat) => true,
        (Capacity::Member(own), Holder::Body(body)) => own == body,
        (Capacity::Signatory { party: own, office }, Holder::Party(party, asked)) => {
            own == party && in_office(office, asked)
        }
        _ => false,
    }
}
