//! What is added to a recorded consideration: a correction, or that a condition is met.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::step::give;
use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Consideration, Recorded};
use crate::domain::decide::record::CORRECTABLE;
use crate::domain::id::ConsiderationId;
use crate::domain::message::Message;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::screen::considered::field;
use crate::ui::session::Session;

/// A correction.
#[derive(Debug)]
struct Correct {
    consideration: ConsiderationId,
}

/// Asks which field of a consideration should say what, and why.
#[must_use]
pub fn correct(session: &Session, given: &Consideration) -> Overlay {
    let term = |id| session.locale.term(id);
    let fields = CORRECTABLE.iter().map(|name| Choice::new(name, field(session, name)));
    let entries = [
        Entry::choice("field", term("correct-field"), fields.collect(), None).hint(term("correct-field-hint")),
        Entry::prose("value", term("correct-value"), "").hint(term("correct-value-hint")),
        Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint")),
    ];
    Box::new(Ask::new(Correct { consideration: given.id.clone() }, Form::new(entries)))
}

impl Question for Correct {
    fn title(&self, session: &Session) -> String {
        session.locale.term("correct-title")
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("correct-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let name = form.chosen("field")?;
        let command = PlanCommand::Correct {
            consideration: self.consideration.clone(),
            field: name.to_owned(),
            value: form.needed("value")?,
            reason: form.needed("reason")?,
        };
        Ok(give(session, command, Message::new("said-corrected").with("field", field(session, name))))
    }
}

/// That a condition is met.
#[derive(Debug)]
struct Meet {
    consideration: ConsiderationId,
}

/// Asks which condition is met, and by what.
#[must_use]
pub fn meet(session: &Session, recorded: &Recorded) -> Overlay {
    let term = |id| session.locale.term(id);
    let given = &recorded.consideration;
    let unmet = given.conditions.iter().filter(|condition| !recorded.met.contains(&condition.no));
    let options: Vec<Choice> = unmet.map(|condition| Choice::new(condition.no, &condition.text)).collect();
    let first = options.first().map(|option| option.id.clone());
    let entries = [
        Entry::choice("condition", term("considered-condition"), options, first.as_deref()),
        Entry::prose("by", term("meet-by"), "").hint(term("meet-by-hint")),
    ];
    Box::new(Ask::new(Meet { consideration: given.id.clone() }, Form::new(entries)))
}

impl Question for Meet {
    fn title(&self, session: &Session) -> String {
        session.locale.term("meet-title")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let no = form.chosen("condition")?.parse().unwrap_or(0);
        let command = PlanCommand::MeetCondition {
            consideration: self.consideration.clone(),
            condition: no,
            by: form.needed("by")?,
        };
        Ok(give(session, command, Message::new("said-condition-met").with("condition", u64::from(no))))
    }
}
