//! One connection of one person, whatever carries it.

use std::collections::BTreeMap;

use futures_util::future::BoxFuture;
use ratatui::layout::Size;
use tokio::io::{AsyncRead, AsyncWrite};

use super::session::Ear;
use crate::domain::id::PersonId;
use crate::ui::configuration::Configuration;
use crate::ui::host::Machine;

/// Who is connected, and through what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Who.
    pub person: PersonId,
    /// `local`, `socket`, `ssh:<fingerprint>` (FORMAT 1).
    pub via: String,
    /// The operating-system user that owns the workspace: may act as anybody with `--as` (DESIGN 7).
    pub is_owner: bool,
}

/// What comes from the person's end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// Bytes as a terminal sends them, or of what is piped in; some ten thousand at once.
    Bytes(Vec<u8>),
    /// The terminal has another size, which need not be possible.
    Resize {
        /// Columns.
        columns: u32,
        /// Rows.
        rows: u32,
    },
    /// Nothing more is piped in.
    End,
}

/// The terminal at the person's end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terminal {
    /// What it calls itself: `TERM`.
    pub name: String,
    /// Its size, not clamped yet: 0 when nobody knows.
    pub size: Size,
}

/// Environment variables, by their names.
pub type Variables = BTreeMap<String, String>;

/// What somebody's end says of how vedtak is to be.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// The environment variables that were sent.
    pub variables: &'a Variables,
    /// The person's own files.
    pub configuration: &'a Configuration,
}

/// One connection of one person.
pub struct Visit {
    /// Who; `None` for a key that nobody knows.
    pub caller: Option<Caller>,
    /// Through what: `socket`, `ssh:<fingerprint>`.
    pub via: String,
    /// From where, to be shown: an address, or a user of this machine.
    pub from: String,
    /// The terminal, when there is one.
    pub terminal: Option<Terminal>,
    /// The environment variables that the person's machine sent.
    pub variables: Variables,
    /// The person's own files, as far as they were sent: nothing over SSH.
    pub configuration: Configuration,
    /// What comes in: keys for screens; bytes for a command, unless its terminal sends keys too.
    pub input: Ear,
    /// Standard output, or the terminal.
    pub output: Box<dyn AsyncWrite + Send + Unpin>,
    /// Standard error.
    pub errors: Box<dyn AsyncWrite + Send + Unpin>,
    /// The person's own machine.
    pub machine: Box<dyn Machine>,
}

impl Visit {
    /// Returns what the person's end says of how vedtak is to be.
    #[must_use]
    pub const fn surroundings(&self) -> Surroundings<'_> {
        Surroundings { variables: &self.variables, configuration: &self.configuration }
    }
}

/// Bytes both ways.
pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// Opens one channel to the ssh-agent that somebody forwards over SSH; dropping the stream closes it.
///
/// It is there only when the person asked for forwarding (`ssh -A`), and fails when the agent at home is gone.
pub type OpenAgent = Box<dyn FnMut() -> BoxFuture<'static, std::io::Result<Box<dyn Stream>>> + Send>;
