//! What comes back: an original is read, and it is found out to what it is an answer (DESIGN 4.5).
//!
//! [`Original::read`] reads any file and never fails: what is damaged is said beside what could be read, since the file
//! itself is the evidence and is kept as it is. [`Asks`] is everything that was asked of anybody; [`Asks::recognise`]
//! finds which of it an original answers, how sure that is and why. Nothing is recorded here: whoever enters an answer
//! says what it is.

mod asks;
mod guess;
mod mail;
mod quoted;

pub use asks::{Ask, Asks};
pub use guess::{Guess, Suggestion};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::mail::Correspondent;
use crate::document::dispatch::Returned;
use crate::document::import::{self, Block, Material};
use crate::document::prose;
use crate::document::response;
use crate::domain::consideration::{Channel, Outcome};
use crate::domain::digest::Digest;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::text;

/// The largest original that is kept, in bytes: that of an attachment (DESIGN 6).
pub const MAX_ORIGINAL: usize = import::MAX_FILE;

/// As much of a text is looked through, in characters: more than any letter.
const MAX_WORDS: usize = 200_000;

/// What kind of file an original is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// An e-mail.
    Mail,
    /// A document that can be read.
    Document,
    /// Anything else: a scan, a picture. Only its name tells something.
    Scan,
}

/// An original as it could be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Original {
    /// The name of the file.
    pub name: String,
    /// The digest of its bytes, by which it is known when it comes again.
    pub digest: Digest,
    /// How large it is, in bytes.
    pub size: usize,
    /// What kind of file it is.
    pub kind: Kind,
    /// The subject of the e-mail.
    pub subject: Option<String>,
    /// Who sent the e-mail.
    pub from: Option<Correspondent>,
    /// When the e-mail was received, else sent.
    pub received: Option<DateTime<Utc>>,
    /// Whether a machine wrote it: out of office, not delivered.
    pub is_automatic: bool,
    /// The identity of the e-mail, without its domain.
    pub id: Option<String>,
    /// The identities of the e-mails that it answers, without their domain.
    pub answers: Vec<String>,
    /// The sender's own words; of a document all of them.
    pub words: String,
    /// The words of the letter below them that they answer.
    pub quoted: String,
    /// The files that came with it.
    pub files: Vec<Enclosed>,
    /// The form, where one was filled in.
    pub form: Option<Returned>,
    /// What a table of remarks says: what each is about, and the remark.
    pub remarks: Vec<(String, String)>,
    /// How many changes and comments its documents hold that can be taken in as remarks.
    pub suggestions: usize,
    /// What is damaged, or could not be read.
    pub troubles: Vec<Message>,
}

/// A file that came with an e-mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Enclosed {
    /// Its name, as the sender's program gave it.
    pub name: String,
    /// Its digest.
    pub digest: Digest,
    /// How large it is, in bytes.
    pub size: usize,
}

impl Original {
    /// Reads a file. Takes its name and bytes; the same file is read the same way every time.
    #[must_use]
    pub fn read(name: &str, bytes: &[u8]) -> Self {
        let mut original = Self::unread(name, bytes);
        if bytes.len() > MAX_ORIGINAL {
            original.troubles.push(Message::new("answer-too-large").with("limit", MAX_ORIGINAL >> 20));
            return original;
        }
        match kind(name, bytes) {
            Kind::Mail => mail::read(&mut original, bytes),
            Kind::Document => original.document(name, bytes),
            Kind::Scan => {}
        }
        original
    }

    /// Names a file of which nothing more is known.
    fn unread(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            digest: Digest::of(bytes),
            size: bytes.len(),
            kind: kind(name, bytes),
            subject: None,
            from: None,
            received: None,
            is_automatic: false,
            id: None,
            answers: Vec::new(),
            words: String::new(),
            quoted: String::new(),
            files: Vec::new(),
            form: None,
            remarks: Vec::new(),
            suggestions: 0,
            troubles: Vec::new(),
        }
    }

    /// Reads a document, its own or one that came with it.
    fn document(&mut self, name: &str, bytes: &[u8]) {
        // Dates in cells of a workbook are not looked at: any language does.
        match import::read(name, bytes, Lang::En) {
            Ok(material) => self.take(&material),
            Err(refusal) => {
                self.troubles.push(Message::new("answer-unread").with("file", name).with("cause", refusal.cause));
            }
        }
    }

    fn take(&mut self, material: &Material) {
        let form = Returned::read(material);
        if form.is_none() && self.kind == Kind::Document {
            self.words = safe(&words(material));
        }
        // A form that nobody filled in came back with the letter that it was sent with.
        let is_better = |form: &Returned| !form.is_blank() || self.form.is_none();
        if let Some(form) = form.filter(is_better) {
            self.form = Some(form);
        }
        self.remarks.extend(response::returned(material));
        self.suggestions += material.suggestions.len();
    }

    /// Lists all texts in which a reference may stand: the subject, the form, names of files, the words, the letter below.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let form = self.form.as_ref().and_then(|form| form.reference.as_deref());
        let names = std::iter::once(&self.name).chain(self.files.iter().map(|file| &file.name));
        let own = [self.subject.as_deref(), form].into_iter().flatten();
        own.chain(names.map(String::as_str)).chain([&*self.words, &*self.quoted]).collect()
    }

    /// Returns the day that it was received on in the zone of the workspace; nothing where the file does not say.
    #[must_use]
    pub fn received_on(&self, day_of: impl Fn(DateTime<Utc>) -> NaiveDate) -> Option<NaiveDate> {
        self.received.map(day_of)
    }

    /// Returns how it came, where the file says so: a document may have come in any way.
    #[must_use]
    pub fn channel(&self) -> Option<Channel> {
        (self.kind == Kind::Mail).then_some(Channel::Email)
    }

    /// Returns the outcome that is ticked, when it is one and no more.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        match self.ticked().as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// Lists the outcomes that are ticked: on the form, else in the sender's own words.
    #[must_use]
    pub fn ticked(&self) -> Vec<Outcome> {
        let form = self.form.as_ref().map(|form| form.ticked.clone()).filter(|ticked| !ticked.is_empty());
        form.unwrap_or_else(|| Returned::ticks(&self.words))
    }
}

/// Finds out what kind of file it is: by its bytes for what Word writes, else by its name.
fn kind(name: &str, bytes: &[u8]) -> Kind {
    let name = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if ends(&[".eml"]) {
        Kind::Mail
    } else if ends(&[".docx", ".md", ".txt"]) || bytes.starts_with(b"PK\x03\x04") && ends(&[".doc", ".docm", ".dotx"]) {
        Kind::Document
    } else {
        Kind::Scan
    }
}

/// Returns the words of a document, a line each.
fn words(material: &Material) -> String {
    let mut lines: Vec<String> = Vec::new();
    for block in &material.blocks {
        match block {
            Block::Heading(heading) => lines.push(format!("{} {}", heading.number, heading.title).trim().to_owned()),
            Block::Text(text) => lines.push(prose::plain_blocks(&prose::parse(&text.markdown))),
            Block::Table(table) => lines.extend(table.rows.iter().map(|row| row.cells.join(" | "))),
        }
    }
    lines.join("\n")
}

/// Returns words as they can stand in a plan and on a terminal: what nobody sees is gone, and the rest is not longer than
/// any letter.
fn safe(words: &str) -> String {
    let short: String = words.chars().take(MAX_WORDS).collect();
    let tidy = text::pasted(&short, text::Kind::Body);
    if tidy.refused.is_empty() { tidy.text.trim().to_owned() } else { text::show(&short).trim().to_owned() }
}
