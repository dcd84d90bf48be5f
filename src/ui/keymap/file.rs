//! Reads `keymap.toml`: one table for each place, and one for all of them, with a list of keys for each action.
//!
//! ```toml
//! [everywhere]
//! home = ["default", "g h"]
//!
//! [home]
//! new-plan = ["n", "g n"]
//! ```
//!
//! A list takes the place of the action's usual keys; `default` in it stands for these, and an empty list leaves the
//! action to the palette. A place's table comes before `everywhere`. A key that somebody gives to one action is taken
//! from another that has it usually. Whatever can not be as it is written is told, with its line, and the rest counts.

use std::collections::HashMap;
use std::sync::Arc;

use toml::de::DeValue;

use super::{Chord, Keymap, usual};
use crate::domain::message::{Argument, Message};
use crate::ui::action::{self, Action, Place, Row, TABLE};
use crate::ui::configuration::{Line, Own, suggesting};
use crate::ui::key::Key;

/// The table whose keys count in every place.
pub const EVERYWHERE: &str = "everywhere";
/// What stands for an action's usual keys.
pub const DEFAULT: &str = "default";

/// The keys that a file gives an action in a place.
struct Given {
    action: Action,
    chords: Vec<Chord>,
    line: Line,
    /// Whether this place is meant, not every place.
    is_here: bool,
}

/// Two actions on the same keys, and where. The first has them.
struct Clash {
    line: Line,
    first: (Action, Chord),
    second: (Action, Chord),
    places: Vec<Place>,
}

/// Reads a `keymap.toml`. Gives what can not be as it is written too: the rest of it counts.
#[must_use]
pub fn read(file: &Own) -> (Keymap, Vec<Message>) {
    let table = match file.table() {
        Ok(table) => table,
        Err(fault) => return (Keymap::default(), vec![fault]),
    };
    let mut reader = Reader { file, given: HashMap::new(), faults: Vec::new() };
    for (name, section) in &table {
        let line = file.line(&name.span());
        let name = name.get_ref().as_ref();
        let places: Vec<Place> =
            Place::ALL.iter().copied().filter(|place| name == EVERYWHERE || place.name() == name).collect();
        let Some(section) = section.get_ref().as_table() else {
            reader.faults.push(line.message("keymap-no-table").with("name", name));
            continue;
        };
        if places.is_empty() {
            let known = Place::ALL.iter().map(|place| place.name()).chain([EVERYWHERE]);
            reader.faults.push(suggesting(line.message("keymap-place").with("name", name), name, known));
            continue;
        }
        let is_here = name != EVERYWHERE;
        for (name, keys) in section {
            let line = file.line(&name.span());
            reader.action((name.get_ref().as_ref(), line), keys, &places, is_here);
        }
    }
    let Reader { given, mut faults, .. } = reader;
    let (changed, clashes) = settled(&given);
    faults.extend(clashes.into_iter().map(Clash::message));
    (Keymap { changed: Arc::new(changed) }, faults)
}

struct Reader<'f> {
    file: &'f Own,
    given: HashMap<Place, Vec<Given>>,
    faults: Vec<Message>,
}

impl Reader<'_> {
    /// Takes the keys of an action.
    fn action(
        &mut self,
        (name, line): (&str, Line),
        keys: &toml::Spanned<DeValue<'_>>,
        places: &[Place],
        is_here: bool,
    ) {
        let Some(row) = TABLE.iter().find(|row| row.name == name) else {
            let known = TABLE.iter().filter(|row| row.places.iter().any(|place| places.contains(place)));
            let fault = line.message("keymap-action").with("name", name);
            self.faults.push(suggesting(fault, name, known.map(|row| row.name)));
            return;
        };
        let here: Vec<Place> = places.iter().copied().filter(|place| row.places.contains(place)).collect();
        if here.is_empty() {
            let places = row.places.iter().map(|place| place.name().to_owned()).collect();
            self.faults
                .push(line.message("keymap-not-here").with("name", name).with("places", Argument::Names(places)));
            return;
        }
        let chords = self.chords(row, keys);
        for place in here {
            let given = self.given.entry(place).or_default();
            let chords: Vec<Chord> = chords.iter().filter(|chord| chord.counts_in(place)).cloned().collect();
            match given.iter_mut().find(|given| given.action == row.action) {
                Some(known) if known.is_here => {}
                Some(known) => *known = Given { action: row.action, chords, line: line.clone(), is_here },
                None => given.push(Given { action: row.action, chords, line: line.clone(), is_here }),
            }
        }
        let text = chords.iter().find(|chord| is_here && places.iter().any(|place| !chord.counts_in(*place)));
        // The usual keys of an action in a place where one writes are text there too, and nobody is told.
        if let Some(text) = text.filter(|text| !usual(row).contains(text)) {
            self.faults.push(line.message("keymap-text").with("name", name).with("key", text.to_string()));
        }
    }

    /// Reads one key or a list of them.
    fn chords(&mut self, row: &Row, keys: &toml::Spanned<DeValue<'_>>) -> Vec<Chord> {
        let list = match keys.get_ref() {
            DeValue::Array(list) => list.iter().collect(),
            _ => vec![keys],
        };
        let mut chords = Vec::new();
        for key in list {
            let line = self.file.line(&key.span());
            match key.get_ref().as_str() {
                Some(DEFAULT) => chords.extend(usual(row)),
                Some(text) => match Chord::named(text) {
                    Ok(chord) => chords.push(chord),
                    Err(wrong) => {
                        let fault = line.message("keymap-key").with("name", wrong);
                        self.faults.push(suggesting(fault, wrong, Key::names()));
                    }
                },
                None => self.faults.push(line.message("config-no-text").with("name", row.name)),
            }
        }
        chords
    }
}

