//! `vedtak verify`: an archive package, checked without a workspace.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::archive::{self, Package};
use crate::domain::message::Message;

use super::console::{Console, MAX_ATTACHMENT, shown};
use super::error::{CliError, Exit};

#[derive(Debug, Args)]
pub struct Verify {
    #[arg(value_name = "cli-value-path", help = "cli-verify-path")]
    pub path: PathBuf,
}

/// Verifies a package: a folder, a tar file, or a tar that is piped in.
///
/// Takes where the path leads when it is one of this machine.
///
/// # Errors
/// It can not be read as a package. What does not hold together is said, and ends with [`Exit::Failed`].
pub async fn run(console: &mut Console, given: &Verify, here: Option<&Path>) -> Result<Exit, CliError> {
    let package = match here.filter(|path| path.is_dir()) {
        Some(folder) => Package::read_folder(folder),
        None => Package::read_tar(console.read(&given.path, MAX_ATTACHMENT).await?.as_slice()),
    };
    let package = package.map_err(|error| {
        let cause =
            Message::new("cli-package-unreadable").with("path", shown(&given.path)).with("cause", error.message());
        CliError::failed(cause)
    })?;
    let report = archive::verify(&package);
    let messages = report.messages();
    if console.json {
        let said = |message: &Message| console.locale.say(message);
        let facts = serde_json::json!({
            "sound": report.is_sound(),
            "faults": report.faults.iter().map(|fault| said(&fault.message())).collect::<Vec<_>>(),
            "signed": report.signatures.len(),
            "unsigned": report.unsigned.len(),
            "entries": report.entries,
            "withheld": report.withheld,
            "log-key": report.log_key,
            "said": messages.iter().map(said).collect::<Vec<_>>(),
        });
        console.json(&facts)?;
    } else {
        for message in &messages {
            console.say(message)?;
        }
    }
    if report.is_sound() {
        return Ok(Exit::Done);
    }
    Err(CliError::failed(Message::new("cli-package-unsound").with("count", report.faults.len()))
        .hint(Message::new("cli-hint-package")))
}
