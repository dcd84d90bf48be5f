//! A table to look through: columns that make room for each other, a sign before each row, one row selected.
//!
//! The columns stand in the order of their weight: where the width does not do, the last ones are not shown.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::glyph::Glyph;
use super::layout;
use super::scroll::Scroll;
use super::session::Session;
use super::theme::Role;

/// Columns before the first cell: the marker, the sign, a blank.
const SIGNS: u16 = 3;

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The text id of its heading.
    label: &'static str,
    /// As many columns of the terminal as it needs.
    least: u16,
    /// As many as do it good.
    most: u16,
}

impl Column {
    /// Makes a column with the text id of its heading, and the least and the most of columns that it takes.
    #[must_use]
    pub const fn new(label: &'static str, least: u16, most: u16) -> Self {
        Self { label, least, most }
    }
}

/// What stands in a cell.
#[derive(Debug, Clone)]
pub struct Cell {
    text: String,
    role: Role,
}

impl Cell {
    /// Makes a cell of a look.
    #[must_use]
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role }
    }

    /// Makes a cell that looks as text does.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(text, Role::Text)
    }

    /// Makes a cell that steps back.
    #[must_use]
    pub fn muted(text: impl Into<String>) -> Self {
        Self::new(text, Role::Muted)
    }
}

/// A row: its sign with a look, and a cell for each column.
#[derive(Debug, Clone)]
pub struct Line {
    /// The sign; a word of the row says the same.
    pub glyph: Glyph,
    /// The look of the sign.
    pub role: Role,
    /// The cells.
    pub cells: Vec<Cell>,
}

/// A table.
#[derive(Debug)]
pub struct Table<'a> {
    /// The columns, the weightiest first.
    pub columns: &'a [Column],
    /// The rows.
    pub lines: Vec<Line>,
}

impl Table<'_> {
    /// Draws the headings and the rows that are visible.
    pub fn view(&self, session: &Session, scroll: &Scroll, area: Rect, canvas: &mut Canvas<'_>) {
        let places = places(area.width, self.columns);
        let part = |(x, width): (u16, u16), of: Rect| Rect { x: of.x + x, width: width.saturating_sub(1), ..of };
        let (head, list) = layout::above(area, 1);
        for (column, place) in self.columns.iter().zip(&places) {
            canvas.put(part(*place, head), 0, 0, &session.locale.term(column.label), Role::Muted);
        }
        let selected = scroll.at(self.lines.len());
        let window = canvas.list(scroll, self.lines.len(), list);
        for (y, (at, line)) in (0..).zip(self.lines.iter().enumerate().skip(window.start).take(window.len())) {
            let here = at == selected;
            let marker = if here { canvas.glyph(Glyph::Marker) } else { " " };
            let own = if here { Role::Selected } else { Role::Text };
            canvas.put_parts(list, 0, y, [(marker, own), (canvas.glyph(line.glyph), line.role)]);
            for (cell, place) in line.cells.iter().zip(&places) {
                let role = if here && cell.role == Role::Text { own } else { cell.role };
                canvas.put(part(*place, list), 0, y, &cell.text, role);
            }
            if here {
                let names = self.columns.iter().map(|column| session.locale.term(column.label));
                canvas.facts(names.zip(line.cells.iter().map(|cell| cell.text.clone())));
            }
            canvas.choice(list, (0, y), at, selected);
        }
    }
}

/// Divides a width: where each column that has room begins, and how wide it is with the gap to the next.
fn places(width: u16, columns: &[Column]) -> Vec<(u16, u16)> {
    let room = width.saturating_sub(SIGNS);
    let mut taken = 0;
    let fits = columns.iter().enumerate().take_while(|(at, column)| {
        taken += column.least + 1;
        *at == 0 || taken <= room
    });
    let mut widths: Vec<u16> = fits.map(|(_, column)| column.least + 1).collect();
    let mut left = room.saturating_sub(widths.iter().sum());
    // What is left goes to those who can do with it, a column of the terminal each, the first ones first.
    while left > 0 {
        let before = left;
        for (width, column) in widths.iter_mut().zip(columns).filter(|(width, column)| **width <= column.most) {
            let more = u16::from(left > 0 && *width <= column.most);
            *width += more;
            left -= more;
        }
        if left == before {
            break;
        }
    }
    let mut x = SIGNS;
    let place = |width: u16| {
        let from = x;
        x += width;
        (from, width.min(room))
    };
    widths.into_iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_make_room_for_each_other_and_the_last_go_first() {
        let columns = [Column::new("a", 10, 20), Column::new("b", 8, 8), Column::new("c", 8, 12)];
        assert_eq!(places(33, &columns), [(3, 12), (15, 9), (24, 9)]);
        assert_eq!(places(80, &columns), [(3, 21), (24, 9), (33, 13)], "none is wider than does it good");
        assert_eq!(places(25, &columns), [(3, 13), (16, 9)], "the last one is not shown");
        assert_eq!(places(9, &columns), [(3, 6)], "the first one always is");
    }
}
