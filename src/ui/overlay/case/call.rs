//! Bodies are called to a meeting or to answer in writing; a case gets another day, or none.

use super::act;
use crate::domain::case::{Call, Case, Moving, Silence, Written};
use crate::domain::command::{CaseAct, Command, PlanCommand};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{ConsiderationId, MeetingId};
use crate::domain::meeting::{About, AgendaItem, Meeting};
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::ui::effect::Effect;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::overlay::Overlay;
use crate::ui::overlay::ask::{Ask, Problem, Question};
use crate::ui::overlay::meeting::named;
use crate::ui::session::Session;

/// Bodies that are being called.
#[derive(Debug)]
struct Calling {
    given: Call,
    /// Who can be called to one meeting, where that is asked; the form names them by their place here.
    who: Vec<Considerer>,
}

/// Asks for what a body is called with.
#[must_use]
pub fn ask(session: &Session, given: Call) -> Overlay {
    let form = Form::new(entries(session, &given.bodies));
    Box::new(Ask::new(Calling { given, who: Vec::new() }, form))
}

/// Asks which bodies of a step are called to one meeting, and for what they are called with; nothing without an identity.
#[must_use]
pub fn several(session: &Session, step: &Step, who: Vec<Considerer>, marked: Option<&Considerer>) -> Option<Overlay> {
    let given = Call {
        id: session.fresh()?,
        step: step.id.clone(),
        version: step.version.clone(),
        bodies: Vec::new(),
        held: None,
        meeting: None,
        place: None,
        case: None,
        written: None,
        carries: None,
    };
    let options = who.iter().zip(0..).map(|(who, at): (_, usize)| Choice::new(at, session.name_of(who))).collect();
    let is_marked = |who: &Considerer| step.joint || Some(who) == marked;
    let chosen: Vec<String> =
        (0..who.len()).filter(|at| who.get(*at).is_some_and(is_marked)).map(|at| at.to_string()).collect();
    let bodies = Entry::many("who", session.locale.term("call-who"), options, &chosen);
    let bodies = bodies.hint(session.locale.term("call-who-hint"));
    let form = Form::new(std::iter::once(bodies).chain(entries(session, &who)));
    Some(Box::new(Ask::new(Calling { given, who }, form)))
}

/// Lists the meetings of bodies that are called and not held yet, by day.
fn meetings<'a>(session: &'a Session, bodies: &[Considerer]) -> Vec<&'a Meeting> {
    let is_theirs = |meeting: &&Meeting| bodies.iter().filter_map(Considerer::body).any(|body| meeting.is_of(body));
    let is_ahead = |meeting: &&Meeting| meeting.call.held >= session.now.day && meeting.call.cancelled.is_none();
    let all = session.workspace.meetings.values().map(AsRef::as_ref);
    let mut found: Vec<&Meeting> = all.filter(is_theirs).filter(is_ahead).collect();
    found.sort_by_key(|meeting| meeting.call.held);
    found
}

/// Lists the entries: the meeting first, where one is called.
fn entries(session: &Session, bodies: &[Considerer]) -> Vec<Entry> {
    let term = |id| session.locale.term(id);
    let meetings = meetings(session, bodies);
    let options = meetings.iter().map(|meeting| Choice::new(&meeting.id, named(session, meeting))).collect();
    let meeting = Entry::choice("meeting", term("place-meeting"), options, None).hint(term("call-meeting-hint"));
    let meeting = (!meetings.is_empty()).then_some(meeting);
    let silences = vec![Choice::new("nothing", term("call-nothing")), Choice::new("consents", term("call-consents"))];
    let others = [
        Entry::day("held", term("call-held"), "").hint(term("call-held-hint")),
        Entry::line("place", term("record-place"), "").hint(term("record-place-hint")),
        Entry::line("case", term("record-case"), "").hint(term("record-case-hint")),
        Entry::day("until", term("call-until"), "").hint(term("call-until-hint")),
        Entry::choice("silence", term("call-silence"), silences, None).hint(term("call-silence-hint")),
    ];
    meeting.into_iter().chain(others).collect()
}

