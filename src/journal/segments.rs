//! The segments of a journal: reads lines in order, by location, by number.

use std::sync::Arc;

use super::damage::{Damage, Flaw};
use super::disk::Disk;
use super::position::{Location, Position};
use crate::entry::Entry;

/// The longest line in bytes, with its newline (FORMAT 1).
pub const LINE_LIMIT: usize = 512 * 1024;

/// The longest line of an import or a lock.
pub const LARGE_LINE_LIMIT: usize = 4 * 1024 * 1024;

/// The directory of the segments in the workspace directory.
pub(super) const DIRECTORY: &str = "journal";

/// How much is read at once.
const CHUNK: usize = 256 * 1024;

/// Returns the path of a segment.
#[must_use]
pub fn path(segment: u32) -> String {
    format!("{DIRECTORY}/{segment:06}.jsonl")
}

/// Lists the numbers of the segments that are there, in order.
///
/// # Errors
/// [`Damage`] when the directory can not be read.
pub(super) fn list(disk: &dyn Disk) -> Result<Vec<u32>, Damage> {
    let number = |name: &String| -> Option<u32> {
        let digits = name.strip_suffix(".jsonl")?;
        (digits.len() == 6).then(|| digits.parse().ok()).flatten()
    };
    match disk.list(DIRECTORY) {
        Ok(names) => Ok(names.iter().filter_map(number).collect()),
        Err(error) => Err(Damage::disk(DIRECTORY, &error)),
    }
}

/// Returns a flaw of the line that begins at an offset as damage.
pub(super) fn damage(disk: &dyn Disk, segment: u32, offset: u64, flaw: Flaw) -> Damage {
    let file = path(segment);
    let mut line = 1;
    let mut at = 0;
    while at < offset {
        let length = CHUNK.min(usize::try_from(offset - at).unwrap_or(CHUNK));
        let Ok(bytes) = disk.read(&file, at, length) else {
            break;
        };
        if bytes.is_empty() {
            break;
        }
        at += length as u64;
        line += bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
    }
    Damage { file, line, flaw }
}

/// A line of a segment.
pub(super) struct Line {
    pub location: Location,
    /// The bytes without the newline.
    pub bytes: Vec<u8>,
    /// Whether the newline is there.
    pub ended: bool,
}

/// Reads the lines of one segment in order.
pub(super) struct Lines {
    disk: Arc<dyn Disk>,
    segment: u32,
    offset: u64,
    waiting: Vec<u8>,
    used: usize,
}

impl Lines {
    /// Begins at an offset, where a line begins.
    pub fn from(disk: &Arc<dyn Disk>, segment: u32, offset: u64) -> Self {
        Self { disk: Arc::clone(disk), segment, offset, waiting: Vec::new(), used: 0 }
    }

    /// Returns the next line; `None` at the end of the segment.
    ///
    /// # Errors
    /// [`Damage`] when the file can not be read or the line is longer than any entry.
    pub fn next(&mut self) -> Result<Option<Line>, Damage> {
        let mut searched = 0;
        loop {
            let rest = self.waiting.get(self.used..).unwrap_or_default();
            let found = rest.iter().skip(searched).position(|byte| *byte == b'\n');
            if let Some(length) = found.map(|at| at + searched) {
                return Ok(Some(self.take(length, true)));
            }
            searched = rest.len();
            if searched >= LARGE_LINE_LIMIT {
                return Err(damage(&*self.disk, self.segment, self.offset, Flaw::Long));
            }
            if !self.fill()? {
                return Ok((searched > 0).then(|| self.take(searched, false)));
            }
        }
    }

    fn take(&mut self, length: usize, ended: bool) -> Line {
        let bytes = self.waiting.get(self.used..self.used + length).unwrap_or_default().to_vec();
        let whole = length + usize::from(ended);
        // No line is longer than `LARGE_LINE_LIMIT` and a chunk.
        let length = u32::try_from(whole).unwrap_or(u32::MAX);
        let location = Location { segment: self.segment, offset: self.offset, length };
        self.used += whole;
        self.offset = location.end();
        Line { location, bytes, ended }
    }

    /// Reads another chunk; `false` when there is none.
    fn fill(&mut self) -> Result<bool, Damage> {
        self.waiting.drain(..self.used);
        self.used = 0;
        let from = self.offset + self.waiting.len() as u64;
        let file = path(self.segment);
        let read = self.disk.read(&file, from, CHUNK);
        let bytes = read.map_err(|error| Damage::disk(&file, &error))?;
        self.waiting.extend_from_slice(&bytes);
        Ok(!bytes.is_empty())
    }
}

/// Reads entries in order, from one position to another; ends after the first damage.
pub struct Scan {
    disk: Arc<dyn Disk>,
    lines: Lines,
    n: u64,
    until: Position,
    damaged: bool,
}

impl Scan {
    pub(super) fn new(disk: &Arc<dyn Disk>, from: &Position, until: Position) -> Self {
        let lines = Lines::from(disk, from.segment, from.offset);
        Self { disk: Arc::clone(disk), lines, n: from.n(), until, damaged: false }
    }

