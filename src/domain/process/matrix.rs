//! The body matrix as a value: milestones by those they are for, what each has done (DESIGN 9).

use chrono::NaiveDate;

use crate::domain::consideration::Recorded;
use crate::domain::hearing::Hearing;
use crate::domain::id::BodyId;
use crate::domain::message::Message;
use crate::domain::milestone::{Act, Milestone, Skip, Step, StepState};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::process::{milestones, resolve, waiting};
use crate::domain::template::Template;
use crate::domain::when::When;
use crate::domain::workspace::Workspace;

/// Milestones by those they are for.
#[derive(Debug)]
pub struct Matrix<'a> {
    /// Bodies in the order in which the milestones name them; the parties, as one, last.
    pub columns: Vec<Column>,
    /// Milestones in order.
    pub rows: Vec<Row<'a>>,
}

/// Whom a column is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// One body.
    Body(BodyId),
    /// All parties together.
    Parties,
}

/// One milestone.
#[derive(Debug)]
pub struct Row<'a> {
    /// The milestone as its record says it now.
    pub milestone: Milestone,
    /// The newest step that was opened from it.
    pub step: Option<&'a Step>,
    /// It is not going to be opened.
    pub skip: Option<&'a Skip>,
    /// A cell for each column.
    pub cells: Vec<Cell<'a>>,
}

/// What one body, or the parties, have to do with one milestone.
#[derive(Debug)]
pub enum Cell<'a> {
    /// Nothing.
    Nobody,
    /// They are asked when it is opened.
    Planned(Option<When>),
    /// They are asked and have not answered.
    Asked {
        /// When, as the milestone says.
        planned: Option<&'a When>,
        /// The day that they are called to, whatever was planned (pitfall 6).
        called: Option<NaiveDate>,
    },
    /// They considered it.
    Considered {
        /// What was recorded last.
        recorded: &'a Recorded,
        /// How many remarks of theirs there are to that version.
        remarks: usize,
    },
    /// So many of so many have answered, or signed.
    Share {
        /// Finished.
        done: usize,
        /// All of them.
        total: usize,
    },
}

impl<'a> Matrix<'a> {
    /// Reads the matrix of a plan; sets of recipients are those of a day.
    #[must_use]
    pub fn of(plan: &'a Plan, workspace: &'a Workspace, template: &'a Template, day: NaiveDate) -> Self {
        let mut columns: Vec<Column> = Vec::new();
        let mut rows = Vec::new();
        for milestone in milestones(plan, template) {
            let planned: Vec<(Column, Option<When>)> = resolve(&milestone.recipients, workspace, day)
                .into_iter()
                .map(|recipient| (Column::of(&recipient.who), recipient.when))
                .collect();
            let step = plan.steps_of(&milestone.node).pop();
            let asked = step.into_iter().flat_map(|step| &step.recipients).map(|recipient| Column::of(&recipient.who));
            for column in planned.iter().map(|(column, _)| column.clone()).chain(asked) {
                if !columns.contains(&column) {
                    columns.push(column);
                }
            }
            rows.push((milestone, planned, step));
        }
        columns.sort_by_key(|column| *column == Column::Parties);
        let rows = rows.into_iter().map(|(milestone, planned, step)| {
            let cells = columns.iter().map(|column| cell(plan, &milestone, &planned, step, column)).collect();
            Row { skip: plan.head.skipped.get(&milestone.node), milestone, step, cells }
        });
        Self { rows: rows.collect(), columns }
    }
}

