//! Logins that are none: other methods, other people's keys, other people's signatures.

use super::keys::{Kind, TestKey};
use super::message::{Fields, Message};
use super::resident::{MEMBER, Resident, SECRETARY};
use super::wire::{Wire, number};

fn served() -> (Resident, TestKey) {
    let key = TestKey::new(Kind::Ed25519);
    (Resident::with(MEMBER, &key), key)
}

fn method(name: &str) -> Message {
    Message::new(number::USERAUTH_REQUEST).string("member").string("ssh-connection").string(name)
}

/// Tells that a request did not log anybody in, and that nothing but a public key would.
fn is_refused(host: &Resident, request: Message) {
    let answer = host.ready().ask(request.clone());
    match answer.split_first() {
        Some((&number::USERAUTH_FAILURE, rest)) => assert_eq!(Fields(rest).text(), "publickey", "{request:?}"),
        Some((&number::DISCONNECT, _)) | None => {}
        _ => panic!("{request:?} was answered with {answer:?}"),
    }
}

#[test]
fn only_public_keys_are_asked_for() {
    let (host, key) = served();
    let none = host.ready().ask(method("none"));
    assert_eq!(none.first(), Some(&number::USERAUTH_FAILURE));
    is_refused(&host, method("password").flag(false).string("hemmeleg"));
    is_refused(&host, method("password").flag(true).string("gammal").string("ny"));
    is_refused(&host, method("keyboard-interactive").string("").string(""));
    is_refused(&host, method("hostbased").string("ssh-ed25519").string(key.blob()).string("h").string("u").string("s"));
    is_refused(&host, method("gssapi-with-mic").number(0));
    is_refused(&host, method("gssapi-with-mic").number(u32::MAX));
    is_refused(&host, method("publickey"));
    is_refused(&host, method(""));
    host.still_serves(&key);
}

/// CVE-2026-42189: the number of answers was believed before anybody was logged in.
#[test]
fn answers_that_nobody_asked_for_do_nothing() {
    let (host, key) = served();
    let memory = host.process().memory();
    for begun in [false, true] {
        let mut wire = host.ready();
        if begun {
            wire.send(method("keyboard-interactive").string("").string(""));
        }
        for count in [0, 1, 1 << 20, u32::MAX] {
            wire.send(Message::new(number::USERAUTH_ANSWER).number(count).string("svar"));
        }
        wire.half_close();
        assert_eq!(wire.until(number::USERAUTH_SUCCESS), None);
    }
    assert!(host.process().memory() < memory + (32 << 20));
    host.still_serves(&key);
}

/// Who does not prove to have the key is not the one who has it: CVE-2024-45337 of another library.
#[test]
fn a_key_is_proved_by_its_own_signature() {
    let (host, member) = served();
    let stranger = TestKey::new(Kind::Ed25519);
    let mut wire = host.ready();
    let offered = wire.ask(Wire::probe("member", member.algorithm(), &member.blob()));
    assert_eq!(offered.first(), Some(&number::USERAUTH_OK));
    let forged = wire.signed("member", member.algorithm(), &member.blob(), &stranger);
    assert_eq!(wire.ask(forged).first(), Some(&number::USERAUTH_FAILURE));

    // The stranger offers the member's key, then proves to have the own one.
    let mut wire = host.ready();
    wire.ask(Wire::probe("member", member.algorithm(), &member.blob()));
    let own = wire.signed("member", stranger.algorithm(), &stranger.blob(), &stranger);
    if wire.ask(own).first() == Some(&number::USERAUTH_SUCCESS) {
        let answer = wire.run("plan list");
        assert!(!answer.contains("Felles utviklingsplan"), "{answer}");
    }
    host.still_serves(&member);
}

/// CVE-2026-46705: what was proved for one name stood when another name was given.
#[test]
fn another_name_begins_from_nothing() {
    let (host, member) = served();
    let stranger = TestKey::new(Kind::Ed25519);
    for names in [["member", "other"], ["other", "member"]] {
        let mut wire = host.ready();
        wire.ask(Wire::probe(names[0], member.algorithm(), &member.blob()));
        let signed = wire.signed(names[1], member.algorithm(), &member.blob(), &stranger);
        assert_ne!(wire.ask(signed).first(), Some(&number::USERAUTH_SUCCESS));
    }
    host.still_serves(&member);
}

#[test]
fn a_signature_counts_for_its_own_connection_alone() {
    let (host, member) = served();
    let recorded = host.ready().signed("member", member.algorithm(), &member.blob(), &member);
    assert_eq!(host.ready().ask(recorded).first(), Some(&number::USERAUTH_FAILURE));
    host.still_serves(&member);
}

