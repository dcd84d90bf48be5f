//! From an empty workspace to a signed plan in a real terminal, with a real ssh-agent; and how it ends.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::terminal::Terminal;

/// An ssh-agent of the test's own, with a key in it.
struct Agent(Child);

impl Agent {
    fn start(folder: &Path) -> (Self, String, String) {
        let socket = folder.join("agent").display().to_string();
        let key = folder.join("key").display().to_string();
        let made = Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f", &key]).status().unwrap();
        assert!(made.success());
        let agent = Command::new("ssh-agent").args(["-D", "-a", &socket]).stdout(Stdio::null()).spawn().unwrap();
        let added = || {
            let mut add = Command::new("ssh-add");
            add.arg(&key).env("SSH_AUTH_SOCK", &socket).stderr(Stdio::null()).status().unwrap().success()
        };
        // The agent listens a moment after it was started; it is asked until it answers.
        assert!((0..100_000).any(|_| Path::new(&socket).exists()), "the agent never listened");
        assert!((0..100).any(|_| added()), "the agent never took the key");
        let public = std::fs::read_to_string(format!("{key}.pub")).unwrap();
        (Self(agent), socket, public.trim().to_owned())
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

/// Founds a workspace with the stories' template alone.
fn founded() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    let founded = Command::new(env!("CARGO_BIN_EXE_vedtak"))
        .args(["init", "--origin", "story.invalid", "--person", "Kari Nes"])
        .env_clear()
        .envs([("USER", "kari"), ("LANG", "nn_NO.UTF-8")])
        .env("HOME", home.path())
        .current_dir(home.path())
        .output()
        .unwrap();
    assert!(founded.status.success(), "{}", String::from_utf8_lossy(&founded.stderr));
    home
}

#[test]
fn the_terminal_is_given_back_when_the_program_ends() {
    let home = founded();
    for end in ["q", "TERM", "HUP"] {
        let mut terminal = Terminal::start(home.path(), &[], &[]);
        terminal.expect("hjelp");
        assert!(!terminal.is_restored(), "the screens are drawn on the other screen");
        match end {
            "q" => terminal.press("q"),
            signal => terminal.signal(signal),
        }
        assert_eq!(terminal.end(), 0, "{end}");
        assert!(terminal.is_restored(), "{end}");
    }
}

#[test]
fn a_second_program_is_told_who_has_the_workspace() {
    let home = founded();
    let mut first = Terminal::start(home.path(), &[], &[]);
    first.expect("hjelp");
    let second = Command::new(env!("CARGO_BIN_EXE_vedtak"))
        .args(["plan", "list"])
        .env_clear()
        .envs([("USER", "kari"), ("LANG", "en_GB.UTF-8")])
        .env("HOME", home.path())
        .output()
        .unwrap();
    assert_eq!(second.status.code(), Some(1));
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(said.contains("process"), "{said}");
    first.press("q");
    assert_eq!(first.end(), 0);
}
