//! The journal as a file: segments through a disk, one writer thread.

use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use tokio::sync::oneshot;

use super::admission::Admission;
use super::checking::check;
use super::damage::Damage;
use super::disk::Disk;
use super::draft::{AppendError, Appended, Draft};
use super::opening::{self, Opened};
use super::position::{Known, Location, Nothing, Position, Prefix, StreamHead};
use super::reading::{Reading, resolve};
use super::segments::{self, Scan};
use super::writer::{Acknowledged, Limits, Reply, Shared, Writer, look};
use super::{Journal, MemoryDisk};
use crate::entry::Entry;

/// A journal in a directory. Dropping it writes what waits, and `HEAD`.
pub struct FileJournal {
    disk: Arc<dyn Disk>,
    shared: Shared,
    drafts: Option<Sender<(Draft, Reply)>>,
    writer: Option<JoinHandle<()>>,
}

impl FileJournal {
    /// Opens the journal of a workspace directory, and repairs what a crash may leave.
    ///
    /// Takes the position that the database reflects, and what it knows of the entries before; only what lies behind
    /// is read. The default position and [`Nothing`] when there is no database.
    ///
    /// # Errors
    /// [`Damage`]; then nothing was changed.
    pub fn open(
        disk: Arc<dyn Disk>,
        position: &Position,
        known: Arc<dyn Known>,
        limits: Limits,
    ) -> Result<Opened, Damage> {
        opening::open(disk, position, known, limits)
    }

    /// Makes an empty journal in memory, for the demo and for tests.
    ///
    /// # Errors
    /// [`Damage`] when the writer's thread can not be started.
    pub fn in_memory() -> Result<Self, Damage> {
        let disk = Arc::new(MemoryDisk::default());
        let opened = Self::open(disk, &Position::default(), Arc::new(Nothing), Limits::default())?;
        Ok(opened.journal)
    }

    /// Reads and checks all acknowledged entries; see [`check`](super::check).
    ///
    /// # Errors
    /// The first [`Damage`].
    pub fn check(&self, each: &mut dyn FnMut(&Entry)) -> Result<Prefix, Damage> {
        check(&self.disk, self.end().n(), each)
    }

    /// Starts the writer behind what was read; `pinned` is the size in `HEAD`.
    pub(super) fn start(
        disk: Arc<dyn Disk>,
        known: Option<Arc<dyn Known>>,
        reading: Reading,
        limits: Limits,
        pinned: u64,
    ) -> Result<Self, Damage> {
        let acknowledged = Acknowledged { tip: reading.tip.clone(), known: known.clone(), moved: false };
        let shared: Shared = Arc::new(Mutex::new(acknowledged));
        let admission = Admission::new(Arc::clone(&disk), known, reading, limits.segment);
        let writer = Writer::new(admission, Arc::clone(&shared), limits.free, pinned);
        let (drafts, waiting) = mpsc::channel();
        let thread = std::thread::Builder::new().name(String::from("journal"));
        let writer =
            thread.spawn(move || writer.run(&waiting)).map_err(|error| Damage::disk(segments::DIRECTORY, &error))?;
        Ok(Self { disk, shared, drafts: Some(drafts), writer: Some(writer) })
    }
}

impl Drop for FileJournal {
    fn drop(&mut self) {
        drop(self.drafts.take());
        if let Some(writer) = self.writer.take()
            && writer.join().is_err()
        {
            tracing::error!("the journal's writer ended in a panic");
        }
    }
}

impl Journal for FileJournal {
    fn append(&self, draft: Draft) -> BoxFuture<'static, Result<Appended, AppendError>> {
        let (reply, answer) = oneshot::channel();
        let closed = || AppendError::Failed { cause: String::from("closed") };
        let sent = match &self.drafts {
            Some(drafts) => drafts.send((draft, reply)).map_err(|_unsent| closed()),
            None => Err(closed()),
        };
        async move {
            sent?;
            let unknown = |cause: String| AppendError::OutcomeUnknown { cause };
            answer.await.unwrap_or_else(|error| Err(unknown(error.to_string())))
        }
        .boxed()
    }

    fn end(&self) -> Position {
        look(&self.shared).tip.end.clone()
    }

    fn stream_head(&self, stream: &str) -> Result<StreamHead, AppendError> {
        let mut acknowledged = look(&self.shared);
        let known = acknowledged.known.clone();
        resolve(&*self.disk, known.as_deref(), &mut acknowledged.tip, stream)
    }

    fn entry(&self, n: u64) -> Result<Option<Entry>, Damage> {
        let end = self.end();
        if n < end.n() { segments::find(&self.disk, n, &end).map(|(entry, _)| Some(entry)) } else { Ok(None) }
    }

    fn entry_at(&self, location: Location) -> Result<Entry, Damage> {
        segments::read_at(&*self.disk, location)
    }

    fn scan(&self, from: &Position) -> Scan {
        let (end, moved) = {
            let acknowledged = look(&self.shared);
            (acknowledged.tip.end.clone(), acknowledged.moved)
        };
        let mut from = from.clone();
        if moved && let Ok((_, location)) = segments::find(&self.disk, from.n(), &end) {
            (from.segment, from.offset) = (location.segment, location.offset);
        }
        Scan::new(&self.disk, &from, end)
    }
}
