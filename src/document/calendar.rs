//! The known dates of a plan as iCalendar (RFC 5545), with the words as people wrote them.
//!
//! A day is an event of that day, a day with a clock time one of that time; anything longer is a stretch of whole days
//! that keeps nobody's time. The days of a signed plan's life are there with the whole plan. What has no date is not there, and is listed for whoever exports. The same plan gives the
//! same bytes: an event keeps its identity, its sequence is the plan's revision, its stamp the plan's last change.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};

use super::content;
use super::shown::Shown;
use crate::domain::life::{self, Moment};
use crate::domain::message::Message;
use crate::domain::plan::Node;
use crate::domain::sight::Sight;
use crate::domain::template::{Field, Register};
use crate::domain::value::{Recipient, Value};
use crate::domain::when::period::Period;
use crate::domain::when::{Meaning, When, infer_years};
use crate::domain::workspace::Workspace;

/// Who wrote the calendar (RFC 5545 section 3.7.3).
pub(super) const PRODUCT: &str = "-//vedtak//vedtak//EN";

/// A calendar, and what has no date.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The calendar, with CRLF.
    pub text: String,
    /// One sentence for each thing without a date, in reading order.
    pub undated: Vec<Message>,
}

/// A date of a record.
struct Entry<'a> {
    register: &'a Register,
    field: &'a Field,
    record: &'a Node,
    /// For whom, where each recipient has a date.
    whose: Option<&'a Recipient>,
    when: Option<When>,
}

/// Writes the known dates of some registers of a plan, in the plan's language.
#[must_use]
pub fn write(shown: &Shown<'_>, sight: &Sight, only: Option<&str>) -> Written {
    let seen = content::seen(shown.plan, sight);
    let shown = &Shown { plan: &seen, ..shown.clone() };
    let mut calendar = Calendar::default();
    calendar.properties.retain(|property| property.key() != "PRODID");
    calendar.append_property(Property::new("PRODID", PRODUCT));
    let title = &shown.plan.head.title;
    calendar.name(title);
    let mut undated = Vec::new();
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    if let Some(template) = shown.template().filter(|_| only.is_none()) {
        for (moment, on) in life::days(shown.plan, shown.workspace, template) {
            calendar.push(day_of_life(shown, moment, on));
        }
    }
    let registers = shown.template().map(|shape| shape.registers.as_slice()).unwrap_or_default();
    for register in registers.iter().filter(|register| only.is_none_or(|only| register.id == only)) {
        for entry in register.fields.iter().flat_map(|field| entries(shown, register, field)) {
            let identity = entry.identity(shown, &mut used);
            match event(shown, &entry, &identity) {
                Some(event) => _ = calendar.push(event),
                None => undated.push(entry.undated(shown)),
            }
        }
    }
    Written { text: calendar.to_string(), undated }
}

/// Lists the dates that stand in a field, of all records; a week without a year takes that of its neighbours.
fn entries<'a>(shown: &Shown<'a>, register: &'a Register, field: &'a Field) -> Vec<Entry<'a>> {
    let mut all = Vec::new();
    for (_, record) in shown.plan.walk(&register.id) {
        let entry = |whose, when| Entry { register, field, record, whose, when };
        match record.field(&field.id).value() {
            Some(Value::When(when)) => all.push(entry(None, Some(when.clone()))),
            Some(Value::Recipients(recipients)) if field.dated => {
                all.extend(recipients.lines.iter().map(|line| entry(Some(&line.who), line.when.clone())));
            }
            _ => {}
        }
    }
    infer_years(all.iter_mut().filter_map(|entry| entry.when.as_mut()));
    all
}

