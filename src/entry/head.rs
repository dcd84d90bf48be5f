//! The two parts of an entry: the head that is hashed into the tree, and the body that can be erased.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::merkle::Hash;

/// The version of the format that this program writes and reads.
pub const VERSION: u32 = 1;

/// The name of the workspace's stream; every other stream is named by its plan.
pub const WORKSPACE: &str = "w";

/// The head of an entry, in the order of its keys (FORMAT 1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The format version.
    pub v: u32,
    /// The origin: `<domain>/vedtak/<workspace id>/<epoch>`.
    pub log: String,
    /// The number of the entry, from 0, without gaps.
    pub n: u64,
    /// The stream: [`WORKSPACE`] or a plan.
    pub stream: String,
    /// The stream's revision after this entry: 1 for its first.
    pub rev: u64,
    /// The leaf of the stream's previous entry, or zeros.
    pub prev: Hash,
    /// The workspace revision that the command was decided on.
    pub ws: u64,
    /// When, never before the previous entry; UTC, milliseconds.
    #[serde(with = "millis")]
    pub time: DateTime<Utc>,
    /// The command's identity.
    pub id: String,
    /// The person who acted.
    pub actor: String,
    /// The one capacity acted in.
    pub cap: Option<String>,
    /// Through what the command came: `local`, `socket`, `ssh:<fingerprint>`.
    pub via: String,
    /// The commitment to the body.
    pub body: Hash,
}

/// The body of an entry: one accepted command and its events in order.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// The command's name.
    pub cmd: String,
    /// The digest of the command.
    pub digest: Hash,
    /// The events as they are stored, each `{"t":"<type>", ...}`.
    pub events: Vec<Box<RawValue>>,
}

/// 32 random bytes that keep a body from being guessed from its commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Salt(Hash);

impl Salt {
    /// Takes over 32 random bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Hash::from_bytes(bytes))
    }

    /// Returns the commitment of a head to its body: SHA-256(`vedtak-body-v1` || 0x00 || salt || body bytes).
    #[must_use]
    pub fn commit(&self, body: &[u8]) -> Hash {
        use sha2::{Digest as _, Sha256};
        let hasher = Sha256::new().chain_update(b"vedtak-body-v1\0").chain_update(self.0.as_bytes()).chain_update(body);
        Hash::from_bytes(hasher.finalize().into())
    }
}

impl std::fmt::Display for Salt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

mod millis {
    use chrono::{DateTime, SecondsFormat, Utc};
    use serde::{Deserialize as _, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(time: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&time.to_rfc3339_opts(SecondsFormat::Millis, true))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        DateTime::parse_from_rfc3339(&text).map(|time| time.with_timezone(&Utc)).map_err(serde::de::Error::custom)
    }
}
