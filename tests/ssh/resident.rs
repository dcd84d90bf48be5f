//! A workspace that the real program serves, and what the system says about that process.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use tempfile::TempDir;

use super::keys::TestKey;
use super::process::Process;
use super::waiting::eventually;
use super::wire::Wire;

/// The person who founded the workspace, of the secretariat.
pub const SECRETARY: &str = "kari-nes";
/// Another person of the secretariat.
pub const COLLEAGUE: &str = "sekretar";
/// A member of a body.
pub const MEMBER: &str = "leiar-sr-voss";
/// The plan of the stories.
pub const PLAN: &str = "felles-utviklingsplan";

/// A workspace, and the process that serves it.
pub struct Resident {
    home: TempDir,
    serving: Option<(Process, SocketAddr)>,
    /// How many addresses of this machine were given out.
    elsewhere: AtomicU32,
}

impl Resident {
    /// Founds a workspace with the people and the directive of the examples; nobody serves it yet.
    pub fn founded() -> Self {
        let host = Self { home: tempfile::tempdir().unwrap(), serving: None, elsewhere: AtomicU32::new(0) };
        let plans = concat!(env!("CARGO_MANIFEST_DIR"), "/plans");
        let from = format!("{plans}/workspaces/fjordane.toml");
        host.done(&["init", "--origin", "story.invalid", "--from", &from, "--person", "Kari Nes"]);
        host.done(&["plan", "import", &format!("{plans}/examples/{PLAN}.toml")]);
        host
    }

    /// Founds a workspace, lets somebody have a key, and serves it.
    pub fn with(person: &str, key: &TestKey) -> Self {
        let mut host = Self::founded();
        host.admit(person, key);
        host.serve();
        // What the process opens once is open from here on.
        host.still_serves(key);
        host
    }

    /// Lets a key count for a person.
    pub fn admit(&self, person: &str, key: &TestKey) {
        self.admit_line(person, &key.line());
    }

    /// Lets a key count for a person, given as a line of a `.pub` file: one asks for it, another approves it.
    pub fn admit_line(&self, person: &str, line: &str) {
        let file = self.folder().join("admitted.pub");
        std::fs::write(&file, line).unwrap();
        let asked = self.done(&["--as", person, "key", "request", person, &file.display().to_string(), "--json"]);
        let asked: serde_json::Value = serde_json::from_str(&asked).unwrap();
        let approver = if person == SECRETARY { COLLEAGUE } else { SECRETARY };
        let key = asked["key"].as_str().unwrap();
        self.done(&["--as", approver, "key", "approve", key, "--how", "Møtt på kontoret"]);
    }

    /// Begins to serve at a free port.
    pub fn serve(&mut self) {
        self.serve_at("127.0.0.1:0");
    }

    /// Serves again, where it did before: the process was killed.
    pub fn serve_again(&mut self) {
        let address = self.address().to_string();
        self.serve_at(&address);
    }

    fn serve_at(&mut self, address: &str) {
        let mut command = self.command(&["serve", "--listen", address]);
        self.serving = Some(Process::start(command.stdin(Stdio::null())));
    }

    /// Returns the process that serves.
    pub fn process(&self) -> &Process {
        &self.serving.as_ref().unwrap().0
    }

    /// Returns where it listens.
    pub fn address(&self) -> SocketAddr {
        self.serving.as_ref().unwrap().1
    }

    /// Returns an address of this machine from which nobody has connected yet: it has no penalties.
    pub fn elsewhere(&self) -> Ipv4Addr {
        let number = self.elsewhere.fetch_add(1, Ordering::Relaxed) + 2;
        Ipv4Addr::from(Ipv4Addr::LOCALHOST.to_bits() + number)
    }

    /// Connects from a new address and says nothing.
    pub fn dialled(&self) -> Wire {
        Wire::dial(self.elsewhere(), self.address())
    }

    /// Connects from a new address, and both sides say who they are.
    pub fn greeted(&self) -> Wire {
        Wire::greeted(self.elsewhere(), self.address())
    }

    /// Connects from a new address as far as the login.
    pub fn ready(&self) -> Wire {
        Wire::ready(self.elsewhere(), self.address())
    }

    /// Connects from a new address and logs in.
    pub fn entered(&self, key: &TestKey) -> Wire {
        Wire::logged_in(self.elsewhere(), self.address(), key)
    }

    /// Asserts that a member gets in and is answered, and that nothing in the process ever panicked.
    #[track_caller]
    pub fn still_serves(&self, key: &TestKey) {
        let answer = self.entered(key).run("plan list");
        assert!(answer.contains("Felles utviklingsplan"), "{answer}");
        let said = self.process().said();
        assert!(!said.contains("panicked"), "{said}");
    }

    /// Ends the process at once, as a power cut would.
    pub fn kill(&mut self) {
        self.serving.as_mut().unwrap().0.kill();
    }

    /// Asks the process to stop, and waits until it has. Tells whether it ended well.
    pub fn stop(&mut self) -> bool {
        self.serving.as_mut().unwrap().0.stop()
    }

    /// Returns the folder of the host's owner.
    pub fn folder(&self) -> &Path {
        self.home.path()
    }

    /// Returns the folder of the workspace.
    pub fn workspace(&self) -> PathBuf {
        self.folder().join("workspace")
    }

    /// Runs a command of the host's owner.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).stdin(Stdio::null()).output().unwrap()
    }

    /// Runs a command of the host's owner that has to succeed. Gives what it answered.
    #[track_caller]
    pub fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Prepares the program for the host's owner.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vedtak"));
        command.args(arguments).current_dir(self.folder()).env_clear();
        command.envs([("USER", "kari"), ("LANG", "nn_NO.UTF-8")]).env("HOME", self.folder());
        command.env("XDG_RUNTIME_DIR", self.folder()).env("VEDTAK_WORKSPACE", self.workspace());
        command
    }

    /// Waits until as few descriptors are open as before: everybody has left.
    pub fn settles(&self, descriptors: usize) {
        let open = || self.process().descriptors();
        eventually(|| open() <= descriptors, || format!("{} descriptors, not {descriptors}", open()));
    }
}
