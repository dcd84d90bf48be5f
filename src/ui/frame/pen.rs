//! Where a terminal writes next and how, and the shortest sequences that change it (ECMA-48 8.3).

use std::fmt::Write as _;

use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr as _;

/// Colours and modifiers of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    pub fg: Option<Color>,
    pub bg: Option<Color>,
    pub modifier: Modifier,
}

/// Where the terminal writes next, and how.
#[derive(Debug, Default)]
pub(super) struct Pen {
    pub out: String,
    at: Option<(usize, u16)>,
    pub look: Look,
}

/// The modifiers that a terminal shows: how each is begun, and ended.
const MODIFIERS: [(Modifier, u8, u8); 6] = [
    (Modifier::BOLD, 1, NORMAL),
    (Modifier::DIM, 2, NORMAL),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::REVERSED, 7, 27),
    (Modifier::CROSSED_OUT, 9, 29),
];
/// Ends both bold and dim.
const NORMAL: u8 = 22;
/// The code of the text's colour, and of its ground's.
const GROUNDS: (u8, u8) = (30, 40);

impl Pen {
    /// Makes a pen that stands where this one does and has written nothing.
    pub fn lifted(&self) -> Self {
        Self { out: String::new(), ..*self }
    }

    /// Goes on where another pen that was lifted from this one has come to.
    pub fn follow(&mut self, other: &Self) {
        self.out.push_str(&other.out);
        (self.at, self.look) = (other.at, other.look);
    }

    /// Returns the column that is written next in a row; nothing when the pen is elsewhere, or nobody knows.
    pub fn column(&self, y: u16) -> Option<usize> {
        self.at.filter(|(_, row)| *row == y).map(|(x, _)| x)
    }

    /// Goes to a place.
    pub fn move_to(&mut self, x: usize, y: u16) {
        if self.at == Some((x, y)) {
            return;
        }
        let (row, column) = (u32::from(y) + 1, x + 1);
        let _ = match (self.column(y), column) {
            (Some(_), column) => write!(self.out, "\x1b[{column}G"),
            (None, 1) => write!(self.out, "\x1b[{row}H"),
            (None, column) => write!(self.out, "\x1b[{row};{column}H"),
        };
        self.at = Some((x, y));
    }

    /// Writes one grapheme.
    pub fn write(&mut self, symbol: &str) {
        self.out.push_str(symbol);
        // Terminals disagree about the width of what is joined: then the next cell is placed anew.
        let is_sure = symbol.chars().count() == 1;
        self.at = self.at.filter(|_| is_sure).map(|(x, y)| (x + symbol.width(), y));
    }

    /// Clears the rest of a row, with the terminal's own ground.
    pub fn clear_rest(&mut self, x: usize, y: u16) {
        self.move_to(x, y);
        self.set(Look::default());
        self.out.push_str("\x1b[K");
    }

    /// Takes a look: by what differs, or anew, whichever is shorter.
    pub fn set(&mut self, look: Look) {
        if look == self.look {
            return;
        }
        let (by_difference, anew) = (changed(self.look, look), changed(Look::default(), look));
        self.look = look;
        // A code that is left out is 0, which ends everything: no code is the shortest of all.
        let _ = match by_difference.len() <= anew.len() + 1 && !anew.is_empty() {
            true => write!(self.out, "\x1b[{}m", by_difference.trim_start_matches(';')),
            false => write!(self.out, "\x1b[{anew}m"),
        };
    }
}

/// Lists the codes that lead from a look to another, each after a semicolon.
fn changed(from: Look, to: Look) -> String {
    let mut codes = String::new();
    let (gone, mut new) = (from.modifier - to.modifier, to.modifier - from.modifier);
    let ended = MODIFIERS.iter().filter(|(modifier, ..)| gone.contains(*modifier)).map(|(_, _, end)| *end);
    if ended.clone().any(|end| end == NORMAL) {
        // What ends the one ends the other.
        new |= to.modifier & (Modifier::BOLD | Modifier::DIM);
        let _ = write!(codes, ";{NORMAL}");
    }
    for end in ended.filter(|end| *end != NORMAL) {
        let _ = write!(codes, ";{end}");
    }
    for (_, begin, _) in MODIFIERS.iter().filter(|(modifier, ..)| new.contains(*modifier)) {
        let _ = write!(codes, ";{begin}");
    }
    for (was, is, base) in [(from.fg, to.fg, GROUNDS.0), (from.bg, to.bg, GROUNDS.1)] {
        if was != is {
            colour(&mut codes, is, base);
        }
    }
    codes
}

/// Adds the code of a colour; `base` is 30 for text and 40 for its ground.
fn colour(codes: &mut String, colour: Option<Color>, base: u8) {
    let _ = match colour {
        Some(Color::Rgb(red, green, blue)) => write!(codes, ";{};2;{red};{green};{blue}", base + 8),
        Some(Color::Indexed(index @ 0..=7)) => write!(codes, ";{}", base + index),
        Some(Color::Indexed(index @ 8..=15)) => write!(codes, ";{}", base + 52 + index),
        Some(Color::Indexed(index)) => write!(codes, ";{};5;{index}", base + 8),
        _ => write!(codes, ";{}", base + 9),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_is_taken_by_the_shorter_way() {
        let (blue, red) = (Some(Color::Rgb(127, 200, 248)), Some(Color::Indexed(9)));
        let with = |fg, modifier| Look { fg, bg: None, modifier };
        let mut pen = Pen::default();
        for (look, said) in [
            (with(blue, Modifier::BOLD), "\x1b[1;38;2;127;200;248m"),
            (with(blue, Modifier::BOLD | Modifier::REVERSED), "\x1b[7m"),
            (with(blue, Modifier::BOLD), "\x1b[27m"),
            (with(blue, Modifier::DIM), "\x1b[22;2m"),
            (with(blue, Modifier::BOLD | Modifier::DIM), "\x1b[1m"),
            (with(blue, Modifier::BOLD), "\x1b[22;1m"),
            (with(red, Modifier::BOLD), "\x1b[91m"),
            (with(red, Modifier::empty()), "\x1b[22m"),
            (with(None, Modifier::UNDERLINED), "\x1b[;4m"),
            (Look::default(), "\x1b[m"),
            (Look { bg: blue, ..Look::default() }, "\x1b[48;2;127;200;248m"),
            (with(red, Modifier::empty()), "\x1b[;91m"),
        ] {
            pen.set(look);
            assert_eq!(std::mem::take(&mut pen.out), said);
        }
    }
}