fn cell<'a>(
    plan: &'a Plan,
    milestone: &Milestone,
    planned: &[(Column, Option<When>)],
    step: Option<&'a Step>,
    column: &Column,
) -> Cell<'a> {
    if *column == Column::Parties && milestone.act == Some(Act::Sign) {
        let signing =
            plan.signing().or_else(|| step.and_then(|step| plan.versions.get(&step.version)).map(AsRef::as_ref));
        if let Some(version) = signing.filter(|version| version.signing.is_some()) {
            let done = plan.lines_of(version).filter(|line| line.is_signed()).count();
            return Cell::Share { done, total: version.lines.len() };
        }
    }
    let Some(step) = step else {
        let found = planned.iter().find(|(known, _)| known == column);
        return found.map_or(Cell::Nobody, |(_, when)| Cell::Planned(when.clone()));
    };
    let mut asked = step.recipients.iter().filter(|recipient| Column::of(&recipient.who) == *column);
    match (column, asked.next()) {
        (_, None) => Cell::Nobody,
        (Column::Parties, Some(_)) => {
            let left = waiting(plan, step).into_iter().filter(|who| Column::of(who) == *column).count();
            let total = step.parties().count();
            Cell::Share { done: total.saturating_sub(left), total }
        }
        (Column::Body(body), Some(recipient)) => match plan.latest(step, &recipient.who) {
            Some(recorded) => {
                let version = Some(&recorded.consideration.version);
                let theirs = plan.remarks.values().filter(|remark| {
                    remark.body.as_ref() == Some(body)
                        && remark.withdrawn.is_none()
                        && remark.anchor.version.as_ref() == version
                });
                Cell::Considered { recorded, remarks: theirs.count() }
            }
            None => {
                let case = Hearing::find(plan, step, &recipient.who).filter(|case| case.is_open());
                Cell::Asked { planned: recipient.when.as_ref(), called: case.and_then(|case| case.call.held) }
            }
        },
    }
}

impl Column {
    /// Returns the column in which a body or a party stands.
    #[must_use]
    pub fn of(who: &Considerer) -> Self {
        match who {
            Considerer::Body(body) => Self::Body(body.clone()),
            Considerer::Party(_) => Self::Parties,
        }
    }

    /// Returns the body of the column; nothing for the parties.
    #[must_use]
    pub fn considerer(&self) -> Option<Considerer> {
        match self {
            Self::Body(body) => Some(Considerer::Body(body.clone())),
            Self::Parties => None,
        }
    }
}

impl Row<'_> {
    /// Returns the step when answers are awaited in it.
    #[must_use]
    pub fn open_step(&self) -> Option<&Step> {
        self.step.filter(|step| step.is_open())
    }

    /// Tells whether the milestone was opened, and not sent back to draft.
    #[must_use]
    pub fn has_ended_or_open(&self) -> bool {
        self.step.is_some_and(|step| !matches!(step.state, StepState::Returned { .. }))
    }

    /// Lists who of a column can still be recorded in the open step.
    #[must_use]
    pub fn waiting<'p>(&'p self, plan: &'p Plan, column: &Column) -> Vec<&'p Considerer> {
        let Some(step) = self.open_step() else { return Vec::new() };
        waiting(plan, step).into_iter().filter(|who| Column::of(who) == *column).collect()
    }
}

impl Cell<'_> {
    /// Tells whether somebody stands in the cell.
    #[must_use]
    pub const fn is_for_somebody(&self) -> bool {
        !matches!(self, Self::Nobody)
    }

    /// Says what stands in the cell.
    #[must_use]
    pub fn said(&self) -> Vec<Message> {
        match self {
            Self::Nobody => vec![Message::new("process-nobody")],
            Self::Planned(Some(when)) => vec![Message::new("process-planned").with("when", when.clone())],
            Self::Planned(None) => vec![Message::new("process-undated")],
            Self::Asked { planned, .. } => {
                let planned = planned.map(|when| Message::new("process-planned").with("when", when.clone()));
                std::iter::once(Message::new("process-asked")).chain(planned).collect()
            }
            Self::Considered { recorded, remarks } => {
                let given = &recorded.consideration;
                let mut said =
                    vec![Message::new(given.outcome.term()), Message::new("process-held").with("held", given.held)];
                said.extend(given.case.as_ref().map(|case| Message::new("process-case").with("case", case)));
                if *remarks > 0 {
                    said.push(Message::new("process-remarks").with("count", *remarks));
                }
                let behalf = given.behalf.as_ref();
                said.extend(behalf.map(|behalf| {
                    let channel = Message::new(behalf.channel.term());
                    Message::new("process-behalf").with("for", &behalf.whom).with("channel", channel)
                }));
                said
            }
            Self::Share { done, total } => {
                vec![Message::new("process-share").with("done", *done).with("total", *total)]
            }
        }
    }
}
