//! What is handed to the journal, and what it answers.

use chrono::{DateTime, Utc};
use serde_json::value::RawValue;

use super::damage::Damage;
use super::erasing;
use super::position::{Location, LookupFailed};
use crate::domain::digest::Digest;
use crate::domain::id::CommandId;
use crate::entry::Entry;
use crate::merkle::Hash;

/// A command that was decided and waits to become an entry.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The origin that the entry belongs to.
    pub log: String,
    /// The stream: `w` or a plan.
    pub stream: String,
    /// The stream's revision that the command was decided on.
    pub expected_rev: u64,
    /// The workspace's revision that the command was decided on; for `w` the same number.
    pub expected_ws: u64,
    /// The command's identity: accepted once.
    pub id: CommandId,
    /// The command's name.
    pub cmd: String,
    /// The digest of the command.
    pub digest: Digest,
    /// The events in order, each `{"t":"<type>", ...}`.
    pub events: Vec<Box<RawValue>>,
    /// The person who acts.
    pub actor: String,
    /// The capacity acted in.
    pub cap: Option<String>,
    /// Through what the command came.
    pub via: String,
    /// When it was decided.
    pub now: DateTime<Utc>,
    /// Import and lock may be 4 MiB, anything else 512 KiB.
    pub large: bool,
    /// Locks and signatures: `HEAD` is written before they are acknowledged.
    pub pin: bool,
}

/// An entry that is durable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The number of the entry.
    pub n: u64,
    /// Its stream.
    pub stream: String,
    /// The stream's revision after it.
    pub rev: u64,
    /// When it was recorded.
    pub time: DateTime<Utc>,
    /// Its leaf.
    pub leaf: Hash,
    /// Where it stands.
    pub location: Location,
    /// The command had been accepted before; this is the first entry.
    pub duplicate: bool,
    /// The entry erased something: every location and the database are void.
    pub erased: bool,
}

impl Appended {
    /// Says what became of a draft: this entry, which stands there.
    pub(super) fn new(entry: &Entry, location: Location, duplicate: bool) -> Self {
        Self {
            n: entry.head.n,
            stream: entry.head.stream.clone(),
            rev: entry.head.rev,
            time: entry.head.time,
            leaf: entry.leaf,
            location,
            duplicate,
            erased: !duplicate && erasing::targets(entry).next().is_some(),
        }
    }
}

/// Says why a draft did not become an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// Others were first: the revisions as they are now.
    #[error("decided on another revision; the stream is at {rev}, the workspace at {ws}")]
    Conflict {
        /// The stream's revision.
        rev: u64,
        /// The workspace's revision.
        ws: u64,
    },
    /// Another command was accepted under this identity.
    #[error("the command's identity was used by another command")]
    CommandReused,
    /// The line would be too long.
    #[error("the entry has {size} bytes; {limit} are allowed")]
    TooLarge {
        /// The longest allowed line in bytes.
        limit: usize,
        /// The length of this one.
        size: usize,
    },
    /// The disk is full, or so nearly full that nothing more is begun.
    #[error("the disk is full")]
    DiskFull,
    /// A failure that is final until the journal is opened again; nothing of this draft was written.
    #[error("the journal is closed after a failure: {cause}")]
    Failed {
        /// What failed first.
        cause: String,
    },
    /// The draft may or may not have become durable; the same command, sent again after reopening, tells.
    #[error("nobody knows whether the entry is durable: {cause}")]
    OutcomeUnknown {
        /// What failed.
        cause: String,
    },
    /// An earlier entry that is needed can not be read.
    #[error(transparent)]
    Damaged(#[from] Damage),
    /// The database could not answer what it knows of earlier entries.
    #[error(transparent)]
    Lookup(#[from] LookupFailed),
    /// The entry could not be made: randomness or JSON failed.
    #[error("the entry could not be made: {cause}")]
    Unmade {
        /// What failed.
        cause: String,
    },
}
