//! What nobody should do to a server, at length: a crowd at the door for a minute, a million sizes, a paste of 1 GiB.
//!
//! It ends with an error when a login is lost, when memory grows, or when a descriptor stays open.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark that meets the unexpected stops at once"
)]
#![allow(dead_code, reason = "the tests' own support has more than a benchmark uses")]

#[path = "../tests/ssh/crowd.rs"]
mod crowd;
#[path = "../tests/ssh/keys.rs"]
mod keys;
#[path = "../tests/ssh/message.rs"]
mod message;
#[path = "../tests/ssh/process.rs"]
mod process;
#[path = "../tests/ssh/resident.rs"]
mod resident;
#[path = "../tests/ssh/waiting.rs"]
mod waiting;
#[path = "../tests/ssh/wire.rs"]
mod wire;

use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use crowd::{Extent, flood};
use keys::{Kind, TestKey};
use message::{Fields, Message};
use resident::{Resident, SECRETARY};
use wire::{Offer, Wire, number};

/// What a flood may cost in memory: what the system keeps of what was used for a moment.
const ROOM: u64 = 64 << 20;

const CROWD: Extent = Extent { connections: 5_000, sources: 200, within: Duration::from_secs(60), logins: 60 };

fn main() {
    let key = TestKey::new(Kind::Ed25519);
    let host = Resident::with(SECRETARY, &key);
    let before = (host.process().memory(), host.process().descriptors());
    let mut outcome = flood(&host, &key, CROWD);
    outcome.logins.sort();
    let at = |percent: usize| outcome.logins[outcome.logins.len() * percent / 100];
    println!(
        "{} of {} connections from {} addresses in {:?}",
        outcome.connected, CROWD.connections, CROWD.sources, CROWD.within
    );
    println!("{} of {} logins, p50 {:?}, p99 {:?}", outcome.logins.len(), CROWD.logins, at(50), at(99));
    settle("after the crowd", &host, before);
    screens("a million sizes", &host, &key, resize);
    settle("after the sizes", &host, before);
    screens("a paste of 1 GiB", &host, &key, paste);
    settle("after the paste", &host, before);
    host.still_serves(&key);
}

/// Asserts that the process has what it had, but for what the system keeps.
fn settle(when: &str, host: &Resident, (memory, descriptors): (u64, usize)) {
    host.settles(descriptors);
    let grown = host.process().memory().saturating_sub(memory);
    println!("{when}: {} descriptors as before, {} kB more", descriptors, grown / 1000);
    assert!(grown < ROOM, "{when}: {grown} bytes more");
}

/// Opens the screens, does something to them, and leaves by the key that leaves.
fn screens(name: &str, host: &Resident, key: &TestKey, what: fn(&mut Wire, u32)) {
    let mut wire = Wire::logged_in(Ipv4Addr::LOCALHOST, host.address(), key);
    let channel = wire.open(0).unwrap();
    let terminal = Wire::request(channel, "pty-req").string("xterm").number(80).number(24).number(0).number(0);
    assert_eq!(wire.is_granted(terminal.string([0])), Some(true));
    assert_eq!(wire.is_granted(Wire::request(channel, "shell")), Some(true));
    let begun = Instant::now();
    what(&mut wire, channel);
    wire.send(Message::new(number::CHANNEL_DATA).number(channel).string("q"));
    while wire.until_one_of(&[number::CHANNEL_DATA, number::CHANNEL_CLOSE]).expect("the server hung up")[0]
        != number::CHANNEL_CLOSE
    {}
    println!("{name}: {:?}", begun.elapsed());
}

fn resize(wire: &mut Wire, channel: u32) {
    for number in 0..1_000_000_u32 {
        let request = Message::new(number::CHANNEL_REQUEST).number(channel).string("window-change").flag(false);
        wire.send(request.number(number % 700).number(number % 301).number(0).number(0));
    }
}

fn paste(wire: &mut Wire, channel: u32) {
    const PIECE: usize = 32_000;
    let data = |bytes: &[u8]| Message::new(number::CHANNEL_DATA).number(channel).string(bytes);
    const BEGINS: &[u8] = b"\x1b[200~";
    wire.send(data(BEGINS));
    // What the server granted when the channel was opened, and grants again as it reads.
    let mut window = usize::try_from(wire.window).unwrap() - BEGINS.len();
    let mut left = 1_usize << 30;
    while left > 0 {
        while window < PIECE {
            let said = wire.until_one_of(&[number::WINDOW_ADJUST, number::KEXINIT]).expect("the server hung up");
            if said[0] == number::KEXINIT {
                // After so many bytes the server wants new keys.
                let ours = wire.begin_exchange(Offer::default());
                assert!(wire.agree(&ours, &said), "new keys were refused");
            } else {
                window += usize::try_from(Fields(&said[5..]).number()).unwrap();
            }
        }
        let piece = PIECE.min(left);
        wire.send(data(&[b'a'; PIECE][..piece]));
        window -= piece;
        left -= piece;
    }
    wire.send(data(b"\x1b[201~"));
}
