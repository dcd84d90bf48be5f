//! The command line: nouns and verbs, in the reader's language (DESIGN 7).
//!
//! [`run`] is the whole program without a process: arguments and a [`Console`] in, an [`Exit`] out. Tests, the demo
//! and people who are connected ([`CommandLine`]) call the same nouns. A command works with a [`Desk`] and nothing else:
//! the engine, who calls, and the caller's streams and machine.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use clap::{CommandFactory as _, FromArgMatches as _};

use crate::builtin::Library;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::permission;
use crate::domain::text;
use crate::engine::{Engine, EngineError};
use crate::server::Caller;
use crate::ui::configuration::Configuration;
use crate::ui::settings::{self, Set, Settings};

use arguments::{Arguments, Global, Noun};
pub use console::{Console, broken};
pub use desk::Desk;
use elsewhere::Errand;
pub use elsewhere::{Elsewhere, Patience, places};
pub use error::{CliError, Exit};
pub use first::Beginning;
pub use hosting::Hosting;
pub use opened::Opened;
pub use place::{User, configuration};
pub use remote::CommandLine;
pub use serve::Serving;

mod answer;
mod arguments;
mod backup;
mod behalf;
mod body;
mod case;
mod console;
mod demo;
mod desk;
mod doctor;
mod elsewhere;
mod error;
mod find;
mod first;
mod help;
mod hosting;
mod init;
mod intake;
mod invitation;
mod key;
mod log;
mod meeting;
mod notice;
mod opened;
mod paper;
mod party;
mod person;
mod place;
mod plan;
mod publication;
mod remark;
mod remote;
mod search;
mod serve;
mod session;
mod shell;
mod sign;
mod step;
mod table;
mod template;
mod verify;
mod version;

/// What is left to do after the command line was read and everything that it alone can do is done.
#[derive(Debug)]
pub enum Outcome {
    /// It has ended.
    Ended(Exit),
    /// Somebody wants the terminal UI over this workspace.
    Screens(Box<Opened>),
    /// Somebody wants the terminal UI, and there is no workspace yet.
    First(Box<Beginning>),
    /// Somebody wants this workspace to be hosted.
    Serve(Box<Serving>),
    /// Another process owns the workspace, and is to do it.
    Elsewhere(Box<Elsewhere>),
}

/// Runs a command line of somebody at this machine, `arguments[0]` being the program's name. Everything that is said
/// goes to the console.
pub async fn run(arguments: Vec<OsString>, library: &Library, user: &User, console: &mut Console) -> Outcome {
    match attempt(arguments, library, user, console).await {
        Ok(outcome) => outcome,
        Err(error) => {
            console.complain(&error);
            Outcome::Ended(error.exit)
        }
    }
}

