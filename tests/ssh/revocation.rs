//! A key that counts no longer: whoever is here with it leaves.

use super::keys::{Kind, TestKey};
use super::member::{self, Screens};
use super::openssh::Client;
use super::resident::{MEMBER, Resident, SECRETARY};
use super::waiting::run_async;

/// The fingerprint of the only key of a person.
fn fingerprint(host: &Resident, person: &str) -> String {
    let listed: serde_json::Value = serde_json::from_str(&host.done(&["key", "list", person, "--json"])).unwrap();
    listed[0]["key"]["fingerprint"].as_str().unwrap().to_owned()
}

#[test]
fn a_revoked_key_ends_the_sessions_that_it_opened() {
    let (revoked, other) = (TestKey::new(Kind::Ed25519), TestKey::new(Kind::Ed25519));
    let host = Resident::with(MEMBER, &revoked);
    host.admit(SECRETARY, &other);
    let fingerprint = fingerprint(&host, MEMBER);
    run_async(async {
        let connection = member::entered(host.address(), &revoked).await;
        let mut session = Screens::open(&connection, 80, 24).await;
        session.expect("hjelp").await;
        let stays = member::entered(host.address(), &other).await;
        let mut others = Screens::open(&stays, 80, 24).await;
        others.expect("hjelp").await;
        host.done(&["key", "revoke", &fingerprint, "--reason", "Mista"]);
        session.end().await;
        assert!(session.is_restored(), "{}", session.text());
        // Who came with another key stays.
        others.type_("?").await;
        others.expect("Hjelp:").await;
    });
    assert!(!host.entered(&revoked).run("plan list").contains("Felles utviklingsplan"));
    host.still_serves(&other);
}

#[test]
fn a_session_that_is_ended_says_so() {
    let mut host = Resident::founded();
    host.serve();
    let client = Client::with_key(&host, &["ed25519"], MEMBER);
    let mut terminal = client.terminal();
    terminal.expect("hjelp");
    host.done(&["session", "end", "--all-of", MEMBER, "--reason", "Vi stengjer no"]);
    terminal.end();
    assert!(terminal.is_restored());
    assert!(terminal.text().contains("Vi stengjer no"), "{}", terminal.text());
}
