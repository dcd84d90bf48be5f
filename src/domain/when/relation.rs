//! Dates that hang on something else: on another milestone, on an event, on a horizon that the plan has.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::item::{Kind, Reader};
use super::words::Sense;

/// A time that is told by something else; it has no days of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// On which side of it.
    pub side: Side,
    /// What it hangs on, as written: a key (*M8*), an event (*styringsgruppemøtet*), a horizon (*på lang sikt*).
    pub what: String,
    /// How far from it, where that is said: *2 veker etter M8*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distance: Option<Distance>,
}

/// How far a time lies from what it hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Distance {
    /// How many, 0 to 999.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// What a distance is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Days of the calendar, not working days.
    Day,
    /// Weeks of seven days.
    Week,
    /// Months; from a day that the other month lacks, its last.
    Month,
    /// Years.
    Year,
}

impl Distance {
    /// Returns the day that lies so far before a day.
    #[must_use]
    pub fn before(self, day: NaiveDate) -> Option<NaiveDate> {
        match self.days() {
            Some(days) => day.checked_sub_days(days),
            None => day.checked_sub_months(self.months()?),
        }
    }

    /// Returns the day that lies so far after a day.
    #[must_use]
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self.days() {
            Some(days) => day.checked_add_days(days),
            None => day.checked_add_months(self.months()?),
        }
    }

    fn days(self) -> Option<Days> {
        let count = u64::from(self.count);
        match self.unit {
            Unit::Day => Some(Days::new(count)),
            Unit::Week => Some(Days::new(count * 7)),
            Unit::Month | Unit::Year => None,
        }
    }

    fn months(self) -> Option<Months> {
        let months = if self.unit == Unit::Year { self.count.checked_mul(12)? } else { self.count };
        Some(Months::new(months))
    }
}

/// Where a time lies, seen from what it hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// Before it: *før kvart møte*.
    Before,
    /// At the same time: *når løysinga er innført*.
    At,
    /// After it: *etter M8*.
    After,
    /// At some time in the course of it: *i planperioden*.
    Within,
}

impl Side {
    const fn of(sense: Sense) -> Option<Self> {
        match sense {
            Sense::Before => Some(Self::Before),
            Sense::Once => Some(Self::At),
            Sense::After => Some(Self::After),
            _ => None,
        }
    }
}

/// Reads a relation, when the whole text is one; what follows *after* must not begin with a date.
pub(super) fn read(text: &str, reader: Reader<'_>) -> Option<Relation> {
    let mut ahead = reader;
    let in_the_course = ahead.word(Sense::Horizon) || (ahead.word(Sense::Filler) && ahead.word(Sense::Horizon));
    if in_the_course && ahead.rest.is_empty() {
        return Some(Relation { side: Side::Within, what: text.trim().to_owned(), distance: None });
    }
    let mut ahead = reader;
    let distance = ahead.attempt(|reader| {
        reader.word(Sense::By);
        distance(reader)
    });
    let side = ahead.sense(Side::of).filter(|side| distance.is_none() || *side != Side::At)?;
    let what = text.get(ahead.rest.first()?.start..)?.trim().to_owned();
    let dated = ahead.item().is_some_and(|item| item.kind != Kind::Bare || ahead.rest.is_empty());
    (!dated).then_some(Relation { side, what, distance })
}

/// Reads how far: *2 veker*, *fjorten dagar*.
fn distance(reader: &mut Reader<'_>) -> Option<Distance> {
    let count = reader.count()?;
    let unit = reader.sense(|sense| match sense {
        Sense::Unit(unit) => Some(unit),
        _ => None,
    })?;
    Some(Distance { count, unit })
}
