//! What a command sees of its caller: streams, the person's own machine, environment, language.
//!
//! A command never touches the process's own streams and never a file itself: the same command serves a terminal, a
//! test and, over SSH, somebody else's machine.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Read, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;
use crate::domain::text;
use crate::locale::Locale;
use crate::ui::configuration::Configuration;
use crate::ui::host::{Existing, Machine, Signer};

use super::arguments::Global;
use super::error::{CliError, Exit};
use super::opened::Wishes;

/// The largest text file that is read: a plan.toml, a template, a chapter (2 MiB).
pub const MAX_TEXT: u64 = 2 * 1024 * 1024;

/// The largest original that is attached (DESIGN 6: 50 MiB).
pub const MAX_ATTACHMENT: u64 = 50 * 1024 * 1024;

const MEBIBYTE: u64 = 1024 * 1024;

/// Stands for standard input or standard output where a path is asked for.
pub const STREAM: &str = "-";

/// The caller's streams, machine and wishes.
pub struct Console {
    /// What is asked for.
    pub output: Box<dyn Write + Send>,
    /// Errors and progress.
    pub errors: Box<dyn Write + Send>,
    /// What is piped or typed.
    pub input: Box<dyn BufRead + Send>,
    /// Whether somebody sits at a terminal: may be asked, may be shown the terminal UI.
    pub is_terminal: bool,
    /// Whether the person's machine is at the other end of an SSH connection: only the streams lead there.
    pub is_afar: bool,
    /// How many columns help may fill.
    pub width: usize,
    /// The person's own machine: files, editor, keys.
    pub machine: Box<dyn Machine>,
    /// The environment variables.
    pub variables: BTreeMap<String, String>,
    /// The person's own files.
    pub configuration: Configuration,
    /// What time it is.
    pub clock: Box<dyn Fn() -> DateTime<Utc> + Send>,
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

    /// Returns how the caller wants screens to be.
    #[must_use]
    pub fn wishes<'a>(&'a self, global: &'a Global) -> Wishes<'a> {
        Wishes { global, variables: &self.variables, configuration: &self.configuration }
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

    /// Says an error: what, why, what to do next. Nothing is said about a reader who wanted no more.
    pub fn complain(&mut self, error: &CliError) {
        if error.exit == Exit::Unread {
            return;
        }
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

    /// Reads a file of the caller's, or what is piped in for `-`.
    ///
    /// # Errors
    /// It can not be read, or is larger than `limit` bytes.
    pub async fn read(&mut self, path: &Path, limit: u64) -> Result<Vec<u8>, CliError> {
        if path.as_os_str() != STREAM {
            return self.machine.read(path, limit).await.map_err(CliError::failed);
        }
        let mut bytes = Vec::new();
        (&mut self.input).take(limit + 1).read_to_end(&mut bytes).map_err(|error| not_read(path, &error))?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length <= limit) {
            return Ok(bytes);
        }
        Err(CliError::failed(Message::new("host-file-long").with("path", STREAM).with("limit", limit / MEBIBYTE)))
    }

    /// Reads a text file of the caller's; it must be UTF-8 and hold nothing invisible.
    ///
    /// # Errors
    /// As [`Console::read`]; not UTF-8; a character that is refused, with line and column.
    pub async fn read_text(&mut self, path: &Path) -> Result<String, CliError> {
        let bytes = self.read(path, MAX_TEXT).await?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let before = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
            let line = before.filter(|byte| **byte == b'\n').count() + 1;
            CliError::failed(Message::new("cli-file-not-utf8").with("file", shown(path)).with("line", line))
        })?;
        sound(path, text.strip_prefix('\u{feff}').unwrap_or(&text))
    }

    /// Lets the caller change a text in their own editor and returns what came of it.
    ///
    /// # Errors
    /// Nobody sits at a terminal, no editor is named, or it ends with an error; then nothing is changed.
    pub async fn edit(&mut self, before: &str) -> Result<String, CliError> {
        let id = if self.is_afar { "session-hint-edit" } else { "cli-hint-editor" };
        let hint = || Message::new(id);
        if !self.is_terminal {
            return Err(CliError::usage(Message::new("cli-no-editor")).hint(hint()));
        }
        let after = self.machine.edit(before).await.map_err(|cause| CliError::failed(cause).hint(hint()))?;
        Ok(sound(Path::new(STREAM), &after)?.trim_end_matches('\n').to_owned())
    }

    /// Lists the files in a folder of the caller's; a file is itself the list.
    ///
    /// # Errors
    /// The folder can not be read.
    pub async fn list(&mut self, path: &Path) -> Result<Vec<PathBuf>, CliError> {
        self.machine.list(path).await.map_err(CliError::failed)
    }

    /// Writes a file of the caller's, and says so, or to standard output for `-`; an existing file is replaced as a whole.
    ///
    /// # Errors
    /// It can not be written.
    pub async fn write(&mut self, path: &Path, bytes: &[u8]) -> Result<(), CliError> {
        if path.as_os_str() == STREAM {
            return self.bytes(bytes);
        }
        self.machine.write(path, bytes, Existing::Replaced).await.map_err(CliError::failed)?;
        if !self.json {
            self.note(&Message::new("cli-file-written").with("file", shown(path)));
        }
        Ok(())
    }

    /// Signs with a key of the caller, which stays where it is. Gives the armour.
    ///
    /// # Errors
    /// The key or the agent does not sign.
    pub async fn sign(&mut self, request: &SigningRequest, with: Signer) -> Result<String, CliError> {
        let signed = self.machine.sign(request, with).await.map_err(CliError::failed);
        let is_afar = self.is_afar;
        signed.map_err(|error| if is_afar { error.hint(Message::new("session-hint-sign")) } else { error })
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
}

/// Returns a text without what nobody sees, or says where it holds something that is refused.
fn sound(path: &Path, text: &str) -> Result<String, CliError> {
    if let Some(first) = text::check(text, text::Kind::Body).err().and_then(|all| all.into_iter().next()) {
        let cause = Message::new("cli-file-refused").with("file", shown(path)).with("cause", first.message());
        return Err(CliError::failed(cause).hint(Message::new("cli-hint-nothing-changed")));
    }
    Ok(text::clean(text, text::Kind::Body).0)
}

/// Shows a path in a message.
#[must_use]
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Says that a file was not read.
#[must_use]
pub fn not_read(path: &Path, error: &io::Error) -> CliError {
    let cause = Message::new("host-file-unreadable").with("path", shown(path)).with("cause", error.to_string());
    CliError::failed(cause)
}

/// Says that a file was not written.
#[must_use]
pub fn not_written(path: &Path, error: &io::Error) -> CliError {
    let cause = Message::new("host-file-unwritable").with("path", shown(path)).with("cause", error.to_string());
    CliError::failed(cause)
}

/// Says that a stream does not take what is written.
#[must_use]
pub fn broken(error: &io::Error) -> CliError {
    let exit = if error.kind() == io::ErrorKind::BrokenPipe { Exit::Unread } else { Exit::Failed };
    CliError { exit, cause: Message::new("cli-stream-closed").with("cause", error.to_string()), hint: None }
}
