//! What a member's body answers with one key: that it has no remarks, or that the ones it put forward are its answer.

use super::card::{answered, open_step, vote};
use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Consideration, Outcome};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::remark::Audience;
use crate::domain::roster::Roster;
use crate::ui::effect::Effect;
use crate::ui::moves::Move;
use crate::ui::overlay::confirm::Confirm;
use crate::ui::session::Session;

/// Counts the remarks that the member's body put forward in the step that waits for it.
pub fn remarks(session: &Session) -> usize {
    let Some(plan) = session.plan.as_deref() else { return 0 };
    let Some((body, step)) = open_step(session, plan) else { return 0 };
    let own = plan.remarks.values().filter(|remark| remark.body.as_ref() == Some(body) && remark.withdrawn.is_none());
    own.filter(|remark| remark.audience != Audience::Secretariat && remark.is_of(step)).count()
}

/// Answers for the member's body, after a question; where a vote is open the answer is given there.
///
/// # Errors
/// Why that is not possible.
pub fn answer(session: &Session) -> Result<Vec<Move>, Message> {
    if let Some(case) = vote(session) {
        return Ok(vec![Move::go(case)]);
    }
    let plan = session.plan.as_deref();
    let given = || plan.and_then(|plan| answered(session, plan));
    let found = plan.and_then(|plan| open_step(session, plan));
    let (body, step) = found.ok_or_else(|| given().unwrap_or_else(|| Message::new("refuse-body-not-asked")))?;
    let own = Considerer::Body(body.clone());
    // The answer to a case that the body has is the answer to that case.
    let case = plan.and_then(|plan| plan.pending(&own).find(|case| case.call.step == step.id));
    let id = case.map(|case| case.call.id.clone()).or_else(|| session.fresh());
    let id = id.ok_or_else(|| Message::new("refuse-body-not-asked"))?;
    let (step_id, version, held) = (step.id.clone(), step.version.clone(), session.now.day);
    let count = remarks(session);
    let outcome = if count == 0 { Outcome::NoRemarks } else { Outcome::Remarks };
    let consideration = Consideration::new(id, step_id, version, vec![own.clone()], held, outcome);
    let name = session.name_of(&own);
    let roster = Roster::at(&session.workspace, &[own], held);
    let awaits = roster.has_chair() && !roster.chairs(&session.actor.person);
    let said = match (count, awaits) {
        (0, false) => "said-no-remarks",
        (0, true) => "said-no-remarks-awaits",
        (_, false) => "said-with-remarks",
        (_, true) => "said-with-remarks-awaits",
    };
    let said = Message::new(said).with("body", &name);
    let submission = Effect::submit(session, PlanCommand::Record(Box::new(consideration)), said);
    let sure = if count == 0 { "card-no-remarks-sure" } else { "card-with-remarks-sure" };
    let question = Message::new(sure).with("body", &name).with("version", &step.version).with("count", count);
    let then = submission.map(|submission| submission.then([Move::Do(Effect::Refresh)]).into());
    Ok(vec![Move::over(Confirm::new(session.say(&question), then.into_iter().collect()))])
}
