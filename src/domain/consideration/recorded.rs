//! What was recorded, by whom, how it adds up, and what was said of it since.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Consideration;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::tally::{BodyTally, Tally};

/// A consideration as it stands: what was recorded, by whom, and what was added since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// What was recorded.
    pub consideration: Consideration,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Conditions that are met, by number.
    pub met: Vec<u32>,
    /// Notes beside it, oldest first: whether a late answer is used, and what was written before records were rectified.
    pub corrections: Vec<Correction>,
    /// What it said before it was corrected, oldest first.
    #[serde(default)]
    pub rectified: Vec<Rectification>,
    /// How it adds up.
    #[serde(default)]
    pub tally: Option<Tally>,
    /// How it adds up in each body of a joint meeting that voted; then `tally` is none.
    #[serde(default)]
    pub tallies: Vec<BodyTally>,
    /// Whether it counts only once the chair has confirmed it.
    #[serde(default)]
    pub awaits: bool,
    /// Who confirmed it for the chair.
    #[serde(default)]
    pub confirmed: Option<PersonId>,
    /// Challenges, oldest first (pitfall 22).
    #[serde(default)]
    pub challenges: Vec<Challenge>,
}

/// That somebody wants the decision tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Challenge {
    /// How: legality control, an objection to the minutes, a complaint; as written.
    pub how: String,
    /// How it stands.
    pub state: ChallengeState,
    /// Why, as written.
    pub reason: String,
}

/// How a challenge stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChallengeState {
    /// It is being tried.
    Open,
    /// The decision stands.
    Upheld,
    /// The decision does not stand.
    SetAside,
}

impl ChallengeState {
    /// Every state, in the order people are offered them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Upheld, Self::SetAside];

    /// Returns the name in commands and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Upheld => "upheld",
            Self::SetAside => "set-aside",
        }
    }

    /// Finds a state by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Returns the text id of how the challenge stands.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Open => "challenge-open",
            Self::Upheld => "challenge-upheld",
            Self::SetAside => "challenge-set-aside",
        }
    }
}

/// That a record was corrected: what it said until then, and why it says something else since (pitfall 52).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rectification {
    /// What it said.
    pub was: Consideration,
    /// Why, as written.
    pub reason: String,
    /// Why that was done although something came of it.
    pub overridden: Option<String>,
    /// By whom.
    pub by: PersonId,
    /// When (recorded).
    pub at: DateTime<Utc>,
}

/// A record that the chair did not confirm: it counts for nothing, and stays where it can be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejected {
    /// What was recorded.
    pub recorded: Recorded,
    /// Who said for the body that it did not come to this.
    pub chair: PersonId,
    /// Why, as written.
    pub reason: String,
    /// When (recorded).
    pub at: DateTime<Utc>,
}

/// A note beside what was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Which field.
    pub field: String,
    /// What it should say.
    pub value: String,
    /// Why.
    pub reason: String,
    /// When (recorded).
    pub at: DateTime<Utc>,
}

impl Recorded {
    /// Begins what stands of a consideration; nothing was said of it yet.
    #[must_use]
    pub fn new(
        consideration: Consideration,
        (by, at): (PersonId, DateTime<Utc>),
        tally: Option<Tally>,
        awaits: bool,
    ) -> Self {
        Self {
            consideration,
            by,
            at,
            met: Vec::new(),
            corrections: Vec::new(),
            rectified: Vec::new(),
            tally,
            tallies: Vec::new(),
            awaits,
            confirmed: None,
            challenges: Vec::new(),
        }
    }

    /// Gives it what it says since it was corrected. A condition stays met when it is still the same.
    pub fn rectify(
        &mut self,
        to: Consideration,
        tally: Option<Tally>,
        why: impl FnOnce(Consideration) -> Rectification,
    ) {
        let was = std::mem::replace(&mut self.consideration, to);
        let met = |no: &u32| {
            let of = |one: &Consideration| one.conditions.iter().find(|condition| condition.no == *no).cloned();
            of(&was).is_some_and(|before| of(&self.consideration) == Some(before))
        };
        self.met = self.met.iter().copied().filter(met).collect();
        self.tally = tally;
        self.rectified.push(why(was));
    }

    /// Walks through its corrections, oldest first, each with what was changed.
    pub fn rectifications(&self) -> impl Iterator<Item = (&Rectification, Vec<Message>)> {
        let then = self.rectified.iter().skip(1).map(|next| &next.was).chain([&self.consideration]);
        self.rectified.iter().zip(then).map(|(one, then)| (one, one.was.differing(then)))
    }

    /// Tells whether the body is finished: it came to something, and the chair has confirmed it where that is needed.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.consideration.outcome.is_final() && !self.awaits_chair() && !self.is_set_aside()
    }

    /// Tells whether it counts only once the chair has confirmed it, and the chair has not.
    #[must_use]
    pub const fn awaits_chair(&self) -> bool {
        self.awaits && self.confirmed.is_none()
    }

    /// Tells whether somebody had the decision tried, and it did not stand (pitfall 22).
    #[must_use]
    pub fn is_set_aside(&self) -> bool {
        self.challenges.iter().any(|challenge| challenge.state == ChallengeState::SetAside)
    }
}
