//! Field values in cells of a table: one line of Markdown for each line of the value.

use super::block::{Place, styled};
use super::escape;
use crate::document::prose::{self, Block};
use crate::document::shown::{Shown, Words};
use crate::domain::template::Field;
use crate::domain::value::{FieldKind, FieldValue, Value};

/// What begins a line of a list in a cell.
const BULLET: &str = "• ";

/// Writes the headings of a field's columns: recipients with dates have a second one.
pub fn headings(shown: &Shown<'_>, field: &Field) -> Vec<String> {
    let label = escape::words(field.label.get(shown.locale.lang()));
    match field.kind {
        FieldKind::Recipients if field.dated => vec![label, shown.locale.term("document-date")],
        _ => vec![label],
    }
}

/// Writes a value, column by column and line by line.
pub fn columns(shown: &Shown<'_>, field: &Field, value: &FieldValue) -> Vec<Vec<String>> {
    match (field.kind, value.value()) {
        (FieldKind::Recipients, Some(Value::Recipients(recipients))) if field.dated => {
            let dateless = || stressed(&shown.locale.term("document-no-date"));
            let (who, when) = shown
                .recipients(recipients)
                .into_iter()
                .map(|(who, when)| (escape::words(&who), when.map_or_else(dateless, |when| escape::words(&when))))
                .unzip();
            vec![who, when]
        }
        (FieldKind::Recipients, _) if field.dated => vec![lines(shown, field, value), Vec::new()],
        _ => vec![lines(shown, field, value)],
    }
}

/// Writes a value line by line.
pub fn lines(shown: &Shown<'_>, field: &Field, value: &FieldValue) -> Vec<String> {
    if let Some(Value::Prose(text)) = value.value() {
        return flat(&prose::parse(text), "");
    }
    let write = |words| match words {
        Words::Something(text) => escape::words(&text),
        Words::Nothing(text) => stressed(&text),
    };
    shown.lines(field, value).into_iter().map(write).collect()
}

/// Writes words of ours, or the words of nothing, in emphasis.
pub fn stressed(text: &str) -> String {
    format!("*{}*", escape::words(text.trim()))
}

/// Writes blocks as lines: every paragraph, item, break and line of code is one.
fn flat(blocks: &[Block], mark: &str) -> Vec<String> {
    let mut out = Vec::new();
    for block in blocks {
        let lines: Vec<String> = match block {
            Block::Paragraph(inlines) | Block::Heading(_, inlines) => {
                styled(inlines, Place::Cell).split('\n').map(|line| line.trim_matches(' ').to_owned()).collect()
            }
            Block::List(list) => list.items.iter().flat_map(|item| flat(item, BULLET)).collect(),
            Block::Quote(inner) => flat(inner, ""),
            Block::Code(text) => text.lines().map(escape::words).collect(),
            Block::Rule => Vec::new(),
        };
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        // A list marks its own items.
        out.extend(lines.map(|line| if matches!(block, Block::List(_)) { line } else { format!("{mark}{line}") }));
    }
    out
}
