//! Who gets in, with which key.

use vedtak::server::access::{self, Event, Reason};

use super::client::offer_and_sign;
use super::host::{Host, fingerprint};
use super::waiting::eventually;
use crate::engine::workspace::{at, kari};

#[test]
fn the_keys_that_count_open_the_door() {
    let host = Host::start();
    for (name, kind) in [("one", &["ed25519"][..]), ("two", &["ecdsa", "-b", "256"][..])] {
        let key = host.key(name, kind);
        host.approve(&key, &kari(), None);
        let said = host.run(&key, &["@", "plan", "'list"], b"").ended(2);
        assert!(said.contains("quotation mark"), "{said}");
    }
    let lines = access::read(host.engine.directory(), at(0)).unwrap();
    let logins: Vec<_> = lines.iter().filter(|line| line.event == Event::Login).collect();
    assert_eq!(logins.len(), 2);
    assert!(logins.iter().all(|login| login.person == Some(kari())));
    assert_eq!(logins[0].fingerprint, Some(fingerprint(&host.file("one"))));
}

#[test]
fn an_unknown_key_may_only_ask_to_be_let_in() {
    let host = Host::start();
    let key = host.key("stranger", &["ed25519"]);
    let said = host.run(&key, &["@", "plan", "list"], b"").ended(3);
    assert!(said.contains(&fingerprint(&key)), "{said}");
    assert!(said.contains("Nobody here knows"), "{said}");
}

#[test]
fn other_keys_are_refused_and_the_banner_says_which_line_helps() {
    let host = Host::start();
    for (name, kind) in [("rsa", &["rsa", "-b", "3072"][..]), ("p384", &["ecdsa", "-b", "384"][..])] {
        let key = host.key(name, kind);
        let said = host.run(&key, &["@", "plan", "list"], b"").ended(255);
        assert!(said.contains("ssh-keygen -t ed25519"), "{said}");
        assert!(said.contains("Permission denied (publickey)"), "{said}");
    }
}

#[test]
fn a_member_is_not_shown_the_banner_twice() {
    let host = Host::start();
    let key = host.member("kari");
    assert!(host.run(&key, &["@", "'"], b"").ended(2).contains("ssh-keygen -t ed25519"));
    assert!(!host.run(&key, &["@", "'"], b"").ended(2).contains("ssh-keygen -t ed25519"));
}

#[test]
fn a_certificate_is_no_key() {
    let host = Host::start();
    let (authority, key) = (host.key("authority", &["ed25519"]), host.member("kari"));
    let mut sign = std::process::Command::new("ssh-keygen");
    sign.args(["-q", "-s"])
        .arg(&authority)
        .args(["-I", "kari", "-n", "kari", "-V", "+1d"])
        .arg(key.with_extension("pub"));
    assert!(sign.status().unwrap().success());
    let certificate = format!("CertificateFile={}", host.file("kari-cert.pub").display());
    let plain = host.key("other", &["ed25519"]);
    std::fs::remove_file(plain.with_extension("pub")).unwrap();
    // The client offers the certificate first; the key itself then opens the door.
    let said = host.run(&key, &["-v", "-o", &certificate, "@", "'"], b"").ended(2);
    assert!(said.contains("Offering public key") && said.contains("ED25519-CERT"), "{said}");
}

#[test]
fn a_key_that_ended_is_the_key_of_a_stranger() {
    let host = Host::start();
    let key = host.key("old", &["ed25519"]);
    host.approve(&key, &kari(), Some(at(1)));
    host.run(&key, &["@", "plan", "list"], b"").ended(3);
    let revoked = host.member("revoked");
    host.revoke(&revoked, chrono::Utc::now());
    host.run(&revoked, &["@", "plan", "list"], b"").ended(3);
}

#[test]
fn nothing_but_public_keys_is_offered() {
    let host = Host::start();
    let key = host.key("rsa", &["rsa", "-b", "2048"]);
    let methods = "PreferredAuthentications=password,keyboard-interactive,hostbased,gssapi-with-mic";
    let said = host.run(&key, &["-v", "-o", methods, "@", "x"], b"").ended(255);
    assert!(said.contains("Authentications that can continue: publickey\r\n"), "{said}");
    let refused = || -> Vec<Option<Reason>> {
        let lines = access::read(host.engine.directory(), at(0)).unwrap();
        lines.iter().filter(|line| line.event == Event::Refused).map(|line| line.reason).collect()
    };
    // The client is gone before the server has written it down.
    eventually(|| !refused().is_empty(), || "nothing was written down".to_owned());
    assert_eq!(refused(), [Some(Reason::NoLogin)]);
}

#[test]
fn who_offers_one_key_and_signs_with_another_is_nobody() {
    let host = Host::start();
    let (member, other) = (host.member("kari"), host.key("other", &["ed25519"]));
    let login = |offered, signer| host.runtime.block_on(offer_and_sign(&host, offered, signer));
    assert!(!login(&member, &other).success());
    assert!(!login(&other, &member).success());
    assert!(login(&member, &member).success());
}
