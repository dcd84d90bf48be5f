//! A small cooperation at whose gate people stand: an administrator, a secretary, two who hold no role.

use chrono::{DateTime, TimeDelta, Utc};
use vedtak::domain::command::Now;
use vedtak::domain::decide;
use vedtak::domain::denial::Denial;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{Stamp, WorkspaceEvent};
use vedtak::domain::person::{Actor, Capacity, Possession, Role};
use vedtak::domain::workspace::Workspace;

use super::field::id;

/// The administrator.
pub const ANNA: &str = "anna";
/// The secretary.
pub const SIRI: &str = "siri";
/// Nobody in particular.
pub const MARI: &str = "mari";
/// Another one.
pub const ODD: &str = "odd";

/// A workspace that takes facts as the engine would, without a journal.
#[derive(Clone)]
pub struct Gate {
    pub workspace: Workspace,
    pub now: DateTime<Utc>,
    pub log: Vec<(Vec<WorkspaceEvent>, Stamp)>,
}

pub fn code(name: &str) -> Digest {
    Digest::of(name.as_bytes())
}

/// Somebody at the machine, in the capacity of the role that he or she holds.
pub fn at_desk(person: &str) -> Actor {
    let capacity = if person == ANNA { Capacity::Administrator } else { Capacity::Secretary };
    Actor { person: id(person), capacity, via: "local".into() }
}

/// Somebody at the machine, for oneself.
pub fn oneself(person: &str) -> Actor {
    Actor { person: id(person), capacity: Capacity::Oneself, via: "local".into() }
}

/// Somebody whose key opened the connection.
pub fn with_key(person: &str, key: &str) -> Actor {
    Actor { via: format!("ssh:{key}"), ..oneself(person) }
}

pub fn uses(name: &str, person: &str, key: &str) -> Vec<WorkspaceEvent> {
    decide::enrolment::arrival(code(name), &id(person), &public(key), key)
}

pub fn withdraws(name: &str) -> WorkspaceEvent {
    WorkspaceEvent::InvitationWithdrawn { code_digest: code(name), reason: "sendt til feil person".into() }
}

pub fn requests(person: &str, key: &str) -> WorkspaceEvent {
    let (public, possession) = (public(key), Possession::None);
    WorkspaceEvent::KeyRequested { person: id(person), public, fingerprint: key.into(), possession, replaces: None }
}

pub fn refuses(key: &str) -> WorkspaceEvent {
    WorkspaceEvent::KeyRefused { key: key.into(), reason: "ingen kjenner han".into() }
}

/// The public half of a key; the domain does not look into it.
fn public(key: &str) -> String {
    format!("ssh-ed25519 {key}")
}

impl Gate {
    /// Gives the cooperation, with the secretary or without.
    pub fn new(is_shared: bool) -> Self {
        let founded = WorkspaceEvent::Founded {
            origin: "example.no/vedtak/7f3a/1".into(),
            name: "Samarbeid".into(),
            zone: "Europe/Oslo".into(),
            logkey: "ssh-ed25519 AAAA".into(),
        };
        let added = [ANNA, SIRI, MARI, ODD].map(|person| WorkspaceEvent::PersonAdded { person: id(person) });
        let roles = [(ANNA, Role::Administrator), (SIRI, Role::Secretary)].map(|(person, role)| {
            WorkspaceEvent::RoleSet { person: id(person), role, basis: None, from: None, to: None }
        });
        let roles = roles.into_iter().take(if is_shared { 2 } else { 1 });
        let facts: Vec<_> = std::iter::once(founded).chain(added).chain(roles).collect();
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        let mut gate = Self { workspace: Workspace::new(), now, log: Vec::new() };
        gate.say(&at_desk(ANNA), &facts).unwrap();
        gate
    }

    pub fn now(&self) -> Now {
        Now { instant: self.now, day: self.now.date_naive() }
    }

    pub fn later(&mut self, hours: i64) {
        self.now += TimeDelta::hours(hours);
    }

    /// Says facts; a denial changes nothing.
    pub fn say(&mut self, actor: &Actor, facts: &[WorkspaceEvent]) -> Result<(), Denial> {
        let events = decide::workspace::decide(&self.workspace, actor, facts, self.now())?;
        let n = self.log.len() as u64;
        let stamp = Stamp { n, revision: n + 1, time: self.now, by: actor.person.clone() };
        events.iter().for_each(|event| self.workspace.apply(event, &stamp));
        self.log.push((events, stamp));
        Ok(())
    }

    #[track_caller]
    pub fn ok(&mut self, actor: &Actor, facts: &[WorkspaceEvent]) {
        self.say(actor, facts).unwrap();
    }

    /// Expects a denial; gives its sentence and, after a blank, its next step.
    #[track_caller]
    pub fn denied(&mut self, actor: &Actor, facts: &[WorkspaceEvent]) -> String {
        let denial = self.say(actor, facts).unwrap_err();
        let hint = denial.hint.map(|hint| format!(" {}", hint.id)).unwrap_or_default();
        format!("{}{hint}", denial.cause.id)
    }

    pub fn invites(&self, by: &str, person: &str, name: &str, hours: i64) -> WorkspaceEvent {
        let until = self.now + TimeDelta::hours(hours);
        WorkspaceEvent::InvitationMade { code_digest: code(name), person: id(person), until, by: id(by) }
    }

    pub fn approves(&self, person: &str, key: &str) -> WorkspaceEvent {
        WorkspaceEvent::KeyApproved {
            person: id(person),
            public: public(key),
            fingerprint: key.into(),
            from: self.now,
            to: None,
            how: "møtt opp".into(),
            alone: false,
        }
    }

    pub fn revokes(&self, key: &str) -> WorkspaceEvent {
        WorkspaceEvent::KeyRevoked { key: key.into(), since: self.now, reason: "mista".into(), compromised: false }
    }

    /// Lists the keys that count, with their owners.
    pub fn counting(&self) -> Vec<(String, String)> {
        let keys = self.workspace.persons.values().flat_map(|person| {
            let keys = person.keys.iter().filter(|key| key.counts_at(self.now));
            keys.map(|key| (person.id.to_string(), key.fingerprint.clone()))
        });
        keys.collect()
    }

    /// Builds the workspace again from the log.
    pub fn replayed(&self) -> Workspace {
        let mut workspace = Workspace::new();
        for (events, stamp) in &self.log {
            events.iter().for_each(|event| workspace.apply(event, stamp));
        }
        workspace
    }
}
