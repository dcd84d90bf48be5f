//! A theme file: what stands in it, and everything that is wrong with it.

use std::collections::BTreeMap;

use ratatui::style::{Color, Modifier, Style};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Role, colour};
use crate::domain::fault::{Fault, Lines};
use crate::domain::message::Message;
use crate::ui::nearest::nearest;

/// What may stand at the top of a theme file.
const TOP: [&str; 3] = ["inherits", "background", "roles"];
/// The two colours of a look.
const COLOURS: [&str; 2] = ["fg", "bg"];
/// The modifiers of a look.
const MODIFIERS: [(&str, Modifier); 6] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underline", Modifier::UNDERLINED),
    ("reverse", Modifier::REVERSED),
    ("strike", Modifier::CROSSED_OUT),
];

/// What one theme file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct File {
    /// The theme that says what this one does not, and on which line it is named.
    pub inherits: Option<(String, usize)>,
    /// The ground that the colours are made for.
    pub background: Option<Color>,
    /// What the file says of each role that it names.
    pub looks: BTreeMap<Role, Look>,
}

/// What a file says of one role; what is absent is as in the theme that it inherits from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// The colour of the text; `Some(None)` for the terminal's own.
    fg: Option<Option<Color>>,
    /// The colour of its ground.
    bg: Option<Option<Color>>,
    on: Modifier,
    off: Modifier,
}

impl Look {
    /// Puts this look over another.
    pub fn over(self, base: Style) -> Style {
        let fg = self.fg.unwrap_or(base.fg);
        let bg = self.bg.unwrap_or(base.bg);
        let modifiers = base.add_modifier.difference(self.off) | self.on;
        Style { fg, bg, ..Style::new().add_modifier(modifiers) }
    }
}

/// Reads a theme file.
///
/// # Errors
/// Everything that is wrong, by line: no TOML, a key, role or colour that there is not, a value of another kind.
pub(super) fn read(toml: &str) -> Result<File, Vec<Fault>> {
    let lines = Lines::of(toml);
    let table = DeTable::parse(toml).map_err(|error| {
        let cause = Message::new("theme-no-toml").with("what", error.message());
        vec![Fault { line: error.span().map(|span| lines.line(&span)), ..Fault::of_file(cause) }]
    })?;
    let mut reader = Reader { lines, faults: Vec::new() };
    let file = reader.top(table.get_ref());
    reader.faults.sort_by_key(|fault| fault.line);
    if reader.faults.is_empty() { Ok(file) } else { Err(reader.faults) }
}

/// A value with the keys that lead to it.
type Entry<'a, 'i> = (&'a str, &'a Spanned<DeValue<'i>>);

/// Reads, and remembers what is wrong.
struct Reader {
    lines: Lines,
    faults: Vec<Fault>,
}

impl Reader {
    fn top(&mut self, table: &DeTable<'_>) -> File {
        let mut file = File::default();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            match name {
                "inherits" => {
                    let line = self.lines.line(&value.span());
                    file.inherits = self.text((name, value)).map(|text| (text.to_owned(), line));
                }
                "background" => file.background = self.colour((name, value)).flatten(),
                "roles" => file.looks = self.roles((name, value)),
                _ => self.unknown("theme-key-unknown", (name, name), key, TOP),
            }
        }
        file
    }

    fn roles(&mut self, entry: Entry<'_, '_>) -> BTreeMap<Role, Look> {
        let mut looks = BTreeMap::new();
        for (key, value) in self.table(entry).into_iter().flatten() {
            let name = key.get_ref().as_ref();
            let path = format!("{}.{name}", entry.0);
            match Role::ALL.iter().find(|role| role.name() == name) {
                Some(role) => _ = looks.insert(*role, self.look((&path, value))),
                None => {
                    let known = Role::ALL.iter().map(|role| role.name());
                    self.unknown("theme-role-unknown", (&path, name), key, known);
                }
            }
        }
        looks
    }

    fn look(&mut self, entry: Entry<'_, '_>) -> Look {
        let mut look = Look::default();
        for (key, value) in self.table(entry).into_iter().flatten() {
            let name = key.get_ref().as_ref();
            let path = format!("{}.{name}", entry.0);
            let modifier = MODIFIERS.iter().find(|(known, _)| *known == name);
            match (name, modifier) {
                ("fg", _) => look.fg = self.colour((&path, value)),
                ("bg", _) => look.bg = self.colour((&path, value)),
                (_, Some((_, modifier))) => match value.get_ref() {
                    DeValue::Boolean(true) => look.on |= *modifier,
                    DeValue::Boolean(false) => look.off |= *modifier,
                    _ => self.wrong((&path, value), "document-type-flag"),
                },
                _ => {
                    let known = COLOURS.into_iter().chain(MODIFIERS.map(|(name, _)| name));
                    self.unknown("theme-key-unknown", (&path, name), key, known);
                }
            }
        }
        look
    }

    /// Reads a colour; `Some(None)` for the terminal's own.
    fn colour(&mut self, entry: Entry<'_, '_>) -> Option<Option<Color>> {
        let text = self.text(entry)?;
        if text == colour::NONE {
            return Some(None);
        }
        let found = colour::read(text);
        if found.is_none() {
            let named: Vec<String> = colour::named().collect();
            let near = nearest(text, named.iter().map(String::as_str)).map(near);
            let cause = Message::new("theme-colour-unknown").with("what", text);
            let hint = near.unwrap_or_else(|| Message::new("theme-hint-colour"));
            self.fault(entry.0, &entry.1.span(), cause, Some(hint));
        }
        found.map(Some)
    }

    fn text<'a>(&mut self, entry: Entry<'a, '_>) -> Option<&'a str> {
        let text = entry.1.get_ref().as_str();
        if text.is_none() {
            self.wrong(entry, "document-type-text");
        }
        text
    }

    fn table<'a, 'i>(&mut self, entry: Entry<'a, 'i>) -> Option<&'a DeTable<'i>> {
        let table = entry.1.get_ref().as_table();
        if table.is_none() {
            self.wrong(entry, "document-type-table");
        }
        table
    }

    fn wrong(&mut self, (path, value): Entry<'_, '_>, expected: &'static str) {
        let cause = Message::new("document-type").with("expected", Message::new(expected));
        self.fault(path, &value.span(), cause, None);
    }

    /// Reports a name that there is not, with the one that was meant, else with all that there are.
    fn unknown<'a, T>(
        &mut self,
        id: &'static str,
        (path, name): (&str, &str),
        key: &Spanned<T>,
        known: impl IntoIterator<Item = &'a str>,
    ) {
        let known: Vec<&str> = known.into_iter().collect();
        let all = || Message::new("hint-options").with("options", known.join(", "));
        let hint = nearest(name, known.iter().copied()).map_or_else(all, near);
        self.fault(path, &key.span(), Message::new(id).with("what", name), Some(hint));
    }

    fn fault(&mut self, path: &str, span: &std::ops::Range<usize>, cause: Message, hint: Option<Message>) {
        self.faults.push(Fault { line: Some(self.lines.line(span)), key: Some(path.to_owned()), cause, hint });
    }
}

fn near(name: &str) -> Message {
    Message::new("hint-near").with("near", name)
}
