//! A copy of a workspace that can be restored: made while others write, read back before it is said to be there.
//!
//! A backup is a folder: the segments of the journal up to an acknowledged entry, their `HEAD`, attachments, keys, what
//! was sent and private files, `SHA256SUMS` over all of them, and `backup.json`, which says how far it reaches. It appears whole or
//! not at all. The next backup into the same folder copies only what is new, and refuses a folder that holds another
//! history than this workspace: a log that was rewritten never replaces the copy that would show it.

mod copy;
pub(super) mod folder;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use copy::Copy;

use super::{Engine, EngineError};
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::message::Message;
use crate::domain::origin::Origin;
use crate::domain::version::Prefix;
use crate::journal::{self, Disk, Journal as _, RealDisk};
use crate::merkle::Frontier;

/// What says that a folder is a backup, and how far it reaches.
pub(super) const MANIFEST: &str = "backup.json";
/// One digest for each file, as `sha256sum -c` checks them.
pub(super) const SUMS: &str = "SHA256SUMS";
/// The folders beside the journal that belong to a workspace; the database is derived and stays away.
const BESIDE: [&str; 4] = ["attachments", "keys", "outbox", "private"];

/// How far a backup reaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The version of this file.
    #[serde(rename = "vedtak-backup")]
    pub version: u32,
    /// The origin of the log.
    pub origin: Origin,
    /// How many entries the backup has.
    pub size: u64,
    /// The root over them.
    pub root: Digest,
    /// How many files it has beside this one and `SHA256SUMS`.
    pub files: usize,
    /// When it was made.
    pub made: String,
}

/// A backup that was made and read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// How far it reaches.
    pub manifest: Manifest,
    /// How many files it has.
    pub files: usize,
    /// How many of them were there already, in the backup before.
    pub kept: usize,
    /// How many bytes it has.
    pub bytes: u64,
}

impl Engine {
    /// Copies the workspace into a folder, which is made, or is the backup before. Others may go on writing.
    ///
    /// Every entry that was acknowledged when it began is in it. It is read back and checked before it takes the place
    /// of the backup before; whatever interrupts it leaves that one as it was.
    ///
    /// # Errors
    /// A denial for a folder that holds something else, or the backup of another history; [`EngineError`] when
    /// something can not be read or written, or does not read back.
    pub fn backup(&self, folder: &Path, instant: DateTime<Utc>) -> Result<Backup, EngineError> {
        let end = self.inner.journal.end();
        let earlier = Manifest::read(folder)?;
        if earlier.is_none() && fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some()) {
            return Err(refused("backup-folder-taken", folder).into());
        }
        if let Some(earlier) = &earlier {
            self.carries_on(earlier, folder)?;
        }
        let sums = if earlier.is_some() { read_sums(folder)? } else { BTreeMap::new() };
        let beside = folder::beside(folder)?;
        let mut copy = Copy::new(beside.path(), folder, sums);
        for segment in 0..=end.segment {
            let name = journal::segment_path(segment);
            let length = if segment == end.segment { Some(end.offset) } else { None };
            copy.file(self.directory(), &name, length)?;
        }
        for beside in BESIDE {
            for name in folder::files(self.directory(), beside)? {
                // A draft that was sent meanwhile is nothing any more.
                copy.if_there(self.directory(), &name, None)?;
            }
        }
        let disk: Arc<dyn Disk> = Arc::new(RealDisk::new(copy.to()));
        copy.write(journal::HEAD, &journal::head_text(&end.prefix()))?;
        let Some(prefix) = journal::check(&disk, end.n(), &mut |_| {}).ok().filter(|prefix| *prefix == end.prefix())
        else {
            // The log itself is damaged, or an erasure moved its lines while they were copied.
            self.check_log(&mut |_| {})?;
            return Err(Denial::conflict(Message::new("backup-moved")).into());
        };
        let manifest = Manifest {
            version: 1,
            origin: self.origin()?,
            size: prefix.size,
            root: Digest::from_bytes(*prefix.root.as_bytes()),
            files: copy.files(),
            made: instant.to_rfc3339_opts(SecondsFormat::Secs, true),
        };
        let backup = copy.finish(manifest)?;
        folder::swap(beside, folder)?;
        Ok(backup)
    }

    /// Makes sure that an earlier backup is the beginning of this log.
    fn carries_on(&self, earlier: &Manifest, folder: &Path) -> Result<(), EngineError> {
        let foreign = || refused("backup-of-another", folder);
        if !self.origin()?.continues(&earlier.origin) {
            return Err(foreign().into());
        }
        let Prefix { size, .. } = self.prefix();
        if earlier.size > size {
            let cause = Message::new("backup-reaches-further")
                .with("path", folder.display().to_string())
                .with("first", size)
                .with("last", earlier.size.saturating_sub(1));
            return Err(Denial::state(cause).hint(Message::new("backup-hint-another-folder")).into());
        }
        let root = self.root_at(earlier.size)?;
        if root == earlier.root { Ok(()) } else { Err(foreign().into()) }
    }

    /// Computes the root over the first entries.
    ///
    /// # Errors
    /// [`EngineError`] when an entry can not be read.
    pub fn root_at(&self, size: u64) -> Result<Digest, EngineError> {
        let mut frontier = Frontier::default();
        for leaf in self.leaves().take(usize::try_from(size).unwrap_or(usize::MAX)) {
            frontier.push(leaf?);
        }
        Ok(Digest::from_bytes(*frontier.root().as_bytes()))
    }
}

impl Manifest {
    /// Reads how far the backup in a folder reaches; `None` when the folder holds none.
    ///
    /// # Errors
    /// A denial when it was written by a newer vedtak or is damaged.
    pub fn read(folder: &Path) -> Result<Option<Self>, EngineError> {
        let path = folder.join(MANIFEST);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(EngineError::file(&path, &error)),
        };
        let read = serde_json::from_slice::<Self>(&bytes).ok().filter(|manifest| manifest.version == 1);
        read.map(Some).ok_or_else(|| refused("backup-unreadable", &path).into())
    }

    /// Returns how far it reaches.
    #[must_use]
    pub const fn prefix(&self) -> Prefix {
        Prefix { size: self.size, root: self.root }
    }
}

pub(super) fn refused(id: &'static str, path: &Path) -> Denial {
    Denial::state(Message::new(id).with("path", path.display().to_string()))
        .hint(Message::new("backup-hint-another-folder"))
}

/// Reads `SHA256SUMS` of a backup.
///
/// # Errors
/// A denial for a line that is none.
pub(super) fn read_sums(folder: &Path) -> Result<BTreeMap<String, Digest>, EngineError> {
    let path = folder.join(SUMS);
    let text = fs::read_to_string(&path).map_err(|error| EngineError::file(&path, &error))?;
    let line = |line: &str| -> Option<(String, Digest)> {
        let (digest, name) = line.split_once("  ")?;
        let is_safe = name.split('/').all(|part| !matches!(part, "" | "." | "..")) && !name.contains('\\');
        is_safe.then(|| digest.parse().ok().map(|digest| (name.to_owned(), digest))).flatten()
    };
    let lines = text.split_inclusive('\n').map(|ended| line(ended.strip_suffix('\n')?));
    let read: Option<BTreeMap<_, _>> = lines.collect();
    read.ok_or_else(|| refused("backup-unreadable", &path).into())
}
