//! SSHSIG, read strictly: what is accepted here, `ssh-keygen -Y verify` accepts too (DESIGN 5, FORMAT 5).
//!
//! The format is OpenSSH's `PROTOCOL.sshsig`. The version and the outermost lengths are outside the signed bytes,
//! so they are checked by hand, and an accepted signature is always written again in one form.

use ssh_key::public::KeyData;
use ssh_key::{Algorithm, EcdsaCurve, HashAlg, LineEnding, PublicKey, SshSig};

use super::{Change, Refusal, Repair, armour, key};
use crate::domain::signature::{PublicKeyText, SigningRequest};

/// The hash of every signature (FORMAT 5).
pub(super) const HASH: HashAlg = HashAlg::Sha512;
/// The bit that says that somebody touched the hardware key (OpenSSH, `PROTOCOL.u2f`).
const USER_PRESENT: u8 = 1;
/// The flags and the counter at the end of a hardware key's signature, in bytes.
const HARDWARE_TRAILER: usize = 5;

/// A signature of the one form that counts: not yet compared with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    sshsig: SshSig,
    key: PublicKeyText,
    armour: String,
}

/// A signature that is right for a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The signature.
    pub signature: Signature,
    /// What was wrong with the file, for its owner to know.
    pub repairs: Vec<Repair>,
}

/// Accepts a signature that somebody hands in as the answer to a request.
///
/// Takes the bytes as they came, at most 8 KiB.
///
/// # Errors
/// [`Refusal`] with the first reason why it does not count.
pub fn accept(input: &[u8], request: &SigningRequest) -> Result<Accepted, Refusal> {
    let (signature, repairs) = Signature::read(input)?;
    signature.verify(&request.namespace, &request.keys, &request.message)?;
    Ok(Accepted { signature, repairs })
}

impl Signature {
    /// Reads a signature from what somebody hands in; gives it with what was wrong with the file.
    ///
    /// # Errors
    /// [`Refusal`] when there is not exactly one signature, or its kind does not count.
    pub fn read(input: &[u8]) -> Result<(Self, Vec<Repair>), Refusal> {
        let (armour, repairs) = armour::find(input)?;
        let sshsig = SshSig::from_pem(&armour).map_err(|error| match error {
            ssh_key::Error::Version { number } => Refusal::Version(number),
            _ => Refusal::Damaged,
        })?;
        let signature = Self::from_sshsig(sshsig)?;
        // The same bytes have one armour; another one hides bytes that nobody signed.
        if signature.armour == armour { Ok((signature, repairs)) } else { Err(Refusal::Damaged) }
    }

    /// Reads a signature that has to be in the canonical form: of an archive package or of the journal.
    ///
    /// # Errors
    /// [`Refusal`] as [`Signature::read`] gives, and [`Refusal::NotCanonical`].
    pub fn read_canonical(input: &[u8]) -> Result<Self, Refusal> {
        let (signature, _) = Self::read(input)?;
        if signature.armour.as_bytes() == input { Ok(signature) } else { Err(Refusal::NotCanonical) }
    }

    /// Takes over a decoded signature when its kind counts.
    pub(super) fn from_sshsig(sshsig: SshSig) -> Result<Self, Refusal> {
        if sshsig.version() != SshSig::VERSION {
            return Err(Refusal::Version(sshsig.version()));
        }
        if !sshsig.reserved().is_empty() {
            return Err(Refusal::Reserved);
        }
        if sshsig.hash_alg() != HASH {
            return Err(Refusal::Hash(sshsig.hash_alg().to_string()));
        }
        check_kind(&sshsig)?;
        let key = key::text(sshsig.public_key()).ok_or(Refusal::Damaged)?;
        let armour = sshsig.to_pem(LineEnding::LF).map_err(|_error| Refusal::Damaged)?;
        Ok(Self { sshsig, key, armour })
    }

    /// Returns the key that made the signature.
    #[must_use]
    pub fn key(&self) -> &PublicKeyText {
        &self.key
    }

    /// Returns the signature as OpenSSH writes it: 70 columns, LF, one final newline.
    #[must_use]
    pub fn armour(&self) -> &str {
        &self.armour
    }

    /// Checks the signature over a message in a namespace.
    ///
    /// Takes the keys that count; none means any key, for a proof of possession.
    ///
    /// # Errors
    /// [`Refusal`] with what differs: the namespace, the key, or the message.
    pub fn verify(&self, namespace: &str, keys: &[PublicKeyText], message: &[u8]) -> Result<(), Refusal> {
        if self.sshsig.namespace() != namespace {
            return Err(Refusal::Namespace {
                found: self.sshsig.namespace().to_owned(),
                expected: namespace.to_owned(),
            });
        }
        if !keys.is_empty() && !keys.contains(&self.key) {
            return Err(Refusal::OtherKey { fingerprint: key::fingerprint(&self.key) });
        }
        let public = PublicKey::from(self.sshsig.public_key().clone());
        let signs = |bytes: &[u8]| public.verify(namespace, bytes, &self.sshsig).is_ok();
        if signs(message) {
            return Ok(());
        }
        Err(changes(message)
            .into_iter()
            .find(|(_, changed)| signs(changed))
            .map_or(Refusal::OtherMessage, |(change, _)| Refusal::ChangedMessage(change)))
    }
}

/// Checks that the key is of a kind that counts, and that a hardware key was touched.
fn check_kind(sshsig: &SshSig) -> Result<(), Refusal> {
    let algorithm = sshsig.public_key().algorithm();
    match &algorithm {
        Algorithm::Ed25519 | Algorithm::Ecdsa { curve: EcdsaCurve::NistP256 } => {}
        Algorithm::SkEd25519 | Algorithm::SkEcdsaSha2NistP256 => {
            let trailer = sshsig.signature_bytes().iter().rev().nth(HARDWARE_TRAILER - 1);
            if trailer.is_none_or(|flags| flags & USER_PRESENT == 0) {
                return Err(Refusal::Untouched);
            }
        }
        Algorithm::Rsa { .. } => return Err(Refusal::Rsa),
        other => return Err(Refusal::KeyKind(other.as_str().to_owned())),
    }
    if matches!(sshsig.public_key(), KeyData::Certificate(_)) {
        return Err(Refusal::KeyKind(algorithm.to_certificate_type()));
    }
    if sshsig.algorithm() == algorithm { Ok(()) } else { Err(Refusal::Damaged) }
}

/// Makes of a message what programs make of it on the way to the signing machine.
fn changes(message: &[u8]) -> Vec<(Change, Vec<u8>)> {
    const BYTE_ORDER_MARK: &str = "\u{feff}";
    let mut changed = vec![
        (Change::Emptied, Vec::new()),
        (Change::LastNewline, message.strip_suffix(b"\n").unwrap_or(message).to_vec()),
        (Change::LastNewline, [message, b"\n"].concat()),
    ];
    if let Ok(text) = std::str::from_utf8(message) {
        let windows = text.replace('\n', "\r\n");
        let marked = |text: &str| format!("{BYTE_ORDER_MARK}{text}");
        let utf16 = |text: &str| marked(text).encode_utf16().flat_map(u16::to_le_bytes).collect();
        changed.extend([
            (Change::CarriageReturns, windows.clone().into_bytes()),
            (Change::ByteOrderMark, marked(text).into_bytes()),
            (Change::ByteOrderMark, marked(&windows).into_bytes()),
            (Change::Utf16, utf16(text)),
            (Change::Utf16, utf16(&windows)),
        ]);
    }
    changed
}
