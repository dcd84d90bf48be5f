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

/// How somebody says that lines are wanted: the kind of the terminal, the options of `ssh`, the words.
const WAYS: [(&str, &[&str], &[&str]); 4] = [
    ("dumb", &[], &[]),
    ("xterm-256color", &["-o", "SetEnv=VEDTAK_PLAIN=1"], &[]),
    ("xterm-256color", &[], &["vedtak", "--plain"]),
    ("xterm-256color", &[], &["--", "--plain"]),
];

/// Leaves the screens, which have to be lines.
fn leave_lines(mut terminal: Terminal) {
    terminal.expect("Eit kolon begynner ein kommando.");
    terminal.expect("Språk: Nynorsk.");
    assert!(!terminal.screen_is_other(), "{}", terminal.text());
    let begins = |line: &str| line.find("vedtak i enkle linjer").is_none_or(|at| at == 0);
    assert!(terminal.text().lines().all(begins), "{}", terminal.text());
    assert_eq!(terminal.title(), "", "no window is named");
    terminal.type_(":quit\r");
    assert_eq!(terminal.end(), 0, "{}", terminal.text());
    assert!(terminal.is_restored());
}

#[test]
fn who_is_known_asks_for_lines() {
    let host = served();
    let client = Client::with_key(&host, &["ed25519"], MEMBER);
    for (kind, options, words) in WAYS {
        leave_lines(client.terminal_of(kind, (options, words), None));
    }
    let mut terminal = client.terminal();
    terminal.expect("hjelp");
    assert!(terminal.screen_is_other(), "nothing of it is remembered:\n{}", terminal.text());
}

#[test]
fn who_is_not_known_enrols_in_lines_and_they_are_remembered() {
    let host = served();
    for (kind, options, words) in WAYS {
        let code = invite(&host);
        let client = Client::of(&host);
        client.make_key(&["ed25519"]);
        // Whoever begins in another language goes on in the one that is chosen, whatever the line said.
        let is_line = !words.is_empty();
        let more: &[&str] = if is_line { &["--lang", "en"] } else { &[] };
        let words = [words, more].concat();
        let mut terminal = client.terminal_of(kind, (options, &words), None);
        if is_line {
            terminal.expect("English, 1 of 3");
            terminal.press("down down");
        }
        terminal.expect("Nynorsk, 3 av 3");
        terminal.press("enter");
        terminal.expect("Koden i brevet: ");
        terminal.type_("0123-4567-89AB-CDEF\r");
        terminal.expect("Problem: Denne koden gjeld ikkje her");
        terminal.type_("\u{15}");
        terminal.type_(&code);
        terminal.expect(&code);
        terminal.press("enter");
        terminal.expect("Er det deg?");
        terminal.press("j");
        terminal.expect("ventar på godkjenning");
        assert!(!terminal.screen_is_other(), "{}", terminal.text());
        approve(&host);
        leave_lines(terminal);
        let mut terminal = client.terminal();
        if kind == "dumb" {
            terminal.expect("hjelp");
            assert!(terminal.screen_is_other(), "another terminal can be drawn on:\n{}", terminal.text());
        } else {
            leave_lines(terminal);
        }
    }
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
