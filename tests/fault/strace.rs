//! What the kernel saw: no acknowledgement before the journal's fdatasync.

use std::process::{Command, Stdio};

/// What a line of the trace is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Bytes went to the journal.
    Written,
    /// The journal was made durable.
    Synced,
    /// The person was told.
    Told,
}

/// Reads the steps out of a trace with paths (`strace -f -y`), in the order of the kernel.
fn steps(trace: &str) -> Vec<Step> {
    let step = |line: &str| {
        let journal = line.contains("/journal/0") && line.contains(".jsonl>");
        // A call that another thread interrupts ends in a line of its own; it has happened only then.
        let ended = !line.contains("<unfinished ...>");
        if journal && ["write(", "writev(", "pwrite64("].iter().any(|call| line.contains(call)) {
            return Some(Step::Written);
        }
        if (journal && line.contains("fdatasync(") && ended) || line.contains("<... fdatasync resumed>") {
            return Some(Step::Synced);
        }
        line.contains("write(1<").then_some(Step::Told)
    };
    trace.lines().filter_map(step).collect()
}

/// Tells whether everything that was written is durable whenever somebody is told something.
fn told_in_time(steps: &[Step]) -> bool {
    let mut waiting = false;
    let mut synced = false;
    for step in steps {
        match step {
            Step::Written => waiting = true,
            Step::Synced => (waiting, synced) = (false, true),
            Step::Told if waiting || !synced => return false,
            Step::Told => {}
        }
    }
    true
}

#[test]
fn an_acknowledgement_that_comes_too_early_is_seen() {
    use Step::{Synced, Told, Written};
    assert!(told_in_time(&[Written, Synced, Told]));
    assert!(told_in_time(&[Written, Written, Synced, Told, Written, Synced, Told]));
    for early in [&[Written, Told, Synced][..], &[Told], &[Written, Synced, Written, Told, Synced]] {
        assert!(!told_in_time(early), "{early:?}");
    }
    let trace = "7 write(9</w/journal/000000.jsonl>, \"{\", 1) = 1\n\
                 8 fdatasync(9</w/journal/000000.jsonl> <unfinished ...>\n\
                 7 write(1<pipe:[1]>, \"done\", 4) = 4\n\
                 8 <... fdatasync resumed>) = 0\n";
    assert_eq!(steps(trace), [Written, Told, Synced]);
}

#[test]
fn nothing_is_acknowledged_before_its_fdatasync() {
    let home = tempfile::tempdir().unwrap();
    let workspace = home.path().join("w");
    let run = |name: &str, arguments: &[&str]| {
        let trace = home.path().join(name);
        let ended = Command::new("strace")
            .args(["-f", "-y", "-e", "trace=write,pwrite64,writev,fdatasync,fsync", "-o"])
            .arg(&trace)
            .arg(env!("CARGO_BIN_EXE_vedtak"))
            .args(arguments)
            .arg("--workspace")
            .arg(&workspace)
            .env_clear()
            .envs([("USER", "kari"), ("LANG", "en_GB.UTF-8")])
            .env("HOME", home.path())
            .stdout(Stdio::piped())
            .output()
            .unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
        let steps = steps(&std::fs::read_to_string(trace).unwrap());
        assert!(steps.contains(&Step::Told) && steps.contains(&Step::Written), "{name}: {steps:?}");
        assert!(told_in_time(&steps), "{name}: {steps:?}");
    };
    run("init", &["init", "--origin", "example.no"]);
    run("new", &["plan", "new", "felles-plan", "Felles plan"]);
    run("set", &["plan", "edit", "felles-plan", "1", "--text", "Partane er samde."]);
}
