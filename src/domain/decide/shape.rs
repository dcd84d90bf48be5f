//! Decides the shape of a plan: a newer text of its template, or another template (DESIGN 4.3).
//!
//! Nothing is lost: what the new shape does not know is hidden, and seen again when a shape knows it. What stands
//! in a locked version has the shape that it was locked with.

use std::collections::BTreeSet;

pub use preview::preview;

use super::Basis;
use super::content::closed_with_chapters;
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::event::{PlanEvent, Stamp};
use crate::domain::id::NodeId;
use crate::domain::message::{Argument, Message};
use crate::domain::plan::{Node, Plan};
use crate::domain::template::view::{Grid, Matrix};
use crate::domain::template::{Chapter, Field, Register, Template};
use crate::domain::value::{FieldValue, Value};

mod preview;

/// Decides that a plan gets another shape.
///
/// # Errors
/// A denial for a template that the workspace does not have, one without a step or option that is in use, one that
/// draws a matrix in use anew under the same steps, and one that hides a milestone whose step is open.
pub fn decide(basis: Basis<'_>, template: Digest) -> Result<Vec<PlanEvent>, Denial> {
    let Basis { plan, workspace, .. } = basis;
    let Some(to) = workspace.template(&template) else {
        return Err(Denial::unknown(Message::new("template-unknown").with("template", template.to_string())));
    };
    if plan.head.template == template {
        return Ok(Vec::new());
    }
    let from = workspace.template(&plan.head.template);
    options_stay(plan, to)?;
    matrices_stay(plan, from, to)?;
    let set = hiding(plan, from, to, template);
    open_steps_stay(plan, &set)?;
    let stamp =
        Stamp { n: 0, revision: plan.head.revision + 1, time: basis.now.instant, by: basis.actor.person.clone() };
    let mut sketch = plan.clone();
    sketch.apply(&set, &stamp);
    let mut events = vec![set];
    for (at, chapter) in to.chapters.iter().enumerate() {
        let before = to.chapters.get(..at).unwrap_or_default();
        for event in placed(&sketch, from, chapter, before)? {
            sketch.apply(&event, &stamp);
            events.push(event);
        }
    }
    for event in closed(plan, to) {
        sketch.apply(&event, &stamp);
        events.push(event);
    }
    events.extend(closed_with_chapters(&sketch, to));
    Ok(events)
}

/// Says what the new shape does not know: chapters that a shape brought, and registers with records.
///
/// Chapters that people added themselves belong to the plan, not to its shape.
fn hiding(plan: &Plan, from: Option<&Template>, to: &Template, digest: Digest) -> PlanEvent {
    let brought = |node: &Node| node.hidden || from.is_some_and(|from| from.chapter(node.id.as_str()).is_some());
    let chapters = plan.nodes.values().filter(|node| node.is_chapter() && to.chapter(node.id.as_str()).is_none());
    let chapters = chapters.filter(|node| brought(node)).map(|node| node.id.clone()).collect();
    let registers: BTreeSet<&String> = plan.nodes.values().filter_map(|node| node.register.as_ref()).collect();
    let registers = registers.into_iter().filter(|register| to.register(register).is_none()).cloned().collect();
    PlanEvent::ShapeSet { digest, chapters, registers }
}

/// Puts a chapter of the new shape where it belongs: a new one, one that the shape puts elsewhere than the old one
/// did, and the number of one that nobody numbered otherwise.
fn placed(
    plan: &Plan,
    from: Option<&Template>,
    chapter: &Chapter,
    before: &[Chapter],
) -> Result<Vec<PlanEvent>, Denial> {
    let Ok(id) = NodeId::new(&*chapter.id) else { return Ok(Vec::new()) };
    let parent = parent_of(chapter).filter(|parent| plan.node(parent).is_some());
    let beside = |id: &NodeId| plan.node(id).is_some_and(|node| node.parent == parent);
    let after = before.iter().rev().filter_map(|other| NodeId::new(&*other.id).ok()).find(beside);
    let Some(node) = plan.nodes.get(&id) else {
        return Ok(vec![PlanEvent::NodeAdded { id, register: None, key: chapter.number.clone(), parent, after }]);
    };
    if !node.is_chapter() {
        return Err(Denial::input(Message::new("node-exists").with("node", id.as_str())));
    }
    let Some(old) = from.and_then(|from| from.chapter(&chapter.id)) else { return Ok(Vec::new()) };
    let mut events = Vec::new();
    if node.key == old.number && chapter.number != old.number {
        events.push(PlanEvent::NodeKeyed { id: id.clone(), key: chapter.number.clone() });
    }
    let mut up = std::iter::successors(parent.as_ref(), |at| plan.nodes.get(*at)?.parent.as_ref());
    let circle = up.any(|above| *above == id);
    if chapter.parent != old.parent && node.parent == parent_of(old) && node.parent != parent && !circle {
        events.push(PlanEvent::NodeMoved { id, parent, after });
    }
    Ok(events)
}

fn parent_of(chapter: &Chapter) -> Option<NodeId> {
    chapter.parent.as_deref().and_then(|parent| NodeId::new(parent).ok())
}

