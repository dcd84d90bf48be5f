//! The append-only truth: one accepted command, one entry, one line (DESIGN 6, FORMAT 1).
//!
//! A change is acknowledged when it is durable, not before. [`Journal`] is what the engine sees; [`FileJournal`] writes
//! segments through a [`Disk`], which is a directory ([`RealDisk`]) or memory ([`MemoryDisk`]: demo and tests).
//!
//! | part | does |
//! |---|---|
//! | `disk` | the few operations a journal needs of a directory |
//! | `segments` | reads lines: in order, by location, by number |
//! | `tip` | what the entries so far add up to; says whether one more follows from them |
//! | `admission` | decides whether a draft becomes an entry |
//! | `writer` | the one thread that writes: groups, one fdatasync each |
//! | `pin` | `HEAD`: how long the journal must be |
//! | `opening` | what a crash left behind |
//! | `reading` | reads from a position to the end and checks everything |
//! | `checking` | reads a whole journal; moves a damaged end away when a person confirmed it |
//! | `erasing` | removes a body, keeps its proof |
//! | `lock` | one process owns a workspace directory |

mod admission;
mod checking;
mod damage;
mod disk;
mod draft;
mod erasing;
mod file;
mod lock;
mod memory;
mod messages;
mod opening;
mod pin;
mod position;
mod reading;
mod real;
mod segments;
mod tip;
mod writer;

use futures_util::future::BoxFuture;

pub use checking::{check, quarantine_tail};
pub use damage::{Damage, Flaw};
pub use disk::{Disk, Output};
pub use draft::{AppendError, Appended, Draft};
pub use file::FileJournal;
pub use lock::{Lock, LockError, Owner};
pub use memory::MemoryDisk;
pub use opening::{Opened, Quarantined};
pub use pin::{HEAD, text as head_text};
pub use position::{Known, Location, LookupFailed, Nothing, Position, Prefix, StreamHead};
pub use real::RealDisk;
pub use segments::{LARGE_LINE_LIMIT, LINE_LIMIT, Scan, path as segment_path};
pub use writer::Limits;

use crate::entry::Entry;

/// An append-only log of accepted commands.
///
/// Reads see acknowledged entries only. Asynchronous where it waits for durability, so that a cluster can take the
/// file's place (DESIGN 6).
pub trait Journal: Send + Sync {
    /// Appends one entry and waits until it is durable.
    ///
    /// # Errors
    /// [`AppendError`]; nothing was written, except for [`AppendError::OutcomeUnknown`].
    fn append(&self, draft: Draft) -> BoxFuture<'static, Result<Appended, AppendError>>;

    /// Returns the position after the last acknowledged entry.
    fn end(&self) -> Position;

    /// Returns how many entries are acknowledged, and the root over them.
    fn prefix(&self) -> Prefix {
        self.end().prefix()
    }

    /// Returns a stream's revision and its last leaf; revision 0 and zeros when it has no entry.
    ///
    /// # Errors
    /// [`AppendError`] when the answer stands in a line or database that can not be read.
    fn stream_head(&self, stream: &str) -> Result<StreamHead, AppendError>;

    /// Returns entry `n`, or `None` when the journal is not that long.
    ///
    /// # Errors
    /// [`Damage`] when a line on the way can not be read.
    fn entry(&self, n: u64) -> Result<Option<Entry>, Damage>;

    /// Returns the entry at a location; locations are void after an erasure.
    ///
    /// # Errors
    /// [`Damage`] when no whole and valid line stands there.
    fn entry_at(&self, location: Location) -> Result<Entry, Damage>;

    /// Reads the acknowledged entries from a position on, in order; an erasure since does not void the position.
    fn scan(&self, from: &Position) -> Scan;
}
