//! The number before a heading: `2.1`, `4.`, `B.1`.

/// The most digits of one part of a number: a year is none.
const MAX_DIGITS: usize = 3;

/// Parts a heading into its number, without what ends it, and its words.
pub fn split(heading: &str) -> (String, String) {
    let heading = heading.trim();
    let whole = || (String::new(), heading.to_owned());
    let Some((first, rest)) = heading.split_once(char::is_whitespace) else { return whole() };
    let number = first.trim_end_matches(['.', ')', ':']);
    let is_ended = number.len() < first.len();
    if is_number(number, is_ended) && !rest.trim().is_empty() {
        (number.to_owned(), rest.trim().to_owned())
    } else {
        whole()
    }
}

/// Returns a number as numbers are compared.
pub fn plain(number: &str) -> &str {
    number.trim().trim_end_matches(['.', ')', ':'])
}

fn is_number(text: &str, is_ended: bool) -> bool {
    let mut parts = text.split('.');
    let Some(first) = parts.next() else { return false };
    let is_digits =
        |part: &str| !part.is_empty() && part.len() <= MAX_DIGITS && part.chars().all(|c| c.is_ascii_digit());
    let is_letter = first.len() == 1 && first.chars().all(|c| c.is_ascii_uppercase());
    let mut has_more = false;
    let all = parts.all(|part| {
        has_more = true;
        is_digits(part)
    });
    all && (is_digits(first) || is_letter && (has_more || is_ended))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_before_the_words() {
        for (heading, number, title) in [
            ("1 Kvifor", "1", "Kvifor"),
            (" 2.1.  Mål – kva?", "2.1", "Mål – kva?"),
            ("4) Steg", "4", "Steg"),
            ("B.1 Tiltak", "B.1", "Tiltak"),
            ("A. Innleiing", "A", "Innleiing"),
            ("2020 vart eit år", "", "2020 vart eit år"),
            ("I møtet", "", "I møtet"),
            ("3", "", "3"),
            ("", "", ""),
        ] {
            assert_eq!(split(heading), (number.to_owned(), title.to_owned()));
        }
    }
}