    fn read(&mut self) -> Result<Option<(Entry, Location)>, Damage> {
        while self.n < self.until.n() {
            let Some(line) = self.lines.next()? else {
                if self.lines.segment >= self.until.segment {
                    let flaw = Flaw::Shorter { expected: self.until.n(), found: self.n };
                    return Err(damage(&*self.disk, self.lines.segment, self.lines.offset, flaw));
                }
                self.lines = Lines::from(&self.disk, self.lines.segment + 1, 0);
                continue;
            };
            let entry = check(&line, self.n).map_err(|flaw| self.damage(line.location, flaw))?;
            self.n += 1;
            return Ok(Some((entry, line.location)));
        }
        Ok(None)
    }

    fn damage(&self, at: Location, flaw: Flaw) -> Damage {
        damage(&*self.disk, at.segment, at.offset, flaw)
    }
}

impl Iterator for Scan {
    type Item = Result<(Entry, Location), Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.damaged {
            return None;
        }
        let item = self.read().transpose();
        self.damaged = matches!(item, Some(Err(_)));
        item
    }
}

/// Reads the line as entry `n`.
fn check(line: &Line, n: u64) -> Result<Entry, Flaw> {
    let entry = Entry::read(&line.bytes)?;
    match (line.ended, entry.head.n) {
        (false, _) => Err(Flaw::Tail { bytes: u64::from(line.location.length) }),
        (true, found) if found != n => Err(Flaw::Number { expected: n, found }),
        _ => Ok(entry),
    }
}

/// Reads the entry at a location.
///
/// # Errors
/// [`Damage`] when no whole and valid line stands there.
pub(super) fn read_at(disk: &dyn Disk, location: Location) -> Result<Entry, Damage> {
    let Location { segment, offset, length } = location;
    let length = usize::try_from(length).unwrap_or(usize::MAX).min(LARGE_LINE_LIMIT);
    let read = || -> Result<Entry, Flaw> {
        let bytes =
            disk.read(&path(segment), offset, length).map_err(|error| Flaw::Disk { cause: error.to_string() })?;
        let line = bytes.strip_suffix(b"\n").ok_or(Flaw::Tail { bytes: bytes.len() as u64 })?;
        Ok(Entry::read(line)?)
    };
    read().map_err(|flaw| damage(disk, segment, offset, flaw))
}

/// Finds entry `n`, which lies before `end`, without reading more than a few lines of each segment it tries.
///
/// # Errors
/// [`Damage`] when a line on the way can not be read, or the entry is not there.
pub(super) fn find(disk: &Arc<dyn Disk>, n: u64, end: &Position) -> Result<(Entry, Location), Damage> {
    let segment = segment_of(disk, n, end.segment)?;
    let mut low = 0;
    let mut high = if segment == end.segment { end.offset } else { length(&**disk, segment)? };
    // Entry `n` begins at or after `low` and before `high`; both are beginnings of lines.
    while high - low > CHUNK as u64 {
        let mut lines = Lines::from(disk, segment, low + (high - low) / 2);
        let _rest_of_a_line = lines.next()?;
        match lines.next()? {
            Some(line) if line.location.offset < high => {
                let entry = read_at(&**disk, line.location)?;
                if entry.head.n <= n {
                    low = line.location.offset;
                } else {
                    high = line.location.offset;
                }
            }
            _ => break,
        }
    }
    let mut lines = Lines::from(disk, segment, low);
    while let Some(line) = lines.next()? {
        let flaw = |flaw: Flaw| damage(&**disk, segment, line.location.offset, flaw);
        let entry = Entry::read(&line.bytes).map_err(|invalid| flaw(invalid.into()))?;
        if entry.head.n == n {
            return Ok((entry, line.location));
        }
        if entry.head.n > n {
            return Err(flaw(Flaw::Number { expected: n, found: entry.head.n }));
        }
    }
    Err(damage(&**disk, segment, lines.offset, Flaw::Shorter { expected: n + 1, found: n }))
}

/// Returns the length of a segment in bytes.
///
/// # Errors
/// [`Damage`] when the disk can not say.
pub(super) fn length(disk: &dyn Disk, segment: u32) -> Result<u64, Damage> {
    let file = path(segment);
    disk.length(&file).map_err(|error| Damage::disk(&file, &error))
}

/// Finds the segment that holds entry `n`: the last one that begins with an entry up to `n`.
pub(super) fn segment_of(disk: &Arc<dyn Disk>, n: u64, last: u32) -> Result<u32, Damage> {
    let (mut low, mut high) = (0, last);
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        let first = match Lines::from(disk, middle, 0).next()? {
            Some(line) => {
                let damaged = |flaw: crate::entry::Invalid| damage(&**disk, middle, 0, flaw.into());
                Some(Entry::read(&line.bytes).map_err(damaged)?.head.n)
            }
            None => None,
        };
        if first.is_some_and(|first| first <= n) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    Ok(low)
}
