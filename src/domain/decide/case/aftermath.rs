//! Decides what is said of a decision afterwards: by the chair, by those who want it tried, by bodies that have to agree
//! on words.

use crate::domain::command::PlanCommand;
use crate::domain::conflict::conflicts;
use crate::domain::consideration::{ChallengeState, Recorded};
use crate::domain::decide::record::known;
use crate::domain::decide::{Basis, reason_given};
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::{PersonId, StepId};
use crate::domain::message::Message;
use crate::domain::milestone::StepState;
use crate::domain::roster::Roster;

/// Decides a command about what a body came to.
pub(super) fn decide(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    let event = match command {
        PlanCommand::Confirm { consideration, chair } => {
            chaired(basis, known(basis, consideration)?, chair)?;
            PlanEvent::ConsiderationConfirmed { consideration: consideration.clone(), chair: chair.clone() }
        }
        PlanCommand::Reject { consideration, chair, reason } => {
            reason_given(reason)?;
            chaired(basis, known(basis, consideration)?, chair)?;
            let (consideration, chair, reason) = (consideration.clone(), chair.clone(), reason.clone());
            PlanEvent::ConsiderationRejected { consideration, chair, reason }
        }
        PlanCommand::Challenge { consideration, how, state, reason } => {
            reason_given(how)?;
            reason_given(reason)?;
            let found = known(basis, consideration)?;
            let is_open = found.challenges.iter().any(|one| &one.how == how && one.state == ChallengeState::Open);
            if is_open == (*state == ChallengeState::Open) {
                let id = if is_open { "challenge-is-open" } else { "challenge-not-open" };
                return Err(Denial::state(Message::new(id).with("how", how)));
            }
            PlanEvent::ConsiderationChallenged {
                consideration: consideration.clone(),
                how: how.clone(),
                state: *state,
                reason: reason.clone(),
            }
        }
        PlanCommand::Reconcile { step, text, by } => {
            reason_given(text)?;
            reason_given(by)?;
            in_conflict(basis, step)?;
            PlanEvent::WordingReconciled { step: step.clone(), text: text.clone(), by: by.clone() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

/// Only who chairs confirms or rejects; where nobody who chairs takes part, whoever of those with a vote led the meeting.
fn chaired(basis: Basis<'_>, recorded: &Recorded, chair: &PersonId) -> Result<(), Denial> {
    if !recorded.awaits_chair() {
        return Err(Denial::state(Message::new("confirm-not-needed")));
    }
    let one = &recorded.consideration;
    // A version that went back to draft is considered anew; there is nothing left to confirm.
    let step = basis.plan.steps.get(&one.step);
    if let Some(step) = step.filter(|step| matches!(step.state, StepState::Returned { .. })) {
        return Err(Denial::state(Message::new("step-ended").with("step", &step.key)));
    }
    let roster = Roster::of_record(basis.workspace, basis.plan, one);
    let nobody_chairs = roster.chair().all(|place| place.is_recused || place.sitters.is_empty());
    if roster.chairs(chair) || (nobody_chairs && roster.voter(chair).is_some()) {
        return Ok(());
    }
    let cause = Message::new("not-the-chair").with("person", basis.workspace.person_name(chair)).with("day", one.held);
    Err(Denial::input(cause))
}

/// Refuses to settle what is no conflict: words are agreed on where bodies adopted different ones, or stand on different versions (pitfall 18).
fn in_conflict(basis: Basis<'_>, step: &StepId) -> Result<(), Denial> {
    let Some(found) = basis.plan.steps.get(step) else {
        return Err(Denial::unknown(Message::new("step-unknown").with("step", step.as_str())));
    };
    if conflicts(basis.plan).iter().any(|conflict| &conflict.step.id == step) {
        return Ok(());
    }
    Err(Denial::state(Message::new("wording-agrees").with("step", &found.key)))
}
