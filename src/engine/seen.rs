//! What people read, through the sight of whoever reads it: the only way to a plan for screens and for commands that show.

use std::sync::Arc;

use super::{Engine, EngineError, HistoryEntry, When};
use crate::domain::id::PlanId;
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;

impl Engine {
    /// Returns a plan as somebody sees it.
    ///
    /// # Errors
    /// As [`Engine::plan`].
    pub fn plan_seen(&self, id: &PlanId, sight: &Sight) -> Result<Arc<Plan>, EngineError> {
        self.plan(id).map(|plan| sight.veil(&plan).plan(&plan))
    }

    /// Returns a plan by its key or identity, as somebody sees it.
    ///
    /// # Errors
    /// As [`Engine::plan`].
    pub fn plan_by_key_seen(&self, key: &str, sight: &Sight) -> Result<Arc<Plan>, EngineError> {
        self.plan_by_key(key).map(|plan| sight.veil(&plan).plan(&plan))
    }

    /// Returns a plan as it was, as somebody sees it today: the present decides what is hidden.
    ///
    /// # Errors
    /// As [`Engine::plan_at`].
    pub fn plan_at_seen(&self, id: &PlanId, when: When, sight: &Sight) -> Result<Arc<Plan>, EngineError> {
        let veil = sight.veil(&*self.plan(id)?);
        self.plan_at(id, when).map(|plan| veil.plan(&plan))
    }

    /// Returns what happened to a plan, oldest first, as somebody sees it: entries about what is hidden alone are left out.
    ///
    /// # Errors
    /// As [`Engine::history`].
    pub fn history_seen(&self, id: &PlanId, sight: &Sight) -> Result<Vec<HistoryEntry>, EngineError> {
        let veil = sight.veil(&*self.plan(id)?);
        let seen = |mut entry: HistoryEntry| {
            let events = entry.events.take().map(|events| (events.is_empty(), veil.events(events)));
            let is_hidden = events.as_ref().is_some_and(|(was_empty, left)| !was_empty && left.is_empty());
            entry.events = events.map(|(_, left)| left);
            (!is_hidden).then_some(entry)
        };
        Ok(self.history(id)?.into_iter().filter_map(seen).collect())
    }
}
