//! Which heading means which column: the same words in any language, else the likeliest, which is shown as a guess.

use similar::TextDiff;

use crate::domain::lang::Lang;
use crate::locale::Locale;

/// How alike two names have to be for a guess.
const ALIKE: f32 = 0.72;
/// What two names count that are the same but for what stands in parentheses.
const SAME: f32 = 0.995;
/// What a heading counts that is the last word of a name: *Hending* of *Uønskt hending*.
const NOUN: f32 = 0.8;
/// As many letters such a word has at least.
const NOUN_LETTERS: usize = 5;
/// The longest name that is compared, in characters: nobody calls a column by a page.
const LONGEST: usize = 120;
/// What parts several words of one meaning in the texts of a language.
const PARTED: char = ';';

/// Something that a column can mean, with everything that it is called.
#[derive(Debug, Clone)]
pub struct Named<T> {
    /// What it means.
    pub meaning: T,
    /// What it is called, in any language.
    pub names: Vec<String>,
}

/// How sure it is what a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Nobody knows.
    None,
    /// The words are alike.
    Guess,
    /// The words are the same, or somebody chose.
    Exact,
}

/// Returns the letters and digits of a name, in lower case: what two names are compared by.
pub fn plain(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Tells how alike two names are, from 0 to 1.
pub fn likeness(one: &str, other: &str) -> f32 {
    if one.len().max(other.len()) > LONGEST {
        return 0.0;
    }
    TextDiff::from_chars(&plain(one), &plain(other)).ratio()
}

/// Finds the name that is most like another one, when one is like it at all.
pub fn nearest<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let scored = names.into_iter().map(|other| (likeness(name, other), other)).filter(|(score, _)| *score >= ALIKE);
    scored.max_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, name)| name)
}

/// Returns the words of a meaning in all languages, as the texts list them.
pub fn words(id: &str) -> Vec<String> {
    let of = |lang| Locale::new(lang).term(id).split(PARTED).map(|word| word.trim().to_owned()).collect::<Vec<_>>();
    Lang::ALL.into_iter().flat_map(of).collect()
}

/// Finds what each heading means; nothing is meant twice.
pub fn matched<T: Clone>(headings: &[String], known: &[Named<T>]) -> Vec<Option<(T, Fit)>> {
    let mut found: Vec<Option<(T, Fit)>> = vec![None; headings.len()];
    let mut taken = vec![false; known.len()];
    let mut pairs = Vec::new();
    for (column, heading) in headings.iter().enumerate() {
        for (at, named) in known.iter().enumerate() {
            pairs.extend(score(heading, &named.names).map(|score| (score, column, at)));
        }
    }
    // The best pair first; of equals the one further left.
    pairs.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    for (score, column, at) in pairs {
        let (Some(slot), Some(is_taken), Some(named)) = (found.get_mut(column), taken.get_mut(at), known.get(at))
        else {
            continue;
        };
        if slot.is_none() && !*is_taken {
            *slot = Some((named.meaning.clone(), if score >= SAME { Fit::Exact } else { Fit::Guess }));
            *is_taken = true;
        }
    }
    found
}

/// Compares a heading with the names of one meaning: 1 for the same words, less for a guess.
fn score(heading: &str, names: &[String]) -> Option<f32> {
    let bare = heading.split('(').next().unwrap_or(heading);
    if heading.len() > LONGEST || plain(bare).is_empty() {
        return None;
    }
    let one = |name: &String| {
        if plain(heading) == plain(name) {
            return 1.0;
        }
        // What stands in parentheses counts less than a name that has it too.
        if !plain(name).is_empty() && plain(bare) == plain(name) {
            return SAME;
        }
        let first = bare.split(['/', ',', ':']).next().unwrap_or(bare);
        let noun = name.split_whitespace().next_back().map(plain).filter(|noun| noun.chars().count() >= NOUN_LETTERS);
        let by_noun = if noun.is_some_and(|noun| noun == plain(first)) { NOUN } else { 0.0 };
        likeness(bare, name).max(likeness(first, name)).max(by_noun).min(0.99)
    };
    names.iter().map(one).max_by(f32::total_cmp).filter(|score| *score >= ALIKE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(names: &[&str]) -> Vec<Named<usize>> {
        let named = |(meaning, name): (usize, &&str)| Named { meaning, names: vec![(*name).to_owned()] };
        names.iter().enumerate().map(named).collect()
    }

    #[test]
    fn headings_are_found_by_their_letters_and_guesses_are_said() {
        let headings = ["Deltakande- organ", "Milepelar  (førebels)", "Heilt anna", ""].map(ToOwned::to_owned);
        let found = matched(&headings, &known(&["Milepæl", "Deltakande organ"]));
        assert_eq!(found, [Some((1, Fit::Exact)), Some((0, Fit::Guess)), None, None]);
    }

    #[test]
    fn the_last_word_of_a_name_is_a_guess_and_the_whole_name_goes_before_it() {
        let names = ["Uønskt hending", "Tiltak som finst", "Andre tiltak", "Tiltak"];
        let found = matched(&["Hending", "Tiltak", "Nr"].map(ToOwned::to_owned), &known(&names));
        assert_eq!(found, [Some((0, Fit::Guess)), Some((3, Fit::Exact)), None]);
    }

    #[test]
    fn nothing_is_meant_twice() {
        let headings = ["Tittel", "Tittel"].map(ToOwned::to_owned);
        assert_eq!(matched(&headings, &known(&["Tittel"])), [Some((0, Fit::Exact)), None]);
    }
}
