//! Where text is written: a text area with an editor's undo, a selection, and what Markdown asks of Enter and Tab.
//!
//! Whoever writes takes back deeds, not characters: a word with its blank, a run of deletions, a paste, a replacement
//! of all that was found.

pub mod markdown;
mod past;
pub mod seek;
mod table;

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget as _;
use tui_textarea::{CursorMove, TextArea, WrapMode};

use super::canvas::Canvas;
use super::key::{Code, Key};
use super::spoken::Writing;
use super::theme::Role;
use past::{Deed, Past};

/// As many steps of writing as can be taken back.
const STEPS: usize = 10_000;

/// A text that is being written.
#[derive(Debug)]
pub struct Area {
    text: TextArea<'static>,
    past: Past,
    words: usize,
}

impl Area {
    /// Makes a text of one line.
    #[must_use]
    pub fn line(text: &str) -> Self {
        Self::new([text.to_owned()])
    }

    /// Makes a text of several lines; long ones go on in the next row. The cursor stands before it.
    #[must_use]
    pub fn prose(text: &str) -> Self {
        let mut area = Self::new(text.lines().map(str::to_owned));
        area.text.set_wrap_mode(WrapMode::WordOrGlyph);
        area
    }

    fn new(lines: impl IntoIterator<Item = String>) -> Self {
        let mut text = TextArea::new(lines.into_iter().collect());
        // The hardware cursor stands in the text; no line is marked, a selection is in every theme.
        text.set_cursor_line_style(Style::new());
        text.set_cursor_style(Style::new());
        text.set_selection_style(Style::new().add_modifier(Modifier::REVERSED));
        text.set_max_histories(STEPS);
        text.move_cursor(CursorMove::Bottom);
        text.move_cursor(CursorMove::End);
        if text.lines().len() > 1 {
            text.move_cursor(CursorMove::Top);
            text.move_cursor(CursorMove::Head);
        }
        let words = text.lines().iter().map(|line| words_of(line)).sum();
        Self { text, past: Past::default(), words }
    }

