//! From a drawn buffer to the bytes that a terminal needs: what changed since the last frame, and nothing else.
//!
//! A session keeps one compact copy of its last frame, four bytes a cell; the buffer that a view draws in is lent for
//! one drawing. This is the last gate against control characters: none leaves in a cell.

mod pen;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::depth::Depth;
use crate::domain::text::is_terminal_safe;
use pen::{Look, Pen};

/// What a terminal is told when a session begins: the other screen, pasted text marked as such, no cursor.
pub const ENTER: &str = "\x1b[?1049h\x1b[?2004h\x1b[?25l\x1b[2J";
/// What a terminal is told when a session ends; undoes [`ENTER`], and the mouse.
pub const LEAVE: &str = "\x1b[?2026l\x1b[?1006l\x1b[?1000l\x1b[m\x1b[?25h\x1b[?2004l\x1b[?1049l";

/// A frame of so many bytes comes in one piece, and nobody sees half of it: it needs no marks around it.
const PIECE: usize = 1024;
/// A table of graphemes that grew longer than this is begun again with a whole frame.
const LONGEST_TABLE: usize = 4096;
/// As many cells between two that changed as are written again, where that is shorter than going there.
const GAP: usize = 4;

/// One cell of a frame: in the lower bits what stands in it, in the upper ones a place in the table of looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Compact(u32);

/// So many bits say what stands in a cell; those that are left say which look it has.
const SYMBOL_BITS: u32 = 22;
/// The first number that is no character, but a place in the table of graphemes.
const IN_TABLE: u32 = char::MAX as u32 + 1;
/// As many looks as a cell can name; a frame has some dozens.
const LOOKS: usize = 1 << (u32::BITS - SYMBOL_BITS);
/// A cell without anything in it.
const BLANK: Compact = Compact(' ' as u32);
/// The second column of a wide character.
const TAIL: Compact = Compact((1 << SYMBOL_BITS) - 1);
/// What is seen even where nothing stands.
const SEEN: Modifier = Modifier::UNDERLINED.union(Modifier::CROSSED_OUT).union(Modifier::REVERSED);

impl Compact {
    const fn symbol(self) -> u32 {
        self.0 & ((1 << SYMBOL_BITS) - 1)
    }

