//! Why something can not be done in a cell of the process.

use super::Process;
use super::cells::{callable, record_of, takes_joint};
use crate::domain::command::PlanCommand;
use crate::domain::conflict;
use crate::domain::consideration::{Consideration, Outcome};
use crate::domain::message::Message;
use crate::domain::milestone::{Act, Step};
use crate::domain::party::Considerer;
use crate::domain::process::matrix::{Cell, Column, Row};
use crate::ui::action::Action;
use crate::ui::overlay::step;
use crate::ui::session::Session;

/// Says why an action is not possible.
pub(super) fn of(process: &Process, action: Action, session: &Session) -> Option<Message> {
    let needs_step = matches!(
        action,
        Action::Record | Action::SendOut | Action::CloseStep | Action::CallJointly | Action::ChangeRecipients
    );
    let needs_milestone = needs_step || matches!(action, Action::OpenStep | Action::SkipStep | Action::Open);
    let shows_step = matches!(action, Action::Responses | Action::Reconcile | Action::ShowText | Action::GoRecipients);
    if !needs_milestone && !shows_step {
        return None;
    }
    let matrix = process.matrix(session)?;
    let Some((row, column, cell)) = process.here(&matrix) else {
        return match matrix.rows.get(process.row).filter(|_| needs_milestone) {
            Some(_) if action == Action::Open => None,
            Some(row) => Some(Message::new("refuse-milestone-nobody").with("step", &row.milestone.key)),
            None => needs_milestone.then(|| Message::new("refuse-no-milestone")),
        };
    };
    in_cell((row, column, cell), action, session, needs_step)
}

/// Says why an action is not possible where somebody can stand.
fn in_cell(
    (row, column, cell): (&Row, &Column, &Cell),
    action: Action,
    session: &Session,
    needs_step: bool,
) -> Option<Message> {
    let key = &row.milestone.key;
    // The secretariat records after the fact too, and what a body considers once more.
    let goes_on = action == Action::Record && session.is_secretary() && row.has_ended_or_open();
    if needs_step && row.open_step().is_none() && !goes_on {
        return Some(Message::new("refuse-step-not-open").with("step", key));
    }
    match action {
        Action::Record => match (record_of(row, column, cell, session), row.step.as_deref()) {
            (Some(who), Some(step)) => may_record(session, step, who),
            _ => {
                let id = if cell.is_for_somebody() { "refuse-all-recorded" } else { "refuse-not-asked" };
                Some(Message::new(id).with("step", key))
            }
        },
        Action::CallJointly if !row.step.as_deref().is_some_and(takes_joint) => {
            Some(Message::new("step-not-joint").with("step", key))
        }
        Action::CallJointly => {
            callable(row, session).is_empty().then(|| Message::new("refuse-none-to-call").with("step", key))
        }
        Action::OpenStep | Action::SkipStep if row.open_step().is_some() => {
            Some(Message::new("step-already-open").with("step", key))
        }
        Action::OpenStep if row.milestone.act.is_none() => {
            Some(Message::new("milestone-without-act").with("step", key))
        }
        Action::OpenStep => step::without_version(session),
        Action::Responses => row
            .step
            .as_deref()
            .filter(|step| step.act == Act::Consult)
            .map_or_else(|| Some(Message::new("consult-not-one").with("step", key)), |_| None),
        Action::Reconcile => {
            let open = conflict::open(session.plan.as_deref()?);
            let is_here = open.iter().any(|conflict| conflict.step.milestone == row.milestone.node);
            (!is_here).then(|| Message::new("refuse-no-conflict").with("step", key))
        }
        Action::ShowText | Action::GoRecipients => {
            row.step.is_none().then(|| Message::new("refuse-step-not-open").with("step", key))
        }
        _ => None,
    }
}

/// Says why the person may not record what somebody came to in a step.
#[must_use]
pub fn may_record(session: &Session, step: &Step, who: Considerer) -> Option<Message> {
    let (id, version) = (session.fresh()?, step.version.clone());
    let given = Consideration::new(id, step.id.clone(), version, vec![who], session.now.day, Outcome::Noted);
    session.refuse(&PlanCommand::Record(Box::new(given)))
}
