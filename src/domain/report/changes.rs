//! What changed in a plan from one state to another, as a steering group wants to hear it: a sentence for each thing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::diff::{Changed, Difference, diff};
use crate::domain::id::NodeId;
use crate::domain::message::{Argument, Message};
use crate::domain::milestone::Milestone;
use crate::domain::picture::Scene;
use crate::domain::picture::matrix::Matrix;
use crate::domain::plan::Plan;
use crate::domain::process::milestones;
use crate::domain::template::{Register, Template, view};
use crate::domain::value::Value;
use crate::domain::when::When;
use crate::domain::workspace::Workspace;

/// As many records as a sentence names with their titles.
const TITLED: usize = 3;
/// As many as it names by their keys; of more it says how many there are.
const NAMED: usize = 8;

/// Two states of a plan, and what names what stands in them.
struct Between<'a> {
    before: &'a Plan,
    now: &'a Plan,
    workspace: &'a Workspace,
    template: &'a Template,
    day: NaiveDate,
}

/// Says what changed, in this order: versions, what bodies did, milestones, remarks, risks, registers, chapters.
#[must_use]
pub fn changes(before: &Plan, now: &Plan, workspace: &Workspace, template: &Template, day: NaiveDate) -> Vec<Message> {
    let between = Between { before, now, workspace, template, day };
    let mut said: Vec<Message> = between.versions().collect();
    said.extend(between.considerations());
    said.extend(between.milestones());
    said.extend(between.remarks());
    said.extend(template.registers.iter().flat_map(|register| between.levels(register)));
    said.extend(between.content());
    said
}

