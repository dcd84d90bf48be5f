//! From a working text to the exact bytes that are locked (DESIGN 4.6 and 5).

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::{Chance, Engine, EngineError};
use crate::document::markdown::locked::{Locking, render};
use crate::domain::command::{Lock, Now};
use crate::domain::decide::version::signature_lines;
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::front;
use crate::domain::id::{PlanId, StepId};
use crate::domain::message::Message;
use crate::domain::version::{Annex, Change, VersionKind};

/// The version that somebody wants to lock.
#[derive(Debug, Clone)]
pub struct NewVersion {
    /// Its number, for example `1.1`; `Plan::next_version` proposes one.
    pub number: String,
    /// For consideration, or for signing.
    pub kind: VersionKind,
    /// Whether it changed in substance.
    pub change: Change,
    /// Steps whose recipients must consider again.
    pub again: Vec<StepId>,
}

impl Engine {
    /// Renders a version of a plan as it is now; the command is submitted with the same instant.
    ///
    /// Takes a salt for each part that is kept from the public.
    ///
    /// # Errors
    /// A denial when there is no such plan; [`EngineError`] when randomness fails.
    pub fn prepare_lock(
        &self,
        id: &PlanId,
        wanted: NewVersion,
        chance: &mut dyn Chance,
        instant: DateTime<Utc>,
    ) -> Result<Lock, EngineError> {
        let (plan, workspace, prefix) = (self.plan(id)?, self.workspace(), self.prefix());
        let now = Now { instant, day: workspace.day_of(instant) };
        let NewVersion { number, kind, change, again } = wanted;
        let lines = signature_lines(&plan, &workspace, &number, kind, now.day);
        let mut salts = BTreeMap::new();
        for node in plan.access.keys() {
            let salt = chance.draw().map_err(|error| EngineError::file(Path::new("random"), &error))?;
            salts.insert(node.clone(), salt);
        }
        let returned = plan.versions.values().filter(|version| version.returned.is_some()).count();
        let locking = Locking {
            origin: self.origin()?,
            version: number.clone(),
            kind,
            round: u32::try_from(returned).unwrap_or(u32::MAX).saturating_add(1),
            lines: lines.clone(),
            prefix,
            now,
            salts,
        };
        let rendered = render(&plan, &workspace, &locking);
        Ok(Lock {
            version: number,
            kind,
            change,
            again,
            revision: plan.head.revision,
            prefix,
            text: rendered.text,
            sha256: rendered.sha256,
            lines,
            annexes: rendered.annexes,
        })
    }

    /// Makes sure that a text to be locked says of itself what its command says, and that its annexes are whole.
    ///
    /// # Errors
    /// A denial for any other text.
    pub(super) fn vouch_for_text(&self, lock: &Lock) -> Result<(), EngineError> {
        let read = front::read(&lock.text).map(|(front, _)| front);
        let origin = self.origin()?;
        let is_own = read.is_some_and(|front| {
            let prefix = (front.log_size, front.log_root);
            front.origin == origin && front.version == lock.version && prefix == (lock.prefix.size, lock.prefix.root)
        });
        let is_whole =
            |annex: &Annex| annex.text.as_ref().is_none_or(|text| Digest::of(text.as_bytes()) == annex.sha256);
        if is_own && lock.annexes.iter().all(is_whole) {
            Ok(())
        } else {
            Err(Denial::input(Message::new("engine-not-rendered").with("version", &lock.version)).into())
        }
    }
}
