//! A workspace whose log is damaged: what is said, and what a person can let be moved away.

use std::fs;

use vedtak::engine::{Engine, EngineError};

use crate::engine::workspace::{create, found, open, plan, submit};

const SEGMENT: &str = "journal/000000.jsonl";
const HEAD: &str = "journal/HEAD";

#[test]
fn a_damaged_end_is_moved_away_with_what_the_database_says_of_it() {
    let directory = tempfile::tempdir().unwrap();
    let at = |path: &str| directory.path().join(path);
    let engine = found(directory.path());
    submit(&engine, create("ein")).unwrap();
    drop(engine);
    let head = fs::read(at(HEAD)).unwrap();
    let kept = fs::read(at(SEGMENT)).unwrap();
    let engine = open(directory.path());
    submit(&engine, create("to")).unwrap();
    drop(engine);
    fs::write(at(HEAD), &head).unwrap();
    let mut bytes = fs::read(at(SEGMENT)).unwrap();
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    fs::write(at(SEGMENT), bytes).unwrap();

    // The database reflects the damaged line, so opening does not read it; the check does.
    let engine = open(directory.path());
    assert!(matches!(engine.check_log(&mut |_| {}), Err(EngineError::Damaged(_))));
    assert!(matches!(Engine::quarantine_tail(directory.path(), "test"), Err(EngineError::Held(_))));
    drop(engine);
    assert!(Engine::quarantine_tail(directory.path(), "test").is_err(), "HEAD of the close stands above it");
    fs::write(at(HEAD), &head).unwrap();
    let moved = Engine::quarantine_tail(directory.path(), "test").unwrap();
    assert_eq!(moved.len(), 1);
    assert_eq!(fs::read(at(SEGMENT)).unwrap(), kept);
    let engine = open(directory.path());
    assert!(engine.check_log(&mut |_| {}).is_ok());
    assert!(engine.plan(&plan("ein")).is_ok());
    assert!(engine.plan(&plan("to")).is_err());
}
