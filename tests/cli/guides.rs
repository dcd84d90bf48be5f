//! The guides of `docs/` are played: each command in them runs, in order, on its day, and answers what the guide says.
//!
//! A guide is Markdown with five things that are read here, and nothing else is:
//! - `<!-- 2026-01-12 -->` lets it be that day;
//! - `<!-- file: people.csv -->` before a fenced block keeps the block as that file, `<!-- word: plan.docx -->` as a
//!   document of Word;
//! - a fenced block `console`: `$ ` begins a command (a `\` at its end goes on in the next line), the lines below are all
//!   that is answered, where `…` stands for any words, and for any lines when it is alone; no line says nothing of it;
//! - `<!-- exit 3 -->` before such a block is how its last command ends, otherwise each ends well;
//! - `SHA256:…` in a command is the last fingerprint that was answered.
//!
//! `VEDTAK_WRITE_DOCS=1 cargo test --test all cli::guides` writes what was really answered where a guide says otherwise.

use std::cell::Cell;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::{DateTime, TimeDelta, Utc};
use vedtak::domain::lang::Lang;

use super::support::Caller;
use crate::document::import::document;

thread_local! {
    /// What time it is where the test runs.
    static NOW: Cell<DateTime<Utc>> = const { Cell::new(DateTime::UNIX_EPOCH) };
}

/// The guides, in the order in which they are played: the second reads what the first made.
const GUIDES: [&str; 2] = ["secretary", "archivist"];

/// What happens in a guide.
#[derive(Debug, PartialEq)]
enum Step {
    Day(String),
    File { name: String, text: String, is_word: bool },
    Typed { line: usize, words: String, said: Vec<String>, code: u8 },
}

fn path(guide: &str, lang: Lang) -> PathBuf {
    let name = if lang == Lang::En { format!("{guide}.md") } else { format!("{guide}.{lang}.md") };
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)
}

fn guide(guide: &str, lang: Lang) -> String {
    std::fs::read_to_string(path(guide, lang)).unwrap()
}

/// Reads what happens in a guide, in order.
fn steps(guide: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut note = None;
    let mut lines = guide.lines().enumerate().peekable();
    while let Some((_, line)) = lines.next() {
        let said = line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->"));
        if let Some(said) = said {
            note = Some(said);
            if said.parse::<chrono::NaiveDate>().is_ok() {
                steps.push(Step::Day(said.to_owned()));
            }
        }
        let Some(kind) = line.strip_prefix("```") else { continue };
        let block: Vec<_> = lines.by_ref().take_while(|(_, line)| *line != "```").collect();
        let note = note.take();
        let named = |kind| note.and_then(|note| note.strip_prefix(kind)).map(str::to_owned);
        if kind == "console" {
            steps.extend(typed(&block));
            let code = named("exit ").map_or(0, |code| code.parse().unwrap());
            if let Some(Step::Typed { code: last, .. }) = steps.last_mut() {
                *last = code;
            }
        } else if let Some(name) = named("file: ").or_else(|| named("word: ")) {
            let text = block.iter().flat_map(|(_, line)| [*line, "\n"]).collect();
            steps.push(Step::File { name, text, is_word: note.is_some_and(|note| note.starts_with("word")) });
        }
    }
    steps
}

/// Reads the commands of a block, and what is answered to each.
fn typed(block: &[(usize, &str)]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for &(at, text) in block {
        if let Some(words) = text.strip_prefix("$ ") {
            steps.push(Step::Typed { line: at, words: words.to_owned(), said: Vec::new(), code: 0 });
            continue;
        }
        let Some(Step::Typed { line, words, said, .. }) = steps.last_mut() else { panic!("{at}: nothing was typed") };
        if words.ends_with('\\') {
            words.pop();
            words.push_str(text.trim_start());
            *line = at;
        } else {
            said.push(text.to_owned());
        }
    }
    steps
}

