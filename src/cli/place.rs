//! Where the workspace is: given, found upwards, or the user's own (DESIGN 7).

use std::path::{Path, PathBuf};

use crate::domain::message::Message;

use super::console::Console;
use super::error::CliError;

/// The folder that makes a directory a workspace.
const JOURNAL: &str = "journal";

/// Names the file that is there from the first start of a workspace.
const LOG_KEY: &str = "keys/log";

/// The operating-system user who sits at this machine, and where.
#[derive(Debug, Clone)]
pub struct User {
    /// What the operating system calls the user.
    pub name: String,
    /// The user's number, where the operating system has one.
    pub uid: Option<u32>,
    /// The folder that relative paths begin at.
    pub folder: PathBuf,
}

/// Returns the folder of the workspace: `--workspace`, `VEDTAK_WORKSPACE`, the nearest folder upwards that is one, or
/// the user's data folder.
///
/// # Errors
/// There is no user's data folder either.
pub fn workspace(console: &Console, user: &User, given: Option<&Path>) -> Result<PathBuf, CliError> {
    let named = given.map(Path::to_owned).or_else(|| console.variable("VEDTAK_WORKSPACE").map(PathBuf::from));
    if let Some(named) = named {
        return Ok(user.folder.join(named));
    }
    match user.folder.ancestors().find(|folder| is_workspace(folder)) {
        Some(found) => Ok(found.to_owned()),
        None => own(console),
    }
}

/// Tells whether a folder holds a workspace.
#[must_use]
pub fn is_workspace(folder: &Path) -> bool {
    folder.join(JOURNAL).is_dir() && folder.join(LOG_KEY).is_file()
}

/// Returns the user's data folder for vedtak.
fn own(console: &Console) -> Result<PathBuf, CliError> {
    let data = console.variable("XDG_DATA_HOME").map(PathBuf::from);
    let data = data.or_else(|| console.variable("HOME").map(|home| Path::new(home).join(".local/share")));
    let none = || CliError::failed(Message::new("cli-no-data-folder")).hint(Message::new("cli-hint-workspace"));
    data.map(|data| data.join("vedtak")).ok_or_else(none)
}

/// Returns where a new workspace is made: where it was said, or the user's data folder.
///
/// # Errors
/// There is no user's data folder.
pub fn new_workspace(console: &Console, user: &User, given: Option<&Path>) -> Result<PathBuf, CliError> {
    let named = given.map(Path::to_owned).or_else(|| console.variable("VEDTAK_WORKSPACE").map(PathBuf::from));
    named.map_or_else(|| own(console), |named| Ok(user.folder.join(named)))
}

/// Tells whether a user is the one that owns the workspace (DESIGN 7, `--as`).
#[must_use]
pub fn is_owner(user: &User, folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(folder).is_ok_and(|metadata| user.uid == Some(metadata.uid()))
}
