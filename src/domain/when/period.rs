//! One stretch of days that a single expression names: a day, a week, a month, a season, a year.

use chrono::{Days, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// One stretch of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Period {
    /// A day: *29.04.20*, *26. mars 2021*.
    Day(NaiveDate),
    /// A day with a clock time: *14.05.20 kl. 10.30-14.30*.
    Clock {
        /// The day.
        day: NaiveDate,
        /// When it begins.
        at: NaiveTime,
        /// When it ends, where that is written.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveTime>,
    },
    /// An ISO 8601 week: *veke 38*.
    Week {
        /// The number, 1 to 53.
        week: u32,
        /// The ISO year, where it is written or inferred.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        year: Option<i32>,
        /// The year is inferred from neighbours, not written.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        inferred: bool,
    },
    /// A month, or a third of it: *desember 2020*, *late October 2020*.
    Month {
        /// The year.
        year: i32,
        /// The month, 1 to 12.
        month: u32,
        /// The third of the month, where one is written.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        third: Option<Third>,
    },
    /// A season: *H-2015*, *Høst 2015*.
    Season {
        /// The year.
        year: i32,
        /// Which one.
        season: Season,
    },
    /// A quarter: *2. kvartal 2021*.
    Quarter {
        /// The year.
        year: i32,
        /// The number, 1 to 4.
        quarter: u32,
    },
    /// A half-year: *første halvår 2021*.
    Half {
        /// The year.
        year: i32,
        /// The number, 1 or 2.
        half: u32,
    },
    /// A year: *2021*.
    Year(i32),
}

/// A season as plans use it: of meetings and terms, not of the weather.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Season {
    /// January to June, the first half of a programme of meetings.
    Spring,
    /// June to August.
    Summer,
    /// August to December.
    Autumn,
    /// January to March or December: which end of the year is not said, so it reaches from one to the other.
    Winter,
}

/// A third of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Third {
    /// Day 1 to 10.
    Early,
    /// Day 11 to 20.
    Mid,
    /// Day 21 to the end.
    Late,
}

impl Period {
    /// Returns the first and the last day; `None` where there are none: week 53 of a year with 52, a week without year.
    #[must_use]
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        match *self {
            Self::Day(day) | Self::Clock { day, .. } => Some((day, day)),
            Self::Week { week, year, .. } => {
                let monday = NaiveDate::from_isoywd_opt(year?, week, Weekday::Mon)?;
                Some((monday, monday.checked_add_days(Days::new(6))?))
            }
            Self::Month { year, month, third } => third_of_month(year, month, third),
            Self::Season { year, season } => {
                let (first, last) = match season {
                    Season::Spring => (1, 6),
                    Season::Summer => (6, 8),
                    Season::Autumn => (8, 12),
                    Season::Winter => (1, 12),
                };
                months(year, first, last)
            }
            Self::Quarter { year, quarter } => {
                let last = quarter.checked_mul(3)?;
                months(year, last.checked_sub(2)?, last)
            }
            Self::Half { year, half } => {
                let last = half.checked_mul(6)?;
                months(year, last.checked_sub(5)?, last)
            }
            Self::Year(year) => months(year, 1, 12),
        }
    }
}

fn months(year: i32, first: u32, last: u32) -> Option<(NaiveDate, NaiveDate)> {
    let begin = NaiveDate::from_ymd_opt(year, first, 1)?;
    let last = NaiveDate::from_ymd_opt(year, last, 1)?;
    Some((begin, last.checked_add_months(chrono::Months::new(1))?.pred_opt()?))
}

fn third_of_month(year: i32, month: u32, third: Option<Third>) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = months(year, month, month)?;
    let day = |day| NaiveDate::from_ymd_opt(year, month, day);
    match third {
        None => Some((first, last)),
        Some(Third::Early) => Some((first, day(10)?)),
        Some(Third::Mid) => Some((day(11)?, day(20)?)),
        Some(Third::Late) => Some((day(21)?, last)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(period: &Period) -> String {
        period.days().map_or_else(String::new, |(first, last)| format!("{first}/{last}"))
    }

    #[test]
    fn a_period_knows_its_first_and_last_day() {
        let year = 2020;
        let week = |week, year| Period::Week { week, year: Some(year), inferred: false };
        for (period, expected) in [
            (week(38, 2020), "2020-09-14/2020-09-20"),
            (week(53, 2020), "2020-12-28/2021-01-03"),
            (week(1, 2021), "2021-01-04/2021-01-10"),
            (week(53, 2026), "2026-12-28/2027-01-03"),
            (week(53, 2021), ""),
            (Period::Week { week: 38, year: None, inferred: false }, ""),
            (Period::Month { year, month: 2, third: None }, "2020-02-01/2020-02-29"),
            (Period::Month { year, month: 2, third: Some(Third::Late) }, "2020-02-21/2020-02-29"),
            (Period::Month { year, month: 10, third: Some(Third::Mid) }, "2020-10-11/2020-10-20"),
            (Period::Season { year, season: Season::Autumn }, "2020-08-01/2020-12-31"),
            (Period::Quarter { year, quarter: 2 }, "2020-04-01/2020-06-30"),
            (Period::Half { year, half: 2 }, "2020-07-01/2020-12-31"),
            (Period::Year(2035), "2035-01-01/2035-12-31"),
        ] {
            assert_eq!(days(&period), expected, "{period:?}");
        }
    }
}
