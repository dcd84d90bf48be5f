//! A crowd at the door keeps no member out.

use std::time::Duration;

use super::crowd::{Extent, flood};
use super::keys::{Kind, TestKey};
use super::resident::{MEMBER, Resident};

#[test]
fn a_member_gets_in_through_a_crowd() {
    let key = TestKey::new(Kind::Ed25519);
    let host = Resident::with(MEMBER, &key);
    let (memory, descriptors) = (host.process().memory(), host.process().descriptors());
    let outcome = flood(&host, &key, Extent { connections: 300, sources: 20, within: Duration::ZERO, logins: 5 });
    assert_eq!(outcome.logins.len(), 5);
    assert!(outcome.connected > 100, "{} of the crowd came", outcome.connected);
    host.settles(descriptors);
    let memory_now = host.process().memory();
    assert!(memory_now < memory + (64 << 20), "{} bytes more", memory_now - memory);
    host.still_serves(&key);
}
