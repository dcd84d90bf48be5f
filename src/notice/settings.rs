//! How notices are sent: `notices.toml` in the workspace's folder, for its owner's eyes alone. It is of this machine, and
//! so in no log, no export and no backup: a copy of the workspace elsewhere sends nothing until somebody says so there.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use super::Fault;
use crate::domain::message::Message;

/// The file in the workspace's folder.
const FILE: &str = "notices.toml";

/// How many days before a deadline somebody is told, where nothing is said.
const DAYS: [u16; 2] = [7, 1];

/// The most days before a deadline that somebody can be told.
pub const MAX_DAYS: u16 = 90;

/// How long the server may take for an answer, in seconds.
const PATIENCE: u64 = 60;

/// How long it may take to confirm a message (RFC 5321 section 4.5.3.2.6), in seconds.
const PATIENCE_AT_END: u64 = 600;

/// How notices are sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settings {
    /// Whether anything is sent.
    #[serde(default)]
    pub on: bool,
    /// The address that notices come from, and that answers go to; else the one of the cooperation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// How many days before a deadline somebody is told.
    #[serde(default)]
    pub before: Vec<u16>,
    /// The weekday of the digest; none when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<Weekday>,
    /// The mail server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<Server>,
}

/// A mail server, and how one gets in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Server {
    /// Its name or number.
    pub host: String,
    /// Its port; else the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// How the connection is kept from other eyes.
    #[serde(default)]
    pub security: Security,
    /// As whom one logs in; nobody when the server asks for no password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// The file with the password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_file: Option<PathBuf>,
    /// The command that writes the password, with its arguments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub password_command: Vec<String>,
    /// A file with certificates that are trusted beside those of the machine (PEM).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca_file: Option<PathBuf>,
    /// How many seconds it may take for an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout: Option<u64>,
    /// How many seconds it may take to confirm a message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_timeout: Option<u64>,
}

/// How a connection is kept from other eyes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// It begins in the open and goes on encrypted (RFC 3207); never in the open after that.
    #[default]
    Starttls,
    /// It is encrypted from the first byte (RFC 8314).
    Tls,
    /// Not at all: for a server on the same machine, without a password.
    None,
}

impl Default for Settings {
    fn default() -> Self {
        Self { on: false, from: None, before: DAYS.to_vec(), digest: Some(Weekday::Mon), server: None }
    }
}

impl Settings {
    /// Reads the settings of a workspace; the usual ones, with nothing switched on, when there are none.
    ///
    /// # Errors
    /// [`Fault`] when the file can not be read or is not understood.
    pub fn read(folder: &Path) -> Result<Self, Fault> {
        let path = folder.join(FILE);
        let text = match std::fs::read_to_string(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Self::default()),
            text => text.map_err(|error| Fault::file(&path, &error))?,
        };
        toml::from_str(&text).map_err(|error| {
            let cause = Message::new("notice-settings-unread").with("path", path.display().to_string());
            Fault::new(cause.with("cause", error.message())).hint("hint-notice-settings")
        })
    }

    /// Keeps the settings of a workspace, for its owner's eyes alone.
    ///
    /// # Errors
    /// [`Fault`] when they contradict themselves, or the file can not be written.
    pub fn write(&self, folder: &Path) -> Result<(), Fault> {
        self.check()?;
        let path = folder.join(FILE);
        let text = toml::to_string(self).map_err(|error| Fault::file(&path, &std::io::Error::other(error)))?;
        let write = || -> std::io::Result<()> {
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(text.as_bytes())?;
            file.as_file().sync_all()?;
            file.persist(&path).map_err(|failed| failed.error)?;
            std::fs::File::open(folder)?.sync_all()
        };
        write().map_err(|error| Fault::file(&path, &error))
    }

    /// Returns the server, when anything may be sent.
    ///
    /// # Errors
    /// [`Fault`] when sending is not switched on, or no server is named.
    pub fn server(&self) -> Result<&Server, Fault> {
        if !self.on {
            return Err(Fault::new(Message::new("notice-off")).hint("hint-notice-on"));
        }
        self.check()?;
        self.server.as_ref().ok_or_else(no_server)
    }

    /// Tells what contradicts itself.
    fn check(&self) -> Result<(), Fault> {
        let Some(server) = &self.server else {
            return if self.on { Err(no_server()) } else { Ok(()) };
        };
        let secret = server.password_file.is_some() || !server.password_command.is_empty();
        match &server.user {
            Some(_) if server.security == Security::None => {
                Err(Fault::new(Message::new("notice-password-open")).hint("hint-notice-security"))
            }
            Some(user) if !secret => {
                Err(Fault::new(Message::new("notice-no-password").with("user", user)).hint("hint-notice-password"))
            }
            _ => Ok(()),
        }
    }
}

