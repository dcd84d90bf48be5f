//! Decides steps: opening a milestone, its recipients, dispatches, its end.

mod change;
mod dispatch;

use crate::domain::command::{OpenStep, PlanCommand};
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::{NodeId, StepId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::milestone::{Milestone, Step};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::process::{milestones, resolve, waiting};

use super::{Basis, has_been, reason_given};

/// Decides a command about a step.
///
/// # Errors
/// A denial when the milestone, step or version is not there or not in the state for it.
pub fn decide(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    let plan = basis.plan;
    let event = match command {
        PlanCommand::OpenStep(open) => self::open(basis, open)?,
        PlanCommand::ChangeStep { step, add, drop, reason } => change::change(basis, step, (add, drop), reason)?,
        PlanCommand::SkipStep { milestone, reason } => {
            reason_given(reason)?;
            let found = milestone_of(basis, milestone)?;
            if plan.steps_of(milestone).into_iter().any(Step::is_open) {
                return Err(Denial::state(Message::new("step-already-open").with("step", found.key)));
            }
            PlanEvent::StepSkipped { milestone: milestone.clone(), reason: reason.clone() }
        }
        PlanCommand::CloseStep { step, overridden } => {
            let found = open_step(plan, step)?;
            let waiting = waiting(plan, found);
            match overridden {
                Some(reason) => reason_given(reason)?,
                None if !waiting.is_empty() => {
                    let names = names(basis, &waiting);
                    let cause = Message::new("step-unfinished").with("step", &found.key).with("names", names);
                    return Err(Denial::state(cause).hint(Message::new("hint-override")));
                }
                None => {}
            }
            PlanEvent::StepClosed { step: step.clone(), overridden: overridden.clone() }
        }
        PlanCommand::Dispatch { dispatch, step, recipient, files, papers, channel, reference, on } => {
            let found = plan.steps.get(step).ok_or_else(|| step_unknown(step))?;
            has_been(*on, basis.now)?;
            if !found.recipients.iter().any(|other| &other.who == recipient) {
                return Err(not_a_recipient(basis, found, recipient));
            }
            PlanEvent::Dispatched {
                dispatch: dispatch.clone(),
                step: step.clone(),
                recipient: recipient.clone(),
                files: dispatch::papers(basis, found, files)?,
                papers: papers.clone(),
                channel: *channel,
                reference: reference.clone(),
                on: *on,
            }
        }
        PlanCommand::Remind { dispatch, channel, on } if plan.dispatches.contains_key(dispatch) => {
            has_been(*on, basis.now)?;
            PlanEvent::Reminded { dispatch: dispatch.clone(), channel: *channel, on: *on }
        }
        PlanCommand::Remind { dispatch, .. } => {
            return Err(Denial::unknown(Message::new("dispatch-unknown").with("dispatch", dispatch.as_str())));
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

fn open(basis: Basis<'_>, open: &OpenStep) -> Result<PlanEvent, Denial> {
    let plan = basis.plan;
    let milestone = milestone_of(basis, &open.milestone)?;
    let Some(act) = milestone.act else {
        return Err(Denial::state(Message::new("milestone-without-act").with("step", milestone.key)));
    };
    let Some(version) = plan.versions.get(&open.version) else {
        let cause = Message::new("version-unknown").with("version", &open.version);
        return Err(Denial::unknown(cause).hint(Message::new("hint-lock-first")));
    };
    if version.returned.is_some() {
        return Err(Denial::state(Message::new("version-was-returned").with("version", &open.version)));
    }
    let rounds = plan.steps_of(&open.milestone);
    if rounds.iter().any(|step| step.is_open()) {
        return Err(Denial::state(Message::new("step-already-open").with("step", milestone.key)));
    }
    let recipients = resolve(&milestone.recipients, basis.workspace, basis.now.day);
    if recipients.is_empty() {
        return Err(Denial::state(Message::new("milestone-without-recipients").with("step", milestone.key)));
    }
    Ok(PlanEvent::StepOpened {
        step: open.step.clone(),
        milestone: open.milestone.clone(),
        key: milestone.key,
        title: milestone.title,
        act,
        round: u32::try_from(rounds.len()).unwrap_or(u32::MAX).saturating_add(1),
        version: open.version.clone(),
        recipients,
        joint: milestone.recipients.joint,
        silence: open.silence.clone(),
        due: open.due,
    })
}

fn milestone_of(basis: Basis<'_>, node: &NodeId) -> Result<Milestone, Denial> {
    let template = basis.workspace.template(&basis.plan.head.template);
    template
        .map(|template| milestones(basis.plan, template))
        .and_then(|all| all.into_iter().find(|milestone| &milestone.node == node))
        .ok_or_else(|| Denial::unknown(Message::new("milestone-unknown").with("step", node.as_str())))
}

/// Finds a step that awaits answers.
///
/// # Errors
/// A denial when there is no such step, or it has ended.
pub fn open_step<'a>(plan: &'a Plan, id: &StepId) -> Result<&'a Step, Denial> {
    let step = plan.steps.get(id).ok_or_else(|| step_unknown(id))?;
    if step.is_open() { Ok(step) } else { Err(Denial::state(Message::new("step-ended").with("step", &step.key))) }
}

fn step_unknown(id: &StepId) -> Denial {
    Denial::unknown(Message::new("step-unknown").with("step", id.as_str()))
}

/// Says that somebody was not asked in a step.
#[must_use]
pub fn not_a_recipient(basis: Basis<'_>, step: &Step, who: &Considerer) -> Denial {
    let name = basis.workspace.name_of(who, basis.plan.head.lang, basis.now.day).to_owned();
    Denial::input(Message::new("not-a-recipient").with("name", name).with("step", &step.key))
}

fn names(basis: Basis<'_>, who: &[&Considerer]) -> Vec<String> {
    let lang: Lang = basis.plan.head.lang;
    who.iter().map(|who| basis.workspace.name_of(who, lang, basis.now.day).to_owned()).collect()
}
