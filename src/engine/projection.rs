//! What the entries so far add up to, and how one more is taken in.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Change, EngineError, Progress, Stream};
use crate::domain::digest::Digest;
use crate::domain::event::{PlanEvent, Stamp, WorkspaceEvent};
use crate::domain::id::{PersonId, PlanId};
use crate::domain::plan::Plan;
use crate::domain::workspace::Workspace;
use crate::entry::{Entry, WORKSPACE};
use crate::journal::{FileJournal, Journal as _, Location, Position};

/// Everything that follows from the entries up to a position.
#[derive(Default)]
pub(super) struct Projection {
    pub position: Position,
    pub workspace: Arc<Workspace>,
    pub plans: HashMap<PlanId, Arc<Plan>>,
    /// Which entry accepted a command.
    pub commands: HashMap<String, u64>,
    /// Where the entries of each stream stand, in order.
    pub places: HashMap<String, Vec<Location>>,
    /// Locked texts.
    pub texts: HashMap<Digest, Arc<str>>,
}

impl Projection {
    /// Takes in every acknowledged entry behind the position; gives what changed.
    ///
    /// # Errors
    /// [`EngineError`] when an entry can not be read; everything before it is taken in.
    pub fn catch_up(
        &mut self,
        journal: &FileJournal,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Vec<Change>, EngineError> {
        let total = journal.end().n();
        let mut changes = Vec::new();
        if self.position.n() == total {
            return Ok(changes);
        }
        for item in journal.scan(&self.position) {
            let (entry, location) = item?;
            changes.push(self.take(&entry, location)?);
            self.position.advance(entry.leaf, location);
            progress(Progress { done: self.position.n(), total });
        }
        Ok(changes)
    }

    fn take(&mut self, entry: &Entry, location: Location) -> Result<Change, EngineError> {
        let stream = stream(entry)?;
        match &stream {
            Stream::Workspace => apply_to_workspace(Arc::make_mut(&mut self.workspace), entry)?,
            Stream::Plan(id) => {
                let plan = self.plans.entry(id.clone()).or_insert_with(|| Arc::new(Plan::unborn(id.clone())));
                let texts = &mut self.texts;
                apply_to_plan(Arc::make_mut(plan), entry, &mut |text| {
                    texts.insert(Digest::of(text.as_bytes()), Arc::from(text));
                })?;
            }
        }
        self.commands.insert(entry.head.id.clone(), entry.head.n);
        self.places.entry(entry.head.stream.clone()).or_default().push(location);
        Ok(Change { stream, revision: entry.head.rev })
    }
}

/// Returns the stream that an entry belongs to.
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
pub(super) fn apply_to_workspace(workspace: &mut Workspace, entry: &Entry) -> Result<(), EngineError> {
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
pub(super) fn apply_to_plan(plan: &mut Plan, entry: &Entry, locked: &mut dyn FnMut(&str)) -> Result<(), EngineError> {
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

/// Reads the events of an entry; `None` when they were erased.
pub(super) fn events<T: serde::de::DeserializeOwned>(entry: &Entry) -> Result<Option<Vec<T>>, EngineError> {
    let Some(body) = &entry.body else { return Ok(None) };
    let read = body.events.iter().map(|event| serde_json::from_str(event.get()));
    read.collect::<Result<_, _>>().map(Some).map_err(|error| newer(entry, &error))
}

fn stamp(entry: &Entry) -> Result<Stamp, EngineError> {
    let head = &entry.head;
    let by = PersonId::new(head.actor.clone()).map_err(|error| newer(entry, &error))?;
    Ok(Stamp { n: head.n, revision: head.rev, time: head.time, by })
}

fn newer(entry: &Entry, error: &dyn std::fmt::Display) -> EngineError {
    EngineError::Newer { n: entry.head.n, cause: error.to_string() }
}
