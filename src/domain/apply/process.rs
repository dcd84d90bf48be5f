//! Applies events of the process: steps, dispatches, remarks.

use std::sync::Arc;

use crate::domain::event::{PlanEvent, Stamp};
use crate::domain::id::{RemarkId, StepId};
use crate::domain::milestone::{RecipientChange, Reconciled, Skip, Step, StepState};
use crate::domain::plan::{Dispatch, Plan};
use crate::domain::remark::{Remark, RemarkAnswer};

impl Plan {
    pub(super) fn apply_process(&mut self, event: &PlanEvent, stamp: &Stamp) {
        match event {
            PlanEvent::StepOpened { .. }
            | PlanEvent::StepChanged { .. }
            | PlanEvent::StepSkipped { .. }
            | PlanEvent::WordingReconciled { .. }
            | PlanEvent::StepClosed { .. } => self.apply_step(event, stamp),
            PlanEvent::RemarkPublished { .. }
            | PlanEvent::RemarkAssigned { .. }
            | PlanEvent::RemarkSettled { .. }
            | PlanEvent::RemarkAnswered { .. }
            | PlanEvent::RemarkShown { .. }
            | PlanEvent::RemarkWithdrawn { .. } => self.apply_remark(event, stamp),
            PlanEvent::Dispatched { dispatch, step, recipient, files, papers, channel, reference, on } => {
                let sent = Dispatch {
                    id: dispatch.clone(),
                    step: step.clone(),
                    recipient: recipient.clone(),
                    files: files.clone(),
                    papers: papers.clone(),
                    channel: *channel,
                    reference: reference.clone(),
                    on: *on,
                    reminders: Vec::new(),
                };
                self.dispatches.insert(dispatch.clone(), Arc::new(sent));
            }
            PlanEvent::Reminded { dispatch, channel, on } => {
                if let Some(sent) = self.dispatches.get_mut(dispatch) {
                    Arc::make_mut(sent).reminders.push((*channel, *on));
                }
            }
            _ => {}
        }
    }

    fn apply_step(&mut self, event: &PlanEvent, stamp: &Stamp) {
        match event {
            PlanEvent::StepOpened {
                step,
                milestone,
                key,
                title,
                act,
                round,
                version,
                recipients,
                joint,
                silence,
                due,
            } => {
                let opened = Step {
                    id: step.clone(),
                    milestone: milestone.clone(),
                    key: key.clone(),
                    title: title.clone(),
                    act: *act,
                    round: *round,
                    version: version.clone(),
                    recipients: recipients.clone(),
                    joint: *joint,
                    due: *due,
                    silence: silence.clone(),
                    state: StepState::Open,
                    opened: stamp.time,
                    considerations: Vec::new(),
                    rejected: Vec::new(),
                    changes: Vec::new(),
                    reconciled: None,
                };
                self.steps.insert(step.clone(), Arc::new(opened));
                Arc::make_mut(&mut self.head).skipped.remove(milestone);
            }
            PlanEvent::StepChanged { step, add, drop, reason } => {
                self.change_step(step, |step| {
                    step.recipients.retain(|recipient| !drop.contains(&recipient.who));
                    step.recipients.extend(add.iter().cloned());
                    step.changes.push(RecipientChange {
                        added: add.iter().map(|recipient| recipient.who.clone()).collect(),
                        dropped: drop.clone(),
                        reason: reason.clone(),
                    });
                });
            }
            PlanEvent::StepSkipped { milestone, reason } => {
                let skip = Skip { reason: reason.clone(), at: stamp.time };
                Arc::make_mut(&mut self.head).skipped.insert(milestone.clone(), skip);
            }
            PlanEvent::WordingReconciled { step, text, by } => {
                let reconciled = Reconciled { text: text.clone(), by: by.clone(), at: stamp.time };
                self.change_step(step, |step| step.reconciled = Some(reconciled));
            }
            PlanEvent::StepClosed { step, overridden } => {
                let closed = StepState::Closed { at: stamp.time, overridden: overridden.clone() };
                self.change_step(step, |step| step.state = closed);
            }
            _ => {}
        }
    }

    fn apply_remark(&mut self, event: &PlanEvent, stamp: &Stamp) {
        match event {
            PlanEvent::RemarkPublished { id, no, anchor, text, body, condition, audience, owner, behalf } => {
                let remark = Remark {
                    id: id.clone(),
                    no: *no,
                    anchor: anchor.clone(),
                    text: text.clone(),
                    body: body.clone(),
                    by: stamp.by.clone(),
                    at: stamp.time,
                    condition: *condition,
                    audience: audience.clone(),
                    behalf: behalf.clone(),
                    owner: owner.clone(),
                    settled: None,
                    answer: None,
                    withdrawn: None,
                };
                self.remarks.insert(*no, Arc::new(remark));
                let head = Arc::make_mut(&mut self.head);
                head.next_remark = head.next_remark.max(no.saturating_add(1));
            }
            PlanEvent::RemarkAnswered { id, answer, text, version } => {
                let answer = RemarkAnswer {
                    handling: *answer,
                    text: text.clone(),
                    version: version.clone(),
                    by: stamp.by.clone(),
                    at: stamp.time,
                };
                self.change_remark(id, |remark| remark.answer = Some(answer));
            }
            PlanEvent::RemarkAssigned { id, owner } => {
                self.change_remark(id, |remark| remark.owner.clone_from(owner));
            }
            PlanEvent::RemarkSettled { id } => {
                self.change_remark(id, |remark| remark.settled = Some(stamp.by.clone()));
            }
            PlanEvent::RemarkShown { id, audience } => {
                self.change_remark(id, |remark| remark.audience = audience.clone());
            }
            PlanEvent::RemarkWithdrawn { id, reason } => {
                self.change_remark(id, |remark| remark.withdrawn = Some(reason.clone()));
            }
            _ => {}
        }
    }

    pub(super) fn change_step(&mut self, id: &StepId, change: impl FnOnce(&mut Step)) {
        if let Some(step) = self.steps.get_mut(id) {
            change(Arc::make_mut(step));
        }
    }

    fn change_remark(&mut self, id: &RemarkId, change: impl FnOnce(&mut Remark)) {
        if let Some(remark) = self.remarks.values_mut().find(|remark| &remark.id == id) {
            change(Arc::make_mut(remark));
        }
    }
}
