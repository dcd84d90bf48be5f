//! Import, export and lint of 1,000 project directives, each beside the bare work on the same bytes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark may stop"
)]

mod pairs;

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use chrono::{NaiveDate, Utc};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use vedtak::builtin::Library;
use vedtak::document::markdown::working::{self, Working};
use vedtak::document::toml;
use vedtak::domain::command::{Command, Request};
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::PlanId;
use vedtak::domain::lint::lint;
use vedtak::domain::person::{Actor, Capacity, Naming};
use vedtak::domain::starter::Starter;
use vedtak::engine::{Engine, Founding, SystemChance, chance};

const PLANS: usize = 1_000;

/// A cooperation with its people, bodies and parties, and the file of a plan.
struct Cooperation {
    engine: Engine,
    folder: TempDir,
    actor: Actor,
    runtime: Runtime,
    file: String,
    made: usize,
}

impl Cooperation {
    fn new() -> Self {
        let library = Library::new([]);
        let starter = Starter::read(library.workspaces("nn").next().unwrap().text).unwrap();
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let founding = Founding {
            domain: "example.no".parse().unwrap(),
            name: starter.name.clone(),
            zone: starter.zone.clone(),
            person: starter.secretary.clone(),
            naming: Naming { name: "Sekretær".into(), mail: None, title: None },
            user: "bench".into(),
            templates: library.templates().map(|file| file.text.to_owned()).collect(),
        };
        let engine = Engine::found(&folder.path().join("w"), &founding, &mut SystemChance, Utc::now()).unwrap();
        let actor = Actor { person: starter.secretary.clone(), capacity: Capacity::Administrator, via: "local".into() };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let file = library.examples("nn").find(|file| file.name == "felles-utviklingsplan").unwrap().text.to_owned();
        let cooperation = Self { engine, folder, actor, runtime, file, made: 0 };
        let founded = |fact: &WorkspaceEvent| match fact {
            WorkspaceEvent::PersonAdded { person }
            | WorkspaceEvent::PersonNamed { person, .. }
            | WorkspaceEvent::RoleSet { person, .. } => *person == starter.secretary,
            _ => false,
        };
        for mut facts in starter.entries() {
            facts.retain(|fact| !founded(fact));
            if !facts.is_empty() {
                cooperation.submit(Command::Workspace(facts));
            }
        }
        Self { actor: Actor { capacity: Capacity::Secretary, ..cooperation.actor.clone() }, ..cooperation }
    }

    fn submit(&self, command: Command) {
        let now = Utc::now();
        let id = chance::ulid(now, &mut SystemChance).unwrap().parse().unwrap();
        let seen = self.engine.workspace().head.revision;
        self.runtime.block_on(self.engine.submit(&self.actor, Request { id, command, seen }, now)).unwrap();
    }

    /// Reads the file as a new plan.
    fn import_one(&mut self) {
        let mut content = toml::read(self.file.as_bytes(), &self.engine.workspace()).unwrap();
        content.key = format!("plan-{}", self.made);
        self.submit(Command::Plan(plan_id(self.made), content.create()));
        self.made += 1;
    }
}

fn plan_id(number: usize) -> PlanId {
    format!("plan-{number}").parse().unwrap()
}

fn main() {
    pairs::head();
    let mut cooperation = Cooperation::new();
    let (file, floor) = (cooperation.file.clone(), cooperation.folder.path().join("floor"));
    // What one plan is in the journal, measured once.
    let journal = cooperation.folder.path().join("w/journal/000000.jsonl");
    let before = journal.metadata().unwrap().len();
    cooperation.import_one();
    let line = vec![b'x'; usize::try_from(journal.metadata().unwrap().len() - before).unwrap()];
    pairs::pairs(
        "import of 1,000 plans",
        3,
        || bare_import(&file, &line, &floor),
        || (0..PLANS).for_each(|_| cooperation.import_one()),
    )
    .report("the TOML read, and the same bytes appended, each with fdatasync", "");

    let (engine, day) = (cooperation.engine.clone(), NaiveDate::from_ymd_opt(2020, 4, 1).unwrap());
    let workspace = engine.workspace();
    let working = Working { day, confidential: false, remarks: false };
    let render = |number| working::render(&engine.plan(&plan_id(number)).unwrap(), &workspace, working);
    let text = render(0);
    let folder = cooperation.folder.path().join("out");
    let files = |name: &str| {
        let folder = folder.join(name);
        let _gone = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        folder
    };
    let create = |folder: &Path, number: usize, text: &str| {
        File::create(folder.join(format!("{number}.md"))).unwrap().write_all(text.as_bytes()).unwrap();
    };
    let (bare, ours) = (
        || {
            let folder = files("bare");
            (0..PLANS).for_each(|number| create(&folder, number, &text));
        },
        || {
            let folder = files("ours");
            (0..PLANS).for_each(|number| create(&folder, number, &render(number)));
        },
    );
    pairs::pairs("export of 1,000 plans to files", 5, bare, ours).report("the same files created", "1.2x");

    let load = || (0..PLANS).for_each(|number| drop(std::hint::black_box(engine.plan(&plan_id(number)).unwrap())));
    let check = || {
        for number in 0..PLANS {
            let plan = engine.plan(&plan_id(number)).unwrap();
            let template = workspace.template(&plan.head.template).unwrap();
            std::hint::black_box(lint(&plan, &workspace, template, day));
        }
    };
    pairs::pairs("lint of 1,000 plans", 5, load, check).report("the plans read", "");
}

fn bare_import(file: &str, line: &[u8], path: &Path) {
    let mut journal = File::create(path).unwrap();
    for _ in 0..PLANS {
        std::hint::black_box(file.parse::<::toml::Table>().unwrap());
        journal.write_all(line).unwrap();
        journal.sync_data().unwrap();
    }
}
