//! The reference of what is sent to a recipient of a step: an answer that carries it is known by it (DESIGN 4.5).

use super::id::slug;
use super::milestone::Step;
use super::party::Considerer;
use super::plan::Plan;
use super::workspace::Workspace;

mod folded;

pub use folded::{Folded, Found};

/// Returns the reference of a recipient's mailing: `plan-milestone-recipient`, with the round after the milestone from
/// the second on. The same recipient of the same step always has the same one, and no other recipient has it.
#[must_use]
pub fn reference(plan: &Plan, step: &Step, workspace: &Workspace, who: &Considerer) -> String {
    let recipient = short(step, workspace, who);
    match step.round {
        0 | 1 => format!("{}-{}-{recipient}", plan.head.key, step.key),
        round => format!("{}-{}-{round}-{recipient}", plan.head.key, step.key),
    }
}

/// Returns the short name of a recipient that fits a folder and a reference; where a body and a party are called alike,
/// the second that the step asked has a number.
#[must_use]
pub fn short(step: &Step, workspace: &Workspace, who: &Considerer) -> String {
    let name = |who: &Considerer| {
        let key = match who {
            Considerer::Body(body) => workspace.body(body).map_or(body.as_str(), |body| &body.key),
            Considerer::Party(party) => workspace.party(party).map_or(party.as_str(), |party| &party.key),
        };
        slug(key).unwrap_or_else(|| key.to_owned())
    };
    let own = name(who);
    let before = step.recipients.iter().map(|recipient| &recipient.who).take_while(|other| *other != who);
    match before.filter(|other| name(other) == own).count() {
        0 => own,
        taken => format!("{own}-{}", taken + 1),
    }
}
