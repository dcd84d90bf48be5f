//! People, bodies, seats and parties from lists that others keep, as facts about the cooperation; keys as they stand.
//!
//! What is known already makes no fact. Names of persons are entries of their own, so that they can be erased (FORMAT 1).

mod body;
mod party;
mod person;
mod seat;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use body::bodies;
pub use party::parties;
pub use person::people;
pub use seat::seats;

use super::columns::{Fit, Named, matched, plain, words};
use super::value::date;
use super::{Block, Finding, Material, Place, Refusal, Table};
use crate::domain::called;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::slug;
use crate::domain::message::{Argument, Message};
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;

/// As many rows from the top may stand above the headings.
const ABOVE: usize = 8;

/// What a column of a list can hold: its name, and the text that lists what people call it.
type Slot = (&'static str, &'static str);

const KEYS: &[Slot] = &[("person", "import-column-person"), ("key", "import-column-public-key")];

/// Where lists are to be placed.
#[derive(Clone, Copy)]
pub struct Basis<'a> {
    /// What is known already.
    pub workspace: &'a Workspace,
    /// The day that names are those of.
    pub day: NaiveDate,
    /// The only sheet that is taken in.
    pub sheet: Option<&'a str>,
}

/// What would become of a list.
#[derive(Debug, Default, PartialEq)]
pub struct Listing {
    /// The facts of each entry: everything but names in the first, then each name.
    pub entries: Vec<Vec<WorkspaceEvent>>,
    /// What the columns mean: heading, the text that lists what it is called, whether that is a guess.
    pub columns: Vec<(String, &'static str, bool)>,
    /// Its rows: where, about what, and how many facts are new.
    pub rows: Vec<(Place, String, usize)>,
    /// What stops the import.
    pub faults: Vec<Finding>,
    /// What is not placed.
    pub left: Vec<Finding>,
    /// What else should be known.
    pub notices: Vec<Finding>,
}

/// A public key with whose it is said to be, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRow {
    /// Where it stands.
    pub place: Place,
    /// Whose it is.
    pub person: String,
    /// The key.
    pub key: String,
}

/// A row of a list: what stands in each column.
struct Line {
    place: Place,
    values: BTreeMap<&'static str, (usize, String)>,
}

impl Line {
    /// Returns what stands in a column; nothing of an empty cell.
    fn value(&self, slot: &str) -> Option<&str> {
        self.values.get(slot).map(|(_, text)| text.as_str())
    }

    /// Returns the items of a column that lists several.
    fn items(&self, slot: &str) -> Vec<String> {
        let text = self.value(slot).unwrap_or_default();
        text.split([';', '\n']).map(str::trim).filter(|item| !item.is_empty()).map(ToOwned::to_owned).collect()
    }

    /// Names the cell of a column.
    fn cell(&self, slot: &str) -> Place {
        self.values.get(slot).map_or_else(|| self.place.clone(), |(column, _)| self.place.at(*column))
    }
}

/// Reads the public keys of several persons.
///
/// # Errors
/// No row has the headings that are needed.
pub fn keys(material: &Material, sheet: Option<&str>) -> Result<(Vec<KeyRow>, Listing), Refusal> {
    let (lines, listing) = lines(material, sheet, KEYS, &["person", "key"])?;
    let key = |line: &Line| {
        let (person, key) = (line.value("person")?.to_owned(), line.value("key")?.to_owned());
        Some(KeyRow { place: line.place.clone(), person, key })
    };
    let found = lines.iter().filter_map(key).collect();
    Ok((found, listing))
}

/// Tells whether a file lists seats: it names who holds them.
#[must_use]
pub fn lists_seats(material: &Material) -> bool {
    lines(material, None, seat::SLOTS, &["body", "seat"]).is_ok()
}

