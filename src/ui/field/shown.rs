//! A value as one line of text.

use crate::document::shown::{Shown, Words};
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
    /// Returns what says the values of a plan in its own language, as of today.
    #[must_use]
    pub fn shown<'a>(&'a self, plan: &'a Plan) -> Shown<'a> {
        Shown::new(plan, &self.workspace, plan.head.lang, self.now.day)
    }
}
