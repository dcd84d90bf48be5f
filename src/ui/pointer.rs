//! What a mouse does: the same as some keys, so that it is never the only way.
//!
//! Where things stand is not remembered from frame to frame: a click draws the frame once more and looks what is under
//! the pointer. A session whose mouse rests, or is off, pays nothing for it.

use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::key::{Code, Key};

/// How many rows one notch of the wheel goes.
const NOTCH: usize = 3;

/// What the mouse did, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What was done.
    pub kind: Pointing,
    /// The cell under the pointer, counted from the upper left corner of the terminal.
    pub at: Position,
}

/// What a mouse can do here. Whatever is held or moved is the terminal's own: so text is marked and copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointing {
    /// The main button was pressed.
    Press,
    /// The wheel went up.
    Up,
    /// The wheel went down.
    Down,
}

/// What stands in a part of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A row or a cell so far from the selected one, first to the right and then down; the selected one itself is opened.
    Step {
        /// Columns to the right.
        right: i32,
        /// Rows down.
        down: i32,
    },
    /// The same, first down and then to the right: where the columns of a row are its own.
    Fall {
        /// Rows down.
        down: i32,
        /// Columns to the right.
        right: i32,
    },
    /// A field so many fields further on.
    Field(i32),
    /// A key, by its name in the footer.
    Press(Key),
    /// An action, by its name in the footer.
    Act(Action),
    /// An action, so many times: a name among others that one goes through in turn.
    Turn(Action, usize),
    /// A screen so many steps back.
    Up(usize),
    /// A pane that has not the focus: what stands in it is reached by way of the key that changes panes.
    Aside,
}

/// What is to be done, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// As if the key had been pressed.
    Press(Key),
    /// As if the action had been chosen.
    Act(Action),
    /// As if one had gone back so many screens.
    Up(usize),
}

/// Finds what the mouse means in a frame: what was drawn last lies on top.
#[must_use]
pub fn deeds(targets: &[(Rect, Target)], mouse: Mouse) -> Vec<Deed> {
    let under = || targets.iter().rev().filter(|(area, _)| area.contains(mouse.at)).map(|(_, target)| *target);
    let aside = under().any(|target| target == Target::Aside);
    let mut deeds: Vec<Deed> = aside.then_some(press(Code::Tab)).into_iter().collect();
    match mouse.kind {
        Pointing::Up => deeds.extend(vec![press(Code::Up); NOTCH]),
        Pointing::Down => deeds.extend(vec![press(Code::Down); NOTCH]),
        Pointing::Press => match under().find(|target| *target != Target::Aside) {
            Some(Target::Step { right: 0, down: 0 } | Target::Fall { down: 0, right: 0 }) if !aside => {
                deeds.push(press(Code::Enter));
            }
            Some(Target::Step { right, down }) => {
                deeds.extend(often(right, Code::Left, Code::Right));
                deeds.extend(often(down, Code::Up, Code::Down));
            }
            Some(Target::Fall { down, right }) => {
                deeds.extend(often(down, Code::Up, Code::Down));
                deeds.extend(often(right, Code::Left, Code::Right));
            }
            Some(Target::Field(by)) => {
                let back = Deed::Press(Key { shift: true, ..Key::plain(Code::Tab) });
                let step = if by < 0 { back } else { press(Code::Tab) };
                deeds.extend(vec![step; count(by)]);
            }
            Some(Target::Press(key)) => deeds.push(Deed::Press(key)),
            Some(Target::Act(action)) => deeds.push(Deed::Act(action)),
            Some(Target::Turn(action, times)) => deeds.extend(vec![Deed::Act(action); times]),
            Some(Target::Up(screens)) => deeds.push(Deed::Up(screens)),
            Some(Target::Aside) | None => {}
        },
    }
    deeds
}

const fn press(code: Code) -> Deed {
    Deed::Press(Key::plain(code))
}

fn often(by: i32, back: Code, forward: Code) -> Vec<Deed> {
    vec![press(if by < 0 { back } else { forward }); count(by)]
}

fn count(by: i32) -> usize {
    usize::try_from(by.unsigned_abs()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_is_as_many_arrows_as_lead_there_and_enter_where_one_is() {
        let row = |y, down| (Rect::new(0, y, 10, 1), Target::Step { right: 0, down });
        let targets = [row(2, -1), row(3, 0), row(4, 1), row(5, 2)];
        let click = |y| deeds(&targets, Mouse { kind: Pointing::Press, at: Position::new(4, y) });
        assert_eq!(click(2), [press(Code::Up)]);
        assert_eq!(click(3), [press(Code::Enter)]);
        assert_eq!(click(5), [press(Code::Down); 2]);
        assert_eq!(click(6), []);
    }

    #[test]
    fn the_wheel_turns_the_pane_under_it_and_the_topmost_counts() {
        let (left, right) = (Rect::new(0, 0, 10, 9), Rect::new(10, 0, 10, 9));
        let act = Target::Act(Action::Help);
        let targets = [
            (left, Target::Aside),
            (left, Target::Step { right: 0, down: 0 }),
            (right, Target::Field(-2)),
            (right, act),
        ];
        let at = |x, kind| deeds(&targets, Mouse { kind, at: Position::new(x, 1) });
        let tab = press(Code::Tab);
        assert_eq!(at(1, Pointing::Down), [tab, press(Code::Down), press(Code::Down), press(Code::Down)]);
        assert_eq!(at(1, Pointing::Press), [tab], "a click on what is selected elsewhere only goes there");
        assert_eq!(at(11, Pointing::Up), [press(Code::Up); 3]);
        assert_eq!(at(11, Pointing::Press), [Deed::Act(Action::Help)]);
    }
}
