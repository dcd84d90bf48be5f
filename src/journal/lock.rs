//! One process owns a workspace directory.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

/// The workspace directory, owned until dropped; the operating system frees it when the process dies.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

/// Who owns the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// The process.
    pub pid: u32,
    /// The command it runs.
    pub command: String,
}

/// Says why the directory could not be owned.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another process owns it; `None` while that process is just writing down who it is.
    #[error("another process owns the workspace: {0:?}")]
    Held(Option<Owner>),
    /// The lock file could not be used.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Lock {
    /// Owns a workspace directory and writes down the process and its command in `LOCK`.
    ///
    /// # Errors
    /// [`LockError::Held`] with the owner, or what the operating system says.
    pub fn acquire(directory: &Path, command: &str) -> Result<Self, LockError> {
        let path = directory.join("LOCK");
        let mut file = OpenOptions::new().create(true).read(true).write(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                file.read_to_string(&mut text)?;
                return Err(LockError::Held(serde_json::from_str(&text).ok()));
            }
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        let owner = Owner { pid: std::process::id(), command: command.to_owned() };
        file.set_len(0)?;
        file.write_all(serde_json::to_string(&owner).map_err(io::Error::other)?.as_bytes())?;
        Ok(Self { file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A child process that was just forked may hold a copy of the file: closing ours would not free the directory.
        if let Err(error) = self.file.unlock() {
            tracing::warn!(%error, "lock not given back before its file is closed");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_owner_is_refused_with_the_name_of_the_first() {
        let directory = tempfile::tempdir().unwrap();
        let first = Lock::acquire(directory.path(), "vedtak serve").unwrap();
        let Err(LockError::Held(Some(owner))) = Lock::acquire(directory.path(), "vedtak") else {
            panic!("two owners");
        };
        assert_eq!(owner, Owner { pid: std::process::id(), command: "vedtak serve".to_owned() });
        drop(first);
        assert!(Lock::acquire(directory.path(), "vedtak").is_ok());
    }
}
