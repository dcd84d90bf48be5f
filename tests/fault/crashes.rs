//! The power goes at every call: what was acknowledged is there afterwards, whole and in order.

use std::io::ErrorKind;
use std::sync::Arc;

use vedtak::journal::{self, AppendError, Disk, Draft, FileJournal, Journal as _, Limits, quarantine_tail};

use super::drafts::{append, draft, erasure, ids, open, try_open, wait};
use super::sim_disk::{Chance, Lie, SimDisk};

/// Small segments, so that the script begins several.
const LIMITS: Limits = Limits { segment: 2500, free: 0 };

/// What a person was told about a command.
type Answers = Vec<(String, Result<(), AppendError>)>;

/// Commands of two streams, in groups, with a pin and an erasure; retried commands are left to the reader.
fn script() -> Vec<Vec<Draft>> {
    let mut pinned = draft("w", 3, 3, "w3");
    pinned.pin = true;
    vec![
        vec![draft("w", 0, 0, "w0")],
        vec![draft("w", 1, 1, "w1"), draft("w", 2, 2, "w2"), draft("p", 0, 3, "p0")],
        vec![pinned],
        vec![draft("p", 1, 4, "p1"), draft("p", 2, 4, "p2"), draft("p", 3, 4, "p3"), draft("p", 4, 4, "p4")],
        vec![erasure(5, 4, "erasure")],
        vec![draft("p", 5, 5, "p5")],
    ]
}

fn run(disk: &SimDisk) -> Answers {
    let mut answers = Vec::new();
    let Ok(opened) = try_open(disk, LIMITS) else {
        return answers;
    };
    for group in script() {
        let waiting: Vec<_> =
            group.into_iter().map(|draft| (draft.id.to_string(), opened.journal.append(draft))).collect();
        answers.extend(waiting.into_iter().map(|(id, answer)| (id, wait(answer).map(|_| ()))));
    }
    answers
}

/// Opens what a crash left; a hole in what was not synced needs the hand of a person.
fn recover(disk: &SimDisk) -> Result<FileJournal, String> {
    let opened = match try_open(disk, LIMITS) {
        Ok(opened) => opened,
        Err(_) => {
            let shared: Arc<dyn Disk> = Arc::new(disk.clone());
            quarantine_tail(&shared).map_err(|damage| damage.to_string())?;
            try_open(disk, LIMITS).map_err(|damage| damage.to_string())?
        }
    };
    Ok(opened.journal)
}

/// Says what was promised and not kept.
fn broken_promise(disk: &SimDisk, answers: &Answers) -> Option<String> {
    let journal = match recover(disk) {
        Ok(journal) => journal,
        Err(damage) => return Some(damage),
    };
    let present = ids(&journal);
    let order: Vec<String> = script().into_iter().flatten().map(|draft| draft.id.to_string()).collect();
    for (id, answer) in answers {
        let is_present = present.contains(id);
        match answer {
            Ok(()) if !is_present => return Some(format!("{id} was acknowledged and is lost")),
            Err(AppendError::OutcomeUnknown { .. }) | Ok(()) => {}
            Err(error) if is_present => {
                return Some(format!("{id} was refused ({error}) and is there"));
            }
            Err(_) => {}
        }
    }
    if answers.iter().all(|(_, answer)| !matches!(answer, Err(AppendError::DiskFull))) && !order.starts_with(&present) {
        return Some(format!("{present:?} is not a beginning of the script"));
    }
    let erased = present.iter().position(|id| id == "erasure").is_some_and(|at| at > 5);
    if erased && journal.entry(5).unwrap().unwrap().body.is_some() {
        return Some("the erased body is there".to_owned());
    }
    let prefix = journal.prefix();
    drop(journal);
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    match journal::check(&shared, u64::MAX, &mut |_| {}) {
        Ok(checked) if checked == prefix => None,
        other => Some(format!("check says {other:?}")),
    }
}

/// Crashes at every call of the script, several times, and again while recovering. Gives the broken promises.
fn crash_everywhere(lie: Lie, chances: u64) -> Vec<String> {
    let rehearsal = SimDisk::lying(lie);
    assert!(run(&rehearsal).iter().all(|(_, answer)| answer.is_ok()));
    let mut broken = Vec::new();
    for call in 1..=rehearsal.calls() + 1 {
        for seed in 0..chances {
            let disk = SimDisk::lying(lie);
            disk.crash_at(call);
            let answers = run(&disk);
            let mut chance = Chance::new(call * 1000 + seed);
            let survivor = disk.after_power_cut(&mut chance);
            survivor.crash_at(1 + chance.below(40) as u64);
            let _interrupted = recover(&survivor);
            let survivor = survivor.after_power_cut(&mut chance);
            broken.extend(broken_promise(&survivor, &answers).map(|what| format!("call {call}, seed {seed}: {what}")));
        }
    }
    broken
}

#[test]
fn nothing_acknowledged_is_lost_when_the_power_goes() {
    let broken = crash_everywhere(Lie::None, 12);
    assert!(broken.is_empty(), "{} broken, first: {}", broken.len(), broken[0]);
}

