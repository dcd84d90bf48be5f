//! Bodies: names in each language, short names, kinds, the body above.

use std::collections::BTreeMap;

use super::{Basis, Line, Listing, Slot, identity, lines};
use crate::document::import::{Material, Refusal};
use crate::domain::called::{self, same};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::BodyId;
use crate::domain::message::Message;
use crate::domain::value::{FieldValue, Value};

const SLOTS: &[Slot] = &[
    ("key", "import-column-key"),
    ("name", "import-column-name"),
    ("name-en", "import-column-name-en"),
    ("name-nb", "import-column-name-nb"),
    ("name-nn", "import-column-name-nn"),
    ("short", "import-column-short"),
    ("kind", "import-column-kind"),
    ("parent", "import-column-parent-body"),
    ("aliases", "import-column-aliases"),
    ("language", "import-column-language"),
    ("mail", "import-column-mail"),
    ("from", "import-column-from"),
];
/// Columns that are facts of one line, by the names of the facts.
const LINES: [&str; 8] = ["name", "name-en", "name-nb", "name-nn", "short", "kind", "language", "mail"];

/// Proposes what a list says of bodies.
///
/// # Errors
/// No row has the headings that are needed.
pub fn bodies(material: &Material, basis: Basis<'_>) -> Result<Listing, Refusal> {
    let (lines, mut listing) = lines(material, basis.sheet, SLOTS, &["name"])?;
    let mut ids: BTreeMap<usize, (BodyId, String)> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        let name = line.value("name").unwrap_or_default();
        let wanted = line.value("key").unwrap_or(name);
        let known = called::body(basis.workspace, wanted, basis.day);
        let made = match known {
            Some(body) => Ok((body.id.clone(), body.key.clone())),
            None => identity::<BodyId>(line.value("key").or(line.value("short")), name).map(|id| {
                let key = id.to_string();
                (id, key)
            }),
        };
        match made {
            Ok(made) if ids.values().any(|other| *other == made) => {
                listing.fault(line.place.clone(), Message::new("import-record-twice").with("title", name));
            }
            Ok(made) => {
                ids.insert(at, made);
            }
            Err(what) => listing.fault(line.cell("name"), what),
        }
    }
    for (at, (id, key)) in &ids {
        let Some(line) = lines.get(*at) else { continue };
        let facts = facts(line, basis, (id, key), (&lines, &ids), &mut listing);
        listing.row(line, line.value("name").unwrap_or_default(), facts);
    }
    Ok(listing.done())
}

fn facts(
    line: &Line,
    basis: Basis<'_>,
    (id, key): (&BodyId, &str),
    (lines, ids): (&[Line], &BTreeMap<usize, (BodyId, String)>),
    listing: &mut Listing,
) -> Vec<WorkspaceEvent> {
    let from = listing.day(line, "from");
    let mut values: Vec<(&str, FieldValue)> =
        LINES.into_iter().filter_map(|slot| Some((slot, FieldValue::line(line.value(slot)?)))).collect();
    let aliases = line.items("aliases");
    if !aliases.is_empty() {
        values.push(("aliases", Value::Lines(aliases).into()));
    }
    if let Some(name) = line.value("parent") {
        // The body above may stand in the same list.
        let listed = ids.iter().find(|(at, (id, key))| {
            let names = lines.get(**at).map(|line| [line.value("name"), line.value("short")]).unwrap_or_default();
            same(id.as_str(), name) || same(key, name) || names.into_iter().flatten().any(|other| same(other, name))
        });
        let parent = called::body(basis.workspace, name, basis.day).map(|body| body.id.clone());
        match parent.or_else(|| listed.map(|(_, (id, _))| id.clone())) {
            Some(parent) => values.push(("parent", Value::Bodies(vec![parent]).into())),
            None => listing.fault(line.cell("parent"), Message::new("import-nobody").with("name", name)),
        }
    }
    let known = basis.workspace.body(id);
    let is_new = |(field, value): &(&str, FieldValue)| {
        known.and_then(|body| body.fact(field, from.unwrap_or(basis.day))) != Some(value)
    };
    let fact = |(field, value): (&str, FieldValue)| WorkspaceEvent::BodySet {
        id: id.clone(),
        key: key.to_owned(),
        field: field.to_owned(),
        value,
        from,
    };
    values.into_iter().filter(is_new).map(fact).collect()
}
