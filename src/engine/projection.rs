//! What the entries so far add up to, and how more are taken in.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use lru::LruCache;

use super::fold::{self, place, stream};
use super::summary::derive;
use super::{Change, EngineError, Progress, Stream};
use crate::database::{Changes, Database, DatabaseError, Row};
use crate::domain::id::{CommandId, PlanId};
use crate::domain::plan::Plan;
use crate::domain::workspace::Workspace;
use crate::entry::Entry;
use crate::journal::{FileJournal, Journal as _, Known, Location, LookupFailed, Position};

/// How many plans are kept at hand.
const PLANS: NonZeroUsize = NonZeroUsize::MIN.saturating_add(63);

/// How many rows are: those of a first screen, which all sessions share.
const ROWS: NonZeroUsize = NonZeroUsize::MIN.saturating_add(255);

/// How many entries are taken in together; more than that, from the beginning, is a rebuild.
const TOGETHER: usize = 512;

/// How many bytes of entries a rebuild folds as it reads them; a longer log is folded plan by plan (DESIGN 11).
const AT_HAND: u64 = 64 << 20;

/// How many keys a rebuild writes together.
const KEYS: usize = 8192;

/// Everything that follows from the entries up to a position.
pub(super) struct Projection {
    reflected: Arc<Reflected>,
    pub position: Position,
    pub workspace: Arc<Workspace>,
    /// Everything was read again from the first entry: the database was lost, damaged, or something was erased.
    pub is_rebuilt: bool,
    plans: LruCache<PlanId, Arc<Plan>>,
    rows: LruCache<PlanId, Arc<Row>>,
}

/// The database as the journal asks it about entries before those that it has read itself.
pub(super) struct Reflected {
    database: Database,
    rebuilding: AtomicBool,
}

impl Reflected {
    fn ask<T>(&self, read: impl FnOnce(&Database) -> Result<T, DatabaseError>) -> Result<T, LookupFailed> {
        if self.rebuilding.load(Ordering::Acquire) {
            return Err(LookupFailed(String::from("rebuilding")));
        }
        read(&self.database).map_err(|error| LookupFailed(error.to_string()))
    }
}

impl Known for Reflected {
    fn command(&self, id: &CommandId) -> Result<Option<u64>, LookupFailed> {
        self.ask(|database| database.command(id.as_str()))
    }

    fn last(&self, stream: &str) -> Result<Option<(u64, Location)>, LookupFailed> {
        let found = self.ask(|database| database.last(stream))?;
        Ok(found.map(|(revision, place)| (revision, fold::location(place))))
    }
}

impl Projection {
    /// Opens the database in a folder; the position says how much of the journal it reflects.
    ///
    /// # Errors
    /// [`EngineError::Database`].
    pub fn open(folder: &Path) -> Result<Self, EngineError> {
        let (database, position) = Database::open(folder)?;
        let mut projection = Self {
            reflected: Arc::new(Reflected { database, rebuilding: AtomicBool::new(false) }),
            position: Position::default(),
            workspace: Arc::default(),
            is_rebuilt: position.is_none(),
            plans: LruCache::new(PLANS),
            rows: LruCache::new(ROWS),
        };
        if let Some(position) = position {
            let read = serde_json::from_str(&position).map_err(DatabaseError::from);
            match read.and_then(|position| Ok((position, projection.database().workspace()?))) {
                Ok((position, workspace)) => {
                    projection.position = position;
                    projection.workspace = Arc::new(workspace);
                }
                Err(error) => projection.forget(&error)?,
            }
        }
        Ok(projection)
    }

    /// Returns what answers the journal.
    pub fn known(&self) -> Arc<dyn Known> {
        Arc::clone(&self.reflected) as Arc<dyn Known>
    }

    /// Drops everything: the next catching up is a rebuild.
    ///
    /// # Errors
    /// [`EngineError::Database`].
    pub fn forget(&mut self, why: &dyn std::fmt::Display) -> Result<(), EngineError> {
        tracing::warn!(%why, "the database is rebuilt");
        self.reflected.rebuilding.store(true, Ordering::Release);
        self.database().clear()?;
        self.position = Position::default();
        self.workspace = Arc::default();
        self.is_rebuilt = true;
        self.plans.clear();
        self.rows.clear();
        Ok(())
    }

