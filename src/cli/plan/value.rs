//! Field values on the command line: `field=value`, read by the kind that the template gives the field.

use chrono::NaiveDate;

use crate::domain::called::{self, same};
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::template::{Choice, Field};
use crate::domain::value::{FieldKind, FieldValue, Recipient, RecipientLine, Recipients, Value};
use crate::domain::workspace::Workspace;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, one_of};
use crate::cli::find;

/// Between the items of a list.
const ITEM: char = ';';
/// Before a recipient's date.
const AT: char = '@';
/// Between a body and the body that it acts as.
const AS: char = '=';
/// Before recipients who meet jointly.
const JOINT: char = '+';
/// All parties, among recipients.
const PARTIES: &str = "*";

/// Splits `field=value`.
///
/// # Errors
/// There is no `=`.
pub fn split(text: &str) -> Result<(&str, &str), CliError> {
    text.split_once('=').ok_or_else(|| CliError::usage(Message::new("cli-usage-field").with("value", text)))
}

/// Reads a value; nothing after `=` empties the field.
///
/// # Errors
/// The value is none of the field's kind; what it names does not exist.
pub fn read(desk: &Desk<'_>, plan: &Plan, field: &Field, text: &str) -> Result<FieldValue, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    if text.trim().is_empty() {
        return Ok(FieldValue::EMPTY);
    }
    let owned = text.to_owned();
    let value = match field.kind {
        FieldKind::Line => Value::Line(owned),
        FieldKind::Prose => Value::Prose(owned),
        FieldKind::Lines => Value::Lines(items(text).map(ToOwned::to_owned).collect()),
        FieldKind::When => Value::When(desk.when(text)?),
        FieldKind::Choice => Value::Choice(option(desk, field, text)?),
        FieldKind::Scale => Value::Scale(option(desk, field, text)?),
        FieldKind::Number => Value::Number(owned),
        FieldKind::Money => Value::Money(owned),
        FieldKind::Percent => Value::Percent(owned),
        FieldKind::Flag => Value::Flag(flag(desk, text)?),
        FieldKind::Bodies => {
            Value::Bodies(all(text, |name| find::body(&workspace, name, day).map(|body| body.id.clone()))?)
        }
        FieldKind::Parties => {
            Value::Parties(all(text, |name| find::party(&workspace, name, day).map(|party| party.id.clone()))?)
        }
        FieldKind::Persons => {
            Value::Persons(all(text, |name| find::person(&workspace, name).map(|person| person.id.clone()))?)
        }
        FieldKind::Recipients => {
            let (text, joint) = text.trim().strip_prefix(JOINT).map_or((text, false), |lines| (lines, true));
            let lines = all(text, |line| recipient(desk, &workspace, line, day))?;
            Value::Recipients(Recipients { lines, joint })
        }
        FieldKind::Ref => Value::Ref(all(text, |name| find::node(plan, name).map(|node| node.id.clone()))?),
        FieldKind::File => Value::File(text.trim().parse().map_err(|_digest| {
            CliError::usage(Message::new("cli-usage-digest").with("value", text)).hint(Message::new("cli-hint-attach"))
        })?),
    };
    Ok(value.into())
}

fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split([ITEM, '\n']).map(str::trim).filter(|item| !item.is_empty())
}

fn all<T>(text: &str, each: impl Fn(&str) -> Result<T, CliError>) -> Result<Vec<T>, CliError> {
    items(text).map(each).collect()
}

/// Finds an option by its id or its label in the caller's language.
fn option(desk: &Desk<'_>, field: &Field, text: &str) -> Result<String, CliError> {
    let lang = desk.console.locale.lang();
    let is_it = |option: &&Choice| {
        option.id == text || !text.is_empty() && option.mark == text || same(option.label.get(lang), text)
    };
    let found = field.options.iter().find(is_it);
    found.map(|option| option.id.clone()).ok_or_else(|| {
        let options: Vec<String> = field.options.iter().map(|option| option.id.clone()).collect();
        CliError::usage(one_of(text, options).0)
    })
}

/// Reads yes or no, in the caller's language or as `true` and `false`.
///
/// # Errors
/// It is neither.
pub fn flag(desk: &Desk<'_>, text: &str) -> Result<bool, CliError> {
    let (yes, no) = (desk.console.locale.term("cli-yes"), desk.console.locale.term("cli-no"));
    let word = text.trim().to_lowercase();
    if word == yes || word == "true" {
        Ok(true)
    } else if word == no || word == "false" {
        Ok(false)
    } else {
        Err(CliError::usage(one_of(text, [yes, no]).0))
    }
}

/// Reads a recipient: `SR Voss @ 14.05.20`, `AK = SG`, a set, a party, `*` for all parties.
fn recipient(desk: &Desk<'_>, workspace: &Workspace, text: &str, day: NaiveDate) -> Result<RecipientLine, CliError> {
    let (who, when) = match text.split_once(AT) {
        Some((who, when)) => (who.trim(), Some(desk.when(when.trim())?)),
        None => (text, None),
    };
    let body = |name: &str| find::body(workspace, name, day).map(|body| body.id.clone());
    let set = called::set(workspace, who, day);
    let who = match (who.split_once(AS), set) {
        _ if who == PARTIES => Recipient::Parties,
        (Some((acting, role)), _) => Recipient::Acting { body: body(acting.trim())?, role: body(role.trim())? },
        (None, Some(set)) => Recipient::Set(set.clone()),
        (None, None) => match find::considerer(workspace, who, day)? {
            crate::domain::party::Considerer::Body(body) => Recipient::Body(body),
            crate::domain::party::Considerer::Party(party) => Recipient::Party(party),
        },
    };
    Ok(RecipientLine { who, when })
}