/// Keeps records of a register that the new shape closes from the public. What was closed stays closed.
fn closed(plan: &Plan, to: &Template) -> Vec<PlanEvent> {
    let mut events = Vec::new();
    for node in plan.nodes.values().filter(|node| !plan.access.contains_key(&node.id)) {
        let register = node.register.as_deref().and_then(|register| to.register(register));
        if let Some(basis) = register.and_then(|register| register.closed.as_ref()) {
            let basis = Some(basis.get(plan.head.lang).to_owned());
            let target = Some(node.id.clone());
            let (audience, by) = (Vec::new(), String::new());
            events.push(PlanEvent::AccessSet { target, audience, basis, by, review: None });
        }
    }
    events
}

/// Walks through every value, with the field of the new shape that it stands in: the plan's own first.
fn values<'a>(plan: &'a Plan, to: &'a Template) -> impl Iterator<Item = (&'a str, &'a Field, &'a FieldValue)> {
    let own = plan.head.fields.iter().filter_map(|(name, value)| Some(("", to.field(name)?, value)));
    let of_records = plan.nodes.values().filter_map(|node| Some((node, to.register(node.register.as_ref()?)?)));
    let of_records = of_records.flat_map(|(node, register)| {
        let known = node.fields.iter().filter_map(|(name, value)| Some((register.field(name)?, value)));
        known.map(|(field, value)| (node.key.as_str(), field, value))
    });
    own.chain(of_records)
}

/// Refuses a shape in which an option that is in use would have no words.
fn options_stay(plan: &Plan, to: &Template) -> Result<(), Denial> {
    for (key, field, value) in values(plan, to) {
        if let Some(Value::Choice(id) | Value::Scale(id)) = value.value()
            && field.option(id).is_none()
        {
            let cause = Message::new("shape-option-gone").with("field", &field.id).with("value", id).with("key", key);
            return Err(Denial::input(cause).hint(Message::new("shape-hint-former").with("value", id)));
        }
    }
    Ok(())
}

/// Refuses a matrix that was drawn anew while scores stand in it: they keep the matrix that they were given in.
fn matrices_stay(plan: &Plan, from: Option<&Template>, to: &Template) -> Result<(), Denial> {
    for register in from.into_iter().flat_map(|from| &from.registers) {
        let Some(new) = to.register(&register.id) else { continue };
        for matrix in &register.matrices {
            let used = matrix.grids.iter().filter(|grid| scores(plan, register, matrix, grid).next().is_some());
            for grid in used {
                let mut drawn = new.matrices.iter().filter(|other| same_axes(other, matrix)).peekable();
                let stays = drawn.peek().is_none() || drawn.any(|other| has_as_it_was(other, matrix, grid));
                if !stays {
                    let keys: Vec<String> = scores(plan, register, matrix, grid).map(|node| node.key.clone()).collect();
                    let cause = Message::new("shape-matrix-changed").with("count", keys.len());
                    let cause = cause.with("records", Argument::Names(keys));
                    return Err(Denial::input(cause).hint(Message::new("shape-hint-matrix")));
                }
            }
        }
    }
    Ok(())
}

/// Lists the records with a score in a grid.
fn scores<'a>(
    plan: &'a Plan,
    register: &'a Register,
    matrix: &'a Matrix,
    grid: &'a Grid,
) -> impl Iterator<Item = &'a Node> {
    let records = plan.nodes.values().filter(|node| node.register.as_ref() == Some(&register.id));
    let is_here = |node: &&Node| {
        [&matrix.before, &matrix.now, &matrix.after].into_iter().flatten().any(|score| {
            let step = |field: &str, steps: &[String]| {
                node.field(field).text().is_some_and(|step| steps.iter().any(|known| known == step))
            };
            step(&score.row, &grid.rows) && step(&score.column, &grid.columns)
        })
    };
    records.map(AsRef::as_ref).filter(is_here)
}

fn same_axes(one: &Matrix, other: &Matrix) -> bool {
    fn axes(matrix: &Matrix) -> impl Iterator<Item = (&String, &String)> {
        let scores = [&matrix.before, &matrix.now, &matrix.after];
        scores.into_iter().flatten().map(|score| (&score.row, &score.column))
    }
    axes(one).any(|axis| axes(other).any(|known| known == axis))
}

/// Tells whether a matrix still has a grid, with the same cells, limit and levels.
fn has_as_it_was(matrix: &Matrix, old: &Matrix, grid: &Grid) -> bool {
    let words = grid.cells.iter().flat_map(|row| row.split_whitespace());
    let level = |matrix: &Matrix, id: &str| matrix.levels.iter().find(|level| level.id == id).cloned();
    matrix.grids.contains(grid) && words.into_iter().all(|id| level(matrix, id) == level(old, id))
}

/// Refuses to hide what an open step was opened from.
fn open_steps_stay(plan: &Plan, set: &PlanEvent) -> Result<(), Denial> {
    let PlanEvent::ShapeSet { registers, .. } = set else { return Ok(()) };
    let mut open = plan.steps.values().filter(|step| step.is_open());
    let hides = |node: &Node| node.register.as_ref().is_some_and(|register| registers.contains(register));
    match open.find(|step| plan.nodes.get(&step.milestone).is_some_and(|node| hides(node))) {
        Some(step) => Err(Denial::state(Message::new("node-has-open-step").with("node", &step.key))),
        None => Ok(()),
    }
}
