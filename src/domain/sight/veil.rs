//! What is hidden of a plan, and the plan without it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Sight;
use crate::domain::digest::Digest;
use crate::domain::event::PlanEvent;
use crate::domain::id::{ConsiderationId, DispatchId, NodeId, RemarkId, StepId};
use crate::domain::plan::{Head, Node, Plan};
use crate::domain::review::{self, Review};
use crate::domain::value::{FieldValue, Value};
use crate::domain::version::{Annex, Version};

/// What is hidden of a plan from somebody. Nothing is, by default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Veil {
    is_needed: bool,
    nodes: BTreeSet<NodeId>,
    /// What is closed now, and seen.
    inside: BTreeSet<NodeId>,
    files: BTreeSet<Digest>,
    remarks: BTreeMap<u32, RemarkId>,
    steps: BTreeSet<StepId>,
    considerations: BTreeSet<ConsiderationId>,
    dispatches: BTreeSet<DispatchId>,
    votes: BTreeSet<ConsiderationId>,
}

impl Veil {
    pub(super) fn over(sight: &Sight, plan: &Plan) -> Self {
        let nodes: BTreeSet<NodeId> = match plan.access.is_empty() {
            true => BTreeSet::new(),
            false => plan.nodes.keys().filter(|id| !sight.sees_node(plan, id)).cloned().collect(),
        };
        let is_of = |node: &Option<NodeId>| node.as_ref().is_some_and(|node| nodes.contains(node));
        let files = plan.attachments.values().filter(|file| is_of(&file.node)).map(|file| file.sha256).collect();
        let remarks = plan.remarks.values().filter(|remark| !sight.sees_remark(plan, remark));
        let remarks = remarks.map(|remark| (remark.no, remark.id.clone())).collect();
        let steps: BTreeSet<StepId> =
            plan.steps.values().filter(|step| nodes.contains(&step.milestone)).map(|step| step.id.clone()).collect();
        let rejected = plan.steps.values().flat_map(|step| &step.rejected).map(|rejected| &rejected.recorded);
        let recorded = plan.considerations.values().map(AsRef::as_ref).chain(rejected);
        let considerations = recorded.map(|recorded| &recorded.consideration);
        let considerations = considerations.map(|found| (&found.step, &found.id));
        let cases = plan.cases.values().map(|case| (&case.call.step, &case.call.id));
        let considerations =
            considerations.chain(cases).filter(|(step, _)| steps.contains(*step)).map(|(_, id)| id.clone());
        let dispatches = plan.dispatches.values().filter(|dispatch| steps.contains(&dispatch.step));
        let votes = plan.cases.values().filter(|case| case.ballot.is_some() && !sight.sees_votes(plan, case));
        Self {
            considerations: considerations.collect(),
            dispatches: dispatches.map(|dispatch| dispatch.id.clone()).collect(),
            votes: votes.map(|case| case.call.id.clone()).collect(),
            inside: plan.access.keys().filter(|id| !nodes.contains(*id)).cloned().collect(),
            is_needed: true,
            nodes,
            files,
            remarks,
            steps,
        }
    }

    /// Tells whether a chapter or record is hidden.
    #[must_use]
    pub fn hides(&self, node: &NodeId) -> bool {
        self.nodes.contains(node)
    }

    /// Tells whether nothing is hidden in a state of the plan.
    #[must_use]
    pub fn is_clear(&self, plan: &Plan) -> bool {
        let secret = |version: &Arc<Version>| version.annexes.iter().any(is_secret);
        let nothing =
            self.nodes.is_empty() && self.files.is_empty() && self.remarks.is_empty() && self.votes.is_empty();
        !self.is_needed || (nothing && plan.access.is_empty() && !plan.versions.values().any(secret))
    }

    /// Returns a state of the plan, the present or an earlier one, as it looks without what is hidden.
    #[must_use]
    pub fn plan(&self, plan: &Arc<Plan>) -> Arc<Plan> {
        if self.is_clear(plan) { Arc::clone(plan) } else { Arc::new(self.without(plan)) }
    }

