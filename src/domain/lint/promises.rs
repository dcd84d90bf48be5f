//! What the plan says of itself against what its milestones say: days, places, versions (S004.49).

use super::{Code, Finding, Reader};
use crate::domain::message::{Argument, Message};
use crate::domain::milestone::{Act, Milestone};
use crate::domain::outstanding::recipient;
use crate::domain::plan::Node;
use crate::domain::process::resolve;
use crate::domain::template::{CitedVersions, Promises};
use crate::domain::value::{Recipient, RecipientLine, Recipients, Value};
use crate::domain::when::When;

impl Reader<'_> {
    /// Compares what the plan promises with its milestones.
    pub(super) fn promises(&self, checked: &Promises) -> Vec<Finding> {
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
        match (last.dated(), self.dated_before(at)) {
            (Some(when), _) if when.earliest()? > limit => {
                let message = Message { id: "lint-goal-before-dated".into(), ..message };
                Some(self.at(Code::GoalBeforeMilestone, node, message.with("when", when.clone())))
            }
            (None, Some((earlier, when))) if when.earliest()? > limit => {
                let year = when.earliest().map(|day| chrono::Datelike::year(&day).to_string()).unwrap_or_default();
                let message = message.with("earlier", &earlier.key).with("when", when.clone()).with("year", year);
                Some(self.at(Code::GoalBeforeMilestone, node, message))
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
        Some(self.at(Code::SigningPlace, node, message))
    }

    /// Compares the version that the plan says it is with the version that its milestones put forward.
    pub(super) fn versions(&self, checked: &CitedVersions) -> Vec<Finding> {
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
                findings.push(self.at(Code::VersionCited, node, message));
            }
        }
        findings
    }

    fn dated_before(&self, at: usize) -> Option<(&Milestone, &When)> {
        self.milestones.iter().take(at).rev().find_map(|milestone| Some((milestone, milestone.dated()?)))
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
        let say = |line: &RecipientLine| recipient(&line.who, self.workspace, lang, self.day);
        Argument::Each(recipients.lines.iter().map(say).collect())
    }
}
