//! Where entries stand, and which entry accepted a command.

use serde::{Deserialize, Serialize};

use super::{Changes, Database, DatabaseError};

/// Where the line of an entry stands in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The number of the segment.
    pub segment: u32,
    /// The offset of the line's first byte.
    pub offset: u64,
    /// The length of the line in bytes.
    pub length: u32,
}

fn command(id: &str) -> String {
    format!("x/{id}")
}

fn stream(stream: &str) -> String {
    format!("e/{stream}/")
}

/// Revisions have ten digits, so that they sort.
fn entry(name: &str, revision: u64) -> String {
    format!("{}{revision:010}", stream(name))
}

impl Changes {
    /// Notes where the entry of a stream stands, and which command it accepted.
    ///
    /// # Errors
    /// [`DatabaseError::Value`].
    pub fn entry(&mut self, stream: &str, revision: u64, place: Place, id: &str, n: u64) -> Result<(), DatabaseError> {
        self.put(entry(stream, revision), serde_json::to_vec(&place)?);
        self.put(command(id), serde_json::to_vec(&n)?);
        Ok(())
    }
}

impl Database {
    /// Returns the number of the entry that accepted a command.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub fn command(&self, id: &str) -> Result<Option<u64>, DatabaseError> {
        let value = self.value(&command(id))?;
        Ok(value.map(|value| serde_json::from_slice(&value)).transpose()?)
    }

    /// Returns where the entries of a stream behind a revision stand, in order.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub fn places(&self, name: &str, after: u64) -> Result<Vec<Place>, DatabaseError> {
        let stream = stream(name);
        self.check_all(&stream)?;
        let end = entry(name, u64::MAX);
        let found = self.tree.range(entry(name, after.saturating_add(1)).as_str()..=end.as_str()).values();
        found.map(|place| Ok(serde_json::from_slice(&place?)?)).collect()
    }

    /// Returns the revision of a stream and where its last entry stands.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub fn last(&self, name: &str) -> Result<Option<(u64, Place)>, DatabaseError> {
        let stream = stream(name);
        self.check_all(&stream)?;
        let Some(pair) = self.tree.scan_prefix(&stream).next_back() else { return Ok(None) };
        let (key, place) = pair?;
        let key = super::text_of(&key);
        let revision = key.strip_prefix(&stream).and_then(|revision| revision.parse().ok());
        let revision = revision.ok_or_else(|| DatabaseError::Damaged(key.clone()))?;
        Ok(Some((revision, serde_json::from_slice(&place)?)))
    }
}
