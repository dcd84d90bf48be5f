//! Two people write the same chapter, and one of them loses the line in mid-sentence.

use super::openssh::Client;
use super::resident::{COLLEAGUE, PLAN, Resident, SECRETARY};
use crate::pty::terminal::Terminal;

/// Stands at the head of the screen while the first chapter is written.
const CHAPTER: &str = "› Les › 1 Kvifor";

fn served() -> (Resident, [Client; 2]) {
    let mut host = Resident::founded();
    host.serve();
    let clients = [SECRETARY, COLLEAGUE].map(|person| Client::with_key(&host, &["ed25519"], person));
    (host, clients)
}

/// Opens the first chapter of the plan for writing.
fn writing(client: &Client) -> Terminal {
    let mut terminal = client.terminal();
    terminal.expect("hjelp");
    terminal.press("end enter");
    terminal.expect("Historikk");
    terminal.press("2");
    terminal.expect("› Les");
    terminal.press("e");
    terminal.expect(CHAPTER);
    terminal
}

#[test]
fn nothing_of_either_text_is_lost() {
    let (host, [kari, ola]) = served();
    let mut karis = writing(&kari);
    let mut olas = writing(&ola);
    karis.type_("Kari rakk ikkje å skrive ferdig fordi");
    karis.expect("skrive ferdig");
    olas.type_("Ola skreiv dette i mellomtida.");
    olas.expect("mellomtida.");
    // The line is gone: no farewell, no last word.
    karis.signal("KILL");
    karis.end();
    olas.press("ctrl-s");
    olas.expect_gone(CHAPTER);
    assert!(host.done(&["plan", "export", PLAN]).contains("Ola skreiv dette i mellomtida."));

    // What Kari had written is offered when she is back, and it takes nothing from Ola.
    let mut back = writing(&kari);
    back.expect("Dette er utkastet ditt frå sist");
    back.expect("skrive ferdig");
    back.press("ctrl-s");
    // Both texts, side by side; lines may end in the midst of either.
    for words in ["endra det same", "Ola skreiv", "mellomtida.", "Kari rakk", "skrive ferdig"] {
        back.expect(words);
    }
    let text = host.done(&["plan", "export", PLAN]);
    assert!(text.contains("Ola skreiv dette i mellomtida."), "{text}");
}

/// A change is in every session that follows the plan.
#[test]
fn what_one_saves_the_other_reads() {
    let (_host, [kari, ola]) = served();
    let mut reading = kari.terminal();
    reading.expect("hjelp");
    reading.press("end enter");
    reading.expect("Historikk");
    reading.press("2");
    reading.expect("› Les");
    let mut olas = writing(&ola);
    olas.type_("Splitternytt. ");
    olas.press("ctrl-s");
    reading.expect("Splitternytt.");
}
