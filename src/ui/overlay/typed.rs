//! Asks for a word before something that is never undone: the party's short name, the plan's number.
//!
//! Nobody types it by accident: a key that repeats, or a text that is pasted, confirms nothing.

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::message::Message;
use crate::ui::canvas::Canvas;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// The longest text that is taken, in characters.
const LONGEST: usize = 120;

/// A question that is answered with a word.
#[derive(Debug)]
pub struct Typed {
    question: String,
    word: String,
    typed: String,
    /// What was typed was something else.
    is_wrong: bool,
    then: Vec<Move>,
}

impl Typed {
    /// Says what is about to be done, and asks for the word; after it comes `then`.
    #[must_use]
    pub const fn new(question: String, word: String, then: Vec<Move>) -> Self {
        Self { question, word, typed: String::new(), is_wrong: false, then }
    }

    /// Tells whether what was typed is the word; capital letters do not count.
    fn is_right(&self) -> bool {
        self.typed.trim().to_lowercase() == self.word.trim().to_lowercase()
    }
}

impl Cover for Typed {
    fn key(&mut self, key: Key, _session: &Session) -> Vec<Move> {
        match key.code {
            Code::Esc => return vec![Move::Close],
            Code::Enter if self.is_right() => {
                return std::iter::once(Move::Close).chain(std::mem::take(&mut self.then)).collect();
            }
            Code::Enter => self.is_wrong = true,
            Code::Backspace => _ = self.typed.pop(),
            _ => {
                self.typed.extend(key.typed().filter(|_| self.typed.chars().count() < LONGEST));
                self.is_wrong = false;
            }
        }
        Vec::new()
    }

    fn is_guarded(&self) -> bool {
        true
    }

    fn keys(&self) -> Option<&'static str> {
        Some("typed-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let shape = layout::middle(area, 72, 8);
        canvas.clear(shape);
        canvas.rule(shape, 0);
        let inner = Rect { x: shape.x + 2, width: shape.width.saturating_sub(4), ..shape };
        let rows = canvas.put_wrapped(Rect { height: 4, ..inner }, 0, 1, &self.question, Role::Text).min(3);
        let ask = session.say(&Message::new("typed-ask").with("word", &self.word));
        canvas.put(inner, 0, rows + 2, &ask, Role::Key);
        canvas.put(inner, 0, rows + 3, &self.typed, Role::Focus);
        canvas.set_cursor(inner, u16::try_from(text::width(&self.typed)).unwrap_or(u16::MAX), rows + 3);
        if self.is_wrong {
            canvas.put(inner, 0, rows + 4, &session.locale.term("typed-wrong"), Role::Problem);
        }
        canvas.rule(shape, 7);
    }
}
