//! The index on disk: opened, followed behind the journal, built again whenever it can not be trusted.
//!
//! It is derived, like the database: deleting it changes no answer. It is brought up to the acknowledged end of the journal
//! by whoever searches, so that a search sees everything that was acknowledged before it, a process that never searches
//! pays nothing, and no durable command ever waits for it. Its queue is the journal itself.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tantivy::indexer::IndexWriterOptions;
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term};

use super::entry::{Entry, entries};
use super::schema::{Fields, SHUT, VERSION, schema};
use super::words::Words;
use crate::domain::id::PlanId;
use crate::domain::plan::Plan;
use crate::domain::workspace::Workspace;
use crate::engine::fold::{erases, stream};
use crate::engine::{Engine, EngineError, Order, Progress, Stream};
use crate::journal::{Journal as _, Position};

/// As much memory as new entries take before they are written: the least that the library allows.
const MEMORY: usize = 15_000_000;

/// The file that says how much the index holds: the library keeps no checksum over the list of its own files.
const COUNT: &str = "count";

/// The index of a workspace.
pub(super) struct Index {
    folder: PathBuf,
    fields: Fields,
    index: tantivy::Index,
    reader: IndexReader,
    writer: Option<IndexWriter>,
    position: Position,
}

/// Why the index could not be used.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failed {
    #[error(transparent)]
    Index(#[from] tantivy::TantivyError),
    #[error("{0}")]
    Unusable(String),
    #[error(transparent)]
    Engine(#[from] EngineError),
}

/// What a commit says of itself.
#[derive(Serialize, Deserialize)]
struct Stamp {
    version: u32,
    position: Position,
}

impl Index {
    /// Opens the index in a folder; what can not be opened, has another schema or another byte, is dropped.
    pub fn open(folder: &Path) -> Result<Self, Failed> {
        let opened = catch_unwind(AssertUnwindSafe(|| Self::existing(folder)));
        match opened {
            Ok(Ok(index)) => return Ok(index),
            Ok(Err(why)) => tracing::info!(%why, "the search index is built again"),
            Err(_panic) => tracing::warn!("the search index is damaged, and built again"),
        }
        Self::new(folder)
    }

    fn new(folder: &Path) -> Result<Self, Failed> {
        remove(folder)?;
        std::fs::create_dir_all(folder).map_err(|error| EngineError::file(folder, &error))?;
        let index = tantivy::Index::create_in_dir(folder, schema().0)?;
        Self::over(folder, index, Position::default())
    }

    fn existing(folder: &Path) -> Result<Self, Failed> {
        let index = tantivy::Index::open_in_dir(folder)?;
        if index.schema() != schema().0 {
            return Err(Failed::Unusable(String::from("schema")));
        }
        let stamp = index.load_metas()?.payload.and_then(|payload| serde_json::from_str::<Stamp>(&payload).ok());
        let stamp = stamp.filter(|stamp| stamp.version == VERSION);
        let Some(Stamp { position, .. }) = stamp else { return Err(Failed::Unusable(String::from("stamp"))) };
        let damaged = index.validate_checksum()?;
        if let Some(file) = damaged.iter().next() {
            return Err(Failed::Unusable(file.display().to_string()));
        }
        let index = Self::over(folder, index, position)?;
        let count = std::fs::read_to_string(folder.join(COUNT)).unwrap_or_default();
        if count == index.count() { Ok(index) } else { Err(Failed::Unusable(String::from(COUNT))) }
    }

    fn over(folder: &Path, index: tantivy::Index, position: Position) -> Result<Self, Failed> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let (_, fields) = schema();
        Ok(Self { folder: folder.to_owned(), fields, index, reader, writer: None, position })
    }

    /// Returns how many entries of the journal and how many things of its own the index has, as [`COUNT`] says it.
    fn count(&self) -> String {
        format!("{} {}", self.position.n(), self.reader.searcher().num_docs())
    }

    /// Returns the fields.
    pub const fn fields(&self) -> Fields {
        self.fields
    }

    /// Returns what is searched: the index as it is now.
    pub fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    /// Returns how many entries of the journal the index reflects.
    pub const fn reached(&self) -> u64 {
        self.position.n()
    }

    /// Takes in everything that is acknowledged.
    pub fn follow(&mut self, engine: &Engine, progress: &mut dyn FnMut(Progress)) -> Result<(), Failed> {
        let target = engine.projection().position.clone();
        if self.position == target {
            return Ok(());
        }
        let changed = match self.position.n() {
            0 => None,
            _ => self.changed(engine, &target),
        };
        let plans: Vec<PlanId> = match changed {
            Some(plans) => plans.into_iter().collect(),
            None => {
                self.begin_again()?;
                let journal = &engine.inner.journal;
                engine.projection().ask(journal, |database| database.plans(Order::Key, 0, usize::MAX))?
            }
        };
        let (workspace, total) = (engine.workspace(), plans.len() as u64);
        let mut words = Words::new();
        for (done, id) in (0..).zip(&plans) {
            progress(Progress { done, total });
            let plan = engine.plan(id)?;
            self.replace(&plan, &workspace, &mut words)?;
        }
        self.commit(target)?;
        progress(Progress { done: total, total });
        Ok(())
    }

    /// Finds the plans with entries between the index and a later position; `None` when the index must be built again:
    /// something was erased, or it belongs to another journal.
    fn changed(&self, engine: &Engine, target: &Position) -> Option<BTreeSet<PlanId>> {
        let mut position = self.position.clone();
        let mut plans = BTreeSet::new();
        let mut entries = engine.inner.journal.scan(&position);
        while position.n() < target.n() {
            let (entry, location) = entries.next()?.ok()?;
            if erases(&entry) {
                return None;
            }
            if let Stream::Plan(plan) = stream(&entry).ok()? {
                plans.insert(plan);
            }
            position.advance(entry.leaf, location);
        }
        (position == *target).then_some(plans)
    }

    fn begin_again(&mut self) -> Result<(), Failed> {
        if self.position.n() > 0 {
            // A merge that is under way must not write over what is new; what is still read stays until it is read no longer.
            self.writer = None;
            *self = Self::new(&self.folder)?;
        }
        Ok(())
    }

    fn writer(&mut self) -> Result<&mut IndexWriter, Failed> {
        let writer = match self.writer.take() {
            Some(writer) => writer,
            None => {
                let options = IndexWriterOptions::builder().num_worker_threads(1).num_merge_threads(1);
                self.index.writer_with_options(options.memory_budget_per_thread(MEMORY).build())?
            }
        };
        Ok(self.writer.insert(writer))
    }

    /// Replaces everything of a plan.
    fn replace(&mut self, plan: &Plan, workspace: &Workspace, words: &mut Words) -> Result<(), Failed> {
        let fields = self.fields;
        let day = workspace.day_of(plan.head.touched);
        let writer = self.writer()?;
        writer.delete_term(Term::from_field_text(fields.plan, plan.id.as_str()));
        for entry in entries(plan, workspace, day) {
            writer.add_document(document(&fields, plan, &entry, words)?)?;
        }
        Ok(())
    }

    fn commit(&mut self, position: Position) -> Result<(), Failed> {
        let stamp = Stamp { version: VERSION, position };
        let payload = serde_json::to_string(&stamp).map_err(|error| Failed::Unusable(error.to_string()))?;
        let mut prepared = self.writer()?.prepare_commit()?;
        prepared.set_payload(&payload);
        prepared.commit()?;
        self.reader.reload()?;
        self.position = stamp.position;
        let path = self.folder.join(COUNT);
        std::fs::write(&path, self.count()).map_err(|error| EngineError::file(&path, &error).into())
    }
}

