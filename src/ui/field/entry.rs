//! A field as entries of a form.

use super::joint;
use super::recipients::lines;
use crate::domain::id::NodeId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::plan::{Attachment, Plan};
use crate::domain::template::Field;
use crate::domain::value::{FieldKind, FieldValue, Value};
use crate::ui::form::{Choice, Entry};
use crate::ui::session::Session;
use crate::ui::text::one_line;

/// Puts a mark before a name, unless the name begins with it.
fn marked(mark: &str, name: &str) -> String {
    if name.starts_with(mark) { name.to_owned() } else { format!("{mark} {name}") }
}

/// Returns the entries of a field with what stands in it: one, for recipients two.
#[must_use]
pub fn entries(session: &Session, plan: &Plan, field: &Field, value: &FieldValue) -> Vec<Entry> {
    let lang = plan.head.lang;
    let label = field.label.get(lang).to_owned();
    let (written, nothing) = match value {
        FieldValue::Nothing(nothing) => (String::new(), Some(nothing)),
        FieldValue::Some(value) => (written(session, value), None),
    };
    let chosen = value.value().map(ids).unwrap_or_default();
    let id = field.id.as_str();
    let entry = match field.kind {
        FieldKind::When => Entry::when(id, label, &written),
        FieldKind::Line | FieldKind::Number | FieldKind::Money | FieldKind::Percent => Entry::line(id, label, &written),
        FieldKind::Prose | FieldKind::Lines | FieldKind::Recipients => Entry::prose(id, label, &written),
        FieldKind::Choice | FieldKind::Scale => {
            let option = |option: &crate::domain::template::Choice| Choice {
                id: option.id.clone(),
                label: marked(&option.mark, option.label.get(lang)),
            };
            // What was chosen when it was an option still is one here, or it would be lost.
            let former = field.former.iter().filter(|former| chosen.contains(&former.id));
            let options = field.options.iter().chain(former).map(option).collect();
            Entry::choice(id, label, options, chosen.first().map(String::as_str))
        }
        FieldKind::File => Entry::choice(id, label, files(session, plan, &chosen), chosen.first().map(String::as_str)),
        FieldKind::Flag => Entry::flag(id, label, flag(value)),
        FieldKind::Bodies => Entry::many(id, label, bodies(session), &chosen),
        FieldKind::Parties => Entry::many(id, label, parties(session), &chosen),
        FieldKind::Persons => Entry::many(id, label, persons(session), &chosen),
        FieldKind::Ref => Entry::many(id, label, nodes(session, plan, field, value), &chosen),
    };
    let guidance = one_line(field.guidance.get(lang));
    let hint = if guidance.is_empty() { session.locale.term(hint(field.kind)) } else { guidance };
    let mut out = vec![entry.hint(hint).with_nothing(nothing)];
    if field.kind == FieldKind::Recipients {
        let set = value.recipients().is_some_and(|recipients| recipients.joint);
        out.push(Entry::flag(&joint(id), session.locale.term("field-joint"), set));
    }
    out
}

/// Says how a kind of field is filled in, where the template does not.
const fn hint(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Line => "field-hint-line",
        FieldKind::Number => "field-hint-number",
        FieldKind::Money => "field-hint-money",
        FieldKind::Percent => "field-hint-percent",
        FieldKind::Prose => "field-hint-prose",
        FieldKind::Lines => "field-hint-lines",
        FieldKind::When => "field-hint-when",
        FieldKind::Choice | FieldKind::Scale | FieldKind::File => "field-hint-choice",
        FieldKind::Flag => "field-hint-flag",
        FieldKind::Bodies | FieldKind::Parties | FieldKind::Persons | FieldKind::Ref => "field-hint-many",
        FieldKind::Recipients => "field-hint-recipients",
    }
}

const fn flag(value: &FieldValue) -> Option<bool> {
    match value {
        FieldValue::Some(Value::Flag(set)) => Some(*set),
        _ => None,
    }
}

