//! Views of a register, beside its table: they attach by the fields that they name, never by a register's name
//! (DESIGN 4.3).

use serde::Deserialize;

use super::{Choice, Texts};

/// A matrix of two scales: a level for each cell, a limit, scores at up to three moments.
///
/// Its size, labels, order of the axes and the level of each cell are data. A matrix that changes gets a new grid
/// with steps of its own, in front of the old one: each score stays in the grid that has its steps.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matrix {
    /// What it is called; the register's title when it has none.
    #[serde(default)]
    pub title: Texts,
    /// The score before any measures.
    pub before: Option<Score>,
    /// The score now.
    pub now: Option<Score>,
    /// The score that is expected when the measures are carried out.
    pub after: Option<Score>,
    /// Where a record says that it is accepted although it is above the limit.
    pub accepted: Option<Acceptance>,
    /// The levels, the mildest first.
    #[serde(rename = "level")]
    pub levels: Vec<Choice>,
    /// The grids, the newest first; new scores stand in that one.
    #[serde(rename = "grid")]
    pub grids: Vec<Grid>,
}

/// The fields of a score.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// The `scale` field of the rows, usually the probability.
    pub row: String,
    /// The `scale` field of the columns, usually the consequence.
    pub column: String,
    /// The `number` or `line` field with the score as people entered it, shown also when it disagrees.
    pub entered: Option<String>,
    /// The `choice` field with the level as people entered it: a light without a score, or one that disagrees. Its
    /// options are the matrix's levels.
    pub light: Option<String>,
}

/// The fields that say why a record is accepted above the limit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// The `flag` field: it is accepted.
    pub flag: String,
    /// The field that says who accepted it.
    pub by: Option<String>,
    /// The field that says why.
    pub reason: Option<String>,
    /// The `when` field that says until when.
    pub until: Option<String>,
}

/// The cells of a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// Steps of the scale of rows, the top row first.
    pub rows: Vec<String>,
    /// Steps of the scale of columns, the left column first.
    pub columns: Vec<String>,
    /// A string for each row: levels with blanks between them, the left column first.
    pub cells: Vec<String>,
    /// The highest level that is acceptable.
    pub limit: Option<String>,
}

/// A field of four quarters over two scales.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quadrant {
    /// What it is called; the register's title when it has none.
    #[serde(default)]
    pub title: Texts,
    /// The field that names a record: a `line`, or a `ref` to what has a name.
    pub label: String,
    /// The `scale` field from left to right.
    pub horizontal: String,
    /// The `scale` field from bottom to top.
    pub vertical: String,
    /// What the quarters say: top left, top right, bottom left, bottom right.
    #[serde(default, rename = "quarter")]
    pub quarters: Vec<Texts>,
}

/// Records along the time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// What it is called; the register's title when it has none.
    #[serde(default)]
    pub title: Texts,
    /// The field that names a record.
    pub label: String,
    /// The `when` or dated `recipients` field with the time as it is planned now.
    pub when: String,
    /// The `when` field with the time as it was decided first: the difference is the slip.
    pub first: Option<String>,
    /// The `when` field with the time at which it was done.
    pub actual: Option<String>,
    /// What tells that a time is provisional.
    pub provisional: Option<Provisional>,
}

/// What tells that a time is provisional: a field of the record, or of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provisional {
    /// A `flag` or `choice` field; of the record if it has one of this name, else of the plan.
    pub field: String,
    /// The option that says so, for a choice.
    pub option: Option<String>,
}

/// Records side by side, by a choice: benefits by beneficiary, measures by status.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// What it is called; the register's title when it has none.
    #[serde(default)]
    pub title: Texts,
    /// The `choice` field whose options are the columns.
    pub by: String,
    /// The field that names a record.
    pub label: String,
    /// The option that stands for every column.
    pub all: Option<String>,
    /// A `flag` field that marks the opposite: a drawback among benefits.
    pub minus: Option<String>,
}

/// Numbers along the time: baseline, targets and readings of an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// What it is called; the register's title when it has none.
    #[serde(default)]
    pub title: Texts,
    /// The `ref` field with what is measured: one series for each record that it names.
    pub of: String,
    /// The `when` field.
    pub at: String,
    /// The `number`, `money` or `percent` field.
    pub value: String,
    /// The `choice` field that tells baseline, target and reading apart.
    pub kind: Option<String>,
    /// The `parties` or `bodies` field that tells whose number it is.
    pub by: Option<String>,
    /// The `choice` field of what is measured that tells how the numbers of several are added up: its options are
    /// `sum`, `mean` and `none`.
    pub rollup: Option<String>,
    /// The `line` or `choice` field of what is measured that tells its unit.
    pub unit: Option<String>,
}

/// How urgent or good something is: a colour never stands without its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// As it should be; usually green.
    Good,
    /// To be watched; usually yellow.
    Fair,
    /// Worse; usually orange.
    Poor,
    /// Not acceptable; usually red.
    Bad,
    /// Neither.
    Neutral,
}
