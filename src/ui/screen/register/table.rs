//! The table of a register: as many columns as fit, each as wide as its kind of field wants.

use ratatui::layout::Rect;

use crate::domain::lang::Lang;
use crate::domain::plan::{Node, Plan};
use crate::domain::template::{Field, Register};
use crate::domain::value::{FieldKind, FieldValue, NothingKind};
use crate::ui::canvas::Canvas;
use crate::ui::field;
use crate::ui::glyph::Glyph;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// The width of the column of keys.
const KEY: u16 = 7;
/// The space between columns.
const GAP: u16 = 2;

/// A column: its field, where it begins, how wide it is.
#[derive(Debug, Clone)]
pub struct Column<'a> {
    field: Option<&'a Field>,
    label: &'a str,
    x: u16,
    width: u16,
}

/// Returns the narrowest width of a column, and how much it gains from room that is left.
fn wish(field: &Field, label: &str) -> (u16, u16) {
    let (narrowest, share) = match field.kind {
        FieldKind::Line => (14, 3),
        FieldKind::Prose | FieldKind::Lines | FieldKind::Recipients => (16, 4),
        FieldKind::Bodies | FieldKind::Parties | FieldKind::Persons => (12, 2),
        FieldKind::When | FieldKind::Choice | FieldKind::Scale | FieldKind::File => (10, 1),
        FieldKind::Money => (10, 0),
        FieldKind::Number | FieldKind::Percent | FieldKind::Flag | FieldKind::Ref => (6, 0),
    };
    let label = u16::try_from(text::width(label)).unwrap_or(narrowest);
    (narrowest.max(label.min(12)), share)
}

/// Divides a width among the fields of a register, in their order; what does not fit is not shown.
#[must_use]
pub fn columns(register: &Register, lang: Lang, width: u16) -> Vec<Column<'_>> {
    let mut x = 2;
    let mut columns = Vec::new();
    let mut shares = Vec::new();
    if register.keyed {
        columns.push(Column { field: None, label: "", x, width: KEY });
        shares.push(0);
        x += KEY + GAP;
    }
    for field in &register.fields {
        let label = field.label.get(lang);
        let (narrowest, share) = wish(field, label);
        if x + narrowest > width {
            break;
        }
        columns.push(Column { field: Some(field), label, x, width: narrowest });
        shares.push(share);
        x += narrowest + GAP;
    }
    let left = width.saturating_sub(x.saturating_sub(GAP));
    let all = shares.iter().sum::<u16>().max(1);
    let mut moved = 0;
    for (column, share) in columns.iter_mut().zip(shares) {
        let more = left * share / all;
        column.x += moved;
        column.width += more;
        moved += more;
    }
    columns
}

/// Draws the headings of the columns.
pub fn headings(columns: &[Column<'_>], area: Rect, canvas: &mut Canvas<'_>) {
    for column in columns {
        canvas.put(cell(area, column), 0, 1, column.label, Role::Muted);
    }
    canvas.rule(area, 2);
}

const fn cell(area: Rect, column: &Column<'_>) -> Rect {
    let right = area.width.saturating_sub(column.x);
    let width = if column.width < right { column.width } else { right };
    Rect { x: area.x.saturating_add(column.x), width, ..area }
}

/// Draws a record.
pub fn row(
    session: &Session,
    plan: &Plan,
    columns: &[Column<'_>],
    (depth, node): (usize, &Node),
    (area, y, chosen): (Rect, u16, bool),
    canvas: &mut Canvas<'_>,
) {
    let base = if chosen { Role::Selected } else { Role::Text };
    if chosen {
        canvas.put(area, 0, y, canvas.glyph(Glyph::Marker), base);
        canvas.set_cursor(area, 0, y);
    }
    let mut indent = "  ".repeat(depth);
    for column in columns {
        let area = cell(area, column);
        let Some(field) = column.field else {
            let key = format!("{indent}{}", node.key);
            indent.clear();
            canvas.put(area, 0, y, &key, base);
            continue;
        };
        let value = node.field(&field.id);
        let role = match value {
            FieldValue::Nothing(_) if !chosen => Role::Muted,
            _ => base,
        };
        let sign = match value {
            FieldValue::Nothing(nothing) if nothing.none != NothingKind::Empty => {
                format!("{} ", canvas.glyph(Glyph::of_nothing(nothing.none)))
            }
            _ => String::new(),
        };
        let words = format!("{indent}{sign}{}", field::shown(session, plan, field, value));
        indent.clear();
        let missing = words.is_empty() && field.required;
        let words = if missing { session.locale.term("nothing-missing-short") } else { words };
        canvas.put(area, 0, y, &words, if missing && !chosen { Role::Waiting } else { role });
    }
}

/// Returns all fields of a record in a few lines.
#[must_use]
pub fn in_full(session: &Session, plan: &Plan, register: &Register, node: &Node) -> String {
    let part = |field: &Field| {
        let value = field::shown(session, plan, field, node.field(&field.id));
        (!value.is_empty()).then(|| format!("{}: {value}", field.label.get(plan.head.lang)))
    };
    let parts: Vec<String> = register.fields.iter().filter_map(part).collect();
    let given = session.given(plan, &node.id).map(|given| format!(" ({given})")).unwrap_or_default();
    format!("{}{given}  {}", node.key, parts.join("  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_never_reach_beyond_the_width() {
        let field = |kind| Field::bare("f", kind);
        let kinds = [FieldKind::Line, FieldKind::Recipients, FieldKind::When, FieldKind::Flag, FieldKind::Bodies];
        let register = Register {
            id: "r".to_owned(),
            title: Default::default(),
            guidance: Default::default(),
            prefix: String::new(),
            keyed: true,
            nested: false,
            closed: None,
            reviewed: false,
            quiet: false,
            fields: kinds.into_iter().map(field).collect(),
            matrices: Vec::new(),
            quadrants: Vec::new(),
            timelines: Vec::new(),
            columns: Vec::new(),
            series: Vec::new(),
        };
        for width in 10..200 {
            let columns = columns(&register, Lang::En, width);
            let end = columns.last().map_or(0, |column| column.x + column.width);
            assert!(end <= width.max(9), "{width}: {end}");
            assert!(columns.windows(2).all(|pair| pair[0].x + pair[0].width + GAP <= pair[1].x), "{width}");
        }
        assert_eq!(columns(&register, Lang::En, 120).len(), 6);
    }
}
