//! What is wrong in a file: where, and what to do next.

use std::ops::Range;

use crate::domain::denial::Denial;
use crate::domain::message::Message;

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

/// Collects faults, and knows the lines of the file.
pub struct Faults {
    /// Where each line begins.
    starts: Vec<usize>,
    found: Vec<Fault>,
}

impl Faults {
    pub fn new(text: &str) -> Self {
        let after_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { starts: std::iter::once(0).chain(after_breaks).collect(), found: Vec::new() }
    }

    /// Returns the line that a place in the file is on, from 1.
    pub fn line(&self, span: &Range<usize>) -> usize {
        self.starts.partition_point(|start| *start <= span.start)
    }

    pub fn push(&mut self, fault: Fault) {
        self.found.push(fault);
    }

    /// Adds what is wrong at a key.
    pub fn at(&mut self, line: usize, key: &str, cause: Message) {
        self.push(Fault { line: Some(line), key: Some(key.to_owned()), cause, hint: None });
    }

    /// Adds what is wrong at a key, with what to do next.
    pub fn advise(&mut self, line: usize, key: &str, cause: Message, hint: Message) {
        self.push(Fault { line: Some(line), key: Some(key.to_owned()), cause, hint: Some(hint) });
    }

    /// Adds why a value was not accepted.
    pub fn denied(&mut self, line: usize, key: &str, denial: Denial) {
        self.push(Fault { line: Some(line), key: Some(key.to_owned()), cause: denial.cause, hint: denial.hint });
    }

    pub const fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Gives everything that was found, by line.
    pub fn into_sorted(mut self) -> Vec<Fault> {
        self.found.sort_by_key(|fault| fault.line);
        self.found
    }
}
