//! Safe text: what may stand in a plan, what is cleaned or refused, and how foreign text is shown.
//!
//! A signed text must read the same on every screen and on paper, so nothing in it may be invisible, turn the
//! direction of reading, or steer a terminal. What people paste is cleaned, with a [`notice`] of what went; what
//! comes from a file or a command line is refused, with line and character ([`check`]).

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_security::MixedScript;

use super::message::Message;
use class::Class;
use scan::{Verdict, scan};

mod class;
mod order;
mod pasted;
mod scan;
mod within;

pub use order::{sort_by_name, sort_key};
pub use pasted::{Gone, Pasted, pasted};
pub use within::check_within;

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The name of a person, a body, a party: one line, one script, plain spaces.
    Name,
    /// One line: a title, a case number, a key.
    Line,
    /// Lines of prose.
    Body,
}

/// A character that can not stand in a text, and where it stood. Lines and columns count from 1, in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// The line.
    pub line: usize,
    /// The character of the line.
    pub column: usize,
    /// The character itself.
    pub character: char,
    class: Class,
}

impl Foreign {
    /// Returns the code point: `U+202E`.
    #[must_use]
    pub fn code(&self) -> String {
        format!("U+{:04X}", u32::from(self.character))
    }

    /// Says what the character is and where it stands.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("text-refused")
            .with("code", self.code())
            .with("class", self.class.message())
            .with("line", self.line)
            .with("column", self.column)
    }
}

/// Checks a text that people did not type here: plan.toml, templates, command arguments.
///
/// What [`clean`] changes without loss is accepted: line endings and tabs in prose, wide spaces, accents that are not
/// composed yet.
///
/// # Errors
/// Every character that is refused, in its order.
pub fn check(text: &str, kind: Kind) -> Result<(), Vec<Foreign>> {
    let mut refused = Vec::new();
    scan(text, kind, |character, place, verdict| {
        if let Some(class) = verdict.refusal(character, kind) {
            refused.push(Foreign { line: place.line, column: place.column, character, class });
        }
    });
    if kind == Kind::Name && refused.is_empty() {
        refused.extend(second_script(text));
    }
    if refused.is_empty() { Ok(()) } else { Err(refused) }
}

/// Cleans what somebody typed or pasted: the text as it is kept (NFC, LF), and what was removed.
#[must_use]
pub fn clean(text: &str, kind: Kind) -> (String, Vec<Foreign>) {
    let mut kept = String::with_capacity(text.len());
    let mut removed = Vec::new();
    scan(text, kind, |character, place, verdict| match verdict {
        Verdict::Keep => kept.push(character),
        Verdict::Instead(other) => kept.push_str(other),
        Verdict::Refuse(class, other) => {
            kept.push_str(other);
            removed.push(Foreign { line: place.line, column: place.column, character, class });
        }
    });
    // Nearly every text is composed already, which is known sooner than it is composed again.
    let composed = if is_nfc(&kept) { kept } else { kept.nfc().collect() };
    let cleaned = match kind {
        Kind::Name => composed.split_whitespace().collect::<Vec<_>>().join(" "),
        Kind::Line => composed.trim().to_owned(),
        Kind::Body => composed,
    };
    (cleaned, removed)
}

/// Tells whether a text is already as [`clean`] would leave it.
#[must_use]
pub fn is_clean(text: &str, kind: Kind) -> bool {
    let (cleaned, removed) = clean(text, kind);
    removed.is_empty() && cleaned == text
}

/// Says what [`clean`] removed; nothing when nothing was.
#[must_use]
pub fn notice(removed: &[Foreign]) -> Option<Message> {
    let places = removed.iter().map(|foreign| format!("{} ({}:{})", foreign.code(), foreign.line, foreign.column));
    let message = Message::new("text-cleaned").with("count", removed.len()).with("places", places.collect::<Vec<_>>());
    (!removed.is_empty()).then_some(message)
}

/// Makes a foreign text visible, for previews and logs: `^[`, `<202E>`, `→` for a tab. Line feeds stay.
#[must_use]
pub fn show(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    scan(text, Kind::Body, |character, _, verdict| match (character, verdict) {
        ('\t', _) => shown.push('→'),
        (_, Verdict::Keep) => shown.push(character),
        // The caret notation of terminals: control characters and DEL are 64 away from their letter.
        ('\0'..='\x1f' | '\x7f', _) => shown.extend(['^', char::from(character as u8 ^ 0x40)]),
        (_, Verdict::Instead(" ")) => shown.push(' '),
        (_, Verdict::Instead(_) | Verdict::Refuse(..)) => shown.push_str(&format!("<{:02X}>", u32::from(character))),
    });
    shown
}

/// Tells whether a character may reach a terminal: the last gate, after everything else.
#[must_use]
pub fn is_terminal_safe(character: char) -> bool {
    // Nearly every character of every frame is one of these.
    matches!(character, ' '..='~')
        || !character.is_control() && matches!(class::of(character), None | Some(Class::Joiner))
}

