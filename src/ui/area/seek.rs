//! Finding in a text, and writing something else for it.
//!
//! Small letters find large ones too; whoever types a large letter means it.

use std::ops::Range;

use super::Area;

/// Where something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The row, from 0.
    pub row: usize,
    /// The columns, in characters.
    pub columns: Range<usize>,
}

impl Area {
    /// Lists where a text stands, from the top; nowhere when it is empty. A text of several lines is nowhere.
    #[must_use]
    pub fn hits(&self, what: &str) -> Vec<Hit> {
        let of_row = |(row, line): (usize, &String)| {
            let characters = |bytes: &str| bytes.chars().count();
            places(line, what)
                .map(|place| {
                    let before = line.get(..place.start).map_or(0, characters);
                    let columns = before..before + line.get(place).map_or(0, characters);
                    Hit { row, columns }
                })
                .collect::<Vec<_>>()
        };
        self.lines().iter().enumerate().flat_map(of_row).collect()
    }

    /// Writes something else wherever a text stands. Returns how often it did.
    pub fn replace_all(&mut self, what: &str, with: &str) -> usize {
        let mut count = 0;
        let lines = self.lines().iter().map(|line| {
            let mut out = String::new();
            let mut from = 0;
            for place in places(line, what) {
                out.push_str(line.get(from..place.start).unwrap_or_default());
                out.push_str(with);
                from = place.end;
                count += 1;
            }
            out.push_str(line.get(from..).unwrap_or_default());
            out
        });
        let text = lines.collect::<Vec<_>>().join("\n");
        if count > 0 {
            self.rewrite(&text);
        }
        count
    }
}

/// Walks through the places of a text in a line, in bytes; none of them overlap.
fn places(line: &str, what: &str) -> impl Iterator<Item = Range<usize>> {
    let is_exact = what.chars().any(char::is_uppercase);
    let mut from = 0;
    std::iter::from_fn(move || {
        if what.is_empty() {
            return None;
        }
        let rest = line.get(from..)?;
        let mut starts = rest.char_indices().map(|(at, _)| from + at);
        let found = starts.find_map(|at| Some(at..at + begins(line.get(at..)?, what, is_exact)?))?;
        from = found.end;
        Some(found)
    })
}

/// Returns how many bytes at the beginning of a line are a text.
fn begins(line: &str, what: &str, is_exact: bool) -> Option<usize> {
    if is_exact {
        return line.starts_with(what).then_some(what.len());
    }
    let mut letters = line.char_indices();
    for wanted in what.chars() {
        let (_, letter) = letters.next()?;
        if letter != wanted && !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(letters.next().map_or(line.len(), |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn small_letters_find_large_ones_and_large_ones_themselves() {
        let area = Area::prose("SR Voss og sr Øygarden\nÅr");
        let found = |what: &str| area.hits(what).into_iter().map(|hit| (hit.row, hit.columns)).collect::<Vec<_>>();
        assert_eq!(found("sr"), [(0, 0..2), (0, 11..13)]);
        assert_eq!(found("SR"), [(0, 0..2)]);
        assert_eq!(found("øyg"), [(0, 14..17)]);
        assert_eq!(found("år"), [(1, 0..2)]);
        assert!(found("").is_empty() && found("nei").is_empty());
    }

    #[test]
    fn everything_that_is_found_is_replaced_in_one_deed() {
        let mut area = Area::prose("ein, Ein og ein\n\nein");
        assert_eq!(area.replace_all("ein", "to"), 4);
        assert_eq!(area.text(), "to, to og to\n\nto");
        assert!(area.undo() && !area.undo());
        assert_eq!(area.text(), "ein, Ein og ein\n\nein");
    }

    proptest! {
        #[test]
        fn what_is_replaced_is_what_the_library_replaces(
            text in "[aAbø \n]{0,40}", what in "[aAbø ]{0,3}A", with in "[aAb]{0,4}",
        ) {
            let mut area = Area::prose(&text);
            let text = area.text();
            let count = area.replace_all(&what, &with);
            prop_assert_eq!(area.text(), text.replace(&what, &with));
            prop_assert_eq!(count, text.matches(&what).count());
        }
    }
}
