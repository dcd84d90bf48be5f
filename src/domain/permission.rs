//! Permission: who may do what, with the reason why not. Denies by default; `tests/authorisation.toml` is the table.

mod case;
mod signing;
mod workspace;

use super::command::{CaseAct, Now, PlanCommand};
use super::denial::Denial;
use super::message::Message;
use super::person::{Actor, Capacity, Role};
use super::plan::Plan;
use super::workspace::Workspace;

pub use workspace::{alone, approvers, may_approve, may_say, stranger};

/// Says whether an actor holds the capacity that he or she claims to act in, and came with a key that counts.
///
/// # Errors
/// A denial that names the key or the capacity.
pub fn holds(workspace: &Workspace, actor: &Actor, now: Now) -> Result<(), Denial> {
    let day = now.day;
    if let Some(fingerprint) = actor.key() {
        let mut own = workspace.person(&actor.person).into_iter().flat_map(|person| &person.keys);
        if !own.any(|key| key.fingerprint == fingerprint && key.counts_at(now.instant)) {
            let cause = Message::new("denied-key").with("key", fingerprint);
            return Err(Denial::permission(cause).hint(Message::new("hint-ask-secretariat")));
        }
    }
    let held = match &actor.capacity {
        Capacity::Oneself => workspace.person(&actor.person).is_some(),
        Capacity::Secretary => has_role(workspace, actor, Role::Secretary, now),
        Capacity::Administrator => has_role(workspace, actor, Role::Administrator, now),
        Capacity::Member(body) => workspace.is_member(&actor.person, body, day),
        Capacity::Signatory { party, office } => workspace.mandate(&actor.person, party, office, day).is_some(),
    };
    if held {
        Ok(())
    } else {
        let cause = Message::new("denied-capacity").with("person", workspace.person_name(&actor.person));
        Err(Denial::permission(cause).hint(Message::new("hint-capacities")))
    }
}

fn has_role(workspace: &Workspace, actor: &Actor, role: Role, now: Now) -> bool {
    workspace.person(&actor.person).is_some_and(|person| person.has_role(role, now.day))
}

/// Says whether an actor may give a command about a plan.
///
/// # Errors
/// A denial that says who may.
pub fn may(plan: &Plan, workspace: &Workspace, actor: &Actor, command: &PlanCommand, now: Now) -> Result<(), Denial> {
    holds(workspace, actor, now)?;
    match &actor.capacity {
        Capacity::Secretary => may_secretary(actor, command).and_then(|()| unbiased(plan, workspace, actor, command)),
        Capacity::Member(body) => {
            let seats = case::Seats { plan, workspace, person: &actor.person, body, today: now.day };
            case::may_member(seats, command)
        }
        Capacity::Signatory { party, office } => {
            signing::may_signatory(plan, signing::Signatory { person: &actor.person, party, office }, command)
        }
        Capacity::Administrator | Capacity::Oneself => Err(only_secretary()),
    }
}

/// The secretariat does everything that is not a person's own: it hands in what a signatory signed and what a member
/// voted, and never signs or votes itself.
fn may_secretary(actor: &Actor, command: &PlanCommand) -> Result<(), Denial> {
    let cause = match command {
        PlanCommand::Reserve { .. } | PlanCommand::WithdrawSignature { .. } => {
            return Err(Denial::permission(Message::new("denied-signatory-only")));
        }
        PlanCommand::Decline { behalf: None, .. } => Message::new("denied-decline-behalf"),
        PlanCommand::Case { act: CaseAct::Vote { behalf: None, .. }, .. } => Message::new("denied-vote-behalf"),
        PlanCommand::Case { act: CaseAct::WithdrawVote { .. }, .. } => {
            return Err(Denial::permission(Message::new("denied-own-vote")));
        }
        PlanCommand::Remark { body: Some(_), behalf: None, .. } => {
            Message::new("denied-behalf-needed").with("person", actor.person.as_str())
        }
        _ => return Ok(()),
    };
    Err(Denial::permission(cause).hint(Message::new("hint-behalf")))
}

/// Whoever a body found to have a conflict of interest in a case takes no part in it in any capacity: one human, several
/// capacities (pitfalls 9 and 15). Somebody else of the secretariat, or the chair, leads and records that case.
fn unbiased(plan: &Plan, workspace: &Workspace, actor: &Actor, command: &PlanCommand) -> Result<(), Denial> {
    let case = match command {
        PlanCommand::Record(consideration) | PlanCommand::Correct { consideration, .. } => &consideration.id,
        PlanCommand::Case { consideration, .. }
        | PlanCommand::Confirm { consideration, .. }
        | PlanCommand::Reject { consideration, .. } => consideration,
        _ => return Ok(()),
    };
    if !plan.cases.get(case).is_some_and(|case| case.recuses(&actor.person)) {
        return Ok(());
    }
    let cause = Message::new("denied-recused").with("person", workspace.person_name(&actor.person));
    Err(Denial::permission(cause).hint(Message::new("hint-recused-secretary")))
}

fn only_secretary() -> Denial {
    Denial::permission(Message::new("denied-secretary-only")).hint(Message::new("hint-ask-secretariat"))
}
