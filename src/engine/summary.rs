//! Rows of the first screen, and what waits for a person.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Engine, EngineError};
use crate::database::{Order, Row, Stage, Summary};
use crate::domain::id::PlanId;
use crate::domain::message::Message;
use crate::domain::outstanding::{Kind, Outstanding, outstanding};
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::domain::process::waiting;
use crate::domain::sight::Sight;
use crate::domain::workspace::Workspace;

/// One thing that waits for a person.
#[derive(Debug, Clone, PartialEq)]
pub struct InboxItem {
    /// In which plan.
    pub plan: PlanId,
    /// The plan's title.
    pub title: String,
    /// The capacity in which the person acts on it.
    pub capacity: Capacity,
    /// What it is about.
    pub kind: Kind,
    /// What it is, as a sentence.
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

impl Engine {
    /// Returns some rows of the list of plans, as many as a screen shows, as somebody sees them.
    ///
    /// # Errors
    /// [`EngineError`] when a row can not be read.
    pub fn summaries(
        &self,
        order: Order,
        offset: usize,
        limit: usize,
        sight: &Sight,
    ) -> Result<Page<Summary>, EngineError> {
        let journal = &self.inner.journal;
        let mut projection = self.projection();
        let plans = projection.ask(journal, |database| database.plans(order, offset, limit))?;
        let mut rows = Vec::new();
        for plan in &plans {
            let row = projection.row(journal, plan)?;
            rows.extend(row.map(|row| row.seen(sight.is_whole()).summary.clone()));
        }
        Ok(Page { rows, total: projection.count() })
    }

    /// Returns what waits for somebody in these capacities, the most urgent first.
    ///
    /// The secretariat follows up what others owe: it is told of everything. What waits for two of the capacities is
    /// listed once; the total counts it twice when it is not among the rows.
    ///
    /// # Errors
    /// [`EngineError`] when a row can not be read.
    pub fn inbox(&self, capacities: &[Capacity], limit: usize) -> Result<Page<InboxItem>, EngineError> {
        let journal = &self.inner.journal;
        let mut projection = self.projection();
        let mut waiting = Vec::new();
        let mut seen = BTreeSet::new();
        let mut total: usize = 0;
        for capacity in capacities {
            let (mut found, all) = projection.ask(journal, |database| database.waiting(capacity, limit))?;
            let listed = found.len();
            found.retain(|holding| seen.insert((holding.plan.clone(), holding.item)));
            // What waits for two capacities is one thing.
            total = total.saturating_add(all).saturating_sub(listed.saturating_sub(found.len()));
            waiting.extend(found.into_iter().map(|holding| (holding, capacity)));
        }
        waiting.sort_by_key(|(holding, _)| (holding.due.is_none(), holding.due));
        let mut rows = Vec::new();
        for (holding, capacity) in waiting.into_iter().take(limit) {
            let Some(row) = projection.row(journal, &holding.plan)? else { continue };
            let Row { summary, items, .. } = row.seen(*capacity == Capacity::Secretary);
            if let Some(item) = items.get(holding.item) {
                rows.push(InboxItem {
                    plan: holding.plan,
                    title: summary.title.clone(),
                    capacity: capacity.clone(),
                    kind: item.kind.clone(),
                    message: item.message.clone(),
                    since: item.since,
                    due: holding.due,
                });
            }
        }
        Ok(Page { rows, total })
    }
}

/// Derives what is kept of a plan beside its parts: with the names of the day on which it was last touched.
pub(super) fn derive(plan: &Plan, workspace: &Workspace) -> Row {
    let mut row = whole(plan, workspace);
    let veil = Sight::public().veil(plan);
    if !veil.is_clear(plan) {
        let open = whole(&veil.without(plan), workspace);
        row.open = (open != row).then(|| Box::new(open));
    }
    row
}

fn whole(plan: &Plan, workspace: &Workspace) -> Row {
    let head = &plan.head;
    let day = workspace.day_of(head.touched);
    let template = workspace.template(&head.template);
    let missing = template.map(|template| outstanding(plan, workspace, template, day));
    let Outstanding { items, next } = missing.unwrap_or(Outstanding { items: Vec::new(), next: None });
    let draft = plan.is_draft();
    let version = match plan.newest_version() {
        Some(version) if !draft => version.number.clone(),
        _ => plan.next_version(),
    };
    let (stage, done, total) = stage(plan);
    let due = items.iter().flat_map(|item| &item.waiting_for).filter_map(|waiting| waiting.due).min();
    let summary = Summary {
        plan: plan.id.clone(),
        key: head.key.clone(),
        title: head.title.clone(),
        lang: head.lang,
        version,
        draft,
        state: head.state,
        stage,
        done,
        total,
        missing: items.first().map(|item| item.message.clone()),
        next,
        due,
        touched: head.touched,
    };
    Row { workspace: workspace.head.revision, summary, items, open: None }
}

/// Returns where a plan is, and how many of how many have finished there.
fn stage(plan: &Plan) -> (Stage, usize, usize) {
    if let Some(version) = plan.signing() {
        let signed = plan.lines_of(version).filter(|line| line.is_signed()).count();
        let stage = if signed == version.lines.len() { Stage::Signed } else { Stage::Signing };
        return (stage, signed, version.lines.len());
    }
    let open = plan.steps.values().filter(|step| step.is_open());
    match open.min_by_key(|step| step.opened) {
        Some(step) => {
            let total = step.recipients.len();
            let done = total.saturating_sub(waiting(plan, step).len());
            (Stage::Step { key: step.key.clone(), act: step.act }, done, total)
        }
        None => (Stage::Writing, 0, 0),
    }
}