/// The keys that somebody changed, by action and place.
type Changed = HashMap<(Action, Place), Vec<Chord>>;

/// Settles who has which keys: what somebody wrote first comes first, and before the usual keys.
fn settled(given: &HashMap<Place, Vec<Given>>) -> (Changed, Vec<Clash>) {
    let (mut changed, mut clashes) = (HashMap::new(), Vec::new());
    for place in Place::ALL {
        let Some(written) = given.get(place) else { continue };
        let mut written: Vec<&Given> = written.iter().collect();
        written.sort_by_key(|given| given.line.line);
        let mut taken: Vec<(&Line, Action, Chord)> = Vec::new();
        let mut keep = |action: Action, chords: Vec<Chord>, own: Option<&'_ Line>, taken: &mut Vec<_>| {
            let mut kept = Vec::new();
            for chord in chords {
                let other = taken
                    .iter()
                    .find(|(_, other, had): &&(&Line, Action, Chord)| *other != action && had.clashes(&chord));
                match other {
                    Some((line, first, had)) => {
                        let line = own.unwrap_or(line).clone();
                        note(
                            &mut clashes,
                            Clash { line, first: (*first, had.clone()), second: (action, chord), places: vec![*place] },
                        );
                    }
                    None => kept.push(chord),
                }
            }
            kept
        };
        for given in &written {
            let kept = keep(given.action, given.chords.clone(), Some(&given.line), &mut taken);
            taken.extend(kept.iter().map(|chord| (&given.line, given.action, chord.clone())));
            changed.insert((given.action, *place), kept);
        }
        for row in action::at(*place).filter(|row| written.iter().all(|given| given.action != row.action)) {
            let before: Vec<Chord> = usual(row).into_iter().filter(|chord| chord.counts_in(*place)).collect();
            let kept = keep(row.action, before.clone(), None, &mut taken);
            if kept != before {
                changed.insert((row.action, *place), kept);
            }
        }
    }
    (changed, clashes)
}

/// Tells the same clash in several places once.
fn note(clashes: &mut Vec<Clash>, clash: Clash) {
    let is_same =
        |known: &&mut Clash| known.line == clash.line && known.first == clash.first && known.second == clash.second;
    match clashes.iter_mut().find(is_same) {
        Some(known) => known.places.extend(clash.places),
        None => clashes.push(clash),
    }
}

