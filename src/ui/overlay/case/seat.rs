//! Who takes part in a case: somebody is called in for a seat, a conflict of interest is raised or decided.

use super::act;
use crate::domain::body::SeatOf;
use crate::domain::command::CaseAct;
use crate::domain::hearing::Hearing;
use crate::domain::id::{ConsiderationId, PersonId};
use crate::domain::message::Message;
use crate::domain::roster::Place;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::overlay::Overlay;
use crate::ui::overlay::ask::{Ask, Problem, Question};
use crate::ui::session::Session;

/// The option of a seat that stays empty; no person is called so.
const NOBODY: &str = "/nobody";

/// A seat that somebody else takes.
#[derive(Debug)]
struct CallIn {
    case: ConsiderationId,
    seat: SeatOf,
    title: String,
}

/// Asks who sits on a seat in a case: its deputies in order, then its holders, then nobody.
#[must_use]
pub fn call_in(session: &Session, hearing: &Hearing<'_>, place: &Place<'_>) -> Overlay {
    let term = |id| session.locale.term(id);
    let person = |id: &PersonId| Choice::new(id.as_str(), session.workspace.person_name(id));
    let day = hearing.case.call.held.unwrap_or(session.now.day);
    let holders = session.workspace.holders(place.seat, day);
    let free = place.seat.deputies.iter().chain(holders).filter(|id| !place.sitters.contains(id));
    let mut options: Vec<Choice> = free.map(person).collect();
    options.push(Choice::new(NOBODY, term("call-in-nobody")));
    let next = hearing.roster.next_deputy(&place.of).map(ToString::to_string);
    let entries = [
        Entry::choice("person", term("call-in-person"), options, next.as_deref()).hint(term("call-in-person-hint")),
        Entry::prose("reason", term("step-reason"), "").hint(term("call-in-reason-hint")),
    ];
    let question = CallIn { case: hearing.case.call.id.clone(), seat: place.of.clone(), title: place.title() };
    Box::new(Ask::new(question, Form::new(entries)))
}

impl Question for CallIn {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("call-in-title").with("seat", &self.title))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let person = match form.chosen("person")? {
            NOBODY => None,
            id => PersonId::new(id).ok(),
        };
        let said = match &person {
            Some(person) => Message::new("said-seated").with("person", session.workspace.person_name(person)),
            None => Message::new("said-unseated"),
        };
        let taken = CaseAct::Seat { seat: self.seat.clone(), person, reason: form.text("reason") };
        Ok(act(session, &self.case, taken, said.with("seat", &self.title)))
    }
}

/// A conflict of interest.
#[derive(Debug)]
struct Doubting {
    case: ConsiderationId,
    seat: SeatOf,
    title: String,
}

/// Asks on what ground somebody may have a conflict of interest, and what the body came to about it.
#[must_use]
pub fn doubt(session: &Session, hearing: &Hearing<'_>, place: &Place<'_>) -> Overlay {
    let term = |id| session.locale.term(id);
    let known = hearing.case.doubts.get(&place.of);
    let basis = known.map(|doubt| doubt.basis.clone()).unwrap_or_default();
    let options = vec![
        Choice::new("raised", term("doubt-raised")),
        Choice::new("recused", term("doubt-recused")),
        Choice::new("not", term("doubt-not")),
    ];
    let first = if known.is_some_and(|doubt| doubt.recused.is_none()) { "recused" } else { "raised" };
    let entries = [
        Entry::choice("what", term("doubt-what"), options, Some(first)).hint(term("doubt-what-hint")),
        Entry::prose("basis", term("doubt-basis"), &basis).hint(term("doubt-basis-hint")),
    ];
    let question = Doubting { case: hearing.case.call.id.clone(), seat: place.of.clone(), title: place.title() };
    Box::new(Ask::new(question, Form::new(entries)))
}

impl Question for Doubting {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("doubt-title").with("seat", &self.title))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let (seat, basis) = (self.seat.clone(), form.needed("basis")?);
        let (given, said) = match form.chosen("what")? {
            "recused" => (CaseAct::Recuse { seat, recused: true, basis }, "said-recused"),
            "not" => (CaseAct::Recuse { seat, recused: false, basis }, "said-not-recused"),
            _ => (CaseAct::Raise { seat, basis }, "said-raised"),
        };
        Ok(act(session, &self.case, given, Message::new(said).with("seat", &self.title)))
    }
}
