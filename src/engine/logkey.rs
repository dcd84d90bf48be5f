//! The log key: signs heads of the log and sums of archive packages (FORMAT, Names).

use std::path::{Path, PathBuf};

use super::{Engine, EngineError};
use crate::domain::origin::Origin;
use crate::domain::signature::{PublicKeyText, Purpose, SigningRequest, log_principal};
use crate::signing::key::SigningKey;
use crate::signing::sshsig::Signature;

/// The directory of keys in the workspace directory.
pub(super) const DIRECTORY: &str = "keys";

fn path(directory: &Path) -> PathBuf {
    directory.join(DIRECTORY).join("log")
}

/// Makes the log key from a seed; gives its public half. One that a founding left which was never finished goes.
pub(super) fn make(directory: &Path, seed: [u8; 32]) -> Result<PublicKeyText, EngineError> {
    let path = path(directory);
    let folder = directory.join(DIRECTORY);
    std::fs::create_dir_all(&folder).map_err(|error| EngineError::file(&folder, &error))?;
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(EngineError::file(&path, &error)),
        _ => {}
    }
    let key = SigningKey::from_seed(&seed);
    key.write(&path)?;
    Ok(key.public()?)
}

impl Engine {
    /// Returns the public half of the log key that is in force.
    ///
    /// # Errors
    /// [`EngineError::Key`] when the workspace names none.
    pub fn log_public_key(&self) -> Result<PublicKeyText, EngineError> {
        let workspace = self.workspace();
        let newest = workspace.head.log_keys.last().map(String::as_str).unwrap_or_default();
        Ok(crate::signing::key::read_public(newest)?)
    }

    /// Returns what the log key is asked to sign: a message in the log's namespace, as the log's principal.
    ///
    /// # Errors
    /// [`EngineError`] when the workspace has no origin or no log key.
    pub fn log_request(&self, message: Vec<u8>) -> Result<SigningRequest, EngineError> {
        let domain = self.origin()?.domain;
        let keys = vec![self.log_public_key()?];
        Ok(SigningRequest {
            namespace: Purpose::Log.namespace(&domain),
            principal: log_principal(&domain),
            keys,
            message,
        })
    }

    /// Signs with the log key, `keys/log`.
    ///
    /// # Errors
    /// [`EngineError`] when the key file is not there or not readable.
    pub fn sign_with_log_key(&self, request: &SigningRequest) -> Result<Signature, EngineError> {
        let path = path(self.directory());
        let file = std::fs::read(&path).map_err(|error| EngineError::file(&path, &error))?;
        Ok(SigningKey::read(&file, || None::<&[u8]>)?.sign(request)?)
    }

    /// Returns the origin of the log.
    ///
    /// # Errors
    /// A denial when the workspace was not founded.
    pub fn origin(&self) -> Result<Origin, EngineError> {
        let workspace = self.workspace();
        let unfounded = |_| {
            let cause = crate::domain::message::Message::new("engine-not-founded");
            EngineError::from(crate::domain::denial::Denial::state(cause))
        };
        workspace.head.origin.parse().map_err(unfounded)
    }
}
