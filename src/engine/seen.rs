//! What people read, through the sight of whoever reads it: the only way to a plan for screens and for commands that show.
//! Of a plan that they may not see the answer is that there is none.

use std::sync::Arc;

use super::submit::plan_unknown;
use super::{Engine, EngineError, HistoryEntry, When};
use crate::domain::id::PlanId;
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;

impl Engine {
    /// Returns a plan as somebody sees it.
    ///
    /// # Errors
    /// As [`Engine::plan`]; the same for a plan that this person may not see.
    pub fn plan_seen(&self, id: &PlanId, sight: &Sight) -> Result<Arc<Plan>, EngineError> {
        self.visible(id, sight).map(|plan| sight.veil(&plan).plan(&plan))
    }

    /// Returns a plan by its key or identity, as somebody sees it.
    ///
    /// # Errors
    /// As [`Engine::plan_seen`].
    pub fn plan_by_key_seen(&self, key: &str, sight: &Sight) -> Result<Arc<Plan>, EngineError> {
        let plan = self.plan_by_key(key)?;
        if !sight.sees_plan(&plan) {
            return Err(plan_unknown(key));
        }
        Ok(sight.veil(&plan).plan(&plan))
    }

    /// Returns a plan as it was, as somebody sees it today: the present decides what is hidden.
    ///
    /// # Errors
    /// As [`Engine::plan_at`], and [`Engine::plan_seen`].
    pub fn plan_at_seen(&self, id: &PlanId, when: When, sight: &Sight) -> Result<Arc<Plan>, EngineError> {
        let veil = sight.veil(&*self.visible(id, sight)?);
        self.plan_at(id, when).map(|plan| veil.plan(&plan))
    }

    /// Returns what happened to a plan, oldest first, as somebody sees it: entries about what is hidden alone are left out.
    ///
    /// # Errors
    /// As [`Engine::history`], and [`Engine::plan_seen`].
    pub fn history_seen(&self, id: &PlanId, sight: &Sight) -> Result<Vec<HistoryEntry>, EngineError> {
        let veil = sight.veil(&*self.visible(id, sight)?);
        let seen = |mut entry: HistoryEntry| {
            let events = entry.events.take().map(|events| (events.is_empty(), veil.events(events)));
            let is_hidden = events.as_ref().is_some_and(|(was_empty, left)| !was_empty && left.is_empty());
            entry.events = events.map(|(_, left)| left);
            (!is_hidden).then_some(entry)
        };
        Ok(self.history(id)?.into_iter().filter_map(seen).collect())
    }

    /// Returns the exact text of a locked version of a plan that somebody sees: nothing that is closed stands in it.
    ///
    /// # Errors
    /// As [`Engine::locked_text`], and [`Engine::plan_seen`].
    pub fn locked_text_seen(&self, id: &PlanId, version: &str, sight: &Sight) -> Result<Arc<str>, EngineError> {
        self.visible(id, sight)?;
        self.locked_text(id, version)
    }

    /// Returns all of a plan that somebody may know of.
    fn visible(&self, id: &PlanId, sight: &Sight) -> Result<Arc<Plan>, EngineError> {
        let plan = self.plan(id)?;
        if sight.sees_plan(&plan) { Ok(plan) } else { Err(plan_unknown(id.as_str())) }
    }
}
