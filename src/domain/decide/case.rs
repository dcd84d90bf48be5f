//! Decides cases: what is put before a body, who takes part, how they vote, and what is said of it afterwards.

mod aftermath;
mod call;
mod seat;
mod vote;

use crate::domain::case::{Case, CaseState, Moving};
use crate::domain::command::{CaseAct, PlanCommand};
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::ConsiderationId;
use crate::domain::message::Message;
use crate::domain::roster::Roster;

use super::step::open_step;
use super::{Basis, reason_given};
pub(super) use call::{asked, carried};

/// Decides a command about a case.
///
/// # Errors
/// A denial for a case that is not there or not in the state for it, a seat or a person that does not take part, words
/// or reasons that are missing.
pub fn decide(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    match command {
        PlanCommand::Call(call) => call::call(basis, call),
        PlanCommand::Case { consideration, act } => decide_act(basis, consideration, act),
        _ => aftermath::decide(basis, command),
    }
}

fn decide_act(basis: Basis<'_>, id: &ConsiderationId, act: &CaseAct) -> Result<Vec<PlanEvent>, Denial> {
    let case = open_case(basis, id)?;
    match act {
        CaseAct::Move { .. } => moved(case, act).map(|event| vec![event]),
        CaseAct::Seat { seat, person, reason } => seat::take(basis, case, seat, (person.as_ref(), reason.as_deref())),
        CaseAct::Raise { seat, basis: ground } => seat::raise(basis, case, seat, ground),
        CaseAct::Recuse { seat, recused, basis: ground } => seat::recuse(basis, case, seat, (*recused, ground)),
        CaseAct::OpenVote { proposed } => vote::open(basis, case, proposed),
        CaseAct::Vote { seat, choice, behalf } => vote::cast(basis, case, seat, (*choice, behalf.as_ref())),
        CaseAct::WithdrawVote { seat } => vote::withdraw(basis, case, seat),
    }
}

/// Finds a case that a body has and has not decided.
fn open_case<'a>(basis: Basis<'a>, id: &ConsiderationId) -> Result<&'a Case, Denial> {
    let Some(case) = basis.plan.cases.get(id) else {
        return Err(Denial::unknown(Message::new("case-unknown").with("case", id.as_str())));
    };
    open_step(basis.plan, &case.call.step)?;
    match case.state {
        CaseState::Open => Ok(case),
        CaseState::OffList => {
            Err(Denial::state(Message::new("case-off-list")).hint(Message::new("hint-case-call-again")))
        }
        CaseState::Recorded => Err(Denial::state(Message::new("case-recorded")).hint(Message::new("hint-correct"))),
    }
}

/// Reads who acts in a case on its day.
fn roster<'a>(basis: Basis<'a>, case: &'a Case) -> Roster<'a> {
    Roster::of_case(basis.workspace, case, case.day(basis.now.day))
}

/// Another day or place, a later meeting, off the list: outcomes of their own, not edits of a date (pitfall 6).
fn moved(case: &Case, act: &CaseAct) -> Result<PlanEvent, Denial> {
    let CaseAct::Move { how, held, place, case: number, reason } = act else {
        return Err(Denial::input(Message::new("nothing-to-do")));
    };
    reason_given(reason)?;
    let held = match how {
        Moving::Moved => held.or(case.call.held),
        Moving::Postponed => *held,
        Moving::OffList => None,
    };
    if *how == Moving::Moved && held == case.call.held && (place.is_none() || *place == case.call.place) {
        return Err(Denial::input(Message::new("case-not-moved")).hint(Message::new("hint-case-day")));
    }
    let (consideration, place, case, reason) = (case.call.id.clone(), place.clone(), number.clone(), reason.clone());
    Ok(PlanEvent::ConsiderationMoved { consideration, how: *how, held, place, case, reason })
}
