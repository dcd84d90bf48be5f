//! What a view draws, as it would be said: every piece of text with its place, whatever room a terminal has for it.
//!
//! A canvas that is listened to keeps it beside its cells. What only the widgets know (how long a list is, which entry
//! of a form has the cursor) they say with the few calls of [`super::canvas::Canvas`] that are named after it.

use ratatui::layout::{Position, Rect};

/// As many pieces as a look may lie behind the words that it is drawn over.
const AGAIN: usize = 12;

/// A piece of text at its place.
#[derive(Debug, Clone)]
struct Piece {
    x: u16,
    y: u16,
    text: String,
}

/// The list in which something is selected.
#[derive(Debug, Clone, Copy)]
pub struct List {
    /// Where its rows stand.
    pub area: Rect,
    /// The row of the screen on which the selected one stands.
    pub row: u16,
    /// Which one is selected, from 0.
    pub at: usize,
    /// How many there are.
    pub count: usize,
}

/// The entry of a form that has the cursor.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// What stands before it.
    pub label: String,
    /// What to write in it.
    pub hint: String,
    /// What is wrong with it.
    pub problem: Option<String>,
    /// Which entry of the form it is, from 0.
    pub at: usize,
    /// How many entries the form has.
    pub count: usize,
    /// Where its value is drawn.
    pub value: Rect,
    /// Where the form is drawn.
    pub form: Rect,
}

/// The line of a text that is written in.
#[derive(Debug, Clone)]
pub struct Writing {
    /// The line.
    pub line: String,
    /// How many characters stand before the cursor.
    pub before: usize,
    /// Which line it is, from 0.
    pub at: usize,
    /// How many lines the text has.
    pub count: usize,
}

/// A row of what was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The pane: rows of one stand together.
    pane: (u16, usize),
    /// The row of the screen.
    pub y: u16,
    /// The first column.
    x: u16,
    /// The text; what stands apart is apart by two blanks at least.
    pub text: String,
}

/// What was drawn and said so far.
#[derive(Debug, Default)]
pub struct Spoken {
    pieces: Vec<Piece>,
    /// Lines down the screen, which part panes.
    borders: Vec<(Rect, u16)>,
    /// What is there to go through, not to be said by itself: a text, a list without the cursor.
    quiet: Vec<Rect>,
    /// Rows that belong to what is selected, when it takes more than one.
    here: Vec<Rect>,
    /// The list that was drawn last.
    pub list: Option<List>,
    /// The entry that was drawn last.
    pub entry: Option<Entry>,
    /// The line that is written in.
    pub writing: Option<Writing>,
    /// What is typed to narrow a list.
    pub typed: Option<String>,
    /// What the selected row says, with the name of each part.
    pub facts: Vec<(String, String)>,
    /// Which of how many, where the rows of the list are not what one chooses among; several in a grid.
    pub places: Vec<(usize, usize)>,
}

impl Spoken {
    /// Takes a piece of text.
    pub fn put(&mut self, x: u16, y: u16, text: &str) {
        let width = |text: &str| u16::try_from(super::text::width(text)).unwrap_or(u16::MAX);
        let end = x.saturating_add(width(text));
        // What is drawn once more in another look is said once.
        let is_said = |piece: &Piece| {
            let covers = piece.y == y && piece.x <= x && end <= piece.x.saturating_add(width(&piece.text));
            covers && piece.text.contains(text)
        };
        let known = self.pieces.iter().rev().take(AGAIN).any(is_said);
        if !text.trim().is_empty() && !known {
            self.pieces.push(Piece { x, y, text: text.to_owned() });
        }
    }

    /// Forgets what stands in an area, because something else is laid over it.
    pub fn clear(&mut self, area: Rect) {
        self.pieces.retain(|piece| !area.contains(Position::new(piece.x, piece.y)));
    }

    /// Parts panes at a column.
    pub fn divide(&mut self, area: Rect, x: u16) {
        self.borders.push((area, area.x.saturating_add(x)));
    }

