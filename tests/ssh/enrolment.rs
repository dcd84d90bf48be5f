//! From an invitation to the screens, with a key that nobody knew.

use serde_json::Value;

use super::openssh::Client;
use super::resident::{COLLEAGUE, MEMBER, Resident};
use crate::pty::terminal::Terminal;

/// Invites the member. Gives the code.
fn invite(host: &Resident) -> String {
    let said = host.done(&["person", "invite", MEMBER, "--host", "127.0.0.1", "--json"]);
    serde_json::from_str::<Value>(&said).unwrap()["code"].as_str().unwrap().to_owned()
}

/// Comes with a new key, as far as the code.
fn stranger(host: &Resident) -> (Client, Terminal) {
    let client = Client::of(host);
    client.make_key(&["ed25519"]);
    let mut terminal = client.terminal();
    terminal.expect("Vel språk:");
    terminal.press("enter");
    terminal.expect("Koden i brevet");
    (client, terminal)
}

/// Approves the only key that waits, which came with another person's invitation.
fn approve(host: &Resident) {
    let waiting: Value = serde_json::from_str(&host.done(&["key", "waiting", "--json"])).unwrap();
    let key = fingerprint(&waiting[0]).unwrap_or_else(|| panic!("{waiting}"));
    host.done(&["--as", COLLEAGUE, "key", "approve", key, "--how", "Ringt opp"]);
}

/// Finds a fingerprint, wherever it stands.
fn fingerprint(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => text.starts_with("SHA256:").then_some(text),
        Value::Array(items) => items.iter().find_map(fingerprint),
        Value::Object(fields) => fields.values().find_map(fingerprint),
        _ => None,
    }
}

fn served() -> Resident {
    let mut host = Resident::founded();
    host.serve();
    host
}

#[test]
fn an_invitation_opens_the_screens_once_the_key_is_approved() {
    let host = served();
    let code = invite(&host);
    let (client, mut terminal) = stranger(&host);
    terminal.type_(&code);
    terminal.press("enter");
    terminal.expect("Er det deg?");
    terminal.press("j");
    terminal.expect("ventar på godkjenning");
    approve(&host);
    terminal.expect("hjelp");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_restored());
    assert!(client.run(&["plan", "list"]).status.success());
}

#[test]
fn an_invitation_is_used_once() {
    let host = served();
    let code = invite(&host);
    let (_first, mut terminal) = stranger(&host);
    terminal.type_(&code);
    terminal.press("enter");
    terminal.expect("Er det deg?");
    terminal.press("j");
    terminal.expect("ventar på godkjenning");
    let (second, mut terminal) = stranger(&host);
    terminal.type_(&code);
    terminal.press("enter");
    terminal.expect("Denne koden er allereie brukt");
    assert!(!second.run(&["plan", "list"]).status.success());
}

#[test]
fn codes_are_not_guessed() {
    let host = served();
    invite(&host);
    let (_client, mut terminal) = stranger(&host);
    for round in 0..5 {
        terminal.type_("0123-4567-89AB-CDEF");
        terminal.press("enter");
        match round {
            4 => terminal.expect("kodar var feil"),
            _ => terminal.expect("Denne koden gjeld ikkje her"),
        }
        for _ in 0..19 {
            terminal.type_("\u{7f}");
        }
    }
}
