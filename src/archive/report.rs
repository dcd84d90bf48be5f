//! What a verification found, and how it is said.

use chrono::{DateTime, Utc};

use super::extract::InvalidExtract;
use super::names;
use crate::domain::front::{Front, Line};
use crate::domain::message::Message;
use crate::domain::signature::Statement;
use crate::signing::Refusal;

/// Something that does not hold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A file is not there.
    Missing(String),
    /// A file is there that the digests do not know.
    Extra(String),
    /// `SHA256SUMS` has another form than `sha256sum` writes.
    Sums,
    /// A file has another digest.
    Changed(String),
    /// The log key's signature over the digests does not count.
    LogSignature(Refusal),
    /// A line, from 1, of `allowed_signers` is not one that vedtak writes.
    AllowedSigners(usize),
    /// `plan.md` is not a locked text, or its body was changed.
    Plan,
    /// The journal does not prove what it says.
    Journal(InvalidExtract),
    /// The log does not say that these bytes were locked.
    NotLocked,
    /// A file names a log that is not the beginning of this one.
    OtherLog(String),
    /// An annex is another file than the plan names.
    Annex(String),
    /// A statement is not one, or was changed.
    Statement(String),
    /// A statement is about another plan, version or text.
    OtherPlan(String),
    /// A statement stands for no signature line of the plan, or for another one than its name says.
    OtherLine(String),
    /// A signature does not count.
    Signature(String, Refusal),
    /// A signature was made with a key that did not count for its person then.
    Key(String),
    /// The log does not say that this was signed, or says that it was withdrawn.
    NotInLog(String),
}

/// A signature that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Where it stands.
    pub line: Line,
    /// What was signed.
    pub statement: Statement,
    /// The fingerprint of the key.
    pub fingerprint: String,
    /// When the log got it.
    pub at: DateTime<Utc>,
}

/// What a verification found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Everything that does not hold together; nothing when the package is sound.
    pub faults: Vec<Fault>,
    /// What the locked text says about itself.
    pub plan: Option<Front>,
    /// The signatures that count, in the order of the plan.
    pub signatures: Vec<Verified>,
    /// The lines without an SSH signature; they may be signed with ink or e-ID, which `record.md` tells.
    pub unsigned: Vec<Line>,
    /// The lines of parties that acceded on the same bytes after the text was locked.
    pub acceded: Vec<Line>,
    /// How many entries of the log are in the package.
    pub entries: usize,
    /// How many of them are without their body: withheld or erased.
    pub withheld: usize,
    /// The fingerprint of the log key that signed; compare it with one from another source.
    pub log_key: Option<String>,
}

impl Report {
    /// Returns whether everything holds together.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// Notes something that does not hold together.
    pub(super) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Says everything that was found: what is wrong, who signed, who did not, what it rests on.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        let mut said: Vec<Message> = self.faults.iter().map(Fault::message).collect();
        if let Some(plan) = self.plan.as_ref().filter(|_| self.is_sound()) {
            said.push(
                Message::new("archive-sound")
                    .with("plan", &plan.plan)
                    .with("version", &plan.version)
                    .with("signed", self.signatures.len())
                    .with("lines", plan.lines.len() + self.acceded.len()),
            );
        }
        said.extend(
            self.signatures
                .iter()
                .map(|verified| Message::new("archive-signed").with("who", signed_by(&verified.statement))),
        );
        said.extend(
            self.unsigned
                .iter()
                .map(|line| Message::new("archive-unsigned").with("party", &line.party).with("office", &line.office)),
        );
        let acceded = self.acceded.iter();
        said.extend(acceded.map(|line| Message::new("archive-acceded").with("party", &line.party)));
        said.push(Message::new("archive-entries").with("entries", self.entries).with("withheld", self.withheld));
        if let Some(fingerprint) = &self.log_key {
            said.push(Message::new("archive-log-key").with("fingerprint", fingerprint));
        }
        said.push(Message::new("archive-limits"));
        said
    }
}

/// Names who signed, for whom, and when.
pub(super) fn signed_by(statement: &Statement) -> Message {
    Message::new("archive-signed-by")
        .with("name", &statement.name)
        .with("office", &statement.office)
        .with("party", &statement.party)
        .with("date", statement.date)
}

impl Fault {
    /// Says what does not hold together.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Missing(file) => Message::new("archive-missing").with("file", file),
            Self::Extra(file) => Message::new("archive-extra").with("file", file),
            Self::Sums => Message::new("archive-sums").with("file", names::SUMS),
            Self::Changed(file) => Message::new("archive-changed").with("file", file),
            Self::LogSignature(refusal) => {
                Message::new("archive-log-signature").with("file", names::SUMS_SIGNATURE).with("why", refusal.message())
            }
            Self::AllowedSigners(line) => {
                Message::new("archive-line").with("file", names::ALLOWED_SIGNERS).with("line", line.to_string())
            }
            Self::Plan => Message::new("archive-plan").with("file", names::PLAN),
            Self::Journal(InvalidExtract::Form(line)) => {
                Message::new("archive-line").with("file", names::JOURNAL).with("line", line.to_string())
            }
            Self::Journal(InvalidExtract::Proof(line)) => {
                Message::new("archive-proof").with("file", names::JOURNAL).with("line", line.to_string())
            }
            Self::NotLocked => Message::new("archive-not-locked").with("file", names::PLAN),
            Self::OtherLog(file) => Message::new("archive-other-log").with("file", file),
            Self::Annex(file) => Message::new("archive-annex").with("file", file),
            Self::Statement(file) => Message::new("archive-statement").with("file", file),
            Self::OtherPlan(file) => Message::new("archive-other-plan").with("file", file),
            Self::OtherLine(file) => Message::new("archive-other-line").with("file", file),
            Self::Signature(file, refusal) => {
                Message::new("archive-signature").with("file", file).with("why", refusal.message())
            }
            Self::Key(file) => Message::new("archive-key").with("file", file),
            Self::NotInLog(file) => Message::new("archive-not-in-log").with("file", file),
        }
    }
}
