//! From a form back to values.

use super::joint;
use super::recipients::{self, read_when};
use crate::domain::decide::value::fits;
use crate::domain::message::Message;
use crate::domain::template::Field;
use crate::domain::value::{FieldKind, FieldValue, Value};
use crate::ui::form::Form;
use crate::ui::session::Session;

/// What is wrong with what was written, and in which field.
#[derive(Debug, Clone, PartialEq)]
pub struct Wrong {
    /// The field.
    pub field: String,
    /// Why.
    pub why: Message,
}

/// Reads a field from a form.
///
/// # Errors
/// A message for a date that is none, a recipient that nobody knows, and whatever does not fit the field.
pub fn read(session: &Session, form: &Form, field: &Field) -> Result<FieldValue, Wrong> {
    let id = field.id.as_str();
    let wrong = |why| Wrong { field: field.id.clone(), why };
    let text = form.text(id);
    if let Some(nothing) = form.entry(id).and_then(|entry| entry.absence.nothing()) {
        return Ok(FieldValue::Nothing(nothing));
    }
    let value = match field.kind {
        FieldKind::Line => text.map(Value::Line),
        FieldKind::Prose => text.map(Value::Prose),
        FieldKind::Number => text.map(Value::Number),
        FieldKind::Money => text.map(Value::Money),
        FieldKind::Percent => text.map(Value::Percent),
        FieldKind::Lines => text.map(|text| {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            Value::Lines(lines.map(str::to_owned).collect())
        }),
        FieldKind::When => match text {
            Some(text) => Some(Value::When(read_when(session, &text).map_err(wrong)?)),
            None => None,
        },
        FieldKind::Recipients => match text {
            Some(text) => {
                Some(Value::Recipients(recipients::read(session, &text, form.flag(&joint(id))).map_err(wrong)?))
            }
            None => None,
        },
        FieldKind::Choice => form.choice(id).map(|id| Value::Choice(id.to_owned())),
        FieldKind::Scale => form.choice(id).map(|id| Value::Scale(id.to_owned())),
        FieldKind::File => form.choice(id).and_then(|digest| digest.parse().ok()).map(Value::File),
        FieldKind::Flag => form.answer(id).map(Value::Flag),
        FieldKind::Bodies => some(form.many(id), Value::Bodies),
        FieldKind::Parties => some(form.many(id), Value::Parties),
        FieldKind::Persons => some(form.many(id), Value::Persons),
        FieldKind::Ref => some(form.many(id), Value::Ref),
    };
    let value = value.map_or(FieldValue::EMPTY, FieldValue::Some);
    if let Some(plan) = &session.plan {
        fits(field, &value, plan, &session.workspace).map_err(|denial| wrong(denial.cause))?;
    }
    Ok(value)
}

/// Makes a value of chosen ids; none of them is no value.
fn some<T: TryFrom<String>>(ids: Vec<String>, make: fn(Vec<T>) -> Value) -> Option<Value> {
    let ids: Vec<T> = ids.into_iter().filter_map(|id| T::try_from(id).ok()).collect();
    (!ids.is_empty()).then(|| make(ids))
}
