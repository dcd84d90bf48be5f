//! Chapters, records and files of a plan.toml: all of them first, then what stands in them, so that a reference finds
//! what is written further down.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fault::Faults;
use super::table::{Item, Table};
use super::value::{self, parsed};
use crate::document::years;
use crate::domain::command::Edit;
use crate::domain::decide::value::{fits, named_nothing};
use crate::domain::digest::Digest;
use crate::domain::id::{BodyId, NodeId, PlanId, slug};
use crate::domain::message::Message;
use crate::domain::plan::{Access, Attachment, Node, Plan, TEXT, TITLE};
use crate::domain::template::{Field, Template};
use crate::domain::text::Kind;
use crate::domain::value::{FieldKind, FieldValue, RecipientLine, Recipients, Value};
use crate::domain::when::WhenWords;
use crate::domain::workspace::Workspace;

/// What stands in a field as far as it is read: the value, or where it is written.
type Written<'s, 'i> = (String, Item<'s, 'i>);

/// A chapter or record as far as it is read.
struct Draft<'s, 'i> {
    id: NodeId,
    register: Option<String>,
    fields: Vec<Written<'s, 'i>>,
    /// What the shape does not show, in tables that say their kind.
    kept: Vec<Written<'s, 'i>>,
    /// The shape knows the chapter or the register.
    shown: bool,
    frozen: bool,
    access: Option<Access>,
}

/// The nodes of a file as far as they are read.
pub struct Nodes<'s, 'i, 'w> {
    workspace: &'w Workspace,
    template: &'w Template,
    drafts: Vec<Draft<'s, 'i>>,
    /// Highest number of a key, by register.
    last_key: BTreeMap<String, u32>,
    /// Nodes and files, for what refers to them.
    sketch: Plan,
    edits: Vec<Edit>,
    access: Option<Access>,
}

impl<'s, 'i, 'w> Nodes<'s, 'i, 'w> {
    pub fn new(workspace: &'w Workspace, template: &'w Template, sketch: PlanId) -> Self {
        Self {
            workspace,
            template,
            drafts: Vec::new(),
            last_key: BTreeMap::new(),
            sketch: Plan::unborn(sketch),
            edits: Vec::new(),
            access: None,
        }
    }

    /// Reads every table of a list, `[[chapter]]` for example.
    pub fn read(
        &mut self,
        name: &str,
        top: &mut Table<'s, 'i>,
        one: impl Fn(&mut Self, &mut Table<'s, 'i>, &mut Faults) -> Option<()>,
        faults: &mut Faults,
    ) {
        let items = top.take(name, faults).and_then(|item| item.list(faults));
        for item in items.into_iter().flatten() {
            if let Some(mut table) = item.table(faults) {
                let read = one(self, &mut table, faults);
                // A table whose kind is not known has keys that nobody could ask for.
                if read.is_some() {
                    table.finish(faults);
                }
            }
        }
    }

    /// Reads a chapter; number and parent are the template's when they are left out.
    pub fn chapter(&mut self, table: &mut Table<'s, 'i>, faults: &mut Faults) -> Option<()> {
        let id: Option<NodeId> =
            table.require("id", faults).and_then(|item| parsed(&item, Message::new("document-no-id"), faults));
        let shape = id.as_ref().and_then(|id| self.template.chapter(id.as_str()));
        let key = match table.take("number", faults) {
            Some(item) => item.text(Kind::Line, faults),
            None => Some(shape.map(|chapter| chapter.number.clone()).unwrap_or_default()),
        };
        let parent = match table.take("parent", faults) {
            Some(item) => self.parent(&item, None, faults),
            None => shape.and_then(|chapter| NodeId::new(chapter.parent.clone()?).ok()),
        };
        let fields = [TITLE, TEXT].into_iter().filter_map(|name| Some((name.to_owned(), table.take(name, faults)?)));
        let fields = fields.collect();
        let access = access(table, self.workspace, faults);
        let shown = flag("shown", table, faults).unwrap_or(true);
        let frozen = flag("frozen", table, faults).unwrap_or_default();
        let draft = Draft { id: id?, register: None, fields, kept: Vec::new(), shown, frozen, access };
        self.add(draft, key?, parent, table.line, faults);
        Some(())
    }

