//! Somebody with the whole disk in hand writes history again: whoever kept an older root sees it.

use std::sync::Arc;

use vedtak::journal::{self, Disk, Flaw, Journal as _, Prefix, quarantine_tail};
use vedtak::merkle::{Hash, consistency, roots, verify_consistency};

use super::drafts::{append, draft, event, open};
use super::sim_disk::SimDisk;

const ENTRIES: u64 = 12;

/// A journal whose entry `other` says something else, if it is there; every hash in it is right.
fn written(entries: u64, other: Option<u64>) -> SimDisk {
    let disk = SimDisk::default();
    let journal = open(&disk);
    for n in 0..entries {
        let mut draft = draft("w", n, n, &format!("c{n}"));
        if other == Some(n) {
            draft.events = vec![event(r#"{"t":"plan.note","kind":"note","text":"Noko anna"}"#)];
        }
        append(&journal, draft).unwrap();
    }
    drop(journal);
    disk
}

fn check(disk: &SimDisk) -> Result<Prefix, Flaw> {
    let disk: Arc<dyn Disk> = Arc::new(disk.clone());
    journal::check(&disk, u64::MAX, &mut |_| {}).map_err(|damage| damage.flaw)
}

fn leaves(disk: &SimDisk) -> Vec<Hash> {
    let journal = open(disk);
    journal.scan(&journal::Position::default()).map(|item| item.unwrap().0.leaf).collect()
}

/// Whether the journal proves to somebody who kept `old` that nothing was rewritten.
fn proves(disk: &SimDisk, old: Prefix) -> bool {
    let new = check(disk).unwrap();
    let leaves = leaves(disk).into_iter().map(Ok::<_, ()>);
    let proof = roots(leaves, &consistency(old.size, new.size)).unwrap().unwrap();
    verify_consistency((old.size, old.root), (new.size, new.root), &proof)
}

#[test]
fn a_rewritten_entry_is_seen_by_whoever_kept_a_root() {
    for size in 1..ENTRIES {
        let kept = check(&written(size, None)).unwrap();
        // The salts are drawn by chance, so the same journal is continued, not written twice.
        let honest = written(size, None);
        let own = check(&honest).unwrap();
        let journal = open(&honest);
        for n in size..ENTRIES {
            append(&journal, draft("w", n, n, &format!("c{n}"))).unwrap();
        }
        drop(journal);
        assert!(proves(&honest, own));
        assert!(!proves(&honest, kept), "another journal of the same commands");
        for other in 0..size {
            assert!(!proves(&written(ENTRIES, Some(other)), own));
        }
    }
}

#[test]
fn head_of_before_a_rewrite_does_not_fit_after_it() {
    let honest = written(ENTRIES, None);
    let rewritten = written(ENTRIES, Some(3));
    rewritten.plant("journal/HEAD", &honest.bytes("journal/HEAD"));
    assert!(matches!(check(&rewritten), Err(Flaw::Root { size: ENTRIES, .. })));
    let shared: Arc<dyn Disk> = Arc::new(rewritten);
    assert!(quarantine_tail(&shared).is_err(), "a rewritten journal can not be mended");
}
