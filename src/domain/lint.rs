//! Contradictions within a plan: pointed out, never repaired (DESIGN 1 and 4.5).
//!
//! Rules attach to kinds of field, to views, to the process and to what a template's `checks` name; never to the name of
//! a register.

mod calendar;
mod code;
mod consultations;
mod milestones;
mod people;
mod promises;
mod records;
mod references;
mod scores;
mod series;
mod words;

pub use code::{Code, Severity};

use chrono::NaiveDate;
use serde::Serialize;

use super::id::NodeId;
use super::message::Message;
use super::milestone::Milestone;
use super::plan::{Node, Plan, TITLE};
use super::process::milestones;
use super::template::{Register, Template};
use super::value::{FieldKind, FieldValue, Value};
use super::workspace::Workspace;

/// As many letters of a record's first field as name it in a sentence.
const NAMED: usize = 40;

/// Something that contradicts, is missing, or should be known.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// What it is about.
    pub code: Code,
    /// The record or chapter where it shows.
    pub node: NodeId,
    /// The field of it, where it shows in one.
    pub field: Option<String>,
    /// Where that is printed: a chapter's number, a record's key, or where neither is printed what it is called.
    pub place: String,
    /// What contradicts what.
    pub message: Message,
}

impl Finding {
    /// Returns how grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Lists what is wrong in a plan, the gravest first; changes nothing.
///
/// Takes the day on which somebody asks: it tells what has passed.
#[must_use]
pub fn lint(plan: &Plan, workspace: &Workspace, template: &Template, day: NaiveDate) -> Vec<Finding> {
    let reader = Reader { plan, workspace, template, day, milestones: milestones(plan, template) };
    let mut findings = Vec::new();
    if let Some(promises) = &template.checks.promises {
        findings.extend(reader.promises(promises));
    }
    if let Some(versions) = &template.checks.versions {
        findings.extend(reader.versions(versions));
    }
    findings.extend(reader.process());
    findings.extend(reader.calendar());
    findings.extend(reader.people());
    findings.extend(reader.scores());
    findings.extend(reader.series());
    findings.extend(reader.records());
    findings.extend(reader.references());
    findings.extend(reader.words());
    findings.sort_by_key(Finding::severity);
    findings
}

/// A plan that is being read.
struct Reader<'a> {
    plan: &'a Plan,
    workspace: &'a Workspace,
    template: &'a Template,
    day: NaiveDate,
    milestones: Vec<Milestone>,
}

impl<'a> Reader<'a> {
    fn nodes_of(&self, register: &str) -> impl Iterator<Item = &'a Node> + use<'a> {
        self.plan.walk(register).into_iter().map(|(_, node)| node)
    }

    /// Walks through chapters and records in reading order.
    fn nodes(&self) -> impl Iterator<Item = &'a Node> + use<'a> {
        let mut nodes: Vec<&Node> = self.nodes_of("").collect();
        nodes.extend(self.template.registers.iter().flat_map(|register| self.nodes_of(&register.id)));
        nodes.into_iter()
    }

    /// Walks through what stands in a chapter or record, in the fields that the plan's shape shows.
    fn fields<'n>(&self, node: &'n Node) -> impl Iterator<Item = (&'n str, &'n FieldValue)> + use<'n, 'a> {
        let register = self.register_of(node);
        let shown = move |name: &str| register.is_none_or(|register| register.field(name).is_some());
        node.fields.iter().map(|(name, value)| (name.as_str(), value)).filter(move |(name, _)| shown(name))
    }

    fn register_of(&self, node: &Node) -> Option<&'a Register> {
        self.template.register(node.register.as_deref()?)
    }

    /// Finds the chapter that a register is printed in.
    fn chapter_of(&self, register: &str) -> Option<&'a Node> {
        let chapters = &self.template.chapters;
        let chapter = chapters.iter().find(|chapter| chapter.registers.iter().any(|known| known == register))?;
        self.plan.node(&NodeId::new(&*chapter.id).ok()?)
    }

    /// Returns what a record or chapter is called in a sentence: its key where that is printed, else its first words.
    fn name(&self, node: &Node) -> String {
        let Some(register) = self.register_of(node) else {
            return format!("{} {}", node.key, self.heading(node)).trim().to_owned();
        };
        let written = register.fields.iter().filter(|field| matches!(field.kind, FieldKind::Line | FieldKind::Prose));
        let first = written.filter_map(|field| node.field(&field.id).text()).next().unwrap_or_default();
        let first = first.lines().next().unwrap_or_default().trim();
        if register.keyed || first.is_empty() {
            return node.key.clone();
        }
        let short: String = first.chars().take(NAMED).collect();
        if short.len() < first.len() { format!("{}…", short.trim_end()) } else { short }
    }

    fn heading(&self, chapter: &'a Node) -> &'a str {
        let shape = || self.template.chapter(chapter.id.as_str()).map(|shape| shape.title.get(self.plan.head.lang));
        chapter.field(TITLE).text().or_else(shape).unwrap_or_default()
    }

    fn label(&self, register: &str, field: &str) -> &'a str {
        let field = self.template.register(register).and_then(|register| register.field(field));
        field.map_or("", |field| field.label.get(self.plan.head.lang))
    }

    fn at(&self, code: Code, node: &Node, message: Message) -> Finding {
        let chapter = node.register.as_deref().map_or(Some(node), |register| self.chapter_of(register));
        let printed = [chapter.map_or("", |chapter| chapter.key.as_str()), node.key.as_str()];
        let place =
            printed.into_iter().find(|place| !place.is_empty()).map_or_else(|| self.name(node), ToOwned::to_owned);
        Finding { code, node: node.id.clone(), field: None, place, message }
    }

    fn in_field(&self, code: Code, node: &Node, field: &str, message: Message) -> Finding {
        Finding { field: Some(field.to_owned()), ..self.at(code, node, message) }
    }
}

/// Tells whether somebody has said something in a field: a value with something in it, or why there is none.
fn is_said(value: &FieldValue) -> bool {
    match value.value() {
        None => !value.is_missing(),
        Some(Value::Bodies(ids)) => !ids.is_empty(),
        Some(Value::Parties(ids)) => !ids.is_empty(),
        Some(Value::Persons(ids)) => !ids.is_empty(),
        Some(Value::Ref(ids)) => !ids.is_empty(),
        Some(Value::Lines(lines)) => !lines.is_empty(),
        Some(Value::Recipients(recipients)) => !recipients.lines.is_empty(),
        Some(_) => value.text().is_none_or(|text| !text.trim().is_empty()),
    }
}