/// Puts a case on the agenda of the meeting that it is called to, for the secretariat; the others' calls wait there.
fn listed(session: &Session, call: &Call, said: &Message) -> Option<Move> {
    let meeting = session.workspace.meetings.get(call.meeting.as_ref()?).filter(|_| session.is_secretary())?;
    let about = About::Case { plan: session.plan_id()?.clone(), consideration: call.id.clone() };
    let mut items = meeting.agenda.clone();
    items.push(AgendaItem { number: None, about, closed: None });
    let fact = WorkspaceEvent::AgendaSet { meeting: meeting.id.clone(), items };
    let seen = session.workspace.head.revision;
    Effect::submit_seen(session, Command::Workspace(vec![fact]), seen, said.clone()).map(Move::from)
}

impl Question for Calling {
    fn title(&self, session: &Session) -> String {
        if self.given.bodies.is_empty() {
            return session.locale.term("call-several-title");
        }
        let names: Vec<String> = self.given.bodies.iter().map(|who| session.name_of(who)).collect();
        session.say(&Message::new("call-title").with("names", names))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let silence = match form.choice("silence") {
            Some("consents") => Silence::Consents,
            _ => Silence::Nothing,
        };
        let written = form.day("until", session)?.map(|until| Written { until, silence });
        let meeting = form.choice("meeting").and_then(|id| MeetingId::new(id).ok());
        let meeting = meeting.and_then(|id| session.workspace.meetings.get(&id));
        let held = form.day("held", session)?.or_else(|| meeting.map(|meeting| meeting.call.held));
        let place = form.text("place").or_else(|| meeting.and_then(|meeting| meeting.call.place.clone()));
        let marked = form.many("who").into_iter().filter_map(|at| self.who.get(at.parse::<usize>().ok()?).cloned());
        let bodies: Vec<Considerer> = self.given.bodies.iter().cloned().chain(marked).collect();
        if bodies.is_empty() {
            return Err(Problem::new("who", Message::new("form-needed")));
        }
        let (case, meeting) = (form.text("case"), meeting.map(|meeting| meeting.id.clone()));
        let given = Call { bodies, held, place, case, written, meeting, ..self.given.clone() };
        let names: Vec<String> = given.bodies.iter().map(|who| session.name_of(who)).collect();
        let plan = session.plan.as_deref();
        let key = plan.and_then(|plan| plan.steps.get(&given.step)).map(|step| step.key.clone()).unwrap_or_default();
        let said = Message::new("said-called").with("names", names).with("step", key);
        let then = listed(session, &given, &said);
        let submission = Effect::submit(session, PlanCommand::Call(Box::new(given)), said);
        let submission = submission.map(|submission| submission.then(std::iter::once(Move::Close).chain(then)));
        Ok(submission.map(Move::from).into_iter().collect())
    }
}

/// A case that is being moved.
#[derive(Debug)]
struct Shifting {
    case: ConsiderationId,
}

/// Asks how a case is moved, to which day, and why.
#[must_use]
pub fn shift(session: &Session, case: &Case) -> Overlay {
    let term = |id| session.locale.term(id);
    let ways = Moving::ALL.map(|how| Choice::new(how.name(), term(how.term())));
    let entries = [
        Entry::choice("how", term("move-how"), ways.into(), Some(Moving::Moved.name())).hint(term("move-how-hint")),
        Entry::day("held", term("move-held"), "").hint(term("move-held-hint")),
        Entry::line("place", term("record-place"), "").hint(term("record-place-hint")),
        Entry::line("case", term("record-case"), "").hint(term("record-case-hint")),
        Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint")),
    ];
    Box::new(Ask::new(Shifting { case: case.call.id.clone() }, Form::new(entries)))
}

impl Question for Shifting {
    fn title(&self, session: &Session) -> String {
        session.locale.term("move-title")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let how = Moving::named(form.chosen("how")?).unwrap_or(Moving::Moved);
        let (held, reason) = (form.day("held", session)?, form.needed("reason")?);
        let moved = CaseAct::Move { how, held, place: form.text("place"), case: form.text("case"), reason };
        Ok(act(session, &self.case, moved, Message::new("said-case-moved").with("how", Message::new(how.term()))))
    }
}
