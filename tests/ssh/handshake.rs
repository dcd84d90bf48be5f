//! What strangers can do before anybody is logged in, published weaknesses of the library first.

use super::keys::{Kind, TestKey};
use super::message::{Fields, Message};
use super::resident::{MEMBER, Resident};
use super::wire::{Offer, Wire, number};

/// How much memory hostile bytes may cost the process.
const ROOM: u64 = 32 << 20;

fn served() -> (Resident, TestKey) {
    let key = TestKey::new(Kind::Ed25519);
    (Resident::with(MEMBER, &key), key)
}

/// What begins like a connection and is none: other protocols, other versions, other line ends.
fn greetings() -> Vec<Vec<u8>> {
    let lines = [
        &b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"[..],
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"SSH-1.5-old\r\n",
        b"SSH-2.0\r\n",
        b"SSH-2.0-\0\r\n",
        b"SSH-2.0-\xff\xfe\r\n",
        b"\r\n\r\n\r\n",
        b"\0\0\0\0\0\0\0\0",
    ];
    let floods = [
        "a line before the version\r\n".repeat(10_000).into_bytes(),
        vec![b'x'; 1 << 20],
        [&b"SSH-2.0-"[..], &[b'y'; 1 << 20]].concat(),
        vec![b'\n'; 1 << 20],
    ];
    lines.into_iter().map(<[u8]>::to_vec).chain(floods).collect()
}

/// CVE-2026-48108: lines before the identification without end.
#[test]
fn what_is_no_greeting_costs_nothing() {
    let (host, key) = served();
    let (memory, descriptors) = (host.process().memory(), host.process().descriptors());
    for greeting in greetings() {
        let mut wire = host.dialled();
        wire.bytes(&greeting);
        wire.half_close();
        wire.until_hung_up();
    }
    host.settles(descriptors);
    assert!(host.process().memory() < memory + ROOM, "{} bytes more", host.process().memory() - memory);
    host.still_serves(&key);
}

/// CVE-2024-43410: memory is set aside for as much as a packet says.
#[test]
fn the_length_of_a_packet_is_not_believed() {
    let (host, key) = served();
    let (memory, descriptors) = (host.process().memory(), host.process().descriptors());
    let lengths = [0, 1, 3, 5, 11, 35_001, 256 * 1024, 0x7fff_ffff, 0x8000_0000, u32::MAX];
    for length in lengths {
        for following in [0, 16, 64 * 1024] {
            let mut wire = host.greeted();
            wire.bytes(&Message::empty().number(length).raw(&vec![0xff; following]).bytes());
            wire.half_close();
            wire.until_hung_up();
        }
    }
    for padding in [0, 3, 12, 13, 255] {
        let mut wire = host.greeted();
        wire.bytes(&Message::empty().number(12).byte(padding).raw(&[20; 11]).bytes());
        wire.half_close();
        wire.until_hung_up();
    }
    host.settles(descriptors);
    assert!(host.process().memory() < memory + ROOM, "{} bytes more", host.process().memory() - memory);
    host.still_serves(&key);
}

/// Points of Curve25519 that give the same secret whatever the other side chose (RFC 7748, section 6.1).
const LOW_ORDER: [&str; 7] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

/// GHSA-5xvq-cp9x-6p6r: a panic through the point zero, alone and (0.63.0) in the hybrid exchange.
#[test]
fn points_without_a_secret_are_refused() {
    let (host, key) = served();
    let descriptors = host.process().descriptors();
    for point in LOW_ORDER.map(|digits| base16ct::lower::decode_vec(digits).unwrap()) {
        let zeros = vec![0; 1184];
        let hybrid = [&zeros[..], &point].concat();
        for (exchange, begun) in [("curve25519-sha256", point), ("mlkem768x25519-sha256", hybrid)] {
            assert!(!answers(&host, exchange, Message::new(number::KEX_INIT).string(&begun)), "{exchange} {begun:?}");
        }
    }
    host.settles(descriptors);
    host.still_serves(&key);
}

#[test]
fn points_that_are_none_are_refused() {
    let (host, key) = served();
    let descriptors = host.process().descriptors();
    for exchange in ["curve25519-sha256", "mlkem768x25519-sha256"] {
        for length in [0, 1, 31, 33, 1184, 1215, 1217, 30_000] {
            let begun = Message::new(number::KEX_INIT).string(vec![9; length]);
            assert!(!answers(&host, exchange, begun), "{exchange} {length}");
        }
        for rest in [&[][..], &[0], &[0, 0, 0], &[0, 0, 0, 32], &[255, 255, 255, 255], &[0, 0, 4, 192, 1]] {
            let begun = Message::new(number::KEX_INIT).raw(rest);
            assert!(!answers(&host, exchange, begun), "{exchange} {rest:?}");
        }
    }
    host.settles(descriptors);
    host.still_serves(&key);
}

/// Tells whether the server answers the beginning of an exchange with its own half.
fn answers(host: &Resident, exchange: &'static str, begun: Message) -> bool {
    let mut wire = host.greeted();
    wire.begin_exchange(Offer { exchange, ..Offer::default() });
    wire.send(begun);
    wire.half_close();
    wire.until(number::KEX_REPLY).is_some()
}

/// What the server takes, list by list (RFC 4253, section 7.1).
const TAKEN: [&[&str]; 6] = [
    &["mlkem768x25519-sha256", "curve25519-sha256", "curve25519-sha256@libssh.org"],
    &["ssh-ed25519"],
    &["aes256-gcm@openssh.com"],
    &["aes256-gcm@openssh.com"],
    &["none"],
    &["none"],
];

