//! How a command ends: exit codes, and errors that say what, why and what to do next (DESIGN 7).

use crate::domain::denial::{Denial, DenialKind};
use crate::domain::message::Message;
use crate::engine::{EngineError, Failure, FailureKind};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// It was done.
    Done,
    /// It could not be done, for a reason outside the rules: a file, a disk, a signature.
    Failed,
    /// The command line was not understood.
    Usage,
    /// The rules say no.
    Denied,
    /// Somebody else changed the same thing meanwhile.
    Conflict,
    /// Stored data are damaged.
    Damaged,
    /// `--check` found that something is missing.
    Missing,
    /// Whoever read the answer has closed the pipe: `vedtak plan list | head`.
    Unread,
}

impl Exit {
    /// Returns the exit code of the process.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Denied => 3,
            Self::Conflict => 4,
            Self::Damaged => 5,
            Self::Missing => 6,
            // As a shell tells of a program that SIGPIPE ended.
            Self::Unread => 141,
        }
    }

    /// Returns the word for programs, as it stands in `--json`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Usage => "usage",
            Self::Denied => "denied",
            Self::Conflict => "conflict",
            Self::Damaged => "damaged",
            Self::Missing => "missing",
            Self::Unread => "unread",
        }
    }
}

/// Why a command was not done.
#[derive(Debug, Clone, PartialEq)]
pub struct CliError {
    /// Decides the exit code.
    pub exit: Exit,
    /// What stands in the way.
    pub cause: Message,
    /// What to do next.
    pub hint: Option<Message>,
}

impl CliError {
    /// Says that it could not be done.
    #[must_use]
    pub const fn failed(cause: Message) -> Self {
        Self { exit: Exit::Failed, cause, hint: None }
    }

    /// Says that the command line was not understood.
    #[must_use]
    pub const fn usage(cause: Message) -> Self {
        Self { exit: Exit::Usage, cause, hint: None }
    }

    /// Says that the rules say no, or that what is named does not exist.
    #[must_use]
    pub const fn denied(cause: Message) -> Self {
        Self { exit: Exit::Denied, cause, hint: None }
    }

    /// Says that stored data are damaged.
    #[must_use]
    pub const fn damaged(cause: Message) -> Self {
        Self { exit: Exit::Damaged, cause, hint: None }
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }
}

impl From<Denial> for CliError {
    fn from(denial: Denial) -> Self {
        let exit = match denial.kind {
            DenialKind::Conflict => Exit::Conflict,
            DenialKind::Permission | DenialKind::State | DenialKind::Input | DenialKind::Unknown => Exit::Denied,
        };
        Self { exit, cause: denial.cause, hint: denial.hint }
    }
}

impl From<EngineError> for CliError {
    fn from(error: EngineError) -> Self {
        error.failure().into()
    }
}

impl From<Failure> for CliError {
    fn from(failure: Failure) -> Self {
        let exit = match failure.kind {
            FailureKind::Failed => Exit::Failed,
            FailureKind::Denied => Exit::Denied,
            FailureKind::Conflict => Exit::Conflict,
            FailureKind::Damaged => Exit::Damaged,
        };
        Self { exit, cause: failure.cause, hint: failure.hint }
    }
}

impl From<CliError> for Failure {
    fn from(error: CliError) -> Self {
        let kind = match error.exit {
            Exit::Denied => FailureKind::Denied,
            Exit::Conflict => FailureKind::Conflict,
            Exit::Damaged => FailureKind::Damaged,
            Exit::Done | Exit::Failed | Exit::Usage | Exit::Missing | Exit::Unread => FailureKind::Failed,
        };
        Self { kind, cause: error.cause, hint: error.hint }
    }
}

/// A message as an error value, so that clap can carry it from a value parser to us.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", .0.id)]
pub struct Refused(pub Message);

/// Says that a value is none of those that may be given. All of them are named, however many they are.
#[must_use]
pub fn one_of(value: &str, options: impl IntoIterator<Item: Into<String>>) -> Refused {
    Refused(Message::new("cli-usage-one-of").with("value", value).with("options", joined(options)))
}

/// Names everything that can be chosen, as a hint.
#[must_use]
pub fn choose(options: impl IntoIterator<Item: Into<String>>) -> Message {
    Message::new("hint-options").with("options", joined(options))
}

fn joined(options: impl IntoIterator<Item: Into<String>>) -> String {
    options.into_iter().map(Into::into).collect::<Vec<String>>().join(", ")
}
