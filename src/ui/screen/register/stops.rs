//! Where one may stand in a picture: rows and columns of places, each with the records that are there.

use crate::domain::id::NodeId;
use crate::domain::plan::Node;
use crate::ui::action::Action;

/// Where one stands: a row and a column, from the top and from the left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Focus {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// The places of a picture; where there is no place one can not stand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stops<'a>(pub Vec<Vec<Option<Vec<&'a Node>>>>);

impl<'a> Stops<'a> {
    /// Makes places below each other, each with its records.
    pub fn listed(rows: impl IntoIterator<Item = Vec<&'a Node>>) -> Self {
        Self(rows.into_iter().map(|nodes| vec![Some(nodes)]).collect())
    }

    /// Adds a place that is as wide as so many columns.
    pub fn broad(&mut self, nodes: &[&'a Node], columns: usize) {
        self.0.push((0..columns.max(1)).map(|_| Some(nodes.to_vec())).collect());
    }

    /// Returns the records of a place.
    #[must_use]
    pub fn nodes(&self, at: Focus) -> &[&'a Node] {
        let place = self.0.get(at.row).and_then(|row| row.get(at.column));
        place.and_then(Option::as_ref).map_or(&[], Vec::as_slice)
    }

    fn places(&self) -> impl Iterator<Item = Focus> {
        let row = |(row, places): (usize, &Vec<Option<Vec<&'a Node>>>)| {
            let there = places.iter().enumerate().filter(|(_, place)| place.is_some());
            there.map(|(column, _)| Focus { row, column }).collect::<Vec<_>>()
        };
        self.0.iter().enumerate().flat_map(row)
    }

    /// Finds the first place with a record.
    #[must_use]
    pub fn peopled(&self) -> Option<Focus> {
        self.places().find(|at| !self.nodes(*at).is_empty())
    }

    /// Finds the place of a record.
    #[must_use]
    pub fn of(&self, node: &NodeId) -> Option<Focus> {
        self.places().find(|at| self.nodes(*at).iter().any(|one| one.id == *node))
    }

    /// Returns the nearest place there is: the records may have changed since one stood here.
    #[must_use]
    pub fn settled(&self, at: Focus) -> Focus {
        let nearest = self.places().min_by_key(|place| (place.row.abs_diff(at.row), place.column.abs_diff(at.column)));
        nearest.unwrap_or_default()
    }

    /// Tells whether there is more than one column.
    #[must_use]
    pub fn is_wide(&self) -> bool {
        self.0.iter().any(|row| row.len() > 1)
    }

    /// Returns where a place is among the rows, and among the columns where there are several: which, and of how many.
    #[must_use]
    pub fn told(&self, at: Focus) -> Vec<(usize, usize)> {
        let columns = self.0.iter().map(Vec::len).max().unwrap_or(0);
        let across = (columns > 1).then_some((at.column, columns));
        std::iter::once((at.row, self.0.len())).chain(across).collect()
    }

    /// Returns the place that an action moves to; `None` for an action that moves nowhere.
    ///
    /// Up and down stay in their column. Left and right go to the next column with any place, to its nearest row; where
    /// all is one column they are not ours.
    #[must_use]
    pub fn moved(&self, at: Focus, action: Action, page: usize) -> Option<Focus> {
        let below = |place: &Focus| place.column == at.column && place.row > at.row;
        let above = |place: &Focus| place.column == at.column && place.row < at.row;
        let beside = |wanted: fn(usize, usize) -> bool| {
            let there = self.places().filter(move |place| wanted(place.column, at.column));
            there.min_by_key(|place| (place.column.abs_diff(at.column), place.row.abs_diff(at.row)))
        };
        let found = match action {
            Action::Down => self.places().find(below),
            Action::Up => self.places().filter(above).last(),
            Action::PageDown => self.places().filter(below).take(page.max(1)).last(),
            Action::PageUp => {
                let passed: Vec<Focus> = self.places().filter(above).collect();
                passed.get(passed.len().saturating_sub(page.max(1))).copied()
            }
            Action::First => self.places().next(),
            Action::Last => self.places().last(),
            Action::Left if self.is_wide() => beside(|column, here| column < here),
            Action::Right if self.is_wide() => beside(|column, here| column > here),
            _ => return None,
        };
        Some(found.unwrap_or(at))
    }
}

/// Returns the first of so many rows that is shown in so much height, so that the chosen one stays in the middle.
#[must_use]
pub fn first_shown(chosen: usize, count: usize, height: u16) -> usize {
    let height = usize::from(height);
    chosen.saturating_sub(height / 2).min(count.saturating_sub(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(stops: &Stops<'_>, from: (usize, usize), actions: &[Action]) -> (usize, usize) {
        let start = Focus { row: from.0, column: from.1 };
        let end = actions.iter().fold(start, |at, action| stops.moved(at, *action, 2).unwrap());
        (end.row, end.column)
    }

    #[test]
    fn one_moves_within_a_column_and_beside_to_the_nearest_place() {
        let place = || Some(Vec::new());
        // Two columns: one of three, one of one; below them a place that is as wide as both.
        let mut stops = Stops(vec![vec![place(), place()], vec![place(), None], vec![place(), None]]);
        assert_eq!(walk(&stops, (0, 1), &[Action::Down]), (0, 1), "the column ends here");
        stops.broad(&[], 2);
        assert_eq!(walk(&stops, (0, 1), &[Action::Down]), (3, 1));
        assert_eq!(walk(&stops, (2, 0), &[Action::Right]), (3, 1));
        assert_eq!(walk(&stops, (1, 0), &[Action::Right, Action::Right, Action::Left]), (0, 0));
        assert_eq!(walk(&stops, (0, 0), &[Action::PageDown, Action::Down, Action::PageUp]), (1, 0));
        assert_eq!(walk(&stops, (2, 0), &[Action::First, Action::Last, Action::Up]), (0, 1));
        assert_eq!(stops.settled(Focus { row: 1, column: 1 }), Focus { row: 1, column: 0 });
        assert_eq!(stops.settled(Focus { row: 9, column: 9 }), Focus { row: 3, column: 1 });
        let list = Stops::listed([Vec::new(), Vec::new()]);
        assert_eq!(list.moved(Focus::default(), Action::Right, 2), None, "a list leaves left and right alone");
        assert_eq!(Stops::default().moved(Focus::default(), Action::Down, 2), Some(Focus::default()));
    }

    #[test]
    fn the_chosen_row_is_always_shown() {
        for (chosen, count, height, first) in [(0, 9, 4, 0), (5, 9, 4, 3), (8, 9, 4, 5), (2, 3, 9, 0), (0, 0, 4, 0)] {
            assert_eq!(first_shown(chosen, count, height), first, "{chosen} {count} {height}");
        }
    }
}
