//! Seats: who holds them, who steps in, on which side, for which party, for how long.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Basis, Line, Listing, Slot, identity, lines, person};
use crate::document::import::{Material, Refusal};
use crate::domain::body::{Holders, Rights, Seat, SeatOf};
use crate::domain::called::{self, same};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{BodyId, PersonId, SeatId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::locale::Locale;

pub(super) const SLOTS: &[Slot] = &[
    ("body", "import-column-body"),
    ("seat", "import-column-seat"),
    ("holders", "import-column-holders"),
    ("deputies", "import-column-deputies"),
    ("side", "import-column-side"),
    ("party", "import-column-party"),
    ("from", "import-column-from"),
    ("to", "import-column-to"),
];
/// What stands in place of a holder.
const NOBODY: [Holders; 3] = [Holders::Vacant, Holders::Unclear, Holders::Later];

/// Proposes what a list says of seats.
///
/// # Errors
/// No row has the headings that are needed.
pub fn seats(material: &Material, basis: Basis<'_>) -> Result<Listing, Refusal> {
    let (lines, mut listing) = lines(material, basis.sheet, SLOTS, &["body", "seat"])?;
    let mut seen = BTreeSet::new();
    for line in &lines {
        match one(line, basis, &mut listing) {
            // The same seat from another day on is another fact.
            Ok((about, seat, _)) if !seen.insert(seat.clone()) => {
                listing.fault(line.place.clone(), Message::new("import-record-twice").with("title", about));
            }
            Ok((about, _, fact)) => listing.row(line, &about, fact.into_iter().collect()),
            Err((slot, what)) => listing.fault(line.cell(slot), what),
        }
    }
    Ok(listing.done())
}

type Wrong = (&'static str, Message);
/// Which seat a row is about, and from when.
type About = (BodyId, SeatId, Option<NaiveDate>);

fn one(line: &Line, basis: Basis<'_>, listing: &mut Listing) -> Result<(String, About, Option<WorkspaceEvent>), Wrong> {
    let (named, title) = (line.value("body").unwrap_or_default(), line.value("seat").unwrap_or_default());
    let unknown = || ("body", Message::new("import-nobody").with("name", named));
    let body = called::body(basis.workspace, named, basis.day).ok_or_else(unknown)?;
    let known = called::seat(body, title, basis.day);
    let seat: SeatId = match known {
        Some((id, _)) => id.clone(),
        None => identity(None, title).map_err(|what| ("seat", what))?,
    };
    let party = match line.value("party") {
        Some(name) => {
            let party = called::party(basis.workspace, name, basis.day).map(|party| party.id.clone());
            Some(party.ok_or_else(|| ("party", Message::new("import-nobody").with("name", name)))?)
        }
        None => known.and_then(|(_, seat)| seat.party.clone()),
    };
    let deputies = line.items("deputies");
    let facts = Seat {
        title: Some(title.to_owned()),
        holders: match line.value("holders") {
            Some(_) => holders(line, basis)?,
            None => known.map_or(Holders::Vacant, |(_, seat)| seat.holders.clone()),
        },
        deputies: match known {
            Some((_, seat)) if deputies.is_empty() => seat.deputies.clone(),
            _ => persons(basis, &deputies).map_err(|what| ("deputies", what))?,
        },
        rights: known.map_or_else(Rights::default, |(_, seat)| seat.rights),
        side: line.value("side").map(ToOwned::to_owned).or_else(|| known.and_then(|(_, seat)| seat.side.clone())),
        party,
        to: listing.day(line, "to").or_else(|| known.and_then(|(_, seat)| seat.to)),
    };
    let from = listing.day(line, "from");
    let about = format!("{named}: {title}");
    let is_same = known.is_some_and(|(_, seat)| *seat == facts);
    let which = (body.id.clone(), seat.clone(), from);
    let fact = WorkspaceEvent::SeatSet { body: body.id.clone(), seat, facts, from };
    Ok((about, which, (!is_same).then_some(fact)))
}

/// Reads who holds a seat: persons, another body, or nobody for a reason.
fn holders(line: &Line, basis: Basis<'_>) -> Result<Holders, Wrong> {
    let written = line.value("holders").unwrap_or_default();
    let says = |holders: &&Holders| {
        let term = holders.term().unwrap_or_default();
        Lang::ALL.into_iter().any(|lang| same(&Locale::new(lang).term(term), written))
    };
    if let Some(nobody) = NOBODY.iter().find(says) {
        return Ok(nobody.clone());
    }
    let body = |named: &str| called::body(basis.workspace, named.trim(), basis.day);
    if let Some(body) = body(written) {
        return Ok(Holders::Body(body.id.clone()));
    }
    // By virtue of another seat: the body and its seat, as in commands.
    let virtue = written.split_once('/').and_then(|(of, seat)| Some((body(of)?, seat.trim())));
    if let Some((other, named)) = virtue {
        let unknown = || ("holders", Message::new("import-nobody").with("name", written));
        let (seat, _) = called::seat(other, named, basis.day).ok_or_else(unknown)?;
        return Ok(Holders::Seat(SeatOf { body: other.id.clone(), seat: seat.clone() }));
    }
    let persons = persons(basis, &line.items("holders")).map_err(|what| ("holders", what))?;
    Ok(Holders::Persons(persons))
}

fn persons(basis: Basis<'_>, names: &[String]) -> Result<Vec<PersonId>, Message> {
    names.iter().map(|name| person(basis, name).map(|person| person.id.clone())).collect()
}
