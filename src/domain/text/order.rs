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

/// Sorts things by their names, as a reader expects them in a list; each name is read once.
///
/// Names that differ only in case or accents keep a fixed order.
pub fn sort_by_name<T>(list: &mut [T], name: impl Fn(&T) -> String) {
    list.sort_by_cached_key(|thing| {
        let name = name(thing);
        (sort_key(&name), name)
    });
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_the_alphabet() {
        let sorted = ["alver", "Éina", "Finse", "M1", "M2", "M10", "Voss", "Ærøy", "Øygarden", "Ål", "Ås"];
        let mut names = sorted;
        names.reverse();
        sort_by_name(&mut names, |name| (*name).to_owned());
        assert_eq!(names, sorted);
    }
}
