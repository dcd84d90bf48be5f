//! Many sessions over SSH: what a key costs and how long it takes, beside a bare echo through the same library.
//!
//! `VEDTAK_SHORT=1` measures a few sessions for a moment: that it runs, not how fast.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark that meets the unexpected stops at once"
)]
#![allow(dead_code, reason = "the tests' own support has more than a benchmark uses")]

mod echo;
#[path = "../tests/ssh/keys.rs"]
mod keys;
#[path = "../tests/ssh/message.rs"]
mod message;
#[path = "../tests/ssh/process.rs"]
mod process;
#[path = "../tests/ssh/resident.rs"]
mod resident;
mod typing;
#[path = "../tests/ssh/waiting.rs"]
mod waiting;
#[path = "../tests/ssh/wire.rs"]
mod wire;

use std::io::Read as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use keys::{Kind, TestKey};
use message::Message;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use process::Process;
use resident::Resident;
use tokio::runtime::{Builder, Runtime};
use typing::Typist;
use wire::{Wire, number};

/// Says that this process is the echo.
const ECHO: &str = "VEDTAK_ECHO";
/// How many connections one person may have: the server's own limit.
const PER_PERSON: usize = 8;
/// The beat of somebody who types.
const SECOND: Duration = Duration::from_secs(1);
const QUARTER: Duration = Duration::from_millis(250);

/// How much is measured.
struct Extent {
    rounds: usize,
    sessions: usize,
    /// How many keys each session types.
    keys: usize,
    silent: usize,
    /// How long a session that nobody uses is listened to; the server asks a client every 30 s whether it is there.
    idle: Duration,
}

const FULL: Extent = Extent { rounds: 3, sessions: 200, keys: 10, silent: 50, idle: Duration::from_secs(20) };
const SHORT: Extent = Extent { rounds: 1, sessions: 8, keys: 2, silent: 4, idle: SECOND };

fn main() {
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    if std::env::var_os(ECHO).is_some() {
        return runtime.block_on(echo::serve());
    }
    let extent = if std::env::var_os("VEDTAK_SHORT").is_some() { SHORT } else { FULL };
    let keys = people(extent.sessions);
    typing(&extent, &keys, &runtime);
    silence(&extent, &keys, &runtime);
    idle(&extent, &keys, &runtime);
}

/// One key for each person, and as many persons as the sessions need.
fn people(sessions: usize) -> Vec<TestKey> {
    (0..sessions.div_ceil(PER_PERSON)).map(|_| TestKey::new(Kind::Ed25519)).collect()
}

/// A workspace of fifty plans for these people, served.
fn served(keys: &[TestKey]) -> Resident {
    let mut host = Resident::founded();
    host.serve();
    for (number, key) in keys.iter().enumerate() {
        let person = format!("sekretar-{number}");
        host.done(&["person", "add", &person, "Sekretær"]);
        host.admit(&person, key);
    }
    for number in 0..keys.len() {
        let person = format!("sekretar-{number}");
        host.done(&["person", "set", &person, "--role", "secretary", "--basis", "Måling"]);
    }
    for number in 0..50 {
        host.done(&["plan", "new", &format!("plan-{number}"), &format!("Felles plan nummer {number}")]);
    }
    // Places are kept for where somebody logged in: the first one comes alone.
    drop(Wire::logged_in(Ipv4Addr::LOCALHOST, host.address(), &keys[0]));
    host
}

/// What one server gave in one round.
struct Measured {
    times: Vec<Duration>,
    processor: Duration,
    memory: f64,
    /// What is left of the memory when everybody has gone.
    left: f64,
    opened: Duration,
}

