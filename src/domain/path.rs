//! Paths: what a command reads and writes, so that two people never overwrite each other silently (DESIGN 3).

use super::body::SeatOf;
use super::command::{CaseAct, Edit, PlanCommand};
use super::event::PlanEvent;
use super::id::{ConsiderationId, LineId, NodeId, RemarkId, StepId};
use super::plan::Plan;

/// A part of a plan that a command depends on or changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Path {
    /// Everything that the locked text is made of.
    Content,
    /// A field of the plan itself.
    PlanField(String),
    /// A node as a whole: its key, its place, its being there, the order below it.
    Node(NodeId),
    /// A field of a node.
    Field(NodeId, String),
    /// The order of a register's records, or of the chapters (`""`).
    Order(String),
    /// Which files belong to the plan.
    Attachments,
    /// A step and what was recorded for it.
    Step(StepId),
    /// A case, or what was recorded of it.
    Consideration(ConsiderationId),
    /// A seat in a case: who sits, its vote.
    Seat(ConsiderationId, SeatOf),
    /// A remark.
    Remark(RemarkId),
    /// Which versions there are and which is open for signing.
    Versions,
    /// A signature line.
    Line(LineId),
}

impl Path {
    /// Tells whether a write to `other` concerns what this path names.
    #[must_use]
    pub fn concerns(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Content, written) | (written, Self::Content) => written.is_content(),
            (Self::Consideration(mine), Self::Seat(theirs, _)) => mine == theirs,
            (Self::Node(mine), Self::Field(theirs, _)) | (Self::Field(theirs, _), Self::Node(mine)) => mine == theirs,
            (mine, theirs) => mine == theirs,
        }
    }

    const fn is_content(&self) -> bool {
        matches!(
            self,
            Self::Content | Self::PlanField(_) | Self::Node(_) | Self::Field(..) | Self::Order(_) | Self::Attachments
        )
    }
}

/// Lists what a command reads or writes, as the plan was when the command was made.
#[must_use]
pub fn of_command(command: &PlanCommand, plan: &Plan) -> Vec<Path> {
    match command {
        PlanCommand::Edit(edits) => edits.iter().flat_map(|edit| of_edit(edit, plan)).collect(),
        PlanCommand::Reshape { .. } => vec![Path::Content],
        PlanCommand::Lock(_) => vec![Path::Content, Path::Versions],
        PlanCommand::Return { .. }
        | PlanCommand::OpenSigning { .. }
        | PlanCommand::ChangeSigning { .. }
        | PlanCommand::CloseSigning { .. } => vec![Path::Versions],
        PlanCommand::ChangeStep { step, .. }
        | PlanCommand::CloseStep { step, .. }
        | PlanCommand::Reconcile { step, .. } => vec![Path::Step(step.clone())],
        PlanCommand::OpenStep(open) => vec![Path::Node(open.milestone.clone())],
        PlanCommand::Record(consideration) | PlanCommand::Correct { consideration, .. } => {
            vec![Path::Consideration(consideration.id.clone())]
        }
        PlanCommand::Case { consideration, act } => match act {
            // Two members may vote at the same time; both votes stay.
            CaseAct::Seat { seat, .. }
            | CaseAct::Raise { seat, .. }
            | CaseAct::Recuse { seat, .. }
            | CaseAct::Vote { seat, .. }
            | CaseAct::WithdrawVote { seat } => vec![Path::Seat(consideration.clone(), seat.clone())],
            CaseAct::Move { .. } | CaseAct::OpenVote { .. } => vec![Path::Consideration(consideration.clone())],
        },
        PlanCommand::Call(call) => vec![Path::Consideration(call.id.clone())],
        PlanCommand::JudgeLate { consideration, .. }
        | PlanCommand::Confirm { consideration, .. }
        | PlanCommand::Reject { consideration, .. }
        | PlanCommand::Challenge { consideration, .. }
        | PlanCommand::MeetCondition { consideration, .. } => vec![Path::Consideration(consideration.clone())],
        PlanCommand::Answer { id, .. }
        | PlanCommand::AssignRemark { id, .. }
        | PlanCommand::SettleRemark { id }
        | PlanCommand::ShowRemark { id, .. }
        | PlanCommand::WithdrawRemark { id, .. } => {
            vec![Path::Remark(id.clone())]
        }
        PlanCommand::Prepare { line, .. }
        | PlanCommand::Sign { line, .. }
        | PlanCommand::Evidence { line, .. }
        | PlanCommand::Decline { line, .. }
        | PlanCommand::Reserve { line, .. }
        | PlanCommand::Dispute { line, .. }
        | PlanCommand::WithdrawSignature { line, .. } => vec![Path::Line(line.clone())],
        PlanCommand::AddLine { line, .. } => vec![Path::Line(line.line.clone())],
        PlanCommand::Create { .. }
        | PlanCommand::SetState { .. }
        | PlanCommand::Note { .. }
        | PlanCommand::Publish { .. }
        | PlanCommand::SkipStep { .. }
        | PlanCommand::Dispatch { .. }
        | PlanCommand::Remind { .. }
        | PlanCommand::Remark { .. }
        | PlanCommand::Adopt { .. } => Vec::new(),
    }
}

