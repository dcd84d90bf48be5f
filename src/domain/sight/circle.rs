//! Circles: who is let in to something beside the secretariat. A search asks its index for them, and what waits for
//! somebody is kept with them, so that nobody needs the plan itself to know that he or she may not see it.

use serde::{Deserialize, Serialize};

use crate::domain::id::{BodyId, NodeId, OfficeId, PartyId, PersonId};
use crate::domain::plan::{Access, Plan};
use crate::domain::remark::{Audience, Remark};

/// Whom one has to be to see something; the secretariat needs no pass.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pass {
    /// Anybody.
    Everybody,
    /// A member of a body.
    Body(BodyId),
    /// A person.
    Person(PersonId),
    /// Somebody who may sign for a party in an office.
    Office(PartyId, OfficeId),
}

impl Pass {
    /// Returns a name for the pass that no other pass has.
    #[must_use]
    pub fn tag(&self) -> String {
        match self {
            Self::Everybody => String::from("all"),
            Self::Body(body) => format!("body:{body}"),
            Self::Person(person) => format!("person:{person}"),
            Self::Office(party, office) => format!("office:{party}:{office}"),
        }
    }
}

/// Returns the name under which a circle says that a body's pass does not let somebody in.
pub(super) fn bar(body: &BodyId, person: &PersonId) -> String {
    format!("not:{body}:{person}")
}

/// Who is let in to something beside the secretariat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circle {
    /// Each of these is enough.
    pub passes: Vec<Pass>,
    /// Whom the pass of a body does not let in: the body found a conflict of interest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barred: Vec<(BodyId, PersonId)>,
}

impl Default for Circle {
    /// Returns the circle of everybody.
    fn default() -> Self {
        Self { passes: vec![Pass::Everybody], barred: Vec::new() }
    }
}

impl Circle {
    fn of(passes: Vec<Pass>) -> Self {
        Self { passes, barred: Vec::new() }
    }

    /// Makes the circle of some bodies as a plan stands: with whom they called in to an open case of the plan, and
    /// without whom they found to have a conflict of interest in it.
    fn of_bodies(plan: &Plan, bodies: impl IntoIterator<Item = BodyId>) -> Self {
        let bodies: Vec<BodyId> = bodies.into_iter().collect();
        let (mut called, mut barred) = (Vec::new(), Vec::new());
        for case in plan.cases.values().filter(|case| plan.is_pending(case)) {
            let seats = case.sittings.iter().filter(|(seat, _)| bodies.contains(&seat.body));
            called.extend(seats.filter_map(|(_, sitting)| sitting.person.clone()).map(Pass::Person));
            let doubts =
                case.doubts.iter().filter(|(seat, doubt)| bodies.contains(&seat.body) && doubt.recused == Some(true));
            barred.extend(doubts.filter_map(|(seat, doubt)| Some((seat.body.clone(), doubt.person.clone()?))));
        }
        called.retain(|pass| !barred.iter().any(|(_, person)| *pass == Pass::Person(person.clone())));
        Self { passes: bodies.into_iter().map(Pass::Body).chain(called).collect(), barred }
    }

    /// Tells whether everybody is let in.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.passes.contains(&Pass::Everybody)
    }

    /// Returns the circle of those whom both let in, each with the same pass.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self.is_open(), other.is_open()) {
            (true, _) => other,
            (_, true) => self,
            _ => {
                let passes = self.passes.into_iter().filter(|pass| other.passes.contains(pass)).collect();
                Self { passes, barred: self.barred.into_iter().chain(other.barred).collect() }
            }
        }
    }

    /// Returns the names of the passes, and of those that are barred.
    pub fn tags(&self) -> impl Iterator<Item = String> {
        let barred = self.barred.iter().map(|(body, person)| bar(body, person));
        self.passes.iter().map(Pass::tag).chain(barred)
    }
}

/// Returns who sees that a plan exists: everybody, or whom its audience names, and who may sign for a party once it
/// was put before the parties for signing.
#[must_use]
pub fn to_plan(plan: &Plan) -> Circle {
    let Some(access) = &plan.head.access else { return Circle::default() };
    let mut circle = Circle::of_bodies(plan, access.audience.iter().cloned());
    let put = plan.versions.values().filter(|version| version.signing.is_some());
    let lines = put.flat_map(|version| plan.lines_of(version));
    circle.passes.extend(lines.map(|line| Pass::Office(line.head.party.clone(), line.head.office.clone())));
    circle
}

/// Returns who sees a chapter or record of a plan that they see.
#[must_use]
pub fn to_node(plan: &Plan, node: &NodeId) -> Circle {
    let mut closed = plan.closing(node);
    let Some(first) = closed.next() else { return Circle::default() };
    let all: Vec<&Access> = closed.collect();
    let every = |body: &&BodyId| all.iter().all(|access| access.audience.contains(body));
    Circle::of_bodies(plan, first.audience.iter().filter(every).cloned())
}

/// Returns who sees a remark of those who see where it was put.
#[must_use]
pub fn to_remark(plan: &Plan, remark: &Remark) -> Circle {
    let own = [Some(&remark.by), remark.owner.as_ref()].into_iter().flatten().cloned().map(Pass::Person);
    match &remark.audience {
        Audience::All => Circle::default(),
        Audience::Body(body) => {
            let mut circle = Circle::of_bodies(plan, [body.clone()]);
            circle.passes.extend(own);
            circle
        }
        Audience::Secretariat => Circle::of(own.collect()),
    }
}

/// Returns who sees how somebody votes in a case: the bodies that decide.
#[must_use]
pub fn to_votes(plan: &Plan, case: &crate::domain::case::Case) -> Circle {
    Circle::of_bodies(plan, case.call.bodies.iter().filter_map(|who| who.body().cloned()))
}
