//! What holds outside the prompt: on the screens of those who are asked, for OpenSSH alone, and after a replay.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use vedtak::domain::lang::Lang;

use super::house::House;
use crate::story::driver::World;

/// Expects that a person reads the same sentence at the prompt and on the first screen.
pub fn same_on_screen(house: &House, person: &str, sentence: &str) {
    let prompt = house.run(&["plan", "status", "felles", "--person", person]).done();
    assert!(prompt.contains(sentence), "{prompt}");
    let (clock, tokio) = (Arc::new(Mutex::new(House::now())), Arc::clone(&house.tokio));
    let world = World { engine: house.engine.clone(), clock, tokio };
    drop(world.as_(person).in_(Lang::Nn).at(200, 60).press("enter 1").expect(sentence));
}

/// Exports the package, lets OpenSSH check every signature in it, and returns the text that was signed.
pub fn verified(house: &House, folder: &str, signatures: usize) -> Vec<u8> {
    house.run(&["plan", "export", "felles", "--number", "1.0", "--archive", folder]).done();
    let package = house.caller.path(folder);
    let signed = std::fs::read_dir(package.join("signatures")).unwrap().map(|entry| entry.unwrap().path());
    let signed: Vec<_> = signed.filter(|path| path.extension().is_some_and(|ending| ending == "sig")).collect();
    assert_eq!(signed.len(), signatures, "{signed:?}");
    for armour in &signed {
        assert!(is_right(&package, armour, &armour.with_extension("")), "{}", armour.display());
    }
    assert!(
        !is_right(&package, &signed[0], &package.join("plan.md")),
        "a signature of a statement is for no other text"
    );
    house.caller.run(&["verify", folder]).done();
    std::fs::read(package.join("plan.md")).unwrap()
}

/// Asks `ssh-keygen` whose signature it is, and whether it is one of a text.
fn is_right(package: &Path, armour: &Path, text: &Path) -> bool {
    let keygen = |verb: &str| {
        let mut command = Command::new("ssh-keygen");
        command.current_dir(package).args(["-Y", verb, "-f", "allowed_signers", "-s"]).arg(armour);
        command.arg("-Overify-time=20210504120000Z").stdin(Stdio::null()).stderr(Stdio::null());
        command
    };
    let found = keygen("find-principals").output().unwrap();
    let principal = String::from_utf8(found.stdout).unwrap();
    let mut verify = keygen("verify");
    verify.args(["-n", "vedtak-plan-v1@example.no", "-I", principal.trim()]).stdin(File::open(text).unwrap());
    verify.stdout(Stdio::null()).status().unwrap().success()
}

/// Throws the database away and expects that the log alone gives the same words.
pub fn replayed(house: House) {
    let asked = [["plan", "status", "felles"], ["step", "list", "felles"], ["signing", "list", "felles"]];
    let before = asked.map(|words| house.run(&words).done());
    let House { caller, engine, .. } = house;
    drop(engine);
    std::fs::remove_dir_all(caller.workspace().join("database")).unwrap();
    assert_eq!(asked.map(|words| caller.run(&words).done()), before);
    caller.run(&["log", "check"]).done();
    caller.run(&["doctor"]).done();
}
