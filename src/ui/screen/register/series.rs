//! Series drawn: what is measured, below it a row for each time with its numbers, their total, and a bar.

mod bar;

use ratatui::layout::Rect;

use super::scope::{Line, Scope};
use super::stops::{Stops, first_shown};
use super::table;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::picture::series::{Amount, Kind, Measured, Point, Reading, Series, Total, Unit};
use crate::domain::plan::Node;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::theme::Role;

/// The least width and height that series are drawn in.
pub const LEAST: (u16, u16) = (36, 4);

/// One row of the drawing.
enum Row<'p, 'a> {
    /// What is measured.
    Heading(&'p Measured<'a>),
    /// The numbers of one time.
    Point(&'p Measured<'a>, &'p Kind<'a>, &'p Point<'a>),
    /// Records that measure nothing.
    Adrift(&'p [&'a Node]),
}

fn rows<'p, 'a>(series: &'p Series<'a>) -> Vec<Row<'p, 'a>> {
    let mut rows = Vec::new();
    for measured in &series.measured {
        rows.push(Row::Heading(measured));
        let points = measured.kinds.iter().flat_map(|kind| kind.points.iter().map(move |point| (kind, point)));
        rows.extend(points.map(|(kind, point)| Row::Point(measured, kind, point)));
    }
    if !series.adrift.is_empty() {
        rows.push(Row::Adrift(&series.adrift));
    }
    rows
}

/// Returns the places: each row with its records.
#[must_use]
pub fn stops<'a>(series: &Series<'a>) -> Stops<'a> {
    let nodes = |row: &Row<'_, 'a>| match row {
        Row::Heading(measured) => vec![measured.node],
        Row::Point(_, _, point) => point.readings.iter().map(|reading| reading.node).collect(),
        Row::Adrift(nodes) => nodes.to_vec(),
    };
    Stops::listed(rows(series).iter().map(nodes))
}

/// Draws the series.
pub fn view(scope: &Scope<'_>, series: &Series<'_>, area: Rect, canvas: &mut Canvas<'_>) {
    let rows = rows(series);
    let first = first_shown(scope.focus.row, rows.len(), area.height);
    for (y, (at, row)) in (0..area.height).zip(rows.iter().enumerate().skip(first)) {
        let line = Rect { y: area.y + y, height: 1, ..area };
        let here = at == scope.focus.row;
        let role = if here { Role::Selected } else { Role::Text };
        canvas.put(line, 0, 0, if here { canvas.glyph(Glyph::Marker) } else { " " }, role);
        canvas.choice(line, (0, 0), at, scope.focus.row);
        let line = Rect { x: line.x + 2, width: line.width.saturating_sub(2), ..line };
        match row {
            Row::Heading(measured) => heading(scope, measured, (line, here), canvas),
            Row::Point(measured, kind, point) => numbers(scope, measured, (kind, point), (line, here), canvas),
            Row::Adrift(nodes) => {
                let said = scope.say(&Message::new("series-adrift").with("count", nodes.len()));
                canvas.put(line, 0, 0, &said, if here { Role::Selected } else { Role::Muted });
            }
        }
    }
}

/// Names what is measured, with its unit and how its numbers are added up.
fn heading(scope: &Scope<'_>, measured: &Measured<'_>, (area, here): (Rect, bool), canvas: &mut Canvas<'_>) {
    let role = if here { Role::Selected } else { Role::Heading };
    let name = scope.title(measured.node, None);
    let unit = measured.unit.map(|(field, value)| scope.value(field, value)).unwrap_or_default();
    let together = measured.rollup.term().map(|id| scope.term(id)).unwrap_or_default();
    let facts = [unit, together].into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(", ");
    let facts = if facts.is_empty() { facts } else { format!("  {facts}") };
    canvas.put_parts(area, 0, 0, [(name.as_str(), role), (&facts, Role::Muted)]);
}

