//! What is said to people about a damaged journal: what is wrong, and what to do.

use super::damage::{Damage, Flaw};
use super::opening::Quarantined;
use crate::domain::message::Message;
use crate::entry::Invalid;

impl Damage {
    /// Says what is wrong, and in which file and line.
    #[must_use]
    pub fn message(&self) -> Message {
        if self.line == 0 {
            return Message::new("journal-damage-file").with("file", &self.file).with("flaw", self.flaw.message());
        }
        Message::new("journal-damage-line")
            .with("file", &self.file)
            .with("line", self.line)
            .with("flaw", self.flaw.message())
    }

    /// Says what to do next.
    #[must_use]
    pub fn hint(&self) -> Message {
        Message::new(match &self.flaw {
            Flaw::Entry(Invalid::Newer(_)) => "journal-hint-newer",
            Flaw::Disk { .. } => "journal-hint-disk",
            flaw if flaw.is_of_a_line() => "journal-hint-line",
            _ => "journal-hint-restore",
        })
    }
}

impl Flaw {
    /// Says what is wrong, without the place.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Entry(Invalid::Newer(what)) => Message::new("journal-flaw-newer").with("what", what),
            Self::Entry(Invalid::Leaf) => Message::new("journal-flaw-leaf"),
            Self::Entry(Invalid::Body) => Message::new("journal-flaw-body"),
            Self::Entry(Invalid::Text(_) | Invalid::Line(_)) => Message::new("journal-flaw-line"),
            Self::Long => Message::new("journal-flaw-long"),
            Self::Tail { bytes } => Message::new("journal-flaw-tail").with("bytes", *bytes),
            Self::Number { expected, found } => {
                Message::new("journal-flaw-number").with("expected", *expected).with("found", *found)
            }
            Self::Revision { .. } | Self::Previous | Self::Workspace { .. } => Message::new("journal-flaw-order"),
            Self::Time => Message::new("journal-flaw-time"),
            Self::Command { first } => Message::new("journal-flaw-command").with("first", *first),
            Self::Erased { n } => Message::new("journal-flaw-erased").with("n", *n),
            Self::Missing => Message::new("journal-flaw-missing"),
            Self::Head => Message::new("journal-flaw-head"),
            Self::Shorter { expected, found } => {
                Message::new("journal-flaw-shorter").with("expected", *expected).with("found", *found)
            }
            Self::Root { size, .. } => Message::new("journal-flaw-root").with("size", *size),
            Self::Disk { cause } => Message::new("journal-flaw-disk").with("cause", cause),
        }
    }
}

impl Quarantined {
    /// Says what was moved away, and where it is.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("journal-quarantined").with("bytes", self.bytes).with("file", &self.path)
    }
}
