//! Considerations: what one body did with one version on one day (DESIGN 4.5).

mod difference;
mod recorded;

use std::cmp::Ordering;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::case::Choice;
use super::digest::Digest;
use super::id::{BodyId, ConsiderationId, MeetingId, PersonId, StepId};
use super::party::Considerer;

pub use recorded::{Challenge, ChallengeState, Correction, Recorded, Rectification, Rejected};

/// What a body came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// No remarks.
    NoRemarks,
    /// Remarks were made.
    Remarks,
    /// Approved.
    Approved,
    /// Approved with remarks, which may be conditions.
    ApprovedWithRemarks,
    /// Sent back to draft.
    Returned,
    /// Postponed to another meeting.
    Postponed,
    /// Rejected.
    Rejected,
    /// Noted.
    Noted,
    /// The case was withdrawn.
    Withdrawn,
    /// Too few were present to decide.
    NotQuorate,
    /// The body did not answer.
    NotAnswered,
    /// A body that decides by consensus did not agree; the case goes the way its agreement says.
    NoAgreement,
}

impl Consideration {
    /// Makes a consideration of which only the necessary is known.
    #[must_use]
    pub const fn new(
        id: ConsiderationId,
        step: StepId,
        version: String,
        bodies: Vec<Considerer>,
        held: NaiveDate,
        outcome: Outcome,
    ) -> Self {
        Self {
            id,
            step,
            version,
            bodies,
            held,
            meeting: None,
            place: None,
            case: None,
            attendance: None,
            recused: Vec::new(),
            count: None,
            proposals: Vec::new(),
            proposed: None,
            adopted: None,
            outcome,
            conditions: Vec::new(),
            reservation: None,
            dissent: None,
            recommends_to: None,
            carries: None,
            again: None,
            after: None,
            despite: None,
            behalf: None,
        }
    }
}

impl Outcome {
    /// Every outcome, in the order people are offered them.
    pub const ALL: [Self; 12] = [
        Self::NoRemarks,
        Self::Remarks,
        Self::Approved,
        Self::ApprovedWithRemarks,
        Self::Returned,
        Self::Postponed,
        Self::Rejected,
        Self::Noted,
        Self::Withdrawn,
        Self::NotQuorate,
        Self::NotAnswered,
        Self::NoAgreement,
    ];

    /// Returns the name in commands and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoRemarks => "no-remarks",
            Self::Remarks => "remarks",
            Self::Approved => "approved",
            Self::ApprovedWithRemarks => "approved-with-remarks",
            Self::Returned => "returned",
            Self::Postponed => "postponed",
            Self::Rejected => "rejected",
            Self::Noted => "noted",
            Self::Withdrawn => "withdrawn",
            Self::NotQuorate => "not-quorate",
            Self::NotAnswered => "not-answered",
            Self::NoAgreement => "no-agreement",
        }
    }

    /// Finds an outcome by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }

    /// Tells whether the body is finished with the version: false where it meets again.
    #[must_use]
    pub const fn is_final(self) -> bool {
        !matches!(self, Self::Postponed | Self::NotQuorate)
    }

    /// Returns the text id of what the body came to.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::NoRemarks => "outcome-no-remarks",
            Self::Remarks => "outcome-remarks",
            Self::Approved => "outcome-approved",
            Self::ApprovedWithRemarks => "outcome-approved-with-remarks",
            Self::Returned => "outcome-returned",
            Self::Postponed => "outcome-postponed",
            Self::Rejected => "outcome-rejected",
            Self::Noted => "outcome-noted",
            Self::Withdrawn => "outcome-withdrawn",
            Self::NotQuorate => "outcome-not-quorate",
            Self::NotAnswered => "outcome-not-answered",
            Self::NoAgreement => "outcome-no-agreement",
        }
    }
}