#[test]
fn these_tests_notice_a_disk_that_does_not_sync() {
    assert!(!crash_everywhere(Lie::Files, 2).is_empty());
    assert!(!crash_everywhere(Lie::Directories, 2).is_empty());
}

#[test]
fn an_error_at_any_call_refuses_or_is_done_never_half() {
    let rehearsal = SimDisk::default();
    run(&rehearsal);
    for kind in [ErrorKind::Other, ErrorKind::StorageFull] {
        for call in 1..=rehearsal.calls() {
            let disk = SimDisk::default();
            disk.fail_at(call, kind);
            let answers = run(&disk);
            for seed in 0..4 {
                let survivor = disk.after_power_cut(&mut Chance::new(call * 1000 + seed));
                assert_eq!(broken_promise(&survivor, &answers), None, "{kind} at call {call}, then a power cut");
            }
            assert_eq!(broken_promise(&disk, &answers), None, "{kind} at call {call}");
        }
    }
}

#[test]
fn an_error_of_sync_is_final_until_reopened() {
    let disk = SimDisk::default();
    let journal = open(&disk);
    append(&journal, draft("w", 0, 0, "a")).unwrap();
    // The output is open already, so an append is two calls: write and sync.
    disk.fail_at(disk.calls() + 2, ErrorKind::Other);
    let unknown = append(&journal, draft("w", 1, 1, "b"));
    assert!(matches!(unknown, Err(AppendError::OutcomeUnknown { .. })), "{unknown:?}");
    let closed = append(&journal, draft("w", 1, 1, "c"));
    assert!(matches!(closed, Err(AppendError::Failed { .. })), "{closed:?}");
    assert_eq!(ids(&journal), ["a"]);
    drop(journal);
    let journal = open(&disk);
    assert!(append(&journal, draft("w", 1, 1, "b")).unwrap().duplicate);
    for seed in 0..20 {
        let survivor = disk.after_power_cut(&mut Chance::new(seed));
        assert_eq!(ids(&open(&survivor)), ["a", "b"], "what was shown after reopening is durable");
    }
}

#[test]
fn head_is_durable_when_a_pinned_entry_is_acknowledged() {
    let disk = SimDisk::default();
    let journal = open(&disk);
    append(&journal, draft("w", 0, 0, "a")).unwrap();
    append(&journal, Draft { pin: true, ..draft("w", 1, 1, "b") }).unwrap();
    for seed in 0..20 {
        let survivor = disk.after_power_cut(&mut Chance::new(seed));
        assert_eq!(survivor.bytes("journal/HEAD"), disk.bytes("journal/HEAD"));
    }
}

#[test]
fn a_torn_tail_is_in_quarantine_before_it_is_cut_off() {
    let disk = SimDisk::default();
    append(&open(&disk), draft("w", 0, 0, "a")).unwrap();
    let whole = disk.bytes("journal/000000.jsonl");
    let torn = [&whole[..], b"{\"leaf\""].concat();
    disk.plant("journal/000000.jsonl", &torn);
    let before = disk.calls();
    drop(open(&disk));
    for call in 1..=disk.calls() - before + 1 {
        for seed in 0..8 {
            let disk = SimDisk::default();
            disk.plant("journal/000000.jsonl", &torn);
            disk.plant("journal/HEAD", &head_of(&whole));
            disk.crash_at(call);
            let opened = try_open(&disk, LIMITS);
            let survivor = disk.after_power_cut(&mut Chance::new(call * 100 + seed));
            let is_cut = survivor.bytes("journal/000000.jsonl") == whole;
            let moved = survivor.list("quarantine").unwrap();
            let is_kept = moved.iter().any(|name| survivor.bytes(&format!("quarantine/{name}")) == b"{\"leaf\"");
            assert!(is_kept || !is_cut, "call {call}: cut off and nowhere else");
            assert!(opened.is_err() || is_cut, "call {call}: reported and still there");
        }
    }
}

/// `HEAD` of a journal with this segment.
fn head_of(segment: &[u8]) -> Vec<u8> {
    let disk = SimDisk::default();
    drop(open(&disk));
    disk.plant("journal/000000.jsonl", segment);
    let journal = open(&disk);
    drop(journal);
    disk.bytes("journal/HEAD")
}

#[test]
fn a_full_disk_refuses_and_goes_on_when_there_is_room() {
    let disk = SimDisk::default();
    let journal = open(&disk);
    append(&journal, draft("w", 0, 0, "a")).unwrap();
    let before = disk.bytes("journal/000000.jsonl");
    disk.fail_at(disk.calls() + 1, ErrorKind::StorageFull);
    assert_eq!(append(&journal, draft("w", 1, 1, "b")), Err(AppendError::DiskFull));
    assert_eq!(disk.bytes("journal/000000.jsonl"), before);
    assert!(!append(&journal, draft("w", 1, 1, "b")).unwrap().duplicate);
    assert_eq!(ids(&journal), ["a", "b"]);
}
