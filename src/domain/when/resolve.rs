//! Fills in what an expression leaves to its neighbours, and asks the calendar.

use chrono::NaiveDate;

use super::error::WhenError;
use super::item::{Item, Kind};
use super::period::Period;

/// A year that has every day that any year has.
const LEAP_YEAR: i32 = 2000;

/// How several expressions are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joined {
    /// From the first to the second.
    AsRange,
    /// One after the other.
    AsList,
}

/// Turns expressions into periods.
///
/// A bare number takes its kind from the neighbour: *veke 2 eller 3*, *26.–28. mai 2020*, *2015-18*. So do month and
/// year; a year that runs out at New Year is the neighbour's minus or plus one: *veke 50 – 2 2021*.
pub(super) fn periods(text: &str, mut items: Vec<Item>, joined: Joined) -> Result<Vec<Period>, WhenError> {
    for pass in [Direction::Forward, Direction::Backward] {
        walk(&mut items, pass, |item, known| take_kind(item, known, pass, joined));
    }
    for pass in [Direction::Backward, Direction::Forward] {
        walk(&mut items, pass, |item, known| {
            if item.kind == Kind::Day && item.month.is_none() {
                item.month = known.month.or((known.kind == Kind::Month).then_some(known.number));
            }
        });
        walk(&mut items, pass, |item, known| take_year(item, known, pass));
    }
    let periods: Vec<Period> = items.iter().map(|item| period(text, item)).collect::<Result<_, _>>()?;
    let is_backwards = match periods.as_slice() {
        [from, to] => joined == Joined::AsRange && from.days().zip(to.days()).is_some_and(|(from, to)| from.0 > to.1),
        _ => false,
    };
    if is_backwards { Err(WhenError::Backwards { words: text.to_owned() }) } else { Ok(periods) }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Forward,
    Backward,
}

/// Shows each expression its neighbour: the one before (forward) or after (backward).
fn walk(items: &mut [Item], direction: Direction, mut take: impl FnMut(&mut Item, &Item)) {
    let mut known: Option<Item> = None;
    let mut visit = |item: &mut Item| {
        if let Some(known) = &known {
            take(item, known);
        }
        known = Some(item.clone());
    };
    match direction {
        Direction::Forward => items.iter_mut().for_each(&mut visit),
        Direction::Backward => items.iter_mut().rev().for_each(&mut visit),
    }
}

fn take_kind(item: &mut Item, known: &Item, direction: Direction, joined: Joined) {
    if item.kind != Kind::Bare {
        return;
    }
    match (known.kind, direction) {
        (Kind::Year, Direction::Forward) if joined == Joined::AsRange && item.year.is_none() => {
            item.kind = Kind::Year;
            let century = known.year.map(|year| year - year.rem_euclid(100));
            item.year = century.zip(i32::try_from(item.number).ok()).map(|(century, year)| century + year);
        }
        (kind @ (Kind::Week | Kind::Quarter | Kind::Tertial | Kind::Half | Kind::Day), _) => item.kind = kind,
        _ => {}
    }
}

fn take_year(item: &mut Item, known: &Item, direction: Direction) {
    let (None, Some(year)) = (item.year, known.year) else {
        return;
    };
    item.year = Some(year);
    let (Some(own), Some(other)) = (first_day(item), first_day(known)) else {
        return;
    };
    item.year = match direction {
        Direction::Forward if own < other => year.checked_add(1),
        Direction::Backward if own > other => year.checked_sub(1),
        _ => item.year,
    };
}

fn first_day(item: &Item) -> Option<NaiveDate> {
    period("", item).ok()?.days().map(|(first, _)| first)
}

fn period(text: &str, item: &Item) -> Result<Period, WhenError> {
    let words = || text.to_owned();
    let missing = || WhenError::NotInCalendar { words: words(), part: item.words.clone() };
    let (number, inferred) = (item.number, false);
    let year = item.year.ok_or_else(|| WhenError::NoYear { words: words() });
    let period = match item.kind {
        Kind::Bare => {
            return Err(WhenError::NotUnderstood { words: words(), part: item.words.clone() });
        }
        Kind::Week if (1..=53).contains(&number) => Period::Week { week: number, year: item.year, inferred },
        Kind::Week => return Err(missing()),
        Kind::Day if item.year.is_none() && item.clock.is_none() => day_of_month(item).ok_or_else(missing)?,
        Kind::Day => day(item, year?).ok_or_else(missing)?,
        Kind::Month => Period::Month { year: item.year, month: number, inferred },
        Kind::Season(season) => Period::Season { year: item.year, season, inferred },
        Kind::Quarter => Period::Quarter { year: year?, quarter: number },
        Kind::Tertial => Period::Tertial { year: year?, tertial: number },
        Kind::Half => Period::Half { year: year?, half: number },
        Kind::Year => Period::Year(year?),
    };
    let may_lack_year = matches!(item.kind, Kind::Day | Kind::Week | Kind::Month | Kind::Season(_));
    let has_days = period.days().is_some() || (may_lack_year && item.year.is_none());
    if !has_days {
        return Err(missing());
    }
    Ok(match item.third {
        Some(third) => Period::Part { third, of: Box::new(period) },
        None => period,
    })
}

/// A day without year, when some year has it: 29 February is one, 31 April is none.
fn day_of_month(item: &Item) -> Option<Period> {
    let (day, month) = (item.number, item.month?);
    NaiveDate::from_ymd_opt(LEAP_YEAR, month, day)?;
    Some(Period::DayOfMonth { day, month, year: None, inferred: false })
}

fn day(item: &Item, year: i32) -> Option<Period> {
    let day = NaiveDate::from_ymd_opt(year, item.month?, item.number)?;
    Some(match item.clock {
        None => Period::Day(day),
        Some((at, until)) => Period::Clock { day, at: at?, until },
    })
}
