//! Facts about bodies and parties in a form: each has a name and a kind, and holds from a day (DESIGN 4.4).

use chrono::NaiveDate;

use super::ask::Problem;
use crate::domain::command::Command;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{BodyId, slug};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::value::{FieldKind, FieldValue, Value};
use crate::ui::effect::Effect;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::overlay::menu::language;
use crate::ui::session::Session;

/// The facts of a body or a party: names and kinds.
pub type Facts = &'static [(&'static str, FieldKind)];

/// Returns what a fact is called.
#[must_use]
pub fn label(fact: &str) -> &'static str {
    match fact {
        "name-en" => "fact-name-en",
        "name-nb" => "fact-name-nb",
        "name-nn" => "fact-name-nn",
        "short" => "fact-short",
        "aliases" => "fact-aliases",
        "kind" => "fact-kind",
        "language" => "fact-language",
        "mail" => "fact-mail",
        "parent" => "fact-parent",
        "successor" => "fact-successor",
        "standing-items" => "fact-standing-items",
        "organisation-number" => "fact-organisation-number",
        "side" => "fact-side",
        "left" => "fact-left",
        _ => "fact-name",
    }
}

/// Makes an entry for each fact, filled with what holds today, and one for the day that changes hold from.
pub fn entries(session: &Session, facts: Facts, known: impl Fn(&str) -> Option<FieldValue>) -> Vec<Entry> {
    let term = |id| session.locale.term(id);
    let entry = |(name, kind): &(&'static str, FieldKind)| {
        let value = known(name).unwrap_or(FieldValue::EMPTY);
        match (kind, &value) {
            _ if *name == "language" => {
                let options = Lang::ALL.map(|lang| Choice::new(lang.code(), language(lang)));
                Entry::choice(name, term(label(name)), options.into(), value.text())
            }
            (FieldKind::Lines, FieldValue::Some(Value::Lines(lines))) => {
                Entry::prose(name, term(label(name)), &lines.join("\n"))
            }
            (FieldKind::Lines, _) => Entry::prose(name, term(label(name)), ""),
            (FieldKind::Flag, _) => Entry::flag(name, term(label(name)), value == FieldValue::Some(Value::Flag(true))),
            (FieldKind::Bodies, _) => {
                let chosen = match &value {
                    FieldValue::Some(Value::Bodies(bodies)) => bodies.first().map(BodyId::as_str),
                    _ => None,
                };
                Entry::choice(name, term(label(name)), bodies(session), chosen)
            }
            _ => Entry::line(name, term(label(name)), value.text().unwrap_or_default()),
        }
    };
    facts.iter().map(entry).chain([from_entry(session)]).collect()
}

/// Makes the entry for the day that something holds from.
pub fn from_entry(session: &Session) -> Entry {
    let term = |id| session.locale.term(id);
    Entry::day("from", term("fact-from"), "").hint(term("fact-from-hint"))
}

/// Facts by their names, with what they are to be.
type Changed = Vec<(&'static str, FieldValue)>;

/// Reads the facts that were changed, with the day they hold from.
pub fn changed(
    session: &Session,
    form: &Form,
    facts: Facts,
    known: impl Fn(&str) -> Option<FieldValue>,
) -> Result<(Changed, Option<NaiveDate>), Problem> {
    let read = |(name, kind): &(&'static str, FieldKind)| {
        let value: Option<Value> = match kind {
            FieldKind::Lines => form.text(name).map(|text| Value::Lines(text.lines().map(str::to_owned).collect())),
            FieldKind::Flag => form.flag(name).then_some(Value::Flag(true)),
            FieldKind::Bodies => {
                form.choice(name).and_then(|id| BodyId::new(id).ok()).map(|body| Value::Bodies(vec![body]))
            }
            _ => form.choice(name).map(str::to_owned).or_else(|| form.text(name)).map(Value::Line),
        };
        (*name, value.map_or(FieldValue::EMPTY, FieldValue::Some))
    };
    let differs = |(name, value): &(&'static str, FieldValue)| {
        let before = known(name).unwrap_or(FieldValue::EMPTY);
        // A flag that was never set and one that is not set are the same.
        before != *value && !(value.is_missing() && before == FieldValue::Some(Value::Flag(false)))
    };
    Ok((facts.iter().map(read).filter(differs).collect(), form.day("from", session)?))
}

/// Lists the bodies by name.
#[must_use]
pub fn bodies(session: &Session) -> Vec<Choice> {
    let named =
        session.workspace.bodies.keys().map(|id| Choice::new(id, session.name_of(&Considerer::Body(id.clone()))));
    Choice::sorted(named)
}

/// Lists the persons by name.
#[must_use]
pub fn persons(session: &Session) -> Vec<Choice> {
    let named = session.workspace.persons.values().map(|person| Choice::new(&person.id, person.name()));
    Choice::sorted(named)
}

/// Makes an identity of a name that nobody has yet: the name, else the name and a number.
pub fn identity<T: TryFrom<String>>(entry: &'static str, name: &str, taken: impl Fn(&T) -> bool) -> Result<T, Problem> {
    let needed = || Problem::new(entry, Message::new("form-needed"));
    let base = slug(name).ok_or_else(needed)?;
    let numbered = (2..100).map(|number| format!("{base}-{number}"));
    let free =
        std::iter::once(base.clone()).chain(numbered).filter_map(|id| T::try_from(id).ok()).find(|id| !taken(id));
    free.ok_or_else(needed)
}

/// Gives facts about the workspace, each list in an entry of its own and in order; then leaves the question.
pub fn give(session: &Session, lists: Vec<Vec<WorkspaceEvent>>, said: &Message) -> Vec<Move> {
    let seen = session.workspace.head.revision;
    let mut next = vec![Move::Close];
    // The last list is given when the one before it is durable, and so on: what is said is said at the end.
    for facts in lists.into_iter().filter(|facts| !facts.is_empty()).rev() {
        let submission = Effect::submit_seen(session, Command::Workspace(facts), seen, said.clone());
        next = submission.map(|submission| submission.then(next).into()).into_iter().collect();
    }
    next
}
