//! Registers as tables with the template's labels in the plan's language.

use super::cell;
use super::confidential::Confidential;
use super::files;
use crate::document::part::{Cell, Closed, Line, Part, Row, Table};
use crate::document::shown::Shown;
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

/// Lays a register out: its table, or a sentence when it has no records.
pub fn part(shown: &Shown<'_>, register: &Register, confidential: &mut Confidential<'_>) -> Part {
    let columns = Columns { shown, register, fields: fields(shown, register, confidential) };
    let mut table = columns.heading();
    for record in shown.plan.roots(&register.id) {
        columns.rows(&mut table, record, 0, confidential);
    }
    match table.rows.as_slice() {
        [] => Part::Note(shown.locale.term("document-no-records")),
        _ => Part::Table(table),
    }
}

/// Lays out those records of a register that are chosen and may be read, each by itself.
pub fn some(shown: &Shown<'_>, register: &Register, chosen: &[&Node], confidential: &Confidential<'_>) -> Part {
    let columns = Columns { shown, register, fields: fields(shown, register, confidential) };
    let mut table = columns.heading();
    chosen.iter().for_each(|record| columns.row(&mut table, record, 0));
    Part::Table(table)
}

/// Returns the fields that have a column: a quiet one as soon as a record that is shown says something in it.
fn fields<'r>(shown: &Shown<'_>, register: &'r Register, confidential: &Confidential<'_>) -> Vec<&'r Field> {
    let records = shown.plan.walk(&register.id);
    let is_said = |field: &Field| {
        records.iter().any(|(_, record)| {
            let is_open = matches!(confidential, Confidential::Show) || !shown.plan.is_closed(&record.id);
            is_open && !record.field(&field.id).is_missing()
        })
    };
    register.fields.iter().filter(|field| !field.quiet || is_said(field)).collect()
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
