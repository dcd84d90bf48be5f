//! Keys: public lines and private files, as OpenSSH writes them.

use std::io::{self, Write as _};
use std::path::Path;

use ssh_key::private::Ed25519Keypair;
use ssh_key::public::KeyData;
use ssh_key::{Algorithm, HashAlg, LineEnding, PrivateKey, PublicKey, SshSig};

use super::sshsig::{HASH, Signature};
use crate::domain::message::Message;
use crate::domain::signature::{KEY_KINDS, MAKE_KEY, PublicKeyText, SigningRequest};

/// Ends the kinds of certificates, which are no keys (OpenSSH, PROTOCOL.certkeys).
const CERTIFICATE: &str = "-cert-v01@openssh.com";
/// The longest key file that is read, in bytes.
const MAX_FILE: usize = 16 * 1024;

/// The y coordinates of ed25519 points of small order, in hexadecimal: as public keys they verify what nobody
/// signed (RFC 8032 section 8.4 allows to refuse them; the list is that of libsodium).
const SMALL_ORDER: [&str; 7] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

/// Why a key cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// Not a key as OpenSSH writes it, or damaged.
    #[error("not an OpenSSH key")]
    Unreadable,
    /// A private key in PuTTY's form.
    #[error("a PuTTY key")]
    Putty,
    /// A public key in the form that PuTTYgen saves (RFC 4716).
    #[error("an RFC 4716 key")]
    Rfc4716,
    /// A private key in the form of OpenSSL or of old OpenSSH.
    #[error("a PEM key")]
    OldForm,
    /// A public key where a private key belongs, or the other way round.
    #[error("the other half of a key")]
    OtherHalf,
    /// The key asks for its passphrase and none was given.
    #[error("no passphrase")]
    Locked,
    /// The passphrase is wrong.
    #[error("wrong passphrase")]
    Passphrase,
    /// An RSA key.
    #[error("an RSA key")]
    Rsa,
    /// A key of another kind that does not count.
    #[error("a key of kind {0}")]
    Kind(String),
    /// A hardware key, which signs only through an agent or `ssh-keygen`.
    #[error("a hardware key")]
    Hardware,
    /// The file cannot be read or written.
    #[error("key file")]
    File(#[from] io::Error),
    /// The key's own computation failed.
    #[error("signing failed")]
    Signing(#[from] ssh_key::Error),
}

impl KeyError {
    /// Says why the key cannot be used and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable | Self::Signing(_) => Message::new("key-unreadable"),
            Self::Putty => Message::new("key-putty"),
            Self::Rfc4716 => Message::new("key-rfc4716"),
            Self::OldForm => Message::new("key-old-form"),
            Self::OtherHalf => Message::new("key-other-half"),
            Self::Locked => Message::new("key-locked"),
            Self::Passphrase => Message::new("key-passphrase"),
            Self::Rsa => Message::new("key-rsa").with("command", MAKE_KEY),
            Self::Kind(kind) => Message::new("key-kind").with("kind", kind).with("command", MAKE_KEY),
            Self::Hardware => Message::new("key-hardware"),
            Self::File(error) => Message::new("key-file").with("cause", error.to_string()),
        }
    }
}

/// Reads one public key line, such as a `.pub` file or what somebody pasted; the comment is dropped.
///
/// # Errors
/// [`KeyError`] when it is not one public key, or of a kind that may not sign.
pub fn read_public(line: &str) -> Result<PublicKeyText, KeyError> {
    let line = line.trim();
    if line.starts_with("-----BEGIN") || line.starts_with("PuTTY-User-Key-File") {
        return Err(KeyError::OtherHalf);
    }
    if line.starts_with("---- BEGIN SSH2 PUBLIC KEY") {
        return Err(KeyError::Rfc4716);
    }
    if line.len() > MAX_FILE || line.contains(['\n', '\r']) {
        return Err(KeyError::Unreadable);
    }
    if let Some((kind, _)) = line.split_once(' ').filter(|(kind, _)| kind.ends_with(CERTIFICATE)) {
        return Err(KeyError::Kind(kind.to_owned()));
    }
    let public = PublicKey::from_openssh(line).map_err(|_error| KeyError::Unreadable)?;
    check_kind(&public.algorithm())?;
    text(public.key_data()).ok_or(KeyError::Unreadable)
}

fn check_kind(algorithm: &Algorithm) -> Result<(), KeyError> {
    match algorithm {
        Algorithm::Rsa { .. } => Err(KeyError::Rsa),
        other if KEY_KINDS.contains(&other.as_str()) => Ok(()),
        other => Err(KeyError::Kind(other.as_str().to_owned())),
    }
}

