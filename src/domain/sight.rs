//! Sight: what a person may see of a plan. Everything that shows a plan to somebody asks here (DESIGN 4.4, 4.7).
//!
//! | what | who sees it |
//! |---|---|
//! | a plan that is closed: that it exists, in lists, counts, search, completion, errors | the secretariat, its audience, and once it is put before the parties for signing whoever may sign a line of it: nobody signs unread |
//! | a chapter or record that is closed, with all below it, the registers of a chapter, its files, its steps and what was said of them | the secretariat and its audience; not whoever signs: the locked text holds a digest in its place |
//! | a remark to such a chapter or record | of those who see it, whom the remark's audience names |
//! | any other remark | whom its audience names, the secretariat, whoever wrote it, and whoever owes its answer |
//! | how somebody votes, and that a vote is open | the secretariat and the body that decides; others see the count, once it is recorded |
//! | everything else | everybody who is let in |
//!
//! An **audience** is bodies: members and deputies of the day, and whom the body called in to an open case of the plan.
//! Whoever a body found to have a conflict of interest in a case loses that body's pass to the plan's closed parts, its
//! remarks and its votes until the case is decided (anchors 40); another body's pass still holds.
//!
//! An administrator keeps keys and roles, gives no command about a plan (`permission`), and so sees what everybody sees.
//! **The present decides**: what is closed now is closed in every earlier state too, and opening it opens its past.
//! Private drafts are no part of a plan, and nobody but their writer reads them.
//!
//! What can not be hidden: that a plan was changed, and when (revisions are dense); that a key or the number of a remark
//! was given (they are never given twice); what people wrote about it in open text; and, in a locked text, the legal basis
//! and the digest that stand in the place of what is kept apart (DESIGN 5).

mod circle;
mod veil;

use std::collections::BTreeSet;

use chrono::NaiveDate;

pub use circle::{Circle, Pass, to_node, to_plan, to_remark, to_votes};
pub use veil::Veil;

use super::case::Case;
use super::command::Now;
use super::id::{BodyId, NodeId, OfficeId, PartyId, PersonId};
use super::permission;
use super::person::{Actor, Capacity};
use super::plan::Plan;
use super::remark::Remark;
use super::workspace::Workspace;

/// What a person may see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sight {
    is_whole: bool,
    person: Option<PersonId>,
    bodies: BTreeSet<BodyId>,
    offices: BTreeSet<(PartyId, OfficeId)>,
}

/// What lets somebody in: the name of a pass, and the name that says it does not let this person in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The name of the pass.
    pub tag: String,
    /// The name under which a circle bars it.
    pub bar: Option<String>,
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

    /// Returns what somebody sees in a capacity that he or she is known to hold.
    #[must_use]
    pub fn acting(person: &PersonId, capacity: &Capacity) -> Self {
        Self::through(person, [capacity])
    }

    /// Returns what every member of a body sees, whoever it is.
    #[must_use]
    pub fn sitting_in(body: &BodyId) -> Self {
        Self { bodies: BTreeSet::from([body.clone()]), ..Self::default() }
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
                Capacity::Signatory { party, office } => _ = sight.offices.insert((party.clone(), office.clone())),
                Capacity::Oneself | Capacity::Administrator => {}
            }
        }
        sight
    }

    /// Tells whether nothing is hidden.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Tells whether this person is a member of a body.
    #[must_use]
    pub fn sits_in(&self, body: &BodyId) -> bool {
        self.bodies.contains(body)
    }

    /// Lists what lets this person in, one of them: a search asks its index with them.
    #[must_use]
    pub fn keys(&self) -> Vec<Key> {
        let bar = |body: &BodyId| self.person.as_ref().map(|person| circle::bar(body, person));
        let bodies = self.bodies.iter().map(|body| (Pass::Body(body.clone()), bar(body)));
        let offices = self.offices.iter().cloned().map(|(party, office)| Pass::Office(party, office));
        let others = std::iter::once(Pass::Everybody).chain(self.person.clone().map(Pass::Person)).chain(offices);
        let all = bodies.chain(others.map(|pass| (pass, None)));
        all.map(|(pass, bar)| Key { tag: pass.tag(), bar }).collect()
    }

    /// Tells whether a circle lets this person in.
    #[must_use]
    pub fn is_in(&self, circle: &Circle) -> bool {
        let is_barred = |body: &BodyId| {
            circle.barred.iter().any(|(from, person)| from == body && self.person.as_ref() == Some(person))
        };
        let held = |pass: &Pass| match pass {
            Pass::Everybody => true,
            Pass::Body(body) => self.bodies.contains(body) && !is_barred(body),
            Pass::Person(person) => self.person.as_ref() == Some(person),
            Pass::Office(party, office) => self.offices.contains(&(party.clone(), office.clone())),
        };
        self.is_whole || circle.passes.iter().any(held)
    }

    /// Tells whether this person finds a trace of a plan.
    #[must_use]
    pub fn sees_plan(&self, plan: &Plan) -> bool {
        self.is_in(&to_plan(plan))
    }

    /// Tells whether a chapter or record may be seen.
    #[must_use]
    pub fn sees_node(&self, plan: &Plan, node: &NodeId) -> bool {
        self.is_in(&to_node(plan, node))
    }

    /// Tells whether a remark may be seen.
    #[must_use]
    pub fn sees_remark(&self, plan: &Plan, remark: &Remark) -> bool {
        let there = remark.anchor.node.as_ref().is_none_or(|node| self.sees_node(plan, node));
        there && self.is_in(&to_remark(plan, remark))
    }

    /// Tells whether this person sees who votes how in a case.
    #[must_use]
    pub fn sees_votes(&self, plan: &Plan, case: &Case) -> bool {
        self.is_in(&to_votes(plan, case))
    }

    /// Returns what is hidden of a plan as it is now.
    #[must_use]
    pub fn veil(&self, plan: &Plan) -> Veil {
        if self.is_whole { Veil::default() } else { Veil::over(self, plan) }
    }
}
