//! The place in a text where something was found, with what was found marked.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::question::{Asked, Wanted};
use super::words::{Word, Words, fold};
use crate::domain::lang::Lang;

/// A piece of a text on one line, with what was found marked.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Snippet {
    /// The piece; where the text goes on, it begins or ends in `…`.
    pub text: String,
    /// What was found, in bytes of the piece, in order.
    pub marks: Vec<Range<usize>>,
    /// The line of the whole text that it is from, counted from 0.
    #[serde(skip)]
    pub line: usize,
}

/// As many graphemes as a piece has, and as many of them before the first mark.
const LONG: usize = 160;
const BEFORE: usize = 40;
const CUT: &str = "…";

impl Snippet {
    /// Cuts the piece around what was asked for; the beginning of the text when that does not stand in it.
    pub(super) fn cut(text: &str, lang: Lang, asked: &Asked, words: &mut Words) -> Self {
        let lines = text.lines().map(|line| (line, marks(line, lang, asked, words)));
        // The line that has most of the words; the first of several.
        let best = lines.enumerate().max_by_key(|(at, (_, found))| {
            let kinds: std::collections::BTreeSet<usize> = found.iter().map(|(wanted, _)| *wanted).collect();
            (kinds.len(), std::cmp::Reverse(*at))
        });
        let Some((at, (line, found))) = best else { return Self::default() };
        let marks: Vec<Range<usize>> = found.into_iter().map(|(_, mark)| mark).collect();
        Self { line: at, ..piece(line, &marks) }
    }

    /// Marks what was asked for in a whole text.
    pub(super) fn whole(text: &str, lang: Lang, asked: &Asked, words: &mut Words) -> Self {
        let marks = marks(text, lang, asked, words).into_iter().map(|(_, mark)| mark).collect();
        Self { text: text.to_owned(), marks, line: 0 }
    }

    /// Divides the piece into what is marked and what is not, in order.
    pub fn parts(&self) -> impl Iterator<Item = (&str, bool)> {
        let ends = self.marks.iter().flat_map(|mark| [(mark.start, false), (mark.end, true)]);
        let mut from = 0;
        ends.chain([(self.text.len(), false)]).filter_map(move |(to, is_marked)| {
            let part = self.text.get(from..to).unwrap_or_default();
            from = to.max(from);
            (!part.is_empty()).then_some((part, is_marked))
        })
    }
}

/// Cuts a line to a piece around its first mark, between graphemes.
fn piece(line: &str, marks: &[Range<usize>]) -> Snippet {
    let graphemes: Vec<(usize, &str)> = line.grapheme_indices(true).collect();
    let first = marks.first().map_or(0, |mark| mark.start);
    let at = graphemes.partition_point(|(start, _)| *start < first);
    let from = if graphemes.len() <= LONG { 0 } else { at.saturating_sub(BEFORE).min(graphemes.len() - LONG) };
    let from = word_start(&graphemes, from, at);
    let begin = graphemes.get(from).map_or(0, |(start, _)| *start);
    let end = graphemes.get(from + LONG).map_or(line.len(), |(start, _)| *start);
    let before = if begin > 0 { CUT } else { "" };
    let after = if end < line.len() { CUT } else { "" };
    let text = format!("{before}{}{after}", line.get(begin..end).unwrap_or_default());
    let shift = |at: usize| at - begin + before.len();
    let seen = marks.iter().filter(|mark| mark.start >= begin && mark.end <= end);
    Snippet { text, marks: seen.map(|mark| shift(mark.start)..shift(mark.end)).collect(), line: 0 }
}

/// Moves a cut forward to where a word begins, but not past what it must hold.
fn word_start(graphemes: &[(usize, &str)], from: usize, limit: usize) -> usize {
    if from == 0 {
        return 0;
    }
    let space = graphemes.iter().enumerate().skip(from).take(limit.saturating_sub(from));
    space.filter(|(_, (_, grapheme))| *grapheme == " ").map(|(at, _)| at + 1).next().unwrap_or(from)
}

/// Finds what was asked for in a text: which part of the question, and where.
fn marks(text: &str, lang: Lang, asked: &Asked, words: &mut Words) -> Vec<(usize, Range<usize>)> {
    let (plain, stems) = (words.plain(text), words.stems(text, lang));
    let mut found: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, wanted) in asked.wanted.iter().enumerate() {
        match wanted.words.as_slice() {
            [only] => {
                let folded = fold(only);
                let is_it = |(plain, stem): &(&Word, &Word)| is_found(wanted, &folded, plain, stem);
                let places = plain.iter().zip(&stems).filter(is_it).map(|(word, _)| (at, word.at.clone()));
                found.extend(places);
            }
            together => {
                let stemmed: Vec<String> =
                    words.stems(&together.join(" "), lang).into_iter().map(|word| word.text).collect();
                for window in stems.windows(stemmed.len().max(1)) {
                    if window.iter().map(|word| &word.text).eq(&stemmed)
                        && let (Some(first), Some(last)) = (window.first(), window.last())
                    {
                        found.push((at, first.at.start..last.at.end));
                    }
                }
            }
        }
    }
    found.sort_by_key(|(_, place)| (place.start, std::cmp::Reverse(place.end)));
    let mut end = 0;
    found.retain(|(_, place)| {
        let is_free = place.start >= end;
        end = if is_free { place.end } else { end };
        is_free
    });
    found
}

fn is_found(wanted: &Wanted, folded: &str, plain: &Word, stem: &Word) -> bool {
    let own = fold(&plain.text);
    own == folded
        || (wanted.begins && own.starts_with(folded))
        || wanted.stems.contains(&stem.text)
        || wanted.pairs.contains(&stem.text)
}

#[cfg(test)]
mod tests {
    use super::super::pairs::Pairs;
    use super::*;

    fn cut(text: &str, typed: &str) -> String {
        let mut words = Words::new();
        let pairs = Pairs::read(&mut words);
        let asked = Asked::read(typed, &mut words, &pairs);
        let snippet = Snippet::cut(text, Lang::Nn, &asked, &mut words);
        snippet.parts().map(|(part, is_marked)| if is_marked { format!("[{part}]") } else { part.to_owned() }).collect()
    }

    #[test]
    fn what_was_found_is_marked_in_every_form() {
        assert_eq!(cut("Planen blir handsama i utvala.", "behandle utval"), "Planen blir [handsama] i [utvala].");
        assert_eq!(cut("Årsmøtet i Førde", "aarsm"), "[Årsmøtet] i Førde");
        assert_eq!(
            cut("Ein felles plan, og planen er felles.", "\"felles plan\""),
            "Ein [felles plan], og planen er felles."
        );
        assert_eq!(cut("Ein\nto\ntre", "tre"), "[tre]");
        assert_eq!(cut("Ein", "to"), "Ein");
    }

    #[test]
    fn a_piece_is_cut_between_graphemes_and_holds_what_was_found() {
        let family = "👨‍👩‍👧";
        let text = format!("{} nål {}", family.repeat(300), family.repeat(300));
        let piece = cut(&text, "nål");
        assert!(piece.contains("[nål]") && piece.starts_with('…') && piece.ends_with('…'), "{piece}");
        let rest = piece.replace(family, "").replace("[nål]", "");
        assert_eq!(rest.trim_matches(['…', ' ']), "", "{piece}");
    }
}
