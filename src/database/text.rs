//! Long texts under their digest, in parts of 64 KiB.

use std::sync::Arc;

use super::{Changes, Database, DatabaseError};
use crate::domain::digest::Digest;

/// The length of a part in bytes.
const PART: usize = 64 * 1024;

fn key(digest: &Digest) -> String {
    format!("b/{digest}/")
}

impl Changes {
    /// Keeps a text under its digest.
    pub fn text(&mut self, text: &str) {
        let key = key(&Digest::of(text.as_bytes()));
        for (part, bytes) in text.as_bytes().chunks(PART).enumerate() {
            self.put(format!("{key}{part:04}"), bytes.to_vec());
        }
    }
}

impl Database {
    /// Returns a text by its digest; `None` when it is not there.
    ///
    /// # Errors
    /// [`DatabaseError::Damaged`] when it is not whole.
    pub fn text(&self, digest: &Digest) -> Result<Option<Arc<str>>, DatabaseError> {
        let key = key(digest);
        let mut bytes = Vec::new();
        for part in self.tree.scan_prefix(&key).values() {
            bytes.extend_from_slice(&part?);
        }
        if bytes.is_empty() {
            return Ok(None);
        }
        let text = String::from_utf8(bytes).ok().filter(|text| Digest::of(text.as_bytes()) == *digest);
        text.map(|text| Some(Arc::from(text))).ok_or(DatabaseError::Damaged(key))
    }
}