/// Draws the numbers of one time: kind, time, numbers with their total, a bar.
fn numbers(
    scope: &Scope<'_>,
    measured: &Measured<'_>,
    (kind, point): (&Kind<'_>, &Point<'_>),
    (area, here): (Rect, bool),
    canvas: &mut Canvas<'_>,
) {
    let role = if here { Role::Selected } else { Role::Text };
    let [name, when] = [area.width * 3 / 20, area.width / 5].map(|width| width.clamp(9, 16));
    let long = if area.width >= 60 { area.width / 5 } else { 0 };
    let text = area.width.saturating_sub(name + when + long);
    let at = |x: u16, width: u16| Rect { x: area.x + x, width: width.saturating_sub(1), ..area };
    canvas.put(at(0, name), 0, 0, scope.label(kind.option), if here { role } else { Role::Muted });
    let words = point.when.as_ref().map_or_else(|| scope.term("process-undated"), |when| when.words.clone());
    canvas.put(at(name, when), 0, 0, &words, role);
    canvas.put(at(name + when, text), 0, 0, &told(scope, measured, point), role);
    let value = total(point).map(|amount| amount.number);
    let greatest = measured.kinds.iter().flat_map(|kind| &kind.points).filter_map(total);
    let greatest = greatest.map(|amount| amount.number).max();
    if let Some((value, greatest)) = value.zip(greatest) {
        let place = at(name + when + text, long);
        bar::view(value, greatest, place, canvas);
    }
}

/// Returns what a time comes to: its total, or its one number.
fn total(point: &Point<'_>) -> Option<Amount> {
    match (&point.total, point.readings.as_slice()) {
        (Total::Amount(amount), _) => Some(*amount),
        (Total::None, [one]) => one.amount,
        _ => None,
    }
}

/// Says the numbers of a time, each with whose it is, and what they are together.
fn told(scope: &Scope<'_>, measured: &Measured<'_>, point: &Point<'_>) -> String {
    let one = |reading: &Reading<'_>| {
        let whose: Vec<String> = reading.by.iter().map(|who| short(scope, who)).collect();
        let text = if reading.text.is_empty() { scope.term("view-nothing") } else { reading.text.to_owned() };
        if whose.is_empty() { text } else { format!("{} {text}", whose.join(", ")) }
    };
    let mut parts: Vec<String> = point.readings.iter().map(one).collect();
    if let (Total::Amount(sum), Some(id)) = (&point.total, measured.rollup.term()) {
        parts.insert(0, format!("{} {}", scope.term(id), amount(scope, *sum)));
    }
    parts.join("  ")
}

fn short(scope: &Scope<'_>, who: &Considerer) -> String {
    scope.session.workspace.short_of(who, scope.lang(), scope.session.now.day).to_owned()
}

/// Writes an amount as the language does.
fn amount(scope: &Scope<'_>, amount: Amount) -> String {
    let number = scope.session.locale.decimal(amount.number);
    match amount.unit {
        Unit::Plain => number,
        Unit::Percent => format!("{number} %"),
        Unit::Currency(code) => format!("{number} {code}"),
    }
}

/// Tells all of what stands where one is, who is missing, and why nothing is added up.
#[must_use]
pub fn lines(scope: &Scope<'_>, series: &Series<'_>) -> Vec<Line> {
    let rows = rows(series);
    let mut out = Vec::new();
    let full = |node: &Node| {
        let template = scope.session.template_of(scope.plan)?;
        let register = template.register(node.register.as_ref()?)?;
        Some(Line::plain(table::in_full(scope.session, scope.plan, register, node)))
    };
    match rows.get(scope.focus.row) {
        Some(Row::Heading(measured)) => out.extend(full(measured.node)),
        Some(Row::Point(measured, kind, point)) => {
            let name = scope.title(measured.node, None);
            let numbers = told(scope, measured, point);
            out.push(Line::plain(format!("{name} {} {numbers}", scope.label(kind.option))));
            if !point.missing.is_empty() {
                let names: Vec<String> = point.missing.iter().map(|who| short(scope, who)).collect();
                let text = scope.say(&Message::new("series-missing").with("names", names));
                out.push(Line { glyph: Some(Glyph::Waiting), text, role: Role::Waiting });
            }
            let refusal = point.total.refusal(|who| short(scope, who));
            out.extend(refusal.map(|message| Line::flag(scope.say(&message))));
        }
        Some(Row::Adrift(nodes)) => out.extend(nodes.iter().filter_map(|node| full(node))),
        None => {}
    }
    out
}
