//! A workspace that another process owns: who that is, and the way to it (DESIGN 8).
//!
//! A command that owns a workspace for a moment does not listen for guests. Whoever comes meanwhile tries the lock and
//! the socket in turn, until one of them opens.

use std::path::Path;
use std::time::{Duration, Instant};

use tokio::net::UnixStream;

use crate::attach::VERSION;
use crate::attach::message::{Hello, SENT};
use crate::attach::place::Places;
use crate::domain::message::Message;
use crate::engine::Owner;
use crate::terminal::relay;

use super::User;
use super::console::Console;
use super::error::CliError;

/// How long nothing is tried: shorter than anybody notices, long enough that waiting costs nothing.
const STEP: Duration = Duration::from_millis(20);

/// After how long somebody is told what is waited for.
const SILENCE: Duration = Duration::from_secs(1);

/// After how long it is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// The way to the process that owns the workspace.
#[derive(Debug)]
pub struct Elsewhere {
    /// The connection; nothing has been said yet.
    pub stream: UnixStream,
    /// What is said first.
    pub hello: Hello,
}

/// Somebody who waits for a workspace.
#[derive(Debug)]
pub struct Patience {
    since: Instant,
    is_told: bool,
}

impl Default for Patience {
    fn default() -> Self {
        Self { since: Instant::now(), is_told: false }
    }
}

impl Patience {
    /// Waits a moment; says after a while what for.
    ///
    /// # Errors
    /// It has been long enough.
    pub async fn wait(&mut self, console: &mut Console, owner: Option<&Owner>) -> Result<(), CliError> {
        let waited = self.since.elapsed();
        if waited >= PATIENCE {
            let cause = about("attach-given-up", owner).with("seconds", PATIENCE.as_secs());
            return Err(CliError::failed(cause).hint(Message::new("attach-given-up-hint")));
        }
        if waited >= SILENCE && !self.is_told {
            self.is_told = true;
            console.note(&about("attach-waiting", owner));
        }
        tokio::time::sleep(STEP).await;
        Ok(())
    }
}

/// Names the process that is waited for; it may just be writing down who it is.
fn about(id: &'static str, owner: Option<&Owner>) -> Message {
    let owner = owner.map_or_else(
        || Message::new("attach-owner-unknown"),
        |Owner { command, pid }| Message::new("attach-owner").with("command", command).with("pid", pid.to_string()),
    );
    Message::new(id).with("owner", owner)
}

/// What somebody wants done in a workspace.
#[derive(Debug, Clone, Copy)]
pub struct Errand<'a> {
    /// The command line, with the program's name.
    pub words: &'a [String],
    /// Whether screens are wanted, and not a command.
    pub screens: bool,
    /// Whether nobody but this process can do it.
    pub is_here: bool,
}

/// Finds the process that owns a workspace; `None` when it does not listen, or can not do what is wanted.
pub async fn find(folder: &Path, errand: Errand<'_>, user: &User, console: &Console) -> Option<Elsewhere> {
    if errand.is_here {
        return None;
    }
    let places = places(folder, user, console)?;
    let stream = places.connect().await?;
    let is_sent = |name: &str| SENT.contains(&name) || name.starts_with("LC_");
    let variables = console.variables.iter().filter(|(name, _)| is_sent(name));
    let hello = Hello {
        version: VERSION,
        arguments: without_workspace(errand.words.get(1..).unwrap_or_default()),
        screens: errand.screens,
        variables: variables.map(|(name, value)| (name.clone(), value.clone())).collect(),
        configuration: console.configuration.clone(),
        user: user.name.clone(),
        is_terminal: console.is_terminal,
        size: if console.is_terminal { relay::size() } else { Default::default() },
    };
    Some(Elsewhere { stream, hello })
}

/// Returns a command line without the workspace: the host has only one, and nobody else needs to see where it lies.
fn without_workspace(words: &[String]) -> Vec<String> {
    let (mut kept, mut rest) = (Vec::new(), words.iter());
    while let Some(word) = rest.next() {
        match word.strip_prefix("--workspace") {
            Some("") => drop(rest.next()),
            Some(value) if value.starts_with('=') => {}
            _ => kept.push(word.clone()),
        }
        if word == "--" {
            kept.extend(rest.by_ref().cloned());
        }
    }
    kept
}

/// Returns where the socket of a workspace may be; `None` for somebody without a number in the operating system.
pub fn places(folder: &Path, user: &User, console: &Console) -> Option<Places> {
    Places::of(folder, &console.variables, user.uid?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_not_told_where_the_workspace_is() {
        let kept = |line: &str| {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            without_workspace(&words).join(" ")
        };
        assert_eq!(kept("--workspace w plan list --json"), "plan list --json");
        assert_eq!(kept("plan list --workspace=w"), "plan list");
        assert_eq!(kept("plan list --workspace"), "plan list");
        assert_eq!(kept("remark add plan -- --workspace w"), "remark add plan -- --workspace w");
    }
}
