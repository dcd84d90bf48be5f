//! `vedtak log`: the journal, read and checked.

use clap::Subcommand;

use crate::domain::message::Message;

use super::desk::Desk;
use super::error::{CliError, Exit};

#[derive(Debug, Subcommand)]
pub enum Log {
    #[command(about = "cli-log-check")]
    Check,
    #[command(about = "cli-log-head")]
    Head,
}

/// Runs `vedtak log`.
///
/// # Errors
/// A line is not what was written: file and line are named.
pub fn run(desk: &mut Desk<'_>, verb: &Log) -> Result<Exit, CliError> {
    let (prefix, said) = match verb {
        Log::Check => (desk.engine.check_log(&mut |_| {})?, Message::new("cli-log-sound")),
        Log::Head => (desk.engine.prefix(), Message::new("cli-log-size")),
    };
    let said = said.with("size", prefix.size).with("root", prefix.root.to_string());
    desk.console.answer(&said, &serde_json::json!({ "size": prefix.size, "root": prefix.root }))
}
