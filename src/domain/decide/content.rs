//! Decides content: fields, records, chapters, access, attachments.

use std::collections::BTreeSet;

use crate::domain::command::{Edit, PlanCommand};
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::event::{PlanEvent, Stamp};
use crate::domain::id::{NodeId, slug};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::plan::{Node, Plan, TEXT, TITLE};
use crate::domain::template::{Field, Register, Template};
use crate::domain::value::{FieldValue, Value};

use super::{Basis, life, value};

pub(super) use access::closed_with_chapters;

mod access;

/// Decides a command about content.
///
/// # Errors
/// A denial for a field, register or node that does not exist, a value that does not fit, a key that is taken.
pub fn decide(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    match command {
        PlanCommand::Create { key, title, lang, template, edits } => {
            if slug(key).as_deref() != Some(key) {
                return Err(Denial::input(Message::new("plan-key-form").with("key", key)));
            }
            let Some(shape) = basis.workspace.template(template) else {
                return Err(Denial::unknown(Message::new("template-unknown").with("template", template.to_string())));
            };
            let mut events =
                vec![PlanEvent::Created { key: key.clone(), title: title.clone(), lang: *lang, template: *template }];
            match edits {
                Some(edits) => {
                    let kept = Editing::after(basis, shape, &events).taken_in().all(edits)?;
                    events.extend(kept);
                    events.extend(hidden(&events, edits, *template));
                }
                None => events.extend(beginning(shape, *lang)),
            }
            Ok(events)
        }
        PlanCommand::Edit(edits) => {
            let Some(shape) = basis.workspace.template(&basis.plan.head.template) else {
                let template = basis.plan.head.template.to_string();
                return Err(Denial::unknown(Message::new("template-unknown").with("template", template)));
            };
            Editing::after(basis, shape, &[]).all(edits)
        }
        PlanCommand::SetState { .. } | PlanCommand::Note { .. } => life::decide(basis, command),
        _ => Ok(Vec::new()),
    }
}

/// Hides what a plan that is taken in keeps from another shape.
fn hidden(events: &[PlanEvent], edits: &[Edit], digest: Digest) -> Option<PlanEvent> {
    let kept: BTreeSet<&NodeId> = edits
        .iter()
        .filter_map(|edit| match edit {
            Edit::KeepNode { id, .. } => Some(id),
            _ => None,
        })
        .collect();
    let nodes = events.iter().filter_map(|event| match event {
        PlanEvent::NodeAdded { id, register, .. } if kept.contains(id) => Some((id, register)),
        _ => None,
    });
    let (mut chapters, mut registers) = (Vec::new(), BTreeSet::new());
    for (id, register) in nodes {
        match register {
            Some(register) => drop(registers.insert(register.clone())),
            None => chapters.push(id.clone()),
        }
    }
    let registers = registers.into_iter().collect();
    (!kept.is_empty()).then_some(PlanEvent::ShapeSet { digest, chapters, registers })
}

/// Lists what a new plan of a kind starts with: its chapters, and the records that the template begins with.
#[must_use]
pub fn beginning(template: &Template, lang: Lang) -> Vec<PlanEvent> {
    let mut events = Vec::new();
    let mut last: std::collections::BTreeMap<Option<&str>, NodeId> = std::collections::BTreeMap::new();
    for chapter in &template.chapters {
        let Ok(id) = NodeId::new(&*chapter.id) else { continue };
        let parent = chapter.parent.as_deref().and_then(|parent| NodeId::new(parent).ok());
        let after = last.insert(chapter.parent.as_deref(), id.clone());
        events.push(PlanEvent::NodeAdded { id, register: None, key: chapter.number.clone(), parent, after });
    }
    let mut before: std::collections::BTreeMap<&str, NodeId> = std::collections::BTreeMap::new();
    for start in &template.starts {
        let Some(id) = slug(&format!("{}-{}", start.register, start.key)).and_then(|id| NodeId::new(id).ok()) else {
            continue;
        };
        let after = before.insert(&start.register, id.clone());
        let register = Some(start.register.clone());
        events.push(PlanEvent::NodeAdded { id: id.clone(), register, key: start.key.clone(), parent: None, after });
        let kind = |field: &str| template.register(&start.register)?.field(field).map(|field| field.kind);
        for (field, texts) in &start.texts {
            let text = texts.get(lang).to_owned();
            let value = match kind(field) {
                Some(crate::domain::value::FieldKind::Prose) => Value::Prose(text),
                _ => Value::Line(text),
            };
            events.push(PlanEvent::FieldSet { node: id.clone(), field: field.clone(), value: value.into() });
        }
        for (field, choice) in &start.choices {
            let value = Value::Choice(choice.clone()).into();
            events.push(PlanEvent::FieldSet { node: id.clone(), field: field.clone(), value });
        }
    }
    events
}

