//! A plan as keys, each part small, and back.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::ledger::{Sum, Writes};
use super::{Changes, Database, DatabaseError, text_of};
use crate::domain::case::Case;
use crate::domain::consideration::Recorded;
use crate::domain::digest::Digest;
use crate::domain::id::{NodeId, PlanId};
use crate::domain::milestone::Step;
use crate::domain::plan::{Attachment, Dispatch, Node, Plan};
use crate::domain::remark::Remark;
use crate::domain::version::Line;

/// What stands under `p/<plan>/@`.
#[derive(Serialize, Deserialize)]
struct Seal {
    rev: u64,
    keys: u64,
    digest: Digest,
}

/// The parts of a plan in front of each other: what differs is written.
struct Parts<'a> {
    changes: &'a mut Changes,
    prefix: String,
}

fn prefix(plan: &PlanId) -> String {
    format!("p/{plan}/")
}

impl Changes {
    /// Writes what differs between a plan as it is in the database and as it is now.
    ///
    /// # Errors
    /// [`DatabaseError::Value`].
    pub fn plan(&mut self, before: Option<&Plan>, after: &Plan) -> Result<(), DatabaseError> {
        let unborn = Plan::unborn(after.id.clone());
        let old = before.unwrap_or(&unborn);
        let prefix = prefix(&after.id);
        let mut parts = Parts { changes: self, prefix };
        if before.is_none() || !Arc::ptr_eq(&old.head, &after.head) {
            parts.put("h", after.head.as_ref())?;
        }
        parts.differ(&old.nodes, &after.nodes, node)?;
        parts.differ(&old.steps, &after.steps, |id, _| format!("t/{id}"))?;
        parts.differ(&old.considerations, &after.considerations, |id, recorded| {
            format!("t/{}/{id}", recorded.consideration.step)
        })?;
        parts.differ(&old.cases, &after.cases, |id, _| format!("m/{id}"))?;
        parts.differ(&old.remarks, &after.remarks, |no, _| format!("k/{no:06}"))?;
        parts.differ(&old.versions, &after.versions, |number, _| format!("v/{number}"))?;
        parts.differ(&old.lines, &after.lines, |id, _| format!("l/{id}"))?;
        parts.differ(&old.dispatches, &after.dispatches, |id, _| format!("d/{id}"))?;
        parts.differ(&old.access, &after.access, |id, _| format!("a/{id}"))?;
        parts.differ(&old.attachments, &after.attachments, |digest, _| format!("f/{digest}"))?;
        parts.differ(&old.notes, &after.notes, |n, _| format!("o/{n:012}"))
    }
}

fn node(id: &NodeId, node: &Node) -> String {
    match &node.register {
        None => format!("c/{id}"),
        Some(register) => format!("r/{register}/{id}"),
    }
}

impl Parts<'_> {
    fn put(&mut self, key: &str, value: &impl Serialize) -> Result<(), DatabaseError> {
        let key = format!("{}{key}", self.prefix);
        self.changes.put(key, serde_json::to_vec(value)?);
        Ok(())
    }

    fn differ<K: Ord, V: Serialize>(
        &mut self,
        old: &BTreeMap<K, Arc<V>>,
        new: &BTreeMap<K, Arc<V>>,
        key: impl Fn(&K, &V) -> String,
    ) -> Result<(), DatabaseError> {
        for (id, value) in new {
            if !old.get(id).is_some_and(|old| Arc::ptr_eq(old, value)) {
                self.put(&key(id, value), value.as_ref())?;
            }
        }
        for (id, value) in old.iter().filter(|(id, _)| !new.contains_key(id)) {
            let key = format!("{}{}", self.prefix, key(id, value));
            self.changes.remove(key);
        }
        Ok(())
    }
}

impl Database {
    /// Returns a plan; `None` when it is not there.
    ///
    /// # Errors
    /// [`DatabaseError::Damaged`] when a part was lost or changed.
    pub fn plan(&self, id: &PlanId) -> Result<Option<Plan>, DatabaseError> {
        let prefix = prefix(id);
        let Some(seal) = self.tree.get(format!("{prefix}@"))? else { return Ok(None) };
        let seal: Seal = serde_json::from_slice(&seal)?;
        let mut plan = Plan::unborn(id.clone());
        let mut found = Sum::NOTHING;
        for pair in self.tree.scan_prefix(&prefix) {
            let (key, value) = pair?;
            let key = text_of(&key);
            let Some(part) = key.strip_prefix(&prefix).filter(|part| *part != "@") else { continue };
            found.add(&key, &value);
            read_part(&mut plan, part, &value)?.ok_or_else(|| DatabaseError::Damaged(key.clone()))?;
        }
        let is_whole = (found.count, found.digest) == (seal.keys, seal.digest) && plan.head.revision == seal.rev;
        if is_whole { Ok(Some(plan)) } else { Err(DatabaseError::Damaged(prefix)) }
    }

