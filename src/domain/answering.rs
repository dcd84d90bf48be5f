//! How an answer that has come stands to what was asked: in time or late, the first or not, about which version.

use chrono::NaiveDate;

use super::consideration::Recorded;
use super::denial::Denial;
use super::digest::Digest;
use super::message::Message;
use super::milestone::{Step, StepState};
use super::party::Considerer;
use super::plan::Plan;
use super::version::LineState;

/// How an answer of somebody stands to a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing<'p> {
    /// What was recorded of them before, when they had finished with it.
    pub first: Option<&'p Recorded>,
    /// A later round that asks them about another version.
    pub newer: Option<&'p Step>,
    /// By how many days it came after the last day; nothing when in time.
    pub days_late: Option<i64>,
}

impl<'p> Standing<'p> {
    /// Reads how an answer that was received on a day stands.
    #[must_use]
    pub fn of(plan: &'p Plan, step: &'p Step, who: &Considerer, received: NaiveDate) -> Self {
        Self {
            first: plan.latest(step, who).filter(|recorded| recorded.is_final()),
            newer: newer(plan, step, who),
            days_late: step.due_of(who).map(|due| (received - due).num_days()).filter(|days| *days > 0),
        }
    }

    /// Says that it came late; nothing when it did not.
    #[must_use]
    pub fn lateness(&self, step: &Step, who: &Considerer) -> Option<Message> {
        let (days, due) = (self.days_late?, step.due_of(who)?);
        Some(Message::new("answer-late").with("days", days).with("day", due))
    }
}

/// Finds a later round of a milestone that asks somebody about another version, the newest first.
fn newer<'p>(plan: &'p Plan, step: &Step, who: &Considerer) -> Option<&'p Step> {
    let is_newer = |later: &&Step| later.round > step.round && later.version != step.version;
    let is_asked = |later: &&Step| later.recipients.iter().any(|recipient| recipient.who == *who);
    plan.steps_of(&step.milestone).into_iter().rev().filter(is_newer).find(is_asked)
}

/// Finds the step to record an answer in: of the milestone of the step whose reference it carries, the round in which its
/// version was put before them.
///
/// `named` is the version that the answer itself names, where one could be read; `about` what whoever enters it says. An
/// answer to an older version is never taken for one to the newer: that it is has to be said.
///
/// # Errors
/// A denial when the answer is to an older version, or names another version than it was asked about, and nobody said
/// what it is about; when what was said was never put before them.
pub fn step_of<'p>(
    plan: &'p Plan,
    asked: &'p Step,
    who: &Considerer,
    (named, about): (Option<&str>, Option<&str>),
) -> Result<&'p Step, Denial> {
    if let Some(about) = about {
        let rounds = plan.steps_of(&asked.milestone).into_iter().rev();
        let mut asking = rounds.filter(|step| step.version == about && is_of(step, who));
        return asking.next().ok_or_else(|| {
            let cause = Message::new("answer-never-asked").with("version", about).with("step", &asked.key);
            Denial::input(cause).hint(Message::new("hint-answer-about").with("version", &asked.version))
        });
    }
    let hint = || Message::new("hint-answer-older").with("version", named.unwrap_or(&asked.version));
    if let Some(named) = named.filter(|named| *named != asked.version) {
        let cause = Message::new("answer-other-version").with("version", named).with("asked", &asked.version);
        return Err(Denial::input(cause.with("step", &asked.key)).hint(hint().with("asked", &asked.version)));
    }
    match newer(plan, asked, who) {
        Some(newer) => {
            let cause = Message::new("answer-older-version").with("version", &asked.version);
            let cause = cause.with("asked", &newer.version).with("step", &newer.key);
            Err(Denial::state(cause).hint(hint().with("asked", &newer.version)))
        }
        None => Ok(opened_again(plan, asked, who).unwrap_or(asked)),
    }
}

/// Finds the open round that asks somebody about the same version as one that has ended: the answer is to that.
fn opened_again<'p>(plan: &'p Plan, asked: &Step, who: &Considerer) -> Option<&'p Step> {
    let mut rounds = plan.steps_of(&asked.milestone).into_iter().rev().filter(|_| !asked.is_open());
    let is_same = |step: &&Step| step.is_open() && step.version == asked.version && is_of(step, who);
    rounds.find(is_same)
}

fn is_of(step: &Step, who: &Considerer) -> bool {
    step.recipients.iter().any(|recipient| recipient.who == *who) || step.dropped().contains(&who)
}

/// Refuses an answer to a step that has ended, with what can be done; nothing is wrong when a reason was given.
///
/// # Errors
/// A denial that names the commands.
pub fn still_open(step: &Step, after: Option<&str>) -> Result<(), Denial> {
    match (&step.state, after) {
        (StepState::Open, _) | (_, Some(_)) => Ok(()),
        _ => {
            let cause = Message::new("answer-step-ended").with("step", &step.key).with("version", &step.version);
            Err(Denial::state(cause).hint(Message::new("hint-answer-after")))
        }
    }
}

/// Walks through the originals that were entered in a plan: of considerations, remarks, adoptions and signature lines.
pub fn originals(plan: &Plan) -> impl Iterator<Item = Digest> {
    let recorded = plan.considerations.values().filter_map(|recorded| recorded.consideration.behalf.as_ref());
    let remarks = plan.remarks.values().filter_map(|remark| remark.behalf.as_ref());
    let adopted = plan.lines.values().filter_map(|line| line.adoption.as_ref()?.behalf.as_ref());
    let declined = plan.lines.values().filter_map(|line| match &line.state {
        LineState::Declined { behalf, .. } => behalf.as_ref(),
        LineState::Evidenced(evidence) => Some(&evidence.behalf),
        _ => None,
    });
    let evidence = plan.lines.values().filter_map(|line| match &line.state {
        LineState::Evidenced(evidence) => Some(evidence.sha256),
        _ => None,
    });
    let behalf = recorded.chain(remarks).chain(adopted).chain(declined);
    behalf.filter_map(|behalf| behalf.original).chain(evidence)
}
