//! Permission: who may do what, with the reason why not. Denies by default.

use super::command::{Now, PlanCommand};
use super::denial::Denial;
use super::event::WorkspaceEvent;
use super::id::PersonId;
use super::message::Message;
use super::party::Considerer;
use super::person::{Actor, Capacity, KeyRequest, Person, Possession, Role};
use super::plan::Plan;
use super::workspace::Workspace;

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
        Capacity::Secretary => may_secretary(actor, command),
        Capacity::Member(body) => {
            let own = match command {
                PlanCommand::Remark { body: Some(named), behalf: None, .. } => named == body,
                PlanCommand::Remark { body: None, behalf: None, .. } => true,
                PlanCommand::WithdrawRemark { id, .. } => {
                    plan.remark(id).is_some_and(|remark| remark.by == actor.person)
                }
                // Whether what was asked for is met, its author says, or the body that it was asked for.
                PlanCommand::SettleRemark { id } => plan
                    .remark(id)
                    .is_some_and(|remark| remark.by == actor.person || remark.body.as_ref() == Some(body)),
                PlanCommand::Answer { id, .. } => {
                    plan.remark(id).is_some_and(|remark| remark.owner.as_ref() == Some(&actor.person))
                }
                PlanCommand::Record(consideration) => {
                    consideration.bodies == [Considerer::Body(body.clone())] && consideration.behalf.is_none()
                }
                _ => false,
            };
            if own { Ok(()) } else { Err(only_secretary()) }
        }
        Capacity::Signatory { party, office } => {
            let line = match command {
                PlanCommand::Prepare { line, person, .. } | PlanCommand::Sign { line, person, .. } => {
                    (person == &actor.person).then_some(line)
                }
                PlanCommand::Decline { line, behalf: None, .. }
                | PlanCommand::Reserve { line, .. }
                | PlanCommand::WithdrawSignature { line, .. } => Some(line),
                _ => return Err(only_secretary()),
            };
            let own = line
                .and_then(|line| plan.lines.get(line))
                .is_some_and(|line| &line.head.party == party && &line.head.office == office);
            if own { Ok(()) } else { Err(Denial::permission(Message::new("denied-not-own-line"))) }
        }
        Capacity::Administrator | Capacity::Oneself => Err(only_secretary()),
    }
}

/// The secretariat does everything but sign: it hands in what a signatory signed, and never signs itself.
fn may_secretary(actor: &Actor, command: &PlanCommand) -> Result<(), Denial> {
    match command {
        PlanCommand::Reserve { .. } | PlanCommand::WithdrawSignature { .. } => {
            Err(Denial::permission(Message::new("denied-signatory-only")))
        }
        PlanCommand::Remark { body: Some(_), behalf: None, .. } => {
            let denial = Denial::permission(Message::new("denied-behalf-needed").with("person", actor.person.as_str()));
            Err(denial.hint(Message::new("hint-behalf")))
        }
        _ => Ok(()),
    }
}

fn only_secretary() -> Denial {
    Denial::permission(Message::new("denied-secretary-only")).hint(Message::new("hint-ask-secretariat"))
}

/// Says whether an actor may say a fact about the workspace.
///
/// # Errors
/// A denial that says who may.
pub fn may_say(workspace: &Workspace, actor: &Actor, fact: &WorkspaceEvent, now: Now) -> Result<(), Denial> {
    if matches!(fact, WorkspaceEvent::Founded { .. }) || workspace.persons.is_empty() {
        return Ok(());
    }
    let own = |person: &PersonId| *person == actor.person;
    match (fact, &actor.capacity) {
        // The key that opened the connection counts not yet: `decide` asks for the invitation that goes with it.
        (WorkspaceEvent::InvitationUsed { .. }, Capacity::Oneself) => return Ok(()),
        (WorkspaceEvent::KeyRequested { person, possession: Possession::Login, .. }, Capacity::Oneself)
            if own(person) =>
        {
            return Ok(());
        }
        (WorkspaceEvent::InvitationUsed { .. }, _) => {
            return Err(Denial::permission(Message::new("denied-invited-only")));
        }
        _ => holds(workspace, actor, now)?,
    }
    match (fact, &actor.capacity) {
        (_, Capacity::Administrator) => Ok(()),
        (
            WorkspaceEvent::RoleSet { .. }
            | WorkspaceEvent::LogKey { .. }
            | WorkspaceEvent::LogContinued { .. }
            | WorkspaceEvent::AccountSet { .. }
            | WorkspaceEvent::EntryErased { .. },
            Capacity::Secretary,
        ) if !alone(workspace, now) => Err(Denial::permission(Message::new("denied-administrator-only"))),
        (WorkspaceEvent::KeyRevoked { key, .. }, _) if workspace.key(key).is_some_and(|(owner, _)| own(&owner.id)) => {
            Ok(())
        }
        (WorkspaceEvent::KeyRequested { person, .. }, Capacity::Oneself) if own(person) => Ok(()),
        (WorkspaceEvent::KeyRefused { key, .. }, Capacity::Oneself)
            if workspace.request(key).is_some_and(|(owner, _)| own(&owner.id)) =>
        {
            Ok(())
        }
        (_, Capacity::Secretary) => Ok(()),
        _ => Err(Denial::permission(Message::new("denied-secretariat-only"))),
    }
}

/// Tells whether only one person holds a role: then he or she exercises every right alone (DESIGN 4.4).
#[must_use]
pub fn alone(workspace: &Workspace, now: Now) -> bool {
    trusted(workspace, now).count() <= 1
}

fn trusted(workspace: &Workspace, now: Now) -> impl Iterator<Item = &Person> {
    workspace.persons.values().map(AsRef::as_ref).filter(move |person| person.is_trusted(now.day))
}

/// Says whether an actor with a role is the second person that a key needs.
///
/// # Errors
/// A denial that says how the actor is involved, and who may.
pub fn may_approve(
    workspace: &Workspace,
    actor: &Actor,
    waiting: (&Person, &KeyRequest),
    now: Now,
) -> Result<(), Denial> {
    let cause = match involvement(waiting, &actor.person) {
        Some(cause) if !alone(workspace, now) => Message::new(cause),
        _ => return Ok(()),
    };
    let others = approvers(workspace, waiting, now);
    let hint = if others.is_empty() {
        Message::new("hint-no-approver")
    } else {
        let names: Vec<String> = others.into_iter().map(|other| other.name().to_owned()).collect();
        Message::new("hint-approvers").with("persons", names)
    };
    Err(Denial::permission(cause).hint(hint))
}

/// Lists who may approve a key that waits: everybody with a role who has no part in it; whoever is alone may always.
#[must_use]
pub fn approvers<'w>(workspace: &'w Workspace, waiting: (&Person, &KeyRequest), now: Now) -> Vec<&'w Person> {
    let is_alone = alone(workspace, now);
    trusted(workspace, now).filter(|person| is_alone || involvement(waiting, &person.id).is_none()).collect()
}

/// Returns the sentence that says how a person is involved in a key that waits; none who is not.
fn involvement((owner, request): (&Person, &KeyRequest), person: &PersonId) -> Option<&'static str> {
    let invited = || owner.invitation_of(&request.fingerprint).is_some_and(|invitation| &invitation.by == person);
    if &owner.id == person {
        Some("approve-own-key")
    } else if &request.by == person {
        Some("approve-own-request")
    } else {
        invited().then_some("approve-own-invitation")
    }
}
