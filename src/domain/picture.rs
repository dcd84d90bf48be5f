//! What the views of a register show of a plan's records: computed once, drawn on the screen and on paper alike
//! (DESIGN 4.3).
//!
//! A picture names no language: records are nodes, options are [`Chosen`], dates are as written. Nothing is left out:
//! a record that has no place in a picture is listed as such. Nothing is repaired: what was entered stands beside what
//! follows from it, and a disagreement is told.

pub mod columns;
pub mod glance;
pub mod matrix;
pub mod quadrant;
pub mod series;
pub mod timeline;

use chrono::NaiveDate;

use super::lang::Lang;
use super::plan::{Node, Plan};
use super::template::view::{self, Tone};
use super::template::{Choice, Field, Register, Template, Texts};
use super::value::Value;
use columns::Columns;
use matrix::Matrix;
use quadrant::Quadrant;
use series::Series;
use timeline::Timeline;

/// What a picture is made of.
#[derive(Debug, Clone)]
pub struct Scene<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The shape of the plan.
    pub template: &'a Template,
    /// The register whose view is drawn.
    pub register: &'a Register,
    /// The register's records in reading order.
    pub records: Vec<&'a Node>,
    /// The day on which somebody looks: it tells what has run out.
    pub day: NaiveDate,
}

/// A view of a register.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum View<'a> {
    /// Scores in a grid of levels.
    Matrix(&'a view::Matrix),
    /// Records in four quarters.
    Quadrant(&'a view::Quadrant),
    /// Records along the time.
    Timeline(&'a view::Timeline),
    /// Records side by side.
    Columns(&'a view::Columns),
    /// Numbers along the time.
    Series(&'a view::Series),
}

/// What a view shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture<'a> {
    /// Scores in a grid of levels.
    Matrix(Matrix<'a>),
    /// Records in four quarters.
    Quadrant(Quadrant<'a>),
    /// Records along the time.
    Timeline(Timeline<'a>),
    /// Records side by side.
    Columns(Columns<'a>),
    /// Numbers along the time.
    Series(Series<'a>),
}

/// An option of a choice, a step of a scale or a level: what a value names, found in the template or not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chosen<'a> {
    /// The name in the value.
    pub id: &'a str,
    /// What the template says of it.
    pub choice: Option<&'a Choice>,
}

impl<'a> Scene<'a> {
    /// Takes all records of a register.
    #[must_use]
    pub fn new(plan: &'a Plan, template: &'a Template, register: &'a Register, day: NaiveDate) -> Self {
        let records = plan.walk(&register.id).into_iter().map(|(_, node)| node).collect();
        Self { plan, template, register, records, day }
    }

    /// Leaves out the records that a reader must not see.
    #[must_use]
    pub fn only(mut self, sees: impl Fn(&Node) -> bool) -> Self {
        self.records.retain(|node| sees(node));
        self
    }

    /// Returns the option or step that a record names in a field; nothing for a field that names none.
    fn chosen(&self, node: &'a Node, field: &'a str) -> Option<Chosen<'a>> {
        match node.field(field).value()? {
            Value::Choice(id) | Value::Scale(id) => Some(Chosen::of(self.register.field(field), id)),
            _ => None,
        }
    }
}

impl<'a> View<'a> {
    /// Lists the views of a register, in the order in which they are offered.
    #[must_use]
    pub fn all(register: &'a Register) -> Vec<Self> {
        let matrices = register.matrices.iter().map(Self::Matrix);
        let quadrants = register.quadrants.iter().map(Self::Quadrant);
        let timelines = register.timelines.iter().map(Self::Timeline);
        let columns = register.columns.iter().map(Self::Columns);
        let series = register.series.iter().map(Self::Series);
        matrices.chain(quadrants).chain(timelines).chain(columns).chain(series).collect()
    }

    /// Returns the id of the word for such a view.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Matrix(_) => "view-matrix",
            Self::Quadrant(_) => "view-quadrant",
            Self::Timeline(_) => "view-timeline",
            Self::Columns(_) => "view-columns",
            Self::Series(_) => "view-series",
        }
    }

    /// Returns the view's own title; empty when the register's title stands for it.
    #[must_use]
    pub const fn title(self) -> &'a Texts {
        match self {
            Self::Matrix(view) => &view.title,
            Self::Quadrant(view) => &view.title,
            Self::Timeline(view) => &view.title,
            Self::Columns(view) => &view.title,
            Self::Series(view) => &view.title,
        }
    }

    /// Computes what the view shows.
    #[must_use]
    pub fn picture(self, scene: &Scene<'a>) -> Picture<'a> {
        match self {
            Self::Matrix(view) => Picture::Matrix(Matrix::of(view, scene)),
            Self::Quadrant(view) => Picture::Quadrant(Quadrant::of(view, scene)),
            Self::Timeline(view) => Picture::Timeline(Timeline::of(view, scene)),
            Self::Columns(view) => Picture::Columns(Columns::of(view, scene)),
            Self::Series(view) => Picture::Series(Series::of(view, scene)),
        }
    }
}

impl<'a> Chosen<'a> {
    /// Looks a name up among the options of a field, the former ones too.
    #[must_use]
    pub fn of(field: Option<&'a Field>, id: &'a str) -> Self {
        Self { id, choice: field.and_then(|field| field.option(id)) }
    }

    /// Looks a name up among levels.
    #[must_use]
    pub fn among(choices: &'a [Choice], id: &'a str) -> Self {
        Self { id, choice: choices.iter().find(|choice| choice.id == id) }
    }

    /// Returns what people see; the name itself when the template knows none.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &'a str {
        self.choice.map(|choice| choice.label.get(lang)).filter(|label| !label.is_empty()).unwrap_or(self.id)
    }

    /// Returns what stands for it where there is little room: `3`, `C`; empty when the template gives nothing.
    #[must_use]
    pub fn mark(&self) -> &'a str {
        self.choice.map_or("", |choice| choice.mark.as_str())
    }

    /// Returns how good it is.
    #[must_use]
    pub fn tone(&self) -> Tone {
        self.choice.and_then(|choice| choice.tone).unwrap_or(Tone::Neutral)
    }
}

impl<'a> From<&'a Choice> for Chosen<'a> {
    fn from(choice: &'a Choice) -> Self {
        Self { id: &choice.id, choice: Some(choice) }
    }
}