/// Reads the rows of every table whose headings name what is needed.
fn lines(
    material: &Material,
    sheet: Option<&str>,
    slots: &[Slot],
    needed: &[&'static str],
) -> Result<(Vec<Line>, Listing), Refusal> {
    let known: Vec<Named<Slot>> = slots.iter().map(|slot| Named { meaning: *slot, names: words(slot.1) }).collect();
    let mut listing = Listing {
        faults: material.cleaned.refused.clone(),
        left: material.left.clone(),
        notices: material.notices.clone(),
        ..Listing::default()
    };
    let mut lines = Vec::new();
    let mut found = false;
    for block in &material.blocks {
        match block {
            Block::Table(table) if sheet.is_none_or(|sheet| plain(sheet) == plain(&table.name)) => {
                found |= rows(table, &known, needed, &mut listing, &mut lines);
            }
            Block::Table(_) => {}
            Block::Text(text) => listing.left.push(Finding::new(text.place.clone(), Message::new("import-no-list"))),
            Block::Heading(_) => {}
        }
    }
    if found {
        return Ok((lines, listing));
    }
    let called = |slot: &&'static str| slots.iter().find(|(known, _)| known == slot).map(|(_, id)| Message::new(id));
    let needed = Argument::each(needed.iter().filter_map(called));
    Err(Refusal::new(Message::new("import-no-headings").with("headings", needed)).hint("import-hint-headings"))
}

fn rows(
    table: &Table,
    known: &[Named<Slot>],
    needed: &[&'static str],
    listing: &mut Listing,
    lines: &mut Vec<Line>,
) -> bool {
    let has_all = |found: &[Option<(Slot, Fit)>]| {
        needed.iter().all(|slot| found.iter().flatten().any(|((known, _), _)| known == slot))
    };
    let heads = table.rows.iter().take(ABOVE).map(|row| matched(&row.cells, known)).enumerate();
    let Some((head, columns)) = heads.into_iter().find(|(_, columns)| has_all(columns)) else { return false };
    let width = table.rows.get(head).map_or(0, |row| row.cells.len());
    for (at, column) in columns.iter().enumerate() {
        let heading = table.rows.get(head).map_or("", |row| row.cell(at)).to_owned();
        match column {
            Some(((_, id), fit)) => {
                listing.columns.push((heading, id, *fit == Fit::Guess));
            }
            None => {
                let count = table.rows.iter().skip(head + 1).filter(|row| !row.cell(at).trim().is_empty()).count();
                let what = Message::new("import-no-field").with("heading", heading).with("count", count);
                let place = table.rows.get(head).map_or_else(|| table.place.clone(), |row| row.place.at(at));
                listing.left.extend((count > 0).then(|| Finding::new(place, what)));
            }
        }
    }
    for row in table.rows.iter().skip(head + 1) {
        if row.cells.len() != width {
            let what = Message::new("import-ragged").with("count", row.cells.len()).with("width", width);
            listing.faults.push(Finding::new(row.place.clone(), what));
            continue;
        }
        let value = |(at, column): (usize, &Option<(Slot, Fit)>)| {
            let ((slot, _), _) = column.as_ref()?;
            let text = row.cell(at).trim();
            (!text.is_empty()).then(|| (*slot, (at, text.to_owned())))
        };
        let values: BTreeMap<&'static str, (usize, String)> = columns.iter().enumerate().filter_map(value).collect();
        let missing = needed.iter().find(|slot| !values.contains_key(**slot));
        if let Some(slot) = missing {
            let id = known
                .iter()
                .find(|named| named.meaning.0 == *slot)
                .map_or("import-column-name", |named| named.meaning.1);
            let what = Message::new("import-cell-missing").with("heading", Message::new(id));
            listing.faults.push(Finding::new(row.place.clone(), what));
            continue;
        }
        lines.push(Line { place: row.place.clone(), values });
    }
    true
}

impl Listing {
    /// Adds what a row says, and the facts that it makes.
    fn row(&mut self, line: &Line, about: &str, facts: Vec<WorkspaceEvent>) {
        self.rows.push((line.place.clone(), about.to_owned(), facts.len()));
        if self.entries.is_empty() {
            self.entries.push(Vec::new());
        }
        for fact in facts {
            match (fact, self.entries.first_mut()) {
                (name @ WorkspaceEvent::PersonNamed { .. }, _) => self.entries.push(vec![name]),
                (fact, Some(first)) => first.push(fact),
                (_, None) => {}
            }
        }
    }

    fn fault(&mut self, place: Place, what: Message) {
        self.faults.push(Finding::new(place, what));
    }

    /// Takes away an entry without facts.
    fn done(mut self) -> Self {
        self.entries.retain(|facts| !facts.is_empty());
        self
    }

    /// Reads the day in a column; what is no day is a fault.
    fn day(&mut self, line: &Line, slot: &str) -> Option<NaiveDate> {
        let text = line.value(slot)?;
        let read = date(text).map(|when| when.interval());
        match read {
            Ok(Some((first, last))) if first == last => Some(first),
            Ok(_) => {
                self.fault(line.cell(slot), Message::new("import-no-day").with("words", text));
                None
            }
            Err(what) => {
                self.fault(line.cell(slot), what);
                None
            }
        }
    }
}

/// Finds a person, or says who is most like them.
fn person<'w>(basis: Basis<'w>, name: &str) -> Result<&'w Person, Message> {
    called::person(basis.workspace, name).ok_or_else(|| {
        let names = basis.workspace.persons.values().map(|person| person.name());
        match super::columns::nearest(name, names) {
            Some(near) => Message::new("import-nobody-near").with("name", name).with("near", near),
            None => Message::new("import-nobody").with("name", name),
        }
    })
}

/// Makes an identity of the key that a row gives, else of a name.
fn identity<I: TryFrom<String>>(given: Option<&str>, name: &str) -> Result<I, Message> {
    let text = given.unwrap_or(name);
    let made = slug(text).and_then(|slug| I::try_from(slug).ok());
    made.ok_or_else(|| Message::new("import-no-key").with("name", text))
}
