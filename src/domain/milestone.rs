//! Milestones and steps: what is asked of whom (DESIGN 4.5).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::body::Rule;
use super::consideration::Rejected;
use super::id::{ConsiderationId, NodeId, PartyId, StepId};
use super::party::Considerer;
use super::when::When;

/// The governance act of a milestone: verbs that differ in force (DESIGN 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Drøfte.
    Discuss,
    /// Gjennomgå.
    Review,
    /// Leggje fram.
    Present,
    /// Handsame.
    Consider,
    /// Tilrå.
    Recommend,
    /// Vedta.
    Decide,
    /// Sende på høyring.
    Consult,
    /// Sende til partane.
    SendOut,
    /// Signere.
    Sign,
    /// Ta til orientering.
    Note,
}

impl Act {
    /// Every act, in the order people are offered them.
    pub const ALL: [Self; 10] = [
        Self::Discuss,
        Self::Review,
        Self::Present,
        Self::Consider,
        Self::Recommend,
        Self::Decide,
        Self::Consult,
        Self::SendOut,
        Self::Sign,
        Self::Note,
    ];

    /// Finds an act by its name in templates and events.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }

    /// Returns the id of the noun for it: *drøfting*, *signering*.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Discuss => "act-discuss",
            Self::Review => "act-review",
            Self::Present => "act-present",
            Self::Consider => "act-consider",
            Self::Recommend => "act-recommend",
            Self::Decide => "act-decide",
            Self::Consult => "act-consult",
            Self::SendOut => "act-send-out",
            Self::Sign => "act-sign",
            Self::Note => "act-note",
        }
    }

    /// Returns the name in templates and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Discuss => "discuss",
            Self::Review => "review",
            Self::Present => "present",
            Self::Consider => "consider",
            Self::Recommend => "recommend",
            Self::Decide => "decide",
            Self::Consult => "consult",
            Self::SendOut => "send-out",
            Self::Sign => "sign",
            Self::Note => "note",
        }
    }
}

/// A milestone that was opened: copies of what was asked, which later edits of the record never change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The step's identity.
    pub id: StepId,
    /// The milestone record that it was opened from.
    pub milestone: NodeId,
    /// The milestone's key on the day, for example M2.
    pub key: String,
    /// The milestone's title on the day.
    pub title: String,
    /// What is asked.
    pub act: Act,
    /// The how-manyeth time the milestone is opened, from 1.
    pub round: u32,
    /// The version that is put before the recipients.
    pub version: String,
    /// Who is asked, each with the date asked for; sets are resolved (frozen) here.
    pub recipients: Vec<StepRecipient>,
    /// One joint meeting, one consideration for all.
    pub joint: bool,
    /// The last day to answer.
    pub due: Option<NaiveDate>,
    /// What silence means, when it was announced.
    pub silence: Option<String>,
    /// Open, or how it ended.
    pub state: StepState,
    /// When it was opened (recorded).
    pub opened: DateTime<Utc>,
    /// What was recorded, in order; several for a recipient that considered twice.
    pub considerations: Vec<ConsiderationId>,
    /// What members recorded and the chair did not confirm, in order.
    #[serde(default)]
    pub rejected: Vec<Rejected>,
    /// Recipients that were added or dropped afterwards, with the reason.
    pub changes: Vec<RecipientChange>,
    /// The words that bodies with different ones agreed on.
    #[serde(default)]
    pub reconciled: Option<Reconciled>,
}

/// Words that bodies agreed on after they had adopted different ones (pitfall 18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reconciled {
    /// The words, verbatim.
    pub text: String,
    /// By what decision, as written.
    pub by: String,
    /// When (recorded).
    pub at: DateTime<Utc>,
}

/// A recipient of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepRecipient {
    /// Who.
    pub who: Considerer,
    /// The role that a body acts in, where it acts as another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<super::id::BodyId>,
    /// When, as the milestone says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// The rule that the body decides by, copied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
}

/// Whether a step is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StepState {
    /// Answers are awaited.
    Open,
    /// Everybody that was asked has finished, or it was overridden for a visible reason.
    Closed {
        /// When (recorded).
        at: DateTime<Utc>,
        /// Why it was closed although somebody has not answered.
        #[serde(rename = "override")]
        overridden: Option<String>,
    },
    /// The version went back to draft.
    Returned {
        /// When (recorded).
        at: DateTime<Utc>,
        /// Why.
        reason: String,
    },
}

/// That the recipients of an open step were changed, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecipientChange {
    /// Added.
    pub added: Vec<Considerer>,
    /// Dropped; what they answered stays.
    pub dropped: Vec<Considerer>,
    /// Why.
    pub reason: String,
}

/// A milestone that is not going to be opened, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skip {
    /// Why.
    pub reason: String,
    /// When (recorded).
    pub at: DateTime<Utc>,
}

/// A milestone as the process reads it from its record.
#[derive(Debug, Clone, PartialEq)]
pub struct Milestone {
    /// The record.
    pub node: NodeId,
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its act, when one is chosen.
    pub act: Option<Act>,
    /// Its recipients, when some are entered.
    pub recipients: super::value::Recipients,
}

impl Milestone {
    /// Returns the last date of its recipients: a milestone is over when the last has met.
    #[must_use]
    pub fn dated(&self) -> Option<&When> {
        let whens = self.recipients.lines.iter().filter_map(|line| line.when.as_ref());
        whens.filter(|when| when.latest().is_some()).max_by_key(|when| when.latest())
    }
}

impl Step {
    /// Returns the last day that somebody has to answer: the step's, else the day that the milestone asked for.
    #[must_use]
    pub fn due_of(&self, who: &Considerer) -> Option<NaiveDate> {
        let own = || self.recipients.iter().find(|recipient| &recipient.who == who)?.when.as_ref()?.latest();
        self.due.or_else(own)
    }

    /// Tells whether answers are awaited.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.state, StepState::Open)
    }

    /// Lists whom the step asked and asks no more, the first that was dropped first.
    #[must_use]
    pub fn dropped(&self) -> Vec<&Considerer> {
        let mut found: Vec<&Considerer> = Vec::new();
        for who in self.changes.iter().flat_map(|change| &change.dropped) {
            let is_asked = self.recipients.iter().any(|recipient| &recipient.who == who);
            if !is_asked && !found.contains(&who) {
                found.push(who);
            }
        }
        found
    }

    /// Returns the parties among the recipients.
    pub fn parties(&self) -> impl Iterator<Item = &PartyId> {
        self.recipients.iter().filter_map(|recipient| match &recipient.who {
            Considerer::Party(party) => Some(party),
            Considerer::Body(_) => None,
        })
    }
}