async fn attempt(
    arguments: Vec<OsString>,
    library: &Library,
    user: &User,
    console: &mut Console,
) -> Result<Outcome, CliError> {
    console.json = arguments.iter().any(|argument| argument == "--json");
    let mut words = checked(arguments)?;
    let Some(Arguments { global, noun }) = parsed(words.clone(), console)? else {
        return Ok(Outcome::Ended(Exit::Done));
    };
    let command = || help::speak(Arguments::command(), &console.locale, console.width);
    let noun = match noun {
        Some(Noun::Verify(given)) => {
            let path = user.folder.join(&given.path);
            return verify::run(console, &given, Some(&path)).await.map(Outcome::Ended);
        }
        Some(Noun::Template(template::Template::Check(given))) => {
            return template::check(console, &given).await.map(Outcome::Ended);
        }
        Some(Noun::Completions(given)) => {
            let command = command();
            return shell::completions(console, command, &given).map(Outcome::Ended);
        }
        Some(Noun::Man) => {
            let command = command();
            return shell::man(console, command).map(Outcome::Ended);
        }
        Some(Noun::Demo(given)) => {
            demo::announce(console, &given)?;
            return demo::run(console, library, user, &global, &given).await;
        }
        Some(Noun::Init(given)) => {
            let folder = place::new_workspace(console, user, global.workspace.as_deref())?;
            return init::run(console, library, user, &folder, given).await.map(Outcome::Ended);
        }
        Some(Noun::Restore(given)) => {
            let folder = place::new_workspace(console, user, global.workspace.as_deref())?;
            return backup::restore(console, user, &global, &folder, given).await.map(Outcome::Ended);
        }
        Some(Noun::Backup(mut given)) => {
            given.settle(user, &mut words);
            Some(Noun::Backup(given))
        }
        noun => noun,
    };
    let place = place::workspace(console, user, global.workspace.as_deref())?;
    let folder = place.value.clone();
    if let Some(Noun::Doctor(given)) = &noun
        && given.quarantine_tail
    {
        return doctor::quarantine(console, &folder, given).await.map(Outcome::Ended);
    }
    let errand = Errand { words: &words, screens: noun.is_none(), is_here: matches!(noun, Some(Noun::Serve(_))) };
    match owned(&folder, errand, user, console).await {
        Ok(Ok(engine)) => do_here(engine, global, noun, (library, user, &place), console).await,
        other if matches!(noun, Some(Noun::Doctor(_))) => do_doctor(other, (&place, &global), library, console),
        Ok(Err(elsewhere)) => Ok(Outcome::Elsewhere(elsewhere)),
        Err(_) if noun.is_none() && console.is_terminal && !console.json && place::is_free(&folder) => {
            let beginning = Beginning::new(console, library, user, (folder, global, words))?;
            Ok(Outcome::First(Box::new(beginning)))
        }
        Err(error) => Err(error),
    }
}

/// Says how vedtak is set up here, where this process has no workspace to tell of: another one has it, or there is none.
fn do_doctor(
    found: Result<Result<Engine, Box<Elsewhere>>, CliError>,
    (place, global): (&Set<PathBuf>, &Global),
    library: &Library,
    console: &mut Console,
) -> Result<Outcome, CliError> {
    let setup = doctor::setup(console, library, (global, place), Vec::new());
    match found {
        Ok(Ok(_)) => Ok(Outcome::Ended(Exit::Done)),
        Ok(Err(elsewhere)) => {
            if !console.json {
                // The host tells of the workspace, and knows nothing of this terminal.
                doctor::say_setup(console, &setup)?;
            }
            Ok(Outcome::Elsewhere(elsewhere))
        }
        Err(_) if global.workspace.is_none() && !place::is_workspace(&place.value) => {
            doctor::without(console, &setup).map(Outcome::Ended)
        }
        Err(error) => Err(error),
    }
}

/// Does what is wanted in a workspace that this process owns.
async fn do_here(
    engine: Engine,
    global: Global,
    noun: Option<Noun>,
    (library, user, place): (&Library, &User, &Set<PathBuf>),
    console: &mut Console,
) -> Result<Outcome, CliError> {
    match noun {
        Some(Noun::Serve(given)) => Ok(Outcome::Serve(Box::new(Serving { engine, addresses: given.addresses() }))),
        Some(Noun::Doctor(_)) => {
            let chosen = caller(user, &engine, &global, console).and_then(|caller| opened::chosen(&engine, &caller));
            let setup = doctor::setup(console, library, (&global, place), chosen.unwrap_or_default());
            doctor::examine(console, &engine, Some(&setup)).await.map(Outcome::Ended)
        }
        None => opened::open(engine, library, (user, &global), console),
        Some(noun) => {
            let caller = caller(user, &engine, &global, console)?;
            let places = elsewhere::places(engine.directory(), user, console);
            let hosting = Hosting::after(hosting::MOMENT, &engine, library, places);
            let ended = run_noun(&mut Desk { engine: &engine, caller: &caller, console }, noun).await;
            // Said before guests are waited for.
            let exit = ended.unwrap_or_else(|error| {
                console.complain(&error);
                error.exit
            });
            hosting.end(console, false).await;
            Ok(Outcome::Ended(exit))
        }
    }
}

