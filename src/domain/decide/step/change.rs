//! Decides that the recipients of an open step change: known ones come, asked ones go, and nobody in the middle of a case.

use crate::domain::decide::{Basis, reason_given};
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::StepId;
use crate::domain::message::Message;
use crate::domain::milestone::{Step, StepRecipient};
use crate::domain::party::Considerer;
use crate::domain::process::recipient;

use super::{not_a_recipient, open_step};

/// Decides who is asked from now on. Whoever comes is asked as if the step were opened today: with the rule of the day.
/// What somebody answered who goes stays with the step (pitfall 2).
///
/// # Errors
/// A denial for a step that is not open, a change without a reason or of nothing, somebody unknown or asked already,
/// somebody who was never asked or has the case before it, and a step that nobody would be asked in.
pub(super) fn change(
    basis: Basis<'_>,
    step: &StepId,
    (add, drop): (&[StepRecipient], &[Considerer]),
    reason: &str,
) -> Result<PlanEvent, Denial> {
    reason_given(reason)?;
    let found = open_step(basis.plan, step)?;
    if add.is_empty() && drop.is_empty() {
        return Err(Denial::input(Message::new("nothing-to-do")));
    }
    for who in drop {
        goes(basis, found, who)?;
    }
    let mut asked: Vec<&Considerer> =
        found.recipients.iter().map(|one| &one.who).filter(|who| !drop.contains(who)).collect();
    for new in add {
        comes(basis, found, new)?;
        if asked.contains(&&new.who) {
            return Err(Denial::state(about("recipient-asked-already", basis, &new.who).with("step", &found.key)));
        }
        asked.push(&new.who);
    }
    if asked.is_empty() {
        return Err(Denial::state(Message::new("milestone-without-recipients").with("step", &found.key)));
    }
    let day = basis.now.day;
    let asked_today =
        |new: &StepRecipient| recipient(basis.workspace, (&new.who, new.role.as_ref(), new.when.as_ref()), day);
    let (step, add, drop) = (step.clone(), add.iter().map(asked_today).collect(), drop.to_vec());
    Ok(PlanEvent::StepChanged { step, add, drop, reason: reason.to_owned() })
}

/// Refuses to drop whoever was not asked, or has the case before it; what is recorded of it counts first.
fn goes(basis: Basis<'_>, step: &Step, who: &Considerer) -> Result<(), Denial> {
    if !step.recipients.iter().any(|recipient| &recipient.who == who) {
        return Err(not_a_recipient(basis, step, who));
    }
    let has_case = basis.plan.pending(who).any(|case| case.call.step == step.id);
    let awaits = basis.plan.latest(step, who).is_some_and(|recorded| recorded.awaits_chair());
    if has_case || awaits {
        let cause = about("recipient-has-case", basis, who).with("step", &step.key);
        return Err(Denial::state(cause).hint(Message::new("hint-recipient-has-case")));
    }
    Ok(())
}

/// Refuses to ask a body or a role that nobody knows or that others have taken over from, and a party that left.
fn comes(basis: Basis<'_>, step: &Step, new: &StepRecipient) -> Result<(), Denial> {
    let (workspace, day) = (basis.workspace, basis.now.day);
    let bodies = new.who.body().into_iter().chain(&new.role);
    for body in bodies {
        if workspace.body(body).is_none() {
            return Err(Denial::unknown(Message::new("body-unknown").with("body", body.as_str())));
        }
        let successors = workspace.successors(body, day);
        if successors != [body] {
            let who = Considerer::Body(body.clone());
            let names = successors.into_iter().cloned().map(|body| name(basis, &Considerer::Body(body)));
            let cause = about("recipient-taken-over", basis, &who).with("names", names.collect::<Vec<_>>());
            return Err(Denial::state(cause).hint(Message::new("hint-recipient-taken-over")));
        }
    }
    if let Considerer::Party(party) = &new.who
        && !workspace.party(party).is_some_and(|party| party.is_member(day))
    {
        let cause = about("recipient-no-party", basis, &new.who).with("day", day).with("step", &step.key);
        return Err(Denial::unknown(cause));
    }
    Ok(())
}

fn about(id: &'static str, basis: Basis<'_>, who: &Considerer) -> Message {
    Message::new(id).with("name", name(basis, who))
}

fn name(basis: Basis<'_>, who: &Considerer) -> String {
    basis.workspace.name_of(who, basis.plan.head.lang, basis.now.day).to_owned()
}
