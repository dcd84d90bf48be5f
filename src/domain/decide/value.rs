//! Decides whether a value fits its field.

use crate::domain::amount;
use crate::domain::denial::Denial;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::template::Field;
use crate::domain::value::{FieldValue, Recipient, Value};
use crate::domain::workspace::Workspace;

/// Refuses a value that does not fit a field of a template.
///
/// # Errors
/// A denial that names the field and what is wrong: another kind, an unknown option, a reference to nothing, a
/// number that is none, several lines where one belongs.
pub fn fits(field: &Field, value: &FieldValue, plan: &Plan, workspace: &Workspace) -> Result<(), Denial> {
    let Some(value) = value.value() else { return Ok(()) };
    if value.kind() != field.kind {
        let cause =
            Message::new("value-wrong-kind").with("field", &field.id).with("kind", Message::new(field.kind.term()));
        return Err(Denial::input(cause));
    }
    let refused = |id: &'static str, what: &str| {
        Err(Denial::input(Message::new(id).with("field", &field.id).with("value", what)))
    };
    match value {
        Value::Line(text) if text.contains('\n') => refused("value-one-line", text.lines().next().unwrap_or_default()),
        Value::Choice(id) | Value::Scale(id) if field.option(id).is_none() => {
            let options = field.options.iter().map(|option| option.id.clone()).collect::<Vec<_>>();
            let cause = Message::new("value-no-option").with("field", &field.id).with("value", id);
            Err(Denial::input(cause).hint(Message::new("hint-options").with("options", options)))
        }
        Value::Number(text) if amount::number(text).is_none() => refused("value-no-number", text),
        Value::Money(text) if amount::money(text).is_none() => refused("value-no-money", text),
        Value::Percent(text) if amount::percent(text).is_none() => refused("value-no-percent", text),
        _ => match named_nothing(value, plan, workspace) {
            Some(name) => refused("value-names-nothing", &name),
            None => Ok(()),
        },
    }
}

/// Returns the first reference of a value that leads nowhere.
#[must_use]
pub fn named_nothing(value: &Value, plan: &Plan, workspace: &Workspace) -> Option<String> {
    let body = |id: &crate::domain::id::BodyId| workspace.body(id).is_none().then(|| id.to_string());
    let party = |id: &crate::domain::id::PartyId| workspace.party(id).is_none().then(|| id.to_string());
    match value {
        Value::Bodies(ids) => ids.iter().find_map(body),
        Value::Parties(ids) => ids.iter().find_map(party),
        Value::Persons(ids) => ids.iter().find(|id| workspace.person(id).is_none()).map(ToString::to_string),
        Value::Ref(ids) => ids.iter().find(|id| !plan.nodes.contains_key(id)).map(ToString::to_string),
        Value::File(digest) => (!plan.attachments.contains_key(digest)).then(|| digest.to_string()),
        Value::Recipients(recipients) => recipients.lines.iter().find_map(|line| match &line.who {
            Recipient::Body(id) => body(id),
            Recipient::Acting { body: id, role } => body(id).or_else(|| body(role)),
            Recipient::Set(id) => (!workspace.sets.contains_key(id)).then(|| id.to_string()),
            Recipient::Party(id) => party(id),
            Recipient::Parties => None,
        }),
        _ => None,
    }
}
