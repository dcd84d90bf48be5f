//! A timeline drawn: a track for each record, the decided, provisional and alternative stretches told apart by their
//! signs.

mod scale;
mod told;

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use ratatui::layout::Rect;

use super::scope::Scope;
use super::stops::{Stops, first_shown};
use crate::domain::message::Message;
use crate::domain::picture::timeline::{Form, Row, Time, Timeline};
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::text;
use crate::ui::theme::Role;
use scale::{Scale, Unit};
pub use told::lines;

/// The least width and height that a timeline is drawn in.
pub const LEAST: (u16, u16) = (36, 5);
/// From this width on the words of the dates stand beside the tracks.
const WORDY: u16 = 100;
/// How wide they are.
const WORDS: u16 = 24;
/// Rows above the tracks: years, and what they are divided into.
const HEAD: u16 = 2;
/// How wide a year is written.
const YEAR: u16 = 4;

/// Returns the places: the records below each other.
#[must_use]
pub fn stops<'a>(timeline: &Timeline<'a>) -> Stops<'a> {
    Stops::listed(timeline.rows.iter().map(|row| vec![row.node]))
}

/// Where the parts of a row stand.
struct Frame {
    label: Rect,
    track: Rect,
    words: Rect,
}

impl Frame {
    fn of(area: Rect) -> Self {
        let words = if area.width >= WORDY { WORDS } else { 0 };
        let label = (area.width * 3 / 10).clamp(16, 36);
        let track = area.width.saturating_sub(label + words);
        let at = |x: u16, width: u16| Rect { x: area.x + x, width, ..area };
        Self { label: at(0, label.saturating_sub(1)), track: at(label, track), words: at(label + track, words) }
    }
}

/// Draws the timeline.
pub fn view(scope: &Scope<'_>, timeline: &Timeline<'_>, area: Rect, canvas: &mut Canvas<'_>) {
    let (area, foot) = layout::below(area, 1);
    let (head, list) = layout::above(area, HEAD);
    let today = scope.session.now.day;
    let scale = timeline.span.map(|span| Scale::of(span, today, Frame::of(area).track.width));
    if let Some(scale) = &scale {
        heading(scope, scale, Frame::of(head).track, canvas);
    }
    let first = first_shown(scope.focus.row, timeline.rows.len(), list.height);
    for (y, (at, row)) in (0..list.height).zip(timeline.rows.iter().enumerate().skip(first)) {
        let (_, line) = layout::above(list, y);
        let place = Frame::of(Rect { height: 1, ..line });
        let here = at == scope.focus.row;
        canvas.row(list, y, at, scope.focus.row);
        label(scope, timeline, row, (&place, here), canvas);
        match &scale {
            Some(scale) if !row.is_undated() || row.first.is_some() || row.actual.is_some() => {
                track(scope, row, scale, place.track, canvas);
            }
            _ => _ = canvas.put(place.track, 0, 0, &told::undated(scope, row), Role::Muted),
        }
        if !row.is_undated() {
            canvas.put(place.words, 1, 0, &told::words(scope, row), Role::Muted);
        }
    }
    legend(scope, foot, canvas);
}

/// Draws the years and what they are divided into, and today.
fn heading(scope: &Scope<'_>, scale: &Scale, area: Rect, canvas: &mut Canvas<'_>) {
    let unit = scale.unit();
    let today = today(scope, scale, area, canvas);
    let finest_is_year = matches!(unit, Unit::Years(_));
    if !finest_is_year {
        let mut years = scale.ticks(Unit::Years(1));
        for (column, _) in &mut years {
            *column = beside(*column, YEAR, &today);
        }
        ticks(&years, |day| day.year().to_string(), (area, 0), canvas);
    }
    let name = |day: NaiveDate| match unit {
        Unit::Week => day.iso_week().week().to_string(),
        Unit::Month => scope.session.locale.month(day.month()).chars().take(3).collect(),
        Unit::Quarter => {
            scope.say(&Message::new("timeline-quarter").with("number", (day.month0() / 3 + 1).to_string()))
        }
        Unit::Years(_) => day.year().to_string(),
    };
    ticks(&scale.ticks(unit), name, (area, 1), canvas);
}

/// Draws where today is. Returns the columns that it takes.
fn today(scope: &Scope<'_>, scale: &Scale, area: Rect, canvas: &mut Canvas<'_>) -> Range<u16> {
    let Some(column) = scale.column(scope.session.now.day) else { return 0..0 };
    let word = scope.term("timeline-today");
    let wide = u16::try_from(text::width(&word)).unwrap_or(0);
    let x = column.min(area.width.saturating_sub(wide + 2));
    let down = canvas.glyph(Glyph::Below);
    let said = if x == column { format!("{down} {word}") } else { format!("{word} {down}") };
    canvas.put(area, x, 0, &said, Role::Accent);
    x..x + wide + 2
}

