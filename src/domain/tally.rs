//! Tallies: how a decision adds up, fixed with the decision so that later changes of a roster never change it.

mod count;
mod sentence;

use serde::{Deserialize, Serialize};

use super::body::{Rule, Threshold};
use super::case::Choice;
use super::consideration::{Count, Outcome};
use super::party::Considerer;

pub use count::{Minutes, of_count, of_votes};

/// How a decision adds up, under the rule of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// The rule.
    pub rule: Rule,
    /// How many seats there are with a vote, whatever the rule counts; recused and vacant ones are not among them.
    pub seats: u32,
    /// How many of these seats took part.
    pub present: u32,
    /// How many the body found to have a conflict of interest.
    #[serde(default)]
    pub recused: u32,
    /// How many seats must take part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<u32>,
    /// The votes, in what the rule counts.
    pub votes: Count,
    /// How many of those in favour agree by silence.
    #[serde(default)]
    pub silent: u32,
    /// Of how many votes the needed ones are a part, in what the rule counts.
    #[serde(default)]
    pub base: u32,
    /// How many votes the proposal needs.
    pub needed: u32,
    /// The votes of each side, where the rule counts sides or somebody of each must be there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<SideCount>,
    /// What it comes to.
    pub verdict: Verdict,
}

/// How it adds up in one body of a joint meeting: each decides by its own rule and its own seats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyTally {
    /// Which body.
    pub who: Considerer,
    /// How it adds up there.
    pub tally: Tally,
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

impl SideCount {
    /// Makes the count of a side, which is in favour when more of it is than against.
    #[must_use]
    pub fn of(side: String, votes: Count) -> Self {
        Self { side, votes, agrees: votes.choice() == Some(Choice::For) }
    }

    /// Returns what the side is for; nothing when nobody of it took part.
    #[must_use]
    pub fn choice(&self) -> Option<Choice> {
        if self.agrees { Some(Choice::For) } else { self.votes.choice() }
    }
}

impl Tally {
    /// Tells whether a body could come to an outcome that adds up like this; what does not needs a reason to count.
    #[must_use]
    pub const fn admits(&self, outcome: Outcome) -> bool {
        use Outcome::{
            Approved, ApprovedWithRemarks, NoAgreement, NoRemarks, NotAnswered, NotQuorate, Noted, Postponed, Rejected,
            Remarks, Returned, Withdrawn,
        };
        let adopts = matches!(outcome, Approved | ApprovedWithRemarks | NoRemarks);
        let fails = matches!(outcome, Rejected);
        // A proposal may be to send the matter back, to wait, or to say something.
        let either = matches!(outcome, Returned | Postponed | Withdrawn | Noted | Remarks);
        match self.verdict {
            Verdict::NotQuorate => matches!(outcome, NotQuorate | NotAnswered | Postponed | Withdrawn),
            Verdict::Adopted | Verdict::AdoptedByChair => adopts || either,
            Verdict::Falls | Verdict::FallsByChair => fails || either,
            Verdict::Lot => adopts || fails || either,
            Verdict::NoAgreement => matches!(outcome, NoAgreement | Returned | Postponed | Withdrawn | Noted | Remarks),
        }
    }
}

/// Tells whether votes are equal so that one more would have made a majority.
///
/// Of those present, or of all, it takes that nobody else could have tipped it; only a majority can miss by a tie.
fn is_tied(rule: &Rule, votes: Count, base: u32) -> bool {
    let equal = votes.in_favour > 0 && votes.in_favour == votes.against;
    rule.decides == Threshold::Majority && equal && votes.in_favour.saturating_mul(2) == base
}
