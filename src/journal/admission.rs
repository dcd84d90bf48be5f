//! Decides whether a draft becomes an entry, and makes it.

use std::sync::Arc;

use chrono::SubsecRound as _;

use super::disk::Disk;
use super::draft::{AppendError, Appended, Draft};
use super::position::{Known, Location};
use super::reading::{Commands, Reading, resolve};
use super::segments::{self, LARGE_LINE_LIMIT, LINE_LIMIT};
use super::tip::Tip;
use crate::entry::{Body, Entry, Head, Salt, VERSION, WORKSPACE};
use crate::merkle::Hash;

/// The end of the journal as the writer sees it: behind entries that may not be durable yet.
pub(super) struct Admission {
    pub disk: Arc<dyn Disk>,
    /// What the database knows; `None` when every entry has been read.
    pub known: Option<Arc<dyn Known>>,
    pub tip: Tip,
    pub commands: Commands,
    /// The longest segment in bytes.
    pub segment: u64,
}

/// What becomes of a draft.
pub(super) enum Verdict {
    /// It became the next entry, whose line belongs there.
    Next(Box<Entry>, Vec<u8>, Location),
    /// It is entry `n`, which is just being written.
    Waiting(u64),
    /// It had become an entry before.
    Before(Appended),
}

impl Admission {
    /// Starts behind what was read.
    pub fn new(disk: Arc<dyn Disk>, known: Option<Arc<dyn Known>>, reading: Reading, segment: u64) -> Self {
        let Reading { tip, commands, .. } = reading;
        Self { disk, known, tip, commands, segment }
    }

    /// Judges a draft; `waiting` are the entries that were admitted and not yet written.
    ///
    /// # Errors
    /// [`AppendError`]; then nothing is changed.
    pub fn admit<'a>(
        &mut self,
        draft: Draft,
        waiting: impl IntoIterator<Item = &'a Entry>,
    ) -> Result<Verdict, AppendError> {
        if let Some(verdict) = self.earlier(&draft, waiting)? {
            return Ok(verdict);
        }
        let known = self.known.as_deref();
        let stream = resolve(&*self.disk, known, &mut self.tip, &draft.stream)?;
        let workspace = resolve(&*self.disk, known, &mut self.tip, WORKSPACE)?;
        if (draft.expected_rev, draft.expected_ws) != (stream.rev, workspace.rev) {
            return Err(AppendError::Conflict { rev: stream.rev, ws: workspace.rev });
        }
        let limit = if draft.large { LARGE_LINE_LIMIT } else { LINE_LIMIT };
        let head = Head {
            v: VERSION,
            log: draft.log,
            n: self.tip.end.n(),
            stream: draft.stream,
            rev: stream.rev + 1,
            prev: stream.leaf,
            ws: workspace.rev,
            time: self.last_time()?.map_or(draft.now, |last| last.max(draft.now)).trunc_subsecs(3),
            id: draft.id.to_string(),
            actor: draft.actor,
            cap: draft.cap,
            via: draft.via,
            body: Hash::ZERO,
        };
        let digest = Hash::from_bytes(*draft.digest.as_bytes());
        let body = Body { cmd: draft.cmd, digest, events: draft.events };
        let unmade = |cause: String| AppendError::Unmade { cause };
        let entry = Entry::new(head, salt().map_err(unmade)?, body).map_err(|error| unmade(error.to_string()))?;
        let line = entry.line();
        let size = line.len();
        if size > limit {
            return Err(AppendError::TooLarge { limit, size });
        }
        let location = self.place(size);
        self.tip.accept(&entry, location).map_err(|flaw| unmade(flaw.to_string()))?;
        self.commands.insert(&entry.head.id, entry.head.n);
        Ok(Verdict::Next(Box::new(entry), line, location))
    }

    /// Finds the entry that accepted the same command.
    fn earlier<'a>(
        &self,
        draft: &Draft,
        waiting: impl IntoIterator<Item = &'a Entry>,
    ) -> Result<Option<Verdict>, AppendError> {
        let number = match (self.commands.get(draft.id.as_str()), &self.known) {
            (Some(n), _) => Some(n),
            (None, Some(known)) => known.command(&draft.id)?,
            (None, None) => None,
        };
        let Some(n) = number else { return Ok(None) };
        let digest = Hash::from_bytes(*draft.digest.as_bytes());
        let same = |entry: &Entry| entry.body.as_ref().is_some_and(|body| body.digest == digest);
        if let Some(entry) = waiting.into_iter().find(|entry| entry.head.n == n) {
            return if same(entry) { Ok(Some(Verdict::Waiting(n))) } else { Err(AppendError::CommandReused) };
        }
        let (entry, location) = segments::find(&self.disk, n, &self.tip.end)?;
        if entry.head.id == draft.id.as_str() && same(&entry) {
            Ok(Some(Verdict::Before(Appended::new(&entry, location, true))))
        } else {
            Err(AppendError::CommandReused)
        }
    }

    /// Returns when the last entry was recorded; reads it when nothing was read yet.
    fn last_time(&mut self) -> Result<Option<chrono::DateTime<chrono::Utc>>, AppendError> {
        if let (None, Some(last)) = (self.tip.time, self.tip.end.n().checked_sub(1)) {
            let (entry, _) = segments::find(&self.disk, last, &self.tip.end)?;
            self.tip.time = Some(entry.head.time);
        }
        Ok(self.tip.time)
    }

    /// Finds the place of a line: behind the last one, or at the beginning of the next segment.
    fn place(&self, size: usize) -> Location {
        let end = &self.tip.end;
        let length = u32::try_from(size).unwrap_or(u32::MAX);
        if end.offset > 0 && end.offset + u64::from(length) > self.segment {
            Location { segment: end.segment + 1, offset: 0, length }
        } else {
            Location { segment: end.segment, offset: end.offset, length }
        }
    }
}

fn salt() -> Result<Salt, String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| error.to_string())?;
    Ok(Salt::from_bytes(bytes))
}
