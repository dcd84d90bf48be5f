//! The score of a record at one moment: what was entered, and what follows from it.

use rust_decimal::Decimal;

use super::{Chosen, Matrix, Place, Scene};
use crate::domain::amount;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::plan::Node;
use crate::domain::template::view;
use crate::domain::value::Value;

/// The score of a record at one moment; at least one of its parts is entered.
#[derive(Debug, Clone, PartialEq)]
pub struct Rating<'a> {
    /// The step of the rows.
    pub row: Option<Chosen<'a>>,
    /// The step of the columns.
    pub column: Option<Chosen<'a>>,
    /// The cell; nothing when a step is missing, or when no grid has both.
    pub place: Option<Place>,
    /// The level of the cell.
    pub level: Option<Chosen<'a>>,
    /// The product of the marks, where every mark of the grid is a number.
    pub product: Option<Decimal>,
    /// The score as entered.
    pub entered: Option<&'a str>,
    /// The level as entered.
    pub light: Option<Chosen<'a>>,
    /// What was entered and does not follow from the steps.
    pub disagreements: Vec<Disagreement>,
}

/// Something that was entered and does not follow from the steps: both are shown, none is corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disagreement {
    /// [`Rating::entered`] is another score than [`Rating::score`].
    Score,
    /// [`Rating::light`] is another level than [`Rating::level`].
    Level,
}

impl<'a> Rating<'a> {
    /// Reads a score; nothing when nothing at all is entered.
    pub(super) fn read(matrix: &Matrix<'a>, score: &'a view::Score, scene: &Scene<'a>, node: &'a Node) -> Option<Self> {
        let row = scene.chosen(node, &score.row);
        let column = scene.chosen(node, &score.column);
        let light = score.light.as_ref().and_then(|field| match node.field(field).value()? {
            Value::Choice(id) => Some(level(matrix, scene, field, id)),
            _ => None,
        });
        let entered = score.entered.as_ref().and_then(|field| node.field(field).text()).map(str::trim);
        let entered = entered.filter(|text| !text.is_empty());
        if row.is_none() && column.is_none() && light.is_none() && entered.is_none() {
            return None;
        }
        let place = row.zip(column).and_then(|(row, column)| {
            let found = |(grid, known): (usize, &super::Grid<'_>)| {
                known.position(row, column).map(|(row, column)| Place { grid, row, column })
            };
            matrix.grids.iter().enumerate().find_map(found)
        });
        let cell = place.and_then(|place| matrix.cell(place));
        let mut rating = Self {
            row,
            column,
            place,
            level: cell.and_then(|cell| cell.level),
            product: cell.and_then(|cell| cell.product),
            entered,
            light,
            disagreements: Vec::new(),
        };
        if rating.score_disagrees() {
            rating.disagreements.push(Disagreement::Score);
        }
        if rating.light.zip(rating.level).is_some_and(|(light, level)| light.id != level.id) {
            rating.disagreements.push(Disagreement::Level);
        }
        Some(rating)
    }

    /// Returns the level that is shown: as entered where one is, else that of the cell.
    #[must_use]
    pub fn shown(&self) -> Option<Chosen<'a>> {
        self.light.or(self.level)
    }

    /// Says what does not agree, both sides of it, one sentence for each.
    #[must_use]
    pub fn disagreements(&self, lang: Lang) -> Vec<Message> {
        let label = |level: Option<Chosen<'a>>| level.map(|level| level.label(lang)).unwrap_or_default();
        let said = |what: &Disagreement| match what {
            Disagreement::Score => Message::new("score-disagrees")
                .with("entered", self.entered.unwrap_or_default())
                .with("score", self.score().unwrap_or_default()),
            Disagreement::Level => {
                Message::new("level-disagrees").with("entered", label(self.light)).with("level", label(self.level))
            }
        };
        self.disagreements.iter().map(said).collect()
    }

    /// Returns the score that follows from the steps: the product of the marks, `12`, or the marks beside each other,
    /// `3C`. Nothing when a step or its mark is missing.
    #[must_use]
    pub fn score(&self) -> Option<String> {
        match self.product {
            Some(product) => Some(product.normalize().to_string()),
            None => {
                let (row, column) = self.row.zip(self.column)?;
                let has_marks = !row.mark().is_empty() && !column.mark().is_empty();
                has_marks.then(|| format!("{}{}", row.mark(), column.mark()))
            }
        }
    }

    /// A score as entered agrees when it is the product, or the two marks in either order.
    fn score_disagrees(&self) -> bool {
        let Some((entered, (row, column))) = self.entered.zip(self.row.zip(self.column)) else { return false };
        if self.score().is_none() {
            return false;
        }
        let plain =
            |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase() };
        let is_product = self.product.is_some() && amount::number(entered) == self.product;
        let marks = [format!("{}{}", row.mark(), column.mark()), format!("{}{}", column.mark(), row.mark())];
        !is_product && !marks.iter().any(|marks| plain(marks) == plain(entered))
    }
}

/// Finds a level that was entered: among the levels, else what its own field says of it.
fn level<'a>(matrix: &Matrix<'a>, scene: &Scene<'a>, field: &str, id: &'a str) -> Chosen<'a> {
    let known = matrix.levels.iter().find(|level| level.id == id).copied();
    known.unwrap_or_else(|| Chosen::of(scene.register.field(field), id))
}
