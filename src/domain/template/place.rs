//! Where something stands in the text of a template: the keys and positions down to it, and its line.

use std::ops::Range;

use toml::de::DeValue;

use crate::domain::fault::{Fault, Lines};
use crate::domain::message::Message;

/// A place in a template, made on the way down to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    above: Option<&'a Place<'a>>,
    step: Step<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Nth(usize),
}

/// The top of every template.
pub(super) const TOP: Place<'static> = Place { above: None, step: Step::Nth(0) };

impl<'a> Place<'a> {
    /// Goes to a key of the table that is here.
    pub const fn key(&'a self, key: &'a str) -> Self {
        Place { above: Some(self), step: Step::Key(key) }
    }

    /// Goes to an item of the list that is here, counted from 0.
    pub const fn nth(&'a self, at: usize) -> Self {
        Place { above: Some(self), step: Step::Nth(at) }
    }

    fn keys(&self) -> Vec<&'a str> {
        let mut keys = self.above.map(Place::keys).unwrap_or_default();
        if let (Step::Key(key), Some(_)) = (self.step, self.above) {
            keys.push(key);
        }
        keys
    }

    /// Returns what stands here, and where the last thing on the way that is written begins.
    fn find<'s, 'i>(&self, top: &'s DeValue<'i>) -> (Option<&'s DeValue<'i>>, Option<Range<usize>>) {
        let Some(above) = self.above else { return (Some(top), None) };
        let (within, before) = above.find(top);
        let below = within.and_then(|within| match self.step {
            Step::Key(key) => {
                let (name, value) = within.as_table()?.iter().find(|(name, _)| name.get_ref() == key)?;
                Some((value.get_ref(), name.span()))
            }
            Step::Nth(at) => within.as_array()?.get(at).map(|value| (value.get_ref(), value.span())),
        });
        below.map_or((None, before), |(value, span)| (Some(value), Some(span)))
    }
}

/// A template's text, taken apart, and what is wrong with it.
pub(super) struct Source<'i> {
    lines: Lines,
    top: DeValue<'i>,
    found: Vec<Fault>,
}

impl<'i> Source<'i> {
    pub const fn new(lines: Lines, top: DeValue<'i>) -> Self {
        Self { lines, top, found: Vec::new() }
    }

    /// Adds what is wrong at a place.
    pub fn fault(&mut self, place: Place<'_>, cause: Message) {
        let (_, span) = place.find(&self.top);
        let line = span.map(|span| self.lines.line(&span));
        let key = Some(place.keys().join(".")).filter(|key| !key.is_empty());
        self.found.push(Fault { line, key, cause, hint: None });
    }

    /// Gives everything that was found, by line.
    pub fn into_faults(mut self) -> Vec<Fault> {
        self.found.sort_by_key(|fault| fault.line);
        self.found
    }
}
