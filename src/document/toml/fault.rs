//! Collects what is wrong in a file.

use std::ops::Range;

use crate::domain::denial::Denial;
use crate::domain::fault::{Fault, Lines};
use crate::domain::message::Message;

/// Collects faults, and knows the lines of the file.
pub struct Faults {
    lines: Lines,
    found: Vec<Fault>,
}

impl Faults {
    pub fn new(text: &str) -> Self {
        Self { lines: Lines::of(text), found: Vec::new() }
    }

    /// Returns the line that a place in the file is on, from 1.
    pub fn line(&self, span: &Range<usize>) -> usize {
        self.lines.line(span)
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
