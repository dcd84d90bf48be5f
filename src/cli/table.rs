//! Tables on a terminal: columns as wide as what stands in them.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::console::Console;
use super::error::CliError;

/// Blanks between two columns.
const GAP: usize = 2;
/// No column is cut to less than so many places.
const NARROWEST: usize = 4;

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

    /// Cuts what stands in the widest columns until the rows fit a width.
    #[must_use]
    pub fn fitted(mut self, width: usize) -> Self {
        let mut widths = self.widths();
        let mut over = (widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1)).saturating_sub(width);
        while let Some(widest) = widths.iter_mut().max().filter(|widest| over > 0 && **widest > NARROWEST) {
            *widest -= 1;
            over -= 1;
        }
        for row in &mut self.rows {
            row.iter_mut().zip(&widths).for_each(|(cell, width)| *cell = cut(cell, *width));
        }
        self
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |column: usize| self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
        (0..columns).map(|column| width(column).unwrap_or_default()).collect()
    }

    /// Writes the rows.
    ///
    /// # Errors
    /// The stream does not take them.
    pub fn write(&self, console: &mut Console) -> Result<(), CliError> {
        let widths = self.widths();
        for row in &self.rows {
            let padded = row.iter().zip(&widths).map(|(cell, width)| {
                let blanks = width.saturating_sub(cell.width());
                format!("{cell}{}", " ".repeat(blanks))
            });
            console.line(padded.collect::<Vec<_>>().join(&" ".repeat(GAP)).trim_end())?;
        }
        Ok(())
    }
}

/// Cuts words to a width, in columns of a terminal.
#[must_use]
pub fn cut(words: &str, width: usize) -> String {
    if words.width() <= width {
        return words.to_owned();
    }
    let mut left = width.saturating_sub(1);
    let fits = |letter: &char| {
        let wide = letter.width().unwrap_or_default();
        let is_room = wide <= left;
        left = left.saturating_sub(wide);
        is_room
    };
    let kept: String = words.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_column_gives_way_first() {
        let mut table = Table::default();
        table.row(["Lyngheim diakonale sjukehus", "15.02.21", "Kommunestyret"].map(str::to_owned));
        table.row(["Ås", "15.02.21", ""].map(str::to_owned));
        let fitted = table.fitted(40);
        assert_eq!(fitted.rows[0], ["Lyngheim diako…", "15.02.21", "Kommunestyret"].map(str::to_owned));
        assert_eq!(fitted.fitted(1).widths(), [4, 4, 4], "some of it is always seen");
    }
}
