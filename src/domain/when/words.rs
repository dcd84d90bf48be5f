//! The words of dates in one language, as a table that is handed in.

use serde::Deserialize;

/// The words with which one language writes dates (`locales/<lang>/when.toml`).
///
/// Each entry lists the forms of one word in lower case; the first form is the one that is printed.
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
    /// *First*, *første*: before "half-year" and "quarter".
    pub first: Vec<String>,
    /// *Second*, *andre*.
    pub second: Vec<String>,
    /// *Third*, *tredje*.
    pub third: Vec<String>,
    /// *Fourth*, *fjerde*.
    pub fourth: Vec<String>,
    /// *Early*, *tidleg i*: the first third of a month.
    pub early: Vec<String>,
    /// *Mid*, *midt i*: the second third of a month.
    pub mid: Vec<String>,
    /// *Late*, *seint i*: the last third of a month.
    pub late: Vec<String>,
    /// *Or*, *eller*: one of several.
    pub or: Vec<String>,
    /// *And*, *og*: all of several.
    pub and: Vec<String>,
    /// *To*, *til*: between the ends of a range.
    pub to: Vec<String>,
    /// *From*, *frå*: opens a range without end.
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
