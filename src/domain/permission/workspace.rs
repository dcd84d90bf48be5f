//! Who may say facts about the workspace, and who is the second person that a key needs (DESIGN 4.4).

use crate::domain::command::Now;
use crate::domain::denial::Denial;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::person::{Actor, Capacity, KeyRequest, Person, Possession};
use crate::domain::workspace::Workspace;

use super::holds;

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

/// Says that the workspace knows no such user of the operating system, and who can say which person that is.
///
/// Takes whether the user owns the workspace, and so may act as anybody in it.
#[must_use]
pub fn stranger(workspace: &Workspace, (user, is_owner): (&str, bool), now: Now) -> Denial {
    let names: Vec<String> = trusted(workspace, now).map(|person| person.name().to_owned()).collect();
    let cause = Message::new("denied-stranger").with("user", user).with("workspace", &workspace.head.name);
    let hint = match trusted(workspace, now).next().filter(|_| is_owner) {
        Some(first) => Message::new("hint-stranger-owner").with("person", first.id.as_str()),
        None if names.is_empty() => Message::new("hint-ask-secretariat"),
        None => Message::new("hint-stranger").with("persons", names),
    };
    Denial::permission(cause).hint(hint.with("user", user))
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
