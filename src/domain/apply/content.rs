//! Applies events of content: fields, nodes, access, attachments, notes.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::event::{PlanEvent, Stamp};
use crate::domain::id::NodeId;
use crate::domain::plan::{Access, Attachment, Head, Node, Note, Plan, TITLE};
use crate::domain::publication::{self, Publication};
use crate::domain::review::{self, Review};
use crate::domain::value::FieldValue;

/// The register name of the outline in [`Head::roots`].
const OUTLINE: &str = "";

impl Plan {
    pub(super) fn apply_content(&mut self, event: &PlanEvent, stamp: &Stamp) {
        // A file beside the text, a scanned signature for example, does not make a locked text a draft again.
        let beside = matches!(
            event,
            PlanEvent::Note { .. }
                | PlanEvent::Published { .. }
                | PlanEvent::State { .. }
                | PlanEvent::RegisterReviewed { .. }
                | PlanEvent::AttachmentAdded { .. }
                | PlanEvent::AttachmentRemoved { .. }
        );
        if !beside {
            Arc::make_mut(&mut self.head).edited = stamp.revision;
        }
        match event {
            PlanEvent::Created { key, title, lang, template } => {
                let head = Arc::make_mut(&mut self.head);
                head.key.clone_from(key);
                head.title.clone_from(title);
                head.lang = *lang;
                head.template = *template;
                head.created = stamp.time;
            }
            PlanEvent::Set { field, value } => self.set_field_of_plan(field, value),
            PlanEvent::State { .. } | PlanEvent::Note { .. } | PlanEvent::Published { .. } => {
                self.apply_life(event, stamp);
            }
            PlanEvent::NodeAdded { id, register, key, parent, after } => {
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
                self.nodes.insert(id.clone(), Arc::new(node));
                self.note_key(register.as_deref(), key);
                self.place(id, parent.as_ref(), after.as_ref());
            }
            PlanEvent::NodeKeyed { id, key } => {
                let register = self.change_node(id, |node| {
                    node.key.clone_from(key);
                    node.register.clone()
                });
                self.note_key(register.flatten().as_deref(), key);
            }
            PlanEvent::NodeMoved { id, parent, after } => {
                self.take_out(id);
                self.change_node(id, |node| node.parent.clone_from(parent));
                self.place(id, parent.as_ref(), after.as_ref());
            }
            PlanEvent::ShapeSet { digest, chapters, registers } => {
                Arc::make_mut(&mut self.head).template = *digest;
                self.hide(chapters, registers);
            }
            PlanEvent::FieldSet { node, field, value } => {
                self.change_node(node, |node| node.fields.insert(field.clone(), value.clone()));
            }
            _ => self.apply_material(event, stamp),
        }
    }

    fn apply_life(&mut self, event: &PlanEvent, stamp: &Stamp) {
        match event {
            PlanEvent::State { state, from, other, called, reason, amends } => {
                let head = Arc::make_mut(&mut self.head);
                head.state = *state;
                head.since = *from;
                head.other.clone_from(other);
                head.other_called.clone_from(called);
                head.reason.clone_from(reason);
                head.amends = amends.clone().or_else(|| head.amends.take());
            }
            PlanEvent::Note { kind, text } => {
                let note = Note { kind: kind.clone(), text: text.clone(), at: stamp.time, by: stamp.by.clone() };
                self.notes.insert(stamp.n, Arc::new(note));
            }
            PlanEvent::Published { version, revision, on, files, withheld } => {
                let publication = Publication {
                    version: version.clone(),
                    revision: *revision,
                    on: *on,
                    files: files.clone(),
                    withheld: withheld.clone(),
                    state: self.head.state,
                    signed: publication::signed(self, version.as_deref()),
                    notes: self.notes.len(),
                    at: stamp.time,
                    by: stamp.by.clone(),
                };
                Arc::make_mut(&mut self.head).publications.push(publication);
            }
            _ => {}
        }
    }

