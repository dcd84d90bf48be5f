//! Facts that hold from a day on: everything about people and bodies is asked *as of a date* (DESIGN 4.4).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Values with the day that each holds from. A value without a day holds from the beginning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timeline<T>(Vec<(Option<NaiveDate>, T)>);

impl<T> Default for Timeline<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Timeline<T> {
    /// Makes a timeline that says nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Notes that a value holds from a day on; the same day replaces what was said for it before.
    pub fn set(&mut self, from: Option<NaiveDate>, value: T) {
        match self.0.binary_search_by(|(day, _)| day.cmp(&from)) {
            Ok(at) => {
                if let Some(slot) = self.0.get_mut(at) {
                    slot.1 = value;
                }
            }
            Err(at) => self.0.insert(at, (from, value)),
        }
    }

    /// Returns the value that holds on a day.
    #[must_use]
    pub fn at(&self, day: NaiveDate) -> Option<&T> {
        self.since(day).map(|(_, value)| value)
    }

    /// Returns the value that holds on a day, with the day that it holds from.
    #[must_use]
    pub fn since(&self, day: NaiveDate) -> Option<(Option<NaiveDate>, &T)> {
        self.iter().filter(|(from, _)| from.is_none_or(|from| from <= day)).last()
    }

    /// Returns the newest value, whichever day it holds from.
    #[must_use]
    pub fn newest(&self) -> Option<&T> {
        self.0.last().map(|(_, value)| value)
    }

    /// Walks through the values with the day each holds from, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = (Option<NaiveDate>, &T)> {
        self.0.iter().map(|(from, value)| (*from, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_of_the_day_holds_whatever_order_it_was_said_in() {
        let day = |d| NaiveDate::from_ymd_opt(2020, 5, d).unwrap();
        let mut name = Timeline::default();
        name.set(Some(day(20)), "new");
        name.set(None, "old");
        name.set(Some(day(20)), "newer");
        assert_eq!(name.at(day(19)), Some(&"old"));
        assert_eq!(name.at(day(20)), Some(&"newer"));
        assert_eq!(name.newest(), Some(&"newer"));
        assert_eq!(Timeline::<u8>::default().at(day(1)), None);
    }
}
