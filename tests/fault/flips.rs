//! Damage on the disk: every flipped bit is named at its line, and nothing is silently shortened.

use std::ops::Range;
use std::sync::Arc;

use vedtak::journal::{self, Damage, Disk, Flaw, Journal as _, Limits, quarantine_tail};

use super::drafts::{append, draft, erasure, open, try_open};
use super::sim_disk::SimDisk;

const SEGMENT: &str = "journal/000000.jsonl";
const HEAD: &str = "journal/HEAD";

/// How many bits apart the flips are in an ordinary run; `VEDTAK_EVERY_BIT=1` flips each.
const STRIDE: usize = 499;

/// A journal of about this many bytes whose `HEAD` is older than its last lines, with an erased entry.
fn written(length: u64) -> SimDisk {
    let disk = SimDisk::default();
    let journal = open(&disk);
    let mut n = 0;
    while journal.end().offset < length / 2 {
        append(&journal, draft("w", n, n, &format!("c{n}"))).unwrap();
        n += 1;
    }
    append(&journal, erasure(1, n, "erasure")).unwrap();
    drop(journal);
    let head = disk.bytes(HEAD);
    let journal = open(&disk);
    let mut rev = 0;
    while journal.end().offset < length {
        append(&journal, draft("plan", rev, n + 1, &format!("p{rev}"))).unwrap();
        rev += 1;
    }
    drop(journal);
    disk.plant(HEAD, &head);
    disk
}

fn check(disk: &SimDisk) -> Result<journal::Prefix, Damage> {
    let disk: Arc<dyn Disk> = Arc::new(disk.clone());
    journal::check(&disk, u64::MAX, &mut |_| {})
}

fn line_of(bytes: &[u8], at: usize) -> u64 {
    1 + bytes[..at].iter().filter(|byte| **byte == b'\n').count() as u64
}

/// Flips bits one at a time and gives each to `judge` with what the check said.
fn flip(disk: &SimDisk, path: &str, bits: impl Iterator<Item = usize>, judge: impl Fn(usize, Option<Damage>)) {
    let bytes = disk.bytes(path);
    for bit in bits {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        disk.plant(path, &flipped);
        judge(bit, check(disk).err());
    }
    disk.plant(path, &bytes);
}

fn bits(bytes: Range<usize>) -> impl Iterator<Item = usize> {
    let stride = if std::env::var_os("VEDTAK_EVERY_BIT").is_some() { 1 } else { STRIDE };
    (bytes.start * 8..bytes.end * 8).step_by(stride)
}

