//! Bodies, seats and sets of bodies, as of a date (DESIGN 4.4).

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::id::{BodyId, PartyId, PersonId, SeatId};
use super::lang::Lang;
use super::timeline::Timeline;
use super::value::{FieldKind, FieldValue};

/// The facts that can be set about a body, and the kind of value of each.
pub const BODY_FIELDS: &[(&str, FieldKind)] = &[
    ("name", FieldKind::Line),
    ("name-en", FieldKind::Line),
    ("name-nb", FieldKind::Line),
    ("name-nn", FieldKind::Line),
    ("short", FieldKind::Line),
    ("aliases", FieldKind::Lines),
    ("kind", FieldKind::Line),
    ("language", FieldKind::Line),
    ("mail", FieldKind::Line),
    ("parent", FieldKind::Bodies),
    ("successor", FieldKind::Bodies),
    ("standing-items", FieldKind::Lines),
];

/// A body: a committee, a steering group, a secretariat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The body's identity.
    pub id: BodyId,
    /// Its short name in commands.
    pub key: String,
    /// Facts by name, each with the day it holds from; see [`BODY_FIELDS`].
    pub facts: BTreeMap<String, Timeline<FieldValue>>,
    /// Seats.
    pub seats: BTreeMap<SeatId, Timeline<Seat>>,
    /// How it decides.
    pub rule: Timeline<Rule>,
}

/// A seat of a body: held by persons or by another body, or by nobody yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// What the seat is, for example *leiar* or *brukarrepresentant*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who sits.
    pub holders: Holders,
    /// Who steps in, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deputies: Vec<PersonId>,
    /// What the holder may do in a meeting.
    #[serde(default)]
    pub rights: Rights,
    /// Which side the seat belongs to, as the rule names sides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
    /// Which party the seat belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<PartyId>,
    /// The last day of the term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

/// One seat of one body.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatOf {
    /// The body.
    pub body: BodyId,
    /// Its seat.
    pub seat: SeatId,
}

/// Who holds a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Holders {
    /// One or several persons share it.
    Persons(Vec<PersonId>),
    /// Whoever sits in another body; together they have the seat's one vote.
    Body(BodyId),
    /// Whoever holds another seat, by virtue of it.
    Seat(SeatOf),
    /// Nobody.
    Vacant,
    /// It is being clarified.
    Unclear,
    /// Somebody is appointed later.
    Later,
}

impl Holders {
    /// Returns the text id of a seat that nobody holds.
    #[must_use]
    pub const fn term(&self) -> Option<&'static str> {
        match self {
            Self::Persons(_) | Self::Body(_) | Self::Seat(_) => None,
            Self::Vacant => Some("seat-vacant"),
            Self::Unclear => Some("seat-unclear"),
            Self::Later => Some("seat-later"),
        }
    }
}

/// The four rights of a seat (DESIGN 4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rights {
    /// May be present.
    pub attend: bool,
    /// May speak.
    pub speak: bool,
    /// May propose.
    pub propose: bool,
    /// May vote.
    pub vote: bool,
}

impl Default for Rights {
    /// Gives all four: an ordinary member.
    fn default() -> Self {
        Self { attend: true, speak: true, propose: true, vote: true }
    }
}

/// How a body decides; versioned, because the rule of the day counts (DESIGN 4.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// How many must be present; absent when the body has no such rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<u32>,
    /// Which part of those with a vote must be present; with a number too, both are needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    /// What it takes.
    pub decides: Threshold,
    /// What is counted.
    #[serde(default)]
    pub by: CountedBy,
    /// Of what more than half, or two thirds, are needed.
    #[serde(default, skip_serializing_if = "Base::is_cast")]
    pub of: Base,
    /// What happens when the votes are equal.
    #[serde(default)]
    pub tie: Tie,
    /// Whether a member present may abstain.
    #[serde(default = "yes")]
    pub abstaining: bool,
    /// The seats that chair; several take turns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chair: Vec<SeatId>,
    /// The parties that host; several take turns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub host: Vec<PartyId>,
    /// How they take turns.
    #[serde(default, skip_serializing_if = "Turn::is_any")]
    pub turn: Turn,
}

/// Which part of those with a vote must be present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Share {
    /// At least half.
    Half,
    /// More than half.
    MoreThanHalf,
    /// At least two thirds.
    TwoThirds,
    /// Somebody of each side.
    EachSide,
}

/// Of what a majority is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Base {
    /// Of the votes cast; abstaining is none.
    #[default]
    Cast,
    /// Of those present.
    Present,
    /// Of all who have a vote.
    All,
}

/// How seats that chair, or parties that host, take turns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    /// Any of them, as they agree.
    #[default]
    Any,
    /// A calendar year each, from the year that the rule holds from.
    Year,
    /// Half a calendar year each.
    HalfYear,
}

impl Base {
    const fn is_cast(&self) -> bool {
        matches!(self, Self::Cast)
    }
}

