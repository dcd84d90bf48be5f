//! From entries of the journal to a workspace and plans.

use serde::de::DeserializeOwned;

use super::{EngineError, Stream};
use crate::database::Place;
use crate::domain::event::{PlanEvent, Stamp, WorkspaceEvent};
use crate::domain::id::{PersonId, PlanId};
use crate::domain::plan::Plan;
use crate::domain::workspace::Workspace;
use crate::entry::{Entry, WORKSPACE};
use crate::journal::{FileJournal, Journal as _, Location};

/// Returns the stream that an entry belongs to.
///
/// # Errors
/// [`EngineError::Newer`] for a name that no stream has.
pub(super) fn stream(entry: &Entry) -> Result<Stream, EngineError> {
    if entry.head.stream == WORKSPACE {
        return Ok(Stream::Workspace);
    }
    PlanId::new(entry.head.stream.clone()).map(Stream::Plan).map_err(|error| newer(entry, &error))
}

/// Applies an entry to the workspace.
///
/// # Errors
/// [`EngineError::Newer`] for an event that this program does not know.
pub(super) fn workspace(workspace: &mut Workspace, entry: &Entry) -> Result<(), EngineError> {
    let stamp = stamp(entry)?;
    match events::<WorkspaceEvent>(entry)? {
        None => workspace.apply_erased(&stamp),
        Some(events) => events.iter().for_each(|event| workspace.apply(event, &stamp)),
    }
    Ok(())
}

/// Applies an entry to its plan; hands out the texts that it locks.
///
/// # Errors
/// [`EngineError::Newer`] for an event that this program does not know.
pub(super) fn plan(plan: &mut Plan, entry: &Entry, locked: &mut dyn FnMut(&str)) -> Result<(), EngineError> {
    let stamp = stamp(entry)?;
    let Some(events) = events::<PlanEvent>(entry)? else {
        plan.apply_erased(&stamp);
        return Ok(());
    };
    for event in &events {
        if let PlanEvent::VersionLocked { text, .. } = event {
            locked(text);
        }
        plan.apply(event, &stamp);
    }
    Ok(())
}

/// Folds a whole plan; hands out the texts that it locks.
///
/// # Errors
/// [`EngineError`] when an entry can not be read.
pub(super) fn all(
    journal: &FileJournal,
    id: &PlanId,
    places: &[Location],
    locked: &mut dyn FnMut(&str),
) -> Result<Plan, EngineError> {
    let mut folded = Plan::unborn(id.clone());
    for place in places {
        plan(&mut folded, &journal.entry_at(*place)?, locked)?;
    }
    Ok(folded)
}

/// Reads the events of an entry; `None` when they were erased.
///
/// # Errors
/// [`EngineError::Newer`] for an event that this program does not know.
pub(super) fn events<T: DeserializeOwned>(entry: &Entry) -> Result<Option<Vec<T>>, EngineError> {
    let Some(body) = &entry.body else { return Ok(None) };
    let read = body.events.iter().map(|event| serde_json::from_str(event.get()));
    read.collect::<Result<_, _>>().map(Some).map_err(|error| newer(entry, &error))
}

/// Tells whether an entry says that another one was erased: then no location holds any more.
pub(super) fn erases(entry: &Entry) -> bool {
    let erases = |event: &WorkspaceEvent| matches!(event, WorkspaceEvent::EntryErased { .. });
    entry.head.stream == WORKSPACE
        && events(entry).ok().flatten().is_some_and(|events: Vec<WorkspaceEvent>| events.iter().any(erases))
}

/// Returns a location as the database keeps it.
pub(super) const fn place(location: Location) -> Place {
    let Location { segment, offset, length } = location;
    Place { segment, offset, length }
}

/// Returns a location as the journal takes it.
pub(super) const fn location(place: Place) -> Location {
    let Place { segment, offset, length } = place;
    Location { segment, offset, length }
}

fn stamp(entry: &Entry) -> Result<Stamp, EngineError> {
    let head = &entry.head;
    let by = PersonId::new(head.actor.clone()).map_err(|error| newer(entry, &error))?;
    Ok(Stamp { n: head.n, revision: head.rev, time: head.time, by })
}

fn newer(entry: &Entry, error: &dyn std::fmt::Display) -> EngineError {
    EngineError::Newer { n: entry.head.n, cause: error.to_string() }
}
