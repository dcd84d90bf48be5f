//! Reads the text of a template: TOML, its keys and their kinds, then whether all of it holds together.
//!
//! Everything that is wrong is said at once, each with its line.

use serde::de::{DeserializeOwned, IntoDeserializer as _};
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::place::Source;
use super::{Chapter, Field, Register, Start, Template, check, view};
use crate::domain::fault::{Fault, Lines};
use crate::domain::message::Message;
use crate::domain::text::{self, Kind};

/// The longest template, in bytes; it is stored in one line of the journal (FORMAT 1).
const MAX_BYTES: usize = 256 << 10;

/// Reads and checks a template.
///
/// # Errors
/// Everything that is wrong, by line, never nothing.
pub(super) fn read(toml: &str) -> Result<Template, Vec<Fault>> {
    if toml.len() > MAX_BYTES {
        let limit = Message::new("template-too-long").with("limit", MAX_BYTES >> 10);
        return Err(vec![Fault::of_file(limit)]);
    }
    text::check(toml, Kind::Body).map_err(|foreign| {
        foreign.iter().map(|one| Fault { line: Some(one.line), ..Fault::of_file(one.message()) }).collect::<Vec<_>>()
    })?;
    let lines = Lines::of(toml);
    let (document, errors) = DeTable::parse_recoverable(toml);
    if !errors.is_empty() {
        return Err(errors.iter().map(|error| said(error, toml, &lines)).collect());
    }
    let hidden = hidden(document.get_ref(), &lines);
    if !hidden.is_empty() {
        return Err(hidden);
    }
    let top = DeValue::Table(document.get_ref().clone());
    match toml::from_str::<Template>(toml) {
        Ok(template) => {
            let mut source = Source::new(lines, top);
            check::check(&template, &mut source);
            let faults = source.into_faults();
            if faults.is_empty() { Ok(template) } else { Err(faults) }
        }
        Err(error) => {
            let mut errors = of_parts(document.get_ref());
            if errors.is_empty() {
                errors.push(error);
            }
            let mut faults: Vec<Fault> = errors.iter().map(|error| said(error, toml, &lines)).collect();
            faults.sort_by_key(|fault| fault.line);
            Err(faults)
        }
    }
}

/// Finds characters that hide or turn text behind the escapes of TOML.
fn hidden(table: &DeTable<'_>, lines: &Lines) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut waiting: Vec<&Spanned<DeValue<'_>>> = table.values().collect();
    while let Some(value) = waiting.pop() {
        match value.get_ref() {
            DeValue::String(text) => {
                let foreign = text::check(text, Kind::Body).err().unwrap_or_default();
                let line = Some(lines.line(&value.span()));
                faults.extend(foreign.iter().map(|one| Fault { line, ..Fault::of_file(one.message()) }));
            }
            DeValue::Array(items) => waiting.extend(items.iter()),
            DeValue::Table(table) => waiting.extend(table.values()),
            _ => {}
        }
    }
    faults.sort_by_key(|fault| fault.line);
    faults
}

/// Reads each chapter, field, register and view on its own, so that each says what is wrong with it.
fn of_parts(top: &DeTable<'_>) -> Vec<Error> {
    let mut errors = Vec::new();
    errors.extend(wrong::<Field>(top, "field"));
    errors.extend(wrong::<Chapter>(top, "chapter"));
    errors.extend(wrong::<Start>(top, "start"));
    for register in items(top, "register") {
        let Some(table) = register.get_ref().as_table() else { continue };
        let mut within = wrong::<Field>(table, "field");
        within.extend(wrong::<view::Matrix>(table, "matrix"));
        within.extend(wrong::<view::Quadrant>(table, "quadrant"));
        within.extend(wrong::<view::Timeline>(table, "timeline"));
        within.extend(wrong::<view::Columns>(table, "columns"));
        within.extend(wrong::<view::Series>(table, "series"));
        if within.is_empty() {
            within.extend(error_of::<Register>(register));
        }
        errors.extend(within);
    }
    errors
}

fn items<'s, 'i>(table: &'s DeTable<'i>, key: &str) -> impl Iterator<Item = &'s Spanned<DeValue<'i>>> + use<'s, 'i> {
    let found = table.iter().find(|(name, _)| name.get_ref() == key);
    found.and_then(|(_, value)| value.get_ref().as_array()).into_iter().flat_map(|list| list.iter())
}

fn wrong<T: DeserializeOwned>(table: &DeTable<'_>, key: &str) -> Vec<Error> {
    items(table, key).filter_map(error_of::<T>).collect()
}

/// Reads one part, only to learn what is wrong with it.
fn error_of<T: DeserializeOwned>(item: &Spanned<DeValue<'_>>) -> Option<Error> {
    T::deserialize(item.clone().into_deserializer()).err()
}

/// Says what the reader of TOML says, in words of ours where they are known, and in its own where not.
fn said(error: &Error, toml: &str, lines: &Lines) -> Fault {
    let text = error.message();
    let quoted: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    let (named, known) = quoted.split_first().map_or(("", &[][..]), |(named, known)| (*named, known));
    let known = known.join(", ");
    let unreadable = || Message::new("template-unreadable").with("what", text);
    let mut words = text.split_whitespace();
    let cause = match (words.next(), words.next()) {
        (Some("unknown"), Some("field")) => {
            Message::new("template-key-unknown").with("what", named).with("known", known)
        }
        (Some("unknown"), Some("variant")) => {
            Message::new("template-word-unknown").with("what", named).with("known", known)
        }
        (Some("missing"), Some("field")) => Message::new("template-key-missing").with("what", named),
        (Some("duplicate"), Some("key")) => {
            let key = error.span().and_then(|span| toml.get(span)).unwrap_or_default();
            Message::new("template-key-twice").with("what", key)
        }
        (Some("invalid"), Some("type:")) => match text.split_once(", expected ").and_then(|(_, kind)| expected(kind)) {
            Some(kind) => Message::new("document-type").with("expected", Message::new(kind)),
            None => unreadable(),
        },
        _ => unreadable(),
    };
    Fault { line: error.span().map(|span| lines.line(&span)), ..Fault::of_file(cause) }
}

fn expected(kind: &str) -> Option<&'static str> {
    let kinds = [
        ("a string", "document-type-text"),
        ("string", "document-type-text"),
        ("a boolean", "document-type-flag"),
        ("a sequence", "document-type-list"),
        ("a map", "document-type-table"),
        ("struct", "document-type-table"),
    ];
    kinds.into_iter().find(|(word, _)| kind.starts_with(word)).map(|(_, id)| id)
}