    /// Reads a record; without an id it is `<register>-<key>`, without a key the next free one.
    pub fn record(&mut self, table: &mut Table<'s, 'i>, faults: &mut Faults) -> Option<()> {
        let item = table.require("register", faults)?;
        let name = item.text(Kind::Line, faults)?;
        let shown = flag("shown", table, faults).unwrap_or(true);
        let register = self.template.register(&name);
        if register.is_none() && shown {
            let known: Vec<&str> = self.template.registers.iter().map(|register| register.id.as_str()).collect();
            let cause = Message::new("register-unknown").with("register", name);
            let hint = Message::new("document-hint-known").with("known", known.join(", "));
            faults.advise(item.line, &item.key, cause, hint);
            return None;
        }
        let key = match table.take("key", faults) {
            Some(item) => item.text(Kind::Line, faults),
            None => Some(self.next_key(&name, register.map_or("", |register| &register.prefix))),
        };
        let given = table.take("id", faults);
        let id: Option<NodeId> = match given {
            Some(item) => parsed(&item, Message::new("document-no-id"), faults),
            None => key.as_ref().and_then(|key| NodeId::new(slug(&format!("{name}-{key}"))?).ok()),
        };
        let parent = table.take("parent", faults).and_then(|item| self.parent(&item, Some(&name), faults));
        let known = register.map_or(&[][..], |register| &register.fields);
        let fields = known.iter().filter_map(|field| Some((field.id.clone(), table.take(&field.id, faults)?)));
        let fields = fields.collect();
        let kept = kept(table, faults);
        let access = access(table, self.workspace, faults);
        let frozen = flag("frozen", table, faults).unwrap_or_default();
        let draft = Draft { id: id?, register: Some(name), fields, kept, shown: register.is_some(), frozen, access };
        self.add(draft, key?, parent, table.line, faults);
        Some(())
    }

    /// Reads a file that belongs to the plan; its bytes are not in plan.toml.
    pub fn attachment(&mut self, table: &mut Table<'s, 'i>, faults: &mut Faults) -> Option<()> {
        let sha256 = table.require("sha256", faults);
        let sha256: Option<Digest> = sha256.and_then(|item| parsed(&item, Message::new("document-no-digest"), faults));
        let name = table.require("name", faults).and_then(|item| item.text(Kind::Line, faults));
        let size: Option<u64> = table.require("size", faults).and_then(|item| item.number(faults));
        let node = table.take("node", faults).and_then(|item| self.named(&item, faults));
        let (sha256, name, size) = (sha256?, name?, size?);
        let file = Attachment { sha256, name: name.clone(), size, node: node.clone(), removed: false };
        self.sketch.attachments.insert(sha256, Arc::new(file));
        self.edits.push(Edit::Attach { sha256, name, size, node });
        Some(())
    }

    fn next_key(&self, register: &str, prefix: &str) -> String {
        let last = self.last_key.get(register).copied().unwrap_or_default();
        format!("{prefix}{}", last.saturating_add(1))
    }

    /// Adds a node, unless its identity or its key is taken.
    fn add(&mut self, draft: Draft<'s, 'i>, key: String, parent: Option<NodeId>, line: usize, faults: &mut Faults) {
        let Draft { id, register, .. } = &draft;
        if self.sketch.nodes.contains_key(id) {
            faults.at(line, "id", Message::new("node-exists").with("node", id.as_str()));
            return;
        }
        let is_taken = |node: &Arc<Node>| node.register == *register && node.key == key;
        if let Some(name) = register {
            if key.trim().is_empty() || self.sketch.nodes.values().any(is_taken) {
                faults.at(line, "key", Message::new("key-taken").with("key", &key));
                return;
            }
            let number: u32 = key.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or_default();
            let last = self.last_key.entry(name.clone()).or_default();
            *last = number.max(*last);
        }
        let node = Node {
            id: id.clone(),
            register: register.clone(),
            key: key.clone(),
            parent: parent.clone(),
            children: Vec::new(),
            fields: BTreeMap::new(),
            removed: false,
            frozen: false,
            hidden: false,
        };
        self.sketch.nodes.insert(id.clone(), Arc::new(node));
        let siblings = match parent.as_ref().and_then(|parent| self.sketch.nodes.get_mut(parent)) {
            Some(parent) => &mut Arc::make_mut(parent).children,
            None => Arc::make_mut(&mut self.sketch.head).roots.entry(register.clone().unwrap_or_default()).or_default(),
        };
        siblings.push(id.clone());
        let (id, register) = (id.clone(), register.clone());
        self.edits.push(if draft.shown {
            Edit::Add { id, register, key: Some(key), parent, after: None, fields: Vec::new() }
        } else {
            Edit::KeepNode { id, register, key, parent }
        });
        self.drafts.push(draft);
    }

