//! Parties: names, organisation numbers, the offices that sign.

use super::{Basis, Line, Listing, Slot, identity, lines};
use crate::document::import::{Finding, Material, Refusal};
use crate::domain::called::{self, same};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{OfficeId, PartyId};
use crate::domain::message::Message;
use crate::domain::value::FieldValue;

const SLOTS: &[Slot] = &[
    ("key", "import-column-key"),
    ("name", "import-column-name"),
    ("short", "import-column-short"),
    ("organisation-number", "import-column-number"),
    ("kind", "import-column-kind"),
    ("side", "import-column-side"),
    ("language", "import-column-language"),
    ("mail", "import-column-mail"),
    ("offices", "import-column-offices"),
    ("from", "import-column-from"),
];
/// Columns that are facts of one line, by the names of the facts.
const LINES: [&str; 7] = ["name", "short", "organisation-number", "kind", "side", "language", "mail"];
/// The weights of the digits of an organisation number (Brønnøysund; modulus 11).
const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];

/// Proposes what a list says of parties.
///
/// # Errors
/// No row has the headings that are needed.
pub fn parties(material: &Material, basis: Basis<'_>) -> Result<Listing, Refusal> {
    let (lines, mut listing) = lines(material, basis.sheet, SLOTS, &["name"])?;
    let mut seen: Vec<PartyId> = Vec::new();
    for line in &lines {
        let name = line.value("name").unwrap_or_default();
        let wanted = line.value("key").unwrap_or(name);
        let known = called::party(basis.workspace, wanted, basis.day);
        let made = match known {
            Some(party) => Ok(party.id.clone()),
            None => identity::<PartyId>(line.value("key").or(line.value("short")), name),
        };
        match made {
            Ok(id) if seen.contains(&id) => {
                listing.fault(line.place.clone(), Message::new("import-record-twice").with("title", name));
            }
            Ok(id) => {
                seen.push(id.clone());
                let facts = facts(line, basis, id, &mut listing);
                listing.row(line, name, facts);
            }
            Err(what) => listing.fault(line.cell("name"), what),
        }
    }
    Ok(listing.done())
}

fn facts(line: &Line, basis: Basis<'_>, id: PartyId, listing: &mut Listing) -> Vec<WorkspaceEvent> {
    let from = listing.day(line, "from");
    let known = basis.workspace.party(&id);
    let key = known.map_or_else(|| id.to_string(), |party| party.key.clone());
    let mut facts = Vec::new();
    for slot in LINES {
        let Some(text) = line.value(slot) else { continue };
        if slot == "organisation-number" && !is_number(text) {
            let what = Message::new("import-number-doubtful").with("number", text);
            listing.notices.push(Finding::new(line.cell(slot), what));
        }
        let value = FieldValue::line(text);
        if known.and_then(|party| party.fact(slot, from.unwrap_or(basis.day))) != Some(&value) {
            let (id, key, field) = (id.clone(), key.clone(), slot.to_owned());
            facts.push(WorkspaceEvent::PartySet { id, key, field, value, from });
        }
    }
    for name in line.items("offices") {
        let has = known.is_some_and(|party| party.offices.values().any(|office| same(&office.name, &name)));
        match identity::<OfficeId>(None, &name) {
            Ok(office) if !has => {
                let key = office.to_string();
                facts.push(WorkspaceEvent::OfficeSet { party: id.clone(), office, key, name });
            }
            Ok(_) => {}
            Err(what) => listing.fault(line.cell("offices"), what),
        }
    }
    facts
}

/// Tells whether a number can be that of an organisation in Norway: nine digits, the last one checks the others.
fn is_number(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits.filter(|digits| digits.len() == WEIGHTS.len() + 1) else { return false };
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    let check = (11 - sum % 11) % 11;
    digits.last() == Some(&check)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_digit_of_an_organisation_number_checks_the_others() {
        assert!(is_number("974 760 673") && is_number("983974724"));
        for bad in ["974760674", "97476067", "9747606730", "97476067x", ""] {
            assert!(!is_number(bad), "{bad}");
        }
    }
}
