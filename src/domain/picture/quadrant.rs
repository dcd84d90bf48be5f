//! Records in four quarters over two scales: who has much influence, who much interest.

use super::{Chosen, Scene};
use crate::domain::plan::Node;
use crate::domain::template::{Field, Texts, view};

/// Two scales, each split in the middle, and where each record stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Quadrant<'a> {
    /// The view.
    pub view: &'a view::Quadrant,
    /// The field that names a record.
    pub label: Option<&'a Field>,
    /// The scale from left to right.
    pub horizontal: Axis<'a>,
    /// The scale from bottom to top.
    pub vertical: Axis<'a>,
    /// Every record, in reading order.
    pub points: Vec<Point<'a>>,
}

/// One scale of a quadrant.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis<'a> {
    /// The field, for its label.
    pub field: Option<&'a Field>,
    /// Its steps, the lowest first.
    pub steps: Vec<Chosen<'a>>,
}

/// In which half of a scale something stands. The middle step of an odd scale has a band of its own: it is rounded
/// neither up nor down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The lower half: left, or bottom.
    Low,
    /// The middle step of an odd scale.
    Middle,
    /// The upper half: right, or top.
    High,
}

/// A record in a quadrant.
#[derive(Debug, Clone, PartialEq)]
pub struct Point<'a> {
    /// The record.
    pub node: &'a Node,
    /// Its step from left to right, as entered.
    pub horizontal: Option<Chosen<'a>>,
    /// Its step from bottom to top, as entered.
    pub vertical: Option<Chosen<'a>>,
    /// Where it stands; nothing when a step is missing, or is no step of the scale any more.
    pub place: Option<Place>,
}

/// A place in a quadrant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The half from left to right.
    pub across: Side,
    /// The half from bottom to top.
    pub up: Side,
    /// The step from left to right, from 0.
    pub column: usize,
    /// The step from bottom to top, from 0.
    pub row: usize,
}

impl<'a> Quadrant<'a> {
    /// Computes where each record stands.
    #[must_use]
    pub fn of(view: &'a view::Quadrant, scene: &Scene<'a>) -> Self {
        let horizontal = Axis::of(scene.register.field(&view.horizontal));
        let vertical = Axis::of(scene.register.field(&view.vertical));
        let point = |node: &&'a Node| {
            let across = scene.chosen(node, &view.horizontal);
            let up = scene.chosen(node, &view.vertical);
            let place = across.zip(up).and_then(|(across, up)| {
                let (column, row) = horizontal.position(across).zip(vertical.position(up))?;
                Some(Place { across: horizontal.side(column), up: vertical.side(row), column, row })
            });
            Point { node, horizontal: across, vertical: up, place }
        };
        let points = scene.records.iter().map(point).collect();
        Self { view, label: scene.register.field(&view.label), horizontal, vertical, points }
    }

    /// Returns what a quarter says; nothing for a middle band and for a quarter without a text.
    #[must_use]
    pub fn quarter(&self, across: Side, up: Side) -> Option<&'a Texts> {
        let at = match (up, across) {
            (Side::High, Side::Low) => 0,
            (Side::High, Side::High) => 1,
            (Side::Low, Side::Low) => 2,
            (Side::Low, Side::High) => 3,
            _ => return None,
        };
        self.view.quarters.get(at)
    }

    /// Walks through the records that stand in a quarter or a band, in reading order.
    pub fn within(&self, across: Side, up: Side) -> impl Iterator<Item = &Point<'a>> {
        self.points
            .iter()
            .filter(move |point| point.place.is_some_and(|place| (place.across, place.up) == (across, up)))
    }

    /// Walks through the records without a place.
    pub fn unplaced(&self) -> impl Iterator<Item = &Point<'a>> {
        self.points.iter().filter(|point| point.place.is_none())
    }
}

impl<'a> Axis<'a> {
    fn of(field: Option<&'a Field>) -> Self {
        let steps = field.into_iter().flat_map(|field| &field.options).map(Chosen::from).collect();
        Self { field, steps }
    }

    fn position(&self, step: Chosen<'_>) -> Option<usize> {
        self.steps.iter().position(|known| known.id == step.id)
    }

    /// Returns the half that a step stands in.
    #[must_use]
    pub fn side(&self, step: usize) -> Side {
        match (step * 2 + 1).cmp(&self.steps.len()) {
            std::cmp::Ordering::Less => Side::Low,
            std::cmp::Ordering::Equal => Side::Middle,
            std::cmp::Ordering::Greater => Side::High,
        }
    }

    /// Lists the sides that the scale has, from low to high.
    #[must_use]
    pub fn sides(&self) -> Vec<Side> {
        let odd = !self.steps.len().is_multiple_of(2);
        if odd { vec![Side::Low, Side::Middle, Side::High] } else { vec![Side::Low, Side::High] }
    }
}
