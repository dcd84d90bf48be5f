//! Tables find their register by the fields that their headings name.

use super::{Column, Placer, Register};
use crate::document::import::columns::{Fit, Named, matched, plain, words};
use crate::document::import::{MAX_COLUMNS, Row, Table};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::template::{Field, Register as Shape, Template};
use crate::domain::value::FieldKind;
use crate::locale::Locale;

/// As many rows from the top may stand above the headings.
const ABOVE: usize = 8;
/// What a heading counts that is sure, and one that is guessed.
const SURE: usize = 3;
const GUESSED: usize = 2;
/// As many cells as are looked at to guess what a column means.
const SAMPLE: usize = 20;
/// Kinds of fields that what stands in a column tells by itself.
const TELLING: [FieldKind; 5] =
    [FieldKind::Recipients, FieldKind::Bodies, FieldKind::Parties, FieldKind::Persons, FieldKind::When];
/// How long the key of a record is at most.
const KEY: usize = 12;

/// What a column means.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// The key of the record.
    Key,
    /// The key of the record above.
    Parent,
    /// A field.
    Field(String),
    /// The dates of the recipients in a field.
    Dates(String),
    /// Nothing that is taken in.
    Nothing,
}

/// Lists what the columns of a register can mean, with what each is called in any language.
#[must_use]
pub fn meanings(shape: &Shape) -> Vec<(Meaning, Vec<String>)> {
    known(shape).into_iter().map(|named| (named.meaning, named.names)).collect()
}

fn known(shape: &Shape) -> Vec<Named<Meaning>> {
    let of_field = |field: &Field| {
        let labels = Lang::ALL.map(|lang| field.label.get(lang).to_owned());
        let names = std::iter::once(field.id.clone()).chain(labels).collect();
        let own = Named { meaning: Meaning::Field(field.id.clone()), names };
        let dates = (field.kind == FieldKind::Recipients && field.dated).then(|| {
            let printed = Lang::ALL.map(|lang| Locale::new(lang).term("document-date"));
            let names = words("import-words-date").into_iter().chain(printed).collect();
            Named { meaning: Meaning::Dates(field.id.clone()), names }
        });
        std::iter::once(own).chain(dates)
    };
    let fields = shape.fields.iter().flat_map(of_field);
    let key = Named { meaning: Meaning::Key, names: words("import-words-key") };
    let parent = Named { meaning: Meaning::Parent, names: words("import-words-parent") };
    fields.chain([key]).chain(shape.nested.then_some(parent)).collect()
}

/// A register that a table could be meant for, with the row of its headings.
struct Candidate<'a> {
    shape: &'a Shape,
    /// The place of the row with the headings; `None` when there is none.
    head: Option<usize>,
    columns: Vec<Option<(Meaning, Fit)>>,
    score: usize,
}

impl<'a> Candidate<'a> {
    /// Looks for the row whose headings name most of a register's fields.
    fn of(shape: &'a Shape, table: &Table) -> Self {
        let known = known(shape);
        let mut best = Self { shape, head: None, columns: Vec::new(), score: 0 };
        for (at, row) in table.rows.iter().enumerate().take(ABOVE) {
            let columns = matched(&row.cells, &known);
            let worth = |found: &Option<(Meaning, Fit)>| match found {
                Some((Meaning::Key, _)) => 1,
                Some((_, Fit::Exact)) => SURE,
                Some((_, _)) => GUESSED,
                None => 0,
            };
            let score = columns.iter().map(worth).sum();
            if score > best.score {
                best = Self { shape, head: Some(at), columns, score };
            }
        }
        best
    }

