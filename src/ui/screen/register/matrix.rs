//! A matrix drawn: cells with level, score and records; what has no cell in a row of its own; a legend in words.

mod told;

pub use told::lines;

use ratatui::layout::Rect;

use super::scope::Scope;
use super::stops::{Focus, Stops};
use crate::domain::message::Message;
use crate::domain::picture::Chosen;
use crate::domain::picture::matrix::{Cell, Grid, Matrix, Moment, Rated};
use crate::domain::plan::Node;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::text;
use crate::ui::theme::Role;

/// The narrowest cell that holds a sign and a key.
const NARROW: u16 = 5;
/// The widest cell.
const WIDE: u16 = 18;
/// The narrowest and the widest column of steps.
const LABEL: (u16, u16) = (10, 22);

/// The rows around the cells: the names of the columns, what has no cell in two rows, and the legend.
const AROUND: u16 = 4;

/// Returns the least width and height that a matrix is drawn in: a colour and a sign without the legend say too little.
#[must_use]
pub fn least(matrix: &Matrix<'_>) -> (u16, u16) {
    let Some(grid) = matrix.grids.first() else { return (0, 0) };
    let count = |steps: &[Chosen<'_>]| u16::try_from(steps.len()).unwrap_or(u16::MAX);
    let width = count(&grid.columns).saturating_mul(NARROW).saturating_add(LABEL.0);
    (width, count(&grid.rows).saturating_add(AROUND))
}

/// Returns the places: the cells of the newest grid, then what stands in each earlier one, then what has no cell.
#[must_use]
pub fn stops<'a>(matrix: &Matrix<'a>, moment: Moment) -> Stops<'a> {
    let mut stops = Stops::default();
    let Some(grid) = matrix.grids.first() else { return stops };
    for cells in &grid.cells {
        stops.0.push(cells.iter().map(|cell| Some(nodes(matrix, cell.standing(moment)))).collect());
    }
    for row in strips(matrix, moment) {
        stops.broad(&row.1, grid.columns.len());
    }
    stops
}

fn nodes<'a>(matrix: &Matrix<'a>, places: &[usize]) -> Vec<&'a Node> {
    places.iter().filter_map(|at| matrix.records.get(*at)).map(|rated| rated.node).collect()
}

/// Lists what stands outside the newest grid: the id of its heading and the records.
fn strips<'a>(matrix: &Matrix<'a>, moment: Moment) -> Vec<(&'static str, Vec<&'a Node>)> {
    let place = |rated: &&Rated<'a>| rated.rating(moment).and_then(|rating| rating.place);
    let of_grid =
        |grid: usize| matrix.records.iter().filter(move |rated| place(rated).is_some_and(|at| at.grid == grid));
    let mut out: Vec<(&'static str, Vec<&'a Node>)> = (1..matrix.grids.len())
        .map(|grid| ("matrix-earlier", of_grid(grid).map(|rated| rated.node).collect::<Vec<_>>()))
        .collect();
    let unplaced = matrix.records.iter().filter(|rated| place(rated).is_none()).map(|rated| rated.node);
    out.push(("view-unplaced", unplaced.collect()));
    out.retain(|(_, nodes)| !nodes.is_empty());
    out
}

/// Where the parts of a matrix stand in its area.
struct Frame {
    label: u16,
    cell: (u16, u16),
    /// The rows below the heading of the columns.
    body: Rect,
    has_axes: bool,
}

