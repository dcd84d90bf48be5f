//! The content of a plan as somebody may see it, for formats of data: what is kept from the public is not there, and
//! said to be withheld.

use std::borrow::Cow;

use super::shown::Shown;
use super::walk::confidential::Confidential;
use crate::domain::plan::{Node, Plan};
use crate::domain::sight::Sight;
use crate::domain::template::Register;

/// Something that is withheld: where, and why.
pub struct Withheld<'a> {
    /// The chapter or record, when it is one.
    pub node: Option<&'a Node>,
    /// The register, when all of it is withheld with its chapter, or the record's.
    pub register: Option<&'a str>,
    /// The legal basis.
    pub basis: &'a str,
}

/// Returns a plan without what somebody may not see.
pub fn seen<'a>(plan: &'a Plan, sight: &Sight) -> Cow<'a, Plan> {
    let veil = sight.veil(plan);
    if veil.is_clear(plan) { Cow::Borrowed(plan) } else { Cow::Owned(veil.without(plan)) }
}

/// Lists what somebody may not see of a plan, in reading order: chapters, registers and records, the outermost of each.
pub fn withheld<'a>(shown: &Shown<'a>, sight: &Sight) -> Vec<Withheld<'a>> {
    let plan = shown.plan;
    if sight.is_whole() || plan.access.is_empty() {
        return Vec::new();
    }
    let registers = shown.template().map(|shape| shape.registers.as_slice()).unwrap_or_default();
    let names = std::iter::once("").chain(registers.iter().map(|register| register.id.as_str()));
    let mut out = Vec::new();
    for name in names {
        if let Some((_, access)) = Confidential::Withhold.of_register(name, shown) {
            out.push(Withheld { node: None, register: Some(name), basis: &access.basis });
            continue;
        }
        for (_, node) in plan.walk(name) {
            let is_inner = node.parent.as_ref().is_some_and(|above| plan.is_closed(above));
            if let Some(access) = plan.access.get(&node.id).filter(|_| !is_inner) {
                out.push(Withheld { node: Some(node), register: node.register.as_deref(), basis: &access.basis });
            }
        }
    }
    out
}

/// Lists the registers of a plan that somebody may see.
pub fn registers<'a>(shown: &Shown<'a>, sight: &Sight) -> Vec<&'a Register> {
    let all = shown.template().map(|shape| shape.registers.as_slice()).unwrap_or_default();
    let is_open = |register: &&Register| Confidential::Withhold.of_register(&register.id, shown).is_none();
    all.iter().filter(|register| sight.is_whole() || is_open(register)).collect()
}
