//! What people read.

use std::sync::Arc;

use super::fold::location;
use super::submit::plan_unknown;
use super::{Engine, EngineError, Stream};
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::id::PlanId;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::version::{Prefix, Version};
use crate::entry::Entry;
use crate::journal::{Damage, Journal as _, Location};

impl Engine {
    /// Returns a plan as it is.
    ///
    /// # Errors
    /// A denial when there is no such plan; [`EngineError`] when it can not be read.
    pub fn plan(&self, id: &PlanId) -> Result<Arc<Plan>, EngineError> {
        let found = self.projection().plan(&self.inner.journal, id)?;
        found.ok_or_else(|| plan_unknown(id.as_str()))
    }

    /// Returns a plan by its key, or by its identity.
    ///
    /// # Errors
    /// As [`Engine::plan`].
    pub fn plan_by_key(&self, key: &str) -> Result<Arc<Plan>, EngineError> {
        let journal = &self.inner.journal;
        let mut projection = self.projection();
        for id in projection.ask(journal, |database| database.plans_with_key(key))? {
            if let Some(plan) = projection.plan(journal, &id)?.filter(|plan| plan.head.key == key) {
                return Ok(plan);
            }
        }
        let named = PlanId::new(key).ok().map(|id| projection.plan(journal, &id)).transpose()?;
        named.flatten().ok_or_else(|| plan_unknown(key))
    }

    /// Returns how many plans there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.projection().count()
    }

    /// Returns the exact text of a locked version.
    ///
    /// # Errors
    /// A denial when the plan has no such version.
    pub fn locked_text(&self, plan: &PlanId, version: &str) -> Result<Arc<str>, EngineError> {
        let digest = self.version(plan, version)?.text;
        self.text(&digest)?.ok_or_else(|| version_unknown(version))
    }

    /// Returns the file of a confidential annex of a locked version.
    ///
    /// # Errors
    /// A denial when the version has no such annex.
    pub fn annex(&self, plan: &PlanId, version: &str, annex: &str) -> Result<Vec<u8>, EngineError> {
        let version = self.version(plan, version)?;
        let unknown = || EngineError::from(Denial::unknown(Message::new("engine-annex-unknown").with("annex", annex)));
        let found = version.annexes.iter().find(|known| known.id == annex).ok_or_else(unknown)?;
        match &found.text {
            Some(text) => Ok(text.clone().into_bytes()),
            None => self.attachment(&found.sha256),
        }
    }

    /// Returns how many entries are acknowledged, and the root over them.
    #[must_use]
    pub fn prefix(&self) -> Prefix {
        let prefix = self.inner.journal.prefix();
        Prefix { size: prefix.size, root: Digest::from_bytes(*prefix.root.as_bytes()) }
    }

    /// Returns where the entries of a stream behind a revision stand, in order.
    pub(super) fn places(&self, stream: &Stream, after: u64) -> Result<Vec<Location>, EngineError> {
        let journal = &self.inner.journal;
        let places = self.projection().ask(journal, |database| database.places(stream.name(), after))?;
        Ok(places.into_iter().map(location).collect())
    }

    /// Reads the entries of a stream behind a revision, in order.
    pub(super) fn entries(&self, stream: &Stream, after: u64) -> Result<Vec<Entry>, EngineError> {
        let read = |places: Vec<Location>| -> Result<Vec<Entry>, Damage> {
            places.into_iter().map(|place| self.inner.journal.entry_at(place)).collect()
        };
        // An erasure moves lines. Whoever looks where they were looks once more, where they are then.
        read(self.places(stream, after)?).or_else(|_moved| {
            self.catch_up()?;
            Ok(read(self.places(stream, after)?)?)
        })
    }

    fn text(&self, digest: &Digest) -> Result<Option<Arc<str>>, EngineError> {
        self.projection().ask(&self.inner.journal, |database| database.text(digest))
    }

    pub(super) fn version(&self, plan: &PlanId, version: &str) -> Result<Arc<Version>, EngineError> {
        let plan = self.plan(plan)?;
        plan.versions.get(version).cloned().ok_or_else(|| version_unknown(version))
    }
}

fn version_unknown(version: &str) -> EngineError {
    Denial::unknown(Message::new("version-unknown").with("version", version)).into()
}
