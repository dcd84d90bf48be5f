//! The rehearsal: what follows when a milestone, or one body of it, is moved. Nothing is written.
//!
//! The rule is simple, and assumes this:
//!
//! - milestones are done in their order, and none before the one before it;
//! - the time before a milestone that is not moved itself, as planned, is needed: for papers, answers, and writing;
//! - nobody meets earlier than planned, unless it is said so, nor before today;
//! - a milestone is done on the first day of the last of its dates, and one without a date as soon as the one before it;
//! - what has ended stays where it was, and what is skipped takes no time.

use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use super::id::{BodyId, NodeId};
use super::lint::{Finding, lint};
use super::milestone::{Act, Milestone};
use super::plan::Plan;
use super::process::{milestones, resolve};
use super::template::Template;
use super::value::{FieldValue, Recipient, RecipientLine, Recipients, Value};
use super::when::period::Period;
use super::when::{Meaning, When};
use super::workspace::Workspace;

/// One thing that is moved.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    /// The milestone.
    pub milestone: NodeId,
    /// One body of it; none for all of them.
    pub body: Option<BodyId>,
    /// To when.
    pub to: When,
}

/// What follows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rehearsal {
    /// Milestones from the first that is moved, in order.
    pub rows: Vec<Row>,
    /// The earliest day of signing, before and after.
    pub signing: Shift,
    /// What would contradict that does not now.
    pub broken: Vec<Finding>,
}

/// A milestone, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The earliest day.
    pub days: Shift,
    /// Whether it is one of those that are moved.
    pub is_moved: bool,
}

/// The earliest day, before and after; none where nothing is dated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Shift {
    /// As it is planned.
    pub before: Option<NaiveDate>,
    /// As it would be.
    pub after: Option<NaiveDate>,
}

impl Shift {
    /// Returns by how many days it comes later; below zero when it comes earlier.
    #[must_use]
    pub fn delay(self) -> Option<i64> {
        Some(self.after?.signed_duration_since(self.before?).num_days())
    }
}

impl Rehearsal {
    /// Says what follows of moves, as somebody asks on a day. Takes the plan as the reader may see it.
    #[must_use]
    pub fn of(plan: &Plan, workspace: &Workspace, template: &Template, moves: &[Move], day: NaiveDate) -> Self {
        let planned = milestones(plan, template);
        let mut tried = plan.clone();
        for one in moves {
            let Some(milestone) = planned.iter().find(|milestone| milestone.node == one.milestone) else { continue };
            put(&mut tried, template, &one.milestone, moved(milestone, one, workspace, day));
        }
        let asked = milestones(&tried, template);
        let gaps = gaps(plan, &planned);
        let before = schedule(plan, &planned, &gaps, day);
        let is_moved = |milestone: &Milestone| moves.iter().any(|one| one.milestone == milestone.node);
        // Whoever moves a milestone has said how long after the one before it that is.
        let own =
            |(milestone, gap): (&Milestone, &TimeDelta)| if is_moved(milestone) { TimeDelta::zero() } else { *gap };
        let kept: Vec<TimeDelta> = planned.iter().zip(&gaps).map(own).collect();
        let after = schedule(plan, &asked, &kept, day);
        for (milestone, at) in asked.iter().zip(&after) {
            let shift = milestone.dated().and_then(When::earliest).zip(*at).map(|(first, at)| at - first);
            if let Some(shift) = shift.filter(|shift| *shift > TimeDelta::zero() && !has_ended(plan, milestone)) {
                put(&mut tried, template, &milestone.node, slid(&milestone.recipients, shift));
            }
        }
        let days = before.iter().zip(&after).map(|(before, after)| Shift { before: *before, after: *after });
        let rows: Vec<Row> = planned
            .iter()
            .zip(days)
            .map(|(milestone, days)| Row {
                key: milestone.key.clone(),
                title: milestone.title.clone(),
                days,
                is_moved: is_moved(milestone),
            })
            .collect();
        let signs = planned.iter().rposition(|milestone| milestone.act == Some(Act::Sign));
        let signing = signs.and_then(|at| rows.get(at)).map(|row| row.days).unwrap_or_default();
        let first = planned.iter().position(is_moved).unwrap_or_default();
        let known = lint(plan, workspace, template, day);
        let mut broken = lint(&tried, workspace, template, day);
        let same = |one: &Finding, other: &Finding| {
            (one.code, &one.node, &one.field) == (other.code, &other.node, &other.field)
        };
        broken.retain(|found| !known.iter().any(|other| same(found, other)));
        Self { rows: rows.into_iter().skip(first).collect(), signing, broken }
    }
}

