//! Registers as tables with the template's labels in the plan's language.

use super::Page;
use super::cell;
use super::confidential::Confidential;
use super::table::Table;
use super::{escape, files};
use crate::document::shown::Shown;
use crate::domain::plan::Node;
use crate::domain::template::{Field, Register};

/// Stands before a record below another one.
const BELOW: &str = "↳ ";

/// Writes a register: its table, or a sentence when it has no records.
pub fn lines(shown: &Shown<'_>, register: &Register, confidential: &mut Confidential<'_>) -> Vec<String> {
    let roots: Vec<&Node> = shown.plan.roots(&register.id).collect();
    if roots.is_empty() {
        return vec![cell::stressed(&shown.locale.term("document-no-records"))];
    }
    let columns = columns(shown, register, confidential);
    let mut table = heading(shown, register, &columns);
    for record in roots {
        rows(&mut table, shown, register, &columns, record, 0, confidential);
    }
    table.into_lines()
}

/// Returns whether a register stands in the document: a quiet one as soon as it has records.
pub fn stands(shown: &Shown<'_>, register: &Register) -> bool {
    !register.quiet || shown.plan.roots(&register.id).next().is_some()
}

/// Returns the fields that have a column: a quiet one as soon as a record that is shown says something in it.
fn columns<'r>(shown: &Shown<'_>, register: &'r Register, confidential: &Confidential<'_>) -> Vec<&'r Field> {
    let records = shown.plan.walk(&register.id);
    let is_said = |field: &Field| {
        records.iter().any(|(_, record)| {
            let is_open = matches!(confidential, Confidential::Show) || !shown.plan.is_closed(&record.id);
            is_open && !record.field(&field.id).is_missing()
        })
    };
    register.fields.iter().filter(|field| !field.quiet || is_said(field)).collect()
}

fn heading(shown: &Shown<'_>, register: &Register, columns: &[&Field]) -> Table {
    let key = register.keyed.then(|| shown.locale.term("document-number"));
    let fields = columns.iter().flat_map(|field| cell::headings(shown, field));
    Table::new(&key.into_iter().chain(fields).collect::<Vec<_>>())
}

/// Writes a record and those below it.
fn rows(
    table: &mut Table,
    shown: &Shown<'_>,
    register: &Register,
    columns: &[&Field],
    record: &Node,
    depth: usize,
    confidential: &mut Confidential<'_>,
) {
    let key = register.keyed.then(|| vec![format!("{}{}", BELOW.repeat(depth), escape::words(&record.key))]);
    if let Some(access) = confidential.of(&record.id, shown.plan) {
        let all: Vec<&Field> = register.fields.iter().collect();
        let place = confidential.place(shown, record, access, || {
            let mut page = Page::default();
            let mut alone = heading(shown, register, &all);
            rows(&mut alone, shown, register, &all, record, depth, &mut Confidential::Show);
            page.part(alone.into_lines());
            page.part(files::lines(shown, &files::of(shown.plan, record)));
            page
        });
        table.row(key.into_iter().chain([place]).collect());
        return;
    }
    let fields = columns.iter().flat_map(|field| cell::columns(shown, field, record.field(&field.id)));
    let mut cells: Vec<Vec<String>> = key.into_iter().chain(fields).collect();
    if !register.keyed
        && let Some(first) = cells.first_mut().and_then(|cell| cell.first_mut())
    {
        first.insert_str(0, &BELOW.repeat(depth));
    }
    table.row(cells);
    for child in shown.plan.children(record) {
        rows(table, shown, register, columns, child, depth + 1, confidential);
    }
}
