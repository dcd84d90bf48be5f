//! Field values: what stands in one field of a chapter or a record.

use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::id::{BodyId, BodySetId, NodeId, PartyId, PersonId};
use super::when::When;

/// What stands in a field: a value, or one of the three kinds of nothing (DESIGN 4.2).
///
/// A field that was never set is *empty*. In the journal a value is tagged with its kind,
/// `{"line":"…"}`, and nothing is `{"none":"undecided","words":"…"}` (FORMAT 2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FieldValue {
    /// Nothing, and which kind of nothing.
    Nothing(Nothing),
    /// Something.
    Some(Value),
}

/// Nothing in a field, with the words that people gave for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {
    /// Which of the three.
    pub none: NothingKind,
    /// The sentence as written, for example *Dette blir ikkje definert no.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Who follows it up, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
}

/// The three kinds of nothing (DESIGN 4.2). Only [`NothingKind::Empty`] counts as missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NothingKind {
    /// Nobody has written anything yet.
    Empty,
    /// Deliberately not decided now.
    Undecided,
    /// Not applicable here.
    Inapplicable,
}

impl NothingKind {
    /// Returns the text id of the kind of nothing.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Empty => "nothing-empty",
            Self::Undecided => "nothing-undecided",
            Self::Inapplicable => "nothing-inapplicable",
        }
    }
}

/// A value, by the kind of its field (DESIGN 4.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Value {
    /// One line of text.
    Line(String),
    /// Markdown.
    Prose(String),
    /// Several entries, each a short text.
    Lines(Vec<String>),
    /// A date as people write it.
    When(When),
    /// One of the template's options, by its id.
    Choice(String),
    /// One step of the template's scale, by its id.
    Scale(String),
    /// A number as written; a decimal is a string so that nothing is rounded.
    Number(String),
    /// An amount of money as written; [`super::amount::money`] understands it.
    Money(String),
    /// A percentage as written; [`super::amount::percent`] understands it.
    Percent(String),
    /// Yes or no.
    Flag(bool),
    /// Bodies.
    Bodies(Vec<BodyId>),
    /// Parties.
    Parties(Vec<PartyId>),
    /// Persons.
    Persons(Vec<PersonId>),
    /// For whom an act is, and when, each.
    Recipients(Recipients),
    /// Other records or chapters of the same plan.
    Ref(Vec<NodeId>),
    /// An attachment, by its digest.
    File(Digest),
}

/// For whom a milestone's act is (DESIGN 4.3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipients {
    /// The lines as written, in order; a set may stand beside bodies that have dates of their own.
    pub lines: Vec<RecipientLine>,
    /// All of them sit in one joint meeting, with one consideration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub joint: bool,
}

/// One recipient with a date of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientLine {
    /// Who.
    pub who: Recipient,
    /// When; absent means that nobody has written a date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}

/// One recipient of an act.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", rename_all_fields = "lowercase", deny_unknown_fields)]
pub enum Recipient {
    /// One body.
    Body(BodyId),
    /// One body that acts as another: *AK / Styringsgruppa*.
    Acting {
        /// The body that sits.
        body: BodyId,
        /// The body it acts as.
        role: BodyId,
    },
    /// Every body of a set: *alle SU/SR*. The set is frozen when a step opens.
    Set(BodySetId),
    /// One party.
    Party(PartyId),
    /// Every party of the plan.
    Parties,
}

impl FieldValue {
    /// An empty field.
    pub const EMPTY: Self = Self::Nothing(Nothing { none: NothingKind::Empty, words: None, who: None });

    /// Returns the value, or `None` when there is nothing of any kind.
    #[must_use]
    pub const fn value(&self) -> Option<&Value> {
        match self {
            Self::Some(value) => Some(value),
            Self::Nothing(_) => None,
        }
    }

    /// Tells whether somebody still has to write something: true for *empty* alone (DESIGN 4.2).
    #[must_use]
    pub const fn is_missing(&self) -> bool {
        matches!(self, Self::Nothing(Nothing { none: NothingKind::Empty, .. }))
    }

