//! Plans as Markdown: one renderer, two faces, [`working`] and [`locked`] (DESIGN 5).
//!
//! What people wrote can not forge what we write: no heading of ours, no row, link, HTML, front matter or fence.
//! The same plan gives the same bytes: UTF-8, NFC, LF, one final newline.

use unicode_normalization::UnicodeNormalization as _;

mod block;
mod body;
pub(super) mod cell;
mod confidential;
pub(super) mod escape;
mod files;
pub mod locked;
mod register;
pub(super) mod table;
pub mod working;

/// A text that is being written, in parts with a blank line between them.
#[derive(Debug, Default)]
pub(super) struct Page {
    lines: Vec<String>,
}

impl Page {
    /// Adds a part, unless there is nothing in it.
    pub(super) fn part(&mut self, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.extend(lines);
    }

    /// Adds a part of one line.
    pub(super) fn line(&mut self, line: String) {
        self.part(vec![line]);
    }

    /// Adds a paragraph of words that people may have written.
    pub(super) fn sentence(&mut self, words: &str) {
        self.line(escape::beginning(&escape::words(words)));
    }

    /// Adds a heading of ours; what people wrote in it is escaped already.
    pub(super) fn heading(&mut self, level: u8, words: &str) {
        let mark = "#".repeat(usize::from(level.min(MAX_LEVEL)));
        self.line(format!("{mark} {}", words.trim()).trim_end().to_owned());
    }

    /// Gives the text: composed, with one final newline.
    pub(super) fn into_text(self) -> String {
        let mut text: String = self.lines.join("\n").nfc().collect();
        text.push('\n');
        text
    }
}

/// The deepest heading there is.
const MAX_LEVEL: u8 = 6;
