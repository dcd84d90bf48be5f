//! Tables on a terminal: columns as wide as what stands in them.

use unicode_width::UnicodeWidthStr as _;

use super::console::Console;
use super::error::CliError;

/// Rows of equal length, written with two spaces between the columns.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Adds a row.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }

    /// Tells whether nothing was added.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Writes the rows.
    ///
    /// # Errors
    /// The stream does not take them.
    pub fn write(&self, console: &mut Console) -> Result<(), CliError> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |column: usize| self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
        let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
        for row in &self.rows {
            let padded = row.iter().zip(&widths).map(|(cell, width)| {
                let blanks = width.saturating_sub(cell.width());
                format!("{cell}{}", " ".repeat(blanks))
            });
            console.line(padded.collect::<Vec<_>>().join("  ").trim_end())?;
        }
        Ok(())
    }
}
