//! Dates that hang on something else: on another milestone, on an event, on a horizon that the plan has.

use serde::{Deserialize, Serialize};

use super::item::{Kind, Reader};
use super::words::Sense;

/// A time that is told by something else; it has no days of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// On which side of it.
    pub side: Side,
    /// What it hangs on, as written: a key (*M8*), an event (*styringsgruppemøtet*), a horizon (*på lang sikt*).
    pub what: String,
}

/// Where a time lies, seen from what it hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// Before it: *før kvart møte*.
    Before,
    /// At the same time: *når løysinga er innført*.
    At,
    /// After it: *etter M8*.
    After,
    /// At some time in the course of it: *i planperioden*.
    Within,
}

impl Side {
    const fn of(sense: Sense) -> Option<Self> {
        match sense {
            Sense::Before => Some(Self::Before),
            Sense::Once => Some(Self::At),
            Sense::After => Some(Self::After),
            _ => None,
        }
    }
}

/// Reads a relation, when the whole text is one; what follows *after* must not begin with a date.
pub(super) fn read(text: &str, reader: Reader<'_>) -> Option<Relation> {
    let mut ahead = reader;
    let in_the_course = ahead.word(Sense::Horizon) || (ahead.word(Sense::Filler) && ahead.word(Sense::Horizon));
    if in_the_course && ahead.rest.is_empty() {
        return Some(Relation { side: Side::Within, what: text.trim().to_owned() });
    }
    let mut ahead = reader;
    let side = ahead.sense(Side::of)?;
    let what = text.get(ahead.rest.first()?.start..)?.trim();
    let dated = ahead.item().is_some_and(|item| item.kind != Kind::Bare || ahead.rest.is_empty());
    (!dated).then(|| Relation { side, what: what.to_owned() })
}
