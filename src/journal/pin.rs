//! `HEAD`: how long the journal must be, and the root it must have there.
//!
//! It names only synced entries. A journal that is shorter, or has another root there, has lost or changed something.

use std::io;

use super::damage::{Damage, Flaw};
use super::disk::{Disk, replace};
use super::position::Prefix;
use super::segments::DIRECTORY;

/// The file's path in the workspace directory.
pub const HEAD: &str = "journal/HEAD";

/// Longer than any `HEAD`.
const LENGTH_LIMIT: usize = 1024;

/// Reads `HEAD`; `None` when there is no such file.
///
/// # Errors
/// [`Damage`] when it is not exactly what [`write()`] wrote.
pub(super) fn read(disk: &dyn Disk) -> Result<Option<Prefix>, Damage> {
    let bytes = match disk.read(HEAD, 0, LENGTH_LIMIT) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Damage::disk(HEAD, &error)),
    };
    match serde_json::from_slice(&bytes) {
        Ok(prefix) if text(&prefix) == bytes => Ok(Some(prefix)),
        _ => Err(flaw(Flaw::Head)),
    }
}

/// Replaces `HEAD`; its entries are durable already.
///
/// # Errors
/// What the disk says.
pub(super) fn write(disk: &dyn Disk, prefix: &Prefix) -> io::Result<()> {
    replace(disk, DIRECTORY, HEAD, &text(prefix))
}

/// Returns a flaw of `HEAD` as damage.
pub(super) fn flaw(flaw: Flaw) -> Damage {
    Damage { file: HEAD.to_owned(), line: 0, flaw }
}

/// Returns the bytes of `HEAD`.
#[must_use]
pub fn text(prefix: &Prefix) -> Vec<u8> {
    format!("{{\"size\":{},\"root\":\"{}\"}}\n", prefix.size, prefix.root).into_bytes()
}
