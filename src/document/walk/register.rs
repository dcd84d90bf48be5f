//! Registers as tables with the template's labels in the plan's language.

use super::cell;
use super::confidential::Confidential;
use super::files;
use crate::document::part::{Cell, Closed, Fact, Heading, Line, Part, Row, Table};
use crate::document::shown::{Shown, Words};
use crate::domain::plan::Node;
use crate::domain::template::{Field, Register};

/// A register and the fields of it that have a column.
struct Columns<'s, 'p> {
    shown: &'s Shown<'p>,
    register: &'s Register,
    fields: Vec<&'s Field>,
}

/// Returns whether a register stands in the document: a quiet one as soon as it has records.
pub fn stands(shown: &Shown<'_>, register: &Register) -> bool {
    !register.quiet || shown.plan.roots(&register.id).next().is_some()
}

/// Lays a register out: its table, or a sentence when it has no records; then what stands apart of each record, below
/// headings of a level.
pub fn parts(shown: &Shown<'_>, register: &Register, confidential: &mut Confidential<'_>, level: u8) -> Vec<Part> {
    let columns = Columns { shown, register, fields: fields(shown, register, confidential) };
    let mut table = columns.heading();
    for record in shown.plan.roots(&register.id) {
        columns.rows(&mut table, record, 0, confidential);
    }
    if table.rows.is_empty() {
        return vec![Part::Note(shown.locale.term("document-no-records"))];
    }
    let records = shown.plan.walk(&register.id).into_iter().map(|(_, record)| record);
    let open = records.filter(|record| is_open(shown, record, confidential));
    let apart: Vec<Part> = open.flat_map(|record| apart(shown, register, record, level)).collect();
    std::iter::once(Part::Table(table)).chain(apart).collect()
}

/// Lays out those records of a register that are chosen and may be read, each by itself.
pub fn some(
    shown: &Shown<'_>,
    register: &Register,
    chosen: &[&Node],
    confidential: &Confidential<'_>,
    level: u8,
) -> Vec<Part> {
    let columns = Columns { shown, register, fields: fields(shown, register, confidential) };
    let mut table = columns.heading();
    chosen.iter().for_each(|record| columns.row(&mut table, record, 0));
    let apart = chosen.iter().flat_map(|record| apart(shown, register, record, level));
    std::iter::once(Part::Table(table)).chain(apart).collect()
}

fn is_open(shown: &Shown<'_>, record: &Node, confidential: &Confidential<'_>) -> bool {
    matches!(confidential, Confidential::Show) || !shown.plan.is_closed(&record.id)
}

/// Returns the fields that have a column: a quiet one as soon as a record that is shown says something in it.
fn fields<'r>(shown: &Shown<'_>, register: &'r Register, confidential: &Confidential<'_>) -> Vec<&'r Field> {
    let records = shown.plan.walk(&register.id);
    let is_said = |field: &Field| {
        let said = |record: &Node| is_open(shown, record, confidential) && !record.field(&field.id).is_missing();
        records.iter().any(|(_, record)| said(record))
    };
    register.fields.iter().filter(|field| !field.apart && (!field.quiet || is_said(field))).collect()
}

/// Lays out what stands apart of a record: a heading with its key and what it is called, and the fields with their
/// labels. Nothing when none of them says anything.
fn apart(shown: &Shown<'_>, register: &Register, record: &Node, level: u8) -> Vec<Part> {
    let is_said = |field: &Field| !record.field(&field.id).is_missing();
    let fields = || register.fields.iter().filter(|field| field.apart);
    if !fields().any(is_said) {
        return Vec::new();
    }
    let facts = fields().filter(|field| !field.quiet || is_said(field)).map(|field| Fact {
        label: field.label.get(shown.locale.lang()).to_owned(),
        lines: cell::listed(cell::lines(shown, field, record.field(&field.id)), field),
    });
    let called = register
        .fields
        .iter()
        .find(|field| !field.apart)
        .and_then(|field| shown.lines(field, record.field(&field.id)).into_iter().next().map(Words::into_text));
    let number = if register.keyed { record.key.clone() } else { String::new() };
    let heading = Heading { level, number, title: called.unwrap_or_default() };
    vec![Part::Heading(heading), Part::Facts(facts.collect())]
}

impl Columns<'_, '_> {
    fn heading(&self) -> Table {
        let key = self.register.keyed.then(|| self.shown.locale.term("document-number"));
        let fields = self.fields.iter().flat_map(|field| cell::headings(self.shown, field));
        Table::new(self.register.title.get(self.shown.locale.lang()), key.into_iter().chain(fields).collect())
    }

    /// Adds a record and those below it.
    fn rows(&self, table: &mut Table, record: &Node, depth: usize, confidential: &mut Confidential<'_>) {
        if let Some(access) = confidential.of(&record.id, self.shown.plan) {
            let place = confidential.place(self.shown, record, access, || self.alone(record, depth));
            let cells = self.key(record).into_iter().chain([lines(&place).into()]).collect();
            // What is kept from the public has no first words that a mark could stand before.
            table.rows.push(Row { depth: if self.register.keyed { depth } else { 0 }, cells });
            return;
        }
        self.row(table, record, depth);
        for child in self.shown.plan.children(record) {
            self.rows(table, child, depth + 1, confidential);
        }
    }

    fn row(&self, table: &mut Table, record: &Node, depth: usize) {
        let cells = self.fields.iter().flat_map(|field| cell::columns(self.shown, field, record.field(&field.id)));
        table.rows.push(Row { depth, cells: self.key(record).into_iter().chain(cells).collect() });
    }

    fn key(&self, record: &Node) -> Option<Cell> {
        self.register.keyed.then(|| vec![Line::words(&record.key)].into())
    }

    /// Lays out a record by itself, with those below it and their files: all its fields.
    fn alone(&self, record: &Node, depth: usize) -> Vec<Part> {
        let all = Columns { fields: self.register.fields.iter().collect(), ..*self };
        let mut table = all.heading();
        all.rows(&mut table, record, depth, &mut Confidential::Show);
        let files = files::table(self.shown, &files::of(self.shown.plan, record));
        std::iter::once(Part::Table(table)).chain(files).collect()
    }
}

fn lines(place: &Closed) -> Vec<Line> {
    std::iter::once(Line::note(&place.basis)).chain(place.annex_words().map(Line::words)).collect()
}
