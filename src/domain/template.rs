//! Kinds of plan as data: chapters, registers and fields of a template (DESIGN 4.3).
//!
//! A template is a TOML file in three languages. Its text is stored once, by digest; a plan names the digest.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::lang::Lang;
use super::life::Life;
use super::message::Message;
use super::value::FieldKind;
pub use checks::{Checks, CitedVersions, Promises};

mod check;
pub mod checks;
mod place;
mod read;
pub mod view;

/// What stands for the chapters among what a reference leads to.
pub const CHAPTERS: &str = "chapter";

/// A text in the three languages of a template.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// English.
    pub en: String,
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
}

impl Texts {
    /// Returns the text in a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Nb => &self.nb,
            Lang::Nn => &self.nn,
        }
    }
}

/// A kind of plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The template's name in commands and files.
    pub key: String,
    /// What such a plan is called.
    pub title: Texts,
    /// What it is for, in a sentence.
    pub purpose: Texts,
    /// Whether a new plan is of this kind when nobody chooses another.
    #[serde(default)]
    pub usual: bool,
    /// Fields of the plan itself, shown at the head of the document.
    #[serde(default, rename = "field")]
    pub fields: Vec<Field>,
    /// Chapters in order; a child names its parent.
    #[serde(default, rename = "chapter")]
    pub chapters: Vec<Chapter>,
    /// Registers.
    #[serde(default, rename = "register")]
    pub registers: Vec<Register>,
    /// Records that a new plan starts with.
    #[serde(default, rename = "start")]
    pub starts: Vec<Start>,
    /// Which register holds the milestones, and how its fields are read.
    pub process: Option<Process>,
    /// How such a plan is signed.
    #[serde(default)]
    pub signing: Signing,
    /// Which register holds the status reports.
    pub reporting: Option<Reporting>,
    /// Which fields say when such a plan begins, is gone through, and ends.
    #[serde(default)]
    pub life: Life,
    /// What of the plan's own words is compared with its milestones.
    #[serde(default)]
    pub checks: Checks,
}

/// A chapter of a template.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Becomes the node's id in every plan of this kind.
    pub id: String,
    /// The number as printed: given, not derived.
    #[serde(default)]
    pub number: String,
    /// The heading.
    pub title: Texts,
    /// What to write here.
    #[serde(default)]
    pub guidance: Texts,
    /// The chapter above.
    pub parent: Option<String>,
    /// Registers printed below the text, by id.
    #[serde(default)]
    pub registers: Vec<String>,
    /// Whether the chapter has text of its own.
    #[serde(default = "yes")]
    pub text: bool,
}

/// A register: a table of records.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// The register's name in commands, files and keys.
    pub id: String,
    /// The heading.
    pub title: Texts,
    /// What belongs here.
    #[serde(default)]
    pub guidance: Texts,
    /// What a key begins with: `M` gives M1, M2 …; empty gives 1, 2 …
    #[serde(default)]
    pub prefix: String,
    /// Whether keys are printed.
    #[serde(default = "yes")]
    pub keyed: bool,
    /// Whether records may stand below records.
    #[serde(default)]
    pub nested: bool,
    /// Why its records are kept from the public from the moment they are made: the legal basis. Nobody but the
    /// secretariat sees them, and no locked text holds them.
    #[serde(default)]
    pub closed: Option<Texts>,
    /// Whether somebody looks through it against each new version of the plan, and says so.
    #[serde(default)]
    pub reviewed: bool,
    /// Whether it stays out of documents as long as it has no records.
    #[serde(default)]
    pub quiet: bool,
    /// Fields in column order.
    #[serde(default, rename = "field")]
    pub fields: Vec<Field>,
    /// See [`view::Matrix`].
    #[serde(default, rename = "matrix")]
    pub matrices: Vec<view::Matrix>,
    /// See [`view::Quadrant`].
    #[serde(default, rename = "quadrant")]
    pub quadrants: Vec<view::Quadrant>,
    /// See [`view::Timeline`].
    #[serde(default, rename = "timeline")]
    pub timelines: Vec<view::Timeline>,
    /// See [`view::Columns`].
    #[serde(default, rename = "columns")]
    pub columns: Vec<view::Columns>,
    /// See [`view::Series`].
    #[serde(default, rename = "series")]
    pub series: Vec<view::Series>,
}

/// A field of a register, or of the plan itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The field's name in commands, files and events.
    pub id: String,
    /// What kind of value it holds.
    pub kind: FieldKind,
    /// The column heading and the form's label.
    pub label: Texts,
    /// What to write here.
    #[serde(default)]
    pub guidance: Texts,
    /// Whether an empty field counts as missing.
    #[serde(default)]
    pub required: bool,
    /// Whether each of several recipients has a date of its own.
    #[serde(default = "yes")]
    pub dated: bool,
    /// Whether its column stays out of tables in documents as long as nobody has written in it.
    #[serde(default)]
    pub quiet: bool,
    /// Whether it has no column in documents, but stands below the table, under a heading for each record: for what is
    /// too long for a cell.
    #[serde(default)]
    pub apart: bool,
    /// What a reference leads to: registers by id, and [`CHAPTERS`]; anything when nothing is named.
    #[serde(default)]
    pub of: Vec<String>,
    /// The options of a choice or the steps of a scale, lowest first.
    #[serde(default, rename = "option")]
    pub options: Vec<Choice>,
    /// Options that were there before: what was chosen then is still shown, nobody chooses them now.
    #[serde(default, rename = "former")]
    pub former: Vec<Choice>,
}

