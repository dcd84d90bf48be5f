//! The screens in a terminal over SSH: the same as at the machine.

use super::keys::{Kind, TestKey};
use super::member::{self, Screens};
use super::openssh::Client;
use super::resident::{MEMBER, Resident, SECRETARY};
use super::waiting::run_async;

fn served() -> Resident {
    let mut host = Resident::founded();
    host.serve();
    host
}

#[test]
fn a_terminal_is_given_back_when_the_person_leaves() {
    let host = served();
    let client = Client::with_key(&host, &["ed25519"], SECRETARY);
    // What the process opens once is open from here on.
    assert!(client.run(&["plan", "list"]).status.success());
    let descriptors = host.process().descriptors();
    let mut terminal = client.terminal();
    terminal.expect("hjelp");
    assert!(!terminal.is_restored(), "the screens are drawn on the other screen");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_restored());
    host.settles(descriptors);
}

/// Who stops the host lets everybody go with a sentence and a clean terminal.
#[test]
fn a_host_that_stops_takes_leave() {
    let mut host = served();
    let client = Client::with_key(&host, &["ed25519"], SECRETARY);
    let mut terminal = client.terminal();
    terminal.expect("hjelp");
    assert!(host.stop());
    terminal.end();
    assert!(terminal.is_restored(), "{}", terminal.text());
    assert!(!terminal.text().trim().is_empty(), "nothing was said");
}

#[test]
fn a_window_has_the_size_that_it_is_given() {
    let host = served();
    let client = Client::with_key(&host, &["ed25519"], SECRETARY);
    let mut terminal = client.terminal();
    terminal.expect("hjelp");
    for (columns, rows) in [(120, 40), (40, 12), (100, 30), (80, 24)] {
        terminal.resize(columns, rows);
        terminal.until("a last line", |screen| screen.lines().count() == usize::from(rows));
    }
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn what_is_pasted_is_text() {
    let host = served();
    let client = Client::with_key(&host, &["ed25519"], SECRETARY);
    let mut terminal = client.terminal();
    terminal.expect("hjelp");
    terminal.press("home n");
    terminal.expect("lagre");
    // A line end, an arrow and a bell in what is pasted are no keys.
    terminal.paste("Ein plan\x1b[A\x07 frå utklippstavla");
    terminal.expect("Ein plan");
    terminal.expect("frå utklippstavla");
    terminal.press("ctrl-s");
    terminal.expect_gone("lagre");
    assert!(host.done(&["plan", "list"]).contains("frå utklippstavla"));
}

/// One session's size, keys and end are its own: two on one connection.
#[test]
fn sessions_on_one_connection_are_apart() {
    let key = TestKey::new(Kind::Ed25519);
    let host = Resident::with(MEMBER, &key);
    run_async(async {
        let connection = member::entered(host.address(), &key).await;
        let mut narrow = Screens::open(&connection, 60, 20).await;
        let mut wide = Screens::open(&connection, 120, 40).await;
        narrow.expect("hjelp").await;
        wide.expect("hjelp").await;
        narrow.type_("q").await;
        narrow.end().await;
        assert_eq!(narrow.code, Some(0));
        assert!(narrow.is_restored());
        wide.type_("?").await;
        wide.expect("Hjelp:").await;
    });
}

/// Much more than anybody pastes: it is refused with a sentence, and costs no memory.
#[test]
fn a_paste_without_measure_is_refused() {
    let key = TestKey::new(Kind::Ed25519);
    let host = Resident::with(SECRETARY, &key);
    run_async(async {
        let connection = member::entered(host.address(), &key).await;
        let mut screens = Screens::open(&connection, 80, 24).await;
        screens.expect("hjelp").await;
        let memory = host.process().memory();
        screens.type_("\x1b[200~").await;
        for _ in 0..256 {
            screens.type_(vec![b'a'; 64 * 1024]).await;
        }
        screens.type_("\x1b[201~").await;
        screens.expect("256").await;
        assert!(host.process().memory() < memory + (32 << 20), "{} bytes more", host.process().memory() - memory);
        screens.type_("q").await;
        screens.end().await;
        assert_eq!(screens.code, Some(0));
    });
}
