//! Decides remarks and their answers.

use crate::domain::command::PlanCommand;
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::{PersonId, RemarkId};
use crate::domain::message::Message;
use crate::domain::remark::{Handling, Remark};

use super::{Basis, reason_given};

/// Decides a command about a remark.
///
/// # Errors
/// A denial for a remark that is not there or was withdrawn, an anchor in nothing, or an empty text.
pub fn decide(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    let event = match command {
        PlanCommand::Remark { .. } => return publish(basis, command),
        PlanCommand::Answer { id, answer, text, version } => {
            standing(basis, id)?;
            if *answer != Handling::TakenIn {
                // What is not taken in as it is says why.
                reason_given(text)?;
            }
            let (id, answer, text, version) = (id.clone(), *answer, text.clone(), version.clone());
            PlanEvent::RemarkAnswered { id, answer, text, version }
        }
        PlanCommand::AssignRemark { id, owner } => {
            let remark = standing(basis, id)?;
            known(basis, owner.as_ref())?;
            if remark.owner == *owner {
                return Ok(Vec::new());
            }
            PlanEvent::RemarkAssigned { id: id.clone(), owner: owner.clone() }
        }
        PlanCommand::SettleRemark { id } => {
            let remark = standing(basis, id)?;
            let no = u64::from(remark.no);
            if remark.settled.is_some() {
                return Err(Denial::state(Message::new("remark-settled-already").with("no", no)));
            }
            if remark.answer.is_none() {
                let cause = Message::new("remark-settled-unanswered").with("no", no);
                return Err(Denial::state(cause).hint(Message::new("hint-answer-first")));
            }
            PlanEvent::RemarkSettled { id: id.clone() }
        }
        PlanCommand::ShowRemark { id, audience } => {
            standing(basis, id)?;
            PlanEvent::RemarkShown { id: id.clone(), audience: audience.clone() }
        }
        PlanCommand::WithdrawRemark { id, reason } => {
            standing(basis, id)?;
            reason_given(reason)?;
            PlanEvent::RemarkWithdrawn { id: id.clone(), reason: reason.clone() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

fn publish(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    let PlanCommand::Remark { id, anchor, text, body, condition, audience, owner, behalf } = command else {
        return Ok(Vec::new());
    };
    let plan = basis.plan;
    if text.trim().is_empty() {
        return Err(Denial::input(Message::new("remark-empty")));
    }
    if plan.remark(id).is_some() {
        return Err(Denial::input(Message::new("remark-exists")));
    }
    if let Some(node) = anchor.node.as_ref().filter(|node| !plan.nodes.contains_key(*node)) {
        return Err(Denial::unknown(Message::new("node-unknown").with("node", node.as_str())));
    }
    if let Some(version) = anchor.version.as_ref().filter(|version| !plan.versions.contains_key(*version)) {
        return Err(Denial::unknown(Message::new("version-unknown").with("version", version)));
    }
    if let Some(body) = body.as_ref().filter(|body| basis.workspace.body(body).is_none()) {
        return Err(Denial::unknown(Message::new("body-unknown").with("body", body.as_str())));
    }
    known(basis, owner.as_ref())?;
    Ok(vec![PlanEvent::RemarkPublished {
        id: id.clone(),
        no: plan.head.next_remark,
        anchor: anchor.clone(),
        text: text.clone(),
        body: body.clone(),
        condition: *condition,
        audience: audience.clone(),
        owner: owner.clone(),
        behalf: behalf.clone(),
    }])
}

fn standing<'a>(basis: Basis<'a>, id: &RemarkId) -> Result<&'a Remark, Denial> {
    let Some(remark) = basis.plan.remark(id) else {
        return Err(Denial::unknown(Message::new("remark-unknown").with("remark", id.as_str())));
    };
    if remark.withdrawn.is_some() {
        return Err(Denial::state(Message::new("remark-withdrawn").with("no", u64::from(remark.no))));
    }
    Ok(remark)
}

/// Refuses an owner whom nobody knows.
fn known(basis: Basis<'_>, owner: Option<&PersonId>) -> Result<(), Denial> {
    match owner.filter(|owner| basis.workspace.person(owner).is_none()) {
        Some(owner) => Err(Denial::unknown(Message::new("person-unknown").with("person", owner.as_str()))),
        None => Ok(()),
    }
}