/// Runs a command line in a workspace that is open, for the demo.
///
/// # Errors
/// What the command says.
pub async fn run_in(desk: &mut Desk<'_>, arguments: Vec<OsString>) -> Result<Exit, CliError> {
    let Some(Arguments { noun, .. }) = parsed(checked(arguments)?, desk.console)? else { return Ok(Exit::Done) };
    match noun {
        Some(noun) => run_noun(desk, noun).await,
        None => Err(CliError::usage(Message::new("cli-usage-no-command"))),
    }
}

async fn run_noun(desk: &mut Desk<'_>, noun: Noun) -> Result<Exit, CliError> {
    match noun {
        Noun::Plan(verb) => plan::run(desk, verb).await,
        Noun::Step(verb) => step::run(desk, verb).await,
        Noun::Answer(verb) => answer::run(desk, verb).await,
        Noun::Case(verb) => case::run(desk, verb).await,
        Noun::Meeting(verb) => meeting::run(desk, verb).await,
        Noun::Notice(verb) => notice::run(desk, verb).await,
        Noun::Publication(verb) => publication::run(desk, verb).await,
        Noun::Remark(verb) => remark::run(desk, verb).await,
        Noun::Version(verb) => version::run(desk, verb).await,
        Noun::Search(given) => search::run(desk, given),
        Noun::Sign(given) => sign::run(desk, *given).await,
        Noun::Signing(verb) => sign::signing(desk, verb).await,
        Noun::Adopt(given) => sign::adopt(desk, *given).await,
        Noun::Person(verb) => person::run(desk, verb).await,
        Noun::Body(verb) => body::run(desk, verb).await,
        Noun::Party(verb) => party::run(desk, verb).await,
        Noun::Key(verb) => key::run(desk, verb).await,
        Noun::Template(verb) => template::run(desk, verb).await,
        Noun::Log(verb) => log::run(desk, &verb),
        Noun::Backup(given) => backup::backup(desk, given).await,
        Noun::Verify(given) => verify::run(desk.console, &given, None).await,
        Noun::Session(verb) => session::run(desk, &verb),
        Noun::Doctor(given) if !given.quarantine_tail => doctor::examine(desk.console, desk.engine, None).await,
        Noun::Serve(_)
        | Noun::Init(_)
        | Noun::Restore(_)
        | Noun::Doctor(_)
        | Noun::Demo(_)
        | Noun::Completions(_)
        | Noun::Man => Err(CliError::usage(Message::new("cli-usage-not-here"))),
    }
}

/// Finds the language in which somebody is spoken to: `--lang`, or what the environment and the person's own file ask
/// for; English when that is none that vedtak speaks.
///
/// Known before anything else, because errors in the command line are said in it too.
#[must_use]
pub fn language<W: AsRef<OsStr>>(
    arguments: &[W],
    variables: &BTreeMap<String, String>,
    configuration: &Configuration,
) -> Lang {
    let mut words = arguments.iter().filter_map(|argument| argument.as_ref().to_str());
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('='),
            None => continue,
        };
        if let Some(lang) = value.and_then(|value| value.parse().ok()) {
            return lang;
        }
    }
    let written = configuration.settings.as_ref().map(settings::of_file).unwrap_or_default().0;
    let said = settings::of_system(variables).into_iter().chain(written).chain(settings::of_variables(variables));
    Settings::of(said, []).0.lang.value
}

