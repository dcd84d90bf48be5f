//! `vedtak doctor`: the health of a workspace, and the one cure that is safe.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::builtin::Library;
use crate::domain::message::Message;
use crate::engine::Engine;
use crate::notice::settings::Settings;
use crate::notice::{Fault, delivery, outbox};
use crate::signing::key::fingerprint;
use crate::ui::host::Capabilities;
use crate::ui::keymap;
use crate::ui::settings::{self, Origin, Said, Set};
use crate::ui::theme::Themes;

use super::arguments::Global;
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

/// What is told at once.
#[derive(Debug, Serialize)]
struct Examined<'a> {
    #[serde(flatten)]
    health: &'a Health,
    #[serde(flatten)]
    setup: Option<&'a Setup>,
}

/// How vedtak is set up for somebody, for programs.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Setup {
    settings: Vec<Setting>,
    terminal: Terminal,
    /// What can not be understood in the person's own files.
    faults: Vec<String>,
}

/// A setting, its value, and who said so.
#[derive(Debug, Serialize)]
struct Setting {
    name: &'static str,
    value: String,
    origin: String,
}

/// What the terminal shows.
#[derive(Debug, Serialize)]
struct Terminal {
    term: String,
    colors: &'static str,
    glyphs: &'static str,
    mouse: bool,
}

/// Finds out how vedtak is set up for somebody; takes what the person chose in the program.
pub fn setup(
    console: &Console,
    library: &Library,
    (global, place): (&Global, &Set<PathBuf>),
    chosen: Vec<Said>,
) -> Setup {
    let wishes = console.wishes(global);
    let themes = Themes::new(library.themes().map(|file| (file.name.to_owned(), file.text.to_owned())));
    let (settings, mut faults) = wishes.settings(&themes, chosen);
    faults.extend(console.configuration.keymap.as_ref().map(keymap::read).unwrap_or_default().1);
    let variable = |name: &str| console.variables.get(name).cloned().unwrap_or_default();
    let can = settings.capabilities(Capabilities::of(variable));
    let workspace = ("workspace", shown(&place.value), &place.origin);
    let rows = settings.rows().into_iter().chain([workspace]);
    let setting = |(name, value, origin): (&'static str, String, &Origin)| Setting {
        name,
        value,
        origin: console.locale.say(&origin.message()),
    };
    Setup {
        settings: rows.map(setting).collect(),
        terminal: Terminal {
            term: variable("TERM"),
            colors: can.depth.name(),
            glyphs: if can.ascii { "ascii" } else { "unicode" },
            mouse: settings.mouse.value.unwrap_or(can.mouse),
        },
        faults: faults.iter().map(|fault| console.locale.say(fault)).collect(),
    }
}

/// Says how vedtak is set up, when there is no workspace here to be looked at.
pub fn without(console: &mut Console, setup: &Setup) -> Result<Exit, CliError> {
    if console.json {
        console.json(setup)?;
    } else {
        say_setup(console, setup)?;
        console.note(&Message::new("doctor-no-workspace"));
    }
    Ok(Exit::Done)
}

/// Says how vedtak is set up: settings with who said so, the terminal, what could not be understood.
pub fn say_setup(console: &mut Console, setup: &Setup) -> Result<(), CliError> {
    for Setting { name, value, origin } in &setup.settings {
        let said = Message::new("doctor-setting").with("name", *name).with("value", value);
        console.say(&said.with("origin", origin))?;
    }
    let Terminal { term, colors, glyphs, mouse } = &setup.terminal;
    let said = match term.is_empty() {
        true => Message::new("doctor-terminal-unnamed"),
        false => Message::new("doctor-terminal").with("term", term),
    };
    let said = said.with("colors", *colors).with("glyphs", *glyphs);
    console.say(&said.with("mouse", if *mouse { settings::ON } else { settings::OFF }))?;
    setup.faults.iter().try_for_each(|fault| console.line(fault))
}

/// Moves away what a damaged end of the log holds, then says how the workspace is.
///
/// # Errors
/// Another process has the workspace: then its log is not damaged. Nobody said yes; file and line are named and nothing
/// is changed.
pub async fn quarantine(console: &mut Console, folder: &Path, given: &Doctor) -> Result<Exit, CliError> {
    move_tail(console, folder, given.yes)?;
    examine(console, &Engine::open(folder, "doctor", &mut |_| {})?, None).await
}

/// Says how a workspace is.
///
/// # Errors
/// It is damaged: file and line are named.
pub async fn examine(console: &mut Console, engine: &Engine, setup: Option<&Setup>) -> Result<Exit, CliError> {
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
        console.json(&Examined { health: &health, setup })?;
    } else {
        setup.map_or(Ok(()), |setup| say_setup(console, setup))?;
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
