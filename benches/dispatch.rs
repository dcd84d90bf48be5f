//! A thousand dispatches: 34 plans, each sent to its 30 parties, beside the same bytes laid on the same disk.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark may stop"
)]

mod pairs;
mod support;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use support::Cooperation;
use vedtak::builtin::Library;
use vedtak::cli::CommandLine;
use vedtak::domain::lang::Lang;
use vedtak::locale::Locale;
use vedtak::server::{Call, Caller, Commands as _};
use vedtak::terminal::Here;

const RECIPIENTS: usize = 30;
/// So many plans are sent out in one round: 34 times 30 are 1,020 dispatches.
const PLANS: usize = 34;
const ROUNDS: usize = 3;

/// A secretary at the prompt of a cooperation of thirty parties.
struct Office {
    cooperation: Cooperation,
    commands: CommandLine,
    /// The next plan that was not sent yet.
    next: Cell<usize>,
}

impl Office {
    fn new() -> Self {
        let commands = CommandLine::new(&Library::new([]), now);
        let office = Self { cooperation: Cooperation::founded(), commands, next: Cell::new(0) };
        for number in office.cooperation.engine.workspace().parties.len()..RECIPIENTS {
            let (id, name) = (format!("kommune-{number:02}"), format!("Kommune nummer {number:02}"));
            office.run(&["party", "add", &id, &name, &format!("mail={id}@example.no")]);
        }
        office
    }

    fn folder(&self) -> &Path {
        self.cooperation.folder.path()
    }

    fn run(&self, arguments: &[&str]) {
        let said = Said::default();
        let call = Call {
            caller: Caller { person: self.cooperation.secretary.clone(), via: "local".into(), is_owner: true },
            variables: BTreeMap::new(),
            configuration: Default::default(),
            is_terminal: false,
            width: 100,
            input: Box::new(Cursor::new(Vec::new())),
            output: Box::new(said.clone()),
            errors: Box::new(said.clone()),
            machine: Box::new(Here { folder: self.folder().to_owned(), locale: Locale::new(Lang::Nn) }),
        };
        let words = arguments.iter().map(ToString::to_string).collect();
        let code = self.cooperation.runtime.block_on(self.commands.run(&self.cooperation.engine, words, call));
        assert_eq!(code, 0, "{arguments:?}: {}", String::from_utf8_lossy(&said.0.lock().unwrap()));
    }

    /// Makes plans that are locked and open before every party.
    fn prepare(&self, plans: usize) {
        let text = &self.cooperation.file;
        for number in 0..plans {
            let key = format!("plan-{number}");
            let plan = text.replacen("key = \"felles-utviklingsplan\"", &format!("key = \"{key}\""), 1);
            fs::write(self.folder().join("plan.toml"), plan).unwrap();
            self.run(&["plan", "import", "plan.toml"]);
            self.run(&["plan", "set", &key, "milestones/M11", "recipients=*"]);
            self.run(&["version", "lock", &key]);
            self.run(&["step", "open", &key, "M11"]);
        }
    }

    /// Sends so many plans to all their parties.
    fn send(&self, plans: usize) {
        for _ in 0..plans {
            let key = format!("plan-{}", self.next.replace(self.next.get() + 1));
            let out = format!("ut/{key}");
            self.run(&["step", "send", &key, "M11", "--out", &out, "--from", "sekretariatet@example.no"]);
        }
    }
}

/// Everything that one plan's dispatch laid on the disk.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for mailing in fs::read_dir(folder).unwrap() {
        let mailing = mailing.unwrap();
        for file in fs::read_dir(mailing.path()).unwrap() {
            let path = file.unwrap().path();
            let name = Path::new(&mailing.file_name()).join(path.file_name().unwrap());
            found.push((name, fs::read(&path).unwrap()));
        }
    }
    found
}

/// Lays the same files, each synced, and as many lines of a journal, each synced.
fn lay(folder: &Path, files: &[(PathBuf, Vec<u8>)], line: &[u8]) {
    fs::create_dir_all(folder).unwrap();
    let mut journal = File::options().create(true).append(true).open(folder.with_extension("journal")).unwrap();
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut file = File::create_new(&path).unwrap();
        file.write_all(bytes).unwrap();
        file.sync_all().unwrap();
    }
    for _ in 0..RECIPIENTS {
        journal.write_all(line).unwrap();
        journal.sync_data().unwrap();
    }
}

fn main() {
    let office = Office::new();
    // One round that does not count, one plan to know the bytes by, one to be the first and one to be the last.
    office.prepare(PLANS * (ROUNDS + 1) + 1);
    let journal = office.folder().join("w/journal/000000.jsonl");
    let before = journal.metadata().unwrap().len();
    office.send(1);
    let line = vec![b'x'; usize::try_from(journal.metadata().unwrap().len() - before).unwrap() / RECIPIENTS];
    let laid = files(&office.folder().join("ut/plan-0"));
    let bytes: usize = laid.iter().map(|(_, bytes)| bytes.len()).sum();
    println!("{} files and {} kB for the {RECIPIENTS} parties of a plan", laid.len(), bytes / 1000);
    pairs::head();
    let (bare, count) = (office.folder().join("bare"), Cell::new(0));
    let floor = || {
        for _ in 0..PLANS {
            lay(&bare.join(count.replace(count.get() + 1).to_string()), &laid, &line);
        }
    };
    pairs::pairs("1,020 dispatches: 34 plans to 30 parties each", ROUNDS, floor, || office.send(PLANS))
        .report("the same files and lines written and synced", "");
}

fn now() -> DateTime<Utc> {
    Utc::now()
}

#[derive(Clone, Default)]
struct Said(Arc<Mutex<Vec<u8>>>);

impl Write for Said {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
