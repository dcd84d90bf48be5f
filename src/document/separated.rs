//! A register as CSV: as Norwegian Excel opens it, and as an import reads it back.
//!
//! UTF-8 with a byte order mark, CRLF, a column for the key, one for the record above where records are nested, then one
//! for each field, and one for the dates of recipients. A cell has the words that people write, one line for each item;
//! prose stands as it was written.

use super::content;
use super::shown::Shown;
use crate::domain::id::{BodyId, PartyId};
use crate::domain::party::Considerer;
use crate::domain::plan::Node;
use crate::domain::sight::Sight;
use crate::domain::template::{Field, Register};
use crate::domain::value::{FieldKind, FieldValue, Value};

/// What parts values in Norwegian Excel.
pub const SEMICOLON: u8 = b';';
/// By which Excel knows UTF-8.
const MARK: &str = "\u{feff}";
/// What a cell may not begin with: a spreadsheet takes it for a formula (OWASP, CSV injection).
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// Stands before such a cell, and makes it words.
const WORDS: char = '\'';

/// Writes a register's records that somebody may see.
#[must_use]
pub fn write(shown: &Shown<'_>, register: &Register, sight: &Sight, separator: u8) -> Vec<u8> {
    let seen = content::seen(shown.plan, sight);
    let shown = Shown { plan: &seen, ..shown.clone() };
    let rows = std::iter::once(headings(&shown, register))
        .chain(shown.plan.walk(&register.id).into_iter().map(|(_, record)| row(&shown, register, record)));
    file(rows, separator)
}

/// Writes rows of the same length; what a spreadsheet would take for a formula becomes words.
pub(super) fn file(rows: impl Iterator<Item = Vec<String>>, separator: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    for row in rows {
        // Writing into memory does not fail, and every row has the same columns.
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

fn headings(shown: &Shown<'_>, register: &Register) -> Vec<String> {
    let key = shown.locale.term("document-number");
    let above = register.nested.then(|| shown.locale.term("copy-above"));
    let fields = register.fields.iter().flat_map(|field| {
        let dates = has_dates(field).then(|| shown.locale.term("document-date"));
        std::iter::once(field.label.get(shown.locale.lang()).to_owned()).chain(dates)
    });
    std::iter::once(key).chain(above).chain(fields).collect()
}

fn row(shown: &Shown<'_>, register: &Register, record: &Node) -> Vec<String> {
    let above = record.parent.as_ref().and_then(|above| shown.plan.node(above)).map(|above| above.key.clone());
    let above = register.nested.then(|| above.unwrap_or_default());
    let mut cells: Vec<String> = std::iter::once(record.key.clone()).chain(above).collect();
    cells.extend(register.fields.iter().flat_map(|field| self::cells(shown, field, record.field(&field.id))));
    cells
}

/// Returns what the cells of a field say: one, and for recipients that have dates another one with those.
#[must_use]
pub fn cells(shown: &Shown<'_>, field: &Field, value: &FieldValue) -> Vec<String> {
    match value.recipients().filter(|_| has_dates(field)) {
        Some(recipients) => {
            let dateless = || shown.locale.term("document-no-date");
            let (who, when): (Vec<String>, Vec<String>) = shown
                .recipients(recipients)
                .into_iter()
                .map(|(who, when)| (who, when.unwrap_or_else(dateless)))
                .unzip();
            vec![who.join("\n"), when.join("\n")]
        }
        None => {
            let words = words(shown, field, value).join("\n");
            std::iter::once(words).chain(has_dates(field).then(String::new)).collect()
        }
    }
}

fn has_dates(field: &Field) -> bool {
    field.kind == FieldKind::Recipients && field.dated
}

/// Says a value item by item.
fn words(shown: &Shown<'_>, field: &Field, value: &FieldValue) -> Vec<String> {
    let (workspace, lang) = (shown.workspace, shown.locale.lang());
    match value.value() {
        Some(Value::Prose(text)) => vec![text.clone()],
        Some(Value::Bodies(ids)) => {
            let short = |id: &BodyId| workspace.short_of(&Considerer::Body(id.clone()), lang, shown.day).to_owned();
            ids.iter().map(short).collect()
        }
        Some(Value::Parties(ids)) => {
            let name = |id: &PartyId| workspace.name_of(&Considerer::Party(id.clone()), lang, shown.day).to_owned();
            ids.iter().map(name).collect()
        }
        Some(Value::Persons(ids)) => ids.iter().map(|id| workspace.person_name(id).to_owned()).collect(),
        Some(Value::Ref(ids)) => ids.iter().map(|id| shown.label(id)).collect(),
        _ => shown.lines(field, value).into_iter().map(super::shown::Words::into_text).collect(),
    }
}

/// Makes words of what a spreadsheet would take for a formula; numbers below zero stay numbers.
fn guarded(text: &str) -> String {
    let is_number = text.chars().skip(1).all(|c| c.is_ascii_digit() || " ,.\u{a0}\u{202f}%".contains(c));
    // A mark of somebody's own before such a sign gets one more, because reading takes one away.
    if text.trim_start_matches(WORDS).starts_with(FORMULA) && !(is_number && text.starts_with('-') && text.len() > 1) {
        format!("{WORDS}{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_becomes_words_and_a_number_stays_one() {
        for (text, written) in [
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("+47 900 00 000", "'+47 900 00 000"),
            ("@SUM(1)", "'@SUM(1)"),
            ("-2+cmd|' /C calc'!A0", "'-2+cmd|' /C calc'!A0"),
            ("- innkalling", "'- innkalling"),
            ("-", "'-"),
            ("'=1", "''=1"),
            ("'tjue", "'tjue"),
            ("-40 000", "-40 000"),
            ("-3,5 %", "-3,5 %"),
            ("veke 38", "veke 38"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), written);
        }
    }
}
