//! The journal as the engine sees it: what is accepted, what is refused, what is read back.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use vedtak::domain::digest::Digest;
use vedtak::domain::id::CommandId;
use vedtak::journal::{
    AppendError, FileJournal, Flaw, Journal as _, Known, LINE_LIMIT, Limits, Location, LookupFailed, MemoryDisk,
    Position, RealDisk,
};

use super::drafts::{append, draft, erasure, event, ids, open, try_open, wait};
use super::sim_disk::SimDisk;

#[test]
fn an_entry_is_read_back_after_reopening() {
    let directory = tempfile::tempdir().unwrap();
    let memory: Arc<dyn vedtak::journal::Disk> = Arc::new(MemoryDisk::default());
    for disk in [memory, Arc::new(RealDisk::new(directory.path()))] {
        let nothing = Arc::new(vedtak::journal::Nothing);
        let start = Position::default();
        let open = || FileJournal::open(Arc::clone(&disk), &start, nothing.clone(), Limits::default()).unwrap().journal;
        let journal = open();
        let founded = append(&journal, draft("w", 0, 0, "a")).unwrap();
        assert_eq!((founded.n, founded.rev), (0, 1));
        let plan = append(&journal, draft("plan", 0, 1, "b")).unwrap();
        assert_eq!((plan.n, plan.rev, plan.duplicate), (1, 1, false));
        let prefix = journal.prefix();
        drop(journal);

        let journal = open();
        assert_eq!(journal.prefix(), prefix);
        assert_eq!(journal.stream_head("plan").unwrap().leaf, plan.leaf);
        assert_eq!(journal.entry_at(plan.location).unwrap().leaf, plan.leaf);
        assert_eq!(ids(&journal), ["a", "b"]);
        let entry = journal.entry(1).unwrap().unwrap();
        assert_eq!(entry.head.prev.to_string(), "0".repeat(64));
        assert_eq!(entry.head.time.to_string(), "2020-05-20 18:40:00.123 UTC");
        assert!(journal.entry(2).unwrap().is_none());
    }
}

#[test]
fn a_command_decided_on_another_revision_is_a_conflict() {
    let journal = FileJournal::in_memory().unwrap();
    append(&journal, draft("w", 0, 0, "a")).unwrap();
    append(&journal, draft("plan", 0, 1, "b")).unwrap();
    for (rev, ws) in [(0, 1), (2, 1), (1, 0), (1, 2)] {
        let refused = append(&journal, draft("plan", rev, ws, "c"));
        assert_eq!(refused, Err(AppendError::Conflict { rev: 1, ws: 1 }), "{rev} {ws}");
    }
    assert_eq!(append(&journal, draft("plan", 1, 1, "c")).unwrap().rev, 2);
}

#[test]
fn a_command_is_accepted_once() {
    let disk = MemoryDisk::default();
    let journal = open(&disk);
    let first = append(&journal, draft("w", 0, 0, "a")).unwrap();
    append(&journal, draft("w", 1, 1, "b")).unwrap();
    let other = || {
        let mut other = draft("w", 0, 0, "a");
        other.digest = Digest::of(b"other");
        other
    };
    for journal in [journal, open(&disk)] {
        let again = append(&journal, draft("w", 0, 0, "a")).unwrap();
        assert!(again.duplicate);
        assert_eq!((again.n, again.rev, again.location), (first.n, first.rev, first.location));
        assert_eq!(append(&journal, other()), Err(AppendError::CommandReused));
        assert_eq!(journal.prefix().size, 2);
    }
}

#[test]
fn the_same_command_twice_in_one_group_is_one_entry() {
    let journal = FileJournal::in_memory().unwrap();
    let answers: Vec<_> = (0..8).map(|_| journal.append(draft("w", 0, 0, "a"))).collect();
    let entries: Vec<_> = answers.into_iter().map(|answer| wait(answer).unwrap()).collect();
    assert!(entries.iter().all(|entry| entry.n == 0));
    assert_eq!(entries.iter().filter(|entry| !entry.duplicate).count(), 1);
    assert_eq!(journal.prefix().size, 1);
}

