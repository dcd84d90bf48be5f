//! The key by which people know the server: `keys/host` in the workspace folder, made once.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use russh::keys::ssh_key::HashAlg;
use russh::keys::{Algorithm, PrivateKey};

use crate::domain::message::Message;
use crate::engine::Chance;
use crate::signing::key::{KeyError, SigningKey};

/// The longest key file that is read, in bytes.
const MAX_FILE: u64 = 16 * 1024;
/// The bits of a file's mode that let others than its owner in.
const OTHERS: u32 = 0o077;

/// Why there is no host key. It is never made anew: everybody would be warned of another server.
#[derive(Debug, thiserror::Error)]
pub enum HostKeyError {
    /// Others than the owner can read the file.
    #[error("others can read {path}")]
    Exposed {
        /// The file.
        path: PathBuf,
    },
    /// The file belongs to another user.
    #[error("{path} belongs to another user")]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// The file holds no ed25519 key that opens without a passphrase.
    #[error("no host key in {path}")]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be read or written.
    #[error("{path}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        source: io::Error,
    },
}

impl HostKeyError {
    /// Says why there is no host key.
    #[must_use]
    pub fn message(&self) -> Message {
        let about = |id, path: &Path| Message::new(id).with("path", path.display().to_string());
        match self {
            Self::Exposed { path } => about("ssh-host-key-exposed", path),
            Self::Foreign { path } => about("ssh-host-key-foreign", path),
            Self::Damaged { path } => about("ssh-host-key-damaged", path),
            Self::File { path, source } => about("ssh-host-key-file", path).with("cause", source.to_string()),
        }
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(&self) -> Message {
        match self {
            Self::Exposed { path } => {
                Message::new("ssh-host-key-exposed-hint").with("path", path.display().to_string())
            }
            _ => Message::new("ssh-host-key-hint"),
        }
    }
}

/// The server's own key.
#[derive(Debug)]
pub struct HostKey(PrivateKey);

impl HostKey {
    /// Reads the host key of a workspace folder, or makes it when there is none.
    ///
    /// The private half is written beside, synced, then renamed, mode 0600; `keys/host.pub` is made to match.
    ///
    /// # Errors
    /// [`HostKeyError`]; an existing file is never replaced.
    pub fn open(folder: &Path, chance: &mut dyn Chance) -> Result<Self, HostKeyError> {
        let keys = folder.join("keys");
        let path = keys.join("host");
        let failed = |source| HostKeyError::File { path: path.clone(), source };
        fs::create_dir_all(&keys).map_err(failed)?;
        if let Err(error) = fs::symlink_metadata(&path) {
            if error.kind() != io::ErrorKind::NotFound {
                return Err(failed(error));
            }
            make(&path, chance)?;
        }
        let key = Self(read(&path)?);
        key.write_public(&keys.join("host.pub"))?;
        Ok(key)
    }

    /// Returns the fingerprint as OpenSSH shows it: `SHA256:...`.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint(HashAlg::Sha256).to_string()
    }

    /// Gives the key to whoever proves with it that this is the server.
    pub(super) fn into_private(self) -> PrivateKey {
        self.0
    }

    /// Writes the public half, when it is not there as it should be.
    fn write_public(&self, path: &Path) -> Result<(), HostKeyError> {
        let failed = |source| HostKeyError::File { path: path.to_owned(), source };
        let line = self.0.public_key().to_openssh().map_err(|error| failed(io::Error::other(error)))?;
        let text = format!("{}\n", line.trim_end());
        if fs::read(path).is_ok_and(|found| found == text.as_bytes()) {
            return Ok(());
        }
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
        file.write_all(text.as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
        file.persist(path).map_err(|error| failed(error.error))?;
        Ok(())
    }
}

/// Makes the key.
fn make(path: &Path, chance: &mut dyn Chance) -> Result<(), HostKeyError> {
    let failed = |source| HostKeyError::File { path: path.to_owned(), source };
    let seed = chance.draw().map_err(failed)?;
    SigningKey::from_seed(&seed).write(path).map_err(|error| match error {
        KeyError::File(source) => failed(source),
        other => failed(io::Error::other(other)),
    })
}

/// Reads the key from a file that is only ours to read.
fn read(path: &Path) -> Result<PrivateKey, HostKeyError> {
    let failed = |source| HostKeyError::File { path: path.to_owned(), source };
    let file = File::open(path).map_err(failed)?;
    let facts = file.metadata().map_err(failed)?;
    if facts.uid() != rustix::process::geteuid().as_raw() {
        return Err(HostKeyError::Foreign { path: path.to_owned() });
    }
    if facts.mode() & OTHERS != 0 {
        return Err(HostKeyError::Exposed { path: path.to_owned() });
    }
    let mut text = String::new();
    file.take(MAX_FILE).read_to_string(&mut text).map_err(failed)?;
    let key = PrivateKey::from_openssh(&text).ok().filter(|key| key.algorithm() == Algorithm::Ed25519);
    key.filter(|key| !key.is_encrypted()).ok_or_else(|| HostKeyError::Damaged { path: path.to_owned() })
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::engine::SystemChance;

    fn open(folder: &Path) -> Result<HostKey, HostKeyError> {
        HostKey::open(folder, &mut SystemChance)
    }

    #[test]
    fn the_key_is_made_once_and_is_the_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let first = open(folder.path()).unwrap().fingerprint();
        let facts = fs::metadata(folder.path().join("keys/host")).unwrap();
        assert_eq!(facts.mode() & 0o777, 0o600);
        let public = folder.path().join("keys/host.pub");
        fs::remove_file(&public).unwrap();
        assert_eq!(open(folder.path()).unwrap().fingerprint(), first);
        assert!(fs::read_to_string(public).unwrap().starts_with("ssh-ed25519 AAAA"));
    }

    #[test]
    fn a_key_that_others_can_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        open(folder.path()).unwrap();
        let path = folder.path().join("keys/host");
        for mode in [0o640, 0o604, 0o660, 0o601] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert!(matches!(open(folder.path()), Err(HostKeyError::Exposed { .. })), "{mode:o}");
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
        assert!(open(folder.path()).is_ok());
    }

    #[test]
    fn a_damaged_key_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        open(folder.path()).unwrap();
        let path = folder.path().join("keys/host");
        fs::write(&path, "no key\n").unwrap();
        assert!(matches!(open(folder.path()), Err(HostKeyError::Damaged { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "no key\n");
        fs::remove_file(&path).unwrap();
        std::os::unix::fs::symlink("nowhere", &path).unwrap();
        assert!(matches!(open(folder.path()), Err(HostKeyError::File { .. })));
    }
}
