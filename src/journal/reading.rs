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

/// Reads a journal to its end and checks how every entry follows on those before.
pub(super) struct Reader<'a> {
    pub disk: &'a Arc<dyn Disk>,
    /// What the database knows of the entries before the first that is read.
    pub known: Option<&'a dyn Known>,
    /// What `HEAD` says.
    pub head: Option<&'a Prefix>,
    /// How many entries to read up to; bytes behind them are left alone.
    pub until: u64,
}

impl<'a> Reader<'a> {
    /// Reads everything there is, without a database.
    pub fn of_all(disk: &'a Arc<dyn Disk>, head: Option<&'a Prefix>) -> Self {
        Self { disk, known: None, head, until: u64::MAX }
    }

    /// Reads from a position on; calls `each` for every entry.
    ///
    /// # Errors
    /// The first [`Damage`]. A torn tail behind `HEAD` is none: it is in the [`Reading`].
    pub fn read(&self, from: &Position, each: &mut dyn FnMut(&Entry, Location)) -> Result<Reading, Damage> {
        let mut reading = Reading::behind(from.clone());
        let last = last_segment(&**self.disk)?;
        self.compare(&reading)?;
        for segment in from.segment..last.map_or(0, |last| last + 1) {
            let offset = if segment == from.segment { from.offset } else { 0 };
            let mut lines = Lines::from(self.disk, segment, offset);
            while reading.tip.end.n() < self.until
                && let Some(line) = lines.next()?
            {
                self.line(&mut reading, &line, Some(segment) == last, each)
                    .map_err(|flaw| segments::damage(&**self.disk, segment, line.location.offset, flaw))?;
                self.compare(&reading)?;
            }
        }
        self.finish(&reading)?;
        Ok(reading)
    }

    fn line(
        &self,
        reading: &mut Reading,
        line: &Line,
        is_last_segment: bool,
        each: &mut dyn FnMut(&Entry, Location),
    ) -> Result<(), Flaw> {
        let tail = Flaw::Tail { bytes: u64::from(line.location.length) };
        let mut location = line.location;
        let entry = match Entry::read(&line.bytes) {
            Ok(entry) if line.ended => entry,
            Ok(entry) if is_last_segment => {
                location.length += 1;
                reading.unended = true;
                entry
            }
            Err(invalid) if line.ended => return Err(invalid.into()),
            Err(_) if is_last_segment && is_torn(&line.bytes) => {
                reading.torn = Some(line.location);
                return Ok(());
            }
            _ => return Err(tail),
        };
        for stream in [WORKSPACE, entry.head.stream.as_str()] {
            let resolved = resolve(&**self.disk, self.known, &mut reading.tip, stream);
            resolved.map_err(|error| Flaw::Disk { cause: error.to_string() })?;
        }
        reading.take(&entry, location)?;
        each(&entry, location);
        Ok(())
    }

    /// Compares the root with `HEAD` when it is reached.
    fn compare(&self, reading: &Reading) -> Result<(), Damage> {
        let end = &reading.tip.end;
        let Some(head) = self.head.filter(|head| head.size == end.n()) else {
            return Ok(());
        };
        let found = end.frontier.root();
        if found == head.root {
            return Ok(());
        }
        Err(pin::flaw(Flaw::Root { size: head.size, expected: head.root, found }))
    }

    /// Judges what only the whole journal tells.
    fn finish(&self, reading: &Reading) -> Result<(), Damage> {
        let end = &reading.tip.end;
        match self.head {
            None if end.n() > 0 => return Err(pin::flaw(Flaw::Head)),
            Some(head) if end.n() < head.size.min(self.until) => {
                let flaw = Flaw::Shorter { expected: head.size, found: end.n() };
                return Err(segments::damage(&**self.disk, end.segment, end.offset, flaw));
            }
            _ => {}
        }
        let Some(n) = reading.bodiless.difference(&reading.erased).next() else {
            return Ok(());
        };
        let (_, location) = segments::find(self.disk, *n, end)?;
        let flaw = Flaw::Erased { n: *n };
        Err(segments::damage(&**self.disk, location.segment, location.offset, flaw))
    }
}

impl Reading {
    fn behind(end: Position) -> Self {
        Self {
            tip: Tip::behind(end),
            commands: Commands::default(),
            erased: BTreeSet::new(),
            unended: false,
            torn: None,
            bodiless: BTreeSet::new(),
        }
    }

    fn take(&mut self, entry: &Entry, location: Location) -> Result<(), Flaw> {
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
}

/// Tells whether a crash can have left these bytes: it never leaves a whole entry and then something else than its
/// newline.
fn is_torn(bytes: &[u8]) -> bool {
    bytes.split_last().is_none_or(|(_, all_but_last)| Entry::read(all_but_last).is_err())
}

/// Returns the last segment that holds anything, after seeing that none is missing; `None` when there is none.
fn last_segment(disk: &dyn Disk) -> Result<Option<u32>, Damage> {
    let numbers = segments::list(disk)?;
    for (number, expected) in numbers.iter().zip(0u32..) {
        if *number != expected {
            return Err(segments::damage(disk, expected, 0, Flaw::Missing));
        }
    }
    for number in numbers.into_iter().rev() {
        if segments::length(disk, number)? > 0 {
            return Ok(Some(number));
        }
    }
    Ok(None)
}