fn written(session: &Session, value: &Value) -> String {
    match value {
        Value::Line(text) | Value::Prose(text) | Value::Number(text) | Value::Money(text) | Value::Percent(text) => {
            text.clone()
        }
        Value::Lines(lines) => lines.join("\n"),
        Value::When(when) => when.words.clone(),
        Value::Recipients(recipients) => lines(session, recipients),
        _ => String::new(),
    }
}

/// Lists the ids of what a value names.
fn ids(value: &Value) -> Vec<String> {
    fn all<T: ToString>(ids: &[T]) -> Vec<String> {
        ids.iter().map(ToString::to_string).collect()
    }
    match value {
        Value::Choice(id) | Value::Scale(id) => vec![id.clone()],
        Value::Bodies(ids) => all(ids),
        Value::Parties(ids) => all(ids),
        Value::Persons(ids) => all(ids),
        Value::Ref(ids) => all(ids),
        Value::File(digest) => vec![digest.to_string()],
        _ => Vec::new(),
    }
}

fn bodies(session: &Session) -> Vec<Choice> {
    let lang: Lang = session.lang();
    let day = session.now.day;
    let choice = |body: &std::sync::Arc<crate::domain::body::Body>| Choice {
        id: body.id.to_string(),
        label: both(body.short(lang, day), body.name(lang, day)),
    };
    Choice::sorted(session.workspace.bodies.values().map(choice))
}

/// Says a short name with the full one, where they differ: both are found by typing.
fn both(short: &str, full: &str) -> String {
    if short == full || short.is_empty() { full.to_owned() } else { format!("{short} ({full})") }
}

fn parties(session: &Session) -> Vec<Choice> {
    let day = session.now.day;
    let choice =
        |party: &crate::domain::party::Party| Choice { id: party.id.to_string(), label: party.name(day).to_owned() };
    Choice::sorted(session.workspace.parties_at(day).map(choice))
}

fn persons(session: &Session) -> Vec<Choice> {
    let choice = |person: &std::sync::Arc<crate::domain::person::Person>| Choice {
        id: person.id.to_string(),
        label: person.name().to_owned(),
    };
    Choice::sorted(session.workspace.persons.values().map(choice))
}

/// Lists the files of the plan; one that was taken away only where it is chosen.
fn files(session: &Session, plan: &Plan, chosen: &[String]) -> Vec<Choice> {
    let there = plan.attachments.values().filter(|file| !file.removed || chosen.contains(&file.sha256.to_string()));
    let gone = |name: &str| session.say(&Message::new("reference-removed").with("name", name));
    let label = |file: &Attachment| if file.removed { gone(&file.name) } else { file.name.clone() };
    there.map(|file| Choice { id: file.sha256.to_string(), label: label(file) }).collect()
}

/// Lists what a reference is meant to lead to: the chapters, then the records of every register; at the end what else it
/// leads to, as what was removed, or it would be lost.
fn nodes(session: &Session, plan: &Plan, field: &Field, value: &FieldValue) -> Vec<Choice> {
    let registers = session.template_of(plan).map(|template| template.registers.as_slice()).unwrap_or_default();
    let names = std::iter::once(None).chain(registers.iter().map(|register| Some(register.id.as_str())));
    let names = names.filter(|register| field.leads_to(*register));
    let shown = session.shown(plan);
    let choice = |id: &NodeId| Choice { id: id.to_string(), label: one_line(&shown.reference(id)) };
    let there: Vec<&NodeId> =
        names.flat_map(|register| plan.walk(register.unwrap_or_default())).map(|(_, node)| &node.id).collect();
    let chosen = match value.value() {
        Some(Value::Ref(ids)) => ids.as_slice(),
        _ => &[],
    };
    let others = chosen.iter().filter(|id| !there.contains(id));
    there.iter().copied().chain(others).map(choice).collect()
}
