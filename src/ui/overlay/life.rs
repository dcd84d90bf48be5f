//! What becomes of a plan as a whole, and notes about it.

use chrono::NaiveDate;

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::step::give;
use crate::domain::command::PlanCommand;
use crate::domain::id::PlanId;
use crate::domain::life::{CORRECTION, NOTES};
use crate::domain::message::Message;
use crate::domain::plan::{Amended, Note, Plan, PlanState, Successor};
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// A note that is of no kind that means something.
const NOTE: &str = "note";

/// The state of a plan.
#[derive(Debug)]
struct State {
    title: String,
    state: PlanState,
    since: Option<NaiveDate>,
    reason: Option<String>,
    amends: Option<Amended>,
}

/// Asks for the state of the open plan, and which other it amends.
#[must_use]
pub fn state(session: &Session, plan: &Plan) -> Overlay {
    let term = |id| session.locale.term(id);
    let head = &plan.head;
    let options = PlanState::ALL.map(|state| Choice::new(state.name(), term(state.term())));
    let amends = head.amends.as_ref();
    let entries = [
        Entry::choice("state", term("life-state"), options.into(), Some(head.state.name()))
            .hint(term("life-state-hint")),
        Entry::day("from", term("fact-from"), "").hint(term("life-from-hint")),
        Entry::prose("reason", term("step-reason"), "").hint(term("life-reason-hint")),
        Entry::choice("other", term("life-other"), others(session, plan), head.other.as_ref().map(PlanId::as_str))
            .hint(term("life-other-hint")),
        Entry::choice("amends", term("life-amends"), others(session, plan), amends.map(|one| one.plan.as_str()))
            .hint(term("life-amends-hint")),
        Entry::line("number", term("life-amends-version"), amends.map_or("", |one| &one.version))
            .hint(term("life-amends-version-hint")),
    ];
    let question = State {
        title: head.title.clone(),
        state: head.state,
        since: head.since,
        reason: head.reason.clone(),
        amends: head.amends.clone(),
    };
    Box::new(Ask::new(question, Form::new(entries)))
}

/// Lists the other plans that the person sees, the one that was touched last first.
fn others(session: &Session, plan: &Plan) -> Vec<Choice> {
    let others = session.plans.rows.iter().filter(|row| row.plan != plan.id);
    others.map(|row| Choice::new(&row.plan, &row.title)).collect()
}

/// Returns what a plan is called for short: its number, or its title while it has none.
#[must_use]
pub fn number(plan: &Plan) -> String {
    if plan.head.key.is_empty() { plan.head.title.clone() } else { plan.head.key.clone() }
}

impl State {
    /// Reads which locked text is amended: the version that is written, else the newest one of a plan that is locked.
    fn amends(&self, form: &Form, session: &Session) -> Result<Option<Amended>, Problem> {
        let Some(chosen) = form.choice("amends") else { return Ok(self.amends.clone()) };
        let needed = || Problem::new("number", Message::new("form-needed"));
        let row = session.plans.rows.iter().find(|row| row.plan.as_str() == chosen);
        let row = row.ok_or_else(|| Problem::new("amends", Message::new("form-needed")))?;
        let locked = (!row.draft).then(|| row.version.clone());
        let version = form.text("number").or(locked).ok_or_else(needed)?;
        Ok(Some(Amended { plan: row.plan.clone(), title: row.title.clone(), version }))
    }
}

impl Question for State {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("life-title").with("title", &self.title))
    }

    fn word(&self, form: &Form, session: &Session) -> Option<String> {
        let state = PlanState::named(form.choice("state")?).filter(|state| *state != self.state)?;
        let is_last = matches!(state, PlanState::Superseded | PlanState::Withdrawn);
        session.plan.as_ref().filter(|_| is_last).map(|plan| number(plan))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let chosen = form.chosen("state")?;
        let state = PlanState::named(chosen).unwrap_or(PlanState::Active);
        // The day and the reason are those of the state: another one has its own.
        let same = state == self.state;
        let reason = if state == PlanState::Withdrawn { Some(form.needed("reason")?) } else { form.text("reason") };
        let reason = reason.or_else(|| self.reason.clone().filter(|_| same));
        let other = form.choice("other").and_then(|id| session.plans.rows.iter().find(|row| row.plan.as_str() == id));
        let other = other.map(|row| Successor { plan: row.plan.clone(), title: row.title.clone() });
        if state == PlanState::Superseded && other.is_none() {
            return Err(Problem::new("other", Message::new("state-needs-other")));
        }
        let from = form.day("from", session)?.or(self.since.filter(|_| same));
        let amends = self.amends(form, session)?;
        let said = Message::new("cli-state").with("plan", &self.title).with("state", Message::new(state.term()));
        Ok(give(session, PlanCommand::SetState { state, from, other, reason, amends }, said))
    }
}

/// A note.
#[derive(Debug)]
struct NewNote {
    title: String,
}

/// Asks for a note about the open plan.
#[must_use]
pub fn note(session: &Session, plan: &Plan) -> Overlay {
    let term = |id| session.locale.term(id);
    let kinds = NOTES.into_iter().chain([NOTE]);
    // What cannot be corrected yet is no option.
    let kinds = kinds.filter(|kind| *kind != CORRECTION || !plan.versions.is_empty());
    let kinds = kinds.map(|kind| Choice::new(kind, term(Note::term_of(kind)))).collect();
    let entries = [
        Entry::choice("kind", term("life-note-kind"), kinds, Some(NOTE)).hint(term("life-note-kind-hint")),
        Entry::prose("text", term("life-note-text"), "").hint(term("life-note-text-hint")),
    ];
    Box::new(Ask::new(NewNote { title: plan.head.title.clone() }, Form::new(entries)))
}

impl Question for NewNote {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("life-note-title").with("title", &self.title))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let (kind, text) = (form.chosen("kind")?.to_owned(), form.needed("text")?);
        Ok(give(session, PlanCommand::Note { kind, text }, Message::new("cli-noted").with("plan", &self.title)))
    }
}
