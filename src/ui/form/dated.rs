//! Entries for dates: what was understood is said while one writes, and words that lean on today become a day.

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::message::Message;
use crate::domain::when::period::Period;
use crate::domain::when::{self, Meaning};
use crate::ui::session::Session;

/// Which dates an entry takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dated {
    /// One day.
    Day,
    /// Any date as people write it (DESIGN 4.1).
    When,
}

/// Words that lean on today, by how many days they are ahead.
const NEAR: [(&str, u64); 3] = [("near-today", 0), ("near-tomorrow", 1), ("near-after", 2)];
/// As few letters of a weekday are enough.
const SHORTEST: usize = 3;

/// Finds the day of words that lean on today: *i dag*, *i morgon*, *fredag* for the next one. They mean another day
/// tomorrow, so that the day is what is kept.
#[must_use]
pub fn near(session: &Session, text: &str) -> Option<NaiveDate> {
    let (text, today) = (text.trim().to_lowercase(), session.now.day);
    let ahead = |days| today.checked_add_days(Days::new(days));
    if let Some((_, days)) = NEAR.iter().find(|(id, _)| session.locale.term(id) == text) {
        return ahead(*days);
    }
    let names = |day: &NaiveDate| session.locale.weekday(*day).to_lowercase();
    let is_short = text.chars().count() < SHORTEST;
    (1..=7).filter_map(ahead).find(|day| !is_short && names(day).starts_with(&text))
}

/// Reads one day, as people write days; without a year the one that is nearest.
#[must_use]
pub fn day(session: &Session, text: &str) -> Option<NaiveDate> {
    if let Some(day) = near(session, text) {
        return Some(day);
    }
    let when = when::parse(text, session.locale.when_words()).ok()?;
    if let Some((first, last)) = when.interval() {
        return (first == last).then_some(first);
    }
    let Meaning::One(period) = &when.meaning else { return None };
    let today = session.now.day;
    let in_year = |year| one_day(&period.in_year(year)?);
    let days = (today.year() - 1..=today.year() + 1).filter_map(in_year);
    days.min_by_key(|day| (*day - today).abs())
}

fn one_day(period: &Period) -> Option<NaiveDate> {
    period.days().filter(|(first, last)| first == last).map(|(first, _)| first)
}

/// Says what is understood of what was written.
///
/// # Errors
/// What is not understood, and what can be written.
pub fn understood(session: &Session, dated: Dated, text: &str) -> Result<String, Message> {
    let said = |message: Message| session.say(&message);
    if let Some(day) = near(session, text).or_else(|| day(session, text).filter(|_| dated == Dated::Day)) {
        return Ok(said(Message::new("understood-day").with("day", session.locale.weekday_date_of_year(day))));
    }
    if dated == Dated::Day {
        return Err(Message::new("form-no-day").with("text", text));
    }
    let when = when::parse(text, session.locale.when_words()).map_err(|error| error.message())?;
    if let Some((first, last)) = when.interval() {
        return Ok(said(span(first, last, session)));
    }
    let year = session.now.day.year();
    let first = when.periods().find_map(|period| period.in_year(year)?.days());
    Ok(said(match first {
        Some((first, last)) => {
            Message::new("understood-yearless").with("year", year.to_string()).with("days", span(first, last, session))
        }
        None => Message::new("understood-undated"),
    }))
}

fn span(first: NaiveDate, last: NaiveDate, session: &Session) -> Message {
    let words = |day| session.locale.weekday_date_of_year(day);
    if first == last {
        return Message::new("understood-day").with("day", words(first));
    }
    Message::new("understood-days").with("first", words(first)).with("last", words(last))
}
