//! A copy of the workspace, and a workspace of the copy.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use vedtak::domain::lang::Lang;

use super::signing::{open_for_signing, sign_at_home};
use super::support::{Caller, Host};

fn json(caller: &Caller, arguments: &[&str]) -> Value {
    let words: Vec<&str> = arguments.iter().copied().chain(["--json"]).collect();
    serde_json::from_str(&caller.run(&words).done()).unwrap()
}

/// Gives a caller in the same folder whose workspace is the restored one.
fn restored(caller: &Caller, from: &str, options: &[&str]) -> Caller {
    let words: Vec<&str> = ["restore", from, "--workspace", "again"].iter().chain(options).copied().collect();
    caller.run(&words).done();
    let other = Caller::new(caller.lang);
    std::fs::rename(caller.path("again"), other.workspace()).unwrap();
    other
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files_below(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

#[test]
fn a_workspace_comes_back_whole_in_the_next_epoch() {
    let caller = Caller::with_directive();
    caller.write("brev.pdf", b"%PDF-1.4 eit brev");
    caller.run(&["plan", "attach", "felles-utviklingsplan", "brev.pdf"]).done();
    let first = json(&caller, &["backup", "kopi"]);
    assert_eq!(first["kept"], 0);
    caller.run(&["plan", "new", "etterpaa", "Etterpå"]).done();
    let second = json(&caller, &["backup", "kopi"]);
    assert!(second["kept"].as_u64().unwrap() >= 2, "the attachment and the key are shared: {second}");
    let sums =
        Command::new("sha256sum").args(["--strict", "-c", "SHA256SUMS"]).current_dir(caller.path("kopi")).output();
    assert!(sums.unwrap().status.success());

    let other = restored(&caller, "kopi", &[]);
    for plan in ["felles-utviklingsplan", "etterpaa"] {
        let export = |caller: &Caller| caller.run(&["plan", "export", plan, "--toml"]).done();
        assert_eq!(export(&caller), export(&other));
    }
    let facts = json(&other, &["log", "head"]);
    assert_eq!(facts["size"].as_u64().unwrap(), second["size"].as_u64().unwrap() + 1);
    let (size, root) = (second["size"].to_string(), second["root"].as_str().unwrap());
    let proof = json(&other, &["log", "prove", "--since", &size, "--root", root]);
    assert!(proof["origin"].as_str().unwrap().ends_with("/2"), "{proof}");
    assert_eq!(json(&other, &["log", "prove", "--entry", "0"])["entry"], 0);
    other.run(&["log", "check"]).done();
    other.run(&["plan", "new", "vidare", "Vidare"]).done();
}

#[test]
fn what_came_after_the_backup_is_known_to_be_missing() {
    let caller = Caller::founded(Lang::En);
    let backup = json(&caller, &["backup", "copy"]);
    caller.run(&["plan", "new", "lost", "Lost"]).done();
    let seen = json(&caller, &["log", "head"]);
    let other = restored(&caller, "copy", &[]);
    other.run(&["plan", "new", "new", "New"]).done();
    // As many entries as somebody saw, but others.
    let words = ["log", "prove", "--since", &seen["size"].to_string(), "--root", seen["root"].as_str().unwrap()];
    let told = other.run(&words).refused(5);
    assert!(told.contains("another root"), "{told}");
    let beyond = (seen["size"].as_u64().unwrap() + 5).to_string();
    let told = other.run(&["log", "prove", "--since", &beyond, "--root", seen["root"].as_str().unwrap()]).refused(5);
    assert!(told.contains("missing"), "{told}");

    let root = backup["root"].as_str().unwrap();
    let same = restored(&caller, "copy", &["--last-root", root]);
    assert_eq!(json(&same, &["log", "head"])["size"], backup["size"], "nothing is missing: the log goes on as it was");
    let older = caller.run(&["restore", "copy", "--workspace", "older", "--last-root", seen["root"].as_str().unwrap()]);
    assert!(older.err.contains("is missing"), "{}", older.err);
}

#[test]
fn pitfall_55_an_older_copy_of_the_folder_that_is_put_back_is_found_out_by_a_head_that_somebody_kept() {
    let caller = Caller::founded(Lang::En);
    let workspace = caller.workspace();
    let older = Command::new("cp").arg("-a").arg(&workspace).arg(caller.path("older")).status();
    assert!(older.unwrap().success());
    caller.run(&["plan", "new", "lost", "Lost"]).done();
    // What stands in the minutes, and what a backup knows.
    let seen = json(&caller, &["log", "head"]);
    caller.run(&["backup", "copy"]).done();
    std::fs::remove_dir_all(&workspace).unwrap();
    std::fs::rename(caller.path("older"), &workspace).unwrap();
    let since = ["log", "prove", "--since", &seen["size"].to_string(), "--root", seen["root"].as_str().unwrap()];
    assert!(caller.run(&since).refused(5).contains("missing"), "before anything new is written");
    caller.run(&["plan", "new", "other", "Other"]).done();
    caller.run(&["plan", "new", "more", "More"]).done();
    assert!(caller.run(&since).refused(5).contains("another root"), "and after it went on");
    let told = caller.run(&["backup", "copy"]).refused(3);
    assert!(told.contains("another history"), "{told}");
}

#[test]
fn signatures_of_the_first_epoch_are_verified_in_the_second() {
    let caller = open_for_signing();
    let sign = |caller: &Caller, party: &str, key: &str| {
        caller.run(&["sign", "plan", "--party", party, "--print", "--output", "statement.md"]).done();
        sign_at_home(caller, key);
        caller.run(&["sign", "plan", "--party", party, "--accept", "statement.md.sig"]).done();
    };
    sign(&caller, "nesvik", "bo");
    caller.run(&["backup", "copy"]).done();
    let other = restored(&caller, "copy", &[]);
    for key in ["eva", "ola"] {
        std::fs::copy(caller.path(key), other.path(key)).unwrap();
    }
    sign(&other, "lund", "eva");
    sign(&other, "berg", "ola");
    other.run(&["plan", "export", "plan", "--archive", "package"]).done();
    let said = other.run(&["verify", "package"]).done();
    assert!(said.contains("bo Example") && said.contains("ola Example"), "{said}");
    let script = Command::new("sh").arg("verify.sh").current_dir(other.path("package")).stdin(Stdio::null()).output();
    let script = script.unwrap();
    assert!(script.status.success(), "{}", String::from_utf8_lossy(&script.stdout));
}

#[test]
fn a_backup_that_was_touched_is_refused_and_nothing_is_left() {
    let caller = Caller::founded(Lang::En);
    caller.run(&["backup", "copy"]).done();
    let before = std::fs::read_dir(caller.folder.path()).unwrap().count();
    for file in files_below(&caller.path("copy")) {
        let bytes = std::fs::read(&file).unwrap();
        let flipped: Vec<u8> =
            bytes.iter().enumerate().map(|(at, byte)| if at == 20 { byte ^ 1 } else { *byte }).collect();
        for damaged in [Some(flipped), Some(bytes[..bytes.len() - 1].to_vec()), None] {
            match &damaged {
                Some(damaged) => std::fs::write(&file, damaged).unwrap(),
                None => std::fs::remove_file(&file).unwrap(),
            }
            let refused = caller.run(&["restore", "copy", "--workspace", "again"]);
            assert_ne!(refused.code, 0, "{}", file.display());
            assert_eq!(std::fs::read_dir(caller.folder.path()).unwrap().count(), before, "{}", file.display());
            std::fs::write(&file, &bytes).unwrap();
        }
    }
    // Nobody goes on with the log: then there is no workspace that could go on as if nothing were missing.
    assert_ne!(caller.run(&["restore", "copy", "--workspace", "again", "--as", "nobody"]).code, 0);
    assert_eq!(std::fs::read_dir(caller.folder.path()).unwrap().count(), before);
    caller.run(&["restore", "copy", "--workspace", "again"]).done();
    let taken = caller.run(&["restore", "copy", "--workspace", "again"]).refused(3);
    assert!(taken.contains("again"), "{taken}");
}

#[test]
fn a_backup_is_never_replaced_by_another_history() {
    let caller = Caller::founded(Lang::En);
    caller.run(&["backup", "copy"]).done();
    let other = Caller::founded(Lang::En);
    let copy = caller.path("copy").display().to_string();
    let told = other.run(&["backup", &copy]).refused(3);
    assert!(told.contains("another history"), "{told}");
    // The same workspace, cut back to where it was restored from.
    let restored = restored(&caller, "copy", &[]);
    caller.run(&["plan", "new", "one", "One"]).done();
    caller.run(&["plan", "new", "two", "Two"]).done();
    caller.run(&["backup", "copy"]).done();
    let told = restored.run(&["backup", &copy]).refused(3);
    assert!(told.contains("missing here") || told.contains("another history"), "{told}");
    // A folder with something else in it.
    std::fs::create_dir(caller.path("letters")).unwrap();
    caller.write("letters/a.txt", "a");
    caller.run(&["backup", "letters"]).refused(3);
    assert_eq!(std::fs::read(caller.path("letters/a.txt")).unwrap(), b"a");
    // A backup is no workspace.
    let told = caller.run(&["plan", "list", "--workspace", "copy"]).refused(3);
    assert!(told.contains("vedtak restore"), "{told}");
}

#[test]
fn a_backup_is_for_its_owners_eyes_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let caller = Caller::founded(Lang::En);
    caller.run(&["backup", "copy"]).done();
    for file in files_below(&caller.path("copy")) {
        let mode = std::fs::metadata(&file).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", file.display());
    }
    let folder = |name: &str| std::fs::metadata(caller.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((folder("copy"), folder("copy/keys")), (0o700, 0o700));
    let host = Host::of(&caller);
    let told = host.guest("ada").run(&["backup", "elsewhere"]).refused(3);
    assert!(told.contains("at the machine itself"), "{told}");
}

#[test]
fn a_backup_that_is_killed_leaves_the_one_before() {
    let caller = Caller::with_directive();
    caller.run(&["backup", "copy"]).done();
    for files in 0..6 {
        caller.run(&["plan", "new", &format!("plan-{files}"), "A plan"]).done();
        let mut child = caller.program().args(["backup", "copy"]).stdout(Stdio::null()).spawn().unwrap();
        let making = |name: &str| name.starts_with(".vedtak-");
        // Killed when so many files lie in the folder that is being made, or when it has ended before that.
        while child.try_wait().unwrap().is_none() {
            let made = std::fs::read_dir(caller.folder.path())
                .unwrap()
                .flatten()
                .find(|entry| making(&entry.file_name().to_string_lossy()));
            if made.is_some_and(|made| made.path().is_dir() && files_below(&made.path()).len() >= files) {
                let _ended = child.kill();
            }
        }
        caller.run(&["restore", "copy", "--workspace", "again"]).done();
        std::fs::remove_dir_all(caller.path("again")).unwrap();
    }
}