/// Tells whether a milestone is over: it was opened and is not open any more.
#[must_use]
pub fn has_ended(plan: &Plan, milestone: &Milestone) -> bool {
    plan.steps_of(&milestone.node).last().is_some_and(|step| !step.is_open())
}

/// Returns the day that a milestone is planned for; none for what ended, is skipped, or has no date.
fn planned_day(plan: &Plan, milestone: &Milestone) -> Option<NaiveDate> {
    let is_over = has_ended(plan, milestone) || plan.head.skipped.contains_key(&milestone.node);
    milestone.dated().and_then(When::earliest).filter(|_| !is_over)
}

/// Returns for each milestone the time since the one before it, as planned; nothing where the plan contradicts itself.
fn gaps(plan: &Plan, planned: &[Milestone]) -> Vec<TimeDelta> {
    let mut last: Option<NaiveDate> = None;
    let gap = |milestone: &Milestone| {
        let own = planned_day(plan, milestone);
        let gap = own.zip(last).map(|(own, last)| own - last);
        last = own.or(last);
        gap.unwrap_or_default().max(TimeDelta::zero())
    };
    planned.iter().map(gap).collect()
}

/// Returns the earliest day of each milestone.
fn schedule(plan: &Plan, asked: &[Milestone], gaps: &[TimeDelta], day: NaiveDate) -> Vec<Option<NaiveDate>> {
    let mut last: Option<NaiveDate> = None;
    let earliest = |(milestone, gap): (&Milestone, &TimeDelta)| {
        if has_ended(plan, milestone) || plan.head.skipped.contains_key(&milestone.node) {
            return milestone.dated().and_then(When::earliest);
        }
        let own = planned_day(plan, milestone).map(|own| own.max(day));
        let then = last.and_then(|last| last.checked_add_signed(*gap));
        last = own.max(then);
        last
    };
    asked.iter().zip(gaps).map(earliest).collect()
}

/// Returns the recipients of a milestone with the date of all of them, or of one body, changed.
fn moved(milestone: &Milestone, one: &Move, workspace: &Workspace, day: NaiveDate) -> Recipients {
    let mut recipients = milestone.recipients.clone();
    let Some(body) = &one.body else {
        recipients.lines.iter_mut().for_each(|line| line.when = Some(one.to.clone()));
        return recipients;
    };
    let is_own = |line: &&mut RecipientLine| match &line.who {
        Recipient::Body(known) | Recipient::Acting { body: known, .. } => known == body,
        _ => false,
    };
    match recipients.lines.iter_mut().find(is_own) {
        Some(line) => line.when = Some(one.to.clone()),
        None if is_for(milestone, body, workspace, day) => {
            // A body's own date goes before that of its set.
            recipients.lines.push(RecipientLine { who: Recipient::Body(body.clone()), when: Some(one.to.clone()) });
        }
        None => {}
    }
    recipients
}

/// Tells whether a milestone is for a body.
#[must_use]
pub fn is_for(milestone: &Milestone, body: &BodyId, workspace: &Workspace, day: NaiveDate) -> bool {
    resolve(&milestone.recipients, workspace, day).iter().any(|found| found.who.body() == Some(body))
}

/// Returns recipients with every date so much later: a day stays a day, what is longer stays as long.
fn slid(recipients: &Recipients, shift: TimeDelta) -> Recipients {
    let mut recipients = recipients.clone();
    let later = |day: NaiveDate| day.checked_add_signed(shift);
    for line in &mut recipients.lines {
        let Some((first, last)) = line.when.as_ref().and_then(When::interval) else { continue };
        let Some((first, last)) = later(first).zip(later(last)) else { continue };
        line.when = Some(if first == last {
            When { words: first.to_string(), meaning: Meaning::One(Period::Day(first)) }
        } else {
            let (from, to) = (Some(Period::Day(first)), Some(Period::Day(last)));
            When { words: format!("{first}/{last}"), meaning: Meaning::Range { from, to } }
        });
    }
    recipients
}

fn put(plan: &mut Plan, template: &Template, node: &NodeId, recipients: Recipients) {
    let Some(process) = &template.process else { return };
    if let Some(node) = plan.nodes.get_mut(node) {
        let value = FieldValue::Some(Value::Recipients(recipients));
        Arc::make_mut(node).fields.insert(process.recipients.clone(), value);
    }
}