/// Finds the first letter of another script, as in a Latin name with a Cyrillic letter (UTS 39).
fn second_script(name: &str) -> Option<Foreign> {
    if name.is_single_script() {
        return None;
    }
    let mut seen = String::new();
    let index = name.chars().position(|character| {
        seen.push(character);
        !seen.as_str().is_single_script()
    })?;
    let character = name.chars().nth(index)?;
    Some(Foreign { line: 1, column: index + 1, character, class: Class::Script })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn refused(text: &str, kind: Kind) -> Vec<String> {
        let found = check(text, kind).err().unwrap_or_default();
        found.iter().map(|foreign| format!("{}:{} {}", foreign.line, foreign.column, foreign.code())).collect()
    }

    #[test]
    fn what_steers_hides_or_turns_is_refused_with_its_place() {
        for character in [
            '\0',
            '\x1b',
            '\x7f',
            '\u{9b}',
            '\u{2028}',
            '\u{202e}',
            '\u{2066}',
            '\u{61c}',
            '\u{ad}',
            '\u{34f}',
            '\u{115f}',
            '\u{17b4}',
            '\u{180e}',
            '\u{200b}',
            '\u{2060}',
            '\u{206a}',
            '\u{3164}',
            '\u{feff}',
            '\u{ffa0}',
            '\u{fff9}',
            '\u{1d173}',
            '\u{e0041}',
            '\u{fe00}',
            '\u{e0100}',
            '\u{e000}',
            '\u{fffd}',
            '\u{fdd0}',
            '\u{10ffff}',
            '\u{378}',
            '\u{200d}',
            '\u{200c}',
            '\u{fe0f}',
        ] {
            let text = format!("æ\nab{character}c");
            let expected = format!("2:3 U+{:04X}", u32::from(character));
            assert_eq!(refused(&text, Kind::Body), [expected], "{character:?}");
            let (cleaned, removed) = clean(&text, Kind::Body);
            assert_eq!(cleaned.replace("b\nc", "bc"), "æ\nabc", "{character:?}");
            assert_eq!(removed.len(), 1);
            assert!(is_terminal_safe(character) == matches!(character, '\u{200c}'..='\u{200d}' | '\u{fe0f}'));
        }
    }

    #[test]
    fn what_people_write_is_kept() {
        for text in ["Ærøy «Ås» – 100 %\n\t• ¶1 é Łódź Ελλάδα Москва 日本", "👩‍🚒 ❤️ 👍🏽 1️⃣", "a\r\nb", "e\u{301}"]
        {
            assert_eq!(refused(text, Kind::Body), Vec::<String>::new(), "{text}");
        }
        let all = |text: &str| text.chars().all(is_terminal_safe);
        assert!(all("Ærøy «Ås» – ✓ ▸ 👩‍🚒 ❤️"));
    }

    #[test]
    fn cleaning_keeps_the_words() {
        let cleaned = |text, kind| clean(text, kind).0;
        assert_eq!(cleaned("\u{feff}a\r\nb\rc\td", Kind::Body), "a\nb\nc    d");
        assert_eq!(cleaned("a\u{b}b\u{2028}c", Kind::Body), "a\nb\nc");
        assert_eq!(cleaned("e\u{301}", Kind::Body), "é");
        assert_eq!(cleaned("100\u{a0}%\u{2003}x", Kind::Body), "100\u{a0}% x");
        assert_eq!(cleaned(" Kari\u{a0}\tNord\nmann ", Kind::Name), "Kari Nord mann");
        assert_eq!(cleaned(" Sak\u{a0}1\n", Kind::Line), "Sak\u{a0}1");
        assert_eq!(cleaned("sam\u{ad}arbeid", Kind::Line), "samarbeid");
        assert_eq!(cleaned(&format!("z{}", "\u{35c}".repeat(9)), Kind::Body).chars().count(), 5);
    }

    #[test]
    fn a_line_has_no_line_breaks_and_a_name_one_script() {
        assert_eq!(refused("a\nb", Kind::Line), ["1:2 U+000A"]);
        assert_eq!(refused("a\tb", Kind::Name), ["1:2 U+0009"]);
        assert_eq!(refused("Nеsvik", Kind::Name), ["1:2 U+0435"]);
        assert!(refused("Nеsvik", Kind::Body).is_empty());
        assert!(refused("Kari Nordmann-Åsen (SU Vest), 2. vara", Kind::Name).is_empty());
    }

    #[test]
    fn foreign_text_is_shown_not_obeyed() {
        assert_eq!(show("a\x1b[31mb\u{202e}c\u{9b}d\te\x7f\r\nf"), "a^[[31mb<202E>c<9B>d→e^?^M\nf");
        assert_eq!(show("Ærøy 👩‍🚒"), "Ærøy 👩‍🚒");
    }

    #[test]
    fn a_notice_lists_what_went_and_where() {
        let (_, removed) = clean("a\u{200b}b\nc\u{202e}", Kind::Body);
        let message = notice(&removed).unwrap();
        let places = vec!["U+200B (1:2)".to_owned(), "U+202E (2:2)".to_owned()];
        assert_eq!(message, Message::new("text-cleaned").with("count", 2_usize).with("places", places));
        assert_eq!(notice(&[]), None);
    }

    fn character() -> impl Strategy<Value = char> {
        let odd =
            "\r\n\t \u{a0}\u{2028}\u{85}\u{b}\u{feff}\u{200d}\u{fe0f}\u{301}\u{35c}\u{2000}\u{202e}👩🚒1\u{20e3}eZ";
        prop_oneof![any::<char>(), proptest::sample::select(odd.chars().collect::<Vec<_>>())]
    }

    proptest! {
        #[test]
        fn cleaning_is_final_and_safe(text in proptest::collection::vec(character(), 0..20)) {
            let text = String::from_iter(text);
            for kind in [Kind::Name, Kind::Line, Kind::Body] {
                let (cleaned, _) = clean(&text, kind);
                prop_assert!(is_clean(&cleaned, kind), "{cleaned:?}");
                prop_assert!(cleaned.chars().all(|c| c == '\n' || is_terminal_safe(c)));
            }
            prop_assert!(show(&text).chars().all(|c| c == '\n' || is_terminal_safe(c)));
        }
    }
}
