//! Tallies: how a decision adds up, fixed with the decision so that later changes of a roster never change it.

use serde::{Deserialize, Serialize};

use super::body::Rule;
use super::consideration::Count;

/// How a decision adds up, under the rule of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// The rule.
    pub rule: Rule,
    /// How many there are with a vote, whatever the rule counts; recused ones are not among them.
    pub seats: u32,
    /// How many of them took part.
    pub present: u32,
    /// How many the body found to have a conflict of interest.
    #[serde(default)]
    pub recused: u32,
    /// How many must take part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<u32>,
    /// The votes, in what the rule counts.
    pub votes: Count,
    /// How many of those in favour agree by silence.
    #[serde(default)]
    pub silent: u32,
    /// How many votes the proposal needs.
    pub needed: u32,
    /// The votes of each side, where the rule counts sides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<SideCount>,
    /// What it comes to.
    pub verdict: Verdict,
}

/// The votes of one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideCount {
    /// The side, as seats name it.
    pub side: String,
    /// Its votes, by heads.
    pub votes: Count,
    /// Whether the side is in favour.
    pub agrees: bool,
}

/// What votes come to under a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Too few took part.
    NotQuorate,
    /// The proposal is adopted.
    Adopted,
    /// It falls.
    Falls,
    /// The votes are equal and the chair's decides for it.
    AdoptedByChair,
    /// The votes are equal and the chair's decides against it.
    FallsByChair,
    /// The votes are equal and the lot decides.
    Lot,
    /// A body that decides by consensus does not agree.
    NoAgreement,
}
