//! Words that mean the same in bokmål, nynorsk and English, from `locales/pairs.toml`.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::words::Words;

/// Pairs of words, read once for an index.
pub(super) struct Pairs {
    /// Each group with every stem of its words.
    groups: Vec<BTreeSet<String>>,
    parts: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct File {
    words: Vec<Vec<String>>,
    parts: Vec<Vec<String>>,
}

impl Pairs {
    pub fn read(words: &mut Words) -> Self {
        let read = toml::from_str(include_str!("../../../locales/pairs.toml"));
        let File { words: groups, parts } = read.unwrap_or_else(|error| {
            tracing::error!(%error, "pairs of words not read");
            File { words: Vec::new(), parts: Vec::new() }
        });
        let stems = |group: &Vec<String>| group.iter().flat_map(|word| words.every_stem(word)).collect();
        Self { groups: groups.iter().map(stems).collect(), parts }
    }

    /// Returns the stems of the words that mean the same as a word in lower case, without its own.
    pub fn of(&self, word: &str, words: &mut Words) -> BTreeSet<String> {
        let own = words.every_stem(word);
        let mut found: BTreeSet<String> = BTreeSet::new();
        for group in self.groups.iter().filter(|group| own.iter().any(|stem| group.contains(stem))) {
            found.extend(group.iter().cloned());
        }
        for group in &self.parts {
            for part in group.iter().filter(|part| word.contains(part.as_str())) {
                let others = group.iter().filter(|other| *other != part);
                found.extend(others.flat_map(|other| words.every_stem(&word.replace(part.as_str(), other))));
            }
        }
        own.iter().for_each(|stem| _ = found.remove(stem));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_form_is_found_also_within_longer_words() {
        let mut words = Words::new();
        let pairs = Pairs::read(&mut words);
        for (one, other) in [
            ("handsaming", "behandling"),
            ("handsaminga", "behandlinger"),
            ("høyring", "consultation"),
            ("prosjektleiar", "prosjektleder"),
            ("sykehuset", "sjukehusa"),
            ("høringsfrist", "høyringsfristen"),
        ] {
            let found = pairs.of(one, &mut words);
            let stems = words.every_stem(other);
            assert!(stems.iter().any(|stem| found.contains(stem)), "{one} {other}: {found:?}");
        }
        assert!(pairs.of("fjord", &mut words).is_empty());
    }
}
