//! Import, export and lint of 1,000 project directives, each beside the bare work on the same bytes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark may stop"
)]

mod pairs;
mod support;

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use support::{Cooperation, plan_id};
use vedtak::document::markdown::working::{self, Working};
use vedtak::domain::lint::lint;

const PLANS: usize = 1_000;

fn main() {
    pairs::head();
    let cooperation = Cooperation::founded();
    let mut numbers = 0..;
    let mut import_one = || drop(cooperation.import(numbers.next().unwrap()));
    let (file, floor) = (cooperation.file.clone(), cooperation.folder.path().join("floor"));
    // What one plan is in the journal, measured once.
    let journal = cooperation.folder.path().join("w/journal/000000.jsonl");
    let before = journal.metadata().unwrap().len();
    import_one();
    let line = vec![b'x'; usize::try_from(journal.metadata().unwrap().len() - before).unwrap()];
    pairs::pairs(
        "import of 1,000 plans",
        3,
        || bare_import(&file, &line, &floor),
        || (0..PLANS).for_each(|_| import_one()),
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
        std::hint::black_box(file.parse::<toml::Table>().unwrap());
        journal.write_all(line).unwrap();
        journal.sync_data().unwrap();
    }
}
