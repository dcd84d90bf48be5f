//! Tables that somebody wrote in a text: a row of headings, and rows of as many cells.

use super::Inline;

/// What stands between the cells of a row that is one line.
const BETWEEN: &str = " | ";
/// As many columns and rows as a table has at most; a larger one is read as words.
const MOST: (usize, usize) = (32, 1000);

/// A table; every row has as many cells as there are headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The headings of its columns.
    pub head: Vec<Vec<Inline>>,
    /// Its rows, cell by cell.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

impl Table {
    /// Makes a table of rows, the first of which are the headings. Gives nothing for rows that are no table: without
    /// headings, or more than are read.
    pub(super) fn new(rows: Vec<Vec<Vec<Inline>>>) -> Option<Self> {
        let mut rows = rows.into_iter();
        let head = rows.next()?;
        let (columns, most) = MOST;
        let fits = (1..=columns).contains(&head.len()) && rows.len() <= most;
        fits.then(|| Self { head, rows: rows.collect() })
    }

    /// Returns each row as one line, the headings first: its cells with a bar between them.
    #[must_use]
    pub fn lines(&self) -> Vec<Vec<Inline>> {
        let bar = [Inline::Text(BETWEEN.to_owned())];
        std::iter::once(&self.head).chain(&self.rows).map(|row| row.join(&bar[..])).collect()
    }
}

/// Counts the cells that a row is written with: bars divide them, except behind a backslash; one at the beginning and
/// one at the end stand around them.
pub(super) fn written_cells(row: &str) -> usize {
    let row = row.trim();
    let mut cells = 1;
    let mut ends_in_bar = false;
    let mut rest = row.strip_prefix('|').unwrap_or(row).chars();
    while let Some(character) = rest.next() {
        ends_in_bar = character == '|';
        cells += usize::from(ends_in_bar);
        if character == '\\' {
            rest.next();
        }
    }
    cells - usize::from(ends_in_bar)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cells_of_a_row_are_counted_as_they_are_written() {
        for (row, cells) in [
            ("| a | b |", 2),
            ("a | b", 2),
            (" | a | b | \n", 2),
            ("| a \\| b | c |", 2),
            ("| a \\\\| b |", 2),
            ("| a |", 1),
            ("a", 1),
            ("| | |", 2),
            ("|| a |", 2),
        ] {
            assert_eq!(written_cells(row), cells, "{row:?}");
        }
    }
}
