//! What must hold before something is recorded: the step, the case, and minutes that do not contradict themselves.

use crate::domain::case::{Case, CaseState};
use crate::domain::consideration::{Consideration, Outcome};
use crate::domain::decide::case;
use crate::domain::decide::step::open_step;
use crate::domain::decide::{Basis, has_been, reason_given};
use crate::domain::denial::Denial;
use crate::domain::message::Message;
use crate::domain::milestone::{Step, StepState};
use crate::domain::party::Considerer;

/// Finds the step: an open one; for a reason also one that has ended, which is approval after the fact (pitfall 53).
pub(super) fn step<'a>(basis: Basis<'a>, consideration: &Consideration) -> Result<&'a Step, Denial> {
    let Some(after) = &consideration.after else { return open_step(basis.plan, &consideration.step) };
    reason_given(after)?;
    match basis.plan.steps.get(&consideration.step).map(std::sync::Arc::as_ref) {
        // What a body answers about a version that went back to draft meanwhile is an answer about that version still.
        Some(step) if matches!(step.state, StepState::Closed { .. } | StepState::Returned { .. }) => Ok(step),
        Some(step) if step.is_open() => Err(Denial::input(Message::new("after-nothing").with("step", &step.key))),
        _ => open_step(basis.plan, &consideration.step),
    }
}

/// Finds the case that is recorded; refuses to leave another case of the body open beside it.
pub(super) fn case<'a>(basis: Basis<'a>, consideration: &Consideration) -> Result<Option<&'a Case>, Denial> {
    let plan = basis.plan;
    if plan.considerations.contains_key(&consideration.id) {
        return Ok(None);
    }
    let Some(case) = plan.cases.get(&consideration.id) else {
        let mut open = consideration.bodies.iter().flat_map(|who| plan.pending(who));
        let other = open.find(|case| case.call.step == consideration.step && case.is_open());
        return match other {
            Some(case) => {
                let cause = Message::new("record-beside-case").with("case", case.call.id.as_str());
                Err(Denial::state(cause).hint(Message::new("hint-record-case")))
            }
            None => Ok(None),
        };
    };
    if case.call.step != consideration.step || case.call.bodies != consideration.bodies {
        return Err(Denial::input(Message::new("record-other-case").with("case", consideration.id.as_str())));
    }
    if case.state == CaseState::OffList && consideration.despite.is_none() {
        // Considered though not on the list: an outcome, with its reason (pitfall 6).
        let cause = Message::new("case-off-list");
        return Err(Denial::state(cause).hint(Message::new("hint-despite")));
    }
    Ok(Some(case))
}

/// Refuses what was not asked: another version, somebody else; and what is not sound.
pub(super) fn asked(basis: Basis<'_>, step: &Step, consideration: &Consideration) -> Result<(), Denial> {
    case::asked(basis, step, (&consideration.version, &consideration.bodies))?;
    sound(basis, consideration)
}

/// Refuses a day to come, a recommendation to nobody, and reasons without words.
pub(super) fn sound(basis: Basis<'_>, consideration: &Consideration) -> Result<(), Denial> {
    has_been(consideration.held, basis.now)?;
    if let Some(body) = &consideration.recommends_to {
        if basis.workspace.body(body).is_none() {
            return Err(Denial::unknown(Message::new("body-unknown").with("body", body.as_str())));
        }
        if consideration.bodies.contains(&Considerer::Body(body.clone())) {
            return Err(Denial::input(Message::new("recommends-to-itself")));
        }
    }
    if let Some(despite) = &consideration.despite {
        reason_given(despite)?;
    }
    Ok(())
}

/// Refuses minutes that contradict themselves: more votes than people, conditions of what was not approved.
pub(super) fn consistent(basis: Basis<'_>, consideration: &Consideration) -> Result<(), Denial> {
    let present = consideration.attendance.as_ref().and_then(|attendance| attendance.present);
    let counts = consideration.proposals.iter().filter_map(|proposal| proposal.count).chain(consideration.count);
    for (count, present) in counts.zip(std::iter::repeat(present)) {
        if let Some(present) = present.filter(|present| count.total() > *present) {
            let cause = Message::new("more-votes-than-present")
                .with("votes", u64::from(count.total()))
                .with("present", u64::from(present));
            return Err(Denial::input(cause));
        }
    }
    conditions(consideration)?;
    proposals(consideration)?;
    consideration.behalf.as_ref().map_or(Ok(()), |behalf| has_been(behalf.received, basis.now))
}

/// Conditions belong to an approval, each with words and a number of its own (pitfall 16).
fn conditions(consideration: &Consideration) -> Result<(), Denial> {
    let conditions = &consideration.conditions;
    if conditions.is_empty() {
        return Ok(());
    }
    if consideration.outcome != Outcome::ApprovedWithRemarks {
        let cause = Message::new("conditions-of-nothing").with("outcome", Message::new(consideration.outcome.term()));
        return Err(Denial::input(cause).hint(Message::new("hint-conditions")));
    }
    for (at, condition) in conditions.iter().enumerate() {
        let is_taken = conditions.iter().take(at).any(|other| other.no == condition.no);
        if is_taken || condition.text.trim().is_empty() {
            return Err(Denial::input(Message::new("condition-form").with("condition", u64::from(condition.no))));
        }
    }
    Ok(())
}

/// Proposals are voted over one after the other, and the count of the last is the count of the case (pitfall 19).
fn proposals(consideration: &Consideration) -> Result<(), Denial> {
    let Some(last) = consideration.proposals.last() else { return Ok(()) };
    if consideration.proposals.iter().any(|proposal| proposal.text.trim().is_empty()) {
        return Err(Denial::input(Message::new("proposal-empty")));
    }
    if last.count.is_some() && consideration.count.is_some() && last.count != consideration.count {
        return Err(Denial::input(Message::new("proposal-count")));
    }
    Ok(())
}
