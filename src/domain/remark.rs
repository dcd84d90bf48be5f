//! Remarks: numbered, anchored, answered (DESIGN 4.5).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::consideration::Behalf;
use super::id::{BodyId, NodeId, PersonId, RemarkId};
use super::milestone::{Step, StepState};
use super::party::Considerer;
use super::plan::Plan;

/// A remark to a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The identity.
    pub id: RemarkId,
    /// The number within the plan: m1, m2 … A number is never reused.
    pub no: u32,
    /// What it is about.
    pub anchor: Anchor,
    /// The text, verbatim.
    pub text: String,
    /// The body it speaks for.
    pub body: Option<BodyId>,
    /// Who wrote or entered it.
    pub by: PersonId,
    /// When (recorded).
    pub at: DateTime<Utc>,
    /// Has to be met before the start.
    pub condition: bool,
    /// Who may see it.
    pub audience: Audience,
    /// Entered for somebody else.
    pub behalf: Option<Behalf>,
    /// Who owes the answer; the secretariat when nobody is named.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// Who confirmed that what was asked for is met.
    #[serde(default)]
    pub settled: Option<PersonId>,
    /// The answer, when there is one.
    pub answer: Option<RemarkAnswer>,
    /// Withdrawn, and why.
    pub withdrawn: Option<String>,
}

/// Where a remark was put. Where that is *now* is computed, never stored (FORMAT 2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The version that was read; absent for working text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The chapter or record; absent for the whole plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<NodeId>,
    /// The paragraph's number within the chapter, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u32>,
    /// The field of a record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The exact words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// Up to 32 characters before them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// Up to 32 characters after them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

impl Anchor {
    /// The whole plan.
    pub const PLAN: Self =
        Self { version: None, node: None, paragraph: None, field: None, quote: None, before: None, after: None };
}

/// Who may see a remark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Everybody who may read the plan.
    All,
    /// The body and the secretariat.
    Body(BodyId),
    /// The secretariat alone.
    Secretariat,
}

/// How a remark was handled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemarkAnswer {
    /// Taken in or not.
    pub handling: Handling,
    /// Why, or how.
    pub text: String,
    /// The version in which it landed.
    pub version: Option<String>,
    /// By whom.
    pub by: PersonId,
    /// When (recorded).
    pub at: DateTime<Utc>,
}

/// What became of a remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Handling {
    /// Taken in.
    TakenIn,
    /// Partly.
    Partly,
    /// Not taken in.
    NotTakenIn,
}

impl Handling {
    /// Every handling, in the order people are offered them.
    pub const ALL: [Self; 3] = [Self::TakenIn, Self::Partly, Self::NotTakenIn];

    /// Returns the name in commands and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::TakenIn => "taken-in",
            Self::Partly => "partly",
            Self::NotTakenIn => "not-taken-in",
        }
    }

    /// Finds a handling by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|handling| handling.name() == name)
    }

    /// Returns the text id of what became of the remark.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::TakenIn => "handling-taken-in",
            Self::Partly => "handling-partly",
            Self::NotTakenIn => "handling-not-taken-in",
        }
    }
}

/// In which version an answer lands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Landing {
    /// In a version that is locked.
    In(String),
    /// In one that is still to be locked, under the number that it is going to have.
    Next(String),
}

impl Remark {
    /// Tells whether somebody still owes an answer.
    #[must_use]
    pub const fn is_unanswered(&self) -> bool {
        self.answer.is_none() && self.withdrawn.is_none()
    }

    /// Tells whether it is a condition that nobody has confirmed as met (pitfall 16).
    #[must_use]
    pub const fn is_unmet(&self) -> bool {
        self.condition && self.settled.is_none() && self.withdrawn.is_none()
    }

    /// Returns in which version the answer lands: the named one, else the first that was locked after the answer, else the
    /// next. What was not taken in lands nowhere.
    #[must_use]
    pub fn landing(&self, plan: &Plan) -> Option<Landing> {
        let answer = self.answer.as_ref().filter(|answer| answer.handling != Handling::NotTakenIn)?;
        let number = match &answer.version {
            Some(named) => named.clone(),
            None => {
                let mut locked = plan.head.versions.iter().filter_map(|number| plan.versions.get(number));
                let first = locked.find(|version| version.at > answer.at);
                first.map_or_else(|| plan.next_version(), |version| version.number.clone())
            }
        };
        Some(if plan.versions.contains_key(&number) { Landing::In(number) } else { Landing::Next(number) })
    }

    /// Tells whether it was made in a step: about the step's version, or while the step was open, and for nobody who was
    /// not asked there.
    #[must_use]
    pub fn is_of(&self, step: &Step) -> bool {
        let until = match &step.state {
            StepState::Open => None,
            StepState::Closed { at, .. } | StepState::Returned { at, .. } => Some(*at),
        };
        let is_its_version = match &self.anchor.version {
            Some(version) => *version == step.version,
            None => self.at >= step.opened && until.is_none_or(|until| self.at <= until),
        };
        let is_asked = |body: &BodyId| step.recipients.iter().any(|one| one.who == Considerer::Body(body.clone()));
        is_its_version && self.body.as_ref().is_none_or(is_asked)
    }
}

impl Landing {
    /// Returns the number of the version.
    #[must_use]
    pub fn number(&self) -> &str {
        match self {
            Self::In(number) | Self::Next(number) => number,
        }
    }
}
