//! Cases: what is put before a body, from the call to the vote (DESIGN 4.5). What it came to is a consideration.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::body::SeatOf;
use super::consideration::Behalf;
use super::id::{ConsiderationId, MeetingId, PersonId, StepId};
use super::party::Considerer;

/// That a body is to consider a version: at a meeting, or in writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The identity, which the consideration keeps.
    pub id: ConsiderationId,
    /// The step that asks for it.
    pub step: StepId,
    /// The version that is put before the body.
    pub version: String,
    /// The body, or the bodies of a joint meeting.
    pub bodies: Vec<Considerer>,
    /// The day of the meeting; absent until it is set, and in a written procedure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<NaiveDate>,
    /// The meeting, where one is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// Where, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Case number as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// In writing, instead of at a meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Written>,
    /// What this goes on with: the case that too few were present for, or that was postponed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carries: Option<ConsiderationId>,
}

/// A written procedure: a last day, and what it means not to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// The last day to answer.
    pub until: NaiveDate,
    /// What silence means; consent only where the step announced it (pitfall 24).
    pub silence: Silence,
}

/// What it means that a member does not answer in a written procedure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Silence {
    /// Nothing: the member has not answered.
    #[default]
    Nothing,
    /// The member agrees.
    Consents,
}

/// A case as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// What it was called with; meeting, day, place and number are those of the newest move.
    pub call: Call,
    /// When it was called (recorded).
    pub at: DateTime<Utc>,
    /// Moves, oldest first.
    pub moves: Vec<Move>,
    /// Who sits on a seat in this case, where it is not the holder.
    #[serde(with = "seats")]
    pub sittings: BTreeMap<SeatOf, Sitting>,
    /// Conflicts of interest that were raised or decided, by seat.
    #[serde(with = "seats")]
    pub doubts: BTreeMap<SeatOf, Doubt>,
    /// The vote, once it was opened.
    pub ballot: Option<Ballot>,
    /// Whether the body still has it.
    pub state: CaseState,
}

/// Whether a body still has a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseState {
    /// The body has it.
    Open,
    /// It was taken off the list; it may be called again.
    OffList,
    /// What it came to is recorded.
    Recorded,
}

/// That a case got another day, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// What happened to it.
    pub how: Moving,
    /// The day it had before.
    pub was: Option<NaiveDate>,
    /// The day it got.
    pub held: Option<NaiveDate>,
    /// Why, as written.
    pub reason: String,
    /// When (recorded).
    pub at: DateTime<Utc>,
}

/// What happens to a case before it is decided (pitfall 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moving {
    /// The meeting is on another day, or in another place.
    Moved,
    /// The body takes the case at a later meeting.
    Postponed,
    /// The case is taken off the list.
    OffList,
}

/// Who sits on a seat in one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// Who; nobody when the seat is empty in this case.
    pub person: Option<PersonId>,
    /// Why the holder does not, as written.
    pub reason: Option<String>,
}

/// A conflict of interest: raised by anyone, decided by the body without the member (pitfall 9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// Who may have it: the person who sat on the seat then.
    pub person: Option<PersonId>,
    /// On what ground, as written.
    pub basis: String,
    /// What the body came to; none until it decides.
    pub recused: Option<bool>,
    /// Who raised it.
    pub by: PersonId,
}

/// A vote among the members of a body, each for one seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The wording that is voted on, verbatim.
    pub proposed: String,
    /// When it was opened (recorded).
    pub opened: DateTime<Utc>,
    /// The votes; the newest of a seat counts.
    #[serde(with = "seats")]
    pub votes: BTreeMap<SeatOf, Vote>,
}

/// The vote of a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Who cast it.
    pub person: PersonId,
    /// What for.
    pub choice: Choice,
    /// Entered for somebody else.
    pub behalf: Option<Behalf>,
    /// When (recorded).
    pub at: DateTime<Utc>,
}

/// What a vote is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Choice {
    /// The proposal.
    For,
    /// Against it.
    Against,
    /// Neither, where the body's rule allows it.
    Abstain,
}

impl Choice {
    /// Every choice, in the order people are offered them.
    pub const ALL: [Self; 3] = [Self::For, Self::Against, Self::Abstain];

    /// Returns the name in commands and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
            Self::Abstain => "abstain",
        }
    }

    /// Finds a choice by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.name() == name)
    }

    /// Returns the text id of the choice.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::For => "choice-for",
            Self::Against => "choice-against",
            Self::Abstain => "choice-abstain",
        }
    }
}

impl Moving {
    /// Every way, in the order people are offered them.
    pub const ALL: [Self; 3] = [Self::Moved, Self::Postponed, Self::OffList];

    /// Returns the name in commands and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::Postponed => "postponed",
            Self::OffList => "off-list",
        }
    }

    /// Finds a way by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.name() == name)
    }

    /// Returns the text id of what happens to the case.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Moved => "moving-moved",
            Self::Postponed => "moving-postponed",
            Self::OffList => "moving-off-list",
        }
    }
}

impl Written {
    /// Tells whether the last day to answer is over.
    #[must_use]
    pub fn is_over(self, today: NaiveDate) -> bool {
        self.until < today
    }
}

impl Case {
    /// Begins a case.
    #[must_use]
    pub const fn new(call: Call, at: DateTime<Utc>) -> Self {
        let state = CaseState::Open;
        Self { call, at, moves: Vec::new(), sittings: BTreeMap::new(), doubts: BTreeMap::new(), ballot: None, state }
    }

    /// Tells whether the body has it and has not decided.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.state, CaseState::Open)
    }

    /// Returns the day whose roster counts: that of the meeting; without one, today.
    #[must_use]
    pub fn day(&self, today: NaiveDate) -> NaiveDate {
        self.call.held.unwrap_or(today)
    }

    /// Tells whether the body found that a person has a conflict of interest.
    #[must_use]
    pub fn recuses(&self, person: &PersonId) -> bool {
        let found = |doubt: &Doubt| doubt.recused == Some(true) && doubt.person.as_ref() == Some(person);
        self.doubts.values().any(found)
    }

    /// Returns what silence means, once the last day of a written procedure is over (pitfall 24).
    #[must_use]
    pub fn silence(&self, today: NaiveDate) -> Option<Silence> {
        self.call.written.filter(|written| written.is_over(today)).map(|written| written.silence)
    }

    /// Tells whether the body found a conflict of interest for a seat.
    #[must_use]
    pub fn is_recused(&self, seat: &SeatOf) -> bool {
        self.doubts.get(seat).is_some_and(|doubt| doubt.recused == Some(true))
    }
}

/// Maps by seat are stored as lists of pairs: JSON has no objects with free keys here (FORMAT 1).
mod seats {
    use std::collections::BTreeMap;

    use serde::de::DeserializeOwned;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::SeatOf;

    pub fn serialize<S: Serializer, V: Serialize>(map: &BTreeMap<SeatOf, V>, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(map)
    }

    pub fn deserialize<'de, D: Deserializer<'de>, V: DeserializeOwned>(
        from: D,
    ) -> Result<BTreeMap<SeatOf, V>, D::Error> {
        Ok(Vec::<(SeatOf, V)>::deserialize(from)?.into_iter().collect())
    }
}
