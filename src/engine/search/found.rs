//! What is looked for, and what is found.

use serde::{Deserialize, Serialize};

use super::Snippet;
use crate::domain::id::{BodyId, ConsiderationId, NodeId, PartyId, PersonId, PlanId};

/// What somebody looks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The words as typed: all of them must be found. The last one may be a beginning. `"…"` and `«…»` hold words that
    /// stand together; keys and numbers (`M8`, `R3`, `2.1`, `m4`, `12/21`) find what has them first.
    pub words: String,
    /// In one plan alone.
    pub plan: Option<PlanId>,
    /// Of these kinds alone; of all kinds when there are none.
    pub kinds: Vec<Kind>,
}

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A plan.
    Plan,
    /// A chapter.
    Chapter,
    /// A record of a register.
    Record,
    /// A remark.
    Remark,
    /// What a body did.
    Consideration,
    /// A person.
    Person,
    /// A body.
    Body,
    /// A party.
    Party,
}

impl Kind {
    /// Every kind, in the order that people are told them.
    pub const ALL: [Self; 8] = [
        Self::Plan,
        Self::Chapter,
        Self::Record,
        Self::Remark,
        Self::Consideration,
        Self::Person,
        Self::Body,
        Self::Party,
    ];

    /// Returns the name in commands and in the index.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Chapter => "chapter",
            Self::Record => "record",
            Self::Remark => "remark",
            Self::Consideration => "consideration",
            Self::Person => "person",
            Self::Body => "body",
            Self::Party => "party",
        }
    }

    /// Finds a kind by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Returns the text id of the kind.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Plan => "search-kind-plan",
            Self::Chapter => "search-kind-chapter",
            Self::Record => "search-kind-record",
            Self::Remark => "search-kind-remark",
            Self::Consideration => "search-kind-consideration",
            Self::Person => "search-kind-person",
            Self::Body => "search-kind-body",
            Self::Party => "search-kind-party",
        }
    }
}

/// Where something is: enough to go there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// A plan.
    Plan(PlanId),
    /// A chapter of a plan, and one of its numbered paragraphs.
    Chapter {
        /// The plan.
        plan: PlanId,
        /// The chapter.
        node: NodeId,
        /// The paragraph, from 1.
        paragraph: Option<u32>,
    },
    /// A record.
    Record {
        /// The plan.
        plan: PlanId,
        /// The register.
        register: String,
        /// The record.
        node: NodeId,
    },
    /// A remark.
    Remark {
        /// The plan.
        plan: PlanId,
        /// Its number.
        no: u32,
    },
    /// What a body did.
    Consideration {
        /// The plan.
        plan: PlanId,
        /// Which.
        id: ConsiderationId,
    },
    /// A person.
    Person(PersonId),
    /// A body.
    Body(BodyId),
    /// A party.
    Party(PartyId),
}

impl Place {
    /// Returns what kind of thing stands there.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Plan(_) => Kind::Plan,
            Self::Chapter { .. } => Kind::Chapter,
            Self::Record { .. } => Kind::Record,
            Self::Remark { .. } => Kind::Remark,
            Self::Consideration { .. } => Kind::Consideration,
            Self::Person(_) => Kind::Person,
            Self::Body(_) => Kind::Body,
            Self::Party(_) => Kind::Party,
        }
    }

    /// Returns the plan that it is in.
    #[must_use]
    pub const fn plan(&self) -> Option<&PlanId> {
        match self {
            Self::Plan(plan)
            | Self::Chapter { plan, .. }
            | Self::Record { plan, .. }
            | Self::Remark { plan, .. }
            | Self::Consideration { plan, .. } => Some(plan),
            Self::Person(_) | Self::Body(_) | Self::Party(_) => None,
        }
    }
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// Where it is.
    pub place: Place,
    /// The title of its plan; empty for people, bodies and parties.
    pub plan: String,
    /// Its key or number, where it has one.
    pub key: String,
    /// What it is called, with what was found marked.
    pub title: Snippet,
    /// The headings above it, the highest first.
    pub trail: Vec<String>,
    /// The place in its text, with what was found marked.
    pub text: Snippet,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Hits {
    /// How much there is that the person may see.
    pub total: usize,
    /// The best of it: exact keys, then headings, then text; of two that are worth the same the newer plan's first.
    pub hits: Vec<Hit>,
}
