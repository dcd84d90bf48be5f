//! `journal.jsonl`: one plan's entries of the log, with the proofs that they are in it (FORMAT 1 and 6).
//!
//! The first line names the log as it was when the package was written, and proves that every earlier log that a
//! signatory saw is the beginning of it; each other line is one entry with its proof, in the order of the log:
//! ```text
//! {"log":"<origin>","written":"2021-03-10T12:00:00Z","size":4720,"root":"<hex>","earlier":[{"size":4711,"root":"<hex>","proof":["<hex>",...]}]}
//! {"entry":{"leaf":"<hex>","head":{...},"salt":"<hex>","body":{...}},"proof":["<hex>",...]}
//! ```
//! All proofs are those of RFC 6962 against `size` and `root`, which the log key signs through `SHA256SUMS`.

use std::ops::Range;

use chrono::{DateTime, SubsecRound as _, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::cores;
use crate::domain::digest::Digest;
use crate::domain::origin::Origin;
use crate::domain::version::Prefix;
use crate::entry::Entry;
use crate::merkle::{self, Hash};

/// An earlier log, with the proof that it is the beginning of a later one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Earlier {
    size: u64,
    root: Digest,
    proof: Vec<Hash>,
}

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    log: Origin,
    written: DateTime<Utc>,
    size: u64,
    root: Digest,
    earlier: Vec<Earlier>,
}

/// Every other line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    #[serde(borrow)]
    entry: &'a RawValue,
    proof: Vec<Hash>,
}

/// An entry, with the proof that it is in the log.
#[derive(Debug, Clone)]
struct Proven {
    entry: Entry,
    proof: Vec<Hash>,
}

/// One plan's entries of a log, with proofs.
#[derive(Debug, Clone)]
pub struct Extract {
    header: Header,
    entries: Vec<Proven>,
}

/// What is to be proved: against which log, for which entries and earlier logs.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The origin of the log.
    pub log: Origin,
    /// When the package is written; also the time of its signature. Seconds count.
    pub written: DateTime<Utc>,
    /// The log to prove against.
    pub head: Prefix,
    /// The logs that the locked text and the statements name.
    pub earlier: Vec<Prefix>,
    /// The plan's entries, in the order of the log, without the bodies that are withheld.
    pub entries: Vec<Entry>,
}

/// Why a file is not an extract, or does not prove what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidExtract {
    /// A line, from 1, is not of the form that is written here.
    #[error("line {0}: form")]
    Form(usize),
    /// A line, from 1, does not prove what it says.
    #[error("line {0}: proof")]
    Proof(usize),
}

impl Extract {
    /// Proves entries and earlier logs in one pass over the leaves of the log.
    ///
    /// Takes all leaves of the log in order; more than `wanted.head.size` are not read.
    ///
    /// # Errors
    /// The first error of `leaves`. Gives none when there are fewer leaves than the log has.
    pub fn prove<E>(wanted: Wanted, leaves: impl IntoIterator<Item = Result<Hash, E>>) -> Result<Option<Self>, E> {
        let size = wanted.head.size;
        let of_entries = wanted.entries.iter().map(|entry| merkle::inclusion(entry.head.n, size));
        let of_earlier = wanted.earlier.iter().map(|earlier| merkle::consistency(earlier.size, size));
        let ranges: Vec<Vec<Range<u64>>> = of_entries.chain(of_earlier).collect();
        let bound = usize::try_from(size).unwrap_or(usize::MAX);
        let Some(hashes) = merkle::roots(leaves.into_iter().take(bound), &ranges.concat())? else {
            return Ok(None);
        };
        let mut hashes = hashes.into_iter();
        let mut proofs = ranges.iter().map(|ranges| hashes.by_ref().take(ranges.len()).collect());
        let entries = wanted.entries.into_iter().zip(proofs.by_ref());
        let entries = entries.map(|(entry, proof)| Proven { entry, proof }).collect();
        let earlier = wanted.earlier.into_iter().zip(proofs);
        let earlier = earlier.map(|(head, proof)| Earlier { size: head.size, root: head.root, proof }).collect();
        let header =
            Header { log: wanted.log, written: wanted.written.trunc_subsecs(0), size, root: wanted.head.root, earlier };
        Ok(Some(Self { header, entries }))
    }