/// What one body did with one version on one day. A correction takes its place; what it said before is kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consideration {
    /// The identity.
    pub id: ConsiderationId,
    /// The step that asked for it.
    pub step: StepId,
    /// The version that was before the body.
    pub version: String,
    /// The body, or the bodies of a joint meeting, or a party.
    pub bodies: Vec<Considerer>,
    /// The day it was held on, which may differ from the day of recording.
    pub held: NaiveDate,
    /// The meeting, where one is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// Where, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Case number as written; never parsed (conventions 3.9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// Who was there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attendance: Option<Attendance>,
    /// Who was recused, with the reason; not the same as abstaining.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recused: Vec<Recusal>,
    /// The votes as counted in the minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Count>,
    /// Votes over several proposals, in the order they were put (pitfall 19); then `count` is that of the last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
    /// The wording that was proposed, verbatim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<String>,
    /// The wording that was adopted, verbatim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted: Option<String>,
    /// What the body came to.
    pub outcome: Outcome,
    /// What has to be met, and whether before the start.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Condition>,
    /// A reservation, verbatim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reservation: Option<String>,
    /// A dissent entered in the minutes, verbatim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dissent: Option<String>,
    /// The body that this is a recommendation to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recommends_to: Option<BodyId>,
    /// The case that this goes on with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carries: Option<ConsiderationId>,
    /// Why the body considers once more what it had finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<String>,
    /// Why it is recorded although the step has ended: approval after the fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Why it counts although it does not add up, or was not on the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub despite: Option<String>,
    /// Entered for somebody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behalf: Option<Behalf>,
}

/// One of several proposals, with its votes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The wording, verbatim.
    pub text: String,
    /// Who proposed it, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Its votes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Count>,
    /// Whether it was adopted.
    #[serde(default)]
    pub adopted: bool,
}

/// Who was in a meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// How many were present with a vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<u32>,
    /// How many there are with a vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<u32>,
    /// Known persons who were present.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<PersonId>,
    /// Anything else about attendance, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// That somebody took no part because of a conflict of interest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recusal {
    /// Who, as written in the minutes.
    pub who: String,
    /// On what ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// Found out afterwards: what the assessment of the decision came to, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later: Option<String>,
}

/// Votes as counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// In favour.
    #[serde(rename = "for")]
    pub in_favour: u32,
    /// Against.
    pub against: u32,
    /// Abstaining.
    #[serde(default)]
    pub abstaining: u32,
}

impl Count {
    /// Returns how many there are.
    #[must_use]
    pub const fn total(&self) -> u32 {
        self.in_favour.saturating_add(self.against).saturating_add(self.abstaining)
    }

    /// Adds other votes to these.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            in_favour: self.in_favour.saturating_add(other.in_favour),
            against: self.against.saturating_add(other.against),
            abstaining: self.abstaining.saturating_add(other.abstaining),
        }
    }

    /// Returns what most are for, of those who are for or against; abstaining when these are equal, nothing when
    /// there are none at all.
    #[must_use]
    pub fn choice(&self) -> Option<Choice> {
        (self.total() > 0).then(|| match self.in_favour.cmp(&self.against) {
            Ordering::Greater => Choice::For,
            Ordering::Less => Choice::Against,
            Ordering::Equal => Choice::Abstain,
        })
    }
}

impl FromIterator<Choice> for Count {
    fn from_iter<I: IntoIterator<Item = Choice>>(choices: I) -> Self {
        choices.into_iter().fold(Self::default(), |mut count, choice| {
            match choice {
                Choice::For => count.in_favour += 1,
                Choice::Against => count.against += 1,
                Choice::Abstain => count.abstaining += 1,
            }
            count
        })
    }
}

/// A condition of an approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The condition's number within the consideration, from 1.
    pub no: u32,
    /// The condition, verbatim.
    pub text: String,
    /// Has to be met before the work starts.
    #[serde(default)]
    pub before_start: bool,
}

/// That something was entered for somebody else (DESIGN 4.5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Behalf {
    /// For whom, as written.
    #[serde(rename = "for")]
    pub whom: String,
    /// How it came.
    pub channel: Channel,
    /// The day it was received.
    pub received: NaiveDate,
    /// The original, an attachment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Digest>,
}

/// How something reached the secretariat, or was sent by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// In a meeting.
    Meeting,
    /// By e-mail.
    Email,
    /// By letter.
    Letter,
    /// By telephone.
    Telephone,
}

impl Channel {
    /// Every channel, in the order people are offered them.
    pub const ALL: [Self; 4] = [Self::Meeting, Self::Email, Self::Letter, Self::Telephone];

    /// Returns the name in commands and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Email => "email",
            Self::Letter => "letter",
            Self::Telephone => "telephone",
        }
    }

    /// Finds a channel by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.name() == name)
    }

    /// Returns the text id of the channel.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Meeting => "channel-meeting",
            Self::Email => "channel-email",
            Self::Letter => "channel-letter",
            Self::Telephone => "channel-telephone",
        }
    }
}
