//! Reads a journal from a position to its end and checks every line and how it follows on those before.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::damage::{Damage, Flaw};
use super::disk::Disk;
use super::erasing;
use super::position::{Known, Location, LookupFailed, Position, Prefix, StreamHead};
use super::segments::{self, Line, Lines};
use super::tip::Tip;
use super::{AppendError, pin};
use crate::domain::digest::Digest;
use crate::entry::{Entry, WORKSPACE};

/// Which entry accepted a command, by the first half of the SHA-256 of its identity: a million fit in memory.
#[derive(Debug, Clone, Default)]
pub(super) struct Commands(HashMap<u128, u64>);

impl Commands {
    /// Returns the entry that accepted a command.
    pub fn get(&self, id: &str) -> Option<u64> {
        self.0.get(&Self::key(id)).copied()
    }

    /// Notes the entry that accepted a command; gives the earlier one, if there was one.
    pub fn insert(&mut self, id: &str, n: u64) -> Option<u64> {
        self.0.insert(Self::key(id), n)
    }

    /// Forgets the entries from `n` on.
    pub fn forget_from(&mut self, n: u64) {
        self.0.retain(|_, entry| *entry < n);
    }

    fn key(id: &str) -> u128 {
        let digest = Digest::of(id.as_bytes());
        digest.as_bytes().iter().take(16).fold(0, |key, byte| (key << 8) | u128::from(*byte))
    }
}

/// What reading found.
pub(super) struct Reading {
    pub tip: Tip,
    pub commands: Commands,
    /// Entries that others say were erased.
    pub erased: BTreeSet<u64>,
    /// The last entry is whole, but its newline is missing.
    pub unended: bool,
    /// What a crash left: bytes behind the last entry that are not an entry.
    pub torn: Option<Location>,
    bodiless: BTreeSet<u64>,
}

/// Returns the head of a stream, from the entries that were read or from the database.
///
/// # Errors
/// [`AppendError::Lookup`] when the database could not answer or is wrong, [`AppendError::Damaged`] when the entry
/// that it names can not be read.
pub(super) fn resolve(
    disk: &dyn Disk,
    known: Option<&dyn Known>,
    tip: &mut Tip,
    stream: &str,
) -> Result<StreamHead, AppendError> {
    if let Some(head) = tip.head(stream) {
        return Ok(head);
    }
    let Some((rev, location)) = known.map(|known| known.last(stream)).transpose()?.flatten() else {
        return Ok(StreamHead::default());
    };
    let entry = segments::read_at(disk, location)?;
    if (entry.head.stream.as_str(), entry.head.rev) != (stream, rev) {
        return Err(LookupFailed(stream.to_owned()).into());
    }
    let head = StreamHead { rev, leaf: entry.leaf };
    tip.seed(stream, head);
    Ok(head)
}

/// Reads everything from a position on.
///
/// Takes what the database knows of the entries before it, and `HEAD`; calls `each` for every entry.
///
/// # Errors
/// The first [`Damage`]. A torn tail behind `HEAD` is none: it is in the [`Reading`].
pub(super) fn read(
    disk: &Arc<dyn Disk>,
    from: &Position,
    known: Option<&dyn Known>,
    head: Option<&Prefix>,
    each: &mut dyn FnMut(&Entry, Location),
) -> Result<Reading, Damage> {
    let mut reading = Reading {
        tip: Tip::behind(from.clone()),
        commands: Commands::default(),
        erased: BTreeSet::new(),
        unended: false,
        torn: None,
        bodiless: BTreeSet::new(),
    };
    let last = last_segment(&**disk)?;
    for segment in from.segment..last.map_or(0, |last| last + 1) {
        let offset = if segment == from.segment { from.offset } else { 0 };
        let mut lines = Lines::from(disk, segment, offset);
        while let Some(line) = lines.next()? {
            let flaw = |flaw: Flaw| segments::damage(&**disk, segment, line.location.offset, flaw);
            if line.ended {
                let entry = Entry::read(&line.bytes).map_err(|invalid| flaw(invalid.into()))?;
                reading.take(&**disk, known, &entry, line.location).map_err(flaw)?;
                each(&entry, line.location);
            } else if Some(segment) == last {
                reading.tail(&**disk, known, &line, each).map_err(flaw)?;
            } else {
                return Err(flaw(Flaw::Tail { bytes: u64::from(line.location.length) }));
            }
            reading.compare(head)?;
        }
    }
    reading.compare(head)?;
    reading.finish(disk, head)?;
    Ok(reading)
}

