//! Signature lines filled at the prompt: at home with OpenSSH, by an agent, on paper; refused when something is wrong.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use vedtak::domain::lang::Lang;

use super::support::Caller;

const NAMESPACE: &str = "vedtak-plan-v1@example.no";

/// A workspace with three parties, and a final version that is open for signing.
pub fn open_for_signing() -> Caller {
    let caller = Caller::founded(Lang::En);
    let run = |words: &[&str]| caller.run(words).done();
    for (party, person) in [("nesvik", "bo"), ("lund", "eva"), ("berg", "ola")] {
        run(&["person", "add", person, &format!("{person} Example")]);
        run(&["party", "add", party, &format!("{party} Municipality")]);
        run(&["party", "office", party, "mayor", "Mayor"]);
        run(&["party", "mandate", party, person, "--authority", "Council", "--case", "12/20", "--date", "2020-05-01"]);
        make_key(&caller, person);
        run(&["key", "add", person, &format!("{person}.pub"), "--how", "met in person"]);
    }
    run(&["plan", "new", "plan", "A plan"]);
    run(&["version", "lock", "plan", "--final"]);
    assert_eq!(caller.run(&["signing", "open", "plan"]).code, 3);
    run(&["signing", "open", "plan", "--way", "ssh", "--way", "ink", "--override", "a trial"]);
    caller
}

pub fn make_key(caller: &Caller, name: &str) {
    shell(caller, &format!("ssh-keygen -q -t ed25519 -N '' -C '' -f {name}"));
}

fn shell(caller: &Caller, line: &str) {
    let ran = Command::new("sh").arg("-c").arg(line).current_dir(caller.folder.path()).stdin(Stdio::null()).output();
    let ran = ran.unwrap();
    assert!(ran.status.success(), "{line}: {}", String::from_utf8_lossy(&ran.stderr));
}

fn prepare(caller: &Caller, party: &str) {
    caller.run(&["sign", "plan", "--party", party, "--print", "--output", "statement.md"]).done();
}

pub fn sign_at_home(caller: &Caller, key: &str) {
    std::fs::remove_file(caller.path("statement.md.sig")).ok();
    shell(caller, &format!("ssh-keygen -Y sign -n {NAMESPACE} -f {key} statement.md"));
}

#[test]
fn a_signature_made_at_home_is_handed_in() {
    let caller = open_for_signing();
    let printed = caller.run(&["sign", "plan", "--party", "nesvik", "--print", "--output", "statement.md"]);
    for shell in ["sh:", "cmd:", "PowerShell:"] {
        assert!(printed.err.contains(shell), "{}", printed.err);
    }
    sign_at_home(&caller, "bo");
    let said = caller.run(&["sign", "plan", "--party", "nesvik", "--accept", "statement.md.sig"]).done();
    assert!(said.contains("bo Example"), "{said}");
    let again = caller.run(&["sign", "plan", "--party", "nesvik", "--accept", "statement.md.sig"]);
    assert_eq!(again.code, 3);
    let lines: Value = serde_json::from_str(&caller.run(&["signing", "list", "plan", "--json"]).done()).unwrap();
    assert_eq!(lines.as_array().unwrap().iter().filter(|line| line["state"]["signed"].is_object()).count(), 1);
}

