//! What is said of a record later: what it should have said, whether it is used though late, that a condition is met.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::step::give;
use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Consideration, Recorded};
use crate::domain::consultation::Use;
use crate::domain::id::ConsiderationId;
use crate::domain::message::{Argument, Message};
use crate::ui::form::minutes::Minutes;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// A correction.
#[derive(Debug)]
struct Correct {
    known: Consideration,
}

/// Asks what the record should say, and why.
#[must_use]
pub fn correct(session: &Session, given: &Consideration) -> Overlay {
    let term = |id| session.locale.term(id);
    let why = [
        Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint")),
        Entry::prose("override", term("correct-override"), "").hint(term("correct-override-hint")),
    ];
    let entries = Minutes::of(session, given).entries(session).into_iter().chain(why);
    Box::new(Ask::new(Correct { known: given.clone() }, Form::new(entries)))
}

impl Question for Correct {
    fn title(&self, session: &Session) -> String {
        session.locale.term("correct-title")
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("correct-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let corrected = Minutes::write(form, session, self.known.clone())?;
        let (reason, overridden) = (form.needed("reason")?, form.text("override"));
        let names: Vec<String> = corrected.bodies.iter().map(|who| session.name_of(who)).collect();
        let differing = Argument::each(self.known.differing(&corrected));
        let name = session.locale.list(&names);
        let said = Message::new("said-corrected").with("name", name).with("differing", differing);
        let command = PlanCommand::Correct { consideration: Box::new(corrected), reason, overridden };
        Ok(give(session, command, said))
    }
}

/// Whether an answer that came too late is used.
#[derive(Debug)]
struct JudgeLate {
    consideration: ConsiderationId,
}

/// Asks whether an answer that came too late is used, and why.
#[must_use]
pub fn judge_late(session: &Session, given: &Consideration) -> Overlay {
    let term = |id| session.locale.term(id);
    let options = Use::ALL.map(|used| Choice::new(used.name(), term(used.term())));
    let entries = [
        Entry::choice("used", term("consult-late-field"), options.into(), Some(Use::Used.name())),
        Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint")),
    ];
    Box::new(Ask::new(JudgeLate { consideration: given.id.clone() }, Form::new(entries)))
}

impl Question for JudgeLate {
    fn title(&self, session: &Session) -> String {
        session.locale.term("consult-late-field")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let used = Use::named(form.chosen("used")?).unwrap_or(Use::Used);
        let (consideration, reason) = (self.consideration.clone(), form.needed("reason")?);
        let said = Message::new("said-late-judged").with("used", Message::new(used.term()));
        Ok(give(session, PlanCommand::JudgeLate { consideration, used, reason }, said))
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
