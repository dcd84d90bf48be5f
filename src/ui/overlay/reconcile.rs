//! Which words the bodies of a step agree on, after they adopted different ones.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::step::give;
use crate::domain::command::PlanCommand;
use crate::domain::conflict::{Conflict, Side};
use crate::domain::id::StepId;
use crate::domain::message::Message;
use crate::ui::form::{Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// The words they agree on.
#[derive(Debug)]
pub struct Reconcile {
    step: StepId,
    key: String,
    sides: Vec<String>,
}

impl Reconcile {
    /// Asks for the words and the decision; what each side adopted stands above.
    #[must_use]
    pub fn ask(session: &Session, conflict: &Conflict<'_>) -> Overlay {
        let term = |id| session.locale.term(id);
        let entries = [
            Entry::prose("text", term("reconcile-text"), "").hint(term("reconcile-text-hint")),
            Entry::line("by", term("reconcile-by"), "").hint(term("reconcile-by-hint")),
        ];
        let sides = conflict.sides.iter().map(|side| said(session, side)).collect();
        let question = Self { step: conflict.step.id.clone(), key: conflict.step.key.clone(), sides };
        Box::new(Ask::new(question, Form::new(entries)))
    }
}

/// Says who stands on what.
#[must_use]
pub fn said(session: &Session, side: &Side<'_>) -> String {
    let names: Vec<String> = side.bodies.iter().map(|who| session.short_of(who)).collect();
    let version = Message::new("record-on-version").with("version", &side.recorded.consideration.version);
    let who = format!("{} ({})", session.locale.list(&names), session.say(&version));
    if side.text.is_empty() { who } else { format!("{who}: «{}»", side.text.trim()) }
}

impl Question for Reconcile {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("reconcile-title").with("step", &self.key))
    }

    fn intro(&self, _session: &Session) -> String {
        self.sides.join("\n")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let (step, text, by) = (self.step.clone(), form.needed("text")?, form.needed("by")?);
        let said = Message::new("cli-reconciled").with("step", &self.key);
        Ok(give(session, PlanCommand::Reconcile { step, text, by }, said))
    }
}
