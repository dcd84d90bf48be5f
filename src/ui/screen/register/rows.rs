//! The rows of the visible register: its records in their order, narrowed to what is looked for.

use crate::domain::id::NodeId;
use crate::domain::plan::{Node, Plan};
use crate::domain::template::Register;
use crate::ui::field;
use crate::ui::filter::Filter;
use crate::ui::listed::{self, Listed};
use crate::ui::session::Session;

/// Which records the rows show, each with its depth.
pub(super) type Order = listed::Rows<(usize, NodeId)>;

/// The rows of a register.
pub(super) struct Rows<'a> {
    plan: &'a Plan,
    order: Order,
}

impl<'a> Rows<'a> {
    /// Lists the records of a register that pass a filter, with those that they stand below.
    pub fn of(
        session: &Session,
        (plan, register): (&'a Plan, &Register),
        filter: &Filter,
        kept: &Listed<(usize, NodeId)>,
    ) -> Self {
        let read = || {
            let rows = plan.walk(&register.id);
            let rows = if filter.is_on() { narrowed(session, (plan, register), rows, filter) } else { rows };
            rows.into_iter().map(|(depth, node)| (depth, node.id.clone())).collect()
        };
        Self { plan, order: kept.rows(session, &register.id, filter, read) }
    }

    /// Returns what the rows are told from others by.
    pub const fn order(&self) -> &Order {
        &self.order
    }

    pub fn len(&self) -> usize {
        self.order.len()
    }

    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Returns a row, with its depth.
    pub fn get(&self, at: usize) -> Option<(usize, &'a Node)> {
        let (depth, id) = self.order.get(at)?;
        Some((*depth, self.plan.nodes.get(id)?))
    }

    /// Walks through rows from one on.
    pub fn from(&self, at: usize) -> impl Iterator<Item = (usize, &'a Node)> {
        (at..self.len()).map_while(|at| self.get(at))
    }

    /// Finds the row of a record.
    pub fn position(&self, record: &NodeId) -> Option<usize> {
        self.order.iter().position(|(_, id)| id == record)
    }
}

/// Leaves the rows that pass a filter, and those that they stand below.
fn narrowed<'a>(
    session: &Session,
    (plan, register): (&Plan, &Register),
    rows: Vec<(usize, &'a Node)>,
    filter: &Filter,
) -> Vec<(usize, &'a Node)> {
    let passes = |node: &Node| {
        let said = register.fields.iter().map(|field| field::shown(session, plan, field, node.field(&field.id)));
        filter.passes(&said.chain([node.key.clone()]).collect::<Vec<_>>().join(" "))
    };
    let mut left = Vec::new();
    // How deep a row stands at most that has one below it which is shown.
    let mut above = 0;
    for (depth, node) in rows.into_iter().rev() {
        if depth < above || passes(node) {
            left.push((depth, node));
            above = depth;
        }
    }
    left.reverse();
    left
}
