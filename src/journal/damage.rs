//! What is wrong with a journal, and where.

use crate::entry::Invalid;
use crate::merkle::Hash;

/// A flaw at a place. Nothing is changed when one is found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {flaw}")]
pub struct Damage {
    /// The file, relative to the workspace directory.
    pub file: String,
    /// The line in it, from 1; 0 when the file as a whole is meant.
    pub line: u64,
    /// What is wrong.
    pub flaw: Flaw,
}

impl Damage {
    /// Says that the operating system could not read or write a file.
    pub(super) fn disk(file: &str, error: &std::io::Error) -> Self {
        let flaw = Flaw::Disk { cause: error.to_string() };
        Self { file: file.to_owned(), line: 0, flaw }
    }
}

/// What can be wrong with a journal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// The line is not a valid entry.
    #[error(transparent)]
    Entry(#[from] Invalid),
    /// The line is longer than any entry may be.
    #[error("longer than any entry")]
    Long,
    /// Bytes at the end of the journal that are not an entry.
    #[error("{bytes} bytes at the end are not an entry")]
    Tail {
        /// How many bytes.
        bytes: u64,
    },
    /// The entry is not the next one.
    #[error("entry {found} stands where {expected} belongs")]
    Number {
        /// The number that belongs here.
        expected: u64,
        /// The number that stands here.
        found: u64,
    },
    /// The revision is not the next of its stream.
    #[error("revision {found} of its stream stands where {expected} belongs")]
    Revision {
        /// The revision that belongs here.
        expected: u64,
        /// The revision that stands here.
        found: u64,
    },
    /// The entry does not follow on the last one of its stream.
    #[error("does not follow on the last entry of its stream")]
    Previous,
    /// The entry was decided on another workspace revision than the one before it.
    #[error("decided on workspace revision {found} where {expected} belongs")]
    Workspace {
        /// The workspace revision before this entry.
        expected: u64,
        /// The revision that stands here.
        found: u64,
    },
    /// The entry's time lies before the time of the entry before it.
    #[error("its time lies before the entry before it")]
    Time,
    /// The command was accepted before.
    #[error("its command was accepted before, as entry {first}")]
    Command {
        /// The first entry with this command.
        first: u64,
    },
    /// The body is gone and no entry says that it was erased.
    #[error("the body of entry {n} is gone, and nobody erased it")]
    Erased {
        /// The entry.
        n: u64,
    },
    /// A segment is missing between others.
    #[error("the segment is missing")]
    Missing,
    /// `HEAD` is missing although there are entries, or is not what was written.
    #[error("HEAD is missing or not readable")]
    Head,
    /// There are fewer entries than there were.
    #[error("{found} entries are left of at least {expected}")]
    Shorter {
        /// How many there were.
        expected: u64,
        /// How many there are.
        found: u64,
    },
    /// The entries up to `HEAD` are others than those that were there.
    #[error("the root over the first {size} entries is {found}, and was {expected}")]
    Root {
        /// The size at `HEAD`.
        size: u64,
        /// The root at `HEAD`.
        expected: Hash,
        /// The root of what is there.
        found: Hash,
    },
    /// The operating system could not read or write.
    #[error("the disk says: {cause}")]
    Disk {
        /// What it said.
        cause: String,
    },
}

impl Flaw {
    /// Tells whether the flaw is one of a line, so that the lines before it stand by themselves.
    pub(super) const fn is_of_a_line(&self) -> bool {
        !matches!(
            self,
            Self::Missing
                | Self::Head
                | Self::Shorter { .. }
                | Self::Root { .. }
                | Self::Erased { .. }
                | Self::Disk { .. }
        )
    }
}
