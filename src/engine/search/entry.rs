//! What the index holds of a plan: one entry for each thing that somebody can look for.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Place;
use crate::document::prose::{Part, parts};
use crate::document::shown::Shown;
use crate::domain::consideration::Recorded;
use crate::domain::id::NodeId;
use crate::domain::lang::Lang;
use crate::domain::plan::{Node, Plan, TEXT};
use crate::domain::remark::Remark;
use crate::domain::sight::{Circle, to_node, to_plan, to_remark};
use crate::domain::template::Field;
use crate::domain::value::{FieldValue, Recipient, Value};
use crate::domain::workspace::Workspace;

/// One thing that somebody can look for.
pub(super) struct Entry {
    /// Who sees it of those who see what it stands behind.
    pub circle: Circle,
    /// Who sees what it stands behind: the plan, and where a remark was put.
    pub gate: Circle,
    /// Keys in lower case.
    pub keys: Vec<String>,
    /// The words that are looked for; labels that only the template says are not among them.
    pub words: String,
    pub shown: Facts,
}

/// What is shown of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Facts {
    pub place: Place,
    pub lang: Lang,
    pub plan: String,
    pub key: String,
    pub title: String,
    /// Headings above it, the highest first.
    pub trail: Vec<String>,
    /// One line for each paragraph or field.
    pub text: String,
    /// The numbers of the lines that are numbered paragraphs; 0 for other lines.
    pub paragraphs: Vec<u32>,
    /// Whom it names, by tag.
    pub names: BTreeSet<String>,
}

/// Lists what can be looked for in a plan.
pub(super) fn entries(plan: &Plan, workspace: &Workspace, day: NaiveDate) -> Vec<Entry> {
    let lang = plan.head.lang;
    let reading = Reading { plan, shown: Shown::new(plan, workspace, lang, day), lang, gate: to_plan(plan) };
    let mut found = vec![reading.plan()];
    found.extend(plan.walk("").into_iter().map(|(_, chapter)| reading.chapter(chapter)));
    for register in plan.head.roots.keys().filter(|register| !register.is_empty()) {
        found.extend(plan.walk(register).into_iter().map(|(_, record)| reading.record(register, record)));
    }
    found.extend(plan.remarks.values().map(|remark| reading.remark(remark)));
    found.extend(plan.considerations.values().map(|recorded| reading.consideration(recorded)));
    found
}

struct Reading<'a> {
    plan: &'a Plan,
    shown: Shown<'a>,
    lang: Lang,
    gate: Circle,
}

