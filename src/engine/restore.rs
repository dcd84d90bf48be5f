//! A workspace comes back from its backup, in a folder of its own (DESIGN 6, FORMAT: Names).
//!
//! Nobody can tell from a backup whether the log went on after it was made. A restore therefore begins the next epoch
//! of the log, with the size and root that it goes on from: what somebody signed or saw in the entries that are
//! missing is then known to be missing, instead of looking like a log that was tampered with. Only who knows the last
//! root that the workspace had, and finds it in the backup, goes on in the same epoch. The folder appears when that is
//! settled: nothing that interrupts a restore leaves a workspace that goes on in the epoch before.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::backup::folder::{beside, copy, digest, make_folders, swap, sync_folders};
use super::backup::{MANIFEST, Manifest, SUMS, read_sums, refused};
use super::{Engine, EngineError, Progress};
use crate::domain::command::{Command, Request};
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::CommandId;
use crate::domain::message::Message;
use crate::domain::person::Actor;
use crate::journal::{self, Disk, RealDisk};

/// A workspace that is restored, and has not appeared in its folder yet; dropped, it never does.
pub struct Restored {
    // Let go before the folder that it is made in.
    engine: Engine,
    made: tempfile::TempDir,
    directory: PathBuf,
    manifest: Manifest,
}

impl Restored {
    /// Returns the workspace, for [`Engine::continue_log`].
    #[must_use]
    pub const fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Returns how far the backup reached.
    #[must_use]
    pub const fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Lets the workspace appear in its folder, and opens it there.
    ///
    /// # Errors
    /// [`EngineError`] when somebody put something there meanwhile, or it can not be opened.
    pub fn appear(self) -> Result<Engine, EngineError> {
        let Self { engine, made, directory, .. } = self;
        drop(engine);
        sync_folders(made.path()).map_err(|error| EngineError::file(&directory, &error))?;
        swap(made, &directory)?;
        Engine::open(&directory, COMMAND, &mut |_| {})
    }
}

/// What the process is doing, for others who find the directory in use.
const COMMAND: &str = "restore";

impl Engine {
    /// Makes a workspace of a backup, for a folder that is not there or is empty.
    ///
    /// Every file and every entry of the backup is checked, and the database built again, before anything appears in the
    /// folder ([`Restored::appear`]); before that somebody may begin the next epoch ([`Engine::continue_log`]).
    ///
    /// # Errors
    /// A denial for a folder that holds something, or no backup; [`EngineError::Damaged`] for an entry that is not
    /// what was written. Then there is nothing in the folder.
    pub fn restore(
        backup: &Path,
        directory: &Path,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Restored, EngineError> {
        let manifest = Manifest::read(backup)?.ok_or_else(|| refused("backup-none", backup))?;
        if std::fs::read_dir(directory).is_ok_and(|mut files| files.next().is_some()) {
            return Err(refused("restore-folder-taken", directory).into());
        }
        let made = beside(directory)?;
        let sums = read_sums(backup)?;
        if !sums.contains_key(MANIFEST) || sums.len() != manifest.files + 1 {
            return Err(refused("backup-damaged", &backup.join(SUMS)).into());
        }
        for (name, sum) in sums {
            let source = backup.join(&name);
            let failed = |error| EngineError::file(&source, &error);
            let (_, read) = if name == MANIFEST || name == SUMS {
                digest(&source, None).map_err(failed)?
            } else {
                let target = made.path().join(&name);
                make_folders(&target).and_then(|()| copy(&source, &target, None)).map_err(failed)?
            };
            if read != sum {
                return Err(refused("backup-damaged", &source).into());
            }
        }
        let disk: Arc<dyn Disk> = Arc::new(RealDisk::new(made.path()));
        let prefix = journal::check(&disk, manifest.size, &mut |_| {})?;
        if (prefix.size, Digest::from_bytes(*prefix.root.as_bytes())) != (manifest.size, manifest.root) {
            return Err(refused("backup-damaged", &backup.join(MANIFEST)).into());
        }
        let engine = Self::open(made.path(), COMMAND, progress)?;
        Ok(Restored { engine, made, directory: directory.to_owned(), manifest })
    }

    /// Begins the next epoch of the log, behind what was restored. Gives its origin.
    ///
    /// # Errors
    /// A denial for somebody who is no administrator.
    pub async fn continue_log(
        &self,
        actor: &Actor,
        id: CommandId,
        instant: DateTime<Utc>,
    ) -> Result<String, EngineError> {
        let here = self.prefix();
        let last = || EngineError::from(Denial::state(Message::new("engine-not-founded")));
        let origin = self.origin()?.next_epoch().ok_or_else(last)?.to_string();
        let facts = vec![WorkspaceEvent::LogContinued { origin: origin.clone(), size: here.size, root: here.root }];
        let seen = self.workspace().head.revision;
        self.submit(actor, Request { id, command: Command::Workspace(facts), seen }, instant).await?;
        Ok(origin)
    }
}
