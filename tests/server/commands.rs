//! Commands of people who are connected: their streams, whole and broken.

use std::io::{BufRead as _, Read as _, Write as _};
use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, DuplexStream};
use tokio::time::{Instant, advance};
use vedtak::domain::message::Message;
use vedtak::server::{Call, Heard};

use super::guest::{Arrival, FAR, PIPED, house};

/// Copies its input to its output, and says how much it was.
fn cat(mut call: Call) -> u8 {
    let copied = std::io::copy(&mut call.input, &mut call.output).unwrap();
    call.output.flush().unwrap();
    writeln!(call.errors, "{copied}").unwrap();
    7
}

async fn rest(mut stream: DuplexStream) -> Vec<u8> {
    let mut all = Vec::new();
    stream.read_to_end(&mut all).await.unwrap();
    all
}

/// Lets time pass until something is done: the clock stands still by itself while a command is on its thread.
async fn in_time<T>(done: impl Future<Output = T>) -> T {
    tokio::pin!(done);
    loop {
        tokio::select! {
            biased;
            done = &mut done => return done,
            () = advance(Duration::from_secs(1)) => {}
        }
    }
}

#[tokio::test(start_paused = true)]
async fn twenty_megabytes_go_through_unchanged_both_ways() {
    let house = house(cat);
    let mut guest = PIPED.command(&house);
    let all: Vec<u8> = (0..20_u32 << 20).map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes()[3]).collect();
    let mut voice = guest.voice.take().unwrap();
    let said = async {
        for piece in all.chunks(32 * 1024) {
            voice.say(Heard::Bytes(piece.to_vec())).await;
        }
        voice.say(Heard::End).await;
    };
    let (back, told, ()) = tokio::join!(rest(guest.output), rest(guest.errors), said);
    assert!(back == all);
    assert_eq!(told, b"20971520\n");
    assert_eq!(guest.session.await.unwrap(), 7);
}

#[tokio::test(start_paused = true)]
async fn input_that_nobody_reads_does_not_hold_up_the_end() {
    let house = house(|_| 0);
    let mut guest = PIPED.command(&house);
    for _ in 0..1000 {
        guest.say(Heard::Bytes(vec![0; 32 * 1024])).await;
    }
    assert_eq!(guest.end().await, 0);
}

/// Writes until it can not; gives the kind of error.
fn write_on(told: mpsc::Sender<std::io::ErrorKind>) -> impl Fn(Call) -> u8 {
    let told = Mutex::new(told);
    move |mut call: Call| {
        let failed = std::iter::repeat_with(|| call.output.write_all(&[b'x'; 1000])).find_map(Result::err).unwrap();
        told.lock().unwrap().send(failed.kind()).unwrap();
        1
    }
}

#[tokio::test(start_paused = true)]
async fn a_reader_that_goes_away_ends_the_command() {
    let (told, kind) = mpsc::channel();
    let house = house(write_on(told));
    let mut guest = PIPED.command(&house);
    let mut some = [0; 1000];
    guest.output.read_exact(&mut some).await.unwrap();
    drop(guest.output);
    assert_eq!(guest.session.await.unwrap(), 1);
    assert_eq!(kind.recv().unwrap(), std::io::ErrorKind::BrokenPipe);
}

#[tokio::test(start_paused = true)]
async fn a_command_that_waits_for_input_ends_when_its_reader_goes_away() {
    let house = house(|mut call: Call| {
        call.output.write_all(&[b'x'; 200_000]).unwrap();
        u8::from(call.input.read(&mut [0]).is_err())
    });
    let mut guest = PIPED.command(&house);
    guest.output.read_exact(&mut [0; 1000]).await.unwrap();
    drop(guest.output);
    assert_eq!(in_time(guest.session).await.unwrap(), 1);
    drop(guest.voice);
}

#[tokio::test(start_paused = true)]
async fn a_reader_that_stands_still_ends_the_command_after_a_minute() {
    let (told, kind) = mpsc::channel();
    let house = house(write_on(told));
    let guest = PIPED.command(&house);
    let begun = Instant::now();
    assert_eq!(in_time(guest.session).await.unwrap(), 1);
    assert!(begun.elapsed().as_secs() >= 60);
    assert_eq!(kind.recv().unwrap(), std::io::ErrorKind::BrokenPipe);
}

#[tokio::test(start_paused = true)]
async fn who_runs_a_command_is_ended_and_told_why() {
    let (go_on, waits) = mpsc::channel::<()>();
    let waits = Mutex::new(waits);
    let (begins, begun) = tokio::sync::oneshot::channel();
    let begins = Mutex::new(Some(begins));
    let house = house(move |_| {
        begins.lock().unwrap().take().unwrap().send(()).unwrap();
        waits.lock().unwrap().recv().unwrap_err();
        0
    });
    let guest = PIPED.command(&house);
    begun.await.unwrap();
    assert_eq!(house.engine.visitors().len(), 1);
    house.engine.end_sessions(|_| true, &Message::new("hosting-idle"));
    let told = tokio::spawn(rest(guest.errors));
    assert_eq!(in_time(guest.session).await.unwrap(), 1);
    drop(go_on);
    assert_eq!(String::from_utf8(told.await.unwrap()).unwrap(), "Ingen tast er trykt på ein halvtime.\n");
    assert!(house.engine.visitors().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_fault_in_a_command_is_said() {
    let house = house(|_| panic!("planted"));
    let guest = PIPED.command(&house);
    let (told, code) = tokio::join!(rest(guest.errors), guest.session);
    assert_eq!(code.unwrap(), 1);
    assert!(String::from_utf8(told).unwrap().starts_with("vedtak gjorde ein feil"));
}

#[tokio::test(start_paused = true)]
async fn at_a_terminal_lines_are_typed_seen_and_taken_back() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&lines);
    let house = house(move |mut call: Call| {
        assert!(call.is_terminal);
        write!(call.output, "Kven?\n> ").unwrap();
        call.output.flush().unwrap();
        let mut taken = Vec::new();
        for line in call.input.lines() {
            taken.push(line.unwrap());
        }
        writeln!(call.errors, "{}", taken.len()).unwrap();
        *seen.lock().unwrap() = taken;
        0
    });
    let mut guest = FAR.command(&house);
    guest.expect("Kven?\n>").await;
    guest.type_("Kåre\x7f\x7fri\r").await.type_("feil\x15漢x\x7f\r\x04").await;
    assert_eq!(guest.end().await, 0);
    assert_eq!(*lines.lock().unwrap(), ["Kåri", "漢"]);
    let lines: Vec<String> = guest.screen().lines().map(|line| line.trim_end().to_owned()).collect();
    assert_eq!(lines, ["Kven?", "> Kåri", "漢", "2"]);
}

#[tokio::test(start_paused = true)]
async fn a_command_at_a_terminal_is_interrupted() {
    let house = house(|mut call: Call| u8::from(call.input.read(&mut [0]).unwrap() == 0));
    let mut guest = Arrival { room: 1024, ..FAR }.command(&house);
    guest.type_("halv\x03").await;
    let begun = Instant::now();
    assert_eq!(guest.end().await, 130);
    assert!(begun.elapsed() <= Duration::from_secs(2));
    assert_eq!(guest.screen(), "halv^C");
}