/// Edits of one command, each decided on the plan as the ones before leave it.
struct Editing<'a> {
    basis: Basis<'a>,
    template: &'a Template,
    plan: Plan,
    stamp: Stamp,
    /// A plan is being taken in, and brings what its shape does not show.
    taken_in: bool,
}

impl<'a> Editing<'a> {
    fn after(basis: Basis<'a>, template: &'a Template, events: &[PlanEvent]) -> Self {
        let stamp = Stamp {
            n: 0,
            revision: basis.plan.head.revision + 1,
            time: basis.now.instant,
            by: basis.actor.person.clone(),
        };
        let mut plan = basis.plan.clone();
        events.iter().for_each(|event| plan.apply(event, &stamp));
        Self { basis, template, plan, stamp, taken_in: false }
    }

    fn taken_in(self) -> Self {
        Self { taken_in: true, ..self }
    }

    fn all(mut self, edits: &[Edit]) -> Result<Vec<PlanEvent>, Denial> {
        let mut events = Vec::new();
        for edit in edits {
            for event in self.one(edit)? {
                self.plan.apply(&event, &self.stamp);
                events.push(event);
            }
        }
        events.extend(closed_with_chapters(&self.plan, self.template));
        Ok(events)
    }

    fn one(&self, edit: &Edit) -> Result<Vec<PlanEvent>, Denial> {
        let event = match edit {
            Edit::SetPlan { field, value } => {
                self.check_plan_field(field, value)?;
                PlanEvent::Set { field: field.clone(), value: value.clone() }
            }
            Edit::Add { .. } => return self.add(edit),
            Edit::Set { node, field, value } => {
                self.check_field(self.unfrozen(node)?, field, value)?;
                PlanEvent::FieldSet { node: node.clone(), field: field.clone(), value: value.clone() }
            }
            Edit::Keep { .. } | Edit::KeepNode { .. } => return self.keep(edit),
            Edit::Key { node, key } => {
                self.check_key(self.unfrozen(node)?.register.as_deref(), key)?;
                PlanEvent::NodeKeyed { id: node.clone(), key: key.clone() }
            }
            Edit::Move { node, parent, after } => {
                self.check_move(self.unfrozen(node)?, parent.as_ref(), after.as_ref())?;
                PlanEvent::NodeMoved { id: node.clone(), parent: parent.clone(), after: after.clone() }
            }
            Edit::Remove { node } => {
                self.check_free(self.unfrozen(node)?)?;
                PlanEvent::NodeRemoved { id: node.clone() }
            }
            Edit::Restore { node } if self.can_return(node) => PlanEvent::NodeRestored { id: node.clone() },
            Edit::Restore { node } => return Err(node_unknown(node)),
            Edit::Freeze { node } => {
                self.unfrozen(node)?;
                PlanEvent::RecordFrozen { node: node.clone() }
            }
            Edit::Restrict { .. } => return self.restrict(edit),
            Edit::Review { register, version } => {
                self.register(register)?;
                if !self.plan.versions.contains_key(version) {
                    return Err(Denial::unknown(Message::new("version-unknown").with("version", version)));
                }
                PlanEvent::RegisterReviewed { register: register.clone(), version: version.clone() }
            }
            Edit::Attach { sha256, name, size, node } => {
                PlanEvent::AttachmentAdded { sha256: *sha256, name: name.clone(), size: *size, node: node.clone() }
            }
            Edit::Detach { sha256 } => PlanEvent::AttachmentRemoved { sha256: *sha256 },
        };
        Ok(vec![event])
    }

