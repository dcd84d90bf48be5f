//! Consultations: whether those who are asked have the time that they are to have (pitfall 25).

use super::{Code, Finding, Reader};
use crate::domain::consultation::Norm;
use crate::domain::message::{Argument, Message};
use crate::domain::milestone::Act;

impl Reader<'_> {
    /// Finds consultations that are shorter than the norm that was announced for them.
    pub(super) fn consultations(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let asked = self.plan.steps.values().filter(|step| step.is_open() && step.act == Act::Consult);
        for step in asked {
            let (Some(due), Some(node)) = (step.due, self.plan.node(&step.milestone)) else { continue };
            let opened = self.workspace.day_of(step.opened);
            let norm = Norm::of(self.template.checks.consultation.as_ref(), opened);
            let (code, id, until) = if due < norm.least {
                (Code::ConsultationShort, "lint-consultation-short", norm.least)
            } else if due < norm.usual {
                (Code::ConsultationBrief, "lint-consultation-brief", norm.usual)
            } else {
                continue;
            };
            let basis = norm.basis.map_or_else(|| Message::new("consult-norm-state").into(), Argument::from);
            let message = Message::new(id)
                .with("step", &step.key)
                .with("opened", opened)
                .with("due", due)
                .with("until", until)
                .with("basis", basis);
            findings.push(self.at(code, node, message));
        }
        findings
    }
}
