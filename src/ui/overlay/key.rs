//! Questions about the keys of a person: brought, approved by a second person, refused, revoked (DESIGN 8).

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use crate::domain::command::{Command, Request};
use crate::domain::decide::enrolment::{Terms, approval};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::permission::{alone, approvers};
use crate::domain::person::{Actor, Capacity, Key, Person, Possession};
use crate::engine::Engine;
use crate::ui::effect::Submission;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// How somebody can be identified: by name in the form, and the id of its words.
const WAYS: [(&str, &str); 4] =
    [("met", "key-how-met"), ("e-id", "key-how-eid"), ("video", "key-how-video"), ("vouched", "key-how-vouched")];

/// What is asked about the keys of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Bring,
    Approve,
    Refuse,
    Revoke,
}

/// A question about the keys of a person.
#[derive(Debug)]
struct Asked {
    about: About,
    person: PersonId,
    name: String,
}

impl Asked {
    fn new(about: About, person: &Person) -> Self {
        Self { about, person: person.id.clone(), name: person.name().to_owned() }
    }
}

/// Tells whether a key that a person brings counts at once: whoever brings it is the only one who could approve it.
fn at_once(session: &Session, person: &PersonId) -> bool {
    alone(&session.workspace, session.now) && (session.keeps() || session.actor.person == *person)
}

/// Asks for a public key; whether it takes the place of another, or how its owner was identified.
#[must_use]
pub fn bring(session: &Session, person: &Person) -> Overlay {
    let term = |id| session.locale.term(id);
    let mut entries = vec![Entry::line("public", term("key-public"), "").hint(term("key-public-hint"))];
    if at_once(session, &person.id) && session.keeps() {
        entries.extend(how(session));
    } else {
        let old = counting(session, person).map(|key| Choice::new(&key.fingerprint, &key.fingerprint));
        let old: Vec<Choice> = old.collect();
        if !old.is_empty() {
            entries.push(Entry::choice("replaces", term("key-replaces"), old, None).hint(term("key-replaces-hint")));
        }
    }
    Box::new(Ask::new(Asked::new(About::Bring, person), Form::new(entries)))
}

/// Asks how the owner of a key that waits was identified; nothing when none waits.
#[must_use]
pub fn approve(session: &Session, person: &Person) -> Option<Overlay> {
    let entries = std::iter::once(waiting(session, person)?).chain(how(session));
    Some(Box::new(Ask::new(Asked::new(About::Approve, person), Form::new(entries))))
}

/// Asks why a key that waits is refused; nothing when none waits.
#[must_use]
pub fn refuse(session: &Session, person: &Person) -> Option<Overlay> {
    let reason = Entry::line("reason", session.locale.term("form-reason"), "");
    let entries = [waiting(session, person)?, reason.hint(session.locale.term("key-refuse-hint"))];
    Some(Box::new(Ask::new(Asked::new(About::Refuse, person), Form::new(entries))))
}

/// Asks why a key counts no longer, and since when; nothing when none counts.
#[must_use]
pub fn revoke(session: &Session, person: &Person) -> Option<Overlay> {
    let term = |id| session.locale.term(id);
    let keys: Vec<Choice> =
        counting(session, person).map(|key| Choice::new(&key.fingerprint, &key.fingerprint)).collect();
    let first = keys.first()?.id.clone();
    let entries = [
        Entry::choice("key", term("key-word"), keys, Some(&first)),
        Entry::line("reason", term("form-reason"), ""),
        Entry::flag("compromised", term("key-compromised"), false).hint(term("key-compromised-hint")),
        Entry::day("since", term("key-revoked-since"), "").hint(term("key-revoked-since-hint")),
    ];
    Some(Box::new(Ask::new(Asked::new(About::Revoke, person), Form::new(entries))))
}

/// Walks through the keys of a person that count now.
pub fn counting<'a>(session: &Session, person: &'a Person) -> impl Iterator<Item = &'a Key> + use<'a> {
    let now = session.now.instant;
    person.keys.iter().filter(move |key| key.counts_at(now))
}

/// Makes the entry of the key that waits.
fn waiting(session: &Session, person: &Person) -> Option<Entry> {
    let keys: Vec<Choice> =
        person.requests.iter().map(|request| Choice::new(&request.fingerprint, &request.fingerprint)).collect();
    let first = keys.first()?.id.clone();
    let hint = session.locale.term("key-compare-hint");
    Some(Entry::choice("key", session.locale.term("key-word"), keys, Some(&first)).hint(hint))
}

/// Makes the entries of how a person was identified.
fn how(session: &Session) -> [Entry; 2] {
    let term = |id| session.locale.term(id);
    let ways = WAYS.map(|(way, words)| Choice::new(way, term(words)));
    [
        Entry::choice("way", term("key-how"), ways.into(), None).hint(term("key-how-hint")),
        Entry::line("how", term("key-how-words"), "").hint(term("key-how-words-hint")),
    ]
}

/// Reads how a person was identified, in words.
fn identified(session: &Session, form: &Form) -> Result<String, Problem> {
    let chosen = form.chosen("way")?;
    let words = WAYS.iter().find(|(way, _)| *way == chosen).map_or("key-how-met", |(_, words)| words);
    let text = if chosen == "vouched" { Some(form.needed("how")?) } else { form.text("how") };
    let way = session.locale.term(words);
    Ok(text.map_or_else(|| way.clone(), |text| format!("{way}: {text}")))
}

