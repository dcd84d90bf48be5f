//! The table of a register: a row for each record, and below it what the selected one says in full.

mod column;

use ratatui::layout::Rect;

use super::rows::{Order, Rows};
use crate::domain::plan::{Node, Plan};
use crate::domain::template::{Field, Register};
use crate::domain::value::{FieldValue, NothingKind};
use crate::ui::canvas::Canvas;
use crate::ui::field;
use crate::ui::glyph::Glyph;
use crate::ui::kept::Kept;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;
use column::{Column, Want, Wants};

/// Rows that are measured together: columns stand still while one goes from row to row, and a long register costs no
/// more than a short one.
const MEASURED: usize = 64;

/// The table of a register as it is drawn: its columns, and the fields that have none.
#[derive(Debug)]
pub struct Table<'a> {
    session: &'a Session,
    plan: &'a Plan,
    register: &'a Register,
    columns: Vec<Column>,
    left_out: usize,
}

/// The widths of the rows that were measured last: those from one on.
pub(super) type Measured = Kept<(Order, usize), Widths>;

/// How wide rows are: the widest key and, in the order of the fields, the widest values.
#[derive(Debug)]
pub struct Widths {
    key: u16,
    fields: Vec<u16>,
}

/// What stands in a cell.
struct Words {
    text: String,
    role: Role,
}

impl<'a> Table<'a> {
    /// Divides a width among the columns, as wide as the rows around the selected one need.
    #[must_use]
    pub fn new(
        session: &'a Session,
        (plan, register): (&'a Plan, &'a Register),
        rows: &Rows<'_>,
        (selected, width): (usize, u16),
        measured: &Measured,
    ) -> Self {
        let from = selected - selected % MEASURED;
        let mut table = Self { session, plan, register, columns: Vec::new(), left_out: 0 };
        let measure = |_: &_| table.widths(&rows.from(from).take(MEASURED).collect::<Vec<_>>());
        let widths = measured.get((rows.order().clone(), from), measure);
        let want = |(field, widest): (&'a Field, &u16)| {
            let heading = wide(field.label.get(plan.head.lang));
            Want { field, heading, widest: *widest }
        };
        let wants = Wants {
            key: register.keyed.then_some(widths.key),
            fields: register.fields.iter().zip(&widths.fields).map(want).collect(),
        };
        (table.columns, table.left_out) = wants.columns(width);
        table
    }

    /// Measures rows.
    fn widths(&self, rows: &[(usize, &Node)]) -> Widths {
        let key = |(depth, node): &(usize, &Node)| wide(&node.key).saturating_add(wide(&indent(*depth)));
        let widest = |(at, field): (usize, &Field)| {
            let cell = |(depth, node): &(usize, &Node)| {
                let words = wide(&self.words(field, node).text);
                if at == 0 && !self.register.keyed { words.saturating_add(wide(&indent(*depth))) } else { words }
            };
            rows.iter().map(cell).max().unwrap_or(0)
        };
        Widths {
            key: rows.iter().map(key).max().unwrap_or(0),
            fields: self.register.fields.iter().enumerate().map(widest).collect(),
        }
    }

    /// Draws the headings of the columns, and how many fields have none.
    pub fn headings(&self, area: Rect, canvas: &mut Canvas<'_>) {
        for column in &self.columns {
            let field = column.field.and_then(|at| self.register.fields.get(at));
            let label = field.map_or("", |field| field.label.get(self.plan.head.lang));
            canvas.put(cell(area, column), 0, 1, label, Role::Muted);
        }
        if self.left_out > 0 {
            canvas.put_right(area, 1, &format!("+{}", self.left_out), Role::Muted);
        }
        canvas.rule(area, 2);
    }

