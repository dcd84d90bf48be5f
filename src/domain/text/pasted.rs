//! What word processors leave in a text: cleaned, with an account of what went; what else is foreign is refused.

use std::collections::BTreeMap;

use super::{Foreign, Kind, check, clean};
use crate::domain::message::Message;

/// The private-use area in which Word keeps the characters of its symbol fonts, its bullets among them.
const SYMBOLS: std::ops::RangeInclusive<char> = '\u{f000}'..='\u{f0ff}';
/// What begins an item of a list in Markdown.
const ITEM: &str = "- ";

/// A text that came from elsewhere, as it can stand in a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// The text.
    pub text: String,
    /// What went, and how often.
    pub gone: Gone,
    /// What can not stand in any text, with its place.
    pub refused: Vec<Foreign>,
}

/// Which characters went from texts, and how often each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gone(BTreeMap<char, usize>);

impl Gone {
    fn count(&mut self, character: char) {
        *self.0.entry(character).or_default() += 1;
    }

    /// Adds what went from another text.
    pub fn add(&mut self, other: &Self) {
        for (character, count) in &other.0 {
            *self.0.entry(*character).or_default() += count;
        }
    }

    /// Tells whether nothing went.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Lists what went: *3 x U+00AD*.
    #[must_use]
    pub fn list(&self) -> Vec<String> {
        self.0.iter().map(|(character, count)| format!("{count} × U+{:04X}", u32::from(*character))).collect()
    }

    /// Says what went; nothing when nothing did.
    #[must_use]
    pub fn notice(&self) -> Option<Message> {
        let count: usize = self.0.values().sum();
        let list = self.list().join(", ");
        (!self.is_empty()).then(|| Message::new("text-tidied").with("count", count).with("list", list))
    }
}

/// Cleans what a word processor or a spreadsheet gave (DESIGN 5, trust rules for pasted text).
///
/// Bullets at the beginning of a line become items of a list, soft hyphens and characters of no width go, soft line
/// breaks become line breaks, tabs and no-break spaces become spaces; a no-break space beside a digit stays. What
/// else can not stand in a plan is left in its place and listed.
#[must_use]
pub fn pasted(text: &str, kind: Kind) -> Pasted {
    let mut gone = Gone::default();
    let lines: Vec<String> = text.split('\n').map(|line| unlisted(line, &mut gone)).collect();
    let plain = lines.join("\n");
    let mut tidy = String::with_capacity(plain.len());
    let mut before: Option<char> = None;
    let mut characters = plain.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        let kept = tidied(character, before, next);
        if kept != Some(character) && !(character == '\r' && next == Some('\n')) {
            gone.count(character);
        }
        tidy.extend(kept);
        before = Some(character);
    }
    match check(&tidy, kind) {
        Ok(()) => Pasted { text: clean(&tidy, kind).0, gone, refused: Vec::new() },
        Err(refused) => Pasted { text: tidy, gone, refused },
    }
}

/// Makes an item of a list of a line that begins with a bullet.
fn unlisted(line: &str, gone: &mut Gone) -> String {
    let indent: String = line.chars().take_while(|c| *c == ' ').collect();
    let mut rest = line.chars().skip(indent.len());
    let (Some(first), Some(second)) = (rest.next(), rest.next()) else { return line.to_owned() };
    let is_bullet = SYMBOLS.contains(&first) && second.is_whitespace()
        || matches!(first, '•' | '·' | '§' | '▪' | 'o') && second == '\t';
    if !is_bullet {
        return line.to_owned();
    }
    gone.count(first);
    let words: String = rest.collect();
    // Word writes `o` before the items of the second level.
    let deeper = if first == 'o' { "  " } else { "" };
    format!("{indent}{deeper}{ITEM}{}", words.trim_start())
}

/// Returns what takes the place of a character; nothing when it goes.
fn tidied(character: char, before: Option<char>, next: Option<char>) -> Option<char> {
    let is_digit = |neighbour: Option<char>| neighbour.is_some_and(|c| c.is_ascii_digit());
    match character {
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => None,
        '\u{200c}' | '\u{200d}' if before.is_none_or(|c| c.is_alphanumeric() || c.is_whitespace()) => None,
        '\r' if next == Some('\n') => None,
        '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{a0}' | '\u{202f}' if !is_digit(before) && !is_digit(next) => Some(' '),
        '\t' => Some(' '),
        // The hyphen that Word does not break at.
        '\u{1e}' | '\u{2011}' => Some('-'),
        '\u{1f}' => None,
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidy(text: &str) -> (String, Vec<String>) {
        let pasted = pasted(text, Kind::Body);
        assert_eq!(pasted.refused, []);
        (pasted.text, pasted.gone.list())
    }

    #[test]
    fn what_word_leaves_is_cleaned_and_counted() {
        let (text, gone) = tidy("\u{f0b7}\tfyrste\n\u{f0b7} andre\no\tunder\nsam\u{ad}arbeid\u{200b} og\u{a0}meir");
        assert_eq!(text, "- fyrste\n- andre\n  - under\nsamarbeid og meir");
        assert_eq!(gone, ["1 × U+006F", "1 × U+00A0", "1 × U+00AD", "1 × U+200B", "2 × U+F0B7"]);
        assert_eq!(tidy("100\u{a0}% og 2\u{a0}500").0, "100\u{a0}% og 2\u{a0}500");
        assert_eq!(tidy("a\u{b}b\r\nc\rd").0, "a\nb\nc\nd");
        assert_eq!(tidy("vanleg tekst – heilt\nrein").1, Vec::<String>::new());
    }

    #[test]
    fn what_is_foreign_is_refused_with_its_place() {
        for (text, place) in [("a\nb\u{202e}c", (2, 2)), ("a\u{f0b7}b", (1, 2)), ("\u{1b}[31m", (1, 1))] {
            let refused = pasted(text, Kind::Body).refused;
            assert_eq!(refused.iter().map(|one| (one.line, one.column)).collect::<Vec<_>>(), [place], "{text:?}");
        }
    }

    #[test]
    fn a_cleaned_text_is_clean_and_has_nothing_more_to_clean() {
        for text in ["\u{f0b7}\ta\u{ad}", "o\tb\u{a0}c", "\u{feff}\u{b}", "x\u{200d}y"] {
            let once = pasted(text, Kind::Body);
            let twice = pasted(&once.text, Kind::Body);
            assert_eq!((twice.text.as_str(), twice.gone.is_empty()), (once.text.as_str(), true), "{text:?}");
        }
    }
}
