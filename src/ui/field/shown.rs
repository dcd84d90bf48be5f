//! A value as one line of text.

use crate::document::shown::{Shown, Words};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::template::Field;
use crate::domain::value::FieldValue;
use crate::ui::session::Session;
use crate::ui::text::one_line;

/// Returns a value as one line, in the language of the plan; what is empty is an empty line.
#[must_use]
pub fn shown(session: &Session, plan: &Plan, field: &Field, value: &FieldValue) -> String {
    let lines = session.shown(plan).lines(field, value).into_iter().map(Words::into_text);
    one_line(&lines.collect::<Vec<_>>().join("; "))
}

impl Session {
    /// Says when a record was given as it stands; nothing for one that was not.
    #[must_use]
    pub fn given(&self, plan: &Plan, record: &NodeId) -> Option<String> {
        let day = self.workspace.day_of(*plan.head.given.get(record)?);
        Some(self.say(&Message::new("record-given").with("day", day)))
    }

    /// Returns what says the values of a plan in its own language, as of today.
    #[must_use]
    pub fn shown<'a>(&'a self, plan: &'a Plan) -> Shown<'a> {
        Shown::new(plan, &self.workspace, plan.head.lang, self.now.day)
    }
}
