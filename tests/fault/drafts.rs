//! Drafts and journals for the tests of this area.

use std::sync::Arc;

use serde_json::value::RawValue;
use vedtak::domain::digest::Digest;
use vedtak::domain::id::CommandId;
use vedtak::journal::{
    AppendError, Appended, Damage, Disk, Draft, FileJournal, Journal, Limits, Nothing, Opened, Position,
};

/// An event as it is stored.
pub fn event(text: &str) -> Box<RawValue> {
    RawValue::from_string(text.to_owned()).unwrap()
}

/// A draft of one event for a stream, decided on these revisions.
pub fn draft(stream: &str, rev: u64, ws: u64, id: &str) -> Draft {
    Draft {
        log: "example.no/vedtak/7f3a/1".to_owned(),
        stream: stream.to_owned(),
        expected_rev: rev,
        expected_ws: ws,
        id: CommandId::new(id).unwrap(),
        cmd: "note".to_owned(),
        digest: Digest::of(id.as_bytes()),
        events: vec![event(&format!(r#"{{"t":"plan.note","kind":"note","text":"Møte i {id}"}}"#))],
        actor: "kari".to_owned(),
        cap: None,
        via: "local".to_owned(),
        now: chrono::DateTime::from_timestamp(1_590_000_000, 123_456_789).unwrap(),
        large: false,
        pin: false,
    }
}

/// A draft that erases an entry.
pub fn erasure(n: u64, ws: u64, id: &str) -> Draft {
    let erased = event(&format!(r#"{{"t":"entry.erased","n":{n},"basis":"personvern"}}"#));
    Draft { events: vec![erased], ..draft("w", ws, ws, id) }
}

/// Opens the journal on a disk as if there were no database.
pub fn try_open(disk: &(impl Disk + Clone + 'static), limits: Limits) -> Result<Opened, Damage> {
    FileJournal::open(Arc::new(disk.clone()), &Position::default(), Arc::new(Nothing), limits)
}

/// Opens a journal that is whole.
pub fn open(disk: &(impl Disk + Clone + 'static)) -> FileJournal {
    try_open(disk, Limits::default()).unwrap().journal
}

/// Waits for an answer.
pub fn wait<T>(answer: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(answer)
}

/// Appends and waits.
pub fn append(journal: &dyn Journal, draft: Draft) -> Result<Appended, AppendError> {
    wait(journal.append(draft))
}

/// The command ids of all entries, in order.
pub fn ids(journal: &dyn Journal) -> Vec<String> {
    let entries = journal.scan(&Position::default());
    entries.map(|item| item.unwrap().0.head.id).collect()
}
