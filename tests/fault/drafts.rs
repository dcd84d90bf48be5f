//! Drafts and journals for the tests of this area.

use std::sync::Arc;

use futures_util::FutureExt as _;
use vedtak::domain::digest::Digest;
use vedtak::domain::id::CommandId;
use vedtak::journal::{AppendError, Appended, Disk, Draft, FileJournal, Journal, Limits, Nothing, Position};

/// A draft of one event for a stream, decided on these revisions.
pub fn draft(stream: &str, rev: u64, ws: u64, id: &str) -> Draft {
    let event = format!(r#"{{"t":"plan.note","kind":"note","text":"{id}"}}"#);
    Draft {
        log: "example.no/vedtak/7f3a/1".to_owned(),
        stream: stream.to_owned(),
        expected_rev: rev,
        expected_ws: ws,
        id: CommandId::new(id).unwrap(),
        cmd: "note".to_owned(),
        digest: Digest::of(id.as_bytes()),
        events: vec![serde_json::value::RawValue::from_string(event).unwrap()],
        actor: "kari".to_owned(),
        cap: None,
        via: "local".to_owned(),
        now: chrono::DateTime::from_timestamp(1_590_000_000, 123_456_789).unwrap(),
        large: false,
        pin: false,
    }
}

/// Opens the journal on a disk as if there were no database.
pub fn open(disk: &(impl Disk + Clone + 'static)) -> FileJournal {
    let disk = Arc::new(disk.clone());
    FileJournal::open(disk, &Position::default(), Arc::new(Nothing), Limits::default()).unwrap().journal
}

/// Appends and waits.
pub fn append(journal: &dyn Journal, draft: Draft) -> Result<Appended, AppendError> {
    let answer = journal.append(draft);
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(answer.boxed())
}
