//! What is acknowledged is on the disk: kill -9 in the middle, and the order of system calls.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

use serde_json::Value;
use vedtak::domain::lang::Lang;

use super::support::Caller;

const ROUNDS: u64 = 200;
const LINES: u64 = 24;

fn with_plan() -> Caller {
    let caller = Caller::founded(Lang::En);
    caller.run(&["plan", "new", "plan", "A plan"]).done();
    caller
}

/// Numbers that look random and are the same every time.
fn scattered(round: u64) -> u64 {
    (round.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407) >> 33) % LINES
}

#[test]
fn what_was_acknowledged_before_a_kill_is_there_and_the_rest_is_whole_or_absent() {
    let caller = with_plan();
    let mut acknowledged: BTreeSet<String> = BTreeSet::new();
    let mut sent: BTreeSet<String> = BTreeSet::new();
    for round in 0..ROUNDS {
        let mut child = caller
            .program()
            .args(["remark", "add", "plan", "-", "--json"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let texts: Vec<String> = (0..LINES).map(|line| format!("round {round} line {line}")).collect();
        let mut input = child.stdin.take().unwrap();
        input.write_all((texts.join("\n") + "\n").as_bytes()).unwrap();
        sent.extend(texts.iter().cloned());
        let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
        for text in texts.iter().take(usize::try_from(scattered(round)).unwrap()) {
            let told: Value = serde_json::from_str(&output.next().unwrap().unwrap()).unwrap();
            assert!(told["no"].as_u64().unwrap() > 0);
            acknowledged.insert(text.clone());
        }
        child.kill().unwrap();
        // What it had written before the signal reached it was acknowledged too.
        let late = output.map_while(Result::ok).filter(|line| serde_json::from_str::<Value>(line).is_ok()).count();
        let known = usize::try_from(scattered(round)).unwrap();
        acknowledged.extend(texts.iter().skip(known).take(late).cloned());
        child.wait().unwrap();
    }
    let kept: Value = serde_json::from_str(&caller.run(&["remark", "list", "plan", "--json"]).done()).unwrap();
    let kept: Vec<(u64, String)> = kept.as_array().unwrap().iter().map(read).collect();
    let numbers: Vec<u64> = kept.iter().map(|(no, _)| *no).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
    let texts: BTreeSet<String> = kept.into_iter().map(|(_, text)| text).collect();
    assert_eq!(acknowledged.difference(&texts).collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(texts.difference(&sent).collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(acknowledged.len() > usize::try_from(ROUNDS).unwrap());
    assert!(caller.run(&["log", "check"]).done().contains("sound"));
}

fn read(remark: &Value) -> (u64, String) {
    (remark["no"].as_u64().unwrap(), remark["text"].as_str().unwrap().to_owned())
}

/// One line of `strace -f -y`: who, which call, on what, and whether it ended well.
#[derive(Debug)]
struct Call<'a> {
    pid: &'a str,
    rest: &'a str,
}

#[test]
fn nothing_is_acknowledged_before_its_fdatasync() {
    let caller = with_plan();
    let trace = caller.path("trace");
    let program = caller.program();
    let mut strace = Command::new("strace");
    strace.env_clear().envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let mut child = strace
        .current_dir(caller.folder.path())
        .args(["-f", "-y", "-s", "64", "-e", "trace=write,writev,pwrite64,fdatasync,fsync", "-o"])
        .arg(&trace)
        .arg(program.get_program())
        .args(["remark", "add", "plan", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("strace is installed by tests/run");
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
    for line in 0..8 {
        writeln!(input, "line {line}").unwrap();
        assert!(output.next().unwrap().unwrap().contains("remark"));
    }
    drop(input);
    assert!(child.wait().unwrap().success());
    let trace = std::fs::read_to_string(trace).unwrap();
    let acknowledgements = check(&trace).unwrap();
    assert_eq!(acknowledgements, 8);
}

/// Reads a trace: before each acknowledgement the journal was written and then synced. Returns how many there were.
fn check(trace: &str) -> Result<usize, String> {
    let (mut written, mut synced, mut acknowledged) = (0, 0, 0);
    let mut syncing: BTreeSet<&str> = BTreeSet::new();
    for line in trace.lines() {
        let Some((pid, rest)) = line.split_once(' ') else { continue };
        let call = Call { pid, rest: rest.trim_start() };
        let on_journal = call.rest.contains("/journal/") && call.rest.contains(".jsonl");
        let ended = call.rest.contains(" = 0") && !call.rest.contains("<unfinished");
        if call.rest.starts_with("fdatasync") || call.rest.starts_with("fsync") {
            if on_journal && ended {
                synced = written;
            } else if on_journal {
                syncing.insert(call.pid);
            }
        } else if call.rest.contains("sync resumed") {
            if syncing.remove(call.pid) && ended {
                synced = written;
            }
        } else if on_journal && call.rest.contains("leaf") {
            written += 1;
        } else if call.rest.starts_with("write(1<") && call.rest.contains("remark") {
            acknowledged += 1;
            if synced < acknowledged {
                return Err(format!("acknowledged before it was synced: {line}"));
            }
        }
    }
    Ok(acknowledged)
}

#[test]
fn an_acknowledgement_before_the_sync_is_noticed() {
    let journal = "</w/journal/000001.jsonl>";
    let write = format!("7 write(8{journal}, \"{{\\\"leaf\\\":\", 9) = 9");
    let sync = format!("7 fdatasync(8{journal}) = 0");
    let told = "7 write(1<pipe:[1]>, \"{\\\"remark\\\":\", 9) = 9";
    assert_eq!(check(&[&write, &sync, told].join("\n")), Ok(1));
    assert!(check(&[&write, told, &sync].join("\n")).is_err());
    let begun = format!("7 fdatasync(8{journal} <unfinished ...>");
    let ended = "7 <... fdatasync resumed>) = 0";
    assert_eq!(check(&[&write, &begun, ended, told].join("\n")), Ok(1));
    assert!(check(&[&write, &begun, told, ended].join("\n")).is_err());
}
