//! Draws the enrolment screen. What is only good to know gives way where there is no room for it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::desk::{Desk, Stage};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::layout::{self, Areas};
use crate::ui::overlay::menu::language;
use crate::ui::plain::{self, Page, said};
use crate::ui::scroll::Scroll;
use crate::ui::spoken::{Entry, Writing};
use crate::ui::text;
use crate::ui::theme::{Role, Theme};
use crate::ui::view::{NAME, too_small};

/// One paragraph of the screen.
struct Part {
    text: String,
    role: Role,
    /// Columns before it.
    indent: u16,
    /// How early it is left out where there is no room; 0 stays.
    spare: u8,
    kind: Kind,
}

/// What a paragraph is to the person.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It says something.
    Said,
    /// It says something that whoever hears it was told when it happened.
    Told,
    /// It asks something: the hardware cursor stands behind it.
    Asks,
    /// It is what is chosen: the language at this place.
    Chosen(usize),
    /// It is what is written; what to write stands above it.
    Written,
}

impl Part {
    fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role, indent: 0, spare: 0, kind: Kind::Said }
    }

    fn blank() -> Self {
        Self::new("", Role::Text).spare(2)
    }

    const fn spare(mut self, spare: u8) -> Self {
        self.spare = spare;
        self
    }

    const fn indent(mut self, indent: u16) -> Self {
        self.indent = indent;
        self
    }

    /// Returns how many rows it takes in so many columns.
    fn rows(&self, columns: u16) -> usize {
        text::wrap(&self.text, usize::from(columns.saturating_sub(self.indent))).len().max(1)
    }

    const fn kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }
}

/// Draws a frame. Returns where the hardware cursor stands, too.
pub(super) fn draw(desk: &Desk, theme: &Theme, ascii: bool) -> (Buffer, Option<Position>) {
    let mut buffer = Buffer::empty(Rect { x: 0, y: 0, width: desk.size.width, height: desk.size.height });
    let mut canvas = Canvas::new(&mut buffer, theme, ascii);
    frame(desk, &mut canvas);
    let cursor = canvas.cursor();
    (buffer, cursor)
}

fn frame(desk: &Desk, canvas: &mut Canvas<'_>) {
    let whole = canvas.area();
    if layout::is_too_small(whole.as_size()) {
        return too_small(&desk.locale, canvas);
    }
    let areas = Areas::of(whole.as_size());
    let dot = format!(" {} ", canvas.glyph(Glyph::Dot));
    let name = desk.workspace.head.name.as_str();
    canvas.put_parts(areas.header, 1, 0, [(NAME, Role::Header), (&dot, Role::Muted), (name, Role::Text)]);
    for y in areas.rules.into_iter().flatten() {
        canvas.rule(whole, y);
    }
    let body = Rect { x: areas.body.x + 2, width: areas.body.width.saturating_sub(4).min(76), ..areas.body };
    let (_, body) = layout::above(body, u16::from(body.height > 12));
    stage(desk, body, canvas);
    canvas.put(areas.footer, 1, 0, &keys(desk).map(|id| desk.locale.term(id)).unwrap_or_default(), Role::Key);
}

/// Listens to what a frame would show.
pub(super) fn listen(desk: &Desk, theme: &Theme) -> Page {
    let page = plain::drawn(theme, &desk.locale, |area, canvas| stage(desk, area, canvas));
    page.over(said::clean(&desk.workspace.head.name, &desk.locale), keys(desk), &desk.locale)
}

/// Returns the id of what says the keys.
const fn keys(desk: &Desk) -> Option<&'static str> {
    Some(match desk.stage {
        Stage::Language(_) => "enrol-keys-language",
        Stage::Code => "enrol-keys-code",
        Stage::Sure { .. } => "enrol-keys-sure",
        Stage::Waiting { .. } | Stage::Over(_) => "enrol-keys-leave",
        Stage::Approved(_) => return None,
    })
}

/// Draws what the stage says, and what is wrong.
fn stage(desk: &Desk, area: Rect, canvas: &mut Canvas<'_>) {
    let mut parts = parts(desk, canvas);
    if let Some(problem) = &desk.problem {
        parts.push(Part::blank());
        let flagged = format!("{} {problem}", canvas.glyph(Glyph::Flag));
        parts.push(Part::new(flagged, Role::Problem).kind(Kind::Told));
    }
    put(desk, &fitted(parts, area), area, canvas);
}

