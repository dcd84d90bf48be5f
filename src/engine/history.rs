//! What happened, and how it is proved.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::fold::{self, events};
use super::submit::plan_unknown;
use super::{Engine, EngineError, Stream};
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::event::{PlanEvent, WorkspaceEvent};
use crate::domain::id::PlanId;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::version::Prefix;
use crate::entry::Entry;
use crate::journal::{Journal as _, Position};
use crate::merkle::{self, Hash};

/// One entry of a history.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry<T = PlanEvent> {
    /// The number of the entry in the log.
    pub n: u64,
    /// The revision after it.
    pub revision: u64,
    /// When (recorded).
    pub time: DateTime<Utc>,
    /// Who, by identity.
    pub actor: String,
    /// In which capacity, for example `member:su-vest`.
    pub cap: Option<String>,
    /// Through what: `local`, `socket`, `ssh:<fingerprint>`.
    pub via: String,
    /// The name of the command.
    pub command: Option<String>,
    /// What happened; `None` when it was erased.
    pub events: Option<Vec<T>>,
}

/// A moment in the history of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// After so many entries of the plan.
    Revision(u64),
    /// After the last entry recorded at or before an instant.
    Time(DateTime<Utc>),
}

/// The proof that an entry is in the log (RFC 6962).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The number of the entry.
    pub n: u64,
    /// Its leaf.
    pub leaf: Hash,
    /// How many entries the log has.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// The hashes that lead from the leaf to the root.
    pub path: Vec<Hash>,
}

/// The proof that an earlier log is the beginning of a later one (RFC 6962).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Continuity {
    /// The earlier log.
    pub earlier: Prefix,
    /// How many entries the log has.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// The hashes that lead from the earlier root to the later one.
    pub path: Vec<Hash>,
}

impl Engine {
    /// Returns what happened to a plan, oldest first.
    ///
    /// # Errors
    /// A denial when there is no such plan; [`EngineError`] when an entry can not be read.
    pub fn history(&self, plan: &PlanId) -> Result<Vec<HistoryEntry>, EngineError> {
        let entries = self.entries(&Stream::Plan(plan.clone()), 0)?;
        if entries.is_empty() {
            return Err(plan_unknown(plan.as_str()));
        }
        entries.iter().map(told::<PlanEvent>).collect()
    }

    /// Returns what happened to the workspace, oldest first.
    ///
    /// # Errors
    /// [`EngineError`] when an entry can not be read.
    pub fn workspace_history(&self) -> Result<Vec<HistoryEntry<WorkspaceEvent>>, EngineError> {
        self.entries(&Stream::Workspace, 0)?.iter().map(told::<WorkspaceEvent>).collect()
    }

    /// Returns a plan as it was.
    ///
    /// # Errors
    /// A denial when there was no such plan; [`EngineError`] when an entry can not be read.
    pub fn plan_at(&self, id: &PlanId, when: When) -> Result<Arc<Plan>, EngineError> {
        let mut plan = Plan::unborn(id.clone());
        for place in self.places(&Stream::Plan(id.clone()), 0)? {
            let entry = self.inner.journal.entry_at(place)?;
            let belongs = match when {
                When::Revision(revision) => entry.head.rev <= revision,
                When::Time(time) => entry.head.time <= time,
            };
            if !belongs {
                break;
            }
            fold::plan(&mut plan, &entry, &mut |_| {})?;
        }
        if plan.exists() { Ok(Arc::new(plan)) } else { Err(plan_unknown(id.as_str())) }
    }

    /// Returns the entries of a plan as they stand in the log, from the first.
    ///
    /// # Errors
    /// [`EngineError`] when an entry can not be read.
    pub fn plan_entries(&self, plan: &PlanId) -> Result<Vec<Entry>, EngineError> {
        self.entries(&Stream::Plan(plan.clone()), 0)
    }

    /// Walks through the leaves of the log, in order.
    pub fn leaves(&self) -> impl Iterator<Item = Result<Hash, EngineError>> + use<> {
        self.inner.journal.scan(&Position::default()).map(|item| Ok(item?.0.leaf))
    }

    /// Proves that entry `n` is in the log as it is now.
    ///
    /// # Errors
    /// A denial when there is no such entry; [`EngineError`] when one can not be read.
    pub fn prove(&self, n: u64) -> Result<Proof, EngineError> {
        let unknown = || EngineError::from(Denial::unknown(Message::new("engine-entry-unknown").with("entry", n)));
        let Prefix { size, root } = self.prefix();
        let entry = self.inner.journal.entry(n)?.ok_or_else(unknown)?;
        let leaves = self.leaves().take(usize::try_from(size).unwrap_or(usize::MAX));
        let path = merkle::roots(leaves, &merkle::inclusion(n, size))?.ok_or_else(unknown)?;
        Ok(Proof { n, leaf: entry.leaf, size, root: Hash::from_bytes(*root.as_bytes()), path })
    }

    /// Proves that the log as it was at a size is the beginning of the log as it is now.
    ///
    /// # Errors
    /// A denial when the log never had so many entries, or had another root then; [`EngineError`] when an entry can not
    /// be read.
    pub fn prove_since(&self, earlier: Prefix) -> Result<Continuity, EngineError> {
        let Prefix { size, root } = self.prefix();
        if earlier.size > size {
            let cause = Message::new("engine-log-shorter").with("size", size).with("first", size);
            let cause = cause.with("last", earlier.size.saturating_sub(1));
            return Err(Denial::state(cause).hint(Message::new("engine-log-shorter-hint")).into());
        }
        let then = Hash::from_bytes(*self.root_at(earlier.size)?.as_bytes());
        let (old, new) = (Hash::from_bytes(*earlier.root.as_bytes()), Hash::from_bytes(*root.as_bytes()));
        if old != then {
            let cause = Message::new("engine-log-other").with("size", earlier.size).with("root", then.to_string());
            return Err(Denial::state(cause).hint(Message::new("engine-log-other-hint")).into());
        }
        let leaves = self.leaves().take(usize::try_from(size).unwrap_or(usize::MAX));
        let path = merkle::roots(leaves, &merkle::consistency(earlier.size, size))?.unwrap_or_default();
        Ok(Continuity { earlier, size, root: new, path })
    }

    /// Reads and checks the whole log; gives how many entries there are and the root over them.
    ///
    /// # Errors
    /// [`EngineError::Damaged`] with the first line that is not what was written.
    pub fn check_log(&self, progress: &mut dyn FnMut(super::Progress)) -> Result<Prefix, EngineError> {
        let total = self.inner.journal.end().n();
        let mut unknown = Ok(());
        let prefix = self.inner.journal.check(&mut |entry| {
            if unknown.is_ok() {
                unknown = fold::stream(entry).map(|_| ());
            }
            progress(super::Progress { done: entry.head.n + 1, total });
        })?;
        unknown?;
        Ok(Prefix { size: prefix.size, root: Digest::from_bytes(*prefix.root.as_bytes()) })
    }
}

fn told<T: serde::de::DeserializeOwned>(entry: &Entry) -> Result<HistoryEntry<T>, EngineError> {
    let head = &entry.head;
    Ok(HistoryEntry {
        n: head.n,
        revision: head.rev,
        time: head.time,
        actor: head.actor.clone(),
        cap: head.cap.clone(),
        via: head.via.clone(),
        command: entry.body.as_ref().map(|body| body.cmd.clone()),
        events: events(entry)?,
    })
}
