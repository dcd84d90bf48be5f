//! Writes plan.toml: the same plan always as the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use chrono::NaiveDate;

use super::VERSION;
use super::value::{ALL, NOTHINGS};
use crate::domain::id::NodeId;
use crate::domain::plan::{Access, Attachment, Node, Plan, TEXT, TITLE};
use crate::domain::template::{Field, Template};
use crate::domain::value::{FieldValue, Nothing, Recipient, RecipientLine, Recipients, Value};
use crate::domain::workspace::Workspace;

/// Writes the content of a plan. Removed chapters and records are not in it; process and signatures never are.
#[must_use]
pub fn write(plan: &Plan, workspace: &Workspace) -> String {
    written(plan, workspace, |_| true)
}

/// Writes the content of a plan for an archive package: of what is kept from the public only that it is there, and why.
#[must_use]
pub fn write_public(plan: &Plan, workspace: &Workspace) -> String {
    written(plan, workspace, |node| !plan.is_closed(node))
}

fn written(plan: &Plan, workspace: &Workspace, shows: impl Fn(&NodeId) -> bool) -> String {
    let template = workspace.template(&plan.head.template);
    let mut file = File::default();
    file.pair("vedtak-plan", &VERSION.to_string());
    file.pair("key", &quoted(&plan.head.key));
    file.pair("title", &quoted(&plan.head.title));
    file.pair("language", &quoted(plan.head.lang.code()));
    file.pair("template", &quoted(template.map_or("", |template| &template.key)));
    file.pair("template-digest", &quoted(&plan.head.template.to_string()));
    file.access(plan.head.access.as_ref());
    let Some(template) = template else { return file.0 };
    file.heading("[fields]");
    file.fields(&plan.head.fields, &template.fields);
    for (_, chapter) in plan.walk_kept("").into_iter().filter(|(_, chapter)| holds_something(plan, chapter)) {
        file.chapter(chapter, template);
        if shows(&chapter.id) {
            file.field(TITLE, chapter.fields.get(TITLE));
            file.field(TEXT, chapter.fields.get(TEXT));
        }
        file.access(plan.access.get(&chapter.id).map(AsRef::as_ref));
    }
    let hidden: BTreeSet<&str> =
        plan.nodes.values().filter(|node| node.hidden).filter_map(|node| node.register.as_deref()).collect();
    for register in template.registers.iter().map(|register| register.id.as_str()).chain(hidden) {
        for (_, record) in plan.walk_kept(register) {
            file.record(register, record);
            let known = template.register(register).map_or(&[][..], |register| &register.fields);
            if shows(&record.id) {
                file.fields(&record.fields, known);
            }
            file.access(plan.access.get(&record.id).map(AsRef::as_ref));
        }
    }
    let is_shown = |file: &&Arc<Attachment>| !file.removed && file.node.as_ref().is_none_or(&shows);
    for attachment in plan.attachments.values().filter(is_shown) {
        file.heading("[[attachment]]");
        file.pair("sha256", &quoted(&attachment.sha256.to_string()));
        file.pair("name", &quoted(&attachment.name));
        file.pair("size", &attachment.size.to_string());
        if let Some(node) = attachment.node.as_ref().filter(|node| plan.kept(node).is_some()) {
            file.pair("node", &quoted(node.as_str()));
        }
    }
    file.0
}

/// Tells whether a chapter is part of the content: one that the shape shows, or one with something in it.
fn holds_something(plan: &Plan, chapter: &Node) -> bool {
    let written = chapter.fields.values().any(|value| *value != FieldValue::EMPTY);
    let has_file = || plan.attachments.values().any(|file| !file.removed && file.node.as_ref() == Some(&chapter.id));
    let below = || chapter.children.iter().filter_map(|child| plan.kept(child));
    !chapter.hidden
        || written
        || plan.access.contains_key(&chapter.id)
        || has_file()
        || below().any(|child| holds_something(plan, child))
}

/// A file that is being written.
#[derive(Default)]
struct File(String);

impl File {
    fn pair(&mut self, key: &str, value: &str) {
        self.0.extend([key, " = ", value, "\n"]);
    }

    fn heading(&mut self, heading: &str) {
        self.0.extend(["\n", heading, "\n"]);
    }

    fn chapter(&mut self, chapter: &Node, template: &Template) {
        self.heading("[[chapter]]");
        self.pair("id", &quoted(chapter.id.as_str()));
        self.pair("number", &quoted(&chapter.key));
        let usual = template.chapter(chapter.id.as_str()).and_then(|shape| shape.parent.as_deref());
        if chapter.parent.is_none() && usual.is_some() {
            self.pair("parent", "\"\"");
        }
        self.parent(chapter.parent.as_ref());
        self.standing(chapter);
    }

    fn standing(&mut self, node: &Node) {
        if node.hidden {
            self.pair("shown", "false");
        }
        if node.frozen {
            self.pair("frozen", "true");
        }
    }

    fn record(&mut self, register: &str, record: &Node) {
        self.heading("[[record]]");
        self.pair("register", &quoted(register));
        self.pair("id", &quoted(record.id.as_str()));
        self.pair("key", &quoted(&record.key));
        self.parent(record.parent.as_ref());
        self.standing(record);
    }

