//! Milestones: their order, their dates, who does them, and whether the papers are out.

use chrono::Days;

use super::{Code, Finding, Reader};
use crate::domain::message::Message;
use crate::domain::milestone::{Act, Milestone};
use crate::domain::template::CitedVersions;
use crate::domain::when::When;

/// Acts that come before signing.
const BEFORE_SIGNING: [Act; 4] = [Act::Discuss, Act::Consider, Act::Recommend, Act::Decide];

impl Reader<'_> {
    pub(super) fn process(&self) -> Vec<Finding> {
        let mut findings = self.order();
        findings.extend(self.signed_early());
        findings.extend(self.incomplete());
        findings.extend(self.overdue());
        findings.extend(self.consultations());
        if let Some(versions) = &self.template.checks.versions {
            findings.extend(self.unknown_versions(versions));
        }
        findings
    }

    fn of_milestone(&self, code: Code, milestone: &Milestone, message: Message) -> Option<Finding> {
        self.plan.node(&milestone.node).map(|node| self.at(code, node, message.with("step", &milestone.key)))
    }

    /// Compares each dated milestone with the dated one before it.
    fn order(&self) -> Vec<Finding> {
        let dated: Vec<_> =
            self.milestones.iter().filter_map(|milestone| Some((milestone, milestone.dated()?))).collect();
        let mut findings = Vec::new();
        for pair in dated.windows(2) {
            let [(first, before), (second, after)] = pair else { continue };
            if let (Some(start), Some(end)) = (before.earliest(), after.latest())
                && end < start
            {
                let message = Message::new("lint-milestone-order")
                    .with("when", (*after).clone())
                    .with("earlier", &first.key)
                    .with("before", (*before).clone());
                findings.extend(self.of_milestone(Code::MilestoneOrder, second, message));
            }
        }
        findings
    }

    /// Finds signing that is dated, or where nothing is dated stands, before something that has to come first.
    fn signed_early(&self) -> Vec<Finding> {
        let signing = self.milestones.iter().enumerate().filter(|(_, milestone)| milestone.act == Some(Act::Sign));
        let mut findings = Vec::new();
        for (at, signed) in signing {
            let late = self.milestones.iter().enumerate().find(|(other, milestone)| {
                milestone.act.is_some_and(|act| BEFORE_SIGNING.contains(&act))
                    && match (signed.dated().and_then(When::latest), milestone.dated().and_then(When::earliest)) {
                        (Some(signed), Some(considered)) => signed < considered,
                        _ => at < *other,
                    }
            });
            if let Some((_, late)) = late
                && let Some(act) = late.act
            {
                let message = Message::new("lint-signed-before-considered")
                    .with("later", &late.key)
                    .with("act", Message::new(act.term()));
                findings.extend(self.of_milestone(Code::SignedBeforeConsidered, signed, message));
            }
        }
        findings
    }

    fn incomplete(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let open = self.milestones.iter().filter(|milestone| {
            !self.plan.head.skipped.contains_key(&milestone.node) && self.plan.steps_of(&milestone.node).is_empty()
        });
        for milestone in open {
            let lines = &milestone.recipients.lines;
            let missing = if lines.is_empty() {
                Some((Code::MilestoneWithoutRecipient, Message::new("lint-milestone-without-recipient")))
            } else if lines.iter().all(|line| line.when.is_none()) {
                Some((Code::MilestoneWithoutDate, Message::new("lint-milestone-without-date")))
            } else {
                None
            };
            findings.extend(missing.and_then(|(code, message)| self.of_milestone(code, milestone, message)));
        }
        findings
    }

    /// Finds answers whose last day has passed, and papers that should have been sent.
    fn overdue(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for step in self.plan.steps.values().filter(|step| step.is_open()) {
            if let (Some(due), Some(node)) = (step.due.filter(|due| *due < self.day), self.plan.node(&step.milestone)) {
                let message = Message::new("lint-deadline-passed").with("step", &step.key).with("due", due);
                findings.push(self.at(Code::DeadlinePassed, node, message));
            }
        }
        let Some(papers) = &self.template.checks.papers else { return findings };
        for milestone in self.milestones.iter().filter(|milestone| self.plan.steps_of(&milestone.node).is_empty()) {
            let meeting = milestone.dated().and_then(When::earliest).filter(|day| *day >= self.day);
            let Some(meeting) = meeting else { continue };
            let limit = meeting.checked_sub_days(Days::new(u64::from(papers.days)));
            if let Some(limit) = limit.filter(|limit| *limit < self.day) {
                let message = Message::new("lint-papers-late").with("meeting", meeting).with("due", limit);
                findings.extend(self.of_milestone(Code::PapersLate, milestone, message));
            }
        }
        findings
    }

    /// Finds versions that were never locked, are not the next one, and are not what the plan says it is.
    fn unknown_versions(&self, checked: &CitedVersions) -> Vec<Finding> {
        if self.plan.head.versions.is_empty() {
            return Vec::new();
        }
        let stated: Vec<&str> =
            self.nodes_of(&checked.register).filter_map(|node| node.field(&checked.version).text()).collect();
        let next = self.plan.next_version();
        let known =
            |version: &str| self.plan.versions.contains_key(version) || version == next || stated.contains(&version);
        let cited = self.milestones.iter().filter_map(|milestone| {
            let cited = self.plan.node(&milestone.node)?.field(&checked.milestone).text()?;
            let message = Message::new("lint-version-unknown").with("cited", cited);
            if known(cited) { None } else { self.of_milestone(Code::VersionUnknown, milestone, message) }
        });
        cited.collect()
    }
}
