//! Tables in a text that is being written: a new one to fill, the next cell, the next row.

use std::ops::Range;

use super::Area;

/// An empty cell and the bar that begins it.
const CELL: &str = "|  ";
/// What stands below a heading.
const RULE: &str = "|---";
/// How many columns and rows a new table has, beside its headings.
const NEW: (usize, usize) = (2, 2);

/// Writes an empty row.
fn empty(columns: usize) -> String {
    format!("{}|", CELL.repeat(columns))
}

/// Tells whether a line is a row of a table, as far as one sees by itself.
fn is_row(line: &str) -> bool {
    line.trim_start().starts_with('|')
}

/// Tells whether a line stands between headings and rows.
fn is_rule(line: &str) -> bool {
    is_row(line) && line.contains('-') && line.chars().all(|character| "|-: ".contains(character))
}

/// Returns where the words of each cell can stand, in characters: between two bars.
fn cells(line: &str) -> Vec<Range<usize>> {
    let mut bars = Vec::new();
    let mut is_escaped = false;
    for (at, character) in line.chars().enumerate() {
        if character == '|' && !is_escaped {
            bars.push(at);
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    let length = line.chars().count();
    let ends = bars.iter().skip(1).copied();
    // A row may end without a bar.
    let open = bars.last().map(|last| last + 1..length).filter(|rest| !words(line, rest).trim().is_empty());
    bars.iter().zip(ends).map(|(begin, end)| begin + 1..end).chain(open).collect()
}

fn words(line: &str, cell: &Range<usize>) -> String {
    line.chars().skip(cell.start).take(cell.len()).collect()
}

impl Area {
    /// Returns the row of the headings of the table in which a row stands; nothing outside of one.
    fn head(&self, row: usize) -> Option<usize> {
        let above = self.lines().iter().enumerate().take(row + 1).rev();
        let first = above.take_while(|(_, line)| is_row(line)).last().map(|(at, _)| at)?;
        self.lines().get(first + 1).filter(|line| is_rule(line)).map(|_| first)
    }

    /// Writes a table to fill below the line with the cursor, which then stands in its first heading.
    pub fn insert_table(&mut self) {
        let (row, line) = self.row();
        let (columns, rows) = NEW;
        let table = format!("{}\n{}|\n{}", empty(columns), RULE.repeat(columns), vec![empty(columns); rows].join("\n"));
        let is_blank =
            |row: Option<usize>| row.and_then(|row| self.lines().get(row)).is_none_or(|line| line.trim().is_empty());
        let here = line.trim().is_empty();
        let above = if here && !is_blank(row.checked_sub(1)) { "\n" } else { "" };
        let above = if here { above } else { "\n\n" };
        let below = if is_blank(Some(row + 1)) { "" } else { "\n" };
        self.go_to(row, usize::MAX);
        self.insert(&format!("{above}{table}{below}"));
        self.enter_cell(row + above.len(), 0);
    }

    /// Goes to the next cell, or the one before; behind the last a new row begins. Returns whether one is in a table.
    pub fn next_cell(&mut self, forwards: bool) -> bool {
        let (row, line) = self.row();
        let Some(head) = self.head(row) else { return false };
        let at = self.cursor().1;
        let here = cells(&line).iter().position(|cell| at <= cell.end).unwrap_or_default();
        let count = cells(&line).len();
        if forwards && here + 1 < count {
            self.enter_cell(row, here + 1);
        } else if forwards {
            let next = if row <= head + 1 { head + 2 } else { row + 1 };
            if !self.lines().get(next).is_some_and(|line| is_row(line)) {
                self.insert_row(head, next);
            }
            self.enter_cell(next, 0);
        } else if let Some(before) = here.checked_sub(1) {
            self.enter_cell(row, before);
        } else if row > head {
            let above = if row <= head + 2 { head } else { row - 1 };
            self.enter_cell(above, usize::MAX);
        }
        true
    }

    /// Begins a row below the one with the cursor; an empty last row ends the table. Returns whether one is in a table.
    pub(super) fn next_row(&mut self) -> bool {
        let (row, line) = self.row();
        let Some(head) = self.head(row).filter(|_| self.selected().is_none()) else { return false };
        let is_empty = cells(&line).iter().all(|cell| words(&line, cell).trim().is_empty());
        let is_last = !self.lines().get(row + 1).is_some_and(|line| is_row(line));
        if row > head + 1 && is_empty && is_last {
            self.rewrite_row(row, "");
            return true;
        }
        let next = row.max(head + 1) + 1;
        self.insert_row(head, next);
        self.enter_cell(next, 0);
        true
    }

    /// Writes an empty row that becomes the one with that number.
    fn insert_row(&mut self, head: usize, row: usize) {
        let columns = self.lines().get(head).map_or(1, |line| cells(line).len().max(1));
        self.go_to(row.saturating_sub(1), usize::MAX);
        self.insert(&format!("\n{}", empty(columns)));
    }

    /// Puts the cursor behind the words of a cell; of the last one for a number that is too high.
    fn enter_cell(&mut self, row: usize, at: usize) {
        let line = self.lines().get(row).cloned().unwrap_or_default();
        let cells = cells(&line);
        let Some(cell) = cells.get(at.min(cells.len().saturating_sub(1))) else { return self.go_to(row, usize::MAX) };
        let words = words(&line, cell).trim_end().chars().count();
        self.go_to(row, cell.start + words.max(cell.len().min(1)));
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::area::Area;
    use crate::ui::key::{Code, Key};

    fn write(area: &mut Area, text: &str) {
        text.chars().for_each(|character| _ = area.input(Key::plain(Code::Char(character))));
    }

    #[test]
    fn a_new_table_is_filled_cell_by_cell_and_row_by_row() {
        let mut area = Area::prose("Slik:");
        area.insert_table();
        assert_eq!(area.text(), "Slik:\n\n|  |  |\n|---|---|\n|  |  |\n|  |  |");
        write(&mut area, "Kva");
        assert!(area.next_cell(true));
        write(&mut area, "Når");
        for word in ["Møte", "2020", "Vedtak", "2021", "Slutt"] {
            assert!(area.next_cell(true));
            write(&mut area, word);
        }
        let rows = ["| Kva |  Når|", "|---|---|", "| Møte|  2020|"];
        assert_eq!(area.lines()[2].replace(' ', ""), rows[0].replace(' ', ""));
        assert_eq!(area.lines().len(), 7, "behind the last cell a row begins: {}", area.text());
        assert!(area.next_cell(false) && area.next_cell(false));
        assert_eq!(area.cursor().0, 5);
        let blocks = crate::document::prose::plain_blocks(&crate::document::prose::parse(&area.text()));
        assert_eq!(blocks, "Slik:\nKva | Når\nMøte | 2020\nVedtak | 2021\nSlutt | ");
    }

    #[test]
    fn enter_begins_a_row_and_ends_the_table_in_an_empty_one() {
        let mut area = Area::prose("| a | b |\n|---|---|");
        area.go_to(0, 3);
        area.input(Key::plain(Code::Enter));
        assert_eq!((area.text().as_str(), area.cursor().0), ("| a | b |\n|---|---|\n|  |  |", 2));
        area.input(Key::plain(Code::Enter));
        assert_eq!(area.text(), "| a | b |\n|---|---|\n");
        assert!(!area.next_cell(true), "outside of a table");
        let mut area = Area::prose("| ikkje");
        area.go_to(0, 7);
        area.input(Key::plain(Code::Enter));
        assert_eq!(area.text(), "| ikkje\n", "a bar alone makes no table");
    }

    #[test]
    fn a_table_stands_apart_from_the_words_around_it() {
        let mut area = Area::prose("a\n\nb");
        area.go_to(1, 0);
        area.insert_table();
        assert_eq!(area.text(), "a\n\n|  |  |\n|---|---|\n|  |  |\n|  |  |\n\nb");
        assert_eq!(area.cursor(), (2, 2));
        assert!(area.undo());
        assert_eq!(area.text(), "a\n\nb");
    }
}
