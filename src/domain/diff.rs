//! What differs between two states of a plan's content, field by field.

use std::collections::BTreeSet;

use serde::Serialize;

use super::id::NodeId;
use super::plan::{Node, Plan};
use super::value::FieldValue;

/// One difference between two states of a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// The chapter or record; `None` for a field of the plan itself.
    pub node: Option<NodeId>,
    /// The register of a record.
    pub register: Option<String>,
    /// The key of the record or the number of the chapter, as it is now (or was last).
    pub key: String,
    /// What differs.
    pub change: Changed,
}

/// What differs in a node.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Changed {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands below another node.
    Moved,
    /// Its key changed.
    Keyed {
        /// The key before.
        before: String,
    },
    /// A field changed.
    Field {
        /// Which.
        field: String,
        /// What stood there.
        before: FieldValue,
        /// What stands there.
        after: FieldValue,
    },
}

/// Lists what differs from one state of a plan to another: fields of the plan first, then chapters and records in
/// reading order, removed ones last.
#[must_use]
pub fn diff(before: &Plan, after: &Plan) -> Vec<Difference> {
    let mut out = of_plan(before, after);
    for node in reading_order(after) {
        match before.node(&node.id) {
            None => {
                out.push(about(node, Changed::Added));
                out.extend(fields(node, None));
            }
            Some(old) => {
                if old.key != node.key {
                    out.push(about(node, Changed::Keyed { before: old.key.clone() }));
                }
                if old.parent != node.parent {
                    out.push(about(node, Changed::Moved));
                }
                out.extend(fields(node, Some(old)));
            }
        }
    }
    let gone = reading_order(before).into_iter().filter(|node| after.node(&node.id).is_none());
    out.extend(gone.map(|node| about(node, Changed::Removed)));
    out
}

fn of_plan(before: &Plan, after: &Plan) -> Vec<Difference> {
    let names: BTreeSet<&String> = before.head.fields.keys().chain(after.head.fields.keys()).collect();
    let old_title = FieldValue::line(&before.head.title);
    let new_title = FieldValue::line(&after.head.title);
    let title = (super::plan::TITLE.to_owned(), old_title, new_title);
    let of = |plan: &Plan, name: &str| plan.head.fields.get(name).cloned().unwrap_or(FieldValue::EMPTY);
    let named = names.into_iter().map(|name| (name.clone(), of(before, name), of(after, name)));
    std::iter::once(title)
        .chain(named)
        .filter(|(_, before, after)| before != after)
        .map(|(field, before, after)| Difference {
            node: None,
            register: None,
            key: String::new(),
            change: Changed::Field { field, before, after },
        })
        .collect()
}

/// Lists chapters in reading order, then the records of each register.
fn reading_order(plan: &Plan) -> Vec<&Node> {
    plan.head.roots.keys().flat_map(|register| plan.walk(register)).map(|(_, node)| node).collect()
}

fn fields(node: &Node, old: Option<&Node>) -> Vec<Difference> {
    let names: BTreeSet<&String> =
        node.fields.keys().chain(old.into_iter().flat_map(|old| old.fields.keys())).collect();
    names
        .into_iter()
        .map(|name| (name, old.map_or(FieldValue::EMPTY, |old| old.field(name).clone()), node.field(name)))
        .filter(|(_, before, after)| before != *after)
        .map(|(name, before, after)| about(node, Changed::Field { field: name.clone(), before, after: after.clone() }))
        .collect()
}

fn about(node: &Node, change: Changed) -> Difference {
    Difference { node: Some(node.id.clone()), register: node.register.clone(), key: node.key.clone(), change }
}
