//! Who is told what, by which channel (DESIGN 3): letters as e-mail that anybody can open, and by a mail server;
//! and what comes back.
//!
//! | to | look at |
//! |---|---|
//! | ask which notices are due | [`round`]: pure |
//! | put a notice into words | [`letter`] |
//! | make a mailing for a recipient of a step | [`mailing`] |
//! | write an e-mail | [`mail`] |
//! | keep what is to be sent, and what was | [`outbox`] |
//! | say how it is sent | [`settings`]: a file of this machine |
//! | speak with a mail server | [`smtp`] |
//! | send what lies in the outbox | [`delivery`] |
//! | read what comes back | [`answer`] |

pub mod answer;
pub mod delivery;
pub mod letter;
pub mod mail;
pub mod mailing;
pub mod outbox;
pub mod round;
pub mod settings;
pub mod smtp;

use std::path::Path;

use crate::domain::message::Message;

/// Why something about notices was not done, and what to do next.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", .cause.id)]
pub struct Fault {
    /// What stands in the way.
    pub cause: Message,
    /// What to do next.
    pub hint: Option<Message>,
}

impl Fault {
    /// Says what stands in the way.
    #[must_use]
    pub const fn new(cause: Message) -> Self {
        Self { cause, hint: None }
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(Message::new(hint));
        self
    }

    /// Says that a file can not be read or written.
    fn file(path: &Path, error: &std::io::Error) -> Self {
        let cause = Message::new("notice-file").with("path", path.display().to_string());
        Self::new(cause.with("cause", error.to_string()))
    }
}