    /// Takes a list with a selected row; a form that was drawn before lies under it.
    pub fn select(&mut self, list: List) {
        self.list = Some(list);
        self.entry = None;
        self.writing = None;
    }

    /// Takes the entry that has the cursor; a list that was drawn before stands beside it.
    pub fn enter(&mut self, entry: Entry) {
        self.entry = Some(entry);
        self.list = None;
        self.writing = None;
    }

    /// Takes an area that is not said by itself.
    pub fn hush(&mut self, area: Rect) {
        self.quiet.push(area);
    }

    /// Takes a row that belongs to what is selected.
    pub fn mark(&mut self, row: Rect) {
        self.here.push(row);
    }

    /// Returns what is drawn, row by row and pane after pane.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let mut pieces: Vec<_> = self.pieces.iter().map(|piece| (self.pane(piece), piece)).collect();
        pieces.sort_by_key(|(pane, piece)| (*pane, piece.y, piece.x));
        let mut rows: Vec<Row> = Vec::new();
        let mut end = 0;
        for (pane, piece) in pieces {
            let width = u16::try_from(super::text::width(&piece.text)).unwrap_or(u16::MAX);
            match rows.last_mut().filter(|row| row.pane == pane && row.y == piece.y) {
                Some(row) => {
                    // What does not fit its column stands apart from the next all the same.
                    let gap = piece.x.checked_sub(end).map_or(2, usize::from);
                    row.text.push_str(&" ".repeat(gap.min(2)));
                    row.text.push_str(&piece.text);
                }
                None => rows.push(Row { pane, y: piece.y, x: piece.x, text: piece.text.clone() }),
            }
            end = piece.x.saturating_add(width);
        }
        rows
    }

    /// Returns the pane of a piece: where it begins, and how many borders are to its left there.
    fn pane(&self, piece: &Piece) -> (u16, usize) {
        let beside = |(area, _): &&(Rect, u16)| (area.y..area.bottom()).contains(&piece.y);
        let top = self.borders.iter().filter(beside).map(|(area, _)| area.y).min();
        let left = self.borders.iter().filter(beside).filter(|(_, x)| piece.x > *x).count();
        (top.unwrap_or(piece.y), left)
    }

    /// Tells whether a row is part of what is selected; `cursor` is where the hardware cursor stands.
    #[must_use]
    pub fn is_here(&self, row: &Row, cursor: Option<Position>) -> bool {
        if !self.here.is_empty() {
            return self.here.iter().any(|here| within(*here, row));
        }
        match (&self.list, cursor) {
            (Some(list), _) => !self.is_empty() && row.y == list.row && within(list.area, row),
            (None, Some(at)) => row.y == at.y && self.pane_at(at) == row.pane,
            (None, None) => false,
        }
    }

    /// Tells whether there is nothing to choose: then a list says why, as other text does.
    fn is_empty(&self) -> bool {
        let places = self.places.first().map(|(_, count)| *count);
        places.or(self.list.map(|list| list.count)) == Some(0)
    }

    fn pane_at(&self, at: Position) -> (u16, usize) {
        self.pane(&Piece { x: at.x, y: at.y, text: String::new() })
    }

    /// Tells whether a row is one of the list, or of the form, in which something is selected.
    #[must_use]
    pub fn is_in_list(&self, row: &Row) -> bool {
        let list = self.list.filter(|_| !self.is_empty());
        let area = list.map(|list| list.area).or_else(|| self.entry.as_ref().map(|entry| entry.form));
        area.is_some_and(|area| within(area, row)) || self.quiet.iter().any(|area| within(*area, row))
    }

    /// Returns what stands in an area.
    #[must_use]
    pub fn within(&self, area: Rect) -> String {
        let inside = |piece: &&Piece| area.contains(Position::new(piece.x, piece.y));
        self.pieces.iter().filter(inside).map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

fn within(area: Rect, row: &Row) -> bool {
    area.contains(Position::new(row.x, row.y))
}
