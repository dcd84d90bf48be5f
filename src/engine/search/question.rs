//! From what somebody types to a question to the index.
//!
//! Every word must be found. What it is worth does not depend on how many other things have it: no statistics are asked,
//! so that what a person may not see weighs nothing in what he or she does see.

use std::collections::BTreeSet;
use std::ops::Bound;

use tantivy::Term;
use tantivy::query::{
    BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, PhraseQuery, RangeQuery, TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use unicode_normalization::UnicodeNormalization as _;

use super::Query;
use super::names::Names;
use super::pairs::Pairs;
use super::schema::{Fields, SHUT};
use super::words::{Words, fold};
use crate::domain::lang::Lang;
use crate::domain::sight::{Key, Sight};

type Part = Box<dyn tantivy::query::Query>;

/// What a match is worth, by where it is; the highest for a word counts.
mod worth {
    pub const EXACT_KEY: f32 = 1000.0;
    pub const KEY: f32 = 64.0;
    pub const TITLE: f32 = 16.0;
    pub const TITLE_PAIR: f32 = 14.0;
    pub const TITLE_FOLDED: f32 = 12.0;
    pub const BODY: f32 = 6.0;
    pub const BODY_PAIR: f32 = 5.0;
    pub const NAME: f32 = 4.0;
    pub const BODY_FOLDED: f32 = 3.0;
    pub const OF: f32 = 1.0;
}

pub(super) const NAME_WORTH: f32 = worth::TITLE;

/// What somebody types, read.
#[derive(Debug, Default)]
pub(super) struct Asked {
    pub wanted: Vec<Wanted>,
    /// The whole as a key.
    key: String,
}

/// One word, or several that stand together.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    /// In lower case.
    pub words: Vec<String>,
    /// As it is written, in lower case.
    chunk: String,
    /// It is still being typed: words may go on.
    pub begins: bool,
    /// Stems of words that mean the same.
    pub pairs: BTreeSet<String>,
    /// Its stems; of one word alone.
    pub stems: Vec<String>,
}

impl Asked {
    /// Reads what somebody types: words, `"words that stand together"`, keys.
    pub fn read(typed: &str, words: &mut Words, pairs: &Pairs) -> Self {
        let typed: String = typed.nfc().take(LONGEST).collect();
        let is_quote = |character: char| matches!(character, '"' | '«' | '»' | '“' | '”');
        let mut wanted = Vec::new();
        for (at, part) in typed.split(is_quote).enumerate() {
            let is_quoted = at % 2 == 1;
            let chunks: Vec<&str> = if is_quoted { vec![part] } else { part.split_whitespace().collect() };
            for chunk in chunks {
                let own: Vec<String> = words.plain(chunk).into_iter().map(|word| word.text).collect();
                let (stems, same) = match own.as_slice() {
                    [only] if !is_quoted => (words.every_stem(only), pairs.of(only, words)),
                    [only] => (words.every_stem(only), BTreeSet::new()),
                    _ => (Vec::new(), BTreeSet::new()),
                };
                if !own.is_empty() {
                    let chunk = chunk.trim_end_matches('.').to_lowercase();
                    wanted.push(Wanted { words: own, chunk, begins: false, pairs: same, stems });
                }
            }
        }
        let goes_on = !typed.ends_with(|character: char| character.is_whitespace() || is_quote(character));
        if let Some(last) = wanted.last_mut().filter(|last| goes_on && last.words.len() == 1) {
            last.begins = last.chunk.chars().count() > 1;
        }
        wanted.truncate(MOST);
        let key = typed.trim().trim_end_matches('.').to_lowercase();
        Self { wanted, key }
    }

    /// Makes the question; `None` when nothing is asked for.
    pub fn question(
        &self,
        query: &Query,
        sight: &Sight,
        names: &Names,
        (fields, words): (&Fields, &mut Words),
    ) -> Option<Part> {
        if self.wanted.is_empty() {
            return None;
        }
        let mut all: Vec<(Occur, Part)> = Vec::new();
        let mut own: Vec<Part> = Vec::new();
        for wanted in &self.wanted {
            let found = wanted.found(names, fields, words);
            let mut anywhere: Vec<Part> = found.iter().map(|part| part.box_clone()).collect();
            anywhere.push(worth(wanted.of(fields), worth::OF));
            own.extend(found);
            all.push((Occur::Must, Box::new(DisjunctionMaxQuery::new(anywhere))));
        }
        // The plan's own title lets all of it in only together with something that is found in the thing itself.
        if self.wanted.len() > 1 {
            all.push((Occur::Must, worth(Box::new(BooleanQuery::union(own)), 0.0)));
        } else {
            all = vec![(Occur::Must, Box::new(DisjunctionMaxQuery::new(own)))];
        }
        all.push((Occur::Should, worth(term(fields.key, &self.key), worth::EXACT_KEY)));
        all.extend(seen_by(sight, fields));
        if let Some(plan) = &query.plan {
            all.push((Occur::Must, worth(term(fields.plan, plan.as_str()), 0.0)));
        }
        if !query.kinds.is_empty() {
            let kinds = query.kinds.iter().map(|kind| Term::from_field_text(fields.kind, kind.name())).collect();
            all.push((Occur::Must, any_of(kinds)));
        }
        Some(Box::new(BooleanQuery::new(all)))
    }
}

