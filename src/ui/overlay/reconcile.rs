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
use crate::ui::text;
use crate::ui::theme::Role;
use crate::ui::words::{Words, compared, laid_out};

/// The narrowest column in which the words of a side stand beside another's.
const NARROWEST: usize = 40;
/// Columns between them.
const GAP: usize = 3;

/// The words they agree on.
#[derive(Debug)]
pub struct Reconcile {
    step: StepId,
    key: String,
    /// Who stands where, and the words that they adopted; in the order in which they decided.
    sides: Vec<(String, String)>,
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
        let sides = conflict.sides.iter().map(|side| (who(session, side), side.text.trim().to_owned())).collect();
        let question = Self { step: conflict.step.id.clone(), key: conflict.step.key.clone(), sides };
        Box::new(Ask::new(question, Form::new(entries)))
    }
}

/// Says who stands on what.
#[must_use]
pub fn said(session: &Session, side: &Side<'_>) -> String {
    let who = who(session, side);
    if side.text.is_empty() { who } else { format!("{who}: «{}»", side.text.trim()) }
}

/// Names the bodies of a side, with the version that they decided on.
fn who(session: &Session, side: &Side<'_>) -> String {
    let names: Vec<String> = side.bodies.iter().map(|who| session.short_of(who)).collect();
    let version = Message::new("record-on-version").with("version", &side.recorded.consideration.version);
    format!("{} ({})", session.locale.list(&names), session.say(&version))
}

/// Puts columns of lines beside each other.
fn beside(columns: Vec<Vec<Words>>, width: usize) -> Vec<Words> {
    let rows = columns.iter().map(Vec::len).max().unwrap_or(0);
    let last = columns.len().saturating_sub(1);
    let row = |at: usize| {
        let cell = |(column, lines): (usize, &Vec<Words>)| {
            let mut line = lines.get(at).cloned().unwrap_or_default();
            let used: usize = line.iter().map(|(words, _)| text::width(words)).sum();
            if column < last {
                line.push((" ".repeat((width + GAP).saturating_sub(used)), Role::Text));
            }
            line
        };
        columns.iter().enumerate().flat_map(cell).collect()
    };
    (0..rows).map(row).collect()
}

impl Question for Reconcile {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("reconcile-title").with("step", &self.key))
    }

    /// Shows the words of each side, beside each other where there is room; from the second on, what differs from the
    /// first is marked.
    fn shown(&self, _session: &Session, columns: usize) -> Vec<Words> {
        let count = self.sides.len().max(1);
        let width = (columns.saturating_sub(GAP * (count - 1))) / count;
        let is_wide = width >= NARROWEST;
        let width = if is_wide { width } else { columns };
        let first = self.sides.first().map_or("", |(_, text)| text.as_str());
        let side = |(at, (who, text)): (usize, &(String, String))| {
            let words = if at == 0 { vec![(text.clone(), Role::Text)] } else { compared(first, text) };
            let heading = text::wrap(who, width).into_iter().map(|line| vec![(line, Role::Accent)]);
            heading.chain(laid_out(&words, width)).collect::<Vec<_>>()
        };
        let sides: Vec<Vec<Words>> = self.sides.iter().enumerate().map(side).collect();
        if is_wide { beside(sides, width) } else { sides.concat() }
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let (step, text, by) = (self.step.clone(), form.needed("text")?, form.needed("by")?);
        let said = Message::new("cli-reconciled").with("step", &self.key);
        Ok(give(session, PlanCommand::Reconcile { step, text, by }, said))
    }
}
