//! Rows of the first screen, and what waits for a person.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;

use super::projection::Projection;
use super::{Engine, EngineError};
use crate::database::{Database, Order, Row, Stage, Summary};
use crate::domain::command::Now;
use crate::domain::id::{BodyId, PersonId, PlanId};
use crate::domain::message::Message;
use crate::domain::outstanding::{Item, agenda};
use crate::domain::party::Considerer;
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::domain::process::waiting;
use crate::domain::remark::Audience;
use crate::domain::sight::{Circle, Sight, to_plan};
use crate::domain::workspace::Workspace;
use crate::journal::FileJournal;

/// One thing that waits for a person. A copy costs little: what everybody sees alike is shared.
#[derive(Debug, Clone, PartialEq)]
pub struct InboxItem {
    /// In which plan.
    pub summary: Arc<Summary>,
    /// What it is.
    pub what: Arc<Item>,
    /// The capacity in which the person acts on it.
    pub capacity: Capacity,
    /// The last day.
    pub due: Option<NaiveDate>,
}

/// A plan in the list of plans, as somebody sees it on a day. A copy costs little: what everybody sees alike is shared.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    summary: Arc<Summary>,
    missing: Option<Arc<Item>>,
}

impl Listed {
    fn of(row: &Row, day: NaiveDate) -> Self {
        let missing = row.items.iter().find(|item| item.is_due(day));
        Self { summary: Arc::clone(&row.summary), missing: missing.map(Arc::clone) }
    }

    /// Returns what is missing first.
    #[must_use]
    pub fn missing(&self) -> Option<&Message> {
        self.missing.as_ref().map(|item| &item.message)
    }
}

impl Deref for Listed {
    type Target = Summary;

    fn deref(&self) -> &Summary {
        &self.summary
    }
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
    /// Returns some rows of the list of plans, as many as a screen shows, as somebody sees them: from an offset, so many.
    ///
    /// # Errors
    /// [`EngineError`] when a row can not be read.
    pub fn summaries(
        &self,
        (order, offset, limit): (Order, usize, usize),
        sight: &Sight,
        now: Now,
    ) -> Result<Page<Listed>, EngineError> {
        let journal = &self.inner.journal;
        let mut projection = self.projection();
        let hidden = hidden(&mut projection, journal, sight)?;
        let plans = if hidden.is_empty() {
            projection.ask(journal, |database| database.plans(order, offset, limit))?
        } else {
            let until = offset.saturating_add(limit).saturating_add(hidden.len());
            let all = projection.ask(journal, |database| database.plans(order, 0, until))?;
            all.into_iter().filter(|plan| !hidden.contains(plan)).skip(offset).take(limit).collect()
        };
        let mut rows = Vec::new();
        for plan in &plans {
            let Some(row) = projection.row(journal, plan)? else { continue };
            let seen = match row.inside.keys().any(|body| sight.sits_in(body)) && !sight.is_whole() {
                // What somebody sees of it who sits in one of several bodies is not kept.
                true => projection.plan(journal, plan)?.map(|plan| {
                    let workspace = Arc::clone(&projection.workspace);
                    whole(&sight.veil(&plan).without(&plan), &workspace)
                }),
                false => None,
            };
            rows.push(Listed::of(seen.as_ref().unwrap_or_else(|| row.seen(sight.is_whole())), now.day));
        }
        Ok(Page { rows, total: projection.count().saturating_sub(hidden.len()) })
    }

    /// Returns what waits for somebody in these capacities, the most urgent first.
    ///
    /// The secretariat follows up what others owe: it is told of everything. What waits for two of the capacities is
    /// listed in each: nobody acts in two at once (anchors 15). What is a person's own waits in the first of them.
    ///
    /// # Errors
    /// [`EngineError`] when a row can not be read.
    pub fn inbox(
        &self,
        person: &PersonId,
        capacities: &[Capacity],
        (limit, now): (usize, Now),
    ) -> Result<Page<InboxItem>, EngineError> {
        let (journal, workspace) = (&self.inner.journal, self.workspace());
        let mut projection = self.projection();
        let mut waiting = Vec::new();
        let mut total: usize = 0;
        let own = capacities.first().map(|first| (&Capacity::Oneself, first));
        for (tag, capacity) in own.into_iter().chain(capacities.iter().map(|capacity| (capacity, capacity))) {
            let ask = |database: &Database| database.waiting((person, tag), (limit, now.day));
            let (found, all) = projection.ask(journal, ask)?;
            total = total.saturating_add(all);
            waiting.extend(found.into_iter().map(|holding| (holding, capacity)));
        }
        waiting.sort_by_key(|(holding, _)| (holding.due.is_none(), holding.due));
        let mut rows = Vec::new();
        for (holding, capacity) in waiting {
            let Some(row) = projection.row(journal, &holding.plan)? else { continue };
            let sight = match holding.is_own {
                true => Sight::of_person(&workspace, person, now.day),
                false => Sight::acting(person, capacity),
            };
            let item = row
                .item(&holding, capacity)
                .filter(|item| sight.is_in(&row.gate) && is_for(&row, item, person, capacity));
            let Some(item) = item else {
                total = total.saturating_sub(1);
                continue;
            };
            if rows.len() < limit {
                rows.push(InboxItem {
                    summary: Arc::clone(&row.summary),
                    what: Arc::clone(item),
                    capacity: capacity.clone(),
                    due: holding.due,
                });
            }
        }
        Ok(Page { rows, total })
    }
}

