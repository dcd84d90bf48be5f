//! `vedtak doctor`: the health of a workspace.

use std::path::Path;

use clap::Args;

use crate::domain::message::Message;
use crate::domain::version::Prefix;
use crate::engine::{Engine, EngineError};

use super::console::{Console, shown};
use super::error::{CliError, Exit};

/// What a person types to confirm; the same in every language.
const CONFIRMED: &str = "quarantine";

#[derive(Debug, Args)]
pub struct Doctor {
    #[arg(long, help = "cli-doctor-quarantine-tail")]
    quarantine_tail: bool,
}

/// Says how a workspace is; moves a damaged end of its log away when a person confirms.
///
/// # Errors
/// It can not be opened: another process has it, or it is damaged.
pub fn run(console: &mut Console, folder: &Path, given: &Doctor) -> Result<Exit, CliError> {
    let prefix = match examine(folder) {
        Err(damage @ EngineError::Damaged(_)) if given.quarantine_tail => {
            quarantine(console, folder, &damage)?;
            examine(folder)?
        }
        examined => examined?,
    };
    let said = Message::new("cli-doctor-sound").with("folder", shown(folder)).with("size", prefix.size);
    console.answer(&said, &serde_json::json!({ "folder": shown(folder), "size": prefix.size, "root": prefix.root }))
}

/// Opens the workspace and reads everything.
fn examine(folder: &Path) -> Result<Prefix, EngineError> {
    Engine::open(folder, "doctor", &mut |_| {})?.check_log(&mut |_| {})
}

/// Says what is damaged, asks, and moves it away.
fn quarantine(console: &mut Console, folder: &Path, damage: &EngineError) -> Result<(), CliError> {
    console.note(&damage.failure().cause);
    let typed = console.ask(&Message::new("cli-doctor-confirm"))?;
    if typed.is_none_or(|typed| typed != CONFIRMED) {
        let nothing = CliError { exit: Exit::Damaged, ..CliError::failed(Message::new("cli-doctor-not-confirmed")) };
        return Err(nothing.hint(Message::new("cli-hint-nothing-changed")));
    }
    for moved in Engine::quarantine_tail(folder, "doctor")? {
        console.note(&moved.message());
    }
    Ok(())
}
