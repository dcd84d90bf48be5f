//! Random commands at the gate against a simple model; replay gives the same state; denials change nothing.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::person::{Actor, InvitationState};

use super::gate::{ANNA, Gate, MARI, ODD, SIRI, at_desk, code, oneself, refuses, requests, uses, with_key, withdraws};

const PERSONS: [&str; 4] = [ANNA, SIRI, MARI, ODD];
const KEYS: [&str; 4] = ["k0", "k1", "k2", "k3"];
const CODES: [&str; 3] = ["c0", "c1", "c2"];

/// What somebody might try; `desk` is in the capacity of a role, held or not, otherwise for oneself.
#[derive(Debug, Clone)]
enum Try {
    Invite { by: &'static str, person: &'static str, code: &'static str, hours: i64 },
    Withdraw { by: &'static str, code: &'static str },
    Use { person: &'static str, code: &'static str, key: &'static str },
    Request { by: &'static str, desk: bool, person: &'static str, key: &'static str },
    Refuse { by: &'static str, desk: bool, key: &'static str },
    Approve { by: &'static str, person: &'static str, key: &'static str },
    Revoke { by: &'static str, desk: bool, key: &'static str },
    Wait(i64),
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let person = || proptest::sample::select(PERSONS.as_slice());
    let code = || proptest::sample::select(CODES.as_slice());
    let key = || proptest::sample::select(KEYS.as_slice());
    let one = prop_oneof![
        3 => (person(), person(), code(), -1..730i64)
            .prop_map(|(by, person, code, hours)| Try::Invite { by, person, code, hours }),
        1 => (person(), code()).prop_map(|(by, code)| Try::Withdraw { by, code }),
        4 => (person(), code(), key()).prop_map(|(person, code, key)| Try::Use { person, code, key }),
        3 => (person(), any::<bool>(), person(), key())
            .prop_map(|(by, desk, person, key)| Try::Request { by, desk, person, key }),
        1 => (person(), any::<bool>(), key()).prop_map(|(by, desk, key)| Try::Refuse { by, desk, key }),
        6 => (person(), person(), key()).prop_map(|(by, person, key)| Try::Approve { by, person, key }),
        1 => (person(), any::<bool>(), key()).prop_map(|(by, desk, key)| Try::Revoke { by, desk, key }),
        1 => (1..400i64).prop_map(Try::Wait),
    ];
    proptest::collection::vec(one, 1..60)
}

/// The simple model: what became of each code and each key.
#[derive(Debug, Default, PartialEq)]
struct Model {
    is_shared: bool,
    hour: i64,
    /// Whom a code invites, who invited, until which hour; and whether it is open.
    codes: BTreeMap<&'static str, (&'static str, &'static str, i64, bool)>,
    /// Whose a waiting key is, and who asked.
    waiting: BTreeMap<&'static str, (&'static str, &'static str)>,
    /// Whose a key is; whether it is revoked.
    keys: BTreeMap<&'static str, (&'static str, bool)>,
    /// By whose invitation a key came last, and for whom.
    brought: BTreeMap<(&'static str, &'static str), &'static str>,
}

impl Model {
    fn holds_role(&self, person: &str) -> bool {
        person == ANNA || (self.is_shared && person == SIRI)
    }

    fn is_free(&self, key: &str) -> bool {
        !self.keys.contains_key(key) && !self.waiting.contains_key(key)
    }

    /// Says whether something should be accepted, and does it.
    fn give(&mut self, attempt: &Try) -> bool {
        match *attempt {
            Try::Wait(hours) => {
                self.hour += hours;
                true
            }
            Try::Invite { by, person, code, hours } => {
                let good = self.holds_role(by) && (1..=720).contains(&hours) && !self.codes.contains_key(code);
                good && self.codes.insert(code, (person, by, self.hour + hours, true)).is_none()
            }
            Try::Withdraw { by, code } => {
                let may = self.holds_role(by);
                self.codes.get_mut(code).is_some_and(|code| may && std::mem::take(&mut code.3))
            }
            Try::Use { person, code, key } => {
                let is_free = self.is_free(key);
                let now = self.hour;
                let Some((invited, by, until, open)) = self.codes.get_mut(code) else { return false };
                let good = *open && now < *until && *invited == person && is_free;
                if good {
                    *open = false;
                    self.brought.insert((person, key), by);
                    self.waiting.insert(key, (person, person));
                }
                good
            }
            Try::Request { by, desk, person, key } => {
                let may = if desk { self.holds_role(by) } else { by == person };
                may && self.is_free(key) && self.waiting.insert(key, (person, by)).is_none()
            }
            Try::Refuse { by, desk, key } => {
                let own = self.waiting.get(key).is_some_and(|(owner, _)| *owner == by);
                let may = if desk { self.holds_role(by) } else { own };
                may && self.waiting.remove(key).is_some()
            }
            Try::Approve { by, person, key } => {
                let brought_by = self.brought.get(&(person, key));
                let found = self.waiting.get(key);
                let right = match found {
                    Some((owner, _)) if *owner != person => false,
                    Some((_, asked)) => {
                        !self.is_shared || ![Some(&person), Some(asked), brought_by].contains(&Some(&by))
                    }
                    None => !self.is_shared,
                };
                let good = right && self.holds_role(by) && !self.keys.contains_key(key);
                if good {
                    self.waiting.remove(key);
                    self.keys.insert(key, (person, false));
                }
                good
            }
            Try::Revoke { by, desk, key } => {
                let may = if desk { self.holds_role(by) } else { false };
                let found = self.keys.get_mut(key).filter(|(owner, _)| may || (!desk && *owner == by));
                found.map(|(_, revoked)| *revoked = true).is_some()
            }
        }
    }

    /// Reads the same from a workspace.
    fn of(gate: &Gate, like: &Self) -> Self {
        let mut read = Self { is_shared: like.is_shared, hour: like.hour, ..Self::default() };
        let known = |text: &str, all: &[&'static str]| all.iter().copied().find(|one| *one == text).unwrap();
        let person = |text: &str| known(text, &PERSONS);
        for name in CODES {
            let Some((owner, made)) = gate.workspace.invitation(&code(name)) else { continue };
            let until = like.hour + (made.until - gate.now).num_hours();
            let is_open = made.state == InvitationState::Open;
            read.codes.insert(name, (person(owner.id.as_str()), person(made.by.as_str()), until, is_open));
        }
        for owner in gate.workspace.persons.values() {
            let whose = person(owner.id.as_str());
            for request in &owner.requests {
                read.waiting.insert(known(&request.fingerprint, &KEYS), (whose, person(request.by.as_str())));
            }
            for key in &owner.keys {
                read.keys.insert(known(&key.fingerprint, &KEYS), (whose, key.revoked.is_some()));
            }
            for key in KEYS {
                if let Some(made) = owner.invitation_of(key) {
                    read.brought.insert((whose, key), person(made.by.as_str()));
                }
            }
        }
        read
    }
}

fn command(gate: &Gate, attempt: &Try) -> Option<(Actor, Vec<WorkspaceEvent>)> {
    let who = |by: &str, desk: bool| if desk { at_desk(by) } else { oneself(by) };
    Some(match *attempt {
        Try::Invite { by, person, code, hours } => (at_desk(by), vec![gate.invites(by, person, code, hours)]),
        Try::Withdraw { by, code } => (at_desk(by), vec![withdraws(code)]),
        Try::Use { person, code, key } => (with_key(person, key), uses(code, person, key)),
        Try::Request { by, desk, person, key } => (who(by, desk), vec![requests(person, key)]),
        Try::Refuse { by, desk, key } => (who(by, desk), vec![refuses(key)]),
        Try::Approve { by, person, key } => (at_desk(by), vec![gate.approves(person, key)]),
        Try::Revoke { by, desk, key } => (who(by, desk), vec![gate.revokes(key)]),
        Try::Wait(_) => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_commands_at_the_gate_agree_with_a_simple_model(is_shared: bool, tries in tries()) {
        let mut gate = Gate::new(is_shared);
        let mut model = Model { is_shared, ..Model::default() };
        for attempt in &tries {
            let before = gate.workspace.clone();
            let expected = model.give(attempt);
            let accepted = match command(&gate, attempt) {
                Some((actor, facts)) => gate.say(&actor, &facts).is_ok(),
                None => true,
            };
            if let Try::Wait(hours) = attempt {
                gate.later(*hours);
            }
            prop_assert_eq!(accepted, expected, "{:?} on {:?}", attempt, model);
            prop_assert!(accepted || before == gate.workspace, "a denied command changed the workspace");
            prop_assert_eq!(&Model::of(&gate, &model), &model);
            // A key belongs to one person, and does not both wait and count.
            let held = gate.workspace.persons.values().flat_map(|person| {
                let keys = person.keys.iter().map(|key| &key.fingerprint);
                keys.chain(person.requests.iter().map(|request| &request.fingerprint))
            });
            let held: Vec<&String> = held.collect();
            prop_assert_eq!(held.iter().collect::<BTreeSet<_>>().len(), held.len());
        }
        prop_assert!(gate.replayed() == gate.workspace, "replay differs from the state");
        for event in gate.log.iter().flat_map(|(events, _)| events) {
            let json = serde_json::to_string(event).unwrap();
            prop_assert_eq!(&serde_json::from_str::<WorkspaceEvent>(&json).unwrap(), event);
        }
    }
}
