//! Commands over a channel: streams, exit codes, many at a time.

use std::io::Read as _;
use std::sync::Arc;

use super::keys::{Kind, TestKey};
use super::openssh::Client;
use super::resident::{MEMBER, PLAN, Resident, SECRETARY};
use super::waiting::{eventually, run_async};
use super::{member, pipes};

fn secretary() -> (Resident, Client) {
    let mut host = Resident::founded();
    host.serve();
    let client = Client::with_key(&host, &["ed25519"], SECRETARY);
    // What the process opens once is open from here on.
    assert!(client.run(&["plan", "list"]).status.success());
    (host, client)
}

#[test]
fn answers_errors_and_exit_codes_arrive_apart() {
    let (_host, client) = secretary();
    let table = [
        (&["plan", "list"][..], 0),
        (&["plan", "nonsense"], 2),
        (&["plan", "show", "nothing"], 3),
        (&["plan", "status", PLAN, "--check"], 6),
    ];
    for (words, code) in table {
        let output = client.run(words);
        assert_eq!(output.status.code(), Some(code), "{words:?}: {output:?}");
        let is_answer = matches!(code, 0 | 6);
        assert_eq!(output.stderr.is_empty(), is_answer, "{words:?}: {output:?}");
        assert_eq!(!output.stdout.is_empty(), is_answer, "{words:?}: {output:?}");
    }
    let json = client.run(&["plan", "list", "--json"]);
    assert!(serde_json::from_slice::<serde_json::Value>(&json.stdout).is_ok(), "{json:?}");
}

#[test]
fn quotes_are_read_as_a_shell_reads_them() {
    let (host, client) = secretary();
    let output = client.run(&["plan", "new", "ny-plan", "'Ein plan med \"hermeteikn\" og ø'"]);
    assert!(output.status.success(), "{output:?}");
    assert!(host.done(&["plan", "list"]).contains("Ein plan med \"hermeteikn\" og ø"));
}

/// A client whose reader has gone away: `ssh host plan list | head -0`.
#[test]
fn a_reader_that_goes_away_holds_nothing_up() {
    let (host, client) = secretary();
    let descriptors = host.process().descriptors();
    let mut child = client.command(&[], &["plan", "export", PLAN]).spawn().unwrap();
    let mut first = [0];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    child.wait().unwrap();
    host.settles(descriptors);
}

#[test]
fn a_command_that_is_broken_off_is_gone() {
    let (host, client) = secretary();
    let descriptors = host.process().descriptors();
    let mut child = client.command(&[], &["plan", "import", "-"]).stdin(std::process::Stdio::piped()).spawn().unwrap();
    eventually(|| host.done(&["session", "list"]).contains("plan import"), || "nobody came".to_owned());
    child.kill().unwrap();
    child.wait().unwrap();
    host.settles(descriptors);
}

#[test]
fn eight_channels_share_one_connection() {
    let (host, client) = secretary();
    let control = client.path("control").display().to_string();
    let path = format!("ControlPath={control}");
    let options = ["-o", "ControlMaster=auto", "-o", "ControlPersist=60", "-o", &path];
    let first = client.command(&options, &["plan", "list"]).stderr(std::process::Stdio::null()).output().unwrap();
    assert!(first.status.success(), "{first:?}");
    let running: Vec<_> = (0..8)
        .map(|number| {
            let key = format!("plan-{number}");
            client.command(&options, &["plan", "new", &key, "Ein-plan"]).spawn().unwrap()
        })
        .collect();
    for child in running {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
    let list = host.done(&["plan", "list"]);
    assert!((0..8).all(|number| list.contains(&format!("plan-{number}"))), "{list}");
    let closed = client.command(&options, &[]).args(["-O", "exit"]).output();
    assert!(closed.is_ok());
}

#[test]
fn many_commands_at_the_same_time_are_answered() {
    let key = Arc::new(TestKey::new(Kind::Ed25519));
    let host = Resident::with(MEMBER, &key);
    let descriptors = host.process().descriptors();
    run_async(async {
        let connection = member::entered(host.address(), &key).await;
        for _ in 0..5 {
            let (a, b, c, d) = tokio::join!(
                member::run(&connection, "plan list", Vec::new()),
                member::run(&connection, "plan nonsense", Vec::new()),
                member::run(&connection, format!("plan show {PLAN}"), Vec::new()),
                member::run(&connection, "person list", Vec::new()),
            );
            let codes = [a.code, b.code, c.code, d.code];
            assert_eq!(codes, [Some(0), Some(2), Some(0), Some(0)]);
        }
    });
    host.settles(descriptors);
}

/// What is too large is refused with a sentence; nothing of it stays in memory.
#[test]
fn an_input_without_end_is_refused() {
    let (host, client) = secretary();
    let memory = host.process().memory();
    let output = client.pipe(&["plan", "import", "-"], pipes::noise());
    assert!(!output.status.success() && !output.stderr.is_empty(), "{output:?}");
    assert!(host.process().memory() < memory + (96 << 20), "{} bytes more", host.process().memory() - memory);
}
