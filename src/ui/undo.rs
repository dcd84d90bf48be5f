//! Undo and redo: the edits that take a change of the content back. Taking back is a new change; nothing is forgotten.

use std::collections::BTreeSet;

use crate::domain::command::Edit;
use crate::domain::event::{PlanEvent, Stamp};
use crate::domain::id::{NodeId, PlanId};
use crate::domain::path::{self, Path};
use crate::domain::plan::Plan;
use crate::domain::value::FieldValue;
use crate::engine::HistoryEntry;

/// What a person took back in this session, so that undo goes on backwards, and redo forwards as in an editor.
#[derive(Debug, Default)]
pub struct Past {
    /// The plan that the revisions are of; another one begins anew.
    plan: Option<PlanId>,
    /// Changes that are not taken back again: those that were, those that did so, and those that cannot be.
    spent: BTreeSet<u64>,
    /// The changes that took something back, the newest last, each with what that was: redo takes these back.
    undone: Vec<(u64, String)>,
}

/// Which change is to be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The person's newest one, but for these.
    Newest(BTreeSet<u64>),
    /// The one that led to this revision: it took something back.
    Again(u64),
}

impl Past {
    fn of(&mut self, plan: &PlanId) -> &mut Self {
        if self.plan.as_ref() != Some(plan) {
            *self = Self { plan: Some(plan.clone()), ..Self::default() };
        }
        self
    }

    /// Returns what undo takes back.
    pub fn to_undo(&mut self, plan: &PlanId) -> Target {
        Target::Newest(self.of(plan).spent.clone())
    }

    /// Returns what redo takes back, if anything was undone.
    pub fn to_redo(&mut self, plan: &PlanId) -> Option<Target> {
        self.of(plan).undone.last().map(|(revision, _)| Target::Again(*revision))
    }

    /// Takes note that the person changed something: what was undone before is not done again.
    pub fn changed(&mut self) {
        self.undone.clear();
    }

    /// Takes note that the change `of`, which is told as `what`, was taken back by the change `by`.
    pub fn undone(&mut self, plan: &PlanId, of: u64, by: u64, what: String) {
        let past = self.of(plan);
        past.spent.extend([of, by]);
        past.undone.push((by, what));
    }

    /// Takes note that what was undone is done again; gives how it was told.
    pub fn redone(&mut self, plan: &PlanId) -> String {
        self.of(plan).undone.pop().map(|(_, what)| what).unwrap_or_default()
    }

    /// Takes note that a change cannot be taken back: the next undo goes further back, the next redo not beyond it.
    pub fn stuck(&mut self, plan: &PlanId, of: u64) {
        let past = self.of(plan);
        past.spent.insert(of);
        past.undone.retain(|(revision, _)| *revision != of);
    }
}

/// Returns the edits that take back what some events did.
///
/// Takes the plan before the events and as it is now. `None` when one of the events is not about content that can be
/// taken back, or when somebody has changed the same thing since.
#[must_use]
pub fn inverse(events: &[PlanEvent], before: &Plan, stamp: &Stamp, now: &Plan) -> Option<Vec<Edit>> {
    let after_all = applied(before.clone(), events, stamp);
    let mut plan = before.clone();
    let mut edits = Vec::new();
    for event in events {
        if !is_part_of_adding(event, events) {
            edits.push(one(event, &plan, &after_all, now)?);
        }
        plan = applied(plan, std::slice::from_ref(event), stamp);
    }
    edits.reverse();
    Some(edits)
}

/// Finds the first change after some events that wrote the same as they did.
pub fn touching<'a>(events: &[PlanEvent], since: &'a [HistoryEntry]) -> Option<&'a HistoryEntry> {
    let wrote: Vec<Path> = events.iter().flat_map(path::of_event).collect();
    let touches = |event: &PlanEvent| path::of_event(event).iter().any(|path| wrote.iter().any(|w| w.concerns(path)));
    since.iter().find(|entry| entry.events.iter().flatten().any(touches))
}

fn applied(mut plan: Plan, events: &[PlanEvent], stamp: &Stamp) -> Plan {
    events.iter().for_each(|event| plan.apply(event, stamp));
    plan
}

