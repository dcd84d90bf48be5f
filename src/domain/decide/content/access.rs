//! What is kept from the public with a chapter: the records of the registers that stand in it, each by itself, so that
//! whoever looks at a record alone knows it.

use super::Editing;
use crate::domain::command::Edit;
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::NodeId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::plan::{Access, Node, Plan};
use crate::domain::template::Template;

impl Editing<'_> {
    /// Closes a chapter, a record or the whole plan, or opens it; records that are closed as their chapter is go with it.
    pub(super) fn restrict(&self, edit: &Edit) -> Result<Vec<PlanEvent>, Denial> {
        let Edit::Restrict { target, audience, basis, by, review } = edit else { return Ok(Vec::new()) };
        let set = |target: Option<&NodeId>| PlanEvent::AccessSet {
            target: target.cloned(),
            audience: audience.clone(),
            basis: basis.clone(),
            by: by.clone(),
            review: *review,
        };
        if let Some(basis) = basis {
            if basis.trim().is_empty() {
                return Err(Denial::input(Message::new("access-without-basis")));
            }
            // What is taken in may be closed by a template that it had before.
            if by.trim().is_empty() && !self.taken_in && !self.is_of_template(target.as_ref(), basis) {
                return Err(Denial::input(Message::new("access-without-by")));
            }
            // A template closes for good; what somebody decided is looked at again (anchors 39).
            if review.is_none() && !by.trim().is_empty() {
                return Err(Denial::input(Message::new("access-without-review")));
            }
            if let Some(body) = audience.iter().find(|body| self.basis.workspace.body(body).is_none()) {
                return Err(Denial::unknown(Message::new("body-unknown").with("body", body.as_str())));
            }
        }
        let Some(target) = target else { return Ok(vec![set(None)]) };
        let was = self.node(target).map(|node| self.plan.access.get(&node.id))?;
        let plan = &self.plan;
        let chapters = plan.walk("").into_iter().filter(|(_, chapter)| above(plan, chapter).any(|id| id == target));
        let records =
            chapters.flat_map(|(_, chapter)| records_of(plan, self.template, chapter)).map(|record| &record.id);
        let with_it = records.filter(|id| was.is_some() && plan.access.get(*id) == was);
        Ok(std::iter::once(target).chain(with_it).map(|id| set(Some(id))).collect())
    }

    /// Tells whether the template decided it: it closes every record of some registers.
    fn is_of_template(&self, target: Option<&NodeId>, basis: &str) -> bool {
        let register = target.and_then(|id| self.plan.nodes.get(id)?.register.as_deref());
        let closed = register.and_then(|name| self.template.register(name)?.closed.as_ref());
        closed.is_some_and(|closed| Lang::ALL.iter().any(|lang| closed.get(*lang) == basis))
    }
}

/// Closes the records that stand open in the register of a closed chapter.
pub(in crate::domain::decide) fn closed_with_chapters(plan: &Plan, template: &Template) -> Vec<PlanEvent> {
    if plan.access.is_empty() {
        return Vec::new();
    }
    let chapters = plan.walk("").into_iter();
    let closed = chapters.filter_map(|(_, chapter)| {
        let access = above(plan, chapter).find_map(|id| plan.access.get(id))?;
        Some((chapter, access))
    });
    let set = |record: &Node, access: &Access| PlanEvent::AccessSet {
        target: Some(record.id.clone()),
        audience: access.audience.clone(),
        basis: Some(access.basis.clone()),
        by: access.by.clone(),
        review: access.review,
    };
    closed
        .flat_map(|(chapter, access)| records_of(plan, template, chapter).map(move |record| (record, access)))
        .filter(|(record, _)| !plan.is_closed(&record.id))
        .map(|(record, access)| set(record, access))
        .collect()
}

/// Lists the records of the registers that stand in a chapter, removed ones too: they may come back.
fn records_of<'a>(plan: &'a Plan, template: &'a Template, chapter: &Node) -> impl Iterator<Item = &'a Node> + use<'a> {
    let shape = template.chapter(chapter.id.as_str());
    let registers = shape.map(|shape| shape.registers.as_slice()).unwrap_or_default();
    let stands = move |node: &&Node| node.register.as_ref().is_some_and(|register| registers.contains(register));
    plan.nodes.values().map(AsRef::as_ref).filter(stands)
}

/// Walks from a chapter to the top.
fn above<'a>(plan: &'a Plan, chapter: &'a Node) -> impl Iterator<Item = &'a NodeId> {
    std::iter::successors(Some(&chapter.id), |id| plan.nodes.get(*id)?.parent.as_ref())
}