    const fn look(self) -> usize {
        (self.0 >> SYMBOL_BITS) as usize
    }
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
        let is_long = self.graphemes.len().max(self.colours.len()) > LONGEST_TABLE;
        if is_long || self.looks.len() > LOOKS / 2 {
            self.forget();
        }
        let size = buffer.area.as_size();
        let whole = size != self.size;
        if whole {
            self.size = size;
            self.cells = vec![BLANK; usize::from(size.width) * usize::from(size.height)];
        }
        let mut pen = Pen::default();
        for y in 0..size.height {
            self.row(buffer, y, &mut pen);
        }
        if pen.out.is_empty() && cursor == self.cursor && !whole {
            return Vec::new();
        }
        pen.set(Look::default());
        cursor.into_iter().for_each(|at| pen.move_to(at.x.into(), at.y));
        let was_shown = std::mem::replace(&mut self.cursor, cursor).is_some();
        let is_apart = pen.out.len() > PIECE;
        let mut out = String::with_capacity(pen.out.len() + 48);
        if is_apart {
            out.push_str("\x1b[?2026h");
        }
        let is_hidden = was_shown && (is_apart || cursor.is_none());
        if is_hidden {
            out.push_str("\x1b[?25l");
        }
        if whole {
            out.push_str("\x1b[m\x1b[2J");
        }
        out.push_str(&pen.out);
        if cursor.is_some() && (is_hidden || !was_shown) {
            out.push_str("\x1b[?25h");
        }
        if is_apart {
            out.push_str("\x1b[?2026l");
        }
        out.into_bytes()
    }

    /// Writes what changed in a row: what differs alone, or the rest of the row anew, whichever is shorter.
    fn row(&mut self, buffer: &Buffer, y: u16, pen: &mut Pen) {
        let row = self.compact(buffer, y);
        let start = usize::from(y) * usize::from(self.size.width);
        let Some(old) = self.cells.get(start..start + row.len()) else { return };
        let Some(first) = row.iter().zip(old).position(|(new, was)| new != was) else { return };
        let mut ways = [pen.lifted(), pen.lifted()];
        let [by_difference, anew] = &mut ways;
        self.write(&row, old, y, by_difference);
        anew.clear_rest(first, y);
        let cleared: Vec<Compact> =
            old.iter().take(first).copied().chain(row.iter().skip(first).map(|_| BLANK)).collect();
        self.write(&row, &cleared, y, anew);
        ways.iter().min_by_key(|way| way.out.len()).into_iter().for_each(|way| pen.follow(way));
        if let Some(cells) = self.cells.get_mut(start..start + row.len()) {
            cells.copy_from_slice(&row);
        }
    }

    /// Writes the cells of a row that are not as they were.
    fn write(&self, row: &[Compact], old: &[Compact], y: u16, pen: &mut Pen) {
        // What follows in the row is blank: one sequence clears it.
        let text = row.len() - row.iter().rev().take_while(|cell| **cell == BLANK).count();
        // A terminal that does not join characters has written over the cells before this one.
        let mut spread = 0;
        for (x, (new, was)) in row.iter().zip(old).enumerate() {
            if new == was && x >= spread || *new == TAIL {
                continue;
            }
            if x >= text {
                return pen.clear_rest(x, y);
            }
            let between = pen.column(y).and_then(|at| row.get(at..x)).unwrap_or_default();
            let is_like =
                |cell: &Compact| *cell != TAIL && cell.symbol() < IN_TABLE && self.is_seen_in(*cell, pen.look);
            if between.len() <= GAP && between.iter().all(is_like) {
                between.iter().for_each(|cell| pen.write(self.symbol(*cell, &mut [0; 4])));
            }
            pen.move_to(x, y);
            if !self.is_seen_in(*new, pen.look) {
                pen.set(self.look(*new));
            }
            let mut room = [0; 4];
            let symbol = self.symbol(*new, &mut room);
            pen.write(symbol);
            spread = spread.max(x + unjoined(symbol));
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
            let fits = usize::from(self.size.width - x) >= unjoined(symbol);
            covered = if fits { wide.saturating_sub(1) } else { 0 };
            let symbol = if wide == 0 || !fits { " " } else { symbol };
            row.push(Compact(self.intern(symbol) | self.intern_look(cell, symbol == " ") << SYMBOL_BITS));
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
        IN_TABLE + u32::try_from(index).unwrap_or_default()
    }

    /// Returns the place of a cell's look among those of the session.
    fn intern_look(&mut self, cell: &Cell, is_blank: bool) -> u32 {
        let (fg, bg) = (self.nearest(cell.fg), self.nearest(cell.bg));
        let look = Look { fg, bg, modifier: cell.modifier };
        // Of a blank nothing else is seen than its ground.
        let look = if is_blank && !look.modifier.intersects(SEEN) { Look { bg, ..Look::default() } } else { look };
        let known = self.looks.iter().position(|known| *known == look);
        let index = known.unwrap_or_else(|| {
            self.looks.push(look);
            self.looks.len() - 1
        });
        u32::try_from(index).unwrap_or_default()
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

    /// Tells whether a cell is seen as it is when it is written in a look: of a blank nothing is seen but its ground.
    fn is_seen_in(&self, cell: Compact, look: Look) -> bool {
        let own = self.look(cell);
        let is_plain = !(own.modifier | look.modifier).intersects(SEEN);
        own == look || cell.symbol() == BLANK.symbol() && is_plain && own.bg == look.bg
    }

    fn look(&self, cell: Compact) -> Look {
        self.looks.get(cell.look()).copied().unwrap_or_default()
    }

    fn symbol<'a>(&'a self, cell: Compact, room: &'a mut [u8; 4]) -> &'a str {
        if let Some(character) = char::from_u32(cell.symbol()) {
            return character.encode_utf8(room);
        }
        let index = cell.symbol().checked_sub(IN_TABLE).and_then(|index| usize::try_from(index).ok());
        index.and_then(|index| self.graphemes.get(index)).map_or(" ", AsRef::as_ref)
    }
}

/// Returns how many cells a grapheme takes in a terminal that does not join its characters.
fn unjoined(symbol: &str) -> usize {
    symbol.chars().filter_map(UnicodeWidthChar::width).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

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
    fn a_terminal_that_does_not_join_characters_loses_nothing_beside_them() {
        let couple = "👩\u{200d}👩";
        let mut frame = Frame::new(Depth::Mono);
        let mut bytes = frame.bytes(&buffer(&["ab|xyz", "abc"]), None);
        let drawn = buffer(&[&format!("{couple}|xyz"), &format!("abc      {couple}")]);
        bytes.extend(frame.bytes(&drawn, None));
        assert_eq!(shown(&bytes, 2, 12).trim_end(), "👩\u{200d}|xyz\nabc");
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

    /// What is put on a frame: where, what, in which colours, how.
    type Put = (u16, u16, &'static str, (u8, u8), u16);

    fn frames() -> impl Strategy<Value = Vec<Vec<Put>>> {
        let words =
            prop::sample::select(vec![" ", "      ", "a", "Utkast 1.1", "漢", "vedtak 漢字", "          SR Voss"]);
        let put = (0..24_u16, 0..3_u16, words, (0..3_u8, 0..3_u8), 0..64_u16);
        prop::collection::vec(prop::collection::vec(put, 0..8), 1..6)
    }

    fn colour_of(number: u8) -> Color {
        if number == 0 { Color::Reset } else { Color::Indexed(number) }
    }

    /// Says what is seen of a cell: what stands there, and how it looks as far as anything shows.
    fn seen(symbol: &str, fg: u8, bg: u8, modifier: Modifier) -> String {
        let is_blank = symbol.trim().is_empty() && !modifier.intersects(SEEN);
        if is_blank { format!("blank {bg}") } else { format!("{} {fg} {bg} {modifier:?}", symbol.trim()) }
    }

    fn seen_by_terminal(cell: &vt100::Cell) -> String {
        let number = |colour| if let vt100::Color::Idx(index) = colour { index } else { 0 };
        let modifiers = [
            (cell.bold(), Modifier::BOLD),
            (cell.dim(), Modifier::DIM),
            (cell.italic(), Modifier::ITALIC),
            (cell.underline(), Modifier::UNDERLINED),
            (cell.inverse(), Modifier::REVERSED),
        ];
        let modifier = modifiers.into_iter().filter(|(is, _)| *is).map(|(_, modifier)| modifier).collect();
        seen(cell.contents(), number(cell.fgcolor()), number(cell.bgcolor()), modifier)
    }

    proptest! {
        #[test]
        fn a_terminal_shows_every_cell_as_it_was_drawn(frames in frames()) {
            // The emulator knows one of bold and dim, and nothing struck out.
            let shown = Modifier::BOLD | Modifier::ITALIC | Modifier::UNDERLINED | Modifier::REVERSED;
            let mut terminal = vt100::Parser::new(3, 24, 0);
            let mut frame = Frame::new(Depth::Indexed);
            for puts in frames {
                let mut drawn = Buffer::empty(Rect::new(0, 0, 24, 3));
                for (x, y, words, (fg, bg), modifier) in puts {
                    let style = Style::new().fg(colour_of(fg)).bg(colour_of(bg));
                    drawn.set_string(x, y, words, style.add_modifier(Modifier::from_bits_truncate(modifier) & shown));
                }
                terminal.process(&frame.bytes(&drawn, None));
                for at in drawn.area.positions() {
                    let cell = terminal.screen().cell(at.y, at.x).unwrap();
                    let is_cut = drawn[at].symbol() == "漢" && at.x == 23;
                    if cell.is_wide_continuation() || is_cut {
                        continue;
                    }
                    let number = |colour| if let Color::Indexed(index) = colour { index } else { 0 };
                    let (fg, bg) = (number(drawn[at].fg), number(drawn[at].bg));
                    prop_assert_eq!(seen_by_terminal(cell), seen(drawn[at].symbol(), fg, bg, drawn[at].modifier));
                }
            }
        }
    }

    #[test]
    fn a_long_frame_stands_between_marks_and_a_short_one_needs_none() {
        let mut frame = Frame::new(Depth::Mono);
        let mut drawn = Buffer::empty(Rect::new(0, 0, 100, 20));
        let said = |frame: &mut Frame, drawn: &Buffer, cursor| String::from_utf8(frame.bytes(drawn, cursor)).unwrap();
        let cursor = Some(Position::new(3, 4));
        assert_eq!(said(&mut frame, &drawn, cursor), "\x1b[m\x1b[2J\x1b[5;4H\x1b[?25h");
        drawn.set_string(3, 4, "ja", Style::new());
        assert_eq!(said(&mut frame, &drawn, cursor), "\x1b[5;4Hja\x1b[4G");
        (0..20).for_each(|y| drawn.set_string(0, y, "Utkast ".repeat(14), Style::new()));
        let long = said(&mut frame, &drawn, cursor);
        assert!(
            long.starts_with("\x1b[?2026h\x1b[?25l") && long.ends_with("\x1b[5;4H\x1b[?25h\x1b[?2026l"),
            "{long:?}"
        );
        assert_eq!(said(&mut frame, &drawn, None), "\x1b[?25l");
    }

    #[test]
    fn colours_are_those_of_the_session() {
        let mut drawn = buffer(&[]);
        drawn.set_string(0, 0, "x", Style::new().fg(Color::Rgb(250, 10, 10)).add_modifier(Modifier::BOLD));
        let said = |depth| String::from_utf8(Frame::new(depth).bytes(&drawn, None)).unwrap();
        assert!(said(Depth::True).contains("\x1b[1;38;2;250;10;10mx"));
        assert!(said(Depth::Indexed).contains("\x1b[1;38;5;196mx"));
        assert!(said(Depth::Ansi).contains("\x1b[1;91mx"));
        assert!(said(Depth::Mono).contains("\x1b[1mx"));
    }
}
