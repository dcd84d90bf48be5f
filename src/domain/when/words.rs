//! The words of dates, handed in as a table: the parser itself knows no language.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::period::{Season, Third};
use super::recurrence::{Every, Parity};
use super::relation::Unit;
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
    /// *Mondays*, *måndagar*: every week.
    pub each_weekday: [Vec<String>; 7],
    /// *Spring*, *vår*; also the abbreviation of "V-2016".
    pub spring: Vec<String>,
    /// *Summer*, *sommar*.
    pub summer: Vec<String>,
    /// *Autumn*, *haust*; also the abbreviation of "H-2015".
    pub autumn: Vec<String>,
    /// *Winter*, *vinter*.
    pub winter: Vec<String>,
    /// *Week*, *veke*; also counted: *2 veker etter M8*.
    pub week: Vec<String>,
    /// *Day*, *dag*, as it is counted.
    pub day: Vec<String>,
    /// *Month*, *månad*, as it is counted.
    pub month: Vec<String>,
    /// *Year*, *år*, as it is counted.
    pub year: Vec<String>,
    /// *One*, *two*, *three* ...: before what is counted.
    pub counts: Vec<Vec<String>>,
    /// *Quarter*, *kvartal*; also the abbreviation of "Q1".
    pub quarter: Vec<String>,
    /// *Tertial*: four months; also the abbreviation of "T1".
    pub tertial: Vec<String>,
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
    /// *After*, *etter*: opens such a range, or what hangs on something else.
    pub after: Vec<String>,
    /// *Before*, *før*: opens a range without beginning, or what hangs on something else.
    pub before: Vec<String>,
    /// *When*, *når*: opens what hangs on something else.
    pub once: Vec<String>,
    /// *In the long term*, *på lang sikt*: what only the plan's own time tells.
    pub horizon: Vec<String>,
    /// *By*, *innan*: opens a range without beginning.
    pub by: Vec<String>,
    /// *At*, *kl.*: before a clock time.
    pub clock: Vec<String>,
    /// Words that add nothing: *of*, *in*, *i*.
    pub filler: Vec<String>,
    /// *Each*, *kvar*: before a weekday.
    pub each: Vec<String>,
    /// *Daily*, *kvar dag*.
    pub daily: Vec<String>,
    /// *Weekly*, *kvar veke*.
    pub weekly: Vec<String>,
    /// *Every other week*, *annakvar veke*.
    pub fortnightly: Vec<String>,
    /// *Monthly*, *kvar månad*.
    pub monthly: Vec<String>,
    /// *Quarterly*, *kvart kvartal*.
    pub quarterly: Vec<String>,
    /// *Each tertial*, *kvart tertial*.
    pub tertially: Vec<String>,
    /// *Twice a year*, *kvart halvår*.
    pub half_yearly: Vec<String>,
    /// *Yearly*, *årleg*.
    pub yearly: Vec<String>,
    /// *Regularly*, *jamleg*, *fortløpande*.
    pub regularly: Vec<String>,
    /// *Odd weeks*, *oddetalsveker*.
    pub odd_weeks: Vec<String>,
    /// *Even weeks*, *partalsveker*.
    pub even_weeks: Vec<String>,
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
    Weekday(u32),
    EachWeekday(u32),
    Season(Season),
    Week,
    Quarter,
    Tertial,
    HalfYear,
    Ordinal(u32),
    Count(u32),
    Unit(Unit),
    Ending,
    Third(Third),
    Or,
    And,
    To,
    Between,
    From,
    After,
    Before,
    Once,
    Horizon,
    By,
    Each,
    Often(Every),
    Weeks(Parity),
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
        let weekdays = self.weekdays.iter().zip(1..).map(|(forms, day)| (forms, Sense::Weekday(day)));
        let each_weekday = self.each_weekday.iter().zip(1..).map(|(forms, day)| (forms, Sense::EachWeekday(day)));
        let ordinals = self.ordinals.iter().zip(1..).map(|(forms, number)| (forms, Sense::Ordinal(number)));
        let others = [
            (&self.spring, Sense::Season(Season::Spring)),
            (&self.summer, Sense::Season(Season::Summer)),
            (&self.autumn, Sense::Season(Season::Autumn)),
            (&self.winter, Sense::Season(Season::Winter)),
            (&self.week, Sense::Week),
            (&self.quarter, Sense::Quarter),
            (&self.tertial, Sense::Tertial),
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
            (&self.after, Sense::After),
            (&self.before, Sense::Before),
            (&self.once, Sense::Once),
            (&self.horizon, Sense::Horizon),
            (&self.by, Sense::By),
            (&self.clock, Sense::Clock),
            (&self.filler, Sense::Filler),
            (&self.soon, Sense::Soon),
            (&self.undecided, Sense::Undecided),
            (&self.inapplicable, Sense::Inapplicable),
        ];
        let all = months.chain(weekdays).chain(each_weekday).chain(ordinals).chain(others);
        all.chain(self.counted()).chain(self.often()).map(|(forms, sense)| (forms.as_slice(), sense))
    }

    /// What says how far one time is from another.
    fn counted(&self) -> impl Iterator<Item = (&Vec<String>, Sense)> {
        let units = [
            (&self.day, Sense::Unit(Unit::Day)),
            (&self.week, Sense::Unit(Unit::Week)),
            (&self.month, Sense::Unit(Unit::Month)),
            (&self.year, Sense::Unit(Unit::Year)),
        ];
        self.counts.iter().zip(1..).map(|(forms, number)| (forms, Sense::Count(number))).chain(units)
    }

    /// What says that something comes again.
    fn often(&self) -> impl Iterator<Item = (&Vec<String>, Sense)> {
        [
            (&self.each, Sense::Each),
            (&self.daily, Sense::Often(Every::Day)),
            (&self.weekly, Sense::Often(Every::Week)),
            (&self.fortnightly, Sense::Often(Every::Fortnight)),
            (&self.monthly, Sense::Often(Every::Month)),
            (&self.quarterly, Sense::Often(Every::Quarter)),
            (&self.tertially, Sense::Often(Every::Tertial)),
            (&self.half_yearly, Sense::Often(Every::Half)),
            (&self.yearly, Sense::Often(Every::Year)),
            (&self.regularly, Sense::Often(Every::Regular)),
            (&self.odd_weeks, Sense::Weeks(Parity::Odd)),
            (&self.even_weeks, Sense::Weeks(Parity::Even)),
        ]
        .into_iter()
    }
}
