//! A process that is killed while it writes: what it acknowledged is there, and the directory is free again.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use vedtak::journal::{Disk, FileJournal, Journal, Limits, Lock, LockError, Nothing, Position, RealDisk, check};

use super::drafts::{draft, ids, wait};

/// Names the workspace directory to the process that is going to be killed.
const DIRECTORY: &str = "VEDTAK_TEST_DIRECTORY";

/// How many commands the writer sends at a time.
const GROUP: u64 = 5;

fn open(directory: &Path) -> FileJournal {
    let disk = Arc::new(RealDisk::new(directory));
    FileJournal::open(disk, &Position::default(), Arc::new(Nothing), Limits::default()).unwrap().journal
}

/// Not a test by itself: the process that the test below starts and kills.
#[test]
fn the_process_that_is_killed() {
    let Some(directory) = std::env::var_os(DIRECTORY) else { return };
    let directory = Path::new(&directory);
    let _lock = Lock::acquire(directory, "vedtak serve").unwrap();
    let journal = open(directory);
    for first in (0..).step_by(5) {
        let group = first..first + GROUP;
        let answers: Vec<_> = group.map(|n| journal.append(draft("w", n, n, &format!("c{n}")))).collect();
        for answer in answers {
            let appended = wait(answer).unwrap();
            let mut out = std::io::stdout().lock();
            writeln!(out, "acknowledged c{}", appended.n).unwrap();
            out.flush().unwrap();
        }
    }
}

fn start(directory: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "fault::kill::the_process_that_is_killed", "--nocapture"])
        .env(DIRECTORY, directory)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn what_a_killed_process_acknowledged_is_there() {
    for enough in [1, 2, 7, 23, 50] {
        let directory = tempfile::tempdir().unwrap();
        let mut writer = start(directory.path());
        let mut lines = BufReader::new(writer.stdout.take().unwrap())
            .lines()
            .filter_map(|line| line.unwrap().split_once("acknowledged ").map(|(_, id)| id.to_owned()));
        let mut acknowledged: Vec<String> = lines.by_ref().take(enough).collect();
        assert_eq!(acknowledged.len(), enough);
        let Err(LockError::Held(Some(owner))) = Lock::acquire(directory.path(), "vedtak") else {
            panic!("two processes own the workspace");
        };
        assert_eq!((owner.pid, owner.command.as_str()), (writer.id(), "vedtak serve"));
        writer.kill().unwrap();
        writer.wait().unwrap();
        acknowledged.extend(lines);

        let _lock = Lock::acquire(directory.path(), "vedtak").unwrap();
        let journal = open(directory.path());
        assert!(ids(&journal).starts_with(&acknowledged));
        let disk: Arc<dyn Disk> = Arc::new(RealDisk::new(directory.path()));
        assert_eq!(check(&disk, u64::MAX, &mut |_| {}), Ok(journal.prefix()));
    }
}
