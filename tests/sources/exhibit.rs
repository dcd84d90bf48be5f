//! An example as plan and as Markdown, and how an item is looked for in both.

use vedtak::document::markdown::working::{self, Working};
use vedtak::document::shown::Shown;
use vedtak::domain::plan::{Node, Plan, TEXT};
use vedtak::domain::process::milestones;
use vedtak::domain::template::{Field, Template};
use vedtak::domain::value::{FieldValue, Value};

use super::item::{Body, Chapter, Column, Item, OfPlan, Record};
use super::say;
use crate::data::setting::Setting;

/// An example with the text that is exported.
pub struct Exhibit<'a> {
    setting: &'a Setting,
    plan: Plan,
    /// The working text, without the strokes that escape.
    markdown: String,
    /// How often the item that is being looked for was found in the Markdown.
    found: usize,
    faults: Vec<String>,
}

impl<'a> Exhibit<'a> {
    pub fn new(setting: &'a Setting, name: &str) -> Self {
        let plan = setting.plan(name);
        let markdown = plain(&exported(setting, &plan));
        Self { setting, plan, markdown, found: 0, faults: Vec::new() }
    }

    /// Looks for an item; gives what is wrong.
    pub fn look_for(&mut self, item: &Item) -> Vec<String> {
        self.found = 0;
        item.plan.iter().for_each(|wanted| self.of_plan(wanted));
        item.chapter.iter().for_each(|wanted| self.chapter(wanted));
        item.record.iter().for_each(|wanted| self.record(wanted));
        item.column.iter().for_each(|wanted| self.column(wanted));
        item.body.iter().for_each(|wanted| self.body(wanted));
        item.empty.iter().for_each(|register| self.empty(register));
        item.text.iter().for_each(|words| self.printed(words));
        for words in &item.absent {
            self.found += 1;
            let is_there = self.markdown.contains(words.as_str());
            self.expect(!is_there, || format!("{words:?} stands in the text"));
        }
        let found = self.found;
        self.expect(found > 0, || "nothing is looked for in the text".to_owned());
        std::mem::take(&mut self.faults).into_iter().map(|fault| format!("{}: {fault}", item.id)).collect()
    }

