//! Dates that come again: how often, and on which weekdays, in which weeks or month.

use serde::{Deserialize, Serialize};

use super::item::Reader;
use super::token::DASH;
use super::words::Sense;

/// A time that comes again and again; it has no days of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recurrence {
    /// How often.
    pub every: Every,
    /// On which weekdays, 1 (Monday) to 7.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weekdays: Vec<u32>,
    /// In which ISO weeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<Parity>,
    /// In which month, 1 to 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<u32>,
}

/// How often something comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Every {
    /// Every day.
    Day,
    /// Every week.
    Week,
    /// Every other week.
    Fortnight,
    /// Every month.
    Month,
    /// Every quarter.
    Quarter,
    /// Every tertial.
    Tertial,
    /// Twice a year.
    Half,
    /// Every year.
    Year,
    /// Regularly or all the time: how often is not said.
    Regular,
}

/// The weeks with an odd or an even number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Parity {
    /// Weeks 1, 3, 5 ...
    Odd,
    /// Weeks 2, 4, 6 ...
    Even,
}

/// Reads a recurrence, when the whole text is one: *årleg i mars*, *onsdagar i oddetalsveker kl. 10*.
pub(super) fn read(mut reader: Reader<'_>) -> Option<Recurrence> {
    let often = reader.sense(|sense| match sense {
        Sense::Often(every) => Some(every),
        _ => None,
    });
    let each = reader.word(Sense::Each);
    while reader.word(Sense::Filler) {}
    let (weekdays, plural) = weekdays(&mut reader);
    while reader.word(Sense::Filler) || reader.mark(",") || reader.mark(DASH) {}
    let weeks = reader.sense(|sense| match sense {
        Sense::Weeks(parity) => Some(parity),
        _ => None,
    });
    let month = if often.is_some() { reader.month() } else { None };
    let _ = reader.clock();
    let weekly = || (weeks.is_some() || plural || (each && !weekdays.is_empty())).then_some(weeks);
    let every = match (often, weekly()) {
        (Some(every), _) => every,
        (None, Some(Some(_))) => Every::Fortnight,
        (None, Some(None)) => Every::Week,
        (None, None) => return None,
    };
    reader.rest.is_empty().then_some(Recurrence { every, weekdays, weeks, month })
}

/// Reads weekdays, and tells whether one stands in the plural: *onsdagar* alone says every week, *onsdag* does not.
fn weekdays(reader: &mut Reader<'_>) -> (Vec<u32>, bool) {
    let mut plural = false;
    let mut days = Vec::new();
    loop {
        let next = reader.attempt(|reader| {
            let joined = reader.mark(",") || reader.word(Sense::And);
            let day = reader.sense(|sense| match sense {
                Sense::Weekday(day) => Some((day, false)),
                Sense::EachWeekday(day) => Some((day, true)),
                _ => None,
            });
            day.filter(|_| joined != days.is_empty())
        });
        let Some((day, many)) = next else { return (days, plural) };
        plural |= many;
        days.push(day);
    }
}
