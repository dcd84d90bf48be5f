//! Tables: rows that nobody can forge, because only the first column begins one.

/// What joins the lines of a first cell, which would else begin rows of their own.
const JOINT: &str = " / ";
/// What stands in a first cell that would else be blank, as in a row that goes on.
const BLANK: &str = "–";

/// A table that is being written.
pub struct Table {
    lines: Vec<String>,
    columns: usize,
}

impl Table {
    /// Begins a table with the headings of its columns.
    pub fn new(headings: &[String]) -> Self {
        let mut table = Self { lines: Vec::new(), columns: headings.len() };
        table.push(headings.iter().map(String::as_str));
        table.lines.push(format!("|{}", "---|".repeat(headings.len())));
        table
    }

    /// Adds what stands in the columns, each with its lines. The first cell is one line and never blank; the others
    /// go on in rows whose first cell is blank.
    pub fn row(&mut self, cells: Vec<Vec<String>>) {
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

    /// Gives the lines.
    pub fn into_lines(self) -> Vec<String> {
        self.lines
    }
}