fn no_server() -> Fault {
    Fault::new(Message::new("notice-no-server")).hint("hint-notice-server")
}

impl Server {
    /// Makes a server of which only the name is known.
    #[must_use]
    pub const fn new(host: String) -> Self {
        Self {
            host,
            port: None,
            security: Security::Starttls,
            user: None,
            password_file: None,
            password_command: Vec::new(),
            ca_file: None,
            timeout: None,
            end_timeout: None,
        }
    }

    /// Returns the port: as said, else the usual one (RFC 6409, RFC 8314).
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(match self.security {
            Security::Starttls => 587,
            Security::Tls => 465,
            Security::None => 25,
        })
    }

    /// Returns how long the server may take for an answer.
    #[must_use]
    pub fn patience(&self) -> Duration {
        Duration::from_secs(self.timeout.unwrap_or(PATIENCE))
    }

    /// Returns how long the server may take to confirm a message.
    #[must_use]
    pub fn patience_at_end(&self) -> Duration {
        Duration::from_secs(self.end_timeout.unwrap_or(PATIENCE_AT_END))
    }

    /// Returns the password: what stands in the file, or what the command writes, up to the end of the first line.
    ///
    /// # Errors
    /// [`Fault`] when there is none, or everybody on the machine could read it.
    pub fn password(&self) -> Result<Option<String>, Fault> {
        if self.user.is_none() {
            return Ok(None);
        }
        let text = match (&self.password_file, self.password_command.split_first()) {
            (Some(path), _) => from_file(path)?,
            (None, Some((program, arguments))) => from_command(program, arguments)?,
            (None, None) => String::new(),
        };
        let password = text.lines().next().unwrap_or_default();
        if password.is_empty() {
            return Err(Fault::new(Message::new("notice-password-empty")).hint("hint-notice-password"));
        }
        Ok(Some(password.to_owned()))
    }
}

fn from_file(path: &Path) -> Result<String, Fault> {
    use std::os::unix::fs::PermissionsExt as _;
    let failed = |error: std::io::Error| Fault::file(path, &error);
    let mode = std::fs::metadata(path).map_err(failed)?.permissions().mode();
    if mode & 0o007 != 0 {
        let cause = Message::new("notice-password-readable").with("path", path.display().to_string());
        return Err(Fault::new(cause).hint("hint-notice-readable"));
    }
    std::fs::read_to_string(path).map_err(failed)
}

fn from_command(program: &str, arguments: &[String]) -> Result<String, Fault> {
    let failed = |cause: String| {
        let said = Message::new("notice-password-command").with("command", program).with("cause", cause);
        Fault::new(said).hint("hint-notice-password")
    };
    let output = Command::new(program).args(arguments).stdin(std::process::Stdio::null()).output();
    let output = output.map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        // What it wrote may hold the password, and is not repeated.
        return Err(failed(output.status.to_string()));
    }
    String::from_utf8(output.stdout).map_err(|error| failed(error.utf8_error().to_string()))
}
