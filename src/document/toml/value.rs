//! Field values as plan.toml writes them: the natural TOML of each kind of field.

use std::str::FromStr;

use super::fault::Faults;
use super::table::{Item, Table};
use crate::domain::message::Message;
use crate::domain::text::Kind;
use crate::domain::value::{FieldKind, FieldValue, Nothing, NothingKind, Recipient, RecipientLine, Recipients, Value};
use crate::domain::when::{self, When, WhenWords};

/// The three kinds of nothing by their names in files.
pub const NOTHINGS: [(&str, NothingKind); 3] =
    [("empty", NothingKind::Empty), ("undecided", NothingKind::Undecided), ("inapplicable", NothingKind::Inapplicable)];
/// What stands for every party of the plan: `{ parties = "all" }`.
pub const ALL: &str = "all";

/// Reads a value of a kind of field, or one of the kinds of nothing.
pub fn read(item: &Item<'_, '_>, kind: FieldKind, words: &WhenWords, faults: &mut Faults) -> Option<FieldValue> {
    if let Some(table) = item.as_table()
        && let Some(nothing) = nothing(table, faults)
    {
        return nothing.map(FieldValue::Nothing);
    }
    let value = match kind {
        FieldKind::Line => Value::Line(item.text(Kind::Line, faults)?),
        FieldKind::Prose => Value::Prose(prose(item.text(Kind::Body, faults)?)),
        FieldKind::Lines => Value::Lines(item.texts(faults)?),
        FieldKind::When => Value::When(date(item, words, faults)?),
        FieldKind::Choice => Value::Choice(item.text(Kind::Line, faults)?),
        FieldKind::Scale => Value::Scale(item.text(Kind::Line, faults)?),
        FieldKind::Number => Value::Number(item.text(Kind::Line, faults)?),
        FieldKind::Money => Value::Money(item.text(Kind::Line, faults)?),
        FieldKind::Percent => Value::Percent(item.text(Kind::Line, faults)?),
        FieldKind::Flag => Value::Flag(item.flag(faults)?),
        FieldKind::Bodies => Value::Bodies(ids(item, faults)?),
        FieldKind::Parties => Value::Parties(ids(item, faults)?),
        FieldKind::Persons => Value::Persons(ids(item, faults)?),
        FieldKind::Ref => Value::Ref(ids(item, faults)?),
        FieldKind::Recipients => Value::Recipients(recipients(item, words, faults)?),
        FieldKind::File => Value::File(parsed(item, Message::new("document-no-digest"), faults)?),
    };
    Some(value.into())
}

/// Reads a value that says its own kind, because the plan's shape does not: `{ line = "…" }`, or a kind of nothing.
pub fn kept(item: &Item<'_, '_>, words: &WhenWords, faults: &mut Faults) -> Option<FieldValue> {
    let mut table = item.table(faults)?;
    if let Some(nothing) = item.as_table().and_then(|table| nothing(table, faults)) {
        return nothing.map(FieldValue::Nothing);
    }
    let known = FieldKind::ALL.into_iter().find_map(|kind| Some((kind, table.take(kind.name(), faults)?)));
    let Some((kind, value)) = known else {
        let kinds = FieldKind::ALL.map(FieldKind::name).join(", ");
        let cause = Message::new("document-key-missing").with("key", "none");
        faults.advise(item.line, &item.key, cause, Message::new("document-hint-keys").with("keys", kinds));
        return None;
    };
    table.finish(faults);
    read(&value, kind, words, faults)
}

/// Reads an identity, or anything else that has a form of its own.
pub fn parsed<T: FromStr>(item: &Item<'_, '_>, otherwise: Message, faults: &mut Faults) -> Option<T> {
    let text = item.text(Kind::Line, faults)?;
    let value = text.parse().ok();
    if value.is_none() {
        faults.at(item.line, &item.key, otherwise.with("value", text));
    }
    value
}

fn ids<T: FromStr>(item: &Item<'_, '_>, faults: &mut Faults) -> Option<Vec<T>> {
    let items = item.list(faults)?;
    let ids: Vec<Option<T>> = items.iter().map(|item| parsed(item, Message::new("document-no-id"), faults)).collect();
    ids.into_iter().collect()
}

