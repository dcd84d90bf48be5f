//! Where a view draws: a buffer with the session's theme and signs. Nothing is ever drawn outside its area.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::glyph::Glyph;
use super::text;
use super::theme::{Role, Theme};

/// A buffer to draw in, by role.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    theme: &'a Theme,
    ascii: bool,
    cursor: Option<Position>,
}

impl<'a> Canvas<'a> {
    /// Makes a canvas over a buffer.
    pub const fn new(buffer: &'a mut Buffer, theme: &'a Theme, ascii: bool) -> Self {
        Self { buffer, theme, ascii, cursor: None }
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