    /// Removes every part of a plan, before it is folded again.
    ///
    /// # Errors
    /// [`DatabaseError::Sled`].
    pub fn forget_plan(&self, id: &PlanId) -> Result<(), DatabaseError> {
        let mut batch = sled::Batch::default();
        for key in self.tree.scan_prefix(prefix(id)).keys() {
            batch.remove(key?);
        }
        self.tree.apply_batch(batch)?;
        Ok(())
    }

    /// Adds to a batch what keeps the digests of plans right when these parts are written with it.
    pub(super) fn account_plans(&self, writes: &Writes, batch: &mut sled::Batch) -> Result<(), DatabaseError> {
        let mut seals: BTreeMap<&str, Seal> = BTreeMap::new();
        for (key, new) in writes.range(String::from("p/")..String::from("p0")) {
            let Some(end) = key.match_indices('/').nth(1).map(|(at, _)| at) else { continue };
            let Some(prefix) = key.get(..=end) else { continue };
            if !seals.contains_key(prefix) {
                let seal = self.tree.get(format!("{prefix}@"))?;
                let seal = seal.map(|seal| serde_json::from_slice(&seal)).transpose()?;
                seals.insert(prefix, seal.unwrap_or(Seal { rev: 0, keys: 0, digest: Digest::ZERO }));
            }
            let Some(seal) = seals.get_mut(prefix) else { continue };
            let old = self.tree.get(key)?;
            let mut sum = Sum { count: seal.keys, digest: seal.digest };
            sum.replace(key, old.as_deref(), new.as_deref());
            (seal.keys, seal.digest) = (sum.count, sum.digest);
            if let (Some(head), true) = (new, key.ends_with("/h")) {
                seal.rev = revision(head)?;
            }
        }
        for (prefix, seal) in seals {
            batch.insert(format!("{prefix}@").as_str(), serde_json::to_vec(&seal)?);
        }
        Ok(())
    }
}

fn revision(head: &[u8]) -> Result<u64, DatabaseError> {
    #[derive(Deserialize)]
    struct Revision {
        revision: u64,
    }
    Ok(serde_json::from_slice::<Revision>(head)?.revision)
}

/// Puts one part into its place; `None` when its key is none of a plan.
fn read_part(plan: &mut Plan, part: &str, value: &[u8]) -> Result<Option<()>, DatabaseError> {
    fn part_of<T: DeserializeOwned>(value: &[u8]) -> Result<Arc<T>, DatabaseError> {
        Ok(Arc::new(serde_json::from_slice(value)?))
    }
    let (kind, rest) = part.split_once('/').unwrap_or((part, ""));
    match kind {
        "h" => plan.head = part_of(value)?,
        "c" | "r" => {
            let node: Arc<Node> = part_of(value)?;
            plan.nodes.insert(node.id.clone(), node);
        }
        "t" if rest.contains('/') => {
            let recorded: Arc<Recorded> = part_of(value)?;
            plan.considerations.insert(recorded.consideration.id.clone(), recorded);
        }
        "t" => {
            let step: Arc<Step> = part_of(value)?;
            plan.steps.insert(step.id.clone(), step);
        }
        "m" => {
            let case: Arc<Case> = part_of(value)?;
            plan.cases.insert(case.call.id.clone(), case);
        }
        "k" => {
            let remark: Arc<Remark> = part_of(value)?;
            plan.remarks.insert(remark.no, remark);
        }
        "v" => {
            plan.versions.insert(rest.to_owned(), part_of(value)?);
        }
        "l" => {
            let line: Arc<Line> = part_of(value)?;
            plan.lines.insert(line.head.line.clone(), line);
        }
        "d" => {
            let dispatch: Arc<Dispatch> = part_of(value)?;
            plan.dispatches.insert(dispatch.id.clone(), dispatch);
        }
        "a" => match NodeId::new(rest) {
            Ok(target) => {
                plan.access.insert(target, part_of(value)?);
            }
            Err(_) => return Ok(None),
        },
        "f" => {
            let file: Arc<Attachment> = part_of(value)?;
            plan.attachments.insert(file.sha256, file);
        }
        "o" => match rest.parse() {
            Ok(n) => {
                plan.notes.insert(n, part_of(value)?);
            }
            Err(_) => return Ok(None),
        },
        _ => return Ok(None),
    }
    Ok(Some(()))
}
