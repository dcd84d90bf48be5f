//! Submits, reads, follows: the only caller of journal and database (DESIGN 3).
//!
//! An [`Engine`] is one workspace in one process. It is cheap to clone and serves many sessions at once.
//!
//! | to | call |
//! |---|---|
//! | make a workspace | [`Engine::found`], in memory [`Engine::memory`], both with a [`Founding`] and a [`Chance`] |
//! | open one | [`Engine::open`] |
//! | make identities | [`chance::ulid`] |
//! | change something | [`Engine::submit`] with an `Actor` and a `Request`; gives [`Accepted`] or an [`EngineError`] |
//! | say why not | [`EngineError::failure`]: kind (exit code), cause, hint |
//! | read | [`Engine::workspace`], [`Engine::plan`], [`Engine::plan_by_key`], [`Engine::summaries`], [`Engine::inbox`] |
//! | show | [`Engine::plan_seen`], [`Engine::plan_by_key_seen`], [`Engine::plan_at_seen`], [`Engine::history_seen`] with a `Sight` |
//! | search | [`Engine::search`] with a [`search::Query`] and a `Sight`, [`Engine::prepare_search`] |
//! | read what is fixed | [`Engine::locked_text`], [`Engine::annex`], [`Engine::attachment`] |
//! | look back | [`Engine::history`], [`Engine::plan_at`], [`Engine::plan_entries`], [`Engine::workspace_history`] |
//! | prove | [`Engine::prefix`], [`Engine::prove`], [`Engine::leaves`], [`Engine::check_log`] |
//! | see others' changes | [`Engine::follow`] |
//! | see who is here | [`Engine::enter`], [`Engine::visitors`], [`Engine::presence`], [`Engine::end_sessions`] |
//! | keep private things | [`Engine::draft`], [`Engine::save_draft`], [`Engine::drop_draft`], [`Engine::drafts`] |
//! | lock | [`Engine::prepare_lock`] with a [`NewVersion`]; the `Lock` that it gives is submitted |
//! | sign | [`Engine::prepare_statement`], [`Engine::signing_request`], [`Engine::check_signature`] |
//! | invite | [`Engine::prepare_invitation`] with an [`invitation::Inviting`]; its facts are submitted |
//! | erase | [`Engine::erase`] |
//! | back up | [`Engine::backup`]; [`Engine::restore`], then [`Engine::continue_log`], then [`Restored::appear`] |
//! | publish | [`Engine::publication`] with a [`Publishing`]; the command that it gives is submitted |
//! | sign for the log | [`Engine::log_public_key`], [`Engine::sign_with_log_key`] |
//! | test against a failing disk | [`Engine::open_on`], [`Engine::found_on`] |
//!
//! An entry is applied where it is read: behind the journal's acknowledged end there is one way from an entry to
//! what people see, and it is the same after a submission, at start and in a rebuild.

pub mod backup;
mod begun;
pub mod chance;
pub mod convening;
mod copying;
mod failure;
mod files;
mod fold;
mod founding;
mod history;
mod hostkey;
pub mod invitation;
mod lanes;
mod locking;
mod logkey;
mod mending;
mod preference;
mod projection;
mod publishing;
mod read;
mod reading;
mod reporting;
mod restore;
pub mod search;
mod seen;
mod sessions;
mod signature;
mod submit;
mod summary;
mod vouching;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use tokio::sync::broadcast;

pub use begun::Begun;
pub use chance::{Chance, SystemChance};
pub use copying::Wanted;
pub use failure::{Conflict, EngineError, Failure, FailureKind};
pub use founding::Founding;
pub use history::{Continuity, HistoryEntry, Proof, When};
pub use locking::NewVersion;
pub use preference::Preference;
pub use publishing::{Prepared, Publishing};
pub use reading::Reading;
pub use restore::Restored;
pub use sessions::{Company, Doing, Presence, Visitor};
pub use signature::{AtHome, Checked};
pub use submit::Accepted;
pub use summary::{InboxItem, Listed, Page};

pub use crate::database::{Order, Stage, Summary};
pub use crate::journal::{Disk, Owner, Quarantined};

use crate::domain::command::Now;
use crate::domain::denial::Denial;
use crate::domain::id::PlanId;
use crate::domain::message::Message;
use crate::domain::workspace::Workspace;
use crate::journal::{FileJournal, Limits, Lock, MemoryDisk, RealDisk};
use lanes::Lanes;
use projection::Projection;
use search::Search;
use sessions::Sessions;

/// How many changes a session may lie behind before it is told to read everything again.
const CHANGES: usize = 1024;

/// One workspace in this process. A clone is the same workspace.
#[derive(Clone)]
pub struct Engine {
    inner: Arc<Inner>,
}

struct Inner {
    journal: FileJournal,
    projection: Mutex<Projection>,
    lanes: Lanes,
    search: Search,
    changes: broadcast::Sender<Change>,
    sessions: Sessions,
    directory: PathBuf,
    quarantined: Option<Quarantined>,
    /// The last to go: the directory is free when everything is written.
    _held: Held,
}

/// What keeps the directory this engine's own.
enum Held {
    Lock { _lock: Lock },
    Temporary { _directory: tempfile::TempDir },
    Nothing,
}

/// Which history something belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Stream {
    /// The workspace.
    Workspace,
    /// A plan.
    Plan(PlanId),
}

