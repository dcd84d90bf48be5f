//! Decides facts about invitations and keys: how somebody gets in, and which keys count.
//!
//! A key counts when a second person says so (DESIGN 8): neither its owner, nor whoever asked for it, nor whoever
//! made the invitation that brought it. Only one person holds a role: then that person approves alone, on record.

use chrono::TimeDelta;

use super::reason_given;
use crate::domain::command::Now;
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::permission;
use crate::domain::person::{Actor, Capacity, InvitationState, Key, KeyRequest, Person, Possession};
use crate::domain::workspace::Workspace;

/// How long an invitation is open at most, in days: long enough for a holiday, short enough for a letter that is lost.
pub const MAX_DAYS: i64 = 30;

/// How many keys of one person wait for approval at most, so that nobody fills the list of those who approve.
pub const MAX_WAITING: usize = 5;

/// What a fact about invitations and keys is decided on.
#[derive(Clone, Copy)]
pub(super) struct Basis<'a> {
    /// The workspace as it was, which says who holds which role.
    pub before: &'a Workspace,
    /// The workspace as the facts before this one leave it.
    pub after: &'a Workspace,
    /// Everything that is said in this entry.
    pub facts: &'a [WorkspaceEvent],
    /// Who says it.
    pub actor: &'a Actor,
    /// When.
    pub now: Now,
}

/// Finds who is invited by a code. A stranger learns of nobody else, and nothing from a code that is not open.
///
/// # Errors
/// A denial for a code that nobody made, that was used or withdrawn, or that has expired.
pub fn invited<'w>(workspace: &'w Workspace, code: &Digest, now: Now) -> Result<&'w Person, Denial> {
    let again = |id| Denial::state(Message::new(id)).hint(Message::new("hint-new-invitation"));
    let Some((person, invitation)) = workspace.invitation(code) else {
        return Err(Denial::unknown(Message::new("invitation-unknown")).hint(Message::new("hint-code-again")));
    };
    match &invitation.state {
        InvitationState::Used(_) => Err(Denial::state(Message::new("invitation-used")).hint(Message::new("hint-used"))),
        InvitationState::Withdrawn(_) => Err(again("invitation-withdrawn")),
        InvitationState::Open if !invitation.is_open(now.instant) => Err(again("invitation-expired")),
        InvitationState::Open => Ok(person),
    }
}

/// Makes the facts by which somebody who is invited brings the key that opened the connection: one entry.
#[must_use]
pub fn arrival(code: Digest, person: &PersonId, public: &str, fingerprint: &str) -> Vec<WorkspaceEvent> {
    let (key, person) = (fingerprint.to_owned(), person.clone());
    let (public, fingerprint) = (public.to_owned(), fingerprint.to_owned());
    vec![
        WorkspaceEvent::InvitationUsed { code_digest: code, key },
        WorkspaceEvent::KeyRequested { person, public, fingerprint, possession: Possession::Login, replaces: None },
    ]
}

/// Makes the facts by which a key that waits counts from an instant: one entry, which also revokes the key that it
/// replaces.
///
/// `terms` are from when, until when and how the person was identified; `reason` is said of the key that is replaced.
#[must_use]
pub fn approval(owner: &Person, request: &KeyRequest, terms: Terms, reason: &str) -> Vec<WorkspaceEvent> {
    let Terms { from, to, how } = terms;
    let (person, public, fingerprint) = (owner.id.clone(), request.public.clone(), request.fingerprint.clone());
    let approved = WorkspaceEvent::KeyApproved { person, public, fingerprint, from, to, how, alone: false };
    let replaced = request.replaces.iter().filter(|old| counting(owner, old).is_some());
    let revoked = replaced.map(|old| WorkspaceEvent::KeyRevoked {
        key: old.clone(),
        since: from,
        reason: reason.to_owned(),
        compromised: false,
    });
    std::iter::once(approved).chain(revoked).collect()
}

/// From when and until when a key counts, and how its owner was identified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Counts from here.
    pub from: chrono::DateTime<chrono::Utc>,
    /// Counts until here.
    pub to: Option<chrono::DateTime<chrono::Utc>>,
    /// How the person was identified, as written.
    pub how: String,
}

/// Finds a key of a person that is not revoked.
fn counting<'p>(person: &'p Person, fingerprint: &str) -> Option<&'p Key> {
    person.keys.iter().find(|key| key.fingerprint == fingerprint && key.revoked.is_none())
}

