//! Scores in a grid: which record stands in which cell before, now and after, and what does not agree.

mod grid;
mod rating;

pub use grid::{Cell, Grid, Place};
pub use rating::{Disagreement, Rating};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Chosen, Scene};
use crate::domain::plan::Node;
use crate::domain::template::{Field, view};
use crate::domain::value::{FieldValue, Value};

/// A moment that a score is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// Before any measures.
    Before,
    /// Now.
    Now,
    /// When the measures are carried out: the residual.
    After,
}

/// Grids with the records that stand in them.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix<'a> {
    /// The view.
    pub view: &'a view::Matrix,
    /// The moments that the view has scores for.
    pub moments: Vec<Moment>,
    /// The scale of the rows, for its label; the first that a moment names.
    pub row: Option<&'a Field>,
    /// The scale of the columns, likewise.
    pub column: Option<&'a Field>,
    /// The levels, the mildest first.
    pub levels: Vec<Chosen<'a>>,
    /// The grids, the newest first. Each score stands in the newest that has both its steps; an earlier grid that
    /// nobody stands in any more is [`Grid::is_empty`].
    pub grids: Vec<Grid<'a>>,
    /// Every record in reading order; cells name them by their place here.
    pub records: Vec<Rated<'a>>,
}

/// A record with its scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Rated<'a> {
    /// The record.
    pub node: &'a Node,
    /// Its score at each moment; nothing where nothing at all is entered.
    ratings: [Option<Rating<'a>>; 3],
    /// The last score that is worse than the first: after measures than before them, say.
    pub worse: Option<Moment>,
    /// The score that counts is above the limit.
    pub is_above: bool,
    /// Somebody said that it is accepted.
    pub accepted: Option<Accepted<'a>>,
}

/// That a record is accepted, with what the record says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted<'a> {
    /// Who accepted it.
    pub by: Option<(&'a Field, &'a FieldValue)>,
    /// Why.
    pub reason: Option<(&'a Field, &'a FieldValue)>,
    /// Until when.
    pub until: Option<(&'a Field, &'a FieldValue)>,
    /// The last day has passed.
    pub is_expired: bool,
}

impl Moment {
    /// Every moment, in their order.
    pub const ALL: [Self; 3] = [Self::Before, Self::Now, Self::After];

    /// Returns the id of the moment's word.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Before => "moment-before",
            Self::Now => "moment-now",
            Self::After => "moment-after",
        }
    }

    /// Returns the id of a shorter word, for a line of several moments.
    #[must_use]
    pub const fn short(self) -> &'static str {
        match self {
            Self::Before => "moment-before-short",
            Self::Now => "moment-now",
            Self::After => "moment-after-short",
        }
    }

    /// Returns the fields of the moment's score, when the view has them.
    #[must_use]
    pub const fn score(self, view: &view::Matrix) -> Option<&view::Score> {
        match self {
            Self::Before => view.before.as_ref(),
            Self::Now => view.now.as_ref(),
            Self::After => view.after.as_ref(),
        }
    }

    /// Picks what is of this moment.
    fn of<T>(self, [before, now, after]: &[T; 3]) -> &T {
        match self {
            Self::Before => before,
            Self::Now => now,
            Self::After => after,
        }
    }

    fn of_mut<T>(self, [before, now, after]: &mut [T; 3]) -> &mut T {
        match self {
            Self::Before => before,
            Self::Now => now,
            Self::After => after,
        }
    }
}

impl<'a> Matrix<'a> {
    /// Computes where each record stands, and what does not agree.
    #[must_use]
    pub fn of(view: &'a view::Matrix, scene: &Scene<'a>) -> Self {
        let moments: Vec<Moment> = Moment::ALL.into_iter().filter(|moment| moment.score(view).is_some()).collect();
        let scores = || moments.iter().filter_map(|moment| moment.score(view));
        let rows: Vec<&Field> = scores().filter_map(|score| scene.register.field(&score.row)).collect();
        let columns: Vec<&Field> = scores().filter_map(|score| scene.register.field(&score.column)).collect();
        let levels: Vec<Chosen<'a>> = view.levels.iter().map(Chosen::from).collect();
        let grid = |(at, grid)| Grid::read(grid, at > 0, &levels, &rows, &columns);
        let grids = view.grids.iter().enumerate().map(grid).collect();
        let (row, column) = (rows.first().copied(), columns.first().copied());
        let mut matrix = Self { view, moments, row, column, levels, grids, records: Vec::new() };
        for (at, node) in scene.records.iter().enumerate() {
            let rated = matrix.rate(scene, node);
            for moment in Moment::ALL {
                let place = rated.rating(moment).and_then(|rating| rating.place);
                if let Some(cell) = place.and_then(|place| matrix.cell_mut(place)) {
                    cell.stand(moment, at);
                }
            }
            matrix.records.push(rated);
        }
        matrix
    }

