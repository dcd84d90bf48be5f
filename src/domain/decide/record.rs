//! Decides considerations: what bodies did, and what is added to it later.

use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Consideration, Outcome};
use crate::domain::consultation::{LATE, Use};
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::message::Message;
use crate::domain::milestone::{Act, Step};

use super::step::{not_a_recipient, open_step};
use super::{Basis, reason_given};

/// Fields of a consideration that can be corrected.
pub const CORRECTABLE: &[&str] =
    &["held", "place", "case", "attendance", "count", "proposed", "adopted", "outcome", "reservation", "dissent", LATE];

/// Decides what a body did.
///
/// A body that has finished with the version is not recorded twice; one that postponed or was not quorate meets
/// again. A joint meeting is one consideration for all its bodies.
///
/// # Errors
/// A denial for a step that is not open, a body that was not asked, a day in the future, votes and quorum that
/// contradict the outcome, or a body that is finished.
pub fn record(basis: Basis<'_>, consideration: &Consideration) -> Result<Vec<PlanEvent>, Denial> {
    let step = open_step(basis.plan, &consideration.step)?;
    if consideration.version != step.version {
        let cause = Message::new("consideration-other-version")
            .with("version", &consideration.version)
            .with("asked", &step.version);
        return Err(Denial::input(cause));
    }
    if basis.plan.considerations.contains_key(&consideration.id) || consideration.bodies.is_empty() {
        return Err(Denial::input(Message::new("consideration-recorded-already")));
    }
    if consideration.held > basis.now.day {
        return Err(Denial::input(Message::new("held-in-future").with("day", consideration.held)));
    }
    // Several who are consulted may give one answer.
    if consideration.bodies.len() > 1 && !step.joint && step.act != Act::Consult {
        return Err(Denial::input(Message::new("step-not-joint").with("step", &step.key)));
    }
    for who in &consideration.bodies {
        if !step.recipients.iter().any(|recipient| &recipient.who == who) {
            return Err(not_a_recipient(basis, step, who));
        }
        let last = basis.plan.latest(step, who).map(|recorded| recorded.consideration.outcome);
        if last.is_some_and(Outcome::is_final) {
            let name = basis.workspace.name_of(who, basis.plan.head.lang, basis.now.day);
            let cause = Message::new("body-finished").with("name", name).with("step", &step.key);
            return Err(Denial::state(cause).hint(Message::new("hint-correct")));
        }
    }
    check_quorum(step, consideration)?;
    check_count(consideration)?;
    let consideration = Box::new(consideration.clone());
    Ok(vec![PlanEvent::ConsiderationRecorded { consideration, tally: None, awaits: false }])
}

/// Refuses a decision by too few: what was not quorate is recorded as that.
fn check_quorum(step: &Step, consideration: &Consideration) -> Result<(), Denial> {
    let present = consideration.attendance.as_ref().and_then(|attendance| attendance.present);
    let of_body = |who| step.recipients.iter().find(|recipient| &recipient.who == who)?.rule.as_ref()?.quorum;
    let quorum = consideration.bodies.iter().filter_map(of_body).max();
    match (present, quorum) {
        (Some(present), Some(quorum)) if present < quorum && decides(consideration.outcome) => {
            let cause =
                Message::new("not-quorate").with("present", u64::from(present)).with("quorum", u64::from(quorum));
            Err(Denial::input(cause).hint(Message::new("hint-not-quorate")))
        }
        _ => Ok(()),
    }
}

/// Refuses more votes than people.
fn check_count(consideration: &Consideration) -> Result<(), Denial> {
    let present = consideration.attendance.as_ref().and_then(|attendance| attendance.present);
    let votes = consideration.count.map(|count| count.in_favour + count.against + count.abstaining);
    match (present, votes) {
        (Some(present), Some(votes)) if votes > present => {
            let cause = Message::new("more-votes-than-present")
                .with("votes", u64::from(votes))
                .with("present", u64::from(present));
            Err(Denial::input(cause))
        }
        _ => Ok(()),
    }
}

const fn decides(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Approved | Outcome::ApprovedWithRemarks | Outcome::Rejected | Outcome::Returned | Outcome::Noted
    )
}

/// Decides what is added to a recorded consideration: a correction, or that a condition is met.
///
/// # Errors
/// A denial for something that was never recorded, a field that is none, a condition that does not exist.
pub fn amend(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    let find = |id: &crate::domain::id::ConsiderationId| {
        let unknown = || Denial::unknown(Message::new("consideration-unknown").with("consideration", id.as_str()));
        basis.plan.considerations.get(id).ok_or_else(unknown)
    };
    let event = match command {
        PlanCommand::Correct { consideration, field, value, reason } => {
            reason_given(reason)?;
            find(consideration)?;
            if !CORRECTABLE.contains(&field.as_str()) {
                let fields = CORRECTABLE.iter().map(ToString::to_string).collect::<Vec<_>>();
                let cause = Message::new("field-unknown").with("field", field);
                return Err(Denial::unknown(cause).hint(Message::new("hint-options").with("options", fields)));
            }
            if field == LATE && Use::named(value).is_none() {
                let options = Use::ALL.map(|one| one.name().to_owned()).to_vec();
                let cause = Message::new("field-unknown").with("field", value);
                return Err(Denial::input(cause).hint(Message::new("hint-options").with("options", options)));
            }
            PlanEvent::ConsiderationCorrected {
                consideration: consideration.clone(),
                field: field.clone(),
                value: value.clone(),
                reason: reason.clone(),
            }
        }
        PlanCommand::MeetCondition { consideration, condition, by } => {
            let recorded = find(consideration)?;
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
