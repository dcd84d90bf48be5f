//! Which entries of the log a package shows: an entry with anything confidential in it goes without its body.
//!
//! Judged by what is kept from the public *now*: a chapter that was opened since is shown, one that was closed since
//! is not. The proof of an entry stays whole, because only its head is hashed into the log (FORMAT 1).

use crate::domain::event::PlanEvent;
use crate::domain::id::RemarkId;
use crate::domain::plan::Plan;
use crate::domain::remark::Audience;
use crate::entry::Entry;

/// Takes the body from every entry that holds something confidential, or something that this program does not know.
#[must_use]
pub fn screened(entries: Vec<Entry>, plan: &Plan) -> Vec<Entry> {
    let screen = |entry: Entry| if is_public(&entry, plan) { entry } else { entry.without_body() };
    entries.into_iter().map(screen).collect()
}

fn is_public(entry: &Entry, plan: &Plan) -> bool {
    let events = entry.body.iter().flat_map(|body| &body.events);
    let mut read = events.map(|event| serde_json::from_str::<PlanEvent>(event.get()));
    read.all(|event| event.is_ok_and(|event| !is_confidential(&event, plan)))
}

fn is_confidential(event: &PlanEvent, plan: &Plan) -> bool {
    match event {
        PlanEvent::FieldSet { node, .. } => plan.is_closed(node),
        PlanEvent::StepOpened { milestone, .. } | PlanEvent::StepSkipped { milestone, .. } => plan.is_closed(milestone),
        PlanEvent::AttachmentAdded { node, .. } => node.as_ref().is_some_and(|node| plan.is_closed(node)),
        PlanEvent::RemarkPublished { id, anchor, .. } => {
            is_for_some(id, plan) || anchor.node.as_ref().is_some_and(|node| plan.is_closed(node))
        }
        PlanEvent::RemarkAnswered { id, .. } | PlanEvent::RemarkWithdrawn { id, .. } => is_for_some(id, plan),
        PlanEvent::VersionLocked { annexes, .. } => annexes.iter().any(|annex| annex.text.is_some()),
        _ => false,
    }
}

/// Returns whether a remark is only for some.
fn is_for_some(remark: &RemarkId, plan: &Plan) -> bool {
    plan.remark(remark).is_none_or(|remark| remark.audience != Audience::All)
}