fn typing(extent: &Extent, keys: &[TestKey], runtime: &Runtime) {
    let (mut floor, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..extent.rounds {
        let (echo, address) = start_echo();
        floor.push(runtime.block_on(measure(extent, keys, &echo, address)));
        drop(echo);
        let host = served(keys);
        ours.push(runtime.block_on(measure(extent, keys, host.process(), host.address())));
    }
    println!("{} sessions, a key a second each, 120x40; medians of {} rounds", extent.sessions, extent.rounds);
    println!("{:<34} {:>10} {:>10} {:>8}  goal", "", "echo", "vedtak", "ratio");
    let report = |name: &str, of: &dyn Fn(&Measured) -> f64, unit: &str, goal: &str| {
        let ratios = floor.iter().zip(&ours).map(|(floor, ours)| of(ours) / of(floor)).collect();
        let (floor, ours) = (median(floor.iter().map(of).collect()), median(ours.iter().map(of).collect()));
        println!("{name:<34} {floor:>10.3} {ours:>10.3} {:>7.2}x  {goal:<18} ({unit})", median(ratios));
    };
    let count = |measured: &Measured| measured.times.len() as f64;
    report("key to frame, p50", &|m| milliseconds(&m.times, 50), "ms", "1.25x");
    report("key to frame, p99", &|m| milliseconds(&m.times, 99), "ms", "1.1x");
    report("processor a key", &|m| m.processor.as_secs_f64() * 1e3 / count(m), "ms", "-");
    report("memory a session", &|m| m.memory / 1e3, "kB", "100 kB over echo");
    report("of that when all are gone", &|m| m.left / 1e3, "kB", "given back");
    report("all sessions open after", &|m| m.opened.as_secs_f64(), "s", "-");
}

async fn measure(extent: &Extent, keys: &[TestKey], process: &Process, address: SocketAddr) -> Measured {
    let (empty, descriptors) = (process.memory(), process.descriptors());
    let begun = Instant::now();
    let mut typists = Vec::new();
    for number in 0..extent.sessions {
        typists.push(Typist::open(address, &keys[number / PER_PERSON]));
    }
    // A few at a time: more would be a crowd.
    let mut open = Vec::new();
    while !typists.is_empty() {
        let group = typists.split_off(typists.len().saturating_sub(8));
        open.extend(join_all(group).await);
    }
    let opened = begun.elapsed();
    join_all(open.iter_mut().map(Typist::settle)).await;
    let a_session = |memory: u64| memory.saturating_sub(empty) as f64 / extent.sessions as f64;
    let memory = a_session(process.memory());
    let before = processor(process);
    let phase = |number: usize| SECOND * u32::try_from(number).unwrap() / u32::try_from(extent.sessions).unwrap();
    let typing = open.iter_mut().enumerate().map(|(number, typist)| typist.type_(extent.keys, SECOND, phase(number)));
    let times = join_all(typing).await.concat();
    let processor = processor(process) - before;
    drop(open);
    while process.descriptors() > descriptors {
        tokio::time::sleep(QUARTER).await;
    }
    Measured { times, processor, memory, left: a_session(process.memory()), opened }
}

/// Returns how long a process has had a processor, for itself and in the system.
fn processor(process: &Process) -> Duration {
    // A tick of the accounts is a hundredth of a second (USER_HZ).
    Duration::from_millis(10 * (process.account("stat", 13) + process.account("stat", 14)))
}

fn start_echo() -> (Process, SocketAddr) {
    let program = std::env::current_exe().unwrap();
    Process::start(Command::new(program).env(ECHO, "1").stdin(Stdio::null()))
}

/// Some who type and never read, and one who edits.
fn silence(extent: &Extent, keys: &[TestKey], runtime: &Runtime) {
    let (mut alone, mut beside) = (Vec::new(), Vec::new());
    for _ in 0..extent.rounds {
        let host = served(keys);
        alone.push(runtime.block_on(edit(extent, &host, keys)));
        let over = Arc::new(AtomicBool::new(false));
        let silent: Vec<Wire> = (1..=extent.silent).map(|number| silent(&host, &keys[number / PER_PERSON])).collect();
        let typing = {
            let over = Arc::clone(&over);
            std::thread::spawn(move || type_without_reading(silent, &over))
        };
        beside.push(runtime.block_on(edit(extent, &host, keys)));
        over.store(true, Ordering::Relaxed);
        typing.join().unwrap();
    }
    let p99 = |times: &Vec<Duration>| milliseconds(times, 99);
    let ratios = alone.iter().zip(&beside).map(|(alone, beside)| p99(beside) / p99(alone)).collect();
    let (alone, beside) = (median(alone.iter().map(p99).collect()), median(beside.iter().map(p99).collect()));
    println!("{} who never read, and one editor", extent.silent);
    println!("{:<34} {:>10} {:>10} {:>8}  goal", "", "alone", "beside", "ratio");
    println!("{:<34} {alone:>10.3} {beside:>10.3} {:>7.2}x  1.2x (ms)", "key to frame, p99", median(ratios));
}

async fn edit(extent: &Extent, host: &Resident, keys: &[TestKey]) -> Vec<Duration> {
    let mut editor = Typist::open(host.address(), &keys[0]).await;
    editor.type_(20 * extent.keys, SECOND / 20, Duration::ZERO).await
}

fn silent(host: &Resident, key: &TestKey) -> Wire {
    let mut wire = Wire::logged_in(Ipv4Addr::LOCALHOST, host.address(), key);
    let channel = wire.open_with(0, 4096, 4096).unwrap();
    let terminal = Wire::request(channel, "pty-req").string("xterm").number(120).number(40).number(0).number(0);
    assert_eq!(wire.is_granted(terminal.string([0])), Some(true));
    assert_eq!(wire.is_granted(Wire::request(channel, "shell")), Some(true));
    wire
}

fn type_without_reading(mut silent: Vec<Wire>, over: &AtomicBool) {
    let mut round = 0;
    while !over.load(Ordering::Relaxed) {
        for wire in &mut silent {
            let key: &[u8] = if round % 2 == 0 { b"\x1b[B" } else { b"\x1b[A" };
            wire.send(Message::new(number::CHANNEL_DATA).number(0).string(key));
        }
        round += 1;
        std::thread::sleep(SECOND / 10);
    }
}

/// A session that nobody uses sends nothing and wakes nothing: over SSH beside a server with nobody in it, and at home.
fn idle(extent: &Extent, keys: &[TestKey], runtime: &Runtime) {
    let host = served(keys);
    let process = host.process().account("stat", 0);
    let alone = woken(process, || std::thread::sleep(extent.idle)).1;
    let (bytes, over) = runtime.block_on(async {
        let mut idle = Typist::open(host.address(), &keys[0]).await;
        idle.bytes_within(2 * SECOND).await;
        let before = wake_ups(process);
        (idle.bytes_within(extent.idle).await, wake_ups(process) - before)
    });
    drop(host);
    let (sent, home) = at_home(extent);
    println!("a session that nobody uses, in {:?}", extent.idle);
    println!("{:<34} {:>10} {:>10} {:>10}  goal", "", "nobody", "over SSH", "at home");
    println!("{:<34} {:>10} {bytes:>10} {sent:>10}  0", "bytes sent", 0);
    println!("{:<34} {alone:>10} {over:>10} {home:>10}  0", "wake-ups of the process");
    assert_eq!((bytes, sent), (0, 0), "a session that nobody uses is silent");
}

/// Opens the screens in a terminal of this machine. Gives how many bytes and wake-ups there were while nobody used it.
fn at_home(extent: &Extent) -> (usize, u64) {
    let host = Resident::founded();
    let terminal = native_pty_system();
    let size = PtySize { rows: 40, cols: 120, ..PtySize::default() };
    let terminal = terminal.openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_vedtak"));
    command.env_clear();
    command.cwd(host.folder());
    for (name, value) in [("TERM", "xterm-256color"), ("USER", "kari"), ("LANG", "nn_NO.UTF-8")] {
        command.env(name, value);
    }
    command.env("HOME", host.folder());
    command.env("VEDTAK_WORKSPACE", host.workspace());
    let mut child = terminal.slave.spawn_command(command).unwrap();
    let sent = Arc::new(AtomicUsize::new(0));
    let (mut output, counted) = (terminal.master.try_clone_reader().unwrap(), Arc::clone(&sent));
    std::thread::spawn(move || {
        let mut room = [0; 4096];
        while let Ok(count @ 1..) = output.read(&mut room) {
            counted.fetch_add(count, Ordering::Relaxed);
        }
    });
    let bytes = || sent.load(Ordering::Relaxed);
    let mut seen = usize::MAX;
    while seen != bytes() || seen == 0 {
        seen = bytes();
        std::thread::sleep(2 * SECOND);
    }
    let process = child.process_id().unwrap().into();
    let ((), woken) = woken(process, || std::thread::sleep(extent.idle));
    let sent = bytes() - seen;
    child.kill().unwrap();
    child.wait().unwrap();
    (sent, woken)
}

/// Counts how often a process was woken while something was done.
fn woken<T>(process: u64, work: impl FnOnce() -> T) -> (T, u64) {
    let before = wake_ups(process);
    (work(), wake_ups(process) - before)
}

/// Returns how often the threads of a process went to sleep so far: as often they were woken.
///
/// Those of the database library do not count: each of its seven looks around once a second, whatever happens.
fn wake_ups(process: u64) -> u64 {
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).unwrap();
    let status = threads.map(|thread| std::fs::read_to_string(thread.unwrap().path().join("status")).unwrap());
    let status = status.filter(|text| !text.starts_with("Name:\tsled-io"));
    let of = |text: String| {
        let line = text.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:")).map(str::trim);
        line.and_then(|count| count.parse::<u64>().ok()).unwrap()
    };
    status.map(of).sum()
}

fn milliseconds(times: &[Duration], percentile: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort();
    let at = (sorted.len() * percentile / 100).min(sorted.len() - 1);
    sorted[at].as_secs_f64() * 1e3
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
