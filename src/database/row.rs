//! Rows of the first screen, and what waits for whom: derived from a plan, kept so that nobody waits for them.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::ledger::Writes;
use super::{Changes, Database, DatabaseError};
use crate::domain::id::{BodyId, OfficeId, PartyId, PersonId, PlanId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::milestone::Act;
use crate::domain::outstanding::{Holder, Item};
use crate::domain::person::Capacity;
use crate::domain::plan::PlanState;
use crate::domain::sight::{Circle, Pass};

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
    pub summary: Arc<Summary>,
    /// What is missing, the most pressing first.
    pub items: Vec<Arc<Item>>,
    /// The same as everybody sees it, where the secretariat sees more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<Box<Row>>,
    /// The same as the members of a body see it, where they see more than everybody.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inside: BTreeMap<BodyId, Row>,
    /// Who finds a trace of the plan.
    #[serde(default)]
    pub gate: Circle,
    /// Who has a conflict of interest in a case that a body has not decided: they see what everybody sees.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barred: Vec<(BodyId, PersonId)>,
}

impl Row {
    /// Returns the row as the secretariat sees it, or as everybody does.
    #[must_use]
    pub fn seen(&self, is_whole: bool) -> &Self {
        self.open.as_deref().filter(|_| !is_whole).unwrap_or(self)
    }

    /// Returns the row as the members of a body see it.
    #[must_use]
    pub fn inside(&self, body: &BodyId) -> &Self {
        self.inside.get(body).unwrap_or_else(|| self.seen(false))
    }

    /// Returns the item of a holding in the row that its holder sees.
    #[must_use]
    pub fn item(&self, holding: &Holding, capacity: &Capacity) -> Option<&Arc<Item>> {
        let row = match capacity {
            Capacity::Secretary => self,
            _ if holding.is_own => self,
            Capacity::Member(body) => self.inside(body),
            _ => self.seen(false),
        };
        row.items.get(holding.item)
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
    /// The person is asked by name.
    pub is_own: bool,
}

/// Under which keys the plans stand of which not everybody finds a trace.
const SHUT: &str = "h/shut/";

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
    if !row.gate.is_open() {
        keys.push(format!("{SHUT}{}", summary.plan));
    }
    for (at, item) in row.items.iter().enumerate() {
        // The secretariat follows up what others owe.
        let first = item.waiting_for.iter().filter_map(|waiting| waiting.due).min();
        keys.push(held(&Capacity::Secretary.tag(), first, summary, (at, item)));
        keys.extend(holdings(row, (at, item), |holder| matches!(holder, Holder::Person(..))));
    }
    for (at, item) in row.seen(false).items.iter().enumerate() {
        let is_it = |holder: &Holder| match holder {
            Holder::Body(body) => !row.inside.contains_key(body),
            Holder::Party(..) => true,
            Holder::Secretariat | Holder::Person(..) => false,
        };
        keys.extend(holdings(row, (at, item), is_it));
    }
    for (own, seen) in &row.inside {
        for (at, item) in seen.items.iter().enumerate() {
            keys.extend(holdings(row, (at, item), |holder| matches!(holder, Holder::Body(body) if body == own)));
        }
    }
    keys
}

/// Returns the keys under which an item waits for some of its holders, with the first day of each.
fn holdings(row: &Row, (at, item): (usize, &Item), is_it: impl Fn(&Holder) -> bool) -> Vec<String> {
    let mut holders = BTreeMap::new();
    for waiting in item.waiting_for.iter().filter(|waiting| is_it(&waiting.holder)) {
        for tag in tags(&waiting.holder, &row.gate) {
            let due = holders.entry(tag).or_insert(waiting.due);
            *due = [*due, waiting.due].into_iter().flatten().min();
        }
    }
    holders.into_iter().map(|(tag, due)| held(&tag, due, &row.summary, (at, item))).collect()
}

/// Returns the key under which an item waits for a holder; what is missing only for a time ends in that.
fn held(tag: &str, due: Option<NaiveDate>, summary: &Summary, (at, item): (usize, &Item)) -> String {
    let due = due.map_or_else(|| String::from("~"), |due| due.to_string());
    let period = match (item.from, item.until) {
        (None, None) => String::new(),
        (from, until) => {
            let [from, until] = [from, until].map(|day| day.map(|day| day.to_string()).unwrap_or_default());
            format!("/{from}/{until}")
        }
    };
    format!("i/{tag}/{due}/{}/{at:03}{period}", summary.plan)
}

