//! Joins the parts of vedtak into one program.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, BufReader, IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use futures_util::FutureExt as _;
use tokio::signal::unix::{SignalKind, signal};

use vedtak::builtin::Library;
use vedtak::cli::{
    self, Beginning, CliError, CommandLine, Console, Elsewhere, Hosting, Opened, Outcome, Patience, Serving, User,
};
use vedtak::domain::message::Message;
use vedtak::engine::{Doing, SystemChance, Visitor};
use vedtak::locale::Locale;
use vedtak::server::House;
use vedtak::server::host_key::HostKey;
use vedtak::server::serve::{Resident, asked_to_stop, listen};
use vedtak::server::socket::Door;
use vedtak::terminal::relay::{self, Visited};
use vedtak::terminal::{Here, LocalHost};
use vedtak::ui::configuration::{Configuration, LONGEST, Own};
use vedtak::ui::first::{First, Wish};
use vedtak::ui::{Ending, Runtime};

/// The longest line of help, in columns.
const READABLE: usize = 100;

/// How many threads serve sessions at least: one of them may be caught in reading a terminal that is gone.
const THREADS: usize = 2;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let variables = variables();
    let user = user(&variables);
    let own = cli::configuration(&variables);
    let configuration = own.as_deref().map(configuration).unwrap_or_default();
    let locale = Locale::new(cli::language(&arguments, &variables, &configuration));
    let here = Here { folder: user.folder.clone(), locale };
    let mut console = console(here.clone(), variables, configuration);
    let library = Library::new(own.as_deref().map(overlay).unwrap_or_default());
    let threads = std::thread::available_parallelism().map_or(THREADS, |cores| cores.get().max(THREADS));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(threads).enable_all().build();
    match runtime {
        Ok(runtime) => {
            let code = runtime.block_on(run(arguments, library, &user, here, &mut console));
            // Nothing is waited for: what had to be durable is.
            runtime.shutdown_background();
            code
        }
        Err(error) => {
            let failed = CliError::failed(Message::new("host-failed").with("cause", error.to_string()));
            console.complain(&failed);
            ExitCode::from(failed.exit.code())
        }
    }
}

async fn run(arguments: Vec<OsString>, library: Library, user: &User, here: Here, console: &mut Console) -> ExitCode {
    let mut patience = Patience::default();
    let ended = loop {
        let ended = match cli::run(arguments.clone(), &library, user, console).await {
            Outcome::Ended(exit) => break Ok(exit.code()),
            Outcome::Serve(serving) => break serve(*serving, library, user, console).await.map(|()| 0),
            Outcome::Screens(opened) => break screens(*opened, &library, user, here, console).await.map(|()| 0),
            Outcome::First(beginning) => first(*beginning, (&library, user), &here, console).await,
            Outcome::Elsewhere(elsewhere) => guest(*elsewhere, here.clone()).await,
        };
        match ended {
            Ok(Some(code)) => break Ok(code),
            Err(error) => break Err(error),
            // The host was just leaving: somebody else may own the workspace now, or nobody.
            Ok(None) => {
                if let Err(error) = patience.wait(console, None).await {
                    break Err(error);
                }
            }
        }
    };
    ExitCode::from(ended.unwrap_or_else(|error| {
        console.complain(&error);
        error.exit.code()
    }))
}

/// Works through the process that owns the workspace. Returns the exit code; `None` when it was just leaving.
async fn guest(elsewhere: Elsewhere, here: Here) -> Result<Option<u8>, CliError> {
    let screens = elsewhere.hello.screens;
    let failed = |error: io::Error| {
        if screens {
            return CliError::failed(Message::new("cli-no-terminal").with("cause", error.to_string()));
        }
        cli::broken(&error)
    };
    match relay::visit(elsewhere.stream, elsewhere.hello, here).await.map_err(failed)? {
        Visited::Exit(code) => Ok(Some(code)),
        Visited::Leaving => Ok(None),
        Visited::Refused { cause, hint } => Err(CliError { hint, ..CliError::denied(cause) }),
        Visited::Lost { kept: None } => {
            Err(CliError::failed(Message::new("attach-lost")).hint(Message::new("attach-lost-hint")))
        }
        Visited::Lost { kept: Some(path) } => {
            let hint = Message::new("attach-lost-kept").with("path", path.display().to_string());
            Err(CliError::failed(Message::new("attach-lost")).hint(hint))
        }
    }
}