impl Between<'_> {
    fn versions(&self) -> impl Iterator<Item = Message> {
        let new = self.now.head.versions.iter().filter(|number| !self.before.versions.contains_key(*number));
        new.map(|number| Message::new("report-locked").with("version", number))
    }

    fn considerations(&self) -> Vec<Message> {
        let new = self.now.considerations.iter().filter(|(id, _)| !self.before.considerations.contains_key(*id));
        let mut new: Vec<_> = new.map(|(_, recorded)| &recorded.consideration).collect();
        new.sort_by_key(|given| given.held);
        let lang = self.now.head.lang;
        let said = new.into_iter().map(|given| {
            let names: Vec<String> =
                given.bodies.iter().map(|who| self.workspace.name_of(who, lang, self.day).to_owned()).collect();
            let step = self.now.steps.get(&given.step).map(|step| step.key.clone()).unwrap_or_default();
            Message::new("report-considered")
                .with("names", names)
                .with("step", step)
                .with("day", given.held)
                .with("outcome", Message::new(given.outcome.term()))
        });
        said.collect()
    }

    /// Says which milestones were reached, which are not going to be, and which have another date.
    fn milestones(&self) -> Vec<Message> {
        let earlier: BTreeMap<NodeId, Milestone> =
            milestones(self.before, self.template).into_iter().map(|one| (one.node.clone(), one)).collect();
        let closed = |plan: &Plan, node: &NodeId| plan.steps_of(node).last().is_some_and(|step| !step.is_open());
        let mut said = Vec::new();
        for milestone in milestones(self.now, self.template) {
            let named =
                |id: &'static str| Message::new(id).with("step", &milestone.key).with("title", &milestone.title);
            if closed(self.now, &milestone.node) && !closed(self.before, &milestone.node) {
                said.push(named("report-reached"));
            }
            let skipped = |plan: &Plan| plan.head.skipped.get(&milestone.node).map(|skip| skip.reason.clone());
            if let (Some(reason), None) = (skipped(self.now), skipped(self.before)) {
                said.push(named("report-skipped").with("reason", reason));
            }
            let Some(was) = earlier.get(&milestone.node) else { continue };
            said.extend(match (time(was), time(&milestone)) {
                (Some(was), Some(now)) if was.words != now.words => {
                    let id = match (was.latest(), now.latest()) {
                        (Some(was), Some(now)) if now > was => "report-slipped",
                        (Some(was), Some(now)) if now < was => "report-advanced",
                        _ => "report-redated",
                    };
                    Some(named(id).with("before", was).with("now", now))
                }
                (None, Some(now)) => Some(named("report-dated").with("now", now)),
                (Some(was), None) => Some(named("report-undated").with("before", was)),
                _ => None,
            });
        }
        said
    }

    fn remarks(&self) -> impl Iterator<Item = Message> {
        let number = |no: &u32| format!("m{no}");
        let new: Vec<String> =
            self.now.remarks.keys().filter(|no| !self.before.remarks.contains_key(no)).map(number).collect();
        let is_answered = |plan: &Plan, no: &u32| plan.remarks.get(no).is_some_and(|remark| remark.answer.is_some());
        let answered = self.now.remarks.keys().filter(|no| is_answered(self.now, no) && !is_answered(self.before, no));
        let answered: Vec<String> = answered.map(number).collect();
        let said = |id: &'static str, numbers: Vec<String>| {
            let count = numbers.len();
            (count > 0).then(|| Message::new(id).with("count", count).with("remarks", Argument::each(numbers)))
        };
        [said("report-remarks", new), said("report-answered", answered)].into_iter().flatten()
    }

    /// Says which records of a matrix stand at a higher or a lower level than before.
    fn levels(&self, register: &Register) -> Vec<Message> {
        let mut said = Vec::new();
        for view in &register.matrices {
            let earlier: BTreeMap<NodeId, (usize, String)> = self
                .ranked(self.before, register, view)
                .into_iter()
                .map(|(id, rank, label)| (id, (rank, label)))
                .collect();
            for (id, rank, label) in self.ranked(self.now, register, view) {
                let Some((was, word)) = earlier.get(&id).filter(|(was, _)| *was != rank) else { continue };
                let id_of = if rank > *was { "report-worse" } else { "report-better" };
                said.push(
                    Message::new(id_of)
                        .with("record", self.name(self.now, register, &id))
                        .with("before", word)
                        .with("now", label),
                );
            }
        }
        said
    }

    fn ranked(&self, plan: &Plan, register: &Register, view: &view::Matrix) -> Vec<(NodeId, usize, String)> {
        let scene = Scene::new(plan, self.template, register, self.day);
        let matrix = Matrix::of(view, &scene);
        let ranked = matrix.records.iter().filter_map(|rated| {
            let level = rated.counting()?.1.shown()?;
            Some((rated.node.id.clone(), matrix.rank(level)?, level.label(self.now.head.lang).to_owned()))
        });
        ranked.collect()
    }

    /// Says which records are new, changed and gone, register by register, and which chapters have another text.
    fn content(&self) -> Vec<Message> {
        // Dates of milestones are said one by one.
        let is_date = |one: &Difference| match (&one.change, &self.template.process) {
            (Changed::Field { field, .. }, Some(process)) => {
                one.register.as_ref() == Some(&process.register) && *field == process.recipients
            }
            _ => false,
        };
        let mut differences = diff(self.before, self.now);
        differences.retain(|one| !is_date(one));
        let of = |register: Option<&str>, kind: fn(&Changed) -> bool| {
            let wanted = differences.iter().filter(|one| one.register.as_deref() == register && kind(&one.change));
            // What differs in one node stands together, in reading order.
            let mut found: Vec<&NodeId> = wanted.filter_map(|one| one.node.as_ref()).collect();
            found.dedup();
            found
        };
        let reports = self.template.reporting.as_ref().map(|reporting| reporting.register.as_str());
        let mut said = Vec::new();
        for register in self.template.registers.iter().filter(|register| Some(register.id.as_str()) != reports) {
            let added = of(Some(&register.id), |change| *change == Changed::Added);
            let new: BTreeSet<&NodeId> = added.iter().copied().collect();
            let changed = of(Some(&register.id), |change| !matches!(change, Changed::Added | Changed::Removed));
            let changed = changed.into_iter().filter(|node| !new.contains(node)).collect();
            let removed = of(Some(&register.id), |change| *change == Changed::Removed);
            for (id, plan, nodes) in [
                ("report-added", self.now, added),
                ("report-changed", self.now, changed),
                ("report-removed", self.before, removed),
            ] {
                said.extend(self.records(id, plan, register, &nodes));
            }
        }
        let chapters = of(None, |change| matches!(change, Changed::Field { .. } | Changed::Removed));
        let numbers = chapters.into_iter().filter_map(|id| self.now.node(id).or_else(|| self.before.node(id)));
        let numbers: Vec<&String> = numbers.map(|node| &node.key).filter(|key| !key.is_empty()).collect();
        if !numbers.is_empty() {
            let count = numbers.len();
            said.push(Message::new("report-chapters").with("count", count).with("chapters", Argument::each(numbers)));
        }
        said
    }

    fn records(&self, id: &'static str, plan: &Plan, register: &Register, nodes: &[&NodeId]) -> Option<Message> {
        let key = |node: &&NodeId| plan.nodes.get(*node).map(|node| node.key.clone()).unwrap_or_default();
        let names: Vec<String> = match nodes {
            [] => return None,
            few if few.len() <= TITLED => few.iter().map(|node| self.name(plan, register, node)).collect(),
            several => several.iter().map(key).collect(),
        };
        let said = Message::new(id).with("register", register.title.get(self.now.head.lang));
        Some(match names.len() {
            // Keys that nobody sees name nothing.
            count if count > NAMED || (count > TITLED && !register.keyed) => {
                said.with("records", Message::new("report-many").with("count", count))
            }
            _ => said.with("records", Argument::each(names)),
        })
    }

    /// Returns the key of a record with the first line of what it is called by, where that is words.
    fn name(&self, plan: &Plan, register: &Register, id: &NodeId) -> String {
        let Some(node) = plan.nodes.get(id) else { return id.to_string() };
        let title = match register.naming().and_then(|field| node.field(&field.id).value()) {
            Some(Value::Line(title) | Value::Prose(title)) => title.lines().next(),
            _ => None,
        };
        let title = title.map(str::trim).filter(|title| !title.is_empty());
        match title {
            Some(title) if register.keyed => format!("{} ({title})", node.key),
            Some(title) => title.to_owned(),
            None => node.key.clone(),
        }
    }
}

/// Returns the time of a milestone: the last that anybody is asked for.
fn time(milestone: &Milestone) -> Option<When> {
    let times = milestone.recipients.lines.iter().filter_map(|line| line.when.as_ref());
    times.max_by_key(|when| when.latest()).cloned()
}