impl Frame {
    fn of((grid, widest): (&Grid<'_>, u16), strips: usize, area: Rect) -> Self {
        let [rows, columns] =
            [grid.rows.len(), grid.columns.len()].map(|count| u16::try_from(count).unwrap_or(1).max(1));
        // The cells get what the names of steps leave them, and their least width before all.
        let most = area.width.saturating_sub(columns * NARROW).min(LABEL.1).max(LABEL.0);
        let label = widest.clamp(LABEL.0, most);
        let width = (area.width.saturating_sub(label) / columns).clamp(1, WIDE);
        let foot = u16::try_from(strips).unwrap_or(u16::MAX).saturating_add(1);
        let left = area.height.saturating_sub(foot + 1);
        let height = (left / rows).clamp(1, 3);
        let has_axes = left > rows * height;
        let (_, body) = layout::above(area, if has_axes { 2 } else { 1 });
        Self { label, cell: (width, height), body, has_axes }
    }

    fn at(&self, row: usize, column: usize) -> Rect {
        let [row, column] = [row, column].map(|place| u16::try_from(place).unwrap_or(u16::MAX));
        let (width, height) = self.cell;
        let x = self.label.saturating_add(column.saturating_mul(width)).min(self.body.width);
        let y = row.saturating_mul(height).min(self.body.height);
        Rect {
            x: self.body.x + x,
            y: self.body.y + y,
            width: width.saturating_sub(1).min(self.body.width - x),
            height: height.min(self.body.height - y),
        }
    }
}

/// Draws the matrix of a moment.
pub fn view(scope: &Scope<'_>, matrix: &Matrix<'_>, moment: Moment, area: Rect, canvas: &mut Canvas<'_>) {
    let Some(grid) = matrix.grids.first() else { return };
    let strips = strips(matrix, moment);
    let widest = grid.rows.iter().map(|step| text::width(&step_name(scope, *step))).max().unwrap_or(0);
    let widest = u16::try_from(widest).unwrap_or(u16::MAX).saturating_add(2);
    let frame = Frame::of((grid, widest), strips.len(), area);
    headings(scope, (matrix, moment), grid, &frame, area, canvas);
    for (row, (step, cells)) in grid.rows.iter().zip(&grid.cells).enumerate() {
        let label = Rect { x: frame.body.x, width: frame.label.saturating_sub(1), ..frame.at(row, 0) };
        canvas.put(label, 0, 0, &step_name(scope, *step), Role::Muted);
        for (column, cell) in cells.iter().enumerate() {
            let here = scope.focus == Focus { row, column };
            canvas.target(frame.at(row, column), scope.step(row, column));
            view_cell(scope, matrix, (cell, moment), (frame.at(row, column), here), canvas);
        }
    }
    let rows = u16::try_from(grid.rows.len()).unwrap_or(0);
    let (_, mut foot) = layout::above(frame.body, rows.saturating_mul(frame.cell.1));
    for (at, (heading, nodes)) in strips.iter().enumerate() {
        let chosen = scope.focus.row == grid.rows.len() + at;
        strip(scope, matrix, moment, (heading, nodes), (foot, chosen), canvas);
        foot = layout::above(foot, 1).1;
    }
    legend(scope, matrix, grid, foot, canvas);
}

/// Names a step: its mark before its label, unless the label begins with it.
fn step_name(scope: &Scope<'_>, step: Chosen<'_>) -> String {
    let label = step.label(scope.lang());
    if label.starts_with(step.mark()) { label.to_owned() } else { format!("{} {label}", step.mark()) }
}

fn headings(
    scope: &Scope<'_>,
    (matrix, moment): (&Matrix<'_>, Moment),
    grid: &Grid<'_>,
    frame: &Frame,
    area: Rect,
    canvas: &mut Canvas<'_>,
) {
    let score = moment.score(matrix.view);
    let axis = |field: Option<&String>| {
        let field = field.and_then(|field| scope.register.field(field));
        field.map(|field| field.label.get(scope.lang()).to_owned()).unwrap_or_default()
    };
    if frame.has_axes {
        let (down, across) = (canvas.glyph(Glyph::Below), canvas.glyph(Glyph::Step));
        let rows = format!("{down} {}", axis(score.map(|score| &score.row)));
        let behind = canvas.put_parts(area, 0, 0, [(rows.as_str(), Role::Muted), ("  ", Role::Muted)]);
        let columns = format!("{across} {}", axis(score.map(|score| &score.column)));
        canvas.put(area, frame.label.max(behind), 0, &columns, Role::Muted);
    }
    for (column, step) in grid.columns.iter().enumerate() {
        let place = Rect { y: frame.body.y.saturating_sub(1), height: 1, ..frame.at(0, column) };
        canvas.put(place, 0, 0, &step_name(scope, *step), Role::Muted);
    }
}

/// Returns the sign and the look of a level.
pub(super) fn level_look(matrix: &Matrix<'_>, level: Chosen<'_>) -> (Glyph, Role) {
    let glyph = matrix.rank(level).map_or(Glyph::Dot, |rank| Glyph::level(rank, matrix.levels.len()));
    (glyph, level.tone().into())
}

/// Returns a level in a word or two: its mark, else what its label says before any explanation.
fn level_word<'a>(scope: &Scope<'_>, level: Chosen<'a>) -> &'a str {
    let label = level.label(scope.lang());
    let word = label.split([':', ',', '(', ';']).next().unwrap_or(label).trim();
    if level.mark().is_empty() { word } else { level.mark() }
}

fn view_cell(
    scope: &Scope<'_>,
    matrix: &Matrix<'_>,
    (cell, moment): (&Cell<'_>, Moment),
    (place, here): (Rect, bool),
    canvas: &mut Canvas<'_>,
) {
    let (glyph, role) = cell.level.map_or((Glyph::Dot, Role::Muted), |level| level_look(matrix, level));
    let role = if here { Role::Selected } else { role };
    if here {
        (0..place.height).for_each(|y| canvas.paint(place, y, role));
        canvas.set_cursor(place, 0, u16::from(place.height > 1));
    }
    let sign = canvas.glyph(glyph);
    let standing: Vec<&Rated<'_>> = cell.standing(moment).iter().filter_map(|at| matrix.records.get(*at)).collect();
    let flagged = (moment, canvas.glyph(Glyph::Flag));
    if place.height < 2 {
        let names = names(scope, &standing, flagged, place.width.saturating_sub(2));
        canvas.put_parts(place, 0, 0, [(sign, role), (" ", role), (&names, role)]);
        return;
    }
    let word = cell.level.map(|level| level_word(scope, level)).unwrap_or_default();
    let score = cell.product.map(|product| product.normalize().to_string()).unwrap_or_default();
    let flag = if cell.is_above { canvas.glyph(Glyph::Flag) } else { "" };
    let signs = format!("{sign}{flag}");
    let parts = [signs.as_str(), word, score.as_str()];
    let first = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    canvas.put(place, 0, 0, &first, role);
    let role = if here { Role::Selected } else { Role::Text };
    canvas.put(place, 0, 1, &names(scope, &standing, flagged, place.width), role);
}

/// Names records in so much room, those with a flag whose level as entered is another; how many there are when they do
/// not fit.
fn names(scope: &Scope<'_>, records: &[&Rated<'_>], (moment, flag): (Moment, &str), room: u16) -> String {
    let name = |rated: &&Rated<'_>| {
        let differs = rated.rating(moment).is_some_and(|rating| !rating.disagreements.is_empty());
        format!("{}{}", scope.short(rated.node), if differs { flag } else { "" })
    };
    let names = records.iter().map(name).collect::<Vec<_>>().join(" ");
    if text::width(&names) <= usize::from(room) { names } else { records.len().to_string() }
}

/// Draws the records of an earlier grid, or those without a cell, with their levels.
fn strip(
    scope: &Scope<'_>,
    matrix: &Matrix<'_>,
    moment: Moment,
    (heading, nodes): (&str, &[&Node]),
    (area, chosen): (Rect, bool),
    canvas: &mut Canvas<'_>,
) {
    let marker = if chosen { canvas.glyph(Glyph::Marker) } else { " " };
    let role = if chosen { Role::Selected } else { Role::Muted };
    if chosen {
        canvas.set_cursor(area, 0, 0);
    }
    let heading = format!("{marker} {}: ", scope.term(heading));
    let mut x = canvas.put_parts(area, 0, 0, [(heading.as_str(), role)]);
    for node in nodes {
        let rating =
            matrix.records.iter().find(|rated| rated.node.id == node.id).and_then(|rated| rated.rating(moment));
        let level = rating.and_then(|rating| rating.shown());
        let (sign, look) = level.map_or(("", Role::Text), |level| {
            let (glyph, role) = level_look(matrix, level);
            (canvas.glyph(glyph), role)
        });
        let short = scope.short(node);
        let parts = [(short.as_str(), Role::Text), (if sign.is_empty() { "" } else { " " }, look), (sign, look)];
        x = canvas.put_parts(area, x, 0, parts);
        x = canvas.put_parts(area, x, 0, [("  ", Role::Text)]);
    }
}

/// Says what the signs mean, the mildest level first, and where the limit is; in a word each where all of it does not
/// fit.
fn legend(scope: &Scope<'_>, matrix: &Matrix<'_>, grid: &Grid<'_>, area: Rect, canvas: &mut Canvas<'_>) {
    let limit = grid.limit.map(|limit| {
        let said = scope.say(&Message::new("matrix-limit").with("level", level_word(scope, limit)));
        (Glyph::Flag, Role::Warning, said)
    });
    let levels = |short: bool| {
        let named = move |level: &Chosen<'_>| {
            let (glyph, role) = level_look(matrix, *level);
            let name = if short { level_word(scope, *level) } else { level.label(scope.lang()) };
            (glyph, role, name.to_owned())
        };
        matrix.levels.iter().map(named).chain(limit.clone()).collect::<Vec<_>>()
    };
    // Each with its sign before it and a gap behind it.
    let wide: usize = levels(false).iter().map(|(.., name)| text::width(name) + 4).sum();
    let mut x = 2;
    for (glyph, role, name) in levels(wide > usize::from(area.width)) {
        let parts =
            [(canvas.glyph(glyph), role), (" ", Role::Muted), (name.as_str(), Role::Muted), ("  ", Role::Muted)];
        x = canvas.put_parts(area, x, 0, parts);
    }
}
