//! Sources where a member logged in lately: places are kept for them.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::Source;

/// How long a login is remembered.
const REMEMBERED: Duration = Duration::from_secs(24 * 60 * 60);
/// How many sources are remembered; the oldest is forgotten for a new one.
const SOURCES: usize = 4096;

/// When somebody last logged in, by source.
#[derive(Debug, Default)]
pub(super) struct Places(BTreeMap<Source, Instant>);

impl Places {
    /// Tells whether a place is kept for a source.
    pub(super) fn is_kept(&self, source: Source, now: Instant) -> bool {
        self.0.get(&source).is_some_and(|last| now.saturating_duration_since(*last) < REMEMBERED)
    }

    /// Notes that a member logged in.
    pub(super) fn keep(&mut self, source: Source, now: Instant) {
        if self.0.len() >= SOURCES && !self.0.contains_key(&source) {
            let oldest = self.0.iter().min_by_key(|(_, last)| **last).map(|(source, _)| *source);
            oldest.and_then(|source| self.0.remove(&source));
        }
        self.0.insert(source, now);
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
    fn a_place_is_kept_for_a_day_after_the_last_login() {
        let (mut places, start) = (Places::default(), Instant::now());
        assert!(!places.is_kept(from(1), start));
        places.keep(from(1), start);
        let almost = start + REMEMBERED - Duration::from_secs(1);
        assert!(places.is_kept(from(1), almost));
        assert!(!places.is_kept(from(1), start + REMEMBERED));
        places.keep(from(1), almost);
        assert!(places.is_kept(from(1), start + REMEMBERED));
        assert!(!places.is_kept(from(2), start));
    }

    #[test]
    fn the_oldest_is_forgotten_first() {
        let (mut places, start) = (Places::default(), Instant::now());
        for number in 0..=u32::try_from(SOURCES).unwrap() {
            places.keep(from(number), start + Duration::from_millis(number.into()));
        }
        assert_eq!(places.0.len(), SOURCES);
        assert!(!places.is_kept(from(0), start));
        assert!(places.is_kept(from(1), start));
    }
}
