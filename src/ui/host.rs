//! What one session sees of the world: the person's own machine and terminal, never this process's (DESIGN 3).

use std::future::Future;

use chrono::{DateTime, Utc};
use ratatui::layout::Size;

use super::depth::Depth;
use super::key::Key;
use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;

/// What comes from the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signal {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted; the terminal marked where it begins and ends.
    Paste(String),
    /// The terminal has another size.
    Resize(Size),
    /// The terminal is gone, or the program is asked to end.
    End,
}

/// What a session's terminal can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Capabilities {
    /// How many colours it shows.
    pub depth: Depth,
    /// It shows ASCII and no more.
    pub ascii: bool,
}

/// One session's terminal and machine: a local terminal, an SSH channel, a test driver.
///
/// Failures are messages that can be shown as they are.
pub trait Host: Send {
    /// Waits for what the person does next. Dropping the future loses nothing.
    fn next(&mut self) -> impl Future<Output = Signal> + Send;

    /// Writes bytes to the terminal.
    ///
    /// # Errors
    /// When the terminal is gone.
    fn write(&mut self, bytes: &[u8]) -> impl Future<Output = std::io::Result<()>> + Send;

    /// Returns the terminal's size.
    fn size(&self) -> Size;

    /// Returns what the terminal can do.
    fn capabilities(&self) -> Capabilities;

    /// Returns the time.
    fn now(&self) -> DateTime<Utc>;

    /// Returns 128 bits that nobody can guess, for identities.
    fn random(&mut self) -> u128;

    /// Signs with a key of the person. Returns the armour.
    ///
    /// # Errors
    /// A message that says which way is open.
    fn sign(&mut self, request: &SigningRequest) -> impl Future<Output = Result<String, Message>> + Send;

    /// Opens a text in the person's own editor. Returns the text as it is afterwards.
    ///
    /// # Errors
    /// When there is no editor, or it failed; the text is unchanged then.
    fn edit(&mut self, text: &str) -> impl Future<Output = Result<String, Message>> + Send;

    /// Saves a file on the person's machine. Returns where.
    ///
    /// # Errors
    /// When it can not be written.
    fn save(&mut self, name: &str, bytes: &[u8]) -> impl Future<Output = Result<String, Message>> + Send;

    /// Reads a file of the person's machine, at most 50 MiB.
    ///
    /// # Errors
    /// When it can not be read.
    fn open(&mut self, name: &str) -> impl Future<Output = Result<Vec<u8>, Message>> + Send;

    /// Puts a text on the person's clipboard.
    ///
    /// # Errors
    /// When there is none.
    fn copy(&mut self, text: &str) -> impl Future<Output = Result<(), Message>> + Send;
}
