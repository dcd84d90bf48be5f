//! Records along the time: each as the stretch of days that it is, provisional or decided, first planned and now.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Scene;
use crate::domain::message::Message;
use crate::domain::plan::Node;
use crate::domain::template::{Field, view};
use crate::domain::value::{FieldValue, Recipient, Value};
use crate::domain::when::period::Period;
use crate::domain::when::relation::{Relation, Side};
use crate::domain::when::{Meaning, When, infer_years};

/// Records along the time, in reading order: what is undated keeps its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline<'a> {
    /// The view.
    pub view: &'a view::Timeline,
    /// The field that names a record.
    pub label: Option<&'a Field>,
    /// Every record.
    pub rows: Vec<Row<'a>>,
    /// The first and the last day that any record names.
    pub span: Option<(NaiveDate, NaiveDate)>,
}

/// One record along the time.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// The record.
    pub node: &'a Node,
    /// When it is planned now: one time, or one for each recipient. Empty when nothing is written.
    pub planned: Vec<Time<'a>>,
    /// What stands in the field instead of a time: empty, undecided or not applicable.
    pub nothing: Option<&'a FieldValue>,
    /// When it was decided first.
    pub first: Option<Time<'a>>,
    /// When it was done.
    pub actual: Option<Time<'a>>,
    /// The time is not decided yet.
    pub is_provisional: bool,
    /// How much later it is planned now than first.
    pub slip: Option<Slip>,
    /// How much later it was done than planned now.
    pub late: Option<Slip>,
}

/// One time of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Time<'a> {
    /// Whose it is, where each recipient has one.
    pub whose: Option<&'a Recipient>,
    /// As written, with the years that neighbours suggest; nothing when a recipient has no date.
    pub when: Option<When>,
    /// The stretches of days that are meant, in the order in which they are written; none for what is undated.
    pub bars: Vec<Bar>,
    /// How the stretches belong together.
    pub form: Form,
}

/// How the stretches of a time belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One stretch.
    Single,
    /// One of them: *week 2 or 3*.
    Either,
    /// Each of them: *spring and autumn 2016*.
    All,
    /// From one to the other, or open at a side.
    Range,
    /// Told by another record of the same register, whose days are known: *after M8*.
    Relative,
    /// No days are meant.
    Undated,
}

/// A stretch of days, both ends included; an open side is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

/// How much later: negative for earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// So many days.
    Days(i64),
    /// So many weeks, where both times are whole weeks.
    Weeks(i64),
}

impl<'a> Timeline<'a> {
    /// Computes the stretches of every record.
    #[must_use]
    pub fn of(view: &'a view::Timeline, scene: &Scene<'a>) -> Self {
        let mut rows: Vec<Row<'a>> = scene.records.iter().map(|node| Row::read(view, scene, node)).collect();
        // A week without a year takes the year that its neighbours suggest (DESIGN 4.1); the words stay.
        infer_years(rows.iter_mut().flat_map(|row| &mut row.planned).filter_map(|time| time.when.as_mut()));
        infer_years(rows.iter_mut().filter_map(|row| row.first.as_mut()?.when.as_mut()));
        infer_years(rows.iter_mut().filter_map(|row| row.actual.as_mut()?.when.as_mut()));
        rows.iter_mut().flat_map(Row::times_mut).for_each(Time::measure);
        resolve(&mut rows);
        rows.iter_mut().for_each(Row::compare);
        let days = || rows.iter().flat_map(Row::times).flat_map(|time| &time.bars).flat_map(|bar| [bar.from, bar.to]);
        let span = days().flatten().min().zip(days().flatten().max());
        Self { view, label: scene.register.field(&view.label), rows, span }
    }
}

