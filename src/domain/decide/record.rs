//! Decides considerations: what bodies did, and what is added to it later.

mod addition;
mod attendance;
mod before;
mod correction;
mod twice;

use crate::domain::case::Case;
use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Consideration, Recorded};
use crate::domain::consultation::LATE;
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::ConsiderationId;
use crate::domain::message::Message;
use crate::domain::person::Capacity;
use crate::domain::roster::Roster;

use super::case::carried;
use super::{Basis, reason_given};

use addition::Sum;
pub use correction::correct;

/// Decides what a body did.
///
/// A body that has finished with the version is recorded once more only for a reason; one that postponed or was not
/// quorate goes on with that case. A joint meeting is one consideration for all its bodies. How it adds up is fixed with
/// it. What a member records for a body that somebody chairs counts once it is confirmed.
///
/// # Errors
/// A denial for a step that is not open (unless approved after the fact), a body that was not asked or is finished, a
/// day in the future, minutes that contradict themselves, the vote or the rule, or a case that is recorded already.
pub fn record(basis: Basis<'_>, consideration: &Consideration) -> Result<Vec<PlanEvent>, Denial> {
    let step = before::step(basis, consideration)?;
    let case = before::case(basis, consideration)?;
    before::asked(basis, step, consideration)?;
    twice::refuse(basis, step, consideration)?;
    before::consistent(basis, consideration)?;
    let mut recorded = consideration.clone();
    recorded.carries = carried(basis, step, &consideration.bodies, consideration.carries.as_ref())?;
    if let Some(case) = case {
        complete(&mut recorded, case);
    }
    attendance::possible(basis, &recorded)?;
    let Sum { tally, tallies, count } = addition::sum(basis, case, &recorded)?;
    if let Some(ballot) = addition::ballot(case) {
        recorded.count = count;
        recorded.proposed = recorded.proposed.or_else(|| Some(ballot.proposed.clone()));
    }
    let awaits = awaits(basis, &recorded);
    let consideration = Box::new(recorded);
    Ok(vec![PlanEvent::ConsiderationRecorded { consideration, tally, tallies, awaits }])
}

/// Takes from the call what the minutes do not say.
fn complete(recorded: &mut Consideration, case: &Case) {
    let call = &case.call;
    recorded.meeting = recorded.meeting.take().or_else(|| call.meeting.clone());
    recorded.place = recorded.place.take().or_else(|| call.place.clone());
    recorded.case = recorded.case.take().or_else(|| call.case.clone());
    recorded.carries = recorded.carries.take().or_else(|| call.carries.clone());
}

/// Tells whether the chair has to confirm it: a member recorded it who does not chair, and somebody does.
fn awaits(basis: Basis<'_>, consideration: &Consideration) -> bool {
    let roster = Roster::of_record(basis.workspace, basis.plan, consideration);
    let is_member = matches!(basis.actor.capacity, Capacity::Member(_));
    is_member && roster.has_chair() && !roster.chairs(&basis.actor.person)
}

/// Finds what was recorded.
pub(super) fn known<'a>(basis: Basis<'a>, id: &ConsiderationId) -> Result<&'a Recorded, Denial> {
    let unknown = || Denial::unknown(Message::new("consideration-unknown").with("consideration", id.as_str()));
    basis.plan.considerations.get(id).map(std::sync::Arc::as_ref).ok_or_else(unknown)
}

/// Decides what is noted beside a recorded consideration: whether it is used though late, that a condition is met.
///
/// # Errors
/// A denial for something that was never recorded, a condition that does not exist or is met.
pub fn amend(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    let event = match command {
        PlanCommand::JudgeLate { consideration, used, reason } => {
            reason_given(reason)?;
            known(basis, consideration)?;
            PlanEvent::ConsiderationCorrected {
                consideration: consideration.clone(),
                field: LATE.to_owned(),
                value: used.name().to_owned(),
                reason: reason.clone(),
            }
        }
        PlanCommand::MeetCondition { consideration, condition, by } => {
            let recorded = known(basis, consideration)?;
            let exists = recorded.consideration.conditions.iter().any(|known| known.no == *condition);
            if !exists || recorded.met.contains(condition) {
                let no = u64::from(*condition);
                return Err(Denial::unknown(Message::new("condition-unknown").with("condition", no)));
            }
            PlanEvent::ConditionMet { consideration: consideration.clone(), condition: *condition, by: by.clone() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![event])
}