/// Returns under which names something waits for a holder who finds a trace of the plan.
fn tags(holder: &Holder, gate: &Circle) -> Vec<String> {
    let is_in = |pass: Pass| gate.is_open() || gate.passes.contains(&pass);
    let signatory =
        |party: &PartyId, office: &OfficeId| Capacity::Signatory { party: party.clone(), office: office.clone() }.tag();
    match holder {
        Holder::Secretariat => vec![Capacity::Secretary.tag()],
        Holder::Body(body) if is_in(Pass::Body(body.clone())) => vec![Capacity::Member(body.clone()).tag()],
        Holder::Body(_) => Vec::new(),
        Holder::Person(person, body) => vec![person_tag(person, body.as_ref())],
        Holder::Party(party, Some(office)) if is_in(Pass::Office(party.clone(), office.clone())) => {
            vec![signatory(party, office)]
        }
        Holder::Party(_, Some(_)) => Vec::new(),
        Holder::Party(party, None) if gate.is_open() => vec![party_tag(party.as_str())],
        Holder::Party(party, None) => {
            let own = gate.passes.iter().filter_map(|pass| match pass {
                Pass::Office(of, office) if of == party => Some(signatory(of, office)),
                _ => None,
            });
            own.collect()
        }
    }
}

fn party_tag(party: &str) -> String {
    format!("party:{party}")
}

/// Returns under which name something waits for a person, on a seat of a body or for what is the person's own.
fn person_tag(person: &PersonId, body: Option<&BodyId>) -> String {
    match body {
        Some(body) => format!("seat:{body}:{person}"),
        None => format!("person:{person}"),
    }
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

    /// Lists the plans of which not everybody finds a trace.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub fn shut_plans(&self) -> Result<Vec<PlanId>, DatabaseError> {
        self.check_all(SHUT)?;
        self.keys(SHUT).map(|key| self.plan_in(&key?)).collect()
    }

    /// Lists what waits on a day for a person in a capacity, the most urgent first: so many, and how many there are.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub fn waiting(
        &self,
        (person, capacity): (&PersonId, &Capacity),
        (limit, day): (usize, NaiveDate),
    ) -> Result<(Vec<Holding>, usize), DatabaseError> {
        let mut tags = vec![(capacity.tag(), false)];
        match capacity {
            Capacity::Signatory { party, .. } => tags.push((party_tag(party.as_str()), false)),
            Capacity::Member(body) => tags.push((person_tag(person, Some(body)), true)),
            Capacity::Oneself => tags = vec![(person_tag(person, None), true)],
            Capacity::Secretary | Capacity::Administrator => {}
        }
        let (mut found, mut total) = (Vec::new(), 0_usize);
        for (tag, is_own) in tags {
            let (more, count) = self.waiting_for(&tag, is_own, (limit, day))?;
            found.extend(more);
            total = total.saturating_add(count);
        }
        Ok((found, total))
    }

    fn waiting_for(
        &self,
        tag: &str,
        is_own: bool,
        (limit, day): (usize, NaiveDate),
    ) -> Result<(Vec<Holding>, usize), DatabaseError> {
        let prefix = format!("i/{tag}/");
        self.check(&prefix)?;
        let read = |key: &str| {
            let mut parts = key.strip_prefix(&prefix)?.split('/');
            let due = parts.next()?.parse().ok();
            let holding = Holding { due, plan: parts.next()?.parse().ok()?, item: parts.next()?.parse().ok()?, is_own };
            let [from, until] = [parts.next(), parts.next()].map(|part| part.and_then(|part| part.parse().ok()));
            Some((holding, [from, until]))
        };
        let (mut found, mut total) = (Vec::new(), 0_usize);
        for key in self.keys(&prefix) {
            let key = key?;
            let (holding, [from, until]): (Holding, [Option<NaiveDate>; 2]) =
                read(&key).ok_or_else(|| DatabaseError::Damaged(key.clone()))?;
            if from.is_some_and(|from| day < from) || until.is_some_and(|until| until < day) {
                continue;
            }
            if found.len() < limit {
                self.check(&key)?;
                found.push(holding);
            }
            total = total.saturating_add(1);
        }
        if found.len() < limit {
            self.check_all(&prefix)?;
        }
        Ok((found, total))
    }

    /// Returns the plan that a key of the first screen ends in.
    fn plan_in(&self, key: &str) -> Result<PlanId, DatabaseError> {
        self.check(key)?;
        let plan = key.rsplit('/').next().and_then(|plan| PlanId::new(plan).ok());
        plan.ok_or_else(|| DatabaseError::Damaged(key.to_owned()))
    }
}
