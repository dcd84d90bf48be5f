//! Bodies that were asked the same and do not stand on the same: other words, or another version (pitfall 18).
//!
//! Nothing is chosen here. A conflict is shown with what each body came to, until it is recorded which words they agree
//! on, and by what decision.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::consideration::{Outcome, Recorded, Rectification};
use super::id::NodeId;
use super::milestone::{Reconciled, Step};
use super::party::Considerer;
use super::plan::Plan;
use super::version::Change;

/// Bodies of one milestone that do not stand on the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict<'a> {
    /// The newest step of the milestone: the one in which it is settled.
    pub step: &'a Step,
    /// What differs.
    pub about: About,
    /// What each side came to; at least two, in the order in which they decided.
    pub sides: Vec<Side<'a>>,
    /// The words they agreed on afterwards.
    pub reconciled: Option<&'a Reconciled>,
}

/// What bodies do not agree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The words they adopted.
    Wording,
    /// The version that they decided on.
    Version,
}

/// Bodies that stand on the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Side<'a> {
    /// Who.
    pub bodies: Vec<&'a Considerer>,
    /// What they came to, the first of them.
    pub recorded: &'a Recorded,
    /// The words they adopted, as corrected; empty where none were recorded.
    pub text: &'a str,
}

impl About {
    /// Returns the name in data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            Self::Version => "version",
        }
    }

    /// Returns the text id of what differs.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Wording => "conflict-wording",
            Self::Version => "conflict-version",
        }
    }
}

impl Conflict<'_> {
    /// Tells whether nobody has said yet which words count.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.reconciled.is_none()
    }
}

/// Lists the conflicts of a plan, those that are settled too, in the order of their milestones' steps.
#[must_use]
pub fn conflicts(plan: &Plan) -> Vec<Conflict<'_>> {
    let mut milestones: Vec<(&NodeId, &Step)> = Vec::new();
    let mut steps: Vec<&Step> = plan.steps.values().map(AsRef::as_ref).collect();
    steps.sort_by_key(|step| (step.opened, step.round));
    for step in steps {
        match milestones.iter_mut().find(|(milestone, _)| **milestone == step.milestone) {
            Some((_, newest)) => *newest = step,
            None => milestones.push((&step.milestone, step)),
        }
    }
    milestones.into_iter().flat_map(|(milestone, newest)| of_milestone(plan, milestone, newest)).collect()
}

/// Lists the conflicts of a plan that nobody has settled.
#[must_use]
pub fn open(plan: &Plan) -> Vec<Conflict<'_>> {
    conflicts(plan).into_iter().filter(Conflict::is_open).collect()
}

fn of_milestone<'a>(plan: &'a Plan, milestone: &NodeId, newest: &'a Step) -> Vec<Conflict<'a>> {
    let standing = standing(plan, milestone);
    // What a party resolves to enter into the plan is its own sentence; bodies that consider together have one.
    let together: Vec<_> = standing.iter().copied().filter(|(who, _)| who.body().is_some()).collect();
    let by_words = sides(&together, |recorded| same_words(adopted(recorded)), |words| !words.is_empty());
    let by_version =
        sides(&standing, |recorded| Some(in_effect(plan, &recorded.consideration.version)), Option::is_some);
    let found = [(About::Wording, by_words), (About::Version, by_version)];
    let decided = standing.iter().map(|(_, recorded)| worded(recorded)).max();
    let settled = newest.reconciled.as_ref().filter(|reconciled| decided.is_some_and(|at| at <= reconciled.at));
    let made = |(about, sides): (About, Vec<Side<'a>>)| Conflict { step: newest, about, sides, reconciled: settled };
    found.into_iter().filter(|(_, sides)| sides.len() > 1).map(made).collect()
}

/// Lists what each body of a milestone stands on: what it decided last, unless it is asked again and has not answered.
fn standing<'a>(plan: &'a Plan, milestone: &NodeId) -> Vec<(&'a Considerer, &'a Recorded)> {
    let mut found: BTreeMap<&Considerer, Option<&Recorded>> = BTreeMap::new();
    for step in plan.steps_of(milestone) {
        for recipient in &step.recipients {
            match plan.latest(step, &recipient.who) {
                Some(recorded) => _ = found.insert(&recipient.who, decides(recorded).then_some(recorded)),
                None if step.is_open() => _ = found.insert(&recipient.who, None),
                None => {}
            }
        }
    }
    let mut found: Vec<_> = found.into_iter().filter_map(|(who, recorded)| Some((who, recorded?))).collect();
    let order: Vec<_> = plan.steps_of(milestone).into_iter().flat_map(|step| &step.considerations).collect();
    found.sort_by_key(|(_, recorded)| order.iter().position(|id| **id == recorded.consideration.id));
    found
}