/// The newline before the closing quotes is not part of the text.
fn prose(mut text: String) -> String {
    if text.ends_with('\n') {
        text.pop();
    }
    text
}

/// Reads one of the kinds of nothing; `None` when the table is something else, `Some(None)` when it is faulty.
fn nothing(mut table: Table<'_, '_>, faults: &mut Faults) -> Option<Option<Nothing>> {
    let named = table.take("none", faults)?;
    let words = table.take("words", faults).and_then(|item| item.text(Kind::Body, faults));
    let who = table.take("who", faults).and_then(|item| item.text(Kind::Line, faults));
    table.finish(faults);
    let Some(name) = named.text(Kind::Line, faults) else { return Some(None) };
    let Some((_, none)) = NOTHINGS.into_iter().find(|(known, _)| *known == name) else {
        let cause = Message::new("document-no-nothing").with("value", name);
        faults.at(named.line, &named.key, cause);
        return Some(None);
    };
    Some(Some(Nothing { none, words, who }))
}

fn date(item: &Item<'_, '_>, words: &WhenWords, faults: &mut Faults) -> Option<When> {
    let text = item.text(Kind::Line, faults)?;
    when::parse(&text, words).map_err(|error| faults.at(item.line, &item.key, error.message())).ok()
}

/// Reads `[ … ]`, or `{ joint = true, lines = [ … ] }`.
fn recipients(item: &Item<'_, '_>, words: &WhenWords, faults: &mut Faults) -> Option<Recipients> {
    let (lines, joint) = match item.as_table() {
        None => (item.list(faults)?, false),
        Some(mut table) => {
            let joint = table.take("joint", faults).and_then(|item| item.flag(faults)).unwrap_or_default();
            let lines = table.require("lines", faults).and_then(|item| item.list(faults));
            table.finish(faults);
            (lines?, joint)
        }
    };
    let lines: Vec<Option<RecipientLine>> = lines
        .iter()
        .map(|line| {
            let table = line.table(faults)?;
            recipient(table, words, faults)
        })
        .collect();
    Some(Recipients { lines: lines.into_iter().collect::<Option<_>>()?, joint })
}

/// Returns the lines that the recipients of a field stand on.
pub fn recipient_lines(item: &Item<'_, '_>, faults: &mut Faults) -> Vec<usize> {
    let list = match item.as_table() {
        Some(mut table) => table.take("lines", faults),
        None => None,
    };
    let list = list.as_ref().unwrap_or(item);
    if list.is_list() { list.list(faults) } else { None }.into_iter().flatten().map(|one| one.line).collect()
}

fn recipient(mut table: Table<'_, '_>, words: &WhenWords, faults: &mut Faults) -> Option<RecipientLine> {
    let line = table.line;
    let body = table.take("body", faults);
    let role = table.take("as", faults);
    let set = table.take("set", faults);
    let party = table.take("party", faults);
    let parties = table.take("parties", faults);
    let dated = table.take("when", faults);
    let when = dated.as_ref().map(|item| date(item, words, faults));
    table.finish(faults);
    let no_id = || Message::new("document-no-id");
    let who = match (body, role, set, party, parties) {
        (Some(body), None, None, None, None) => Recipient::Body(parsed(&body, no_id(), faults)?),
        (Some(body), Some(role), None, None, None) => {
            Recipient::Acting { body: parsed(&body, no_id(), faults)?, role: parsed(&role, no_id(), faults)? }
        }
        (None, None, Some(set), None, None) => Recipient::Set(parsed(&set, no_id(), faults)?),
        (None, None, None, Some(party), None) => Recipient::Party(parsed(&party, no_id(), faults)?),
        (None, None, None, None, Some(parties)) if parties.text(Kind::Line, faults).as_deref() == Some(ALL) => {
            Recipient::Parties
        }
        _ => {
            faults.push(super::Fault { line: Some(line), ..super::Fault::of_file(Message::new("document-recipient")) });
            return None;
        }
    };
    let when = match when {
        Some(understood) => Some(understood?),
        None => None,
    };
    Some(RecipientLine { who, when })
}
