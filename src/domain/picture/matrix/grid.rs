//! One grid of a matrix: steps, levels, the limit, and who stands where.

use rust_decimal::Decimal;

use super::{Chosen, Moment};
use crate::domain::amount;
use crate::domain::template::{Field, view};

/// One grid of a matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid<'a> {
    /// The steps of the rows, the top row first.
    pub rows: Vec<Chosen<'a>>,
    /// The steps of the columns, the left column first.
    pub columns: Vec<Chosen<'a>>,
    /// The cells, row by row; as many as there are steps, whatever the template's rows of levels hold.
    pub cells: Vec<Vec<Cell<'a>>>,
    /// The highest level that is acceptable.
    pub limit: Option<Chosen<'a>>,
    /// A newer grid took its place: only scores with steps that the newer one has not still stand here.
    pub is_earlier: bool,
}

/// One cell of a grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell<'a> {
    /// The level.
    pub level: Option<Chosen<'a>>,
    /// The level is above the limit.
    pub is_above: bool,
    /// The product of the marks, where every mark of the grid is a number.
    pub product: Option<Decimal>,
    standing: [Vec<usize>; 3],
}

/// A cell of a matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The grid, 0 for the newest.
    pub grid: usize,
    /// The row, 0 for the top.
    pub row: usize,
    /// The column, 0 for the left.
    pub column: usize,
}

impl<'a> Grid<'a> {
    /// Reads a grid; steps are looked up in the scales of any moment.
    pub(super) fn read(
        grid: &'a view::Grid,
        is_earlier: bool,
        levels: &[Chosen<'a>],
        rows: &[&'a Field],
        columns: &[&'a Field],
    ) -> Self {
        let step = |fields: &[&'a Field], id: &'a String| Chosen {
            id,
            choice: fields.iter().find_map(|field| field.option(id)),
        };
        let rows: Vec<Chosen<'a>> = grid.rows.iter().map(|id| step(rows, id)).collect();
        let columns: Vec<Chosen<'a>> = grid.columns.iter().map(|id| step(columns, id)).collect();
        let level =
            |id: &'a str| levels.iter().find(|level| level.id == id).copied().unwrap_or(Chosen { id, choice: None });
        let rank = |id: &str| levels.iter().position(|level| level.id == id);
        let limit = grid.limit.as_deref();
        let is_above = |id: &str| rank(id).zip(limit.and_then(rank)).is_some_and(|(level, limit)| level > limit);
        let numbers = |steps: &[Chosen<'a>]| -> Option<Vec<Decimal>> {
            steps.iter().map(|step| amount::number(step.mark())).collect()
        };
        let marks = numbers(&rows).zip(numbers(&columns));
        let cell = |row: usize, column: usize| {
            let id = grid.cells.get(row).and_then(|levels| levels.split_whitespace().nth(column));
            Cell {
                level: id.map(level),
                is_above: id.is_some_and(is_above),
                product: marks.as_ref().and_then(|(rows, columns)| rows.get(row)?.checked_mul(*columns.get(column)?)),
                standing: Default::default(),
            }
        };
        let cells = (0..rows.len()).map(|row| (0..columns.len()).map(|column| cell(row, column)).collect()).collect();
        Self { rows, columns, cells, limit: limit.map(level), is_earlier }
    }

    /// Tells whether nobody stands in the grid at any moment.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().flatten().all(|cell| cell.standing.iter().all(Vec::is_empty))
    }

    /// Finds the row and the column of two steps.
    pub(super) fn position(&self, row: Chosen<'_>, column: Chosen<'_>) -> Option<(usize, usize)> {
        let row = self.rows.iter().position(|step| step.id == row.id)?;
        let column = self.columns.iter().position(|step| step.id == column.id)?;
        Some((row, column))
    }
}

impl Cell<'_> {
    /// Returns who stands here at a moment: places in [`super::Matrix::records`], in reading order.
    #[must_use]
    pub fn standing(&self, moment: Moment) -> &[usize] {
        moment.of::<Vec<usize>>(&self.standing)
    }

    pub(super) fn stand(&mut self, moment: Moment, record: usize) {
        moment.of_mut(&mut self.standing).push(record);
    }
}
