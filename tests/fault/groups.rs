//! Commands that wait together: one write, one sync, one fate.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use futures_util::future::BoxFuture;
use vedtak::journal::{AppendError, Appended, Disk, FileJournal, Journal as _, Output};

use super::drafts::{append, draft, ids, open, wait};
use super::sim_disk::{Chance, SimDisk};

/// Tells that a write has begun, and waits until it may go on.
type Gate = Option<(Sender<()>, Receiver<()>)>;

/// A disk whose first write to a segment waits until it is told to go on.
#[derive(Clone)]
struct Gated {
    disk: SimDisk,
    gate: Arc<Mutex<Gate>>,
}

struct GatedOutput {
    output: Box<dyn Output>,
    gate: Gate,
}

impl Output for GatedOutput {
    fn append(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        if let Some((arrived, go)) = self.gate.take() {
            arrived.send(()).unwrap();
            go.recv().unwrap();
        }
        self.output.append(bytes)
    }

    fn sync(&mut self) -> std::io::Result<()> {
        self.output.sync()
    }

    fn truncate(&mut self, length: u64) -> std::io::Result<()> {
        self.output.truncate(length)
    }
}

impl Disk for Gated {
    fn list(&self, directory: &str) -> std::io::Result<Vec<String>> {
        self.disk.list(directory)
    }

    fn length(&self, path: &str) -> std::io::Result<u64> {
        self.disk.length(path)
    }

    fn read(&self, path: &str, offset: u64, length: usize) -> std::io::Result<Vec<u8>> {
        self.disk.read(path, offset, length)
    }

    fn create(&self, path: &str) -> std::io::Result<Box<dyn Output>> {
        self.disk.create(path)
    }

    fn open(&self, path: &str) -> std::io::Result<Box<dyn Output>> {
        let output = self.disk.open(path)?;
        Ok(Box::new(GatedOutput { output, gate: self.gate.lock().unwrap().take() }))
    }

    fn rename(&self, from: &str, to: &str) -> std::io::Result<()> {
        self.disk.rename(from, to)
    }

    fn make_directory(&self, path: &str) -> std::io::Result<()> {
        self.disk.make_directory(path)
    }

    fn sync_directory(&self, path: &str) -> std::io::Result<()> {
        self.disk.sync_directory(path)
    }

    fn free(&self) -> std::io::Result<u64> {
        self.disk.free()
    }
}

type Answer = BoxFuture<'static, Result<Appended, AppendError>>;

/// A journal of one entry whose writer is in the middle of a second, until it is told to go on.
fn held() -> (SimDisk, FileJournal, Answer, Sender<()>) {
    let disk = SimDisk::default();
    append(&open(&disk), draft("w", 0, 0, "founded")).unwrap();
    let (arrived, has_arrived) = channel();
    let (go, may_go) = channel();
    let gated = Gated { disk: disk.clone(), gate: Arc::new(Mutex::new(Some((arrived, may_go)))) };
    let journal = open(&gated);
    let first = journal.append(draft("w", 1, 1, "first"));
    has_arrived.recv().unwrap();
    (disk, journal, first, go)
}

#[test]
fn waiting_commands_share_one_sync() {
    let (disk, journal, first, go) = held();
    let before = disk.file_syncs();
    let others: Vec<_> = (0..50u64).map(|n| journal.append(draft("p", n, 2, &format!("p{n}")))).collect();
    assert_eq!(journal.prefix().size, 1, "nothing is shown before it is durable");
    go.send(()).unwrap();
    assert_eq!(wait(first).unwrap().n, 1);
    for (n, other) in others.into_iter().enumerate() {
        assert_eq!(wait(other).unwrap().n, n as u64 + 2);
    }
    assert_eq!(disk.file_syncs() - before, 2);
    let sequential = disk.file_syncs();
    for n in 0..5u64 {
        append(&journal, draft("p", 50 + n, 2, &format!("q{n}"))).unwrap();
    }
    assert_eq!(disk.file_syncs() - sequential, 5);
}

#[test]
fn a_group_that_was_refused_on_a_full_disk_does_not_come_back() {
    let (disk, journal, first, go) = held();
    // The first one still writes and syncs; the write of the group gets half of its bytes down.
    disk.fail_at(disk.calls() + 3, std::io::ErrorKind::StorageFull);
    let group: Vec<_> = (2..6u64).map(|n| journal.append(draft("w", n, n, &format!("c{n}")))).collect();
    go.send(()).unwrap();
    wait(first).unwrap();
    for refused in group {
        assert_eq!(wait(refused), Err(AppendError::DiskFull));
    }
    for seed in 0..40 {
        let survivor = disk.after_power_cut(&mut Chance::new(seed));
        assert_eq!(ids(&open(&survivor)), ["founded", "first"]);
    }
    assert_eq!(append(&journal, draft("w", 2, 2, "c2")).unwrap().n, 2);
}
