//! What is wrong in a file that people write: where, and what to do next.

use std::ops::Range;

use super::message::Message;

/// One thing that is wrong in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The line, from 1; absent for what concerns the whole file.
    pub line: Option<usize>,
    /// The key as written, with the keys above it: `record.recipients`.
    pub key: Option<String>,
    /// What is wrong.
    pub cause: Message,
    /// What to do next.
    pub hint: Option<Message>,
}

impl Fault {
    /// Says that something is wrong with the file as a whole.
    #[must_use]
    pub const fn of_file(cause: Message) -> Self {
        Self { line: None, key: None, cause, hint: None }
    }

    /// Says where and what in one sentence: *Line 12, record.act: …*
    #[must_use]
    pub fn message(&self) -> Message {
        let cause = self.cause.clone();
        match (self.line, &self.key) {
            (Some(line), Some(key)) => {
                Message::new("document-fault-key").with("line", line.to_string()).with("key", key).with("cause", cause)
            }
            (Some(line), None) => {
                Message::new("document-fault-line").with("line", line.to_string()).with("cause", cause)
            }
            (None, _) => cause,
        }
    }
}

/// Where each line of a text begins.
#[derive(Debug, Clone)]
pub struct Lines(Vec<usize>);

impl Lines {
    /// Looks through a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let after_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self(std::iter::once(0).chain(after_breaks).collect())
    }

    /// Returns the line, from 1, on which a stretch of bytes begins.
    #[must_use]
    pub fn line(&self, span: &Range<usize>) -> usize {
        self.0.partition_point(|start| *start <= span.start)
    }
}
