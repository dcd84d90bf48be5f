//! Why a text is no date, said so that the writer can mend it.

use crate::domain::message::Message;

/// Says why a text was not understood as a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WhenError {
    /// There is nothing to understand.
    #[error("no words")]
    Empty,
    /// Some of the words are unknown, or stand where they make no date.
    #[error("not understood: {part:?} in {words:?}")]
    NotUnderstood {
        /// The whole text.
        words: String,
        /// Where understanding ended.
        part: String,
    },
    /// A day with a clock time, a quarter or a half-year has no year, and none of its neighbours has one.
    #[error("no year: {words:?}")]
    NoYear {
        /// The whole text.
        words: String,
    },
    /// The calendar has no such day, week, month or time: *31.02.20*, week 53 of 2021.
    #[error("not in the calendar: {part:?} in {words:?}")]
    NotInCalendar {
        /// The whole text.
        words: String,
        /// What the calendar lacks.
        part: String,
    },
    /// The end comes before the beginning.
    #[error("ends before it begins: {words:?}")]
    Backwards {
        /// The whole text.
        words: String,
    },
}

impl WhenError {
    /// Says it for people, with examples of what is understood.
    #[must_use]
    pub fn message(&self) -> Message {
        let examples = Message::new("when-examples");
        match self {
            Self::Empty => Message::new("when-empty").with("examples", examples),
            Self::NotUnderstood { words, part } => {
                Message::new("when-not-understood").with("words", words).with("part", part).with("examples", examples)
            }
            Self::NoYear { words } => Message::new("when-no-year").with("words", words),
            Self::NotInCalendar { words, part } => {
                Message::new("when-not-in-calendar").with("words", words).with("part", part)
            }
            Self::Backwards { words } => Message::new("when-backwards").with("words", words),
        }
    }
}
