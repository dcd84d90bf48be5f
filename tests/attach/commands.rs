//! Commands while another process has the workspace: nobody is turned away, and nothing shows whose process it was.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use serde_json::Value;

use vedtak::domain::digest::Digest;
use vedtak::journal::Lock;

use super::house::{House, done, script, text};
use crate::pty::agent::Agent;

const LARGE: usize = 20 * 1024 * 1024;

/// A chapter of every project directive.
const CHAPTER: &str = "overall-goal";

/// As many times as two processes race for the lock.
const RACES: usize = 50;

#[test]
fn a_command_has_its_own_files_streams_and_exit_code() {
    let house = House::founded();
    let mut host = house.host();
    house.done(&["plan", "export", "plan", "--toml", "--output", "out.toml"]);
    assert!(house.away().join("out.toml").is_file());
    let exported = std::fs::read_to_string(house.away().join("out.toml")).unwrap();
    let other = exported.replace("Felles plan", "Ein annan plan").replace("\"plan\"", "\"annan\"");
    std::fs::write(house.away().join("in.toml"), other).unwrap();
    house.done(&["plan", "import", "in.toml"]);
    host.expect("Ein annan plan");
    let plans: Value = serde_json::from_str(&house.done(&["plan", "list", "--json"])).unwrap();
    assert_eq!(plans.as_array().unwrap().len(), 2);
    let unknown = house.run(&["plan", "show", "inkje"], b"");
    assert_eq!((unknown.status.code(), unknown.stdout.len()), (Some(3), 0));
    assert!(text(&unknown.stderr).starts_with("Error: "), "{}", text(&unknown.stderr));
    assert_eq!(house.run(&["plan", "shew"], b"").status.code(), Some(2));
    assert_eq!(house.run(&["plan", "import", "nowhere.toml"], b"").status.code(), Some(1));
    let told = done(&house.run(&["remark", "add", "plan", "-", "--json"], b"one\n\ntwo\n"));
    assert_eq!(told.lines().count(), 2);
    assert!(house.done(&["doctor"]).contains("sound"));
    host.press("q");
    assert_eq!(host.end(), 0);
    assert!(house.sockets().is_empty(), "{:?}", house.sockets());
    assert!(house.done(&["remark", "list", "plan"]).contains("two"));
}

#[test]
fn twenty_megabytes_pass_as_they_are() {
    let house = House::founded();
    let mut host = house.host();
    let piped: Vec<u8> = (0..LARGE).map(|byte| u8::try_from(byte % 251).unwrap()).collect();
    let filed: Vec<u8> = (0..LARGE).map(|byte| u8::try_from(byte % 241).unwrap()).collect();
    std::fs::write(house.away().join("scan.pdf"), &filed).unwrap();
    let told = done(&house.run(&["plan", "attach", "plan", "-"], &piped));
    assert!(told.contains(&Digest::of(&piped).to_string()), "{told}");
    let told = house.done(&["plan", "attach", "plan", "scan.pdf"]);
    assert!(told.contains(&Digest::of(&filed).to_string()), "{told}");
    // A folder of the guest's is listed there, what is hidden in it is not.
    std::fs::create_dir(house.away().join("inn")).unwrap();
    std::fs::write(house.away().join("inn/svar.pdf"), "%PDF").unwrap();
    std::fs::write(house.away().join("inn/.svar.pdf"), "%PDF").unwrap();
    let listed = house.done(&["answer", "list", "inn"]);
    assert!(listed.contains("inn/svar.pdf") && !listed.contains(".svar"), "{listed}");
    host.press("q");
    assert_eq!(host.end(), 0);
}

#[test]
fn a_command_that_waits_for_input_lets_others_in() {
    let house = House::founded();
    let mut first = house.command(&["remark", "add", "plan", "-"]);
    let mut first = first.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut input = first.stdin.take().unwrap();
    writeln!(input, "a remark").unwrap();
    let mut answers = BufReader::new(first.stdout.take().unwrap()).lines();
    // The answer shows that the workspace is open.
    assert!(answers.next().unwrap().unwrap().contains("m1"));
    assert!(house.done(&["remark", "add", "plan", "another"]).contains("m2"));
    writeln!(input, "a third").unwrap();
    assert!(answers.next().unwrap().unwrap().contains("m3"));
    drop(input);
    assert!(first.wait().unwrap().success());
}

#[test]
fn half_of_a_document_is_not_taken_for_the_whole() {
    let house = House::founded();
    let mut host = house.host();
    let before = house.done(&["plan", "history", "plan"]);
    let mut guest = house.command(&["plan", "attach", "plan", "-"]);
    let mut guest = guest.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut input = guest.stdin.take().unwrap();
    // More than any pipe holds: the host has begun to read.
    input.write_all(&vec![7; LARGE / 10]).unwrap();
    guest.kill().unwrap();
    guest.wait().unwrap();
    let is_over = || !house.done(&["session", "list"]).contains("plan attach");
    assert!((0..1000).any(|_| is_over()), "the command never ended");
    assert_eq!(house.done(&["plan", "history", "plan"]), before);
    host.press("q");
    assert_eq!(host.end(), 0);
}

