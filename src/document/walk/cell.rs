//! Field values in cells of a table: one line for each line of the value.

use crate::document::part::{Cell, Line, Said};
use crate::document::prose::{self, Block};
use crate::document::shown::{Shown, Words};
use crate::domain::template::Field;
use crate::domain::value::{FieldKind, FieldValue, Value};

/// Says the headings of a field's columns: recipients with dates have a second one.
pub fn headings(shown: &Shown<'_>, field: &Field) -> Vec<String> {
    let label = field.label.get(shown.locale.lang()).to_owned();
    match field.kind {
        FieldKind::Recipients if field.dated => vec![label, shown.locale.term("document-date")],
        _ => vec![label],
    }
}

/// Says a value, column by column and line by line.
pub fn columns(shown: &Shown<'_>, field: &Field, value: &FieldValue) -> Vec<Cell> {
    match (field.kind, value.value()) {
        (FieldKind::Recipients, Some(Value::Recipients(recipients))) if field.dated => {
            let dateless = || Line::note(shown.locale.term("document-no-date"));
            let (who, when) = shown
                .recipients(recipients)
                .into_iter()
                .map(|(who, when)| (Line::words(who), when.map_or_else(dateless, Line::words)))
                .unzip();
            [who, when].map(|lines| Cell { lines, is_paired: true, tone: None }).into()
        }
        (FieldKind::Recipients, _) if field.dated => vec![lines(shown, field, value).into(), Cell::default()],
        _ => {
            let option = value.text().filter(|_| !field.options.is_empty()).and_then(|id| field.option(id));
            vec![Cell { tone: option.and_then(|option| option.tone), ..lines(shown, field, value).into() }]
        }
    }
}

/// Says a value line by line.
pub fn lines(shown: &Shown<'_>, field: &Field, value: &FieldValue) -> Vec<Line> {
    if let Some(Value::Prose(text)) = value.value() {
        return flat(&prose::parse(text), 0);
    }
    let write = |words| match words {
        Words::Something(text) => Line::words(text),
        Words::Nothing(text) => Line::note(text),
    };
    shown.lines(field, value).into_iter().map(write).collect()
}

/// Marks the entries of a list, where there is room for it; one that begins with a dash belongs to the one above.
pub fn listed(lines: Vec<Line>, field: &Field) -> Vec<Line> {
    if field.kind != FieldKind::Lines || lines.len() < 2 {
        return lines;
    }
    let goes_on = |line: &Line| matches!(&line.said, Said::Words(words) if words.starts_with('–'));
    lines.into_iter().map(|line| Line { bullets: usize::from(!goes_on(&line)), ..line }).collect()
}

/// Lays blocks out as lines: every paragraph, item, row of a table and line of code is one. A list marks its own items.
fn flat(blocks: &[Block], bullets: usize) -> Vec<Line> {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(words) | Block::Heading(_, words) => {
                out.push(Line { bullets, said: Said::Styled(words.clone()) });
            }
            Block::List(list) => out.extend(list.items.iter().flat_map(|item| flat(item, 1))),
            Block::Table(table) => {
                out.extend(table.lines().into_iter().map(|row| Line { bullets, said: Said::Styled(row) }));
            }
            Block::Quote(inner) => {
                let marked = |line: Line| Line { bullets: line.bullets + bullets, ..line };
                out.extend(flat(inner, 0).into_iter().map(marked));
            }
            Block::Code(text) => {
                let lines = text.lines().filter(|line| !line.is_empty());
                out.extend(lines.map(|line| Line { bullets, said: Said::Code(line.to_owned()) }));
            }
            Block::Rule => {}
        }
    }
    out
}
