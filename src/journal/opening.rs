//! Opens a journal: reads what the database does not reflect, and finishes what a crash interrupted.

use std::sync::Arc;

use super::damage::{Damage, Flaw};
use super::disk::Disk;
use super::file::FileJournal;
use super::position::{Known, Position, Prefix};
use super::reading::{Reader, Reading};
use super::segments::{self, DIRECTORY};
use super::writer::Limits;
use super::{erasing, pin};
use crate::merkle::Hash;

/// The directory that torn tails are moved to.
const QUARANTINE: &str = "quarantine";

/// A journal that was opened, and what there is to say about it.
pub struct Opened {
    /// The journal.
    pub journal: FileJournal,
    /// What a crash left behind the last entry, and where it is now.
    pub quarantined: Option<Quarantined>,
    /// The database reflects something else than this journal, or something that was erased since: drop it, and
    /// rebuild it from the beginning.
    pub stale: bool,
}

/// Bytes that were moved away from the end of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// The file that holds them, relative to the workspace directory.
    pub path: String,
    /// How many there are.
    pub bytes: u64,
}

/// Opens the journal of a workspace directory; see [`FileJournal::open`].
///
/// # Errors
/// [`Damage`]; then nothing was changed.
pub(super) fn open(
    disk: Arc<dyn Disk>,
    position: &Position,
    known: Arc<dyn Known>,
    limits: Limits,
) -> Result<Opened, Damage> {
    let head = pin::read(&*disk)?;
    let begun = begin(&disk, position, &*known, head.as_ref())?;
    let stale = begun.is_none();
    let mut reading = match begun {
        Some(reading) => reading,
        None => read_all(&disk, position, head.as_ref())?,
    };
    let quarantined = mend(&disk, &reading)?;
    let pinned = match head {
        Some(head) => head.size,
        None => found(&*disk)?,
    };
    if reading.unended || reading.tip.end.n() > pinned {
        // The process before may have died between write and fdatasync; readers are shown synced entries only.
        sync(&*disk, reading.tip.end.segment)?;
    }
    let erased = erasing::erase(&disk, &reading.erased, &mut reading.tip.end)?;
    let known = (position.n() > 0 && !stale).then_some(known);
    let journal = FileJournal::start(disk, known, reading, limits, pinned)?;
    Ok(Opened { journal, quarantined, stale: stale || erased })
}

/// Reads from the position; `None` when the journal and the database do not fit, or an erasure lies behind it.
fn begin(
    disk: &Arc<dyn Disk>,
    position: &Position,
    known: &dyn Known,
    head: Option<&Prefix>,
) -> Result<Option<Reading>, Damage> {
    let from_the_beginning = position.n() == 0;
    let reaches = |length: u64| length >= position.offset;
    if !from_the_beginning && !segments::length(&**disk, position.segment).is_ok_and(reaches) {
        return Ok(None);
    }
    let known = (!from_the_beginning).then_some(known);
    let reader = Reader { disk, known, head, until: u64::MAX };
    match reader.read(position, &mut |_, _| {}) {
        Ok(reading) if from_the_beginning || reading.erased.is_empty() => Ok(Some(reading)),
        Err(damage) if from_the_beginning => Err(damage),
        _ => Ok(None),
    }
}

/// Reads everything, because the database is of no use; it may not reflect more than there is.
fn read_all(disk: &Arc<dyn Disk>, position: &Position, head: Option<&Prefix>) -> Result<Reading, Damage> {
    let reading = Reader::of_all(disk, head).read(&Position::default(), &mut |_, _| {})?;
    let end = &reading.tip.end;
    if end.n() < position.n() {
        let flaw = Flaw::Shorter { expected: position.n(), found: end.n() };
        return Err(segments::damage(&**disk, end.segment, end.offset, flaw));
    }
    Ok(reading)
}

/// Makes the directory and the first `HEAD`: a journal has one before it has an entry.
fn found(disk: &dyn Disk) -> Result<u64, Damage> {
    let write = || {
        disk.make_directory(DIRECTORY)?;
        disk.sync_directory(".")?;
        pin::write(disk, &Prefix { size: 0, root: Hash::empty() })
    };
    write().map_err(|error| Damage::disk(DIRECTORY, &error))?;
    Ok(0)
}

/// Ends a whole entry whose newline is missing; moves a torn tail to quarantine.
fn mend(disk: &Arc<dyn Disk>, reading: &Reading) -> Result<Option<Quarantined>, Damage> {
    if reading.unended {
        let path = segments::path(reading.tip.end.segment);
        let end = || disk.open(&path)?.append(b"\n");
        end().map_err(|error| Damage::disk(&path, &error))?;
    }
    reading.torn.map(|tail| quarantine(&**disk, tail.segment, tail.offset)).transpose()
}

fn sync(disk: &dyn Disk, segment: u32) -> Result<(), Damage> {
    let path = segments::path(segment);
    let sync = || {
        disk.open(&path)?.sync()?;
        disk.sync_directory(DIRECTORY)
    };
    sync().map_err(|error| Damage::disk(&path, &error))
}

/// Copies the end of a segment to quarantine, then cuts it off; the copy is durable first.
///
/// # Errors
/// [`Damage`] when the disk can not read or write.
pub(super) fn quarantine(disk: &dyn Disk, segment: u32, offset: u64) -> Result<Quarantined, Damage> {
    let path = segments::path(segment);
    let move_away = || {
        let bytes = disk.length(&path)?.saturating_sub(offset);
        let tail = disk.read(&path, offset, usize::try_from(bytes).unwrap_or(usize::MAX))?;
        disk.make_directory(QUARANTINE)?;
        disk.sync_directory(".")?;
        let taken = disk.list(QUARANTINE)?.len();
        let copy = format!("{QUARANTINE}/{segment:06}-{offset}.{taken}");
        let mut output = disk.create(&copy)?;
        output.append(&tail)?;
        output.sync()?;
        disk.sync_directory(QUARANTINE)?;
        let mut rest = disk.open(&path)?;
        rest.truncate(offset)?;
        rest.sync()?;
        Ok(Quarantined { path: copy, bytes })
    };
    move_away().map_err(|error: std::io::Error| Damage::disk(&path, &error))
}
