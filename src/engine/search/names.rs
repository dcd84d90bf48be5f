//! People, bodies, sets of bodies and parties by what they are called now: their names stand in no index, so that a new
//! name holds at once and an erased one is gone.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Place;
use super::words::{Words, fold};
use crate::domain::id::{BodyId, BodySetId, PartyId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::party::Considerer;
use crate::domain::value::{FieldValue, Value};
use crate::domain::workspace::Workspace;

/// Everybody and everything that has a name of its own.
pub(super) struct Names {
    /// The workspace that they were read from.
    pub workspace: Arc<Workspace>,
    pub day: NaiveDate,
    all: Vec<Named>,
}

/// One of them.
pub(super) struct Named {
    /// Under which tag it stands in the index.
    pub tag: String,
    /// Where its screen is; a set of bodies has none.
    pub place: Option<Place>,
    /// What it is called.
    pub title: String,
    /// What else is known of it: title, short name, aliases.
    pub more: Vec<String>,
    words: Vec<String>,
}

impl Named {
    /// Tells whether a folded word is one of its words, or begins one.
    pub fn is_called(&self, word: &str, begins: bool) -> bool {
        self.words.iter().any(|own| own == word || (begins && own.starts_with(word)))
    }
}

pub(super) fn person(id: &PersonId) -> String {
    format!("person:{id}")
}

pub(super) fn body(id: &BodyId) -> String {
    format!("body:{id}")
}

pub(super) fn party(id: &PartyId) -> String {
    format!("party:{id}")
}

pub(super) fn set(id: &BodySetId) -> String {
    format!("set:{id}")
}

pub(super) fn considerer(who: &Considerer) -> String {
    match who {
        Considerer::Body(id) => body(id),
        Considerer::Party(id) => party(id),
    }
}

impl Names {
    pub fn read(workspace: &Arc<Workspace>, day: NaiveDate, words: &mut Words) -> Self {
        let mut all = Vec::new();
        for known in workspace.persons.values() {
            let Some(naming) = &known.naming else { continue };
            let more = naming.title.iter().cloned().collect();
            all.push((person(&known.id), Some(Place::Person(known.id.clone())), naming.name.clone(), more));
        }
        for known in workspace.bodies.values() {
            let mut more: BTreeSet<String> = Lang::ALL.iter().map(|lang| known.name(*lang, day).to_owned()).collect();
            more.insert(known.short(Lang::Nn, day).to_owned());
            if let Some(FieldValue::Some(Value::Lines(aliases))) = known.fact("aliases", day) {
                more.extend(aliases.iter().cloned());
            }
            let title = known.name(Lang::Nn, day).to_owned();
            more.remove(&title);
            all.push((body(&known.id), Some(Place::Body(known.id.clone())), title, more.into_iter().collect()));
        }
        for known in workspace.parties.values() {
            let number = known.fact("organisation-number", day).and_then(FieldValue::text);
            let (title, short) = (known.name(day).to_owned(), known.short(day).to_owned());
            let more = number.map(str::to_owned).into_iter().chain((short != title).then_some(short)).collect();
            all.push((party(&known.id), Some(Place::Party(known.id.clone())), title, more));
        }
        for id in workspace.sets.keys() {
            let name = workspace.set(id, day).map(|known| known.name.clone());
            all.extend(name.map(|name| (set(id), None, name, Vec::new())));
        }
        let all = all.into_iter().map(|(tag, place, title, more): (_, _, String, Vec<String>)| {
            let folded = |text: &String| words.plain(text).into_iter().map(|word| fold(&word.text)).collect::<Vec<_>>();
            let words = std::iter::once(&title).chain(&more).flat_map(folded).collect();
            Named { tag, place, title, more, words }
        });
        Self { workspace: Arc::clone(workspace), day, all: all.collect() }
    }

    /// Walks through all of them.
    pub fn all(&self) -> impl Iterator<Item = &Named> {
        self.all.iter()
    }

    /// Lists under which tags a folded word is looked for.
    pub fn tags(&self, word: &str, begins: bool) -> BTreeSet<&str> {
        self.all.iter().filter(|named| named.is_called(word, begins)).map(|named| named.tag.as_str()).collect()
    }

    /// Returns what something with a tag is called.
    pub fn title(&self, tag: &str) -> Option<&str> {
        self.all.iter().find(|named| named.tag == tag).map(|named| named.title.as_str())
    }
}
