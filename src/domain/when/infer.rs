//! The year of a day, a week, a month or a season that is written without one, from the dates around it.

use chrono::{Datelike, Days, NaiveDate};

use super::period::Period;
use super::{Meaning, When};

/// How far it may lie before its neighbour without being taken for next year's: plans are nearly in order.
const OUT_OF_ORDER: Days = Days::new(56);

/// Infers the years of days, weeks, months and seasons from the dates that stand before them in a list, or after the first of them.
///
/// Takes the dates in their order (of milestones, say). After 11.06.20, weeks 38, 50, 1 and "2 or 3" are those of
/// 2020, 2020, 2021 and 2021. What is inferred is marked in the meaning; the words stay as they are. Without any
/// dated neighbour nothing is inferred.
pub fn infer_years<'a>(whens: impl IntoIterator<Item = &'a mut When>) {
    let mut yearless: Vec<&mut When> = Vec::new();
    let mut known: Option<NaiveDate> = None;
    for when in whens {
        match known {
            None if when.interval().is_none() => {
                yearless.push(when);
                continue;
            }
            None => {}
            Some(day) => give_years(when, |period| in_year_after(period, day)),
        }
        let Some((first, _)) = when.interval() else {
            continue;
        };
        if known.is_none() {
            let mut next = first;
            for earlier in yearless.drain(..).rev() {
                give_years(earlier, |period| in_year_before(period, next));
                next = earlier.interval().map_or(next, |(first, _)| first);
            }
        }
        known = known.max(Some(first));
    }
}

/// Gives each period of a date that has none its year; *veke 52 eller 1* goes into the next year.
fn give_years(when: &mut When, first: impl Fn(&Period) -> Option<Period>) {
    let mut before: Option<NaiveDate> = None;
    for period in periods_mut(&mut when.meaning) {
        let given = before.map_or_else(|| first(period), |day| in_year_after(period, day));
        *period = given.unwrap_or_else(|| period.clone());
        before = period.days().map(|(first, _)| first).or(before);
    }
}

fn in_year_after(period: &Period, day: NaiveDate) -> Option<Period> {
    let limit = day.checked_sub_days(OUT_OF_ORDER)?;
    let year = limit.iso_week().year();
    in_first_year(period, [year, year.checked_add(1)?], |last| last >= limit)
}

fn in_year_before(period: &Period, day: NaiveDate) -> Option<Period> {
    let limit = day.checked_add_days(OUT_OF_ORDER)?;
    let year = limit.iso_week().year();
    in_first_year(period, [year, year.checked_sub(1)?], |last| last <= limit)
}

fn in_first_year(period: &Period, years: [i32; 2], fits: impl Fn(NaiveDate) -> bool) -> Option<Period> {
    let mut given = years.into_iter().filter_map(|year| period.in_year(year));
    given.find(|period| period.days().is_some_and(|(_, last)| fits(last)))
}

fn periods_mut(meaning: &mut Meaning) -> impl Iterator<Item = &mut Period> {
    let (list, from, to) = match meaning {
        Meaning::One(period) => (std::slice::from_mut(period), None, None),
        Meaning::Either(periods) | Meaning::All(periods) => (periods.as_mut_slice(), None, None),
        Meaning::Range { from, to } => (&mut [][..], from.as_mut(), to.as_mut()),
        _ => (&mut [][..], None, None),
    };
    list.iter_mut().chain(from).chain(to)
}
