//! What is typed arrives whole in whatever pieces it comes: at this terminal, and as a guest of another process.

use super::terminal::Terminal;
use super::whole::founded;

/// A plan is begun and a risk is written, with characters of several bytes, arrows and what is pasted.
const SESSION: [(&str, &str); 4] = [
    ("n", "lagre"),
    ("Å øve 漢字x\x1b[D\x1b[3~\x1b[H\x1b[200~Éin\tplan:\r\n\x1b[201~", "Éin"),
    ("\x13", "er oppretta"),
    ("3", "Ingenting her enno"),
];

/// Sends bytes one at a time; only the first ones of a sequence come together, as an Esc that stands alone is a key.
fn trickle(terminal: &mut Terminal, sent: &str) {
    let mut rest = sent;
    while let Some(first) = rest.chars().next() {
        let together = if first == '\x1b' { 3.min(rest.len()) } else { 0 };
        terminal.send(&rest.as_bytes()[..together]);
        let until = together.max(first.len_utf8());
        rest.as_bytes()[together..until].iter().for_each(|byte| terminal.send(&[*byte]));
        rest = &rest[until..];
    }
}

/// Tells the session to a terminal; returns what stands there in the end.
fn told(terminal: &mut Terminal, tell: impl Fn(&mut Terminal, &str)) -> String {
    terminal.expect_at_foot("hjelp");
    for (sent, words) in SESSION {
        tell(terminal, sent);
        terminal.expect(words);
    }
    // The end of the foot is drawn last, and what stood behind it before: all above it is of the same frame.
    terminal.expect_foot_to_end("q avslutt");
    terminal.text()
}

#[test]
fn a_session_byte_by_byte_is_the_same_session_here_and_as_a_guest() {
    let whole = {
        let home = founded();
        let mut terminal = Terminal::start(home.path(), &[], &[]);
        told(&mut terminal, Terminal::type_)
    };
    let home = founded();
    let mut local = Terminal::start(home.path(), &[], &[]);
    assert_eq!(told(&mut local, trickle), whole);
    let other = founded();
    let mut host = Terminal::start(other.path(), &[], &[]);
    host.expect_at_foot("hjelp");
    let mut guest = Terminal::start(other.path(), &[], &[]);
    assert_eq!(
        told(&mut guest, trickle).lines().skip(1).collect::<Vec<_>>(),
        whole.lines().skip(1).collect::<Vec<_>>()
    );
    for terminal in [&mut guest, &mut host, &mut local] {
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
    }
}