    /// Writes the file.
    ///
    /// # Errors
    /// What `serde_json` says when a value cannot be written.
    pub fn write(&self) -> Result<String, serde_json::Error> {
        let mut file = serde_json::to_string(&self.header)?;
        file.push('\n');
        for proven in &self.entries {
            let line = String::from_utf8(proven.entry.line()).map_err(serde::de::Error::custom)?;
            let entry: &RawValue = serde_json::from_str(&line)?;
            file.push_str(&serde_json::to_string(&Line { entry, proof: proven.proof.clone() })?);
            file.push('\n');
        }
        Ok(file)
    }

    /// Reads a file and checks every proof in it.
    ///
    /// # Errors
    /// [`InvalidExtract`] with the first line that is not exactly as [`Extract::write`] makes it, or proves nothing.
    pub fn read(file: &str) -> Result<Self, InvalidExtract> {
        let mut lines = file.split_inclusive('\n').map(|line| line.strip_suffix('\n'));
        let header: Header = lines.next().flatten().and_then(canonical).ok_or(InvalidExtract::Form(1))?;
        if !header.earlier.iter().all(|earlier| header.continues(earlier)) {
            return Err(InvalidExtract::Proof(1));
        }
        let lines: Vec<Option<&str>> = lines.collect();
        let read = cores::map(&lines, |line| {
            let proven = line.and_then(read_line)?;
            let is_proven = header.has(&proven);
            Some((proven, is_proven))
        });
        let mut entries: Vec<Proven> = Vec::new();
        for (proven, number) in read.into_iter().zip(2..) {
            let (proven, is_proven) = proven.ok_or(InvalidExtract::Form(number))?;
            if !is_proven || !follows(entries.last(), &proven) {
                return Err(InvalidExtract::Proof(number));
            }
            entries.push(proven);
        }
        Ok(Self { header, entries })
    }

    /// Returns the log that the proofs are against.
    #[must_use]
    pub fn head(&self) -> Prefix {
        Prefix { size: self.header.size, root: self.header.root }
    }

    /// Returns the origin of the log.
    #[must_use]
    pub fn log(&self) -> &Origin {
        &self.header.log
    }

    /// Returns when the package was written.
    #[must_use]
    pub fn written(&self) -> DateTime<Utc> {
        self.header.written
    }

    /// Returns whether an earlier log is proved to be the beginning of this one.
    #[must_use]
    pub fn has_earlier(&self, head: Prefix) -> bool {
        head == self.head()
            || self.header.earlier.iter().any(|known| known.size == head.size && known.root == head.root)
    }

    /// Returns the entries in the order of the log.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().map(|proven| &proven.entry)
    }
}

impl Header {
    /// Returns whether an entry is proved to be in this log.
    fn has(&self, proven: &Proven) -> bool {
        let Proven { entry, proof } = proven;
        merkle::verify_inclusion(entry.leaf, entry.head.n, self.size, hash(self.root), proof)
    }

    fn continues(&self, earlier: &Earlier) -> bool {
        let (old, new) = ((earlier.size, hash(earlier.root)), (self.size, hash(self.root)));
        merkle::verify_consistency(old, new, &earlier.proof)
    }
}

/// Returns whether an entry is the next of its stream.
fn follows(previous: Option<&Proven>, proven: &Proven) -> bool {
    let head = &proven.entry.head;
    match previous.map(|previous| &previous.entry) {
        None => head.rev == 1 && head.prev == Hash::ZERO,
        Some(previous) => {
            head.n > previous.head.n
                && head.rev == previous.head.rev + 1
                && head.prev == previous.leaf
                && head.stream == previous.head.stream
        }
    }
}

/// Takes a digest as the hash of a tree that it is.
fn hash(root: Digest) -> Hash {
    Hash::from_bytes(*root.as_bytes())
}

/// Reads a value of one form only: writing it again gives the same text.
fn canonical<'a, T: Deserialize<'a> + Serialize>(text: &'a str) -> Option<T> {
    let value: T = serde_json::from_str(text).ok()?;
    serde_json::to_string(&value).is_ok_and(|again| again == text).then_some(value)
}

fn read_line(text: &str) -> Option<Proven> {
    let line: Line<'_> = canonical(text)?;
    let entry = Entry::read(line.entry.get().as_bytes()).ok()?;
    Some(Proven { entry, proof: line.proof })
}
