//! One field of one or several records: which, and what is to stand there; one command, and one undo takes it back.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::menu::Menu;
use crate::domain::command::{Edit, PlanCommand};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan};
use crate::domain::template::{Field, Register};
use crate::domain::value::FieldValue;
use crate::ui::effect::Effect;
use crate::ui::field;
use crate::ui::form::Form;
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// What is to stand in a field of some records.
#[derive(Debug)]
struct Setting {
    field: Field,
    nodes: Vec<NodeId>,
}

/// Asks in which field of some records, then what.
#[must_use]
pub fn choose(session: &Session, plan: &Plan, register: &Register, nodes: &[&Node]) -> Overlay {
    let option = |field: &Field| {
        let label = field.label.get(plan.head.lang).to_owned();
        (label, vec![Move::Over(ask(session, plan, field, nodes))])
    };
    let title = session.say(&Message::new("set-which").with("count", nodes.len()));
    Box::new(Menu::new(title, register.fields.iter().map(option).collect()))
}

/// Asks what is to stand in a field; where all say the same, that stands there.
fn ask(session: &Session, plan: &Plan, field: &Field, nodes: &[&Node]) -> Overlay {
    let mut values = nodes.iter().map(|node| node.field(&field.id));
    let first = values.next().cloned().unwrap_or(FieldValue::EMPTY);
    let same = if values.all(|value| *value == first) { first } else { FieldValue::EMPTY };
    let entries = field::entries(session, plan, field, &same);
    let nodes = nodes.iter().map(|node| node.id.clone()).collect();
    Box::new(Ask::new(Setting { field: field.clone(), nodes }, Form::new(entries)))
}

impl Setting {
    fn named(&self, session: &Session) -> Message {
        let label = self.field.label.get(session.plan_lang());
        Message::new("set-title").with("field", label).with("count", self.nodes.len())
    }
}

impl Question for Setting {
    fn title(&self, session: &Session) -> String {
        session.say(&self.named(session))
    }

    /// Names the records that are changed.
    fn intro(&self, session: &Session) -> String {
        let Some(plan) = session.plan.as_deref() else { return String::new() };
        let shown = session.shown(plan);
        let names: Vec<String> = self.nodes.iter().map(|node| shown.reference(node)).collect();
        session.locale.list(&names)
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let value = field::read(session, form, &self.field).map_err(|wrong| Problem::new(wrong.field, wrong.why))?;
        let differs = |node: &&NodeId| {
            let now = session.plan.as_deref().and_then(|plan| plan.node(node));
            now.is_some_and(|now| *now.field(&self.field.id) != value)
        };
        let set = |node: &NodeId| Edit::Set { node: node.clone(), field: self.field.id.clone(), value: value.clone() };
        let edits: Vec<Edit> = self.nodes.iter().filter(differs).map(set).collect();
        if edits.is_empty() {
            return Ok(vec![Move::Close]);
        }
        let label = self.field.label.get(session.plan_lang());
        let said = Message::new("said-set").with("field", label).with("count", edits.len());
        let submission = Effect::submit(session, PlanCommand::Edit(edits), said);
        Ok(submission.map(|submission| submission.then([Move::Close]).into()).into_iter().collect())
    }
}
