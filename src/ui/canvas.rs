//! Where a view draws: a buffer with the session's theme and signs. Nothing is ever drawn outside its area.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::glyph::Glyph;
use super::key::Key;
use super::pointer::Target;
use super::scroll::Scroll;
use super::spoken::{Entry, List, Spoken, Writing};
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
    /// What is drawn as it would be said, for whoever hears the screen.
    spoken: Option<Box<Spoken>>,
}

impl<'a> Canvas<'a> {
    /// Makes a canvas over a buffer.
    pub const fn new(buffer: &'a mut Buffer, theme: &'a Theme, ascii: bool) -> Self {
        Self { buffer, theme, ascii, cursor: None, targets: None, spoken: None }
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

    /// Tells whether somebody asks what stands where.
    #[must_use]
    pub const fn is_surveyed(&self) -> bool {
        self.targets.is_some()
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

    /// Makes a canvas that is listened to, whatever is seen of it.
    #[must_use]
    pub fn heard(buffer: &'a mut Buffer, theme: &'a Theme) -> Self {
        Self { spoken: Some(Box::default()), ..Self::new(buffer, theme, false) }
    }

    /// Returns what was drawn as it would be said, and where the hardware cursor was put.
    #[must_use]
    pub fn said(self) -> (Spoken, Option<Position>) {
        (self.spoken.map(|spoken| *spoken).unwrap_or_default(), self.cursor)
    }

    /// Returns a sign as this session shows it.
    #[must_use]
    pub fn glyph(&self, glyph: Glyph) -> &'static str {
        if self.spoken.is_some() { glyph.mark() } else { glyph.text(self.ascii) }
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
        let inside = area.intersection(self.buffer.area);
        if let Some(spoken) = &mut self.spoken
            && y < inside.height
        {
            spoken.put(inside.x.saturating_add(x), inside.y + y, line);
        }
        self.paint_line(inside, x, y, line, role)
    }

    fn paint_line(&mut self, area: Rect, x: u16, y: u16, line: &str, role: Role) -> u16 {
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

    /// Writes what the keys of a place do, each name behind its key and three blanks between them: those that fit whole,
    /// the last one, which leads out, before all others.
    pub fn put_keys(&mut self, area: Rect, x: u16, y: u16, words: &str, role: Role) {
        let parts: Vec<&str> = words.split(KEYS_APART).collect();
        let apart = u16::try_from(KEYS_APART.len()).unwrap_or(0);
        let wide = |part: &str| u16::try_from(text::width(part)).unwrap_or(u16::MAX).saturating_add(apart);
        let last = parts.last().copied().unwrap_or_default();
        let mut room = area.width.saturating_sub(x).saturating_add(apart).saturating_sub(wide(last));
        let mut from = x;
        for (at, part) in parts.iter().enumerate() {
            if at + 1 < parts.len() {
                let Some(left) = room.checked_sub(wide(part)) else { continue };
                room = left;
            }
            self.put(area, from, y, part, role);
            if let Some(key) = part.split(' ').next().and_then(Key::of_cap) {
                let left = area.x.saturating_add(from);
                let width = wide(part).saturating_sub(apart);
                let place = Rect { x: left, y: area.y.saturating_add(y), width, height: 1 };
                self.target(place.intersection(area), Target::Press(key));
            }
            from = from.saturating_add(wide(part));
        }
    }

    /// Writes a text wrapped at words from a row on. Returns the rows that it takes.
    pub fn put_wrapped(&mut self, area: Rect, x: u16, y: u16, words: &str, role: Role) -> u16 {
        let lines = text::wrap(words, usize::from(area.width.saturating_sub(x)));
        let inside = area.intersection(self.buffer.area);
        for (row, line) in (y..area.height).zip(&lines) {
            self.paint_line(inside, x, row, line, role);
        }
        if let Some(spoken) = &mut self.spoken {
            // What is heard is not wrapped: where lines end is the terminal's business.
            for (row, line) in (y..inside.height).zip(words.lines()) {
                spoken.put(inside.x.saturating_add(x), inside.y + row, line);
            }
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
        if let Some(spoken) = &mut self.spoken {
            spoken.clear(area);
        }
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
        self.paint_line(area.intersection(self.buffer.area), 0, y, &line, Role::Line);
    }

    /// Draws a line down the area.
    pub fn divide(&mut self, area: Rect, x: u16) {
        let line = self.glyph(Glyph::Down);
        for y in 0..area.height {
            self.paint_line(area.intersection(self.buffer.area), x, y, line, Role::Line);
        }
        if let Some(spoken) = &mut self.spoken {
            spoken.divide(area, x);
        }
    }

    /// Lends the buffer for a widget of a library; the widget must stay inside the area.
    pub fn lend(&mut self, area: Rect, draw: impl FnOnce(Rect, &mut Buffer)) {
        let area = area.intersection(self.buffer.area);
        if !area.is_empty() {
            draw(area, self.buffer);
        }
    }

    /// Returns which rows of a list are visible in an area; whoever hears the screen learns which one is selected, and of
    /// how many.
    pub fn list(&mut self, scroll: &Scroll, count: usize, area: Rect) -> Range<usize> {
        let window = scroll.window(count, area.height);
        if let Some(spoken) = &mut self.spoken {
            let at = scroll.at(count);
            let row = area.y.saturating_add(u16::try_from(at.saturating_sub(window.start)).unwrap_or(u16::MAX));
            spoken.select(List { area, row, at, count });
        }
        window
    }

    /// Says which of how many is selected, where the rows of a list are not what one chooses among; in a grid the row
    /// and the column.
    pub fn places(&mut self, places: &[(usize, usize)]) {
        if let Some(spoken) = &mut self.spoken {
            spoken.places = places.to_vec();
        }
    }

    /// Says what the selected row has in each column.
    pub fn facts(&mut self, facts: impl IntoIterator<Item = (String, String)>) {
        if let Some(spoken) = &mut self.spoken {
            spoken.facts = facts.into_iter().collect();
        }
    }

    /// Keeps an area from being said by itself: a text or a list that somebody goes through.
    pub fn hush(&mut self, area: Rect) {
        if let Some(spoken) = &mut self.spoken {
            spoken.hush(area);
        }
    }

    /// Says that a row belongs to what is selected, where that takes more than one.
    pub fn here(&mut self, area: Rect, y: u16) {
        if let Some(spoken) = &mut self.spoken {
            spoken.mark(Rect { y: area.y.saturating_add(y), height: 1, ..area });
        }
    }

    /// Says which entry of a form has the cursor.
    pub fn entry(&mut self, entry: impl FnOnce() -> Entry) {
        if let Some(spoken) = &mut self.spoken {
            spoken.enter(entry());
        }
    }

    /// Says what stands in the line that is written in.
    pub fn writing(&mut self, writing: impl FnOnce() -> Writing) {
        if let Some(spoken) = &mut self.spoken {
            spoken.writing = Some(writing());
        }
    }

    /// Says a text that a widget of a library draws, line by line.
    pub fn text(&mut self, area: Rect, lines: &[String]) {
        if let Some(spoken) = &mut self.spoken {
            for (y, line) in (area.y..).zip(lines) {
                spoken.put(area.x, y, line);
            }
        }
    }

    /// Says what is typed to narrow a list.
    pub fn typed(&mut self, typed: &str) {
        if let Some(spoken) = &mut self.spoken {
            spoken.typed = Some(typed.to_owned());
        }
    }

    /// Returns a role's look, for a widget of a library.
    #[must_use]
    pub fn style(&self, role: Role) -> ratatui::style::Style {
        self.theme.style(role)
    }
}
