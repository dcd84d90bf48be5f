//! What somebody types at a terminal that sends every key, gathered into lines for a command.

use tokio::sync::mpsc::{self, Receiver, Sender};
use unicode_width::UnicodeWidthChar as _;

use super::ear::Keys;
use crate::domain::text::is_terminal_safe;
use crate::ui::host::Signal;
use crate::ui::key::{Code, Key};

/// The longest line in characters, as in the terminals of every system.
const LONGEST: usize = 4096;
/// As many lines as wait for a command that is busy; what exceeds them is not taken.
const LINES: usize = 64;

/// What is written to a terminal to take back one column.
const ERASE: &str = "\x08 \x08";

/// The line that somebody types.
#[derive(Debug)]
pub(super) struct Typing {
    line: String,
    /// Where lines go; nowhere after the end of the input.
    lines: Option<Sender<Vec<u8>>>,
    /// The terminal.
    echo: Sender<Vec<u8>>,
}

impl Typing {
    /// Begins with an empty line. Gives also where the lines arrive.
    pub fn new(echo: Sender<Vec<u8>>) -> (Self, Receiver<Vec<u8>>) {
        let (lines, arriving) = mpsc::channel(LINES);
        (Self { line: String::new(), lines: Some(lines), echo }, arriving)
    }

    /// Takes keys until somebody interrupts with Ctrl+C; the end of the connection is the end of the input.
    pub async fn until_interrupted(mut self, mut keys: Keys) {
        loop {
            match keys.next().await {
                Signal::Key(key) if key.ctrl && key.code == Code::Char('c') => return self.say("^C\r\n"),
                Signal::Key(key) => self.press(key),
                Signal::Paste(text) => text.chars().for_each(|character| match character {
                    '\n' => self.enter(),
                    character => self.insert(character),
                }),
                Signal::End => break,
                Signal::Resize(_) | Signal::Ready | Signal::Warning(_) => {}
            }
        }
        self.lines = None;
        std::future::pending().await
    }

    /// Ends the input, as what was typed says; a connection that is gone ends it without a word.
    fn end(&mut self) {
        if let Some(lines) = self.lines.take()
            && lines.try_send(Vec::new()).is_err()
        {
            tracing::debug!("nobody reads what is typed");
        }
    }

    fn press(&mut self, key: Key) {
        match key.code {
            Code::Enter => self.enter(),
            Code::Backspace => self.erase(),
            Code::Char('d') if key.ctrl && self.line.is_empty() => self.end(),
            Code::Char('u') if key.ctrl => {
                while !self.line.is_empty() {
                    self.erase();
                }
            }
            _ => key.typed().into_iter().for_each(|character| self.insert(character)),
        }
    }

    fn insert(&mut self, character: char) {
        if is_terminal_safe(character) && self.line.len() < LONGEST {
            self.line.push(character);
            self.say(character.encode_utf8(&mut [0; 4]));
        }
    }

    fn erase(&mut self) {
        let width = self.line.pop().and_then(|character| character.width()).unwrap_or_default();
        self.say(&ERASE.repeat(width));
    }

    fn enter(&mut self) {
        self.line.push('\n');
        let line = std::mem::take(&mut self.line).into_bytes();
        if self.lines.as_ref().is_some_and(|lines| lines.try_send(line).is_ok()) {
            self.say("\r\n");
        }
    }

    /// Shows something; a terminal that takes nothing is shown nothing.
    fn say(&self, text: &str) {
        let _full = self.echo.try_send(text.as_bytes().to_vec());
    }
}
