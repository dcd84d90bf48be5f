//! Arranging records: what a place up, down, in and out means, and what a copy holds. The one definition of it.

use super::command::Edit;
use super::decide::value::fits;
use super::denial::Denial;
use super::id::NodeId;
use super::message::Message;
use super::plan::{Access, Node, Plan};
use super::template::Register;
use super::value::FieldValue;
use super::workspace::Workspace;

/// Where a record goes, seen from where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Before the record above it.
    Up,
    /// Behind the record below it.
    Down,
    /// Below the record before it, as its last.
    In,
    /// Out of the record that it stands below, behind that one.
    Out,
}

/// Returns the edit that moves a record one place.
///
/// # Errors
/// A denial when there is no such place: it is the first or the last there, nothing stands before it, it already
/// stands at the top.
pub fn shift(plan: &Plan, node: &Node, way: Way) -> Result<Edit, Denial> {
    let siblings = siblings(plan, node);
    let at = siblings.iter().position(|sibling| sibling.id == node.id);
    let sibling = |at: Option<usize>| at.and_then(|at| siblings.get(at)).copied();
    let before = at.and_then(|at| at.checked_sub(1));
    let nowhere = |id: &'static str| Denial::state(Message::new(id).with("record", &node.key));
    let to = |parent: Option<&NodeId>, after: Option<&Node>| Edit::Move {
        node: node.id.clone(),
        parent: parent.cloned(),
        after: after.map(|after| after.id.clone()),
    };
    match way {
        Way::Up if before.is_none() => Err(nowhere("arrange-first")),
        Way::Up => Ok(to(node.parent.as_ref(), sibling(before.and_then(|at| at.checked_sub(1))))),
        Way::Down => match sibling(at.map(|at| at + 1)) {
            Some(next) => Ok(to(node.parent.as_ref(), Some(next))),
            None => Err(nowhere("arrange-last")),
        },
        Way::In => match sibling(before) {
            Some(above) => Ok(to(Some(&above.id), plan.children(above).last())),
            None => Err(nowhere("arrange-none-before")),
        },
        Way::Out => match node.parent.as_ref().and_then(|parent| plan.node(parent)) {
            Some(parent) => Ok(to(parent.parent.as_ref(), Some(parent))),
            None => Err(nowhere("arrange-outermost")),
        },
    }
}

/// Lists the nodes that stand beside a node, itself among them, in order.
#[must_use]
pub fn siblings<'a>(plan: &'a Plan, node: &Node) -> Vec<&'a Node> {
    match node.parent.as_ref().and_then(|parent| plan.node(parent)) {
        Some(parent) => plan.children(parent).collect(),
        None => plan.roots(node.register.as_deref().unwrap_or_default()).collect(),
    }
}

/// Returns the edits that put a copy of a record of a register, with its fields and all below it, behind it.
///
/// The copies get new keys, and the identities that `fresh` makes. What is kept from the public is so in the copy too.
/// What the plan's shape hides, or would not take from anybody today, stays with the original. `None` when `fresh` makes
/// no more.
pub fn duplicate(
    plan: &Plan,
    workspace: &Workspace,
    register: &Register,
    node: &Node,
    mut fresh: impl FnMut() -> Option<NodeId>,
) -> Option<Vec<Edit>> {
    let is_taken = |name: &str, value: &FieldValue| {
        register.field(name).is_some_and(|field| fits(field, value, plan, workspace).is_ok())
    };
    let mut edits = Vec::new();
    let mut waiting = vec![(node, node.parent.clone(), Some(node.id.clone()))];
    while let Some((original, parent, after)) = waiting.pop() {
        let id = fresh()?;
        let fields = original.fields.iter().filter(|(name, value)| is_taken(name, value));
        let fields = fields.map(|(name, value)| (name.clone(), value.clone())).collect();
        let (register, below) = (original.register.clone(), Some(id.clone()));
        edits.push(Edit::Add { id: id.clone(), register, key: None, parent, after, fields });
        if let Some(access) = plan.access.get(&original.id) {
            let Access { audience, basis, by, review } = access.as_ref().clone();
            edits.push(Edit::Restrict { target: Some(id), audience, basis: Some(basis), by, review });
        }
        // Each is added as the last below its parent, so the first has to come first.
        let children: Vec<_> = plan.children(original).map(|child| (child, below.clone(), None)).collect();
        waiting.extend(children.into_iter().rev());
    }
    Some(edits)
}

/// Lists the records of a register that can be taken back: removed on their own account, below nothing that is removed.
#[must_use]
pub fn removed<'a>(plan: &'a Plan, register: &str) -> Vec<&'a Node> {
    let stands = |node: &Node| node.parent.as_ref().is_none_or(|parent| plan.node(parent).is_some());
    let is_it = |node: &&Node| node.removed && node.register.as_deref() == Some(register) && stands(node);
    plan.nodes.values().map(AsRef::as_ref).filter(is_it).collect()
}
