//! The year of a week that is written without one, from the dates around it.

use chrono::{Datelike, Days, NaiveDate};

use super::period::Period;
use super::{Meaning, When};

/// How far a week may lie before its neighbour without being taken for next year's: plans are nearly in order.
const OUT_OF_ORDER: Days = Days::new(56);

/// Infers the years of weeks from the dates that stand before them in a list, or after the first of them.
///
/// Takes the dates in their order (of milestones, say). After 11.06.20, weeks 38, 50, 1 and "2 or 3" are those of
/// 2020, 2020, 2021 and 2021. What is inferred is marked in the meaning; the words stay as they are. Without any
/// dated neighbour nothing is inferred.
pub fn infer_years<'a>(whens: impl IntoIterator<Item = &'a mut When>) {
    let mut weeks_before: Vec<&mut When> = Vec::new();
    let mut known: Option<NaiveDate> = None;
    for when in whens {
        match known {
            None if when.interval().is_none() => {
                weeks_before.push(when);
                continue;
            }
            None => {}
            Some(day) => give_years(when, |week| year_after(week, day)),
        }
        let Some((first, _)) = when.interval() else {
            continue;
        };
        if known.is_none() {
            let mut next = first;
            for earlier in weeks_before.drain(..).rev() {
                give_years(earlier, |week| year_before(week, next));
                next = earlier.interval().map_or(next, |(first, _)| first);
            }
        }
        known = known.max(Some(first));
    }
}

/// Gives each week of a date that has none its year; *veke 52 eller 1* goes into the next year.
fn give_years(when: &mut When, year_of: impl Fn(u32) -> Option<i32>) {
    let mut before: Option<NaiveDate> = None;
    for period in periods_mut(&mut when.meaning) {
        if let Period::Week { week, year: year @ None, inferred } = period {
            *year = before.map_or_else(|| year_of(*week), |day| year_after(*week, day));
            *inferred = year.is_some();
        }
        before = period.days().map(|(first, _)| first).or(before);
    }
}

fn year_after(week: u32, day: NaiveDate) -> Option<i32> {
    let limit = day.checked_sub_days(OUT_OF_ORDER)?;
    let year = limit.iso_week().year();
    [year, year.checked_add(1)?].into_iter().find(|year| last_day(week, *year).is_some_and(|last| last >= limit))
}

fn year_before(week: u32, day: NaiveDate) -> Option<i32> {
    let limit = day.checked_add_days(OUT_OF_ORDER)?;
    let year = limit.iso_week().year();
    [year, year.checked_sub(1)?].into_iter().find(|year| last_day(week, *year).is_some_and(|last| last <= limit))
}

fn last_day(week: u32, year: i32) -> Option<NaiveDate> {
    let week = Period::Week { week, year: Some(year), inferred: true };
    week.days().map(|(_, last)| last)
}

fn periods_mut(meaning: &mut Meaning) -> impl Iterator<Item = &mut Period> {
    let (list, from, to) = match meaning {
        Meaning::One(period) => (std::slice::from_mut(period), None, None),
        Meaning::Either(periods) | Meaning::All(periods) => (periods.as_mut_slice(), None, None),
        Meaning::Range { from, to } => (&mut [][..], from.as_mut(), to.as_mut()),
        Meaning::Soon | Meaning::Undecided | Meaning::Inapplicable => (&mut [][..], None, None),
    };
    list.iter_mut().chain(from).chain(to)
}
