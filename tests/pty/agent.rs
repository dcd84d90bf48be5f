//! A real ssh-agent with a real key.

use std::path::Path;
use std::process::{Child, Command, Stdio};

/// An ssh-agent of the test's own, with a key in it.
pub struct Agent(Child);

impl Agent {
    /// Starts it in a folder. Returns its socket and the public key too.
    pub fn start(folder: &Path) -> (Self, String, String) {
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
