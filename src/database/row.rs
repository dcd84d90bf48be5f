//! Rows of the first screen, and what waits for whom: derived from a plan, kept so that nobody waits for them.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::ledger::Writes;
use super::{Changes, Database, DatabaseError};
use crate::domain::id::PlanId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::milestone::Act;
use crate::domain::outstanding::{Holder, Item};
use crate::domain::person::Capacity;
use crate::domain::plan::PlanState;

/// One row of the list of plans.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// The plan.
    pub plan: PlanId,
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The language of the document.
    pub lang: Lang,
    /// The newest locked version, or the one that a draft becomes.
    pub version: String,
    /// Whether the working text differs from the newest locked version.
    pub draft: bool,
    /// The plan's state as a whole.
    pub state: PlanState,
    /// Where it is in its process.
    pub stage: Stage,
    /// How many have finished what is open now.
    pub done: usize,
    /// How many have to.
    pub total: usize,
    /// What is missing first.
    pub missing: Option<Message>,
    /// What comes next.
    pub next: Option<Message>,
    /// The next day that somebody has to answer by.
    pub due: Option<NaiveDate>,
    /// When anything last happened.
    pub touched: DateTime<Utc>,
}

/// Where a plan is in its process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Nothing is open.
    Writing,
    /// A step is open.
    Step {
        /// The milestone's key, for example M2.
        key: String,
        /// What is asked.
        act: Act,
    },
    /// A version is open for signing.
    Signing,
    /// Every line of a version is signed.
    Signed,
}

/// What is kept of a plan beside its parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The workspace revision that it was derived with.
    pub workspace: u64,
    /// The row of the list.
    pub summary: Summary,
    /// What is missing, the most pressing first.
    pub items: Vec<Item>,
    /// The same as everybody sees it, where the secretariat sees more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<Box<Row>>,
}

impl Row {
    /// Returns the row as the secretariat sees it, or as everybody does.
    #[must_use]
    pub fn seen(&self, is_whole: bool) -> &Self {
        self.open.as_deref().filter(|_| !is_whole).unwrap_or(self)
    }
}

/// In which order plans are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// What happened last comes first.
    #[default]
    Touched,
    /// By key.
    Key,
}

/// That an item of a plan waits for a holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// The last day.
    pub due: Option<NaiveDate>,
    /// In which plan.
    pub plan: PlanId,
    /// Which of its items.
    pub item: usize,
}

impl Order {
    const fn prefix(self) -> &'static str {
        match self {
            Self::Touched => "h/touched/",
            Self::Key => "h/key/",
        }
    }
}

fn key(plan: &PlanId) -> String {
    format!("s/{plan}")
}

/// Returns the keys under which a row is found.
fn indices(row: &Row) -> Vec<String> {
    let summary = &row.summary;
    // Counted down from the last millisecond of thirteen digits, so that the newest comes first.
    let age = 9_999_999_999_999_i64.saturating_sub(summary.touched.timestamp_millis());
    let mut keys = vec![
        format!("{}{age:013}/{}", Order::Touched.prefix(), summary.plan),
        format!("{}{}/{}", Order::Key.prefix(), summary.key, summary.plan),
    ];
    for (at, item) in row.items.iter().enumerate() {
        // The secretariat follows up what others owe.
        let first = item.waiting_for.iter().filter_map(|waiting| waiting.due).min();
        keys.push(held(&holder(&Holder::Secretariat), first, summary, at));
    }
    for (at, item) in row.seen(false).items.iter().enumerate() {
        let mut holders = BTreeMap::new();
        for waiting in item.waiting_for.iter().filter(|waiting| waiting.holder != Holder::Secretariat) {
            let due = holders.entry(holder(&waiting.holder)).or_insert(waiting.due);
            *due = [*due, waiting.due].into_iter().flatten().min();
        }
        keys.extend(holders.into_iter().map(|(holder, due)| held(&holder, due, summary, at)));
    }
    keys
}

/// Returns the key under which an item waits for a holder.
fn held(holder: &str, due: Option<NaiveDate>, summary: &Summary, at: usize) -> String {
    let due = due.map_or_else(|| String::from("~"), |due| due.to_string());
    format!("i/{holder}/{due}/{}/{at:03}", summary.plan)
}

