//! Who is meant: bodies, sets, parties and persons by whatever people call them.
//!
//! The one lookup of names: command line, forms and imports read the same words the same way. Case does not count.

use chrono::NaiveDate;

use super::body::{Body, Seat};
use super::id::{BodySetId, SeatId};
use super::lang::Lang;
use super::party::Party;
use super::person::Person;
use super::value::{FieldValue, Value};
use super::workspace::Workspace;

/// Tells whether two names are the same as people type them: without regard to case and to blanks, *SU / SR* as *SU/SR*.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    let folded = |name: &str| {
        let words = name.split_whitespace().collect::<Vec<_>>().join(" ");
        words.replace(" /", "/").replace("/ ", "/").to_lowercase()
    };
    folded(one) == folded(other)
}

/// Finds a body by identity, key, name in any language, short name or alias of a day.
#[must_use]
pub fn body<'w>(workspace: &'w Workspace, named: &str, day: NaiveDate) -> Option<&'w Body> {
    let all = || workspace.bodies.values().map(AsRef::as_ref);
    let found = all().find(|body| body.id.as_str() == named || same(&body.key, named));
    found.or_else(|| all().find(|body| body_names(body, day).iter().any(|name| same(name, named))))
}

/// Finds a seat of a body by identity or title.
#[must_use]
pub fn seat<'w>(body: &'w Body, named: &str, day: NaiveDate) -> Option<(&'w SeatId, &'w Seat)> {
    let is_titled = |seat: &Seat| seat.title.as_deref().is_some_and(|known| same(known, named));
    body.seats_at(day).find(|(id, seat)| id.as_str() == named || is_titled(seat))
}

/// Lists what a body is called on a day: its forms, short names and aliases.
#[must_use]
pub fn body_names(body: &Body, day: NaiveDate) -> Vec<&str> {
    let aliases = match body.fact("aliases", day).and_then(FieldValue::value) {
        Some(Value::Lines(aliases)) => aliases.as_slice(),
        _ => &[],
    };
    let plain = body.fact("name", day).and_then(FieldValue::text);
    let forms = Lang::ALL.into_iter().flat_map(|lang| [body.name(lang, day), body.short(lang, day)]);
    plain.into_iter().chain(forms).chain(aliases.iter().map(String::as_str)).collect()
}

/// Finds a set of bodies by identity or name of a day.
#[must_use]
pub fn set<'w>(workspace: &'w Workspace, named: &str, day: NaiveDate) -> Option<&'w BodySetId> {
    let mut sets = workspace.sets.iter();
    let is_it = |name: &str| same(name, named);
    sets.find(|(id, sets)| is_it(id.as_str()) || sets.at(day).is_some_and(|set| is_it(&set.name))).map(|(id, _)| id)
}

/// Finds a party by identity, key, name, short name or organisation number of a day.
#[must_use]
pub fn party<'w>(workspace: &'w Workspace, named: &str, day: NaiveDate) -> Option<&'w Party> {
    let is_it = |party: &&Party| {
        let number = party.fact("organisation-number", day).and_then(FieldValue::text);
        [party.id.as_str(), &party.key, party.name(day), party.short(day)].iter().any(|name| same(name, named))
            || number.is_some_and(|number| digits(number) == digits(named) && !digits(named).is_empty())
    };
    workspace.parties.values().map(AsRef::as_ref).find(is_it)
}

/// Finds a person by identity, name or e-mail address.
#[must_use]
pub fn person<'w>(workspace: &'w Workspace, named: &str) -> Option<&'w Person> {
    let is_it = |person: &&Person| {
        let mail = person.naming.as_ref().and_then(|naming| naming.mail.as_deref());
        person.id.as_str() == named || same(person.name(), named) || mail.is_some_and(|mail| same(mail, named))
    };
    workspace.persons.values().map(AsRef::as_ref).find(is_it)
}

/// Returns the digits of a text that holds nothing else but spaces: an organisation number as people group it.
fn digits(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if plain.chars().all(|c| c.is_ascii_digit()) { plain } else { String::new() }
}
