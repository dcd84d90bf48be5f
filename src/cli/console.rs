//! What a command sees of its caller: streams, files, environment, language.
//!
//! A command never touches the process's own streams: the same command serves a terminal, a test and, over SSH,
//! somebody else's machine.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Read, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::text;
use crate::locale::Locale;

use super::error::{CliError, Exit};

/// The largest text file that is read: a plan.toml, a template, a chapter (2 MiB).
pub const MAX_TEXT: u64 = 2 * 1024 * 1024;

/// The largest original that is attached (DESIGN 6: 50 MiB).
pub const MAX_ATTACHMENT: u64 = 50 * 1024 * 1024;

/// Stands for standard input or standard output where a path is asked for.
pub const STREAM: &str = "-";

/// The caller's streams, files and wishes.
pub struct Console {
    /// What is asked for.
    pub output: Box<dyn Write + Send>,
    /// Errors and progress.
    pub errors: Box<dyn Write + Send>,
    /// What is piped or typed.
    pub input: Box<dyn BufRead + Send>,
    /// Whether somebody sits at a terminal: may be asked, may be shown the terminal UI.
    pub is_terminal: bool,
    /// How many columns help may fill.
    pub width: usize,
    /// The folder that relative paths begin at.
    pub folder: PathBuf,
    /// The environment variables.
    pub variables: BTreeMap<String, String>,
    /// What time it is.
    pub clock: Box<dyn Fn() -> DateTime<Utc> + Send>,
    /// The operating-system user.
    pub user: String,
    /// That user's number, where the operating system has one.
    pub uid: Option<u32>,
    /// The language of what is said.
    pub locale: Locale,
    /// Whether answers are JSON.
    pub json: bool,
}