    fn rate(&self, scene: &Scene<'a>, node: &'a Node) -> Rated<'a> {
        let rating = |moment: Moment| Rating::read(self, moment.score(self.view)?, scene, node);
        let [before, now, after] = Moment::ALL;
        let mut rated = Rated {
            node,
            ratings: [rating(before), rating(now), rating(after)],
            worse: None,
            is_above: false,
            accepted: self.view.accepted.as_ref().and_then(|fields| Accepted::read(fields, scene, node)),
        };
        rated.worse = self.worse(&rated);
        rated.is_above = rated.counting().is_some_and(|(_, rating)| self.is_above(rating));
        rated
    }

    /// Finds the last score that is worse than the earliest there is.
    fn worse(&self, rated: &Rated<'_>) -> Option<Moment> {
        let mut given = Moment::ALL.into_iter().filter(|moment| rated.rating(*moment).is_some());
        let earliest = rated.rating(given.next()?)?;
        given.rfind(|moment| rated.rating(*moment).is_some_and(|later| self.is_worse(earliest, later)))
    }

    /// Compares by the levels, then by the numbers; scores in grids of different sizes compare by level alone.
    fn is_worse(&self, before: &Rating<'_>, after: &Rating<'_>) -> bool {
        let levels = [before, after].map(|rating| rating.shown().and_then(|level| self.rank(level)));
        match levels {
            [Some(before), Some(after)] if before != after => return before < after,
            _ => {}
        }
        let same_grid = before.place.map(|place| place.grid) == after.place.map(|place| place.grid);
        same_grid && before.product.zip(after.product).is_some_and(|(before, after): (Decimal, Decimal)| before < after)
    }

    /// Returns the place of a level among the levels, 0 for the mildest.
    #[must_use]
    pub fn rank(&self, level: Chosen<'_>) -> Option<usize> {
        self.levels.iter().position(|known| known.id == level.id)
    }

    /// Tells whether the level that is shown is above the limit of the score's grid, or of the newest without one.
    fn is_above(&self, rating: &Rating<'_>) -> bool {
        let grid = self.grids.get(rating.place.map_or(0, |place| place.grid));
        let limit = grid.and_then(|grid| grid.limit).and_then(|limit| self.rank(limit));
        let level = rating.shown().and_then(|level| self.rank(level));
        level.zip(limit).is_some_and(|(level, limit)| level > limit)
    }

    /// Finds a cell.
    #[must_use]
    pub fn cell(&self, place: Place) -> Option<&Cell<'a>> {
        self.grids.get(place.grid)?.cells.get(place.row)?.get(place.column)
    }

    fn cell_mut(&mut self, place: Place) -> Option<&mut Cell<'a>> {
        self.grids.get_mut(place.grid)?.cells.get_mut(place.row)?.get_mut(place.column)
    }

    /// Walks through the records that stand in no cell at any moment: with a level alone, with half a score, or with
    /// nothing.
    pub fn unplaced(&self) -> impl Iterator<Item = &Rated<'a>> {
        self.records.iter().filter(|rated| rated.ratings.iter().flatten().all(|rating| rating.place.is_none()))
    }

    /// Returns the worst level that counts for any record, and the records that have it.
    #[must_use]
    pub fn worst(&self) -> Option<(Chosen<'a>, Vec<&Rated<'a>>)> {
        let rank = |rated: &&Rated<'a>| self.rank(rated.counting()?.1.shown()?);
        let worst = self.records.iter().filter_map(|rated| rank(&rated)).max()?;
        let there = self.records.iter().filter(|rated| rank(rated) == Some(worst)).collect();
        Some((*self.levels.get(worst)?, there))
    }
}

impl<'a> Rated<'a> {
    /// Returns the score of a moment; nothing where nothing at all is entered.
    #[must_use]
    pub const fn rating(&self, moment: Moment) -> Option<&Rating<'a>> {
        let [before, now, after] = &self.ratings;
        match moment {
            Moment::Before => before.as_ref(),
            Moment::Now => now.as_ref(),
            Moment::After => after.as_ref(),
        }
    }

    /// Returns the score that counts today: now, else before measures, else after them.
    #[must_use]
    pub fn counting(&self) -> Option<(Moment, &Rating<'a>)> {
        let order = [Moment::Now, Moment::Before, Moment::After];
        order.into_iter().find_map(|moment| Some((moment, self.rating(moment)?)))
    }

    /// Tells whether it is above the limit and nobody accepted it for as long as this day.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_above && self.accepted.as_ref().is_none_or(|accepted| accepted.is_expired)
    }
}

impl<'a> Accepted<'a> {
    fn read(fields: &'a view::Acceptance, scene: &Scene<'a>, node: &'a Node) -> Option<Self> {
        if node.field(&fields.flag).value() != Some(&Value::Flag(true)) {
            return None;
        }
        let said = |field: &'a Option<String>| {
            let field = scene.register.field(field.as_ref()?)?;
            Some((field, node.field(&field.id)))
        };
        let until = said(&fields.until);
        let last = until.and_then(|(_, value)| value.when()?.latest());
        let is_expired = last.is_some_and(|last: NaiveDate| last < scene.day);
        Some(Self { by: said(&fields.by), reason: said(&fields.reason), until, is_expired })
    }
}
