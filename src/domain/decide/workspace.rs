//! Decides facts about the workspace, one after the other.

use super::{enrolment, meeting};
use crate::domain::body::{BODY_FIELDS, Holders, SeatOf};
use crate::domain::command::Now;
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::event::{Stamp, WorkspaceEvent};
use crate::domain::id::{BodyId, PartyId, PersonId};
use crate::domain::message::Message;
use crate::domain::origin::Origin;
use crate::domain::party::PARTY_FIELDS;
use crate::domain::permission;
use crate::domain::person::Actor;
use crate::domain::template::Template;
use crate::domain::text::check_within;
use crate::domain::value::{FieldKind, FieldValue};
use crate::domain::workspace::Workspace;

/// Decides facts about the workspace: each on the workspace as the ones before leave it.
///
/// # Errors
/// A denial for a second founding, a fact about nobody, a field that does not exist, a key or user that is taken,
/// or a person's name that shares its entry with something else (it could not be erased).
pub fn decide(
    workspace: &Workspace,
    actor: &Actor,
    facts: &[WorkspaceEvent],
    now: Now,
) -> Result<Vec<WorkspaceEvent>, Denial> {
    if facts.is_empty() {
        return Err(Denial::input(Message::new("nothing-to-do")));
    }
    let names = |fact: &WorkspaceEvent| matches!(fact, WorkspaceEvent::PersonNamed { .. });
    if facts.len() > 1 && facts.iter().any(names) {
        return Err(Denial::input(Message::new("name-alone")));
    }
    let mut after = workspace.clone();
    let revision = workspace.head.revision + 1;
    let stamp = Stamp { n: 0, revision, time: now.instant, by: actor.person.clone() };
    let mut events = Vec::new();
    for fact in facts {
        permission::may_say(workspace, actor, fact, now)?;
        check(&after, fact)?;
        meeting::check(&after, fact, now)?;
        enrolment::check(enrolment::Basis { before: workspace, after: &after, facts, actor, now }, fact)?;
        let event = with_loneliness(workspace, fact, now);
        after.apply(&event, &stamp);
        events.push(event);
    }
    check_within(&events).map_err(|foreign| Denial::input(foreign.message()))?;
    Ok(events)
}

/// Records when a right that needs a second person was exercised alone (DESIGN 4.4).
fn with_loneliness(workspace: &Workspace, fact: &WorkspaceEvent, now: Now) -> WorkspaceEvent {
    let mut fact = fact.clone();
    if let WorkspaceEvent::KeyApproved { alone, .. } = &mut fact {
        *alone = permission::alone(workspace, now);
    }
    fact
}