/// Refuses arguments that hold something invisible, with their place.
fn checked(arguments: Vec<OsString>) -> Result<Vec<String>, CliError> {
    let check = |(no, argument): (usize, OsString)| {
        let refused = |cause: Message| {
            let cause = Message::new("cli-argument-refused").with("no", no).with("cause", cause);
            CliError::usage(cause).hint(Message::new("cli-hint-nothing-changed"))
        };
        let argument = argument.into_string().map_err(|_bytes| refused(Message::new("cli-argument-not-utf8")))?;
        match text::check(&argument, text::Kind::Body).err().and_then(|all| all.into_iter().next()) {
            Some(first) => Err(refused(first.message())),
            None => Ok(text::clean(&argument, text::Kind::Body).0),
        }
    };
    arguments.into_iter().enumerate().map(check).collect()
}

/// Reads a command line; `None` when it asked for help, which has been given.
fn parsed(words: Vec<String>, console: &mut Console) -> Result<Option<Arguments>, CliError> {
    let command = help::speak(Arguments::command(), &console.locale, console.width);
    let read =
        command.try_get_matches_from(words).and_then(|mut matches| Arguments::from_arg_matches_mut(&mut matches));
    match read {
        Ok(arguments) => Ok(Some(arguments)),
        Err(error) => match help::explain(&error) {
            Some(refused) => Err(refused),
            None => {
                let help = error.render().to_string();
                console.line(help.trim_end())?;
                Ok(None)
            }
        },
    }
}

/// Opens the workspace, or finds the process that owns it. Whoever owns it for a moment is waited for.
async fn owned(
    folder: &Path,
    errand: Errand<'_>,
    user: &User,
    console: &mut Console,
) -> Result<Result<Engine, Box<Elsewhere>>, CliError> {
    let name = errand.words.iter().skip(1).take(2).cloned().collect::<Vec<_>>().join(" ");
    let mut patience = Patience::default();
    loop {
        let error = match open(console, folder, &name) {
            Ok(engine) => return Ok(Ok(engine)),
            // It may lie where only its owner may look, and be hosted for everybody.
            Err(error @ (EngineError::Held(_) | EngineError::NoWorkspace { .. } | EngineError::File { .. })) => error,
            Err(error) => return Err(error.into()),
        };
        if let Some(found) = elsewhere::find(folder, errand, user, console).await {
            return Ok(Err(Box::new(found)));
        }
        let EngineError::Held(owner) = error else { return Err(error.into()) };
        patience.wait(console, owner.as_ref()).await?;
    }
}

/// Opens the workspace, and says how far a rebuild of the database has come.
fn open(console: &mut Console, folder: &Path, command: &str) -> Result<Engine, EngineError> {
    let mut shown = 0;
    let mut progress = |progress: crate::engine::Progress| {
        let percent = progress.done * 100 / progress.total.max(1);
        if progress.total > PROGRESS_FROM && percent >= shown + 10 {
            shown = percent;
            console.note(&Message::new("cli-rebuilding").with("percent", percent));
        }
    };
    let engine = Engine::open(folder, command, &mut progress)?;
    if let Some(tail) = engine.quarantined() {
        console.note(&tail.message());
    }
    Ok(engine)
}

/// From how many entries on a rebuild is slow enough to be told about.
const PROGRESS_FROM: u64 = 20_000;

/// Finds who calls: the operating-system user's person, or with `--as` another one.
fn caller(user: &User, engine: &Engine, global: &Global, console: &Console) -> Result<Caller, CliError> {
    let workspace = engine.workspace();
    let own = workspace.person_of_user(&user.name).map(|person| person.id.clone());
    let is_owner = place::is_owner(user, engine.directory());
    let caller = |person| Caller { person, via: desk::LOCAL.to_owned(), is_owner };
    match (&global.acting, own) {
        (Some(_), _) if !is_owner => Err(CliError::denied(Message::new("cli-as-not-owner").with("user", &user.name))),
        (Some(named), _) => Ok(caller(find::person(&workspace, named)?.id.clone())),
        (None, Some(own)) => Ok(caller(own)),
        (None, None) => {
            let now = engine.now((console.clock)());
            Err(permission::stranger(&workspace, (&user.name, is_owner), now).into())
        }
    }
}