/// What a hardware key says about the presence of its owner is part of what it signs.
#[test]
fn a_hardware_key_says_what_it_signed() {
    for kind in [Kind::HardwareEd25519, Kind::HardwareP256] {
        let key = TestKey::new(kind);
        let host = Resident::with(MEMBER, &key);
        host.still_serves(&key);
        for flags in [0, 4, 5, 0xff] {
            let other = TestKey::new(kind).saying(flags);
            host.admit(SECRETARY, &other);
            assert!(!host.ready().login("member", &other), "{kind:?} {flags}");
        }
        host.still_serves(&key);
    }
}

#[test]
fn damaged_signatures_are_refused() {
    let (host, member) = served();
    let p256 = TestKey::new(Kind::P256);
    host.admit(SECRETARY, &p256);
    for key in [&member, &p256] {
        let right = host.ready().signed("member", key.algorithm(), &key.blob(), key).bytes();
        let length = 4 + key.sign(b"").len();
        for cut in (1..length).step_by(7) {
            let mut wire = host.ready();
            wire.send(Message::empty().raw(&right[..right.len() - cut]));
            wire.half_close();
            assert_eq!(wire.until(number::USERAUTH_SUCCESS), None, "{cut} bytes missing");
        }
    }
    host.still_serves(&member);
}

#[test]
fn names_and_bytes_of_a_key_belong_together() {
    let (host, member) = served();
    let blob = member.blob();
    let wrong = ["ssh-rsa", "rsa-sha2-512", "ecdsa-sha2-nistp256", "ssh-dss", "", "sk-ssh-ed25519@openssh.com", "\0"];
    let certificate = ["ssh-ed25519-cert-v01@openssh.com"];
    for algorithm in wrong.into_iter().chain(certificate) {
        let mut wire = host.ready();
        let signed = wire.signed("member", algorithm, &blob, &member);
        assert_ne!(wire.ask(signed).first(), Some(&number::USERAUTH_SUCCESS), "{algorithm}");
    }
    for blob in [vec![], vec![0; 3], vec![0xff; 4], vec![0; 30_000], blob[..blob.len() - 1].to_vec()] {
        let mut wire = host.ready();
        let signed = wire.signed("member", member.algorithm(), &blob, &member);
        assert_ne!(wire.ask(signed).first(), Some(&number::USERAUTH_SUCCESS), "{blob:?}");
    }
    host.still_serves(&member);
}

#[test]
fn guesses_are_counted() {
    let (host, member) = served();
    let mut wire = host.ready();
    let mut answered = 0;
    while answered < 1000 {
        let stranger = TestKey::new(Kind::Ed25519);
        let forged = wire.signed("member", member.algorithm(), &member.blob(), &stranger);
        match wire.ask(forged).first() {
            Some(&number::USERAUTH_FAILURE) => answered += 1,
            Some(&number::USERAUTH_SUCCESS) => panic!("a forged signature counts"),
            _ => break,
        }
    }
    assert!(answered < 10, "{answered} forged signatures on one connection");
    host.still_serves(&member);
}

#[test]
fn nothing_but_a_login_is_heard_before_it() {
    let (host, member) = served();
    let messages = [
        Message::new(number::CHANNEL_OPEN).string("session").number(0).number(1 << 20).number(1 << 15),
        Message::new(number::GLOBAL_REQUEST).string("tcpip-forward").flag(true).string("0.0.0.0").number(2222),
        Message::new(number::USERAUTH_SUCCESS),
        Message::new(number::CHANNEL_REQUEST).number(0).string("exec").flag(true).string("plan list"),
        Message::new(number::CHANNEL_DATA).number(0).string("hei"),
        Message::new(255),
        Message::empty(),
    ];
    for message in messages {
        let mut wire = host.ready();
        wire.send(message.clone());
        wire.half_close();
        let heard =
            [number::USERAUTH_SUCCESS, number::CHANNEL_OPENED, number::REQUEST_SUCCESS, number::CHANNEL_SUCCESS];
        assert_eq!(wire.until_one_of(&heard), None, "{message:?}");
    }
    for service in ["ssh-connection", "", "\0"] {
        let mut wire = host.greeted();
        assert!(wire.exchange(super::wire::Offer::default()));
        wire.send(Message::new(number::SERVICE_REQUEST).string(service));
        wire.half_close();
        assert_eq!(wire.until(number::SERVICE_ACCEPT), None, "{service:?}");
    }
    host.still_serves(&member);
}
