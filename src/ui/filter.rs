//! What a list is narrowed to: rows in which every word stands that was typed.

use std::ops::Range;

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::key::{Code, Key};
use super::text;
use super::theme::Role;

/// What a list is narrowed to.
#[derive(Debug, Default)]
pub struct Filter {
    typed: String,
    is_written: bool,
}

impl Filter {
    /// Lets the person type what to look for.
    pub const fn begin(&mut self) {
        self.is_written = true;
    }

    /// Shows all rows again.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Tells whether the person types what to look for.
    #[must_use]
    pub const fn is_written(&self) -> bool {
        self.is_written
    }

    /// Tells whether some rows may be out of sight.
    #[must_use]
    pub const fn is_on(&self) -> bool {
        self.is_written || !self.typed.is_empty()
    }

    /// Returns what is looked for, as it was typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Tells whether every word that was typed stands in what a row says.
    #[must_use]
    pub fn passes(&self, row: &str) -> bool {
        let row = row.to_lowercase();
        self.typed.to_lowercase().split_whitespace().all(|word| row.contains(word))
    }

    /// Finds where in a line the words stand that were typed, as ranges of bytes.
    #[must_use]
    pub fn found(&self, line: &str) -> Vec<Range<usize>> {
        let typed = self.typed.to_lowercase();
        let at = |start: usize, word: &str| {
            let rest = line.get(start..)?;
            let mut end = start;
            let mut letters = rest.char_indices();
            for wanted in word.chars() {
                let (at, letter) = letters.next()?;
                letter.to_lowercase().eq([wanted]).then_some(())?;
                end = start + at + letter.len_utf8();
            }
            Some(start..end)
        };
        let starts = line.char_indices().map(|(start, _)| start);
        starts.flat_map(|start| typed.split_whitespace().filter_map(move |word| at(start, word))).collect()
    }

    /// Takes a key as part of what is looked for. Returns whether it was: Enter goes on in the narrowed list, Esc shows
    /// all rows again.
    pub fn key(&mut self, key: Key) -> bool {
        match key.code {
            Code::Esc if self.is_on() => self.clear(),
            Code::Enter if self.is_written => {
                self.is_written = false;
            }
            Code::Backspace if self.is_written => {
                if self.typed.pop().is_none() {
                    self.clear();
                }
            }
            _ => match key.typed().filter(|_| self.is_written) {
                Some(character) => self.typed.push(character),
                None => return false,
            },
        }
        true
    }

    /// Draws what is looked for in a row; nothing while all rows are shown.
    pub fn view(&self, row: Rect, canvas: &mut Canvas<'_>) {
        if !self.is_on() {
            return;
        }
        let line = format!(" / {}", self.typed);
        canvas.put(row, 0, 0, &format!("{line} "), Role::Key);
        if self.is_written {
            canvas.typed(&self.typed);
            canvas.set_cursor(row, u16::try_from(text::width(&line)).unwrap_or(0), 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_must_stand_in_a_row_and_esc_shows_all_again() {
        let mut filter = Filter::default();
        assert!(filter.passes("Tid") && !filter.key(Key::plain(Code::Char('v'))) && !filter.key(Key::plain(Code::Esc)));
        filter.begin();
        for character in "voss ØY".chars() {
            assert!(filter.key(Key::plain(Code::Char(character))));
        }
        assert!(filter.passes("Øygarden og SR Voss") && !filter.passes("SR Voss"));
        assert_eq!(filter.found("Øygarden og SR Voss"), [0..3, 16..20]);
        assert!(!filter.key(Key::plain(Code::Down)), "one moves meanwhile");
        assert!(filter.key(Key::plain(Code::Enter)) && filter.is_on() && !filter.is_written());
        assert!(!filter.key(Key::plain(Code::Char('e'))), "letters are commands again");
        assert!(filter.key(Key::plain(Code::Esc)) && !filter.is_on() && filter.passes("SR Voss"));
    }
}
