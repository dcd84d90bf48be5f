//! A workspace that stays open while many people work at the prompt, and days that pass.
//!
//! A scene is a file that reads like a terminal: `@` sets the day, `$` is what somebody types, the lines below are what
//! is answered, to the letter. An exit code that is not 0 stands in brackets. Digests and keys are blotted out.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{self, Cursor, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use vedtak::builtin::Library;
use vedtak::cli::CommandLine;
use vedtak::domain::id::PersonId;
use vedtak::domain::lang::Lang;
use vedtak::engine::Engine;
use vedtak::locale::Locale;
use vedtak::server::{self, Call, Commands as _};
use vedtak::terminal::Here;

use crate::cli::support::{Answer, Caller};

thread_local! {
    /// What time it is where the test runs.
    static NOW: Cell<DateTime<Utc>> = const { Cell::new(DateTime::UNIX_EPOCH) };
}

/// An open workspace, and the secretary who owns it.
pub struct House {
    pub caller: Caller,
    pub engine: Engine,
    commands: CommandLine,
    pub tokio: Arc<tokio::runtime::Runtime>,
}

#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Vec<u8>>>);

impl Paper {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl House {
    /// Founds the workspace of a caller from `start.toml`, and keeps it open.
    pub fn of(caller: Caller) -> Self {
        caller.run(&["init", "--origin", "example.no", "--from", "start.toml"]).done();
        let engine = Engine::open(&caller.workspace(), "serve", &mut |_| {}).unwrap();
        let tokio = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let commands = CommandLine::new(&Library::new([]), || NOW.get());
        Self { caller, engine, commands, tokio: Arc::new(tokio) }
    }

    /// Lets it be eight o'clock on a day.
    pub fn day(day: &str) {
        NOW.set(format!("{day}T08:00:00Z").parse().unwrap());
    }

    pub fn now() -> DateTime<Utc> {
        NOW.get()
    }

    /// Types a command; a second passes.
    pub fn run(&self, arguments: &[&str]) -> Answer {
        NOW.set(NOW.get() + TimeDelta::seconds(1));
        let (out, err) = (Paper::default(), Paper::default());
        let (folder, lang) = (self.caller.folder.path().to_owned(), Lang::Nn);
        let call = Call {
            caller: server::Caller { person: PersonId::new("sekretar").unwrap(), via: "local".into(), is_owner: true },
            variables: BTreeMap::from([("LANG".to_owned(), format!("{lang}_NO.UTF-8"))]),
            configuration: Default::default(),
            is_terminal: false,
            width: 100,
            input: Box::new(Cursor::new(Vec::new())),
            output: Box::new(out.clone()),
            errors: Box::new(err.clone()),
            machine: Box::new(Here { folder, locale: Locale::new(lang) }),
        };
        let words = arguments.iter().map(ToString::to_string).collect();
        let code = self.tokio.block_on(self.commands.run(&self.engine, words, call));
        Answer { code, out: out.text(), err: err.text(), bytes: Vec::new() }
    }

    /// Types a line as in a shell.
    pub fn type_(&self, line: &str) -> Answer {
        let words = shell_words::split(line).unwrap();
        self.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Plays a scene and compares all that is said in it; what was said instead is written beside the file.
    pub fn play(&self, scene: &str) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/whole").join(format!("{scene}.txt"));
        let written = std::fs::read_to_string(&path).unwrap();
        let played = self.played(&written);
        if played == written {
            return;
        }
        let new = path.with_extension("new");
        std::fs::write(&new, &played).unwrap();
        let difference = similar::TextDiff::from_lines(&written, &played);
        panic!("{scene}: what was said is in {}\n{}", new.display(), difference.unified_diff().context_radius(2));
    }

    fn played(&self, scene: &str) -> String {
        let mut played = String::new();
        for line in scene.lines() {
            let is_own = line.is_empty() || line.starts_with(['#', '@', '$']);
            if !is_own {
                continue;
            }
            played.push_str(line);
            played.push('\n');
            if let Some(day) = line.strip_prefix("@ ") {
                Self::day(day.split_whitespace().next().unwrap());
            }
            if let Some(typed) = line.strip_prefix("$ ") {
                let Answer { code, out, err, .. } = self.type_(typed);
                let said = blotted(&format!("{out}{err}"));
                played.extend(said.lines().filter(|line| !line.is_empty()).flat_map(|line| ["  ", line, "\n"]));
                if code != 0 {
                    played.push_str(&format!("  [{code}]\n"));
                }
            }
        }
        played
    }
}

/// Blots out what differs from run to run: digests, fingerprints and identities.
fn blotted(said: &str) -> String {
    let is_random = |word: &str| {
        let word = word.trim_end_matches(['.', ',', ':', ';', ')']);
        let of = |length: usize, digit: fn(char) -> bool| word.len() == length && word.chars().all(digit);
        of(64, |c| c.is_ascii_hexdigit()) || of(26, |c| c.is_ascii_alphanumeric()) || word.starts_with("SHA256:")
    };
    let words =
        |line: &str| line.split(' ').map(|word| if is_random(word) { "…" } else { word }).collect::<Vec<_>>().join(" ");
    said.lines().map(words).collect::<Vec<_>>().join("\n")
}