/// Reads the public key that was pasted. Gives it and its fingerprint.
fn public(form: &Form) -> Result<(String, String), Problem> {
    let line = form.needed("public")?;
    let read = Engine::read_public_key(&line).map_err(|error| Problem::new("public", error.failure().cause));
    read.map(|(public, fingerprint)| (public.to_string(), fingerprint))
}

impl Question for Asked {
    fn title(&self, session: &Session) -> String {
        let id = match self.about {
            About::Bring => "key-title",
            About::Approve => "key-approve-title",
            About::Refuse => "key-refuse-title",
            About::Revoke => "key-revoke-title",
        };
        session.say(&Message::new(id).with("person", &self.name))
    }

    fn intro(&self, session: &Session) -> String {
        let id = match self.about {
            About::Bring if at_once(session, &self.person) => "key-intro",
            About::Bring => "key-bring-intro",
            About::Approve => "key-approve-intro",
            About::Refuse => "key-refuse-intro",
            About::Revoke => "key-revoke-intro",
        };
        let words = session.locale.term(id);
        // A narrow form cuts what has to be compared sign by sign.
        let waiting = session.workspace.person(&self.person).filter(|_| self.about == About::Approve);
        let waiting = waiting.into_iter().flat_map(|person| &person.requests).map(|request| &request.fingerprint);
        waiting.chain([&words]).map(String::as_str).collect::<Vec<_>>().join("\n")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let Some(person) = session.workspace.person(&self.person) else { return Ok(Vec::new()) };
        let about = |id| Message::new(id).with("person", &self.name);
        let (facts, said) = match self.about {
            About::Bring => self.brought(person, form, session)?,
            About::Approve => {
                let key = form.chosen("key")?;
                let gone = || Problem::new("key", Message::new("key-not-waiting").with("key", key));
                let request = person.requests.iter().find(|request| request.fingerprint == key).ok_or_else(gone)?;
                let terms = Terms { from: session.now.instant, to: None, how: identified(session, form)? };
                let replaced = session.say(&Message::new("key-replaced-by").with("key", key));
                (approval(person, request, terms, &replaced), about("said-key"))
            }
            About::Refuse => {
                let (key, reason) = (form.chosen("key")?.to_owned(), form.needed("reason")?);
                (vec![WorkspaceEvent::KeyRefused { key, reason }], about("said-key-refused"))
            }
            About::Revoke => {
                let (key, reason) = (form.chosen("key")?.to_owned(), form.needed("reason")?);
                let since = form.day("since", session)?.map(|day| session.workspace.midnight(day));
                let since = since.unwrap_or(session.now.instant);
                let compromised = form.flag("compromised");
                let fact = WorkspaceEvent::KeyRevoked { key, since, reason, compromised };
                (vec![fact], about("said-key-revoked"))
            }
        };
        Ok(self.give(session, facts, said))
    }
}

impl Asked {
    /// Makes the facts of a key that is brought: approved at once, or waiting for a second person.
    fn brought(
        &self,
        person: &Person,
        form: &Form,
        session: &Session,
    ) -> Result<(Vec<WorkspaceEvent>, Message), Problem> {
        let (public, fingerprint) = public(form)?;
        let owner = person.id.clone();
        if form.entry("way").is_some() {
            let how = identified(session, form)?;
            let from = session.now.instant;
            let fact =
                WorkspaceEvent::KeyApproved { person: owner, public, fingerprint, from, to: None, how, alone: false };
            return Ok((vec![fact], Message::new("said-key").with("person", &self.name)));
        }
        let replaces = form.choice("replaces").map(str::to_owned);
        let possession = Possession::None;
        let fact = WorkspaceEvent::KeyRequested { person: owner, public, fingerprint, possession, replaces };
        Ok((vec![fact], Message::new("said-key-requested").with("person", &self.name)))
    }

    /// Gives the facts; about one's own key for oneself, when one keeps nothing of the others.
    fn give(&self, session: &Session, facts: Vec<WorkspaceEvent>, said: Message) -> Vec<Move> {
        let own = self.person == session.actor.person && !session.keeps();
        let capacity = if own { Capacity::Oneself } else { session.actor.capacity.clone() };
        let actor = Actor { capacity, ..session.actor.clone() };
        let Some(id) = session.fresh() else { return Vec::new() };
        let request = Request { id, command: Command::Workspace(facts), seen: session.workspace.head.revision };
        vec![Submission::new(request, actor, said).then([Move::Close]).into()]
    }
}

/// Says who can approve a key that waits.
#[must_use]
pub fn awaited(session: &Session, person: &Person, fingerprint: &str) -> Option<String> {
    let request = person.requests.iter().find(|request| request.fingerprint == fingerprint)?;
    let names = approvers(&session.workspace, (person, request), session.now);
    let names: Vec<String> = names.into_iter().map(|person| person.name().to_owned()).collect();
    let message = match names.as_slice() {
        [] => Message::new("hint-no-approver"),
        _ => Message::new("hint-approvers").with("persons", names),
    };
    Some(session.say(&message))
}
