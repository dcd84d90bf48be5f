//! What concerns a body: its milestones, what it did, what it remarked, and the chapters that it remarked on.

use std::collections::BTreeSet;

use crate::document::part::Part;
use crate::document::record;
use crate::document::walk::{TOP, Walk};
use crate::domain::id::{BodyId, NodeId};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::Node;
use crate::domain::process;
use crate::domain::sight::Sight;
use crate::domain::value::{Recipients, Value};

/// Goes through what concerns a body, and says so when nothing does.
pub fn walk(walk: &mut Walk<'_, '_>, body: &BodyId, sight: &Sight) {
    let before = walk.parts.len();
    registers(walk, body);
    let who = Considerer::Body(body.clone());
    walk.parts.extend(record::of_body(&walk.shown, &who, sight));
    let plan = walk.shown.plan;
    let remarked: BTreeSet<&NodeId> = plan
        .remarks
        .values()
        .filter(|remark| remark.body.as_ref() == Some(body) && sight.sees_remark(plan, remark))
        .filter_map(|remark| remark.anchor.node.as_ref())
        .collect();
    for (_, chapter) in plan.walk("") {
        if remarked.contains(&chapter.id) && sight.sees_node(plan, &chapter.id) {
            walk.own(chapter, TOP);
        }
    }
    if walk.parts.len() == before {
        let locale = &walk.shown.locale;
        let name = walk.shown.workspace.name_of(&who, locale.lang(), walk.shown.day);
        let said = locale.say(&Message::new("copy-body-nothing").with("body", name));
        walk.parts.push(Part::Sentence(said));
    }
}

/// Goes through the records that name the body, register by register; milestones that ask all bodies of a set too.
fn registers(walk: &mut Walk<'_, '_>, body: &BodyId) {
    let (workspace, day) = (walk.shown.workspace, walk.shown.day);
    let asks = |recipients: &Recipients| {
        let all = process::resolve(recipients, workspace, day);
        all.iter().any(|recipient| matches!(&recipient.who, Considerer::Body(who) if who == body))
    };
    let names = |record: &Node| {
        record.fields.values().filter_map(|value| value.value()).any(|value| match value {
            Value::Bodies(bodies) => bodies.contains(body),
            Value::Recipients(recipients) => asks(recipients),
            _ => false,
        })
    };
    for register in walk.shown.template().map(|shape| shape.registers.as_slice()).unwrap_or_default() {
        walk.some(register, TOP, names);
    }
}
