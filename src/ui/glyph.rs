//! Signs on the screen, each with a twin in ASCII for terminals that show no more.

mod spoken;

use crate::domain::value::NothingKind;

/// A sign with a meaning; a word always stands beside it or in the detail line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    /// The selected row.
    Marker,
    /// Finished.
    Done,
    /// Finished, with remarks.
    Remarks,
    /// Sent back.
    Returned,
    /// Too few to decide.
    NotQuorate,
    /// Waited for.
    Waiting,
    /// Not begun.
    Planned,
    /// A quarter of them.
    Quarter,
    /// Half of them.
    Half,
    /// Most of them.
    Most,
    /// All of them.
    Full,
    /// Something that contradicts something else.
    Flag,
    /// Changed.
    Changed,
    /// Deliberately not decided now.
    Undecided,
    /// Not applicable.
    Inapplicable,
    /// A paragraph's number follows.
    Paragraph,
    /// Something was cut.
    Cut,
    /// A horizontal line.
    Across,
    /// A vertical line.
    Down,
    /// An item of a list.
    Bullet,
    /// Between the parts of a path; there is more to the right.
    Step,
    /// There is more to the left.
    Before,
    /// Between facts of a line.
    Dot,
    /// There is more above.
    Above,
    /// There is more below.
    Below,
    /// The mildest levels of a matrix.
    Mild,
    /// Levels below the middle.
    Middling,
    /// Levels above the middle.
    Grave,
    /// The worst level.
    Severe,
    /// A decided stretch of days; a number as a bar.
    Bar,
    /// A provisional stretch of days.
    Provisional,
    /// One of several stretches of days, not all of them.
    Either,
    /// The stretch of days that was decided first.
    First,
    /// The day on which something was done.
    Actual,
    /// The opposite of its neighbours: a drawback among benefits.
    Minus,
}

impl Glyph {
    /// Returns the sign, or its twin in ASCII.
    #[must_use]
    pub const fn text(self, ascii: bool) -> &'static str {
        let (sign, twin) = match self {
            Self::Marker => ("▸", ">"),
            Self::Waiting => ("◇", "?"),
            Self::Done => ("✓", "v"),
            Self::Remarks => ("▲", "^"),
            Self::Returned => ("↩", "<"),
            Self::NotQuorate => ("⊘", "x"),
            Self::Planned => ("○", "o"),
            Self::Quarter => ("◔", ":"),
            Self::Half => ("◐", "="),
            Self::Most => ("◕", "%"),
            Self::Full => ("●", "@"),
            Self::Flag => ("⚑", "!"),
            Self::Changed => ("±", "+"),
            Self::Undecided => ("–", "_"),
            Self::Inapplicable => ("×", "/"),
            Self::Paragraph => ("¶", "#"),
            Self::Cut => ("…", "~"),
            Self::Across => ("─", "-"),
            Self::Down => ("│", "|"),
            Self::Bullet => ("•", "*"),
            Self::Step => ("›", ">"),
            Self::Before => ("‹", "<"),
            Self::Dot => ("·", "-"),
            Self::Above => ("↑", "^"),
            Self::Below => ("↓", "v"),
            Self::Mild => ("○", "."),
            Self::Middling => ("◐", "+"),
            Self::Grave => ("◕", "x"),
            Self::Severe => ("●", "#"),
            Self::Bar => ("█", "#"),
            Self::Provisional => ("▒", "="),
            Self::Either => ("◇", "?"),
            Self::First => ("┄", "."),
            Self::Actual => ("◆", "@"),
            Self::Minus => ("−", "-"),
        };
        if ascii { twin } else { sign }
    }

    /// Returns the twin in ASCII of a sign within a sentence: keys and dots of the program's texts.
    #[must_use]
    pub const fn twin(letter: char) -> char {
        match letter {
            '↑' => '^',
            '↓' => 'v',
            '←' => '<',
            '→' => '>',
            '·' => '-',
            '×' => 'x',
            '…' => '.',
            _ => letter,
        }
    }

    /// Returns the sign for a kind of nothing.
    #[must_use]
    pub const fn of_nothing(kind: NothingKind) -> Self {
        match kind {
            NothingKind::Inapplicable => Self::Inapplicable,
            NothingKind::Undecided | NothingKind::Empty => Self::Undecided,
        }
    }

    /// Returns the sign of a level by its place among so many, 0 for the mildest.
    #[must_use]
    pub const fn level(rank: usize, of: usize) -> Self {
        match rank.saturating_mul(3).checked_div(of.saturating_sub(1)) {
            None | Some(0) => Self::Mild,
            Some(1) => Self::Middling,
            Some(2) => Self::Grave,
            Some(_) => Self::Severe,
        }
    }

    /// Returns the sign for so many of so many.
    #[must_use]
    pub const fn share(done: usize, all: usize) -> Self {
        match done.saturating_mul(4).checked_div(all) {
            None | Some(0) => Self::Planned,
            Some(1) => Self::Quarter,
            Some(2) => Self::Half,
            Some(3) => Self::Most,
            Some(_) => Self::Full,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Signs that stand together on a screen: each has to be told from the others.
    const TOGETHER: [&[Glyph]; 6] = [
        // What bodies did, and how many of them.
        &[
            Glyph::Done,
            Glyph::Remarks,
            Glyph::Returned,
            Glyph::NotQuorate,
            Glyph::Waiting,
            Glyph::Planned,
            Glyph::Quarter,
            Glyph::Half,
            Glyph::Most,
            Glyph::Full,
            Glyph::Flag,
            Glyph::Undecided,
            Glyph::Inapplicable,
        ],
        // Votes.
        &[
            Glyph::Done,
            Glyph::Minus,
            Glyph::Undecided,
            Glyph::NotQuorate,
            Glyph::Flag,
            Glyph::Waiting,
            Glyph::Planned,
            Glyph::Inapplicable,
        ],
        // A matrix.
        &[Glyph::Mild, Glyph::Middling, Glyph::Grave, Glyph::Severe, Glyph::Flag, Glyph::Marker, Glyph::Dot],
        // Time.
        &[Glyph::Bar, Glyph::Provisional, Glyph::Either, Glyph::First, Glyph::Actual, Glyph::Flag, Glyph::Marker],
        // Text that is read.
        &[Glyph::Changed, Glyph::Undecided, Glyph::Paragraph, Glyph::Bullet, Glyph::Marker, Glyph::Flag],
        // Columns of benefits and drawbacks.
        &[Glyph::Minus, Glyph::Marker, Glyph::Before, Glyph::Below],
    ];

    #[test]
    fn signs_that_stand_together_are_told_apart_and_take_one_column() {
        for (signs, ascii) in TOGETHER.into_iter().flat_map(|signs| [(signs, false), (signs, true)]) {
            for (at, sign) in signs.iter().enumerate() {
                let text = sign.text(ascii);
                assert_eq!(unicode_width::UnicodeWidthStr::width(text), 1, "{sign:?}");
                assert!(!ascii || text.is_ascii(), "{sign:?}");
                for other in &signs[at + 1..] {
                    assert_ne!(text, other.text(ascii), "{sign:?} and {other:?}");
                }
            }
        }
    }

    #[test]
    fn a_share_is_full_only_when_all_are_done() {
        assert_eq!(Glyph::share(0, 0), Glyph::Planned);
        assert_eq!(Glyph::share(1, 4), Glyph::Quarter);
        assert_eq!(Glyph::share(23, 24), Glyph::Most);
        assert_eq!(Glyph::share(24, 24), Glyph::Full);
    }
}