/// Lays out what the stage says.
fn parts(desk: &Desk, canvas: &Canvas<'_>) -> Vec<Part> {
    let term = |id| desk.locale.term(id);
    match &desk.stage {
        Stage::Language(at) => languages(desk, *at, canvas),
        Stage::Code => vec![
            Part::new(term("enrol-unknown"), Role::Heading),
            Part::blank(),
            Part::new(term("enrol-what"), Role::Text).spare(3),
            Part::blank().spare(3),
            Part::new(term("enrol-key"), Role::Muted).spare(1),
            Part::new(&desk.fingerprint, Role::Text).spare(1),
            Part::new(term("enrol-compare"), Role::Muted).spare(3),
            Part::blank(),
            Part::new(format!("{} ({}):", term("enrol-code"), term("enrol-code-how")), Role::Text),
            Part::new(format!("{} {}", canvas.glyph(Glyph::Marker), desk.typed), Role::Focus).kind(Kind::Written),
        ],
        Stage::Sure { lines, .. } => {
            let mut parts = vec![Part::new(term("enrol-invited"), Role::Text), Part::blank()];
            let mut lines = lines.iter();
            parts.extend(lines.next().map(|name| Part::new(name, Role::Heading)));
            parts.extend(lines.map(|line| Part::new(line, Role::Muted).spare(1)));
            parts.extend([
                Part::blank(),
                Part::new(term("enrol-key"), Role::Muted).spare(1),
                Part::new(&desk.fingerprint, Role::Text).spare(1),
                Part::blank(),
                Part::new(term("enrol-sure"), Role::Text).kind(Kind::Asks),
            ]);
            parts
        }
        Stage::Waiting { lines, .. } => {
            let mut parts = vec![Part::new(term("enrol-waiting"), Role::Heading), Part::blank()];
            parts.extend(lines.iter().map(|line| Part::new(line, Role::Text)));
            parts.extend([Part::blank(), Part::new(term("enrol-waiting-close"), Role::Text)]);
            parts.extend([Part::blank(), Part::new(&desk.fingerprint, Role::Muted).spare(1)]);
            parts
        }
        Stage::Over(why) => vec![Part::new(why, Role::Problem)],
        Stage::Approved(_) => vec![Part::new(term("enrol-approved"), Role::Heading)],
    }
}

/// Offers the languages, each by its own name.
fn languages(desk: &Desk, at: usize, canvas: &Canvas<'_>) -> Vec<Part> {
    let name = Message::new("enrol-welcome").with("name", &desk.workspace.head.name);
    let mut parts = vec![Part::new(desk.locale.say(&name), Role::Heading), Part::blank()];
    parts.push(Part::new(desk.locale.term("enrol-language"), Role::Text));
    parts.push(Part::blank());
    for (row, lang) in Lang::ALL.into_iter().enumerate() {
        let chosen = row == at;
        parts.push(if chosen {
            let marked = format!("{} {}", canvas.glyph(Glyph::Marker), language(lang));
            Part::new(marked, Role::Selected).indent(2).kind(Kind::Chosen(row))
        } else {
            Part::new(language(lang), Role::Text).indent(4)
        });
    }
    parts
}

/// Leaves out what can be spared, the last first, until the rest has room.
fn fitted(mut parts: Vec<Part>, area: Rect) -> Vec<Part> {
    let mut height: usize = parts.iter().map(|part| part.rows(area.width)).sum();
    while height > usize::from(area.height) {
        let spare = parts.iter().map(|part| part.spare).max().filter(|spare| *spare > 0);
        let Some(at) = spare.and_then(|spare| parts.iter().rposition(|part| part.spare == spare)) else { break };
        height -= parts.remove(at).rows(area.width);
    }
    parts
}

fn put(desk: &Desk, parts: &[Part], area: Rect, canvas: &mut Canvas<'_>) {
    let mut y = 0;
    for part in parts {
        canvas.put_wrapped(area, part.indent, y, &part.text, part.role);
        let rows = u16::try_from(part.rows(area.width)).unwrap_or(u16::MAX);
        let place = Rect { y: area.y.saturating_add(y), height: rows, ..area };
        y += rows;
        match part.kind {
            Kind::Said | Kind::Asks => {}
            Kind::Told => canvas.hush(place),
            Kind::Chosen(at) => choice(at, place, canvas),
            Kind::Written => entry(desk, place, canvas),
        }
        if !matches!(part.kind, Kind::Said | Kind::Told) {
            let lines = text::wrap(&part.text, usize::from(area.width.saturating_sub(part.indent)));
            let last = lines.last().map_or(0, |line| text::width(line));
            let x = part.indent.saturating_add(u16::try_from(last).unwrap_or(u16::MAX));
            canvas.set_cursor(area, x, y.saturating_sub(1));
        }
    }
}

/// Says which language is chosen; the others stand above and below it, a row each.
fn choice(at: usize, row: Rect, canvas: &mut Canvas<'_>) {
    let count = Lang::ALL.len();
    let rows = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let area = Rect { y: row.y.saturating_sub(rows(at)), height: rows(count), ..row };
    canvas.list(&Scroll::at_row(at), count, area);
}

/// Says what is written; what to write stands in the row above it.
fn entry(desk: &Desk, value: Rect, canvas: &mut Canvas<'_>) {
    let label = desk.locale.term("enrol-code");
    let hint = desk.locale.term("enrol-code-how");
    let form = Rect { y: value.y.saturating_sub(1), height: value.height.saturating_add(1), ..value };
    canvas.entry(|| Entry { label, hint, problem: None, at: 0, count: 1, value, form });
    let line = desk.typed.clone();
    let before = line.chars().count();
    canvas.writing(|| Writing { line, before, at: 0, count: 1 });
}
