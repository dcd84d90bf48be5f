//! The order of names: æ, ø, å last, case and accents aside, numbers by size. One order for lists on screen and in texts
//! that are signed, whatever language they are read in.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Returns the key by which a name is sorted: `M2` comes before `M10`, `Ås` after `Øy`.
#[must_use]
pub fn sort_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut digits = String::new();
    for character in name.nfc().flat_map(char::to_lowercase) {
        if character.is_ascii_digit() {
            digits.push(character);
            continue;
        }
        flush(&mut digits, &mut key);
        match character {
            // The three characters after `z` in ASCII.
            'æ' | 'ä' => key.push('{'),
            'ø' | 'ö' => key.push('|'),
            'å' => key.push('}'),
            _ => key.extend(std::iter::once(character).nfd().filter(|c| !is_combining_mark(*c))),
        }
    }
    flush(&mut digits, &mut key);
    key
}

/// Moves a number to the key: its length first, so that the larger number sorts later.
fn flush(digits: &mut String, key: &mut String) {
    if digits.is_empty() {
        return;
    }
    let number = digits.trim_start_matches('0');
    key.push('0');
    key.push(u32::try_from(number.len()).ok().and_then(|length| char::from_u32(0x30 + length)).unwrap_or('~'));
    key.push_str(number);
    digits.clear();
}
