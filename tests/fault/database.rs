//! The database can be deleted, damaged or left behind at any time: no answer changes.

use std::path::Path;

use futures_util::future::join_all;
use proptest::prelude::*;
use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::person::Capacity;
use vedtak::domain::plan::Plan;
use vedtak::domain::sight::Sight;
use vedtak::engine::{Engine, InboxItem, Listed, Order, Page, When};

use crate::engine::workspace::{add, at, create, found, node, open, plan, request, secretary, submit, write};

/// Everything that a session could ask of a workspace of these plans.
#[derive(Debug, PartialEq)]
struct Answers {
    plans: Vec<Option<Plan>>,
    summaries: Page<Listed>,
    inbox: Page<InboxItem>,
    revision: u64,
    names: Vec<String>,
    histories: Vec<usize>,
    root: String,
    again: Vec<(u64, bool)>,
}

fn ask(engine: &Engine, ids: &[String]) -> Answers {
    let read = |id: &String| engine.plan(&plan(id)).ok().map(|plan| plan.as_ref().clone());
    let again = |id: &String| submit(engine, create(id)).map(|first| (first.n, first.duplicate)).unwrap();
    let workspace = engine.workspace();
    Answers {
        plans: ids.iter().map(read).collect(),
        summaries: engine.summaries((Order::Key, 0, 100), &Sight::whole(), engine.now(at(90))).unwrap(),
        inbox: engine.inbox(&secretary().person, &[Capacity::Secretary], (100, engine.now(at(90)))).unwrap(),
        revision: workspace.head.revision,
        names: workspace.persons.values().map(|person| person.name().to_owned()).collect(),
        histories: ids.iter().map(|id| engine.history(&plan(id)).unwrap().len()).collect(),
        root: engine.prefix().root.to_string(),
        again: ids.iter().map(again).collect(),
    }
}

fn ids(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("plan-{number}")).collect()
}

