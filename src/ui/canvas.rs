//! Where a view draws: a buffer with the session's theme and signs. Nothing is ever drawn outside its area.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::glyph::Glyph;
use super::key::Key;
use super::pointer::Target;
use super::text;
use super::theme::{Role, Theme};

/// What stands between the keys in a line that tells them.
const KEYS_APART: &str = "   ";

/// Counts how far one place of a list is below another.
#[must_use]
pub fn apart(from: usize, to: usize) -> i32 {
    let place = |at| i32::try_from(at).unwrap_or(i32::MAX);
    place(to) - place(from)
}

/// A buffer to draw in, by role.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    theme: &'a Theme,
    ascii: bool,
    cursor: Option<Position>,
    /// What stands where, while somebody asks.
    targets: Option<Vec<(Rect, Target)>>,
}

impl<'a> Canvas<'a> {
    /// Makes a canvas over a buffer.
    pub const fn new(buffer: &'a mut Buffer, theme: &'a Theme, ascii: bool) -> Self {
        Self { buffer, theme, ascii, cursor: None, targets: None }
    }

    /// Makes a canvas that takes note of what stands where.
    pub fn surveyed(buffer: &'a mut Buffer, theme: &'a Theme, ascii: bool) -> Self {
        Self { targets: Some(Vec::new()), ..Self::new(buffer, theme, ascii) }
    }

    /// Returns what stands where; what was drawn later lies above.
    #[must_use]
    pub fn into_targets(self) -> Vec<(Rect, Target)> {
        self.targets.unwrap_or_default()
    }

    /// Says what a click in an area means.
    pub fn target(&mut self, area: Rect, target: Target) {
        let area = area.intersection(self.buffer.area);
        if let Some(targets) = &mut self.targets {
            targets.push((area, target));
        }
    }

    /// Says that nothing of what was drawn so far can be reached any more: something lies above it all.
    pub fn cover(&mut self) {
        self.targets.iter_mut().for_each(Vec::clear);
    }

    /// Says that a row of an area is the one `at` of a list in which another is selected.
    pub fn row(&mut self, area: Rect, y: u16, at: usize, selected: usize) {
        let row = Rect { y: area.y.saturating_add(y), height: 1, ..area }.intersection(area);
        self.target(row, Target::Step { right: 0, down: apart(selected, at) });
    }

    /// Says that a row of an area is the one `at` of a list in which another is selected; puts the hardware cursor in
    /// the selected one, counted from the area's corner.
    pub fn choice(&mut self, area: Rect, (x, y): (u16, u16), at: usize, selected: usize) {
        self.row(area, y, at, selected);
        if at == selected {
            self.set_cursor(area, x, y);
        }
    }

    /// Paints the theme's own ground, when it has one.
    pub fn paint_ground(&mut self) {
        self.ground(self.buffer.area);
    }

    fn ground(&mut self, area: Rect) {
        let style = self.theme.style(Role::Text);
        if style.bg.is_some() {
            self.buffer.set_style(area, style);
        }
    }

    /// Returns the whole area.
    #[must_use]
    pub const fn area(&self) -> Rect {
        self.buffer.area
    }

