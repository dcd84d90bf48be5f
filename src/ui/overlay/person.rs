//! What is known of a person: name, roles, keys.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::fact::{from_entry, give, identity};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::person::{Person, Role};
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// A person, new or known.
#[derive(Debug)]
struct Named {
    person: Option<PersonId>,
}

/// Asks for what a person is called.
#[must_use]
pub fn named(session: &Session, person: Option<&Person>) -> Overlay {
    let term = |id| session.locale.term(id);
    let naming = person.and_then(|person| person.naming.clone()).unwrap_or_default();
    let user = person.and_then(|person| person.user.clone()).unwrap_or_default();
    let entries = [
        Entry::line("name", term("fact-name"), &naming.name),
        Entry::line("title", term("person-title"), &naming.title.unwrap_or_default()).hint(term("person-title-hint")),
        Entry::line("mail", term("person-mail"), &naming.mail.unwrap_or_default()),
        Entry::line("user", term("person-user"), &user).hint(term("person-user-hint")),
    ];
    Box::new(Ask::new(Named { person: person.map(|person| person.id.clone()) }, Form::new(entries)))
}

impl Question for Named {
    fn title(&self, session: &Session) -> String {
        session.locale.term(if self.person.is_some() { "person-edit" } else { "person-new" })
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("person-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let name = form.needed("name")?;
        let mut facts = Vec::new();
        let person = match &self.person {
            Some(person) => person.clone(),
            None => {
                let person = identity("name", &name, |id| session.workspace.person(id).is_some())?;
                facts.push(WorkspaceEvent::PersonAdded { person: PersonId::clone(&person) });
                person
            }
        };
        let known = session.workspace.person(&person);
        let user = form.text("user").filter(|user| known.and_then(|known| known.user.as_ref()) != Some(user));
        facts.extend(user.map(|user| WorkspaceEvent::AccountSet { person: person.clone(), user }));
        let said = Message::new("said-person").with("person", &name);
        // A name stands alone in its entry, so that it can be erased.
        let naming = WorkspaceEvent::PersonNamed { person, name, mail: form.text("mail"), title: form.text("title") };
        Ok(give(session, vec![facts, vec![naming]], &said))
    }
}

/// A role of a person.
#[derive(Debug)]
struct Given {
    person: PersonId,
    name: String,
}

/// Asks which role a person has, and for how long.
#[must_use]
pub fn role(session: &Session, person: &Person) -> Overlay {
    let term = |id| session.locale.term(id);
    let roles = [("secretary", Role::Secretary), ("administrator", Role::Administrator)];
    let roles = roles.map(|(id, role)| Choice::new(id, term(role.term())));
    let entries = [
        Entry::choice("role", term("person-role"), roles.into(), Some("secretary")),
        Entry::line("basis", term("person-basis"), "").hint(term("person-basis-hint")),
        from_entry(session),
        Entry::day("to", term("fact-to"), "").hint(term("fact-to-hint")),
    ];
    Box::new(Ask::new(Given { person: person.id.clone(), name: person.name().to_owned() }, Form::new(entries)))
}

impl Question for Given {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("person-role-title").with("person", &self.name))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let role = if form.chosen("role")? == "administrator" { Role::Administrator } else { Role::Secretary };
        let (from, to) = (form.day("from", session)?, form.day("to", session)?);
        let fact = WorkspaceEvent::RoleSet { person: self.person.clone(), role, basis: form.text("basis"), from, to };
        Ok(give(session, vec![vec![fact]], &Message::new("said-person").with("person", &self.name)))
    }
}
