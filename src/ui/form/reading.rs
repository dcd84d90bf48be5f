//! Reads what was written in a form as what it means, or says which entry is wrong.

use chrono::NaiveDate;

use super::{Choice, Form, dated};
use crate::domain::message::Message;
use crate::domain::text::sort_by_name;
use crate::ui::overlay::ask::Problem;
use crate::ui::session::Session;

impl Form {
    /// Returns what was written in an entry that may not be blank.
    ///
    /// # Errors
    /// The entry, when it is blank.
    pub fn needed(&self, entry: &'static str) -> Result<String, Problem> {
        self.text(entry).ok_or_else(|| missing(entry))
    }

    /// Returns what was chosen in an entry that may not be without a choice.
    ///
    /// # Errors
    /// The entry, when nothing is chosen.
    pub fn chosen(&self, entry: &'static str) -> Result<&str, Problem> {
        self.choice(entry).ok_or_else(|| missing(entry))
    }

    /// Returns the day that was written, as people write days; nothing when the entry is blank.
    ///
    /// # Errors
    /// The entry, when it does not name one day.
    pub fn day(&self, entry: &'static str, session: &Session) -> Result<Option<NaiveDate>, Problem> {
        let Some(text) = self.text(entry) else { return Ok(None) };
        let no_day = || Problem::new(entry, Message::new("form-no-day").with("text", &text));
        dated::day(session, &text).map(Some).ok_or_else(no_day)
    }

    /// Returns the day that was written in an entry that may not be blank.
    ///
    /// # Errors
    /// The entry, when it is blank or does not name one day.
    pub fn needed_day(&self, entry: &'static str, session: &Session) -> Result<NaiveDate, Problem> {
        self.day(entry, session)?.ok_or_else(|| missing(entry))
    }

    /// Returns the whole number that was written; nothing when the entry is blank.
    ///
    /// # Errors
    /// The entry, when it is no number.
    pub fn number(&self, entry: &'static str) -> Result<Option<u32>, Problem> {
        let Some(text) = self.text(entry) else { return Ok(None) };
        let no_number = |_| Problem::new(entry, Message::new("form-no-number").with("text", &text));
        text.parse().map(Some).map_err(no_number)
    }
}

impl Choice {
    /// Makes an option of a thing with a name in commands and a text for people.
    #[must_use]
    pub fn new(id: impl ToString, label: impl Into<String>) -> Self {
        Self { id: id.to_string(), label: label.into() }
    }

    /// Lists options by what people see.
    #[must_use]
    pub fn sorted(choices: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut choices: Vec<Self> = choices.into_iter().collect();
        sort_by_name(&mut choices, |choice| choice.label.clone());
        choices
    }
}

fn missing(entry: &'static str) -> Problem {
    Problem::new(entry, Message::new("form-needed"))
}