    /// Returns a sign as this session shows it.
    #[must_use]
    pub const fn glyph(&self, glyph: Glyph) -> &'static str {
        glyph.text(self.ascii)
    }

    /// Tells whether this session shows ASCII and no more.
    #[must_use]
    pub const fn is_ascii(&self) -> bool {
        self.ascii
    }

    /// Returns where the hardware cursor was put.
    #[must_use]
    pub const fn cursor(&self) -> Option<Position> {
        self.cursor
    }

    /// Puts the hardware cursor, counted from the area's corner; outside the area it is not shown.
    pub fn set_cursor(&mut self, area: Rect, x: u16, y: u16) {
        let position = Position::new(area.x.saturating_add(x), area.y.saturating_add(y));
        if area.intersection(self.buffer.area).contains(position) {
            self.cursor = Some(position);
        }
    }

    /// Writes one line, counted from the area's corner, and cuts it at the area's edge.
    ///
    /// Returns the columns that were written.
    pub fn put(&mut self, area: Rect, x: u16, y: u16, line: &str, role: Role) -> u16 {
        let area = area.intersection(self.buffer.area);
        if y >= area.height || x >= area.width {
            return 0;
        }
        let room = area.width - x;
        let twins = |line: &str| line.chars().map(Glyph::twin).collect::<String>();
        let line = if self.ascii { Cow::Owned(twins(line)) } else { Cow::Borrowed(line) };
        let line = text::cut(&line, usize::from(room), self.glyph(Glyph::Cut));
        let style = self.theme.style(role);
        let (end, _) = self.buffer.set_stringn(area.x + x, area.y + y, &line, usize::from(room), style);
        end.saturating_sub(area.x + x)
    }

    /// Writes one line so that it ends at the area's right edge. Returns the columns that were written.
    pub fn put_right(&mut self, area: Rect, y: u16, line: &str, role: Role) -> u16 {
        let wide = u16::try_from(text::width(line)).unwrap_or(u16::MAX).min(area.width);
        self.put(area, area.width - wide, y, line, role)
    }

    /// Writes parts one after the other in one line. Returns the column after the last.
    pub fn put_parts<'t>(
        &mut self,
        area: Rect,
        x: u16,
        y: u16,
        parts: impl IntoIterator<Item = (&'t str, Role)>,
    ) -> u16 {
        let each = |x: u16, (part, role): (&str, Role)| x.saturating_add(self.put(area, x, y, part, role));
        parts.into_iter().fold(x, each)
    }

    /// Writes what the keys of a place do, each name behind its key and three blanks between them.
    pub fn put_keys(&mut self, area: Rect, x: u16, y: u16, words: &str, role: Role) {
        self.put(area, x, y, words, role);
        let mut from = x;
        for part in words.split(KEYS_APART) {
            let wide = u16::try_from(text::width(part)).unwrap_or(u16::MAX);
            if let Some(key) = part.split(' ').next().and_then(Key::of_cap) {
                let left = area.x.saturating_add(from);
                let place = Rect { x: left, y: area.y.saturating_add(y), width: wide, height: 1 };
                self.target(place.intersection(area), Target::Press(key));
            }
            from = from.saturating_add(wide).saturating_add(3);
        }
    }

    /// Writes a text wrapped at words from a row on. Returns the rows that it takes.
    pub fn put_wrapped(&mut self, area: Rect, x: u16, y: u16, words: &str, role: Role) -> u16 {
        let lines = text::wrap(words, usize::from(area.width.saturating_sub(x)));
        for (row, line) in (y..area.height).zip(&lines) {
            self.put(area, x, row, line, role);
        }
        u16::try_from(lines.len()).unwrap_or(u16::MAX)
    }

    /// Gives a role's look to what stands in a part of a row.
    pub fn paint(&mut self, area: Rect, y: u16, role: Role) {
        let row = Rect { y: area.y.saturating_add(y), height: 1, ..area };
        if y < area.height {
            self.buffer.set_style(row.intersection(self.buffer.area), self.theme.style(role));
        }
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        for position in area.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
            }
        }
        self.ground(area);
    }

    /// Draws a line across the area.
    pub fn rule(&mut self, area: Rect, y: u16) {
        let line = self.glyph(Glyph::Across).repeat(usize::from(area.width));
        self.put(area, 0, y, &line, Role::Line);
    }

    /// Draws a line down the area.
    pub fn divide(&mut self, area: Rect, x: u16) {
        let line = self.glyph(Glyph::Down);
        for y in 0..area.height {
            self.put(area, x, y, line, Role::Line);
        }
    }

    /// Lends the buffer for a widget of a library; the widget must stay inside the area.
    pub fn lend(&mut self, area: Rect, draw: impl FnOnce(Rect, &mut Buffer)) {
        let area = area.intersection(self.buffer.area);
        if !area.is_empty() {
            draw(area, self.buffer);
        }
    }

    /// Returns a role's look, for a widget of a library.
    #[must_use]
    pub fn style(&self, role: Role) -> ratatui::style::Style {
        self.theme.style(role)
    }
}