    fn add(&self, edit: &Edit) -> Result<Vec<PlanEvent>, Denial> {
        let Edit::Add { id, register, key, parent, after, fields } = edit else { return Ok(Vec::new()) };
        if self.plan.nodes.contains_key(id) {
            return Err(Denial::input(Message::new("node-exists").with("node", id.as_str())));
        }
        if let Some(name) = register {
            self.register(name)?;
        }
        self.check_place(register.as_deref(), parent.as_ref(), after.as_ref())?;
        let key = match key {
            Some(key) => {
                self.check_key(register.as_deref(), key)?;
                key.clone()
            }
            None => self.next_key(register.as_deref()),
        };
        let closed = register.as_deref().and_then(|name| self.template.register(name)?.closed.as_ref());
        let mut events = vec![PlanEvent::NodeAdded {
            id: id.clone(),
            register: register.clone(),
            key,
            parent: parent.clone(),
            after: after.clone().or_else(|| self.last_sibling(register.as_deref(), parent.as_ref())),
        }];
        for (field, value) in fields {
            self.check_named_field(register.as_deref(), field, value)?;
            events.push(PlanEvent::FieldSet { node: id.clone(), field: field.clone(), value: value.clone() });
        }
        if let Some(basis) = closed {
            // Kept from the public from the moment it is made: the template decided that.
            let (target, basis) = (Some(id.clone()), Some(basis.get(self.plan.head.lang).to_owned()));
            let (audience, by) = (Vec::new(), String::new());
            events.push(PlanEvent::AccessSet { target, audience, basis, by, review: None });
        }
        Ok(events)
    }

    /// Keeps what the shape does not show: it is checked for nothing but its references.
    fn keep(&self, edit: &Edit) -> Result<Vec<PlanEvent>, Denial> {
        match edit {
            Edit::Keep { field, .. } if !self.taken_in || [TITLE, "key"].contains(&field.as_str()) => {
                Err(field_unknown(field))
            }
            Edit::Keep { node, field, value } => {
                let named =
                    value.value().and_then(|value| value::named_nothing(value, &self.plan, self.basis.workspace));
                if let Some(name) = named {
                    let cause = Message::new("value-names-nothing").with("field", field).with("value", name);
                    return Err(Denial::input(cause));
                }
                let (field, value) = (field.clone(), value.clone());
                Ok(vec![match node {
                    Some(node) => PlanEvent::FieldSet { node: self.node(node)?.id.clone(), field, value },
                    None => PlanEvent::Set { field, value },
                }])
            }
            Edit::KeepNode { id, .. } if !self.taken_in || self.plan.nodes.contains_key(id) => {
                Err(Denial::input(Message::new("node-exists").with("node", id.as_str())))
            }
            Edit::KeepNode { id, register, key, parent } => {
                self.check_key(register.as_deref(), key)?;
                let after = self.last_sibling(register.as_deref(), parent.as_ref());
                let (id, register) = (id.clone(), register.clone());
                Ok(vec![PlanEvent::NodeAdded { id, register, key: key.clone(), parent: parent.clone(), after }])
            }
            _ => Ok(Vec::new()),
        }
    }

    fn node(&self, id: &NodeId) -> Result<&Node, Denial> {
        self.plan.node(id).ok_or_else(|| node_unknown(id))
    }

    /// Tells whether a node was removed on its own account, from below what is there still.
    fn can_return(&self, id: &NodeId) -> bool {
        let stands = |node: &Node| node.parent.as_ref().is_none_or(|parent| self.plan.kept(parent).is_some());
        self.plan.nodes.get(id).is_some_and(|node| node.removed && stands(node))
    }

    /// Finds a node that may still be changed: neither it nor one above it was given as it stands.
    fn unfrozen(&self, id: &NodeId) -> Result<&Node, Denial> {
        let node = self.node(id)?;
        match self.plan.frozen(id) {
            Some(given) => Err(Denial::state(Message::new("record-frozen").with("node", &given.key))),
            None => Ok(node),
        }
    }

