//! Removes bodies and keeps their proofs (FORMAT 1, privacy law).

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::damage::{Damage, Flaw};
use super::disk::{Disk, Output};
use super::position::Position;
use super::segments::{self, DIRECTORY, Lines};
use crate::entry::Entry;

/// How an event begins that says that an entry was erased.
const ERASED: &str = r#"{"t":"entry.erased","#;

/// The number in such an event.
#[derive(Deserialize)]
struct Target {
    n: u64,
}

/// Returns the earlier entries that this entry says are erased.
pub(super) fn targets(entry: &Entry) -> impl Iterator<Item = u64> {
    erasures(entry)
        .filter_map(|event| serde_json::from_str(event.get()).ok())
        .map(|Target { n }| n)
        .filter(|n| *n < entry.head.n)
}

fn erasures(entry: &Entry) -> impl Iterator<Item = &RawValue> {
    let events = entry.body.iter().flat_map(|body| &body.events);
    events.map(AsRef::as_ref).filter(|event: &&RawValue| event.get().starts_with(ERASED))
}

/// Tells whether an entry has a body to remove; what says that others were erased is kept, or they would be damage.
fn has_erasable_body(entry: &Entry) -> bool {
    entry.body.is_some() && erasures(entry).next().is_none()
}

/// Removes the bodies of entries before `end`, segment by segment: temp, sync, rename, sync directory.
///
/// What is already gone is left alone, so that an interrupted erasure is finished by doing it again. Moves `end`
/// when its segment became shorter. Gives whether anything was removed.
///
/// # Errors
/// [`Damage`] when a line can not be read or the disk can not write.
pub(super) fn erase(disk: &Arc<dyn Disk>, targets: &BTreeSet<u64>, end: &mut Position) -> Result<bool, Damage> {
    let mut within: BTreeSet<u32> = BTreeSet::new();
    for n in targets.iter().filter(|n| **n < end.n()) {
        if has_erasable_body(&segments::find(disk, *n, end)?.0) {
            within.insert(segments::segment_of(disk, *n, end.segment)?);
        }
    }
    for segment in &within {
        rewrite(disk, *segment, targets)?;
        if *segment == end.segment {
            end.offset = segments::length(&**disk, *segment)?;
        }
    }
    Ok(!within.is_empty())
}

fn rewrite(disk: &Arc<dyn Disk>, segment: u32, targets: &BTreeSet<u64>) -> Result<(), Damage> {
    let path = segments::path(segment);
    let temporary = format!("{path}.tmp");
    let failed = |error: std::io::Error| Damage::disk(&path, &error);
    let mut output: Box<dyn Output> = disk.create(&temporary).map_err(failed)?;
    let mut lines = Lines::from(disk, segment, 0);
    while let Some(line) = lines.next()? {
        let flaw = |flaw: Flaw| segments::damage(&**disk, segment, line.location.offset, flaw);
        let entry = Entry::read(&line.bytes).map_err(|invalid| flaw(invalid.into()))?;
        let erases = targets.contains(&entry.head.n) && has_erasable_body(&entry);
        let entry = if erases { entry.without_body() } else { entry };
        output.append(&entry.line()).map_err(failed)?;
    }
    output.sync().map_err(failed)?;
    drop(output);
    disk.rename(&temporary, &path).map_err(failed)?;
    disk.sync_directory(DIRECTORY).map_err(failed)
}
