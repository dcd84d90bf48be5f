//! The life of a plan that is signed: the days on which somebody has to look at it again, years later (pitfall 36).
//!
//! Which fields say so is the template's (`[life]`); nothing here knows the name of a field.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::message::Message;
use super::plan::{Note, Plan, PlanState};
use super::template::Template;
use super::value::{FieldValue, Value};
use super::when::{Every, Meaning, Recurrence, When};
use super::workspace::Workspace;

/// The kind of a note that corrects a slip of the pen; every export lists it first (pitfall 35).
pub const CORRECTION: &str = "correction";
/// The kind of a note that says who was told.
pub const TOLD: &str = "told";
/// The kind of a note that says what was done before the plan came here: no live signature (pitfall 56).
pub const ATTESTED: &str = "attested";
/// The kind of a note that says that the text was gone through, so that the next revision counts from there.
pub const REVISED: &str = "revised";
/// The kinds of note that mean something; another kind is a word of whoever writes it.
pub const NOTES: [&str; 4] = [CORRECTION, TOLD, ATTESTED, REVISED];

impl PlanState {
    /// Every state, in the order people are offered them.
    pub const ALL: [Self; 5] = [Self::Active, Self::InForce, Self::Withdrawn, Self::Superseded, Self::Expired];

    /// Returns the state's name in commands and forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::InForce => "in-force",
            Self::Withdrawn => "withdrawn",
            Self::Superseded => "superseded",
            Self::Expired => "expired",
        }
    }

    /// Finds a state by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Returns the text id of the state.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Active => "state-active",
            Self::InForce => "state-in-force",
            Self::Withdrawn => "state-withdrawn",
            Self::Superseded => "state-superseded",
            Self::Expired => "state-expired",
        }
    }
}

impl Note {
    /// Returns the text id of what kind of note it is.
    #[must_use]
    pub fn term(&self) -> &'static str {
        Self::term_of(&self.kind)
    }

    /// Returns the text id of a kind of note.
    #[must_use]
    pub fn term_of(kind: &str) -> &'static str {
        match kind {
            CORRECTION => "note-correction",
            TOLD => "note-told",
            ATTESTED => "note-attested",
            REVISED => "note-revised",
            _ => "note-other",
        }
    }
}

/// Which fields of a plan say when it begins, is gone through, can be given notice of, and ends.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Life {
    /// When it enters into force.
    pub in_force: Option<String>,
    /// When, or how often, it is gone through.
    pub revision: Option<String>,
    /// The last day to give notice.
    pub notice: Option<String>,
    /// Until when it holds.
    pub expiry: Option<String>,
}

/// What comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// The plan enters into force.
    InForce,
    /// The text is gone through.
    Revision,
    /// The last day to give notice.
    Notice,
    /// The plan's time is over.
    Expiry,
}

/// A day that has come near, or has passed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Due {
    /// What it is.
    pub moment: Moment,
    /// The day.
    pub on: NaiveDate,
    /// The sentence.
    pub message: Message,
}

impl Life {
    /// Returns the field that says when something is, as the template names it.
    #[must_use]
    pub fn field(&self, moment: Moment) -> Option<&str> {
        match moment {
            Moment::InForce => self.in_force.as_deref(),
            Moment::Revision => self.revision.as_deref(),
            Moment::Notice => self.notice.as_deref(),
            Moment::Expiry => self.expiry.as_deref(),
        }
    }
}

impl Moment {
    /// Every moment, in the order of a plan's life.
    pub const ALL: [Self; 4] = [Self::InForce, Self::Revision, Self::Notice, Self::Expiry];

    /// Returns the name in templates.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Revision => "revision",
            Self::Notice => "notice",
            Self::Expiry => "expiry",
        }
    }

    /// Returns the text id of what the day is called, in a calendar.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::InForce => "moment-in-force",
            Self::Revision => "moment-revision",
            Self::Notice => "moment-notice",
            Self::Expiry => "moment-expiry",
        }
    }

    /// Returns how many days before it somebody is reminded.
    #[must_use]
    pub const fn lead(self) -> u64 {
        match self {
            Self::InForce => 30,
            Self::Revision | Self::Notice => 60,
            Self::Expiry => 180,
        }
    }

    const fn text(self, has_passed: bool) -> &'static str {
        match (self, has_passed) {
            (Self::InForce, false) => "life-in-force",
            (Self::InForce, true) => "life-in-force-passed",
            (Self::Revision, false) => "life-revision",
            (Self::Revision, true) => "life-revision-passed",
            (Self::Notice, false) => "life-notice",
            (Self::Notice, true) => "life-notice-passed",
            (Self::Expiry, false) => "life-expiry",
            (Self::Expiry, true) => "life-expiry-passed",
        }
    }
}

