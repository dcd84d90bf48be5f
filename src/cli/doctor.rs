//! `vedtak doctor`: the health of a workspace, and the one cure that is safe.

use std::path::Path;

use clap::Args;
use serde::Serialize;

use crate::domain::message::Message;
use crate::engine::Engine;
use crate::notice::settings::Settings;
use crate::notice::{Fault, delivery, outbox};
use crate::signing::key::fingerprint;

use super::console::{Console, not_read, shown};
use super::error::{CliError, Exit};
use super::notice::unsettled;

/// Below this much free disk the journal soon refuses (64 MiB is one segment).
const LITTLE: u64 = 256 * 1024 * 1024;

const MEBIBYTE: u64 = 1024 * 1024;

#[derive(Debug, Args)]
pub struct Doctor {
    #[arg(long, help = "cli-doctor-quarantine")]
    pub quarantine_tail: bool,
    #[arg(long, requires = "quarantine_tail", help = "cli-doctor-yes")]
    pub yes: bool,
}

/// What is told about a workspace, for programs.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Health {
    folder: String,
    /// The process that has the workspace: this one, or the one that this one works through.
    process: u32,
    entries: u64,
    root: String,
    plans: usize,
    free: u64,
    log_key: String,
    persons: usize,
    persons_with_key: usize,
    /// Whether notices are sent, and whether the mail server takes them.
    notices: &'static str,
    /// What lies in the outbox and has not come to its end.
    unsettled: usize,
}

/// Moves away what a damaged end of the log holds, then says how the workspace is.
///
/// # Errors
/// Another process has the workspace: then its log is not damaged. Nobody said yes; file and line are named and nothing
/// is changed.
pub async fn quarantine(console: &mut Console, folder: &Path, given: &Doctor) -> Result<Exit, CliError> {
    move_tail(console, folder, given.yes)?;
    examine(console, &Engine::open(folder, "doctor", &mut |_| {})?).await
}

/// Says how a workspace is.
///
/// # Errors
/// It is damaged: file and line are named.
pub async fn examine(console: &mut Console, engine: &Engine) -> Result<Exit, CliError> {
    let folder = engine.directory();
    let prefix = engine.check_log(&mut |_| {})?;
    let workspace = engine.workspace();
    let instant = (console.clock)();
    let counts =
        |person: &&std::sync::Arc<crate::domain::person::Person>| person.keys.iter().any(|key| key.counts_at(instant));
    let (notices, outbox) = (notices(engine).await, outbox::list(folder)?);
    let disk = rustix::fs::statvfs(folder).map_err(|error| not_read(folder, &error.into()))?;
    let health = Health {
        folder: shown(folder),
        process: std::process::id(),
        entries: prefix.size,
        root: prefix.root.to_string(),
        plans: engine.count(),
        free: disk.f_bavail.saturating_mul(disk.f_frsize),
        log_key: fingerprint(&engine.log_public_key()?),
        persons: workspace.persons.len(),
        persons_with_key: workspace.persons.values().filter(counts).count(),
        notices: match &notices {
            Ok(true) => "ready",
            Ok(false) => "off",
            Err(_) => "failed",
        },
        unsettled: outbox.iter().filter(|posted| !posted.state.is_end()).count(),
    };
    if console.json {
        console.json(&health)?;
    } else {
        say(console, engine, &health)?;
        if let Ok(is_ready) = notices {
            console.say(&Message::new(if is_ready { "notice-ready" } else { "notice-is-off" }))?;
        }
        if let Some(said) = unsettled(&outbox) {
            console.say(&said)?;
        }
    }
    notices.map(|_| Exit::Done).map_err(CliError::from)
}

/// Tells whether notices are sent, once the mail server has let somebody in.
async fn notices(engine: &Engine) -> Result<bool, Fault> {
    let settings = Settings::read(engine.directory())?;
    if settings.on {
        // Whoever lets in is told of no sender; the name of the machine in the greeting is that of its domain.
        let from = settings.from.clone().unwrap_or_else(|| format!("vedtak@{}", engine.workspace().domain()));
        delivery::examine(&settings, &from).await?;
    }
    Ok(settings.on)
}

fn say(console: &mut Console, engine: &Engine, health: &Health) -> Result<(), CliError> {
    let owner =
        Message::new("cli-doctor-folder").with("folder", &health.folder).with("process", health.process.to_string());
    console.say(&owner.with("here", engine.visitors().len()))?;
    console.say(&Message::new("cli-log-sound").with("size", health.entries).with("root", &health.root))?;
    if let Some(tail) = engine.quarantined() {
        console.say(&Message::new("cli-quarantined").with("file", &tail.path))?;
    }
    console.say(&Message::new("cli-doctor-database").with("size", health.entries).with("plans", health.plans))?;
    let free = Message::new("cli-doctor-disk").with("free", health.free / MEBIBYTE);
    console.say(&free)?;
    if health.free < LITTLE {
        console.say(&Message::new("cli-doctor-disk-little"))?;
    }
    console.say(&Message::new("cli-doctor-log-key").with("key", &health.log_key))?;
    let keys = Message::new("cli-doctor-keys").with("keys", health.persons_with_key);
    console.say(&keys.with("persons", health.persons))
}

/// Moves the damaged end of the log away, after somebody said yes; never below what `HEAD` vouches for.
fn move_tail(console: &mut Console, folder: &Path, yes: bool) -> Result<(), CliError> {
    let agrees = console.locale.term("cli-yes");
    let said =
        if yes { Some(agrees.clone()) } else { console.ask(&Message::new("cli-doctor-ask").with("yes", &agrees))? };
    if said.as_deref() != Some(agrees.as_str()) {
        return Err(CliError::usage(Message::new("cli-doctor-unconfirmed")).hint(Message::new("cli-hint-doctor-yes")));
    }
    let moved = Engine::quarantine_tail(folder, "doctor")?;
    if moved.is_empty() {
        console.note(&Message::new("cli-doctor-no-tail"));
    }
    for tail in moved {
        console.note(&Message::new("cli-doctor-moved").with("bytes", tail.bytes).with("file", tail.path));
    }
    Ok(())
}
