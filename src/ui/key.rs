//! Keys as a person presses them, whatever terminal sent them.

use std::fmt;

/// A key with its modifiers. Shift is part of the character where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Alt is held.
    pub alt: bool,
    /// Whether Shift is held, for keys without a character.
    pub shift: bool,
}

/// Which key was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A character as typed.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, from 1.
    F(u8),
}

/// Keys without a character, with the name in the action table and the cap as people know it.
const NAMED: [(Code, &str, &str); 14] = [
    (Code::Enter, "enter", "Enter"),
    (Code::Esc, "esc", "Esc"),
    (Code::Tab, "tab", "Tab"),
    (Code::Backspace, "backspace", "Backspace"),
    (Code::Delete, "delete", "Del"),
    (Code::Up, "up", "↑"),
    (Code::Down, "down", "↓"),
    (Code::Left, "left", "←"),
    (Code::Right, "right", "→"),
    (Code::Home, "home", "Home"),
    (Code::End, "end", "End"),
    (Code::PageUp, "pageup", "PgUp"),
    (Code::PageDown, "pagedown", "PgDn"),
    (Code::Char(' '), "space", "Space"),
];

impl Key {
    /// Makes a key without modifiers.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// Makes a key as a terminal reports it.
    ///
    /// What AltGr types arrives as Ctrl and Alt on some systems; it is a character, not a command.
    #[must_use]
    pub const fn reported(code: Code, ctrl: bool, alt: bool, shift: bool) -> Self {
        let types = ctrl && alt && matches!(code, Code::Char(_));
        Self { code, ctrl: ctrl && !types, alt: alt && !types, shift }
    }

    /// Reads a key as the action table writes it: `q`, `ctrl-s`, `shift-up`, `f1`, `pagedown`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut key = Self::plain(Code::Esc);
        let mut rest = name;
        loop {
            rest = if let Some(after) = rest.strip_prefix("ctrl-") {
                key.ctrl = true;
                after
            } else if let Some(after) = rest.strip_prefix("shift-") {
                key.shift = true;
                after
            } else if let Some(after) = rest.strip_prefix("alt-") {
                key.alt = true;
                after
            } else {
                break;
            };
        }
        let mut characters = rest.chars();
        key.code = match (characters.next(), characters.as_str()) {
            (Some(only), "") if key.ctrl => Code::Char(only.to_lowercase().next().unwrap_or(only)),
            // Shift is part of the character.
            (Some(only), "") if std::mem::take(&mut key.shift) => {
                Code::Char(only.to_uppercase().next().unwrap_or(only))
            }
            (Some(only), "") => Code::Char(only),
            (Some('f'), digits) if digits.parse::<u8>().is_ok() => Code::F(digits.parse().ok()?),
            _ => NAMED.iter().find(|(_, named, _)| *named == rest)?.0,
        };
        Some(key)
    }

    /// Lists the names of keys without a character.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(_, name, _)| *name)
    }

    /// Reads a key from its cap as it is displayed; nothing for several keys in one word.
    #[must_use]
    pub fn of_cap(cap: &str) -> Option<Self> {
        let (ctrl, rest) = cap.strip_prefix("Ctrl+").map_or((false, cap), |rest| (true, rest));
        let (shift, rest) = rest.strip_prefix("Shift+").map_or((false, rest), |rest| (true, rest));
        let mut characters = rest.chars();
        let code = match (characters.next(), characters.as_str()) {
            _ if let Some((code, ..)) = NAMED.iter().find(|(.., named)| *named == rest) => *code,
            (Some(only), "") if ctrl => Code::Char(only.to_ascii_lowercase()),
            (Some(only), "") if only.is_alphanumeric() || only.is_ascii_punctuation() => Code::Char(only),
            (Some('F'), digits) => Code::F(digits.parse().ok()?),
            _ => return None,
        };
        Some(Self { code, ctrl, alt: false, shift })
    }

    /// Returns the character that the key types, when it types one.
    #[must_use]
    pub const fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(character) if !self.ctrl && !self.alt => Some(character),
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    /// Writes the key as its cap: `Ctrl+S`, `Shift+↑`, `?`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl+")?;
        }
        if self.alt {
            f.write_str("Alt+")?;
        }
        if self.shift {
            f.write_str("Shift+")?;
        }
        if let Some((_, _, cap)) = NAMED.iter().find(|(code, ..)| *code == self.code) {
            return f.write_str(cap);
        }
        match self.code {
            Code::Char(character) if self.ctrl => write!(f, "{}", character.to_uppercase()),
            Code::Char(character) => write!(f, "{character}"),
            Code::F(number) => write!(f, "F{number}"),
            _ => Ok(()),
        }
    }
}

impl From<Key> for tui_textarea::Input {
    fn from(key: Key) -> Self {
        use tui_textarea::Key as Their;
        let their = match key.code {
            Code::Char(character) => Their::Char(character),
            Code::Enter => Their::Enter,
            Code::Esc => Their::Esc,
            Code::Tab => Their::Tab,
            Code::Backspace => Their::Backspace,
            Code::Delete => Their::Delete,
            Code::Up => Their::Up,
            Code::Down => Their::Down,
            Code::Left => Their::Left,
            Code::Right => Their::Right,
            Code::Home => Their::Home,
            Code::End => Their::End,
            Code::PageUp => Their::PageUp,
            Code::PageDown => Their::PageDown,
            Code::F(number) => Their::F(number),
        };
        Self { key: their, ctrl: key.ctrl, alt: key.alt, shift: key.shift }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_the_key_and_its_cap() {
        for (name, cap) in [
            ("q", "q"),
            ("?", "?"),
            ("f", "f"),
            ("f1", "F1"),
            ("ctrl-s", "Ctrl+S"),
            ("shift-up", "Shift+↑"),
            ("space", "Space"),
            ("-", "-"),
        ] {
            assert_eq!(Key::named(name).unwrap().to_string(), cap);
            assert_eq!(Key::of_cap(cap), Key::named(name), "{cap}");
        }
        assert_eq!(Key::of_cap("↑↓"), None);
        assert_eq!(Key::named("hyper"), None);
        assert_eq!(Key::named("shift-n"), Key::named("N"));
        assert_eq!(Key::named("ctrl-S"), Key::named("ctrl-s"));
        assert_eq!(Key::named("alt-n").unwrap().to_string(), "Alt+n");
        assert_eq!(Key::named("å").unwrap().typed(), Some('å'));
        assert_eq!(Key::named("ctrl-s").unwrap().typed(), None);
    }
}
