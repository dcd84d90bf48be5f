//! A disk that is full, or loses what was not synced: what was accepted is there, and what is not is told.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use vedtak::engine::{Engine, EngineError, FailureKind};
use vedtak::journal::{Disk, MemoryDisk, Output, quarantine_tail};

use super::workspace::{Dice, add, at, create, founding, plan, submit, write};
use crate::fault::sim_disk::{Chance, SimDisk};

/// A disk in memory that can be full.
#[derive(Clone, Default)]
struct Filling {
    disk: MemoryDisk,
    full: Arc<AtomicBool>,
}

impl Disk for Filling {
    fn list(&self, directory: &str) -> io::Result<Vec<String>> {
        self.disk.list(directory)
    }
    fn length(&self, path: &str) -> io::Result<u64> {
        self.disk.length(path)
    }
    fn read(&self, path: &str, offset: u64, length: usize) -> io::Result<Vec<u8>> {
        self.disk.read(path, offset, length)
    }
    fn create(&self, path: &str) -> io::Result<Box<dyn Output>> {
        self.disk.create(path)
    }
    fn open(&self, path: &str) -> io::Result<Box<dyn Output>> {
        self.disk.open(path)
    }
    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.disk.rename(from, to)
    }
    fn make_directory(&self, path: &str) -> io::Result<()> {
        self.disk.make_directory(path)
    }
    fn sync_directory(&self, path: &str) -> io::Result<()> {
        self.disk.sync_directory(path)
    }
    fn free(&self) -> io::Result<u64> {
        Ok(if self.full.load(Ordering::Relaxed) { 1 << 20 } else { 1 << 30 })
    }
}

#[test]
fn a_nearly_full_disk_refuses_in_time_and_reading_goes_on() {
    let directory = tempfile::tempdir().unwrap();
    let disk = Filling::default();
    let engine =
        Engine::found_on(Arc::new(disk.clone()), directory.path(), &founding(), &mut Dice::default(), at(0)).unwrap();
    submit(&engine, create("a")).unwrap();
    disk.full.store(true, Ordering::Relaxed);
    let failure = submit(&engine, add("r1", "a", 1)).unwrap_err().failure();
    assert_eq!((failure.kind, failure.cause.id.as_ref()), (FailureKind::Failed, "engine-disk-full"));
    assert_eq!(engine.plan(&plan("a")).unwrap().head.revision, 1);
    disk.full.store(false, Ordering::Relaxed);
    assert_eq!(submit(&engine, add("r1", "a", 1)).unwrap().revision, 2);
}

/// Founds, writes, and gives the commands that were accepted, with their entries.
fn work(disk: &SimDisk, directory: &std::path::Path) -> Vec<(String, u64)> {
    let mut accepted = Vec::new();
    let founded = Engine::found_on(Arc::new(disk.clone()), directory, &founding(), &mut Dice::default(), at(0));
    let Ok(engine) = founded else { return accepted };
    let mut note = |id: &str, answer: Result<vedtak::engine::Accepted, EngineError>| {
        if let Ok(first) = answer {
            accepted.push((id.to_owned(), first.n));
        }
    };
    note("create", submit(&engine, create("a")));
    note("r1", submit(&engine, add("r1", "a", 1)));
    note("w1", submit(&engine, write("w1", "a", 2, "Ein tekst.")));
    accepted
}

fn again(engine: &Engine, id: &str) -> u64 {
    let request = match id {
        "create" => create("a"),
        "r1" => add("r1", "a", 1),
        _ => write("w1", "a", 2, "Ein tekst."),
    };
    let answer = submit(engine, request).unwrap();
    assert!(answer.duplicate, "{id} was lost");
    answer.n
}

#[test]
fn the_power_goes_at_any_call_and_what_was_accepted_is_there() {
    let calm = SimDisk::default();
    assert_eq!(work(&calm, tempfile::tempdir().unwrap().path()).len(), 3);
    let mut lost_something = false;
    for call in 1..calm.calls() {
        let directory = tempfile::tempdir().unwrap();
        let disk = SimDisk::default();
        disk.crash_at(call);
        let accepted = work(&disk, directory.path());
        lost_something |= accepted.len() < 3;
        let survivor: Arc<dyn Disk> = Arc::new(disk.after_power_cut(&mut Chance::new(call)));
        let open = || Engine::open_on(Arc::clone(&survivor), directory.path(), &mut |_| {});
        // A hole in what was not synced needs the hand of a person; nothing that was accepted lies behind it.
        let engine = open().or_else(|_hole| {
            quarantine_tail(&survivor).unwrap();
            open()
        });
        let engine = engine.unwrap_or_else(|error| panic!("call {call}: {error}"));
        for (id, n) in &accepted {
            assert_eq!(again(&engine, id), *n, "call {call}");
        }
    }
    assert!(lost_something);
}
