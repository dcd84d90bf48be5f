//! The body matrix as a value: milestones by those they are for, what each has done (DESIGN 9).

use std::collections::BTreeMap;
use std::sync::Arc;

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

/// Milestones by those they are for. It shares what it shows with the plan, and may be kept beside it.
#[derive(Debug)]
pub struct Matrix {
    /// Bodies in the order in which the milestones name them; the parties, as one, last.
    pub columns: Vec<Column>,
    /// Milestones in order.
    pub rows: Vec<Row>,
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
pub struct Row {
    /// The milestone as its record says it now.
    pub milestone: Milestone,
    /// The newest step that was opened from it.
    pub step: Option<Arc<Step>>,
    /// It is not going to be opened.
    pub skip: Option<Skip>,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// What one body, or the parties, have to do with one milestone.
#[derive(Debug)]
pub enum Cell {
    /// Nothing.
    Nobody,
    /// They are asked when it is opened.
    Planned(Option<When>),
    /// They are asked and have not answered.
    Asked {
        /// When, as the milestone says.
        planned: Option<When>,
        /// The day that they are called to, whatever was planned (pitfall 6).
        called: Option<NaiveDate>,
    },
    /// They considered it.
    Considered {
        /// What was recorded last.
        recorded: Arc<Recorded>,
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

impl Matrix {
    /// Reads the matrix of a plan; sets of recipients are those of a day.
    #[must_use]
    pub fn of(plan: &Plan, workspace: &Workspace, template: &Template, day: NaiveDate) -> Self {
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
        let remarks = remarks(plan);
        let rows = rows.into_iter().map(|(milestone, planned, step)| {
            let asked = Asked { milestone: &milestone, planned: &planned, step };
            let cells = columns.iter().map(|column| cell(plan, &asked, column, &remarks)).collect();
            let step = step.and_then(|step| plan.steps.get(&step.id)).cloned();
            Row { skip: plan.head.skipped.get(&milestone.node).cloned(), milestone, step, cells }
        });
        Self { rows: rows.collect(), columns }
    }
}

/// What is asked in a milestone, and of whom.
struct Asked<'a> {
    milestone: &'a Milestone,
    planned: &'a [(Column, Option<When>)],
    step: Option<&'a Step>,
}

/// How many remarks each body has to each version.
type Remarks<'a> = BTreeMap<(&'a BodyId, &'a str), usize>;

fn remarks(plan: &Plan) -> Remarks<'_> {
    let mut counted = Remarks::new();
    for remark in plan.remarks.values().filter(|remark| remark.withdrawn.is_none()) {
        if let Some(of) = remark.body.as_ref().zip(remark.anchor.version.as_deref()) {
            *counted.entry(of).or_default() += 1;
        }
    }
    counted
}

fn cell(plan: &Plan, asked: &Asked<'_>, column: &Column, remarks: &Remarks<'_>) -> Cell {
    let Asked { milestone, planned, step } = asked;
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
    let mut recipients = step.recipients.iter().filter(|recipient| Column::of(&recipient.who) == *column);
    match (column, recipients.next()) {
        (_, None) => Cell::Nobody,
        (Column::Parties, Some(_)) => {
            let left = waiting(plan, step).into_iter().filter(|who| Column::of(who) == *column).count();
            let total = step.parties().count();
            Cell::Share { done: total.saturating_sub(left), total }
        }
        (Column::Body(body), Some(recipient)) => match last(plan, step, &recipient.who) {
            Some(recorded) => {
                let theirs = (body, recorded.consideration.version.as_str());
                Cell::Considered {
                    recorded: Arc::clone(recorded),
                    remarks: remarks.get(&theirs).copied().unwrap_or_default(),
                }
            }
            None => {
                let case = Hearing::find(plan, step, &recipient.who).filter(|case| case.is_open());
                Cell::Asked { planned: recipient.when.clone(), called: case.and_then(|case| case.call.held) }
            }
        },
    }
}

/// Returns what a recipient of a step recorded last, to be shared.
fn last<'a>(plan: &'a Plan, step: &Step, who: &Considerer) -> Option<&'a Arc<Recorded>> {
    plan.considerations.get(&plan.latest(step, who)?.consideration.id)
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

impl Row {
    /// Returns the step when answers are awaited in it.
    #[must_use]
    pub fn open_step(&self) -> Option<&Step> {
        self.step.as_deref().filter(|step| step.is_open())
    }

    /// Tells whether the milestone was opened, and not sent back to draft.
    #[must_use]
    pub fn has_ended_or_open(&self) -> bool {
        self.step.as_ref().is_some_and(|step| !matches!(step.state, StepState::Returned { .. }))
    }

    /// Lists who of a column can still be recorded in the open step.
    #[must_use]
    pub fn waiting<'p>(&'p self, plan: &'p Plan, column: &Column) -> Vec<&'p Considerer> {
        let Some(step) = self.open_step() else { return Vec::new() };
        waiting(plan, step).into_iter().filter(|who| Column::of(who) == *column).collect()
    }
}

impl Cell {
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
                let planned = planned.as_ref().map(|when| Message::new("process-planned").with("when", when.clone()));
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
