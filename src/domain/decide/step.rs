//! Decides steps: opening a milestone, its recipients, dispatches, its end.

use crate::domain::command::{OpenStep, PlanCommand};
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::{BodyId, NodeId, StepId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::milestone::{Milestone, Step, StepRecipient};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::template::Template;
use crate::domain::value::{Recipient, RecipientLine, Recipients, Value};
use crate::domain::when::When;
use crate::domain::workspace::Workspace;

use super::{Basis, reason_given};

/// Decides a command about a step.
///
/// # Errors
/// A denial when the milestone, step or version is not there or not in the state for it.
pub fn decide(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    let plan = basis.plan;
    let event = match command {
        PlanCommand::OpenStep(open) => self::open(basis, open)?,
        PlanCommand::ChangeStep { step, add, drop, reason } => {
            reason_given(reason)?;
            open_step(plan, step)?;
            let (step, add, drop, reason) = (step.clone(), add.clone(), drop.clone(), reason.clone());
            PlanEvent::StepChanged { step, add, drop, reason }
        }
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
        PlanCommand::Dispatch { dispatch, step, recipient, files, channel, reference, on } => {
            let found = plan.steps.get(step).ok_or_else(|| step_unknown(step))?;
            if !found.recipients.iter().any(|other| &other.who == recipient) {
                return Err(not_a_recipient(basis, found, recipient));
            }
            PlanEvent::Dispatched {
                dispatch: dispatch.clone(),
                step: step.clone(),
                recipient: recipient.clone(),
                files: files.clone(),
                channel: *channel,
                reference: reference.clone(),
                on: *on,
            }
        }
        PlanCommand::Remind { dispatch, channel, on } if plan.dispatches.contains_key(dispatch) => {
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

/// Resolves recipients: sets become their bodies of the day, with a body's own date before the set's.
#[must_use]
pub fn resolve(recipients: &Recipients, workspace: &Workspace, day: chrono::NaiveDate) -> Vec<StepRecipient> {
    let mut out: Vec<StepRecipient> = Vec::new();
    let named = |line: &RecipientLine| !matches!(line.who, Recipient::Set(_) | Recipient::Parties);
    let (own, collective): (Vec<_>, Vec<_>) = recipients.lines.iter().partition(|line| named(line));
    let mut add = |who: Considerer, role: Option<&BodyId>, when: Option<&When>| {
        if out.iter().any(|other| other.who == who) {
            return;
        }
        let rule = match &who {
            Considerer::Body(body) => workspace.rule(role.unwrap_or(body), day).cloned(),
            Considerer::Party(_) => None,
        };
        out.push(StepRecipient { who, role: role.cloned(), when: when.cloned(), rule });
    };
    for line in own.into_iter().chain(collective) {
        let when = line.when.as_ref();
        match &line.who {
            Recipient::Body(body) => add(Considerer::Body(body.clone()), None, when),
            Recipient::Acting { body, role } => add(Considerer::Body(body.clone()), Some(role), when),
            Recipient::Party(party) => add(Considerer::Party(party.clone()), None, when),
            Recipient::Set(set) => {
                let bodies = workspace.set(set, day).into_iter().flat_map(|set| &set.bodies);
                bodies.for_each(|body| add(Considerer::Body(body.clone()), None, when));
            }
            Recipient::Parties => {
                let parties = workspace.parties_at(day);
                parties.for_each(|party| add(Considerer::Party(party.id.clone()), None, when));
            }
        }
    }
    out
}

/// Lists the milestones of a plan in order, as its template's process reads them.
#[must_use]
pub fn milestones(plan: &Plan, template: &Template) -> Vec<Milestone> {
    let Some(process) = &template.process else { return Vec::new() };
    let read = |node: &crate::domain::plan::Node| Milestone {
        node: node.id.clone(),
        key: node.key.clone(),
        title: node.field(&process.title).text().unwrap_or_default().to_owned(),
        act: match node.field(&process.act).value() {
            Some(Value::Choice(act)) => crate::domain::milestone::Act::named(act),
            _ => None,
        },
        recipients: node.field(&process.recipients).recipients().cloned().unwrap_or_default(),
    };
    plan.walk(&process.register).into_iter().map(|(_, node)| read(node)).collect()
}

fn milestone_of(basis: Basis<'_>, node: &NodeId) -> Result<Milestone, Denial> {
    let template = basis.workspace.template(&basis.plan.head.template);
    template
        .map(|template| milestones(basis.plan, template))
        .and_then(|all| all.into_iter().find(|milestone| &milestone.node == node))
        .ok_or_else(|| Denial::unknown(Message::new("milestone-unknown").with("step", node.as_str())))
}

/// Lists the recipients of a step that are not finished with it.
#[must_use]
pub fn waiting<'a>(plan: &'a Plan, step: &'a Step) -> Vec<&'a Considerer> {
    let finished =
        |who: &Considerer| plan.latest(step, who).is_some_and(|recorded| recorded.consideration.outcome.is_final());
    step.recipients.iter().map(|recipient| &recipient.who).filter(|who| !finished(who)).collect()
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
