//! Somebody who is connected: a visit over streams in memory, and a terminal that shows what arrives.

use std::future::{Future, ready};
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use chrono::Utc;
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use ratatui::layout::Size;
use tokio::io::{AsyncReadExt as _, AsyncWrite, DuplexStream};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use vedtak::builtin::Library;
use vedtak::cli::CommandLine;
use vedtak::domain::message::Message;
use vedtak::domain::signature::SigningRequest;
use vedtak::engine::Engine;
use vedtak::server::{
    Call, Caller, Commands, Ear, Heard, House, Surroundings, Terminal, Variables, Visit, Voice, session,
};
use vedtak::ui::Opening;
use vedtak::ui::host::{Asked, Existing, Files, Machine, Signer};
use vedtak::ui::settings::Settings;

use crate::engine::workspace::{kari, memory};

/// Longer than anything here takes by a clock that stands still while there is something to do.
const LONG: Duration = Duration::from_secs(5);

/// Runs one program instead of command lines; screens begin as ever.
pub struct Program {
    screens: CommandLine,
    run: Box<dyn Fn(Call) -> u8 + Send + Sync>,
}

impl Commands for Program {
    fn run<'a>(&'a self, _: &'a Engine, _: Vec<String>, call: Call) -> BoxFuture<'a, u8> {
        async { (self.run)(call) }.boxed()
    }

    fn wants_screens(&self, arguments: &[String]) -> bool {
        self.screens.wants_screens(arguments)
    }

    fn opening(
        &self,
        engine: &Engine,
        words: &[String],
        caller: &Caller,
        of: Surroundings<'_>,
    ) -> Result<Opening, Message> {
        self.screens.opening(engine, words, caller, of)
    }

    fn settings(&self, arguments: &[String], of: Surroundings<'_>) -> Settings {
        self.screens.settings(arguments, of)
    }
}

/// Makes a house over a new workspace, whose commands are one program.
pub fn house(run: impl Fn(Call) -> u8 + Send + Sync + 'static) -> House {
    let screens = CommandLine::new(&Library::new([]), Utc::now);
    House { engine: memory(), commands: Arc::new(Program { screens, run: Box::new(run) }) }
}

/// A machine at which nothing works; saving a file is a fault of the program.
struct Broken;

fn broken<'a, T: Send + 'a>() -> Asked<'a, T> {
    ready(Err(Message::new("host-not-here"))).boxed()
}

impl Machine for Broken {
    fn sign<'a>(&'a mut self, _: &'a SigningRequest, _: Signer) -> Asked<'a, String> {
        broken()
    }
    fn edit<'a>(&'a mut self, _: &'a str) -> Asked<'a, String> {
        broken()
    }
    fn read<'a>(&'a mut self, _: &'a Path, _: u64) -> Asked<'a, Vec<u8>> {
        broken()
    }
    fn list<'a>(&'a mut self, _: &'a Path) -> Asked<'a, Vec<PathBuf>> {
        broken()
    }
    fn write<'a>(&'a mut self, _: &'a Path, _: &'a [u8], _: Existing) -> Asked<'a, PathBuf> {
        panic!("planted")
    }
    fn write_folder<'a>(&'a mut self, _: &'a Path, _: Files) -> Asked<'a, PathBuf> {
        broken()
    }
    fn copy<'a>(&'a mut self, _: &'a str) -> Asked<'a, ()> {
        broken()
    }
}

/// Counts what is written at once.
struct Counting {
    stream: DuplexStream,
    writes: Arc<AtomicUsize>,
}

impl AsyncWrite for Counting {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        if written.is_ready() {
            self.writes.fetch_add(1, Ordering::Relaxed);
        }
        written
    }
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }
    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// Somebody who is about to connect.
pub struct Arrival {
    pub via: &'static str,
    /// The size of the terminal; none for a pipe.
    pub size: Option<(u16, u16)>,
    /// How much of the output fits in between.
    pub room: usize,
}

pub const FAR: Arrival = Arrival { via: "ssh:SHA256:abc", size: Some((80, 24)), room: 1 << 16 };
pub const NEAR: Arrival = Arrival { via: "socket", ..FAR };
pub const PIPED: Arrival = Arrival { size: None, ..FAR };

