//! Parties: legal entities that sign, their offices and mandates (DESIGN 4.4).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{BodyId, OfficeId, PartyId, PersonId};
use super::timeline::Timeline;
use super::value::{FieldKind, FieldValue};

/// The facts that can be set about a party, and the kind of value of each.
pub const PARTY_FIELDS: &[(&str, FieldKind)] = &[
    ("name", FieldKind::Line),
    ("short", FieldKind::Line),
    ("organisation-number", FieldKind::Line),
    ("kind", FieldKind::Line),
    ("side", FieldKind::Line),
    ("language", FieldKind::Line),
    ("mail", FieldKind::Line),
    ("left", FieldKind::Flag),
];

/// A legal entity that signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The party's identity.
    pub id: PartyId,
    /// Its short name in commands and in file names of signatures.
    pub key: String,
    /// Facts by name, each with the day it holds from; see [`PARTY_FIELDS`].
    pub facts: BTreeMap<String, Timeline<FieldValue>>,
    /// Offices that may sign.
    pub offices: BTreeMap<OfficeId, Office>,
}

/// An office that may sign for its party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Its short name in commands and in file names of signatures.
    pub key: String,
    /// What it is called, for example *Ordførar*.
    pub name: String,
    /// Who may sign for it, newest last; several may hold at once.
    pub mandates: Vec<Mandate>,
}

/// A person's right to sign for an office, with the authority that it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// Who.
    pub person: PersonId,
    /// By what decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// The holder of the office for whom a deputy or delegate signs; both names are printed (pitfall 31).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<PersonId>,
}

/// What a right to sign, or an adoption, rests on: body, case number, day, as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// The body's name as written, for example *Kommunestyret*: usually no body of this cooperation.
    pub body: String,
    /// The case number as written; never parsed (conventions 3.9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// The day of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
}

impl Party {
    /// Makes a party of which nothing is known yet.
    #[must_use]
    pub const fn new(id: PartyId, key: String) -> Self {
        Self { id, key, facts: BTreeMap::new(), offices: BTreeMap::new() }
    }

    /// Returns a fact as of a day.
    #[must_use]
    pub fn fact(&self, field: &str, day: NaiveDate) -> Option<&FieldValue> {
        self.facts.get(field)?.at(day)
    }

    /// Returns the full legal name as of a day.
    #[must_use]
    pub fn name(&self, day: NaiveDate) -> &str {
        self.fact("name", day).and_then(FieldValue::text).unwrap_or(&self.key)
    }

    /// Returns the short name as of a day: what is typed to confirm a signature.
    #[must_use]
    pub fn short(&self, day: NaiveDate) -> &str {
        self.fact("short", day).and_then(FieldValue::text).unwrap_or_else(|| self.name(day))
    }

    /// Tells whether the party belongs to the cooperation on a day.
    #[must_use]
    pub fn is_member(&self, day: NaiveDate) -> bool {
        !matches!(self.fact("left", day), Some(FieldValue::Some(super::value::Value::Flag(true))))
    }
}

impl Mandate {
    /// Tells whether it holds on a day.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl Office {
    /// Walks through the mandates that hold on a day.
    pub fn mandates_at(&self, day: NaiveDate) -> impl Iterator<Item = &Mandate> {
        self.mandates.iter().filter(move |mandate| mandate.holds(day))
    }
}

/// The body through which a party takes part, where a consideration is a party's own adoption.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Considerer {
    /// A body of the cooperation.
    Body(BodyId),
    /// A party, by whatever organ of its own.
    Party(PartyId),
}

impl Considerer {
    /// Returns the body; none for a party.
    #[must_use]
    pub const fn body(&self) -> Option<&BodyId> {
        match self {
            Self::Body(body) => Some(body),
            Self::Party(_) => None,
        }
    }
}
