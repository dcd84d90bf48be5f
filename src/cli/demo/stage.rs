//! The stage of the demo: a workspace, its secretary, a clock that is moved by hand, and the commands run on it.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};

use crate::builtin::Library;
use crate::domain::id::PersonId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::origin::{DomainName, InvalidDomainName};
use crate::domain::permission;
use crate::engine::Engine;
use crate::locale::Locale;
use crate::server::Caller;
use crate::signing::command::Shell;
use crate::terminal::Here;

use crate::cli::console::Console;
use crate::cli::desk::{Desk, LOCAL};
use crate::cli::error::CliError;
use crate::cli::init::{self, Init};
use crate::cli::place::User;
use crate::cli::run_in;

use super::cast::Cast;
use super::{ORIGIN, files};

/// A workspace with somebody at its desk.
pub struct Stage<'a> {
    /// Who sees the demo.
    pub audience: &'a mut Console,
    /// Who plays.
    pub cast: Cast,
    /// Where throw-away files lie: keys, scans.
    pub folder: PathBuf,
    engine: Engine,
    caller: Caller,
    now: DateTime<Utc>,
}

/// What a command writes, kept until the audience is shown it.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> Stage<'a> {
    /// Founds the workspace of the demo in a folder, at an instant of its own clock; `is_named_demo` says in its name what
    /// it is, for whoever looks around in it.
    ///
    /// # Errors
    /// Something can not be written.
    pub async fn set(
        audience: &'a mut Console,
        library: &Library,
        user: &User,
        folder: &Path,
        (now, is_named_demo): (DateTime<Utc>, bool),
    ) -> Result<Self, CliError> {
        let lang = audience.locale.lang();
        let (_, starter) = files(lang);
        let text = library.workspaces(lang.code()).find(|file| file.name == starter).map(|file| file.text.to_owned());
        let domain: Result<DomainName, InvalidDomainName> = ORIGIN.parse();
        let given = Init {
            origin: domain
                .map_err(|error| CliError::failed(Message::new("cli-usage-domain").with("value", error.0)))?,
            name: text
                .as_deref()
                .filter(|_| is_named_demo)
                .and_then(named)
                .map(|name| audience.locale.say(&Message::new("demo-name").with("name", name))),
            person: None,
            zone: None,
            from: Some(PathBuf::from(starter)),
        };
        let mut console = backstage(audience, now, &Kept::default(), folder);
        let engine =
            init::found(&mut console, library, user, &folder.join("workspace"), given, text.as_deref()).await?;
        let workspace = engine.workspace();
        let first = workspace.person_of_user(&user.name).map(|person| person.id.clone());
        let nobody = || CliError::from(permission::stranger(&workspace, (&user.name, true), engine.now(now)));
        let caller = Caller { person: first.ok_or_else(nobody)?, via: LOCAL.to_owned(), is_owner: true };
        let (folder, cast) = (folder.to_owned(), Cast::of(lang));
        Ok(Self { audience, cast, folder, engine, caller, now })
    }

    /// Returns the workspace.
    pub const fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Returns the language of the audience.
    pub fn lang(&self) -> Lang {
        self.audience.locale.lang()
    }

    /// Returns what the players write into the plan, in its language: under bokmål that is nynorsk (DESIGN 10).
    pub fn words(&self, id: &str) -> String {
        let written = match self.lang() {
            Lang::En => Lang::En,
            Lang::Nb | Lang::Nn => Lang::Nn,
        };
        Locale::new(written).term(id)
    }

    /// Moves the clock to the morning of a day.
    pub fn on(&mut self, day: NaiveDate) {
        let morning = NaiveTime::MIN + Duration::hours(8);
        self.now = self.now.max(day.and_time(morning).and_utc());
    }

    /// Returns the day on the stage.
    pub fn today(&self) -> NaiveDate {
        self.engine.now(self.now).day
    }

    /// Lets some days pass.
    pub fn later(&mut self, days: i64) {
        self.now += Duration::days(days);
    }

    /// Tells the audience what happens.
    ///
    /// # Errors
    /// The stream does not take it.
    pub fn tell(&mut self, message: &Message) -> Result<(), CliError> {
        self.audience.line("")?;
        self.audience.say(message)
    }

    /// Runs a command before the audience: the line, then what it answers.
    ///
    /// # Errors
    /// The command is refused.
    pub async fn show(&mut self, arguments: &[&str]) -> Result<(), CliError> {
        let quoted = arguments.iter().map(|word| Shell::Sh.quote(word)).collect::<Vec<_>>().join(" ");
        self.audience.line(&format!("  $ vedtak {quoted}"))?;
        let answer = self.run(arguments).await?;
        for line in answer.lines() {
            self.audience.line(&format!("    {line}"))?;
        }
        Ok(())
    }

    /// Runs a command behind the scenes and returns what it answers.
    ///
    /// # Errors
    /// The command is refused.
    pub async fn run(&mut self, arguments: &[&str]) -> Result<String, CliError> {
        self.now += Duration::minutes(1);
        let kept = Kept::default();
        let mut console = backstage(self.audience, self.now, &kept, &self.folder);
        let mut desk = Desk { engine: &self.engine, caller: &self.caller, console: &mut console };
        let words = std::iter::once("vedtak").chain(arguments.iter().copied()).map(Into::into).collect();
        run_in(&mut desk, words).await?;
        let bytes = kept.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Returns who sits at the desk.
    pub const fn person(&self) -> &PersonId {
        &self.caller.person
    }

    /// Leaves the stage to the audience.
    pub fn leave(self) -> (Engine, Caller) {
        (self.engine, self.caller)
    }
}

/// Returns the name of a prepared workspace.
fn named(starter: &str) -> Option<String> {
    Some(starter.parse::<toml::Table>().ok()?.get("name")?.as_str()?.to_owned())
}

/// Makes the console of a command that the audience does not type itself.
fn backstage(audience: &Console, now: DateTime<Utc>, kept: &Kept, folder: &Path) -> Console {
    let locale = audience.locale.clone();
    Console {
        output: Box::new(kept.clone()),
        errors: Box::new(kept.clone()),
        input: Box::new(io::empty()),
        is_terminal: false,
        is_afar: false,
        width: audience.width,
        machine: Box::new(Here { folder: folder.to_owned(), locale: locale.clone() }),
        variables: audience.variables.clone(),
        configuration: audience.configuration.clone(),
        clock: Box::new(move || now),
        locale,
        json: false,
    }
}
