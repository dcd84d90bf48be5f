//! Status reports: what changed since the last one to the same body.

use super::{Engine, EngineError, HistoryEntry, When};
use crate::domain::command::Now;
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::{BodyId, PlanId};
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::report::{self, Draft};

impl Engine {
    /// Drafts a status report to a body from what changed since the last one to it was written.
    ///
    /// # Errors
    /// A denial for a plan without status reports; [`EngineError`] when an entry can not be read.
    pub fn draft_report(&self, id: &PlanId, to: &BodyId, now: Now) -> Result<Draft, EngineError> {
        let none = || EngineError::from(Denial::state(Message::new("report-none")));
        let (plan, workspace) = (self.plan(id)?, self.workspace());
        let template = workspace.template(&plan.head.template).ok_or_else(none)?;
        let reporting = template.reporting.as_ref().ok_or_else(none)?;
        let before = match report::last(&plan, reporting, to) {
            None => None,
            Some(last) => {
                let adds = |event: &PlanEvent| matches!(event, PlanEvent::NodeAdded { id, .. } if *id == last.id);
                let history = self.history(id)?;
                let added = |entry: &&HistoryEntry| entry.events.iter().flatten().any(adds);
                let revision = history.iter().find(added).map(|entry| entry.revision);
                revision.map(|revision| self.plan_at(id, When::Revision(revision))).transpose()?
            }
        };
        let unborn = Plan::unborn(id.clone());
        let before = before.as_deref().unwrap_or(&unborn);
        report::draft(before, &plan, &workspace, template, (to, now.day)).ok_or_else(none)
    }
}
