//! What a client asks for on a channel before anything begins, and what of it is taken.

use std::collections::BTreeMap;

use ratatui::layout::Size;

use crate::domain::message::Message;
use crate::server::Terminal;

/// The longest command line, in bytes.
const LONGEST_LINE: usize = 4 * 1024;
/// The longest value of a variable, in bytes: a language is short.
const LONGEST_VALUE: usize = 256;
/// How many variables are taken.
const VARIABLES: usize = 32;
/// The longest name of a terminal, in bytes.
const LONGEST_NAME: usize = 64;

/// What was asked for on a channel so far.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// A terminal.
    pub terminal: Option<Terminal>,
    /// Variables.
    pub variables: BTreeMap<String, String>,
    /// The ssh-agent may be used.
    pub agent: bool,
}

impl Wishes {
    /// Takes a variable, or does not: only language and colours are anybody's business here.
    pub fn variable(&mut self, name: &str, value: &str) -> bool {
        let is_taken = matches!(name, "LANG" | "COLORTERM" | "NO_COLOR" | "VEDTAK_PLAIN") || is_locale(name);
        let fits = value.len() <= LONGEST_VALUE && !value.contains(|c: char| c.is_control());
        let has_room = self.variables.len() < VARIABLES || self.variables.contains_key(name);
        let taken = is_taken && fits && has_room;
        if taken {
            self.variables.insert(name.to_owned(), value.to_owned());
        }
        taken
    }

    /// Takes a terminal.
    pub fn terminal(&mut self, name: &str, columns: u32, rows: u32) {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.' | '_');
        let name = if name.len() <= LONGEST_NAME && name.chars().all(is_plain) { name } else { "" };
        let size = Size { width: narrow(columns), height: narrow(rows) };
        self.variables.insert("TERM".to_owned(), name.to_owned());
        self.terminal = Some(Terminal { name: name.to_owned(), size });
    }
}

/// Tells whether a variable chooses a locale: `LC_` and capital letters.
fn is_locale(name: &str) -> bool {
    name.strip_prefix("LC_").is_some_and(|rest| {
        (1..=16).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
    })
}

/// Brings a size into what a terminal's size can be; the session makes sense of it.
fn narrow(size: u32) -> u16 {
    u16::try_from(size).unwrap_or(u16::MAX)
}

/// Splits a command line as a shell would, but expands nothing.
///
/// # Errors
/// What is wrong with the line.
pub fn split(line: &[u8]) -> Result<Vec<String>, Message> {
    if line.len() > LONGEST_LINE {
        return Err(Message::new("ssh-line-long").with("limit", LONGEST_LINE));
    }
    let text = std::str::from_utf8(line).ok().filter(|text| !text.contains('\0'));
    let Some(text) = text else { return Err(Message::new("ssh-line-bytes")) };
    shell_words::split(text).map_err(|_quote| Message::new("ssh-line-quotes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_language_and_colours_are_taken() {
        let mut wishes = Wishes::default();
        let table = [
            ("LANG", "nn_NO.UTF-8", true),
            ("LC_ALL", "C", true),
            ("LC_TIME", "nb_NO", true),
            ("COLORTERM", "truecolor", true),
            ("NO_COLOR", "1", true),
            ("LC_", "x", false),
            ("LC_all", "x", false),
            ("LC_ALL=1", "x", false),
            ("PATH", "/tmp", false),
            ("LD_PRELOAD", "/tmp/x", false),
            ("VEDTAK_WORKSPACE", "/tmp", false),
            ("LANG", "nn\u{1b}[2J", false),
            ("", "", false),
        ];
        for (name, value, taken) in table {
            assert_eq!(wishes.variable(name, value), taken, "{name}={value:?}");
        }
        assert!(!wishes.variable("LANG", &"x".repeat(LONGEST_VALUE + 1)));
        assert_eq!(wishes.variables.get("LANG").map(String::as_str), Some("nn_NO.UTF-8"));
        for letter in 'A'..='Z' {
            wishes.variable(&format!("LC_{letter}"), "x");
            wishes.variable(&format!("LC_A{letter}"), "x");
        }
        assert_eq!(wishes.variables.len(), VARIABLES);
    }

    #[test]
    fn a_terminal_is_taken_with_any_size() {
        let mut wishes = Wishes::default();
        for (columns, rows, width, height) in [(80, 24, 80, 24), (0, 0, 0, 0), (u32::MAX, 65_536, u16::MAX, u16::MAX)] {
            wishes.terminal("xterm-256color", columns, rows);
            let terminal = wishes.terminal.clone().unwrap();
            assert_eq!((terminal.size.width, terminal.size.height), (width, height));
            assert_eq!(terminal.name, "xterm-256color");
        }
        wishes.terminal("a\u{1b}]0;x\u{7}", 80, 24);
        assert_eq!(wishes.terminal.unwrap().name, "");
    }

    #[test]
    fn a_line_is_split_as_a_shell_splits_it() {
        let words = |line: &str| split(line.as_bytes()).unwrap();
        assert_eq!(words("plan list --json"), ["plan", "list", "--json"]);
        assert_eq!(words("plan show 'a b' \"c d\" e\\ f"), ["plan", "show", "a b", "c d", "e f"]);
        assert_eq!(words("plan show $HOME `id` $(id) *"), ["plan", "show", "$HOME", "`id`", "$(id)", "*"]);
        assert_eq!(words("x; y | z > w"), ["x;", "y", "|", "z", ">", "w"]);
        assert!(words("  ").is_empty());
    }

    #[test]
    fn a_line_that_is_none_is_refused_with_its_reason() {
        let refused = |line: &[u8]| split(line).unwrap_err().id.into_owned();
        assert_eq!(refused(&vec![b'a'; LONGEST_LINE + 1]), "ssh-line-long");
        assert!(split(&vec![b'a'; LONGEST_LINE]).is_ok());
        assert_eq!(refused(b"plan\0list"), "ssh-line-bytes");
        assert_eq!(refused(b"plan \xff"), "ssh-line-bytes");
        assert_eq!(refused(b"plan 'x"), "ssh-line-quotes");
    }
}
