//! Goes through a text once and judges every character where it stands.

use super::Kind;
use super::class::{self, Class, is_pictograph, is_wide_space};

/// The most combining marks in a row.
const MARKS: usize = 4;

/// What becomes of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It stays.
    Keep,
    /// Something else of the same meaning takes its place.
    Instead(&'static str),
    /// It can not stay; in a cleaned text this takes its place.
    Refuse(Class, &'static str),
}

impl Verdict {
    /// Returns why a strict check refuses the character; a line has no line breaks and no tabs.
    pub fn refusal(self, character: char, kind: Kind) -> Option<Class> {
        match self {
            Self::Refuse(class, _) => Some(class),
            Self::Instead(_) if kind != Kind::Body && character.is_control() => Some(Class::Control),
            Self::Instead(_) | Self::Keep => None,
        }
    }
}

/// Tells whether a character is a mark on the one before it; none of those for writing Norwegian is.
fn is_combining_mark(character: char) -> bool {
    character >= '\u{300}' && unicode_normalization::char::is_combining_mark(character)
}

/// Where a character stands; line and column count from 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub line: usize,
    pub column: usize,
}

/// Shows every character, its place and its verdict to `visit`.
pub(super) fn scan(text: &str, kind: Kind, mut visit: impl FnMut(char, Place, Verdict)) {
    let mut place = Place { line: 1, column: 1 };
    let mut before: Option<char> = None;
    let mut marks = 0;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        marks += usize::from(is_combining_mark(character));
        let verdict = match character {
            '\u{feff}' if place.line == 1 && place.column == 1 => Verdict::Instead(""),
            '\r' if next == Some('\n') && kind == Kind::Body => Verdict::Instead(""),
            '\r' => Verdict::Instead(line_break(kind)),
            '\n' if kind != Kind::Body => Verdict::Instead(" "),
            '\t' if kind != Kind::Body => Verdict::Instead(" "),
            '\t' => Verdict::Instead("    "),
            _ if is_wide_space(character) => space(character, kind),
            _ if marks > MARKS => Verdict::Refuse(Class::Mark, ""),
            _ => judge(character, before, next, kind),
        };
        visit(character, place, verdict);
        // What is removed parts nothing: the marks around it still stand in a row.
        let is_gone = matches!(verdict, Verdict::Refuse(_, "") | Verdict::Instead(""));
        if !is_gone {
            before = (verdict == Verdict::Keep).then_some(character);
        }
        if !is_gone && !is_combining_mark(character) {
            marks = 0;
        }
        place.column += 1;
        if character == '\n' {
            place = Place { line: place.line + 1, column: 1 };
        }
    }
}

fn judge(character: char, before: Option<char>, next: Option<char>, kind: Kind) -> Verdict {
    match class::of(character) {
        None => Verdict::Keep,
        Some(Class::Joiner) if joins(character, before, next) => Verdict::Keep,
        // Word's soft line break and page break, and Unicode's own line breaks.
        Some(class @ Class::Control) if matches!(character, '\x0b' | '\x0c' | '\u{85}' | '\u{2028}' | '\u{2029}') => {
            Verdict::Refuse(class, line_break(kind))
        }
        Some(class) => Verdict::Refuse(class, ""),
    }
}

/// A joiner stands between pictographs, a variation selector after one or within a keycap.
fn joins(character: char, before: Option<char>, next: Option<char>) -> bool {
    let after_picture = before.is_some_and(is_pictograph);
    match character {
        '\u{200d}' => (after_picture || before == Some('\u{fe0f}')) && next.is_some_and(is_pictograph),
        '\u{fe0e}' | '\u{fe0f}' => {
            after_picture
                || (before.is_some_and(|c| c.is_ascii_digit() || "#*".contains(c)) && next == Some('\u{20e3}'))
        }
        _ => false,
    }
}

fn line_break(kind: Kind) -> &'static str {
    if kind == Kind::Body { "\n" } else { " " }
}

fn space(character: char, kind: Kind) -> Verdict {
    let is_no_break = matches!(character, '\u{a0}' | '\u{202f}');
    if is_no_break && kind != Kind::Name { Verdict::Keep } else { Verdict::Instead(" ") }
}

#[cfg(test)]
mod tests {
    use unicode_script::{Script, UnicodeScript as _};

    use super::*;

    #[test]
    fn what_no_table_is_asked_about_is_what_the_tables_say() {
        for character in '\0'..'\u{300}' {
            assert!(!unicode_normalization::char::is_combining_mark(character), "{character:?}");
            let is_reserved = character.script() == Script::Unknown;
            assert!(!is_reserved || class::of(character) == Some(Class::Unassigned), "{character:?}");
        }
    }
}