#[test]
fn damage_of_the_way_is_mended_or_named() {
    let caller = open_for_signing();
    prepare(&caller, "nesvik");
    sign_at_home(&caller, "bo");
    let armour = std::fs::read_to_string(caller.path("statement.md.sig")).unwrap();
    let hand_in = |bytes: Vec<u8>| {
        caller.write("handed.sig", bytes);
        caller.run(&["sign", "plan", "--party", "nesvik", "--accept", "handed.sig"])
    };
    let cut = hand_in(armour.as_bytes()[..armour.len() / 2].to_vec()).refused(3);
    assert!(cut.contains("END SSH SIGNATURE"), "{cut}");
    assert_eq!(hand_in(b"hello".to_vec()).code, 3);
    let windows: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(armour.replace('\n', "\r\n").encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let mended = hand_in(windows);
    assert_eq!(mended.code, 0, "{}", mended.err);
    assert!(mended.err.contains("UTF-16"), "{}", mended.err);
}

#[test]
fn a_key_of_somebody_else_and_a_statement_of_another_line_are_refused() {
    let caller = open_for_signing();
    prepare(&caller, "nesvik");
    sign_at_home(&caller, "eva");
    let refused = caller.run(&["sign", "plan", "--party", "nesvik", "--accept", "statement.md.sig"]);
    assert_eq!(refused.code, 3, "{}", refused.err);
    sign_at_home(&caller, "bo");
    assert_eq!(caller.run(&["sign", "plan", "--party", "lund", "--accept", "statement.md.sig"]).code, 3);
    prepare(&caller, "lund");
    assert_eq!(caller.run(&["sign", "plan", "--party", "lund", "--accept", "handed-nothing.sig"]).code, 1);
}

#[test]
fn a_key_file_an_agent_and_paper_fill_lines_and_the_package_verifies_as_a_stream() {
    let caller = open_for_signing();
    caller.run(&["sign", "plan", "--party", "nesvik", "--key", "bo"]).done();
    let agent = Agent::start(&caller, "eva");
    let mut program = caller.program();
    let signed = program.env("SSH_AUTH_SOCK", &agent.socket).args(["sign", "plan", "--party", "lund", "--agent"]);
    assert!(signed.output().unwrap().status.success());
    caller.write("scan.pdf", "a scan");
    let ink = ["sign", "plan", "--party", "berg", "--person", "ola", "--ink", "scan.pdf"];
    assert!(caller.run(&ink).refused(2).contains("--for"));
    caller.run(&[&ink[..], &["--for", "the mayor", "--channel", "letter"]].concat()).done();
    let shown = caller.run(&["signing", "list", "plan"]).done();
    assert!(shown.contains("ola Example"), "{shown}");
    let tar = caller.program().args(["plan", "export", "plan", "--archive", "-"]).output().unwrap();
    assert!(tar.status.success());
    caller.write("package.tar", &tar.stdout);
    let said = caller.run(&["verify", "package.tar"]).done();
    assert!(said.contains("bo Example") && said.contains("eva Example"), "{said}");
    let cut = tar.stdout.len() / 2;
    caller.write("half.tar", &tar.stdout[..cut]);
    caller.run(&["verify", "half.tar"]).refused(1);
}

#[test]
fn a_line_is_declined_with_a_reason() {
    let caller = open_for_signing();
    caller
        .run(&[
            "sign",
            "plan",
            "--party",
            "berg",
            "--decline",
            "the council said no",
            "--for",
            "Berg",
            "--channel",
            "letter",
        ])
        .done();
    assert!(caller.run(&["signing", "list", "plan"]).done().contains("the council said no"));
    assert!(caller.run(&["sign", "plan", "--party", "berg"]).refused(2).contains("--key"));
}

/// An ssh-agent with one key; it ends with the test.
struct Agent {
    process: std::process::Child,
    socket: std::path::PathBuf,
}

impl Agent {
    fn start(caller: &Caller, key: &str) -> Self {
        let socket = caller.path("agent");
        let process = Command::new("ssh-agent").arg("-D").arg("-a").arg(&socket).stdout(Stdio::null()).spawn().unwrap();
        let agent = Self { process, socket };
        // ssh-add answers as soon as the agent listens.
        while !added(&agent.socket, &caller.path(key)) {
            std::thread::yield_now();
        }
        agent
    }
}

fn added(socket: &Path, key: &Path) -> bool {
    let mut add = Command::new("ssh-add");
    add.env("SSH_AUTH_SOCK", socket).arg("-q").arg(key).stderr(Stdio::null());
    add.status().unwrap().success()
}

impl Drop for Agent {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
