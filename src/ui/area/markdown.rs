//! What Markdown asks of an editor: lists that go on, headings, stress.

use super::past::Deed;
use super::{Area, TextArea};

/// The sign of a heading.
const HEADING: char = '#';
/// How deep a heading may stand in a chapter.
const DEEPEST: usize = 3;
/// The mark of an item.
const BULLET: &str = "- ";

/// How an item of a list begins.
#[derive(Debug, PartialEq, Eq)]
struct Item {
    /// The blanks before its mark.
    indent: usize,
    /// Its mark with the blank behind.
    mark: String,
    /// The mark of the item behind it.
    next: String,
}

impl Item {
    /// Reads how a line begins; nothing when it begins no item.
    fn of(line: &str) -> Option<Self> {
        let rest = line.trim_start_matches(' ');
        let indent = line.len() - rest.len();
        let sign = rest.chars().next()?;
        if matches!(sign, '-' | '*' | '+') {
            let mark = format!("{sign} ");
            return rest.starts_with(&mark).then(|| Self { indent, next: mark.clone(), mark });
        }
        let digits: String = rest.chars().take_while(char::is_ascii_digit).take(9).collect();
        let number: u64 = digits.parse().ok()?;
        let sign = rest.chars().nth(digits.len()).filter(|sign| matches!(sign, '.' | ')'))?;
        let mark = format!("{digits}{sign} ");
        let next = format!("{}{sign} ", number + 1);
        rest.starts_with(&mark).then_some(Self { indent, mark, next })
    }

    /// Returns how many columns stand before its words.
    fn lead(&self) -> usize {
        self.indent + self.mark.len()
    }
}

impl Area {
    /// Returns the row with the cursor and its number.
    pub(super) fn row(&self) -> (usize, String) {
        let row = self.cursor().0;
        (row, self.lines().get(row).cloned().unwrap_or_default())
    }

    /// Begins a new line; in a list a new item, in a table a new row. Enter in an empty item or row ends them.
    pub(super) fn enter(&mut self) -> bool {
        if self.next_row() {
            return true;
        }
        let newline = |text: &mut TextArea<'static>| {
            text.insert_newline();
            true
        };
        let (row, line) = self.row();
        let here = self.cursor().1;
        let Some(item) = Item::of(&line).filter(|item| here >= item.lead() && self.selected().is_none()) else {
            return self.insert_by(Deed::Whole, newline);
        };
        if line.chars().skip(item.lead()).all(char::is_whitespace) {
            self.rewrite_row(row, "");
            return true;
        }
        self.insert(&format!("\n{}{}", " ".repeat(item.indent), item.next))
    }

    /// Puts an item of a list below the one before it, or takes it out one step. Returns whether it is an item.
    pub fn nest(&mut self, deeper: bool) -> bool {
        let (row, line) = self.row();
        let Some(item) = Item::of(&line) else { return false };
        // Below a number the words stand further in than below a bullet.
        let above = self.lines().iter().take(row).rev().map_while(|line| Item::of(line));
        let step = above.filter(|above| above.indent <= item.indent).map(|above| above.mark.len()).next();
        let step = step.unwrap_or(item.mark.len());
        let words: String = line.chars().skip(item.indent).collect();
        let indent = if deeper { item.indent + step } else { item.indent.saturating_sub(step) };
        self.rewrite_row(row, &format!("{}{words}", " ".repeat(indent)));
        true
    }

    /// Makes the line a heading, the heading a lower one, the lowest a line again.
    pub fn turn_heading(&mut self) {
        let (row, line) = self.row();
        let depth = line.chars().take_while(|sign| *sign == HEADING).count();
        let words = line.trim_start_matches(HEADING).trim_start();
        let depth = if depth < DEEPEST { depth + 1 } else { 0 };
        let sign: String = std::iter::repeat_n(HEADING, depth).collect();
        let line = if depth == 0 { words.to_owned() } else { format!("{sign} {words}") };
        self.rewrite_row(row, &line);
    }

    /// Makes the line an item of a list, and an item a line again.
    pub fn turn_item(&mut self) {
        let (row, line) = self.row();
        let line = match Item::of(&line) {
            Some(item) => line.chars().skip(item.lead()).collect(),
            None => format!("{BULLET}{}", line.trim_start()),
        };
        self.rewrite_row(row, &line);
    }

    /// Puts marks of stress around what is selected; else where the next words come, with the cursor between them.
    pub fn stress(&mut self, mark: &str) {
        let words = self.selected().unwrap_or_default();
        self.insert(&format!("{mark}{words}{mark}"));
        if words.is_empty() {
            let (row, column) = self.cursor();
            self.go_to(row, column.saturating_sub(mark.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::key::{Code, Key};

    fn at_end(text: &str) -> Area {
        let mut area = Area::prose(text);
        area.go_to(usize::MAX, usize::MAX);
        area
    }

    fn entered(text: &str) -> String {
        let mut area = at_end(text);
        area.input(Key::plain(Code::Enter));
        area.text()
    }

    #[test]
    fn enter_goes_on_with_the_list_and_ends_it_at_an_empty_item() {
        assert_eq!(entered("- ein"), "- ein\n- ");
        assert_eq!(entered("  * ein"), "  * ein\n  * ");
        assert_eq!(entered("9. ein"), "9. ein\n10. ");
        assert_eq!(entered("1) ein"), "1) ein\n2) ");
        assert_eq!(entered("- ein\n- "), "- ein\n");
        assert_eq!(entered("2020. mai"), "2020. mai\n2021. ");
        assert_eq!(entered("-ein"), "-ein\n");
        assert_eq!(entered("14.5 prosent"), "14.5 prosent\n");
        let mut area = Area::prose("- ein to");
        area.go_to(0, 5);
        area.input(Key::plain(Code::Enter));
        assert_eq!(area.text(), "- ein\n-  to");
        assert!(area.undo());
        assert_eq!(area.text(), "- ein to");
    }

    #[test]
    fn an_item_stands_below_the_words_of_the_one_before_it() {
        let mut area = at_end("1. ein\n2. to");
        assert!(area.nest(true));
        assert_eq!(area.text(), "1. ein\n   2. to");
        assert!(area.nest(false) && area.nest(false));
        assert_eq!((area.text().as_str(), area.cursor()), ("1. ein\n2. to", (1, 5)));
        assert!(!at_end("ord").nest(true));
    }

    #[test]
    fn a_line_becomes_a_heading_and_a_line_again() {
        let mut area = at_end("Mål");
        for wanted in ["# Mål", "## Mål", "### Mål", "Mål"] {
            area.turn_heading();
            assert_eq!(area.text(), wanted);
            assert_eq!(area.cursor().1, wanted.chars().count());
        }
        area.turn_item();
        assert_eq!(area.text(), "- Mål");
        area.turn_item();
        assert_eq!(area.text(), "Mål");
    }

    #[test]
    fn stress_stands_around_what_is_selected() {
        let mut area = Area::prose("ein felles plan");
        area.select(0, 4..10);
        area.stress("**");
        assert_eq!(area.text(), "ein **felles** plan");
        assert!(area.undo());
        area.go_to(0, 0);
        area.stress("*");
        area.input(Key::plain(Code::Char('x')));
        assert_eq!(area.text(), "*x*ein felles plan");
    }
}
