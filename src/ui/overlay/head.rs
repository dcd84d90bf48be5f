//! What stands at the head of a plan: its title, its name in commands, its own fields.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::step::give;
use crate::domain::command::{Edit, PlanCommand};
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::value::FieldValue;
use crate::ui::field;
use crate::ui::form::{Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// The names under which title and key are fields of a plan.
const TITLE: &str = "title";
const KEY: &str = "key";

/// The head of a plan.
#[derive(Debug)]
struct Head;

/// Asks for the head of the open plan.
#[must_use]
pub fn ask(session: &Session, plan: &Plan) -> Overlay {
    let term = |id| session.locale.term(id);
    let mut entries = vec![
        Entry::line(TITLE, term("new-plan-name"), &plan.head.title).hint(term("new-plan-name-hint")),
        Entry::line(KEY, term("head-key"), &plan.head.key).hint(term("head-key-hint")),
    ];
    for field in session.template().into_iter().flat_map(|template| &template.fields) {
        entries.extend(field::entries(session, plan, field, &before(plan, &field.id)));
    }
    Box::new(Ask::new(Head, Form::new(entries)).kept_as(&plan.id, "head"))
}

fn before(plan: &Plan, field: &str) -> FieldValue {
    plan.head.fields.get(field).cloned().unwrap_or(FieldValue::EMPTY)
}

impl Question for Head {
    fn title(&self, session: &Session) -> String {
        session.locale.term("head-title")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let Some(plan) = &session.plan else { return Ok(vec![Move::Close]) };
        let mut edits = Vec::new();
        for (name, old) in [(TITLE, &plan.head.title), (KEY, &plan.head.key)] {
            let new = form.needed(name)?;
            if new != *old {
                edits.push(Edit::SetPlan { field: name.to_owned(), value: FieldValue::line(new) });
            }
        }
        for field in session.template().into_iter().flat_map(|template| &template.fields) {
            let value = field::read(session, form, field).map_err(|wrong| Problem::new(wrong.field, wrong.why))?;
            if value != before(plan, &field.id) {
                edits.push(Edit::SetPlan { field: field.id.clone(), value });
            }
        }
        if edits.is_empty() {
            return Ok(vec![Move::Close]);
        }
        Ok(give(session, PlanCommand::Edit(edits), Message::new("said-record-saved")))
    }
}
