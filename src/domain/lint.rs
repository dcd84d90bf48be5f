//! Contradictions within a plan: pointed out, never repaired (DESIGN 1 and 4.5).

use chrono::NaiveDate;
use serde::Serialize;

use super::id::NodeId;
use super::message::{Argument, Message};
use super::milestone::{Act, Milestone};
use super::outstanding::recipient;
use super::plan::{Node, Plan};
use super::process::{milestones, resolve};
use super::template::{CitedVersions, Promises, Template};
use super::value::{Recipient, Recipients, Value};
use super::when::When;
use super::workspace::Workspace;

/// A contradiction.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// Its name, which stays the same from release to release.
    pub code: &'static str,
    /// The record or chapter where it shows.
    pub node: NodeId,
    /// Where that is printed: a chapter's number, a record's key.
    pub place: String,
    /// What contradicts what.
    pub message: Message,
}

/// Lists the contradictions of a plan; changes nothing.
///
/// Compares what the template's `checks` name with the milestones, and the milestones with each other.
#[must_use]
pub fn lint(plan: &Plan, workspace: &Workspace, template: &Template, day: NaiveDate) -> Vec<Finding> {
    let view = View { plan, workspace, template, day, milestones: milestones(plan, template) };
    let mut findings = Vec::new();
    if let Some(promises) = &template.checks.promises {
        findings.extend(view.promises(promises));
    }
    if let Some(versions) = &template.checks.versions {
        findings.extend(view.versions(versions));
    }
    findings.extend(view.order());
    findings
}

struct View<'a> {
    plan: &'a Plan,
    workspace: &'a Workspace,
    template: &'a Template,
    day: NaiveDate,
    milestones: Vec<Milestone>,
}