    /// Tells whether the headings name enough: most of the columns, one of them surely, or half of them when several are
    /// sure; fewer when the register stands in the chapter where the table stands.
    fn is_likely(&self, is_here: bool) -> bool {
        let named = self.columns.iter().flatten().filter(|(meaning, _)| *meaning != Meaning::Key);
        let sure = named.clone().filter(|(_, fit)| *fit == Fit::Exact).count();
        let guessed = named.clone().count() - sure;
        let least = usize::from(!is_here);
        let (named, half) = ((sure + guessed) * 2, self.columns.len().saturating_sub(1));
        (sure > 0 || guessed > least) && (is_here || named > half || sure > 1 && named == half)
    }
}

impl Placer<'_, '_> {
    /// Takes a table for the register that it is meant for, or lists it.
    pub(super) fn table(&mut self, table: &Table) {
        if self.outline.drawn.is_some()
            || self.wishes.sheet.as_ref().is_some_and(|sheet| plain(sheet) != plain(&table.name))
        {
            return;
        }
        let template = self.target.template;
        let (chosen, here) = (self.chosen(template, table), self.registers_here());
        let candidates: Vec<Candidate<'_>> = match chosen {
            Some(shape) => vec![Candidate::of(shape, table)],
            None => template.registers.iter().map(|shape| Candidate::of(shape, table)).collect(),
        };
        let is_here = |candidate: &Candidate<'_>| here.contains(&candidate.shape.id);
        let likely = candidates.iter().filter(|candidate| chosen.is_some() || candidate.is_likely(is_here(candidate)));
        // Of equals the one in whose chapter the table stands, else nobody knows.
        let best = likely.clone().max_by_key(|candidate| (candidate.score, is_here(candidate)));
        let Some(best) = best else { return self.unplaced(table) };
        let rivals = likely.filter(|other| (other.score, is_here(other)) == (best.score, is_here(best))).count();
        if rivals > 1 {
            return self.unplaced(table);
        }
        self.outline.waiting = None;
        self.take(table, best);
    }

    /// Finds the register that was chosen: for all tables, or by the name of the sheet.
    fn chosen<'t>(&self, template: &'t Template, table: &Table) -> Option<&'t Shape> {
        let named = |name: &str| {
            let is_it = |shape: &&Shape| {
                plain(&shape.id) == plain(name)
                    || Lang::ALL.iter().any(|lang| plain(shape.title.get(*lang)) == plain(name))
            };
            template.registers.iter().find(is_it).filter(|_| !plain(name).is_empty())
        };
        self.wishes.register.as_deref().and_then(named).or_else(|| named(&table.name))
    }

    /// Guesses what columns mean whose headings say nothing, by what stands in them: names of bodies, dates, options.
    fn guess(&self, shape: &Shape, rows: &[Row], found: &mut [Option<(Meaning, Fit)>]) {
        let reading = self.reading(&self.sketch);
        for field in shape.fields.iter().filter(|field| TELLING.contains(&field.kind)) {
            let meaning = Meaning::Field(field.id.clone());
            if found.iter().flatten().any(|(known, _)| *known == meaning) {
                continue;
            }
            let fits = |at: &usize| {
                let cells = rows.iter().map(|row| row.cell(*at)).filter(|cell| !cell.trim().is_empty()).take(SAMPLE);
                let read: Vec<bool> = cells.map(|cell| reading.read(field, cell, None).is_ok()).collect();
                let good = read.iter().filter(|is_good| **is_good).count();
                good > 0 && good * 3 >= read.len() * 2
            };
            let column = (0..found.len()).filter(|at| matches!(found.get(*at), Some(None))).find(fits);
            if let Some(slot) = column.and_then(|at| found.get_mut(at)) {
                *slot = Some((meaning, Fit::Guess));
            }
        }
    }

    fn registers_here(&self) -> Vec<String> {
        let shape = self.current().and_then(|node| self.target.template.chapter(node.as_str()));
        shape.map(|shape| shape.registers.clone()).unwrap_or_default()
    }

    fn unplaced(&mut self, table: &Table) {
        let headings: Vec<String> = table.rows.first().map(|row| row.cells.clone()).unwrap_or_default();
        let headings: Vec<String> = headings.into_iter().filter(|heading| !heading.trim().is_empty()).collect();
        let what = Message::new("import-no-register")
            .with("headings", headings.join(", ").replace('\n', " "))
            .with("count", table.rows.len().saturating_sub(1));
        self.leave(&table.place, what);
    }

    fn take(&mut self, table: &Table, best: &Candidate<'_>) {
        let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default().min(MAX_COLUMNS);
        let first = best.head.map_or(0, |head| head + 1);
        let mut found = best.columns.clone();
        if best.head.is_none() {
            found = by_order(best.shape, &table.rows, width);
        } else if !found.iter().flatten().any(|(meaning, _)| *meaning == Meaning::Key) {
            unnamed_key(best.shape, table, first, &mut found);
        }
        self.guess(best.shape, table.rows.get(first..).unwrap_or_default(), &mut found);
        for row in table.rows.iter().take(best.head.unwrap_or_default()) {
            let words = row.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(" ");
            self.leave(&row.place, Message::new("import-above-headings").with("words", words));
        }
        let head = best.head.and_then(|head| table.rows.get(head));
        let mut columns = Vec::with_capacity(width);
        for at in 0..width {
            let heading = head.map_or_else(String::new, |row| row.cell(at).replace('\n', " "));
            let wished = self.wishes.columns.get(&table.place.at(at)).cloned().map(|meaning| (meaning, Fit::Exact));
            let (meaning, fit) = match wished.or_else(|| found.get(at).cloned().flatten()) {
                Some((meaning, fit)) => (Some(meaning), fit),
                None => (None, Fit::None),
            };
            let has_words = table.rows.iter().skip(first).any(|row| !row.cell(at).trim().is_empty());
            if meaning.is_none() && has_words {
                let place = head.map_or_else(|| table.place.clone(), |row| row.place.at(at));
                let count = table.rows.iter().skip(first).filter(|row| !row.cell(at).trim().is_empty()).count();
                let what = Message::new("import-no-field").with("heading", &heading).with("count", count);
                self.leave(&place, what);
            }
            columns.push(Column { heading, meaning, fit });
        }
        let place = table.place.clone();
        let id = best.shape.id.clone();
        self.placing.tables.push(Register { place, id, columns: columns.clone(), rows: Vec::new() });
        let rows = table.rows.get(first..).unwrap_or_default();
        self.rows(&best.shape.id, &columns, rows, head.map_or(width, |row| row.cells.len()));
    }
}

