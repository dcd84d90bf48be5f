//! What the terminal answers, taken out of its keys.
//!
//! crossterm does not know the answer to a question about colours: it reads `ESC ]` as Alt and `]`, and what follows as
//! if somebody had typed it. It is put together again here, whenever it comes, so that none of it is ever a key.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::ui::ground::Ground;

/// A key, or what turned out to be an answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// A key.
    Key(KeyEvent),
    /// The ground that the terminal draws on.
    Ground(Ground),
    /// A part of an answer.
    Part,
}

/// An answer that has begun.
#[derive(Debug, Default)]
pub(super) struct Answers {
    begun: Option<String>,
}

impl Answers {
    /// Takes a key as crossterm reads it.
    pub fn take(&mut self, key: KeyEvent) -> Heard {
        let Some(mut text) = self.begun.take() else {
            if key.code == KeyCode::Char(']') && key.modifiers == KeyModifiers::ALT {
                self.begun = Some(String::new());
                return Heard::Part;
            }
            return Heard::Key(key);
        };
        let is_over = matches!(
            (key.code, key.modifiers),
            (KeyCode::Char('g'), KeyModifiers::CONTROL) | (KeyCode::Char('\\'), KeyModifiers::ALT)
        );
        if is_over {
            return Ground::answered(&text).map_or(Heard::Part, Heard::Ground);
        }
        match key.code {
            KeyCode::Char(letter) if !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => {
                text.push(letter);
            }
            _ => return Heard::Key(key),
        }
        if !Ground::may_begin(&text) {
            // Somebody pressed Alt and `]`: what follows is typed.
            return Heard::Key(key);
        }
        self.begun = Some(text);
        Heard::Part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<KeyEvent> {
        let alt = |letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT);
        let plain = |letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
        std::iter::once(alt(']')).chain(text.chars().map(plain)).collect()
    }

    fn heard(keys: Vec<KeyEvent>) -> Vec<Heard> {
        let mut answers = Answers::default();
        keys.into_iter().map(|key| answers.take(key)).filter(|heard| *heard != Heard::Part).collect()
    }

    #[test]
    fn an_answer_is_never_typed() {
        let ends = [
            KeyEvent::new(KeyCode::Char('g'), KeyModifiers::CONTROL),
            KeyEvent::new(KeyCode::Char('\\'), KeyModifiers::ALT),
        ];
        let q = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::NONE);
        for end in ends {
            let answer = keys("11;rgb:ffff/ffff/ffff").into_iter().chain([end, q]);
            assert_eq!(heard(answer.collect()), [Heard::Ground(Ground::Light), Heard::Key(q)]);
            let broken = keys("11;rgb:ff/ff").into_iter().chain([end, q]);
            assert_eq!(heard(broken.collect()), [Heard::Key(q)]);
        }
    }

    #[test]
    fn what_is_no_answer_is_typed() {
        let q = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::NONE);
        let enter = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        assert_eq!(heard(vec![q, enter]), [Heard::Key(q), Heard::Key(enter)]);
        assert_eq!(heard(keys("q")), [Heard::Key(q)]);
        let broken_off = keys("11;").into_iter().chain([enter, q]);
        assert_eq!(heard(broken_off.collect()), [Heard::Key(enter), Heard::Key(q)]);
    }
}
