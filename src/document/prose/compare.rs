//! What differs between two texts: paragraph by paragraph, then word by word.

use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};

use super::{Part, parts};

/// How much of a paragraph must be the same, from 0 to 1, for it to be changed and not another one.
const LIKENESS: f32 = 0.4;

/// What happened to a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It stands in both.
    Same,
    /// It stood in the first.
    Removed,
    /// It stands in the second.
    Added,
}

/// A piece of text and what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What happened.
    pub change: Change,
    /// The words, with the blanks between them.
    pub text: String,
}

/// A part of a text and what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartChange {
    /// It stands in both.
    Same(Part),
    /// Some of its words changed.
    Changed {
        /// As it stands now.
        part: Part,
        /// Its words, and those that stood there.
        pieces: Vec<Piece>,
    },
    /// It is new.
    Added(Part),
    /// It is gone.
    Removed(Part),
}

/// Compares two texts word by word. The pieces that are not removed make the second text, in order.
#[must_use]
pub fn compare(before: &str, after: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for one in TextDiff::from_unicode_words(before, after).iter_all_changes() {
        let change = match one.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Delete => Change::Removed,
            ChangeTag::Insert => Change::Added,
        };
        match pieces.last_mut() {
            Some(last) if last.change == change => last.text.push_str(one.value()),
            _ => pieces.push(Piece { change, text: one.value().to_owned() }),
        }
    }
    pieces
}

/// Compares the text of a chapter part by part; the numbers are those of the second, of the first for what is gone.
#[must_use]
pub fn compare_parts(before: &str, after: &str) -> Vec<PartChange> {
    let (old, new) = (parts(before), parts(after));
    let old_words: Vec<String> = old.iter().map(Part::text).collect();
    let new_words: Vec<String> = new.iter().map(Part::text).collect();
    let mut out = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &old_words, &new_words) {
        let gone = old.get(operation.old_range()).unwrap_or_default();
        let here = new.get(operation.new_range()).unwrap_or_default();
        if let DiffOp::Equal { .. } = operation {
            out.extend(here.iter().cloned().map(PartChange::Same));
        } else {
            replaced(gone, here, &mut out);
        }
    }
    out
}

/// Pairs what is alike in order; the rest is gone or new.
fn replaced(gone: &[Part], here: &[Part], out: &mut Vec<PartChange>) {
    let mut gone = gone.iter();
    for part in here {
        let after = part.text();
        let ahead = gone.as_slice();
        let found = ahead.iter().position(|old| TextDiff::from_words(old.text().as_str(), &after).ratio() >= LIKENESS);
        match found {
            Some(skipped) => {
                out.extend(gone.by_ref().take(skipped).cloned().map(PartChange::Removed));
                let before = gone.next().map(Part::text).unwrap_or_default();
                out.push(PartChange::Changed { part: part.clone(), pieces: compare(&before, &after) });
            }
            None => out.push(PartChange::Added(part.clone())),
        }
    }
    out.extend(gone.cloned().map(PartChange::Removed));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(changes: &[PartChange]) -> Vec<String> {
        let piece = |piece: &Piece| match piece.change {
            Change::Same => piece.text.clone(),
            Change::Removed => format!("[-{}-]", piece.text),
            Change::Added => format!("{{+{}+}}", piece.text),
        };
        let one = |change: &PartChange| match change {
            PartChange::Same(part) => format!("= {}", part.text()),
            PartChange::Changed { pieces, .. } => format!("~ {}", pieces.iter().map(piece).collect::<String>()),
            PartChange::Added(part) => format!("+ {}", part.text()),
            PartChange::Removed(part) => format!("- {}", part.text()),
        };
        changes.iter().map(one).collect()
    }

    #[test]
    fn a_changed_paragraph_shows_its_words() {
        let before = "Partane skal lage ein plan.\n\nHan er ferdig i utvala hausten 2020.\n\nDette går ut.";
        let after = "Heilt nytt her.\n\nPartane skal lage ein plan.\n\nHan er ferdig i utvala i desember 2020.";
        assert_eq!(
            said(&compare_parts(before, after)),
            [
                "+ Heilt nytt her.",
                "= Partane skal lage ein plan.",
                "~ Han er ferdig i utvala [-hausten-]{+i desember+} 2020.",
                "- Dette går ut.",
            ]
        );
    }

    proptest! {
        #[test]
        fn the_pieces_make_both_texts(before in "[ab ,.\n]{0,30}", after in "[ab ,.\n]{0,30}") {
            let pieces = compare(&before, &after);
            let without = |gone: Change| -> String {
                pieces.iter().filter(|piece| piece.change != gone).map(|piece| piece.text.as_str()).collect()
            };
            prop_assert_eq!(without(Change::Added), before);
            prop_assert_eq!(without(Change::Removed), after);
        }
    }
}
