//! A server of its own for each test, and the OpenSSH client at its door.

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use vedtak::builtin::Library;
use vedtak::cli::CommandLine;
use vedtak::domain::command::{Command as Order, Request};
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::{CommandId, PersonId};
use vedtak::domain::message::Message;
use vedtak::domain::person::{Actor, Capacity};
use vedtak::engine::{Engine, SystemChance, chance};
use vedtak::server::host_key::HostKey;
use vedtak::server::serve::{Resident, listen};
use vedtak::server::{Commands, House};

use crate::engine::workspace::{at, kari, memory};

/// A server that runs until it is dropped or stopped.
pub struct Host {
    pub engine: Engine,
    pub address: SocketAddr,
    pub runtime: Runtime,
    folder: tempfile::TempDir,
    stop: Option<oneshot::Sender<()>>,
    serving: Option<JoinHandle<()>>,
}

impl Host {
    /// Opens the door of a new workspace.
    pub fn start() -> Self {
        Self::with(Arc::new(CommandLine::new(&Library::new([]), Utc::now)))
    }

    /// Opens the door of a new workspace with a command line of the test's own.
    pub fn with(commands: Arc<dyn Commands>) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let engine = memory();
        let house = House { engine: engine.clone(), commands };
        let host_key = HostKey::open(engine.directory(), &mut SystemChance).unwrap();
        let listeners = {
            let _within = runtime.enter();
            listen(&["127.0.0.1:0".parse().unwrap()]).unwrap()
        };
        let address = listeners[0].local_addr().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let public = std::fs::read_to_string(engine.directory().join("keys/host.pub")).unwrap();
        let known = format!("[127.0.0.1]:{} {public}", address.port());
        std::fs::write(folder.path().join("known_hosts"), known).unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = runtime.spawn(async move {
            let mut tell = |_: &Message| {};
            let resident = Resident { house, listeners, host_key, door: None, notify: None, tell: &mut tell };
            resident
                .run(async {
                    let _dropped = stopped.await;
                })
                .await;
        });
        Self { engine, address, runtime, folder, stop: Some(stop), serving: Some(serving) }
    }

    /// Stops the server as a signal does, and waits until it has stopped.
    pub fn stop(&mut self) {
        drop(self.stop.take());
        if let Some(serving) = self.serving.take() {
            self.runtime.block_on(serving).unwrap();
        }
    }

    /// Returns the path of a file of the test.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Makes a key with `ssh-keygen`, of a kind and size.
    pub fn key(&self, name: &str, kind: &[&str]) -> PathBuf {
        let path = self.file(name);
        let mut make = Command::new("ssh-keygen");
        make.args(["-q", "-N", "", "-C", "", "-t"]).args(kind).arg("-f").arg(&path);
        assert!(make.status().unwrap().success());
        path
    }

    /// Makes an ed25519 key that counts for the founder.
    pub fn member(&self, name: &str) -> PathBuf {
        let key = self.key(name, &["ed25519"]);
        self.approve(&key, &kari(), None);
        key
    }

    /// Lets a key count for a person, until an instant.
    pub fn approve(&self, key: &Path, person: &PersonId, to: Option<DateTime<Utc>>) {
        let public = public(key);
        let fingerprint = fingerprint(key);
        let (person, how) = (person.clone(), "kjent".to_owned());
        let fact = WorkspaceEvent::KeyApproved { person, public, fingerprint, from: at(0), to, how, alone: true };
        self.say(fact);
    }

    /// Revokes a key from an instant on.
    pub fn revoke(&self, key: &Path, since: DateTime<Utc>) {
        let (key, reason) = (fingerprint(key), "tapt".to_owned());
        self.say(WorkspaceEvent::KeyRevoked { key, since, reason, compromised: false });
    }

    /// States a fact about the workspace as its administrator.
    pub fn say(&self, fact: WorkspaceEvent) {
        let actor = Actor { person: kari(), capacity: Capacity::Administrator, via: "local".to_owned() };
        let id = CommandId::new(chance::ulid(Utc::now(), &mut SystemChance).unwrap()).unwrap();
        let seen = self.engine.workspace().head.revision;
        let request = Request { id, command: Order::Workspace(vec![fact]), seen };
        self.runtime.block_on(self.engine.submit(&actor, request, Utc::now())).unwrap();
    }

    /// Makes the command that connects with a key: the OpenSSH client, asking nobody and reading no configuration.
    pub fn ssh(&self, key: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new("ssh");
        let known = format!("UserKnownHostsFile={}", self.file("known_hosts").display());
        command.args(["-F", "none", "-o", &known, "-o", "StrictHostKeyChecking=yes", "-o", "BatchMode=yes"]);
        command.args(["-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-i"]).arg(key);
        command.args(["-p", &self.address.port().to_string(), "-l", "anybody"]);
        command.args(arguments);
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap()).env("LANG", "en_GB.UTF-8");
        command.env("HOME", self.folder.path());
        command
    }

    /// Connects and gives what came; the host is put where `@` stands among the arguments.
    pub fn run(&self, key: &Path, arguments: &[&str], input: &[u8]) -> Answer {
        let arguments: Vec<&str> =
            arguments.iter().map(|argument| if *argument == "@" { "127.0.0.1" } else { argument }).collect();
        let mut command = self.ssh(key, &arguments);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let input = input.to_vec();
        let writing = std::thread::spawn(move || {
            // A command that reads nothing closes the pipe early.
            let _closed = pipe.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        writing.join().unwrap();
        Answer(output)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop();
    }
}

/// What a client had at the end.
#[derive(Debug)]
pub struct Answer(Output);

impl Answer {
    pub fn code(&self) -> i32 {
        self.0.status.code().unwrap_or(-1)
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0.stdout
    }

    pub fn out(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    pub fn err(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }

    /// Expects an exit code, and returns what was said on standard error.
    #[track_caller]
    pub fn ended(self, code: i32) -> String {
        assert_eq!(self.code(), code, "{}{}", self.out(), self.err());
        self.err()
    }
}

/// Returns the public half of a key file, without a comment.
pub fn public(key: &Path) -> String {
    let line = std::fs::read_to_string(key.with_extension("pub")).unwrap();
    line.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}

/// Returns the fingerprint of a key file.
pub fn fingerprint(key: &Path) -> String {
    let said = Command::new("ssh-keygen").args(["-l", "-E", "sha256", "-f"]).arg(key).output().unwrap();
    String::from_utf8(said.stdout).unwrap().split_whitespace().nth(1).unwrap().to_owned()
}
