//! The caller's own editor: `$VISUAL`, `$EDITOR`.

use std::process::Command;

use crate::domain::message::Message;

use super::console::{Console, not_read, not_written};
use super::error::CliError;

/// Lets the caller change a text in an editor and returns what came of it.
///
/// # Errors
/// Nobody sits at a terminal, no editor is named, or it ends with an error; then nothing is changed.
pub fn edit(console: &mut Console, before: &str) -> Result<String, CliError> {
    let named = console.variable("VISUAL").or_else(|| console.variable("EDITOR")).map(ToOwned::to_owned);
    let (Some(editor), true) = (named, console.is_terminal) else {
        return Err(CliError::usage(Message::new("cli-no-editor")).hint(Message::new("cli-hint-editor")));
    };
    let folder = tempfile::tempdir().map_err(|error| not_written(&console.folder, &error))?;
    let file = folder.path().join("kapittel.md");
    std::fs::write(&file, before).map_err(|error| not_written(&file, &error))?;
    let mut words = editor.split_whitespace();
    let program = words.next().unwrap_or_default();
    let ended = Command::new(program).args(words).arg(&file).status();
    match ended {
        Ok(status) if status.success() => {}
        Ok(_) | Err(_) => {
            let cause = Message::new("cli-editor-failed").with("editor", editor);
            return Err(CliError::failed(cause).hint(Message::new("cli-hint-nothing-changed")));
        }
    }
    if !file.exists() {
        return Err(not_read(&file, &std::io::Error::from(std::io::ErrorKind::NotFound)));
    }
    Ok(console.read_text(&file)?.trim_end_matches('\n').to_owned())
}
