//! Sources that misbehaved wait, each time longer (`PerSourcePenalties` of `sshd_config(5)`).

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::Source;

/// A penalty acts from here on: one slip of a key is no reason to wait.
const ACTS_FROM: Duration = Duration::from_secs(15);
/// The longest that anybody waits.
const LONGEST: Duration = Duration::from_secs(600);
/// How many sources are remembered; the one that would be free first is forgotten for a new one.
const SOURCES: usize = 4096;

/// What was wrong with a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offence {
    /// Keys or other ways of logging in were tried, and none counted.
    Authentication,
    /// It ended before anything was tried.
    NoLogin,
    /// It did not log in within the time that it had.
    Grace,
    /// It did not keep to the protocol.
    Protocol,
}

impl Offence {
    /// Returns how much longer the source waits.
    const fn penalty(self) -> Duration {
        Duration::from_secs(match self {
            Self::Authentication => 5,
            Self::NoLogin => 1,
            Self::Grace => 10,
            Self::Protocol => 90,
        })
    }
}

#[derive(Debug, Clone, Copy)]
struct Penalty {
    until: Instant,
    acts: bool,
}

/// Who waits, and until when.
#[derive(Debug, Default)]
pub(super) struct Penalties(BTreeMap<Source, Penalty>);

impl Penalties {
    /// Tells whether a source still waits.
    pub(super) fn bars(&self, source: Source, now: Instant) -> bool {
        self.0.get(&source).is_some_and(|penalty| penalty.acts && now < penalty.until)
    }

    /// Lets a source wait longer.
    pub(super) fn add(&mut self, source: Source, offence: Offence, now: Instant) {
        if self.0.len() >= SOURCES && !self.0.contains_key(&source) {
            self.make_room(now);
        }
        let known = self.0.get(&source).copied().filter(|penalty| now < penalty.until);
        let begins = known.map_or(now, |penalty| penalty.until);
        let until = (begins + offence.penalty()).min(now + LONGEST);
        let acts = known.is_some_and(|penalty| penalty.acts) || until - now >= ACTS_FROM;
        self.0.insert(source, Penalty { until, acts });
    }

    /// Forgets who waits no longer, or else whoever would be free first.
    fn make_room(&mut self, now: Instant) {
        self.0.retain(|_, penalty| now < penalty.until);
        if self.0.len() >= SOURCES {
            let first = self.0.iter().min_by_key(|(_, penalty)| penalty.until).map(|(source, _)| *source);
            first.and_then(|source| self.0.remove(&source));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use super::*;

    fn from(number: u32) -> Source {
        Source::from(IpAddr::V4(Ipv4Addr::from(number)))
    }

    #[test]
    fn penalties_add_up_act_late_and_end() {
        use Offence::{Authentication, Grace, NoLogin, Protocol};
        // What was done at which second, and from when to when the source then waits.
        type Case<'a> = (&'a [(u64, Offence)], Option<(u64, u64)>);
        let table: &[Case<'_>] = &[
            (&[(0, Authentication)], None),
            (&[(0, Authentication), (1, Authentication)], None),
            (&[(0, Authentication), (0, Authentication), (0, Authentication)], Some((0, 15))),
            (&[(0, Protocol)], Some((0, 90))),
            (&[(0, Grace), (8, Grace)], None),
            (&[(0, Grace), (2, Grace)], Some((2, 20))),
            (&[(0, NoLogin), (100, Grace)], None),
            (&[(0, Protocol); 9], Some((0, 600))),
        ];
        for (done, waits) in table {
            let (mut penalties, start) = (Penalties::default(), Instant::now());
            let at = |second: u64| start + Duration::from_secs(second);
            for (second, offence) in *done {
                penalties.add(from(1), *offence, at(*second));
            }
            let last = done.last().unwrap().0;
            assert_eq!(penalties.bars(from(1), at(last)), waits.is_some(), "{done:?}");
            assert!(!penalties.bars(from(2), at(last)), "{done:?}");
            if let Some((from_second, until)) = waits {
                assert!(penalties.bars(from(1), at(*from_second)), "{done:?}");
                assert!(penalties.bars(from(1), at(until - 1)), "{done:?}");
                assert!(!penalties.bars(from(1), at(*until)), "{done:?}");
            }
        }
    }

    #[test]
    fn what_acts_goes_on_acting_until_it_ends() {
        let (mut penalties, start) = (Penalties::default(), Instant::now());
        penalties.add(from(1), Offence::Grace, start);
        penalties.add(from(1), Offence::Grace, start);
        let late = start + Duration::from_secs(19);
        penalties.add(from(1), Offence::NoLogin, late);
        assert!(penalties.bars(from(1), late + Duration::from_secs(1)));
    }

    #[test]
    fn a_full_table_forgets_the_one_that_is_free_first() {
        let (mut penalties, start) = (Penalties::default(), Instant::now());
        penalties.add(from(0), Offence::Grace, start);
        let many = u32::try_from(SOURCES).unwrap();
        for number in 1..many {
            penalties.add(from(number), Offence::Protocol, start);
        }
        penalties.add(from(many), Offence::Protocol, start);
        assert_eq!(penalties.0.len(), SOURCES);
        assert!(!penalties.0.contains_key(&from(0)));
        penalties.add(from(many + 1), Offence::Protocol, start + Duration::from_secs(91));
        assert_eq!(penalties.0.len(), 1);
    }
}
