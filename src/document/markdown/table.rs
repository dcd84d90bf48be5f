//! Tables: rows that nobody can forge, because only the first column begins one.

use super::block::{Place, styled};
use super::escape;
use crate::document::pages::BELOW;
use crate::document::part::{Fact, Line, Row, Said, Table};
use crate::document::prose;

/// What joins the lines of a first cell, which would else begin rows of their own.
const JOINT: &str = " / ";
/// What stands in a first cell that would else be blank, as in a row that goes on.
const BLANK: &str = "–";
/// What begins a line of a list in a cell.
const BULLET: &str = "• ";

/// Writes a table.
pub fn lines(table: &Table) -> Vec<String> {
    let headings: Vec<String> = table.headings.iter().map(|heading| escape::words(heading)).collect();
    let mut grid = Grid::new(&headings);
    table.rows.iter().for_each(|row| grid.row(cells(row)));
    grid.lines
}

/// Writes a table that somebody wrote in a text: row by row, each cell in its own place.
pub fn prose(table: &prose::Table) -> Vec<String> {
    let row = |row: &[Vec<prose::Inline>]| row.iter().map(|cell| styled(cell, Place::Cell)).collect::<Vec<_>>();
    let mut grid = Grid::new(&row(&table.head));
    for cells in &table.rows {
        grid.push(row(cells).iter().map(String::as_str));
    }
    grid.lines
}

/// Writes facts as a table whose headings are blank.
pub fn facts(facts: &[Fact]) -> Vec<String> {
    let mut grid = Grid::new(&[String::new(), String::new()]);
    for fact in facts {
        grid.row(vec![vec![escape::words(&fact.label)], written(&fact.lines)]);
    }
    grid.lines
}

/// Writes words of ours, or the words of nothing, in emphasis.
pub fn stressed(text: &str) -> String {
    format!("*{}*", escape::words(text.trim()))
}

fn cells(row: &Row) -> Vec<Vec<String>> {
    let mut cells: Vec<Vec<String>> = row.cells.iter().map(|cell| written(&cell.lines)).collect();
    if let Some(first) = cells.first_mut().filter(|_| row.depth > 0) {
        if first.is_empty() {
            first.push(BLANK.to_owned());
        }
        first.iter_mut().take(1).for_each(|line| line.insert_str(0, &BELOW.repeat(row.depth)));
    }
    cells
}

fn written(lines: &[Line]) -> Vec<String> {
    let mut out = Vec::new();
    for line in lines {
        let mark = BULLET.repeat(line.bullets);
        match &line.said {
            Said::Words(words) | Said::Code(words) => out.push(format!("{mark}{}", escape::words(words))),
            Said::Note(words) => out.push(format!("{mark}{}", stressed(words))),
            Said::Styled(words) => {
                let words = styled(words, Place::Cell);
                let lines = words.split('\n').map(|line| line.trim_matches(' ')).filter(|line| !line.is_empty());
                out.extend(lines.map(|line| format!("{mark}{line}")));
            }
        }
    }
    out
}

/// A table that is being written.
struct Grid {
    lines: Vec<String>,
    columns: usize,
}

impl Grid {
    /// Begins with the headings of the columns.
    fn new(headings: &[String]) -> Self {
        let mut grid = Self { lines: Vec::new(), columns: headings.len() };
        grid.push(headings.iter().map(String::as_str));
        grid.lines.push(format!("|{}", "---|".repeat(headings.len())));
        grid
    }

    /// Adds what stands in the columns, each with its lines. The first cell is one line and never blank; the others
    /// go on in rows whose first cell is blank.
    fn row(&mut self, cells: Vec<Vec<String>>) {
        let mut cells = cells.into_iter();
        let first = cells.next().unwrap_or_default().join(JOINT);
        let first = if first.is_empty() { BLANK.to_owned() } else { first };
        let cells: Vec<Vec<String>> = std::iter::once(vec![first]).chain(cells).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        for at in 0..height {
            self.push(cells.iter().map(|lines| lines.get(at).map_or("", String::as_str)));
        }
    }

    fn push<'c>(&mut self, cells: impl Iterator<Item = &'c str>) {
        let mut line = String::from("|");
        for cell in cells.chain(std::iter::repeat("")).take(self.columns) {
            line.push(' ');
            line.push_str(cell);
            if !cell.is_empty() {
                line.push(' ');
            }
            line.push('|');
        }
        self.lines.push(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::part::Cell;

    #[test]
    fn a_record_below_another_is_marked_whatever_stands_in_its_first_cell() {
        let row = |depth| Row { depth, cells: vec![Cell::default()] };
        let (caption, headings) = (String::new(), vec!["Kva".to_owned()]);
        let table = Table { caption, headings, rows: vec![row(0), row(2)] };
        assert_eq!(lines(&table)[2..], ["| – |", "| ↳ ↳ – |"]);
    }
}
