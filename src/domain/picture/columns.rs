//! Records side by side, by a choice: benefits by beneficiary, measures by status.

use super::{Chosen, Scene};
use crate::domain::plan::Node;
use crate::domain::template::{Field, view};
use crate::domain::value::Value;

/// Records by what was chosen for each.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns<'a> {
    /// The view.
    pub view: &'a view::Columns,
    /// The field whose options are the columns.
    pub by: Option<&'a Field>,
    /// The field that names a record.
    pub label: Option<&'a Field>,
    /// The field that marks the opposite.
    pub minus: Option<&'a Field>,
    /// A column for each option, also one without records; former and unknown options only when somebody chose them.
    pub columns: Vec<Column<'a>>,
    /// Records for which nothing is chosen.
    pub without: Vec<Item<'a>>,
}

/// The records of one option.
#[derive(Debug, Clone, PartialEq)]
pub struct Column<'a> {
    /// The option.
    pub option: Chosen<'a>,
    /// It stands for every column: what is here is meant for all of them. Such a column is the last one.
    pub is_all: bool,
    /// Its records in reading order.
    pub items: Vec<Item<'a>>,
}

/// A record in a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Item<'a> {
    /// The record.
    pub node: &'a Node,
    /// It is marked as the opposite: a drawback among benefits.
    pub is_minus: bool,
}

impl<'a> Columns<'a> {
    /// Computes which record stands in which column; each stands in one.
    #[must_use]
    pub fn of(view: &'a view::Columns, scene: &Scene<'a>) -> Self {
        let by = scene.register.field(&view.by);
        let column = |option| Column { option, is_all: false, items: Vec::new() };
        let options = by.into_iter().flat_map(|field| &field.options);
        let mut columns: Vec<Column<'a>> = options.map(|option| column(Chosen::from(option))).collect();
        let mut without = Vec::new();
        for node in &scene.records {
            let minus = view.minus.as_ref().and_then(|minus| node.field(minus).value());
            let item = Item { node, is_minus: minus == Some(&Value::Flag(true)) };
            let Some(option) = scene.chosen(node, &view.by) else {
                without.push(item);
                continue;
            };
            match columns.iter_mut().find(|column| column.option.id == option.id) {
                Some(column) => column.items.push(item),
                None => columns.push(Column { items: vec![item], ..column(option) }),
            }
        }
        for column in &mut columns {
            column.is_all = view.all.as_deref() == Some(column.option.id);
        }
        columns.sort_by_key(|column| column.is_all);
        let minus = view.minus.as_ref().and_then(|minus| scene.register.field(minus));
        Self { view, by, label: scene.register.field(&view.label), minus, columns, without }
    }
}