/// Removes the folder of an index, if it is there.
///
/// # Errors
/// [`EngineError::File`] when it can not be removed.
pub(super) fn remove(folder: &Path) -> Result<(), EngineError> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(EngineError::file(folder, &error)),
        _ => Ok(()),
    }
}

fn document(fields: &Fields, plan: &Plan, entry: &Entry, words: &mut Words) -> Result<TantivyDocument, Failed> {
    let (shown, lang) = (&entry.shown, entry.shown.lang);
    let mut document = TantivyDocument::default();
    document.add_text(fields.plan, plan.id.as_str());
    document.add_text(fields.kind, shown.place.kind().name());
    entry.circle.tags().for_each(|tag| document.add_text(fields.pass, tag));
    if !entry.gate.is_open() {
        let gate = std::iter::once(SHUT.to_owned()).chain(entry.gate.tags());
        gate.for_each(|tag| document.add_text(fields.gate, tag));
    }
    shown.names.iter().for_each(|tag| document.add_text(fields.names, tag));
    entry.keys.iter().for_each(|key| document.add_text(fields.key, key));
    document.add_pre_tokenized_text(fields.title, words.stemmed(&shown.title, lang));
    document.add_pre_tokenized_text(fields.title_words, words.folded(&shown.title));
    document.add_pre_tokenized_text(fields.body, words.stemmed(&entry.words, lang));
    document.add_pre_tokenized_text(fields.body_words, words.folded(&entry.words));
    document.add_pre_tokenized_text(fields.of, words.folded(&format!("{} {}", plan.head.title, plan.head.key)));
    document.add_u64(fields.touched, u64::try_from(plan.head.touched.timestamp_millis()).unwrap_or_default());
    let shown = serde_json::to_vec(shown).map_err(|error| Failed::Unusable(error.to_string()))?;
    document.add_bytes(fields.shown, &shown);
    Ok(document)
}