/// Serves a workspace until the process is asked to stop.
async fn serve(serving: Serving, library: Library, user: &User, console: &mut Console) -> Result<(), CliError> {
    let Serving { engine, addresses } = serving;
    let failed = |error: io::Error| CliError::failed(Message::new("host-failed").with("cause", error.to_string()));
    let host_key = HostKey::open(engine.directory(), &mut SystemChance);
    let host_key = host_key.map_err(|error| CliError::failed(error.message()).hint(error.hint()))?;
    let listeners = listen(&addresses).map_err(CliError::failed)?;
    let stop = asked_to_stop().map_err(failed)?;
    let places = cli::places(engine.directory(), user, console);
    let house = House { engine, commands: Arc::new(CommandLine::new(&library, Utc::now)) };
    let door = places.and_then(|places| {
        let door = Door::listen(house.clone(), &places);
        door.map_err(|error| tracing::warn!(%error, "nobody of this machine can come in")).ok()
    });
    let notify = std::env::var_os("NOTIFY_SOCKET");
    let mut tell = |said: &Message| console.note(said);
    Resident { house, listeners, host_key, door, notify, tell: &mut tell }.run(stop).await;
    Ok(())
}

/// Shows somebody what to begin with where there is no workspace, and goes on with what is wished for. Returns the exit
/// code; `None` when the process that has the workspace was just leaving.
async fn first(
    mut beginning: Beginning,
    (library, user): (&Library, &User),
    here: &Here,
    console: &mut Console,
) -> Result<Option<u8>, CliError> {
    let terminal = LocalHost::enter(here.clone()).map_err(gone)?;
    let mut first = First::start(terminal, beginning.opening.clone(), beginning.offer.clone()).await.map_err(gone)?;
    while let Some(wish) = first.wish().await.map_err(gone)? {
        if let Wish::Connect(command) = wish {
            first.close().await.map_err(gone)?.leave().await;
            console.say(&Message::new("attaching-connect"))?;
            return console.line(&command).map(|()| Some(0));
        }
        // The terminal shows a frame: nothing is said beside it.
        let errors = std::mem::replace(&mut console.errors, Box::new(io::sink()));
        let fulfilled = beginning.fulfil(wish, first.preferences(), (library, user), console).await;
        console.errors = errors;
        match fulfilled {
            Ok(Outcome::Screens(opened)) => {
                let terminal = first.hand_on().await.map_err(gone)?;
                return host(*opened, library, user, terminal, console).await.map(|()| Some(0));
            }
            Ok(Outcome::Elsewhere(elsewhere)) => {
                first.close().await.map_err(gone)?.leave().await;
                return guest(*elsewhere, here.clone()).await;
            }
            Ok(_) => break,
            Err(error) => first.refuse(error.into()).await.map_err(gone)?,
        }
    }
    first.close().await.map_err(gone)?;
    Ok(Some(0))
}

/// Says that the terminal is gone.
fn gone(error: io::Error) -> CliError {
    CliError::failed(Message::new("cli-no-terminal").with("cause", error.to_string()))
}

/// Shows the terminal UI over a workspace in this terminal.
async fn screens(
    opened: Opened,
    library: &Library,
    user: &User,
    here: Here,
    console: &mut Console,
) -> Result<(), CliError> {
    let terminal = LocalHost::enter(here).map_err(gone)?;
    host(opened, library, user, terminal, console).await
}

