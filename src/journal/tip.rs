//! What the entries so far add up to.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::damage::Flaw;
use super::position::{Location, Position, StreamHead};
use crate::entry::{Entry, WORKSPACE};

/// The end of the chain that the next entry must follow on.
///
/// Streams whose entries lie before the position that the journal was opened at are put in with [`Tip::seed`]
/// when they are first needed.
#[derive(Debug, Clone, Default)]
pub(super) struct Tip {
    /// Behind the last entry.
    pub end: Position,
    /// When the last entry was recorded; `None` until an entry was read.
    pub time: Option<DateTime<Utc>>,
    heads: HashMap<String, StreamHead>,
}

impl Tip {
    /// Starts behind entries that are known only by their position.
    pub fn behind(end: Position) -> Self {
        Self { end, ..Self::default() }
    }

    /// Returns the head of a stream that has been read or seeded.
    pub fn head(&self, stream: &str) -> Option<StreamHead> {
        self.heads.get(stream).copied()
    }

    /// Tells how far a stream had come before the entries that were read.
    pub fn seed(&mut self, stream: &str, head: StreamHead) {
        self.heads.insert(stream.to_owned(), head);
    }

    /// Takes the next entry, which stands at `location`.
    ///
    /// # Errors
    /// The [`Flaw`] that keeps the entry from following on those before; then nothing is changed.
    pub fn accept(&mut self, entry: &Entry, location: Location) -> Result<(), Flaw> {
        let head = &entry.head;
        let before = self.head(&head.stream).unwrap_or_default();
        let workspace = self.head(WORKSPACE).unwrap_or_default();
        if head.n != self.end.n() {
            return Err(Flaw::Number { expected: self.end.n(), found: head.n });
        }
        if head.rev != before.rev + 1 {
            return Err(Flaw::Revision { expected: before.rev + 1, found: head.rev });
        }
        if head.prev != before.leaf {
            return Err(Flaw::Previous);
        }
        if head.ws != workspace.rev {
            return Err(Flaw::Workspace { expected: workspace.rev, found: head.ws });
        }
        if self.time.is_some_and(|time| head.time < time) {
            return Err(Flaw::Time);
        }
        self.follow(entry, location);
        Ok(())
    }

    /// Takes an entry that was accepted elsewhere.
    pub fn follow(&mut self, entry: &Entry, location: Location) {
        let head = &entry.head;
        self.end.advance(entry.leaf, location);
        self.time = Some(head.time);
        self.seed(&head.stream, StreamHead { rev: head.rev, leaf: entry.leaf });
    }
}
