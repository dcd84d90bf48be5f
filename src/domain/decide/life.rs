//! Decides what becomes of a plan as a whole: in force, withdrawn, superseded, expired; and notes about it.

use crate::domain::command::PlanCommand;
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::force::{Force, standing_of};
use crate::domain::life::CORRECTION;
use crate::domain::message::Message;
use crate::domain::plan::PlanState;

use super::{Basis, reason_given};

/// Decides a command about the plan's state, or a note.
///
/// # Errors
/// A denial for a withdrawal without a reason, an entry into force of what binds nobody without one, a successor that is missing or the plan itself, an amendment of itself,
/// a correction before anything is locked, or a note without words.
pub fn decide(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    match command {
        PlanCommand::SetState { state, from, other, reason, amends } => {
            reason.as_deref().map_or(Ok(()), reason_given)?;
            if *state == PlanState::Withdrawn && reason.is_none() {
                return Err(Denial::input(Message::new("reason-needed")));
            }
            if *state == PlanState::Superseded && other.is_none() {
                return Err(Denial::input(Message::new("state-needs-other")));
            }
            if *state == PlanState::InForce && reason.is_none() {
                binds(basis)?;
            }
            let amended = amends.as_ref().map(|amended| &amended.plan);
            if [other.as_ref().map(|other| &other.plan), amended].contains(&Some(&basis.plan.id)) {
                return Err(Denial::input(Message::new("state-other-itself")));
            }
            let (other, called) = other.clone().map(|other| (other.plan, other.title)).unzip();
            let (reason, amends) = (reason.clone(), amends.clone());
            Ok(vec![PlanEvent::State { state: *state, from: *from, other, called, reason, amends }])
        }
        PlanCommand::Note { kind, text } => {
            reason_given(text)?;
            if kind == CORRECTION && basis.plan.versions.is_empty() {
                let cause = Message::new("correction-before-lock").with("plan", &basis.plan.head.title);
                return Err(Denial::state(cause));
            }
            Ok(vec![PlanEvent::Note { kind: kind.clone(), text: text.clone() }])
        }
        _ => Ok(Vec::new()),
    }
}

/// Refuses that a plan enters into force before a text is locked, or while its signatures bind nobody.
///
/// A plan that nobody signs enters into force by what its bodies decided; one that was signed elsewhere, for a reason
/// (DESIGN 4.6).
fn binds(basis: Basis<'_>) -> Result<(), Denial> {
    let plan = basis.plan;
    let Some(newest) = plan.newest_version() else {
        let cause = Message::new("force-nothing-locked").with("plan", &plan.head.title);
        return Err(Denial::state(cause).hint(Message::new("hint-override")));
    };
    let signed = plan.signing().unwrap_or(newest);
    let binds = match standing_of(plan, basis.workspace, signed) {
        Some(standing) => standing.force != Force::Nobody,
        None => signed.lines.is_empty(),
    };
    if binds {
        return Ok(());
    }
    let cause = Message::new("force-binds-nobody").with("version", &signed.number);
    Err(Denial::state(cause).hint(Message::new("hint-override")))
}
