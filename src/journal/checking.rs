//! Reads everything, and moves away what nothing else can mend.

use std::sync::Arc;

use super::damage::{Damage, Flaw};
use super::disk::Disk;
use super::opening::{Quarantined, quarantine};
use super::pin;
use super::position::{Location, Position, Prefix};
use super::reading::Reader;
use super::segments;
use crate::entry::Entry;

/// Reads a whole journal: every hash, the chain of every stream, the root at `HEAD`, every erasure.
///
/// Nothing is changed. Takes the directory, how many entries to read (all of them when nobody writes), and what to
/// call for every entry, to show progress. Gives the number of entries and the root over them.
///
/// # Errors
/// The first [`Damage`]; a torn tail is one here.
pub fn check(disk: &Arc<dyn Disk>, until: u64, each: &mut dyn FnMut(&Entry)) -> Result<Prefix, Damage> {
    let head = pin::read(&**disk)?;
    let reader = Reader { until, ..Reader::of_all(disk, head.as_ref()) };
    let reading = reader.read(&Position::default(), &mut |entry, _| each(entry))?;
    match reading.torn {
        Some(Location { segment, offset, length }) => {
            let flaw = Flaw::Tail { bytes: u64::from(length) };
            Err(segments::damage(&**disk, segment, offset, flaw))
        }
        None => Ok(reading.tip.end.prefix()),
    }
}

/// Moves everything behind the last entry that is whole to quarantine, never anything below `HEAD`.
///
/// For `vedtak doctor --quarantine-tail`, after the person has confirmed. Gives what was moved; nothing when there is
/// no damage.
///
/// # Errors
/// The [`Damage`], when it lies below `HEAD` or can not be mended by moving the tail away.
pub fn quarantine_tail(disk: &Arc<dyn Disk>) -> Result<Vec<Quarantined>, Damage> {
    let head = pin::read(&**disk)?;
    let mut end = Position::default();
    let read = Reader::of_all(disk, head.as_ref()).read(&Position::default(), &mut |entry, location| {
        end.advance(entry.leaf, location);
    });
    let damage = match read {
        Ok(_) => return Ok(Vec::new()),
        Err(damage) => damage,
    };
    if !damage.flaw.is_of_a_line() || head.is_none_or(|head| end.n() < head.size) {
        return Err(damage);
    }
    let mut moved = Vec::new();
    let segments = segments::list(&**disk)?;
    // The last segment first: what a crash leaves of this is damage at the same place.
    for segment in segments.into_iter().rev().filter(|segment| *segment >= end.segment) {
        let offset = if segment == end.segment { end.offset } else { 0 };
        if segments::length(&**disk, segment)? > offset {
            moved.push(quarantine(&**disk, segment, offset)?);
        }
    }
    Ok(moved)
}