impl Stream {
    /// Returns the name in the journal: `w`, or the plan's identity.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Workspace => crate::entry::WORKSPACE,
            Self::Plan(plan) => plan.as_str(),
        }
    }
}

/// That something changed; what it is now is read from the engine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What changed.
    pub stream: Stream,
    /// The revision that it is at.
    pub revision: u64,
}

/// How far a long read has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Entries read.
    pub done: u64,
    /// Entries to read.
    pub total: u64,
}

impl Engine {
    /// Opens the workspace in a directory.
    ///
    /// Takes what this process is doing, for others who find the directory in use, and who is told how far a rebuild
    /// of the database has come.
    ///
    /// # Errors
    /// [`EngineError`]: no workspace there, another process owns it, or the journal is damaged.
    pub fn open(directory: &Path, command: &str, progress: &mut dyn FnMut(Progress)) -> Result<Self, EngineError> {
        if backup::Manifest::read(directory)?.is_some() {
            let cause = Message::new("backup-is-no-workspace").with("path", directory.display().to_string());
            return Err(Denial::state(cause).hint(Message::new("backup-hint-restore")).into());
        }
        if !directory.join(JOURNAL).is_dir() {
            return Err(EngineError::NoWorkspace { path: directory.display().to_string() });
        }
        let lock = Lock::acquire(directory, command)?;
        Self::over(directory, lock, progress)
    }

    /// Opens a directory that this process owns.
    fn over(directory: &Path, lock: Lock, progress: &mut dyn FnMut(Progress)) -> Result<Self, EngineError> {
        let disk = Arc::new(RealDisk::new(directory));
        Self::start(disk, directory.to_owned(), Held::Lock { _lock: lock }, progress)
    }

    /// Opens a workspace whose journal is on a disk of the caller's: for tests that lose and tear bytes.
    ///
    /// The directory holds everything else; nobody makes sure that it has one owner.
    ///
    /// # Errors
    /// As [`Engine::open`].
    pub fn open_on(
        disk: Arc<dyn Disk>,
        directory: &Path,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Self, EngineError> {
        Self::start(disk, directory.to_owned(), Held::Nothing, progress)
    }

    /// Founds a workspace whose journal is on a disk of the caller's; see [`Engine::open_on`].
    ///
    /// # Errors
    /// As [`Engine::found`].
    pub fn found_on(
        disk: Arc<dyn Disk>,
        directory: &Path,
        founding: &Founding,
        chance: &mut dyn Chance,
        instant: DateTime<Utc>,
    ) -> Result<Self, EngineError> {
        let engine = Self::open_on(disk, directory, &mut |_| {})?;
        engine.begin(founding, chance, instant)?;
        Ok(engine)
    }

    /// Founds a workspace that lives as long as the engine: for tests and stories.
    ///
    /// # Errors
    /// As [`Engine::found`].
    pub fn memory(founding: &Founding, chance: &mut dyn Chance, instant: DateTime<Utc>) -> Result<Self, EngineError> {
        let temporary = tempfile::tempdir().map_err(|error| EngineError::file(Path::new(DATABASE), &error))?;
        let directory = temporary.path().to_owned();
        let held = Held::Temporary { _directory: temporary };
        let engine = Self::start(Arc::new(MemoryDisk::default()), directory, held, &mut |_| {})?;
        engine.begin(founding, chance, instant)?;
        Ok(engine)
    }

    fn start(
        disk: Arc<dyn Disk>,
        directory: PathBuf,
        held: Held,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Self, EngineError> {
        let mut projection = Projection::open(&directory.join(DATABASE))?;
        let opened = FileJournal::open(disk, &projection.position, projection.known(), Limits::default())?;
        if opened.stale {
            projection.forget(&"stale")?;
        }
        projection.catch_up(&opened.journal, progress)?;
        if projection.is_rebuilt {
            // What an erasure took away that a crash interrupted may stand in the index still.
            search::drop_index(&directory)?;
        }
        let (changes, _) = broadcast::channel(CHANGES);
        let inner = Inner {
            journal: opened.journal,
            projection: Mutex::new(projection),
            lanes: Lanes::new(),
            search: Search::default(),
            changes,
            sessions: Sessions::new(),
            directory,
            quarantined: opened.quarantined,
            _held: held,
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Returns the workspace as it is.
    #[must_use]
    pub fn workspace(&self) -> Arc<Workspace> {
        Arc::clone(&self.projection().workspace)
    }

    /// Returns an instant with its day in the workspace's time zone.
    #[must_use]
    pub fn now(&self, instant: DateTime<Utc>) -> Now {
        Now { instant, day: self.workspace().day_of(instant) }
    }

    /// Tells everything that changes from now on; who lies more than 1024 changes behind is told so.
    #[must_use]
    pub fn follow(&self) -> broadcast::Receiver<Change> {
        self.inner.changes.subscribe()
    }

    /// Returns the directory that holds the workspace.
    #[must_use]
    pub fn directory(&self) -> &Path {
        &self.inner.directory
    }

    /// Returns what a crash had left at the end of the journal, when it was moved away at opening.
    #[must_use]
    pub fn quarantined(&self) -> Option<&Quarantined> {
        self.inner.quarantined.as_ref()
    }

    fn projection(&self) -> MutexGuard<'_, Projection> {
        self.inner.projection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The directory of the journal: where it is, there is a workspace.
const JOURNAL: &str = "journal";

/// The directory of the database: it can be deleted at any time, and changes no answer.
const DATABASE: &str = "database";
