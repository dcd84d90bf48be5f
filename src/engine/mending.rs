//! What a person lets the program do to a damaged log.

use std::path::Path;
use std::sync::Arc;

use super::{DATABASE, Engine, EngineError};
use crate::journal::{Disk, Lock, Quarantined, RealDisk, quarantine_tail};

impl Engine {
    /// Moves everything behind the last whole entry of a damaged log to quarantine, never anything below `HEAD`
    /// (FORMAT 1), and drops the database, which may reflect some of it.
    ///
    /// For after the person who owns the directory has confirmed it. Gives what was moved.
    ///
    /// # Errors
    /// [`EngineError`]: another process owns the directory, or the damage lies deeper than the end.
    pub fn quarantine_tail(directory: &Path, command: &str) -> Result<Vec<Quarantined>, EngineError> {
        let _lock = Lock::acquire(directory, command)?;
        let disk: Arc<dyn Disk> = Arc::new(RealDisk::new(directory));
        let moved = quarantine_tail(&disk)?;
        let database = directory.join(DATABASE);
        if !moved.is_empty() && database.exists() {
            std::fs::remove_dir_all(&database).map_err(|error| EngineError::file(&database, &error))?;
        }
        Ok(moved)
    }
}