/// Takes columns in the order of the fields, where no headings stand; keys come first when they look like keys.
fn by_order(shape: &Shape, rows: &[Row], width: usize) -> Vec<Option<(Meaning, Fit)>> {
    let key = rows.iter().all(|row| looks_like_key(shape, row.cell(0))).then_some(Meaning::Key);
    let fields = shape.fields.iter().map(|field| Meaning::Field(field.id.clone()));
    key.into_iter().chain(fields).map(|meaning| Some((meaning, Fit::Guess))).take(width).collect()
}

/// Takes a first column without a heading for keys, when what stands there looks like keys.
fn unnamed_key(shape: &Shape, table: &Table, first: usize, found: &mut [Option<(Meaning, Fit)>]) {
    let mut rows = table.rows.iter().skip(first).filter(|row| !row.cell(0).is_empty()).peekable();
    let is_there = rows.peek().is_some() && rows.all(|row| looks_like_key(shape, row.cell(0)));
    if let Some(slot) = found.first_mut().filter(|slot| slot.is_none() && is_there) {
        *slot = Some((Meaning::Key, Fit::Guess));
    }
}

/// Tells whether a text looks like a key: what keys of the register begin with, and a number.
fn looks_like_key(shape: &Shape, text: &str) -> bool {
    let rest = text.strip_prefix(shape.prefix.as_str()).unwrap_or(text);
    text.len() <= KEY && !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit() || c == '.')
}
