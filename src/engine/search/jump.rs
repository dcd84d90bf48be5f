//! Going to anything by its name: typed in part, in any order, with a slip of a finger.
//!
//! The index gives the candidates, so that the cost does not grow with the plans that are not meant; the matcher ranks them
//! and marks the letters.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use tantivy::Term;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;

use super::entry::Facts;
use super::index::Failed;
use super::question::seen_by;
use super::words::{Words, fold};
use super::{Hit, Hits, Ready, Snippet, newest};
use crate::domain::command::Now;
use crate::domain::sight::Sight;
use crate::engine::{Engine, EngineError};

/// As many candidates as are looked at closely.
const CANDIDATES: usize = 200;
/// What the matcher gives for a letter that has no letter before it that matches.
const LETTER: u32 = 16;
/// From how many letters on one may be wrong.
const FORGIVING: usize = 4;

impl Engine {
    /// Finds what has a name like what is typed, of what somebody may see: plans, chapters, records, people, bodies, parties.
    ///
    /// Takes how many are wanted at most. The title of each hit has the letters marked that were typed.
    ///
    /// # Errors
    /// As [`Engine::search`].
    pub fn jump(&self, typed: &str, sight: &Sight, (limit, now): (usize, Now)) -> Result<Hits, EngineError> {
        self.with_search(now, &mut |_| {}, |ready| ready.jump(typed, sight, limit))
    }
}

impl Ready {
    fn jump(&self, typed: &str, sight: &Sight, limit: usize) -> Result<Hits, Failed> {
        let mut words = Words::new();
        let wanted: Vec<String> = words.plain(typed).into_iter().map(|word| fold(&word.text)).collect();
        if wanted.is_empty() {
            return Ok(Hits::default());
        }
        let mut ranking = Ranking::new(typed);
        let mut found: Vec<(u32, Hit)> = Vec::new();
        for named in self.names.all() {
            let Some(place) = named.place.clone() else { continue };
            let score = ranking.score(&[&named.title]).filter(|score| *score >= ranking.close());
            let called = || wanted.iter().all(|word| named.is_called(word, true)).then_some(0);
            if let Some(score) = score.or_else(called) {
                let title = ranking.marked(&named.title);
                let text = Snippet { text: named.more.join(" · "), ..Snippet::default() };
                found.push((
                    score,
                    Hit { place, plan: String::new(), key: String::new(), title, trail: Vec::new(), text },
                ));
            }
        }
        for facts in self.candidates(&wanted, sight)? {
            // What has a slip in it matches no pattern, and comes after what does.
            let score = ranking.score(&[&facts.key, &facts.title, &facts.plan]).unwrap_or(0);
            let title = ranking.marked(&facts.title);
            let Facts { place, plan, key, trail, .. } = facts;
            found.push((score, Hit { place, plan, key, title, trail, text: Snippet::default() }));
        }
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        let total = found.len();
        let hits = found.into_iter().map(|(_, hit)| hit).take(limit).collect();
        Ok(Hits { total, hits })
    }

    /// Asks the index for headings and keys like the words.
    fn candidates(&self, wanted: &[String], sight: &Sight) -> Result<Vec<Facts>, Failed> {
        let fields = &self.fields;
        let worth =
            |part: Box<dyn Query>, value: f32| -> Box<dyn Query> { Box::new(ConstScoreQuery::new(part, value)) };
        let like = |field, word: &str| -> Box<dyn Query> {
            let slips = u8::from(word.chars().count() >= FORGIVING);
            Box::new(FuzzyTermQuery::new_prefix(Term::from_field_text(field, word), slips, true))
        };
        let exact = |word: &str| -> Box<dyn Query> {
            Box::new(TermQuery::new(Term::from_field_text(fields.key, word), IndexRecordOption::Basic))
        };
        let mut all: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        let mut own: Vec<Box<dyn Query>> = Vec::new();
        for word in wanted {
            let ways = || vec![worth(exact(word), 8.0), worth(like(fields.title_words, word), 4.0)];
            let mut anywhere = ways();
            anywhere.push(worth(like(fields.of, word), 1.0));
            own.extend(ways());
            all.push((Occur::Must, Box::new(DisjunctionMaxQuery::new(anywhere))));
        }
        all.push((Occur::Must, worth(Box::new(BooleanQuery::union(own)), 0.0)));
        all.extend(seen_by(sight, fields));
        let best = TopDocs::with_limit(CANDIDATES).tweak_score(newest);
        let found = self.searcher.search(&BooleanQuery::new(all), &best)?;
        found.into_iter().map(|(_, address)| self.facts(address)).collect()
    }
}

/// Ranks names by how well they match what is typed.
struct Ranking {
    pattern: Pattern,
    words: Vec<Pattern>,
    matcher: Matcher,
    room: Vec<char>,
    /// How many letters were typed.
    letters: u32,
}

impl Ranking {
    fn new(typed: &str) -> Self {
        let pattern = |text: &str| Pattern::parse(text, CaseMatching::Ignore, Normalization::Smart);
        Self {
            pattern: pattern(typed),
            words: typed.split_whitespace().map(pattern).collect(),
            matcher: Matcher::new(Config::DEFAULT),
            room: Vec::new(),
            letters: u32::try_from(typed.chars().filter(|letter| letter.is_alphanumeric()).count()).unwrap_or(u32::MAX),
        }
    }

    fn score(&mut self, parts: &[&str]) -> Option<u32> {
        let text = parts.join(" ");
        self.pattern.score(Utf32Str::new(&text, &mut self.room), &mut self.matcher)
    }

    /// Returns the score from which on the letters stand together, not scattered over a name.
    fn close(&self) -> u32 {
        self.letters.saturating_mul(LETTER)
    }

    /// Marks the letters that were typed, word by word: a word may stand elsewhere, in the plan's title for example.
    fn marked(&mut self, text: &str) -> Snippet {
        let mut letters: Vec<u32> = Vec::new();
        for word in &self.words {
            word.indices(Utf32Str::new(text, &mut self.room), &mut self.matcher, &mut letters);
        }
        letters.sort_unstable();
        letters.dedup();
        // The matcher counts graphemes by their first character, as it does itself when it reads a text.
        let places: Vec<(usize, &str)> =
            unicode_segmentation::UnicodeSegmentation::grapheme_indices(text, true).collect();
        let mut marks: Vec<std::ops::Range<usize>> = Vec::new();
        for letter in letters {
            let Some((start, grapheme)) = usize::try_from(letter).ok().and_then(|at| places.get(at)) else { continue };
            let end = start + grapheme.len();
            match marks.last_mut() {
                Some(last) if last.end == *start => last.end = end,
                _ => marks.push(*start..end),
            }
        }
        Snippet { text: text.to_owned(), marks, line: 0 }
    }
}