/// Founds a workspace with some plans of some entries each; all plans are written to at the same time.
fn fill(directory: &Path, plans: usize, entries: u64) -> (Vec<String>, Answers) {
    let engine = found(directory);
    let ids = ids(plans);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let work = async |id: &String| {
        engine.submit(&secretary(), create(id), at(1)).await.unwrap();
        for revision in 1..entries {
            let request = match revision % 3 {
                0 => write(&format!("{id}-{revision}"), id, revision, &format!("Tekst {revision} om æ, ø og å.")),
                _ => add(&format!("{id}-{revision}"), id, revision),
            };
            engine.submit(&secretary(), request, at(60)).await.unwrap();
        }
    };
    runtime.block_on(join_all(ids.iter().map(work)));
    let answers = ask(&engine, &ids);
    (ids, answers)
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn a_deleted_database_changes_no_answer() {
    let directory = tempfile::tempdir().unwrap();
    let (ids, before) = fill(directory.path(), 3, 6);
    std::fs::remove_dir_all(directory.path().join("database")).unwrap();
    assert_eq!(ask(&open(directory.path()), &ids), before);
    assert_eq!(ask(&open(directory.path()), &ids), before);
}

#[test]
fn a_large_log_is_rebuilt_as_it_was_and_progress_is_told() {
    let directory = tempfile::tempdir().unwrap();
    let (ids, before) = fill(directory.path(), 40, 15);
    assert_eq!(ask(&open(directory.path()), &ids), before);
    std::fs::remove_dir_all(directory.path().join("database")).unwrap();
    let mut told = Vec::new();
    let engine = Engine::open(directory.path(), "test", &mut |progress| told.push(progress)).unwrap();
    assert_eq!(ask(&engine, &ids), before);
    assert!(told.is_sorted_by_key(|progress| progress.done));
    assert_eq!(told.last().map(|last| (last.done, last.total)), Some((1206, 1206)));
}

#[test]
fn flipped_bits_in_the_database_change_no_answer() {
    let directory = tempfile::tempdir().unwrap();
    let (ids, before) = fill(directory.path(), 4, 8);
    let database = directory.path().join("database/db");
    let length = std::fs::metadata(&database).unwrap().len();
    let used = std::fs::read(&database).unwrap().iter().rposition(|byte| *byte != 0).unwrap() as u64;
    assert!(used <= length);
    for flip in 0..24 {
        let other = tempfile::tempdir().unwrap();
        copy(directory.path(), other.path());
        let path = other.path().join("database/db");
        let mut bytes = std::fs::read(&path).unwrap();
        let place = usize::try_from(used * flip / 24).unwrap();
        bytes[place] ^= 1 << (flip % 8);
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(ask(&open(other.path()), &ids), before, "byte {place}");
    }
}

#[test]
fn keys_that_sled_lost_or_changed_change_no_answer() {
    let directory = tempfile::tempdir().unwrap();
    let (ids, before) = fill(directory.path(), 2, 3);
    let keys =
        |path: &Path| -> Vec<sled::IVec> { sled::open(path).unwrap().iter().keys().map(Result::unwrap).collect() };
    let keys = keys(&directory.path().join("database"));
    for (at, key) in keys.iter().enumerate() {
        let other = tempfile::tempdir().unwrap();
        copy(directory.path(), other.path());
        let database = sled::open(other.path().join("database")).unwrap();
        let mut value = database.remove(key).unwrap().unwrap().to_vec();
        if at % 2 == 1 {
            value.push(b' ');
            database.insert(key, value).unwrap();
        }
        drop(database);
        let engine = open(other.path());
        assert_eq!(ask(&engine, &ids), before, "{}", String::from_utf8_lossy(key));
        drop(engine);
        assert_eq!(ask(&open(other.path()), &ids), before, "{}, later", String::from_utf8_lossy(key));
    }
}

#[test]
fn a_change_is_taken_although_sled_lost_where_the_last_one_stands() {
    let directory = tempfile::tempdir().unwrap();
    fill(directory.path(), 2, 3);
    for lost in ["e/plan-0/0000000003", "e/w/0000000003", "x/create-plan-1"] {
        let database = sled::open(directory.path().join("database")).unwrap();
        assert!(database.remove(lost).unwrap().is_some(), "{lost}");
        drop(database);
        let engine = open(directory.path());
        let revision = engine.plan(&plan("plan-0")).unwrap().head.revision;
        let name = format!("after-{revision}");
        assert_eq!(submit(&engine, add(&name, "plan-0", revision)).unwrap().revision, revision + 1, "{lost}");
        assert!(submit(&engine, create("plan-1")).unwrap().duplicate, "{lost}");
    }
}

#[test]
fn a_database_that_was_left_behind_catches_up() {
    let directory = tempfile::tempdir().unwrap();
    let (ids, _) = fill(directory.path(), 2, 4);
    let behind = tempfile::tempdir().unwrap();
    copy(&directory.path().join("database"), behind.path());
    let engine = open(directory.path());
    submit(&engine, write("later", "plan-0", 4, "Seinare.")).unwrap();
    let before = ask(&engine, &ids);
    drop(engine);
    std::fs::remove_dir_all(directory.path().join("database")).unwrap();
    copy(behind.path(), &directory.path().join("database"));
    assert_eq!(ask(&open(directory.path()), &ids), before);
}

#[test]
fn a_database_of_another_log_is_dropped() {
    let directory = tempfile::tempdir().unwrap();
    let (ids, before) = fill(directory.path(), 2, 4);
    let other = tempfile::tempdir().unwrap();
    fill(other.path(), 3, 2);
    std::fs::remove_dir_all(directory.path().join("database")).unwrap();
    copy(&other.path().join("database"), &directory.path().join("database"));
    assert_eq!(ask(&open(directory.path()), &ids), before);
}

/// What somebody does to one of two plans.
#[derive(Debug, Clone)]
enum Deed {
    Write(String),
    Add,
    Remove(usize),
    Restore(usize),
    Note(String),
}

fn deed() -> impl Strategy<Value = (usize, Deed)> {
    let deed = prop_oneof![
        "[a-zæøå ]{1,40}".prop_map(|text| Deed::Write(format!("a{text}"))),
        Just(Deed::Add),
        (0usize..8).prop_map(Deed::Remove),
        (0usize..8).prop_map(Deed::Restore),
        "[a-z]{1,10}".prop_map(Deed::Note),
    ];
    (0usize..2, deed)
}

fn request_of(number: usize, id: &str, seen: u64, deed: &Deed) -> vedtak::domain::command::Request {
    let name = format!("deed-{number}");
    match deed {
        Deed::Write(text) => write(&name, id, seen, text),
        Deed::Add => add(&name, id, seen),
        Deed::Remove(at) => {
            request(&name, id, seen, PlanCommand::Edit(vec![Edit::Remove { node: node(&format!("deed-{at}")) }]))
        }
        Deed::Restore(at) => {
            request(&name, id, seen, PlanCommand::Edit(vec![Edit::Restore { node: node(&format!("deed-{at}")) }]))
        }
        Deed::Note(text) => request(&name, id, seen, PlanCommand::Note { kind: "note".to_owned(), text: text.clone() }),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_the_entries_alone_give_the_same_plans(deeds in prop::collection::vec(deed(), 1..20)) {
        let directory = tempfile::tempdir().unwrap();
        let engine = found(directory.path());
        let ids = ids(2);
        for id in &ids {
            submit(&engine, create(id)).unwrap();
        }
        for (number, (which, deed)) in deeds.iter().enumerate() {
            let seen = engine.plan(&plan(&ids[*which])).unwrap().head.revision;
            // What the rules refuse leaves no trace.
            let _refused_or_not = submit(&engine, request_of(number, &ids[*which], seen, deed));
        }
        let before = ask(&engine, &ids);
        for (id, now) in ids.iter().zip(&before.plans) {
            let replayed = engine.plan_at(&plan(id), When::Revision(u64::MAX)).unwrap();
            prop_assert_eq!(Some(replayed.as_ref()), now.as_ref());
        }
        drop(engine);
        prop_assert_eq!(&ask(&open(directory.path()), &ids), &before);
        std::fs::remove_dir_all(directory.path().join("database")).unwrap();
        prop_assert_eq!(&ask(&open(directory.path()), &ids), &before);
    }
}
