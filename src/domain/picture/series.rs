//! Numbers along the time: baseline, targets and readings of what is measured, added up where that makes sense.

mod total;

pub use total::{Amount, Total, Unit};

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Chosen, Scene};
use crate::domain::id::NodeId;
use crate::domain::party::Considerer;
use crate::domain::plan::Node;
use crate::domain::template::{Field, view};
use crate::domain::value::{FieldValue, Value};
use crate::domain::when::{When, infer_years};

/// Numbers by what they measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Series<'a> {
    /// The view.
    pub view: &'a view::Series,
    /// The field with the number, for its label.
    pub value: Option<&'a Field>,
    /// What is measured, in the order in which the plan has it.
    pub measured: Vec<Measured<'a>>,
    /// Records that name nothing that they measure.
    pub adrift: Vec<&'a Node>,
}

/// One thing that is measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured<'a> {
    /// The record, usually of another register.
    pub node: &'a Node,
    /// Its unit, as it says itself.
    pub unit: Option<(&'a Field, &'a FieldValue)>,
    /// How numbers of several are added up, as it says itself.
    pub rollup: Rollup,
    /// Whose numbers there are, at any time and of any kind, in the order in which they appear.
    pub parties: Vec<Considerer>,
    /// Its numbers by kind, in the order of the options; those of no kind last.
    pub kinds: Vec<Kind<'a>>,
}

/// How the numbers of several are added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Rollup {
    /// They are not.
    #[default]
    None,
    /// By their sum.
    Sum,
    /// By their mean.
    Mean,
}

/// The numbers of one kind: the baseline, the targets, the readings.
#[derive(Debug, Clone, PartialEq)]
pub struct Kind<'a> {
    /// The kind; nothing when the view tells none apart, or a record does not say.
    pub option: Option<Chosen<'a>>,
    /// The numbers by their time: dated ones first, the earliest first; then undated ones in reading order.
    pub points: Vec<Point<'a>>,
}

/// The numbers of one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Point<'a> {
    /// The time as the first of them says it; nothing when no time is written.
    pub when: Option<When>,
    /// The days that it means.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Each number, in reading order.
    pub readings: Vec<Reading<'a>>,
    /// What they are together.
    pub total: Total,
    /// Who has a number at another time or of another kind, and none here.
    pub missing: Vec<Considerer>,
}

/// One number.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<'a> {
    /// Its record.
    pub node: &'a Node,
    /// Whose it is; empty for one that is of all.
    pub by: Vec<Considerer>,
    /// As written; empty when no number is entered.
    pub text: &'a str,
    /// What it means; nothing when it is none.
    pub amount: Option<Amount>,
}

impl Rollup {
    /// Returns the id of the word for what is computed; nothing when nothing is.
    #[must_use]
    pub const fn term(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Sum => Some("rollup-sum"),
            Self::Mean => Some("rollup-mean"),
        }
    }
}

impl<'a> Series<'a> {
    /// Computes the series of everything that is measured.
    #[must_use]
    pub fn of(view: &'a view::Series, scene: &Scene<'a>) -> Self {
        let mut times: Vec<Option<When>> =
            scene.records.iter().map(|node| node.field(&view.at).when().cloned()).collect();
        infer_years(times.iter_mut().flatten());
        let readings: Vec<(&'a Node, Option<When>)> = scene.records.iter().copied().zip(times).collect();
        let mut named: BTreeMap<&NodeId, Vec<&(&'a Node, Option<When>)>> = BTreeMap::new();
        for reading in &readings {
            for id in names(view, reading.0).iter().collect::<BTreeSet<_>>() {
                named.entry(id).or_default().push(reading);
            }
        }
        // In the order of chapters and registers.
        let registers = scene.template.registers.iter().map(|register| register.id.as_str());
        let nodes = std::iter::once("").chain(registers).flat_map(|register| scene.plan.walk(register));
        let measured = nodes.filter_map(|(_, node)| Some(Measured::read(view, scene, node, named.get(&node.id)?)));
        let measured: Vec<Measured<'a>> = measured.collect();
        let found: BTreeSet<&NodeId> = measured.iter().map(|one| &one.node.id).collect();
        let is_adrift = |node: &&Node| !names(view, node).iter().any(|id| found.contains(id));
        let adrift = scene.records.iter().copied().filter(is_adrift).collect();
        Self { view, value: scene.register.field(&view.value), measured, adrift }
    }
}

/// Lists what a record measures.
fn names<'a>(view: &view::Series, reading: &'a Node) -> &'a [NodeId] {
    match reading.field(&view.of).value() {
        Some(Value::Ref(ids)) => ids,
        _ => &[],
    }
}

