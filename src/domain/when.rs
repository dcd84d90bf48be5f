//! Dates as people write them: the words as written, and the days that they mean (DESIGN 4.1).
//!
//! A [`When`] is written in the journal for ever, words and meaning both, so that a later parser never
//! changes what was agreed. Printing gives the words back.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use error::WhenError;
pub use infer::infer_years;
pub use parse::parse;
use period::Period;
pub use recurrence::{Every, Recurrence};
use relation::Relation;
pub use words::WhenWords;

mod error;
mod infer;
mod item;
mod parse;
pub mod period;
pub mod recurrence;
pub mod relation;
mod resolve;
mod token;
pub mod words;

/// A date as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The words as written.
    pub words: String,
    /// What they mean.
    pub meaning: Meaning,
}

/// What the words of a date mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Meaning {
    /// One period: *29.04.20*, *veke 38*, *2021*.
    One(Period),
    /// One of several: *veke 2 eller 3*. Not a range.
    Either(Vec<Period>),
    /// All of several: *vår og høst 2016*.
    All(Vec<Period>),
    /// From one period to another, both included; an open side is absent: *2016-2019*, *innan 14. mai 2020*.
    Range {
        /// The first period.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Period>,
        /// The last period.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Period>,
    },
    /// Tied to something that is no date: *etter M8*, *nærmaste fireårsperiode*.
    Relative(Relation),
    /// Again and again: *kvart år*, *onsdagar i oddetalsveker*.
    Recurring(Recurrence),
    /// As soon as possible.
    Soon,
    /// Deliberately without a date for now.
    Undecided,
    /// A date has no place here.
    Inapplicable,
}

impl When {
    /// Returns the first day that is meant; `None` for what is undated and for a range without beginning.
    #[must_use]
    pub fn earliest(&self) -> Option<NaiveDate> {
        match &self.meaning {
            Meaning::Range { from, .. } => from.as_ref()?.days().map(|(first, _)| first),
            _ => self.interval().map(|(first, _)| first),
        }
    }

    /// Returns the last day that is meant; `None` for what is undated and for a range without end.
    #[must_use]
    pub fn latest(&self) -> Option<NaiveDate> {
        match &self.meaning {
            Meaning::Range { to, .. } => to.as_ref()?.days().map(|(_, last)| last),
            _ => self.interval().map(|(_, last)| last),
        }
    }

    /// Returns the days from the earliest to the latest that are meant, both included.
    ///
    /// A range that is open at one side gives the days of the side that is written. `None` for what has no
    /// date, and for days, weeks, months and seasons whose year is neither written nor inferred (see [`infer_years`]).
    #[must_use]
    pub fn interval(&self) -> Option<(NaiveDate, NaiveDate)> {
        let mut days = self.periods().map(Period::days);
        let first = days.next()??;
        days.try_fold(first, |(earliest, latest), days| {
            let (first, last) = days?;
            Some((earliest.min(first), latest.max(last)))
        })
    }

    /// Returns the periods that are written, in their order.
    pub fn periods(&self) -> impl Iterator<Item = &Period> {
        let (list, from, to) = match &self.meaning {
            Meaning::One(period) => (std::slice::from_ref(period), None, None),
            Meaning::Either(periods) | Meaning::All(periods) => (periods.as_slice(), None, None),
            Meaning::Range { from, to } => (&[][..], from.as_ref(), to.as_ref()),
            _ => (&[][..], None, None),
        };
        list.iter().chain(from).chain(to)
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}
