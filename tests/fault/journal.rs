//! The journal as the engine sees it: what is accepted, what is refused, what is read back.

use std::sync::Arc;

use vedtak::journal::{AppendError, FileJournal, Journal as _, Limits, MemoryDisk, Nothing, Position};

use super::drafts::{append, draft, open};

#[test]
fn an_entry_is_read_back_after_reopening() {
    let disk = MemoryDisk::default();
    let journal = open(&disk);
    let founded = append(&journal, draft("w", 0, 0, "a")).unwrap();
    assert_eq!((founded.n, founded.rev), (0, 1));
    let plan = append(&journal, draft("plan", 0, 1, "b")).unwrap();
    assert_eq!((plan.n, plan.rev, plan.duplicate), (1, 1, false));
    let prefix = journal.prefix();
    drop(journal);

    let journal = open(&disk);
    assert_eq!(journal.prefix(), prefix);
    assert_eq!(journal.stream_head("plan").unwrap().leaf, plan.leaf);
    assert_eq!(journal.entry_at(plan.location).unwrap().leaf, plan.leaf);
    let ids: Vec<String> = journal.scan(&Position::default()).map(|item| item.unwrap().0.head.id).collect();
    assert_eq!(ids, ["a", "b"]);
    assert_eq!(journal.entry(1).unwrap().unwrap().head.prev.to_string(), "0".repeat(64));
    assert!(journal.entry(2).unwrap().is_none());
    let _ = (Arc::new(Nothing), Limits::default(), AppendError::DiskFull, FileJournal::in_memory());
}
