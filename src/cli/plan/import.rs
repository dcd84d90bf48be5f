//! Plans taken in: plan.toml.

use std::path::PathBuf;

use clap::Args;

use crate::document::toml;
use crate::domain::message::Message;

use crate::cli::console::{MAX_TEXT, shown};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};

#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "cli-value-file", help = "cli-import-file")]
    pub file: PathBuf,
    #[arg(long, value_name = "cli-value-key", help = "cli-import-key")]
    pub key: Option<String>,
}

/// Makes a plan of a plan.toml; all of it, or nothing and every fault with its line.
pub(super) async fn import(desk: &mut Desk<'_>, given: Import) -> Result<Exit, CliError> {
    let bytes = desk.console.read(&given.file, MAX_TEXT).await?;
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
