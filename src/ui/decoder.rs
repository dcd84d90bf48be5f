//! From the bytes of a terminal to keys and pasted text: pure, bounded, whatever is sent.
//!
//! Bytes are first cut into sequences here, so that an unknown or broken one is left out as a whole and never read
//! as keys; what a sequence means is for termina to say. A terminal is asked for its ground and for nothing else; what
//! looks like any other answer is left out too.

use ratatui::layout::Position;
use termina::event::{KeyCode, KeyEvent, KeyEventKind, Modifiers, MouseButton, MouseEvent, MouseEventKind};
use termina::{Event, Parser};

use super::ground::Ground;
use super::key::{Code, Key};
use super::pointer::{Mouse, Pointing};

/// The longest sequence that is kept; the rest of a longer one is left out.
const LONGEST: usize = 64;
/// The largest paste in bytes: 256 KiB, half of what one command may carry. A longer one is left out as a whole.
pub(super) const LARGEST_PASTE: usize = 256 * 1024;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const ANSWER_BEGINS: &[u8] = b"\x1b]";
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const MOUSE_BEGINS: &[u8] = b"\x1b[<";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// What bytes turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Decoded {
    /// A key, and how many bytes it took.
    Key(Key, usize),
    /// What the mouse did, and how many bytes it took.
    Mouse(Mouse, usize),
    /// The terminal's answer to what its ground is like.
    Ground(Ground),
    /// Pasted text: lines end in LF, and the only other control character is the tab.
    Paste(String),
    /// A paste that was too long and is left out.
    LongPaste,
}

/// Which kind of sequence has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begun {
    /// None.
    Nothing,
    /// A character of more than one byte, which has this many.
    Character(usize),
    /// ESC, once or twice.
    Escape,
    /// ESC O.
    Single,
    /// ESC [.
    Control,
    /// ESC ] and its like: a string up to BEL or ST; whether its last byte was ESC, which begins ST.
    String(bool),
    /// Pasted text; the number says how much of its end mark is there.
    Paste(usize),
}

/// Reads what a terminal sends, in pieces of any size.
#[derive(Debug)]
pub(super) struct Decoder {
    parser: Parser,
    begun: Begun,
    /// The sequence so far, or the pasted text.
    held: Vec<u8>,
    /// More came than is kept.
    is_overlong: bool,
}

impl Default for Decoder {
    fn default() -> Self {
        Self { parser: Parser::default(), begun: Begun::Nothing, held: Vec::new(), is_overlong: false }
    }
}

impl Decoder {
    /// Takes bytes, and hands on what they turn out to be.
    pub fn feed(&mut self, bytes: &[u8], found: &mut impl FnMut(Decoded)) {
        for byte in bytes {
            self.take(*byte, found);
        }
    }

    /// Tells whether what is held is a key, should nothing more come.
    pub fn is_waiting(&self) -> bool {
        match self.begun {
            Begun::Escape => true,
            // The rest of an answer may be slow: it is never typed.
            Begun::String(_) => self.held.len() == 2 || !answer(&self.held).is_some_and(Ground::may_begin),
            Begun::Single | Begun::Control => self.held.len() == 2,
            _ => false,
        }
    }

    /// Takes note that nothing more came for a while.
    pub fn settle(&mut self, found: &mut impl FnMut(Decoded)) {
        if !self.is_waiting() {
            return;
        }
        let held = self.finish();
        match held.as_slice() {
            [ESC] => found(Decoded::Key(Key::plain(Code::Esc), 1)),
            [ESC, ESC] => {
                found(Decoded::Key(Key::plain(Code::Esc), 1));
                found(Decoded::Key(Key::plain(Code::Esc), 1));
            }
            [ESC, character] => {
                let key = Key { alt: true, ..Key::plain(Code::Char(char::from(*character))) };
                found(Decoded::Key(key, held.len()));
            }
            _ => {}
        }
    }

