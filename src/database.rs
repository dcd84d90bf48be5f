//! What people read, in sled: one small key for each part (FORMAT 3).
//!
//! The journal is the truth. Everything here follows from it, says how much of it is reflected (`meta`), and is
//! checked before it is first used in a process: sled can lose keys silently. What fails is folded again from the
//! journal, which the engine does; this module only says so.
//!
//! | keys | hold | module |
//! |---|---|---|
//! | `meta`, `meta/<first key>` | the position reflected; how many keys a bucket holds and their digest | `ledger` |
//! | `x/<command id>`, `e/<stream>/<rev>` | the entry that accepted a command; where an entry stands | `place` |
//! | `w/<kind>/<id>` | the workspace | `workspace` |
//! | `p/<plan>/...` | a plan, part by part, under its own digest `p/<plan>/@` | `plan` |
//! | `s/<plan>`, `h/<order>/<plan>`, `i/<holder>/<due>/<plan>/<no>` | rows of the first screen, what waits for whom | `row` |
//! | `b/<sha256>/<part>` | locked texts and templates, which their name checks | `text` |

mod changes;
mod ledger;
mod place;
mod plan;
mod row;
mod text;
mod workspace;

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

pub use changes::Changes;
pub use place::Place;
pub use row::{Holding, Order, Row, Stage, Summary};

/// The version of the keys and values; another one is dropped and rebuilt.
const SCHEMA: u32 = 4;

/// How much of the database sled keeps in memory, in bytes (DESIGN 6).
const CACHE: u64 = 64 << 20;

/// The key of [`Meta`].
const META: &str = "meta";

/// What the database reflects.
#[derive(Debug, Serialize, Deserialize)]
struct Meta {
    schema: u32,
    /// How many plans there are.
    plans: u64,
    position: Box<RawValue>,
}

/// A database in a folder of its own.
#[derive(Debug)]
pub struct Database {
    tree: sled::Db,
    /// Buckets and plans that were checked in this process.
    checked: Mutex<BTreeSet<String>>,
    /// How many plans there are; kept in [`Meta`].
    plans: AtomicU64,
}

/// Why the database did not answer.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// Keys under this one are not what was written: fold them again from the journal.
    #[error("keys were lost or changed: {0}")]
    Damaged(String),
    /// A value does not read, or can not be written.
    #[error("a value does not read: {0}")]
    Value(#[from] serde_json::Error),
    /// The database's own failure.
    #[error(transparent)]
    Sled(#[from] sled::Error),
    /// The folder can not be used.
    #[error(transparent)]
    Folder(#[from] std::io::Error),
}

impl Database {
    /// Opens the database in a folder; what can not be opened, or has another schema, is dropped.
    ///
    /// Gives the position that it reflects as it was committed; `None` when it is empty and has to be filled.
    ///
    /// # Errors
    /// [`DatabaseError`] when not even an empty one can be made.
    pub fn open(folder: &Path) -> Result<(Self, Option<String>), DatabaseError> {
        let opened = catch_unwind(AssertUnwindSafe(|| Self::open_as_it_is(folder)));
        match opened {
            Ok(Ok((database, Some(position)))) => return Ok((database, Some(position))),
            Ok(Ok((database, None))) if database.tree.is_empty() => return Ok((database, None)),
            Ok(Ok(_)) => tracing::info!("the database has another schema, and is rebuilt"),
            Ok(Err(error)) => tracing::warn!(%error, "the database does not open, and is rebuilt"),
            Err(_panic) => tracing::warn!("opening the database ended in a panic, and it is rebuilt"),
        }
        if folder.exists() {
            std::fs::remove_dir_all(folder)?;
        }
        Self::open_as_it_is(folder)
    }

    fn open_as_it_is(folder: &Path) -> Result<(Self, Option<String>), DatabaseError> {
        let tree = sled::Config::new().path(folder).cache_capacity(CACHE).flush_every_ms(None).open()?;
        let database = Self { tree, checked: Mutex::default(), plans: AtomicU64::new(0) };
        let position = match database.tree.get(META)? {
            Some(bytes) => {
                let meta: Meta = serde_json::from_slice(&bytes)?;
                database.plans.store(meta.plans, Ordering::Release);
                (meta.schema == SCHEMA).then(|| meta.position.get().to_owned())
            }
            None => None,
        };
        Ok((database, position))
    }

    /// Removes everything: what follows is a rebuild.
    ///
    /// # Errors
    /// [`DatabaseError::Sled`].
    pub fn clear(&self) -> Result<(), DatabaseError> {
        self.tree.clear()?;
        self.checked().clear();
        self.plans.store(0, Ordering::Release);
        Ok(())
    }

    /// Hands everything to the operating system; a crash of this process loses nothing then.
    ///
    /// # Errors
    /// [`DatabaseError::Sled`].
    pub fn flush(&self) -> Result<(), DatabaseError> {
        self.tree.flush()?;
        Ok(())
    }

    fn checked(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.checked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns a value of a prefix that has a ledger.
    fn value(&self, key: &str) -> Result<Option<sled::IVec>, DatabaseError> {
        self.check(key)?;
        Ok(self.tree.get(key)?)
    }

    /// Walks through the keys that begin with a prefix, in order.
    fn keys(&self, prefix: &str) -> impl DoubleEndedIterator<Item = Result<String, DatabaseError>> + use<> {
        self.tree.scan_prefix(prefix).keys().map(|key| Ok(text_of(&key?)))
    }
}

/// Returns a key as text; keys are written as text.
fn text_of(key: &[u8]) -> String {
    String::from_utf8_lossy(key).into_owned()
}
