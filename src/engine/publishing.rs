//! What is given to the public: only what the law lets out, with the legal basis of the rest in its place.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Engine, EngineError, When};
use crate::document::publication::{Edition, SUMS};
use crate::domain::command::PlanCommand;
use crate::domain::denial::Denial;
use crate::domain::digest::{Digest, FileDigest};
use crate::domain::id::PlanId;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::publication::{self, Withheld, withheld};
use crate::domain::version::{Version, VersionKind};

/// What somebody wants to publish.
#[derive(Debug, Clone, Copy)]
pub struct Publishing<'a> {
    /// The plan.
    pub plan: &'a PlanId,
    /// A locked version; without one the newest final one, or what is being written when a draft is meant.
    pub version: Option<&'a str>,
    /// Whether it may be a draft.
    pub draft: bool,
    /// The day.
    pub on: NaiveDate,
    /// Whom to ask, as written.
    pub contact: Option<&'a str>,
}

/// A publication that is ready: its files, and the command that records it once they lie where they should.
#[derive(Debug)]
pub struct Prepared {
    /// Name and bytes, in the order that one reads them.
    pub files: Vec<(String, Vec<u8>)>,
    /// What is recorded.
    pub command: PlanCommand,
    /// What is published, in words.
    pub what: Message,
    /// What is withheld.
    pub withheld: Vec<Withheld>,
}

impl Engine {
    /// Makes a publication of a plan as it is now; nothing is recorded.
    ///
    /// # Errors
    /// A denial when there is no such plan or version; what [`crate::domain::decide`] says of the command is asked by
    /// whoever submits it, before a file is written.
    pub fn publication(&self, wanted: Publishing<'_>) -> Result<Prepared, EngineError> {
        let (plan, workspace) = (self.plan(wanted.plan)?, self.workspace());
        let number = wanted.version.map(ToOwned::to_owned).or_else(|| newest_final(&plan, wanted.draft));
        let version = number.as_deref().map(|number| self.version(&plan.id, number)).transpose()?;
        let revision = version.as_ref().map_or(plan.head.revision, |version| version.revision);
        let content = self.content_of(&plan, revision)?;
        let withheld = withheld(&content, &plan);
        let exact = version.as_ref().map(|version| self.exact(&plan, version, &withheld)).transpose()?.flatten();
        let last = plan.head.publications.last();
        let before =
            last.map(|last| Ok::<_, EngineError>((last, self.content_of(&plan, last.revision)?))).transpose()?;
        let edition = Edition {
            plan: &plan,
            workspace: &workspace,
            version: version.as_deref(),
            content: &content,
            withheld: &withheld,
            exact: exact.as_deref(),
            before: before.as_ref().map(|(last, before)| (*last, before.as_ref())),
            on: wanted.on,
            contact: wanted.contact,
        };
        let (files, what) = (edition.files().map_err(Denial::input)?, publication::what(version.as_deref()));
        let published = files.iter().filter(|(name, _)| name != SUMS);
        let published =
            published.map(|(name, bytes)| FileDigest { name: name.clone(), sha256: Digest::of(bytes) }).collect();
        let (draft, on) = (wanted.draft, wanted.on);
        let command =
            PlanCommand::Publish { version: number, revision, draft, on, files: published, withheld: withheld.clone() };
        Ok(Prepared { files, command, what, withheld })
    }

    /// Returns the content of a revision with what is closed now: the present decides.
    fn content_of(&self, plan: &Plan, revision: u64) -> Result<Arc<Plan>, EngineError> {
        let mut then = self.plan_at(&plan.id, When::Revision(revision))?;
        let content = Arc::make_mut(&mut then);
        content.access.clone_from(&plan.access);
        content.notes.clone_from(&plan.notes);
        Arc::make_mut(&mut content.head).amends.clone_from(&plan.head.amends);
        Ok(then)
    }

    /// Returns the exact bytes of the locked text, unless something was closed since that stands in them.
    fn exact(&self, plan: &Plan, version: &Version, withheld: &[Withheld]) -> Result<Option<Arc<str>>, EngineError> {
        let locked = self.plan_at(&plan.id, When::Revision(version.revision))?;
        let is_shut = |one: &Withheld| !locked.is_closed(&one.node);
        if withheld.iter().any(is_shut) {
            return Ok(None);
        }
        self.locked_text(&plan.id, &version.number).map(Some)
    }
}

/// Finds the version that is published when none is named: the one that is signed, else the newest final one; none for a
/// draft, which is what is being written.
fn newest_final(plan: &Plan, draft: bool) -> Option<String> {
    let finals = || plan.head.versions.iter().rev().filter_map(|number| plan.versions.get(number));
    let newest = || finals().map(AsRef::as_ref).find(|version| version.kind == VersionKind::Final);
    let version = if draft { None } else { plan.signing().or_else(newest) };
    version.map(|version| version.number.clone())
}