    fn register(&self, name: &str) -> Result<&'a Register, Denial> {
        self.template
            .register(name)
            .ok_or_else(|| Denial::unknown(Message::new("register-unknown").with("register", name)))
    }

    fn last_sibling(&self, register: Option<&str>, parent: Option<&NodeId>) -> Option<NodeId> {
        match parent {
            Some(parent) => self.plan.nodes.get(parent)?.children.last().cloned(),
            None => self.plan.head.roots.get(register.unwrap_or_default())?.last().cloned(),
        }
    }

    fn next_key(&self, register: Option<&str>) -> String {
        let Some(name) = register else { return String::new() };
        let prefix = self.template.register(name).map_or("", |register| register.prefix.as_str());
        let last = self.plan.head.last_key.get(name).copied().unwrap_or_default();
        format!("{prefix}{}", last.saturating_add(1))
    }

    fn check_key(&self, register: Option<&str>, key: &str) -> Result<(), Denial> {
        let taken = |node: &std::sync::Arc<Node>| node.register.as_deref() == register && node.key == key;
        if register.is_some() && (key.trim().is_empty() || self.plan.nodes.values().any(taken)) {
            return Err(Denial::input(Message::new("key-taken").with("key", key)));
        }
        Ok(())
    }

    fn check_field(&self, node: &Node, field: &str, value: &FieldValue) -> Result<(), Denial> {
        self.check_named_field(node.register.as_deref(), field, value)
    }

    fn check_named_field(&self, register: Option<&str>, field: &str, value: &FieldValue) -> Result<(), Denial> {
        let Some(name) = register else {
            return match (field, value.value()) {
                (TEXT, None | Some(Value::Prose(_))) | (TITLE, None | Some(Value::Line(_))) => Ok(()),
                _ => Err(field_unknown(field)),
            };
        };
        let found = self.register(name)?.field(field).ok_or_else(|| field_unknown(field))?;
        self.check_value(found, value)
    }

    fn check_plan_field(&self, field: &str, value: &FieldValue) -> Result<(), Denial> {
        match (field, value.value()) {
            (TITLE, Some(Value::Line(text))) if !text.trim().is_empty() => Ok(()),
            ("key", Some(Value::Line(key))) if slug(key).as_deref() == Some(key) => Ok(()),
            ("key", Some(Value::Line(key))) => Err(Denial::input(Message::new("plan-key-form").with("key", key))),
            _ => self.check_value(self.template.field(field).ok_or_else(|| field_unknown(field))?, value),
        }
    }

    fn check_value(&self, field: &Field, value: &FieldValue) -> Result<(), Denial> {
        value::fits(field, value, &self.plan, self.basis.workspace)
    }

    /// Refuses a place below the node itself, and every place that [`Self::check_place`] refuses.
    fn check_move(&self, node: &Node, parent: Option<&NodeId>, after: Option<&NodeId>) -> Result<(), Denial> {
        let mut above = parent;
        while let Some(current) = above {
            if *current == node.id {
                return Err(Denial::input(Message::new("move-below-itself").with("node", &node.key)));
            }
            above = self.node(current)?.parent.as_ref();
        }
        self.check_place(node.register.as_deref(), parent, after)
    }

    /// Refuses a place in another register, below a record of a flat one, and below what was given as it stands.
    fn check_place(
        &self,
        register: Option<&str>,
        parent: Option<&NodeId>,
        after: Option<&NodeId>,
    ) -> Result<(), Denial> {
        if let Some(parent) = parent {
            self.unfrozen(parent)?;
            let is_flat = |name| self.template.register(name).is_some_and(|register| !register.nested);
            if register.is_some_and(is_flat) {
                return Err(Denial::input(Message::new("register-flat")));
            }
        }
        // A place is also named by a neighbour that was removed: what is undone goes back to where it stood.
        let neighbour = |id: &NodeId| self.plan.nodes.get(id).and_then(|node| node.register.as_deref());
        let foreign = |id: &&NodeId| !self.plan.nodes.contains_key(id) || neighbour(id) != register;
        match [parent, after].into_iter().flatten().find(foreign) {
            Some(id) => Err(node_unknown(id)),
            None => Ok(()),
        }
    }

    /// Refuses to take away what an open step was opened from, or what was given, both also with what is above.
    fn check_free(&self, node: &Node) -> Result<(), Denial> {
        let is_open = |node: &Node| self.plan.steps_of(&node.id).into_iter().any(Step::is_open);
        let refused = |id: &'static str, node: &Node| Err(Denial::state(Message::new(id).with("node", &node.key)));
        let mut waiting = vec![node];
        while let Some(node) = waiting.pop() {
            if is_open(node) {
                return refused("node-has-open-step", node);
            }
            if node.frozen {
                return refused("record-frozen", node);
            }
            waiting.extend(self.plan.children(node));
        }
        Ok(())
    }
}

fn node_unknown(id: &NodeId) -> Denial {
    Denial::unknown(Message::new("node-unknown").with("node", id.as_str()))
}

fn field_unknown(field: &str) -> Denial {
    Denial::unknown(Message::new("field-unknown").with("field", field))
}
