//! A caller at a command line, without a process.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use vedtak::builtin::Library;
use vedtak::cli::{self, CommandLine, Console, Outcome, User};
use vedtak::domain::id::PersonId;
use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::engine::Engine;
use vedtak::locale::Locale;
use vedtak::server::session::afar::Afar;
use vedtak::server::{self, Call, Commands as _, Surroundings};
use vedtak::terminal::Here;
use vedtak::ui::Opening;

/// Somebody with a workspace of their own.
pub struct Caller {
    pub folder: tempfile::TempDir,
    pub lang: Lang,
    pub user: String,
    pub clock: fn() -> DateTime<Utc>,
}

/// What a command left behind.
#[derive(Debug)]
pub struct Answer {
    pub code: u8,
    pub out: String,
    pub err: String,
    /// The output as bytes: a tar is no text.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// Expects that it was done, and returns what was answered.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self.out
    }

    /// Expects an exit code, and returns what was said about it.
    #[track_caller]
    pub fn refused(self, code: u8) -> String {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        self.err
    }
}

#[derive(Clone, Default)]
struct Buffer(Arc<Mutex<Vec<u8>>>);

impl Buffer {
    fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap().clone()
    }
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn answer(code: u8, out: &Buffer, err: &Buffer) -> Answer {
    let bytes = out.bytes();
    let [out, err] = [&bytes, &err.bytes()].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    Answer { code, out, err, bytes }
}

/// When every test happens.
pub fn instant() -> DateTime<Utc> {
    "2020-05-26T08:00:00Z".parse().unwrap()
}

impl Caller {
    /// Somebody in an empty folder.
    pub fn new(lang: Lang) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), lang, user: "ada".to_owned(), clock: instant }
    }

    /// Somebody who has founded a workspace.
    pub fn founded(lang: Lang) -> Self {
        let caller = Self::new(lang);
        caller.run(&["init", "--origin", "example.no", "--name", "Prøve"]).done();
        caller
    }

    /// Somebody with the directive of the examples, its people, bodies and parties.
    pub fn with_directive() -> Self {
        let caller = Self::new(Lang::Nn);
        let library = Library::new([]);
        let starter = library.workspaces("nn").find(|file| file.name == "fjordane").unwrap();
        caller.write("start.toml", starter.text);
        caller.run(&["init", "--origin", "example.no", "--from", "start.toml"]).done();
        let plan = library.examples("nn").find(|file| file.name == "felles-utviklingsplan").unwrap();
        caller.write("plan.toml", plan.text);
        caller.run(&["plan", "import", "plan.toml"]).done();
        caller
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), text).unwrap();
    }

    pub fn workspace(&self) -> PathBuf {
        self.path("workspace")
    }

    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.run_with(arguments, "")
    }

    /// Runs a command with something piped in.
    pub fn run_with(&self, arguments: &[&str], input: &str) -> Answer {
        self.run_on(arguments, input, false)
    }

    /// Runs a command at a terminal, at which somebody types.
    pub fn run_typed(&self, arguments: &[&str], typed: &str) -> Answer {
        self.run_on(arguments, typed, true)
    }

    fn run_on(&self, arguments: &[&str], input: &str, is_terminal: bool) -> Answer {
        let (out, err) = (Buffer::default(), Buffer::default());
        let mut variables = BTreeMap::from([("LANG".to_owned(), format!("{}_NO.UTF-8", self.lang))]);
        variables.insert("VEDTAK_WORKSPACE".to_owned(), self.workspace().display().to_string());
        let words: Vec<_> = std::iter::once("vedtak").chain(arguments.iter().copied()).map(Into::into).collect();
        let locale = Locale::new(cli::language(&words, &variables, &Default::default()));
        let folder = self.folder.path().to_owned();
        let user = User { name: self.user.clone(), uid: Some(uid_of(&folder)), folder: folder.clone() };
        let mut console = Console {
            output: Box::new(out.clone()),
            errors: Box::new(err.clone()),
            input: Box::new(Cursor::new(input.to_owned())),
            is_terminal,
            is_afar: false,
            width: 100,
            machine: Box::new(Here { folder, locale: locale.clone() }),
            variables,
            configuration: Default::default(),
            clock: Box::new(self.clock),
            locale,
            json: false,
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let outcome = runtime.block_on(cli::run(words, &Library::new([]), &user, &mut console));
        let Outcome::Ended(exit) = outcome else { panic!("screens were opened") };
        answer(exit.code(), &out, &err)
    }

    /// Prepares the real program, for the same caller.
    pub fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vedtak"));
        command.current_dir(self.folder.path()).env_clear();
        command.env("VEDTAK_WORKSPACE", self.workspace()).env("USER", &self.user);
        command.env("LANG", format!("{}_NO.UTF-8", self.lang)).env("HOME", self.folder.path());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command
    }
}

/// A workspace that is open in this process, for people who are connected.
pub struct Host {
    pub engine: Engine,
    pub commands: CommandLine,
    lang: Lang,
}

impl Host {
    pub fn of(caller: &Caller) -> Self {
        Self::over(Engine::open(&caller.workspace(), "serve", &mut |_| {}).unwrap(), caller.lang)
    }

    /// A workspace that is open already.
    pub fn over(engine: Engine, lang: Lang) -> Self {
        Self { engine, commands: CommandLine::new(&Library::new([]), instant), lang }
    }

    /// Somebody who came over SSH, with their key when they have one.
    pub fn guest(&self, person: &str) -> Guest<'_> {
        let person: PersonId = person.parse().unwrap();
        let workspace = self.engine.workspace();
        let key = workspace.person(&person).and_then(|known| known.keys.first());
        let via = format!("ssh:{}", key.map_or("SHA256:AAAA", |key| key.fingerprint.as_str()));
        let caller = server::Caller { person, via, is_owner: false };
        Guest { host: self, caller, is_terminal: false }
    }
}

/// Somebody who is connected; nothing of their machine is within reach.
pub struct Guest<'h> {
    host: &'h Host,
    pub caller: server::Caller,
    pub is_terminal: bool,
}

impl Guest<'_> {
    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.run_with(arguments, "")
    }

    /// Runs a command with something piped in.
    pub fn run_with(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Answer {
        let (out, err) = (Buffer::default(), Buffer::default());
        let call = Call {
            caller: self.caller.clone(),
            variables: self.variables(),
            configuration: Default::default(),
            is_terminal: self.is_terminal,
            width: 100,
            input: Box::new(Cursor::new(input.as_ref().to_owned())),
            output: Box::new(out.clone()),
            errors: Box::new(err.clone()),
            machine: Box::new(Afar::new(self.host.engine.clone(), Some(self.caller.person.clone()), None)),
        };
        let words = arguments.iter().map(ToString::to_string).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let code = runtime.block_on(self.host.commands.run(&self.host.engine, words, call));
        answer(code, &out, &err)
    }

    /// Asks how the screens begin.
    pub fn opening(&self, arguments: &[&str]) -> Result<Opening, Message> {
        let words: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        let (variables, configuration) = (self.variables(), Default::default());
        let of = Surroundings { variables: &variables, configuration: &configuration };
        self.host.commands.opening(&self.host.engine, &words, &self.caller, of)
    }

    fn variables(&self) -> BTreeMap<String, String> {
        BTreeMap::from([("LANG".to_owned(), format!("{}_NO.UTF-8", self.host.lang))])
    }
}

fn uid_of(path: &Path) -> u32 {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(path).unwrap().uid()
}
