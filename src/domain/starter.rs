//! What a cooperation starts from: people, bodies and parties as data, turned into facts (DESIGN 3, `plans/workspaces`).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;

use super::body::{Holders, Rights, Rule, Seat};
use super::event::WorkspaceEvent;
use super::fault::Lines;
use super::id::{BodyId, BodySetId, OfficeId, PartyId, PersonId, SeatId};
use super::lang::Lang;
use super::message::Message;
use super::party::Authority;
use super::person::Role;
use super::value::{FieldValue, Value};

/// What a cooperation starts from, as `plans/workspaces/*.toml` says it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Starter {
    /// Its name in commands and files.
    pub key: String,
    /// What the cooperation is called.
    pub name: String,
    /// The language that its people are offered first.
    pub language: Lang,
    /// Time zone, for example `Europe/Oslo`.
    pub zone: String,
    /// The person who enters all of this.
    pub secretary: PersonId,
    /// Persons; without real names a role stands in place of the name.
    #[serde(default, rename = "person")]
    pub persons: Vec<StarterPerson>,
    /// Bodies.
    #[serde(default, rename = "body")]
    pub bodies: Vec<StarterBody>,
    /// Sets of bodies.
    #[serde(default, rename = "set")]
    pub sets: Vec<StarterSet>,
    /// Parties.
    #[serde(default, rename = "party")]
    pub parties: Vec<StarterParty>,
}

/// A person to start with.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StarterPerson {
    /// The identity.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// E-mail address.
    pub mail: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Roles in the workspace.
    #[serde(default)]
    pub roles: Vec<Role>,
}

/// A body to start with. Fields that are named as in [`super::body::BODY_FIELDS`] are its facts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StarterBody {
    /// The identity, which is its key too.
    pub id: BodyId,
    /// The proper name.
    pub name: String,
    /// Its form in English.
    pub name_en: Option<String>,
    /// Its form in bokmål.
    pub name_nb: Option<String>,
    /// Its form in nynorsk.
    pub name_nn: Option<String>,
    /// For narrow columns.
    pub short: Option<String>,
    /// Other names that people write.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What kind of body it is, as written.
    pub kind: Option<String>,
    /// The language that it is written to in.
    pub language: Option<Lang>,
    /// The body above.
    pub parent: Option<BodyId>,
    /// How it decides.
    pub rule: Option<Rule>,
    /// Seats, in order.
    #[serde(default, rename = "seat")]
    pub seats: Vec<StarterSeat>,
}

/// A seat to start with: held by persons, by a body, or by nobody for a reason.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StarterSeat {
    /// The identity.
    pub id: SeatId,
    /// What the seat is.
    pub title: Option<String>,
    /// Who sits.
    pub holders: Holders,
    /// Who steps in, in order.
    #[serde(default)]
    pub deputies: Vec<PersonId>,
    /// What the holder may do.
    #[serde(default)]
    pub rights: Rights,
    /// Which side it belongs to.
    pub side: Option<String>,
    /// Which party it belongs to.
    pub party: Option<PartyId>,
}

/// A set of bodies to start with.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StarterSet {
    /// The identity.
    pub id: BodySetId,
    /// What the set is called.
    pub name: String,
    /// Its bodies.
    pub bodies: Vec<BodyId>,
}

/// A party to start with. Fields that are named as in [`super::party::PARTY_FIELDS`] are its facts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StarterParty {
    /// The identity, which is its key too.
    pub id: PartyId,
    /// The full legal name.
    pub name: String,
    /// What is typed to confirm a signature.
    pub short: String,
    /// The number in the register of legal entities, as written.
    pub organisation_number: Option<String>,
    /// What kind of party it is, as written.
    pub kind: Option<String>,
    /// Which side it belongs to.
    pub side: Option<String>,
    /// The language that it is written to in.
    pub language: Option<Lang>,
    /// Offices that may sign.
    #[serde(default, rename = "office")]
    pub offices: Vec<StarterOffice>,
}

/// An office to start with.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StarterOffice {
    /// The identity, which is its key too.
    pub id: OfficeId,
    /// What it is called.
    pub name: String,
    /// Who may sign for it.
    #[serde(default, rename = "mandate")]
    pub mandates: Vec<StarterMandate>,
}

