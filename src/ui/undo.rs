//! Undo: the edits that take a change of the content back. Taking back is a new change; nothing is forgotten.

use crate::domain::command::Edit;
use crate::domain::event::PlanEvent;
use crate::domain::id::NodeId;
use crate::domain::plan::Plan;
use crate::domain::value::FieldValue;

/// Returns the edits that take back what some events did.
///
/// Takes the plan before the events, after them, and as it is now. `None` when one of the events is not about content,
/// or when somebody has changed the same thing since.
#[must_use]
pub fn inverse(events: &[PlanEvent], before: &Plan, after: &Plan, now: &Plan) -> Option<Vec<Edit>> {
    let undone = events.iter().rev().filter(|event| !is_part_of_adding(event, events));
    undone.map(|event| one(event, before, after, now)).collect()
}

/// The fields of a new record go when the record goes.
fn is_part_of_adding(event: &PlanEvent, events: &[PlanEvent]) -> bool {
    let PlanEvent::FieldSet { node, .. } = event else { return false };
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
            same(now.node(id).is_some())?;
            Some(Edit::Remove { node: id.clone() })
        }
        PlanEvent::NodeRemoved { id } => {
            same(now.node(id).is_none())?;
            Some(Edit::Restore { node: id.clone() })
        }
        PlanEvent::NodeKeyed { id, .. } => {
            let key = |plan: &Plan| plan.nodes.get(id).map(|node| node.key.clone());
            same(key(after) == key(now))?;
            Some(Edit::Key { node: id.clone(), key: key(before)? })
        }
        PlanEvent::NodeMoved { id, .. } => {
            same(place(after, id) == place(now, id))?;
            let (parent, after) = place(before, id);
            Some(Edit::Move { node: id.clone(), parent, after })
        }
        PlanEvent::FieldSet { node, field, .. } => {
            let value = |plan: &Plan| plan.nodes.get(node).map(|node| node.field(field).clone());
            same(value(after) == value(now))?;
            Some(Edit::Set { node: node.clone(), field: field.clone(), value: value(before)? })
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

/// Returns what stands above a node, and what before it.
fn place(plan: &Plan, id: &NodeId) -> (Option<NodeId>, Option<NodeId>) {
    let Some(node) = plan.nodes.get(id) else { return (None, None) };
    let siblings: &[NodeId] = match node.parent.as_ref().and_then(|parent| plan.nodes.get(parent)) {
        Some(parent) => &parent.children,
        None => plan.head.roots.get(node.register.as_deref().unwrap_or_default()).map_or(&[], Vec::as_slice),
    };
    let before = siblings.iter().take_while(|sibling| *sibling != id).last();
    (node.parent.clone(), before.cloned())
}