impl<'a> Row<'a> {
    fn read(view: &'a view::Timeline, scene: &Scene<'a>, node: &'a Node) -> Self {
        let value = node.field(&view.when);
        let planned = match value.value() {
            Some(Value::When(when)) => vec![Time::of(None, Some(when))],
            Some(Value::Recipients(all)) => {
                all.lines.iter().map(|line| Time::of(Some(&line.who), line.when.as_ref())).collect()
            }
            _ => Vec::new(),
        };
        let time = |field: &'a Option<String>| Some(Time::of(None, Some(node.field(field.as_ref()?).when()?)));
        Self {
            node,
            nothing: planned.is_empty().then_some(value),
            planned,
            first: time(&view.first),
            actual: time(&view.actual),
            is_provisional: view.provisional.as_ref().is_some_and(|tells| is_provisional(tells, scene, node)),
            slip: None,
            late: None,
        }
    }

    /// Tells what is later, once the days are known.
    fn compare(&mut self) {
        self.slip = self.first.as_ref().and_then(|first| Slip::between(std::slice::from_ref(first), &self.planned));
        self.late = self.actual.as_ref().and_then(|done| Slip::between(&self.planned, std::slice::from_ref(done)));
    }

    fn times_mut(&mut self) -> impl Iterator<Item = &mut Time<'a>> {
        self.planned.iter_mut().chain(&mut self.first).chain(&mut self.actual)
    }

    /// Walks through all times: planned, first, actual.
    pub fn times(&self) -> impl Iterator<Item = &Time<'a>> {
        self.planned.iter().chain(&self.first).chain(&self.actual)
    }

    /// Tells whether no day is known of when it is planned.
    #[must_use]
    pub fn is_undated(&self) -> bool {
        self.planned.iter().all(|time| time.bars.is_empty())
    }
}

/// Returns the days of what hangs on something that lasts from `first` to `last`.
fn relative(relation: &Relation, first: NaiveDate, last: NaiveDate) -> Bar {
    let on = |day: Option<NaiveDate>| Bar { from: day, to: day };
    match (relation.side, relation.distance) {
        (Side::Before, None) => Bar { from: None, to: Some(first) },
        (Side::Before, Some(distance)) => on(distance.before(first)),
        (Side::After, None) => Bar { from: Some(last), to: None },
        (Side::After, Some(distance)) => on(distance.after(last)),
        (Side::At | Side::Within, _) => Bar { from: Some(first), to: Some(last) },
    }
}

/// Gives days to what hangs on another record by its key, as far as that one has days; a circle stays without.
fn resolve(rows: &mut [Row<'_>]) {
    let keys: BTreeMap<&str, usize> = rows.iter().map(|row| row.node.key.as_str()).zip(0..).collect();
    let hangs = |(at, row): (usize, &Row<'_>)| -> Vec<(usize, usize, usize, Relation)> {
        let target = |time: &Time<'_>| match &time.when.as_ref()?.meaning {
            Meaning::Relative(relation) => Some((*keys.get(relation.what.as_str())?, relation.clone())),
            _ => None,
        };
        let found = row.planned.iter().enumerate().filter_map(|(nth, time)| Some((nth, target(time)?)));
        found.map(|(nth, (other, relation))| (at, nth, other, relation)).collect()
    };
    let mut waiting: Vec<_> = rows.iter().enumerate().flat_map(hangs).collect();
    loop {
        let before = waiting.len();
        waiting.retain(|(at, nth, other, relation)| {
            let Some((first, last)) = rows.get(*other).and_then(|row| extent(&row.planned)) else { return true };
            let bar = relative(relation, first, last);
            if let Some(time) = rows.get_mut(*at).and_then(|row| row.planned.get_mut(*nth)) {
                (time.bars, time.form) = (vec![bar], Form::Relative);
            }
            false
        });
        if waiting.len() == before {
            return;
        }
    }
}

/// Asks the record's own field, or the plan's when records have none of that name.
fn is_provisional(tells: &view::Provisional, scene: &Scene<'_>, node: &Node) -> bool {
    let value = match scene.register.field(&tells.field) {
        Some(_) => node.field(&tells.field).value(),
        None => scene.plan.head.fields.get(&tells.field).and_then(FieldValue::value),
    };
    match value {
        Some(Value::Flag(flag)) => *flag,
        Some(Value::Choice(option)) => tells.option.as_ref() == Some(option),
        _ => false,
    }
}