impl<'a> Measured<'a> {
    fn read(view: &'a view::Series, scene: &Scene<'a>, node: &'a Node, readings: &[&(&'a Node, Option<When>)]) -> Self {
        let register = node.register.as_ref().and_then(|register| scene.template.register(register));
        let said = |field: &'a Option<String>| {
            let field = register?.field(field.as_ref()?)?;
            Some((field, node.field(&field.id)))
        };
        let rollup = match said(&view.rollup).and_then(|(_, value)| value.text()) {
            Some("sum") => Rollup::Sum,
            Some("mean") => Rollup::Mean,
            _ => Rollup::None,
        };
        let mut kinds = Kind::empty(view, scene);
        let mut parties = Vec::new();
        for (reading, when) in readings {
            let kind = view.kind.as_ref().and_then(|kind| scene.chosen(reading, kind));
            let reading = Reading::read(view, reading);
            let fresh: Vec<Considerer> = reading.by.iter().filter(|who| !parties.contains(*who)).cloned().collect();
            parties.extend(fresh);
            let id = kind.map(|option| option.id);
            match kinds.iter_mut().find(|known| known.option.map(|option| option.id) == id) {
                Some(known) => known.add(reading, when.as_ref()),
                None => {
                    let mut added = Kind { option: kind, points: Vec::new() };
                    added.add(reading, when.as_ref());
                    kinds.push(added);
                }
            }
        }
        kinds.sort_by_key(|kind| kind.option.is_none());
        kinds.retain(|kind| !kind.points.is_empty());
        for kind in &mut kinds {
            kind.finish(rollup, &parties);
        }
        Self { node, unit: said(&view.unit), rollup, parties, kinds }
    }
}

impl<'a> Kind<'a> {
    /// Makes a kind without numbers for each option.
    fn empty(view: &view::Series, scene: &Scene<'a>) -> Vec<Self> {
        let field = view.kind.as_ref().and_then(|kind| scene.register.field(kind));
        let options = field.into_iter().flat_map(|field| &field.options);
        options.map(|option| Self { option: Some(Chosen::from(option)), points: Vec::new() }).collect()
    }

    fn add(&mut self, reading: Reading<'a>, when: Option<&When>) {
        let days = when.and_then(When::interval);
        let words = when.map(|when| when.words.as_str());
        let is_same = |point: &&mut Point<'_>| match (days, point.days) {
            (Some(days), Some(known)) => days == known,
            (None, None) => point.when.as_ref().map(|when| when.words.as_str()) == words,
            _ => false,
        };
        if let Some(point) = self.points.iter_mut().find(is_same) {
            point.readings.push(reading);
            return;
        }
        let (total, missing) = (Total::None, Vec::new());
        self.points.push(Point { when: when.cloned(), days, readings: vec![reading], total, missing });
    }

    /// Puts the times in order and adds up.
    fn finish(&mut self, rollup: Rollup, parties: &[Considerer]) {
        self.points.sort_by_key(|point| (point.days.is_none(), point.days));
        for point in &mut self.points {
            point.total = Total::of(&point.readings, rollup);
            let has = |who: &&Considerer| point.readings.iter().any(|one| !one.text.is_empty() && one.by.contains(who));
            let of_all = point.readings.iter().any(|one| one.by.is_empty());
            let missing = parties.iter().filter(|who| !of_all && !has(who));
            point.missing = missing.cloned().collect();
        }
    }
}

impl<'a> Reading<'a> {
    fn read(view: &view::Series, node: &'a Node) -> Self {
        let by = view.by.as_ref().and_then(|by| node.field(by).value());
        let by = match by {
            Some(Value::Parties(parties)) => parties.iter().cloned().map(Considerer::Party).collect(),
            Some(Value::Bodies(bodies)) => bodies.iter().cloned().map(Considerer::Body).collect(),
            _ => Vec::new(),
        };
        let value = node.field(&view.value);
        Self { node, by, text: value.text().unwrap_or_default(), amount: value.value().and_then(Amount::read) }
    }
}
