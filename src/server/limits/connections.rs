//! The connections that are open, and how far each has come.

use std::collections::BTreeMap;

use super::{Refusal, Source, Who};

/// All connections at once: a committee is far smaller, and the machine bears it.
const TOTAL: usize = 200;
/// Of these, and beside those that wait for a login: kept for sources where somebody logged in lately.
const KEPT: usize = 16;
/// Connections without a login: below this many every one is let in (`MaxStartups` begin).
const CROWD_BEGINS: usize = 10;
/// From there this share of new ones is dropped, in percent (`MaxStartups` rate) ...
const CROWD_RATE: usize = 30;
/// ... growing to all of them here (`MaxStartups` full).
const CROWD_FULL: usize = 40;
/// Connections without a login from one source.
const PER_SOURCE: usize = 4;
/// Connections of one person: a few terminals, and what a shared connection of `ssh` opens.
const PER_PERSON: usize = 8;
/// Connections of all whose key nobody knows: anybody can make a key, so they must not fill the house.
const STRANGERS: usize = 24;

/// How far somebody has come.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stage {
    /// Nobody logged in; whether the source was known when it came.
    Arrived { is_known: bool },
    /// Somebody logged in.
    Recognised(Who),
}

#[derive(Debug)]
struct Open {
    source: Source,
    stage: Stage,
}

/// The connections that are open.
#[derive(Debug, Default)]
pub(super) struct Connections {
    given: u64,
    open: BTreeMap<u64, Open>,
}

impl Connections {
    /// Takes a connection in. Gives its number.
    pub(super) fn admit(&mut self, source: Source, is_known: bool, chance: u8) -> Result<u64, Refusal> {
        let limit = if is_known { TOTAL } else { TOTAL - KEPT };
        if self.open.len() >= limit {
            return Err(Refusal::Full);
        }
        let has_kept_place = is_known && self.arrived(|_, known| known) < KEPT;
        if !has_kept_place {
            if self.arrived(|from, _| from == source) >= PER_SOURCE {
                return Err(Refusal::Source);
            }
            if usize::from(chance) < dropped(self.arrived(|_, known| !known)) {
                return Err(Refusal::Crowd);
            }
        }
        self.given += 1;
        self.open.insert(self.given, Open { source, stage: Stage::Arrived { is_known: has_kept_place } });
        Ok(self.given)
    }

    /// Notes who it is. Gives the source; `None` when the connection is gone already.
    pub(super) fn recognise(&mut self, number: u64, who: Who) -> Result<Option<Source>, Refusal> {
        let Some(source) = self.open.get(&number).map(|open| open.source) else { return Ok(None) };
        let others = || self.open.iter().filter(|(other, _)| **other != number).map(|(_, open)| open);
        let same = others().filter(|open| open.stage == Stage::Recognised(who.clone())).count();
        match who {
            Who::Person(_) if same >= PER_PERSON => return Err(Refusal::Person),
            Who::Stranger if same >= STRANGERS => return Err(Refusal::Full),
            Who::Stranger => {
                let here = |open: &&Open| open.source == source && open.stage == Stage::Recognised(Who::Stranger);
                if others().filter(here).count() >= PER_SOURCE {
                    return Err(Refusal::Source);
                }
            }
            Who::Person(_) => {}
        }
        if let Some(open) = self.open.get_mut(&number) {
            open.stage = Stage::Recognised(who);
        }
        Ok(Some(source))
    }

    /// Forgets a connection. Gives where it came from.
    pub(super) fn leave(&mut self, number: u64) -> Option<Source> {
        self.open.remove(&number).map(|open| open.source)
    }

    /// Counts connections without a login, by source and whether the source was known.
    fn arrived(&self, which: impl Fn(Source, bool) -> bool) -> usize {
        let counts = |open: &&Open| match open.stage {
            Stage::Arrived { is_known } => which(open.source, is_known),
            Stage::Recognised(_) => false,
        };
        self.open.values().filter(counts).count()
    }
}

