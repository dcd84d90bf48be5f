//! The command line for people who are connected (DESIGN 8): the same nouns, on the workspace that is open.
//!
//! Nothing here leads to this machine's files: a command has the caller's streams and the caller's own machine, and the
//! nouns that are about a folder are not run for anybody who is connected.

use chrono::{DateTime, Utc};
use clap::Parser as _;
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use crate::builtin::Library;
use crate::domain::message::Message;
use crate::domain::person;
use crate::engine::Engine;
use crate::locale::Locale;
use crate::server::{Call, Caller, Commands, Surroundings};
use crate::ui::Opening;
use crate::ui::settings::Settings;

use super::arguments::{Arguments, Global, Noun};
use super::console::Console;
use super::desk::Desk;
use super::error::{CliError, Exit};
use super::notice::Notice;
use super::opened::{self, Shared, Wishes};
use super::{find, language, run_noun};

/// The program's name, which stands before the arguments when somebody types it.
const PROGRAM: &str = "vedtak";

/// The command line, for everybody who is connected to this process.
pub struct CommandLine {
    shared: Shared,
    clock: fn() -> DateTime<Utc>,
}

impl CommandLine {
    /// Makes a command line; takes what vedtak brings along, and the clock.
    #[must_use]
    pub fn new(library: &Library, clock: fn() -> DateTime<Utc>) -> Self {
        Self { shared: Shared::of(library), clock }
    }

    async fn attempt(
        &self,
        engine: &Engine,
        arguments: Vec<String>,
        caller: &Caller,
        console: &mut Console,
    ) -> Result<Exit, CliError> {
        console.json = arguments.iter().any(|argument| argument == "--json");
        let words = super::checked(named(arguments).into_iter().map(Into::into).collect())?;
        let Some(Arguments { global, noun }) = super::parsed(words, console)? else { return Ok(Exit::Done) };
        if global.workspace.is_some() && console.is_afar {
            let hint = Message::new("session-hint-no-workspace");
            return Err(CliError::usage(Message::new("session-no-workspace")).hint(hint));
        }
        let caller = acting(engine, caller, &global)?;
        match noun {
            Some(noun) => {
                refuse_elsewhere(&noun, console.is_afar || !caller.is_owner)?;
                run_noun(&mut Desk { engine, caller: &caller, console }, noun).await
            }
            None => {
                let hint = Message::new("session-hint-terminal");
                Err(CliError::usage(Message::new("session-no-terminal")).hint(hint))
            }
        }
    }

    fn begin(
        &self,
        engine: &Engine,
        arguments: &[String],
        caller: &Caller,
        of: Surroundings<'_>,
    ) -> Result<Opening, CliError> {
        // A command line that is not understood is run as a command, which says why.
        let global = global(arguments).ok_or_else(|| CliError::usage(Message::new("cli-usage-no-command")))?;
        let wishes = Wishes { global: &global, variables: of.variables, configuration: of.configuration };
        opened::opening(engine, &self.shared, &acting(engine, caller, &global)?, wishes, engine.now((self.clock)()))
    }
}

impl Commands for CommandLine {
    fn run<'a>(&'a self, engine: &'a Engine, arguments: Vec<String>, call: Call) -> BoxFuture<'a, u8> {
        async move {
            let clock = self.clock;
            let mut console = Console {
                output: call.output,
                errors: call.errors,
                input: call.input,
                is_terminal: call.is_terminal,
                is_afar: person::key_of(&call.caller.via).is_some(),
                width: call.width,
                machine: call.machine,
                locale: Locale::new(language(&arguments, &call.variables, &call.configuration)),
                variables: call.variables,
                configuration: call.configuration,
                clock: Box::new(clock),
                json: false,
            };
            let ended = self.attempt(engine, arguments, &call.caller, &mut console).await;
            let ended = ended.and_then(|exit| console.flush().map(|()| exit));
            let exit = ended.unwrap_or_else(|error| {
                console.complain(&error);
                error.exit
            });
            exit.code()
        }
        .boxed()
    }

    fn wants_screens(&self, arguments: &[String]) -> bool {
        global(arguments).is_some()
    }

    fn opening(
        &self,
        engine: &Engine,
        arguments: &[String],
        caller: &Caller,
        of: Surroundings<'_>,
    ) -> Result<Opening, Message> {
        self.begin(engine, arguments, caller, of).map_err(|error| match error.hint {
            Some(hint) => Message::new("session-refused").with("cause", error.cause).with("hint", hint),
            None => error.cause,
        })
    }

    fn settings(&self, arguments: &[String], of: Surroundings<'_>) -> Settings {
        let global = global(arguments).unwrap_or_default();
        let wishes = Wishes { global: &global, variables: of.variables, configuration: of.configuration };
        opened::unknown(&self.shared, wishes)
    }
}

/// Puts the program's name before the arguments, where it does not stand already.
fn named(mut arguments: Vec<String>) -> Vec<String> {
    if arguments.first().is_none_or(|first| first != PROGRAM) {
        arguments.insert(0, PROGRAM.to_owned());
    }
    arguments
}

/// Reads a command line that names no command and asks for no help.
fn global(arguments: &[String]) -> Option<Global> {
    let read = Arguments::try_parse_from(named(arguments.to_vec())).ok()?;
    read.noun.is_none().then_some(read.global)
}

/// Finds as whom somebody acts: as oneself, or with `--as` as another person.
fn acting(engine: &Engine, caller: &Caller, global: &Global) -> Result<Caller, CliError> {
    let Some(named) = &global.acting else { return Ok(caller.clone()) };
    let workspace = engine.workspace();
    if !caller.is_owner {
        let name = workspace.person_name(&caller.person);
        return Err(CliError::denied(Message::new("cli-as-not-owner").with("user", name)));
    }
    let person = find::person(&workspace, named)?.id.clone();
    Ok(Caller { person, ..caller.clone() })
}

/// Refuses what is about a folder of the machine that somebody sits at, or about that machine itself: its health is
/// for whoever owns the workspace, and counts plans that others find no trace of.
fn refuse_elsewhere(noun: &Noun, is_elsewhere: bool) -> Result<(), CliError> {
    let command = match noun {
        Noun::Init(_) => "init",
        Noun::Demo(_) => "demo",
        Noun::Serve(_) => "serve",
        Noun::Doctor(given) if is_elsewhere || given.quarantine_tail => "doctor",
        Noun::Notice(Notice::Settings(_)) if is_elsewhere => "notice settings",
        Noun::Completions(_) => "completions",
        Noun::Man => "man",
        _ => return Ok(()),
    };
    let hint = Message::new("session-hint-at-home").with("command", command);
    Err(CliError::usage(Message::new("session-at-home").with("command", command)).hint(hint))
}
