//! Denials: why something is not done, and what to do next.

use serde::Serialize;

use super::message::Message;

/// Why a command was not accepted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Denial {
    /// What kind of no it is; decides the exit code (DESIGN 7).
    pub kind: DenialKind,
    /// What stands in the way.
    pub cause: Message,
    /// What to do next.
    pub hint: Option<Message>,
}

/// What kind of no a denial is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DenialKind {
    /// This person, in this capacity, may not.
    Permission,
    /// The plan is not in the state for it.
    State,
    /// What was handed in is not well formed.
    Input,
    /// What is named does not exist.
    Unknown,
    /// Somebody else changed the same thing meanwhile.
    Conflict,
}

impl Denial {
    /// Says that this person, in this capacity, may not.
    #[must_use]
    pub const fn permission(cause: Message) -> Self {
        Self { kind: DenialKind::Permission, cause, hint: None }
    }

    /// Says that the plan is not in the state for it.
    #[must_use]
    pub const fn state(cause: Message) -> Self {
        Self { kind: DenialKind::State, cause, hint: None }
    }

    /// Says that what was handed in is not well formed.
    #[must_use]
    pub const fn input(cause: Message) -> Self {
        Self { kind: DenialKind::Input, cause, hint: None }
    }

    /// Says that what is named does not exist.
    #[must_use]
    pub const fn unknown(cause: Message) -> Self {
        Self { kind: DenialKind::Unknown, cause, hint: None }
    }

    /// Says that somebody else changed the same thing meanwhile.
    #[must_use]
    pub const fn conflict(cause: Message) -> Self {
        Self { kind: DenialKind::Conflict, cause, hint: None }
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }
}