#[test]
fn a_line_has_a_longest_length() {
    let journal = FileJournal::in_memory().unwrap();
    let long = |id: &str, large: bool| {
        let text = "x".repeat(LINE_LIMIT);
        let events = vec![event(&format!(r#"{{"t":"plan.note","kind":"note","text":"{text}"}}"#))];
        let expected = if large { 0 } else { 1 };
        vedtak::journal::Draft { events, large, ..draft("plan", expected, 0, id) }
    };
    assert!(append(&journal, long("a", true)).is_ok());
    let refused = append(&journal, long("b", false));
    assert!(matches!(refused, Err(AppendError::TooLarge { limit: LINE_LIMIT, size }) if size > LINE_LIMIT));
    assert_eq!(journal.prefix().size, 1);
}

#[test]
fn time_never_goes_back() {
    let disk = MemoryDisk::default();
    let first = append(&open(&disk), draft("w", 0, 0, "a")).unwrap();
    let mut earlier = draft("w", 1, 1, "b");
    earlier.now -= chrono::TimeDelta::days(1);
    assert_eq!(append(&open(&disk), earlier).unwrap().time, first.time);
}

#[test]
fn a_nearly_full_disk_refuses_in_time() {
    let disk = MemoryDisk::default();
    let limits = Limits { free: u64::MAX, ..Limits::default() };
    append(&open(&disk), draft("w", 0, 0, "a")).unwrap();
    let directory = tempfile::tempdir().unwrap();
    let real = Arc::new(RealDisk::new(directory.path()));
    let full =
        FileJournal::open(real, &Position::default(), Arc::new(vedtak::journal::Nothing), limits).unwrap().journal;
    assert_eq!(append(&full, draft("w", 0, 0, "a")), Err(AppendError::DiskFull));
    assert_eq!(full.prefix().size, 0);
}

#[test]
fn segments_follow_each_other_and_entries_are_found_by_number() {
    let disk = MemoryDisk::default();
    let limits = Limits { segment: 2000, ..Limits::default() };
    let journal = try_open(&disk, limits).unwrap().journal;
    for n in 0..40u64 {
        let entry = append(&journal, draft("w", n, n, &format!("c{n}"))).unwrap();
        assert!(entry.location.end() <= 2000);
    }
    drop(journal);
    let journal = try_open(&disk, limits).unwrap().journal;
    assert!(journal.end().segment > 10);
    for n in 0..40 {
        assert_eq!(journal.entry(n).unwrap().unwrap().head.n, n);
    }
}

#[test]
fn an_entry_that_is_longer_than_a_segment_has_one_of_its_own() {
    let journal = try_open(&MemoryDisk::default(), Limits { segment: 100, ..Limits::default() }).unwrap().journal;
    for n in 0..3u64 {
        let entry = append(&journal, draft("w", n, n, &format!("c{n}"))).unwrap();
        assert_eq!((u64::from(entry.location.segment), entry.location.offset), (n, 0));
    }
    assert_eq!(ids(&journal), ["c0", "c1", "c2"]);
}

#[test]
fn entries_are_found_by_number_in_a_long_segment() {
    let journal = FileJournal::in_memory().unwrap();
    for n in 0..60u64 {
        let text = "x".repeat(20_000 * usize::try_from(n % 3).unwrap());
        let events = vec![event(&format!(r#"{{"t":"plan.note","kind":"note","text":"{text}"}}"#))];
        let id = format!("c{n}");
        append(&journal, vedtak::journal::Draft { events, ..draft("w", n, n, &id) }).unwrap();
    }
    for n in 0..60 {
        assert_eq!(journal.entry(n).unwrap().unwrap().head.n, n);
    }
}

/// A database that reflects the entries it was shown.
#[derive(Default)]
struct Reflecting {
    commands: Mutex<HashMap<String, u64>>,
    streams: Mutex<HashMap<String, (u64, Location)>>,
}

impl Known for Reflecting {
    fn command(&self, id: &CommandId) -> Result<Option<u64>, LookupFailed> {
        Ok(self.commands.lock().unwrap().get(id.as_str()).copied())
    }

    fn last(&self, stream: &str) -> Result<Option<(u64, Location)>, LookupFailed> {
        Ok(self.streams.lock().unwrap().get(stream).copied())
    }
}

/// Reflects everything in a journal.
fn reflect(journal: &FileJournal) -> (Position, Arc<Reflecting>) {
    let known = Reflecting::default();
    for item in journal.scan(&Position::default()) {
        let (entry, location) = item.unwrap();
        known.commands.lock().unwrap().insert(entry.head.id, entry.head.n);
        known.streams.lock().unwrap().insert(entry.head.stream, (entry.head.rev, location));
    }
    (journal.end(), Arc::new(known))
}

#[test]
fn what_the_database_reflects_is_not_read_again() {
    let disk = SimDisk::default();
    let journal = open(&disk);
    append(&journal, draft("w", 0, 0, "a")).unwrap();
    append(&journal, draft("w", 1, 1, "b")).unwrap();
    let plan = append(&journal, draft("plan", 0, 2, "c")).unwrap();
    let (position, known) = reflect(&journal);
    append(&journal, draft("w", 2, 2, "d")).unwrap();
    drop(journal);

    let open = || FileJournal::open(Arc::new(disk.clone()), &position, known.clone(), Limits::default()).unwrap();
    let opened = open();
    assert!(!opened.stale);
    let journal = opened.journal;
    assert_eq!(journal.stream_head("plan").unwrap().leaf, plan.leaf);
    assert!(append(&journal, draft("plan", 0, 2, "c")).unwrap().duplicate);
    assert_eq!(append(&journal, draft("plan", 1, 3, "e")).unwrap().rev, 2);
    assert_eq!(ids(&journal), ["a", "b", "c", "d", "e"]);
    drop(journal);

    // Damage before the position is not looked at when opening, and found when the line is read.
    let mut bytes = disk.bytes("journal/000000.jsonl");
    bytes[100] ^= 1;
    disk.plant("journal/000000.jsonl", &bytes);
    let journal = open().journal;
    assert_eq!(journal.entry(0).unwrap_err().line, 1);
}

#[test]
fn a_database_that_does_not_fit_is_stale_and_one_that_reflects_more_is_damage() {
    let disk = SimDisk::default();
    let journal = open(&disk);
    for n in 0..4u64 {
        append(&journal, draft("w", n, n, &format!("c{n}"))).unwrap();
    }
    let (position, known) = reflect(&journal);
    drop(journal);
    let other = Position { offset: position.offset - 7, ..position.clone() };
    let opened = FileJournal::open(Arc::new(disk.clone()), &other, known.clone(), Limits::default()).unwrap();
    assert!(opened.stale);
    assert_eq!(opened.journal.prefix(), position.prefix());
    drop(opened);

    let bytes = disk.bytes("journal/000000.jsonl");
    let cut = bytes[..bytes.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap();
    disk.plant("journal/000000.jsonl", &bytes[..=cut]);
    disk.plant("journal/HEAD", &first_head());
    let damage = FileJournal::open(Arc::new(disk.clone()), &position, known, Limits::default()).err().unwrap();
    assert_eq!(damage.flaw, Flaw::Shorter { expected: 4, found: 3 });
}

/// `HEAD` as it is before the first entry.
fn first_head() -> Vec<u8> {
    let disk = SimDisk::default();
    drop(open(&disk));
    disk.bytes("journal/HEAD")
}

#[test]
fn an_erased_body_is_gone_and_its_proof_stands() {
    let disk = SimDisk::default();
    let journal = open(&disk);
    for n in 0..3u64 {
        append(&journal, draft("w", n, n, &format!("c{n}"))).unwrap();
    }
    let before = journal.end();
    let erased = append(&journal, erasure(1, 3, "e")).unwrap();
    assert!(erased.erased);
    let after: Vec<u64> = journal.scan(&before).map(|item| item.unwrap().0.head.n).collect();
    assert_eq!(after, [3], "a position from before the erasure is still good");
    assert_eq!(journal.entry_at(erased.location).unwrap().leaf, erased.leaf);
    assert!(journal.entry(1).unwrap().unwrap().body.is_none());
    assert!(journal.entry(2).unwrap().unwrap().body.is_some());
    assert!(!String::from_utf8(disk.bytes("journal/000000.jsonl")).unwrap().contains("Møte i c1"));
    append(&journal, draft("w", 4, 4, "f")).unwrap();
    let prefix = journal.prefix();
    drop(journal);
    let opened = try_open(&disk, Limits::default()).unwrap();
    assert!(!opened.stale, "nothing was left to erase");
    assert_eq!(opened.journal.prefix(), prefix);
    assert_eq!(append(&opened.journal, draft("w", 1, 1, "c1")), Err(AppendError::CommandReused));
}

#[test]
fn a_position_that_only_seems_to_fit_after_an_erasure_is_stale() {
    // The erased body is as long as the entry that erases it: the file ends where the database believes it does.
    let written = |padding: u64| {
        let disk = SimDisk::default();
        let journal = open(&disk);
        append(&journal, draft("w", 0, 0, "a")).unwrap();
        let text = "x".repeat(usize::try_from(padding).unwrap());
        let events = vec![event(&format!(r#"{{"t":"plan.note","kind":"note","text":"{text}"}}"#))];
        append(&journal, vedtak::journal::Draft { events, ..draft("w", 1, 1, "b") }).unwrap();
        let (position, known) = reflect(&journal);
        let erased = append(&journal, erasure(1, 2, "e")).unwrap();
        let length = erased.location.end();
        let survivor = disk.after_power_cut(&mut super::sim_disk::Chance::new(1));
        (survivor, position, known, length)
    };
    let (_, position, _, length) = written(0);
    let (disk, position, known, length) = written(length - position.offset);
    assert_eq!(position.offset, length);
    let opened = FileJournal::open(Arc::new(disk), &position, known, Limits::default()).unwrap();
    assert!(opened.stale);
    assert_eq!(opened.journal.prefix().size, 3);
}

#[test]
fn an_interrupted_erasure_is_finished_and_the_database_dropped() {
    let disk = SimDisk::default();
    let journal = open(&disk);
    for n in 0..3u64 {
        append(&journal, draft("w", n, n, &format!("c{n}"))).unwrap();
    }
    let (position, known) = reflect(&journal);
    let before = disk.calls();
    append(&journal, erasure(1, 3, "e")).unwrap();
    let calls = disk.calls() - before;
    drop(journal);

    let mut finished = 0;
    for call in 1..=calls {
        let disk = SimDisk::default();
        let journal = open(&disk);
        for n in 0..3u64 {
            append(&journal, draft("w", n, n, &format!("c{n}"))).unwrap();
        }
        disk.crash_at(disk.calls() + call);
        let answer = append(&journal, erasure(1, 3, "e"));
        drop(journal);
        let disk = disk.after_power_cut(&mut super::sim_disk::Chance::new(call));
        let Ok(opened) = FileJournal::open(Arc::new(disk.clone()), &position, known.clone(), Limits::default()) else {
            continue;
        };
        let journal = opened.journal;
        let has_entry = journal.prefix().size == 4;
        assert!(has_entry || answer.is_err());
        assert_eq!(opened.stale, has_entry, "call {call}");
        assert_eq!(journal.entry(1).unwrap().unwrap().body.is_none(), has_entry, "call {call}");
        finished += u32::from(has_entry);
    }
    assert!(finished > 5);
}

#[test]
fn head_is_written_when_pinned_at_the_end_of_a_segment_and_at_close() {
    let disk = SimDisk::default();
    let journal = try_open(&disk, Limits { segment: 1500, ..Limits::default() }).unwrap().journal;
    let pinned = || String::from_utf8(disk.bytes("journal/HEAD")).unwrap();
    append(&journal, draft("w", 0, 0, "a")).unwrap();
    assert!(pinned().starts_with(r#"{"size":0,"#));
    append(&journal, vedtak::journal::Draft { pin: true, ..draft("w", 1, 1, "b") }).unwrap();
    let prefix = journal.prefix();
    assert_eq!(pinned(), format!("{{\"size\":2,\"root\":\"{}\"}}\n", prefix.root));
    let third = append(&journal, draft("w", 2, 2, "c")).unwrap();
    let fourth = append(&journal, draft("w", 3, 3, "d")).unwrap();
    assert_eq!((third.location.segment, fourth.location.segment), (1, 1));
    append(&journal, draft("w", 4, 4, "e")).unwrap();
    assert!(pinned().starts_with(r#"{"size":4,"#));
    drop(journal);
    assert!(pinned().starts_with(r#"{"size":5,"#));
}

#[test]
fn a_scan_from_a_wrong_position_does_not_go_unnoticed() {
    let journal = FileJournal::in_memory().unwrap();
    let first = append(&journal, draft("w", 0, 0, "a")).unwrap();
    append(&journal, draft("w", 1, 1, "b")).unwrap();
    let wrong = Position { offset: first.location.end(), ..Position::default() };
    let items: Vec<_> = journal.scan(&wrong).collect();
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].as_ref().unwrap_err().flaw, Flaw::Number { expected: 0, found: 1 });
}

/// A database that is broken.
struct Broken;

impl Known for Broken {
    fn command(&self, _id: &CommandId) -> Result<Option<u64>, LookupFailed> {
        Err(LookupFailed("sled".to_owned()))
    }

    fn last(&self, _stream: &str) -> Result<Option<(u64, Location)>, LookupFailed> {
        Err(LookupFailed("sled".to_owned()))
    }
}

#[test]
fn a_database_that_can_not_answer_is_not_taken_for_one_that_knows_nothing() {
    let disk = SimDisk::default();
    let journal = open(&disk);
    append(&journal, draft("w", 0, 0, "a")).unwrap();
    let position = journal.end();
    drop(journal);
    let opened = FileJournal::open(Arc::new(disk), &position, Arc::new(Broken), Limits::default()).unwrap();
    let refused = append(&opened.journal, draft("w", 0, 0, "a"));
    assert_eq!(refused, Err(AppendError::Lookup(LookupFailed("sled".to_owned()))));
}
