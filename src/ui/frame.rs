//! From a drawn buffer to the bytes that a terminal needs: what changed since the last frame, and nothing else.
//!
//! A session keeps one compact copy of its last frame, eight bytes a cell; the buffer that a view draws in lives
//! for one drawing. This is the last gate against control characters: none leaves in a cell.

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::depth::Depth;
use crate::domain::text::is_terminal_safe;

/// What a terminal is told when a session begins: the other screen, pasted text marked as such, no cursor.
pub const ENTER: &str = "\x1b[?1049h\x1b[?2004h\x1b[?25l\x1b[2J";
/// What a terminal is told when a session ends; undoes [`ENTER`], and the mouse.
pub const LEAVE: &str = "\x1b[?2026l\x1b[?1006l\x1b[?1000l\x1b[m\x1b[?25h\x1b[?2004l\x1b[?1049l";

/// A table of graphemes or looks that grew longer than this is begun again with a whole frame.
const LONGEST_TABLE: usize = 4096;
/// Marks a symbol that is in the table of graphemes, because it is more than one character.
const IN_TABLE: u32 = 1 << 31;
/// The second column of a wide character.
const TAIL: Compact = Compact { symbol: IN_TABLE - 1, look: 0 };
/// A cell that was never drawn.
const UNKNOWN: Compact = Compact { symbol: IN_TABLE - 2, look: 0 };

/// One cell of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Compact {
    /// A character, or a place in the table of graphemes.
    symbol: u32,
    /// A place in the table of looks.
    look: u16,
}

/// Colours and modifiers of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Look {
    fg: Option<Color>,
    bg: Option<Color>,
    modifier: Modifier,
}

/// The last frame of a session, and the terminal that shows it.
#[derive(Debug)]
pub struct Frame {
    depth: Depth,
    size: Size,
    cells: Vec<Compact>,
    graphemes: Vec<Box<str>>,
    looks: Vec<Look>,
    /// Colours that were asked for, and the nearest that the terminal shows: a view has few, and a search is long.
    colours: Vec<(Color, Option<Color>)>,
    cursor: Option<Position>,
}

impl Frame {
    /// Makes the frame of a terminal that has shown nothing yet.
    #[must_use]
    pub fn new(depth: Depth) -> Self {
        let looks = vec![Look::default()];
        let (cells, graphemes, colours) = (Vec::new(), Vec::new(), Vec::new());
        Self { depth, size: Size::ZERO, cells, graphemes, looks, colours, cursor: None }
    }

    /// Forgets what the terminal shows, so that the next frame is written whole.
    pub fn forget(&mut self) {
        *self = Self::new(self.depth);
    }

    /// Returns the bytes that turn the last frame into this one; none when nothing changed.
    #[must_use]
    pub fn bytes(&mut self, buffer: &Buffer, cursor: Option<Position>) -> Vec<u8> {
        if [self.graphemes.len(), self.looks.len(), self.colours.len()].into_iter().any(|length| length > LONGEST_TABLE)
        {
            self.forget();
        }
        let size = buffer.area.as_size();
        let whole = size != self.size;
        if whole {
            self.size = size;
            self.cells = vec![UNKNOWN; usize::from(size.width) * usize::from(size.height)];
        }
        let mut pen = Pen::default();
        for y in 0..size.height {
            self.row(buffer, y, &mut pen);
        }
        if pen.out.is_empty() && cursor == self.cursor && !whole {
            return Vec::new();
        }
        let mut out = String::from("\x1b[?2026h");
        if self.cursor.is_some() && !pen.out.is_empty() {
            out.push_str("\x1b[?25l");
        }
        if whole {
            out.push_str("\x1b[m\x1b[2J");
        }
        out.push_str(&pen.out);
        if pen.look != Look::default() {
            out.push_str("\x1b[m");
        }
        match cursor {
            Some(at) => {
                let _ = write!(out, "\x1b[{};{}H\x1b[?25h", u32::from(at.y) + 1, u32::from(at.x) + 1);
            }
            None if self.cursor.is_some() => out.push_str("\x1b[?25l"),
            None => {}
        }
        self.cursor = cursor;
        out.push_str("\x1b[?2026l");
        out.into_bytes()
    }

