//! A plan as JSON, for programs: chapters, registers with fields as values and as words, and how far its process is.
//!
//! The keys stand in the order of the fields below. `value` is what the log holds (FORMAT 2): tagged with its kind, or one
//! of the three kinds of nothing; `words` is what people read, line by line. Records and chapters hold those below them.
//! What is kept from the public is not there; that and why it is withheld is listed under `withheld`.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::content;
use super::copy::{Copy, Extract, Original};
use super::shown::{Shown, Words};
use crate::domain::digest::Digest;
use crate::domain::lang::Lang;
use crate::domain::plan::{Node, PlanState, TEXT};
use crate::domain::template::{Field, Register};
use crate::domain::value::{FieldKind, FieldValue};

mod process;

/// The number of the shape: it grows when something is taken away or means something else.
const SHAPE: u32 = 1;

/// A plan.
#[derive(Serialize)]
struct Whole<'a> {
    shape: u32,
    origin: &'a str,
    plan: &'a str,
    id: &'a str,
    title: &'a str,
    language: Lang,
    template: Option<Kind<'a>>,
    state: PlanState,
    version: Standing,
    extract: Option<&'a str>,
    revision: u64,
    created: DateTime<Utc>,
    touched: DateTime<Utc>,
    fields: Vec<Value<'a>>,
    chapters: Vec<Chapter<'a>>,
    registers: Vec<Table<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    process: Option<process::Process<'a>>,
    withheld: Vec<Withheld<'a>>,
}

#[derive(Serialize)]
struct Kind<'a> {
    key: &'a str,
    title: &'a str,
    sha256: Digest,
}

/// Which version it is.
#[derive(Serialize)]
struct Standing {
    words: String,
    /// The number of a locked version; absent for a working text.
    locked: Option<String>,
    /// The digest of the locked text.
    sha256: Option<Digest>,
}

/// What stands in a field.
#[derive(Serialize)]
struct Value<'a> {
    field: &'a str,
    label: &'a str,
    kind: FieldKind,
    /// As in the log: tagged with its kind, or `none`.
    value: &'a FieldValue,
    /// As people read it, line by line.
    words: Vec<String>,
}

#[derive(Serialize)]
struct Chapter<'a> {
    id: &'a str,
    number: &'a str,
    title: String,
    text: &'a FieldValue,
    words: Vec<String>,
    registers: Vec<&'a str>,
    chapters: Vec<Self>,
}

#[derive(Serialize)]
struct Table<'a> {
    id: &'a str,
    title: &'a str,
    records: Vec<Record<'a>>,
}

#[derive(Serialize)]
struct Record<'a> {
    id: &'a str,
    key: &'a str,
    fields: Vec<Value<'a>>,
    records: Vec<Self>,
}

#[derive(Serialize)]
struct Withheld<'a> {
    chapter: Option<&'a str>,
    register: Option<&'a str>,
    key: Option<&'a str>,
    basis: &'a str,
}

/// Writes a plan, or one register of it.
#[must_use]
pub fn write(copy: &Copy<'_>) -> String {
    let all = copy.shown();
    let seen = content::seen(copy.plan, copy.sight);
    let shown = Shown { plan: &seen, ..all.clone() };
    let only = if let Extract::Register(register) = copy.extract { Some(register) } else { None };
    let whole = whole(copy, &all, &shown, only);
    // Text, numbers and lists have a form in JSON; nothing here can fail.
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn whole<'a>(copy: &'a Copy<'_>, all: &Shown<'a>, shown: &Shown<'a>, only: Option<&'a str>) -> Whole<'a> {
    let (plan, lang) = (shown.plan, shown.locale.lang());
    let template = shown.template();
    let fields = template.map(|shape| shape.fields.as_slice()).unwrap_or_default();
    let registers = content::registers(all, copy.sight).into_iter();
    let registers = registers.filter(|register| only.is_none_or(|only| register.id == only));
    let locked = match copy.original {
        Original::Working(_) => None,
        Original::Locked { version, .. } => Some(version),
    };
    Whole {
        shape: SHAPE,
        origin: &shown.workspace.head.origin,
        plan: &plan.head.key,
        id: plan.id.as_str(),
        title: &plan.head.title,
        language: lang,
        template: template.map(|shape| Kind {
            key: &shape.key,
            title: shape.title.get(lang),
            sha256: plan.head.template,
        }),
        state: plan.head.state,
        version: Standing {
            words: copy.standing().words(shown),
            locked: locked.map(|version| version.number.clone()),
            sha256: locked.map(|version| version.text),
        },
        extract: only,
        revision: plan.head.revision,
        created: plan.head.created,
        touched: plan.head.touched,
        fields: if only.is_none() { values(shown, fields, |id| plan.head.fields.get(id)) } else { Vec::new() },
        chapters: match only {
            None => plan.roots("").map(|chapter| self::chapter(shown, chapter)).collect(),
            Some(_) => Vec::new(),
        },
        registers: registers.map(|register| table(shown, register)).collect(),
        process: only.is_none().then(|| process::of(shown)),
        withheld: withheld(all, copy),
    }
}

fn withheld<'a>(all: &Shown<'a>, copy: &Copy<'_>) -> Vec<Withheld<'a>> {
    let list = content::withheld(all, copy.sight).into_iter();
    let one = |place: content::Withheld<'a>| Withheld {
        chapter: place.node.filter(|node| node.is_chapter()).map(|node| node.id.as_str()),
        register: place.register,
        key: place.node.map(|node| node.key.as_str()),
        basis: place.basis,
    };
    list.map(one).collect()
}

fn chapter<'a>(shown: &Shown<'a>, node: &'a Node) -> Chapter<'a> {
    let shape = shown.template().and_then(|shape| shape.chapter(node.id.as_str()));
    let registers = shape.map(|shape| shape.registers.as_slice()).unwrap_or_default();
    let text = node.field(TEXT);
    Chapter {
        id: node.id.as_str(),
        number: &node.key,
        title: shown.chapter_title(node),
        text,
        words: words(shown, &Field::bare(TEXT, FieldKind::Prose), text),
        registers: registers.iter().map(String::as_str).collect(),
        chapters: shown.plan.children(node).map(|child| chapter(shown, child)).collect(),
    }
}

fn table<'a>(shown: &Shown<'a>, register: &'a Register) -> Table<'a> {
    Table {
        id: &register.id,
        title: register.title.get(shown.locale.lang()),
        records: shown.plan.roots(&register.id).map(|node| record(shown, register, node)).collect(),
    }
}

fn record<'a>(shown: &Shown<'a>, register: &'a Register, node: &'a Node) -> Record<'a> {
    Record {
        id: node.id.as_str(),
        key: &node.key,
        fields: values(shown, &register.fields, |id| node.fields.get(id)),
        records: shown.plan.children(node).map(|child| record(shown, register, child)).collect(),
    }
}

/// Says every field, those that nobody has filled in too.
fn values<'a>(
    shown: &Shown<'a>,
    fields: &'a [Field],
    value: impl Fn(&str) -> Option<&'a FieldValue>,
) -> Vec<Value<'a>> {
    let one = |field: &'a Field| {
        let value = value(&field.id).unwrap_or(&FieldValue::EMPTY);
        let label = field.label.get(shown.locale.lang());
        Value { field: &field.id, label, kind: field.kind, value, words: words(shown, field, value) }
    };
    fields.iter().map(one).collect()
}

fn words(shown: &Shown<'_>, field: &Field, value: &FieldValue) -> Vec<String> {
    shown.lines(field, value).into_iter().map(Words::into_text).collect()
}