    /// Reads a parent, which stands further up in the same register; `""` is none.
    fn parent(&self, item: &Item<'_, '_>, register: Option<&str>, faults: &mut Faults) -> Option<NodeId> {
        if item.text(Kind::Line, faults).is_some_and(|text| text.is_empty()) {
            return None;
        }
        let parent = self.named(item, faults)?;
        let found = self.sketch.nodes.get(&parent);
        if found.is_some_and(|node| node.register.as_deref() != register) {
            faults.at(item.line, &item.key, Message::new("node-unknown").with("node", parent.as_str()));
            return None;
        }
        Some(parent)
    }

    /// Reads the identity of a node that stands further up.
    fn named(&self, item: &Item<'_, '_>, faults: &mut Faults) -> Option<NodeId> {
        let id: NodeId = parsed(item, Message::new("document-no-id"), faults)?;
        if self.sketch.nodes.contains_key(&id) {
            return Some(id);
        }
        let cause = Message::new("node-unknown").with("node", id.as_str());
        faults.advise(item.line, &item.key, cause, Message::new("document-hint-further-up"));
        None
    }

    /// Reads who may see the plan at all.
    pub fn plan(&mut self, top: &mut Table<'s, 'i>, faults: &mut Faults) {
        self.access = access(top, self.workspace, faults);
    }

    /// Reads what stands in the fields, of the plan first; gives everything that was read, in order.
    pub fn edits(mut self, plan_fields: Option<Item<'_, '_>>, words: &WhenWords, faults: &mut Faults) -> Vec<Edit> {
        if let Some(mut table) = plan_fields.and_then(|item| item.table(faults)) {
            for field in &self.template.fields {
                let value = table.take(&field.id, faults).and_then(|item| self.value(field, &item, words, faults));
                self.edits.extend(value.map(|value| Edit::SetPlan { field: field.id.clone(), value }));
            }
            for (field, item) in kept(&mut table, faults) {
                let value = self.kept_value(&item, words, faults);
                self.edits.extend(value.map(|value| Edit::Keep { node: None, field, value }));
            }
            table.finish(faults);
        }
        let close = |target: Option<NodeId>, access: Access| {
            let Access { audience, basis, by, review } = access;
            Edit::Restrict { target, audience, basis: Some(basis), by, review }
        };
        self.edits.extend(self.access.take().map(|access| close(None, access)));
        let mut set = Vec::new();
        let (mut kept, mut restricted, mut frozen) = (Vec::new(), Vec::new(), Vec::new());
        for draft in std::mem::take(&mut self.drafts) {
            for (name, item) in &draft.fields {
                let value = self.node_value(draft.register.as_deref(), name, item, words, faults);
                set.extend(value.map(|value| (draft.id.clone(), name.clone(), value)));
            }
            for (field, item) in draft.kept {
                let value = self.kept_value(&item, words, faults);
                kept.extend(value.map(|value| Edit::Keep { node: Some(draft.id.clone()), field, value }));
            }
            // What stands below is frozen before what stands above.
            frozen.extend(draft.frozen.then(|| Edit::Freeze { node: draft.id.clone() }));
            restricted.extend(draft.access.map(|access| close(Some(draft.id), access)));
        }
        years::infer(&self.sketch, set.iter_mut().map(|(node, field, value)| (&*node, field.as_str(), value)));
        self.edits.extend(set.into_iter().map(|(node, field, value)| Edit::Set { node, field, value }));
        self.edits.extend(kept.into_iter().chain(restricted).chain(frozen.into_iter().rev()));
        self.edits
    }