    /// Takes in every acknowledged entry behind the position; gives what changed.
    ///
    /// # Errors
    /// [`EngineError`] when an entry can not be read or the database can not be written.
    pub fn catch_up(
        &mut self,
        journal: &FileJournal,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Vec<Change>, EngineError> {
        let mut told = Vec::new();
        loop {
            let end = journal.end();
            let behind = end.n().saturating_sub(self.position.n());
            if behind == 0 {
                self.reflected.rebuilding.store(false, Ordering::Release);
                return Ok(told);
            }
            if self.position.n() == 0 && behind > TOGETHER as u64 {
                self.rebuild(journal, progress)?;
                continue;
            }
            let entries = journal.scan(&self.position).take(TOGETHER).collect::<Result<Vec<_>, _>>()?;
            // What is read from the beginning is read as it stands after every erasure.
            let erases = self.position.n() > 0 && entries.iter().any(|(entry, _)| fold::erases(entry));
            told.extend(self.take(journal, entries)?);
            progress(Progress { done: self.position.n(), total: end.n() });
            if erases {
                self.forget(&"erased")?;
            }
        }
    }

    /// Takes in entries, all or none of them.
    fn take(&mut self, journal: &FileJournal, entries: Vec<(Entry, Location)>) -> Result<Vec<Change>, EngineError> {
        let mut changes = Changes::default();
        let mut told = Vec::new();
        let mut position = self.position.clone();
        let mut workspace = Arc::clone(&self.workspace);
        let mut plans: BTreeMap<PlanId, (Option<Arc<Plan>>, Arc<Plan>)> = BTreeMap::new();
        for (entry, location) in &entries {
            let stream = stream(entry)?;
            match &stream {
                Stream::Workspace => fold::workspace(Arc::make_mut(&mut workspace), entry)?,
                Stream::Plan(id) => {
                    if !plans.contains_key(id) {
                        let before = self.plan(journal, id)?;
                        let after = before.clone().unwrap_or_else(|| Arc::new(Plan::unborn(id.clone())));
                        plans.insert(id.clone(), (before, after));
                    }
                    if let Some((_, plan)) = plans.get_mut(id) {
                        fold::plan(Arc::make_mut(plan), entry, &mut |text| changes.text(text))?;
                    }
                }
            }
            let head = &entry.head;
            changes.entry(&head.stream, head.rev, place(*location), &head.id, head.n)?;
            position.advance(entry.leaf, *location);
            told.push(Change { stream, revision: head.rev });
        }
        changes.workspace(&self.workspace, &workspace)?;
        let mut rows = Vec::new();
        for (id, (before, after)) in &plans {
            changes.plan(before.as_deref(), after)?;
            let row = self.database().row(id)?;
            let fresh = derive(after, &workspace);
            changes.row(row.as_ref(), &fresh)?;
            rows.push((id.clone(), Arc::new(fresh)));
        }
        self.database().commit(changes, Some(&written(&position)?))?;
        for (id, row) in rows {
            self.rows.put(id, row);
        }
        self.position = position;
        self.workspace = workspace;
        for (id, (_, after)) in plans {
            self.plans.put(id, after);
        }
        Ok(told)
    }

    /// Fills an empty database: where the entries stand and the workspace first, then plan by plan.
    fn rebuild(&mut self, journal: &FileJournal, progress: &mut dyn FnMut(Progress)) -> Result<(), EngineError> {
        let total = journal.end().n().saturating_mul(2);
        let mut position = Position::default();
        let mut workspace = Workspace::new();
        let mut changes = Changes::default();
        let mut plans: BTreeMap<PlanId, Vec<Location>> = BTreeMap::new();
        let mut folded = Some(BTreeMap::new());
        let mut bytes = 0_u64;
        for item in journal.scan(&Position::default()) {
            let (entry, location) = item?;
            match stream(&entry)? {
                Stream::Workspace => fold::workspace(&mut workspace, &entry)?,
                Stream::Plan(id) => {
                    if let Some(folded) = &mut folded {
                        let plan = folded.entry(id.clone()).or_insert_with(|| Plan::unborn(id.clone()));
                        fold::plan(plan, &entry, &mut |text| changes.text(text))?;
                    }
                    plans.entry(id).or_default().push(location);
                }
            }
            bytes = bytes.saturating_add(u64::from(location.length));
            folded = folded.filter(|_| bytes < AT_HAND);
            let head = &entry.head;
            changes.entry(&head.stream, head.rev, place(location), &head.id, head.n)?;
            position.advance(entry.leaf, location);
            self.commit_if_large(&mut changes)?;
            progress(Progress { done: position.n(), total });
        }
        changes.workspace(&Workspace::new(), &workspace)?;
        let mut done = position.n();
        for (id, places) in plans {
            let plan = match folded.as_mut().and_then(|folded| folded.remove(&id)) {
                Some(plan) => plan,
                None => fold::all(journal, &id, &places, &mut |text| changes.text(text))?,
            };
            changes.plan(None, &plan)?;
            changes.row(None, &derive(&plan, &workspace))?;
            self.commit_if_large(&mut changes)?;
            done = done.saturating_add(places.len() as u64);
            progress(Progress { done, total });
        }
        self.database().commit(changes, Some(&written(&position)?))?;
        self.database().flush()?;
        self.position = position;
        self.workspace = Arc::new(workspace);
        progress(Progress { done: total, total });
        Ok(())
    }

    fn commit_if_large(&self, changes: &mut Changes) -> Result<(), EngineError> {
        if changes.len() >= KEYS {
            self.database().commit(std::mem::take(changes), None)?;
        }
        Ok(())
    }

    /// Returns a plan; `None` when there is none. What the database lost of it is folded again from the journal.
    ///
    /// # Errors
    /// [`EngineError`] when neither can be read.
    pub fn plan(&mut self, journal: &FileJournal, id: &PlanId) -> Result<Option<Arc<Plan>>, EngineError> {
        if let Some(plan) = self.plans.get(id) {
            return Ok(Some(Arc::clone(plan)));
        }
        let found = match self.database().plan(id) {
            Ok(Some(plan)) => Some(plan),
            Ok(None) => self.fold_again(journal, id)?,
            Err(DatabaseError::Damaged(key)) => {
                tracing::warn!(key, "a plan is folded again");
                self.fold_again(journal, id)?
            }
            Err(DatabaseError::Value(error)) => {
                tracing::warn!(%error, "a plan is folded again");
                self.fold_again(journal, id)?
            }
            Err(error) => return Err(error.into()),
        };
        let found = found.map(Arc::new);
        if let Some(plan) = &found {
            self.plans.put(id.clone(), Arc::clone(plan));
        }
        Ok(found)
    }

    /// Folds a plan from its entries and writes it; `None` when it has none.
    fn fold_again(&mut self, journal: &FileJournal, id: &PlanId) -> Result<Option<Plan>, EngineError> {
        let places = self.ask(journal, |database| database.places(id.as_str(), 0))?;
        if places.is_empty() {
            return Ok(None);
        }
        let places: Vec<Location> = places.into_iter().map(fold::location).collect();
        let mut changes = Changes::default();
        let plan = fold::all(journal, id, &places, &mut |text| changes.text(text))?;
        self.database().forget_plan(id)?;
        changes.plan(None, &plan)?;
        self.database().commit(changes, None)?;
        Ok(Some(plan))
    }

    /// Returns the row of a plan, derived again when the workspace has moved since.
    ///
    /// # Errors
    /// [`EngineError`] when it can not be read.
    pub fn row(&mut self, journal: &FileJournal, id: &PlanId) -> Result<Option<Arc<Row>>, EngineError> {
        let revision = self.workspace.head.revision;
        if let Some(row) = self.rows.get(id).filter(|row| row.workspace == revision) {
            return Ok(Some(Arc::clone(row)));
        }
        let row = match self.ask(journal, |database| database.row(id))? {
            Some(row) if row.workspace == self.workspace.head.revision => row,
            old => {
                let Some(plan) = self.plan(journal, id)? else { return Ok(None) };
                let fresh = derive(&plan, &self.workspace);
                let mut changes = Changes::default();
                changes.row(old.as_ref(), &fresh)?;
                self.database().commit(changes, None)?;
                fresh
            }
        };
        let row = Arc::new(row);
        self.rows.put(id.clone(), Arc::clone(&row));
        Ok(Some(row))
    }

    /// Returns how many plans there are.
    pub fn count(&self) -> usize {
        self.database().count()
    }

    /// Asks the database; what was lost is rebuilt first.
    ///
    /// # Errors
    /// [`EngineError`] when it can not be rebuilt.
    pub fn ask<T>(
        &mut self,
        journal: &FileJournal,
        read: impl Fn(&Database) -> Result<T, DatabaseError>,
    ) -> Result<T, EngineError> {
        match read(self.database()) {
            Err(error @ (DatabaseError::Damaged(_) | DatabaseError::Value(_))) => {
                self.forget(&error)?;
                self.catch_up(journal, &mut |_| {})?;
                Ok(read(self.database())?)
            }
            answer => Ok(answer?),
        }
    }

    fn database(&self) -> &Database {
        &self.reflected.database
    }
}

fn written(position: &Position) -> Result<String, EngineError> {
    Ok(serde_json::to_string(position).map_err(DatabaseError::from)?)
}