    fn take(&mut self, byte: u8, found: &mut impl FnMut(Decoded)) {
        match self.begun {
            Begun::Paste(matched) => return self.paste(byte, matched, found),
            Begun::Nothing => return self.begin(byte, found),
            Begun::Character(_) if byte & 0b1100_0000 != 0b1000_0000 => {}
            Begun::Character(length) => {
                self.hold(byte);
                if self.held.len() == length {
                    self.complete(found);
                }
                return;
            }
            Begun::Escape => return self.after_escape(byte, found),
            Begun::Single | Begun::Control if !(b' '..=b'~').contains(&byte) => {}
            Begun::Single => {
                self.hold(byte);
                return self.complete(found);
            }
            Begun::Control => {
                self.hold(byte);
                if self.is_complete_control(byte) {
                    self.complete(found);
                }
                return;
            }
            Begun::String(false) if byte == ESC => {
                self.begun = Begun::String(true);
                return;
            }
            Begun::String(false) if byte >= b' ' => return self.hold(byte),
            Begun::String(true) if byte != b'\\' => {
                self.finish();
                self.begin(ESC, found);
                return self.after_escape(byte, found);
            }
            Begun::String(is_ending) => {
                // What ended it was BEL or ST; anything else broke it off, and is left out with it.
                let held = self.finish();
                if (is_ending || byte == BEL)
                    && let Some(ground) = answer(&held).and_then(Ground::answered)
                {
                    found(Decoded::Ground(ground));
                }
                return;
            }
        }
        // What was begun is broken off; the byte begins something else.
        self.finish();
        self.begin(byte, found);
    }

    fn begin(&mut self, byte: u8, found: &mut impl FnMut(Decoded)) {
        self.hold(byte);
        match byte {
            ESC => self.begun = Begun::Escape,
            0xc2..=0xdf => self.begun = Begun::Character(self.held.len() + 1),
            0xe0..=0xef => self.begun = Begun::Character(self.held.len() + 2),
            0xf0..=0xf4 => self.begun = Begun::Character(self.held.len() + 3),
            0x80.. => {
                self.finish();
            }
            _ => self.complete(found),
        }
    }

    fn after_escape(&mut self, byte: u8, found: &mut impl FnMut(Decoded)) {
        let is_twice = self.held.len() > 1;
        let begun = match byte {
            b'[' => Begun::Control,
            b'O' => Begun::Single,
            b']' | b'P' | b'X' | b'^' | b'_' if !is_twice => Begun::String(false),
            ESC if !is_twice => Begun::Escape,
            _ => {
                if is_twice {
                    // The first one was a key of its own.
                    found(Decoded::Key(Key::plain(Code::Esc), 1));
                    self.held.truncate(1);
                }
                if byte != ESC {
                    return self.begin(byte, found);
                }
                Begun::Escape
            }
        };
        self.hold(byte);
        self.begun = begun;
    }

    /// Tells whether a control sequence ends with this byte, which is held already (ECMA-48 5.4).
    fn is_complete_control(&self, byte: u8) -> bool {
        let parameters = self.held.iter().position(|held| *held == b'[').and_then(|at| self.held.get(at + 1..));
        match parameters {
            // The function keys of the Linux console, and the mouse of the first xterm.
            Some([b'[']) => false,
            Some([b'M', rest @ ..]) => rest.len() == 3,
            _ => (0x40..=0x7e).contains(&byte),
        }
    }

    fn hold(&mut self, byte: u8) {
        if self.held.len() < LONGEST { self.held.push(byte) } else { self.is_overlong = true }
    }

    /// Ends what was begun and gives it.
    fn finish(&mut self) -> Vec<u8> {
        self.begun = Begun::Nothing;
        self.is_overlong = false;
        std::mem::take(&mut self.held)
    }

    fn complete(&mut self, found: &mut impl FnMut(Decoded)) {
        let is_overlong = self.is_overlong;
        let held = self.finish();
        if held == PASTE_BEGINS {
            self.begun = Begun::Paste(0);
        } else if !is_overlong && let Some(decoded) = self.decoded(&held) {
            found(decoded);
        }
    }

