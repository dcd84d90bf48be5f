//! Applies events: total, cannot fail, the only place where a plan or a workspace changes (DESIGN 3).
//!
//! An event that names something unknown changes nothing: it was decided when that thing was known, and what
//! became of it (an erased entry) stands elsewhere.

pub mod case;
pub mod content;
pub mod enrolment;
pub mod meeting;
pub mod process;
pub mod signing;
pub mod workspace;

use std::sync::Arc;

use super::event::{PlanEvent, Stamp};
use super::plan::Plan;

impl Plan {
    /// Applies one event of an entry.
    pub fn apply(&mut self, event: &PlanEvent, stamp: &Stamp) {
        let head = Arc::make_mut(&mut self.head);
        head.revision = stamp.revision;
        head.touched = stamp.time;
        match event {
            PlanEvent::Created { .. }
            | PlanEvent::Set { .. }
            | PlanEvent::State { .. }
            | PlanEvent::Note { .. }
            | PlanEvent::Published { .. }
            | PlanEvent::NodeAdded { .. }
            | PlanEvent::NodeKeyed { .. }
            | PlanEvent::NodeMoved { .. }
            | PlanEvent::NodeRemoved { .. }
            | PlanEvent::NodeRestored { .. }
            | PlanEvent::ShapeSet { .. }
            | PlanEvent::RecordFrozen { .. }
            | PlanEvent::FieldSet { .. }
            | PlanEvent::AccessSet { .. }
            | PlanEvent::RegisterReviewed { .. }
            | PlanEvent::AttachmentAdded { .. }
            | PlanEvent::AttachmentRemoved { .. } => self.apply_content(event, stamp),
            PlanEvent::StepOpened { .. }
            | PlanEvent::StepChanged { .. }
            | PlanEvent::StepSkipped { .. }
            | PlanEvent::StepClosed { .. }
            | PlanEvent::Dispatched { .. }
            | PlanEvent::Reminded { .. }
            | PlanEvent::WordingReconciled { .. }
            | PlanEvent::RemarkPublished { .. }
            | PlanEvent::RemarkAssigned { .. }
            | PlanEvent::RemarkSettled { .. }
            | PlanEvent::RemarkAnswered { .. }
            | PlanEvent::RemarkShown { .. }
            | PlanEvent::RemarkWithdrawn { .. } => self.apply_process(event, stamp),
            PlanEvent::ConsiderationOpened { .. }
            | PlanEvent::ConsiderationMoved { .. }
            | PlanEvent::SeatTaken { .. }
            | PlanEvent::RecusalRaised { .. }
            | PlanEvent::RecusalDecided { .. }
            | PlanEvent::VoteOpened { .. }
            | PlanEvent::VoteCast { .. }
            | PlanEvent::VoteWithdrawn { .. }
            | PlanEvent::ConsiderationRecorded { .. }
            | PlanEvent::ConsiderationConfirmed { .. }
            | PlanEvent::ConsiderationRejected { .. }
            | PlanEvent::ConsiderationRectified { .. }
            | PlanEvent::ConsiderationCorrected { .. }
            | PlanEvent::ConsiderationChallenged { .. }
            | PlanEvent::ConditionMet { .. } => self.apply_case(event, stamp),
            PlanEvent::VersionLocked { .. }
            | PlanEvent::VersionReturned { .. }
            | PlanEvent::SigningOpened { .. }
            | PlanEvent::SigningChanged { .. }
            | PlanEvent::SigningClosed { .. }
            | PlanEvent::LineAdded { .. }
            | PlanEvent::AdoptionRecorded { .. }
            | PlanEvent::LinePrepared { .. }
            | PlanEvent::LineSigned { .. }
            | PlanEvent::LineEvidenced { .. }
            | PlanEvent::LineDeclined { .. }
            | PlanEvent::LineReserved { .. }
            | PlanEvent::LineWithdrawn { .. }
            | PlanEvent::LineDisputed { .. } => self.apply_signing(event, stamp),
        }
    }

    /// Applies an entry whose body was erased: only remarks and their answers can be (FORMAT 1).
    ///
    /// The number that the remark had is never given again.
    pub fn apply_erased(&mut self, stamp: &Stamp) {
        let head = Arc::make_mut(&mut self.head);
        head.revision = stamp.revision;
        head.touched = stamp.time;
        head.next_remark = head.next_remark.saturating_add(1);
    }
}