/// Writes a public key as text; none when its kind may not sign, or the key verifies what nobody signed.
pub(super) fn text(key: &KeyData) -> Option<PublicKeyText> {
    let point = match key {
        KeyData::Ed25519(point) => Some(point.0),
        KeyData::SkEd25519(key) => Some(key.public_key().0),
        _ => None,
    };
    if point.is_some_and(is_small) {
        return None;
    }
    PublicKey::from(key.clone()).to_openssh().ok()?.trim_end().parse().ok()
}

/// Returns whether a point is one of small order, whatever its sign.
fn is_small(mut point: [u8; 32]) -> bool {
    let [.., sign] = &mut point;
    *sign &= 0x7f;
    let y = base16ct::lower::encode_string(&point);
    SMALL_ORDER.contains(&y.as_str())
}

/// Reads a key text back; none when its form is right but no key is in it.
pub(super) fn decode(key: &PublicKeyText) -> Option<KeyData> {
    PublicKey::from_openssh(key.as_str()).ok().map(|public| public.key_data().clone())
}

/// Returns the fingerprint of a key as OpenSSH shows it, `SHA256:...`; empty when no key is in the text.
#[must_use]
pub fn fingerprint(key: &PublicKeyText) -> String {
    decode(key).map_or_else(String::new, |data| data.fingerprint(HashAlg::Sha256).to_string())
}

/// A private key that signs; it stays on its owner's machine.
pub struct SigningKey(PrivateKey);

impl SigningKey {
    /// Reads a private key file; asks for its passphrase only when it has one.
    ///
    /// Takes the file's bytes, at most 16 KiB, and where to get the passphrase from.
    ///
    /// # Errors
    /// [`KeyError`] when it is not a private key that signs, or the passphrase is missing or wrong.
    pub fn read<P: AsRef<[u8]>>(file: &[u8], passphrase: impl FnOnce() -> Option<P>) -> Result<Self, KeyError> {
        if file.len() > MAX_FILE {
            return Err(KeyError::Unreadable);
        }
        if file.starts_with(b"PuTTY-User-Key-File") {
            return Err(KeyError::Putty);
        }
        if KEY_KINDS.iter().any(|kind| file.starts_with(kind.as_bytes())) || file.starts_with(b"ssh-rsa") {
            return Err(KeyError::OtherHalf);
        }
        if !file.starts_with(b"-----BEGIN OPENSSH") && file.starts_with(b"-----BEGIN") {
            return Err(KeyError::OldForm);
        }
        let key = PrivateKey::from_openssh(file).map_err(|_error| KeyError::Unreadable)?;
        check_kind(&key.algorithm())?;
        if matches!(key.algorithm(), Algorithm::SkEd25519 | Algorithm::SkEcdsaSha2NistP256) {
            return Err(KeyError::Hardware);
        }
        if !key.is_encrypted() {
            return Ok(Self(key));
        }
        let passphrase = passphrase().ok_or(KeyError::Locked)?;
        key.decrypt(passphrase).map(Self).map_err(|_error| KeyError::Passphrase)
    }

    /// Makes an ed25519 key of 32 random bytes, which the caller draws from the operating system.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(PrivateKey::from(Ed25519Keypair::from_seed(seed)))
    }

    /// Writes the key, without a passphrase, to a new file that only its owner reads (mode 0600).
    ///
    /// Written beside, synced, then renamed; an existing file is never replaced.
    ///
    /// # Errors
    /// [`KeyError::File`] when the file exists or cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), KeyError> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(self.0.to_openssh(LineEnding::LF)?.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist_noclobber(path).map_err(|failed| failed.error)?;
        std::fs::File::open(folder)?.sync_all()?;
        Ok(())
    }

    /// Returns the public half.
    ///
    /// # Errors
    /// [`KeyError::Unreadable`] when the key does not encode.
    pub fn public(&self) -> Result<PublicKeyText, KeyError> {
        text(self.0.public_key().key_data()).ok_or(KeyError::Unreadable)
    }

    /// Signs the message of a request in its namespace.
    ///
    /// # Errors
    /// [`KeyError::Signing`] when the key's computation fails.
    pub fn sign(&self, request: &SigningRequest) -> Result<Signature, KeyError> {
        let sshsig = SshSig::sign(&self.0, &request.namespace, HASH, &request.message)?;
        Signature::from_sshsig(sshsig).map_err(|_refusal| KeyError::Unreadable)
    }
}
