//! What is kept from the public with a chapter: the records of the registers that stand in it, each by itself, so that
//! whoever looks at a record alone knows it.

use super::Editing;
use crate::domain::command::Edit;
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::NodeId;
use crate::domain::plan::{Access, Node};

impl Editing<'_> {
    /// Closes a chapter or a record, or opens it; records that are closed as their chapter is go with it.
    pub(super) fn restrict(&self, edit: &Edit) -> Result<Vec<PlanEvent>, Denial> {
        let Edit::Restrict { target, basis, by, review } = edit else { return Ok(Vec::new()) };
        let was = self.node(target).map(|node| self.plan.access.get(&node.id))?;
        let chapters = self.plan.walk("").into_iter().filter(|(_, chapter)| self.above(chapter).any(|id| id == target));
        let records = chapters.flat_map(|(_, chapter)| self.records_of(chapter)).map(|record| &record.id);
        let with_it = records.filter(|id| was.is_some() && self.plan.access.get(*id) == was);
        let set = |id: &NodeId| PlanEvent::AccessSet {
            target: id.clone(),
            basis: basis.clone(),
            by: by.clone(),
            review: *review,
        };
        Ok(std::iter::once(target).chain(with_it).map(set).collect())
    }

    /// Closes the records that stand open in the register of a closed chapter.
    pub(super) fn closed_with_chapters(&self) -> Vec<PlanEvent> {
        if self.plan.access.is_empty() {
            return Vec::new();
        }
        let chapters = self.plan.walk("").into_iter();
        let closed = chapters.filter_map(|(_, chapter)| {
            let access = self.above(chapter).find_map(|id| self.plan.access.get(id))?;
            Some((chapter, access))
        });
        let set = |record: &Node, access: &Access| PlanEvent::AccessSet {
            target: record.id.clone(),
            basis: Some(access.basis.clone()),
            by: access.by.clone(),
            review: access.review,
        };
        closed
            .flat_map(|(chapter, access)| self.records_of(chapter).map(move |record| (record, access)))
            .filter(|(record, _)| !self.plan.is_closed(&record.id))
            .map(|(record, access)| set(record, access))
            .collect()
    }

    /// Lists the records of the registers that stand in a chapter, removed ones too: they may come back.
    fn records_of(&self, chapter: &Node) -> impl Iterator<Item = &Node> {
        let shape = self.template.chapter(chapter.id.as_str());
        let registers = shape.map(|shape| shape.registers.as_slice()).unwrap_or_default();
        let stands = |node: &&Node| node.register.as_ref().is_some_and(|register| registers.contains(register));
        self.plan.nodes.values().map(AsRef::as_ref).filter(stands)
    }

    /// Walks from a chapter to the top.
    fn above<'n>(&'n self, chapter: &'n Node) -> impl Iterator<Item = &'n NodeId> {
        std::iter::successors(Some(&chapter.id), |id| self.plan.nodes.get(*id)?.parent.as_ref())
    }
}
