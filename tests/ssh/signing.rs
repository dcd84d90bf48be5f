//! Signing with the key at home: through the agent that a member forwards.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use vedtak::domain::id::PersonId;
use vedtak::engine::Engine;

use super::agent;
use super::keys::{Kind, TestKey};
use super::openssh::Client;
use super::resident::{PLAN, Resident};
use super::waiting::eventually;

/// The parties that sign first, by what their mayors and they are called.
const PARTIES: [&str; 4] = ["nesvik", "storberg", "fjellvag", "lauvoy"];

/// A plan that is open for signing, by people who lend the agent that comes along.
fn signing() -> Resident {
    let mut host = Resident::founded();
    let engine = Engine::open(&host.workspace(), "test", &mut |_| {}).unwrap();
    for party in PARTIES {
        engine.lend_agent(&PersonId::new(mayor(party)).unwrap(), true).unwrap();
    }
    drop(engine);
    host.done(&["version", "lock", PLAN, "--final"]);
    host.done(&["signing", "open", PLAN, "--override", "Avtalt i møte"]);
    host.serve();
    host
}

fn mayor(party: &str) -> String {
    format!("ordforar-{party}")
}

/// Signs for a party: types its name, as whoever lends an agent has to. Gives the exit code and what was said.
fn sign(client: &Client, socket: &Path, options: &[&str], party: &str) -> (u32, String) {
    let words = ["sign", PLAN, "--party", party, "--agent"];
    let mut terminal = client.terminal_with(options, &words, Some(socket));
    terminal.expect("For å signere, skriv kortnamnet");
    terminal.type_(&format!("{party}\r"));
    (terminal.end(), terminal.text())
}

/// The package of the plan, verified as anybody can.
fn verified(host: &Resident) -> String {
    let folder = host.folder().join("package").display().to_string();
    host.done(&["plan", "export", PLAN, "--archive", &folder]);
    let output = host.run(&["verify", &folder]);
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Hardware keys too, which OpenSSH reaches through the agent alone: they log in and they sign.
#[test]
fn every_kind_of_key_signs_through_the_forwarded_agent() {
    let host = signing();
    for (kind, party) in Kind::ALL.into_iter().zip(PARTIES) {
        let key = Arc::new(TestKey::new(kind));
        host.admit(&mayor(party), &key);
        let client = Client::of(&host);
        client.offer(&key.line());
        let socket = client.path("agent");
        let asked = agent::start(&socket, vec![Arc::clone(&key)]);
        let (code, said) = sign(&client, &socket, &["-A"], party);
        assert_eq!(code, 0, "{kind:?}: {said}");
        // Once to log in, once to sign.
        assert_eq!(asked.signatures.load(Ordering::SeqCst), 2, "{kind:?}");
    }
    let verified = verified(&host);
    assert!(verified.contains("4 av 24"), "{verified}");
}

#[test]
fn a_real_agent_signs_what_ssh_keygen_accepts() {
    let host = signing();
    for (kind, party) in [(&["ed25519"][..], "nesvik"), (&["ecdsa", "-b", "256"], "storberg")] {
        let client = Client::with_key(&host, kind, &mayor(party));
        let socket = client.path("agent");
        let mut agent =
            Command::new("ssh-agent").arg("-D").arg("-a").arg(&socket).stdout(Stdio::null()).spawn().unwrap();
        let add = || {
            let mut add = Command::new("ssh-add");
            let added = add.arg("-q").arg(client.path("key")).env("SSH_AUTH_SOCK", &socket).stderr(Stdio::null());
            added.status().unwrap().success()
        };
        eventually(add, || "the agent never took the key".to_owned());
        let (code, said) = sign(&client, &socket, &["-A"], party);
        agent.kill().unwrap();
        agent.wait().unwrap();
        assert_eq!(code, 0, "{kind:?}: {said}");
    }
    assert!(verified(&host).contains("2 av 24"));
}

/// Who only looks around is asked for nothing: the agent is opened when something is signed.
#[test]
fn an_agent_is_asked_for_nothing_but_a_signature() {
    let host = signing();
    let key = Arc::new(TestKey::new(Kind::Ed25519));
    host.admit(&mayor("nesvik"), &key);
    let client = Client::of(&host);
    client.offer(&key.line());
    let socket = client.path("agent");
    let asked = agent::start(&socket, vec![Arc::clone(&key)]);
    let run = |words: &[&str]| {
        let output = client.command(&["-A"], words).env("SSH_AUTH_SOCK", &socket).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    };
    run(&["plan", "list"]);
    let (identities, signatures) = (asked.identities.load(Ordering::SeqCst), asked.signatures.load(Ordering::SeqCst));
    run(&["plan", "show", PLAN]);
    // The second login costs what the first one did, and nothing else was asked.
    assert_eq!(asked.identities.load(Ordering::SeqCst), 2 * identities);
    assert_eq!(asked.signatures.load(Ordering::SeqCst), 2 * signatures);
}

/// Whatever is wrong with an agent is said, and nothing is signed.
#[test]
fn an_agent_that_does_not_sign_is_a_sentence() {
    let host = signing();
    let client = Client::with_key(&host, &["ed25519"], &mayor("nesvik"));
    let strange = client.path("strange");
    let _asked = agent::start(&strange, vec![Arc::new(TestKey::new(Kind::Ed25519))]);
    let dead = client.path("dead");
    drop(std::os::unix::net::UnixListener::bind(&dead).unwrap());
    let said = |socket: &Path, options: &[&str]| {
        let (code, said) = sign(&client, socket, options, "nesvik");
        assert_ne!(code, 0, "{said}");
        said
    };
    let not_forwarded = said(&strange, &[]);
    assert!(not_forwarded.contains("ssh -A"), "{not_forwarded}");
    let without_key = said(&strange, &["-A"]);
    let unreachable = said(&dead, &["-A"]);
    assert!(without_key.contains("andre nøklar"), "{without_key}");
    // OpenSSH does not forward what it does not reach itself.
    assert!(unreachable.contains("ssh -A"), "{unreachable}");
    assert!(host.done(&["signing", "list", PLAN]).matches("Nesvik").count() >= 1);
}
