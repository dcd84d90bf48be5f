//! The words of dates, handed in as a table: the parser itself knows no language.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::period::{Season, Third};
use super::token::{self, Token};

/// The words with which one language writes dates (`locales/<lang>/when.toml`).
///
/// Each entry lists the forms of one word; the first form is the one that is printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// January to December.
    pub months: [Vec<String>; 12],
    /// Monday to Sunday.
    pub weekdays: [Vec<String>; 7],
    /// *Spring*, *vår*; also the abbreviation of "V-2016".
    pub spring: Vec<String>,
    /// *Summer*, *sommar*.
    pub summer: Vec<String>,
    /// *Autumn*, *haust*; also the abbreviation of "H-2015".
    pub autumn: Vec<String>,
    /// *Winter*, *vinter*.
    pub winter: Vec<String>,
    /// *Week*, *veke*.
    pub week: Vec<String>,
    /// *Quarter*, *kvartal*; also the abbreviation of "Q1".
    pub quarter: Vec<String>,
    /// *Half-year*, *halvår*; also the abbreviation of "H1".
    pub half_year: Vec<String>,
    /// *First*, *second*, *third*, *fourth*: before "half-year" and "quarter".
    pub ordinals: [Vec<String>; 4],
    /// What follows an ordinal number: *st*, *nd*, *rd*, *th*.
    pub endings: Vec<String>,
    /// *Early*, *tidleg i*: the first third of a month, a season or a year.
    pub early: Vec<String>,
    /// *Mid*, *midt i*: the second third.
    pub mid: Vec<String>,
    /// *Late*, *seint i*: the last third.
    pub late: Vec<String>,
    /// *Or*, *eller*: one of several.
    pub or: Vec<String>,
    /// *And*, *og*: all of several.
    pub and: Vec<String>,
    /// *To*, *til*: between the ends of a range.
    pub to: Vec<String>,
    /// *Between*, *mellom*: opens a range whose ends *and* joins.
    pub between: Vec<String>,
    /// *From*, *frå*: opens a range that may have no end.
    pub from: Vec<String>,
    /// *By*, *innan*: opens a range without beginning.
    pub by: Vec<String>,
    /// *At*, *kl.*: before a clock time.
    pub clock: Vec<String>,
    /// Words that add nothing: *of*, *in*, *i*.
    pub filler: Vec<String>,
    /// *As soon as possible*.
    pub soon: Vec<String>,
    /// *Not decided*.
    pub undecided: Vec<String>,
    /// *Not applicable*.
    pub inapplicable: Vec<String>,
}

/// What a word of a date can be. The same word can be several: `v` is *veke* and *vår*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Month(u32),
    Weekday,
    Season(Season),
    Week,
    Quarter,
    HalfYear,
    Ordinal(u32),
    Ending,
    Third(Third),
    Or,
    And,
    To,
    Between,
    From,
    By,
    Clock,
    Filler,
    Soon,
    Undecided,
    Inapplicable,
}

/// The words of dates that the parser understands, of one language or several.
#[derive(Debug, Clone, Default)]
pub struct WhenWords {
    senses: BTreeMap<String, Vec<Sense>>,
    longest: usize,
}

impl WhenWords {
    /// Joins vocabularies. Where a word means different things, the earlier vocabulary is tried first.
    pub fn new<'a>(vocabularies: impl IntoIterator<Item = &'a Vocabulary>) -> Self {
        let mut words = Self::default();
        for vocabulary in vocabularies {
            for (forms, sense) in vocabulary.entries() {
                for form in forms {
                    words.add(form, sense);
                }
            }
        }
        words
    }

    fn add(&mut self, form: &str, sense: Sense) {
        let tokens = token::tokens(form);
        let phrase = phrase(&tokens);
        self.longest = self.longest.max(tokens.len());
        let senses = self.senses.entry(phrase).or_default();
        if !senses.contains(&sense) {
            senses.push(sense);
        }
    }

    /// Finds the longest phrase at the beginning of `tokens` that `wanted` accepts: what it gives, and its length.
    pub(super) fn find<T>(&self, tokens: &[Token], wanted: impl Fn(Sense) -> Option<T>) -> Option<(T, usize)> {
        (1..=self.longest.min(tokens.len())).rev().find_map(|length| {
            let senses = self.senses.get(&phrase(tokens.get(..length)?))?;
            let found = senses.iter().find_map(|sense| wanted(*sense))?;
            Some((found, length))
        })
    }
}

/// Joins tokens as they are looked up: a dot at the end of an abbreviation is left to the parser.
fn phrase(tokens: &[Token]) -> String {
    let words: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
    words.join(" ").trim_end_matches(" .").to_owned()
}

impl Vocabulary {
    fn entries(&self) -> impl Iterator<Item = (&[String], Sense)> {
        let months = self.months.iter().zip(1..).map(|(forms, month)| (forms, Sense::Month(month)));
        let weekdays = self.weekdays.iter().map(|forms| (forms, Sense::Weekday));
        let ordinals = self.ordinals.iter().zip(1..).map(|(forms, number)| (forms, Sense::Ordinal(number)));
        let others = [
            (&self.spring, Sense::Season(Season::Spring)),
            (&self.summer, Sense::Season(Season::Summer)),
            (&self.autumn, Sense::Season(Season::Autumn)),
            (&self.winter, Sense::Season(Season::Winter)),
            (&self.week, Sense::Week),
            (&self.quarter, Sense::Quarter),
            (&self.half_year, Sense::HalfYear),
            (&self.endings, Sense::Ending),
            (&self.early, Sense::Third(Third::Early)),
            (&self.mid, Sense::Third(Third::Mid)),
            (&self.late, Sense::Third(Third::Late)),
            (&self.or, Sense::Or),
            (&self.and, Sense::And),
            (&self.to, Sense::To),
            (&self.between, Sense::Between),
            (&self.from, Sense::From),
            (&self.by, Sense::By),
            (&self.clock, Sense::Clock),
            (&self.filler, Sense::Filler),
            (&self.soon, Sense::Soon),
            (&self.undecided, Sense::Undecided),
            (&self.inapplicable, Sense::Inapplicable),
        ];
        let all = months.chain(weekdays).chain(ordinals).chain(others);
        all.map(|(forms, sense)| (forms.as_slice(), sense))
    }
}
