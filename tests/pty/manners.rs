//! The manners of the program in a real terminal: it goes aside and comes back, takes every size, knows the mouse.

use super::terminal::Terminal;
use super::whole::founded;

#[test]
fn the_program_goes_aside_as_a_job_and_comes_back_at_another_size() {
    let home = founded();
    let mut terminal = Terminal::start_as_job(home.path());
    terminal.expect_at_foot("hjelp");
    terminal.press("ctrl-z");
    terminal.expect("put aside");
    assert!(terminal.is_restored() && terminal.edits_lines(), "the shell has its terminal");
    terminal.resize(60, 20);
    terminal.type_("\n");
    terminal.expect_at_foot("hjelp");
    assert!(!terminal.is_restored());
    terminal.press("q");
    terminal.expect("over");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_restored());
}

#[test]
fn who_is_stopped_from_elsewhere_takes_the_terminal_again() {
    let home = founded();
    let mut terminal = Terminal::start(home.path(), &[], &[]);
    terminal.expect_at_foot("hjelp");
    terminal.signal("STOP");
    // Somebody else writes on the screen meanwhile.
    terminal.scribble("\x1b[2J\x1b[?1049l");
    terminal.signal("CONT");
    terminal.expect_at_foot("hjelp");
    assert!(!terminal.is_restored() && !terminal.edits_lines());
    // No shell started this one: there is nobody to go to, and it says so.
    terminal.press("ctrl-z");
    terminal.expect("ikkje noko skal å gå til");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_window_of_any_size_is_drawn_in_and_the_last_of_many_counts() {
    let home = founded();
    let mut terminal = Terminal::start(home.path(), &[], &[]);
    terminal.expect_at_foot("hjelp");
    for (columns, rows) in [(1, 1), (500, 1), (1, 500), (39, 9), (1000, 500)] {
        terminal.resize(columns, rows);
    }
    for step in 0..2000 {
        terminal.resize(60 + step % 40, 12 + step % 20);
    }
    terminal.resize(30, 12);
    terminal.expect("for lite");
    terminal.resize(80, 24);
    terminal.expect_at_foot("hjelp");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_restored());
}

#[test]
fn the_mouse_is_on_at_home_and_the_window_is_named_and_both_are_given_back() {
    let home = founded();
    let mut terminal = Terminal::start(home.path(), &[], &[]);
    terminal.expect_at_foot("hjelp");
    assert!(terminal.has_mouse());
    assert_eq!(terminal.title(), "vedtak · Ventar på deg");
    // `? hjelp` stands in the footer: a click on it opens help, Esc closes it.
    terminal.click("hjelp");
    terminal.expect("Hjelp: ");
    terminal.press("esc");
    terminal.expect_gone("Hjelp: ");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(!terminal.has_mouse() && terminal.is_restored());
    assert_eq!(terminal.title(), "");
}
