//! `vedtak demo`: what vedtak is, in a throw-away workspace.

use std::path::PathBuf;

use clap::Args;

use crate::builtin::Library;
use crate::domain::message::Message;

use super::Outcome;
use super::arguments::Global;
use super::console::Console;
use super::error::CliError;

#[derive(Debug, Args)]
pub struct Demo {
    #[arg(long, help = "cli-demo-headless")]
    pub headless: bool,
    #[arg(long, value_name = "cli-value-folder", requires = "headless", help = "cli-demo-out")]
    pub out: Option<PathBuf>,
}

/// Runs the demo.
///
/// # Errors
/// Something can not be written.
pub async fn run(
    _console: &mut Console,
    _library: &Library,
    _global: &Global,
    _given: &Demo,
) -> Result<Outcome, CliError> {
    Err(CliError::failed(Message::new("cli-demo")))
}