fn check(workspace: &Workspace, fact: &WorkspaceEvent) -> Result<(), Denial> {
    match fact {
        WorkspaceEvent::Founded { .. } if !workspace.head.origin.is_empty() => {
            Err(Denial::state(Message::new("workspace-founded-already")))
        }
        WorkspaceEvent::LogContinued { origin, .. } => check_next_epoch(workspace, origin),
        WorkspaceEvent::TemplateAdded { digest, toml } => check_template(workspace, digest, toml),
        WorkspaceEvent::PersonAdded { person } if workspace.person(person).is_some() => {
            Err(Denial::input(Message::new("person-exists").with("person", person.as_str())))
        }
        WorkspaceEvent::PersonNamed { person, name, .. } => {
            person_known(workspace, person)?;
            if name.trim().is_empty() { Err(Denial::input(Message::new("name-empty"))) } else { Ok(()) }
        }
        WorkspaceEvent::AccountSet { person, user } => {
            person_known(workspace, person)?;
            match workspace.person_of_user(user) {
                Some(other) if &other.id != person => {
                    Err(Denial::input(Message::new("user-taken").with("user", user).with("person", other.name())))
                }
                _ => Ok(()),
            }
        }
        WorkspaceEvent::RoleSet { person, .. } => person_known(workspace, person),
        WorkspaceEvent::PartySet { field, value, .. } => check_fact(PARTY_FIELDS, field, value),
        WorkspaceEvent::OfficeSet { party, .. } => party_known(workspace, party),
        WorkspaceEvent::MandateSet { party, office, person, authority, instead, .. } => {
            person_known(workspace, person)?;
            if let Some(holder) = instead {
                person_known(workspace, holder)?;
                let cause = || Message::new("deputy-without-authority").with("person", workspace.person_name(person));
                authority.as_ref().ok_or_else(|| Denial::input(cause()).hint(Message::new("hint-mandate")))?;
            }
            party_known(workspace, party)?;
            if workspace.office(party, office).is_none() {
                return Err(Denial::unknown(Message::new("office-unknown").with("office", office.as_str())));
            }
            Ok(())
        }
        WorkspaceEvent::BodySet { field, value, .. } => check_fact(BODY_FIELDS, field, value),
        WorkspaceEvent::SeatSet { body, facts, .. } => {
            body_known(workspace, body)?;
            match &facts.holders {
                Holders::Persons(persons) => persons.iter().try_for_each(|person| person_known(workspace, person)),
                Holders::Body(other) | Holders::Seat(SeatOf { body: other, .. }) => body_known(workspace, other),
                Holders::Vacant | Holders::Unclear | Holders::Later => Ok(()),
            }?;
            facts.deputies.iter().try_for_each(|person| person_known(workspace, person))
        }
        WorkspaceEvent::BodySetSet { bodies, .. } => bodies.iter().try_for_each(|body| body_known(workspace, body)),
        WorkspaceEvent::RuleSet { body, .. } => body_known(workspace, body),
        _ => Ok(()),
    }
}

/// Refuses an origin that is not the next epoch of this log (FORMAT, Names).
fn check_next_epoch(workspace: &Workspace, origin: &str) -> Result<(), Denial> {
    let next = workspace.head.origin.parse::<Origin>().ok().and_then(|origin| origin.next_epoch());
    if next.is_some_and(|next| next.to_string() == origin) {
        return Ok(());
    }
    Err(Denial::input(Message::new("origin-not-next").with("origin", origin)))
}

fn check_template(workspace: &Workspace, digest: &Digest, toml: &str) -> Result<(), Denial> {
    if workspace.templates.contains_key(digest) {
        return Err(Denial::input(Message::new("template-exists")));
    }
    if Digest::of(toml.as_bytes()) != *digest {
        return Err(Denial::input(Message::new("template-digest")));
    }
    Template::read(toml).map(|_| ()).map_err(|error| Denial::input(error.message()))
}

fn check_fact(fields: &[(&str, FieldKind)], field: &str, value: &FieldValue) -> Result<(), Denial> {
    let Some((_, kind)) = fields.iter().find(|(name, _)| *name == field) else {
        let known = fields.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>();
        let cause = Message::new("field-unknown").with("field", field);
        return Err(Denial::unknown(cause).hint(Message::new("hint-options").with("options", known)));
    };
    match value.value() {
        Some(value) if value.kind() != *kind => Err(Denial::input(
            Message::new("value-wrong-kind").with("field", field).with("kind", Message::new(kind.term())),
        )),
        _ => Ok(()),
    }
}

pub(super) fn person_known(workspace: &Workspace, person: &PersonId) -> Result<(), Denial> {
    match workspace.person(person) {
        Some(_) => Ok(()),
        None => Err(Denial::unknown(Message::new("person-unknown").with("person", person.as_str()))),
    }
}

fn party_known(workspace: &Workspace, party: &PartyId) -> Result<(), Denial> {
    match workspace.party(party) {
        Some(_) => Ok(()),
        None => Err(Denial::unknown(Message::new("party-unknown").with("party", party.as_str()))),
    }
}

pub(super) fn body_known(workspace: &Workspace, body: &BodyId) -> Result<(), Denial> {
    match workspace.body(body) {
        Some(_) => Ok(()),
        None => Err(Denial::unknown(Message::new("body-unknown").with("body", body.as_str()))),
    }
}