    /// Writes what changed in a row.
    fn row(&mut self, buffer: &Buffer, y: u16, pen: &mut Pen) {
        let row = self.compact(buffer, y);
        let start = usize::from(y) * usize::from(self.size.width);
        let end = start + row.len();
        // What follows in the row is blank: one sequence clears it.
        let blanks = row.iter().rev().take_while(|cell| **cell == Compact { symbol: u32::from(' '), look: 0 }).count();
        let text = row.len() - blanks;
        let old = self.cells.get(start..end).map(<[Compact]>::to_vec).unwrap_or_default();
        for (x, (new, was)) in row.iter().zip(&old).enumerate() {
            if new == was || *new == TAIL {
                continue;
            }
            if x >= text {
                pen.move_to(x, y);
                pen.set(Look::default());
                pen.out.push_str("\x1b[K");
                break;
            }
            pen.move_to(x, y);
            pen.set(self.look(*new));
            let symbol = self.symbol(*new, &mut [0; 4]).to_owned();
            pen.write(&symbol);
        }
        if let Some(cells) = self.cells.get_mut(start..end) {
            cells.copy_from_slice(&row);
        }
    }

    /// Makes a row of the buffer compact.
    fn compact(&mut self, buffer: &Buffer, y: u16) -> Vec<Compact> {
        let mut row = Vec::with_capacity(usize::from(self.size.width));
        let mut covered = 0_usize;
        for x in 0..self.size.width {
            let cell = buffer.cell(Position::new(buffer.area.x + x, buffer.area.y + y));
            let Some(cell) = cell.filter(|_| covered == 0) else {
                covered = covered.saturating_sub(1);
                row.push(TAIL);
                continue;
            };
            let symbol = if cell.symbol().chars().all(is_terminal_safe) { cell.symbol() } else { "\u{fffd}" };
            let wide = symbol.width();
            let fits = usize::from(self.size.width - x) >= wide;
            covered = if fits { wide.saturating_sub(1) } else { 0 };
            let symbol = if wide == 0 || !fits { " " } else { symbol };
            row.push(Compact { symbol: self.intern(symbol), look: self.intern_look(cell.style()) });
        }
        row
    }

    fn intern(&mut self, symbol: &str) -> u32 {
        let mut characters = symbol.chars();
        if let (Some(only), None) = (characters.next(), characters.next()) {
            return u32::from(only);
        }
        let known = self.graphemes.iter().position(|known| **known == *symbol);
        let index = known.unwrap_or_else(|| {
            self.graphemes.push(symbol.into());
            self.graphemes.len() - 1
        });
        IN_TABLE | u32::try_from(index).unwrap_or_default()
    }

    fn intern_look(&mut self, style: Style) -> u16 {
        let look = Look {
            fg: style.fg.and_then(|colour| self.nearest(colour)),
            bg: style.bg.and_then(|colour| self.nearest(colour)),
            modifier: style.add_modifier,
        };
        let known = self.looks.iter().position(|known| *known == look);
        let index = known.unwrap_or_else(|| {
            self.looks.push(look);
            self.looks.len() - 1
        });
        u16::try_from(index).unwrap_or_default()
    }

    /// Returns the nearest colour that the terminal shows.
    fn nearest(&mut self, colour: Color) -> Option<Color> {
        if let Some((_, nearest)) = self.colours.iter().find(|(known, _)| *known == colour) {
            return *nearest;
        }
        let nearest = self.depth.nearest(colour);
        self.colours.push((colour, nearest));
        nearest
    }

    fn look(&self, cell: Compact) -> Look {
        self.looks.get(usize::from(cell.look)).copied().unwrap_or_default()
    }

    fn symbol<'a>(&'a self, cell: Compact, room: &'a mut [u8; 4]) -> &'a str {
        if cell.symbol & IN_TABLE == 0 {
            return char::from_u32(cell.symbol).unwrap_or(' ').encode_utf8(room);
        }
        let index = usize::try_from(cell.symbol & !IN_TABLE).ok();
        index.and_then(|index| self.graphemes.get(index)).map_or(" ", AsRef::as_ref)
    }
}

/// Where the terminal writes next, and how.
#[derive(Default)]
struct Pen {
    out: String,
    at: Option<(usize, u16)>,
    look: Look,
}

impl Pen {
    fn move_to(&mut self, x: usize, y: u16) {
        if self.at != Some((x, y)) {
            let _ = write!(self.out, "\x1b[{};{}H", u32::from(y) + 1, x + 1);
            self.at = Some((x, y));
        }
    }

    fn write(&mut self, symbol: &str) {
        self.out.push_str(symbol);
        // Terminals disagree about the width of what is joined: then the next cell is placed anew.
        let is_sure = symbol.chars().count() == 1;
        self.at = self.at.filter(|_| is_sure).map(|(x, y)| (x + symbol.width(), y));
    }