/// Tells whether somebody may know of an item in a capacity: whoever has a conflict of interest in a case sees what
/// everybody sees, until it is decided.
fn is_for(row: &Row, item: &Arc<Item>, person: &PersonId, capacity: &Capacity) -> bool {
    let Capacity::Member(body) = capacity else { return true };
    let is_barred = row.barred.iter().any(|(from, whom)| from == body && whom == person);
    !is_barred || row.seen(false).items.contains(item)
}

/// Lists the plans of which somebody finds no trace.
fn hidden(projection: &mut Projection, journal: &FileJournal, sight: &Sight) -> Result<BTreeSet<PlanId>, EngineError> {
    let mut hidden = BTreeSet::new();
    if sight.is_whole() {
        return Ok(hidden);
    }
    for plan in projection.ask(journal, Database::shut_plans)? {
        if projection.row(journal, &plan)?.is_none_or(|row| !sight.is_in(&row.gate)) {
            hidden.insert(plan);
        }
    }
    Ok(hidden)
}

/// Derives what is kept of a plan beside its parts: with the names of the day on which it was last touched.
pub(super) fn derive(plan: &Plan, workspace: &Workspace) -> Row {
    let mut row = whole(plan, workspace);
    let seen = |sight: &Sight| {
        let veil = sight.veil(plan);
        (!veil.is_clear(plan)).then(|| whole(&veil.without(plan), workspace))
    };
    let open = seen(&Sight::public());
    for body in insiders(plan) {
        let own = seen(&Sight::sitting_in(&body)).unwrap_or_else(|| row.clone());
        if open.as_ref().is_some_and(|open| *open != own) {
            row.inside.insert(body, own);
        }
    }
    row.open = open.filter(|open| *open != row).map(Box::new);
    row.gate = to_plan(plan);
    let undecided = plan.cases.values().filter(|case| plan.is_pending(case));
    let doubts = undecided.flat_map(|case| case.doubts.iter()).filter(|(_, doubt)| doubt.recused == Some(true));
    row.barred = doubts.filter_map(|(seat, doubt)| Some((seat.body.clone(), doubt.person.clone()?))).collect();
    row
}

/// Lists the bodies whose members may see more of a plan than everybody.
fn insiders(plan: &Plan) -> BTreeSet<BodyId> {
    let audiences = plan.access.values().flat_map(|access| &access.audience);
    let voting = plan.cases.values().filter(|case| case.ballot.is_some()).flat_map(|case| &case.call.bodies);
    let remarks = plan.remarks.values().filter_map(|remark| match &remark.audience {
        Audience::Body(body) => Some(body),
        Audience::All | Audience::Secretariat => None,
    });
    audiences.chain(voting.filter_map(Considerer::body)).chain(remarks).cloned().collect()
}

fn whole(plan: &Plan, workspace: &Workspace) -> Row {
    let head = &plan.head;
    let day = workspace.day_of(head.touched);
    let template = workspace.template(&head.template);
    let (items, next) = template.map(|template| agenda(plan, workspace, template, day)).unwrap_or_default();
    let draft = plan.is_draft();
    let version = match plan.newest_version() {
        Some(version) if !draft => version.number.clone(),
        _ => plan.next_version(),
    };
    let (stage, done, total) = stage(plan);
    let due = items
        .iter()
        .filter(|item| item.from.is_none())
        .flat_map(|item| &item.waiting_for)
        .filter_map(|waiting| waiting.due)
        .min();
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
        next,
        due,
        touched: head.touched,
    };
    Row {
        workspace: workspace.head.revision,
        summary: Arc::new(summary),
        items: items.into_iter().map(Arc::new).collect(),
        open: None,
        inside: BTreeMap::new(),
        gate: Circle::default(),
        barred: Vec::new(),
    }
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
