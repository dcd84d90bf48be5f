//! What is known of a body: facts, rule, seats.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::fact::{self, give, identity};
use super::rule;
use crate::domain::body::{BODY_FIELDS, Body, Holders, Rights, Seat};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{BodyId, PartyId, PersonId, SeatId};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::value::FieldValue;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// A body, new or known.
#[derive(Debug)]
struct Facts {
    body: Option<BodyId>,
}

/// Asks for the facts of a body and the rule it decides by.
#[must_use]
pub fn facts(session: &Session, body: Option<&Body>) -> Overlay {
    let day = session.now.day;
    let known = |name: &str| body.and_then(|body| body.fact(name, day)).cloned();
    let known_rule = body.and_then(|body| body.rule.at(day)).cloned().unwrap_or_default();
    let mut entries = fact::entries(session, BODY_FIELDS, known);
    let from = entries.pop();
    entries.extend(rule::entries(session, body, &known_rule));
    entries.extend(from);
    Box::new(Ask::new(Facts { body: body.map(|body| body.id.clone()) }, Form::new(entries)))
}

impl Question for Facts {
    fn title(&self, session: &Session) -> String {
        match &self.body {
            Some(body) => session.name_of(&Considerer::Body(body.clone())),
            None => session.locale.term("body-new"),
        }
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("body-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let (name, day) = (form.needed("name")?, session.now.day);
        let body = self.body.as_ref().and_then(|id| session.workspace.body(id));
        let id = match &self.body {
            Some(id) => id.clone(),
            None => {
                let short = form.text("short").unwrap_or_else(|| name.clone());
                identity("name", &short, |id| session.workspace.body(id).is_some())?
            }
        };
        let key = body.map_or_else(|| id.to_string(), |body| body.key.clone());
        let known = |name: &str| -> Option<FieldValue> { body?.fact(name, day).cloned() };
        let (changes, from) = fact::changed(session, form, BODY_FIELDS, known)?;
        let set = |(field, value): (&'static str, FieldValue)| {
            let field = field.to_owned();
            WorkspaceEvent::BodySet { id: id.clone(), key: key.clone(), field, value, from }
        };
        let mut events: Vec<WorkspaceEvent> = changes.into_iter().map(set).collect();
        let before = body.and_then(|body| body.rule.at(day)).cloned().unwrap_or_default();
        let rule = rule::read(form, &before)?;
        if rule != before || body.is_none() {
            events.push(WorkspaceEvent::RuleSet { body: id, rule, from });
        }
        let said = if self.body.is_none() { "said-body-kept" } else { "said-kept" };
        Ok(give(session, vec![events], &Message::new(said).with("name", name)))
    }
}

/// A new seat of a body.
#[derive(Debug)]
struct NewSeat {
    body: BodyId,
}

/// The rights with their names in the form.
const RIGHTS: [(&str, &str); 4] =
    [("attend", "right-attend"), ("speak", "right-speak"), ("propose", "right-propose"), ("vote", "right-vote")];

/// Asks for a new seat: who holds it, or why nobody does.
#[must_use]
pub fn seat(session: &Session, body: &Body) -> Overlay {
    let term = |id| session.locale.term(id);
    let nobody = [("vacant", "seat-vacant"), ("unclear", "seat-unclear"), ("later", "seat-later")];
    let nobody = nobody.map(|(id, label)| Choice::new(id, term(label)));
    let rights = RIGHTS.map(|(id, label)| Choice::new(id, term(label)));
    let all = RIGHTS.map(|(id, _)| id.to_owned());
    let parties = session.workspace.parties_at(session.now.day);
    let parties = parties.map(|party| Choice::new(&party.id, party.name(session.now.day))).collect();
    let entries = [
        Entry::line("title", term("seat-title"), "").hint(term("seat-title-hint")),
        Entry::many("persons", term("seat-persons"), fact::persons(session), &[]).hint(term("seat-persons-hint")),
        Entry::choice("by-body", term("seat-body"), fact::bodies(session), None).hint(term("seat-body-hint")),
        Entry::choice("nobody", term("seat-nobody"), nobody.into(), None).hint(term("seat-nobody-hint")),
        Entry::many("deputies", term("seat-deputies"), fact::persons(session), &[]),
        Entry::many("rights", term("seat-rights"), rights.into(), &all),
        Entry::choice("party", term("seat-party"), parties, None),
        Entry::line("side", term("fact-side"), ""),
        fact::from_entry(session),
        Entry::day("to", term("fact-to"), "").hint(term("fact-to-hint")),
    ];
    Box::new(Ask::new(NewSeat { body: body.id.clone() }, Form::new(entries)))
}

impl Question for NewSeat {
    fn title(&self, session: &Session) -> String {
        let name = session.name_of(&Considerer::Body(self.body.clone()));
        session.say(&Message::new("seat-new").with("name", name))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let ids =
            |entry: &str| form.many(entry).into_iter().filter_map(|id| PersonId::new(id).ok()).collect::<Vec<_>>();
        let persons = ids("persons");
        let holders = match (form.choice("by-body").and_then(|id| BodyId::new(id).ok()), form.choice("nobody")) {
            _ if !persons.is_empty() => Holders::Persons(persons),
            (Some(body), _) => Holders::Body(body),
            (None, Some("vacant")) => Holders::Vacant,
            (None, Some("unclear")) => Holders::Unclear,
            (None, Some(_)) => Holders::Later,
            (None, None) => return Err(Problem::new("persons", Message::new("form-needed"))),
        };
        let may = form.many("rights");
        let may = |right: &str| may.iter().any(|one| one == right);
        let facts = Seat {
            title: form.text("title"),
            holders,
            deputies: ids("deputies"),
            rights: Rights { attend: may("attend"), speak: may("speak"), propose: may("propose"), vote: may("vote") },
            side: form.text("side"),
            party: form.choice("party").and_then(|id| PartyId::new(id).ok()),
            to: form.day("to", session)?,
        };
        let taken =
            |seat: &SeatId| session.workspace.body(&self.body).is_some_and(|body| body.seats.contains_key(seat));
        let name = facts.title.clone().unwrap_or_else(|| session.locale.term("seat-word"));
        let seat = identity("title", &name, taken)?;
        let fact = WorkspaceEvent::SeatSet { body: self.body.clone(), seat, facts, from: form.day("from", session)? };
        let name = session.name_of(&Considerer::Body(self.body.clone()));
        Ok(give(session, vec![vec![fact]], &Message::new("said-kept").with("name", name)))
    }
}