fn of_edit(edit: &Edit, plan: &Plan) -> Vec<Path> {
    match edit {
        Edit::SetPlan { field, .. } => vec![Path::PlanField(field.clone())],
        // Two people may add to one list at the same time; both stay.
        Edit::Add { parent, .. } => parent.iter().cloned().map(Path::Node).collect(),
        Edit::Set { node, field, .. } => vec![Path::Field(node.clone(), field.clone())],
        Edit::Key { node, .. } => vec![Path::Node(node.clone())],
        Edit::Restrict { target, .. } => target.iter().cloned().map(Path::Node).collect(),
        Edit::Move { node, parent, .. } => {
            let places = [Some(node), parent.as_ref(), plan.nodes.get(node).and_then(|node| node.parent.as_ref())];
            places.into_iter().flatten().cloned().map(Path::Node).collect()
        }
        Edit::Remove { node } | Edit::Restore { node } | Edit::Freeze { node } => below(node, plan),
        Edit::Keep { node, field, .. } => node.iter().map(|node| Path::Field(node.clone(), field.clone())).collect(),
        Edit::KeepNode { parent, .. } => parent.iter().cloned().map(Path::Node).collect(),
        Edit::Review { .. } | Edit::Attach { .. } | Edit::Detach { .. } => Vec::new(),
    }
}

/// Lists a node and all below it.
fn below(node: &NodeId, plan: &Plan) -> Vec<Path> {
    let mut found = vec![node.clone()];
    let mut next = 0;
    while let Some(current) = found.get(next).cloned() {
        found.extend(plan.nodes.get(&current).into_iter().flat_map(|node| node.children.iter().cloned()));
        next += 1;
    }
    found.into_iter().map(Path::Node).collect()
}

/// Lists what an event wrote.
#[must_use]
pub fn of_event(event: &PlanEvent) -> Vec<Path> {
    match event {
        PlanEvent::Created { .. } | PlanEvent::ShapeSet { .. } => vec![Path::Content],
        PlanEvent::Set { field, .. } => vec![Path::PlanField(field.clone())],
        PlanEvent::NodeAdded { id, register, parent: None, .. } => {
            vec![Path::Node(id.clone()), Path::Order(register.clone().unwrap_or_default())]
        }
        PlanEvent::NodeAdded { id, .. }
        | PlanEvent::NodeKeyed { id, .. }
        | PlanEvent::NodeRemoved { id }
        | PlanEvent::NodeRestored { id }
        | PlanEvent::RecordFrozen { node: id } => vec![Path::Node(id.clone())],
        PlanEvent::AccessSet { target, .. } => target.iter().cloned().map(Path::Node).collect(),
        PlanEvent::NodeMoved { id, parent, .. } => {
            [Some(id), parent.as_ref()].into_iter().flatten().cloned().map(Path::Node).collect()
        }
        PlanEvent::FieldSet { node, field, .. } => vec![Path::Field(node.clone(), field.clone())],
        PlanEvent::AttachmentAdded { .. } | PlanEvent::AttachmentRemoved { .. } => vec![Path::Attachments],
        PlanEvent::VersionLocked { .. }
        | PlanEvent::VersionReturned { .. }
        | PlanEvent::SigningOpened { .. }
        | PlanEvent::SigningChanged { .. }
        | PlanEvent::SigningClosed { .. } => vec![Path::Versions],
        PlanEvent::StepOpened { step, milestone, .. } => vec![Path::Step(step.clone()), Path::Node(milestone.clone())],
        PlanEvent::StepChanged { step, .. }
        | PlanEvent::StepClosed { step, .. }
        | PlanEvent::WordingReconciled { step, .. } => vec![Path::Step(step.clone())],
        PlanEvent::ConsiderationOpened { consideration } => vec![Path::Consideration(consideration.id.clone())],
        PlanEvent::SeatTaken { consideration, seat, .. }
        | PlanEvent::RecusalRaised { consideration, seat, .. }
        | PlanEvent::RecusalDecided { consideration, seat, .. }
        | PlanEvent::VoteCast { consideration, seat, .. }
        | PlanEvent::VoteWithdrawn { consideration, seat } => vec![Path::Seat(consideration.clone(), seat.clone())],
        PlanEvent::ConsiderationRecorded { consideration, .. } => {
            vec![Path::Step(consideration.step.clone()), Path::Consideration(consideration.id.clone())]
        }
        PlanEvent::ConsiderationRectified { consideration, .. } => vec![Path::Consideration(consideration.id.clone())],
        PlanEvent::ConsiderationMoved { consideration, .. }
        | PlanEvent::VoteOpened { consideration, .. }
        | PlanEvent::ConsiderationConfirmed { consideration, .. }
        | PlanEvent::ConsiderationRejected { consideration, .. }
        | PlanEvent::ConsiderationChallenged { consideration, .. }
        | PlanEvent::ConsiderationCorrected { consideration, .. }
        | PlanEvent::ConditionMet { consideration, .. } => vec![Path::Consideration(consideration.clone())],
        PlanEvent::RemarkPublished { id, .. }
        | PlanEvent::RemarkAssigned { id, .. }
        | PlanEvent::RemarkSettled { id }
        | PlanEvent::RemarkAnswered { id, .. }
        | PlanEvent::RemarkShown { id, .. }
        | PlanEvent::RemarkWithdrawn { id, .. } => vec![Path::Remark(id.clone())],
        PlanEvent::LinePrepared { line, .. }
        | PlanEvent::LineSigned { line, .. }
        | PlanEvent::LineEvidenced { line, .. }
        | PlanEvent::LineDeclined { line, .. }
        | PlanEvent::LineReserved { line, .. }
        | PlanEvent::LineDisputed { line, .. }
        | PlanEvent::LineWithdrawn { line, .. } => vec![Path::Line(line.clone())],
        PlanEvent::LineAdded { line, .. } => vec![Path::Line(line.line.clone())],
        PlanEvent::State { .. }
        | PlanEvent::Note { .. }
        | PlanEvent::Published { .. }
        | PlanEvent::RegisterReviewed { .. }
        | PlanEvent::StepSkipped { .. }
        | PlanEvent::Dispatched { .. }
        | PlanEvent::Reminded { .. }
        | PlanEvent::AdoptionRecorded { .. } => Vec::new(),
    }
}