/// Names in the lists that are no algorithms but say what a side understands.
const MARKERS: [&str; 3] = ["kex-strict-s-v00@openssh.com", "ext-info-s", "kexguess2@matt.ucc.asn.au"];

#[test]
fn the_server_offers_what_is_listed_and_no_more() {
    let (host, _key) = served();
    let mut wire = host.greeted();
    assert!(wire.exchange(Offer::default()));
    let abilities = wire.abilities.clone();
    let mut fields = Fields(&abilities[17..]);
    let lists: Vec<String> = (0..8).map(|_| fields.text()).collect();
    let algorithms = [&lists[0], &lists[1], &lists[2], &lists[3], &lists[6], &lists[7]];
    for (list, taken) in algorithms.into_iter().zip(TAKEN) {
        let offered = list.split(',').filter(|name| !MARKERS.contains(name));
        for name in offered {
            assert!(taken.contains(&name), "{name} is offered");
        }
    }
    assert!(lists[0].contains("kex-strict-s-v00@openssh.com"), "{}", lists[0]);
}

/// T16: a client that knows only one weak thing does not get in.
#[test]
fn a_weak_algorithm_alone_is_refused() {
    let (host, key) = served();
    let descriptors = host.process().descriptors();
    let listed = Offer::default();
    let exchanges = [
        "none",
        "diffie-hellman-group1-sha1",
        "diffie-hellman-group14-sha1",
        "diffie-hellman-group14-sha256",
        "diffie-hellman-group16-sha512",
        "diffie-hellman-group18-sha512",
        "diffie-hellman-group-exchange-sha1",
        "diffie-hellman-group-exchange-sha256",
        "ecdh-sha2-nistp256",
        "ecdh-sha2-nistp521",
    ];
    let host_keys = ["ssh-rsa", "rsa-sha2-512", "ssh-dss", "ecdsa-sha2-nistp256", "ssh-ed25519-cert-v01@openssh.com"];
    let ciphers = [
        "none",
        "clear",
        "3des-cbc",
        "aes128-cbc",
        "aes256-cbc",
        "aes128-ctr",
        "aes256-ctr",
        "aes128-gcm@openssh.com",
        "chacha20-poly1305@openssh.com",
    ];
    let compressions = ["zlib", "zlib@openssh.com"];
    let offers = (exchanges.map(|exchange| Offer { exchange, ..listed }).into_iter())
        .chain(host_keys.map(|host_key| Offer { host_key, ..listed }))
        .chain(ciphers.map(|cipher| Offer { cipher, ..listed }))
        .chain(compressions.map(|compression| Offer { compression, ..listed }));
    for offer in offers {
        let mut wire = host.greeted();
        wire.begin_exchange(offer);
        wire.send(Message::new(number::KEX_INIT).string([9; 32]));
        wire.half_close();
        assert_eq!(wire.until_one_of(&[number::KEX_REPLY, number::NEWKEYS]), None, "{offer:?}");
    }
    assert!(host.greeted().exchange(listed));
    host.settles(descriptors);
    host.still_serves(&key);
}

/// CVE-2023-48795 (Terrapin): a message that is slipped in before the keys ends a strict exchange.
#[test]
fn nothing_is_slipped_into_a_strict_exchange() {
    let (host, key) = served();
    let ignored = || Message::new(number::IGNORE).string("");
    let mut before = host.greeted();
    before.send(ignored());
    assert!(!before.exchange(Offer::default()), "before the lists");
    let mut between = host.greeted();
    between.begin_exchange(Offer::default());
    between.send(ignored());
    between.send(Message::new(number::KEX_INIT).string([9; 32]));
    between.half_close();
    assert_eq!(between.until(number::KEX_REPLY), None, "between the lists and the exchange");
    host.still_serves(&key);
}

/// 0.65.1: messages after the lists are counted.
#[test]
fn an_exchange_that_never_comes_to_an_end_is_ended() {
    let (host, key) = served();
    let (memory, descriptors) = (host.process().memory(), host.process().descriptors());
    let mut wire = host.greeted();
    wire.begin_exchange(Offer { exchange: "curve25519-sha256", ..Offer::default() });
    for _ in 0..10_000 {
        wire.send(Message::new(number::IGNORE).string([0; 1000]));
    }
    wire.until_hung_up();
    let mut lists = host.greeted();
    for _ in 0..100 {
        lists.begin_exchange(Offer::default());
    }
    lists.until_hung_up();
    host.settles(descriptors);
    assert!(host.process().memory() < memory + ROOM, "{} bytes more", host.process().memory() - memory);
    host.still_serves(&key);
}

/// Bytes that are nearly right: every message of a login, cut short or with one byte changed.
#[test]
fn damaged_beginnings_are_refused() {
    let (host, key) = served();
    let descriptors = host.process().descriptors();
    let mut model = host.greeted();
    let lists = model.begin_exchange(Offer::default());
    for cut in (0..lists.len()).step_by(7) {
        let mut wire = host.greeted();
        wire.send(Message::empty().raw(&lists[..cut]));
        wire.half_close();
        wire.until_hung_up();
    }
    for at in (17..lists.len()).step_by(11) {
        let mut changed = lists.clone();
        changed[at] ^= 0xff;
        let mut wire = host.greeted();
        wire.send(Message::empty().raw(&changed));
        wire.half_close();
        wire.until_hung_up();
    }
    drop(model);
    host.settles(descriptors);
    host.still_serves(&key);
}

/// A packet that was not sealed with the agreed keys.
#[test]
fn a_forged_packet_ends_the_connection() {
    let (host, key) = served();
    let mut wire: Wire = host.ready();
    wire.bytes(&Message::empty().number(32).raw(&[7; 48]).bytes());
    wire.until_hung_up();
    host.still_serves(&key);
}