impl Turn {
    const fn is_any(&self) -> bool {
        matches!(self, Self::Any)
    }

    /// Returns whose turn it is on a day among those who take turns: all of them, when they take it as they agree.
    ///
    /// `from` is the day that the rule holds from: the first of them begins in that year, or half of a year.
    #[must_use]
    pub fn of<T>(self, all: &[T], from: Option<NaiveDate>, day: NaiveDate) -> &[T] {
        let half = |day: NaiveDate| i64::from(day.year()) * 2 + i64::from(day.month0() / 6);
        let begun = from.unwrap_or(NaiveDate::MIN);
        let turns = match self {
            Self::Any => return all,
            Self::Year => i64::from(day.year()) - i64::from(begun.year()),
            Self::HalfYear => half(day) - half(begun),
        };
        let several = i64::try_from(all.len()).unwrap_or(i64::MAX).max(1);
        let at = usize::try_from(turns.rem_euclid(several)).unwrap_or_default();
        all.get(at..=at).unwrap_or_default()
    }
}

/// What it takes for a body to adopt something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Threshold {
    /// Nobody objects.
    Consensus,
    /// More than half.
    Majority,
    /// At least two thirds.
    TwoThirds,
    /// Everybody.
    Unanimity,
}

impl Threshold {
    /// Returns the text id of what it takes.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Consensus => "threshold-consensus",
            Self::Majority => "threshold-majority",
            Self::TwoThirds => "threshold-two-thirds",
            Self::Unanimity => "threshold-unanimity",
        }
    }
}

/// What a rule counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CountedBy {
    /// Persons.
    #[default]
    Heads,
    /// Parties.
    Parties,
    /// Sides.
    Sides,
}

impl CountedBy {
    /// Returns the text id of what is counted.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Heads => "counted-heads",
            Self::Parties => "counted-parties",
            Self::Sides => "counted-sides",
        }
    }
}

/// What happens when the votes are equal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tie {
    /// The chair's vote decides.
    Chair,
    /// The proposal falls.
    #[default]
    Falls,
    /// The lot decides: elections.
    Lot,
}

impl Tie {
    /// Returns the text id of what happens when the votes are equal.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Chair => "tie-chair",
            Self::Falls => "tie-falls",
            Self::Lot => "tie-lot",
        }
    }
}

const fn yes() -> bool {
    true
}

impl Rule {
    /// Tells whether two bodies decide alike; who chairs and who hosts is nothing that they decide by.
    #[must_use]
    pub fn decides_like(&self, other: &Self) -> bool {
        let asks = |rule: &Self| (rule.quorum, rule.share, rule.decides, rule.by, rule.of, rule.tie, rule.abstaining);
        asks(self) == asks(other)
    }
}

impl Default for Rule {
    /// Gives what cooperation committees live by: consensus, no quorum.
    fn default() -> Self {
        Self {
            quorum: None,
            share: None,
            decides: Threshold::Consensus,
            by: CountedBy::Heads,
            of: Base::Cast,
            tie: Tie::Falls,
            abstaining: true,
            chair: Vec::new(),
            host: Vec::new(),
            turn: Turn::Any,
        }
    }
}

/// Bodies that are addressed together: *alle SU/SR*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodySet {
    /// What the set is called.
    pub name: String,
    /// Its bodies.
    pub bodies: Vec<BodyId>,
}

impl Body {
    /// Makes a body of which nothing is known yet.
    #[must_use]
    pub const fn new(id: BodyId, key: String) -> Self {
        Self { id, key, facts: BTreeMap::new(), seats: BTreeMap::new(), rule: Timeline::new() }
    }

    /// Returns a fact as of a day.
    #[must_use]
    pub fn fact(&self, field: &str, day: NaiveDate) -> Option<&FieldValue> {
        self.facts.get(field)?.at(day)
    }

    /// Returns the name as of a day: the language's form, else the name as it is.
    ///
    /// Body names are never translated; a body may have a form of its own in each language.
    #[must_use]
    pub fn name(&self, lang: Lang, day: NaiveDate) -> &str {
        let form = match lang {
            Lang::En => "name-en",
            Lang::Nb => "name-nb",
            Lang::Nn => "name-nn",
        };
        [form, "name"].iter().find_map(|field| self.fact(field, day)?.text()).unwrap_or(&self.key)
    }

    /// Returns the short name of a day, for narrow columns.
    #[must_use]
    pub fn short(&self, lang: Lang, day: NaiveDate) -> &str {
        self.fact("short", day).and_then(FieldValue::text).unwrap_or_else(|| self.name(lang, day))
    }

    /// Walks through the seats as of a day.
    pub fn seats_at(&self, day: NaiveDate) -> impl Iterator<Item = (&SeatId, &Seat)> {
        self.seats.iter().filter_map(move |(id, seat)| {
            let seat = seat.at(day)?;
            seat.to.is_none_or(|to| day <= to).then_some((id, seat))
        })
    }
}