/// Tells whether a body let the version pass, in its own words or as it was.
fn decides(recorded: &Recorded) -> bool {
    let passed = matches!(
        recorded.consideration.outcome,
        Outcome::Approved | Outcome::ApprovedWithRemarks | Outcome::Noted | Outcome::NoRemarks | Outcome::Remarks
    );
    passed && recorded.is_final()
}

/// Groups bodies by what they stand on.
fn sides<'a, K: PartialEq>(
    standing: &[(&'a Considerer, &'a Recorded)],
    key: impl Fn(&'a Recorded) -> K,
    counts: impl Fn(&K) -> bool,
) -> Vec<Side<'a>> {
    let mut sides: Vec<(K, Side<'a>)> = Vec::new();
    for (who, recorded) in standing {
        let key = key(recorded);
        if !counts(&key) {
            continue;
        }
        match sides.iter_mut().find(|(other, _)| *other == key) {
            Some((_, side)) => side.bodies.push(who),
            None => sides.push((key, Side { bodies: vec![who], recorded, text: adopted(recorded) })),
        }
    }
    sides.into_iter().map(|(_, side)| side).collect()
}

/// Returns the version that a body considered last, whatever it came to.
#[must_use]
pub fn considered<'p>(plan: &'p Plan, who: &Considerer) -> Option<&'p str> {
    let own = plan.considerations.values().filter(|recorded| recorded.consideration.bodies.contains(who));
    own.max_by_key(|recorded| recorded.at).map(|recorded| recorded.consideration.version.as_str())
}

/// Returns the words that a body adopted, as corrected; empty where none were recorded.
#[must_use]
pub fn adopted(recorded: &Recorded) -> &str {
    let corrected = recorded.corrections.iter().rev().find(|correction| correction.field == "adopted");
    let words = corrected.map(|correction| correction.value.as_str());
    words.or(recorded.consideration.adopted.as_deref()).unwrap_or_default()
}

/// Returns when the words that a body adopted were recorded, or last corrected.
fn worded(recorded: &Recorded) -> DateTime<Utc> {
    let others = |one: &&Rectification| one.was.adopted != recorded.consideration.adopted;
    recorded.rectified.iter().rev().find(others).map_or(recorded.at, |one| one.at)
}

/// Reads words as minutes differ in them without meaning to: white space, and the full stop at the end.
pub(super) fn same_words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

/// Returns the version whose substance a version has: itself, or the one before all that changed in wording alone.
fn in_effect<'a>(plan: &'a Plan, version: &'a str) -> &'a str {
    let until = plan.head.versions.iter().position(|known| known == version);
    let before = until.and_then(|at| plan.head.versions.get(..=at)).unwrap_or_default();
    let is_new =
        |number: &&String| plan.versions.get(*number).is_some_and(|version| version.change != Change::Editorial);
    before.iter().rev().find(is_new).map_or(version, String::as_str)
}

/// Lists the milestones whose bodies have to consider again: a locked version says so, and nothing was opened since.
#[must_use]
pub fn again(plan: &Plan) -> Vec<(&Step, &str)> {
    let mut found: Vec<(&Step, &str)> = Vec::new();
    for version in plan.head.versions.iter().filter_map(|number| plan.versions.get(number)) {
        for step in version.again.iter().filter_map(|step| plan.steps.get(step)) {
            let opened = plan.steps_of(&step.milestone).into_iter().any(|other| other.opened >= version.at);
            if !opened {
                found.retain(|(other, _)| other.milestone != step.milestone);
                found.push((step, &version.number));
            }
        }
    }
    found
}