/// Makes a document of Word: `#` is a heading, `|` a row of a table, everything else a paragraph.
fn word(text: &str) -> Vec<u8> {
    let paragraph = |text: &str, style: &str| {
        format!("<w:p><w:pPr>{style}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
    };
    let lines: Vec<_> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let mut body = String::new();
    for part in lines.chunk_by(|one, next| one.starts_with('|') && next.starts_with('|')) {
        if part[0].starts_with('|') {
            let cell = |cell: &str| format!("<w:tc>{}</w:tc>", paragraph(cell.trim(), ""));
            let row = |row: &&str| row.trim_matches('|').split('|').map(cell).collect::<String>();
            let rows = part.iter().filter(|row| !row.starts_with("|-"));
            let rows: String = rows.map(|one| format!("<w:tr>{}</w:tr>", row(one))).collect();
            body.push_str(&format!("<w:tbl>{rows}</w:tbl>"));
        } else {
            let level = part[0].chars().take_while(|mark| *mark == '#').count();
            let style = if level > 0 { format!("<w:pStyle w:val=\"Heading{level}\"/>") } else { String::new() };
            body.push_str(&paragraph(part[0].trim_start_matches('#').trim(), &style));
        }
    }
    document(&body)
}

/// Somebody who follows a guide.
struct Reader {
    caller: Caller,
    /// Where `cd` has gone.
    folder: PathBuf,
    fingerprint: String,
}

impl Reader {
    fn new(lang: Lang) -> Self {
        let caller = Caller { clock: || NOW.get(), ..Caller::new(lang) };
        Self { folder: caller.folder.path().to_owned(), caller, fingerprint: String::new() }
    }

    /// Types a command; a minute passes. Returns how it ended and all that was said.
    fn types(&mut self, words: &str) -> (u8, Vec<String>) {
        NOW.set(NOW.get() + TimeDelta::minutes(1));
        let line = words.replace("SHA256:…", &self.fingerprint);
        let words = shell_words::split(&line).unwrap();
        let (code, said) = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["cd", to] => {
                self.folder = self.folder.join(to).canonicalize().unwrap();
                (0, String::new())
            }
            ["vedtak", arguments @ ..] => {
                assert_eq!(self.folder, self.caller.folder.path(), "vedtak is called where the files are: {line}");
                let answer = self.caller.run(arguments);
                (answer.code, answer.out + &answer.err)
            }
            _ => self.shell(&line),
        };
        let words = said.split_whitespace().map(|word| word.trim_end_matches(['.', ',']));
        if let Some(found) = words.rev().find(|word| word.starts_with("SHA256:")) {
            self.fingerprint = found.to_owned();
        }
        (code, said.lines().map(|line| line.trim_end().to_owned()).collect())
    }

    /// Lets a shell do what is no command of vedtak; nobody is there to be asked for a passphrase, and none is given.
    fn shell(&self, line: &str) -> (u8, String) {
        let mut shell = Command::new("sh");
        shell.current_dir(&self.folder).args(["-c", line]).stdin(Stdio::null()).env("LC_ALL", "C");
        let ran = shell.env("SSH_ASKPASS", "true").env("SSH_ASKPASS_REQUIRE", "force").output().unwrap();
        let said = [ran.stdout, ran.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        (ran.status.code().and_then(|code| code.try_into().ok()).unwrap(), said)
    }

    /// Follows a guide to its end. Returns the lines where it says something else than what was answered, with that.
    fn follows(&mut self, guide: &str) -> Vec<Surprise> {
        self.folder = self.caller.folder.path().canonicalize().unwrap();
        let mut surprises = Vec::new();
        for step in steps(guide) {
            match step {
                Step::Day(day) => NOW.set(format!("{day}T08:00:00Z").parse().unwrap()),
                Step::File { name, text, is_word } => {
                    std::fs::create_dir_all(self.caller.path(&name).parent().unwrap()).unwrap();
                    self.caller.write(&name, if is_word { word(&text) } else { text.into_bytes() });
                }
                Step::Typed { line, words, said, code } => {
                    let (ended, answered) = self.types(&words);
                    if ended != code || !(said.is_empty() || matches(&said, &answered)) {
                        let (quoted, ended) = (said.len(), (ended != code).then_some(ended));
                        surprises.push(Surprise { line, words, quoted, answered, ended });
                    }
                }
            }
        }
        surprises
    }
}

/// Something was answered that the guide does not say.
struct Surprise {
    line: usize,
    words: String,
    quoted: usize,
    answered: Vec<String>,
    ended: Option<u8>,
}

/// Tells whether lines are what a guide says, where `…` alone stands for any lines.
fn matches(said: &[String], answered: &[String]) -> bool {
    match said.split_first() {
        None => answered.is_empty(),
        Some((any, rest)) if any.trim() == "…" => {
            (0..=answered.len()).any(|skipped| matches(rest, &answered[skipped..]))
        }
        Some((one, rest)) => {
            answered.split_first().is_some_and(|(first, later)| fits(one, first) && matches(rest, later))
        }
    }
}

/// Tells whether a line is what a guide says, where `…` stands for any words.
fn fits(said: &str, answered: &str) -> bool {
    let Some((before, after)) = said.split_once('…') else { return said == answered };
    let Some(rest) = answered.strip_prefix(before) else { return false };
    (0..=rest.len()).filter(|at| rest.is_char_boundary(*at)).any(|at| fits(after, &rest[at..]))
}

/// Writes what was answered into a guide, with `…` for what is another each time.
fn mended(guide: &str, surprises: &[Surprise]) -> String {
    let mut lines: Vec<String> = guide.lines().map(str::to_owned).collect();
    for Surprise { line, quoted, answered, ended, .. } in surprises.iter().rev() {
        let ended = ended.map(|code| format!("[exit {code}]"));
        let said = answered.iter().map(|line| blotted(line)).chain(ended);
        lines.splice(line + 1..line + 1 + quoted, said);
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

fn blotted(line: &str) -> String {
    let is_digest = |word: &str| word.len() >= 12 && word.chars().all(|sign| sign.is_ascii_hexdigit());
    let blot = |word: &str| match word {
        _ if word.starts_with("SHA256:") => "SHA256:…".to_owned(),
        _ if is_digest(word.trim_end_matches(['.', ','])) => "…".to_owned(),
        _ => word.to_owned(),
    };
    line.split(' ').map(blot).collect::<Vec<_>>().join(" ")
}

/// A command without what a translation may say in its own words: quoted texts, and names of files and folders.
fn shape(words: &str) -> String {
    let outside = words.split('"').enumerate().map(|(at, part)| if at % 2 == 0 { part } else { "…" });
    let of_file = |word: &str| match word.rsplit_once('.') {
        Some((name, ending)) if !name.is_empty() && ending.starts_with(|sign: char| sign.is_ascii_lowercase()) => {
            format!(".{ending}")
        }
        _ if word.ends_with('/') => "/".to_owned(),
        _ => word.to_owned(),
    };
    outside.collect::<String>().split_whitespace().map(of_file).collect::<Vec<_>>().join(" ")
}

fn follow(lang: Lang) {
    let mut reader = Reader::new(lang);
    let mut told = String::new();
    for name in GUIDES {
        let text = guide(name, lang);
        let surprises = reader.follows(&text);
        if std::env::var_os("VEDTAK_WRITE_DOCS").is_some() {
            std::fs::write(path(name, lang), mended(&text, &surprises)).unwrap();
        }
        for Surprise { line, words, answered, ended, .. } in surprises {
            let ended = ended.map_or_else(String::new, |code| format!(" [exit {code}]"));
            writeln!(told, "{name} ({lang}), line {}: $ {words}{ended}\n{}\n", line + 1, answered.join("\n")).unwrap();
        }
    }
    assert!(told.is_empty(), "{told}");
}

#[test]
fn the_guides_in_english_say_what_happens() {
    follow(Lang::En);
}

#[test]
fn the_guides_in_bokmal_say_what_happens() {
    follow(Lang::Nb);
}

#[test]
fn the_guides_in_nynorsk_say_what_happens() {
    follow(Lang::Nn);
}

#[test]
fn translations_tell_the_same_commands() {
    let done = |name: &str, lang: Lang| -> Vec<String> {
        let told = steps(&guide(name, lang)).into_iter().map(|step| match step {
            Step::Day(day) => day,
            Step::File { name, .. } => shape(&name),
            Step::Typed { words, code, .. } => format!("{} [{code}]", shape(&words)),
        });
        told.collect()
    };
    for name in GUIDES {
        let english = done(name, Lang::En);
        assert!(!english.is_empty(), "{name} says no command");
        for lang in [Lang::Nb, Lang::Nn] {
            let other = done(name, lang);
            let differs = english.iter().zip(&other).find(|(one, other)| one != other);
            assert_eq!(differs, None, "{name} ({lang})");
            assert_eq!(english.len(), other.len(), "{name} ({lang}) ends early");
        }
    }
}