/// One option of a choice, or one step of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The option's name in values.
    pub id: String,
    /// What people see.
    pub label: Texts,
    /// What stands for it where there is little room: `3`, `C`.
    #[serde(default)]
    pub mark: String,
    /// How good it is, for its colour; no colour stands without its word.
    pub tone: Option<view::Tone>,
}

/// A record that a new plan starts with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// The register it stands in.
    pub register: String,
    /// Its key.
    pub key: String,
    /// Lines and prose by field, in the language of the plan.
    #[serde(default)]
    pub texts: BTreeMap<String, Texts>,
    /// Choices by field.
    #[serde(default)]
    pub choices: BTreeMap<String, String>,
}

/// How the milestone register is read: by the fields it names, never by its own name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Process {
    /// The register of milestones.
    pub register: String,
    /// The `line` field with the milestone's title.
    pub title: String,
    /// The `choice` field with the act; its options are names of [`super::milestone::Act`].
    pub act: String,
    /// The `recipients` field.
    pub recipients: String,
}

/// How the register of status reports is read: a report is drafted from what changed since the last one to the same
/// body, and frozen when it is given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reporting {
    /// The register of reports.
    pub register: String,
    /// The `bodies` field: to whom.
    pub to: String,
    /// The `when` field: at which meeting.
    pub at: String,
    /// The `prose` field with what was done since the last report.
    pub done: String,
    /// The `prose` field with what comes next.
    pub next: Option<String>,
}

/// How a kind of plan is signed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signing {
    /// The ways that count: `ssh`, `ink`, `eid`.
    #[serde(default)]
    pub ways: Vec<super::version::Way>,
}

const fn yes() -> bool {
    true
}

/// Why a text is no template: everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("no template: {faults:?}")]
pub struct TemplateError {
    /// What is wrong, by line; never nothing.
    pub faults: Vec<Fault>,
}

impl TemplateError {
    /// Says what is wrong first, and where.
    #[must_use]
    pub fn message(&self) -> Message {
        self.faults.first().map_or_else(|| Message::new("template-unreadable").with("what", ""), Fault::message)
    }
}

impl Template {
    /// Reads a template from its text and checks that it holds together.
    ///
    /// # Errors
    /// [`TemplateError`] with everything that is wrong, each with its line and key: no TOML, an unknown key or kind of
    /// field, something that is named and missing, named twice, or of a kind that does not fit.
    pub fn read(toml: &str) -> Result<Self, TemplateError> {
        read::read(toml).map_err(|faults| TemplateError { faults })
    }

    /// Reads a template that was checked when it was added; later checks do not make it unreadable.
    ///
    /// # Errors
    /// The text is not that of a template at all.
    pub fn stored(toml: &str) -> Result<Self, TemplateError> {
        toml::from_str(toml).map_err(|error| {
            let cause = Message::new("template-unreadable").with("what", error.message());
            TemplateError { faults: vec![Fault::of_file(cause)] }
        })
    }

    /// Finds a register.
    #[must_use]
    pub fn register(&self, id: &str) -> Option<&Register> {
        self.registers.iter().find(|register| register.id == id)
    }

    /// Finds a chapter.
    #[must_use]
    pub fn chapter(&self, id: &str) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.id == id)
    }

    /// Finds a field of the plan itself.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }
}

impl Register {
    /// Finds a field.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// Returns the field that a record is called by: the first that is required, else the first.
    #[must_use]
    pub fn naming(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.required).or_else(|| self.fields.first())
    }
}

impl Field {
    /// Makes a field that stands in no template: a title, the text of a chapter.
    #[must_use]
    pub fn bare(id: impl Into<String>, kind: FieldKind) -> Self {
        Self {
            id: id.into(),
            kind,
            label: Texts::default(),
            guidance: Texts::default(),
            required: false,
            dated: true,
            quiet: false,
            apart: false,
            of: Vec::new(),
            options: Vec::new(),
            former: Vec::new(),
        }
    }

    /// Tells whether a reference is meant to lead to a node of a register; a chapter is in none.
    #[must_use]
    pub fn leads_to(&self, register: Option<&str>) -> bool {
        self.of.is_empty() || self.of.iter().any(|of| of == register.unwrap_or(CHAPTERS))
    }

    /// Finds an option of a choice or a step of a scale, a former one too.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().chain(&self.former).find(|option| option.id == id)
    }
}
