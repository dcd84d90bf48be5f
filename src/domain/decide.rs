//! Decides commands: what happens if this is accepted, or why it is not (DESIGN 3). Pure.

pub mod case;
pub mod content;
pub mod enrolment;
pub mod life;
pub mod line;
pub mod meeting;
pub mod publication;
pub mod record;
pub mod remark;
pub mod round;
pub mod shape;
pub mod step;
pub mod value;
pub mod version;
pub mod workspace;

use chrono::NaiveDate;

use super::command::{Now, PlanCommand};
use super::denial::Denial;
use super::event::PlanEvent;
use super::message::Message;
use super::permission;
use super::person::Actor;
use super::plan::{Plan, PlanState};
use super::text::check_within;
use super::workspace::Workspace;

/// What a decision is made on.
#[derive(Clone, Copy)]
pub struct Basis<'a> {
    /// The plan as it is.
    pub plan: &'a Plan,
    /// The workspace as it is.
    pub workspace: &'a Workspace,
    /// Who asks.
    pub actor: &'a Actor,
    /// When.
    pub now: Now,
}

/// Decides a command about a plan: the events that it becomes, in order, never none.
///
/// # Errors
/// A denial with its cause and, where there is one, what to do next.
pub fn decide(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    let Basis { plan, workspace, actor, now } = basis;
    permission::may(plan, workspace, actor, command, now)?;
    let creates = matches!(command, PlanCommand::Create { .. });
    if plan.exists() == creates {
        let id = if creates { "plan-exists" } else { "plan-unknown" };
        return Err(Denial::unknown(Message::new(id).with("plan", plan.id.as_str())));
    }
    // Who was told is noted afterwards (pitfall 23); nothing else happens to a plan that is withdrawn.
    if plan.head.state == PlanState::Withdrawn && !matches!(command, PlanCommand::Note { .. }) {
        return Err(Denial::state(Message::new("plan-withdrawn").with("plan", &plan.head.title)));
    }
    let events = match command {
        PlanCommand::Create { .. } | PlanCommand::Edit(_) | PlanCommand::SetState { .. } | PlanCommand::Note { .. } => {
            content::decide(basis, command)?
        }
        PlanCommand::Publish { version, revision, draft, on, files, withheld } => {
            let version = version.as_deref();
            let given = publication::Given { version, revision: *revision, draft: *draft, on: *on, files, withheld };
            publication::decide(basis, given)?
        }
        PlanCommand::Reshape { template } => shape::decide(basis, *template)?,
        PlanCommand::Lock(lock) => version::lock(basis, lock)?,
        PlanCommand::Return { version, step, reason } => version::send_back(basis, version, step.as_ref(), reason)?,
        PlanCommand::OpenSigning { version, rule, due, overridden } => {
            version::open_signing(basis, version, rule, *due, overridden.as_deref())?
        }
        PlanCommand::OpenStep(_)
        | PlanCommand::ChangeStep { .. }
        | PlanCommand::SkipStep { .. }
        | PlanCommand::CloseStep { .. }
        | PlanCommand::Dispatch { .. }
        | PlanCommand::Remind { .. } => step::decide(basis, command)?,
        PlanCommand::Case { .. }
        | PlanCommand::Call(_)
        | PlanCommand::Confirm { .. }
        | PlanCommand::Reject { .. }
        | PlanCommand::Challenge { .. }
        | PlanCommand::Reconcile { .. } => case::decide(basis, command)?,
        PlanCommand::Record(consideration) => record::record(basis, consideration)?,
        PlanCommand::Correct { consideration, reason, overridden } => {
            record::correct(basis, consideration, (reason, overridden.as_deref()))?
        }
        PlanCommand::JudgeLate { .. } | PlanCommand::MeetCondition { .. } => record::amend(basis, command)?,
        PlanCommand::Remark { .. }
        | PlanCommand::AssignRemark { .. }
        | PlanCommand::SettleRemark { .. }
        | PlanCommand::Answer { .. }
        | PlanCommand::ShowRemark { .. }
        | PlanCommand::WithdrawRemark { .. } => remark::decide(basis, command)?,
        PlanCommand::ChangeSigning { .. } | PlanCommand::CloseSigning { .. } | PlanCommand::AddLine { .. } => {
            round::decide(basis, command)?
        }
        PlanCommand::Adopt { .. }
        | PlanCommand::Prepare { .. }
        | PlanCommand::Sign { .. }
        | PlanCommand::Evidence { .. }
        | PlanCommand::Decline { .. }
        | PlanCommand::Reserve { .. }
        | PlanCommand::WithdrawSignature { .. }
        | PlanCommand::Dispute { .. } => line::decide(basis, command)?,
    };
    if events.is_empty() {
        return Err(Denial::input(Message::new("nothing-to-do")));
    }
    check_within(&events).map_err(|foreign| Denial::input(foreign.message()))?;
    Ok(events)
}

/// Refuses a day to come for something that has happened.
///
/// # Errors
/// A denial for a day after today.
pub fn has_been(day: NaiveDate, now: Now) -> Result<(), Denial> {
    if day > now.day { Err(Denial::input(Message::new("held-in-future").with("day", day))) } else { Ok(()) }
}

/// Refuses an empty reason: what is skipped, overridden or returned says why (DESIGN 4.5).
///
/// # Errors
/// A denial for a reason of nothing but white space.
pub fn reason_given(reason: &str) -> Result<(), Denial> {
    if reason.trim().is_empty() { Err(Denial::input(Message::new("reason-needed"))) } else { Ok(()) }
}
