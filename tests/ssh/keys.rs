//! SSH keys in software, those of hardware too: a test decides what a key says about the presence of its owner.

use base64ct::{Base64, Encoding as _};
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _};
use russh::keys::agent::AgentIdentity;
use russh::keys::{HashAlg, PublicKey};

use super::message::Message;

/// What a hardware key was made for; `ssh-keygen` says this unless it is told otherwise.
const APPLICATION: &str = "ssh:";

/// Somebody touched the key: bit 0 of its flags (PROTOCOL.u2f of OpenSSH).
const TOUCHED: u8 = 1;

/// The kinds of key that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Ed25519,
    P256,
    HardwareEd25519,
    HardwareP256,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Ed25519, Self::P256, Self::HardwareEd25519, Self::HardwareP256];

    /// Returns the name of the algorithm.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ed25519 => "ssh-ed25519",
            Self::P256 => "ecdsa-sha2-nistp256",
            Self::HardwareEd25519 => "sk-ssh-ed25519@openssh.com",
            Self::HardwareP256 => "sk-ecdsa-sha2-nistp256@openssh.com",
        }
    }

    const fn is_hardware(self) -> bool {
        matches!(self, Self::HardwareEd25519 | Self::HardwareP256)
    }
}

enum Secret {
    Ed25519(Ed25519KeyPair),
    P256(EcdsaKeyPair),
}

/// A key pair.
pub struct TestKey {
    kind: Kind,
    secret: Secret,
    /// What a hardware key says that it signed.
    flags: u8,
}

impl TestKey {
    pub fn new(kind: Kind) -> Self {
        let random = SystemRandom::new();
        let secret = match kind {
            Kind::Ed25519 | Kind::HardwareEd25519 => {
                let made = Ed25519KeyPair::generate_pkcs8(&random).unwrap();
                Secret::Ed25519(Ed25519KeyPair::from_pkcs8(made.as_ref()).unwrap())
            }
            Kind::P256 | Kind::HardwareP256 => {
                let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
                let made = EcdsaKeyPair::generate_pkcs8(algorithm, &random).unwrap();
                Secret::P256(EcdsaKeyPair::from_pkcs8(algorithm, made.as_ref(), &random).unwrap())
            }
        };
        Self { kind, secret, flags: TOUCHED }
    }

    /// Lets a hardware key say something else about its owner than what it signs.
    pub const fn saying(mut self, flags: u8) -> Self {
        self.flags = flags;
        self
    }

    /// Returns the name of the algorithm.
    pub const fn algorithm(&self) -> &'static str {
        self.kind.name()
    }

    /// Returns the public half as it goes over the wire.
    pub fn blob(&self) -> Vec<u8> {
        let named = Message::empty().string(self.kind.name());
        let public = match &self.secret {
            Secret::Ed25519(pair) => named.string(pair.public_key()),
            Secret::P256(pair) => named.string("nistp256").string(pair.public_key()),
        };
        if self.kind.is_hardware() { public.string(APPLICATION).bytes() } else { public.bytes() }
    }

    /// Returns the public half as a line of a `.pub` file.
    pub fn line(&self) -> String {
        format!("{} {}", self.kind.name(), Base64::encode_string(&self.blob()))
    }

    /// Returns the public half.
    pub fn public(&self) -> PublicKey {
        PublicKey::from_openssh(&self.line()).unwrap()
    }

    /// Signs; gives the signature as it goes over the wire.
    pub fn sign(&self, data: &[u8]) -> Vec<u8> {
        let named = Message::empty().string(self.kind.name());
        if !self.kind.is_hardware() {
            return named.string(self.bare(data)).bytes();
        }
        let counter = 7;
        let sealed = Message::empty()
            .raw(digest(&SHA256, APPLICATION.as_bytes()).as_ref())
            .byte(TOUCHED)
            .number(counter)
            .raw(digest(&SHA256, data).as_ref())
            .bytes();
        named.string(self.bare(&sealed)).byte(self.flags).number(counter).bytes()
    }

    fn bare(&self, data: &[u8]) -> Vec<u8> {
        match &self.secret {
            Secret::Ed25519(pair) => pair.sign(data).as_ref().to_vec(),
            Secret::P256(pair) => {
                let fixed = pair.sign(&SystemRandom::new(), data).unwrap();
                let (r, s) = fixed.as_ref().split_at(32);
                Message::empty().integer(r).integer(s).bytes()
            }
        }
    }
}

/// Signs a login for the client of russh.
impl russh::Signer for &TestKey {
    type Error = russh::AgentAuthError;

    async fn auth_sign(
        &mut self,
        _: &AgentIdentity,
        _: Option<HashAlg>,
        to_sign: Vec<u8>,
    ) -> Result<Vec<u8>, Self::Error> {
        let signature = self.sign(&to_sign);
        Ok(Message::empty().raw(&to_sign).string(signature).bytes())
    }
}
