//! What a step begins and ends with: opening a milestone, closing, skipping.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::confirm::Confirm;
use crate::domain::command::{OpenStep, PlanCommand};
use crate::domain::id::{NodeId, StepId};
use crate::domain::message::Message;
use crate::domain::milestone::{Milestone, Step};
use crate::domain::process::waiting;
use crate::domain::version::Version;
use crate::ui::effect::Effect;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// Says that nothing can be put before anybody, when no version is locked.
#[must_use]
pub fn without_version(session: &Session) -> Option<Message> {
    versions(session).next().is_none().then(|| Message::new("refuse-no-version"))
}

/// Walks through the versions that can be put before somebody, the newest first.
pub(super) fn versions(session: &Session) -> impl Iterator<Item = &Version> {
    let plan = session.plan.as_deref();
    let numbers = plan.into_iter().flat_map(|plan| plan.head.versions.iter().rev().map(move |number| (plan, number)));
    let found = numbers.filter_map(|(plan, number)| plan.versions.get(number)).map(AsRef::as_ref);
    found.filter(|version: &&Version| version.returned.is_none())
}

/// Gives a command about the open plan, says it when it is durable, and leaves the question.
pub(super) fn give(session: &Session, command: PlanCommand, said: Message) -> Vec<Move> {
    let submission = Effect::submit(session, command, said);
    submission.map(|submission| submission.then([Move::Close]).into()).into_iter().collect()
}

/// Opening a milestone.
#[derive(Debug)]
struct Open {
    milestone: NodeId,
    key: String,
    title: String,
}

/// Asks for what a milestone is opened with.
#[must_use]
pub fn open(session: &Session, milestone: &Milestone) -> Overlay {
    let term = |id| session.locale.term(id);
    let version = |version: &Version| {
        let kind = session.locale.term(version.kind.term());
        Choice::new(&version.number, format!("{} ({kind})", version.number))
    };
    let options: Vec<Choice> = versions(session).map(version).collect();
    let newest = options.first().map(|choice| choice.id.clone());
    let entries = [
        Entry::choice("version", term("step-version"), options, newest.as_deref()).hint(term("step-version-hint")),
        Entry::day("due", term("step-due"), "").hint(term("step-due-hint")),
        Entry::line("silence", term("step-silence"), "").hint(term("step-silence-hint")),
    ];
    let (node, key, title) = (milestone.node.clone(), milestone.key.clone(), milestone.title.clone());
    Box::new(Ask::new(Open { milestone: node, key, title }, Form::new(entries)))
}

impl Question for Open {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("step-open-title").with("step", &self.key).with("title", &self.title))
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("step-open-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let version = form.chosen("version")?.to_owned();
        let due = form.day("due", session)?;
        let Some(step) = session.fresh() else { return Ok(Vec::new()) };
        let milestone = self.milestone.clone();
        let open = OpenStep { step, milestone, version, silence: form.text("silence"), due };
        Ok(give(session, PlanCommand::OpenStep(open), Message::new("said-step-opened").with("step", &self.key)))
    }
}

/// Closing a step although somebody has not answered.
#[derive(Debug)]
struct Close {
    step: StepId,
    key: String,
    names: Vec<String>,
}

/// Asks before a step is closed; for a reason when somebody has not answered.
#[must_use]
pub fn close(session: &Session, step: &Step) -> Overlay {
    let waiting = session.plan.as_deref().map(|plan| waiting(plan, step)).unwrap_or_default();
    let names: Vec<String> = waiting.into_iter().map(|who| session.name_of(who)).collect();
    if names.is_empty() {
        let question = session.say(&Message::new("step-close-question").with("step", &step.key));
        let command = PlanCommand::CloseStep { step: step.id.clone(), overridden: None };
        let said = Message::new("said-step-closed").with("step", &step.key);
        let then = Effect::submit(session, command, said).map(Move::from).into_iter().collect();
        return Box::new(Confirm::new(question, then));
    }
    let reason = Entry::prose("reason", session.locale.term("step-reason"), "");
    let form = Form::new([reason.hint(session.locale.term("step-reason-hint"))]);
    Box::new(Ask::new(Close { step: step.id.clone(), key: step.key.clone(), names }, form))
}

impl Question for Close {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("step-close-title").with("step", &self.key))
    }

    fn intro(&self, session: &Session) -> String {
        session.say(&Message::new("step-close-intro").with("names", self.names.clone()))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let overridden = Some(form.needed("reason")?);
        let command = PlanCommand::CloseStep { step: self.step.clone(), overridden };
        Ok(give(session, command, Message::new("said-step-closed").with("step", &self.key)))
    }
}

/// Saying that a milestone is not going to be opened.
#[derive(Debug)]
struct Skip {
    milestone: NodeId,
    key: String,
}

/// Asks why a milestone is not going to be opened.
#[must_use]
pub fn skip(session: &Session, milestone: &Milestone) -> Overlay {
    let reason = Entry::prose("reason", session.locale.term("step-reason"), "");
    let form = Form::new([reason.hint(session.locale.term("step-reason-hint"))]);
    Box::new(Ask::new(Skip { milestone: milestone.node.clone(), key: milestone.key.clone() }, form))
}

impl Question for Skip {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("step-skip-title").with("step", &self.key))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let command = PlanCommand::SkipStep { milestone: self.milestone.clone(), reason: form.needed("reason")? };
        Ok(give(session, command, Message::new("said-step-skipped").with("step", &self.key)))
    }
}
