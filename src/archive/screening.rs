//! Which entries of the log a package shows: an entry that tells of anything kept from the public goes without its body.
//!
//! Judged by what is kept from the public *now*: a chapter that was opened since is shown, one that was closed since
//! is not. The proof of an entry stays whole, because only its head is hashed into the log (FORMAT 1).

use crate::domain::event::PlanEvent;
use crate::domain::plan::Plan;
use crate::domain::sight::{Sight, Veil};
use crate::entry::Entry;

/// Takes the body from every entry that tells of something hidden, or of something that this program does not know.
#[must_use]
pub fn screened(entries: Vec<Entry>, plan: &Plan) -> Vec<Entry> {
    let veil = Sight::public().veil(plan);
    let screen = |entry: Entry| if is_public(&entry, &veil) { entry } else { entry.without_body() };
    entries.into_iter().map(screen).collect()
}

fn is_public(entry: &Entry, veil: &Veil) -> bool {
    let events = entry.body.iter().flat_map(|body| &body.events);
    let read: Result<Vec<PlanEvent>, _> = events.map(|event| serde_json::from_str(event.get())).collect();
    read.is_ok_and(|events| veil.events(events.clone()) == events)
}
