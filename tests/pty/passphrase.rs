//! A key file with a passphrase, in a real terminal: it is asked for there, is not seen, and is not written down.

use std::process::Command;

use super::terminal::Terminal;
use crate::cli::signing::open_for_signing;
use crate::cli::support::Caller;

const SECRET: &str = "sesam sesam";

fn start(caller: &Caller, arguments: &[&str]) -> Terminal {
    let workspace = caller.workspace().display().to_string();
    let variables = [("USER", "ada"), ("LANG", "en_US.UTF-8"), ("VEDTAK_WORKSPACE", workspace.as_str())];
    Terminal::start(caller.folder.path(), arguments, &variables)
}

/// Begins to sign with a locked key, up to the question for its passphrase.
fn asked(caller: &Caller) -> Terminal {
    let mut terminal = start(caller, &["sign", "plan", "--party", "nesvik", "--key", "bo"]);
    terminal.expect("short name");
    terminal.type_("nesvik\r");
    terminal.expect("Passphrase for bo:");
    terminal
}

fn locked() -> Caller {
    let caller = open_for_signing();
    let mut lock = Command::new("ssh-keygen");
    let locked = lock.args(["-q", "-p", "-a", "1", "-N", SECRET, "-f", "bo"]).current_dir(caller.folder.path());
    assert!(locked.output().unwrap().status.success());
    caller
}

#[test]
fn a_passphrase_is_typed_unseen_and_the_line_is_signed() {
    let caller = locked();
    let mut terminal = asked(&caller);
    terminal.type_(&format!("{SECRET}x\u{7f}\r"));
    assert_eq!(terminal.end(), 0, "{}", terminal.text());
    let text = terminal.text();
    assert!(text.contains("bo Example has signed") && !text.contains("sesam"), "{text}");
    assert!(caller.run(&["signing", "list", "plan"]).done().contains("bo Example"));
}

#[test]
fn a_passphrase_is_asked_for_where_its_owner_sits_though_another_process_has_the_workspace() {
    let caller = locked();
    let mut host = start(&caller, &[]);
    host.expect("help");
    let mut guest = asked(&caller);
    guest.type_(&format!("{SECRET}\r"));
    assert_eq!(guest.end(), 0, "{}", guest.text());
    assert!(guest.text().contains("bo Example has signed"), "{}", guest.text());
    assert!(!guest.text().contains("sesam") && !host.text().contains("Passphrase"), "{}", guest.text());
    host.press("q");
    assert_eq!(host.end(), 0, "{}", host.text());
}

#[test]
fn a_wrong_passphrase_leaves_everything_as_it_was() {
    let caller = locked();
    let before = caller.run(&["log", "head"]).done();
    for typed in ["wrong\r", "\r", "\u{3}"] {
        let mut terminal = asked(&caller);
        terminal.type_(typed);
        assert_eq!(terminal.end(), 1, "{}", terminal.text());
    }
    assert_eq!(caller.run(&["log", "head"]).done(), before);
}
