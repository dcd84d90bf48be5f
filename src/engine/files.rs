//! Files beside the database: attachments by their digest, and what is private to a person (DESIGN 6).

use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Engine, EngineError};
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::id::PersonId;
use crate::domain::message::Message;

/// The largest attachment in bytes: 50 MiB (DESIGN 6).
pub const ATTACHMENT_LIMIT: usize = 50 << 20;

const ATTACHMENTS: &str = "attachments";
const PRIVATE: &str = "private";

/// A private text under its name, which may hold any characters.
#[derive(Serialize, Deserialize)]
struct Draft {
    key: String,
    text: String,
}

impl Engine {
    /// Stores the bytes of an attachment; gives their digest, which a command then names.
    ///
    /// # Errors
    /// A denial for more than 50 MiB; [`EngineError::File`] when they can not be written.
    pub fn attach(&self, bytes: &[u8]) -> Result<Digest, EngineError> {
        if bytes.len() > ATTACHMENT_LIMIT {
            let cause = Message::new("engine-attachment-too-large").with("limit", ATTACHMENT_LIMIT >> 20);
            return Err(Denial::input(cause).into());
        }
        let digest = Digest::of(bytes);
        let path = self.directory().join(ATTACHMENTS).join(digest.to_string());
        if !path.exists() {
            write(&path, bytes)?;
        }
        Ok(digest)
    }

    /// Returns the bytes of an attachment.
    ///
    /// # Errors
    /// A denial when they are not there or not what they were; [`EngineError::File`] when they can not be read.
    pub fn attachment(&self, digest: &Digest) -> Result<Vec<u8>, EngineError> {
        let missing = |id| EngineError::from(Denial::unknown(Message::new(id).with("file", digest.to_string())));
        let path = self.directory().join(ATTACHMENTS).join(digest.to_string());
        let bytes = read(&path)?.ok_or_else(|| missing("engine-attachment-missing"))?;
        if Digest::of(&bytes) == *digest { Ok(bytes) } else { Err(missing("engine-attachment-damaged")) }
    }

    /// Returns a private text of a person: an unpublished remark, a read mark, a preference.
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be read.
    pub fn draft(&self, person: &PersonId, key: &str) -> Result<Option<String>, EngineError> {
        let path = self.private(person, key);
        let Some(bytes) = read(&path)? else { return Ok(None) };
        Ok(decode(&path, &bytes)?.filter(|draft| draft.key == key).map(|draft| draft.text))
    }

    /// Keeps a private text of a person; it is never in the journal or an export.
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be written.
    pub fn save_draft(&self, person: &PersonId, key: &str, text: &str) -> Result<(), EngineError> {
        let path = self.private(person, key);
        let draft = Draft { key: key.to_owned(), text: text.to_owned() };
        let bytes = serde_json::to_vec(&draft).map_err(|error| EngineError::file(&path, &error.into()))?;
        write(&path, &bytes)
    }

    /// Forgets a private text of a person.
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be removed.
    pub fn drop_draft(&self, person: &PersonId, key: &str) -> Result<(), EngineError> {
        let path = self.private(person, key);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(EngineError::file(&path, &error)),
            _ => Ok(()),
        }
    }

    /// Lists the private texts of a person whose keys begin with a prefix, by key.
    ///
    /// # Errors
    /// [`EngineError::File`] when the person's folder can not be read.
    pub fn drafts(&self, person: &PersonId, prefix: &str) -> Result<Vec<(String, String)>, EngineError> {
        let kept = self.kept(person)?.into_iter().map(|(_, draft)| draft);
        let mut found: Vec<_> =
            kept.filter(|draft| draft.key.starts_with(prefix)).map(|draft| (draft.key, draft.text)).collect();
        found.sort_unstable();
        Ok(found)
    }

    /// Lists the keys of the private texts of a person, with when each was kept last.
    pub(super) fn kept_since(&self, person: &PersonId) -> Result<Vec<(String, DateTime<Utc>)>, EngineError> {
        let since = |path: &Path| std::fs::metadata(path).and_then(|file| file.modified()).map(DateTime::from);
        // A text that goes away meanwhile was given.
        Ok(self.kept(person)?.into_iter().filter_map(|(path, draft)| Some((draft.key, since(&path).ok()?))).collect())
    }

    /// Reads everything that is private of a person, with its files.
    fn kept(&self, person: &PersonId) -> Result<Vec<(PathBuf, Draft)>, EngineError> {
        let folder = self.directory().join(PRIVATE).join(person.as_str());
        let failed = |error: std::io::Error| EngineError::file(&folder, &error);
        let files = match std::fs::read_dir(&folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            files => files.map_err(failed)?,
        };
        let mut found = Vec::new();
        for file in files {
            let path = file.map_err(failed)?.path();
            let Some(bytes) = read(&path)? else { continue };
            if let Some(draft) = decode(&path, &bytes)? {
                found.push((path, draft));
            }
        }
        Ok(found)
    }

    /// Forgets everything private of a person.
    pub(super) fn drop_private(&self, person: &PersonId) -> Result<(), EngineError> {
        let folder = self.directory().join(PRIVATE).join(person.as_str());
        match std::fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(EngineError::file(&folder, &error)),
            _ => Ok(()),
        }
    }

    fn private(&self, person: &PersonId, key: &str) -> PathBuf {
        let name = Digest::of(key.as_bytes()).to_string();
        self.directory().join(PRIVATE).join(person.as_str()).join(name)
    }
}

/// Reads a private text; a file that is none, such as one that a crash left half, is nothing.
fn decode(path: &Path, bytes: &[u8]) -> Result<Option<Draft>, EngineError> {
    match serde_json::from_slice(bytes) {
        Ok(draft) => Ok(Some(draft)),
        Err(error) => {
            tracing::warn!(path = %path.display(), %error, "private file not read");
            Ok(None)
        }
    }
}

/// Reads a file; `None` when it is not there.
fn read(path: &Path) -> Result<Option<Vec<u8>>, EngineError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(EngineError::file(path, &error)),
    }
}

/// Writes a file so that a crash leaves either the old or the new one: temp, sync, rename, sync directory.
fn write(path: &Path, bytes: &[u8]) -> Result<(), EngineError> {
    let folder = path.parent().unwrap_or(path);
    let write = || -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|failed| failed.error)?;
        std::fs::File::open(folder)?.sync_all()
    };
    write().map_err(|error| EngineError::file(path, &error))
}
