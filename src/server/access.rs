//! Who came, who was turned away, who left: `access/YYYY-MM.jsonl` in the workspace folder.
//!
//! It is no part of the journal: it proves nothing, and is deleted when the law says so. A line holds no text that
//! a client chose.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::IpAddr;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::id::PersonId;

/// The folder of the log in the workspace folder.
const FOLDER: &str = "access";
/// How many lines about strangers who were turned away are written a minute: a flood must not fill the disk.
const REFUSALS: u64 = 60;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Event {
    /// Somebody whose key counts logged in.
    Login,
    /// A connection was turned away, or nobody logged in on it.
    Refused,
    /// Somebody who had logged in is gone.
    Left,
    /// Somebody brought a key that nobody knew.
    Enrolled,
}

/// Why a connection was turned away or ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The source misbehaved before and waits.
    Penalty,
    /// The source has too many connections without a login.
    Source,
    /// Too many connections wait for a login.
    Crowd,
    /// The house is full.
    Full,
    /// The person has too many connections.
    Person,
    /// No key that was offered is of a kind that counts, or something else than a key was.
    Authentication,
    /// Nothing was tried.
    NoLogin,
    /// It took too long to log in.
    Grace,
    /// The client did not keep to the protocol.
    Protocol,
    /// The key counts no longer.
    Revoked,
    /// The server stops.
    Stopped,
    /// Nothing was done on the connection for a while.
    Idle,
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// When.
    pub time: DateTime<Utc>,
    /// What.
    pub event: Event,
    /// Who, when it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// With which key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// From where.
    pub address: IpAddr,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// How many more like this were not written down in the minute before.
    #[serde(default, skip_serializing_if = "is_none")]
    pub more: u64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands in a reference")]
const fn is_none(more: &u64) -> bool {
    *more == 0
}

/// The log of one server.
#[derive(Debug)]
pub struct AccessLog {
    folder: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// The month's file, with its month.
    file: Option<(String, File)>,
    minute: i64,
    /// Lines about refusals, written and left out, in this minute.
    refused: u64,
    left_out: u64,
}

impl AccessLog {
    /// Makes the log of a workspace folder; nothing is written yet.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.join(FOLDER), state: Mutex::default() }
    }

    /// Appends a line. A log that cannot be written keeps nobody out; the operator reads of it in the trace.
    pub fn note(&self, mut record: Record) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if record.event == Event::Refused && !state.has_room(&mut record) {
            return;
        }
        if let Err(error) = state.append(&self.folder, &record) {
            tracing::error!(%error, "access log not written");
        }
    }
}

impl State {
    /// Counts a refusal; tells whether it is written.
    fn has_room(&mut self, record: &mut Record) -> bool {
        let minute = record.time.timestamp().div_euclid(60);
        if minute != self.minute {
            record.more = std::mem::take(&mut self.left_out);
            (self.minute, self.refused) = (minute, 0);
        }
        let has_room = self.refused < REFUSALS;
        if has_room {
            self.refused += 1;
        } else {
            self.left_out += 1;
        }
        has_room
    }

    fn append(&mut self, folder: &Path, record: &Record) -> io::Result<()> {
        let month = record.time.format("%Y-%m").to_string();
        if self.file.as_ref().is_none_or(|(open, _)| *open != month) {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
            let path = folder.join(format!("{month}.jsonl"));
            let file = OpenOptions::new().create(true).append(true).mode(0o600).open(path)?;
            self.file = Some((month, file));
        }
        let Some((_, file)) = &mut self.file else { return Ok(()) };
        let mut line = serde_json::to_vec(record).map_err(io::Error::other)?;
        line.push(b'\n');
        file.write_all(&line)
    }
}

/// Reads the log of a workspace folder from an instant on, oldest first; lines that are no records are left out.
///
/// # Errors
/// What the operating system says; a log that was never written is empty.
pub fn read(folder: &Path, since: DateTime<Utc>) -> io::Result<Vec<Record>> {
    let first = since.format("%Y-%m.jsonl").to_string();
    let mut files = Vec::new();
    match fs::read_dir(folder.join(FOLDER)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
        Ok(entries) => {
            for entry in entries {
                files.push(entry?.path());
            }
        }
    }
    files.retain(|path| path.file_name().is_some_and(|name| *name.to_string_lossy() >= *first));
    files.sort();
    let mut found = Vec::new();
    for path in files {
        for line in BufReader::new(File::open(path)?).split(b'\n') {
            let record = serde_json::from_slice::<Record>(&line?).ok();
            found.extend(record.filter(|record| record.time >= since));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn record(time: &str, event: Event) -> Record {
        Record {
            time: time.parse().unwrap(),
            event,
            person: None,
            fingerprint: None,
            address: "10.0.0.1".parse().unwrap(),
            reason: None,
            more: 0,
        }
    }

    #[test]
    fn what_is_noted_is_read_from_an_instant_on() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read(folder.path(), DateTime::UNIX_EPOCH).unwrap(), []);
        let log = AccessLog::new(folder.path());
        let lines = [
            record("2026-10-31T23:59:59Z", Event::Login),
            record("2026-11-01T00:00:00Z", Event::Left),
            Record { person: PersonId::new("kari").ok(), ..record("2026-11-02T00:00:00Z", Event::Enrolled) },
        ];
        lines.iter().cloned().for_each(|line| log.note(line));
        assert_eq!(read(folder.path(), DateTime::UNIX_EPOCH).unwrap(), lines);
        assert_eq!(read(folder.path(), lines[1].time).unwrap(), lines[1..]);
        let path = folder.path().join("access/2026-10.jsonl");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        fs::write(&path, "{\"time\":1}\nnothing\n").unwrap();
        assert_eq!(read(folder.path(), DateTime::UNIX_EPOCH).unwrap(), lines[1..]);
    }

    #[test]
    fn a_flood_of_refusals_writes_few_lines_and_their_number() {
        let folder = tempfile::tempdir().unwrap();
        let log = AccessLog::new(folder.path());
        for _ in 0..1000 {
            log.note(record("2026-11-01T10:00:30Z", Event::Refused));
        }
        log.note(record("2026-11-01T10:00:59Z", Event::Login));
        log.note(record("2026-11-01T10:01:00Z", Event::Refused));
        let read = read(folder.path(), DateTime::UNIX_EPOCH).unwrap();
        assert_eq!(read.len(), usize::try_from(REFUSALS).unwrap() + 2);
        assert_eq!(read.last().unwrap().more, 1000 - REFUSALS);
    }
}