impl Clash {
    /// Says which actions want the same keys, where, and who has them.
    fn message(self) -> Message {
        let name = |action: Action| action.row().map_or("", |row| row.name);
        let id = if self.first.1 == self.second.1 { "keymap-clash" } else { "keymap-begins" };
        let places = self.places.iter().map(|place| place.name().to_owned()).collect();
        let said = self.line.message(id).with("first", name(self.first.0)).with("second", name(self.second.0));
        let said = said.with("key", self.first.1.to_string()).with("other", self.second.1.to_string());
        said.with("places", Argument::Names(places))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keymap::Meaning;

    fn read_text(text: &str) -> (Keymap, Vec<String>) {
        let (keymap, faults) = read(&Own { path: "keymap.toml".to_owned(), text: text.to_owned() });
        let told = faults.iter().map(|fault| {
            let argument = |name: &str| match fault.arguments.iter().find(|(given, _)| given == name) {
                Some((_, Argument::Text(text))) => format!(" {text}"),
                Some((_, Argument::Names(names))) => format!(" {}", names.join("+")),
                Some((_, Argument::Message(near))) => {
                    near.arguments.first().map_or(String::new(), |near| format!(" ~{near:?}"))
                }
                _ => String::new(),
            };
            let names = ["line", "name", "first", "second", "key", "places", "near"];
            format!("{}{}", fault.id, names.map(argument).concat())
        });
        (keymap, told.collect())
    }

    fn runs(keymap: &Keymap, place: Place, keys: &str) -> Option<Meaning> {
        keymap.meaning(place, &Chord::named(keys).unwrap().0)
    }

    const RUN: fn(Action) -> Option<Meaning> = |action| Some(Meaning::Run(action));

    #[test]
    fn a_list_takes_the_place_of_the_usual_keys_unless_it_names_them() {
        let (keymap, faults) = read_text(
            "[everywhere]\nquit = [\"default\", \"ctrl-q\"]\n[home]\nnew-plan = [\"N\", \"g n\"]\nsend = []\n",
        );
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(runs(&keymap, Place::Home, "n"), None);
        assert_eq!(runs(&keymap, Place::Home, "N"), RUN(Action::NewPlan));
        assert_eq!(runs(&keymap, Place::Home, "g"), Some(Meaning::More));
        assert_eq!(runs(&keymap, Place::Home, "g n"), RUN(Action::NewPlan));
        assert_eq!(runs(&keymap, Place::Home, "s"), None);
        assert_eq!(runs(&keymap, Place::Process, "s"), RUN(Action::SendOut), "another place is as it was");
        assert_eq!(runs(&keymap, Place::Read, "q"), RUN(Action::Quit));
        assert_eq!(runs(&keymap, Place::Read, "ctrl-q"), RUN(Action::Quit));
    }

    #[test]
    fn a_place_comes_before_everywhere_whatever_stands_first() {
        let (keymap, faults) = read_text("[home]\nquit = \"x\"\n[everywhere]\nquit = \"ctrl-q\"\n");
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(runs(&keymap, Place::Home, "x"), RUN(Action::Quit));
        assert_eq!(runs(&keymap, Place::Home, "ctrl-q"), None);
        assert_eq!(runs(&keymap, Place::Plan, "ctrl-q"), RUN(Action::Quit));
    }

    #[test]
    fn what_is_not_known_is_told_with_what_was_meant() {
        let told = |text: &str| read_text(text).1.join("; ");
        for (text, said) in [
            ("[hoem]\nquit = \"x\"", "keymap-place 1 hoem"),
            ("[home]\nnew-paln = \"x\"", "keymap-action 2 new-paln"),
            ("[home]\nquit = \"entre\"", "keymap-key 2 entre"),
            ("[home]\nquit = 3", "config-no-text 2 quit"),
            ("[home]\nsign = \"x\"", "keymap-not-here 2 sign signatures"),
            ("[edit]\nsave = \"s\"", "keymap-text 2 save s"),
            ("quit = \"x\"", "keymap-no-table 1 quit"),
            ("[home", "config-unreadable 1"),
        ] {
            assert!(told(text).starts_with(said), "{text}: {}", told(text));
        }
        assert!(told("[hoem]\nquit = \"x\"").contains("home"));
        assert!(told("[home]\nnew-paln = \"x\"").contains("\"new-plan\""));
        assert!(told("[home]\nquit = \"entre\"").contains("\"enter\""));
    }

    #[test]
    fn two_actions_on_one_key_are_told_and_one_has_it() {
        let (keymap, faults) = read_text("[home]\nmessages = \"n\"\n");
        assert_eq!(faults, ["keymap-clash 2 messages new-plan n home"]);
        assert_eq!(runs(&keymap, Place::Home, "n"), RUN(Action::Messages));
        let (keymap, faults) = read_text("[home]\nmessages = \"x\"\nlanguage = \"x\"\n");
        assert_eq!(faults, ["keymap-clash 3 messages language x home"]);
        assert_eq!(runs(&keymap, Place::Home, "x"), RUN(Action::Messages));
        let (_, faults) = read_text("[home]\nmessages = \"n\"\nnew-plan = \"N\"\n");
        assert!(faults.is_empty(), "who gives the other one another key means it: {faults:?}");
    }

    #[test]
    fn a_key_that_begins_a_sequence_is_told() {
        let (keymap, faults) = read_text("[everywhere]\nhome = \"g h\"\n");
        let register = faults.iter().find(|fault| fault.contains("restore")).unwrap();
        assert_eq!(register, "keymap-begins 2 home restore g h register");
        assert_eq!(runs(&keymap, Place::Register, "g"), Some(Meaning::More));
        assert_eq!(runs(&keymap, Place::Register, "g h"), RUN(Action::GoHome));
    }

    #[test]
    fn every_name_of_the_table_can_be_written_and_changes_nothing() {
        for place in Place::ALL {
            let rows = action::at(*place).map(|row| format!("{} = [\"{DEFAULT}\"]\n", row.name));
            let (keymap, faults) = read_text(&format!("[{}]\n{}", place.name(), rows.collect::<String>()));
            assert!(faults.is_empty(), "{faults:?}");
            for row in action::at(*place) {
                assert_eq!(keymap.caps(row, *place), Keymap::default().caps(row, *place));
            }
        }
    }
}
