//! Copies of plans for people and programs, of the working text and of locked versions.

use std::sync::Arc;

use super::submit::plan_unknown;
use super::{Engine, EngineError, When};
use crate::document::copy::{Copy, Extract, Original};
use crate::document::format::{self, Format, Given, Manner};
use crate::document::notices;
use crate::domain::command::Now;
use crate::domain::denial::Denial;
use crate::domain::id::PlanId;
use crate::domain::sight::Sight;
use crate::domain::version::SignatureLine;

/// What is copied, and how.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The plan.
    pub plan: &'a PlanId,
    /// A locked version; without one what is being written.
    pub version: Option<&'a str>,
    /// How much of it.
    pub extract: Extract<'a>,
    /// What the reader may see.
    pub sight: &'a Sight,
    /// What the person may see who asks: of what is hidden from them a copy of what is being written has no trace.
    pub maker: &'a Sight,
    /// The format and its options.
    pub manner: Manner,
}

impl Engine {
    /// Writes a copy. A locked version as Markdown is exactly its stored bytes; any other copy of it is made of the content
    /// of the revision that was rendered, whatever has been written since.
    ///
    /// # Errors
    /// A denial when there is no such plan or version, or the format can not hold the extract.
    pub fn copy(&self, wanted: Wanted<'_>, now: Now) -> Result<Given, EngineError> {
        let Wanted { plan: id, extract, sight, manner, .. } = wanted;
        let (plan, workspace) = (self.plan(id)?, self.workspace());
        if !wanted.maker.sees_plan(&plan) {
            return Err(plan_unknown(id.as_str()));
        }
        let version = wanted.version.map(|number| self.version(id, number)).transpose()?;
        if let (Some(version), Extract::Whole, Format::Markdown) = (&version, extract, manner.format) {
            let text = self.locked_text(id, &version.number)?;
            // The bytes are what they were: what corrects them is said beside them.
            return Ok(Given { bytes: text.as_bytes().to_vec(), notes: notices::of_plan(&plan, &workspace) });
        }
        let content = match &version {
            Some(version) => {
                let mut locked = self.plan_at(id, When::Revision(version.revision))?;
                let content = Arc::make_mut(&mut locked);
                content.notes.clone_from(&plan.notes);
                Arc::make_mut(&mut content.head).amends.clone_from(&plan.head.amends);
                locked
            }
            None => wanted.maker.veil(&plan).plan(&plan),
        };
        let lines: Vec<SignatureLine> =
            version.iter().flat_map(|version| plan.lines_of(version)).map(|line| line.head.clone()).collect();
        let original = match &version {
            Some(version) => Original::Locked { version, lines: &lines },
            None => Original::Working(now.day),
        };
        let copy = Copy { plan: &content, workspace: &workspace, original, extract, sight };
        format::write(&copy, manner).map_err(|cause| Denial::input(cause).into())
    }
}
