//! Joins the parts of vedtak into one program.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, BufReader, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::Utc;

use vedtak::builtin::Library;
use vedtak::cli::{self, CliError, Console, Opened, Outcome, User};
use vedtak::domain::message::Message;
use vedtak::engine::{Doing, Visitor};
use vedtak::locale::Locale;
use vedtak::terminal::{Here, LocalHost};
use vedtak::ui::{Ending, Runtime};

/// The user's own folder of templates, workspaces and themes, beside the built-in ones.
const OWN: &str = "vedtak";
/// The longest line of help, in columns.
const READABLE: usize = 100;

/// How many threads serve sessions at least: one of them may be caught in reading a terminal that is gone.
const THREADS: usize = 2;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let variables = variables();
    let user = user(&variables);
    let here = Here { folder: user.folder.clone(), locale: Locale::new(cli::language(&arguments, &variables)) };
    let mut console = console(here.clone(), variables);
    let threads = std::thread::available_parallelism().map_or(THREADS, |cores| cores.get().max(THREADS));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(threads).enable_all().build();
    match runtime {
        Ok(runtime) => {
            let code = runtime.block_on(run(arguments, &user, here, &mut console));
            // Nothing is waited for: what had to be durable is, and crossterm never returns from a closed terminal.
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

async fn run(arguments: Vec<OsString>, user: &User, here: Here, console: &mut Console) -> ExitCode {
    let library = Library::new(overlay(console));
    let outcome = cli::run(arguments, &library, user, console).await;
    match outcome {
        Outcome::Ended(exit) => ExitCode::from(exit.code()),
        Outcome::Serve(_serving) => {
            let error = CliError::failed(Message::new("host-not-here"));
            console.complain(&error);
            ExitCode::from(error.exit.code())
        }
        Outcome::Screens(opened) => match screens(*opened, user, here).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                console.complain(&error);
                ExitCode::from(error.exit.code())
            }
        },
    }
}

/// Opens the terminal UI over a workspace, for as long as somebody looks at it.
async fn screens(opened: Opened, user: &User, here: Here) -> Result<(), CliError> {
    let Opened { engine, opening, temporary: _kept } = opened;
    let gone = |error: io::Error| CliError::failed(Message::new("cli-no-terminal").with("cause", error.to_string()));
    let host = LocalHost::enter(here).map_err(gone)?;
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
    match Runtime::start(host, engine, opening, presence).await.map_err(gone)?.run().await.map_err(gone)? {
        Ending::Left => Ok(()),
        Ending::Ended(why) => Err(CliError::failed(why)),
    }
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
fn console(here: Here, variables: BTreeMap<String, String>) -> Console {
    let is_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    Console {
        output: Box::new(io::stdout()),
        errors: Box::new(io::stderr()),
        input: Box::new(BufReader::new(io::stdin())),
        is_terminal,
        is_afar: false,
        width: columns(is_terminal),
        variables,
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

/// Reads the user's own plans and themes, which win over the built-in ones: path as in the repository, and text.
fn overlay(console: &Console) -> Vec<(String, String)> {
    let config = console.variable("XDG_CONFIG_HOME").map(PathBuf::from);
    let config = config.or_else(|| console.variable("HOME").map(|home| Path::new(home).join(".config")));
    let Some(root) = config.map(|config| config.join(OWN)) else { return Vec::new() };
    let mut found = Vec::new();
    let mut waiting = vec![root.join("plans"), root.join("themes")];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let (Ok(name), Ok(text)) = (path.strip_prefix(&root), std::fs::read_to_string(&path)) {
                found.push((name.to_string_lossy().into_owned(), text));
            }
        }
    }
    found
}
