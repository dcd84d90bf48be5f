//! A plan at a glance, by its views: the worst level of each matrix, what comes next on each timeline.

use chrono::NaiveDate;

use super::matrix::Matrix;
use super::timeline::{Row, Timeline};
use super::{Scene, Tone};
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan};
use crate::domain::template::{Register, Template};

/// What one view says at a glance.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    /// The sentence.
    pub message: Message,
    /// How good it is.
    pub tone: Tone,
    /// Somebody has to do something: above the limit, and not accepted.
    pub is_open: bool,
}

/// Looks at a plan on a day: matrices first, then timelines, as the template has them.
///
/// The timeline of the milestones is left out: what comes next there is what the process says.
#[must_use]
pub fn glances(plan: &Plan, template: &Template, day: NaiveDate) -> Vec<Glance> {
    let scene = |register| Scene::new(plan, template, register, day);
    let is_process = |register: &&Register| template.process.as_ref().is_some_and(|of| of.register == register.id);
    let worst = template.registers.iter().flat_map(|register| {
        let scene = scene(register);
        register.matrices.iter().filter_map(move |view| worst(&Matrix::of(view, &scene), &scene))
    });
    let timed = template.registers.iter().filter(|register| !is_process(register));
    let next = timed.flat_map(|register| {
        let scene = scene(register);
        register.timelines.iter().filter_map(move |view| next(&Timeline::of(view, &scene), &scene))
    });
    worst.chain(next).collect()
}

/// Says the worst level that counts, and which records have it.
fn worst(matrix: &Matrix<'_>, scene: &Scene<'_>) -> Option<Glance> {
    let (level, records) = matrix.worst()?;
    let lang = scene.plan.head.lang;
    let keys: Vec<String> = records.iter().map(|rated| rated.node.key.clone()).collect();
    let message = Message::new("glance-worst")
        .with("register", scene.register.title.get(lang))
        .with("level", level.label(lang))
        .with("records", keys);
    Some(Glance { message, tone: level.tone(), is_open: records.iter().any(|rated| rated.is_open()) })
}

/// Says what is not done and begins, or goes on, first from the day on.
fn next(timeline: &Timeline<'_>, scene: &Scene<'_>) -> Option<Glance> {
    let (bar, row) = timeline
        .rows
        .iter()
        .filter(|row| row.actual.is_none())
        .filter_map(|row| Some((ahead(row, scene.day)?, row)))
        .min_by_key(|(first, _)| *first)?;
    let time = row.planned.iter().find(|time| time.bars.iter().any(|one| one.from == Some(bar)))?;
    let label = timeline.label.and_then(|label| row.node.field(&label.id).text());
    let message = Message::new("glance-next")
        .with("register", scene.register.title.get(scene.plan.head.lang))
        .with("record", named(row.node, label, scene.register))
        .with("when", time.when.clone()?);
    Some(Glance { message, tone: Tone::Neutral, is_open: false })
}

/// Finds the first day of the next stretch that is not over.
fn ahead(row: &Row<'_>, day: NaiveDate) -> Option<NaiveDate> {
    let bars = row.planned.iter().flat_map(|time| &time.bars);
    bars.filter(|bar| bar.to.is_none_or(|to| day <= to)).filter_map(|bar| bar.from).min()
}

fn named(node: &Node, label: Option<&str>, register: &Register) -> String {
    match label {
        Some(label) if register.keyed => format!("{} {label}", node.key),
        Some(label) => label.to_owned(),
        None => node.key.clone(),
    }
}
