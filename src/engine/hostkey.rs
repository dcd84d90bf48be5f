//! The key by which people know the server: its public half, which stands in every letter.

use super::logkey::DIRECTORY;
use super::{Engine, EngineError};
use crate::domain::signature::PublicKeyText;
use crate::signing::key::read_public;

/// The public half, which serving writes beside the private one.
const PUBLIC: &str = "host.pub";

impl Engine {
    /// Returns the public half of the host key, `keys/host.pub`; none before the workspace was served for the first time.
    ///
    /// # Errors
    /// [`EngineError`] when the file can not be read, or holds no key.
    pub fn host_public_key(&self) -> Result<Option<PublicKeyText>, EngineError> {
        let path = self.directory().join(DIRECTORY).join(PUBLIC);
        match std::fs::read_to_string(&path) {
            Ok(line) => Ok(Some(read_public(&line)?)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(EngineError::file(&path, &error)),
        }
    }
}