/// Checks a fact about invitations and keys; every other fact passes.
pub(super) fn check(basis: Basis<'_>, fact: &WorkspaceEvent) -> Result<(), Denial> {
    match fact {
        WorkspaceEvent::InvitationMade { code_digest, person, until, by } => {
            super::workspace::person_known(basis.after, person)?;
            if by != &basis.actor.person {
                return Err(Denial::input(Message::new("invitation-by-another")));
            }
            let left = *until - basis.now.instant;
            if left <= TimeDelta::zero() || left > TimeDelta::days(MAX_DAYS) {
                return Err(Denial::input(Message::new("invitation-until").with("days", MAX_DAYS)));
            }
            match basis.after.invitation(code_digest) {
                Some(_) => Err(Denial::input(Message::new("invitation-code-known"))),
                None => Ok(()),
            }
        }
        WorkspaceEvent::InvitationWithdrawn { code_digest, reason } => {
            reason_given(reason)?;
            match basis.after.invitation(code_digest) {
                Some((_, invitation)) if invitation.state == InvitationState::Open => Ok(()),
                _ => Err(Denial::state(Message::new("invitation-not-open"))),
            }
        }
        WorkspaceEvent::InvitationUsed { code_digest, key } => use_invitation(basis, code_digest, key),
        WorkspaceEvent::KeyRequested { person, public: _, fingerprint, possession, replaces } => {
            request(basis, person, fingerprint, *possession, replaces.as_deref())
        }
        WorkspaceEvent::KeyRefused { key, reason } => {
            reason_given(reason)?;
            waiting(basis.after, key).map(|_| ())
        }
        WorkspaceEvent::KeyApproved { person, public, fingerprint, from, to, how, .. } => {
            super::workspace::person_known(basis.after, person)?;
            if how.trim().is_empty() {
                return Err(Denial::input(Message::new("key-how-needed")));
            }
            if to.is_some_and(|to| to < *from) {
                return Err(Denial::input(Message::new("key-ends-first")));
            }
            is_free(basis, fingerprint)?;
            approve(basis, person, public, fingerprint)
        }
        WorkspaceEvent::KeyRevoked { key, .. } if basis.after.key(key).is_none() => {
            Err(Denial::unknown(Message::new("key-nowhere").with("key", key)))
        }
        WorkspaceEvent::KeyRevoked { reason, .. } => reason_given(reason),
        _ => Ok(()),
    }
}

/// An invitation is used by whom it invites, for the key that opened the connection, which is requested with it.
fn use_invitation(basis: Basis<'_>, code: &Digest, key: &str) -> Result<(), Denial> {
    let person = invited(basis.after, code, basis.now)?;
    let requested = |fact: &WorkspaceEvent| {
        matches!(fact, WorkspaceEvent::KeyRequested { person: owner, fingerprint, possession: Possession::Login, .. }
            if *owner == person.id && fingerprint == key)
    };
    let oneself = basis.actor.capacity == Capacity::Oneself && basis.actor.person == person.id;
    let pair = matches!(basis.facts, [WorkspaceEvent::InvitationUsed { .. }, request] if requested(request));
    if oneself && pair && basis.actor.key() == Some(key) {
        Ok(())
    } else {
        Err(Denial::input(Message::new("invitation-without-key")))
    }
}

fn request(
    basis: Basis<'_>,
    person: &PersonId,
    fingerprint: &str,
    possession: Possession,
    replaces: Option<&str>,
) -> Result<(), Denial> {
    super::workspace::person_known(basis.after, person)?;
    let is_invited = matches!(basis.facts, [WorkspaceEvent::InvitationUsed { key, .. }, _] if key == fingerprint);
    if (possession == Possession::Login) != is_invited {
        return Err(Denial::input(Message::new("key-possession")));
    }
    is_free(basis, fingerprint)?;
    if basis.after.request(fingerprint).is_some() {
        let waits = Message::new("key-waits-already").with("key", fingerprint);
        return Err(Denial::input(waits).hint(Message::new("hint-wait")));
    }
    let owner = basis.after.person(person);
    if owner.is_some_and(|owner| owner.requests.len() >= MAX_WAITING) {
        let full = Message::new("key-requests-full").with("count", MAX_WAITING);
        return Err(Denial::state(full).hint(Message::new("hint-requests-full")));
    }
    match replaces {
        Some(old) if owner.is_none_or(|owner| counting(owner, old).is_none()) => {
            Err(Denial::input(Message::new("key-replaces-nothing").with("key", old)))
        }
        _ => Ok(()),
    }
}

/// A key belongs to one person for ever, and once revoked never counts again. Strangers are not told whose it is.
fn is_free(basis: Basis<'_>, fingerprint: &str) -> Result<(), Denial> {
    let Some((owner, key)) = basis.after.key(fingerprint) else { return Ok(()) };
    let new_key = Message::new("hint-new-key");
    if key.revoked.is_some() {
        return Err(Denial::input(Message::new("key-was-revoked").with("key", fingerprint)).hint(new_key));
    }
    let cause = match &basis.actor.capacity {
        Capacity::Secretary | Capacity::Administrator => {
            Message::new("key-taken-by").with("key", fingerprint).with("person", owner.name())
        }
        _ => Message::new("key-taken-already").with("key", fingerprint),
    };
    Err(Denial::input(cause).hint(new_key))
}

fn waiting<'w>(workspace: &'w Workspace, key: &str) -> Result<(&'w Person, &'w KeyRequest), Denial> {
    let unknown = || Denial::unknown(Message::new("key-not-waiting").with("key", key));
    workspace.request(key).ok_or_else(unknown)
}

/// A key is approved by a second person; alone only while nobody else holds a role.
fn approve(basis: Basis<'_>, person: &PersonId, public: &str, fingerprint: &str) -> Result<(), Denial> {
    let is_alone = permission::alone(basis.before, basis.now);
    let found = match basis.after.request(fingerprint) {
        None if is_alone => return Ok(()),
        None => {
            let cause = Message::new("key-not-waiting").with("key", fingerprint);
            return Err(Denial::state(cause).hint(Message::new("hint-key-request")));
        }
        Some(found) => found,
    };
    let (owner, request) = found;
    if &owner.id != person || request.public != public {
        return Err(Denial::input(Message::new("key-waits-for-another").with("key", fingerprint)));
    }
    let revoked =
        |old: &str| basis.facts.iter().any(|fact| matches!(fact, WorkspaceEvent::KeyRevoked { key, .. } if key == old));
    if let Some(old) = request.replaces.as_deref().filter(|old| counting(owner, old).is_some() && !revoked(old)) {
        return Err(Denial::input(Message::new("key-replaces-unrevoked").with("key", old)));
    }
    permission::may_approve(basis.before, basis.actor, (owner, request), basis.now)
}
