//! One stretch of days that a single expression names: a day, a week, a month, a season, a year.

use chrono::{Days, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// The days of the longest month.
const LONGEST_MONTH: i64 = 31;

/// One stretch of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Period {
    /// A day: *29.04.20*, *26. mars 2021*.
    Day(NaiveDate),
    /// A day that is written without its year: *14. mai*.
    DayOfMonth {
        /// The day, 1 to 31.
        day: u32,
        /// The month, 1 to 12.
        month: u32,
        /// The year, where it is inferred.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        year: Option<i32>,
        /// The year is inferred from neighbours, not written.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        inferred: bool,
    },
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
    /// A month: *desember 2020*.
    Month {
        /// The year, where it is written or inferred.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        year: Option<i32>,
        /// The month, 1 to 12.
        month: u32,
        /// The year is inferred from neighbours, not written.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        inferred: bool,
    },
    /// A season: *H-2015*, *Høst 2015*.
    Season {
        /// The year, where it is written or inferred.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        year: Option<i32>,
        /// Which one.
        season: Season,
        /// The year is inferred from neighbours, not written.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        inferred: bool,
    },
    /// A quarter: *2. kvartal 2021*.
    Quarter {
        /// The year.
        year: i32,
        /// The number, 1 to 4.
        quarter: u32,
    },
    /// A tertial, four months: *1. tertial 2021*.
    Tertial {
        /// The year.
        year: i32,
        /// The number, 1 to 3.
        tertial: u32,
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
    /// A third of a month, a season, a quarter, a tertial, a half-year or a year: *late October 2020*, *tidleg i 2021*.
    Part {
        /// Which third.
        third: Third,
        /// Of what.
        of: Box<Period>,
    },
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

/// A third of a longer period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Third {
    /// The first; of a month, day 1 to 10.
    Early,
    /// The second; of a month, day 11 to 20.
    Mid,
    /// The last; of a month, day 21 to the end.
    Late,
}

impl Period {
    /// Returns the first and the last day; `None` where there are none: week 53 of a year with 52, a day, a week, a
    /// month or a season without year.
    #[must_use]
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        match *self {
            Self::Part { third, ref of } => third.of(of.days()?),
            Self::Day(day) | Self::Clock { day, .. } => Some((day, day)),
            Self::DayOfMonth { day, month, year, .. } => {
                let day = NaiveDate::from_ymd_opt(year?, month, day)?;
                Some((day, day))
            }
            Self::Week { week, year, .. } => {
                let monday = NaiveDate::from_isoywd_opt(year?, week, Weekday::Mon)?;
                Some((monday, monday.checked_add_days(Days::new(6))?))
            }
            Self::Month { year, month, .. } => months(year?, month, month),
            Self::Season { year, season, .. } => {
                let (first, last) = match season {
                    Season::Spring => (1, 6),
                    Season::Summer => (6, 8),
                    Season::Autumn => (8, 12),
                    Season::Winter => (1, 12),
                };
                months(year?, first, last)
            }
            Self::Quarter { year, quarter } => months_of(year, quarter, 3),
            Self::Tertial { year, tertial } => months_of(year, tertial, 4),
            Self::Half { year, half } => months_of(year, half, 6),
            Self::Year(year) => months(year, 1, 12),
        }
    }

    /// Gives a year to what is written without one, marked as inferred; `None` for what has its year or needs none.
    #[must_use]
    pub fn in_year(&self, of: i32) -> Option<Self> {
        let (year, inferred) = (Some(of), true);
        match self {
            Self::DayOfMonth { day, month, year: None, .. } => {
                Some(Self::DayOfMonth { day: *day, month: *month, year, inferred })
            }
            Self::Week { week, year: None, .. } => Some(Self::Week { week: *week, year, inferred }),
            Self::Month { month, year: None, .. } => Some(Self::Month { month: *month, year, inferred }),
            Self::Season { season, year: None, .. } => Some(Self::Season { season: *season, year, inferred }),
            Self::Part { third, of: whole } => Some(Self::Part { third: *third, of: Box::new(whole.in_year(of)?) }),
            _ => None,
        }
    }
}

/// The months of a numbered part of a year.
fn months_of(year: i32, number: u32, length: u32) -> Option<(NaiveDate, NaiveDate)> {
    let last = number.checked_mul(length)?;
    months(year, last.checked_sub(length)?.checked_add(1)?, last)
}

fn months(year: i32, first: u32, last: u32) -> Option<(NaiveDate, NaiveDate)> {
    let begin = NaiveDate::from_ymd_opt(year, first, 1)?;
    let last = NaiveDate::from_ymd_opt(year, last, 1)?;
    Some((begin, last.checked_add_months(chrono::Months::new(1))?.pred_opt()?))
}

impl Third {
    /// Returns this third of a stretch of days: ten days of a month, a third of the days of what is longer.
    fn of(self, (first, last): (NaiveDate, NaiveDate)) -> Option<(NaiveDate, NaiveDate)> {
        let length = last.signed_duration_since(first).num_days() + 1;
        let third = if length <= LONGEST_MONTH { 10 } else { length / 3 };
        let third = Days::new(u64::try_from(third).ok()?);
        let second = first.checked_add_days(third)?;
        let last_third = second.checked_add_days(third)?;
        Some(match self {
            Self::Early => (first, second.pred_opt()?),
            Self::Mid => (second, last_third.pred_opt()?),
            Self::Late => (last_third, last),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(period: &Period) -> String {
        period.days().map_or_else(String::new, |(first, last)| format!("{first}/{last}"))
    }

    fn week(week: u32, year: Option<i32>) -> Period {
        let inferred = false;
        Period::Week { week, year, inferred }
    }

    fn part(third: Third, of: Period) -> Period {
        let of = Box::new(of);
        Period::Part { third, of }
    }

    #[test]
    fn a_period_knows_its_first_and_last_day() {
        let year = 2021;
        let inferred = false;
        let month = |month| Period::Month { year: Some(year), month, inferred };
        let season = |season| Period::Season { year: Some(year), season, inferred };
        for (period, expected) in [
            (week(38, Some(2020)), "2020-09-14/2020-09-20"),
            (week(53, Some(2020)), "2020-12-28/2021-01-03"),
            (week(1, Some(2021)), "2021-01-04/2021-01-10"),
            (week(53, Some(2026)), "2026-12-28/2027-01-03"),
            (week(53, Some(2021)), ""),
            (week(38, None), ""),
            (month(2), "2021-02-01/2021-02-28"),
            (part(Third::Early, month(2)), "2021-02-01/2021-02-10"),
            (part(Third::Mid, month(12)), "2021-12-11/2021-12-20"),
            (part(Third::Late, month(10)), "2021-10-21/2021-10-31"),
            (season(Season::Spring), "2021-01-01/2021-06-30"),
            (season(Season::Autumn), "2021-08-01/2021-12-31"),
            (Period::Quarter { year, quarter: 2 }, "2021-04-01/2021-06-30"),
            (Period::Tertial { year, tertial: 3 }, "2021-09-01/2021-12-31"),
            (Period::Tertial { year, tertial: 4 }, ""),
            (Period::Month { year: None, month: 5, inferred }, ""),
            (Period::Half { year, half: 2 }, "2021-07-01/2021-12-31"),
            (Period::Year(2035), "2035-01-01/2035-12-31"),
            (part(Third::Early, Period::Year(2021)), "2021-01-01/2021-05-01"),
        ] {
            assert_eq!(days(&period), expected, "{period:?}");
        }
    }
}