/// Somebody who is connected.
pub struct Guest {
    pub voice: Option<Voice>,
    pub output: DuplexStream,
    pub errors: DuplexStream,
    pub session: JoinHandle<u8>,
    pub writes: Arc<AtomicUsize>,
    pub shown: Arc<Mutex<vt100::Parser>>,
    /// Everything that arrived.
    pub bytes: Vec<u8>,
}

impl Arrival {
    fn visit(self) -> (Visit, Voice, [DuplexStream; 2], Arc<AtomicUsize>) {
        let (voice, input) = if self.size.is_some() { Ear::keys() } else { Ear::pipe() };
        let (output, stream) = tokio::io::duplex(self.room);
        let (errors, complained) = tokio::io::duplex(self.room);
        let writes = Arc::default();
        let size = |(width, height)| Terminal { name: "xterm-256color".to_owned(), size: Size { width, height } };
        let visit = Visit {
            caller: Some(Caller { person: kari(), via: self.via.to_owned(), is_owner: false }),
            via: self.via.to_owned(),
            from: "192.0.2.1".to_owned(),
            terminal: self.size.map(size),
            variables: Variables::from([("LANG".to_owned(), "nn_NO.UTF-8".to_owned())]),
            configuration: Default::default(),
            input,
            output: Box::new(Counting { stream, writes: Arc::clone(&writes) }),
            errors: Box::new(complained),
            machine: Box::new(Broken),
        };
        (visit, voice, [output, errors], writes)
    }

    fn begin<F>(self, run: impl FnOnce(Visit) -> F) -> Guest
    where
        F: Future<Output = u8> + Send + 'static,
    {
        let (columns, rows) =
            self.size.map_or((80, 24), |(columns, rows)| (columns.clamp(20, 500), rows.clamp(5, 200)));
        let (visit, voice, [output, errors], writes) = self.visit();
        let session = tokio::spawn(run(visit));
        let shown = Arc::new(Mutex::new(vt100::Parser::new(rows, columns, 0)));
        Guest { voice: Some(voice), output, errors, session, writes, shown, bytes: Vec::new() }
    }

    /// Opens the screens.
    pub fn screens(self, house: &House) -> Guest {
        let house = house.clone();
        self.begin(|visit| async move { session::screens(&house, visit, Vec::new()).await })
    }

    /// Runs the program.
    pub fn command(self, house: &House) -> Guest {
        let house = house.clone();
        self.begin(|visit| async move { session::command(&house, visit, vec!["plan".to_owned()]).await })
    }
}

impl Guest {
    pub async fn type_(&mut self, text: &str) -> &mut Self {
        self.say(Heard::Bytes(text.as_bytes().to_vec())).await
    }

    pub async fn say(&mut self, heard: Heard) -> &mut Self {
        self.voice.as_mut().unwrap().say(heard).await;
        self
    }

    /// The connection is gone.
    pub fn hang_up(&mut self) -> &mut Self {
        self.voice = None;
        self
    }

    /// Takes some of what arrived; `false` at its end.
    async fn take(&mut self) -> bool {
        let mut bytes = [0; 4096];
        let count = self.output.read(&mut bytes).await.unwrap();
        self.bytes.extend(&bytes[..count]);
        self.shown.lock().unwrap().process(&bytes[..count]);
        count > 0
    }

    pub fn screen(&self) -> String {
        self.shown.lock().unwrap().screen().contents()
    }

    /// Waits until a text is on the terminal.
    pub async fn expect(&mut self, text: &str) -> &mut Self {
        while !self.screen().contains(text) {
            let taken = timeout(LONG, self.take()).await;
            assert_eq!(taken, Ok(true), "«{text}» is not on the terminal:\n{}", self.screen());
        }
        self
    }

    /// Takes all that is there until nothing comes for a while.
    pub async fn settle(&mut self) -> &mut Self {
        while timeout(Duration::from_millis(50), self.take()).await == Ok(true) {}
        self
    }

    /// Takes everything until the end. Gives the exit code.
    pub async fn end(&mut self) -> u8 {
        while self.take().await {}
        (&mut self.session).await.unwrap()
    }
}
