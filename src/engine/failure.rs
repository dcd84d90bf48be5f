//! Why the engine did not do something: kind, cause, hint.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::database::DatabaseError;
use crate::domain::denial::{Denial, DenialKind};
use crate::domain::event::PlanEvent;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::path::Path as PlanPath;
use crate::journal::{AppendError, Damage, LockError, LookupFailed, Owner};
use crate::signing::Refusal;
use crate::signing::key::KeyError;

/// Why something was not done, for people: what [`EngineError::failure`] gives.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Failure {
    /// What kind of no; decides the exit code (DESIGN 7).
    pub kind: FailureKind,
    /// What stands in the way.
    pub cause: Message,
    /// What to do next.
    pub hint: Option<Message>,
}

/// What kind of no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FailureKind {
    /// Something failed: exit code 1.
    Failed,
    /// A rule says no: exit code 3.
    Denied,
    /// Somebody else was first: exit code 4.
    Conflict,
    /// The files are damaged: exit code 5.
    Damaged,
}

/// Somebody else changed the same thing since the caller saw it.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// What both change.
    pub path: PlanPath,
    /// What the other wrote there.
    pub theirs: PlanEvent,
    /// Who.
    pub by: PersonId,
    /// What that person is called.
    pub name: String,
    /// When (recorded).
    pub at: DateTime<Utc>,
    /// The revision after that change.
    pub revision: u64,
}

/// Why the engine did not do something.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// A rule says no.
    #[error("denied: {0:?}")]
    Denied(Box<Denial>),
    /// Somebody else changed the same thing since the caller saw it.
    #[error("conflict: {0:?}")]
    Conflict(Box<Conflict>),
    /// The journal did not take the entry.
    #[error(transparent)]
    Append(Box<AppendError>),
    /// The journal can not be read.
    #[error(transparent)]
    Damaged(Box<Damage>),
    /// The journal holds something that this program does not know.
    #[error("entry {n} was written by a newer vedtak: {cause}")]
    Newer {
        /// The entry.
        n: u64,
        /// What was not understood.
        cause: String,
    },
    /// There is no workspace in the directory.
    #[error("no workspace in {path}")]
    NoWorkspace {
        /// The directory.
        path: String,
    },
    /// There is a workspace in the directory already.
    #[error("a workspace is already in {path}")]
    WorkspaceExists {
        /// The directory.
        path: String,
    },
    /// Another process owns the directory.
    #[error("the workspace is open in another process: {0:?}")]
    Held(Option<Owner>),
    /// A file can not be read or written.
    #[error("{path}: {cause}")]
    File {
        /// The file.
        path: String,
        /// What the operating system said.
        cause: String,
    },
    /// The database can not be read or written; the journal is as it was.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The log key can not be used.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl EngineError {
    /// Says that a file could not be read or written.
    pub(super) fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::File { path: path.display().to_string(), cause: error.to_string() }
    }

    /// Says why, for people.
    #[must_use]
    pub fn failure(&self) -> Failure {
        let says = |kind, cause| Failure { kind, cause, hint: None };
        match self {
            Self::Denied(denial) => {
                let kind = match denial.kind {
                    DenialKind::Conflict => FailureKind::Conflict,
                    _ => FailureKind::Denied,
                };
                Failure { kind, cause: denial.cause.clone(), hint: denial.hint.clone() }
            }
            Self::Conflict(conflict) => {
                let cause = Message::new("engine-conflict").with("person", &conflict.name);
                Failure { kind: FailureKind::Conflict, cause, hint: Some(Message::new("engine-conflict-hint")) }
            }
            Self::Append(error) => append(error),
            Self::Damaged(damage) => damaged(damage),
            Self::Newer { n, cause } => {
                let cause = Message::new("engine-newer").with("entry", *n).with("cause", cause);
                Failure { kind: FailureKind::Damaged, cause, hint: Some(Message::new("engine-newer-hint")) }
            }
            Self::NoWorkspace { path } => {
                let cause = Message::new("engine-no-workspace").with("path", path);
                let hint = Message::new("engine-no-workspace-hint");
                Failure { kind: FailureKind::Failed, cause, hint: Some(hint) }
            }
            Self::WorkspaceExists { path } => {
                says(FailureKind::Failed, Message::new("engine-workspace-exists").with("path", path))
            }
            Self::Held(owner) => held(owner.as_ref()),
            Self::File { path, cause } => {
                says(FailureKind::Failed, Message::new("engine-file").with("path", path).with("cause", cause))
            }
            Self::Database(error) => {
                let cause = Message::new("engine-database").with("cause", error.to_string());
                Failure { kind: FailureKind::Failed, cause, hint: Some(Message::new("engine-database-hint")) }
            }
            Self::Key(error) => says(FailureKind::Failed, error.message()),
        }
    }
}

fn held(owner: Option<&Owner>) -> Failure {
    let cause = match owner {
        Some(Owner { pid, command }) => {
            Message::new("engine-held").with("pid", pid.to_string()).with("command", command)
        }
        None => Message::new("engine-held-starting"),
    };
    Failure { kind: FailureKind::Failed, cause, hint: Some(Message::new("engine-held-hint")) }
}

fn damaged(damage: &Damage) -> Failure {
    Failure { kind: FailureKind::Damaged, cause: damage.message(), hint: Some(damage.hint()) }
}

fn append(error: &AppendError) -> Failure {
    let (cause, hint) = match error {
        AppendError::Conflict { .. } => (Message::new("engine-busy"), Some(Message::new("engine-again-hint"))),
        AppendError::CommandReused => (Message::new("engine-command-reused"), None),
        AppendError::TooLarge { limit, size } => {
            let cause = Message::new("engine-too-large").with("size", size / 1024).with("limit", limit / 1024);
            (cause, Some(Message::new("engine-too-large-hint")))
        }
        AppendError::DiskFull => (Message::new("engine-disk-full"), Some(Message::new("engine-disk-full-hint"))),
        AppendError::Failed { cause } => {
            (Message::new("engine-closed").with("cause", cause), Some(Message::new("engine-closed-hint")))
        }
        AppendError::OutcomeUnknown { cause } => {
            (Message::new("engine-unknown").with("cause", cause), Some(Message::new("engine-unknown-hint")))
        }
        AppendError::Damaged(damage) => return damaged(damage),
        AppendError::Lookup(LookupFailed(cause)) | AppendError::Unmade { cause } => {
            (Message::new("engine-unmade").with("cause", cause), Some(Message::new("engine-closed-hint")))
        }
    };
    let kind = match error {
        AppendError::Conflict { .. } => FailureKind::Conflict,
        AppendError::CommandReused | AppendError::TooLarge { .. } => FailureKind::Denied,
        _ => FailureKind::Failed,
    };
    Failure { kind, cause, hint }
}

impl From<Denial> for EngineError {
    fn from(denial: Denial) -> Self {
        Self::Denied(Box::new(denial))
    }
}

impl From<AppendError> for EngineError {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Damaged(damage) => damage.into(),
            other => Self::Append(Box::new(other)),
        }
    }
}

impl From<Damage> for EngineError {
    fn from(damage: Damage) -> Self {
        Self::Damaged(Box::new(damage))
    }
}

impl From<LockError> for EngineError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Held(owner) => Self::Held(owner),
            LockError::Io(error) => Self::file(Path::new("LOCK"), &error),
        }
    }
}

impl From<Refusal> for EngineError {
    fn from(refusal: Refusal) -> Self {
        Denial::input(refusal.message()).into()
    }
}
