//! Which cases bodies still have, and who takes no part in them.

use std::sync::Arc;

use super::Plan;
use crate::domain::case::{Case, CaseState};
use crate::domain::id::PersonId;
use crate::domain::party::Considerer;

impl Plan {
    /// Tells whether a body still has a case: it is on the list, its step has not ended, and nothing that counts is
    /// recorded of it. Until then who was called in has the seat's rights, and who was recused has none.
    #[must_use]
    pub fn is_pending(&self, case: &Case) -> bool {
        let counts = || self.considerations.get(&case.call.id).is_some_and(|recorded| !recorded.awaits_chair());
        let step_is_open = || self.steps.get(&case.call.step).is_some_and(|step| step.is_open());
        case.state != CaseState::OffList && step_is_open() && !counts()
    }

    /// Walks through the cases that a body, or a party's own organ, still has; see [`Plan::is_pending`].
    pub fn pending<'a>(&'a self, who: &'a Considerer) -> impl Iterator<Item = &'a Case> + use<'a> {
        let all = self.cases.values().map(Arc::as_ref);
        all.filter(move |case| case.call.bodies.contains(who) && self.is_pending(case))
    }

    /// Tells whether a person takes no part in a case of the plan that a body still has.
    #[must_use]
    pub fn is_recused(&self, person: &PersonId) -> bool {
        self.cases.values().any(|case| case.recuses(person) && self.is_pending(case))
    }
}
