//! Where an entry is, and what somebody else already reflects.

use serde::{Deserialize, Serialize};

use crate::domain::id::CommandId;
use crate::merkle::{Frontier, Hash};

/// Where a line stands. Void after an erasure, which moves the lines behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// The number of the segment, from 0.
    pub segment: u32,
    /// The offset of the line's first byte.
    pub offset: u64,
    /// The length of the line in bytes, with its newline.
    pub length: u32,
}

impl Location {
    /// Returns the offset behind the line.
    #[must_use]
    pub fn end(&self) -> u64 {
        self.offset + u64::from(self.length)
    }
}

/// A place between two entries, and the tree over all entries before it.
///
/// The default is the beginning of the journal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The segment in which the entry before ends.
    pub segment: u32,
    /// The offset in that segment.
    pub offset: u64,
    /// The tree over the entries before.
    pub frontier: Frontier,
}

impl Position {
    /// Returns the number of the next entry.
    #[must_use]
    pub const fn n(&self) -> u64 {
        self.frontier.size()
    }

    /// Returns the number of entries before, and the root over them.
    #[must_use]
    pub fn prefix(&self) -> Prefix {
        Prefix { size: self.n(), root: self.frontier.root() }
    }

    /// Goes behind the next entry, which has this leaf and stands there.
    pub fn advance(&mut self, leaf: Hash, location: Location) {
        self.segment = location.segment;
        self.offset = location.end();
        self.frontier.push(leaf);
    }
}

/// The first entries of a journal: how many, and the root over them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prefix {
    /// The number of entries.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

/// How far a stream has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StreamHead {
    /// The number of entries of the stream.
    pub rev: u64,
    /// The leaf of its last entry; zeros when it has none.
    pub leaf: Hash,
}

/// Says that the database could not answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the database could not answer: {0}")]
pub struct LookupFailed(pub String);

/// What the database knows of entries before the position that the journal was opened at.
pub trait Known: Send + Sync {
    /// Returns the number of the entry that accepted a command (`x/<command id>`, FORMAT 3).
    ///
    /// # Errors
    /// [`LookupFailed`] when the database could not answer.
    fn command(&self, id: &CommandId) -> Result<Option<u64>, LookupFailed>;

    /// Returns a stream's revision and where its last entry stands (`e/<stream>/<rev>`, FORMAT 3).
    ///
    /// # Errors
    /// [`LookupFailed`] when the database could not answer.
    fn last(&self, stream: &str) -> Result<Option<(u64, Location)>, LookupFailed>;
}

/// Knows nothing: there is no database, and the journal is read from its beginning.
#[derive(Debug, Clone, Copy)]
pub struct Nothing;

impl Known for Nothing {
    fn command(&self, _id: &CommandId) -> Result<Option<u64>, LookupFailed> {
        Ok(None)
    }

    fn last(&self, _stream: &str) -> Result<Option<(u64, Location)>, LookupFailed> {
        Ok(None)
    }
}
