//! Decides that something was given to the public.

use chrono::NaiveDate;

use crate::domain::denial::Denial;
use crate::domain::digest::FileDigest;
use crate::domain::event::PlanEvent;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::publication::{Publication, Withheld, signed};
use crate::domain::version::VersionKind;

use super::{Basis, has_been};

/// What somebody says was published.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The locked version; nothing for what is being written.
    pub version: Option<&'a str>,
    /// The revision of the content.
    pub revision: u64,
    /// Whether it may be a draft.
    pub draft: bool,
    /// The day.
    pub on: NaiveDate,
    /// The files.
    pub files: &'a [FileDigest],
    /// What was withheld.
    pub withheld: &'a [Withheld],
}

/// Decides it.
///
/// # Errors
/// A denial for a plan that is closed, for a draft that nobody asked for, when nothing has changed since the last time,
/// and for what does not agree with what is kept from the public now.
pub fn decide(basis: Basis<'_>, given: Given<'_>) -> Result<Vec<PlanEvent>, Denial> {
    let plan = basis.plan;
    has_been(given.on, basis.now)?;
    if let Some(access) = &plan.head.access {
        let cause = Message::new("publish-closed").with("plan", &plan.head.title).with("basis", &access.basis);
        return Err(Denial::state(cause).hint(Message::new("hint-publish-closed")));
    }
    match given.version {
        Some(number) => {
            let unknown = || Denial::unknown(Message::new("version-unknown").with("version", number));
            let version = plan.versions.get(number).ok_or_else(unknown)?;
            if version.kind == VersionKind::Draft && !given.draft {
                return Err(draft(Message::new("publish-draft-version").with("version", number)));
            }
            if version.revision != given.revision {
                return Err(outdated());
            }
        }
        None if !given.draft => return Err(draft(Message::new("publish-draft").with("plan", &plan.head.title))),
        None if plan.head.edited > given.revision => return Err(outdated()),
        None => {}
    }
    if given.files.is_empty() {
        return Err(Denial::input(Message::new("publish-no-files")));
    }
    let agrees = |one: &Withheld| plan.access.get(&one.node).is_some_and(|access| access.basis == one.basis);
    if !given.withheld.iter().all(agrees) {
        return Err(outdated());
    }
    if let Some(last) = plan.head.publications.last().filter(|last| is_same(plan, last, given)) {
        let cause = Message::new("publish-unchanged").with("plan", &plan.head.title).with("day", last.on);
        return Err(Denial::state(cause));
    }
    Ok(vec![PlanEvent::Published {
        version: given.version.map(ToOwned::to_owned),
        revision: given.revision,
        on: given.on,
        files: given.files.to_vec(),
        withheld: given.withheld.to_vec(),
    }])
}

/// Tells whether somebody who has the last publication would learn nothing new.
fn is_same(plan: &Plan, last: &Publication, given: Given<'_>) -> bool {
    let is_text =
        last.version.as_deref() == given.version && (given.version.is_some() || plan.head.edited <= last.revision);
    let is_standing =
        last.state == plan.head.state && last.signed == signed(plan, given.version) && last.notes == plan.notes.len();
    is_text && is_standing && last.withheld == given.withheld
}

fn draft(cause: Message) -> Denial {
    Denial::state(cause).hint(Message::new("hint-publish-draft"))
}

/// What is said to be published is not what the plan is now.
fn outdated() -> Denial {
    Denial::state(Message::new("publish-outdated")).hint(Message::new("hint-publish-outdated"))
}