impl Reading<'_> {
    fn facts(&self, place: Place, key: &str, title: String, text: String) -> Facts {
        Facts {
            place,
            lang: self.lang,
            plan: self.plan.head.title.clone(),
            key: key.to_owned(),
            title,
            trail: Vec::new(),
            text,
            paragraphs: Vec::new(),
            names: BTreeSet::new(),
        }
    }

    fn plan(&self) -> Entry {
        let head = &self.plan.head;
        let template = self.shown.template();
        let kind = template.map(|template| template.title.get(self.lang).to_owned()).unwrap_or_default();
        let fields = template.map(|template| template.fields.as_slice()).unwrap_or_default();
        let mut facts = self.facts(Place::Plan(self.plan.id.clone()), &head.key, head.title.clone(), String::new());
        let own = |field: &Field| head.fields.get(&field.id).map(|value| (field.clone(), value.clone()));
        let fields: Vec<(Field, FieldValue)> = fields.iter().filter_map(own).collect();
        let mut words = self.fields(fields.iter().map(|(field, value)| (field, value)), &mut facts);
        words.push_str(&kind);
        let files = self.plan.attachments.values().filter(|file| file.node.is_none() && !file.removed);
        files.for_each(|file| words.extend(["\n", &file.name]));
        let (circle, gate) = (Circle::default(), self.gate.clone());
        Entry { circle, gate, keys: vec![head.key.to_lowercase()], words, shown: facts }
    }

    fn chapter(&self, chapter: &Node) -> Entry {
        let parts = match chapter.field(TEXT) {
            FieldValue::Some(Value::Prose(text) | Value::Line(text)) => parts(text),
            _ => Vec::new(),
        };
        let text = match chapter.field(TEXT) {
            FieldValue::Nothing(nothing) => self.shown.nothing(nothing).unwrap_or_default(),
            FieldValue::Some(_) => parts.iter().map(|part| one_line(&part.text())).collect::<Vec<_>>().join("\n"),
        };
        let place = Place::Chapter { plan: self.plan.id.clone(), node: chapter.id.clone(), paragraph: None };
        let mut facts = self.facts(place, &chapter.key, self.shown.chapter_title(chapter), text);
        facts.trail = self.above(chapter);
        let number = |part: &Part| if let Part::Paragraph(paragraph) = part { paragraph.number } else { 0 };
        facts.paragraphs = parts.iter().map(number).collect();
        self.node(chapter, facts.text.clone(), facts)
    }

    fn record(&self, register: &str, record: &Node) -> Entry {
        let shape = self.shown.template().and_then(|shape| shape.register(register));
        let fields = shape.map(|shape| shape.fields.as_slice()).unwrap_or_default();
        let place =
            Place::Record { plan: self.plan.id.clone(), register: register.to_owned(), node: record.id.clone() };
        let title = fields
            .iter()
            .filter(|field| !is_naming(record.field(&field.id)))
            .find_map(|field| self.lines(field, record.field(&field.id)).into_iter().next());
        let mut facts = self.facts(place, &record.key, title.unwrap_or_default(), String::new());
        facts.trail.extend(shape.map(|shape| shape.title.get(self.lang).to_owned()));
        let words = self.fields(fields.iter().map(|field| (field, record.field(&field.id))), &mut facts);
        self.node(record, words, facts)
    }

    fn node(&self, node: &Node, mut words: String, shown: Facts) -> Entry {
        let files = self.plan.attachments.values();
        let own = files.filter(|file| file.node.as_ref() == Some(&node.id) && !file.removed);
        own.for_each(|file| words.extend(["\n", &file.name]));
        let key = node.key.trim_end_matches('.').to_lowercase();
        Entry { circle: to_node(self.plan, &node.id), gate: self.gate.clone(), keys: vec![key], words, shown }
    }

    /// Writes fields line by line with their labels; gives the words without them.
    fn fields<'f>(&self, fields: impl Iterator<Item = (&'f Field, &'f FieldValue)>, facts: &mut Facts) -> String {
        let mut words = String::new();
        for (field, value) in fields {
            names_in(value, &mut facts.names);
            for line in self.lines(field, value) {
                let label = field.label.get(self.lang);
                if line != facts.title {
                    facts.text.extend([label, ": ", &line, "\n"]);
                }
                words.extend([line.as_str(), "\n"]);
            }
        }
        words
    }

    /// Says a value line by line, without names of people, bodies, parties or other records: these are looked up.
    fn lines(&self, field: &Field, value: &FieldValue) -> Vec<String> {
        let recipients = value.recipients().map(|recipients| {
            let dates = recipients.lines.iter().filter_map(|line| line.when.as_ref());
            dates.map(|when| when.words.clone()).collect()
        });
        match value {
            FieldValue::Some(Value::Ref(_) | Value::File(_)) => Vec::new(),
            value if is_naming(value) => recipients.unwrap_or_default(),
            value => {
                let lines = self.shown.lines(field, value).into_iter().map(|line| line.into_text());
                lines.map(|line| one_line(&line)).collect()
            }
        }
    }

    fn above(&self, node: &Node) -> Vec<String> {
        let above = |id: &&NodeId| self.plan.nodes.get(*id)?.parent.as_ref();
        let parents = std::iter::successors(node.parent.as_ref(), above).filter_map(|id| self.plan.node(id));
        let mut trail: Vec<String> = parents.map(|parent| self.shown.title(parent)).collect();
        trail.reverse();
        trail
    }

    fn remark(&self, remark: &Remark) -> Entry {
        let place = Place::Remark { plan: self.plan.id.clone(), no: remark.no };
        let answer = remark.answer.as_ref().map(|answer| format!("\n{}", one_line(&answer.text))).unwrap_or_default();
        let text = format!("{}{answer}", one_line(&remark.text));
        let key = format!("m{}", remark.no);
        let mut facts = self.facts(place, &key, String::new(), text);
        facts.names.insert(super::names::person(&remark.by));
        facts.names.extend(remark.body.as_ref().map(super::names::body));
        let node = remark.anchor.node.as_ref().and_then(|node| self.plan.node(node));
        facts.trail.extend(node.filter(|node| node.is_chapter()).map(|node| self.shown.title(node)));
        facts.trail.extend(node.filter(|node| !node.is_chapter()).map(|node| node.key.clone()));
        let behalf = remark.behalf.as_ref().map(|behalf| behalf.whom.as_str()).unwrap_or_default();
        let words = format!("{}\n{behalf}", facts.text);
        let there = remark.anchor.node.as_ref().map(|node| to_node(self.plan, node)).unwrap_or_default();
        let gate = self.gate.clone().and(there);
        Entry { circle: to_remark(self.plan, remark), gate, keys: vec![key], words, shown: facts }
    }

    fn consideration(&self, recorded: &Recorded) -> Entry {
        let given = &recorded.consideration;
        let step = self.plan.steps.get(&given.step);
        let place = Place::Consideration { plan: self.plan.id.clone(), id: given.id.clone() };
        let outcome = self.shown.locale.term(given.outcome.term());
        let texts = [&given.adopted, &given.proposed, &given.reservation, &given.dissent, &given.place];
        let texts = texts.into_iter().flatten().chain(given.conditions.iter().map(|condition| &condition.text));
        let lines: Vec<String> = std::iter::once(outcome).chain(texts.map(|text| one_line(text))).collect();
        let title = step.map(|step| format!("{} {}", step.key, step.title).trim().to_owned()).unwrap_or_default();
        let case = given.case.clone().unwrap_or_default();
        let mut facts = self.facts(place, &case, title, lines.join("\n"));
        facts.names = given.bodies.iter().map(super::names::considerer).collect();
        let circle = step.map(|step| to_node(self.plan, &step.milestone)).unwrap_or_default();
        let keys = [case.to_lowercase()].into_iter().filter(|case| !case.is_empty()).collect();
        let words = format!("{}\n{case}", facts.text);
        Entry { circle, gate: self.gate.clone(), keys, words, shown: facts }
    }
}

