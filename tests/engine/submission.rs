//! A change travels one way: accepted, sent again, overtaken, refused.

use vedtak::domain::command::PlanCommand;
use vedtak::domain::person::Capacity;
use vedtak::domain::sight::Sight;
use vedtak::engine::{Change, EngineError, FailureKind, Order, Stream, When};

use super::workspace::{add, at, create, found, kari, memory, open, plan, request, secretary, submit, write};

#[test]
fn what_was_accepted_is_there_after_reopening() {
    let directory = tempfile::tempdir().unwrap();
    let engine = found(directory.path());
    submit(&engine, create("a")).unwrap();
    submit(&engine, write("w1", "a", 1, "Partane skal samarbeide.")).unwrap();
    let (before, workspace, prefix) = (engine.plan(&plan("a")).unwrap(), engine.workspace(), engine.prefix());
    drop(engine);

    let engine = open(directory.path());
    assert_eq!(engine.plan(&plan("a")).unwrap(), before);
    assert_eq!(engine.workspace(), workspace);
    assert_eq!(engine.prefix(), prefix);
    assert_eq!(engine.check_log(&mut |_| {}).unwrap(), prefix);
    assert_eq!(engine.plan_by_key("a").unwrap(), before);
    assert_eq!(engine.summaries((Order::Touched, 0, 10), &Sight::whole(), engine.now(at(90))).unwrap().total, 1);
    assert_eq!(engine.workspace().person_name(&kari()), "Kari Nes");
    assert_eq!(engine.plan_at(&plan("a"), When::Revision(1)).unwrap().head.revision, 1);
    assert_eq!(engine.history(&plan("a")).unwrap().len(), 2);
}

#[test]
fn the_same_command_gives_its_first_answer_and_another_one_under_its_identity_is_refused() {
    let engine = memory();
    let first = submit(&engine, create("a")).unwrap();
    submit(&engine, add("r1", "a", 1)).unwrap();
    let again = submit(&engine, create("a")).unwrap();
    assert!(again.duplicate && !first.duplicate);
    assert_eq!((again.n, again.revision, again.events), (first.n, first.revision, first.events));
    let other = request("create-a", "a", 2, PlanCommand::Note { kind: "n".to_owned(), text: "t".to_owned() });
    let failure = submit(&engine, other).unwrap_err().failure();
    assert_eq!((failure.kind, failure.cause.id.as_ref()), (FailureKind::Denied, "engine-command-reused"));
    assert_eq!(engine.plan(&plan("a")).unwrap().head.revision, 2);
}

#[test]
fn what_nobody_touched_since_is_decided_again_and_the_rest_is_a_conflict() {
    let engine = memory();
    submit(&engine, create("a")).unwrap();
    submit(&engine, write("w1", "a", 1, "Ein tekst.")).unwrap();
    let beside = submit(&engine, add("r1", "a", 1)).unwrap();
    assert_eq!(beside.revision, 3);
    let Err(EngineError::Conflict(conflict)) = submit(&engine, write("w2", "a", 1, "Ein annan.")) else {
        panic!("overwritten silently");
    };
    assert_eq!((conflict.by, conflict.revision), (kari(), 2));
    assert!(submit(&engine, write("w2", "a", 3, "Ein annan.")).is_ok());
}

#[test]
fn who_follows_is_told_of_every_change() {
    let engine = memory();
    let mut changes = engine.follow();
    submit(&engine, create("a")).unwrap();
    submit(&engine, add("r1", "a", 1)).unwrap();
    for revision in 1..=2 {
        assert_eq!(changes.try_recv().unwrap(), Change { stream: Stream::Plan(plan("a")), revision });
    }
    assert!(changes.try_recv().is_err());
}

#[test]
fn a_directory_has_one_owner() {
    let directory = tempfile::tempdir().unwrap();
    let engine = found(directory.path());
    let Err(second) = vedtak::engine::Engine::open(directory.path(), "test", &mut |_| {}) else {
        panic!("two owners");
    };
    assert_eq!(second.failure().cause.id, "engine-held");
    drop(engine);
    open(directory.path());
}

#[test]
fn no_two_plans_have_the_same_key_also_when_they_are_made_at_once() {
    let engine = memory();
    let called = async |id: &str| {
        let command = PlanCommand::Create {
            key: "plan".to_owned(),
            title: "Plan".to_owned(),
            lang: vedtak::domain::lang::Lang::Nn,
            template: vedtak::domain::digest::Digest::of(super::workspace::TEMPLATE.as_bytes()),
            edits: None,
        };
        engine.submit(&secretary(), request(id, id, 0, command), at(1)).await
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let ids: Vec<String> = (0..8).map(|number| format!("plan-{number}")).collect();
    let answers = runtime.block_on(futures_util::future::join_all(ids.iter().map(|id| called(id))));
    let (made, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    assert_eq!((made.len(), engine.count()), (1, 1));
    assert!(refused.into_iter().all(|answer| answer.unwrap_err().failure().cause.id == "engine-key-taken"));
}

#[test]
fn writers_of_one_plan_take_turns_and_nothing_is_lost() {
    let engine = memory();
    submit(&engine, create("a")).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).build().unwrap();
    let tasks: Vec<_> = (0..32)
        .map(|number| {
            let engine = engine.clone();
            let request = add(&format!("r{number}"), "a", 1);
            runtime.spawn(async move { engine.submit(&secretary(), request, at(2)).await.map(|first| first.revision) })
        })
        .collect();
    let mut revisions: Vec<u64> = tasks.into_iter().map(|task| runtime.block_on(task).unwrap().unwrap()).collect();
    revisions.sort_unstable();
    assert_eq!(revisions, (2..34).collect::<Vec<u64>>());
    assert_eq!(engine.plan(&plan("a")).unwrap().walk("risiko").len(), 32);
}

#[test]
fn the_secretariat_is_told_what_waits_and_rows_follow() {
    let engine = memory();
    submit(&engine, create("a")).unwrap();
    submit(&engine, create("b")).unwrap();
    let page = engine.inbox(&kari(), &[Capacity::Secretary], (10, engine.now(at(90)))).unwrap();
    assert_eq!((page.rows.len(), page.total), (2, 2));
    let one = engine.inbox(&kari(), &[Capacity::Secretary], (1, engine.now(at(90)))).unwrap();
    assert_eq!((one.rows.len(), one.total), (1, 2));
    assert!(engine.inbox(&kari(), &[Capacity::Administrator], (10, engine.now(at(90)))).unwrap().rows.is_empty());
    submit(&engine, write("w1", "b", 1, "Ein tekst.")).unwrap();
    let rows = engine.summaries((Order::Key, 1, 1), &Sight::whole(), engine.now(at(90))).unwrap();
    assert_eq!((rows.rows[0].key.as_str(), rows.total), ("b", 2));
    assert_eq!(rows.rows[0].missing(), None);
    assert_eq!(engine.inbox(&kari(), &[Capacity::Secretary], (10, engine.now(at(90)))).unwrap().total, 1);
    assert_eq!(engine.summaries((Order::Touched, 1, 10), &Sight::whole(), engine.now(at(90))).unwrap().rows.len(), 1);
}
