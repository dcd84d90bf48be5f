//! Sight: what a person may see of a plan. Everything that shows a plan to somebody asks here (DESIGN 4.4, 4.7).
//!
//! | what | who sees it |
//! |---|---|
//! | a chapter or record that is kept from the public, with all below it, the registers of a chapter, its files, its steps and what was said of them | the secretariat |
//! | a remark to such a chapter or record | the secretariat |
//! | any other remark | whom its audience names, the secretariat, and whoever wrote it |
//! | everything else | everybody who is let in |
//!
//! An administrator keeps keys and roles, gives no command about a plan (`permission`), and so sees what everybody sees.
//! **The present decides**: what is closed now is closed in every earlier state too, and opening it opens its past.
//! Private drafts are no part of a plan, and nobody but their writer reads them.
//!
//! What can not be hidden: that a plan was changed, and when (revisions are dense); that a key or the number of a remark
//! was given (they are never given twice); what people wrote about it in open text; and, in a locked text, the legal basis
//! and the digest that stand in the place of what is kept apart (DESIGN 5).

mod veil;

use std::collections::BTreeSet;

use chrono::NaiveDate;

pub use veil::Veil;

use super::command::Now;
use super::id::{BodyId, NodeId, PersonId};
use super::permission;
use super::person::{Actor, Capacity};
use super::plan::Plan;
use super::remark::{Audience, Remark};
use super::workspace::Workspace;

/// What a person may see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sight {
    is_whole: bool,
    person: Option<PersonId>,
    bodies: BTreeSet<BodyId>,
}

/// Whom one has to be to see something; the secretariat needs no pass.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pass {
    /// Anybody.
    Everybody,
    /// A member of a body.
    Body(BodyId),
    /// A person.
    Person(PersonId),
}

impl Pass {
    /// Returns a name for the pass that no other pass has.
    #[must_use]
    pub fn tag(&self) -> String {
        match self {
            Self::Everybody => String::from("all"),
            Self::Body(body) => format!("body:{body}"),
            Self::Person(person) => format!("person:{person}"),
        }
    }
}

/// Returns the passes that let somebody see a chapter or record: each is enough.
#[must_use]
pub fn to_node(plan: &Plan, node: &NodeId) -> Vec<Pass> {
    if plan.is_closed(node) { Vec::new() } else { vec![Pass::Everybody] }
}

/// Returns the passes that let somebody see a remark: each is enough.
#[must_use]
pub fn to_remark(plan: &Plan, remark: &Remark) -> Vec<Pass> {
    if remark.anchor.node.as_ref().is_some_and(|node| plan.is_closed(node)) {
        return Vec::new();
    }
    let writer = Pass::Person(remark.by.clone());
    match &remark.audience {
        Audience::All => vec![Pass::Everybody],
        Audience::Body(body) => vec![Pass::Body(body.clone()), writer],
        Audience::Secretariat => vec![writer],
    }
}

impl Sight {
    /// Returns the sight of the secretariat: everything.
    #[must_use]
    pub fn whole() -> Self {
        Self { is_whole: true, ..Self::default() }
    }

    /// Returns the sight that everybody has.
    #[must_use]
    pub fn public() -> Self {
        Self::default()
    }

    /// Returns what somebody sees who acts in one capacity; who does not hold it any more sees as for oneself.
    #[must_use]
    pub fn of(workspace: &Workspace, actor: &Actor, now: Now) -> Self {
        let held = permission::holds(workspace, actor, now).is_ok();
        Self::through(&actor.person, held.then_some(&actor.capacity))
    }

    /// Returns what somebody sees in all capacities that he or she holds on a day: for commands, which choose none to read.
    #[must_use]
    pub fn of_person(workspace: &Workspace, person: &PersonId, day: NaiveDate) -> Self {
        Self::through(person, &workspace.capacities(person, day))
    }

    fn through<'c>(person: &PersonId, capacities: impl IntoIterator<Item = &'c Capacity>) -> Self {
        let mut sight = Self { person: Some(person.clone()), ..Self::default() };
        for capacity in capacities {
            match capacity {
                Capacity::Secretary => sight.is_whole = true,
                Capacity::Member(body) => _ = sight.bodies.insert(body.clone()),
                Capacity::Oneself | Capacity::Administrator | Capacity::Signatory { .. } => {}
            }
        }
        sight
    }

    /// Tells whether nothing is hidden.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Lists whom one has to be, one of them, for what is seen: a search asks its index with them.
    #[must_use]
    pub fn passes(&self) -> Vec<Pass> {
        let bodies = self.bodies.iter().cloned().map(Pass::Body);
        std::iter::once(Pass::Everybody).chain(bodies).chain(self.person.clone().map(Pass::Person)).collect()
    }

    fn holds(&self, passes: &[Pass]) -> bool {
        let held = |pass: &Pass| match pass {
            Pass::Everybody => true,
            Pass::Body(body) => self.bodies.contains(body),
            Pass::Person(person) => self.person.as_ref() == Some(person),
        };
        self.is_whole || passes.iter().any(held)
    }

    /// Tells whether a chapter or record may be seen.
    #[must_use]
    pub fn sees_node(&self, plan: &Plan, node: &NodeId) -> bool {
        self.holds(&to_node(plan, node))
    }

    /// Tells whether a remark may be seen.
    #[must_use]
    pub fn sees_remark(&self, plan: &Plan, remark: &Remark) -> bool {
        self.holds(&to_remark(plan, remark))
    }

    /// Returns what is hidden of a plan as it is now.
    #[must_use]
    pub fn veil(&self, plan: &Plan) -> Veil {
        if self.is_whole { Veil::default() } else { Veil::over(self, plan) }
    }
}