    /// Says what a whole sequence is.
    fn decoded(&mut self, held: &[u8]) -> Option<Decoded> {
        // Some terminals send Alt as one more ESC before the sequence of a key.
        let (sequence, with_alt) = match held.strip_prefix(&[ESC]) {
            Some(rest @ [ESC, ..]) => (rest, true),
            _ => (held, false),
        };
        self.parser.parse(sequence, false);
        let event = self.parser.pop();
        if event.is_none() || self.parser.pop().is_some() {
            // It holds on to a beginning that it does not know, or it gave up half-way.
            self.parser = Parser::default();
            return None;
        }
        let event = match event? {
            Event::Key(event) => event,
            // Only the form that is asked for: the others count from elsewhere, or end at column 223.
            Event::Mouse(event) if sequence.starts_with(MOUSE_BEGINS) => {
                return mouse(event).map(|mouse| Decoded::Mouse(mouse, held.len()));
            }
            _ => return None,
        };
        let may_type = match sequence {
            [ESC, b'[', first, .., last] => first.is_ascii_digit() && *last == b'u',
            [ESC, b'[' | b'O', ..] => false,
            _ => true,
        };
        if matches!(event.code, KeyCode::Char(_)) && !may_type {
            return None;
        }
        key(event).map(|key| Decoded::Key(Key { alt: key.alt || with_alt, ..key }, held.len()))
    }

    fn paste(&mut self, byte: u8, matched: usize, found: &mut impl FnMut(Decoded)) {
        let goes_on = PASTE_ENDS.get(matched) == Some(&byte);
        if goes_on && matched + 1 == PASTE_ENDS.len() {
            let is_overlong = self.is_overlong;
            let text = pasted(&self.finish());
            if is_overlong {
                found(Decoded::LongPaste);
            } else if !text.is_empty() {
                found(Decoded::Paste(text));
            }
            return;
        }
        if goes_on {
            self.begun = Begun::Paste(matched + 1);
            return;
        }
        // What looked like the end mark is text.
        for byte in PASTE_ENDS.iter().take(matched) {
            self.keep(*byte);
        }
        self.begun = Begun::Paste(usize::from(byte == ESC));
        if byte != ESC {
            self.keep(byte);
        }
    }

    fn keep(&mut self, byte: u8) {
        if self.held.len() < LARGEST_PASTE && !self.is_overlong {
            self.held.push(byte);
        } else {
            self.is_overlong = true;
            self.held = Vec::new();
        }
    }
}

/// Returns what stands in an operating system command, the form in which a terminal answers about its colours.
fn answer(held: &[u8]) -> Option<&str> {
    str::from_utf8(held.strip_prefix(ANSWER_BEGINS)?).ok()
}

/// Returns pasted text with LF at the ends of lines and without other control characters than the tab.
fn pasted(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|character| !character.is_control() || matches!(character, '\n' | '\t')).collect()
}

/// Returns the key; nothing for one that has no meaning anywhere, or that was let go.
fn key(event: KeyEvent) -> Option<Key> {
    let mut shift = event.modifiers.contains(Modifiers::SHIFT);
    let code = match event.code {
        KeyCode::Char(character) => {
            shift = false;
            Code::Char(character)
        }
        KeyCode::Enter => Code::Enter,
        KeyCode::Escape => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => {
            shift = true;
            Code::Tab
        }
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::Function(number) => Code::F(number),
        _ => return None,
    };
    let ctrl = event.modifiers.contains(Modifiers::CONTROL);
    let alt = event.modifiers.contains(Modifiers::ALT);
    let is_pressed = event.kind != KeyEventKind::Release;
    is_pressed.then_some(Key::reported(code, ctrl, alt, shift))
}

/// Returns what the mouse did; nothing for what has no meaning anywhere.
fn mouse(event: MouseEvent) -> Option<Mouse> {
    let kind = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Pointing::Press,
        MouseEventKind::ScrollUp => Pointing::Up,
        MouseEventKind::ScrollDown => Pointing::Down,
        _ => return None,
    };
    Some(Mouse { kind, at: Position::new(event.column, event.row) })
}

#[cfg(test)]
mod tests;
