//! What somebody has begun to write and not given, as others may know of it: who, where, since when; never the words.

use chrono::{DateTime, Utc};

use super::{Engine, EngineError};
use crate::domain::id::PersonId;

/// A private text that is not given yet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Begun {
    /// Who writes.
    pub person: PersonId,
    /// The key of the text, behind the prefix that was asked for.
    pub at: String,
    /// When it was kept last.
    pub since: DateTime<Utc>,
}

impl Engine {
    /// Lists what others than a person have begun, of the private texts whose keys begin with a prefix; by person.
    ///
    /// # Errors
    /// [`EngineError::File`] when a folder can not be read.
    pub fn begun_by_others(&self, person: &PersonId, prefix: &str) -> Result<Vec<Begun>, EngineError> {
        let workspace = self.workspace();
        let mut found = Vec::new();
        for other in workspace.persons.keys().filter(|other| *other != person) {
            for (key, since) in self.kept_since(other)? {
                if let Some(at) = key.strip_prefix(prefix) {
                    found.push(Begun { person: other.clone(), at: at.to_owned(), since });
                }
            }
        }
        found.sort_unstable();
        Ok(found)
    }
}