/// The fields and the closing of a new record go when the record goes.
fn is_part_of_adding(event: &PlanEvent, events: &[PlanEvent]) -> bool {
    let (PlanEvent::FieldSet { node, .. } | PlanEvent::AccessSet { target: Some(node), .. }) = event else {
        return false;
    };
    events.iter().any(|other| matches!(other, PlanEvent::NodeAdded { id, .. } if id == node))
}

fn one(event: &PlanEvent, before: &Plan, after: &Plan, now: &Plan) -> Option<Edit> {
    let same = |is_same: bool| is_same.then_some(());
    match event {
        PlanEvent::Set { field, .. } => {
            same(of_plan(after, field) == of_plan(now, field))?;
            Some(Edit::SetPlan { field: field.clone(), value: of_plan(before, field) })
        }
        PlanEvent::NodeAdded { id, .. } | PlanEvent::NodeRestored { id } => {
            same(now.nodes.get(id).is_some_and(|node| !node.removed))?;
            Some(Edit::Remove { node: id.clone() })
        }
        PlanEvent::NodeRemoved { id } => {
            same(now.nodes.get(id).is_some_and(|node| node.removed))?;
            Some(Edit::Restore { node: id.clone() })
        }
        PlanEvent::NodeKeyed { id, .. } => {
            let key = |plan: &Plan| plan.nodes.get(id).map(|node| node.key.clone());
            same(key(after) == key(now))?;
            Some(Edit::Key { node: id.clone(), key: key(before)? })
        }
        PlanEvent::NodeMoved { id, .. } => {
            same(place(after, id, now) == place(now, id, after))?;
            let (parent, after) = place(before, id, now);
            Some(Edit::Move { node: id.clone(), parent, after })
        }
        PlanEvent::FieldSet { node, field, .. } => {
            let value = |plan: &Plan| plan.nodes.get(node).map(|node| node.field(field).clone());
            same(value(after) == value(now))?;
            Some(Edit::Set { node: node.clone(), field: field.clone(), value: value(before)? })
        }
        PlanEvent::AccessSet { target, .. } => {
            same(after.access_to(target.as_ref()) == now.access_to(target.as_ref()))?;
            let was = before.access_to(target.as_ref());
            let (basis, review) = (was.map(|was| was.basis.clone()), was.and_then(|was| was.review));
            let audience = was.map(|was| was.audience.clone()).unwrap_or_default();
            let by = was.map(|was| was.by.clone()).unwrap_or_default();
            Some(Edit::Restrict { target: target.clone(), audience, basis, by, review })
        }
        PlanEvent::AttachmentAdded { sha256, .. } => Some(Edit::Detach { sha256: *sha256 }),
        PlanEvent::AttachmentRemoved { sha256 } => {
            let file = before.attachments.get(sha256)?;
            let (name, size, node) = (file.name.clone(), file.size, file.node.clone());
            Some(Edit::Attach { sha256: *sha256, name, size, node })
        }
        _ => None,
    }
}

fn of_plan(plan: &Plan, field: &str) -> FieldValue {
    match field {
        "title" => FieldValue::line(&plan.head.title),
        "key" => FieldValue::line(&plan.head.key),
        _ => plan.head.fields.get(field).cloned().unwrap_or(FieldValue::EMPTY),
    }
}

/// Returns what stands above a node, and what before it; of what stands before it only what does so in the other state
/// of the plan too, for what was added or went elsewhere in between names no place.
fn place(plan: &Plan, id: &NodeId, other: &Plan) -> (Option<NodeId>, Option<NodeId>) {
    let Some(node) = plan.nodes.get(id) else { return (None, None) };
    let siblings: &[NodeId] = match node.parent.as_ref().and_then(|parent| plan.nodes.get(parent)) {
        Some(parent) => &parent.children,
        None => plan.head.roots.get(node.register.as_deref().unwrap_or_default()).map_or(&[], Vec::as_slice),
    };
    let is_there_too = |sibling: &&NodeId| other.nodes.get(*sibling).is_some_and(|there| there.parent == node.parent);
    let before = siblings.iter().take_while(|sibling| *sibling != id).filter(is_there_too).last();
    (node.parent.clone(), before.cloned())
}