/// A mandate to start with.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StarterMandate {
    /// Who.
    pub person: PersonId,
    /// By what decision.
    pub authority: Option<Authority>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// Why a text is nothing to start from, and where.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("workspace file, line {line:?}: {cause:?}")]
pub struct StarterError {
    /// The line, from 1, where one can be named.
    pub line: Option<usize>,
    /// What is wrong.
    pub cause: Message,
}

impl Starter {
    /// Reads what a cooperation starts from, and checks that everything it names exists.
    ///
    /// # Errors
    /// [`StarterError`] with the line for text that is no TOML or has an unknown key, and for a person or body
    /// that is named and missing.
    pub fn read(toml: &str) -> Result<Self, StarterError> {
        let starter: Self = toml::from_str(toml).map_err(|error| StarterError {
            line: error.span().map(|span| Lines::of(toml).line(&span)),
            cause: Message::new("starter-unreadable").with("what", error.message()),
        })?;
        match starter.missing() {
            Some(what) => {
                Err(StarterError { line: None, cause: Message::new("starter-names-nothing").with("what", what) })
            }
            None => Ok(starter),
        }
    }

    /// Returns the facts as the entries that they are written in: all but names in the first, then each name alone,
    /// so that it can be erased (FORMAT 1).
    #[must_use]
    pub fn entries(&self) -> Vec<Vec<WorkspaceEvent>> {
        let mut facts: Vec<WorkspaceEvent> = Vec::new();
        for person in &self.persons {
            facts.push(WorkspaceEvent::PersonAdded { person: person.id.clone() });
        }
        for person in &self.persons {
            let role = |role: &Role| WorkspaceEvent::RoleSet {
                person: person.id.clone(),
                role: *role,
                basis: None,
                from: None,
                to: None,
            };
            facts.extend(person.roles.iter().map(role));
        }
        facts.extend(self.bodies.iter().flat_map(StarterBody::facts));
        facts.extend(self.parties.iter().flat_map(StarterParty::facts));
        facts.extend(self.bodies.iter().flat_map(StarterBody::seats));
        facts.extend(self.sets.iter().map(|set| WorkspaceEvent::BodySetSet {
            id: set.id.clone(),
            name: set.name.clone(),
            bodies: set.bodies.clone(),
            from: None,
        }));
        let names = self.persons.iter().map(|person| {
            vec![WorkspaceEvent::PersonNamed {
                person: person.id.clone(),
                name: person.name.clone(),
                mail: person.mail.clone(),
                title: person.title.clone(),
            }]
        });
        std::iter::once(facts).chain(names).collect()
    }

    fn missing(&self) -> Option<String> {
        let persons: BTreeSet<&PersonId> = self.persons.iter().map(|person| &person.id).collect();
        let bodies: BTreeSet<&BodyId> = self.bodies.iter().map(|body| &body.id).collect();
        let seats = || self.bodies.iter().flat_map(|body| &body.seats);
        let sitting = seats().flat_map(|seat| match &seat.holders {
            Holders::Persons(persons) => persons.as_slice(),
            _ => &[],
        });
        let deputies = seats().flat_map(|seat| &seat.deputies);
        let mandates = self.parties.iter().flat_map(|party| &party.offices).flat_map(|office| &office.mandates);
        let mut people = std::iter::once(&self.secretary)
            .chain(sitting)
            .chain(deputies)
            .chain(mandates.map(|mandate| &mandate.person));
        let bodies_in_seats = seats().filter_map(|seat| match &seat.holders {
            Holders::Body(body) => Some(body),
            _ => None,
        });
        let parents = self.bodies.iter().filter_map(|body| body.parent.as_ref());
        let in_sets = self.sets.iter().flat_map(|set| &set.bodies);
        let mut named = bodies_in_seats.chain(parents).chain(in_sets);
        let person = people.find(|person| !persons.contains(person)).map(ToString::to_string);
        person.or_else(|| named.find(|body| !bodies.contains(body)).map(ToString::to_string))
    }
}

fn line(text: &str) -> FieldValue {
    FieldValue::line(text)
}

