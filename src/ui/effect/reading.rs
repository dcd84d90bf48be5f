//! How far a person has read a plan, with the plan as it was then.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::id::{PersonId, PlanId};
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;
use crate::engine::{Engine, EngineError, Reading, When};

/// How far a person has read a plan.
#[derive(Debug)]
pub struct Last {
    /// The plan.
    pub plan: PlanId,
    /// What was kept when the person left the text; nothing for who never did.
    pub reading: Option<Reading>,
    /// The plan at the revision that the person knows.
    pub known: Option<Arc<Plan>>,
}

impl Last {
    /// Finds it, as the person sees the plan today.
    pub(super) fn of(
        engine: &Engine,
        person: &PersonId,
        plan: PlanId,
        sight: &Sight,
        now: DateTime<Utc>,
    ) -> Result<Self, EngineError> {
        let reading = engine.reading(person, &plan)?;
        let revision = reading.as_ref().and_then(|reading| reading.known(now));
        let known = revision.map(|revision| engine.plan_at_seen(&plan, When::Revision(revision), sight)).transpose()?;
        Ok(Self { plan, reading, known })
    }
}