impl Reading {
    fn take(
        &mut self,
        disk: &dyn Disk,
        known: Option<&dyn Known>,
        entry: &Entry,
        location: Location,
    ) -> Result<(), Flaw> {
        for stream in [WORKSPACE, entry.head.stream.as_str()] {
            resolve(disk, known, &mut self.tip, stream).map_err(|error| Flaw::Disk { cause: error.to_string() })?;
        }
        self.tip.accept(entry, location)?;
        if let Some(first) = self.commands.insert(&entry.head.id, entry.head.n) {
            return Err(Flaw::Command { first });
        }
        if entry.body.is_none() {
            self.bodiless.insert(entry.head.n);
        }
        self.erased.extend(erasing::targets(entry));
        Ok(())
    }

    /// Judges bytes at the end of the journal that no newline ends.
    fn tail(
        &mut self,
        disk: &dyn Disk,
        known: Option<&dyn Known>,
        line: &Line,
        each: &mut dyn FnMut(&Entry, Location),
    ) -> Result<(), Flaw> {
        if let Ok(entry) = Entry::read(&line.bytes) {
            let location = Location { length: line.location.length + 1, ..line.location };
            self.take(disk, known, &entry, location)?;
            each(&entry, location);
            self.unended = true;
            return Ok(());
        }
        // No crash leaves a whole entry and then something else than its newline.
        let (_, all_but_last) = line.bytes.split_last().ok_or(Flaw::Long)?;
        if Entry::read(all_but_last).is_ok() {
            return Err(Flaw::Tail { bytes: u64::from(line.location.length) });
        }
        self.torn = Some(line.location);
        Ok(())
    }

    /// Compares the root with `HEAD` when it is reached.
    fn compare(&self, head: Option<&Prefix>) -> Result<(), Damage> {
        let Some(head) = head.filter(|head| head.size == self.tip.end.n()) else {
            return Ok(());
        };
        let found = self.tip.end.frontier.root();
        if found == head.root {
            return Ok(());
        }
        Err(pin::flaw(Flaw::Root { size: head.size, expected: head.root, found }))
    }

    /// Judges what only the whole journal tells.
    fn finish(&self, disk: &Arc<dyn Disk>, head: Option<&Prefix>) -> Result<(), Damage> {
        let end = &self.tip.end;
        let found = end.n();
        match head {
            None if found > 0 => return Err(pin::flaw(Flaw::Head)),
            Some(head) if found < head.size => {
                let flaw = Flaw::Shorter { expected: head.size, found };
                return Err(segments::damage(&**disk, end.segment, end.offset, flaw));
            }
            _ => {}
        }
        if let Some(n) = self.bodiless.difference(&self.erased).next() {
            let (_, location) = segments::find(disk, *n, end)?;
            let flaw = Flaw::Erased { n: *n };
            return Err(segments::damage(&**disk, location.segment, location.offset, flaw));
        }
        Ok(())
    }
}

/// Returns the last segment, after seeing that none is missing before it; `None` when there is none.
fn last_segment(disk: &dyn Disk) -> Result<Option<u32>, Damage> {
    let numbers = segments::list(disk)?;
    for (number, expected) in numbers.iter().zip(0u32..) {
        if *number != expected {
            return Err(segments::damage(disk, expected, 0, Flaw::Missing));
        }
    }
    Ok(numbers.last().copied())
}