impl View<'_> {
    fn promises(&self, checked: &Promises) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (_, node) in self.plan.walk(&checked.register) {
            let act = match node.field(&checked.act).value() {
                Some(Value::Choice(act)) => Act::named(act),
                _ => None,
            };
            let Some(act) = act else { continue };
            let before = node.field(&checked.recipients).recipients();
            findings.extend(self.promise_kept_in_time(node, act, node.field(&checked.when).when(), before));
            findings.extend(before.and_then(|before| self.promise_at_place(node, act, before)));
        }
        findings
    }

    /// Compares *finished by December* with the last milestone that does it.
    fn promise_kept_in_time(
        &self,
        node: &Node,
        act: Act,
        promised: Option<&When>,
        before: Option<&Recipients>,
    ) -> Option<Finding> {
        let promised = promised?;
        let limit = promised.latest()?;
        let meets = |milestone: &&Milestone| {
            milestone.act == Some(act) && before.is_none_or(|before| self.overlap(before, &milestone.recipients))
        };
        let at = self.milestones.iter().rposition(|milestone| meets(&milestone))?;
        let last = self.milestones.get(at)?;
        let message = Message::new("lint-goal-before-milestone").with("act", Message::new(act.term()));
        let message = message.with("promised", promised.clone()).with("step", &last.key);
        match (dated(last), self.dated_before(at)) {
            (Some(when), _) if when.earliest()? > limit => {
                let message = Message { id: "lint-goal-before-dated".into(), ..message };
                Some(self.finding("goal-before-milestone", node, message.with("when", when.clone())))
            }
            (None, Some((earlier, when))) if when.earliest()? > limit => {
                let year = when.earliest().map(|day| chrono::Datelike::year(&day).to_string()).unwrap_or_default();
                let message = message.with("earlier", &earlier.key).with("when", when.clone()).with("year", year);
                Some(self.finding("goal-before-milestone", node, message))
            }
            _ => None,
        }
    }

    /// Compares *signed in that meeting* with what the milestones let that meeting do.
    fn promise_at_place(&self, node: &Node, act: Act, before: &Recipients) -> Option<Finding> {
        let doing: Vec<&Milestone> = self.milestones.iter().filter(|milestone| milestone.act == Some(act)).collect();
        if doing.is_empty() || doing.iter().any(|milestone| self.overlap(before, &milestone.recipients)) {
            return None;
        }
        let there = self.milestones.iter().rfind(|milestone| self.overlap(before, &milestone.recipients))?;
        let does = there.act?;
        let by = doing.last()?;
        let message = Message::new("lint-signing-place")
            .with("act", Message::new(act.term()))
            .with("names", self.names(before))
            .with("there", &there.key)
            .with("does", Message::new(does.term()))
            .with("step", &by.key)
            .with("by", self.names(&by.recipients));
        Some(self.finding("signing-place", node, message))
    }

    /// Compares the version that the plan says it is with the version that its milestones put forward.
    fn versions(&self, checked: &CitedVersions) -> Vec<Finding> {
        let own = |node: &&Node| matches!(node.field(&checked.own).value(), Some(Value::Flag(true)));
        let records = self.plan.walk(&checked.register);
        let stated = records.into_iter().map(|(_, node)| node).filter(own);
        let mut findings = Vec::new();
        for node in stated {
            let Some(version) = node.field(&checked.version).text() else { continue };
            for milestone in &self.milestones {
                let cited = self.plan.node(&milestone.node).and_then(|node| node.field(&checked.milestone).text());
                let Some(cited) = cited.filter(|cited| *cited != version) else { continue };
                let message = Message::new("lint-version-cited")
                    .with("version", version)
                    .with("step", &milestone.key)
                    .with("cited", cited);
                findings.push(self.finding("version-cited", node, message));
            }
        }
        findings
    }

    /// Compares each dated milestone with the dated one before it.
    fn order(&self) -> Vec<Finding> {
        let dated: Vec<_> =
            self.milestones.iter().filter_map(|milestone| Some((milestone, dated(milestone)?))).collect();
        let mut findings = Vec::new();
        for pair in dated.windows(2) {
            let [(first, before), (second, after)] = pair else { continue };
            if let (Some(start), Some(end)) = (before.earliest(), after.latest())
                && end < start
                && let Some(node) = self.plan.node(&second.node)
            {
                let message = Message::new("lint-milestone-order")
                    .with("step", &second.key)
                    .with("when", (*after).clone())
                    .with("earlier", &first.key)
                    .with("before", (*before).clone());
                findings.push(self.finding("milestone-order", node, message));
            }
        }
        findings
    }

    fn dated_before(&self, at: usize) -> Option<(&Milestone, &When)> {
        self.milestones.iter().take(at).rev().find_map(|milestone| Some((milestone, dated(milestone)?)))
    }

    fn overlap(&self, a: &Recipients, b: &Recipients) -> bool {
        let shared = |who: &Recipient| b.lines.iter().any(|line| &line.who == who);
        if a.lines.iter().any(|line| shared(&line.who)) {
            return true;
        }
        let mine = resolve(a, self.workspace, self.day);
        let theirs = resolve(b, self.workspace, self.day);
        mine.iter().any(|one| theirs.iter().any(|other| one.who == other.who))
    }

    fn names(&self, recipients: &Recipients) -> Argument {
        let lang = self.plan.head.lang;
        let say = |line: &super::value::RecipientLine| recipient(&line.who, self.workspace, lang, self.day);
        Argument::Each(recipients.lines.iter().map(say).collect())
    }

    fn finding(&self, code: &'static str, node: &Node, message: Message) -> Finding {
        let chapter = node
            .register
            .as_ref()
            .and_then(|register| self.template.chapters.iter().find(|chapter| chapter.registers.contains(register)));
        let number = chapter.and_then(|chapter| self.plan.nodes.get(&NodeId::new(&*chapter.id).ok()?));
        let place = number.map_or(&node.key, |chapter| &chapter.key).clone();
        Finding { code, node: node.id.clone(), place, message }
    }
}

/// Returns the last date of a milestone's recipients: a milestone is over when the last has met.
fn dated(milestone: &Milestone) -> Option<&When> {
    let whens = milestone.recipients.lines.iter().filter_map(|line| line.when.as_ref());
    whens.filter(|when| when.latest().is_some()).max_by_key(|when| when.latest())
}
