//! What is asked about a meeting: its call, another day, why it is cancelled, an item more, who approves its minutes.

pub mod minutes;
pub mod papers;

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::fact::{self, give};
use crate::domain::case::Moving;
use crate::domain::command::CaseAct;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{BodyId, MeetingId};
use crate::domain::meeting::{About, AgendaItem, Approval, Convening, Meeting};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::ui::effect::Effect;
use crate::ui::effect::convening::{Task, What};
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// Names the bodies that meet, shortly.
#[must_use]
pub fn bodies(session: &Session, meeting: &Meeting) -> String {
    let short = |body: &BodyId| session.short_of(&Considerer::Body(body.clone()));
    session.locale.list(&meeting.call.bodies.iter().map(short).collect::<Vec<_>>())
}

/// Says which meeting it is: the bodies and the day.
#[must_use]
pub fn named(session: &Session, meeting: &Meeting) -> String {
    format!("{} {}", bodies(session, meeting), session.locale.short_date(meeting.call.held))
}

/// A meeting that is being called.
#[derive(Debug)]
struct Calling {
    meeting: MeetingId,
}

/// Asks for a meeting of a body, or a joint one of several; nothing without an identity.
#[must_use]
pub fn call(session: &Session, body: Option<&BodyId>) -> Option<Overlay> {
    let term = |id| session.locale.term(id);
    let marked: Vec<String> = body.into_iter().map(ToString::to_string).collect();
    let entries = [
        Entry::many("bodies", term("meeting-screen-bodies"), fact::bodies(session), &marked)
            .hint(term("meeting-screen-bodies-hint")),
        Entry::day("held", term("meeting-screen-day"), "").hint(term("meeting-screen-day-hint")),
        Entry::line("hours", term("meeting-screen-hours"), "").hint(term("meeting-screen-hours-hint")),
        Entry::line("place", term("record-place"), "").hint(term("meeting-screen-place-hint")),
    ];
    Some(Box::new(Ask::new(Calling { meeting: session.fresh()? }, Form::new(entries))))
}

impl Question for Calling {
    fn title(&self, session: &Session) -> String {
        session.locale.term("help-call-meeting")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let bodies: Vec<BodyId> = form.many("bodies").into_iter().filter_map(|id| BodyId::new(id).ok()).collect();
        if bodies.is_empty() {
            return Err(Problem::new("bodies", Message::new("form-needed")));
        }
        let held = form.needed_day("held", session)?;
        let names: Vec<String> = bodies.iter().map(|body| session.short_of(&Considerer::Body(body.clone()))).collect();
        let call = Convening { bodies, held, hours: form.text("hours"), place: form.text("place"), cancelled: None };
        let said = Message::new("said-meeting-called").with("names", names).with("day", held);
        Ok(give(session, vec![vec![WorkspaceEvent::MeetingSet { meeting: self.meeting.clone(), call }]], &said))
    }
}

/// A meeting that gets another day, or none.
#[derive(Debug)]
struct Shifting {
    meeting: MeetingId,
    call: Convening,
    title: String,
    is_cancelled: bool,
}

/// Asks for the new day of a meeting, and why.
#[must_use]
pub fn shift(session: &Session, meeting: &Meeting) -> Overlay {
    let term = |id| session.locale.term(id);
    let call = &meeting.call;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let entries = [
        Entry::day("held", term("meeting-screen-to"), "").hint(term("meeting-screen-day-hint")),
        Entry::line("hours", term("meeting-screen-hours"), &text(&call.hours)).hint(term("meeting-screen-hours-hint")),
        Entry::line("place", term("record-place"), &text(&call.place)).hint(term("meeting-screen-place-hint")),
        Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint")),
    ];
    shifting(session, meeting, "meeting-screen-moving", false, Form::new(entries))
}

/// Asks why a meeting is not held.
#[must_use]
pub fn cancel(session: &Session, meeting: &Meeting) -> Overlay {
    let reason = Entry::prose("reason", session.locale.term("step-reason"), "");
    let form = Form::new([reason.hint(session.locale.term("meeting-screen-cancel-hint"))]);
    shifting(session, meeting, "meeting-screen-cancelling", true, form)
}

fn shifting(session: &Session, meeting: &Meeting, title: &'static str, is_cancelled: bool, form: Form) -> Overlay {
    let title = session.say(&Message::new(title).with("name", named(session, meeting)));
    let (id, call) = (meeting.id.clone(), meeting.call.clone());
    Box::new(Ask::new(Shifting { meeting: id, call, title, is_cancelled }, form))
}

impl Question for Shifting {
    fn title(&self, _session: &Session) -> String {
        self.title.clone()
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("meeting-screen-follow")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let known = self.call.clone();
        let what = if self.is_cancelled {
            let reason = form.needed("reason")?;
            let act =
                CaseAct::Move { how: Moving::Postponed, held: None, place: None, case: None, reason: reason.clone() };
            let call = Box::new(Convening { cancelled: Some(reason), ..known });
            What::Call { call, act, said: "said-meeting-cancelled" }
        } else {
            let (held, reason) = (form.needed_day("held", session)?, form.needed("reason")?);
            let (hours, place) = (form.text("hours"), form.text("place"));
            let act = CaseAct::Move { how: Moving::Moved, held: Some(held), place: place.clone(), case: None, reason };
            What::Call { call: Box::new(Convening { held, hours, place, ..known }), act, said: "said-meeting-moved" }
        };
        Ok(vec![Move::Do(Effect::Convene(Box::new(Task { meeting: self.meeting.clone(), what })))])
    }
}