/// Returns how many of a hundred new connections are dropped while so many wait for a login.
const fn dropped(waiting: usize) -> usize {
    if waiting < CROWD_BEGINS {
        0
    } else if waiting >= CROWD_FULL {
        100
    } else {
        CROWD_RATE + (100 - CROWD_RATE) * (waiting - CROWD_BEGINS) / (CROWD_FULL - CROWD_BEGINS)
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use super::*;
    use crate::domain::id::PersonId;

    fn from(host: u8) -> Source {
        Source::from(IpAddr::V4(Ipv4Addr::new(10, 0, 0, host)))
    }

    fn person(name: &str) -> Who {
        Who::Person(PersonId::new(name).unwrap())
    }

    #[test]
    fn the_early_drop_grows_from_a_third_to_all() {
        let table = [(0, 0), (9, 0), (10, 30), (25, 65), (39, 97), (40, 100), (1000, 100)];
        for (waiting, share) in table {
            assert_eq!(dropped(waiting), share, "{waiting} wait");
        }
    }

    #[test]
    fn chance_decides_only_in_a_crowd() {
        let mut connections = Connections::default();
        for host in 0..10 {
            assert!(connections.admit(from(host), false, 0).is_ok());
        }
        assert_eq!(connections.admit(from(20), false, 29), Err(Refusal::Crowd));
        assert!(connections.admit(from(20), false, 30).is_ok());
    }

    #[test]
    fn one_source_waits_for_four_logins_at_most() {
        let mut connections = Connections::default();
        let numbers: Vec<u64> = (0..4).map(|_| connections.admit(from(1), false, 99).unwrap()).collect();
        assert_eq!(connections.admit(from(1), false, 99), Err(Refusal::Source));
        connections.recognise(numbers[0], person("kari")).unwrap();
        let fifth = connections.admit(from(1), false, 99).unwrap();
        assert_eq!(connections.admit(from(1), false, 99), Err(Refusal::Source));
        connections.leave(fifth);
        assert!(connections.admit(from(1), false, 99).is_ok());
    }

    #[test]
    fn a_known_source_has_places_of_its_own() {
        let mut connections = Connections::default();
        for host in 0..40 {
            connections.admit(from(host), false, 99).unwrap();
        }
        for _ in 0..KEPT {
            connections.admit(from(1), true, 0).unwrap();
        }
        assert_eq!(connections.admit(from(2), true, 0), Err(Refusal::Crowd));
    }

    #[test]
    fn a_person_has_eight_connections_and_others_theirs() {
        let mut connections = Connections::default();
        for _ in 0..PER_PERSON {
            let number = connections.admit(from(1), true, 0).unwrap();
            connections.recognise(number, person("kari")).unwrap();
        }
        let ninth = connections.admit(from(1), true, 0).unwrap();
        assert_eq!(connections.recognise(ninth, person("kari")), Err(Refusal::Person));
        assert!(connections.recognise(ninth, person("ola")).is_ok());
    }

    #[test]
    fn strangers_leave_room_for_members() {
        let mut connections = Connections::default();
        for host in 0..STRANGERS {
            let number = connections.admit(from(u8::try_from(host).unwrap()), false, 99).unwrap();
            connections.recognise(number, Who::Stranger).unwrap();
        }
        let one_more = connections.admit(from(99), false, 99).unwrap();
        assert_eq!(connections.recognise(one_more, Who::Stranger), Err(Refusal::Full));
        assert!(connections.recognise(one_more, person("kari")).is_ok());
    }

    #[test]
    fn the_last_places_are_for_known_sources() {
        let mut connections = Connections::default();
        for host in 0..TOTAL - KEPT {
            let number = connections.admit(from(u8::try_from(host).unwrap()), true, 0).unwrap();
            connections.recognise(number, person(&format!("p{host}"))).unwrap();
        }
        assert_eq!(connections.admit(from(250), false, 99), Err(Refusal::Full));
        for _ in 0..KEPT {
            connections.admit(from(1), true, 0).unwrap();
        }
        assert_eq!(connections.admit(from(1), true, 0), Err(Refusal::Full));
    }
}
