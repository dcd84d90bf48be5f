//! How far a person has read a plan; kept with one's private texts, so that neither log nor export carries it (DESIGN 6).

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{Engine, EngineError};
use crate::domain::id::{NodeId, PersonId, PlanId};

/// How the names begin under which it is kept; the plan follows.
const READING: &str = "reading:";
/// Who comes back within so long goes on reading: what was marked as changed still is.
const PAUSE: TimeDelta = TimeDelta::hours(1);

/// How far a person has read a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The revision that was read when the person left the text.
    pub revision: u64,
    /// The revision that had been read before, of a person who read it before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<u64>,
    /// When the person left the text.
    pub at: DateTime<Utc>,
    /// Where: the chapter or the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<NodeId>,
    /// Where: the number of the paragraph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u32>,
    /// Where in the whole text, for when the place is gone.
    #[serde(default)]
    pub item: u32,
}

impl Reading {
    /// Tells whether the person who opens the text now goes on with the same reading.
    #[must_use]
    pub fn goes_on(&self, now: DateTime<Utc>) -> bool {
        now - self.at < PAUSE
    }

    /// Returns the revision that is known to the person who opens the text now; nothing for a first reading.
    #[must_use]
    pub fn known(&self, now: DateTime<Utc>) -> Option<u64> {
        if self.goes_on(now) { self.before } else { Some(self.revision) }
    }
}

impl Engine {
    /// Returns how far a person has read a plan; nothing before the first time, and nothing for what can not be read.
    ///
    /// # Errors
    /// [`EngineError::File`] when the file can not be opened.
    pub fn reading(&self, person: &PersonId, plan: &PlanId) -> Result<Option<Reading>, EngineError> {
        let kept = self.draft(person, &format!("{READING}{plan}"))?;
        Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Keeps how far a person has read a plan.
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be written.
    pub fn keep_reading(&self, person: &PersonId, plan: &PlanId, reading: &Reading) -> Result<(), EngineError> {
        let text = serde_json::to_string(reading).unwrap_or_default();
        self.save_draft(person, &format!("{READING}{plan}"), &text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_back_soon_goes_on_with_the_same_reading() {
        let at = DateTime::<Utc>::UNIX_EPOCH;
        let first = Reading { revision: 7, before: None, at, node: None, paragraph: None, item: 0 };
        let later = Reading { revision: 9, before: Some(7), ..first.clone() };
        let (soon, long) = (at + TimeDelta::minutes(59), at + TimeDelta::minutes(60));
        assert_eq!((first.known(soon), first.known(long)), (None, Some(7)));
        assert_eq!((later.known(soon), later.known(long)), (Some(7), Some(9)));
    }
}