/// Lists what of a plan's life is due on a day: near, or passed and not dealt with.
///
/// A plan enters into force once it was opened for signing; what comes after counts for a plan in force, or one whose
/// signing is closed. A revision is dealt with by a note that the text was gone through, the rest by the plan's state.
#[must_use]
pub fn due(plan: &Plan, workspace: &Workspace, template: &Template, day: NaiveDate) -> Vec<Due> {
    let near = |due: &Due| day >= due.on - Days::new(due.moment.lead());
    ahead(plan, workspace, template, day).into_iter().filter(near).collect()
}

/// Lists every day of a plan's life that is still to be dealt with, however far ahead.
#[must_use]
pub fn ahead(plan: &Plan, workspace: &Workspace, template: &Template, day: NaiveDate) -> Vec<Due> {
    let of = |(moment, on): (Moment, NaiveDate)| {
        let has_passed = on < day;
        // A chance to give notice that is gone is no task any more, once it has been told for a while.
        let is_stale = moment == Moment::Notice && day > on + Days::new(Moment::Notice.lead());
        let message = Message::new(moment.text(has_passed)).with("title", &plan.head.title).with("day", on);
        (!is_stale).then_some(Due { moment, on, message })
    };
    days(plan, workspace, template).into_iter().filter_map(of).collect()
}

/// Lists the days of a plan's life as they are known, in their order; see [`due`] for which of them count when.
#[must_use]
pub fn days(plan: &Plan, workspace: &Workspace, template: &Template) -> Vec<(Moment, NaiveDate)> {
    let signing = plan.signing().and_then(|version| version.signing.as_ref());
    let concluded = plan.head.state == PlanState::InForce
        || (plan.head.state == PlanState::Active && signing.is_some_and(|signing| signing.closed.is_some()));
    let of = |moment: Moment| {
        let applies = match moment {
            Moment::InForce => plan.head.state == PlanState::Active && signing.is_some(),
            Moment::Revision | Moment::Notice | Moment::Expiry => concluded,
        };
        let field = template.life.field(moment).filter(|_| applies)?;
        let Some(FieldValue::Some(Value::When(when))) = plan.head.fields.get(field) else { return None };
        Some((moment, day_of(moment, when, plan, workspace)?))
    };
    Moment::ALL.into_iter().filter_map(of).collect()
}

fn day_of(moment: Moment, when: &When, plan: &Plan, workspace: &Workspace) -> Option<NaiveDate> {
    match moment {
        Moment::InForce => when.earliest(),
        Moment::Notice | Moment::Expiry => when.latest(),
        Moment::Revision => {
            let last = last_revised(plan, workspace)?;
            match &when.meaning {
                Meaning::Recurring(again) => next(again, last),
                _ => when.latest().filter(|on| last < *on - Days::new(Moment::Revision.lead())),
            }
        }
    }
}

/// Returns when the text was last gone through: by a note, else when it entered into force, else when it was locked.
fn last_revised(plan: &Plan, workspace: &Workspace) -> Option<NaiveDate> {
    let noted = plan.notes.values().filter(|note| note.kind == REVISED).map(|note| workspace.day_of(note.at)).max();
    let locked = plan.newest_version().map(|version| workspace.day_of(version.at));
    noted.or(plan.head.since).or(locked).or_else(|| Some(workspace.day_of(plan.head.created)))
}

/// Returns the first day after another on which something comes again; `None` for what comes more often than monthly.
fn next(again: &Recurrence, last: NaiveDate) -> Option<NaiveDate> {
    let months = match again.every {
        Every::Year => 12,
        Every::Half => 6,
        Every::Tertial => 4,
        Every::Quarter => 3,
        Every::Month => 1,
        Every::Day | Every::Week | Every::Fortnight | Every::Regular => return None,
    };
    match again.month {
        Some(month) => {
            let this = NaiveDate::from_ymd_opt(last.year(), month, 1)?;
            if this > last { Some(this) } else { this.checked_add_months(Months::new(12)) }
        }
        None => last.checked_add_months(Months::new(months)),
    }
}