    fn expect(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.faults.push(fault());
        }
    }

    fn template(&self) -> &'a Template {
        self.setting.template(&self.plan)
    }

    fn printed(&mut self, words: &str) {
        self.found += 1;
        let is_there = self.markdown.contains(words);
        self.expect(is_there, || format!("{words:?} is not in the text"));
    }

    /// A value as it was written, what its dates mean, and each of its lines in the text.
    fn value(&mut self, place: &str, field: &Field, found: &FieldValue, wanted: &str, means: &[String]) {
        self.matches(place, &say::value(found), wanted);
        let meanings: Vec<String> = say::dates(found).into_iter().map(say::meaning).collect();
        self.expect(meanings == means, || format!("{place} means {meanings:?}, not {means:?}"));
        let shown = Shown::new(&self.plan, &self.setting.workspace, self.plan.head.lang, self.setting.day);
        let lines: Vec<String> = match found.value() {
            Some(Value::Recipients(all)) => shown.recipients(all).into_iter().map(|(who, _)| who).collect(),
            Some(Value::Flag(_)) => Vec::new(),
            _ => shown.lines(field, found).into_iter().map(vedtak::document::shown::Words::into_text).collect(),
        };
        for line in lines {
            self.printed(&plain(&line));
        }
    }

    fn matches(&mut self, place: &str, found: &str, wanted: &str) {
        let holds = wanted.strip_prefix('…').map_or(found == wanted, |part| found.contains(part));
        self.expect(holds, || format!("{place} is {found:?}, not {wanted:?}"));
    }

    fn of_plan(&mut self, wanted: &OfPlan) {
        match wanted.field.as_str() {
            "title" => {
                let title = self.plan.head.title.clone();
                self.matches("title", &title, &wanted.value);
                self.printed(&title);
            }
            "language" => self.matches("language", self.plan.head.lang.code(), &wanted.value),
            name => match self.template().field(name) {
                None => self.expect(false, || format!("the plan has no field {name}")),
                Some(field) => {
                    let found = self.plan.head.fields.get(name).cloned().unwrap_or(FieldValue::EMPTY);
                    self.value(name, field, &found, &wanted.value, &wanted.means);
                }
            },
        }
    }

    fn chapter(&mut self, wanted: &Chapter) {
        let Some(node) = self.node("", &wanted.id) else { return };
        let shown = Shown::new(&self.plan, &self.setting.workspace, self.plan.head.lang, self.setting.day);
        let title = shown.chapter_title(&node);
        if let Some(number) = &wanted.number {
            self.matches(&wanted.id, &node.key, number);
        }
        if let Some(wanted) = &wanted.title {
            self.matches("title", &title, wanted);
        }
        if let Some(above) = &wanted.below {
            self.matches("below", &node.parent.map(|id| id.to_string()).unwrap_or_default(), above);
        }
        let heading = format!("# {} {}", node.key, plain(&title)).replace("#  ", "# ");
        self.printed(heading.trim());
        if let Some(text) = &wanted.text {
            let found = say::value(node.fields.get(TEXT).unwrap_or(&FieldValue::EMPTY));
            let holds = found.contains(text.trim_start_matches('…'));
            self.expect(holds, || format!("{} says {found:?}, not {text:?}", wanted.id));
        }
    }

    fn record(&mut self, wanted: &Record) {
        let Some(node) = self.node(&wanted.register, &wanted.record) else { return };
        let place = format!("{} {} {}", wanted.register, wanted.record, wanted.field);
        let shape = self.template().register(&wanted.register);
        let Some(field) = shape.and_then(|register| register.field(&wanted.field)) else {
            return self.expect(false, || format!("{place}: no such field"));
        };
        if let Some(above) = &wanted.below {
            let above = self.node(&wanted.register, above);
            let is_below = above.is_some_and(|above| node.parent.as_ref() == Some(&above.id));
            self.expect(is_below, || format!("{place} stands elsewhere"));
        }
        let found = self.inferred(&node, wanted);
        self.value(&place, field, &found, &wanted.value, &wanted.means);
    }

    /// A field of a record; the recipients of a milestone with the years of their weeks.
    fn inferred(&self, node: &Node, wanted: &Record) -> FieldValue {
        let template = self.template();
        let is_process = template
            .process
            .as_ref()
            .is_some_and(|process| process.register == wanted.register && process.recipients == wanted.field);
        let found = milestones(&self.plan, template).into_iter().find(|milestone| milestone.node == node.id);
        match found.filter(|milestone| is_process && !milestone.recipients.lines.is_empty()) {
            Some(milestone) => Value::Recipients(milestone.recipients).into(),
            None => node.field(&wanted.field).clone(),
        }
    }

    fn column(&mut self, wanted: &Column) {
        let place = format!("{} {}", wanted.register, wanted.field);
        let shape = self.template().register(&wanted.register);
        if shape.and_then(|register| register.field(&wanted.field)).is_none() {
            return self.expect(false, || format!("{place}: no such field"));
        }
        let above = wanted.below.as_ref().map(|above| self.node(&wanted.register, above).map(|node| node.id));
        let nodes = self.plan.walk(&wanted.register).into_iter().map(|(_, node)| node);
        let nodes = nodes.filter(|node| above.as_ref().is_none_or(|above| node.parent == *above));
        let chosen = nodes
            .filter(|node| wanted.of.as_ref().is_none_or(|(field, value)| say::value(node.field(field)) == *value));
        let values: Vec<String> = chosen.map(|node| say::value(node.field(&wanted.field))).collect();
        if let Some(count) = wanted.count {
            self.expect(values.len() == count, || format!("{place} has {} rows, not {count}", values.len()));
        }
        if let Some(wanted) = &wanted.values {
            self.expect(values == *wanted, || format!("{place} has {values:?}, not {wanted:?}"));
        }
        let holds = wanted.count.is_some() || wanted.values.is_some();
        self.expect(holds, || format!("{place}: neither values nor a count"));
    }

    fn body(&mut self, wanted: &Body) {
        let body = self.setting.workspace.body(&wanted.id.parse().unwrap());
        let fact = body.and_then(|body| body.fact(&wanted.fact, self.setting.day));
        let found = fact.map_or_else(String::new, say::value);
        self.matches(&format!("body {} {}", wanted.id, wanted.fact), &found, &wanted.value);
    }

    fn empty(&mut self, register: &str) {
        let is_known = self.template().register(register).is_some();
        let is_empty = self.plan.walk(register).is_empty();
        self.expect(is_known && is_empty, || format!("{register} is unknown or has records"));
    }

    fn node(&mut self, register: &str, name: &str) -> Option<Node> {
        let by_id = self.plan.walk(register).into_iter().map(|(_, node)| node).find(|node| node.id.as_str() == name);
        let found = by_id.or_else(|| self.plan.keyed(register, name)).cloned();
        self.expect(found.is_some(), || format!("no {name} in {register:?}"));
        found
    }
}

/// The working text of a plan, without remarks.
pub fn exported(setting: &Setting, plan: &Plan) -> String {
    let working = Working { day: setting.day, confidential: false, remarks: false };
    working::render(plan, &setting.workspace, working)
}

/// Takes away the strokes that escape what people wrote.
fn plain(text: &str) -> String {
    text.replace('\\', "")
}
