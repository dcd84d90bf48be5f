//! People: names, addresses, titles, roles.

use super::{Basis, Line, Listing, Slot, identity, lines};
use crate::document::import::{Material, Refusal};
use crate::domain::called::{self, same};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::PersonId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::person::{Person, Role};
use crate::domain::text::{self, Kind};
use crate::locale::Locale;

const SLOTS: &[Slot] = &[
    ("id", "import-column-id"),
    ("name", "import-column-name"),
    ("mail", "import-column-mail"),
    ("title", "import-column-title"),
    ("role", "import-column-role"),
    ("from", "import-column-from"),
    ("to", "import-column-to"),
];
/// The roles by their names in commands.
const ROLES: [(&str, Role); 2] = [("secretary", Role::Secretary), ("administrator", Role::Administrator)];

/// Proposes what a list says of people.
///
/// # Errors
/// No row has the headings that are needed.
pub fn people(material: &Material, basis: Basis<'_>) -> Result<Listing, Refusal> {
    let (lines, mut listing) = lines(material, basis.sheet, SLOTS, &["name"])?;
    let mut seen: Vec<PersonId> = Vec::new();
    for line in &lines {
        one(line, basis, &mut seen, &mut listing);
    }
    Ok(listing.done())
}

fn one(line: &Line, basis: Basis<'_>, seen: &mut Vec<PersonId>, listing: &mut Listing) {
    let Some(written) = line.value("name") else { return };
    let name = text::clean(written, Kind::Name).0;
    if let Some(foreign) = text::check(&name, Kind::Name).err().and_then(|all| all.into_iter().next()) {
        return listing.fault(line.cell("name"), foreign.message());
    }
    let known = known(line, basis, &name);
    let id = match known {
        Some(person) => person.id.clone(),
        None => match identity::<PersonId>(line.value("id"), &name) {
            Ok(id) => id,
            Err(what) => return listing.fault(line.cell("name"), what),
        },
    };
    if seen.contains(&id) || known.is_none() && basis.workspace.person(&id).is_some() {
        let what = Message::new("import-person-twice").with("name", &name).with("id", id.as_str());
        return listing.fault(line.cell("name"), what);
    }
    seen.push(id.clone());
    let mut facts = Vec::new();
    if known.is_none() {
        facts.push(WorkspaceEvent::PersonAdded { person: id.clone() });
    }
    for written in line.items("role") {
        match role(&written) {
            Some(role) => {
                let (from, to) = (listing.day(line, "from"), listing.day(line, "to"));
                let has =
                    known.is_some_and(|person| person.roles.iter().any(|held| held.role == role && held.to.is_none()));
                let fact = WorkspaceEvent::RoleSet { person: id.clone(), role, basis: None, from, to };
                facts.extend((!has).then_some(fact));
            }
            None => listing.fault(line.cell("role"), Message::new("import-no-role").with("role", written)),
        }
    }
    let naming = known.and_then(|person| person.naming.clone()).unwrap_or_default();
    let given = |slot: &str, before: &Option<String>| line.value(slot).map(ToOwned::to_owned).or(before.clone());
    let (mail, title) = (given("mail", &naming.mail), given("title", &naming.title));
    if (naming.name.as_str(), &naming.mail, &naming.title) != (name.as_str(), &mail, &title) {
        facts.push(WorkspaceEvent::PersonNamed { person: id, name: name.clone(), mail, title });
    }
    listing.row(line, &name, facts);
}

/// Finds the person that a row is about: by identity, address or name.
fn known<'w>(line: &Line, basis: Basis<'w>, name: &str) -> Option<&'w Person> {
    let by_id = line.value("id").and_then(|id| called::person(basis.workspace, id));
    let by_mail = || line.value("mail").and_then(|mail| called::person(basis.workspace, mail));
    by_id.or_else(by_mail).or_else(|| called::person(basis.workspace, name))
}

fn role(text: &str) -> Option<Role> {
    let is_it = |(name, role): &&(&str, Role)| {
        same(name, text) || Lang::ALL.into_iter().any(|lang| same(&Locale::new(lang).term(role.term()), text))
    };
    ROLES.iter().find(is_it).map(|(_, role)| *role)
}