    /// Returns a copy of a state of the plan without what is hidden.
    #[must_use]
    pub fn without(&self, plan: &Plan) -> Plan {
        let mut seen = plan.clone();
        let reviewed = plan.head.reviewed.iter();
        let current: Vec<_> =
            reviewed.filter(|(register, review)| review::digest(plan, register) == review.digest).collect();
        self.head(Arc::make_mut(&mut seen.head));
        seen.nodes.retain(|id, _| !self.nodes.contains(id));
        for node in seen.nodes.values_mut().filter(|node| self.touches(node)) {
            self.node(Arc::make_mut(node));
        }
        seen.access.retain(|id, _| self.inside.contains(id));
        seen.attachments.retain(|digest, _| !self.files.contains(digest));
        seen.remarks.retain(|no, _| !self.remarks.contains_key(no));
        if let Some(last) = self.remarks.keys().next_back() {
            let known = seen.remarks.keys().next_back().copied().unwrap_or(0);
            let head = Arc::make_mut(&mut seen.head);
            head.next_remark = if known > *last { head.next_remark } else { known.saturating_add(1) };
        }
        seen.steps.retain(|id, _| !self.steps.contains(id));
        seen.cases.retain(|id, _| !self.considerations.contains(id));
        for (_, case) in seen.cases.iter_mut().filter(|(id, _)| self.votes.contains(*id)) {
            Arc::make_mut(case).ballot = None;
        }
        seen.considerations.retain(|id, _| !self.considerations.contains(id));
        seen.dispatches.retain(|id, _| !self.dispatches.contains(id));
        for version in seen.versions.values_mut().filter(|version| version.annexes.iter().any(is_secret)) {
            let version = Arc::make_mut(version);
            version.annexes.iter_mut().for_each(|annex| annex.text = None);
        }
        // What is left out is no change: a register that was looked through looks so also without it.
        for (register, review) in current {
            let review = Review { digest: review::digest(&seen, register), ..review.clone() };
            Arc::make_mut(&mut seen.head).reviewed.insert(register.clone(), review);
        }
        seen
    }

    fn head(&self, head: &mut Head) {
        head.roots.values_mut().for_each(|ids| ids.retain(|id| !self.nodes.contains(id)));
        head.roots.retain(|_, ids| !ids.is_empty());
        head.skipped.retain(|milestone, _| !self.nodes.contains(milestone));
        head.given.retain(|record, _| !self.nodes.contains(record));
        head.last_key.clear();
        self.fields(&mut head.fields);
    }

    fn touches(&self, node: &Node) -> bool {
        node.children.iter().any(|child| self.nodes.contains(child))
            || node.fields.values().any(|value| self.value(value).as_ref() != Some(value))
    }

    fn node(&self, node: &mut Node) {
        node.children.retain(|child| !self.nodes.contains(child));
        self.fields(&mut node.fields);
    }

    fn fields(&self, fields: &mut BTreeMap<String, FieldValue>) {
        fields.retain(|_, value| match self.value(value) {
            Some(seen) => {
                *value = seen;
                true
            }
            None => false,
        });
    }

    /// Returns a value without what it names of what is hidden; nothing when it names nothing else.
    fn value(&self, value: &FieldValue) -> Option<FieldValue> {
        match value {
            FieldValue::Some(Value::Ref(nodes)) if nodes.iter().any(|node| self.nodes.contains(node)) => {
                let seen: Vec<NodeId> = nodes.iter().filter(|node| !self.nodes.contains(*node)).cloned().collect();
                (!seen.is_empty()).then_some(FieldValue::Some(Value::Ref(seen)))
            }
            FieldValue::Some(Value::File(file)) if self.files.contains(file) => None,
            value => Some(value.clone()),
        }
    }

    /// Returns what happened without what is hidden; an entry that tells of nothing else tells nothing.
    #[must_use]
    pub fn events(&self, events: Vec<PlanEvent>) -> Vec<PlanEvent> {
        if !self.is_needed {
            return events;
        }
        events.into_iter().filter_map(|event| self.event(event)).collect()
    }

