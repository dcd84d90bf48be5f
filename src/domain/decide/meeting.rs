//! Decides facts about meetings: their call, agenda and minutes.

use crate::domain::command::Now;
use crate::domain::denial::Denial;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{BodyId, MeetingId};
use crate::domain::meeting::{About, AgendaItem, Approval, Convening, Meeting, Record};
use crate::domain::message::Message;
use crate::domain::workspace::Workspace;

use super::reason_given;
use super::workspace::body_known;

/// Checks a fact about a meeting; any other fact passes.
///
/// # Errors
/// A denial for a body or meeting that is not known, a meeting of nobody, an item without a title, minutes of a day to
/// come, minutes that are changed after their approval, an approval by an earlier meeting or another body.
pub(super) fn check(workspace: &Workspace, fact: &WorkspaceEvent, now: Now) -> Result<(), Denial> {
    match fact {
        WorkspaceEvent::MeetingSet { meeting, call } => check_call(workspace, meeting, call),
        WorkspaceEvent::AgendaSet { meeting, items } => {
            check_kept(known(workspace, meeting)?, items)?;
            items.iter().try_for_each(check_item)
        }
        WorkspaceEvent::MinutesSet { meeting, said } => check_minutes(known(workspace, meeting)?, said, now),
        WorkspaceEvent::MinutesApproved { meeting, approval } => {
            check_approval(workspace, known(workspace, meeting)?, approval, now)
        }
        WorkspaceEvent::MinutesCorrected { meeting, text, reason } => {
            let found = known(workspace, meeting)?;
            reason_given(reason)?;
            if text.trim().is_empty() {
                return Err(Denial::input(Message::new("minutes-empty")));
            }
            if found.minutes.as_ref().is_none_or(|minutes| minutes.approved.is_none()) {
                let cause = Message::new("minutes-not-approved").with("day", found.call.held);
                return Err(Denial::state(cause).hint(Message::new("hint-minutes-write")));
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn check_call(workspace: &Workspace, meeting: &MeetingId, call: &Convening) -> Result<(), Denial> {
    if call.bodies.is_empty() {
        return Err(Denial::input(Message::new("meeting-of-nobody")));
    }
    call.bodies.iter().try_for_each(|body| body_known(workspace, body))?;
    if let Some(reason) = &call.cancelled {
        reason_given(reason)?;
    }
    check_only(workspace, meeting, call)?;
    match workspace.meeting(meeting) {
        Some(found) if found.minutes.is_some() && found.call != *call => {
            Err(Denial::state(Message::new("meeting-has-minutes").with("day", found.call.held)))
        }
        _ => Ok(()),
    }
}

/// People name a meeting by body and day: a body has one on a day, beside what was cancelled.
fn check_only(workspace: &Workspace, meeting: &MeetingId, call: &Convening) -> Result<(), Denial> {
    let is_taken = |body: &&BodyId| {
        let on_day = |other: &Meeting| other.call.held == call.held && other.call.cancelled.is_none();
        workspace.meetings_of(body).any(|other| &other.id != meeting && on_day(other))
    };
    match call.bodies.iter().find(is_taken).and_then(|body| workspace.body(body)) {
        Some(body) if call.cancelled.is_none() => {
            let cause = Message::new("meeting-twice").with("name", &body.key).with("day", call.held);
            Err(Denial::state(cause).hint(Message::new("hint-meeting-twice")))
        }
        _ => Ok(()),
    }
}

/// Minutes name items by their place: what they speak of stays where it is, and only more may follow.
fn check_kept(meeting: &Meeting, items: &[AgendaItem]) -> Result<(), Denial> {
    let is_kept = items.iter().map(|item| &item.about).take(meeting.agenda.len());
    if meeting.minutes.is_none() || is_kept.eq(meeting.agenda.iter().map(|item| &item.about)) {
        return Ok(());
    }
    Err(Denial::state(Message::new("agenda-has-minutes").with("day", meeting.call.held)))
}

fn check_item(item: &AgendaItem) -> Result<(), Denial> {
    if let Some(basis) = &item.closed {
        reason_given(basis)?;
    }
    match &item.about {
        About::Matter { title, .. } if title.trim().is_empty() => Err(Denial::input(Message::new("agenda-untitled"))),
        About::Matter { .. } | About::Case { .. } => Ok(()),
    }
}

fn check_minutes(meeting: &Meeting, said: &Record, now: Now) -> Result<(), Denial> {
    let held = meeting.call.held;
    if held > now.day {
        return Err(Denial::input(Message::new("held-in-future").with("day", held)));
    }
    if meeting.minutes.as_ref().is_some_and(|minutes| minutes.approved.is_some()) {
        let cause = Message::new("minutes-approved-already").with("day", held);
        return Err(Denial::state(cause).hint(Message::new("hint-minutes-correct")));
    }
    let items = u32::try_from(meeting.agenda.len()).unwrap_or(u32::MAX);
    match said.items.iter().find(|passage| passage.item == 0 || passage.item > items) {
        Some(passage) => Err(Denial::input(Message::new("minutes-no-item").with("item", u64::from(passage.item)))),
        None => Ok(()),
    }
}

fn check_approval(workspace: &Workspace, meeting: &Meeting, approval: &Approval, now: Now) -> Result<(), Denial> {
    let held = meeting.call.held;
    match &meeting.minutes {
        None => return Err(Denial::state(Message::new("minutes-missing").with("day", held))),
        Some(minutes) if minutes.approved.is_some() => {
            let cause = Message::new("minutes-approved-already").with("day", held);
            return Err(Denial::state(cause).hint(Message::new("hint-minutes-correct")));
        }
        Some(_) => {}
    }
    if approval.on > now.day || approval.on < held {
        return Err(Denial::input(Message::new("minutes-approval-day").with("day", approval.on)));
    }
    let Some(by) = &approval.meeting else { return Ok(()) };
    let other = known(workspace, by)?;
    let is_next =
        other.id != meeting.id && other.call.held >= held && other.call.bodies.iter().any(|body| meeting.is_of(body));
    if is_next {
        Ok(())
    } else {
        Err(Denial::input(Message::new("minutes-approved-elsewhere").with("day", other.call.held)))
    }
}

pub(super) fn known<'w>(workspace: &'w Workspace, meeting: &MeetingId) -> Result<&'w Meeting, Denial> {
    workspace
        .meeting(meeting)
        .ok_or_else(|| Denial::unknown(Message::new("meeting-unknown").with("meeting", meeting.as_str())))
}
