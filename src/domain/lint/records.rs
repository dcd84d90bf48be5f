//! Records that lack what the template's checks ask for, and registers that were looked through too long ago.

use super::people::holds;
use super::{Code, Finding, Reader, is_said};
use crate::domain::message::Message;
use crate::domain::review;
use crate::domain::template::checks::AnyOf;

impl Reader<'_> {
    pub(super) fn records(&self) -> Vec<Finding> {
        let checks = &self.template.checks;
        let mut findings = Vec::new();
        for rule in &checks.owners {
            findings.extend(self.lacking(rule, Code::WithoutOwner, "lint-without-owner"));
        }
        for rule in &checks.deadlines {
            findings.extend(self.lacking(rule, Code::WithoutDeadline, "lint-without-deadline"));
        }
        for rule in &checks.required_when {
            let asked = self.nodes_of(&rule.register).filter(|node| holds(node, &rule.when));
            for node in asked.filter(|node| !is_said(node.field(&rule.field))) {
                let message = Message::new("lint-field-required")
                    .with("name", self.name(node))
                    .with("field", self.label(&rule.register, &rule.field))
                    .with("other", self.label(&rule.register, &rule.when.field));
                findings.push(self.in_field(Code::FieldRequired, node, &rule.field, message));
            }
        }
        findings.extend(self.suspect());
        findings
    }

    /// Finds records that say nothing of what is asked; what stands below a record has what that one says, or lacks it there.
    fn lacking(&self, rule: &AnyOf, code: Code, id: &'static str) -> Vec<Finding> {
        let needed = self.nodes_of(&rule.register).filter(|node| {
            let spared = rule.unless.as_ref().is_some_and(|unless| holds(node, unless));
            let asked = node.parent.is_none() && !spared;
            asked && !rule.any_of.iter().any(|field| is_said(node.field(field)))
        });
        let say = |node| {
            let field = rule.any_of.first().map(String::as_str).unwrap_or_default();
            self.in_field(code, node, field, Message::new(id).with("name", self.name(node)))
        };
        needed.map(say).collect()
    }

    fn suspect(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for register in &self.template.registers {
            let standing = review::standing(self.plan, register).filter(|standing| standing.is_suspect());
            if let (Some(standing), Some(chapter)) = (standing, self.chapter_of(&register.id)) {
                let message = standing.message(register, self.plan.head.lang);
                findings.push(self.at(Code::RegisterSuspect, chapter, message));
            }
        }
        findings
    }
}
