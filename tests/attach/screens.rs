//! Screens of several people on one machine: together, and however one of them ends.

use super::house::House;
use crate::pty::terminal::Terminal;

/// Begins a plan on the first screen.
fn begin(terminal: &mut Terminal, title: &str) {
    terminal.press("n");
    terminal.expect("lagre");
    terminal.type_(title);
    terminal.press("ctrl-s");
    terminal.expect_gone("lagre");
    terminal.press("0");
    terminal.expect(title);
}

#[test]
fn each_sees_what_the_other_does() {
    let house = House::founded();
    let mut host = house.host();
    let mut guest = house.host();
    begin(&mut guest, "Frå gjesten");
    host.expect("Frå gjesten");
    begin(&mut host, "Frå verten");
    guest.expect("Frå verten");
    guest.resize(100, 30);
    guest.expect_at_foot("hjelp");
    guest.press("q");
    assert_eq!(guest.end(), 0);
    assert!(guest.is_restored() && guest.edits_lines());
    host.press("q");
    assert_eq!(host.end(), 0);
    assert!(host.is_restored() && !host.text().contains("Ctrl+C"), "nobody was left: {}", host.text());
}

#[test]
fn a_host_that_leaves_stays_for_its_guests() {
    let house = House::founded();
    let mut host = house.host();
    let mut guest = house.host();
    host.press("q");
    host.expect("Éin til arbeider");
    assert!(host.is_restored() && host.edits_lines());
    begin(&mut guest, "Etterpå");
    let mut late = house.host();
    late.expect("Etterpå");
    host.expect("2 til arbeider");
    guest.press("q");
    assert_eq!(guest.end(), 0);
    late.press("q");
    assert_eq!(late.end(), 0);
    assert_eq!(host.end(), 0);
    assert!(house.done(&["plan", "list"]).contains("Etterpå"));
}

#[test]
fn a_host_that_is_ended_tells_its_guests() {
    for how in ["ctrl-c", "TERM"] {
        let house = House::founded();
        let mut host = house.host();
        let mut guest = house.host();
        if how == "TERM" {
            host.signal(how);
        } else {
            host.press("q");
            host.expect("Éin til arbeider");
            host.type_("\u{3}");
        }
        assert_eq!(guest.end(), 1, "{how}");
        assert!(guest.text().contains("er avslutta"), "{how}: {}", guest.text());
        assert!(guest.is_restored() && guest.edits_lines(), "{how}");
        assert_eq!(host.end(), 0, "{how}");
        assert!(host.is_restored() && house.sockets().is_empty(), "{how}");
    }
}

#[test]
fn a_host_that_is_killed_gives_its_guests_their_terminal_back() {
    let house = House::founded();
    let host = house.host();
    let mut guest = house.host();
    host.signal("KILL");
    assert_eq!(guest.end(), 1);
    assert!(guest.text().contains("er borte"), "{}", guest.text());
    assert!(guest.is_restored() && guest.edits_lines());
    assert_eq!(house.sockets().len(), 1, "a killed host leaves its socket");
    let mut next = house.host();
    assert!(house.done(&["plan", "list"]).contains("Felles plan"));
    next.press("q");
    assert_eq!(next.end(), 0);
    assert!(house.sockets().is_empty());
}

#[test]
fn a_guest_leaves_in_its_own_way() {
    let house = House::founded();
    let mut host = house.host();
    for how in ["TERM", "HUP", "KILL"] {
        let mut guest = house.host();
        guest.signal(how);
        guest.end();
        assert!(how == "KILL" || guest.is_restored() && guest.edits_lines(), "{how}");
    }
    // Nobody is left: the host ends at once.
    host.press("q");
    assert_eq!(host.end(), 0);
}

#[test]
fn a_guest_that_hears_lines_keeps_its_terminal_as_it_is() {
    let house = House::founded();
    let mut host = house.host();
    host.expect_at_foot("hjelp");
    let mut guest = house.terminal(&["--plain"], &[]);
    guest.expect("vedtak i enkle linjer");
    assert!(!guest.screen_is_other());
    guest.type_(":quit\r");
    assert_eq!(guest.end(), 0);
    assert!(guest.is_restored() && guest.text().contains("vedtak i enkle linjer"), "{}", guest.text());
    assert!(guest.cursor().0 > 2, "what comes next stands below, and nothing is written over: {}", guest.text());
    host.press("q");
    assert_eq!(host.end(), 0);
}
