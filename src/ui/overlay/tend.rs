//! Who owes the answer to a remark, and whether what it asks for is met.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::confirm::Confirm;
use super::step::give;
use crate::domain::command::PlanCommand;
use crate::domain::id::{PersonId, RemarkId};
use crate::domain::message::Message;
use crate::domain::remark::Remark;
use crate::ui::effect::Effect;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// Who owes the answer.
#[derive(Debug)]
pub struct AssignRemark {
    remark: RemarkId,
    no: u32,
}

impl AssignRemark {
    /// Asks who owes the answer; nobody means the secretariat.
    #[must_use]
    pub fn ask(session: &Session, remark: &Remark) -> Overlay {
        let persons = session.workspace.persons.values();
        let choices = Choice::sorted(persons.map(|person| Choice::new(&person.id, person.name())));
        let label = session.locale.term("response-owner");
        let chosen = remark.owner.as_ref().map(PersonId::as_str);
        let entry = Entry::choice("owner", label, choices, chosen).hint(session.locale.term("assign-hint"));
        Box::new(Ask::new(Self { remark: remark.id.clone(), no: remark.no }, Form::new([entry])))
    }
}

impl Question for AssignRemark {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("assign-title").with("no", u64::from(self.no)))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let owner = form.choice("owner").and_then(|person| PersonId::new(person).ok());
        let said = match &owner {
            Some(person) => Message::new("cli-remark-assigned").with("name", session.workspace.person_name(person)),
            None => Message::new("cli-remark-unassigned"),
        };
        let command = PlanCommand::AssignRemark { id: self.remark.clone(), owner };
        Ok(give(session, command, said.with("no", self.no.to_string())))
    }
}

/// Confirms that what a remark asks for is met.
#[must_use]
pub fn settle(session: &Session, remark: &Remark) -> Vec<Move> {
    let said = Message::new("cli-remark-settled").with("no", remark.no.to_string());
    let command = PlanCommand::SettleRemark { id: remark.id.clone() };
    let then = Effect::submit(session, command, said).map(Move::from).into_iter().collect();
    let question = session.say(&Message::new("settle-question").with("no", remark.no.to_string()));
    vec![Move::over(Confirm::new(question, then))]
}
