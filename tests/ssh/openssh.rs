//! The real OpenSSH client, with a home of its own.

use std::fs::Permissions;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use super::resident::Resident;
use crate::pty::terminal::Terminal;

/// Somebody at another machine.
pub struct Client {
    home: TempDir,
    port: u16,
}

impl Client {
    /// Somebody without a key.
    pub fn of(host: &Resident) -> Self {
        Self { home: tempfile::tempdir().unwrap(), port: host.address().port() }
    }

    /// Somebody with a key of this type, made by `ssh-keygen`, that counts for a person.
    pub fn with_key(host: &Resident, kind: &[&str], person: &str) -> Self {
        let client = Self::of(host);
        let line = client.make_key(kind);
        host.admit_line(person, &line);
        client
    }

    /// Has the public half of a key here; the other half is in an agent.
    pub fn offer(&self, line: &str) {
        std::fs::write(self.path("key"), format!("{line}\n")).unwrap();
        std::fs::set_permissions(self.path("key"), Permissions::from_mode(0o600)).unwrap();
    }

    /// Makes a key. Gives its public half.
    pub fn make_key(&self, kind: &[&str]) -> String {
        let key = self.path("key");
        let mut making = Command::new("ssh-keygen");
        making.args(["-q", "-N", "", "-C", "", "-f"]).arg(&key).arg("-t").args(kind);
        assert!(making.status().unwrap().success());
        std::fs::read_to_string(key.with_extension("pub")).unwrap().trim().to_owned()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn arguments(&self, options: &[&str], words: &[&str]) -> Vec<String> {
        let known = format!("UserKnownHostsFile={}", self.path("known_hosts").display());
        let key = self.path("key").display().to_string();
        let port = self.port.to_string();
        let fixed = ["-F", "none", "-p", &port, "-i", &key, "-o", &known, "-o", "IdentitiesOnly=yes"];
        let batch = ["-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=accept-new", "-o", "SendEnv=LANG"];
        let all = fixed.into_iter().chain(batch).chain(options.iter().copied()).chain(["127.0.0.1"]);
        all.chain(words.iter().copied()).map(str::to_owned).collect()
    }

    /// Prepares a command at the host.
    pub fn command(&self, options: &[&str], words: &[&str]) -> Command {
        let mut command = Command::new("ssh");
        command.args(self.arguments(options, words)).env_clear().env("HOME", self.home.path());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("LANG", "nn_NO.UTF-8");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs a command at the host.
    pub fn run(&self, words: &[&str]) -> Output {
        self.command(&[], words).output().unwrap()
    }

    /// Runs a command at the host with something piped in.
    pub fn pipe(&self, words: &[&str], input: Vec<u8>) -> Output {
        let mut child = self.command(&[], words).stdin(Stdio::piped()).spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let feeding = std::thread::spawn(move || {
            // A command that has heard enough hangs up.
            let _hung_up = pipe.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        feeding.join().unwrap();
        output
    }

    /// Opens the screens in a terminal.
    pub fn terminal(&self) -> Terminal {
        self.terminal_with(&[], &[], None)
    }

    /// Runs a command at the host in a terminal, with an agent at this side.
    pub fn terminal_with(&self, options: &[&str], words: &[&str], agent: Option<&Path>) -> Terminal {
        self.terminal_of("xterm-256color", (options, words), agent)
    }

    /// Runs a command at the host in a terminal of a kind.
    pub fn terminal_of(&self, kind: &str, (options, words): (&[&str], &[&str]), agent: Option<&Path>) -> Terminal {
        let mut command = CommandBuilder::new("ssh");
        let options: Vec<&str> = options.iter().copied().chain(["-tt"]).collect();
        command.args(self.arguments(&options, words));
        command.env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("LANG", "nn_NO.UTF-8");
        command.env("TERM", kind);
        if let Some(agent) = agent {
            command.env("SSH_AUTH_SOCK", agent);
        }
        command.env("HOME", self.home.path());
        Terminal::of(command)
    }
}