    fn apply_material(&mut self, event: &PlanEvent, stamp: &Stamp) {
        match event {
            PlanEvent::NodeRemoved { id } => {
                self.change_node(id, |node| node.removed = true);
            }
            PlanEvent::NodeRestored { id } => {
                self.change_node(id, |node| node.removed = false);
            }
            PlanEvent::RecordFrozen { node } => {
                self.change_node(node, |node| node.frozen = true);
                Arc::make_mut(&mut self.head).given.insert(node.clone(), stamp.time);
            }
            PlanEvent::AccessSet { target, audience, basis, by, review } => {
                let (audience, by, review) = (audience.clone(), by.clone(), *review);
                let access = basis.clone().map(|basis| Access { audience, basis, by, review });
                match (target, access) {
                    (Some(target), Some(access)) => _ = self.access.insert(target.clone(), Arc::new(access)),
                    (Some(target), None) => _ = self.access.remove(target),
                    (None, access) => Arc::make_mut(&mut self.head).access = access,
                }
            }
            PlanEvent::RegisterReviewed { register, version } => {
                let digest = review::digest(self, register);
                let review = Review { version: version.clone(), digest, at: stamp.time, by: stamp.by.clone() };
                Arc::make_mut(&mut self.head).reviewed.insert(register.clone(), review);
            }
            PlanEvent::AttachmentAdded { sha256, name, size, node } => {
                let file =
                    Attachment { sha256: *sha256, name: name.clone(), size: *size, node: node.clone(), removed: false };
                self.attachments.insert(*sha256, Arc::new(file));
            }
            PlanEvent::AttachmentRemoved { sha256 } => {
                if let Some(file) = self.attachments.get_mut(sha256) {
                    Arc::make_mut(file).removed = true;
                }
            }
            _ => {}
        }
    }

    /// Hides exactly these chapters and the records of these registers.
    fn hide(&mut self, chapters: &[NodeId], registers: &[String]) {
        for node in self.nodes.values_mut() {
            let hidden = match &node.register {
                None => chapters.contains(&node.id),
                Some(register) => registers.contains(register),
            };
            if node.hidden != hidden {
                Arc::make_mut(node).hidden = hidden;
            }
        }
    }

    fn set_field_of_plan(&mut self, field: &str, value: &FieldValue) {
        let head = Arc::make_mut(&mut self.head);
        match (field, value.text()) {
            (TITLE, Some(title)) => title.clone_into(&mut head.title),
            ("key", Some(key)) => key.clone_into(&mut head.key),
            _ => {
                head.fields.insert(field.to_owned(), value.clone());
            }
        }
    }

    fn change_node<T>(&mut self, id: &NodeId, change: impl FnOnce(&mut Node) -> T) -> Option<T> {
        self.nodes.get_mut(id).map(|node| change(Arc::make_mut(node)))
    }

    /// Remembers the highest number given to a key, so that it is never given again.
    fn note_key(&mut self, register: Option<&str>, key: &str) {
        let Some(register) = register else { return };
        let digits = key.trim_start_matches(|c: char| !c.is_ascii_digit());
        let Ok(number) = digits.parse::<u32>() else { return };
        let last = Arc::make_mut(&mut self.head).last_key.entry(register.to_owned()).or_default();
        *last = number.max(*last);
    }

    /// Puts a node into its list: behind `after`, or first.
    fn place(&mut self, id: &NodeId, parent: Option<&NodeId>, after: Option<&NodeId>) {
        let put = |list: &mut Vec<NodeId>| {
            // Most nodes come last, and long lists are looked through from there.
            let at = after.and_then(|after| list.iter().rposition(|other| other == after)).map_or(0, |at| at + 1);
            list.insert(at, id.clone());
        };
        match parent {
            Some(parent) => {
                self.change_node(parent, |node| put(&mut node.children));
            }
            None => put(self.siblings_at_top(id)),
        }
    }

    fn take_out(&mut self, id: &NodeId) {
        let parent = self.nodes.get(id).and_then(|node| node.parent.clone());
        match parent {
            Some(parent) => {
                self.change_node(&parent, |node| node.children.retain(|other| other != id));
            }
            None => self.siblings_at_top(id).retain(|other| other != id),
        }
    }

    fn siblings_at_top(&mut self, id: &NodeId) -> &mut Vec<NodeId> {
        let register = self.nodes.get(id).and_then(|node| node.register.clone());
        let head: &mut Head = Arc::make_mut(&mut self.head);
        head.roots.entry(register.unwrap_or_else(|| OUTLINE.to_owned())).or_default()
    }
}