#[test]
fn a_flipped_bit_is_named_at_its_line() {
    let disk = written(64 * 1024);
    let bytes = disk.bytes(SEGMENT);
    assert!(check(&disk).is_ok());
    let newlines = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').flat_map(|at| at * 8..at * 8 + 8);
    let last = bytes[..bytes.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap();
    let bits = bits(0..last).chain(newlines.step_by(7)).chain(bits(last..bytes.len()));
    flip(&disk, SEGMENT, bits, |bit, damage| {
        let damage = damage.unwrap_or_else(|| panic!("bit {bit} was not noticed"));
        assert_eq!((damage.file.as_str(), damage.line), (SEGMENT, line_of(&bytes, bit / 8)), "{damage}");
    });
}

#[test]
fn every_bit_of_the_last_line_and_of_head_counts() {
    let disk = written(2048);
    let bytes = disk.bytes(SEGMENT);
    let last = 1 + bytes[..bytes.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap();
    flip(&disk, SEGMENT, last * 8..bytes.len() * 8, |bit, damage| {
        let line = line_of(&bytes, last);
        assert_eq!(damage.map(|damage| damage.line), Some(line), "bit {bit}");
        // Opening changes nothing either: no acknowledged entry goes to quarantine.
        assert!(try_open(&disk, Limits::default()).is_err());
        assert_eq!(disk.bytes(SEGMENT).len(), bytes.len());
    });
    let head = disk.bytes(HEAD).len();
    flip(&disk, HEAD, 0..head * 8, |bit, damage| assert!(damage.is_some(), "bit {bit}"));
}

#[test]
fn a_journal_shorter_than_head_or_without_it_is_damage() {
    let disk = written(4096);
    let bytes = disk.bytes(SEGMENT);
    let head = disk.bytes(HEAD);
    let ends: Vec<usize> = (1..=bytes.len()).filter(|end| bytes[end - 1] == b'\n').collect();
    let size: usize = String::from_utf8(head.clone()).unwrap().split([':', ',']).nth(1).unwrap().parse().unwrap();
    for (at, end) in ends.iter().enumerate() {
        disk.plant(SEGMENT, &bytes[..*end]);
        assert_eq!(check(&disk).is_ok(), at + 1 >= size, "{at}");
    }
    disk.plant(SEGMENT, &[]);
    assert_eq!(check(&disk).unwrap_err().flaw, Flaw::Shorter { expected: size as u64, found: 0 });
    disk.plant(SEGMENT, &bytes);
    disk.remove(HEAD);
    assert_eq!(check(&disk).unwrap_err().flaw, Flaw::Head);
    disk.plant(HEAD, &head);
    disk.remove(SEGMENT);
    assert!(check(&disk).is_err());
}

#[test]
fn a_segment_that_is_missing_is_named() {
    let disk = SimDisk::default();
    let limits = Limits { segment: 1500, ..Limits::default() };
    let journal = try_open(&disk, limits).unwrap().journal;
    for n in 0..9u64 {
        append(&journal, draft("w", n, n, &format!("c{n}"))).unwrap();
    }
    drop(journal);
    assert!(check(&disk).is_ok());
    let kept = disk.bytes("journal/000001.jsonl");
    disk.remove("journal/000001.jsonl");
    let damage = check(&disk).unwrap_err();
    assert_eq!((damage.file.as_str(), damage.flaw), ("journal/000001.jsonl", Flaw::Missing));
    assert!(quarantine_tail(&(Arc::new(disk.clone()) as Arc<dyn Disk>)).is_err());
    disk.plant("journal/000001.jsonl", &[&kept[..], b"{"].concat());
    assert!(matches!(check(&disk).unwrap_err().flaw, Flaw::Tail { bytes: 1 }));
}

#[test]
fn entries_that_are_exchanged_repeated_or_left_out_are_damage() {
    let disk = written(3000);
    let bytes = disk.bytes(SEGMENT);
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    for at in 0..lines.len() - 1 {
        let mut exchanged = lines.clone();
        exchanged.swap(at, at + 1);
        let mut repeated = lines.clone();
        repeated.insert(at, lines[at]);
        let mut left_out = lines.clone();
        left_out.remove(at);
        for other in [exchanged, repeated, left_out] {
            disk.plant(SEGMENT, &other.concat());
            let damage = check(&disk).unwrap_err();
            assert!(matches!(damage.flaw, Flaw::Number { .. }), "{damage}");
        }
    }
}

#[test]
fn a_body_that_nobody_erased_is_missed() {
    let disk = written(3000);
    let text = String::from_utf8(disk.bytes(SEGMENT)).unwrap();
    let bodiless: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(at, line)| match line.split_once(r#","salt":"#) {
            Some((head, _)) if at == 2 => format!("{head},\"salt\":null,\"body\":null}}\n"),
            _ => format!("{line}\n"),
        })
        .collect();
    disk.plant(SEGMENT, bodiless.concat().as_bytes());
    let damage = check(&disk).unwrap_err();
    assert_eq!((damage.line, damage.flaw), (3, Flaw::Erased { n: 2 }));
}

#[test]
fn a_torn_tail_is_moved_and_reported_and_an_entry_without_newline_is_kept() {
    let disk = written(4096);
    let bytes = disk.bytes(SEGMENT);
    let last = 1 + bytes[..bytes.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap();
    for end in last + 1..bytes.len() {
        let disk = written(4096);
        let whole = disk.bytes(SEGMENT);
        disk.plant(SEGMENT, &whole[..end]);
        let opened = try_open(&disk, Limits::default()).unwrap();
        if end == bytes.len() - 1 {
            assert_eq!(opened.quarantined, None);
            assert_eq!(disk.bytes(SEGMENT), whole);
        } else {
            let moved = opened.quarantined.unwrap();
            assert_eq!(moved.bytes, (end - last) as u64);
            assert_eq!(disk.bytes(&moved.path), &whole[last..end]);
            assert_eq!(disk.bytes(SEGMENT), &whole[..last]);
        }
        drop(opened.journal);
        assert!(check(&disk).is_ok());
    }
}

#[test]
fn a_damaged_end_is_moved_away_only_above_head() {
    let disk = written(4096);
    let bytes = disk.bytes(SEGMENT);
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    assert_eq!(quarantine_tail(&shared).unwrap(), []);
    let mut low = bytes.clone();
    low[500] ^= 1;
    disk.plant(SEGMENT, &low);
    assert!(quarantine_tail(&shared).is_err());
    assert_eq!(disk.bytes(SEGMENT), low);

    let mut high = bytes.clone();
    let at = bytes.len() - 100;
    high[at] ^= 1;
    disk.plant(SEGMENT, &high);
    let moved = quarantine_tail(&shared).unwrap();
    assert_eq!(moved.len(), 1);
    assert!(disk.bytes(&moved[0].path).len() > 100);
    assert!(check(&disk).is_ok());
    assert!(try_open(&disk, Limits::default()).is_ok());
}