/// Draws the agenda of a meeting from what waits.
#[must_use]
pub fn draw(session: &Session, meeting: &Meeting) -> Move {
    let reason = session.say(&Message::new("meeting-reason-drawn").with("day", meeting.call.held));
    Move::Do(Effect::Convene(Box::new(Task { meeting: meeting.id.clone(), what: What::Draw { reason } })))
}

/// An item that is added to an agenda.
#[derive(Debug)]
struct Adding {
    meeting: MeetingId,
}

/// Asks for an item that is no case of a plan.
#[must_use]
pub fn add(session: &Session, meeting: &Meeting) -> Overlay {
    let term = |id| session.locale.term(id);
    let entries = [
        Entry::line("title", term("meeting-screen-item"), "").hint(term("meeting-screen-item-hint")),
        Entry::prose("text", term("meeting-screen-text"), "").hint(term("meeting-screen-text-hint")),
        Entry::line("number", term("record-case"), "").hint(term("record-case-hint")),
        Entry::line("closed", term("meeting-screen-closed"), "").hint(term("meeting-screen-closed-hint")),
    ];
    Box::new(Ask::new(Adding { meeting: meeting.id.clone() }, Form::new(entries)))
}

impl Question for Adding {
    fn title(&self, session: &Session) -> String {
        session.locale.term("help-add-item")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let Some(meeting) = session.workspace.meetings.get(&self.meeting) else { return Ok(Vec::new()) };
        let about = About::Matter { title: form.needed("title")?, text: form.text("text") };
        let mut items = meeting.agenda.clone();
        items.push(AgendaItem { number: form.text("number"), about, closed: form.text("closed") });
        Ok(set(session, meeting, items))
    }
}

/// Gives an agenda its items, and leaves the question.
#[must_use]
pub fn set(session: &Session, meeting: &Meeting, items: Vec<AgendaItem>) -> Vec<Move> {
    let said = Message::new("said-agenda-set").with("count", items.len());
    give(session, vec![vec![WorkspaceEvent::AgendaSet { meeting: meeting.id.clone(), items }]], &said)
}

/// Minutes that are being approved.
#[derive(Debug)]
struct Approving {
    meeting: MeetingId,
    title: String,
}

/// Finds the minutes that are approved from a meeting: its own where they are a draft, else those of the last one before
/// it whose minutes are.
#[must_use]
pub fn draft<'a>(session: &'a Session, at: &'a Meeting) -> Option<&'a Meeting> {
    if at.awaits_approval() {
        return Some(at);
    }
    let earlier = session.workspace.meetings.values().map(AsRef::as_ref).filter(|other: &&Meeting| {
        other.call.held < at.call.held && other.awaits_approval() && at.call.bodies.iter().any(|body| other.is_of(body))
    });
    earlier.max_by_key(|other| other.call.held)
}

/// Asks who approves minutes: a later meeting, or everybody in writing; nothing when there is no draft.
#[must_use]
pub fn approve(session: &Session, at: &Meeting) -> Option<Overlay> {
    let drafted = draft(session, at)?;
    let later = session.workspace.meetings.values().filter(|other| {
        let is_later = other.call.held > drafted.call.held && other.call.cancelled.is_none();
        is_later && drafted.call.bodies.iter().all(|body| other.is_of(body))
    });
    let later = later.map(|other| Choice::new(&other.id, named(session, other)));
    let written = Choice::new("", session.locale.term("meeting-screen-in-writing"));
    let options: Vec<Choice> = later.chain([written]).collect();
    let chosen = if at.id == drafted.id { String::new() } else { at.id.to_string() };
    let by = Entry::choice("by", session.locale.term("meeting-screen-by"), options, Some(&chosen));
    let form = Form::new([by.hint(session.locale.term("meeting-screen-by-hint"))]);
    let title = session.say(&Message::new("meeting-screen-approving").with("name", named(session, drafted)));
    Some(Box::new(Ask::new(Approving { meeting: drafted.id.clone(), title }, form)))
}

impl Question for Approving {
    fn title(&self, _session: &Session) -> String {
        self.title.clone()
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let by = MeetingId::new(form.chosen("by")?).ok();
        let by = by.and_then(|by| session.workspace.meetings.get(&by));
        let on = by.map_or(session.now.day, |by| by.call.held);
        let approval = Approval { on, meeting: by.map(|by| by.id.clone()) };
        let day = session.workspace.meetings.get(&self.meeting).map_or(on, |meeting| meeting.call.held);
        let said = Message::new("said-minutes-approved").with("day", day);
        Ok(give(
            session,
            vec![vec![WorkspaceEvent::MinutesApproved { meeting: self.meeting.clone(), approval }]],
            &said,
        ))
    }
}
