//! A value as one line of text.

use crate::domain::outstanding::recipient;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::template::Field;
use crate::domain::value::{FieldValue, Nothing, NothingKind, Recipients, Value};
use crate::ui::session::Session;
use crate::ui::text::one_line;

/// Returns a value as one line; what is empty is an empty line.
#[must_use]
pub fn shown(session: &Session, plan: &Plan, field: &Field, value: &FieldValue) -> String {
    let value = match value {
        FieldValue::Nothing(none) => return nothing(session, none),
        FieldValue::Some(value) => value,
    };
    let lang = plan.head.lang;
    let day = session.now.day;
    match value {
        Value::Line(text) | Value::Prose(text) | Value::Number(text) => one_line(text),
        Value::Lines(lines) => lines.join("; "),
        Value::When(when) => when.words.clone(),
        Value::Choice(id) | Value::Scale(id) => {
            field.option(id).map_or_else(|| id.clone(), |option| option.label.get(lang).to_owned())
        }
        Value::Flag(set) => session.locale.term(if *set { "word-yes" } else { "word-no" }),
        Value::Bodies(bodies) => names(session, bodies.iter().map(|body| Considerer::Body(body.clone()))),
        Value::Parties(parties) => names(session, parties.iter().map(|party| Considerer::Party(party.clone()))),
        Value::Persons(persons) => {
            let names: Vec<_> = persons.iter().map(|person| session.workspace.person_name(person)).collect();
            names.join(", ")
        }
        Value::Recipients(recipients) => recipients_shown(session, recipients, lang, day),
        Value::Ref(nodes) => {
            let keys: Vec<_> = nodes.iter().filter_map(|node| Some(plan.nodes.get(node)?.key.as_str())).collect();
            keys.join(", ")
        }
        Value::File(digest) => {
            plan.attachments.get(digest).map_or_else(|| digest.to_string(), |attachment| attachment.name.clone())
        }
    }
}

fn names(session: &Session, who: impl Iterator<Item = Considerer>) -> String {
    who.map(|who| session.short_of(&who)).collect::<Vec<_>>().join(", ")
}

fn recipients_shown(
    session: &Session,
    recipients: &Recipients,
    lang: crate::domain::lang::Lang,
    day: chrono::NaiveDate,
) -> String {
    let line = |line: &crate::domain::value::RecipientLine| {
        let who = match recipient(&line.who, &session.workspace, lang, day) {
            crate::domain::message::Argument::Message(message) => session.say(&message),
            crate::domain::message::Argument::Text(name) => name,
            _ => String::new(),
        };
        match &line.when {
            Some(when) => format!("{who} {when}"),
            None => who,
        }
    };
    recipients.lines.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// Says which kind of nothing stands in a field; its own sentence where it has one.
#[must_use]
pub fn nothing(session: &Session, nothing: &Nothing) -> String {
    match (nothing.none, &nothing.words) {
        (NothingKind::Empty, _) => String::new(),
        (_, Some(words)) => one_line(words),
        (NothingKind::Undecided, None) => session.locale.term("nothing-undecided"),
        (NothingKind::Inapplicable, None) => session.locale.term("nothing-inapplicable"),
    }
}
