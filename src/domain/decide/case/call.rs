//! Decides that a case is put before a body.

use crate::domain::case::{Call, CaseState, Silence};
use crate::domain::decide::step::{not_a_recipient, open_step};
use crate::domain::decide::{Basis, meeting};
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::ConsiderationId;
use crate::domain::message::Message;
use crate::domain::milestone::{Act, Step};
use crate::domain::party::Considerer;

/// Decides that a version is put before a body, or before the bodies of a joint meeting.
///
/// A body that was not quorate or postponed goes on with that case, also when the call does not say so.
pub(super) fn call(basis: Basis<'_>, call: &Call) -> Result<Vec<PlanEvent>, Denial> {
    let step = open_step(basis.plan, &call.step)?;
    if basis.plan.cases.contains_key(&call.id) || basis.plan.considerations.contains_key(&call.id) {
        return Err(Denial::input(Message::new("case-exists").with("case", call.id.as_str())));
    }
    let who = (call.version.as_str(), call.bodies.as_slice());
    asked(basis, step, who)?;
    for body in &call.bodies {
        let name = || basis.workspace.name_of(body, basis.plan.head.lang, basis.now.day).to_owned();
        if basis.plan.pending(body).any(|case| case.call.step == step.id) {
            let cause = Message::new("case-before-body").with("name", name()).with("step", &step.key);
            return Err(Denial::state(cause).hint(Message::new("hint-case-move")));
        }
    }
    in_writing(basis, call, step)?;
    at_meeting(basis, call)?;
    let carries = carried(basis, step, &call.bodies, call.carries.as_ref())?;
    let consideration = Box::new(Call { carries, ..call.clone() });
    Ok(vec![PlanEvent::ConsiderationOpened { consideration }])
}

/// Refuses another version than the step's, nobody or somebody twice, somebody who was not asked, and several where no
/// joint meeting was asked for.
pub(in crate::domain::decide) fn asked(
    basis: Basis<'_>,
    step: &Step,
    (version, bodies): (&str, &[Considerer]),
) -> Result<(), Denial> {
    if version != step.version {
        let cause = Message::new("consideration-other-version").with("version", version).with("asked", &step.version);
        return Err(Denial::input(cause));
    }
    if bodies.is_empty() || bodies.iter().enumerate().any(|(at, who)| bodies.iter().take(at).any(|one| one == who)) {
        return Err(Denial::input(Message::new("case-bodies")));
    }
    // Several who are consulted may give one answer.
    if bodies.len() > 1 && !step.joint && step.act != Act::Consult {
        return Err(Denial::input(Message::new("step-not-joint").with("step", &step.key)));
    }
    match bodies.iter().find(|who| !step.recipients.iter().any(|recipient| &recipient.who == *who)) {
        Some(who) => Err(not_a_recipient(basis, step, who)),
        None => Ok(()),
    }
}

/// A case that is called to a meeting that is kept is of its bodies and on its day.
fn at_meeting(basis: Basis<'_>, call: &Call) -> Result<(), Denial> {
    let Some(id) = &call.meeting else { return Ok(()) };
    let meeting = meeting::known(basis.workspace, id)?;
    let day = meeting.call.held;
    if meeting.call.cancelled.is_some() {
        return Err(Denial::state(Message::new("meeting-is-cancelled").with("day", day)));
    }
    if call.held != Some(day) {
        return Err(Denial::input(Message::new("meeting-other-day").with("day", day)));
    }
    match call.bodies.iter().find(|who| !who.body().is_some_and(|body| meeting.is_of(body))) {
        Some(who) => {
            let name = basis.workspace.name_of(who, basis.plan.head.lang, basis.now.day).to_owned();
            Err(Denial::input(Message::new("meeting-other-body").with("name", name)))
        }
        None => Ok(()),
    }
}

/// A written procedure has a last day and no meeting; silence means consent only where that was announced (pitfall 24).
fn in_writing(basis: Basis<'_>, call: &Call, step: &Step) -> Result<(), Denial> {
    let Some(written) = call.written else { return Ok(()) };
    if call.held.is_some() {
        return Err(Denial::input(Message::new("written-without-meeting")));
    }
    if written.is_over(basis.now.day) {
        return Err(Denial::input(Message::new("written-is-over").with("day", written.until)));
    }
    if written.silence == Silence::Consents && step.silence.is_none() {
        let cause = Message::new("silence-not-announced").with("step", &step.key);
        return Err(Denial::state(cause).hint(Message::new("hint-silence")));
    }
    Ok(())
}

/// Finds what is gone on with: what is named, else what the body has not come to an end with.
///
/// # Errors
/// A denial when what is named is no case of the step that the body left unfinished.
pub(in crate::domain::decide) fn carried(
    basis: Basis<'_>,
    step: &Step,
    bodies: &[Considerer],
    named: Option<&ConsiderationId>,
) -> Result<Option<ConsiderationId>, Denial> {
    let plan = basis.plan;
    let of_body = |all: &[Considerer]| all.iter().any(|who| bodies.contains(who));
    let unfinished = |id: &ConsiderationId| {
        plan.considerations.get(id).is_some_and(|recorded| {
            let one = &recorded.consideration;
            one.step == step.id && of_body(&one.bodies) && !one.outcome.is_final()
        })
    };
    let off_list = |id: &ConsiderationId| {
        plan.cases.get(id).is_some_and(|case| {
            case.call.step == step.id && of_body(&case.call.bodies) && case.state == CaseState::OffList
        })
    };
    match named {
        Some(id) if unfinished(id) || off_list(id) => Ok(Some(id.clone())),
        Some(id) => Err(Denial::input(Message::new("carries-nothing").with("case", id.as_str()))),
        None => {
            let mut last = bodies.iter().filter_map(|who| plan.latest(step, who)).map(|last| &last.consideration.id);
            Ok(last.rfind(|id| unfinished(id)).cloned())
        }
    }
}
