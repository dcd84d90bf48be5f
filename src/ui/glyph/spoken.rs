//! Signs for whoever hears the screen: a mark that is never shown, and the word that is said for it.

use super::Glyph;

/// Every sign with a mark of its own from a private plane of Unicode, and the id of its word. A sign without one is left
/// out: what it says stands beside it as a word or a number, or it only shows where something is.
#[rustfmt::skip]
const SIGNS: [(Glyph, &str, Option<&str>); 35] = [
    (Glyph::Marker, "\u{10ff00}", None),
    (Glyph::Waiting, "\u{10ff01}", Some("sign-waiting")),
    (Glyph::Done, "\u{10ff02}", Some("sign-done")),
    (Glyph::Remarks, "\u{10ff03}", Some("sign-remarks")),
    (Glyph::Returned, "\u{10ff04}", Some("sign-returned")),
    (Glyph::NotQuorate, "\u{10ff05}", Some("sign-not-quorate")),
    (Glyph::Planned, "\u{10ff06}", Some("sign-planned")),
    (Glyph::Quarter, "\u{10ff07}", None),
    (Glyph::Half, "\u{10ff08}", None),
    (Glyph::Most, "\u{10ff09}", None),
    (Glyph::Full, "\u{10ff0a}", None),
    (Glyph::Flag, "\u{10ff0b}", Some("sign-flag")),
    (Glyph::Changed, "\u{10ff0c}", Some("sign-changed")),
    (Glyph::Undecided, "\u{10ff0d}", None),
    (Glyph::Inapplicable, "\u{10ff0e}", None),
    (Glyph::Paragraph, "\u{10ff0f}", Some("sign-paragraph")),
    (Glyph::Cut, "\u{10ff10}", None),
    (Glyph::Across, "\u{10ff11}", None),
    (Glyph::Down, "\u{10ff12}", None),
    (Glyph::Bullet, "\u{10ff13}", None),
    (Glyph::Step, "\u{10ff14}", None),
    (Glyph::Before, "\u{10ff15}", None),
    (Glyph::Dot, "\u{10ff16}", None),
    (Glyph::Above, "\u{10ff17}", None),
    (Glyph::Below, "\u{10ff18}", None),
    (Glyph::Mild, "\u{10ff19}", None),
    (Glyph::Middling, "\u{10ff1a}", None),
    (Glyph::Grave, "\u{10ff1b}", None),
    (Glyph::Severe, "\u{10ff1c}", None),
    (Glyph::Bar, "\u{10ff1d}", None),
    (Glyph::Provisional, "\u{10ff1e}", None),
    (Glyph::Either, "\u{10ff1f}", None),
    (Glyph::First, "\u{10ff20}", None),
    (Glyph::Actual, "\u{10ff21}", None),
    (Glyph::Minus, "\u{10ff22}", Some("sign-minus")),
];

impl Glyph {
    /// Returns the mark that stands for the sign until it is said.
    #[must_use]
    pub fn mark(self) -> &'static str {
        SIGNS.iter().find(|(glyph, ..)| *glyph == self).map_or("", |(_, mark, _)| mark)
    }

    /// Returns the sign of a mark.
    #[must_use]
    pub fn marked(letter: char) -> Option<Self> {
        if letter < '\u{10ff00}' {
            return None;
        }
        SIGNS.iter().find(|(_, mark, _)| mark.starts_with(letter)).map(|(glyph, ..)| *glyph)
    }

    /// Returns the id of the word that is said for the sign.
    #[must_use]
    pub fn word(self) -> Option<&'static str> {
        SIGNS.iter().find(|(glyph, ..)| *glyph == self).and_then(|(.., word)| *word)
    }

    /// Tells whether a letter is one that only draws: a sign, or a line of a box.
    #[must_use]
    pub fn is_drawn(letter: char) -> bool {
        let is_sign = |sign: &str| sign.starts_with(letter);
        // What stands in texts of people, too, is a letter like others.
        let is_written = matches!(letter, '–' | '×' | '•' | '·' | '…' | '−' | '±' | '¶');
        let is_box = matches!(letter, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{25ff}' | '\u{2800}'..='\u{28ff}');
        !is_written && (is_box || SIGNS.iter().any(|(glyph, ..)| is_sign(glyph.text(false))))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_sign_has_a_mark_of_its_own() {
        let marks: BTreeSet<&str> = SIGNS.iter().map(|(_, mark, _)| *mark).collect();
        assert_eq!(marks.len(), SIGNS.len());
        for (glyph, mark, _) in SIGNS {
            assert_eq!(mark.chars().next().and_then(Glyph::marked), Some(glyph));
            assert_eq!(glyph.mark(), mark);
        }
        assert_eq!(Glyph::marked('v'), None);
        assert!(Glyph::is_drawn('─') && Glyph::is_drawn('✓') && !Glyph::is_drawn('–') && !Glyph::is_drawn('æ'));
    }
}
