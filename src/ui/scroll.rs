//! Which row of a list is selected, and which rows are visible: a function of count and height.

use std::ops::Range;

use super::action::Action;
use super::key::Code;

/// The place in a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    at: usize,
    top: usize,
}

impl Scroll {
    /// Starts at a row.
    #[must_use]
    pub const fn at_row(at: usize) -> Self {
        Self { at, top: 0 }
    }

    /// Returns the selected row of so many; 0 when there is none.
    #[must_use]
    pub fn at(&self, count: usize) -> usize {
        self.at.min(count.saturating_sub(1))
    }

    /// Returns the visible rows of so many, in so much height.
    #[must_use]
    pub fn window(&self, count: usize, height: u16) -> Range<usize> {
        let height = usize::from(height);
        let at = self.at(count);
        let lowest = (at + 1).saturating_sub(height.max(1));
        let top = self.top.clamp(lowest, at.max(lowest)).min(count.saturating_sub(height).max(lowest));
        top..count.min(top + height)
    }

    /// Moves as an action says. Returns whether the action was one that moves.
    pub fn act(&mut self, action: Action, count: usize, height: u16) -> bool {
        let at = self.at(count);
        let page = usize::from(height.max(2) - 1);
        self.at = match action {
            Action::Up => at.saturating_sub(1),
            Action::Down => (at + 1).min(count.saturating_sub(1)),
            Action::PageUp => at.saturating_sub(page),
            Action::PageDown => (at + page).min(count.saturating_sub(1)),
            Action::First => 0,
            Action::Last => count.saturating_sub(1),
            _ => return false,
        };
        self.top = self.window(count, height).start;
        true
    }

    /// Moves as a key says, where no action table is asked. Returns whether the key was one that moves.
    pub fn key(&mut self, code: Code, count: usize, height: u16) -> bool {
        let action = match code {
            Code::Up => Action::Up,
            Code::Down => Action::Down,
            Code::PageUp => Action::PageUp,
            Code::PageDown => Action::PageDown,
            Code::Home => Action::First,
            Code::End => Action::Last,
            _ => return false,
        };
        self.act(action, count, height)
    }

    /// Selects a row.
    pub fn select(&mut self, at: usize, count: usize, height: u16) {
        self.at = at;
        self.top = self.window(count, height).start;
    }
}

/// Returns the first visible line of a text after a key was pressed; a key that does not move it leaves it.
#[must_use]
pub fn turned(top: usize, code: Code, lines: usize, height: usize) -> usize {
    let lowest = lines.saturating_sub(height);
    let turned = match code {
        Code::Up => top.saturating_sub(1),
        Code::Down => top + 1,
        Code::PageUp => top.saturating_sub(height),
        Code::PageDown | Code::Char(' ') => top + height,
        Code::Home => 0,
        Code::End => lowest,
        _ => top,
    };
    turned.min(lowest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selected_row_is_always_visible_and_the_window_stands_still_within() {
        let mut scroll = Scroll::default();
        for _ in 0..7 {
            scroll.act(Action::Down, 20, 5);
        }
        assert_eq!((scroll.at(20), scroll.window(20, 5)), (7, 3..8));
        scroll.act(Action::Up, 20, 5);
        assert_eq!(scroll.window(20, 5), 3..8);
        scroll.act(Action::Last, 20, 5);
        assert_eq!(scroll.window(20, 5), 15..20);
        assert_eq!(scroll.window(3, 5), 0..3);
        assert_eq!(scroll.at(0), 0);
        assert_eq!(scroll.window(0, 5), 0..0);
        assert_eq!(scroll.window(20, 0), 19..19);
    }

    #[test]
    fn a_text_turns_no_further_than_its_last_line() {
        for (code, top) in [(Code::Down, 4), (Code::PageDown, 7), (Code::End, 7), (Code::Up, 2), (Code::PageUp, 0)] {
            assert_eq!(turned(3, code, 12, 5), top, "{code:?}");
        }
        assert_eq!(turned(3, Code::Home, 12, 5), 0);
        assert_eq!(turned(3, Code::Tab, 2, 5), 0, "a text that fits stands at its beginning");
    }
}