impl<'a> Time<'a> {
    fn of(whose: Option<&'a Recipient>, when: Option<&When>) -> Self {
        Self { whose, when: when.cloned(), bars: Vec::new(), form: Form::Undated }
    }

    fn measure(&mut self) {
        let Some(when) = &self.when else { return };
        let bar = |(from, to)| Bar { from: Some(from), to: Some(to) };
        let ends = || (when.earliest(), when.latest());
        self.form = match &when.meaning {
            Meaning::Either(_) => Form::Either,
            Meaning::All(_) => Form::All,
            Meaning::Range { .. } => Form::Range,
            _ => Form::Single,
        };
        self.bars = match (self.form, ends()) {
            (Form::Range, (None, None)) => Vec::new(),
            (Form::Range, (from, to)) => vec![Bar { from, to }],
            _ => when.periods().filter_map(Period::days).map(bar).collect(),
        };
        if self.bars.is_empty() {
            self.form = Form::Undated;
        }
    }

    /// Tells whether a year is inferred from neighbours, not written.
    #[must_use]
    pub fn is_inferred(&self) -> bool {
        let inferred = |period: &Period| {
            matches!(
                period,
                Period::DayOfMonth { inferred: true, .. }
                    | Period::Week { inferred: true, .. }
                    | Period::Month { inferred: true, .. }
                    | Period::Season { inferred: true, .. }
            )
        };
        self.when.as_ref().is_some_and(|when| when.periods().any(inferred))
    }

    /// Tells whether whole weeks are written.
    fn is_weeks(&self) -> bool {
        let is_week = |period: &Period| matches!(period, Period::Week { .. });
        self.when.as_ref().is_some_and(|when| when.periods().all(is_week))
    }
}

impl Bar {
    /// Tells whether a day lies within.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl Slip {
    /// Measures from times that were to times that are: from last day to last day.
    ///
    /// When one stretch lies within the other nothing has slipped, it was only said more or less exactly: nothing
    /// then, and nothing when a side has no days.
    fn between(before: &[Time<'_>], after: &[Time<'_>]) -> Option<Self> {
        let (first, second) = (extent(before)?, extent(after)?);
        let within = |inner: Extent, outer: Extent| outer.0 <= inner.0 && inner.1 <= outer.1;
        if within(first, second) || within(second, first) {
            return Some(Self::Days(0));
        }
        let days = second.1.signed_duration_since(first.1).num_days();
        let weeks = before.iter().chain(after).filter(|time| !time.bars.is_empty()).all(Time::is_weeks);
        Some(if weeks { Self::Weeks(days / 7) } else { Self::Days(days) })
    }

    /// Says how much later or earlier; nothing for neither.
    #[must_use]
    pub fn message(self) -> Option<Message> {
        let (id, count) = match self {
            Self::Days(0) | Self::Weeks(0) => return None,
            Self::Days(days @ 1..) => ("slip-days-later", days),
            Self::Days(days) => ("slip-days-earlier", -days),
            Self::Weeks(weeks @ 1..) => ("slip-weeks-later", weeks),
            Self::Weeks(weeks) => ("slip-weeks-earlier", -weeks),
        };
        Some(Message::new(id).with("count", count))
    }
}

type Extent = (NaiveDate, NaiveDate);

/// Returns the first and the last day of several times; an open side counts as the day that is written.
fn extent(times: &[Time<'_>]) -> Option<Extent> {
    let bars = || times.iter().flat_map(|time| &time.bars);
    let first = bars().filter_map(|bar| bar.from.or(bar.to)).min()?;
    let last = bars().filter_map(|bar| bar.to.or(bar.from)).max()?;
    Some((first, last))
}
