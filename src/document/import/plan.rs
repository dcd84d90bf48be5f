//! Material placed in a plan: chapters, records and fields, as a proposal that changes nothing by itself.
//!
//! Chapters are found by title in any language, then by the number that they are given; tables find the register whose
//! fields their headings name; records are found by key, else by their required line. What is like something, but
//! not the same, is a guess and said to be one.

mod copied;
pub mod number;
mod outline;
mod records;
mod table;
pub mod told;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate};

use super::columns::Fit;
use super::{Block, Finding, Material, Place, Suggestion};
use crate::domain::command::Edit;
use crate::domain::event::{PlanEvent, Stamp};
use crate::domain::id::{NodeId, PersonId};
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan};
use crate::domain::template::Template;
use crate::domain::value::FieldValue;
use crate::domain::workspace::Workspace;

pub use super::columns::Fit as Sureness;
pub use table::{Meaning, meanings};

/// Where material is to be placed.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    /// Where names are found.
    pub workspace: &'a Workspace,
    /// The shape of the plan.
    pub template: &'a Template,
    /// The plan as it is; a new one as its template begins it.
    pub plan: &'a Plan,
    /// The day that names are those of.
    pub day: NaiveDate,
}

/// What the person who imports has chosen.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// The register for every table.
    pub register: Option<String>,
    /// The only sheet that is taken in.
    pub sheet: Option<String>,
    /// What columns mean, by the place of their table with the column, in place of what their headings say.
    pub columns: BTreeMap<Place, Meaning>,
    /// Rows that are not taken in, by their place.
    pub without: BTreeSet<Place>,
    /// Leave out values that do not fit; they are listed. Else they stop the import.
    pub leave_out: bool,
    /// Make chapters of headings that match none.
    pub add_chapters: bool,
}

/// What would become of material.
#[derive(Debug, Default)]
pub struct Placing {
    /// What changes the plan: everything in one command.
    pub edits: Vec<Edit>,
    /// The title that the file names.
    pub title: Option<String>,
    /// Chapters that were found or are added.
    pub chapters: Vec<Chapter>,
    /// Tables that found a register.
    pub tables: Vec<Register>,
    /// What stops the import.
    pub faults: Vec<Finding>,
    /// What is not placed.
    pub left: Vec<Finding>,
    /// What else should be known.
    pub notices: Vec<Finding>,
    /// Tracked changes and comments, with the chapter they stand in.
    pub suggestions: Vec<(Option<NodeId>, Suggestion)>,
}

/// What becomes of a chapter or a record.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    /// It is new.
    Added,
    /// Something in it changes.
    Changed(Vec<FieldChange>),
    /// Everything stands there already.
    Same,
}

/// One field that changes.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// What stands there.
    pub before: FieldValue,
    /// What the file says.
    pub after: FieldValue,
}

/// A chapter that was found or is added.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// Where its heading stands.
    pub place: Place,
    /// The chapter.
    pub node: NodeId,
    /// Its heading as the file writes it.
    pub heading: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// A table that found a register.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    /// Where it begins.
    pub place: Place,
    /// The register.
    pub id: String,
    /// What its columns mean, in order.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Record>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The heading as the file writes it.
    pub heading: String,
    /// What it means.
    pub meaning: Option<Meaning>,
    /// How sure that is.
    pub fit: Fit,
}

/// A row that becomes a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Where it stands.
    pub place: Place,
    /// The record.
    pub node: NodeId,
    /// The key that it has or gets; `None` for the next free one.
    pub key: Option<String>,
    /// Its first words.
    pub title: String,
    /// How deep it is nested.
    pub depth: usize,
    /// What becomes of it.
    pub fate: Fate,
    /// What does not fit.
    pub problems: Vec<Finding>,
}

impl Placing {
    /// Counts what is added, changed and the same: chapters and records together.
    #[must_use]
    pub fn counts(&self) -> [usize; 3] {
        let records = self.tables.iter().flat_map(|table| &table.rows).map(|record| &record.fate);
        let mut counts = [0; 3];
        for fate in self.chapters.iter().map(|chapter| &chapter.fate).chain(records) {
            let [added, changed, same] = &mut counts;
            *match fate {
                Fate::Added => added,
                Fate::Changed(_) => changed,
                Fate::Same => same,
            } += 1;
        }
        counts
    }