/// Shows the terminal UI over a workspace, and lets others on this machine in, for as long as anybody is here.
async fn host(
    opened: Opened,
    library: &Library,
    user: &User,
    terminal: LocalHost,
    console: &mut Console,
) -> Result<(), CliError> {
    let Opened { temporary: _kept, engine, opening } = opened;
    let mut terminate = signal(SignalKind::terminate()).map_err(gone)?;
    let visitor = Visitor {
        session: 0,
        person: Some(opening.actor.person.clone()),
        via: opening.actor.via.clone(),
        from: user.name.clone(),
        since: Utc::now(),
        doing: Doing::Screens,
        plan: None,
    };
    let presence = engine.enter(visitor);
    let runtime = Runtime::start(terminal, engine.clone(), opening, presence).await.map_err(gone)?;
    // Only now: the first frame waits for nothing.
    let places = cli::places(engine.directory(), user, console);
    let hosting = Hosting::after(Duration::ZERO, &engine, library, places);
    let shown = match runtime.run().await {
        Ok(Ending::Left) => Ok(()),
        Ok(Ending::Ended(why)) => Err(CliError::failed(why)),
        Err(error) => Err(gone(error)),
    };
    // Who closes the screens lets the others stay; who ends the process does not.
    let is_told = terminate.recv().now_or_never().is_some();
    hosting.end(console, is_told).await;
    shown
}

/// Reads the environment of this process.
fn variables() -> BTreeMap<String, String> {
    let text = |(name, value): (OsString, OsString)| Some((name.into_string().ok()?, value.into_string().ok()?));
    std::env::vars_os().filter_map(text).collect()
}

/// Finds who runs this process, and where.
fn user(variables: &BTreeMap<String, String>) -> User {
    let uid = rustix::process::getuid().as_raw();
    let named = ["USER", "LOGNAME"].into_iter().find_map(|name| variables.get(name));
    let name = named.cloned().unwrap_or_else(|| uid.to_string());
    let folder = std::env::current_dir().unwrap_or_else(|_gone| PathBuf::from("/"));
    User { name, uid: Some(uid), folder }
}

/// Makes the console of this process.
fn console(here: Here, variables: BTreeMap<String, String>, configuration: Configuration) -> Console {
    let is_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    Console {
        output: Box::new(io::stdout()),
        errors: Box::new(io::stderr()),
        input: Box::new(BufReader::new(io::stdin())),
        is_terminal,
        is_afar: false,
        width: columns(is_terminal),
        variables,
        configuration,
        clock: Box::new(Utc::now),
        locale: here.locale.clone(),
        machine: Box::new(here),
        json: false,
    }
}

/// Returns how wide help is: the terminal, but no wider than is read with ease.
fn columns(is_terminal: bool) -> usize {
    let size = if is_terminal { crossterm::terminal::size().ok() } else { None };
    size.map_or(READABLE, |(columns, _)| usize::from(columns).min(READABLE))
}

/// Reads how the user wants vedtak to be.
fn configuration(root: &Path) -> Configuration {
    let read = |name: &str| {
        let path = root.join(name);
        // One byte more than is understood: so it is noticed that there is more.
        let limit = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        std::fs::File::open(&path).ok()?.take(limit).read_to_end(&mut bytes).ok()?;
        Some(Own { path: path.display().to_string(), text: String::from_utf8_lossy(&bytes).into_owned() })
    };
    Configuration { settings: read("config.toml"), keymap: read("keymap.toml") }
}

/// Reads the user's own plans and themes, which win over the built-in ones: path as in the repository, and text.
fn overlay(root: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut waiting = vec![root.join("plans"), root.join("themes")];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let (Ok(name), Ok(text)) = (path.strip_prefix(root), std::fs::read_to_string(&path)) {
                found.push((name.to_string_lossy().into_owned(), text));
            }
        }
    }
    found
}