impl Entry<'_> {
    /// Returns an identity that stays while the record, its field and its recipient do.
    fn identity(&self, shown: &Shown<'_>, used: &mut BTreeMap<String, usize>) -> String {
        let whose = match self.whose {
            None => String::new(),
            Some(Recipient::Body(body)) => body.to_string(),
            Some(Recipient::Acting { body, role }) => format!("{body}.{role}"),
            Some(Recipient::Set(set)) => set.to_string(),
            Some(Recipient::Party(party)) => party.to_string(),
            Some(Recipient::Parties) => "*".to_owned(),
        };
        let own = format!("{}.{}.{whose}", self.record.id, self.field.id);
        let count = used.entry(own.clone()).or_default();
        *count += 1;
        format!("{own}.{count}@{}.{}", shown.plan.id, shown.workspace.domain())
    }

    /// Says what it is about: the key, the first words of the record, for whom.
    fn summary(&self, shown: &Shown<'_>) -> String {
        let key = self.register.keyed.then_some(self.record.key.as_str());
        let title = shown.title(self.record);
        let title = Some(title.as_str()).filter(|title| Some(*title) != key);
        let what = key.into_iter().chain(title).collect::<Vec<_>>().join(" ");
        match self.whose {
            Some(whose) => format!("{what}: {}", shown.recipient(whose)),
            None => what,
        }
    }

    fn undated(&self, shown: &Shown<'_>) -> Message {
        let words = self.when.as_ref().map_or_else(|| shown.locale.term("document-no-date"), |when| when.words.clone());
        Message::new("copy-undated").with("what", self.summary(shown)).with("words", words)
    }
}

/// Makes an event of a day of the plan's life: it begins to hold, is gone through, can be given notice of, ends.
fn day_of_life(shown: &Shown<'_>, moment: Moment, on: NaiveDate) -> Event {
    let (head, lang) = (&shown.plan.head, shown.locale.lang());
    let mut event = Event::with_uid(&format!("{}@{}.{}", moment.name(), shown.plan.id, shown.workspace.domain()));
    event.timestamp(head.touched).sequence(u32::try_from(head.revision).unwrap_or(u32::MAX));
    event.all_day(on);
    event.add_property("TRANSP", "TRANSPARENT");
    let summary = format!("{}: {}", head.title, shown.locale.term(moment.term()));
    event.append_property(Property::new("SUMMARY", &summary).add_parameter("LANGUAGE", lang.code()).done());
    event.done()
}

/// Makes an event of a date; nothing when its days are not known.
fn event(shown: &Shown<'_>, entry: &Entry<'_>, identity: &str) -> Option<Event> {
    let when = entry.when.as_ref()?;
    let (first, last) = when.interval()?;
    let (head, lang) = (&shown.plan.head, shown.locale.lang());
    let mut event = Event::with_uid(identity);
    event.timestamp(head.touched).sequence(u32::try_from(head.revision).unwrap_or(u32::MAX));
    let clock = match &when.meaning {
        Meaning::One(Period::Clock { day, at, until }) => {
            let instant = |time| instant(shown.workspace, day.and_time(time));
            instant(*at).map(|begins| (begins, until.and_then(instant)))
        }
        _ => None,
    };
    match clock {
        Some((begins, ends)) => {
            event.starts(begins);
            ends.map(|ends| event.ends(ends));
        }
        None => {
            // The end of whole days is the day after the last (RFC 5545 section 3.6.1).
            event.starts(first).ends(last.checked_add_days(Days::new(1))?);
            event.add_property("TRANSP", "TRANSPARENT");
        }
    }
    let is_day = first == last && matches!(when.meaning, Meaning::One(_));
    let summary = entry.summary(shown);
    let summary = if is_day { summary } else { format!("{summary} ({})", when.words) };
    let label = entry.field.label.get(lang);
    let words = format!("{label}: {}\n{} ({})", when.words, head.title, head.key);
    for (name, text) in [("SUMMARY", &summary), ("DESCRIPTION", &words)] {
        event.append_property(Property::new(name, text).add_parameter("LANGUAGE", lang.code()).done());
    }
    event.categories([entry.register.title.get(lang)]);
    Some(event.done())
}

/// Returns an instant of a clock in the workspace's zone; the earlier one when the clock shows it twice.
pub(super) fn instant(workspace: &Workspace, moment: NaiveDateTime) -> Option<DateTime<Utc>> {
    let zone: Tz = workspace.head.zone.parse().unwrap_or(Tz::UTC);
    zone.from_local_datetime(&moment).earliest().map(|local| local.with_timezone(&Utc))
}