    /// Says why nothing changes: everything stands there already, or nothing found a place.
    #[must_use]
    pub fn idle(&self) -> Message {
        let is_lost = self.counts() == [0; 3] && !self.left.is_empty();
        Message::new(if is_lost { "import-nothing-placed" } else { "import-nothing-new" })
    }
}

/// Proposes what becomes of material. `fresh` makes identities.
pub fn place(
    material: &Material,
    target: Target<'_>,
    wishes: &Wishes,
    fresh: &mut dyn FnMut() -> Option<NodeId>,
) -> Placing {
    let mut placer = Placer::new(target, wishes, fresh);
    placer.placing.left.clone_from(&material.left);
    placer.placing.notices.clone_from(&material.notices);
    placer.placing.faults.clone_from(&material.cleaned.refused);
    placer.placing.title.clone_from(&material.title);
    placer.outlined(material);
    for block in &material.blocks {
        match block {
            Block::Heading(heading) => placer.heading(heading),
            Block::Text(text) => placer.text(text),
            Block::Table(table) => placer.table(table),
        }
    }
    placer.texts();
    placer.records();
    placer.suggestions(&material.suggestions);
    placer.placing
}

struct Placer<'a, 'f> {
    target: Target<'a>,
    wishes: &'a Wishes,
    fresh: &'f mut dyn FnMut() -> Option<NodeId>,
    /// The plan with the nodes that are added, for what refers to them.
    sketch: Plan,
    outline: outline::Outline,
    drafts: Vec<records::Draft<'a>>,
    placing: Placing,
}

impl<'a, 'f> Placer<'a, 'f> {
    fn new(target: Target<'a>, wishes: &'a Wishes, fresh: &'f mut dyn FnMut() -> Option<NodeId>) -> Self {
        Self {
            target,
            wishes,
            fresh,
            sketch: target.plan.clone(),
            outline: outline::Outline::default(),
            drafts: Vec::new(),
            placing: Placing::default(),
        }
    }

    fn leave(&mut self, place: &Place, what: Message) {
        self.placing.left.push(Finding::new(place.clone(), what));
    }

    fn notice(&mut self, place: &Place, what: Message) {
        self.placing.notices.push(Finding::new(place.clone(), what));
    }

    fn fault(&mut self, place: &Place, what: Message) {
        self.placing.faults.push(Finding::new(place.clone(), what));
    }

    /// Adds a node: an edit, and the node in the sketch.
    fn add(&mut self, register: Option<&str>, key: Option<&str>, parent: Option<&NodeId>) -> Option<NodeId> {
        let id = (self.fresh)()?;
        let (register, parent) = (register.map(ToOwned::to_owned), parent.cloned());
        self.placing.edits.push(Edit::Add {
            id: id.clone(),
            register: register.clone(),
            key: key.map(ToOwned::to_owned),
            parent: parent.clone(),
            after: None,
            fields: Vec::new(),
        });
        let roots = self.sketch.head.roots.get(register.as_deref().unwrap_or_default());
        let after = match parent.as_ref().and_then(|parent| self.sketch.nodes.get(parent)) {
            Some(parent) => parent.children.last().cloned(),
            None => roots.and_then(|roots| roots.last().cloned()),
        };
        let key = key.unwrap_or_default().to_owned();
        let added = PlanEvent::NodeAdded { id: id.clone(), register, key, parent, after };
        sketch(&mut self.sketch, &added);
        Some(id)
    }

    /// Adds what changes a field of a node.
    fn set(&mut self, node: &NodeId, field: &str, value: FieldValue) {
        self.placing.edits.push(Edit::Set { node: node.clone(), field: field.to_owned(), value });
    }

    fn existing(&self, node: &NodeId) -> Option<&'a Node> {
        self.target.plan.node(node)
    }
}

/// Puts an event into a sketch of a plan, which nobody keeps.
pub(super) fn sketch(plan: &mut Plan, event: &PlanEvent) {
    let Ok(by) = PersonId::new("sketch") else { return };
    let stamp = Stamp { n: 0, revision: plan.head.revision, time: DateTime::UNIX_EPOCH, by };
    plan.apply(event, &stamp);
}
