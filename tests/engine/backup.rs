//! A backup that is made while others write.

use vedtak::engine::Engine;

use super::workspace::{at, create, found, secretary, write};

#[test]
fn everything_acknowledged_before_a_backup_began_is_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let engine = found(&folder.path().join("w"));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    runtime.block_on(engine.submit(&secretary(), create("a"), at(1))).unwrap();
    let (engine_of_writer, (ended, mut is_ended)) = (engine.clone(), tokio::sync::oneshot::channel::<()>());
    let writer = runtime.spawn(async move {
        let mut written = 0;
        while is_ended.try_recv().is_err() {
            written += 1;
            let text = format!("Tekst {written}");
            let request = write(&format!("w{written}"), "a", written, &text);
            engine_of_writer.submit(&secretary(), request, at(2)).await.unwrap();
        }
        written
    });
    let mut reached = 0;
    for round in 0..8 {
        let before = engine.prefix();
        let made = engine.backup(&folder.path().join("copy"), at(3)).unwrap();
        assert!(made.manifest.size >= before.size && made.manifest.size > reached, "{round}");
        reached = made.manifest.size;
        let target = folder.path().join(format!("again-{round}"));
        let restored = Engine::restore(&folder.path().join("copy"), &target, &mut |_| {}).unwrap();
        assert_eq!(restored.engine().prefix(), restored.manifest().prefix());
        assert!(!target.exists(), "nothing appears before it is settled how the log goes on");
        let again = restored.appear().unwrap();
        assert_eq!(again.root_at(before.size).unwrap(), before.root);
        // Somebody writes between two rounds.
        while engine.prefix().size == reached {
            std::thread::yield_now();
        }
    }
    ended.send(()).unwrap();
    assert!(runtime.block_on(writer).unwrap() > 0);
}

#[test]
fn drafts_that_come_and_go_meanwhile_are_no_damage() {
    let folder = tempfile::tempdir().unwrap();
    let engine = found(&folder.path().join("w"));
    let person = secretary().person;
    let key = |number: usize| format!("draft-{number}");
    (0..40).for_each(|number| engine.save_draft(&person, &key(number), "eit utkast").unwrap());
    let is_ended = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in (0..40).cycle() {
                if is_ended.load(std::sync::atomic::Ordering::Acquire) {
                    break;
                }
                engine.drop_draft(&person, &key(number)).unwrap();
                engine.save_draft(&person, &key(number), &"lengre ".repeat(number)).unwrap();
            }
        });
        let made: Vec<_> = (0..4).map(|_| engine.backup(&folder.path().join("copy"), at(3))).collect();
        is_ended.store(true, std::sync::atomic::Ordering::Release);
        made.into_iter().for_each(|made| drop(made.unwrap()));
    });
}
