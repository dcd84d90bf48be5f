//! The journal beside a list: whatever is sent to both in whatever order, both say the same.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use proptest::prelude::*;
use vedtak::domain::digest::Digest;
use vedtak::domain::id::CommandId;
use vedtak::journal::{
    AppendError, Disk, Draft, FileJournal, Journal, Known, Limits, Location, LookupFailed, MemoryDisk, Nothing,
    Position, check,
};

use super::drafts::{append, draft, erasure};

/// Small segments, so that a handful of entries needs several.
const LIMITS: Limits = Limits { segment: 2000, free: 0 };

#[derive(Debug, Clone)]
enum Act {
    /// Sends a command to a stream; `late` is decided on the revision before.
    Send { stream: usize, id: u8, late: bool, changed: bool },
    /// Erases an entry.
    Erase { n: u64 },
    /// Closes and opens without a database, or with one that reflects all.
    Reopen { reflected: bool },
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0..3usize, 0..30u8, prop::bool::weighted(0.15), prop::bool::weighted(0.1))
            .prop_map(|(stream, id, late, changed)| Act::Send { stream, id, late, changed }),
        1 => (0..20u64).prop_map(|n| Act::Erase { n }),
        1 => any::<bool>().prop_map(|reflected| Act::Reopen { reflected }),
    ]
}

/// What a journal is: a list of accepted commands.
#[derive(Default)]
struct Model {
    entries: Vec<Accepted>,
    erasures: u64,
}

struct Accepted {
    id: String,
    digest: Digest,
    stream: String,
    rev: u64,
    erased: bool,
}

impl Model {
    fn rev(&self, stream: &str) -> u64 {
        self.entries.iter().filter(|entry| entry.stream == stream).count() as u64
    }

    /// Says what the journal must answer: the number of the entry, or the refusal.
    fn send(&mut self, draft: &Draft) -> Result<(u64, bool), AppendError> {
        let first = self.entries.iter().position(|entry| entry.id == draft.id.as_str());
        if let Some(n) = first {
            let entry = &self.entries[n];
            let same = entry.digest == draft.digest && !entry.erased;
            return if same { Ok((n as u64, true)) } else { Err(AppendError::CommandReused) };
        }
        let (rev, ws) = (self.rev(&draft.stream), self.rev("w"));
        if (draft.expected_rev, draft.expected_ws) != (rev, ws) {
            return Err(AppendError::Conflict { rev, ws });
        }
        let (id, digest, stream) = (draft.id.to_string(), draft.digest, draft.stream.clone());
        self.entries.push(Accepted { id, digest, stream, rev: rev + 1, erased: false });
        Ok((self.entries.len() as u64 - 1, false))
    }
}

/// A database that reflects what a journal held.
#[derive(Default)]
struct Reflecting {
    commands: HashMap<String, u64>,
    streams: Mutex<HashMap<String, (u64, Location)>>,
}

impl Known for Reflecting {
    fn command(&self, id: &CommandId) -> Result<Option<u64>, LookupFailed> {
        Ok(self.commands.get(id.as_str()).copied())
    }

    fn last(&self, stream: &str) -> Result<Option<(u64, Location)>, LookupFailed> {
        Ok(self.streams.lock().unwrap().get(stream).copied())
    }
}

fn reopen(journal: FileJournal, disk: &Arc<MemoryDisk>, reflected: bool) -> FileJournal {
    let mut position = Position::default();
    let mut known: Arc<dyn Known> = Arc::new(Nothing);
    if reflected {
        let mut database = Reflecting::default();
        for item in journal.scan(&Position::default()) {
            let (entry, location) = item.unwrap();
            database.commands.insert(entry.head.id, entry.head.n);
            database.streams.lock().unwrap().insert(entry.head.stream, (entry.head.rev, location));
            position.advance(entry.leaf, location);
        }
        known = Arc::new(database);
    }
    drop(journal);
    let opened = FileJournal::open(disk.clone(), &position, known, LIMITS).unwrap();
    assert!(!opened.stale && opened.quarantined.is_none());
    opened.journal
}

fn agree(journal: &FileJournal, model: &Model, disk: &Arc<MemoryDisk>) {
    assert_eq!(journal.prefix().size, model.entries.len() as u64);
    for (n, expected) in model.entries.iter().enumerate() {
        let entry = journal.entry(n as u64).unwrap().unwrap();
        assert_eq!((entry.head.id, entry.head.rev), (expected.id.clone(), expected.rev));
        assert_eq!(entry.body.is_none(), expected.erased);
    }
    let shared: Arc<dyn Disk> = disk.clone();
    assert_eq!(check(&shared, u64::MAX, &mut |_| {}), Ok(journal.prefix()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_journal_is_a_list(acts in prop::collection::vec(act(), 1..40)) {
        let disk = Arc::new(MemoryDisk::default());
        let open = FileJournal::open(disk.clone(), &Position::default(), Arc::new(Nothing), LIMITS);
        let mut journal = open.unwrap().journal;
        let mut model = Model::default();
        for act in acts {
            match act {
                Act::Reopen { reflected } => journal = reopen(journal, &disk, reflected),
                Act::Send { stream, id, late, changed } => {
                    let stream = ["w", "a", "b"][stream];
                    let mut draft = draft(stream, model.rev(stream), model.rev("w"), &format!("c{id}"));
                    draft.expected_rev = draft.expected_rev.saturating_sub(u64::from(late));
                    if changed {
                        draft.digest = Digest::of(b"changed");
                    }
                    let expected = model.send(&draft);
                    let answer = append(&journal, draft).map(|appended| (appended.n, appended.duplicate));
                    prop_assert_eq!(answer, expected);
                }
                Act::Erase { n } => {
                    model.erasures += 1;
                    let draft = erasure(n, model.rev("w"), &format!("erasure-{}", model.erasures));
                    let expected = model.send(&draft);
                    let own = model.entries.len() as u64 - 1;
                    // What says that another entry was erased is kept: it explains the other's missing body.
                    let entry = model.entries.get_mut(usize::try_from(n).unwrap()).filter(|_| n < own);
                    if let Some(entry) = entry.filter(|entry| !entry.id.starts_with("erasure")) {
                        entry.erased = true;
                    }
                    let answer = append(&journal, draft).map(|appended| (appended.n, appended.duplicate));
                    prop_assert_eq!(answer, expected);
                }
            }
        }
        agree(&journal, &model, &disk);
        journal = reopen(journal, &disk, false);
        agree(&journal, &model, &disk);
    }
}
