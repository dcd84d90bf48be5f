//! Words as values: only letters that a font has, with places where a word breaks that is too long for its line.

use typst::foundations::{Array, IntoValue, Value, array};

use super::room::FONTS;

/// From how many characters a word of letters alone is broken anywhere; a shorter one is divided by its syllables.
const LONG_WORD: usize = 40;
/// From how many characters anything else is broken anywhere: an address, a digest.
const LONG_NAME: usize = 16;
/// How many characters stay together there.
const TOGETHER: usize = 4;
/// What stands in the place of a title that has no letters.
const NAMELESS: &str = "–";

/// Writes words as they are printed: control characters are gone, and a letter that no font has is its number, since an
/// archive takes no page with a letter missing (ISO 19005-2, 6.2.11.8).
pub fn plain(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\n' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            _ if letter.is_ascii_graphic() || letter == ' ' => out.push(letter),
            _ if letter.is_control() || is_invisible(letter) => {}
            _ if is_private(letter) || !FONTS.have(letter) => out.push_str(&format!("[U+{:04X}]", u32::from(letter))),
            _ => out.push(letter),
        }
    }
    out
}

/// Writes the words of a heading, which is never empty: readers find their way by headings (ISO 14289-1, 7.4).
pub fn heading(words: &str) -> Value {
    let words = plain(words);
    if words.trim().is_empty() { NAMELESS.into_value() } else { said_plain(words) }
}

/// Writes words; where one of them is too long for a line, every second value is its pieces.
pub fn said(words: &str) -> Value {
    said_plain(plain(words))
}

fn said_plain(words: String) -> Value {
    let is_apart = |character: char| character.is_whitespace() || "-/–—".contains(character);
    let mut out = Array::new();
    let mut short = String::new();
    for word in words.split_inclusive(is_apart) {
        if is_long(word) {
            out.push(std::mem::take(&mut short).into_value());
            out.push(pieces(word).into_value());
        } else {
            short.push_str(word);
        }
    }
    if out.is_empty() { words.into_value() } else { array![short].into_iter().fold(out, pushed).into_value() }
}

fn pushed(mut all: Array, one: Value) -> Array {
    all.push(one);
    all
}

/// Tells whether a word is broken anywhere.
fn is_long(word: &str) -> bool {
    let bare = word.trim_matches(|character: char| !character.is_alphanumeric());
    let most = if bare.chars().all(char::is_alphabetic) { LONG_WORD } else { LONG_NAME };
    bare.chars().count() >= most
}

/// Cuts a word into the pieces that stay together: after the marks of an address, and every few characters where there
/// are none.
fn pieces(word: &str) -> Array {
    let mut out = Array::new();
    for part in word.split_inclusive(['.', '@', '_', '=', '&', '?', ':', ',', ';', '#', '+', '%']) {
        let letters: Vec<char> = part.chars().collect();
        let together = if letters.len() < LONG_NAME { LONG_NAME } else { TOGETHER };
        for piece in letters.chunks(together) {
            out.push(piece.iter().collect::<String>().into_value());
        }
    }
    out
}

/// Tells whether a character says how others look and has no look of its own.
const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Tells whether a character means something only to those who agreed on it.
const fn is_private(letter: char) -> bool {
    matches!(letter, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_no_font_has_is_its_number_and_what_cannot_be_seen_is_gone() {
        assert_eq!(plain("Sámi čuđđi: føroyskt, ελληνικά ↳ ✓"), "Sámi čuđđi: føroyskt, ελληνικά ↳ ✓");
        assert_eq!(plain("a\u{0}b\u{7f}c\u{FEFF}d\u{E000}e\tf\u{2028}g"), "abcd[U+E000]e f\ng");
        assert_eq!(plain("漢 👍\u{FE0F}"), "[U+6F22] [U+1F44D]");
    }

    #[test]
    fn what_is_too_long_for_a_line_has_places_to_break_and_keeps_its_letters() {
        assert_eq!(said("Samarbeidsutviklingskompetanse"), "Samarbeidsutviklingskompetanse".into_value());
        let digest = "0123456789abcdef".repeat(4);
        let Value::Array(parts) = said(&format!("sha256 {digest}, slik")) else { panic!("no places") };
        assert_eq!(parts.len(), 3);
        let Ok(Value::Array(cut)) = parts.at(1, None) else { panic!("no pieces") };
        assert_eq!(cut.len(), 18);
        let whole: String = cut.into_iter().map(|piece| piece.cast::<String>().unwrap()).collect();
        assert_eq!(whole, format!("{digest}, "));
    }
}