    /// Returns what is written, line by line.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        self.text.lines()
    }

    /// Returns what is written.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines().join("\n")
    }

    /// Returns how many words are written.
    #[must_use]
    pub const fn words(&self) -> usize {
        self.words
    }

    /// Returns how many paragraphs are written: what stands between blank lines.
    #[must_use]
    pub fn paragraphs(&self) -> usize {
        let blank = |line: &String| line.trim().is_empty();
        self.lines().split(blank).filter(|lines| !lines.is_empty()).count()
    }

    /// Returns the row and the column of the cursor, in characters, from 0.
    #[must_use]
    pub fn cursor(&self) -> (usize, usize) {
        let cursor = self.text.cursor();
        (cursor.0, cursor.1)
    }

    /// Puts the cursor in a row and a column; beyond the text at its end.
    pub fn go_to(&mut self, row: usize, column: usize) {
        let short = |place: usize| u16::try_from(place).unwrap_or(u16::MAX);
        self.text.cancel_selection();
        self.text.move_cursor(CursorMove::Jump(short(row), short(column)));
    }

    /// Returns what is selected; nothing when nothing is.
    #[must_use]
    pub fn selected(&self) -> Option<String> {
        let ((top, left), (bottom, right)) = self.text.selection_range()?;
        let taken = self.lines().iter().enumerate().skip(top).take(bottom + 1 - top).map(|(row, line)| {
            let from = if row == top { left } else { 0 };
            let to = if row == bottom { right } else { usize::MAX };
            line.chars().take(to).skip(from).collect::<String>()
        });
        Some(taken.collect::<Vec<_>>().join("\n")).filter(|text| !text.is_empty())
    }

    /// Selects a part of a row.
    pub fn select(&mut self, row: usize, columns: std::ops::Range<usize>) {
        self.go_to(row, columns.start);
        self.text.start_selection();
        let end = u16::try_from(columns.end).unwrap_or(u16::MAX);
        self.text.move_cursor(CursorMove::Jump(u16::try_from(row).unwrap_or(u16::MAX), end));
    }

    /// Selects everything.
    pub fn select_all(&mut self) {
        self.past.pause();
        self.text.select_all();
    }

    /// Copies what is selected, to be pasted here.
    pub fn copy(&mut self) {
        self.text.copy();
    }

    /// Takes what is selected away, to be pasted elsewhere. Returns whether there was anything.
    pub fn cut(&mut self) -> bool {
        self.write(Deed::Whole, TextArea::cut)
    }

    /// Writes what was copied or cut. Returns whether there was anything.
    pub fn paste(&mut self) -> bool {
        self.insert_by(Deed::Whole, TextArea::paste)
    }

    /// Takes a key. Returns whether it meant anything here.
    pub fn input(&mut self, key: Key) -> bool {
        match key.code {
            Code::Char('u') if key.ctrl => self.undo(),
            Code::Char('y') if key.ctrl => self.redo(),
            Code::Char('a') if key.ctrl => {
                self.select_all();
                true
            }
            Code::Char('c') if key.ctrl => {
                self.copy();
                true
            }
            Code::Char('x') if key.ctrl => self.cut(),
            Code::Char('v') if key.ctrl => self.paste(),
            Code::Char('w') if key.ctrl => self.write(Deed::Deleting, TextArea::delete_word),
            Code::Backspace if key.ctrl => self.write(Deed::Deleting, TextArea::delete_word),
            Code::Char('h') if key.ctrl => self.write(Deed::Deleting, TextArea::delete_char),
            Code::Backspace => self.write(Deed::Deleting, TextArea::delete_char),
            Code::Delete if key.ctrl => self.write(Deed::Deleting, TextArea::delete_next_word),
            Code::Delete => self.write(Deed::Deleting, TextArea::delete_next_char),
            Code::Enter => self.enter(),
            Code::Char(_) => key.typed().is_some_and(|character| self.type_(character)),
            Code::Tab | Code::Esc | Code::F(_) => false,
            _ => {
                self.past.pause();
                self.text.input(key);
                true
            }
        }
    }

    fn type_(&mut self, character: char) -> bool {
        let (row, column) = self.cursor();
        let before = column.checked_sub(1).and_then(|at| self.lines().get(row)?.chars().nth(at));
        if !character.is_whitespace() && before.is_some_and(char::is_whitespace) {
            self.past.pause();
        }
        self.insert_by(Deed::Typing, |text| {
            text.insert_char(character);
            true
        })
    }

    /// Writes a text where the cursor stands, instead of what is selected. Returns whether anything changed.
    pub fn insert(&mut self, text: &str) -> bool {
        let text = text.to_owned();
        self.insert_by(Deed::Whole, move |area| area.insert_str(text))
    }

    /// Writes a row anew; the cursor stays at the same words as far as there are such.
    pub fn rewrite_row(&mut self, row: usize, text: &str) {
        let Some(old) = self.lines().get(row).cloned() else { return };
        let (at, column) = self.cursor();
        let moved = (column + text.chars().count()).saturating_sub(old.chars().count());
        self.select(row, 0..old.chars().count());
        self.insert(text);
        self.go_to(at, if at == row { moved } else { column });
    }

    /// Writes everything anew as one deed; the cursor stays in its row and column.
    pub fn rewrite(&mut self, text: &str) {
        let (row, column) = self.cursor();
        self.text.select_all();
        self.insert(text);
        self.go_to(row, column);
    }

    /// Does something that puts text in: what is selected goes first.
    fn insert_by(&mut self, deed: Deed, insert: impl FnOnce(&mut TextArea<'static>) -> bool) -> bool {
        if self.selected().is_none() {
            self.text.cancel_selection();
            return self.write(deed, insert);
        }
        self.past.pause();
        let cleared = self.write(deed, TextArea::delete_char);
        let inserted = self.write(deed, insert);
        if cleared && inserted && deed == Deed::Whole {
            self.past.join();
        }
        cleared || inserted
    }

    /// Does something that is one step for the library.
    fn write(&mut self, deed: Deed, change: impl FnOnce(&mut TextArea<'static>) -> bool) -> bool {
        let (row, rows) = (self.cursor().0, self.lines().len());
        let is_small = self.text.selection_range().is_none() && deed != Deed::Whole;
        let of_row = |area: &Self, row: usize| area.lines().get(row).map_or(0, |line| words_of(line));
        let before = of_row(self, row);
        let changed = change(&mut self.text);
        if changed {
            self.past.add(deed);
            if is_small && rows == self.lines().len() {
                self.words = (self.words + of_row(self, row)).saturating_sub(before);
            } else {
                self.count();
            }
        }
        changed
    }

    fn count(&mut self) {
        self.words = self.lines().iter().map(|line| words_of(line)).sum();
    }

    /// Takes back the last deed. Returns whether there was one.
    pub fn undo(&mut self) -> bool {
        let steps = self.past.undo();
        let done = (0..steps).filter(|_| self.text.undo()).count();
        self.count();
        done > 0
    }

    /// Does again what was taken back last. Returns whether there was anything.
    pub fn redo(&mut self) -> bool {
        let steps = self.past.redo();
        let done = (0..steps).filter(|_| self.text.redo()).count();
        self.count();
        done > 0
    }

    /// Draws the text with its cursor.
    pub fn view(&self, focused: bool, role: Role, area: Rect, canvas: &mut Canvas<'_>) {
        let style = canvas.style(role);
        canvas.lend(area, |area, buffer| {
            self.text.render(area, buffer);
            buffer.set_style(area, style);
        });
        canvas.text(area, self.lines());
        if focused {
            let (row, column) = self.cursor();
            let line = || self.lines().get(row).cloned().unwrap_or_default();
            canvas.writing(|| Writing { line: line(), before: column, at: row, count: self.lines().len() });
            let cursor = self.text.screen_cursor();
            let (top, left) = self.text.scroll_offset();
            let at = |place: usize, from: u16| u16::try_from(place).unwrap_or(u16::MAX).checked_sub(from);
            if let (Some(x), Some(y)) = (at(cursor.col, left), at(cursor.row, top)) {
                canvas.set_cursor(area, x, y);
            }
        }
    }
}

/// Counts words; marks of lists and headings are none.
fn words_of(line: &str) -> usize {
    line.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typed(area: &mut Area, text: &str) {
        for character in text.chars() {
            let code = if character == '\n' { Code::Enter } else { Code::Char(character) };
            area.input(Key::plain(code));
        }
    }

    #[test]
    fn a_word_is_taken_back_at_once_and_comes_again() {
        let mut area = Area::prose("");
        typed(&mut area, "ein felles plan");
        assert!(area.undo());
        assert_eq!(area.text(), "ein felles ");
        assert!(area.undo() && area.undo() && !area.undo());
        assert_eq!((area.text().as_str(), area.words()), ("", 0));
        assert!(area.redo() && area.redo());
        assert_eq!((area.text().as_str(), area.words()), ("ein felles ", 2));
    }

    #[test]
    fn what_is_selected_gives_way_to_what_is_pasted_in_one_deed() {
        let mut area = Area::prose("ein felles plan");
        area.select(0, 4..10);
        assert_eq!(area.selected().as_deref(), Some("felles"));
        assert!(area.insert("god\nog fin"));
        assert_eq!((area.text().as_str(), area.words()), ("ein god\nog fin plan", 5));
        assert!(area.undo());
        assert_eq!(area.text(), "ein felles plan");
    }

    #[test]
    fn what_is_cut_is_pasted_elsewhere() {
        let mut area = Area::prose("ein felles plan");
        area.select(0, 0..4);
        let ctrl = |character| Key { ctrl: true, ..Key::plain(Code::Char(character)) };
        assert!(area.input(ctrl('x')));
        area.go_to(0, usize::MAX);
        assert!(area.input(ctrl('v')));
        assert_eq!(area.text(), "felles planein ");
    }

    #[derive(Debug, Clone)]
    enum Step {
        Key(Key),
        Paste(String),
        Go(usize, usize),
        Replace(String, String),
        Undo,
        Redo,
    }

    fn step() -> impl Strategy<Value = Step> {
        let codes = [Code::Enter, Code::Backspace, Code::Delete, Code::Up, Code::Left, Code::Home, Code::End];
        let plain = prop::sample::select(codes.to_vec()).prop_map(Key::plain);
        let shifted = prop::sample::select(vec![Code::Left, Code::Right, Code::Down, Code::Home])
            .prop_map(|code| Key { shift: true, ..Key::plain(code) });
        let ctrl = prop::sample::select(vec!['a', 'c', 'x', 'v', 'w', 'h'])
            .prop_map(|character| Key { ctrl: true, ..Key::plain(Code::Char(character)) });
        let typed = prop::sample::select(vec!['a', 'B', ' ', '-', '1', '.', 'ø', '漢'])
            .prop_map(|character| Key::plain(Code::Char(character)));
        prop_oneof![
            4 => typed.prop_map(Step::Key),
            2 => plain.prop_map(Step::Key),
            1 => shifted.prop_map(Step::Key),
            1 => ctrl.prop_map(Step::Key),
            1 => "[aB \n-]{0,8}".prop_map(Step::Paste),
            1 => (0..4_usize, 0..6_usize).prop_map(|(row, column)| Step::Go(row, column)),
            1 => ("[aB ]{1,2}", "[ab]{0,3}").prop_map(|(what, with)| Step::Replace(what, with)),
            2 => Just(Step::Undo),
            1 => Just(Step::Redo),
        ]
    }

    proptest! {
        #[test]
        fn everything_is_taken_back_and_comes_again(start in "[aB \n-]{0,20}", steps in prop::collection::vec(step(), 0..60)) {
            let mut area = Area::prose(&start);
            let start = area.text();
            for step in steps {
                match step {
                    Step::Key(key) => _ = area.input(key),
                    Step::Paste(text) => _ = area.insert(&text),
                    Step::Go(row, column) => area.go_to(row, column),
                    Step::Replace(what, with) => _ = area.replace_all(&what, &with),
                    Step::Undo => _ = area.undo(),
                    Step::Redo => _ = area.redo(),
                }
                prop_assert_eq!(area.words(), area.lines().iter().map(|line| words_of(line)).sum::<usize>());
            }
            let end = area.text();
            let mut deeds = 0;
            while area.undo() {
                deeds += 1;
            }
            prop_assert_eq!(area.text(), start);
            prop_assert_eq!((0..deeds).filter(|_| area.redo()).count(), deeds);
            prop_assert_eq!(area.text(), end);
        }
    }
}