    /// Returns the text of a line, a choice, a scale, an amount or prose.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self.value()? {
            Value::Line(text)
            | Value::Prose(text)
            | Value::Choice(text)
            | Value::Scale(text)
            | Value::Number(text)
            | Value::Money(text)
            | Value::Percent(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the date, when this is one.
    #[must_use]
    pub const fn when(&self) -> Option<&When> {
        match self.value() {
            Some(Value::When(when)) => Some(when),
            _ => None,
        }
    }

    /// Returns the recipients, when this is a list of them.
    #[must_use]
    pub const fn recipients(&self) -> Option<&Recipients> {
        match self.value() {
            Some(Value::Recipients(recipients)) => Some(recipients),
            _ => None,
        }
    }

    /// Makes a line.
    #[must_use]
    pub fn line(text: impl Into<String>) -> Self {
        Self::Some(Value::Line(text.into()))
    }
}

impl From<Value> for FieldValue {
    fn from(value: Value) -> Self {
        Self::Some(value)
    }
}

impl Value {
    /// Returns the kind of field that this value fits.
    #[must_use]
    pub const fn kind(&self) -> FieldKind {
        match self {
            Self::Line(_) => FieldKind::Line,
            Self::Prose(_) => FieldKind::Prose,
            Self::Lines(_) => FieldKind::Lines,
            Self::When(_) => FieldKind::When,
            Self::Choice(_) => FieldKind::Choice,
            Self::Scale(_) => FieldKind::Scale,
            Self::Number(_) => FieldKind::Number,
            Self::Money(_) => FieldKind::Money,
            Self::Percent(_) => FieldKind::Percent,
            Self::Flag(_) => FieldKind::Flag,
            Self::Bodies(_) => FieldKind::Bodies,
            Self::Parties(_) => FieldKind::Parties,
            Self::Persons(_) => FieldKind::Persons,
            Self::Recipients(_) => FieldKind::Recipients,
            Self::Ref(_) => FieldKind::Ref,
            Self::File(_) => FieldKind::File,
        }
    }
}

/// The kind of a field: forms, tables, validation, difference and Markdown follow from it (DESIGN 4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// [`Value::Line`].
    Line,
    /// [`Value::Prose`].
    Prose,
    /// [`Value::Lines`].
    Lines,
    /// [`Value::When`].
    When,
    /// [`Value::Choice`].
    Choice,
    /// [`Value::Scale`].
    Scale,
    /// [`Value::Number`].
    Number,
    /// [`Value::Money`].
    Money,
    /// [`Value::Percent`].
    Percent,
    /// [`Value::Flag`].
    Flag,
    /// [`Value::Bodies`].
    Bodies,
    /// [`Value::Parties`].
    Parties,
    /// [`Value::Persons`].
    Persons,
    /// [`Value::Recipients`].
    Recipients,
    /// [`Value::Ref`].
    Ref,
    /// [`Value::File`].
    File,
}

impl FieldKind {
    /// Every kind of field.
    pub const ALL: [Self; 16] = [
        Self::Line,
        Self::Prose,
        Self::Lines,
        Self::When,
        Self::Choice,
        Self::Scale,
        Self::Number,
        Self::Money,
        Self::Percent,
        Self::Flag,
        Self::Bodies,
        Self::Parties,
        Self::Persons,
        Self::Recipients,
        Self::Ref,
        Self::File,
    ];

    /// Returns the name in templates.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Prose => "prose",
            Self::Lines => "lines",
            Self::When => "when",
            Self::Choice => "choice",
            Self::Scale => "scale",
            Self::Number => "number",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Flag => "flag",
            Self::Bodies => "bodies",
            Self::Parties => "parties",
            Self::Persons => "persons",
            Self::Recipients => "recipients",
            Self::Ref => "ref",
            Self::File => "file",
        }
    }

    /// Returns the text id of what such a field takes.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Line => "kind-line",
            Self::Prose => "kind-prose",
            Self::Lines => "kind-lines",
            Self::When => "kind-when",
            Self::Choice => "kind-choice",
            Self::Scale => "kind-scale",
            Self::Number => "kind-number",
            Self::Money => "kind-money",
            Self::Percent => "kind-percent",
            Self::Flag => "kind-flag",
            Self::Bodies => "kind-bodies",
            Self::Parties => "kind-parties",
            Self::Persons => "kind-persons",
            Self::Recipients => "kind-recipients",
            Self::Ref => "kind-ref",
            Self::File => "kind-file",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_tagged_and_read_back() {
        let body = BodyId::new("ak").unwrap();
        let role = BodyId::new("sg").unwrap();
        let recipients = Recipients {
            lines: vec![
                RecipientLine { who: Recipient::Acting { body, role }, when: None },
                RecipientLine { who: Recipient::Parties, when: None },
            ],
            joint: false,
        };
        let nothing = Nothing { none: NothingKind::Undecided, words: Some("no".into()), who: None };
        for (value, json) in [
            (FieldValue::line("a"), r#"{"line":"a"}"#),
            (FieldValue::Nothing(nothing), r#"{"none":"undecided","words":"no"}"#),
            (FieldValue::EMPTY, r#"{"none":"empty"}"#),
            (
                Value::Recipients(recipients).into(),
                r#"{"recipients":{"lines":[{"who":{"acting":{"body":"ak","role":"sg"}}},{"who":"parties"}]}}"#,
            ),
        ] {
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
            assert_eq!(serde_json::from_str::<FieldValue>(json).unwrap(), value);
        }
    }
}
