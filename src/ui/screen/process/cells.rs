//! What a cell of the process leads to: a case, a record, answers, or what can be done next.

use crate::domain::case::Case;
use crate::domain::hearing::Hearing;
use crate::domain::milestone::{Act, Step};
use crate::domain::party::Considerer;
use crate::domain::process::matrix::{Cell, Column, Row};
use crate::domain::process::waiting;
use crate::ui::action::Action;
use crate::ui::moves::Move;
use crate::ui::overlay::responses::Responses;
use crate::ui::screen::case::CaseScreen;
use crate::ui::screen::considered::Considered;
use crate::ui::screen::register::Registers;
use crate::ui::session::Session;

/// Shows what stands in the cell: what was recorded, else what can be done next.
pub(super) fn open((row, column, cell): (&Row, &Column, &Cell), session: &Session) -> Vec<Move> {
    match cell {
        Cell::Considered { recorded, .. } => {
            let again = row.step.as_deref().zip(column.considerer()).filter(|(step, who)| has_case(session, step, who));
            match again {
                Some((step, who)) => vec![Move::go(CaseScreen::new(step, who))],
                None => vec![Move::go(Considered::new(recorded.consideration.id.clone()))],
            }
        }
        Cell::Asked { .. } => {
            let case = row.step.as_deref().zip(column.considerer()).map(|(step, who)| CaseScreen::new(step, who));
            case.map(Move::go).into_iter().collect()
        }
        Cell::Share { .. } if row.milestone.act == Some(Act::Sign) => vec![Move::Act(Action::GoSignatures)],
        Cell::Share { .. } if row.milestone.act == Some(Act::Consult) => vec![Move::Act(Action::Responses)],
        Cell::Share { .. } => vec![Move::Act(Action::GoRecipients)],
        Cell::Planned(_) => vec![Move::Act(Action::OpenStep)],
        Cell::Nobody => record(row, session),
    }
}

/// Tells whether a body has a case that it has not decided.
fn has_case(session: &Session, step: &Step, who: &Considerer) -> bool {
    let plan = session.plan.as_deref();
    plan.and_then(|plan| Hearing::find(plan, step, who)).is_some_and(Case::is_open)
}

/// Finds whom something is recorded of from a cell: who waits, else for the secretariat who has finished.
pub(super) fn record_of(row: &Row, column: &Column, cell: &Cell, session: &Session) -> Option<Considerer> {
    let (plan, step) = (session.plan.as_deref()?, row.step.as_deref()?);
    let waits = waiting(plan, step).into_iter().find(|who| Column::of(who) == *column);
    let finished = match cell {
        Cell::Considered { .. } if session.is_secretary() => column.considerer(),
        _ => None,
    };
    waits.cloned().or(finished)
}

/// Tells whether several can be before the same meeting, or give the same answer.
#[must_use]
pub fn takes_joint(step: &Step) -> bool {
    step.joint || step.act == Act::Consult
}

/// Lists whom a meeting can be called of in a step: who waits, and has no case that is open.
pub(super) fn callable(row: &Row, session: &Session) -> Vec<Considerer> {
    let (Some(plan), Some(step)) = (session.plan.as_deref(), row.step.as_deref()) else { return Vec::new() };
    let waits = waiting(plan, step).into_iter().cloned();
    waits.filter(|who| !has_case(session, step, who)).collect()
}

/// Goes to the record of a milestone that nobody is asked about here.
pub(super) fn record(row: &Row, session: &Session) -> Vec<Move> {
    let process = session.template().and_then(|template| template.process.as_ref());
    let there = process.map(|process| Registers::on_record(&process.register, row.milestone.node.clone()));
    there.map(Move::go).into_iter().collect()
}

/// Shows who was invited to a step that consults.
pub(super) fn responses(session: &Session, step: &Step) -> Vec<Move> {
    Responses::of(session, step).map(Move::over).into_iter().collect()
}