    /// Returns what stands in the cell of a record.
    fn words(&self, field: &Field, node: &Node) -> Words {
        let value = node.field(&field.id);
        let text = field::shown(self.session, self.plan, field, value);
        match value {
            FieldValue::Nothing(nothing) if nothing.none != NothingKind::Empty => {
                let sign = Glyph::of_nothing(nothing.none).text(self.session.ascii());
                Words { text: format!("{sign} {text}"), role: Role::Muted }
            }
            _ if text.is_empty() && field.required => {
                Words { text: self.session.locale.term("nothing-missing-short"), role: Role::Waiting }
            }
            _ => Words { text, role: Role::Text },
        }
    }

    /// Draws a record.
    pub fn row(&self, (depth, node): (usize, &Node), (area, y, chosen): (Rect, u16, bool), canvas: &mut Canvas<'_>) {
        if chosen {
            canvas.put(area, 0, y, canvas.glyph(Glyph::Marker), Role::Selected);
        }
        let mut indent = indent(depth);
        for column in &self.columns {
            let words = match column.field.and_then(|at| self.register.fields.get(at)) {
                Some(field) => self.words(field, node),
                None => Words { text: node.key.clone(), role: Role::Text },
            };
            let role = if chosen { Role::Selected } else { words.role };
            let text = format!("{}{}", std::mem::take(&mut indent), words.text);
            canvas.put(cell(area, column), 0, y, &text, role);
        }
    }

    /// Tells whether the whole value of a field can be read in the row of a record.
    fn is_whole(&self, at: usize, words: &str) -> bool {
        let column = self.columns.iter().find(|column| column.field == Some(at));
        column.is_some_and(|column| text::width(words) <= usize::from(column.width))
    }

    /// Draws what a record says in full: first what its row can not show.
    pub fn in_full(&self, node: &Node, area: Rect, canvas: &mut Canvas<'_>) {
        let full = told(self.session, (self.plan, self.register), node, |at, value| self.is_whole(at, value));
        let lines = text::wrap(&full, usize::from(area.width));
        let height = usize::from(area.height);
        for (y, line) in (0..area.height).zip(&lines) {
            let is_cut = usize::from(y) + 1 == height && lines.len() > height;
            // The mark says that there is more; Enter shows all of it.
            let line = if is_cut { format!("{line} {}", canvas.glyph(Glyph::Cut)) } else { line.clone() };
            canvas.put(area, 0, y, &line, Role::Text);
        }
    }
}

/// Returns all fields of a record in a few lines.
#[must_use]
pub fn in_full(session: &Session, plan: &Plan, register: &Register, node: &Node) -> String {
    told(session, (plan, register), node, |_, _| false)
}

/// Returns all fields of a record, those last that stand elsewhere already.
fn told(
    session: &Session,
    (plan, register): (&Plan, &Register),
    node: &Node,
    is_known: impl Fn(usize, &str) -> bool,
) -> String {
    let lang = plan.head.lang;
    let values = register.fields.iter().map(|field| (field, field::shown(session, plan, field, node.field(&field.id))));
    let said = values.enumerate().filter(|(_, (_, value))| !value.is_empty());
    let (known, new): (Vec<_>, Vec<_>) = said.partition(|(at, (_, value))| is_known(*at, value));
    let part = |(_, (field, value)): (usize, (&Field, String))| format!("{}: {value}", field.label.get(lang));
    let parts: Vec<String> = new.into_iter().chain(known).map(part).collect();
    let given = session.given(plan, &node.id).map(|given| format!(" ({given})")).unwrap_or_default();
    let name = if register.keyed || !given.is_empty() { format!("{}{given}  ", node.key) } else { String::new() };
    format!("{name}{}", parts.join("  "))
}

fn wide(text: &str) -> u16 {
    u16::try_from(text::width(text)).unwrap_or(u16::MAX)
}

fn indent(depth: usize) -> String {
    "  ".repeat(depth)
}

const fn cell(area: Rect, column: &Column) -> Rect {
    let right = area.width.saturating_sub(column.x);
    let width = if column.width < right { column.width } else { right };
    Rect { x: area.x.saturating_add(column.x), width, ..area }
}
