//! A quadrant drawn: a field for each quarter and middle band, with the names of those who stand there.

use ratatui::layout::Rect;

use super::scope::{Line, Scope};
use super::stops::{Focus, Stops};
use crate::domain::message::Message;
use crate::domain::picture::quadrant::{Axis, Quadrant, Side};
use crate::domain::plan::Node;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::theme::Role;

/// The narrowest field.
const NARROW: u16 = 12;
/// The lowest field: its heading and a name.
const LOW: u16 = 2;

/// Returns the least width and height that a quadrant is drawn in.
#[must_use]
pub fn least(quadrant: &Quadrant<'_>) -> (u16, u16) {
    let [across, up] = [&quadrant.horizontal, &quadrant.vertical].map(sides);
    (across * NARROW, up * LOW + 1)
}

fn sides(axis: &Axis<'_>) -> u16 {
    u16::try_from(axis.sides().len()).unwrap_or(2)
}

/// Returns the places: the fields from the top, then those without one.
#[must_use]
pub fn stops<'a>(quadrant: &Quadrant<'a>) -> Stops<'a> {
    let across = quadrant.horizontal.sides();
    let mut stops = Stops::default();
    for up in quadrant.vertical.sides().into_iter().rev() {
        let field = |across: &Side| Some(quadrant.within(*across, up).map(|point| point.node).collect());
        stops.0.push(across.iter().map(field).collect());
    }
    let unplaced: Vec<&Node> = quadrant.unplaced().map(|point| point.node).collect();
    if !unplaced.is_empty() {
        stops.broad(&unplaced, across.len());
    }
    stops
}

/// Draws the quadrant.
pub fn view(scope: &Scope<'_>, quadrant: &Quadrant<'_>, area: Rect, canvas: &mut Canvas<'_>) {
    let unplaced: Vec<&Node> = quadrant.unplaced().map(|point| point.node).collect();
    let (fields, foot) = layout::below(area, 1 + u16::from(!unplaced.is_empty()));
    let (across, up) = (quadrant.horizontal.sides(), quadrant.vertical.sides());
    let width = fields.width / sides(&quadrant.horizontal);
    let height = fields.height / sides(&quadrant.vertical);
    for (row, vertical) in up.iter().rev().enumerate() {
        for (column, horizontal) in across.iter().enumerate() {
            let [x, y] = [(column, width), (row, height)].map(|(at, by)| u16::try_from(at).unwrap_or(0) * by);
            let place = Rect { x: fields.x + x, y: fields.y + y, width: width.saturating_sub(2), height };
            let here = scope.focus == Focus { row, column };
            canvas.target(place, scope.step(row, column));
            field(scope, quadrant, (*horizontal, *vertical), (place, here), canvas);
        }
    }
    let (first, last) = layout::below(foot, 1);
    if !unplaced.is_empty() {
        let chosen = scope.focus.row == up.len();
        strip(scope, quadrant, &unplaced, (first, chosen), canvas);
    }
    axes(scope, quadrant, last, canvas);
}

/// Draws one field: what its quarter says, then its names; how many more when they do not fit.
fn field(
    scope: &Scope<'_>,
    quadrant: &Quadrant<'_>,
    (across, up): (Side, Side),
    (area, here): (Rect, bool),
    canvas: &mut Canvas<'_>,
) {
    let heading = match quadrant.quarter(across, up) {
        Some(text) => text.get(scope.lang()).to_owned(),
        None => scope.term("quadrant-middle"),
    };
    let role = if here { Role::Selected } else { Role::Heading };
    let marker = if here { canvas.glyph(Glyph::Marker) } else { canvas.glyph(Glyph::Across) };
    let x = canvas.put_parts(area, 0, 0, [(marker, role), (" ", role), (&heading, role), (" ", Role::Line)]);
    canvas.rule(Rect { x: area.x + x, width: area.width.saturating_sub(x), ..area }, 0);
    if here {
        canvas.set_cursor(area, 0, 0);
    }
    let names: Vec<String> = quadrant.within(across, up).map(|point| scope.name(point.node, quadrant.label)).collect();
    let room = usize::from(area.height.saturating_sub(1));
    let shown = if names.len() > room { room.saturating_sub(1) } else { names.len() };
    for (y, name) in (1..).zip(names.iter().take(shown)) {
        canvas.put(area, 2, y, name, Role::Text);
    }
    if shown < names.len() {
        let more = scope.say(&Message::new("view-more").with("count", names.len() - shown));
        canvas.put(area, 2, u16::try_from(shown + 1).unwrap_or(u16::MAX), &more, Role::Muted);
    }
}

fn strip(
    scope: &Scope<'_>,
    quadrant: &Quadrant<'_>,
    nodes: &[&Node],
    (area, chosen): (Rect, bool),
    canvas: &mut Canvas<'_>,
) {
    let role = if chosen { Role::Selected } else { Role::Muted };
    let marker = if chosen { canvas.glyph(Glyph::Marker) } else { " " };
    let names: Vec<String> = nodes.iter().map(|node| scope.name(node, quadrant.label)).collect();
    let heading = format!("{marker} {}: ", scope.term("view-unplaced"));
    canvas.put_parts(area, 0, 0, [(heading.as_str(), role), (&names.join("  "), Role::Text)]);
    if chosen {
        canvas.set_cursor(area, 0, 0);
    }
}

/// Says what the two scales are, and their ends.
fn axes(scope: &Scope<'_>, quadrant: &Quadrant<'_>, area: Rect, canvas: &mut Canvas<'_>) {
    let ends = |axis: &Axis<'_>| {
        let [low, high] = [axis.steps.first(), axis.steps.last()].map(|step| scope.label(step.copied()).to_owned());
        let name = axis.field.map(|field| field.label.get(scope.lang())).unwrap_or_default();
        format!("{name}: {low} {} {high}", canvas.glyph(Glyph::Step))
    };
    let (across, up) = (ends(&quadrant.horizontal), ends(&quadrant.vertical));
    let signs = [Glyph::Step, Glyph::Above].map(|glyph| canvas.glyph(glyph));
    let [right, above] = signs;
    canvas.put(area, 2, 0, &format!("{right} {across}   {above} {up}"), Role::Muted);
}

/// Tells the steps of those in a field.
#[must_use]
pub fn lines(scope: &Scope<'_>, quadrant: &Quadrant<'_>, nodes: &[&Node]) -> Vec<Line> {
    let there = quadrant.points.iter().filter(|point| nodes.iter().any(|node| node.id == point.node.id));
    let step = |axis: &Axis<'_>, step: Option<crate::domain::picture::Chosen<'_>>| {
        let name = axis.field.map(|field| field.label.get(scope.lang())).unwrap_or_default();
        let step = step.map_or_else(|| scope.term("view-nothing"), |step| step.label(scope.lang()).to_owned());
        format!("{name}: {step}")
    };
    let line = |point: &crate::domain::picture::quadrant::Point<'_>| {
        let steps = [step(&quadrant.horizontal, point.horizontal), step(&quadrant.vertical, point.vertical)];
        Line::plain(format!("{}  {}", scope.name(point.node, quadrant.label), steps.join("  ")))
    };
    there.map(line).collect()
}
