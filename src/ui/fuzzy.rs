//! Finds what somebody means by a few letters of its name.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use unicode_segmentation::UnicodeSegmentation as _;

/// Returns the places of the names that match what was typed, the best match first; all in their order while nothing is.
#[must_use]
pub fn ranked<T: AsRef<str>>(typed: &str, names: impl IntoIterator<Item = T>) -> Vec<usize> {
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut room = Vec::new();
    let names = names.into_iter().enumerate();
    let mut scored: Vec<(u32, usize)> = names
        .filter_map(|(at, name)| Some((pattern.score(Utf32Str::new(name.as_ref(), &mut room), &mut matcher)?, at)))
        .collect();
    if !typed.is_empty() {
        scored.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    }
    scored.into_iter().map(|(_, at)| at).collect()
}

/// Splits a text where it matches what was typed: each piece, and whether it does.
#[must_use]
pub fn marked<'t>(typed: &str, text: &'t str) -> Vec<(&'t str, bool)> {
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let (mut room, mut matches) = (Vec::new(), Vec::new());
    if typed.trim().is_empty()
        || pattern.indices(Utf32Str::new(text, &mut room), &mut Matcher::new(Config::DEFAULT), &mut matches).is_none()
    {
        return vec![(text, false)];
    }
    let is_match = |at: usize| u32::try_from(at).is_ok_and(|at| matches.contains(&at));
    text.graphemes(true).enumerate().map(|(at, piece)| (piece, is_match(at))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_letters_find_a_name_and_the_best_stands_first() {
        let names = ["SR Voss", "SU Nordhordland", "SU Vest", "Toppleiarmøtet"];
        assert_eq!(ranked("", names), [0, 1, 2, 3]);
        assert_eq!(ranked("su v", names).first(), Some(&2));
        assert_eq!(ranked("nhl", names), [1]);
        assert_eq!(ranked("møtet", names), [3]);
        assert!(ranked("xyz", names).is_empty());
    }

    #[test]
    fn the_letters_that_match_are_marked() {
        let marks = |typed: &str, text: &str| -> String {
            marked(typed, text).into_iter().filter(|(_, is_match)| *is_match).map(|(piece, _)| piece).collect()
        };
        assert_eq!(marks("møt", "Toppleiarmøtet"), "møt");
        assert_eq!(marks("nhl", "SU Nordhordland"), "Nhl");
        assert_eq!(marks("", "SU Vest"), "");
        assert_eq!(marks("xyz", "SU Vest"), "");
    }
}
