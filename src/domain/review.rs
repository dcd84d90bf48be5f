//! Registers that somebody looks through against each version of the plan: which ones are suspect, and why.
//!
//! What was looked through is remembered by its digest at that moment: the register is suspect when it differs from
//! then, or when a newer version of the plan is locked (FORMAT 2).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::id::PersonId;
use super::lang::Lang;
use super::message::Message;
use super::plan::Plan;
use super::template::Register;

/// That a register was looked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Against which version of the plan.
    pub version: String,
    /// The digest of its records then.
    pub digest: Digest,
    /// When (recorded).
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: PersonId,
}

/// Where a register stands towards the plan's versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Nobody has looked it through yet.
    Never,
    /// It was looked through against the newest version, and is the same.
    Reviewed(&'a Review),
    /// A newer version is locked.
    Outdated(&'a Review, &'a str),
    /// It was changed since.
    Changed(&'a Review),
}

/// Tells where a register stands; nothing for one that is not looked through at all.
#[must_use]
pub fn standing<'a>(plan: &'a Plan, register: &Register) -> Option<Standing<'a>> {
    let Some(review) = plan.head.reviewed.get(&register.id) else {
        return register.reviewed.then_some(Standing::Never);
    };
    let newest = plan.head.versions.last().filter(|newest| **newest != review.version);
    Some(match newest {
        Some(newest) => Standing::Outdated(review, newest),
        None if digest(plan, &register.id) != review.digest => Standing::Changed(review),
        None => Standing::Reviewed(review),
    })
}

impl Standing<'_> {
    /// Tells whether somebody has to look the register through again.
    #[must_use]
    pub const fn is_suspect(self) -> bool {
        matches!(self, Self::Outdated(..) | Self::Changed(_))
    }

    /// Says it in a sentence about a register, by its name in a language.
    #[must_use]
    pub fn message(self, register: &Register, lang: Lang) -> Message {
        let message = match self {
            Self::Never => Message::new("review-never"),
            Self::Reviewed(review) => Message::new("review-current").with("version", &review.version),
            Self::Outdated(review, newest) => {
                Message::new("review-outdated").with("version", &review.version).with("newest", newest)
            }
            Self::Changed(review) => Message::new("review-changed").with("version", &review.version),
        };
        message.with("register", register.title.get(lang))
    }
}

/// Computes the digest of a register's records: their keys, places and fields, in order.
#[must_use]
pub fn digest(plan: &Plan, register: &str) -> Digest {
    let records = plan.walk(register);
    let facts: Vec<_> = records.iter().map(|(depth, node)| (depth, &node.key, &node.fields)).collect();
    serde_json::to_vec(&facts).map_or(Digest::ZERO, |bytes| Digest::of(&bytes))
}