/// Tells whether a value is names, which are kept by identity alone.
const fn is_naming(value: &FieldValue) -> bool {
    matches!(
        value,
        FieldValue::Some(
            Value::Bodies(_)
                | Value::Parties(_)
                | Value::Persons(_)
                | Value::Recipients(_)
                | Value::Ref(_)
                | Value::File(_)
        )
    )
}

fn names_in(value: &FieldValue, names: &mut BTreeSet<String>) {
    match value {
        FieldValue::Some(Value::Bodies(bodies)) => names.extend(bodies.iter().map(super::names::body)),
        FieldValue::Some(Value::Parties(parties)) => names.extend(parties.iter().map(super::names::party)),
        FieldValue::Some(Value::Persons(persons)) => names.extend(persons.iter().map(super::names::person)),
        FieldValue::Some(Value::Recipients(recipients)) => {
            for line in &recipients.lines {
                match &line.who {
                    Recipient::Body(body) => _ = names.insert(super::names::body(body)),
                    Recipient::Acting { body, role } => names.extend([body, role].map(super::names::body)),
                    Recipient::Set(set) => _ = names.insert(super::names::set(set)),
                    Recipient::Party(party) => _ = names.insert(super::names::party(party)),
                    Recipient::Parties => {}
                }
            }
        }
        _ => {}
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