    fn kept_value(&self, item: &Item<'_, '_>, words: &WhenWords, faults: &mut Faults) -> Option<FieldValue> {
        let value = value::kept(item, words, faults)?;
        match value.value().and_then(|value| named_nothing(value, &self.sketch, self.workspace)) {
            None => Some(value),
            Some(name) => {
                let cause = Message::new("value-names-nothing").with("field", &item.key).with("value", name);
                faults.at(item.line, &item.key, cause);
                None
            }
        }
    }

    fn node_value(
        &self,
        register: Option<&str>,
        name: &str,
        item: &Item<'_, '_>,
        words: &WhenWords,
        faults: &mut Faults,
    ) -> Option<FieldValue> {
        match register {
            None if name == TITLE => value::read(item, FieldKind::Line, words, faults),
            None => value::read(item, FieldKind::Prose, words, faults),
            Some(register) => self.value(self.template.register(register)?.field(name)?, item, words, faults),
        }
    }

    fn value(&self, field: &Field, item: &Item<'_, '_>, words: &WhenWords, faults: &mut Faults) -> Option<FieldValue> {
        let value = value::read(item, field.kind, words, faults)?;
        match fits(field, &value, &self.sketch, self.workspace) {
            Ok(()) => Some(value),
            Err(denial) => {
                let line = self.line_of(item, &value, faults);
                faults.denied(line, &item.key, denial);
                None
            }
        }
    }

    /// Returns the line of the first recipient that is nobody; of the field for any other value.
    fn line_of(&self, item: &Item<'_, '_>, value: &FieldValue, faults: &mut Faults) -> usize {
        let recipients = value.recipients().map(|all| all.lines.as_slice()).unwrap_or_default();
        let is_nobody = |line: &RecipientLine| {
            let alone = Value::Recipients(Recipients { lines: vec![line.clone()], joint: false });
            named_nothing(&alone, &self.sketch, self.workspace).is_some()
        };
        let mut written = value::recipient_lines(item, faults).into_iter().zip(recipients);
        written.find(|(_, line)| is_nobody(line)).map_or(item.line, |(written, _)| written)
    }
}

fn flag(name: &str, table: &mut Table<'_, '_>, faults: &mut Faults) -> Option<bool> {
    table.take(name, faults)?.flag(faults)
}

/// Finds the values that the shape does not show.
fn kept<'s, 'i>(table: &mut Table<'s, 'i>, faults: &mut Faults) -> Vec<Written<'s, 'i>> {
    let hidden = table.take("hidden", faults).and_then(|item| item.table(faults));
    hidden.map(|mut hidden| hidden.all(faults)).unwrap_or_default()
}

/// Reads that a node is kept from the public.
fn access(table: &mut Table<'_, '_>, workspace: &Workspace, faults: &mut Faults) -> Option<Access> {
    let mut access = table.take("access", faults)?.table(faults)?;
    let basis = access.require("basis", faults).and_then(|item| item.text(Kind::Line, faults));
    let by = access.require("by", faults).and_then(|item| item.text(Kind::Line, faults));
    let review = access.take("review", faults).and_then(|item| item.day(faults));
    let audience = access.take("bodies", faults).map(|item| bodies(&item, workspace, faults)).unwrap_or_default();
    access.finish(faults);
    Some(Access { audience, basis: basis?, by: by?, review })
}

/// Reads bodies that the workspace has.
fn bodies(item: &Item<'_, '_>, workspace: &Workspace, faults: &mut Faults) -> Vec<BodyId> {
    let mut found = Vec::new();
    for name in item.texts(faults).unwrap_or_default() {
        match BodyId::new(&*name).ok().filter(|body| workspace.body(body).is_some()) {
            Some(body) => found.push(body),
            None => {
                let cause = Message::new("value-names-nothing").with("field", &item.key).with("value", name);
                faults.at(item.line, &item.key, cause);
            }
        }
    }
    found
}
