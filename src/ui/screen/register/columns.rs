//! Columns drawn: records side by side by a choice, as many columns as fit around the one where one stands.

use ratatui::layout::Rect;

use super::scope::{Line, Scope};
use super::stops::{Focus, Stops, first_shown};
use super::table;
use crate::domain::picture::columns::{Columns, Item};
use crate::domain::plan::Node;
use crate::ui::canvas::{Canvas, apart};
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::pointer::Target;
use crate::ui::text;
use crate::ui::theme::Role;

/// The least width and height that columns are drawn in.
pub const LEAST: (u16, u16) = (36, 4);
/// The narrowest column.
const NARROW: u16 = 18;

/// One column as it is drawn.
struct Drawn<'a> {
    heading: String,
    items: &'a [Item<'a>],
}

/// Lists the columns, with those for which nothing is chosen behind them.
fn drawn<'a>(scope: &Scope<'_>, columns: &'a Columns<'a>) -> Vec<Drawn<'a>> {
    let of_option = |column: &'a crate::domain::picture::columns::Column<'a>| Drawn {
        heading: column.option.label(scope.lang()).to_owned(),
        items: &column.items,
    };
    let mut all: Vec<Drawn<'a>> = columns.columns.iter().map(of_option).collect();
    if !columns.without.is_empty() {
        all.push(Drawn { heading: scope.term("view-nothing"), items: &columns.without });
    }
    all
}

/// Returns the places: the records of each column below each other.
#[must_use]
pub fn stops<'a>(columns: &Columns<'a>) -> Stops<'a> {
    let all: Vec<&[Item<'a>]> = columns.columns.iter().map(|column| column.items.as_slice()).collect();
    let all = all.into_iter().chain((!columns.without.is_empty()).then_some(columns.without.as_slice()));
    let all: Vec<&[Item<'a>]> = all.collect();
    let longest = all.iter().map(|items| items.len()).max().unwrap_or(0);
    let row = |at: usize| all.iter().map(|items| items.get(at).map(|item| vec![item.node])).collect();
    Stops((0..longest).map(row).collect())
}

/// Draws the columns.
pub fn view(scope: &Scope<'_>, columns: &Columns<'_>, area: Rect, canvas: &mut Canvas<'_>) {
    let all = drawn(scope, columns);
    let fit = usize::from(area.width / NARROW).clamp(1, all.len().max(1));
    let width = area.width / u16::try_from(fit).unwrap_or(1);
    let first = scope.focus.column.saturating_sub(fit / 2).min(all.len().saturating_sub(fit));
    for (x, (column, drawn)) in (0..).zip(all.iter().enumerate().skip(first).take(fit)) {
        let place = Rect { x: area.x + x * width, width: width.saturating_sub(2), ..area };
        one(scope, columns, (column, drawn, &all), place, canvas);
    }
    if first > 0 {
        canvas.put(area, 0, 1, canvas.glyph(Glyph::Before), Role::Accent);
    }
    if first + fit < all.len() {
        canvas.put_right(area, 1, canvas.glyph(Glyph::Step), Role::Accent);
    }
}

/// Says what a click on a place means: the arrows that lead there, through the nearest row of each column between.
fn way(all: &[Drawn<'_>], from: Focus, to: Focus) -> Target {
    let between = from.column.min(to.column)..=from.column.max(to.column);
    let passed = all.iter().enumerate().filter(|(at, _)| *at != from.column && between.contains(at));
    let passed: Vec<usize> = passed.map(|(_, drawn)| drawn.items.len()).filter(|items| *items > 0).collect();
    let columns = i32::try_from(passed.len()).unwrap_or(i32::MAX);
    let row = passed.iter().fold(from.row, |row, items| row.min(items - 1));
    Target::Step { right: columns * apart(from.column, to.column).signum(), down: apart(row, to.row) }
}

fn one(
    scope: &Scope<'_>,
    columns: &Columns<'_>,
    (column, drawn, all): (usize, &Drawn<'_>, &[Drawn<'_>]),
    area: Rect,
    canvas: &mut Canvas<'_>,
) {
    let role = if column == scope.focus.column { Role::Accent } else { Role::Heading };
    canvas.put(area, 0, 0, &drawn.heading, role);
    canvas.rule(area, 1);
    canvas.put(area, 0, 1, &format!("{} ", drawn.items.len()), Role::Muted);
    let (_, list) = layout::above(area, 2);
    let chosen = if column == scope.focus.column { scope.focus.row } else { 0 };
    // Names get a second and a third row where there is room for all of them.
    let count = u16::try_from(drawn.items.len()).unwrap_or(u16::MAX).max(1);
    let high = (list.height / count).clamp(1, 3);
    let first = first_shown(chosen, drawn.items.len(), list.height / high);
    for (at, (row, item)) in (0..list.height / high).zip(drawn.items.iter().enumerate().skip(first)) {
        let place = Rect { y: list.y + at * high, height: high, ..list };
        canvas.target(place, way(all, scope.focus, Focus { row, column }));
        item_view(scope, columns, item, (place, scope.focus == Focus { row, column }), canvas);
    }
    let hidden = drawn.items.len().saturating_sub(first + usize::from(list.height / high));
    if hidden > 0 {
        canvas.put_right(area, 0, &format!("{}{hidden}", canvas.glyph(Glyph::Below)), Role::Muted);
    }
}

fn item_view(
    scope: &Scope<'_>,
    columns: &Columns<'_>,
    item: &Item<'_>,
    (area, here): (Rect, bool),
    canvas: &mut Canvas<'_>,
) {
    let role = if here { Role::Selected } else { Role::Text };
    let marker = if here { canvas.glyph(Glyph::Marker) } else { " " };
    if here {
        canvas.set_cursor(area, 0, 0);
    }
    let minus = if item.is_minus { canvas.glyph(Glyph::Minus) } else { "" };
    let x = canvas.put_parts(area, 0, 0, [(marker, role), (" ", role), (minus, Role::Bad)]);
    let x = if item.is_minus { x + 1 } else { x };
    let name = scope.name(item.node, columns.label);
    let lines = text::wrap(&name, usize::from(area.width.saturating_sub(x)));
    for (y, (at, line)) in (0..area.height).zip(lines.iter().enumerate()) {
        // What does not fit is cut in the last row, and says so.
        let rest = lines.get(at..).filter(|_| y + 1 == area.height).map(|rest| rest.join(" "));
        canvas.put(area, x, y, rest.as_ref().unwrap_or(line), role);
    }
}

/// Tells all of the record where one stands; a drawback is called by its name.
#[must_use]
pub fn lines(scope: &Scope<'_>, nodes: &[&Node]) -> Vec<Line> {
    nodes.iter().map(|node| Line::plain(table::in_full(scope.session, scope.plan, scope.register, node))).collect()
}