#[test]
fn whoever_waits_is_told_what_for() {
    let house = House::founded();
    let workspace = house.home.path().join(".local/share/vedtak");
    let lock = Lock::acquire(&workspace, "a long command").unwrap();
    let mut waiting = house.command(&["plan", "list"]);
    let mut waiting = waiting.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let told = BufReader::new(waiting.stderr.take().unwrap()).lines().next().unwrap().unwrap();
    assert!(told.contains("a long command") && told.contains(&std::process::id().to_string()), "{told}");
    drop(lock);
    assert!(done(&waiting.wait_with_output().unwrap()).contains("Felles plan"));
}

#[test]
fn two_that_race_for_the_workspace_are_both_served() {
    let house = House::founded();
    for round in 0..RACES {
        let text = round.to_string();
        let start = || {
            let mut command = house.command(&["remark", "add", "plan", &text]);
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        };
        let racing = [start(), start()];
        for child in racing {
            done(&child.wait_with_output().unwrap());
        }
    }
    let remarks: Value = serde_json::from_str(&house.done(&["remark", "list", "plan", "--json"])).unwrap();
    assert_eq!(remarks.as_array().unwrap().len(), 2 * RACES);
}

#[test]
fn a_user_whom_nobody_knows_is_told_what_an_administrator_runs() {
    let house = House::founded();
    let mut host = house.host();
    let refused = house.command(&["plan", "list"]).env("USER", "stranger").output().unwrap();
    assert_eq!(refused.status.code(), Some(3));
    assert!(text(&refused.stderr).contains("--user stranger"), "{}", text(&refused.stderr));
    let mut stranger = house.screens(&[("USER", "stranger")]);
    stranger.expect("--user stranger");
    assert_eq!(stranger.end(), 3);
    assert!(stranger.is_restored() && stranger.edits_lines());
    host.press("q");
    assert_eq!(host.end(), 0);
}

#[test]
fn a_text_in_an_editor_outlives_its_host() {
    let house = House::founded();
    let host = house.host();
    let editor = script(house.home.path(), &format!("echo 'Mine ord.' > \"$1\"; kill -9 {}", host.pid()));
    let mut guest = house.terminal(&["plan", "edit", "plan", CHAPTER], &[("EDITOR", &editor)]);
    assert_eq!(guest.end(), 1, "{}", guest.text());
    assert!(guest.text().contains("vedtak.md"), "{}", guest.text());
    assert_eq!(std::fs::read_to_string(house.home.path().join("vedtak.md")).unwrap(), "Mine ord.\n");
}

#[test]
fn an_editor_is_the_guests_own() {
    let house = House::founded();
    let mut host = house.host();
    let editor = script(house.home.path(), "echo 'Mine ord.' > \"$1\"");
    let mut guest = house.terminal(&["plan", "edit", "plan", CHAPTER], &[("EDITOR", &editor)]);
    assert_eq!(guest.end(), 0, "{}", guest.text());
    assert!(house.done(&["plan", "export", "plan"]).contains("Mine ord."));
    host.press("q");
    assert_eq!(host.end(), 0);
}

#[test]
fn the_agent_that_signs_is_the_guests() {
    let house = House::founded();
    let (_agent, socket, public) = Agent::start(&house.away());
    std::fs::write(house.away().join("bo.pub"), public).unwrap();
    let mandate = ["--authority", "Council", "--case", "12/20", "--date", "2020-05-01"];
    for arguments in [
        &["person", "add", "bo", "Bo Berg"][..],
        &["party", "add", "nesvik", "Nesvik kommune"],
        &["party", "office", "nesvik", "mayor", "Mayor"],
        &[&["party", "mandate", "nesvik", "bo"][..], &mandate].concat(),
        &["key", "add", "bo", "bo.pub", "--how", "met in person"],
        &["version", "lock", "plan", "--final"],
        &["signing", "open", "plan", "--override", "a trial"],
    ] {
        house.done(arguments);
    }
    let mut host = house.host();
    let sign = ["sign", "plan", "--party", "nesvik", "--agent"];
    let without = house.run(&sign, b"");
    assert_eq!(without.status.code(), Some(1), "{}", text(&without.stderr));
    let signed = house.command(&sign).env("SSH_AUTH_SOCK", &socket).output().unwrap();
    done(&signed);
    assert!(house.done(&["signing", "list", "plan"]).contains("Bo Berg"));
    host.press("q");
    assert_eq!(host.end(), 0);
}