    fn event(&self, event: PlanEvent) -> Option<PlanEvent> {
        if self.is_about_hidden(&event) {
            return None;
        }
        let open = |after: Option<NodeId>| after.filter(|after| !self.nodes.contains(after));
        Some(match event {
            PlanEvent::NodeAdded { id, register, key, parent, after } => {
                PlanEvent::NodeAdded { id, register, key, parent, after: open(after) }
            }
            PlanEvent::NodeMoved { id, parent, after } => {
                PlanEvent::NodeMoved { id, parent: open(parent), after: open(after) }
            }
            PlanEvent::FieldSet { node, field, value } => {
                let value = self.value(&value).unwrap_or(FieldValue::EMPTY);
                PlanEvent::FieldSet { node, field, value }
            }
            PlanEvent::Set { field, value } => {
                let value = self.value(&value).unwrap_or(FieldValue::EMPTY);
                PlanEvent::Set { field, value }
            }
            PlanEvent::ShapeSet { digest, mut chapters, registers } => {
                chapters.retain(|chapter| !self.nodes.contains(chapter));
                PlanEvent::ShapeSet { digest, chapters, registers }
            }
            PlanEvent::VersionReturned { version, step, reason } => {
                let step = step.filter(|step| !self.steps.contains(step));
                PlanEvent::VersionReturned { version, step, reason }
            }
            PlanEvent::VersionLocked {
                version,
                kind,
                change,
                mut again,
                revision,
                prefix,
                text,
                lines,
                mut annexes,
            } => {
                again.retain(|step| !self.steps.contains(step));
                annexes.iter_mut().for_each(|annex| annex.text = None);
                PlanEvent::VersionLocked { version, kind, change, again, revision, prefix, text, lines, annexes }
            }
            PlanEvent::AdoptionRecorded { party, version, consideration, authority, conditions, behalf } => {
                let consideration = consideration.filter(|found| !self.considerations.contains(found));
                PlanEvent::AdoptionRecorded { party, version, consideration, authority, conditions, behalf }
            }
            event => event,
        })
    }

    fn is_about_hidden(&self, event: &PlanEvent) -> bool {
        let remark = |id: &RemarkId| self.remarks.values().any(|hidden| hidden == id);
        match event {
            PlanEvent::NodeAdded { id, .. }
            | PlanEvent::NodeKeyed { id, .. }
            | PlanEvent::NodeMoved { id, .. }
            | PlanEvent::NodeRemoved { id }
            | PlanEvent::NodeRestored { id } => self.nodes.contains(id),
            PlanEvent::FieldSet { node, .. } | PlanEvent::RecordFrozen { node } => self.nodes.contains(node),
            PlanEvent::AccessSet { target, .. } => target.as_ref().is_some_and(|target| self.nodes.contains(target)),
            PlanEvent::AttachmentAdded { sha256, .. } | PlanEvent::AttachmentRemoved { sha256 } => {
                self.files.contains(sha256)
            }
            PlanEvent::StepOpened { milestone, .. } | PlanEvent::StepSkipped { milestone, .. } => {
                self.nodes.contains(milestone)
            }
            PlanEvent::StepChanged { step, .. }
            | PlanEvent::StepClosed { step, .. }
            | PlanEvent::WordingReconciled { step, .. }
            | PlanEvent::Dispatched { step, .. } => self.steps.contains(step),
            PlanEvent::Reminded { dispatch, .. } => self.dispatches.contains(dispatch),
            PlanEvent::ConsiderationOpened { consideration } => self.steps.contains(&consideration.step),
            PlanEvent::ConsiderationRecorded { consideration, .. }
            | PlanEvent::ConsiderationRectified { consideration, .. } => self.steps.contains(&consideration.step),
            PlanEvent::ConsiderationMoved { consideration, .. }
            | PlanEvent::SeatTaken { consideration, .. }
            | PlanEvent::RecusalRaised { consideration, .. }
            | PlanEvent::RecusalDecided { consideration, .. }
            | PlanEvent::ConsiderationConfirmed { consideration, .. }
            | PlanEvent::ConsiderationRejected { consideration, .. }
            | PlanEvent::ConsiderationChallenged { consideration, .. }
            | PlanEvent::ConsiderationCorrected { consideration, .. }
            | PlanEvent::ConditionMet { consideration, .. } => self.considerations.contains(consideration),
            PlanEvent::VoteOpened { consideration, .. }
            | PlanEvent::VoteCast { consideration, .. }
            | PlanEvent::VoteWithdrawn { consideration, .. } => {
                self.votes.contains(consideration) || self.considerations.contains(consideration)
            }
            PlanEvent::RemarkPublished { id, .. }
            | PlanEvent::RemarkAssigned { id, .. }
            | PlanEvent::RemarkSettled { id }
            | PlanEvent::RemarkAnswered { id, .. }
            | PlanEvent::RemarkShown { id, .. }
            | PlanEvent::RemarkWithdrawn { id, .. } => remark(id),
            _ => false,
        }
    }
}

const fn is_secret(annex: &Annex) -> bool {
    annex.text.is_some()
}
