//! A workspace of a test's own, for several processes on one machine.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::pty::terminal::Terminal;

/// A home with a workspace in it, a runtime folder, and a folder far from both.
pub struct House {
    pub home: TempDir,
}

impl House {
    /// Founds a workspace with one plan.
    pub fn founded() -> Self {
        let house = Self { home: tempfile::tempdir().unwrap() };
        std::fs::create_dir(house.away()).unwrap();
        house.done(&["init", "--origin", "story.invalid", "--person", "Kari Nes"]);
        house.done(&["plan", "new", "plan", "Felles plan"]);
        house
    }

    /// Returns a folder that is neither the workspace nor the host's.
    pub fn away(&self) -> PathBuf {
        self.home.path().join("away")
    }

    /// Prepares a command of Kari's in the folder away.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vedtak"));
        command.args(arguments).current_dir(self.away()).env_clear();
        command.env("USER", "kari").env("LANG", "en_GB.UTF-8").env("HOME", self.home.path());
        command.env("XDG_RUNTIME_DIR", self.home.path()).env("PATH", std::env::var_os("PATH").unwrap());
        command
    }

    /// Runs a command with something piped in.
    pub fn run(&self, arguments: &[&str], input: &[u8]) -> Output {
        let mut command = self.command(arguments);
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        let writing = std::thread::spawn(move || {
            // Whoever wants no input closes it.
            let _closed = stdin.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        writing.join().unwrap();
        output
    }

    /// Runs a command that has to be done. Returns what it said.
    #[track_caller]
    pub fn done(&self, arguments: &[&str]) -> String {
        done(&self.run(arguments, b""))
    }

    /// Opens the screens in a terminal.
    pub fn screens(&self, variables: &[(&str, &str)]) -> Terminal {
        self.terminal(&[], variables)
    }

    /// Runs a command in a terminal.
    pub fn terminal(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Terminal {
        let runtime = self.home.path().display().to_string();
        let variables = [&[("XDG_RUNTIME_DIR", runtime.as_str())], variables].concat();
        Terminal::start(self.home.path(), arguments, &variables)
    }

    /// Opens the screens and waits until others are let in.
    pub fn host(&self) -> Terminal {
        let mut host = self.screens(&[]);
        host.expect("hjelp");
        host
    }

    /// Returns the names of the sockets that are there.
    pub fn sockets(&self) -> Vec<PathBuf> {
        let folder = std::fs::read_dir(self.home.path().join("vedtak"));
        folder.into_iter().flatten().map(|entry| entry.unwrap().path()).collect()
    }
}

/// Expects that a command was done. Returns what it said.
#[track_caller]
pub fn done(output: &Output) -> String {
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

/// Returns what was said.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Writes a program that a shell runs, for `EDITOR`. Returns its path.
pub fn script(folder: &Path, lines: &str) -> String {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder.join("editor");
    std::fs::write(&path, format!("#!/bin/sh\n{lines}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    path.display().to_string()
}
