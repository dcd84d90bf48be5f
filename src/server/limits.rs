//! How many may be connected at once, from where, and who is kept waiting. Pure: the clock and chance are handed in.
//!
//! The SSH library has none of this, and its own weaknesses before a login end here: whoever floods the server with
//! connections must not keep a member out. The figures are those of OpenSSH where it has them (`sshd_config(5)`:
//! `MaxStartups`, `PerSourceMaxStartups`, `PerSourcePenalties`).

mod connections;
mod penalties;
mod places;

use std::net::{IpAddr, Ipv6Addr};
use std::time::Instant;

use crate::domain::id::PersonId;

use connections::Connections;
use penalties::Penalties;
use places::Places;

pub use penalties::Offence;

/// Where a connection comes from: an IPv4 address, or the /64 of an IPv6 address, which is what one household has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source(IpAddr);

impl From<IpAddr> for Source {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V6(address) => {
                let network = u128::from(address) & (u128::MAX << 64);
                Self(IpAddr::V6(Ipv6Addr::from(network)))
            }
            four => Self(four),
        }
    }
}

/// Who a key turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// A person whose key counts.
    Person(PersonId),
    /// Somebody with a key that nobody knows, who may ask to be let in.
    Stranger,
}

/// Why a connection, or a person, is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The source misbehaved and waits.
    Penalty,
    /// The source has as many connections that nobody logged in on as it may have.
    Source,
    /// So many connections wait for a login that this one was dropped by chance.
    Crowd,
    /// There is no place left.
    Full,
    /// The person has as many connections as one may have.
    Person,
}

/// What is known of all connections.
#[derive(Debug, Default)]
pub struct Limits {
    connections: Connections,
    penalties: Penalties,
    places: Places,
}

impl Limits {
    /// Decides whether a connection that has just come may go on. Gives its number.
    ///
    /// Takes a number from 0 to 99 that nobody can guess, for the early drop.
    ///
    /// # Errors
    /// [`Refusal`]; the connection is closed without a word.
    pub fn admit(&mut self, address: IpAddr, now: Instant, chance: u8) -> Result<u64, Refusal> {
        let source = Source::from(address);
        let is_known = self.places.is_kept(source, now);
        if !is_known && self.penalties.bars(source, now) {
            return Err(Refusal::Penalty);
        }
        self.connections.admit(source, is_known, chance)
    }

    /// Decides whether somebody whose key was verified may stay on a connection.
    ///
    /// # Errors
    /// [`Refusal`]; the connection counts as one without a login and is told so.
    pub fn recognise(&mut self, number: u64, who: Who, now: Instant) -> Result<(), Refusal> {
        let is_member = matches!(who, Who::Person(_));
        let source = self.connections.recognise(number, who)?;
        if let Some(source) = source.filter(|_| is_member) {
            self.places.keep(source, now);
        }
        Ok(())
    }

    /// Forgets a connection that is gone; takes what was wrong with it.
    pub fn leave(&mut self, number: u64, offence: Option<Offence>, now: Instant) {
        let Some(source) = self.connections.leave(number) else { return };
        if let Some(offence) = offence {
            self.penalties.add(source, offence, now);
        }
    }

    /// Tells whether somebody logged in from an address in the last day.
    #[must_use]
    pub fn is_known(&self, address: IpAddr, now: Instant) -> bool {
        self.places.is_kept(Source::from(address), now)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_source_is_an_address_or_a_household() {
        let same = |one: &str, other: &str| Source::from(address(one)) == Source::from(address(other));
        assert!(same("10.0.0.1", "::ffff:10.0.0.1"));
        assert!(!same("10.0.0.1", "10.0.0.2"));
        assert!(same("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"));
        assert!(!same("2001:db8:1:2::1", "2001:db8:1:3::1"));
    }

    #[test]
    fn who_logged_in_yesterday_is_not_kept_out_by_a_flood() {
        let (mut limits, start) = (Limits::default(), Instant::now());
        let kari = PersonId::new("kari").unwrap();
        let number = limits.admit(address("10.0.0.9"), start, 99).unwrap();
        limits.recognise(number, Who::Person(kari), start).unwrap();
        limits.leave(number, None, start);
        let crowd = |host: u8| address(&format!("10.0.1.{host}"));
        let flooded = (0..200).filter(|host| limits.admit(crowd(*host), start, 99).is_ok()).count();
        assert_eq!(flooded, 40);
        assert_eq!(limits.admit(address("10.0.2.1"), start, 99), Err(Refusal::Crowd));
        let later = start + Duration::from_secs(60 * 60 * 20);
        assert!(limits.admit(address("10.0.0.9"), later, 0).is_ok());
        let too_late = start + Duration::from_secs(60 * 60 * 25);
        assert_eq!(limits.admit(address("10.0.0.9"), too_late, 0), Err(Refusal::Crowd));
    }

    #[test]
    fn a_penalty_bars_strangers_but_not_who_is_known() {
        let (mut limits, start) = (Limits::default(), Instant::now());
        let (bad, good) = (address("10.0.0.1"), address("10.0.0.2"));
        let number = limits.admit(good, start, 99).unwrap();
        limits.recognise(number, Who::Person(PersonId::new("kari").unwrap()), start).unwrap();
        for from in [bad, good] {
            let number = limits.admit(from, start, 99).unwrap();
            limits.leave(number, Some(Offence::Protocol), start);
        }
        assert_eq!(limits.admit(bad, start, 99), Err(Refusal::Penalty));
        assert!(limits.admit(good, start, 99).is_ok());
        assert!(limits.admit(bad, start + Duration::from_secs(91), 99).is_ok());
    }
}
