//! What somebody types at a terminal that sends every key, gathered into lines for a command.

use tokio::sync::mpsc::{self, Receiver, Sender};
use unicode_width::UnicodeWidthStr as _;

use crate::domain::text::is_terminal_safe;
use crate::ui::host::Signal;
use crate::ui::key::{Code, Key};
use crate::ui::keyboard::Keyboard;

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
    pub async fn until_interrupted(mut self, mut keys: Keyboard) {
        loop {
            match keys.next().await {
                Signal::Key(key) if key.ctrl && key.code == Code::Char('c') => return self.say("^C\r\n").await,
                Signal::Key(key) => self.press(key).await,
                Signal::Paste(text) => {
                    for character in text.chars() {
                        match character {
                            '\n' => self.enter().await,
                            character => self.insert(character).await,
                        }
                    }
                }
                Signal::End => break,
                Signal::Resize(_)
                | Signal::Ground(_)
                | Signal::Mouse(_)
                | Signal::Resumed
                | Signal::Ready
                | Signal::Warning(_) => {}
            }
        }
        self.lines = None;
        std::future::pending().await
    }

    /// Ends the input, as what was typed says; a connection that is gone ends it without a word.
    async fn end(&mut self) {
        if let Some(lines) = self.lines.take()
            && lines.send(Vec::new()).await.is_err()
        {
            tracing::debug!("nobody reads what is typed");
        }
    }

    async fn press(&mut self, key: Key) {
        match key.code {
            Code::Enter => self.enter().await,
            Code::Backspace => self.erase(1).await,
            Code::Char('d') if key.ctrl && self.line.is_empty() => self.end().await,
            Code::Char('u') if key.ctrl => self.erase(usize::MAX).await,
            _ => {
                if let Some(character) = key.typed() {
                    self.insert(character).await;
                }
            }
        }
    }

    async fn insert(&mut self, character: char) {
        if is_terminal_safe(character) && self.line.len() < LONGEST {
            self.line.push(character);
            self.say(character.encode_utf8(&mut [0; 4])).await;
        }
    }

    /// Takes back so many characters, or as many as there are.
    async fn erase(&mut self, count: usize) {
        let taken = self.line.char_indices().rev().take(count).last().map_or(self.line.len(), |(at, _)| at);
        let columns = self.line.split_off(taken).width();
        self.say(&ERASE.repeat(columns)).await;
    }

    async fn enter(&mut self) {
        self.line.push('\n');
        let line = std::mem::take(&mut self.line).into_bytes();
        if self.lines.as_ref().is_some_and(|lines| lines.try_send(line).is_ok()) {
            self.say("\r\n").await;
        }
    }

    /// Shows something.
    async fn say(&self, text: &str) {
        // A terminal that is gone ends the command in its own way.
        let _gone = self.echo.send(text.as_bytes().to_vec()).await;
    }
}
