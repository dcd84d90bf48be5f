//! Hosts sessions: many people over one workspace, each with the same screens and the same commands (DESIGN 8).
//!
//! Whatever carries a connection - a Unix socket, an SSH channel - becomes a [`Visit`]: who it is, what comes in,
//! where output goes, and the person's own machine. A visit ends as screens ([`session::screens`]), as one command
//! ([`session::command`]) or, for a key that nobody knows, as the enrolment screen ([`session::enrol`]).

mod accept;
pub mod access;
pub mod host_key;
pub mod limits;
mod revocation;
pub mod serve;
pub mod session;
pub mod socket;
pub mod ssh;
mod supervisor;
mod visit;

use std::sync::Arc;

use futures_util::future::BoxFuture;

use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::engine::Engine;
use crate::ui::Opening;
use crate::ui::configuration::Configuration;
use crate::ui::settings::Settings;

pub use session::{Ear, Voice};
pub use visit::{Caller, Heard, OpenAgent, Stream, Surroundings, Terminal, Variables, Visit};

/// What every session of this process shares. A clone is the same house.
#[derive(Clone)]
pub struct House {
    /// The workspace.
    pub engine: Engine,
    /// Runs command lines.
    pub commands: Arc<dyn Commands>,
}

/// Runs command lines for people who are connected; `cli` implements it and `main` joins the two (DESIGN 3).
pub trait Commands: Send + Sync {
    /// Runs one command line, without the program's name, to its end. Gives the exit code (DESIGN 7).
    ///
    /// Runs on a thread of its own: reading and writing the call's streams may block.
    fn run<'a>(&'a self, engine: &'a Engine, arguments: Vec<String>, call: Call) -> BoxFuture<'a, u8>;

    /// Tells whether a command line, without the program's name, opens the screens: it names no command and asks for no
    /// help.
    fn wants_screens(&self, arguments: &[String]) -> bool;

    /// Says how screens begin for somebody: as what, in which language, with which theme.
    ///
    /// Takes the command line too, because `--lang`, `--theme` and `--as` count for screens.
    ///
    /// # Errors
    /// What is said instead: nothing that the person may act as, no such theme.
    fn opening(
        &self,
        engine: &Engine,
        arguments: &[String],
        caller: &Caller,
        of: Surroundings<'_>,
    ) -> Result<Opening, Message>;

    /// Says how somebody wants vedtak to be who is not known yet: in which language, in frames or in lines.
    ///
    /// Takes the command line too; one that is not for screens says nothing.
    fn settings(&self, arguments: &[String], of: Surroundings<'_>) -> Settings;

    /// Says in which language somebody is spoken to who is not known yet.
    fn language(&self, of: Surroundings<'_>) -> Lang {
        self.settings(&[], of).lang.value
    }
}

/// What one command sees of its caller.
pub struct Call {
    /// Who calls.
    pub caller: Caller,
    /// The environment variables that the caller's machine sent.
    pub variables: Variables,
    /// The caller's own files.
    pub configuration: Configuration,
    /// Whether somebody sits at a terminal and may be asked.
    pub is_terminal: bool,
    /// How many columns lines may fill.
    pub width: usize,
    /// What is piped or typed.
    pub input: Box<dyn std::io::BufRead + Send>,
    /// What was asked for.
    pub output: Box<dyn std::io::Write + Send>,
    /// Errors and progress.
    pub errors: Box<dyn std::io::Write + Send>,
    /// The caller's own machine.
    pub machine: Box<dyn crate::ui::host::Machine>,
}
