//! What differs between two states of a plan, in words: place by place, line by line, word by word.

use chrono::NaiveDate;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::prose::{self, Change, PartChange, Piece};
use super::shown::{Shown, Words};
use crate::domain::diff::{self, Changed};
use crate::domain::lang::Lang;
use crate::domain::plan::{Node, Plan, TEXT, TITLE};
use crate::domain::template::Field;
use crate::domain::value::{FieldKind, FieldValue, Value};
use crate::domain::workspace::Workspace;

/// One difference as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The chapter or record, by number or key and title; empty for the plan itself.
    pub place: String,
    /// What differs there.
    pub what: What,
}

impl Difference {
    /// Returns what the place is called: the chapter or record; of the plan itself the field that differs.
    #[must_use]
    pub fn heading(&self) -> &str {
        match &self.what {
            What::Field { label, .. } if self.place.is_empty() => label,
            _ => &self.place,
        }
    }
}

/// What differs in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands below another one.
    Moved,
    /// It had another key.
    Keyed(String),
    /// What stands in a field.
    Field {
        /// The field's label; empty for the text of a chapter.
        label: String,
        /// The lines that differ, in order.
        lines: Vec<Vec<Piece>>,
    },
}

/// Lists what differs from one state of a plan to another, in a language; names are those of a day.
#[must_use]
pub fn differences(before: &Plan, after: &Plan, workspace: &Workspace, lang: Lang, day: NaiveDate) -> Vec<Difference> {
    let old = Shown::new(before, workspace, lang, day);
    let new = Shown::new(after, workspace, lang, day);
    let said = |one: diff::Difference| {
        let known = one.node.as_ref().and_then(|id| Some((&new, after.node(id)?)));
        let node = known.or_else(|| one.node.as_ref().and_then(|id| Some((&old, before.nodes.get(id)?.as_ref()))));
        let place = node.map(|(shown, node)| place(shown, node)).unwrap_or_default();
        let what = match one.change {
            Changed::Added => What::Added,
            Changed::Removed => What::Removed,
            Changed::Moved => What::Moved,
            Changed::Keyed { before } => What::Keyed(before),
            Changed::Field { field, before, after } => {
                let shape = shape(&new, one.register.as_deref(), one.node.is_none(), &field);
                What::Field {
                    label: label(&new, &field, one.node.is_none(), shape),
                    lines: lines((&old, &before), (&new, &after), shape),
                }
            }
        };
        Difference { place, what }
    };
    diff::diff(before, after).into_iter().map(said).collect()
}

/// Returns a chapter with its number, or a record with its key and first words.
fn place(shown: &Shown<'_>, node: &Node) -> String {
    let title = shown.title(node);
    if node.is_chapter() || title == node.key { title } else { format!("{} {title}", node.key) }
}

fn shape<'a>(shown: &Shown<'a>, register: Option<&str>, of_plan: bool, field: &str) -> Option<&'a Field> {
    let template = shown.template()?;
    match register {
        Some(register) => template.register(register)?.field(field),
        None if of_plan => template.field(field),
        None => None,
    }
}

fn label(shown: &Shown<'_>, field: &str, of_plan: bool, shape: Option<&Field>) -> String {
    match shape {
        Some(shape) => shape.label.get(shown.locale.lang()).to_owned(),
        None if field == TITLE => shown.locale.term("document-heading"),
        None if field == TEXT && !of_plan => String::new(),
        None => field.to_owned(),
    }
}

/// Compares two values: prose by its words, anything else by its lines.
fn lines(
    (old, before): (&Shown<'_>, &FieldValue),
    (new, after): (&Shown<'_>, &FieldValue),
    shape: Option<&Field>,
) -> Vec<Vec<Piece>> {
    if let (Some(Value::Prose(before)), Some(Value::Prose(after))) = (before.value(), after.value()) {
        return prose::compare_parts(before, after).into_iter().filter_map(changed).collect();
    }
    let (before, after) = (said(old, before, shape), said(new, after, shape));
    let mut out = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &before, &after) {
        if matches!(operation, DiffOp::Equal { .. }) {
            continue;
        }
        let gone = before.get(operation.old_range()).unwrap_or_default();
        let here = after.get(operation.new_range()).unwrap_or_default();
        let piece = |change: Change| move |text: &String| vec![Piece { change, text: text.clone() }];
        out.extend(gone.iter().map(piece(Change::Removed)));
        out.extend(here.iter().map(piece(Change::Added)));
    }
    out
}

/// Gives the pieces of a part that is not the same.
fn changed(change: PartChange) -> Option<Vec<Piece>> {
    let whole = |change, text| Some(vec![Piece { change, text }]);
    match change {
        PartChange::Same(_) => None,
        PartChange::Changed { pieces, .. } => Some(pieces),
        PartChange::Added(part) => whole(Change::Added, part.text()),
        PartChange::Removed(part) => whole(Change::Removed, part.text()),
    }
}

fn said(shown: &Shown<'_>, value: &FieldValue, shape: Option<&Field>) -> Vec<String> {
    let kind = value.value().map_or(FieldKind::Line, Value::kind);
    let words = match shape {
        Some(shape) => shown.lines(shape, value),
        // The heading and the text of a chapter stand in no template.
        None => shown.lines(&Field::bare("", kind), value),
    };
    words.into_iter().map(Words::into_text).collect()
}
