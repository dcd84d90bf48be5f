//! Days as columns of a track, and the weeks, months, quarters or years that have room for their names.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::domain::picture::timeline::Bar;

/// The days of a track and its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    first: NaiveDate,
    last: NaiveDate,
    width: u16,
}

/// The stretches that a track is divided into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// ISO weeks.
    Week,
    /// Months.
    Month,
    /// Quarters.
    Quarter,
    /// So many years.
    Years(i32),
}

/// The columns of a stretch of days, both ends included, and whether it goes on at either side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The first column.
    pub from: u16,
    /// The last column.
    pub to: u16,
    /// It has no beginning.
    pub goes_before: bool,
    /// It has no end.
    pub goes_on: bool,
}

/// The units with their least columns: the name and a blank.
const UNITS: [(Unit, i64, i64); 10] = [
    (Unit::Week, 7, 3),
    (Unit::Month, 30, 4),
    (Unit::Quarter, 91, 3),
    (Unit::Years(1), 365, 5),
    (Unit::Years(2), 730, 5),
    (Unit::Years(5), 1_826, 5),
    (Unit::Years(10), 3_652, 5),
    (Unit::Years(20), 7_305, 5),
    (Unit::Years(50), 18_262, 5),
    (Unit::Years(100), 36_524, 5),
];

impl Scale {
    /// Lays days out over so many columns; today is among them when it lies near.
    #[must_use]
    pub fn of((first, last): (NaiveDate, NaiveDate), today: NaiveDate, width: u16) -> Self {
        let quarter = Days::new(last.signed_duration_since(first).num_days().unsigned_abs() / 4 + 7);
        let near = |day: Option<NaiveDate>| day.unwrap_or(today);
        let is_near = near(first.checked_sub_days(quarter)) <= today && today <= near(last.checked_add_days(quarter));
        let (first, last) = if is_near { (first.min(today), last.max(today)) } else { (first, last) };
        Self { first, last, width: width.max(1) }
    }

    fn days(&self) -> i64 {
        self.last.signed_duration_since(self.first).num_days().max(0) + 1
    }

    /// Returns the column of a day; a day before or after the track has none.
    #[must_use]
    pub fn column(&self, day: NaiveDate) -> Option<u16> {
        if day < self.first || self.last < day {
            return None;
        }
        let column = day.signed_duration_since(self.first).num_days() * i64::from(self.width) / self.days();
        u16::try_from(column).ok()
    }

    /// Returns the columns of a stretch; an open side reaches to the end of the track.
    #[must_use]
    pub fn stretch(&self, bar: Bar) -> Stretch {
        let end = self.width.saturating_sub(1);
        let from = bar.from.map_or(0, |day| self.column(day).unwrap_or(if day < self.first { 0 } else { end }));
        let to = bar.to.map_or(end, |day| self.column(day).unwrap_or(if day < self.first { 0 } else { end }));
        Stretch { from, to: to.max(from), goes_before: bar.from.is_none(), goes_on: bar.to.is_none() }
    }

    /// Returns the finest unit whose names have room.
    #[must_use]
    pub fn unit(&self) -> Unit {
        let fits = |(_, days, columns): &&(Unit, i64, i64)| i64::from(self.width) * days / self.days() >= *columns;
        UNITS.iter().find(fits).map_or(Unit::Years(100), |(unit, ..)| *unit)
    }

    /// Lists the first days of a unit's stretches with their columns; the one that the track begins within stands at its
    /// beginning.
    #[must_use]
    pub fn ticks(&self, unit: Unit) -> Vec<(u16, NaiveDate)> {
        let mut out = Vec::new();
        let mut day = unit.begin(self.first);
        while let Some(begin) = day.filter(|begin| *begin <= self.last) {
            out.push((self.column(begin).unwrap_or(0), begin));
            day = unit.next(begin);
        }
        out
    }
}

impl Unit {
    /// Returns the first day of the stretch that a day lies in.
    fn begin(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Week => Some(day.week(Weekday::Mon).first_day()),
            Self::Month => day.with_day(1),
            Self::Quarter => day.with_day(1)?.with_month((day.month0() / 3) * 3 + 1),
            Self::Years(years) => NaiveDate::from_ymd_opt(day.year().div_euclid(years) * years, 1, 1),
        }
    }

    fn next(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Week => day.checked_add_days(Days::new(7)),
            Self::Month => day.checked_add_months(Months::new(1)),
            Self::Quarter => day.checked_add_months(Months::new(3)),
            Self::Years(years) => NaiveDate::from_ymd_opt(day.year().checked_add(years)?, 1, 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_finest_unit_with_room_divides_the_track() {
        for (first, last, width, unit) in [
            ("2020-05-04", "2020-07-26", 54, Unit::Week),
            ("2020-05-04", "2020-12-26", 54, Unit::Month),
            ("2020-05-04", "2022-12-26", 54, Unit::Quarter),
            ("2020-05-04", "2028-12-26", 54, Unit::Years(1)),
            ("2020-05-04", "2050-12-26", 24, Unit::Years(10)),
            ("0001-01-01", "9999-12-31", 24, Unit::Years(100)),
            ("2020-05-04", "2020-05-04", 1, Unit::Week),
        ] {
            let scale = Scale::of((day(first), day(last)), day("1990-01-01"), width);
            assert_eq!(scale.unit(), unit, "{first} {last}");
        }
    }

    #[test]
    fn days_stand_in_their_columns_and_open_sides_reach_the_ends() {
        let scale = Scale::of((day("2020-01-01"), day("2020-12-31")), day("2030-01-01"), 61);
        assert_eq!(scale.column(day("2020-01-01")), Some(0));
        assert_eq!(scale.column(day("2020-12-31")), Some(60));
        assert_eq!(scale.column(day("2021-01-01")), None);
        let open = scale.stretch(Bar { from: Some(day("2020-07-01")), to: None });
        assert_eq!((open.from, open.to, open.goes_before, open.goes_on), (30, 60, false, true));
        let quarters: Vec<u16> = scale.ticks(Unit::Quarter).into_iter().map(|(column, _)| column).collect();
        assert_eq!(quarters, [0, 15, 30, 45]);
    }

    #[test]
    fn today_widens_a_track_only_when_it_is_near() {
        let span = (day("2020-01-01"), day("2020-12-31"));
        assert!(Scale::of(span, day("2021-02-01"), 60).column(day("2021-02-01")).is_some());
        assert!(Scale::of(span, day("2022-02-01"), 60).column(day("2022-02-01")).is_none());
    }
}
