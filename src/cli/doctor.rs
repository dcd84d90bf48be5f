//! `vedtak doctor`: the health of a workspace.

use std::path::Path;

use clap::Args;

use crate::domain::message::Message;
use crate::engine::Engine;

use super::console::{Console, shown};
use super::error::{CliError, Exit};

#[derive(Debug, Args)]
pub struct Doctor {}

/// Says how a workspace is.
///
/// # Errors
/// It can not be opened: another process has it, or it is damaged.
pub fn run(console: &mut Console, folder: &Path, _given: &Doctor) -> Result<Exit, CliError> {
    let engine = Engine::open(folder, "doctor", &mut |_| {})?;
    let prefix = engine.check_log(&mut |_| {})?;
    let said = Message::new("cli-doctor-sound").with("folder", shown(folder)).with("size", prefix.size);
    console.answer(&said, &serde_json::json!({ "folder": shown(folder), "size": prefix.size, "root": prefix.root }))
}
