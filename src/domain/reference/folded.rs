//! A text in which references are looked for, however people and mail programs wrote them.

use unicode_normalization::UnicodeNormalization as _;

/// A text without what a reference does not depend on: case, the kind of dash, how Norwegian letters are written, where a
/// line was broken, the marks of quoting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    chars: Vec<char>,
    /// What stood before each character.
    gaps: Vec<Gap>,
}

/// How a reference was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// As the beginning of something longer: a name of a file, or a reference that nobody knows.
    Within,
    /// By itself.
    Whole,
}

/// What stood between two characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Blank,
    Line,
}

impl Folded {
    /// Folds a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut folded = Self::default();
        let mut gap = Gap::None;
        for character in text.nfc() {
            match character {
                // A soft hyphen, and what has no width.
                '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
                '\n' | '\r' => gap = Gap::Line,
                '>' if gap == Gap::Line => {}
                _ if character.is_whitespace() => gap = gap.max(Gap::Blank),
                _ => {
                    for plain in plain(character) {
                        folded.chars.push(plain);
                        folded.gaps.push(std::mem::replace(&mut gap, Gap::None));
                    }
                }
            }
        }
        folded
    }

    /// Tells how a reference stands in the text; nothing when it does not. Within it a line may be broken, and blanks may
    /// stand beside a dash.
    #[must_use]
    pub fn find(&self, reference: &Self) -> Option<Found> {
        let first = reference.chars.first()?;
        let starts = self.chars.iter().enumerate().filter(|(_, character)| *character == first).map(|(at, _)| at);
        starts.filter(|at| self.begins(*at)).filter_map(|at| self.stands(reference, at)).max()
    }

    /// Returns what a text that begins like this goes on to, as far as a reference could: with `plan-`, `plan-m2-nobody`.
    #[must_use]
    pub fn going_on(&self, beginning: &Self) -> Option<String> {
        let first = beginning.chars.first()?;
        let length = beginning.chars.len();
        let starts = self.chars.iter().enumerate().filter(|(_, character)| *character == first).map(|(at, _)| at);
        let start =
            starts.filter(|at| self.begins(*at)).find(|at| self.stands(beginning, *at) == Some(Found::Within))?;
        let rest = self.chars.iter().zip(&self.gaps).skip(start + length);
        let rest = rest.take_while(|(c, gap)| **gap != Gap::Blank && (c.is_alphanumeric() || **c == '-'));
        let whole = beginning.chars.iter().chain(rest.map(|(character, _)| character));
        Some(whole.collect::<String>().trim_end_matches('-').to_owned())
    }

    fn begins(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.chars.get(before));
        before.is_none_or(|before| !before.is_alphanumeric()) || self.gaps.get(at).is_some_and(|gap| *gap != Gap::None)
    }

    fn stands(&self, reference: &Self, at: usize) -> Option<Found> {
        let mut before = None;
        for (offset, wanted) in reference.chars.iter().enumerate() {
            let (character, gap) = (self.chars.get(at + offset)?, self.gaps.get(at + offset)?);
            let beside_dash = *character == '-' || before == Some('-');
            let is_apart = offset > 0 && *gap == Gap::Blank && !beside_dash;
            if character != wanted || is_apart {
                return None;
            }
            before = Some(*character);
        }
        let end = at + reference.chars.len();
        let next = |offset: usize| self.chars.get(end + offset).zip(self.gaps.get(end + offset));
        match next(0) {
            Some((_, gap)) if *gap != Gap::None => Some(Found::Whole),
            Some((character, _)) if character.is_alphanumeric() => None,
            Some(('-', _)) => match next(1) {
                Some((after, Gap::None)) if after.is_alphanumeric() => Some(Found::Within),
                _ => Some(Found::Whole),
            },
            _ => Some(Found::Whole),
        }
    }
}

impl std::fmt::Display for Folded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.chars.iter().try_for_each(|character| write!(f, "{character}"))
    }
}

/// Returns the plain letters of one; those of Norwegian as [`slug`](crate::domain::id::slug) writes them.
fn plain(character: char) -> Vec<char> {
    let lower = |character: char| character.to_lowercase().collect::<Vec<_>>();
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' => vec!['-'],
        'æ' | 'Æ' | 'ä' | 'Ä' => vec!['a', 'e'],
        'ø' | 'Ø' | 'ö' | 'Ö' => vec!['o'],
        'å' | 'Å' => vec!['a'],
        'é' | 'è' | 'ê' | 'É' | 'È' | 'Ê' => vec!['e'],
        other => lower(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str, reference: &str) -> Option<Found> {
        Folded::of(text).find(&Folded::of(reference))
    }

    #[test]
    fn a_reference_is_known_however_it_was_written() {
        let reference = "felles-plan-M2-indre-ore";
        for text in [
            "felles-plan-M2-indre-ore",
            "SV: Høyring [Felles-Plan-m2-INDRE-ORE]",
            "vår ref. felles-plan-M2-\r\nindre-ore, dykkar ref.",
            "felles-plan-\n> M2-indre-ore",
            "> felles-plan-M2-in\n> dre-ore",
            "felles‑plan–M2—indre-ore",
            "felles - plan - M2 - indre - ore",
            "felles-plan-M2-indre-øre",
            "felles-plan-M2-indre-o\u{308}re",
            "fel\u{ad}les-plan-M2-indre-ore.",
            "felles_plan_M2_indre_ore.pdf",
            "felles-plan-M2-indre-ore - svar",
        ] {
            assert_eq!(find(text, reference), Some(Found::Whole), "{text}");
        }
        for text in [
            "felles-plan-M2-indre",
            "felles plan M2 indre ore",
            "afelles-plan-M2-indre-ore",
            "felles-plan-M2-indre-orer",
            "",
        ] {
            assert_eq!(find(text, reference), None, "{text}");
        }
        assert_eq!(find("felles-plan-M2-indre-ore-signert.pdf", reference), Some(Found::Within));
    }

    #[test]
    fn what_begins_like_a_reference_is_read_to_its_end() {
        let going_on = |text: &str| Folded::of(text).going_on(&Folded::of("felles-plan"));
        assert_eq!(going_on("ref: Felles-plan-M2-\nNabøen."), Some("felles-plan-m2-naboen".to_owned()));
        assert_eq!(going_on("om felles-plan og anna"), None);
    }
}
