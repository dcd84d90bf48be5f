//! Says what a new shape changes in a plan, before it does.

use crate::domain::event::PlanEvent;
use crate::domain::id::NodeId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::template::{Field, Register, Template};
use crate::domain::value::FieldValue;

/// Lists what becomes of a plan's chapters, registers and fields, as sentences in their order.
///
/// Takes the shape that the plan has, where the workspace still knows it, the one that it gets, and the events that
/// [`super::decide`] gave.
#[must_use]
pub fn preview(plan: &Plan, from: Option<&Template>, to: &Template, events: &[PlanEvent]) -> Vec<Message> {
    let preview = Preview { plan, from, to, lang: plan.head.lang };
    let mut said: Vec<Message> = events.iter().flat_map(|event| preview.of_event(event)).collect();
    for register in &to.registers {
        match from.and_then(|from| from.register(&register.id)) {
            Some(old) => said.extend(preview.fields(register, old)),
            None if preview.records(&register.id) == 0 => {
                said.push(Message::new("shape-register-new").with("register", register.title.get(preview.lang)));
            }
            None => {}
        }
    }
    said
}

struct Preview<'a> {
    plan: &'a Plan,
    from: Option<&'a Template>,
    to: &'a Template,
    lang: Lang,
}

impl Preview<'_> {
    fn of_event(&self, event: &PlanEvent) -> Vec<Message> {
        let one = |id: &'static str, node: &NodeId| Message::new(id).with("chapter", self.chapter(node));
        match event {
            PlanEvent::ShapeSet { chapters, registers, .. } => self.hidden(chapters, registers),
            PlanEvent::NodeAdded { id, .. } => vec![one("shape-chapter-new", id)],
            PlanEvent::NodeMoved { id, .. } => vec![one("shape-chapter-moved", id)],
            PlanEvent::NodeKeyed { id, key } => vec![one("shape-chapter-number", id).with("number", key)],
            PlanEvent::AccessSet { target, .. } => {
                let key = target
                    .as_ref()
                    .and_then(|target| self.plan.nodes.get(target))
                    .map(|node| node.key.clone())
                    .unwrap_or_default();
                vec![Message::new("shape-closed").with("key", key)]
            }
            _ => Vec::new(),
        }
    }

    fn hidden(&self, chapters: &[NodeId], registers: &[String]) -> Vec<Message> {
        let mut said = Vec::new();
        for node in self.plan.nodes.values().filter(|node| node.is_chapter() && !node.removed) {
            let id = match (node.hidden, chapters.contains(&node.id)) {
                (false, true) => "shape-chapter-hidden",
                (true, false) => "shape-chapter-back",
                _ => continue,
            };
            said.push(Message::new(id).with("chapter", self.chapter(&node.id)));
        }
        let mut known: Vec<&String> = self.plan.nodes.values().filter_map(|node| node.register.as_ref()).collect();
        known.sort();
        known.dedup();
        for register in known {
            let was = self.plan.nodes.values().any(|node| node.hidden && node.register.as_ref() == Some(register));
            let id = match (was, registers.contains(register)) {
                (false, true) => "shape-register-hidden",
                (true, false) => "shape-register-back",
                _ => continue,
            };
            let title = |shape: &Template| shape.register(register).map(|found| found.title.get(self.lang).to_owned());
            let title = self.from.and_then(title).or_else(|| title(self.to)).unwrap_or_else(|| register.clone());
            said.push(Message::new(id).with("register", title).with("count", self.records(register)));
        }
        said
    }

    fn fields(&self, register: &Register, old: &Register) -> Vec<Message> {
        let title = register.title.get(self.lang);
        let say = |id: &'static str, field: &Field, count: usize| {
            let label = field.label.get(self.lang);
            Message::new(id).with("field", label).with("register", title).with("count", count)
        };
        let gone = old.fields.iter().filter(|field| register.field(&field.id).is_none());
        let mut said: Vec<Message> = gone
            .map(|field| (field, self.written(&register.id, &field.id, |_| true)))
            .filter(|(_, count)| *count > 0)
            .map(|(field, count)| say("shape-field-hidden", field, count))
            .collect();
        for field in &register.fields {
            let other = |value: &FieldValue| value.value().is_some_and(|value| value.kind() != field.kind);
            let count = match old.field(&field.id) {
                Some(_) => self.written(&register.id, &field.id, other),
                None => self.written(&register.id, &field.id, |_| true),
            };
            match (old.field(&field.id), count) {
                (Some(was), 1..) if was.kind != field.kind => {
                    said.push(say("shape-field-kind", field, count).with("kind", Message::new(field.kind.term())));
                }
                (None, 1..) => said.push(say("shape-field-back", field, count)),
                (None, 0) => said.push(say("shape-field-new", field, count)),
                _ => {}
            }
        }
        said
    }

    fn records(&self, register: &str) -> usize {
        self.plan.nodes.values().filter(|node| node.register.as_deref() == Some(register) && !node.removed).count()
    }

    fn written(&self, register: &str, field: &str, wanted: impl Fn(&FieldValue) -> bool) -> usize {
        let records = self.plan.nodes.values().filter(|node| node.register.as_deref() == Some(register));
        records.filter(|node| *node.field(field) != FieldValue::EMPTY && wanted(node.field(field))).count()
    }

    /// Returns a chapter's own title, else that of the shape it comes from.
    fn chapter(&self, id: &NodeId) -> String {
        let own = self.plan.nodes.get(id).and_then(|node| node.field(crate::domain::plan::TITLE).text());
        let title = |shape: &Template| shape.chapter(id.as_str()).map(|found| found.title.get(self.lang).to_owned());
        let shaped = || title(self.to).or_else(|| self.from.and_then(title));
        own.map(ToOwned::to_owned).or_else(shaped).unwrap_or_else(|| id.to_string())
    }
}
