//! Applies facts about meetings.

use std::sync::Arc;

use crate::domain::event::{Stamp, WorkspaceEvent};
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Erratum, Meeting, Minutes};
use crate::domain::workspace::Workspace;

impl Workspace {
    pub(super) fn apply_meeting(&mut self, event: &WorkspaceEvent, stamp: &Stamp) {
        match event {
            WorkspaceEvent::MeetingSet { meeting, call } => {
                let fresh = || Arc::new(Meeting::new(meeting.clone(), call.clone()));
                let found = Arc::make_mut(self.meetings.entry(meeting.clone()).or_insert_with(fresh));
                if found.call.held != call.held {
                    found.moved.push(found.call.held);
                }
                found.call.clone_from(call);
            }
            WorkspaceEvent::AgendaSet { meeting, items } => {
                self.change_meeting(meeting, |meeting| meeting.agenda.clone_from(items));
            }
            WorkspaceEvent::MinutesSet { meeting, said } => {
                let minutes = Minutes { said: said.clone(), approved: None, corrections: Vec::new() };
                self.change_meeting(meeting, |meeting| meeting.minutes = Some(minutes));
            }
            WorkspaceEvent::MinutesApproved { meeting, approval } => self.change_minutes(meeting, |minutes| {
                minutes.approved = Some(approval.clone());
            }),
            WorkspaceEvent::MinutesCorrected { meeting, text, reason } => {
                let erratum = Erratum { text: text.clone(), reason: reason.clone(), at: stamp.time };
                self.change_minutes(meeting, |minutes| minutes.corrections.push(erratum));
            }
            _ => {}
        }
    }

    fn change_meeting(&mut self, id: &MeetingId, change: impl FnOnce(&mut Meeting)) {
        if let Some(meeting) = self.meetings.get_mut(id) {
            change(Arc::make_mut(meeting));
        }
    }

    fn change_minutes(&mut self, id: &MeetingId, change: impl FnOnce(&mut Minutes)) {
        self.change_meeting(id, |meeting| meeting.minutes.as_mut().map_or((), change));
    }
}
