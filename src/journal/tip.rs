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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Body, Head, Salt, VERSION};
    use crate::merkle::Hash;

    fn entry(n: u64, change: impl Fn(&mut Head), last: Option<&Entry>) -> Entry {
        let mut head = Head {
            v: VERSION,
            log: "example.no/vedtak/7f3a/1".to_owned(),
            n,
            stream: WORKSPACE.to_owned(),
            rev: n + 1,
            prev: last.map_or(Hash::ZERO, |last| last.leaf),
            ws: n,
            time: DateTime::from_timestamp(1_590_000_000, 0).unwrap(),
            id: format!("c{n}"),
            actor: "kari".to_owned(),
            cap: None,
            via: "local".to_owned(),
            body: Hash::ZERO,
        };
        change(&mut head);
        let body = Body { cmd: "note".to_owned(), digest: Hash::ZERO, events: Vec::new() };
        Entry::new(head, Salt::from_bytes([0; 32]), body).unwrap()
    }

    #[test]
    fn an_entry_follows_on_the_ones_before_or_is_refused() {
        let first = entry(0, |_| {}, None);
        let mut tip = Tip::default();
        let location = Location { segment: 0, offset: 0, length: 9 };
        tip.accept(&first, location).unwrap();
        let refused = |change: fn(&mut Head)| tip.clone().accept(&entry(1, change, Some(&first)), location).err();
        assert_eq!(refused(|_| {}), None);
        assert_eq!(refused(|head| head.n = 2), Some(Flaw::Number { expected: 1, found: 2 }));
        assert_eq!(refused(|head| head.rev = 1), Some(Flaw::Revision { expected: 2, found: 1 }));
        assert_eq!(refused(|head| head.prev = Hash::ZERO), Some(Flaw::Previous));
        assert_eq!(refused(|head| head.ws = 0), Some(Flaw::Workspace { expected: 1, found: 0 }));
        assert_eq!(refused(|head| head.time -= chrono::TimeDelta::seconds(1)), Some(Flaw::Time));
        assert_eq!(tip.end.offset, 9);
        assert_eq!(tip.head(WORKSPACE), Some(StreamHead { rev: 1, leaf: first.leaf }));
    }
}
