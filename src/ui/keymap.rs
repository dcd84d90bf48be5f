//! Which keys run which action for one person: those of the action table, as far as `keymap.toml` says nothing else.

mod file;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

pub use file::{DEFAULT, EVERYWHERE, read};

use super::action::{self, Action, Place, Row};
use super::key::{Code, Key};
use crate::domain::message::Message;

/// Keys that are pressed one after the other; mostly one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Chord(Vec<Key>);

/// What keys mean that were pressed one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// They run an action.
    Run(Action),
    /// They begin something: another key is waited for.
    More,
}

/// Which keys run which action. A copy costs nothing, and nobody who has no file of one's own holds any.
#[derive(Debug, Clone, Default)]
pub struct Keymap {
    changed: Arc<HashMap<(Action, Place), Vec<Chord>>>,
}

impl Chord {
    /// Reads keys as the action table and `keymap.toml` write them: `n`, `ctrl-s`, `g h`.
    ///
    /// # Errors
    /// The name that no key has; the whole text when there is none in it.
    pub fn named(text: &str) -> Result<Self, &str> {
        let keys = text.split_whitespace().map(|name| Key::named(name).ok_or(name)).collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() { Err(text) } else { Ok(Self(keys)) }
    }

    /// Returns what is still to be pressed after keys that begin it; nothing when they do not, or are all of it.
    #[must_use]
    pub fn after(&self, pressed: &[Key]) -> Option<Self> {
        let rest = self.0.strip_prefix(pressed)?;
        (!rest.is_empty()).then(|| Self(rest.to_vec()))
    }

    /// Tells whether one of two begins with the other: then only one of them can be pressed.
    fn clashes(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0) || other.0.starts_with(&self.0)
    }

    /// Tells whether it is a command in a place, and not a part of what is written there.
    fn counts_in(&self, place: Place) -> bool {
        let is_text = |key: &Key| key.typed().is_some() || key.code == Code::Backspace;
        !(place.is_written() && self.0.first().is_some_and(is_text))
    }
}

impl fmt::Display for Chord {
    /// Writes the caps: `Ctrl+S`, `g h`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, key) in self.0.iter().enumerate() {
            let gap = if index == 0 { "" } else { " " };
            write!(f, "{gap}{key}")?;
        }
        Ok(())
    }
}

/// Returns the keys of an action as the table has them.
#[must_use]
pub fn usual(row: &Row) -> Vec<Chord> {
    row.keys.iter().filter_map(|name| Chord::named(name).ok()).collect()
}

impl Keymap {
    /// Returns the keys of an action in a place.
    #[must_use]
    pub fn of(&self, row: &Row, place: Place) -> Cow<'_, [Chord]> {
        match self.changed.get(&(row.action, place)) {
            Some(chords) => Cow::Borrowed(chords),
            None => Cow::Owned(usual(row)),
        }
    }

    /// Tells what keys mean in a place; nothing when they mean nothing.
    #[must_use]
    pub fn meaning(&self, place: Place, pressed: &[Key]) -> Option<Meaning> {
        let mut more = None;
        for row in action::at(place) {
            for chord in self.of(row, place).iter() {
                if chord.0 == pressed {
                    return Some(Meaning::Run(row.action));
                }
                if chord.0.starts_with(pressed) {
                    more = Some(Meaning::More);
                }
            }
        }
        more
    }

    /// Lists what can be pressed after keys that begin something: the rest, and what it runs.
    #[must_use]
    pub fn begun(&self, place: Place, pressed: &[Key]) -> Vec<(Chord, &'static Row)> {
        let rest = |row: &'static Row| {
            let chords = self.of(row, place).into_owned();
            chords.into_iter().filter_map(|chord| chord.after(pressed)).map(move |rest| (rest, row)).collect::<Vec<_>>()
        };
        action::at(place).flat_map(rest).collect()
    }

    /// Returns the caps of an action's keys that are commands in a place, the one that is shown first.
    #[must_use]
    pub fn caps(&self, row: &Row, place: Place) -> Vec<String> {
        self.of(row, place).iter().filter(|chord| chord.counts_in(place)).map(ToString::to_string).collect()
    }

    /// Returns the cap of the first of an action's keys; nothing when only the palette runs it.
    #[must_use]
    pub fn cap(&self, row: &Row, place: Place) -> String {
        self.caps(row, place).into_iter().next().unwrap_or_default()
    }

    /// Says that keys mean nothing in a place, and which key shows what does.
    #[must_use]
    pub fn meaningless(&self, place: Place, keys: &str) -> Message {
        let help = Action::Help.row().map(|row| self.cap(row, place)).unwrap_or_default();
        Message::new("begun-nothing").with("keys", keys).with("help", help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_has_a_beginning_and_a_rest() {
        let chord = |text: &str| Chord::named(text).unwrap();
        let keys = |text: &str| chord(text).0;
        assert_eq!(chord("g h").to_string(), "g h");
        assert_eq!(chord("g h").after(&keys("g")), Some(chord("h")));
        assert_eq!(chord("g h").after(&keys("g h")), None);
        assert_eq!(chord("g h").after(&keys("h")), None);
        assert_eq!(Chord::named("g hyper"), Err("hyper"));
        assert_eq!(Chord::named(" "), Err(" "));
        assert!(chord("g").clashes(&chord("g h")) && chord("g h").clashes(&chord("g")));
        assert!(!chord("g h").clashes(&chord("g i")) && !chord("h").clashes(&chord("g h")));
    }

    #[test]
    fn without_a_file_the_keys_are_those_of_the_table() {
        let keymap = Keymap::default();
        assert_eq!(keymap.meaning(Place::Home, &[Key::named("n").unwrap()]), Some(Meaning::Run(Action::NewPlan)));
        assert_eq!(keymap.meaning(Place::Read, &[Key::named("n").unwrap()]), Some(Meaning::Run(Action::NextChange)));
        assert_eq!(keymap.meaning(Place::Home, &[Key::named("å").unwrap()]), None);
        let back = Action::Back.row().unwrap();
        assert_eq!(keymap.caps(back, Place::Plan), ["Esc", "Backspace"]);
        assert_eq!(keymap.caps(back, Place::Edit), ["Esc"], "what is written is no command");
    }
}
