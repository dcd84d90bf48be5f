//! What one session sees of the world: the person's own machine and terminal, never this process's (DESIGN 3).

use std::future::Future;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use ratatui::layout::Size;
use serde::{Deserialize, Serialize};

pub use super::capabilities::Capabilities;
use super::ground::Ground;
use super::key::Key;
use super::pointer::Mouse;
pub use super::shown::Bounds;
use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;

/// What comes from the person.
#[derive(Debug, Clone, PartialEq)]
pub enum Signal {
    /// A key was pressed.
    Key(Key),
    /// The mouse was used.
    Mouse(Mouse),
    /// The terminal said what its ground is like.
    Ground(Ground),
    /// Text was pasted; the terminal marked where it begins and ends.
    Paste(String),
    /// The terminal has another size.
    Resize(Size),
    /// The program goes on after it was stopped: what the terminal shows is somebody else's, and its size may be another.
    Resumed,
    /// The terminal takes a frame again, after [`Host::is_ready`] said that it does not.
    Ready,
    /// Something that the person should know: what was not taken in, or that the session is about to end.
    Warning(Message),
    /// The terminal is gone, or the program is asked to end.
    End,
}

/// The largest file that is read from a person's machine: that of an attachment (DESIGN 6: 50 MiB).
pub const LARGEST_FILE: u64 = 50 * 1024 * 1024;

/// Which of the person's keys signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Signer {
    /// The first one in the person's ssh-agent that the request accepts.
    Agent,
    /// The one in a file of the person's machine, which asks for its own passphrase.
    File(PathBuf),
}

/// In which ways a person's machine signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ways {
    /// Its ssh-agent.
    pub agent: AgentWay,
    /// Whether a key file of it can be read.
    pub key_file: bool,
}

impl Ways {
    /// Everything that the machine itself has.
    pub const LOCAL: Self = Self { agent: AgentWay::Local, key_file: true };
}

/// Where an ssh-agent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AgentWay {
    /// Nowhere within reach.
    #[default]
    None,
    /// On the machine itself.
    Local,
    /// It comes along over SSH; it signs when its owner lends it.
    Forwarded,
    /// It could come along over SSH, and was not asked to.
    Forwardable,
}

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Existing {
    /// It is replaced as a whole.
    Replaced,
    /// It is kept; the new one gets the next free name.
    Kept,
}

/// Files that belong together, by their names below a folder.
pub type Files = Vec<(String, Vec<u8>)>;

/// The person's own machine: keys, editor, files, clipboard (DESIGN 3). Screens and commands ask it, wherever it is.
///
/// Relative paths begin at the person's own folder. Failures are messages that can be shown as they are: each says
/// which way is open.
pub trait Machine: Send {
    /// Returns in which ways it signs.
    fn ways(&self) -> Ways {
        Ways::LOCAL
    }

    /// Signs with a key of the person, which never leaves the machine. Gives the armour.
    fn sign<'a>(&'a mut self, request: &'a SigningRequest, with: Signer) -> Asked<'a, String>;

    /// Opens a text in the person's own editor. Gives the text as it is afterwards.
    fn edit<'a>(&'a mut self, text: &'a str) -> Asked<'a, String>;

    /// Reads a file of at most `limit` bytes.
    fn read<'a>(&'a mut self, path: &'a Path, limit: u64) -> Asked<'a, Vec<u8>>;

    /// Lists the files in a folder that are in sight, by name; a file is itself the list.
    fn list<'a>(&'a mut self, path: &'a Path) -> Asked<'a, Vec<PathBuf>>;

    /// Writes a file, whole or not at all. Gives where it is.
    fn write<'a>(&'a mut self, path: &'a Path, bytes: &'a [u8], existing: Existing) -> Asked<'a, PathBuf>;

    /// Makes a folder with files, whole or not at all. Fails when something is there already.
    fn write_folder<'a>(&'a mut self, path: &'a Path, files: Files) -> Asked<'a, PathBuf>;

    /// Puts a text on the person's clipboard.
    fn copy<'a>(&'a mut self, text: &'a str) -> Asked<'a, ()>;

    /// Puts the program aside, as a shell does with a job, and waits until the person is back. A machine within reach of
    /// no shell can not.
    fn suspend(&mut self) -> Asked<'_, ()> {
        std::future::ready(Err(Message::new("hosting-no-suspend"))).boxed()
    }
}

/// What was asked of a person's machine, while it is under way.
pub type Asked<'a, T> = BoxFuture<'a, Result<T, Message>>;

/// One session's terminal, and the machine that it stands on: a local terminal, an SSH channel, a test driver.
pub trait Host: Machine {
    /// Waits for what the person does next. Dropping the future loses nothing.
    fn next(&mut self) -> impl Future<Output = Signal> + Send;

    /// Tells whether the terminal takes a frame now. When it does not, [`Signal::Ready`] follows as soon as it does.
    fn is_ready(&mut self) -> bool {
        true
    }

    /// Writes bytes to the terminal.
    ///
    /// # Errors
    /// When the terminal is gone.
    fn draw(&mut self, bytes: &[u8]) -> impl Future<Output = std::io::Result<()>> + Send;

    /// Takes note of what the terminal is told when it is taken and given back, from now on.
    fn bounded(&mut self, _bounds: Bounds) {}

    /// Returns the terminal's size.
    fn size(&self) -> Size;

    /// Returns what the terminal can do.
    fn capabilities(&self) -> Capabilities;

    /// Returns the time.
    fn now(&self) -> DateTime<Utc>;

    /// Returns 128 bits that nobody can guess, for identities.
    fn random(&mut self) -> u128;
}
