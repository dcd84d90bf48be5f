//! Where the workspace is: given, found upwards, or the user's own (DESIGN 7).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::domain::message::Message;
use crate::ui::settings::{self, Origin, Set};

use super::console::Console;
use super::error::CliError;

/// The folder that makes a directory a workspace.
const JOURNAL: &str = "journal";

/// What the user's own folders for vedtak are called.
const OWN: &str = "vedtak";

/// The variable that names the folder of the workspace.
const VARIABLE: &str = "VEDTAK_WORKSPACE";

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

/// Returns the folder of the workspace, and who said so: `--workspace`, `VEDTAK_WORKSPACE`, the nearest folder upwards that
/// is one, the person's own `config.toml`, or the user's data folder.
///
/// # Errors
/// There is no user's data folder either.
pub fn workspace(console: &Console, user: &User, given: Option<&Path>) -> Result<Set<PathBuf>, CliError> {
    let above = || user.folder.ancestors().find(|folder| is_workspace(folder)).map(Path::to_owned);
    let found = |value: PathBuf| Set { value, origin: Origin::Above };
    named(console, user, given).or_else(|| above().map(found)).map_or_else(|| usual(console, user), Ok)
}

/// Returns the folder that was named for this one time.
fn named(console: &Console, user: &User, given: Option<&Path>) -> Option<Set<PathBuf>> {
    let given = given.map(|given| Set { value: user.folder.join(given), origin: Origin::Option("--workspace") });
    given.or_else(|| {
        let value = user.folder.join(console.variable(VARIABLE)?);
        Some(Set { value, origin: Origin::Variable(VARIABLE) })
    })
}

/// Returns the folder that is meant when nothing is said: that of the person's own file, or the user's data folder.
fn usual(console: &Console, user: &User) -> Result<Set<PathBuf>, CliError> {
    let written = console.configuration.settings.as_ref().and_then(settings::workspace_of);
    if let Some(Set { value, origin }) = written {
        return Ok(Set { value: home_of(console, &user.folder, Path::new(&value)), origin });
    }
    own(console).map(|value| Set { value, origin: Origin::Default })
}

/// Returns a path as a person writes it: `~` is home, and a relative one begins at a folder.
#[must_use]
pub fn home_of(console: &Console, folder: &Path, path: &Path) -> PathBuf {
    let home = console.variable("HOME").filter(|_| path.starts_with("~")).map(Path::new);
    match home.zip(path.strip_prefix("~").ok()) {
        Some((home, rest)) => home.join(rest),
        None => folder.join(path),
    }
}

/// Returns the user's own folder: settings, keys, and templates, workspaces and themes beside the built-in ones.
#[must_use]
pub fn configuration(variables: &BTreeMap<String, String>) -> Option<PathBuf> {
    let variable = |name: &str| variables.get(name).filter(|value| !value.is_empty());
    let config = variable("XDG_CONFIG_HOME").map(PathBuf::from);
    let config = config.or_else(|| variable("HOME").map(|home| Path::new(home).join(".config")));
    config.map(|config| config.join(OWN))
}

/// Tells whether a folder holds a workspace.
#[must_use]
pub fn is_workspace(folder: &Path) -> bool {
    folder.join(JOURNAL).is_dir() && folder.join(LOG_KEY).is_file()
}

/// Tells whether a folder holds nothing of a workspace; one that can not be looked into may hold one.
#[must_use]
pub fn is_free(folder: &Path) -> bool {
    matches!(folder.join(JOURNAL).try_exists(), Ok(false))
}

/// Returns the user's data folder for vedtak.
fn own(console: &Console) -> Result<PathBuf, CliError> {
    let data = console.variable("XDG_DATA_HOME").map(PathBuf::from);
    let data = data.or_else(|| console.variable("HOME").map(|home| Path::new(home).join(".local/share")));
    let none = || CliError::failed(Message::new("cli-no-data-folder")).hint(Message::new("cli-hint-workspace"));
    data.map(|data| data.join(OWN)).ok_or_else(none)
}

/// Returns where a new workspace is made: where it was said, or where one is meant when nothing is said.
///
/// # Errors
/// There is no user's data folder.
pub fn new_workspace(console: &Console, user: &User, given: Option<&Path>) -> Result<PathBuf, CliError> {
    named(console, user, given).map_or_else(|| usual(console, user), Ok).map(|place| place.value)
}

/// Tells whether a user is the one that owns the workspace (DESIGN 7, `--as`).
#[must_use]
pub fn is_owner(user: &User, folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(folder).is_ok_and(|metadata| user.uid == Some(metadata.uid()))
}
