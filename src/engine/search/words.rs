//! Words of a text: as they stand, as their stem in a language, and folded to what any keyboard can type.

use std::ops::Range;

use tantivy::tokenizer::{
    Language, LowerCaser, PreTokenizedString, SimpleTokenizer, Stemmer, TextAnalyzer, Token, TokenStream as _,
};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::domain::lang::Lang;

/// A word and where it stands, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The word in lower case, or its stem.
    pub text: String,
    /// Where it stands.
    pub at: Range<usize>,
}

/// Divides texts into words. Bokmål and nynorsk share the Norwegian stems.
pub(super) struct Words {
    plain: TextAnalyzer,
    norwegian: TextAnalyzer,
    english: TextAnalyzer,
}

impl Words {
    pub fn new() -> Self {
        let lower = || TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser);
        let norwegian = || Stemmer::new(Language::Norwegian);
        Self {
            plain: lower().build(),
            // Once takes *lederen* to *leder*, and *leder* to *led*: twice brings them together.
            norwegian: lower().filter(norwegian()).filter(norwegian()).build(),
            english: lower().filter(Stemmer::new(Language::English)).build(),
        }
    }

    /// Returns the words in lower case.
    pub fn plain(&mut self, text: &str) -> Vec<Word> {
        words(tokens(&mut self.plain, text))
    }

    /// Returns the stems of the words in a language.
    pub fn stems(&mut self, text: &str, lang: Lang) -> Vec<Word> {
        words(tokens(self.analyzer(lang), text))
    }

    /// Returns a text with the stems of its words, as the index takes it.
    pub fn stemmed(&mut self, text: &str, lang: Lang) -> PreTokenizedString {
        PreTokenizedString { text: String::new(), tokens: tokens(self.analyzer(lang), text) }
    }

    /// Returns a text with its words folded, as the index takes it.
    pub fn folded(&mut self, text: &str) -> PreTokenizedString {
        let mut tokens = tokens(&mut self.plain, text);
        tokens.iter_mut().for_each(|token| token.text = fold(&token.text));
        PreTokenizedString { text: String::new(), tokens }
    }

    /// Returns every stem that a word can have, each once.
    pub fn every_stem(&mut self, word: &str) -> Vec<String> {
        let mut stems: Vec<String> = Vec::new();
        for lang in [Lang::Nb, Lang::En] {
            for stem in self.stems(word, lang) {
                if !stems.contains(&stem.text) {
                    stems.push(stem.text);
                }
            }
        }
        stems
    }

    fn analyzer(&mut self, lang: Lang) -> &mut TextAnalyzer {
        match lang {
            Lang::En => &mut self.english,
            Lang::Nb | Lang::Nn => &mut self.norwegian,
        }
    }
}

fn tokens(analyzer: &mut TextAnalyzer, text: &str) -> Vec<Token> {
    let mut stream = analyzer.token_stream(text);
    let mut tokens = Vec::new();
    while let Some(token) = stream.next() {
        tokens.push(token.clone());
    }
    tokens
}

fn words(tokens: Vec<Token>) -> Vec<Word> {
    tokens.into_iter().map(|token| Word { text: token.text, at: token.offset_from..token.offset_to }).collect()
}

/// Folds a word in lower case so that å, aa and a are one, as are æ and ae, ø, ö and o; other marks fall away.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for character in word.nfd().filter(|character| !is_combining_mark(*character)) {
        match character {
            'æ' => folded.push_str("ae"),
            'ø' => folded.push('o'),
            'a' if folded.ends_with('a') => {}
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_keyboard_of_theirs_has_is_typed_all_the_same() {
        for (one, other) in [("årsmøte", "aarsmote"), ("årsmøte", "arsmote"), ("milepæl", "milepael"), ("kafé", "kafe")]
        {
            assert_eq!(fold(one), fold(other), "{one}");
        }
        assert_ne!(fold("møte"), fold("mate"));
    }

    #[test]
    fn bokmal_and_nynorsk_share_their_stems() {
        let mut words = Words::new();
        let mut stem = |word, lang| words.stems(word, lang).remove(0).text;
        assert_eq!(stem("milepælane", Lang::Nn), stem("milepælene", Lang::Nb));
        assert_eq!(stem("Risikoar", Lang::Nn), stem("risikoer", Lang::Nb));
        assert_eq!(stem("lederen", Lang::Nb), stem("ledere", Lang::Nb));
        assert_eq!(stem("considered", Lang::En), stem("considering", Lang::En));
    }
}
