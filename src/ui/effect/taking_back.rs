//! Takes changes back, and does again what was taken back.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Reply;
use crate::domain::command::{Command, PlanCommand, Request};
use crate::domain::denial::Denial;
use crate::domain::event::{PlanEvent, Stamp};
use crate::domain::id::{CommandId, PlanId};
use crate::domain::message::Message;
use crate::domain::person::Actor;
use crate::domain::plan::Plan;
use crate::engine::{Engine, EngineError, HistoryEntry, When};
use crate::ui::undo::{Target, inverse, touching};

/// A change that was taken back.
#[derive(Debug)]
pub struct TakenBack {
    /// The plan as it was with the change.
    pub plan: Arc<Plan>,
    /// The revision that the change had led to.
    pub of: u64,
    /// The revision that taking it back led to.
    pub by: u64,
    /// What had happened in it.
    pub events: Vec<PlanEvent>,
    /// It took something back itself: that is done again now.
    pub again: bool,
}

/// Takes a change back, and says which, or why not.
pub async fn run(engine: &Engine, actor: &Actor, wanted: (PlanId, CommandId, Target), now: DateTime<Utc>) -> Reply {
    find(engine, actor, wanted, now).await.unwrap_or_else(|error| Reply::Refused(error.failure()))
}

async fn find(
    engine: &Engine,
    actor: &Actor,
    (plan, id, target): (PlanId, CommandId, Target),
    now: DateTime<Utc>,
) -> Result<Reply, EngineError> {
    let again = matches!(target, Target::Again(_));
    let history = engine.history(&plan)?;
    let own = |entry: &&HistoryEntry| {
        entry.actor == actor.person.as_str()
            && entry.command.as_deref() == Some("edit")
            && !entry.events.iter().flatten().all(|event| matches!(event, PlanEvent::RegisterReviewed { .. }))
            && match &target {
                Target::Newest(spent) => !spent.contains(&entry.revision),
                Target::Again(revision) => entry.revision == *revision,
            }
    };
    let nothing = || EngineError::from(Denial::state(Message::new("undo-nothing")));
    let entry = history.iter().rev().find(own).ok_or_else(nothing)?;
    let of = entry.revision;
    match take_back(engine, actor, (&plan, id), (entry, &history), now).await {
        Ok((by, after)) => {
            let events = entry.events.clone().unwrap_or_default();
            Ok(Reply::TakenBack(Box::new(TakenBack { plan: after, of, by, events, again })))
        }
        Err(error) => Ok(Reply::Stuck(plan, of, error.failure())),
    }
}

async fn take_back(
    engine: &Engine,
    actor: &Actor,
    (plan, id): (&PlanId, CommandId),
    (entry, history): (&HistoryEntry, &[HistoryEntry]),
    now: DateTime<Utc>,
) -> Result<(u64, Arc<Plan>), EngineError> {
    let refused = |cause| EngineError::from(Denial::state(cause));
    let before = engine.plan_at(plan, When::Revision(entry.revision.saturating_sub(1)))?;
    let after = engine.plan_at(plan, When::Revision(entry.revision))?;
    let present = engine.plan(plan)?;
    let events = entry.events.as_deref().unwrap_or_default();
    if events.iter().any(|event| matches!(event, PlanEvent::RecordFrozen { .. })) {
        return Err(refused(Message::new("undo-given")));
    }
    let stamp = Stamp { n: entry.n, revision: entry.revision, time: entry.time, by: actor.person.clone() };
    let Some(edits) = inverse(events, &before, &stamp, &present) else {
        let later = history.iter().filter(|later| later.revision > entry.revision && later.actor != entry.actor);
        let later: Vec<HistoryEntry> = later.cloned().collect();
        let workspace = engine.workspace();
        let name = touching(events, &later).and_then(|later| later.actor.parse().ok());
        return Err(refused(name.map_or_else(
            || Message::new("undo-touched"),
            |person| Message::new("undo-touched-by").with("person", workspace.person_name(&person)),
        )));
    };
    let command = Command::Plan(plan.clone(), PlanCommand::Edit(edits));
    let request = Request { id, command, seen: present.head.revision };
    Ok((engine.submit(actor, request, now).await?.revision, after))
}