    fn set(&mut self, look: Look) {
        if look == self.look {
            return;
        }
        self.look = look;
        self.out.push_str("\x1b[");
        let mut codes = String::new();
        for (modifier, code) in MODIFIERS {
            if look.modifier.contains(modifier) {
                let _ = write!(codes, ";{code}");
            }
        }
        colour(&mut codes, look.fg, 30);
        colour(&mut codes, look.bg, 40);
        self.out.push_str(&codes);
        self.out.push('m');
    }
}

const MODIFIERS: [(Modifier, u8); 6] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::REVERSED, 7),
    (Modifier::CROSSED_OUT, 9),
];

/// Adds the code of a colour; `base` is 30 for text and 40 for its ground.
fn colour(codes: &mut String, colour: Option<Color>, base: u8) {
    let _ = match colour {
        Some(Color::Rgb(red, green, blue)) => write!(codes, ";{};2;{red};{green};{blue}", base + 8),
        Some(Color::Indexed(index @ 0..=7)) => write!(codes, ";{}", base + index),
        Some(Color::Indexed(index @ 8..=15)) => write!(codes, ";{}", base + 52 + index),
        Some(Color::Indexed(index)) => write!(codes, ";{};5;{index}", base + 8),
        _ => Ok(()),
    };
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;

    fn shown(bytes: &[u8], rows: u16, columns: u16) -> String {
        let mut terminal = vt100::Parser::new(rows, columns, 0);
        terminal.process(bytes);
        terminal.screen().contents()
    }

    fn buffer(lines: &[&str]) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
        for (y, line) in (0..).zip(lines) {
            buffer.set_string(0, y, line, Style::new());
        }
        buffer
    }

    #[test]
    fn a_frame_that_does_not_change_has_no_bytes() {
        let mut frame = Frame::new(Depth::True);
        let drawn = buffer(&["Utkast 1.1", "漢字 å"]);
        let first = frame.bytes(&drawn, Some(Position::new(0, 1)));
        assert_eq!(shown(&first, 2, 12), "Utkast 1.1\n漢字 å");
        assert!(frame.bytes(&drawn, Some(Position::new(0, 1))).is_empty());
        assert!(!frame.bytes(&drawn, Some(Position::new(1, 1))).is_empty());
    }

    #[test]
    fn only_what_changed_is_written_and_the_screen_is_right() {
        let frames = [
            ["Utkast 1.1", "Nesvik"],
            ["Utkast 1.2", "Nesvik"],
            ["漢字漢字", ""],
            ["a漢字", "x"],
            ["a b c", "e\u{301}x\u{1f469}\u{200d}\u{1f52c}y"],
        ];
        let mut frame = Frame::new(Depth::Indexed);
        let mut terminal = vt100::Parser::new(2, 12, 0);
        for (index, lines) in frames.iter().enumerate() {
            let bytes = frame.bytes(&buffer(lines), None);
            if index == 1 {
                assert!(bytes.len() < 30, "{}", bytes.len());
            }
            terminal.process(&bytes);
            let mut whole = Frame::new(Depth::Indexed);
            let expected = shown(&whole.bytes(&buffer(lines), None), 2, 12);
            // The emulator keeps a blank beside a joined character; it is no text.
            let text = terminal.screen().contents();
            assert_eq!(text.trim_end(), expected.trim_end(), "{index}");
        }
    }

    #[test]
    fn no_control_character_passes() {
        let mut drawn = buffer(&["ab"]);
        for evil in ["\x1b", "\u{9b}", "\u{202e}", "\x07"] {
            drawn.cell_mut(Position::new(0, 0)).unwrap().set_symbol(evil);
            let said = String::from_utf8(Frame::new(Depth::Mono).bytes(&drawn, None)).unwrap();
            assert!(said.contains("\u{fffd}b"), "{evil:?}: {said:?}");
        }
    }

    #[test]
    fn colours_are_those_of_the_session() {
        let mut drawn = buffer(&[]);
        drawn.set_string(0, 0, "x", Style::new().fg(Color::Rgb(250, 10, 10)).add_modifier(Modifier::BOLD));
        let said = |depth| String::from_utf8(Frame::new(depth).bytes(&drawn, None)).unwrap();
        assert!(said(Depth::True).contains("\x1b[;1;38;2;250;10;10mx"));
        assert!(said(Depth::Indexed).contains("\x1b[;1;38;5;196mx"));
        assert!(said(Depth::Ansi).contains("\x1b[;1;91mx"));
        assert!(said(Depth::Mono).contains("\x1b[;1mx"));
    }
}