fn holder(holder: &Holder) -> String {
    match holder {
        Holder::Secretariat => Capacity::Secretary.tag(),
        Holder::Body(body) => Capacity::Member(body.clone()).tag(),
        Holder::Party(party, Some(office)) => {
            Capacity::Signatory { party: party.clone(), office: office.clone() }.tag()
        }
        Holder::Party(party, None) => party_tag(party.as_str()),
    }
}

fn party_tag(party: &str) -> String {
    format!("party:{party}")
}

impl Changes {
    /// Replaces the row of a plan.
    ///
    /// # Errors
    /// [`DatabaseError::Value`].
    pub fn row(&mut self, before: Option<&Row>, after: &Row) -> Result<(), DatabaseError> {
        let (old, new) = (before.map(indices).unwrap_or_default(), indices(after));
        for key in old.iter().filter(|key| !new.contains(key)) {
            self.remove(key.clone());
        }
        for key in new.into_iter().filter(|key| !old.contains(key)) {
            self.put(key, Vec::new());
        }
        self.put(key(&after.summary.plan), serde_json::to_vec(after)?);
        Ok(())
    }
}

impl Database {
    /// Returns the row of a plan; `None` when there is no such plan.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub fn row(&self, plan: &PlanId) -> Result<Option<Row>, DatabaseError> {
        let value = self.value(&key(plan))?;
        Ok(value.map(|value| serde_json::from_slice(&value)).transpose()?)
    }

    /// Returns how many plans there are.
    #[must_use]
    pub fn count(&self) -> usize {
        usize::try_from(self.plans.load(Ordering::Acquire)).unwrap_or(usize::MAX)
    }

    /// Counts the plans that get their first row.
    pub(super) fn new_plans(&self, writes: &Writes) -> Result<u64, DatabaseError> {
        let mut new = 0;
        for (key, value) in writes.range(String::from("s/")..String::from("s0")) {
            new += u64::from(value.is_some() && !self.tree.contains_key(key)?);
        }
        Ok(new)
    }

    /// Lists plans in an order.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub fn plans(&self, order: Order, offset: usize, limit: usize) -> Result<Vec<PlanId>, DatabaseError> {
        let found = self.keys(order.prefix()).skip(offset).take(limit).map(|key| self.plan_in(&key?));
        let found: Vec<PlanId> = found.collect::<Result<_, _>>()?;
        if found.len() < limit && offset.saturating_add(found.len()) < self.count() {
            return Err(DatabaseError::Damaged(String::from(order.prefix())));
        }
        Ok(found)
    }

    /// Lists the plans with a key: none, or one.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub fn plans_with_key(&self, key: &str) -> Result<Vec<PlanId>, DatabaseError> {
        let prefix = format!("{}{key}/", Order::Key.prefix());
        self.check_all(&prefix)?;
        self.keys(&prefix).map(|key| self.plan_in(&key?)).collect()
    }

    /// Lists what waits for a capacity, the most urgent first: so many, and how many there are.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub fn waiting(&self, capacity: &Capacity, limit: usize) -> Result<(Vec<Holding>, usize), DatabaseError> {
        let (mut found, mut total) = self.waiting_for(&capacity.tag(), limit)?;
        if let Capacity::Signatory { party, .. } = capacity {
            let (more, others) = self.waiting_for(&party_tag(party.as_str()), limit)?;
            found.extend(more);
            total = total.saturating_add(others);
        }
        Ok((found, total))
    }

    fn waiting_for(&self, holder: &str, limit: usize) -> Result<(Vec<Holding>, usize), DatabaseError> {
        let prefix = format!("i/{holder}/");
        self.check(&prefix)?;
        let read = |key: &str| {
            let mut parts = key.strip_prefix(&prefix)?.split('/');
            let due = parts.next()?.parse().ok();
            Some(Holding { due, plan: parts.next()?.parse().ok()?, item: parts.next()?.parse().ok()? })
        };
        let mut found = Vec::new();
        for key in self.keys(&prefix).take(limit) {
            let key = key?;
            self.check(&key)?;
            found.push(read(&key).ok_or(DatabaseError::Damaged(key))?);
        }
        if found.len() < limit {
            self.check_all(&prefix)?;
        }
        Ok((found, self.tree.scan_prefix(&prefix).count()))
    }

    /// Returns the plan that a key of the first screen ends in.
    fn plan_in(&self, key: &str) -> Result<PlanId, DatabaseError> {
        self.check(key)?;
        let plan = key.rsplit('/').next().and_then(|plan| PlanId::new(plan).ok());
        plan.ok_or_else(|| DatabaseError::Damaged(key.to_owned()))
    }
}
