//! What is known of a party: facts, offices, mandates.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::fact::{self, give, identity};
use super::line::{authority, authority_entries};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{OfficeId, PartyId, PersonId};
use crate::domain::message::Message;
use crate::domain::party::{PARTY_FIELDS, Party};
use crate::domain::value::FieldValue;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// A party, new or known.
#[derive(Debug)]
struct Facts {
    party: Option<PartyId>,
}

/// Asks for the facts of a party.
#[must_use]
pub fn facts(session: &Session, party: Option<&Party>) -> Overlay {
    let known = |name: &str| party.and_then(|party| party.fact(name, session.now.day)).cloned();
    let entries = fact::entries(session, PARTY_FIELDS, known);
    Box::new(Ask::new(Facts { party: party.map(|party| party.id.clone()) }, Form::new(entries)))
}

impl Question for Facts {
    fn title(&self, session: &Session) -> String {
        let party = self.party.as_ref().and_then(|party| session.workspace.party(party));
        party.map_or_else(|| session.locale.term("party-new"), |party| party.name(session.now.day).to_owned())
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("party-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let name = form.needed("name")?;
        let party = self.party.as_ref().and_then(|id| session.workspace.party(id));
        let id = match &self.party {
            Some(id) => id.clone(),
            None => {
                let short = form.text("short").unwrap_or_else(|| name.clone());
                identity("name", &short, |id| session.workspace.party(id).is_some())?
            }
        };
        let key = party.map_or_else(|| id.to_string(), |party| party.key.clone());
        let known = |name: &str| -> Option<FieldValue> { party?.fact(name, session.now.day).cloned() };
        let (changes, from) = fact::changed(session, form, PARTY_FIELDS, known)?;
        let set = |(field, value): (&'static str, FieldValue)| {
            let field = field.to_owned();
            WorkspaceEvent::PartySet { id: id.clone(), key: key.clone(), field, value, from }
        };
        let events = changes.into_iter().map(set).collect();
        Ok(give(session, vec![events], &Message::new("said-kept").with("name", name)))
    }
}

/// A new office.
#[derive(Debug)]
struct NewOffice {
    party: PartyId,
    name: String,
}

/// Asks for an office that may sign for a party.
#[must_use]
pub fn office(session: &Session, party: &Party) -> Overlay {
    let entry =
        Entry::line("name", session.locale.term("office-name"), "").hint(session.locale.term("office-name-hint"));
    let question = NewOffice { party: party.id.clone(), name: party.name(session.now.day).to_owned() };
    Box::new(Ask::new(question, Form::new([entry])))
}

impl Question for NewOffice {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("office-new").with("party", &self.name))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let name = form.needed("name")?;
        let taken = |office: &OfficeId| session.workspace.office(&self.party, office).is_some();
        let office = identity("name", &name, taken)?;
        let said = Message::new("said-kept").with("name", &name);
        let fact = WorkspaceEvent::OfficeSet { party: self.party.clone(), key: office.to_string(), office, name };
        Ok(give(session, vec![vec![fact]], &said))
    }
}

/// A new mandate.
#[derive(Debug)]
struct NewMandate {
    party: PartyId,
    name: String,
}

/// Asks who may sign for an office of a party, by what decision, and for how long.
#[must_use]
pub fn mandate(session: &Session, party: &Party) -> Overlay {
    let term = |id| session.locale.term(id);
    let offices: Vec<Choice> = party.offices.iter().map(|(id, office)| Choice::new(id, &office.name)).collect();
    let first = offices.first().map(|choice| choice.id.clone());
    let mut entries = vec![
        Entry::choice("office", term("mandate-office"), offices, first.as_deref()),
        Entry::choice("person", term("mandate-person"), fact::persons(session), None).hint(term("mandate-person-hint")),
    ];
    entries.extend(authority_entries(session, None));
    entries.push(fact::from_entry(session));
    entries.push(Entry::day("to", term("fact-to"), "").hint(term("fact-to-hint")));
    let instead = Entry::choice("instead", term("mandate-for"), fact::persons(session), None);
    entries.push(instead.hint(term("mandate-for-hint")));
    let question = NewMandate { party: party.id.clone(), name: party.name(session.now.day).to_owned() };
    Box::new(Ask::new(question, Form::new(entries)))
}

impl Question for NewMandate {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("mandate-new").with("party", &self.name))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let needed = |entry| Problem::new(entry, Message::new("form-needed"));
        let office = OfficeId::new(form.chosen("office")?).map_err(|_error| needed("office"))?;
        let person = PersonId::new(form.chosen("person")?).map_err(|_error| needed("person"))?;
        let said = Message::new("said-mandate").with("person", session.workspace.person_name(&person));
        let fact = WorkspaceEvent::MandateSet {
            party: self.party.clone(),
            office,
            person,
            authority: authority(form, session)?,
            from: form.day("from", session)?,
            to: form.day("to", session)?,
            instead: form.choice("instead").and_then(|person| PersonId::new(person).ok()),
        };
        Ok(give(session, vec![vec![fact]], &said.with("party", &self.name)))
    }
}
