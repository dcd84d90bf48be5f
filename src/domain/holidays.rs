//! Norwegian public holidays and the common holiday: days on which nobody should plan a meeting without knowing.
//!
//! Public holidays are those of *lov om helligdager og helligdagsfred* (24 February 1995 no. 12, section 2) and of *lov om
//! 1 og 17 mai* (26 April 1947 no. 1). The movable ones follow Easter, which is computed for the Gregorian calendar by
//! the anonymous algorithm (Meeus, *Astronomical Algorithms*, chapter 8). The common holiday is by custom ISO weeks 28
//! to 30.

use chrono::{Datelike, Days, NaiveDate};

/// ISO weeks of the common holiday.
const COMMON: std::ops::RangeInclusive<u32> = 28..=30;

/// Returns the id of the name of the public holiday that a day is.
#[must_use]
pub fn holiday(day: NaiveDate) -> Option<&'static str> {
    let fixed = match (day.month(), day.day()) {
        (1, 1) => Some("holiday-new-year"),
        (5, 1) => Some("holiday-labour"),
        (5, 17) => Some("holiday-constitution"),
        (12, 25) => Some("holiday-christmas"),
        (12, 26) => Some("holiday-second-christmas"),
        _ => None,
    };
    fixed.or_else(|| {
        let easter = easter(day.year())?;
        Some(match day.signed_duration_since(easter).num_days() {
            -3 => "holiday-maundy-thursday",
            -2 => "holiday-good-friday",
            0 => "holiday-easter",
            1 => "holiday-easter-monday",
            39 => "holiday-ascension",
            49 => "holiday-whit-sunday",
            50 => "holiday-whit-monday",
            _ => return None,
        })
    })
}

/// Tells whether all of some days lie in the common holiday of one year.
#[must_use]
pub fn in_common_holiday((first, last): (NaiveDate, NaiveDate)) -> bool {
    let within = |day: NaiveDate| COMMON.contains(&day.iso_week().week());
    let short = last.signed_duration_since(first).num_days() < 21;
    short && within(first) && within(last)
}

/// Returns Easter Sunday of a year.
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moved = (century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 19 * golden + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moved - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * moved + 22 * weekday) / 451;
    let days = u64::try_from(moved + weekday - 7 * late).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_is_where_the_calendars_print_it() {
        for printed in
            ["1961-04-02", "2000-04-23", "2008-03-23", "2019-04-21", "2020-04-12", "2026-04-05", "2038-04-25"]
        {
            assert_eq!(easter(day(printed).year()), Some(day(printed)));
        }
    }

    #[test]
    fn holidays_have_names_and_other_days_have_none() {
        for (text, name) in [
            ("2020-05-21", Some("holiday-ascension")),
            ("2020-06-01", Some("holiday-whit-monday")),
            ("2021-04-01", Some("holiday-maundy-thursday")),
            ("2021-05-17", Some("holiday-constitution")),
            ("2021-05-18", None),
            ("2021-12-24", None),
        ] {
            assert_eq!(holiday(day(text)), name, "{text}");
        }
        assert!(in_common_holiday((day("2020-07-06"), day("2020-07-26"))));
        assert!(!in_common_holiday((day("2020-07-06"), day("2020-07-27"))));
        assert!(!in_common_holiday((day("2019-07-12"), day("2020-07-12"))));
    }
}
