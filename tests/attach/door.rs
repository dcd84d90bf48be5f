//! The host's side of the socket, with guests that behave and guests that do not.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use tokio::io::AsyncWriteExt as _;
use tokio::net::UnixStream;
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::Notify;

use vedtak::attach::VERSION;
use vedtak::attach::frame::LONGEST;
use vedtak::attach::message::{Columns, FromGuest, FromHost, Hello, WINDOW};
use vedtak::attach::place::Places;
use vedtak::attach::stream::{Hearing, say};
use vedtak::domain::message::Message;
use vedtak::engine::Engine;
use vedtak::server::socket::Door;
use vedtak::server::{Call, Caller, Commands, House, Surroundings};
use vedtak::ui::Opening;
use vedtak::ui::settings::Settings;

use crate::engine::workspace::memory;

const LARGE: usize = 20 * 1024 * 1024;

/// As many guests as are let in.
const MOST: usize = 200;

/// Commands of the tests: say back what is piped in, panic, ask the guest's machine, hear nothing, wait for the end of
/// the input.
struct Trials {
    /// Lets those go on that hear nothing.
    hearing_again: Arc<Notify>,
}

impl Commands for Trials {
    fn run<'a>(&'a self, _engine: &'a Engine, arguments: Vec<String>, mut call: Call) -> BoxFuture<'a, u8> {
        async move {
            match arguments.first().map(String::as_str) {
                Some("echo") => {
                    let mut piece = vec![0; 10_000];
                    loop {
                        let length = call.input.read(&mut piece).unwrap();
                        if length == 0 {
                            break;
                        }
                        call.output.write_all(&piece[..length]).unwrap();
                    }
                    call.output.flush().unwrap();
                    call.errors.write_all(b"done").unwrap();
                    call.errors.flush().unwrap();
                    7
                }
                Some("panic") => panic!("a trial"),
                Some("ask") => u8::from(call.machine.edit("a text").await.is_err()),
                Some("deaf") => {
                    self.hearing_again.notified().await;
                    0
                }
                _ => {
                    let mut rest = Vec::new();
                    call.input.read_to_end(&mut rest).unwrap();
                    0
                }
            }
        }
        .boxed()
    }

    fn wants_screens(&self, _arguments: &[String]) -> bool {
        false
    }

    fn opening(&self, _: &Engine, _: &[String], _: &Caller, _: Surroundings<'_>) -> Result<Opening, Message> {
        Err(Message::new("hosting-unknown"))
    }

    fn settings(&self, _: &[String], _: Surroundings<'_>) -> Settings {
        Settings::default()
    }
}

struct Trial {
    door: Door,
    places: Places,
    hearing_again: Arc<Notify>,
    _runtime: tempfile::TempDir,
}

impl Trial {
    fn start() -> Self {
        let runtime = tempfile::tempdir().unwrap();
        let engine = memory();
        let variables = BTreeMap::from([("XDG_RUNTIME_DIR".to_owned(), runtime.path().display().to_string())]);
        let uid = rustix::process::getuid().as_raw();
        let places = Places::of(engine.directory(), &variables, uid).unwrap();
        let hearing_again = Arc::new(Notify::new());
        let commands = Arc::new(Trials { hearing_again: Arc::clone(&hearing_again) });
        let door = Door::listen(House { engine, commands }, &places).unwrap();
        Self { door, places, hearing_again, _runtime: runtime }
    }

    async fn knock(&self) -> UnixStream {
        self.places.connect().await.unwrap()
    }

    /// Says hello and is welcomed.
    async fn enter(&self, command: &str) -> (Hearing<OwnedReadHalf>, OwnedWriteHalf) {
        let (reading, mut writing) = self.knock().await.into_split();
        let mut hearing = Hearing::new(reading);
        say(&mut writing, &FromGuest::Hello(hello(command))).await.unwrap();
        assert!(matches!(hearing.next().await.unwrap(), Some(FromHost::Welcome(_))));
        (hearing, writing)
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        self.hearing_again.notify_one();
    }
}

fn hello(command: &str) -> Hello {
    Hello {
        version: VERSION,
        arguments: vec![command.to_owned()],
        screens: false,
        variables: BTreeMap::new(),
        configuration: Default::default(),
        user: "kari".to_owned(),
        is_terminal: false,
        size: Columns::default(),
    }
}