impl Console {
    /// Returns an environment variable, `None` when it is empty too.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// Returns the language that the environment asks for; English when it asks for none that vedtak speaks.
    #[must_use]
    pub fn language(&self) -> Lang {
        let asked = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| self.variable(name));
        match asked.and_then(|asked| asked.get(..2)) {
            Some("nn") => Lang::Nn,
            Some("nb" | "no") => Lang::Nb,
            _ => Lang::En,
        }
    }

    /// Writes a line. Nothing but text reaches a terminal, whatever somebody once stored.
    ///
    /// # Errors
    /// The stream does not take it.
    pub fn line(&mut self, line: &str) -> Result<(), CliError> {
        let safe = if line.chars().all(|c| c == '\n' || text::is_terminal_safe(c)) {
            line.to_owned()
        } else {
            text::show(line)
        };
        writeln!(self.output, "{safe}").map_err(|error| broken(&error))
    }

    /// Writes a sentence.
    ///
    /// # Errors
    /// The stream does not take it.
    pub fn say(&mut self, message: &Message) -> Result<(), CliError> {
        let sentence = self.locale.say(message);
        self.line(&sentence)
    }

    /// Answers a command: a sentence, or with `--json` the facts.
    ///
    /// # Errors
    /// The stream does not take it.
    pub fn answer(&mut self, message: &Message, facts: &impl Serialize) -> Result<Exit, CliError> {
        if self.json {
            self.json(facts)?
        } else {
            self.say(message)?
        }
        Ok(Exit::Done)
    }

    /// Writes a value as one line of JSON.
    ///
    /// # Errors
    /// The stream does not take it.
    pub fn json(&mut self, value: &impl Serialize) -> Result<(), CliError> {
        let json = serde_json::to_string(value).map_err(|error| broken(&error.into()))?;
        writeln!(self.output, "{json}").map_err(|error| broken(&error))
    }

    /// Writes bytes as they are: an export, a tar.
    ///
    /// # Errors
    /// The stream does not take them.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), CliError> {
        self.output.write_all(bytes).and_then(|()| self.output.flush()).map_err(|error| broken(&error))
    }

    /// Hands on what was written so far: an acknowledgement must not wait in a buffer.
    ///
    /// # Errors
    /// The stream does not take it.
    pub fn flush(&mut self) -> Result<(), CliError> {
        self.output.flush().map_err(|error| broken(&error))
    }

    /// Writes a sentence beside the answer: progress, a notice.
    pub fn note(&mut self, message: &Message) {
        let sentence = text::show(&self.locale.say(message));
        // A closed error stream is no reason to stop what is being done.
        let _ = writeln!(self.errors, "{sentence}");
    }

    /// Says an error: what, why, what to do next.
    pub fn complain(&mut self, error: &CliError) {
        let cause = self.locale.say(&error.cause);
        let hint = error.hint.as_ref().map(|hint| self.locale.say(hint));
        let written = if self.json {
            #[derive(Serialize)]
            struct Told<'a> {
                error: &'a str,
                id: &'a str,
                cause: &'a str,
                #[serde(skip_serializing_if = "Option::is_none")]
                hint: Option<&'a str>,
            }
            let told = Told { error: error.exit.name(), id: &error.cause.id, cause: &cause, hint: hint.as_deref() };
            serde_json::to_string(&told).map_err(io::Error::from).and_then(|told| writeln!(self.errors, "{told}"))
        } else {
            let head = self.locale.say(&Message::new("cli-error").with("cause", text::show(&cause)));
            let hint = hint.map(|hint| self.locale.say(&Message::new("cli-hint").with("hint", text::show(&hint))));
            let lines = std::iter::once(head).chain(hint).collect::<Vec<_>>().join("\n");
            writeln!(self.errors, "{lines}")
        };
        // There is nobody left to tell when the error stream is closed.
        let _ = written.and_then(|()| self.errors.flush());
    }

    /// Returns a path as the caller means it: from the caller's folder.
    #[must_use]
    pub fn path(&self, path: &Path) -> PathBuf {
        self.folder.join(path)
    }

    /// Reads a file of the caller's, or what is piped in for `-`.
    ///
    /// # Errors
    /// It can not be read, or is larger than `limit` bytes.
    pub fn read(&mut self, path: &Path, limit: u64) -> Result<Vec<u8>, CliError> {
        let mut bytes = Vec::new();
        if path.as_os_str() == STREAM {
            (&mut self.input).take(limit + 1).read_to_end(&mut bytes).map_err(|error| not_read(path, &error))?;
        } else {
            let file = std::fs::File::open(self.path(path)).map_err(|error| not_read(path, &error))?;
            file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| not_read(path, &error))?;
        }
        if u64::try_from(bytes.len()).is_ok_and(|length| length <= limit) {
            return Ok(bytes);
        }
        let cause = Message::new("cli-file-too-large").with("file", shown(path)).with("limit", limit / (1024 * 1024));
        Err(CliError::failed(cause))
    }

    /// Reads a text file of the caller's; it must be UTF-8 and hold nothing invisible.
    ///
    /// # Errors
    /// As [`Console::read`]; not UTF-8; a character that is refused, with line and column.
    pub fn read_text(&mut self, path: &Path) -> Result<String, CliError> {
        let bytes = self.read(path, MAX_TEXT)?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let before = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
            let line = before.filter(|byte| **byte == b'\n').count() + 1;
            CliError::failed(Message::new("cli-file-not-utf8").with("file", shown(path)).with("line", line))
        })?;
        let text = text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), ToOwned::to_owned);
        if let Some(first) = text::check(&text, text::Kind::Body).err().and_then(|all| all.into_iter().next()) {
            let cause = Message::new("cli-file-refused").with("file", shown(path)).with("cause", first.message());
            return Err(CliError::failed(cause).hint(Message::new("cli-hint-nothing-changed")));
        }
        Ok(text::clean(&text, text::Kind::Body).0)
    }

    /// Writes a file of the caller's, or to standard output for `-`; an existing file is replaced as a whole.
    ///
    /// # Errors
    /// It can not be written.
    pub fn write(&mut self, path: &Path, bytes: &[u8]) -> Result<(), CliError> {
        if path.as_os_str() == STREAM {
            return self.bytes(bytes);
        }
        let target = self.path(path);
        let folder = target.parent().unwrap_or(&self.folder);
        let written = tempfile::NamedTempFile::new_in(folder).and_then(|mut file| {
            file.write_all(bytes)?;
            file.as_file().sync_all()?;
            file.persist(&target).map_err(|error| error.error)?;
            Ok(())
        });
        written.map_err(|error| not_written(path, &error))
    }

    /// Asks for a word on the terminal; `None` when nobody is there to ask.
    ///
    /// # Errors
    /// The streams are closed.
    pub fn ask(&mut self, question: &Message) -> Result<Option<String>, CliError> {
        if !self.is_terminal {
            return Ok(None);
        }
        let sentence = text::show(&self.locale.say(question));
        write!(self.errors, "{sentence} ").and_then(|()| self.errors.flush()).map_err(|error| broken(&error))?;
        let mut answer = String::new();
        self.input.read_line(&mut answer).map_err(|error| broken(&error))?;
        Ok(Some(answer.trim().to_owned()))
    }

    /// Asks for something that must not be seen while it is typed; `None` when nobody is there to ask.
    ///
    /// # Errors
    /// The streams are closed.
    pub fn secret(&mut self, question: &Message) -> Result<Option<String>, CliError> {
        if !self.is_terminal {
            return Ok(None);
        }
        let sentence = text::show(&self.locale.say(question));
        write!(self.errors, "{sentence} ").and_then(|()| self.errors.flush()).map_err(|error| broken(&error))?;
        crossterm::terminal::enable_raw_mode().map_err(|error| broken(&error))?;
        let mut typed = Vec::new();
        let read = (&mut self.input).bytes().take_while(|byte| !matches!(byte, Ok(b'\r' | b'\n' | 3) | Err(_)));
        typed.extend(read.flatten());
        crossterm::terminal::disable_raw_mode().map_err(|error| broken(&error))?;
        writeln!(self.errors).map_err(|error| broken(&error))?;
        Ok(String::from_utf8(typed).ok().filter(|typed| !typed.is_empty()))
    }
}

/// Shows a path in a message.
#[must_use]
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Says that a file was not read.
#[must_use]
pub fn not_read(path: &Path, error: &io::Error) -> CliError {
    let cause = Message::new("cli-file-unreadable").with("file", shown(path)).with("cause", error.to_string());
    CliError::failed(cause)
}

/// Says that a file was not written.
#[must_use]
pub fn not_written(path: &Path, error: &io::Error) -> CliError {
    let cause = Message::new("cli-file-unwritable").with("file", shown(path)).with("cause", error.to_string());
    CliError::failed(cause)
}

fn broken(error: &io::Error) -> CliError {
    CliError::failed(Message::new("cli-stream-closed").with("cause", error.to_string()))
}
