//! Meetings as iCalendar (RFC 5545): a meeting keeps its identity when it is moved, and stays when it is cancelled.

use chrono::{DateTime, NaiveTime, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};

use crate::document::calendar::{PRODUCT, instant};
use crate::domain::meeting::{Convening, Meeting};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

/// Writes meetings in a language. Hours that are a clock time and another give an event of that time, anything else one of
/// the day; `stamp` is when the calendar was written, and no agenda is in it: a calendar is passed on.
#[must_use]
pub fn write(workspace: &Workspace, meetings: &[&Meeting], locale: &Locale, stamp: DateTime<Utc>) -> String {
    let mut calendar = Calendar::default();
    calendar.properties.retain(|property| property.key() != "PRODID");
    calendar.append_property(Property::new("PRODID", PRODUCT));
    calendar.name(&workspace.head.name);
    for meeting in meetings {
        calendar.push(event(workspace, meeting, locale, stamp));
    }
    calendar.to_string()
}

fn event(workspace: &Workspace, meeting: &Meeting, locale: &Locale, stamp: DateTime<Utc>) -> Event {
    let (call, lang) = (&meeting.call, locale.lang());
    let mut event = Event::with_uid(&format!("{}@{}", meeting.id, workspace.domain()));
    let moves = meeting.moved.len() + usize::from(call.cancelled.is_some());
    event.timestamp(stamp).sequence(u32::try_from(moves).unwrap_or(u32::MAX));
    let clock = call.hours.as_deref().and_then(hours);
    let at = |time: NaiveTime| instant(workspace, call.held.and_time(time));
    match clock.and_then(|(begins, ends)| Some((at(begins)?, at(ends)?))) {
        Some((begins, ends)) => _ = event.starts(begins).ends(ends),
        None => _ = event.all_day(call.held),
    }
    let names: Vec<String> = call
        .bodies
        .iter()
        .map(|body| workspace.name_of(&Considerer::Body(body.clone()), lang, call.held).to_owned())
        .collect();
    let summary = locale.say(&Message::new("meeting-paper-event").with("names", locale.list(&names)));
    event.append_property(Property::new("SUMMARY", &summary).add_parameter("LANGUAGE", lang.code()).done());
    if let Some(place) = &call.place {
        event.location(place);
    }
    event.append_property(Property::new("STATUS", status(call)));
    event.done()
}

const fn status(call: &Convening) -> &'static str {
    if call.cancelled.is_some() { "CANCELLED" } else { "CONFIRMED" }
}

/// Reads hours as people write them: *10.00–12.00*, *10:00-12:00*.
fn hours(written: &str) -> Option<(NaiveTime, NaiveTime)> {
    let written = written.trim().trim_start_matches("kl.").replace('.', ":").replace('–', "-");
    let (begins, ends) = written.split_once('-')?;
    let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
    Some((time(begins)?, time(ends)?)).filter(|(begins, ends)| begins < ends)
}

#[cfg(test)]
mod tests {
    use super::hours;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for written in ["10.00–12.30", "10:00 - 12:30", "kl. 10.00-12.30"] {
            let (begins, ends) = hours(written).unwrap();
            assert_eq!((begins.to_string(), ends.to_string()), ("10:00:00".to_owned(), "12:30:00".to_owned()));
        }
        for written in ["etter lunsj", "12.00-10.00", "10.00"] {
            assert_eq!(hours(written), None, "{written}");
        }
    }
}
