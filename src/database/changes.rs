//! What is written together.

use std::sync::atomic::Ordering;

use serde_json::value::RawValue;

use super::ledger::Writes;
use super::{Database, DatabaseError, META, Meta, SCHEMA};

/// New values that become visible together, with the position that they reflect.
#[derive(Debug, Default)]
pub struct Changes {
    pub(super) writes: Writes,
}

/// The prefixes that have a ledger; plans have digests of their own, and texts are named by theirs.
const ACCOUNTED: [&str; 6] = ["e/", "h/", "i/", "s/", "w/", "x/"];

impl Changes {
    /// Returns whether nothing is to be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty()
    }

    /// Returns how many keys are to be written.
    #[must_use]
    pub fn len(&self) -> usize {
        self.writes.len()
    }

    pub(super) fn put(&mut self, key: String, value: Vec<u8>) {
        self.writes.insert(key, Some(value));
    }

    pub(super) fn remove(&mut self, key: String) {
        self.writes.insert(key, None);
    }
}

impl Database {
    /// Writes changes, all or none of them.
    ///
    /// Takes the position of the journal that is reflected then, as JSON; none while a rebuild is not complete.
    ///
    /// # Errors
    /// [`DatabaseError`]; then nothing was written.
    pub fn commit(&self, changes: Changes, position: Option<&str>) -> Result<(), DatabaseError> {
        let mut batch = sled::Batch::default();
        let mut writes = changes.writes;
        let plans = self.plans.load(Ordering::Acquire).saturating_add(self.new_plans(&writes)?);
        for prefix in ACCOUNTED {
            let end = format!("{}0", prefix.trim_end_matches('/'));
            let mut own = writes.split_off(prefix);
            let mut behind = own.split_off(&end);
            self.account(&own, &mut batch)?;
            fill(&mut batch, own);
            writes.append(&mut behind);
        }
        self.account_plans(&writes, &mut batch)?;
        fill(&mut batch, writes);
        if let Some(position) = position {
            let meta = Meta { schema: SCHEMA, plans, position: RawValue::from_string(position.to_owned())? };
            batch.insert(META, serde_json::to_vec(&meta)?);
        }
        self.tree.apply_batch(batch)?;
        self.plans.store(plans, Ordering::Release);
        Ok(())
    }
}

fn fill(batch: &mut sled::Batch, writes: Writes) {
    for (key, value) in writes {
        match value {
            Some(value) => batch.insert(key.as_str(), value),
            None => batch.remove(key.as_str()),
        }
    }
}
