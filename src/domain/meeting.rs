//! Meetings of bodies: when they sit, what is on the agenda, what the minutes say (DESIGN 4.5; pitfalls 6, 21, 40).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::id::{BodyId, ConsiderationId, MeetingId, PlanId};

/// A meeting of one body, or a joint one of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The identity.
    pub id: MeetingId,
    /// When, where and whose.
    pub call: Convening,
    /// The days that it was set to before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moved: Vec<NaiveDate>,
    /// What is taken up, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaItem>,
    /// What was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Minutes>,
}

/// When and where a meeting is, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Convening {
    /// The body; several meet jointly.
    pub bodies: Vec<BodyId>,
    /// The day.
    pub held: NaiveDate,
    /// The hours, as written: *10.00–12.00*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// Where, as written; a link for a meeting that is held digitally.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Why it is not held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<String>,
}

/// One item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// The case number, as written; numbers are never read into parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What it is about.
    pub about: About,
    /// The legal basis on which it is taken behind closed doors: only the body and the secretariat find it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<String>,
}

/// What an item of an agenda is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum About {
    /// A case of a plan: title, papers and proposal are the plan's, as whoever reads may see it.
    Case {
        /// The plan.
        plan: PlanId,
        /// The case.
        consideration: ConsiderationId,
    },
    /// Something else: approval of the last minutes, information, any other business.
    Matter {
        /// What it is called.
        title: String,
        /// What is said of it beforehand.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
}

/// What was written down of a meeting: a draft until it is approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    /// What they say.
    pub said: Record,
    /// Who approved them, once somebody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<Approval>,
    /// What was corrected after that.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Erratum>,
}

/// What minutes say beside what bodies came to in the cases, which the plans hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Who was there, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<String>,
    /// Who had sent word, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<String>,
    /// What was said of items of the agenda, by their place in it, from 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Passage>,
}

/// What was said of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The place of the item in the agenda, from 1.
    pub item: u32,
    /// The words.
    pub text: String,
}

/// That minutes were approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// The day.
    pub on: NaiveDate,
    /// The meeting that did; without one they were approved in writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
}

/// A correction of minutes that were approved (pitfall 21).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erratum {
    /// What is right.
    pub text: String,
    /// Why.
    pub reason: String,
    /// When (recorded).
    pub at: DateTime<Utc>,
}

impl Meeting {
    /// Makes a meeting that is called and has no agenda yet.
    #[must_use]
    pub const fn new(id: MeetingId, call: Convening) -> Self {
        Self { id, call, moved: Vec::new(), agenda: Vec::new(), minutes: None }
    }

    /// Tells whether a body takes part.
    #[must_use]
    pub fn is_of(&self, body: &BodyId) -> bool {
        self.call.bodies.contains(body)
    }

    /// Tells whether the minutes were written and are not approved yet.
    #[must_use]
    pub fn awaits_approval(&self) -> bool {
        self.minutes.as_ref().is_some_and(|minutes| minutes.approved.is_none())
    }

    /// Returns what the minutes say of an item, by its place in the agenda, from 1.
    #[must_use]
    pub fn passage(&self, item: u32) -> Option<&str> {
        let passages = &self.minutes.as_ref()?.said.items;
        passages.iter().find(|passage| passage.item == item).map(|passage| passage.text.as_str())
    }
}