impl StarterBody {
    fn facts(&self) -> Vec<WorkspaceEvent> {
        let lines = [
            ("name", Some(self.name.as_str())),
            ("name-en", self.name_en.as_deref()),
            ("name-nb", self.name_nb.as_deref()),
            ("name-nn", self.name_nn.as_deref()),
            ("short", self.short.as_deref()),
            ("kind", self.kind.as_deref()),
            ("language", self.language.map(Lang::code)),
        ];
        let lines = lines.into_iter().filter_map(|(field, value)| Some((field, line(value?))));
        let aliases = (!self.aliases.is_empty()).then(|| ("aliases", Value::Lines(self.aliases.clone()).into()));
        let parent = self.parent.clone().map(|parent| ("parent", Value::Bodies(vec![parent]).into()));
        let fact = |(field, value): (&str, FieldValue)| WorkspaceEvent::BodySet {
            id: self.id.clone(),
            key: self.id.to_string(),
            field: field.to_owned(),
            value,
            from: None,
        };
        let rule = self.rule.clone().map(|rule| WorkspaceEvent::RuleSet { body: self.id.clone(), rule, from: None });
        lines.chain(aliases).chain(parent).map(fact).chain(rule).collect()
    }

    fn seats(&self) -> impl Iterator<Item = WorkspaceEvent> {
        self.seats.iter().map(|seat| WorkspaceEvent::SeatSet {
            body: self.id.clone(),
            seat: seat.id.clone(),
            facts: Seat {
                title: seat.title.clone(),
                holders: seat.holders.clone(),
                deputies: seat.deputies.clone(),
                rights: seat.rights,
                side: seat.side.clone(),
                party: seat.party.clone(),
                to: None,
            },
            from: None,
        })
    }
}

impl StarterParty {
    fn facts(&self) -> Vec<WorkspaceEvent> {
        let lines = [
            ("name", Some(self.name.as_str())),
            ("short", Some(&self.short)),
            ("organisation-number", self.organisation_number.as_deref()),
            ("kind", self.kind.as_deref()),
            ("side", self.side.as_deref()),
            ("language", self.language.map(Lang::code)),
        ];
        let facts = lines.into_iter().filter_map(|(field, value)| {
            Some(WorkspaceEvent::PartySet {
                id: self.id.clone(),
                key: self.id.to_string(),
                field: field.to_owned(),
                value: line(value?),
                from: None,
            })
        });
        facts.chain(self.offices.iter().flat_map(|office| self.office(office))).collect()
    }

    fn office(&self, office: &StarterOffice) -> Vec<WorkspaceEvent> {
        let set = WorkspaceEvent::OfficeSet {
            party: self.id.clone(),
            office: office.id.clone(),
            key: office.id.to_string(),
            name: office.name.clone(),
        };
        let mandates = office.mandates.iter().map(|mandate| WorkspaceEvent::MandateSet {
            party: self.id.clone(),
            office: office.id.clone(),
            person: mandate.person.clone(),
            authority: mandate.authority.clone(),
            from: mandate.from,
            to: mandate.to,
            instead: None,
        });
        std::iter::once(set).chain(mandates).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"
        key = "small"
        name = "Small"
        language = "en"
        zone = "Europe/Oslo"
        secretary = "ada"
        [[person]]
        id = "ada"
        name = "The secretary"
        roles = ["secretary"]
        [[body]]
        id = "cc"
        name = "Contact committee"
        seat = [{ id = "chair", holders = { persons = ["ada"] } }, { id = "user", holders = "later" }]
    "#;

    #[test]
    fn names_stand_alone_and_the_rest_together() {
        let starter = Starter::read(SMALL).unwrap();
        let entries = starter.entries();
        assert_eq!(entries.len(), 2);
        assert!(matches!(entries[1][..], [WorkspaceEvent::PersonNamed { .. }]));
        assert!(entries[0].iter().all(|fact| !matches!(fact, WorkspaceEvent::PersonNamed { .. })));
        assert_eq!(entries[0].len(), 5);
    }

    #[test]
    fn what_is_named_and_missing_is_refused_by_name() {
        for (from, to, what) in [("[\"ada\"]", "[\"bo\"]", "bo"), ("secretary = \"ada\"", "secretary = \"bo\"", "bo")] {
            let error = Starter::read(&SMALL.replace(from, to)).unwrap_err();
            assert_eq!(error.cause, Message::new("starter-names-nothing").with("what", what));
        }
        let unknown = Starter::read(&SMALL.replace("zone =", "zoon =")).unwrap_err();
        assert_eq!((&*unknown.cause.id, unknown.line), ("starter-unreadable", Some(5)));
    }
}
