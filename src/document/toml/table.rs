//! TOML with places: every value knows its line and the keys above it, and no key goes unread.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::Faults;
use crate::domain::message::Message;
use crate::domain::text::{self, Kind};

/// A table, and which of its keys somebody asked for.
pub struct Table<'s, 'i> {
    /// The keys above, as written; empty at the top.
    name: String,
    pub line: usize,
    entries: &'s DeTable<'i>,
    asked: BTreeSet<String>,
}

/// A value and where it stands.
pub struct Item<'s, 'i> {
    /// The keys down to it.
    pub key: String,
    pub line: usize,
    value: &'s DeValue<'i>,
}

impl<'s, 'i> Table<'s, 'i> {
    /// Looks at the table of a whole file.
    pub const fn top(entries: &'s DeTable<'i>) -> Self {
        Self { name: String::new(), line: 1, entries, asked: BTreeSet::new() }
    }

    /// Takes the value of a key, when there is one.
    pub fn take(&mut self, key: &str, faults: &Faults) -> Option<Item<'s, 'i>> {
        self.asked.insert(key.to_owned());
        let (name, value) = self.entries.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(Item { key: self.path(key), line: faults.line(&name.span()), value: value.get_ref() })
    }

    /// Takes every key with its value, in the order of the file.
    pub fn all(&mut self, faults: &Faults) -> Vec<(String, Item<'s, 'i>)> {
        let names: Vec<String> = self.entries.keys().map(|name| name.get_ref().to_string()).collect();
        names.into_iter().filter_map(|name| Some((name.clone(), self.take(&name, faults)?))).collect()
    }

    /// Takes the value of a key that must be there.
    pub fn require(&mut self, key: &str, faults: &mut Faults) -> Option<Item<'s, 'i>> {
        let item = self.take(key, faults);
        if item.is_none() {
            faults.at(self.line, &self.path(key), Message::new("document-key-missing").with("key", key));
        }
        item
    }

    /// Reports every key that nobody asked for.
    pub fn finish(self, faults: &mut Faults) {
        let unknown = self.entries.keys().filter(|key| !self.asked.contains(key.get_ref().as_ref()));
        for key in unknown {
            let name = key.get_ref().as_ref();
            let known = self.asked.iter().cloned().collect::<Vec<_>>().join(", ");
            let cause = Message::new("document-key-unknown").with("key", name);
            let hint = Message::new("document-hint-keys").with("keys", known);
            faults.advise(faults.line(&key.span()), &self.path(name), cause, hint);
        }
    }

    fn path(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }
}

impl<'s, 'i> Item<'s, 'i> {
    /// Returns a text as it is kept: safe and composed. Anything else is a fault.
    pub fn text(&self, kind: Kind, faults: &mut Faults) -> Option<String> {
        let DeValue::String(value) = self.value else { return self.wrong(Message::new("document-type-text"), faults) };
        match text::check(value, kind) {
            Ok(()) => Some(text::clean(value, kind).0),
            Err(foreign) => {
                foreign.iter().for_each(|foreign| faults.at(self.line, &self.key, foreign.message()));
                None
            }
        }
    }

    /// Returns a list of short texts.
    pub fn texts(&self, faults: &mut Faults) -> Option<Vec<String>> {
        let items = self.list(faults)?;
        let texts: Vec<Option<String>> = items.iter().map(|item| item.text(Kind::Line, faults)).collect();
        texts.into_iter().collect()
    }

    /// Returns yes or no.
    pub fn flag(&self, faults: &mut Faults) -> Option<bool> {
        match self.value {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.wrong(Message::new("document-type-flag"), faults),
        }
    }

    /// Returns a whole number.
    pub fn number<T: std::str::FromStr>(&self, faults: &mut Faults) -> Option<T> {
        match self.value {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
            _ => None,
        }
        .or_else(|| self.wrong(Message::new("document-type-number"), faults))
    }

    /// Returns a day.
    pub fn day(&self, faults: &mut Faults) -> Option<NaiveDate> {
        let day = match self.value {
            DeValue::Datetime(moment) if moment.time.is_none() => moment.date.and_then(|date| {
                NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
            }),
            _ => None,
        };
        day.or_else(|| self.wrong(Message::new("document-type-day"), faults))
    }

    /// Tells whether this is a list.
    pub const fn is_list(&self) -> bool {
        matches!(self.value, DeValue::Array(_))
    }

    /// Returns the values of a list, each under the key of the list.
    pub fn list(&self, faults: &mut Faults) -> Option<Vec<Self>> {
        let DeValue::Array(list) = self.value else { return self.wrong(Message::new("document-type-list"), faults) };
        let item = |value: &'s Spanned<DeValue<'i>>| Self {
            key: self.key.clone(),
            line: faults.line(&value.span()).max(self.line),
            value: value.get_ref(),
        };
        Some(list.iter().map(item).collect())
    }

    /// Returns the table that this is.
    pub fn table(&self, faults: &mut Faults) -> Option<Table<'s, 'i>> {
        self.as_table().or_else(|| self.wrong(Message::new("document-type-table"), faults))
    }

    /// Returns the table that this is, if it is one.
    pub fn as_table(&self) -> Option<Table<'s, 'i>> {
        let entries = self.value.as_table()?;
        Some(Table { name: self.key.clone(), line: self.line, entries, asked: BTreeSet::new() })
    }

    fn wrong<T>(&self, expected: Message, faults: &mut Faults) -> Option<T> {
        faults.at(self.line, &self.key, Message::new("document-type").with("expected", expected));
        None
    }
}