    /// Writes the values of known fields in their order; those that the shape does not show say their kind.
    fn fields(&mut self, values: &BTreeMap<String, FieldValue>, known: &[Field]) {
        let fits = |field: &Field, value: &FieldValue| value.value().is_none_or(|value| value.kind() == field.kind);
        for field in known {
            let value = values.get(&field.id).filter(|value| fits(field, value));
            self.field(&field.id, value);
        }
        for (name, value) in values {
            if !known.iter().any(|field| field.id == *name && fits(field, value)) {
                self.kept(name, value);
            }
        }
    }

    fn kept(&mut self, name: &str, value: &FieldValue) {
        let key = format!("hidden.{name}");
        match value {
            FieldValue::Some(value) => {
                self.pair(&key, &format!("{{ {} = {} }}", value.kind().name(), value_of(value)));
            }
            nothing => self.field(&key, Some(nothing)),
        }
    }

    fn parent(&mut self, parent: Option<&NodeId>) {
        if let Some(parent) = parent {
            self.pair("parent", &quoted(parent.as_str()));
        }
    }

    fn access(&mut self, access: Option<&Access>) {
        let Some(Access { audience, basis, by, review }) = access else { return };
        let review = review.map(day).unwrap_or_default();
        let audience = match audience.as_slice() {
            [] => String::new(),
            bodies => format!(", bodies = {}", list(bodies.iter().map(|body| quoted(body.as_str())))),
        };
        let table = format!("{{ basis = {}, by = {}{review}{audience} }}", quoted(basis), quoted(by));
        self.pair("access", &table);
    }

    /// Writes a field; an empty one of which nobody has said anything is left out.
    fn field(&mut self, name: &str, value: Option<&FieldValue>) {
        match value {
            None | Some(&FieldValue::EMPTY) => {}
            Some(FieldValue::Nothing(nothing)) => self.pair(name, &nothing_of(nothing)),
            Some(FieldValue::Some(value)) => self.pair(name, &value_of(value)),
        }
    }
}

fn day(day: NaiveDate) -> String {
    format!(", review = {day}")
}

fn nothing_of(nothing: &Nothing) -> String {
    let kind = NOTHINGS.iter().find(|(_, kind)| *kind == nothing.none).map_or("", |(name, _)| name);
    let mut table = format!("{{ none = {}", quoted(kind));
    for (key, text) in [("words", &nothing.words), ("who", &nothing.who)] {
        if let Some(text) = text {
            let _infallible = write!(table, ", {key} = {}", quoted(text));
        }
    }
    table + " }"
}

fn value_of(value: &Value) -> String {
    match value {
        Value::Line(text)
        | Value::Choice(text)
        | Value::Scale(text)
        | Value::Number(text)
        | Value::Money(text)
        | Value::Percent(text) => quoted(text),
        Value::Prose(text) => prose(text),
        Value::Lines(texts) => list(texts.iter().map(|text| quoted(text))),
        Value::When(when) => quoted(&when.words),
        Value::Flag(flag) => flag.to_string(),
        Value::Bodies(ids) => list(ids.iter().map(|id| quoted(id.as_str()))),
        Value::Parties(ids) => list(ids.iter().map(|id| quoted(id.as_str()))),
        Value::Persons(ids) => list(ids.iter().map(|id| quoted(id.as_str()))),
        Value::Ref(ids) => list(ids.iter().map(|id| quoted(id.as_str()))),
        Value::File(digest) => quoted(&digest.to_string()),
        Value::Recipients(recipients) => recipients_of(recipients),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

fn recipients_of(recipients: &Recipients) -> String {
    let lines: Vec<String> = recipients.lines.iter().map(recipient).collect();
    let lines = match lines.as_slice() {
        [] | [_] => format!("[{}]", lines.concat()),
        _ => format!("[\n  {},\n]", lines.join(",\n  ")),
    };
    if recipients.joint { format!("{{ joint = true, lines = {lines} }}") } else { lines }
}

fn recipient(line: &RecipientLine) -> String {
    let pair = |key: &str, id: &str| format!("{key} = {}", quoted(id));
    let mut pairs = match &line.who {
        Recipient::Body(body) => vec![pair("body", body.as_str())],
        Recipient::Acting { body, role } => vec![pair("body", body.as_str()), pair("as", role.as_str())],
        Recipient::Set(set) => vec![pair("set", set.as_str())],
        Recipient::Party(party) => vec![pair("party", party.as_str())],
        Recipient::Parties => vec![pair("parties", ALL)],
    };
    pairs.extend(line.when.as_ref().map(|when| pair("when", &when.words)));
    format!("{{ {} }}", pairs.join(", "))
}

/// Writes prose over several lines between `'''`, where nothing has to be escaped; else as a quoted text.
fn prose(text: &str) -> String {
    let is_plain = |c: char| c == '\n' || !c.is_control();
    let is_verbatim = text.contains('\n') && text.chars().all(is_plain) && !text.contains("'''");
    match (is_verbatim, text.ends_with('\n')) {
        (true, _) => format!("'''\n{text}\n'''"),
        // The reader takes one final newline away.
        (false, true) => quoted(&format!("{text}\n")),
        (false, false) => quoted(text),
    }
}

/// Writes a text in double quotes: JSON's escapes are TOML's, but for DEL.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}