/// Finds room for a name at its column, or behind what stands there.
const fn beside(column: u16, wide: u16, taken: &Range<u16>) -> u16 {
    if column < taken.end && column + wide >= taken.start && taken.start < taken.end { taken.end + 1 } else { column }
}

/// Draws names at their columns, as far as each has room before the next.
fn ticks(
    ticks: &[(u16, NaiveDate)],
    name: impl Fn(NaiveDate) -> String,
    (area, y): (Rect, u16),
    canvas: &mut Canvas<'_>,
) {
    for (at, (column, day)) in ticks.iter().enumerate() {
        let next = ticks.get(at + 1).map_or(area.width, |(next, _)| *next);
        let name = name(*day);
        let blank = usize::from(at + 1 < ticks.len());
        if text::width(&name) + blank <= usize::from(next.saturating_sub(*column)) {
            canvas.put(area, *column, y, &name, Role::Muted);
        }
    }
}

fn label(
    scope: &Scope<'_>,
    timeline: &Timeline<'_>,
    row: &Row<'_>,
    (place, here): (&Frame, bool),
    canvas: &mut Canvas<'_>,
) {
    let role = if here { Role::Selected } else { Role::Text };
    let marker = if here { canvas.glyph(Glyph::Marker) } else { " " };
    if here {
        canvas.set_cursor(place.label, 0, 0);
    }
    let is_later = row.slip.and_then(|slip| slip.message()).is_some();
    let flag = if is_later { canvas.glyph(Glyph::Flag) } else { "" };
    let name = scope.name(row.node, timeline.label);
    let space = if is_later { " " } else { "" };
    let parts = [(marker, role), (" ", role), (flag, Role::Warning), (space, role), (name.as_str(), role)];
    canvas.put_parts(place.label, 0, 0, parts);
}

/// Draws the stretches of a record: what was decided first below what is planned, what was done above both.
fn track(scope: &Scope<'_>, row: &Row<'_>, scale: &Scale, area: Rect, canvas: &mut Canvas<'_>) {
    if let Some(column) = scale.column(scope.session.now.day) {
        canvas.put(area, column, 0, canvas.glyph(Glyph::Down), Role::Accent);
    }
    if let Some(first) = &row.first {
        bars(first, Glyph::First, Role::Muted, (scale, area), canvas);
    }
    let role = if row.is_provisional { Role::Fair } else { Role::Accent };
    for time in &row.planned {
        let glyph = match time.form {
            Form::Either => Glyph::Either,
            _ if row.is_provisional => Glyph::Provisional,
            _ => Glyph::Bar,
        };
        bars(time, glyph, role, (scale, area), canvas);
    }
    if let Some(done) = &row.actual {
        bars(done, Glyph::Actual, Role::Done, (scale, area), canvas);
    }
}

fn bars(time: &Time<'_>, glyph: Glyph, role: Role, (scale, area): (&Scale, Rect), canvas: &mut Canvas<'_>) {
    for bar in &time.bars {
        let stretch = scale.stretch(*bar);
        let long = usize::from(stretch.to - stretch.from) + 1;
        canvas.put(area, stretch.from, 0, &canvas.glyph(glyph).repeat(long), role);
        if stretch.goes_before {
            canvas.put(area, stretch.from, 0, canvas.glyph(Glyph::Before), role);
        }
        if stretch.goes_on {
            canvas.put(area, stretch.to, 0, canvas.glyph(Glyph::Step), role);
        }
    }
}

/// Says what the signs mean.
fn legend(scope: &Scope<'_>, area: Rect, canvas: &mut Canvas<'_>) {
    let signs = [
        (Glyph::Bar, Role::Accent, "timeline-decided"),
        (Glyph::Provisional, Role::Fair, "timeline-provisional"),
        (Glyph::Either, Role::Accent, "timeline-either"),
        (Glyph::First, Role::Muted, "timeline-first"),
        (Glyph::Actual, Role::Done, "timeline-actual"),
        (Glyph::Flag, Role::Warning, "timeline-slipped"),
    ];
    let mut x = 2;
    for (glyph, role, id) in signs {
        let word = scope.term(id);
        x = canvas.put_parts(
            area,
            x,
            0,
            [(canvas.glyph(glyph), role), (" ", role), (&word, Role::Muted), ("  ", role)],
        );
    }
}
