//! Field values in one line, as the lists of items write them.

use vedtak::domain::value::{FieldValue, Nothing, Recipient, Recipients, Value};
use vedtak::domain::when::When;

/// Writes a value: `; ` between several, `(undecided) words` for a kind of nothing.
pub fn value(value: &FieldValue) -> String {
    match value {
        FieldValue::Nothing(Nothing { none, words, .. }) => {
            let none = serde_json::to_value(none).unwrap();
            format!("({}) {}", none.as_str().unwrap(), words.as_deref().unwrap_or_default()).trim_end().to_owned()
        }
        FieldValue::Some(value) => match value {
            Value::Line(text) | Value::Prose(text) | Value::Choice(text) | Value::Scale(text) => text.clone(),
            Value::Number(text) | Value::Money(text) | Value::Percent(text) => text.clone(),
            Value::Lines(lines) => lines.join("; "),
            Value::When(when) => when.to_string(),
            Value::Flag(flag) => flag.to_string(),
            Value::Bodies(ids) => list(ids),
            Value::Parties(ids) => list(ids),
            Value::Persons(ids) => list(ids),
            Value::Ref(ids) => list(ids),
            Value::File(digest) => digest.to_string(),
            Value::Recipients(recipients) => addressed(recipients),
        },
    }
}

fn list<T: ToString>(ids: &[T]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn addressed(recipients: &Recipients) -> String {
    let lines = recipients.lines.iter().map(|line| {
        let who = match &line.who {
            Recipient::Body(body) => body.to_string(),
            Recipient::Acting { body, role } => format!("{body}/{role}"),
            Recipient::Set(set) => set.to_string(),
            Recipient::Party(party) => party.to_string(),
            Recipient::Parties => "parties".to_owned(),
        };
        line.when.as_ref().map_or(who.clone(), |when| format!("{who} {when}"))
    });
    let all = lines.collect::<Vec<_>>().join("; ");
    if recipients.joint { format!("(joint) {all}") } else { all }
}

/// Lists the dates of a value, in order.
pub fn dates(value: &FieldValue) -> Vec<&When> {
    match value.value() {
        Some(Value::When(when)) => vec![when],
        Some(Value::Recipients(recipients)) => recipients.lines.iter().filter_map(|line| line.when.as_ref()).collect(),
        _ => Vec::new(),
    }
}

/// Writes what a date means: `one 2020-05-20`, `either 2021-01-11/2021-01-24`, `soon`.
pub fn meaning(when: &When) -> String {
    let kind = match serde_json::to_value(&when.meaning).unwrap() {
        serde_json::Value::String(kind) => kind,
        tagged => tagged.as_object().unwrap().keys().next().unwrap().clone(),
    };
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let (first, last) = (day(when.earliest()), day(when.latest()));
    let days = if first == last { first } else { format!("{first}/{last}") };
    format!("{kind} {days}").trim_end().to_owned()
}