/// As many characters as are read of what somebody types, and as many words.
const LONGEST: usize = 400;
const MOST: usize = 16;

impl Wanted {
    /// Lists the ways to find it in a thing itself.
    fn found(&self, names: &Names, fields: &Fields, words: &mut Words) -> Vec<Part> {
        let mut parts: Vec<Part> = vec![worth(term(fields.key, &self.chunk), worth::KEY)];
        let [only] = self.words.as_slice() else {
            for (stems, folded, value) in [
                (fields.title, fields.title_words, (worth::TITLE, worth::TITLE_FOLDED)),
                (fields.body, fields.body_words, (worth::BODY, worth::BODY_FOLDED)),
            ] {
                let text = self.words.join(" ");
                for lang in [Lang::Nb, Lang::En] {
                    let stemmed = words.stems(&text, lang).into_iter().map(|word| word.text);
                    parts.push(worth(phrase(stems, stemmed), value.0));
                }
                parts.push(worth(phrase(folded, self.words.iter().map(|word| fold(word))), value.1));
            }
            return parts;
        };
        for (field, own, other) in
            [(fields.title, worth::TITLE, worth::TITLE_PAIR), (fields.body, worth::BODY, worth::BODY_PAIR)]
        {
            parts.extend(self.stems.iter().map(|stem| worth(term(field, stem), own)));
            parts.extend(self.pairs.iter().map(|stem| worth(term(field, stem), other)));
        }
        let folded = fold(only);
        for (field, value) in [(fields.title_words, worth::TITLE_FOLDED), (fields.body_words, worth::BODY_FOLDED)] {
            let part = if self.begins { beginning(field, &folded) } else { term(field, &folded) };
            parts.push(worth(part, value));
        }
        let tags = names.tags(&folded, self.begins);
        if !tags.is_empty() {
            let terms = tags.into_iter().map(|tag| Term::from_field_text(fields.names, tag));
            parts.push(worth(Box::new(TermSetQuery::new(terms)), worth::NAME));
        }
        parts
    }

    /// Finds it in the title of the plan that a thing belongs to.
    fn of(&self, fields: &Fields) -> Part {
        match self.words.as_slice() {
            [only] if self.begins => beginning(fields.of, &fold(only)),
            words => {
                Box::new(BooleanQuery::intersection(words.iter().map(|word| term(fields.of, &fold(word))).collect()))
            }
        }
    }
}

/// Leaves out what somebody may not see; nothing has to be left out for the secretariat.
pub(super) fn seen_by(sight: &Sight, fields: &Fields) -> Vec<(Occur, Part)> {
    if sight.is_whole() {
        return Vec::new();
    }
    // What is shut, and does not open.
    let shut: Vec<(Occur, Part)> =
        vec![(Occur::Must, term(fields.gate, SHUT)), (Occur::MustNot, let_in(sight, fields.gate))];
    vec![(Occur::Must, worth(let_in(sight, fields.pass), 0.0)), (Occur::MustNot, Box::new(BooleanQuery::new(shut)))]
}

/// Finds what lets somebody in: a pass that is not barred.
fn let_in(sight: &Sight, field: Field) -> Part {
    let (guarded, plain): (Vec<Key>, Vec<Key>) = sight.keys().into_iter().partition(|key| key.bar.is_some());
    let plain = any_of(plain.iter().map(|key| Term::from_field_text(field, &key.tag)).collect());
    let guarded = guarded.into_iter().map(|key| -> Part {
        let barred = key.bar.map(|bar| (Occur::MustNot, term(field, &bar)));
        let held = std::iter::once((Occur::Must, term(field, &key.tag)));
        Box::new(BooleanQuery::new(held.chain(barred).collect()))
    });
    Box::new(BooleanQuery::union(std::iter::once(plain).chain(guarded).collect()))
}

/// Finds what has any of some terms; it is worth nothing.
fn any_of(terms: Vec<Term>) -> Part {
    worth(Box::new(TermSetQuery::new(terms)), 0.0)
}

fn worth(part: Part, value: f32) -> Part {
    Box::new(ConstScoreQuery::new(part, value))
}

fn term(field: Field, text: &str) -> Part {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic))
}

/// Finds words that begin with a text.
fn beginning(field: Field, text: &str) -> Part {
    let last = format!("{text}{}", char::MAX);
    let (first, last) = (Term::from_field_text(field, text), Term::from_field_text(field, &last));
    Box::new(RangeQuery::new(Bound::Included(first), Bound::Included(last)))
}

fn phrase(field: Field, words: impl Iterator<Item = String>) -> Part {
    let terms: Vec<Term> = words.map(|word| Term::from_field_text(field, &word)).collect();
    match terms.as_slice() {
        [] => Box::new(tantivy::query::EmptyQuery),
        [only] => Box::new(TermQuery::new(only.clone(), IndexRecordOption::Basic)),
        _ => Box::new(PhraseQuery::new(terms)),
    }
}