/// Hears until the host says that it is over. Returns what was said, and the exit code when there is one.
async fn rest(hearing: &mut Hearing<OwnedReadHalf>) -> (Vec<FromHost>, Option<u8>) {
    let mut said = Vec::new();
    while let Some(heard) = hearing.next::<FromHost>().await.unwrap() {
        if let FromHost::Exit(code) = heard {
            return (said, Some(code));
        }
        said.push(heard);
    }
    (said, None)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_piped_in_comes_back_however_large() {
    let trial = Trial::start();
    let (mut hearing, mut writing) = trial.enter("echo").await;
    let sent: Vec<u8> = (0..LARGE).map(|byte| u8::try_from(byte % 251).unwrap()).collect();
    let (mut back, mut errors, mut at, mut granted) = (Vec::new(), Vec::new(), 0, WINDOW);
    let code = loop {
        while granted > 0 && at < sent.len() {
            let length = usize::try_from(granted).unwrap().min(LONGEST).min(sent.len() - at);
            say(&mut writing, &FromGuest::Input(sent[at..at + length].to_vec())).await.unwrap();
            (at, granted) = (at + length, granted - u64::try_from(length).unwrap());
            if at == sent.len() {
                say(&mut writing, &FromGuest::InputEnd).await.unwrap();
            }
        }
        match hearing.next::<FromHost>().await.unwrap().unwrap() {
            FromHost::Output(bytes) => back.extend(bytes),
            FromHost::Errors(bytes) => errors.extend(bytes),
            FromHost::Grant(bytes) => granted += bytes,
            FromHost::Exit(code) => break code,
            other => panic!("{other:?}"),
        }
    };
    assert!(back == sent, "{} of {} bytes came back", back.len(), sent.len());
    assert_eq!((code, errors), (7, b"done".to_vec()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_ends_one_session_and_no_other() {
    let trial = Trial::start();
    let (mut other, mut writing) = trial.enter("wait").await;
    let (mut hearing, _writing) = trial.enter("panic").await;
    let (said, code) = rest(&mut hearing).await;
    assert!(code != Some(0) && !said.is_empty(), "{said:?} {code:?}");
    say(&mut writing, &FromGuest::InputEnd).await.unwrap();
    assert_eq!(rest(&mut other).await.1, Some(0));
    drop((hearing, other));
    trial.door.emptied().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_version_is_told_so_by_its_number() {
    let trial = Trial::start();
    let (reading, mut writing) = trial.knock().await.into_split();
    let mut hearing = Hearing::new(reading);
    let other = Hello { version: VERSION + 1, ..hello("wait") };
    say(&mut writing, &FromGuest::Hello(other)).await.unwrap();
    match hearing.next::<FromHost>().await.unwrap().unwrap() {
        FromHost::Refused(refused) => {
            assert_eq!((refused.version, refused.cause.id.as_ref()), (VERSION, "attach-other-version"));
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nonsense_ends_its_own_connection() {
    let trial = Trial::start();
    let (mut bystander, mut writing) = trial.enter("wait").await;
    let too_much = FromGuest::Input(vec![0; LONGEST]);
    let nonsense: [&[u8]; 4] = [b"GET / HTTP/1.1\r\n\r\n", &[255; 64], &[0, 0, 0, 0, 2], &[0, 0, 0, 2, 1, b'{', b'}']];
    for bytes in nonsense {
        let mut stream = trial.knock().await;
        stream.write_all(bytes).await.unwrap();
        assert!(Hearing::new(stream).next::<FromHost>().await.map_or(true, |said| said.is_none()), "{bytes:?}");
    }
    // Nothing of it is taken, so that nothing more is granted.
    let (mut hearing, mut flooding) = trial.enter("deaf").await;
    while say(&mut flooding, &too_much).await.is_ok() {}
    // What it had granted before is still there to be read.
    while let Ok(Some(said)) = hearing.next::<FromHost>().await {
        assert!(matches!(said, FromHost::Grant(_)), "{said:?}");
    }
    say(&mut writing, &FromGuest::InputEnd).await.unwrap();
    assert_eq!(rest(&mut bystander).await.1, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_when_asked_is_not_waited_for() {
    let trial = Trial::start();
    let (mut hearing, writing) = trial.enter("ask").await;
    assert!(matches!(hearing.next().await.unwrap(), Some(FromHost::Ask(_))));
    drop((hearing, writing));
    trial.door.emptied().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_more_than_many_is_told_to_try_again() {
    let trial = Trial::start();
    let mut guests = Vec::new();
    for _ in 0..MOST {
        guests.push(trial.enter("wait").await);
    }
    let mut hearing = Hearing::new(trial.knock().await);
    match hearing.next::<FromHost>().await.unwrap().unwrap() {
        FromHost::Refused(refused) => assert_eq!(refused.cause.id, "attach-full"),
        other => panic!("{other:?}"),
    }
    drop(guests);
    trial.door.emptied().await;
    trial.enter("wait").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_knocks_while_the_host_leaves_is_not_welcomed() {
    let trial = Trial::start();
    let (mut hearing, mut writing) = trial.enter("wait").await;
    assert!(!trial.door.close_if_empty());
    say(&mut writing, &FromGuest::InputEnd).await.unwrap();
    assert_eq!(rest(&mut hearing).await.1, Some(0));
    drop((hearing, writing));
    trial.door.emptied().await;
    assert!(trial.door.close_if_empty());
    let late = trial.knock().await;
    assert!(Hearing::new(late).next::<FromHost>().await.map_or(true, |said| said.is_none()));
}
