//! The one thread that writes: drafts that wait together share one fdatasync.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::io;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::admission::{Admission, Verdict};
use super::damage::Damage;
use super::disk::Output;
use super::draft::{AppendError, Appended, Draft};
use super::position::{Known, Location, Position};
use super::reading::Reader;
use super::segments::DIRECTORY;
use super::tip::Tip;
use super::{erasing, pin, segments};
use crate::entry::Entry;

/// How many drafts may share one fdatasync.
const GROUP: usize = 256;

/// How often `HEAD` is written while busy.
const PIN_INTERVAL: Duration = Duration::from_secs(60);

/// The limits that a journal keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The longest segment in bytes: 64 MiB (FORMAT 1).
    pub segment: u64,
    /// How many bytes must be free before anything more is written: 64 MiB.
    pub free: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { segment: 64 << 20, free: 64 << 20 }
    }
}

/// The acknowledged entries, as readers see them.
pub(super) struct Acknowledged {
    pub tip: Tip,
    pub known: Option<Arc<dyn Known>>,
    /// An erasure has moved lines since the journal was opened.
    pub moved: bool,
}

/// What the writer and the readers share.
pub(super) type Shared = Arc<Mutex<Acknowledged>>;

/// Looks at what is acknowledged.
pub(super) fn look(shared: &Shared) -> MutexGuard<'_, Acknowledged> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where an answer goes.
pub(super) type Reply = oneshot::Sender<Result<Appended, AppendError>>;

/// An entry that was admitted and waits to be durable, and who waits for it.
struct Waiting {
    entry: Entry,
    line: Vec<u8>,
    location: Location,
    pin: bool,
    /// Who waits: the first who sent the command, then those who sent it again.
    replies: Vec<Reply>,
}

impl Waiting {
    fn answer(self, result: &Result<(), AppendError>) {
        for (at, reply) in self.replies.into_iter().enumerate() {
            let appended = || Appended::new(&self.entry, self.location, at > 0);
            answer(reply, result.clone().map(|()| appended()));
        }
    }
}

fn answer(reply: Reply, result: Result<Appended, AppendError>) {
    // Nobody waits any more: the entry stands nevertheless.
    let _gone = reply.send(result);
}

/// The writer's side of a journal.
pub(super) struct Writer {
    admission: Admission,
    shared: Shared,
    free: u64,
    output: Option<(u32, Box<dyn Output>)>,
    pinned: u64,
    pinned_at: Instant,
    failure: Option<String>,
}

impl Writer {
    /// Takes over the end of a journal; `pinned` is the size in `HEAD`.
    pub fn new(admission: Admission, shared: Shared, free: u64, pinned: u64) -> Self {
        let pinned_at = Instant::now();
        Self { admission, shared, free, output: None, pinned, pinned_at, failure: None }
    }

    /// Writes until nobody can send a draft any more.
    pub fn run(mut self, drafts: &Receiver<(Draft, Reply)>) {
        while let Ok(first) = drafts.recv() {
            let mut group = vec![first];
            group.extend(drafts.try_iter().take(GROUP - 1));
            self.commit(group);
        }
        if self.failure.is_none()
            && let Err(error) = self.pin()
        {
            tracing::error!(%error, "HEAD could not be written at close");
        }
    }

    fn commit(&mut self, group: Vec<(Draft, Reply)>) {
        let mut waiting: Vec<Waiting> = Vec::new();
        for (draft, reply) in group {
            if let Err(error) = self.ready() {
                answer(reply, Err(error));
                continue;
            }
            let pin = draft.pin;
            match self.admission.admit(draft, waiting.iter().map(|waiting| &waiting.entry)) {
                Ok(Verdict::Next(entry, line, location)) => {
                    let next = Waiting { entry: *entry, line, location, pin, replies: vec![reply] };
                    self.queue(next, &mut waiting);
                }
                Ok(Verdict::Waiting(n)) => {
                    if let Some(same) = waiting.iter_mut().find(|waiting| waiting.entry.head.n == n) {
                        same.replies.push(reply);
                    }
                }
                Ok(Verdict::Before(appended)) => answer(reply, Ok(appended)),
                Err(error) => answer(reply, Err(error)),
            }
        }
        // Whoever waited has the answer; a failure is kept for the drafts that come.
        let _answered = self.flush(&mut waiting);
    }

    /// Puts an entry behind those that wait; the end of a segment and an erasure are the end of a group.
    fn queue(&mut self, next: Waiting, waiting: &mut Vec<Waiting>) {
        let begins_a_segment = waiting.first().is_some_and(|first| first.location.segment != next.location.segment);
        if begins_a_segment && let Err(error) = self.flush(waiting) {
            // Nothing of this one was written, whatever became of those before it.
            return next.answer(&Err(self.ready().err().unwrap_or(error)));
        }
        let erases = erasing::targets(&next.entry).next().is_some();
        waiting.push(next);
        if erases {
            let _answered = self.flush(waiting);
        }
    }

    /// Makes the waiting entries durable and answers everyone who waits for them.
    fn flush(&mut self, waiting: &mut Vec<Waiting>) -> Result<(), AppendError> {
        let result = self.write(waiting);
        waiting.drain(..).for_each(|waiting| waiting.answer(&result));
        result
    }

