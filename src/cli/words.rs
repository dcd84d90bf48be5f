//! Field values as people read them on a terminal.

use chrono::NaiveDate;

use crate::domain::plan::Plan;
use crate::domain::template::Field;
use crate::domain::value::{FieldValue, Recipient, Recipients, Value};
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

/// What names are looked up in.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The reader's language.
    pub locale: &'a Locale,
    /// People, bodies, parties.
    pub workspace: &'a Workspace,
    /// The plan that the value stands in.
    pub plan: &'a Plan,
    /// As of which day.
    pub day: NaiveDate,
}

impl Names<'_> {
    /// Returns a value in words; empty for what was never filled in.
    #[must_use]
    pub fn value(&self, field: Option<&Field>, value: &FieldValue) -> String {
        match value {
            FieldValue::Nothing(nothing) => match &nothing.words {
                Some(words) => words.clone(),
                None if value.is_missing() => String::new(),
                None => self.locale.term(nothing.none.term()),
            },
            FieldValue::Some(value) => self.some(field, value),
        }
    }

    fn some(&self, field: Option<&Field>, value: &Value) -> String {
        let label = |id: &String| {
            let option = field.and_then(|field| field.option(id));
            option.map_or_else(|| id.clone(), |option| option.label.get(self.locale.lang()).to_owned())
        };
        let lang = self.locale.lang();
        match value {
            Value::Line(text) | Value::Prose(text) | Value::Number(text) => text.clone(),
            Value::Lines(lines) => lines.join("; "),
            Value::When(when) => when.words.clone(),
            Value::Choice(id) | Value::Scale(id) => label(id),
            Value::Flag(flag) => self.locale.term(if *flag { "cli-yes" } else { "cli-no" }),
            Value::Bodies(bodies) => {
                let name = |body| self.workspace.body(body).map_or(body.as_str(), |found| found.short(lang, self.day));
                self.locale.list(&bodies.iter().map(name).collect::<Vec<_>>())
            }
            Value::Parties(parties) => {
                let name = |party| self.workspace.party(party).map_or(party.as_str(), |found| found.short(self.day));
                self.locale.list(&parties.iter().map(name).collect::<Vec<_>>())
            }
            Value::Persons(persons) => {
                let name = |person| self.workspace.person_name(person);
                self.locale.list(&persons.iter().map(name).collect::<Vec<_>>())
            }
            Value::Recipients(recipients) => self.recipients(recipients),
            Value::Ref(nodes) => {
                let key = |node| self.plan.nodes.get(node).map_or_else(String::new, |node| node.key.clone());
                self.locale.list(&nodes.iter().map(key).collect::<Vec<_>>())
            }
            Value::File(digest) => {
                let known = self.plan.attachments.get(digest);
                known.map_or_else(|| digest.to_string(), |known| known.name.clone())
            }
        }
    }

    fn recipients(&self, recipients: &Recipients) -> String {
        let lang = self.locale.lang();
        let body = |body: &crate::domain::id::BodyId| {
            self.workspace.body(body).map_or("", |found| found.short(lang, self.day)).to_owned()
        };
        let line = |line: &crate::domain::value::RecipientLine| {
            let who = match &line.who {
                Recipient::Body(id) => body(id),
                Recipient::Acting { body: acting, role } => format!("{} = {}", body(acting), body(role)),
                Recipient::Set(set) => {
                    self.workspace.set(set, self.day).map_or_else(|| set.to_string(), |set| set.name.clone())
                }
                Recipient::Party(party) => {
                    self.workspace.party(party).map_or("", |found| found.short(self.day)).to_owned()
                }
                Recipient::Parties => self.locale.term("all-parties"),
            };
            match &line.when {
                Some(when) => format!("{who} @ {}", when.words),
                None => who,
            }
        };
        recipients.lines.iter().map(line).collect::<Vec<_>>().join("; ")
    }
}
