//! Who may write at the same time: one for each plan, all plans beside each other, the workspace alone.
//!
//! Entries that wait together share one fdatasync, so writers of different plans do not wait for each other. The
//! journal compares revisions in any case; lanes only keep writers from deciding what is overtaken anyway.

use std::hash::{DefaultHasher, Hash, Hasher as _};

use tokio::sync::{Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::domain::command::{Command, Edit, PlanCommand};

/// How many plans may be written to at the same time.
const LANES: usize = 64;

/// The lanes of a workspace.
pub(super) struct Lanes {
    workspace: RwLock<()>,
    plans: Vec<Mutex<()>>,
    keys: Vec<Mutex<()>>,
}

/// The right to write, until dropped.
pub(super) enum Turn<'a> {
    Workspace { _all: RwLockWriteGuard<'a, ()> },
    Plan { _plan: Option<MutexGuard<'a, ()>>, _key: Option<MutexGuard<'a, ()>>, _workspace: RwLockReadGuard<'a, ()> },
}

impl Lanes {
    /// Makes lanes in which nobody is.
    pub fn new() -> Self {
        let lanes = || std::iter::repeat_with(Mutex::default).take(LANES).collect();
        Self { workspace: RwLock::new(()), plans: lanes(), keys: lanes() }
    }

    /// Waits for the turn of a command.
    pub async fn turn(&self, command: &Command) -> Turn<'_> {
        match command {
            Command::Workspace(_) => Turn::Workspace { _all: self.workspace.write().await },
            Command::Plan(plan, command) => {
                let workspace = self.workspace.read().await;
                let key = match claimed_key(command) {
                    Some(key) => lane(&self.keys, key).await,
                    None => None,
                };
                Turn::Plan { _plan: lane(&self.plans, plan).await, _key: key, _workspace: workspace }
            }
        }
    }
}

async fn lane<'a>(lanes: &'a [Mutex<()>], name: impl Hash) -> Option<MutexGuard<'a, ()>> {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    let at = usize::try_from(hasher.finish() % LANES as u64).unwrap_or_default();
    match lanes.get(at) {
        Some(lane) => Some(lane.lock().await),
        None => None,
    }
}

/// Returns the key that a command gives its plan: no two plans have the same.
pub(super) fn claimed_key(command: &PlanCommand) -> Option<&str> {
    let edits = match command {
        PlanCommand::Create { key, .. } => return Some(key),
        PlanCommand::Edit(edits) => edits,
        _ => return None,
    };
    edits.iter().find_map(|edit| match edit {
        Edit::SetPlan { field, value } if field == "key" => value.text(),
        _ => None,
    })
}