    /// Refuses in time: after a failure, or when the disk is nearly full.
    fn ready(&self) -> Result<(), AppendError> {
        if let Some(cause) = self.failure.clone() {
            return Err(AppendError::Failed { cause });
        }
        match self.admission.disk.free() {
            Ok(free) if free < self.free => Err(AppendError::DiskFull),
            Ok(_) => Ok(()),
            Err(error) => Err(AppendError::Failed { cause: error.to_string() }),
        }
    }

    /// Makes entries of one segment durable, then shows them to readers.
    fn write(&mut self, waiting: &mut [Waiting]) -> Result<(), AppendError> {
        let Some(Location { segment, offset, .. }) = waiting.first().map(|waiting| waiting.location) else {
            return Ok(());
        };
        let mut output = match self.output(segment, offset) {
            Ok(output) => output,
            Err(error) => return Err(self.not_begun(&error)),
        };
        let lines: Vec<&[u8]> = waiting.iter().map(|waiting| waiting.line.as_slice()).collect();
        if let Err(error) = output.append(&lines.concat()) {
            let before = Location { segment, offset, length: 0 };
            return Err(self.not_written(output, before, &error));
        }
        output.sync().map_err(|error| self.fail(&error))?;
        self.output = Some((segment, output));
        self.settle(waiting)
    }

    /// Does what must be done before durable entries are acknowledged: `HEAD`, erasing, showing them to readers.
    fn settle(&mut self, waiting: &mut [Waiting]) -> Result<(), AppendError> {
        let mut end = look(&self.shared).tip.end.clone();
        for Waiting { entry, location, .. } in waiting.iter() {
            end.advance(entry.leaf, *location);
        }
        let erased: BTreeSet<u64> = waiting.iter().flat_map(|waiting| erasing::targets(&waiting.entry)).collect();
        let due = self.pinned_at.elapsed() >= PIN_INTERVAL || waiting.iter().any(|waiting| waiting.pin);
        if due || !erased.is_empty() {
            self.pin_at(&end).map_err(|error| self.fail(&error))?;
        }
        if !erased.is_empty() {
            return self.erase(&erased, end, waiting).map_err(|damage| self.fail(&damage));
        }
        let mut acknowledged = look(&self.shared);
        for Waiting { entry, location, .. } in waiting.iter() {
            acknowledged.tip.follow(entry, *location);
        }
        Ok(())
    }

    /// Removes bodies, and reads everything again: every location has moved.
    fn erase(&mut self, erased: &BTreeSet<u64>, mut end: Position, waiting: &mut [Waiting]) -> Result<(), Damage> {
        let disk = Arc::clone(&self.admission.disk);
        self.output = None;
        erasing::erase(&disk, erased, &mut end)?;
        let head = pin::read(&*disk)?;
        let all = Reader::of_all(&disk, head.as_ref()).read(&Position::default(), &mut |_, _| {})?;
        for waiting in waiting.iter_mut() {
            waiting.location = segments::find(&disk, waiting.entry.head.n, &end)?.1;
        }
        *look(&self.shared) = Acknowledged { tip: all.tip.clone(), known: None, moved: true };
        self.admission = Admission::new(disk, None, all, self.admission.segment);
        Ok(())
    }

    /// Gives the open segment, or begins the next one.
    fn output(&mut self, segment: u32, offset: u64) -> io::Result<Box<dyn Output>> {
        match self.output.take() {
            Some((open, output)) if open == segment => return Ok(output),
            _ => {}
        }
        let path = segments::path(segment);
        let disk = Arc::clone(&self.admission.disk);
        if offset > 0 {
            return disk.open(&path);
        }
        self.pin()?;
        let mut output = disk.create(&path)?;
        output.sync()?;
        disk.sync_directory(DIRECTORY)?;
        Ok(output)
    }

    /// Handles a segment that could not be opened: nothing was written.
    fn not_begun(&mut self, error: &io::Error) -> AppendError {
        if is_full(error) {
            self.roll_back();
            return AppendError::DiskFull;
        }
        let cause = error.to_string();
        self.failure = Some(cause.clone());
        AppendError::Failed { cause }
    }

    /// Handles a write that failed: a full disk is cut back to what was there before, anything else is final.
    fn not_written(&mut self, mut output: Box<dyn Output>, before: Location, error: &io::Error) -> AppendError {
        if !is_full(error) {
            return self.fail(error);
        }
        if let Err(error) = output.truncate(before.offset).and_then(|()| output.sync()) {
            return self.fail(&error);
        }
        self.output = Some((before.segment, output));
        self.roll_back();
        AppendError::DiskFull
    }

    /// Closes the journal: after an error of fdatasync nobody knows what is durable, and asking again does not tell.
    fn fail(&mut self, error: &dyn Display) -> AppendError {
        let cause = error.to_string();
        self.failure = Some(cause.clone());
        AppendError::OutcomeUnknown { cause }
    }

    /// Forgets the entries that were admitted and not written.
    fn roll_back(&mut self) {
        let tip = look(&self.shared).tip.clone();
        self.admission.commands.forget_from(tip.end.n());
        self.admission.tip = tip;
    }

    fn pin(&mut self) -> io::Result<()> {
        let end = look(&self.shared).tip.end.clone();
        self.pin_at(&end)
    }

    /// Writes `HEAD` if it names fewer entries than are durable.
    fn pin_at(&mut self, end: &Position) -> io::Result<()> {
        if end.n() > self.pinned {
            pin::write(&*self.admission.disk, &end.prefix())?;
            self.pinned = end.n();
        }
        self.pinned_at = Instant::now();
        Ok(())
    }
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}
