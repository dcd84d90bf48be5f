//! The real OpenSSH programs, in a folder of their own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use chrono::{DateTime, Utc};
use vedtak::domain::signature::{KeyPeriod, SigningRequest};
use vedtak::signing::{allowed_signers, key};

/// The namespace of the tests.
pub const NAMESPACE: &str = "vedtak-plan-v1@example.no";
/// The principal of the tests.
pub const PRINCIPAL: &str = "ada@example.no";

/// A temporary folder in which OpenSSH works.
pub struct Workbench(tempfile::TempDir);

impl Workbench {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// Makes a key with `ssh-keygen`, in the file `name`.
    pub fn make_key(&self, name: &str, kind: &[&str], passphrase: &str) {
        let mut arguments = vec!["-q", "-C", "", "-f", name, "-N", passphrase, "-t"];
        arguments.extend(kind);
        self.run("ssh-keygen", &arguments);
    }

    /// Signs `message` with `ssh-keygen -Y sign`; gives the armour.
    pub fn sign(&self, name: &str, message: &[u8], options: &[&str]) -> Vec<u8> {
        self.write("message", message);
        let _absent = std::fs::remove_file(self.path("message.sig"));
        let mut arguments = vec!["-Y", "sign", "-f", name, "-n", NAMESPACE];
        arguments.extend(options);
        arguments.push("message");
        self.run("ssh-keygen", &arguments);
        self.read("message.sig")
    }

    /// Asks `ssh-keygen -Y verify` whether an armour is right for a request, at a time.
    pub fn verifies(&self, request: &SigningRequest, periods: &[KeyPeriod], armour: &str, at: DateTime<Utc>) -> bool {
        self.write("allowed_signers", allowed_signers::write(periods));
        self.write("armour.sig", armour);
        self.write("message", &request.message);
        let input = std::fs::File::open(self.path("message")).unwrap();
        let time = format!("-Overify-time={}", allowed_signers::time(at));
        let output = self
            .command("ssh-keygen")
            .args(["-Y", "verify", "-f", "allowed_signers", "-s", "armour.sig", &time])
            .args(["-I", &request.principal, "-n", &request.namespace])
            .stdin(Stdio::from(input))
            .output()
            .unwrap();
        output.status.success()
    }

    /// Prepares a program in this folder, away from the tester's own keys and agent.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.folder()).env("HOME", self.folder()).env_remove("SSH_AUTH_SOCK");
        command
    }

    /// Runs a program that has to succeed.
    pub fn run(&self, program: &str, arguments: &[&str]) -> Output {
        let output = self.command(program).args(arguments).stdin(Stdio::null()).output().unwrap();
        assert!(output.status.success(), "{program} {arguments:?}: {output:?}");
        output
    }

    /// Adds keys to the agent behind `socket`.
    pub fn add(&self, arguments: &[&str]) {
        let added = self.command("ssh-add").env("SSH_AUTH_SOCK", "socket").args(arguments).output().unwrap();
        assert!(added.status.success(), "{added:?}");
    }

    /// Asks for a signature of the key in `<name>.pub`.
    pub fn request(&self, name: &str, message: &[u8]) -> SigningRequest {
        let line = String::from_utf8(self.read(&format!("{name}.pub"))).unwrap();
        SigningRequest {
            namespace: NAMESPACE.to_owned(),
            principal: PRINCIPAL.to_owned(),
            keys: vec![key::read_public(&line).unwrap()],
            message: message.to_vec(),
        }
    }
}

/// Gives a time as `20260101000000Z` has it.
pub fn time(text: &str) -> DateTime<Utc> {
    chrono::NaiveDateTime::parse_from_str(text, "%Y%m%d%H%M%SZ").unwrap().and_utc()
}

/// Gives the period in which the first key of a request counts: the year 2026.
pub fn period(request: &SigningRequest) -> KeyPeriod {
    KeyPeriod {
        principal: request.principal.clone(),
        key: request.keys[0].clone(),
        namespaces: vec![request.namespace.clone()],
        from: time("20260101000000Z"),
        to: Some(time("20261231235959Z")),
    }
}
