//! Plans taken in and given out: plan.toml, Markdown, the archive package.

use std::path::PathBuf;

use clap::Args;

use crate::document::toml;
use crate::domain::message::Message;

use crate::cli::console::{MAX_TEXT, STREAM, shown};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};

#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "cli-value-file", help = "cli-import-file")]
    pub file: PathBuf,
    #[arg(long, value_name = "cli-value-key", help = "cli-import-key")]
    pub key: Option<String>,
}

#[derive(Debug, Args)]
pub struct Export {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, conflicts_with = "archive", help = "cli-export-toml")]
    pub toml: bool,
    #[arg(long, value_name = "cli-value-folder", help = "cli-export-archive")]
    pub archive: Option<PathBuf>,
    #[arg(long = "number", value_name = "cli-value-version", conflicts_with = "toml", help = "cli-version-which")]
    pub number: Option<String>,
    #[arg(long, value_name = "cli-value-file", conflicts_with = "archive", help = "cli-export-output")]
    pub output: Option<PathBuf>,
}

/// Makes a plan of a plan.toml; all of it, or nothing and every fault with its line.
pub(super) async fn import(desk: &mut Desk<'_>, given: Import) -> Result<Exit, CliError> {
    let bytes = desk.console.read(&given.file, MAX_TEXT)?;
    let mut content = toml::read(&bytes, &desk.workspace()).map_err(|faults| {
        let file = shown(&given.file);
        for fault in &faults {
            desk.console.note(&Message::new("cli-import-fault").with("file", &file).with("fault", fault.message()));
        }
        let cause = Message::new("cli-import-refused").with("file", file).with("count", faults.len());
        CliError::failed(cause).hint(Message::new("cli-hint-nothing-changed"))
    })?;
    if let Some(key) = given.key {
        content.key = key;
    }
    let (key, title) = (content.key.clone(), content.title.clone());
    super::create(desk, key, title, content.create()).await
}

/// Gives a plan out.
pub(super) fn export(desk: &mut Desk<'_>, given: &Export) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let text = toml::write(&plan, &workspace);
    let output = given.output.clone().unwrap_or_else(|| PathBuf::from(STREAM));
    desk.console.write(&output, text.as_bytes())?;
    Ok(Exit::Done)
}
