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
    /// The hardware cursor stands behind it.
    cursor: bool,
}

impl Part {
    fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role, indent: 0, spare: 0, cursor: false }
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

    const fn cursor(mut self) -> Self {
        self.cursor = true;
        self
    }
}

/// Draws a frame. Returns where the hardware cursor stands.
pub(super) fn view(desk: &Desk, theme: &Theme, ascii: bool, buffer: &mut Buffer) -> Option<Position> {
    let mut canvas = Canvas::new(buffer, theme, ascii);
    let whole = canvas.area();
    if layout::is_too_small(whole.as_size()) {
        too_small(&desk.locale, &mut canvas);
        return None;
    }
    let areas = Areas::of(whole.as_size());
    let dot = format!(" {} ", canvas.glyph(Glyph::Dot));
    let name = desk.workspace.head.name.as_str();
    canvas.put_parts(areas.header, 1, 0, [(NAME, Role::Header), (&dot, Role::Muted), (name, Role::Text)]);
    for y in areas.rules.into_iter().flatten() {
        canvas.rule(whole, y);
    }
    let body = Rect { x: areas.body.x + 2, width: areas.body.width.saturating_sub(4).min(76), ..areas.body };
    let mut parts = parts(desk, &canvas);
    if let Some(problem) = &desk.problem {
        parts.push(Part::blank());
        parts.push(Part::new(format!("{} {problem}", canvas.glyph(Glyph::Flag)), Role::Problem));
    }
    let (_, body) = layout::above(body, u16::from(body.height > 12));
    draw(&fitted(parts, body), body, &mut canvas);
    let keys = match desk.stage {
        Stage::Language(_) => "enrol-keys-language",
        Stage::Code => "enrol-keys-code",
        Stage::Sure { .. } => "enrol-keys-sure",
        Stage::Waiting { .. } | Stage::Over(_) | Stage::Approved(_) => "enrol-keys-leave",
    };
    canvas.put(areas.footer, 1, 0, &desk.locale.term(keys), Role::Key);
    canvas.cursor()
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
            Part::new(term("enrol-code"), Role::Text),
            Part::new(format!("{} {}", canvas.glyph(Glyph::Marker), desk.typed), Role::Focus).cursor(),
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
                Part::new(term("enrol-sure"), Role::Text).cursor(),
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
        Stage::Approved(_) => Vec::new(),
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
            Part::new(format!("{} {}", canvas.glyph(Glyph::Marker), language(lang)), Role::Selected).indent(2).cursor()
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

fn draw(parts: &[Part], area: Rect, canvas: &mut Canvas<'_>) {
    let mut y = 0;
    for part in parts {
        canvas.put_wrapped(area, part.indent, y, &part.text, part.role);
        y += u16::try_from(part.rows(area.width)).unwrap_or(u16::MAX);
        if part.cursor {
            let lines = text::wrap(&part.text, usize::from(area.width.saturating_sub(part.indent)));
            let last = lines.last().map_or(0, |line| text::width(line));
            let x = part.indent.saturating_add(u16::try_from(last).unwrap_or(u16::MAX));
            canvas.set_cursor(area, x, y.saturating_sub(1));
        }
    }
}
