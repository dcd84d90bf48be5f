//! What is signed, by whom, with which key: statements, requests, key periods (DESIGN 5, FORMAT 5).

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::id::PersonId;
use super::lang::Lang;
use super::origin::{DomainName, Origin};
use super::person::Key;

/// The line that makes a key that may sign.
pub const MAKE_KEY: &str = "ssh-keygen -t ed25519";

/// The key of the line of a statement that holds the digest of the locked text (FORMAT 5).
pub const TEXT_DIGEST: &str = "plan-sha256";

/// What one signatory says about one locked version, for one signature line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The log that the plan belongs to.
    pub origin: Origin,
    /// The plan's key.
    pub plan: String,
    /// The locked version, for example `1.0`.
    pub version: String,
    /// The digest of the locked text, `plan.md`.
    pub plan_sha256: Digest,
    /// The name of the party, as it is written.
    pub party: String,
    /// The party's number in the register of legal entities.
    pub organisation_number: Option<String>,
    /// The name of the office that signs.
    pub office: String,
    /// Who signs.
    pub person: PersonId,
    /// The name of who signs.
    pub name: String,
    /// Body, case number and date that give the right to sign.
    pub authority: String,
    /// The day of signing.
    pub date: NaiveDate,
    /// The size of the acknowledged log before this statement.
    pub log_size: u64,
    /// The root of that log.
    pub log_root: Digest,
    /// The plan's language, which is the language of the sentence.
    pub language: Lang,
    /// The plan's title, quoted in the sentence.
    pub title: String,
}

/// What a key is used for; each purpose has a namespace of its own, so that no signature serves another purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Statements of signatories.
    Plan,
    /// Proof that somebody holds a key.
    Key,
    /// Heads of the log and sums of an archive package.
    Log,
}

impl Purpose {
    /// Returns the SSHSIG namespace of this purpose in a domain, for example `vedtak-plan-v1@example.no` (FORMAT, Names).
    #[must_use]
    pub fn namespace(self, domain: &DomainName) -> String {
        let name = match self {
            Self::Plan => "vedtak-plan-v1",
            Self::Key => "vedtak-key-v1",
            Self::Log => "vedtak-log-v1",
        };
        format!("{name}@{domain}")
    }
}

/// Returns the SSH principal of a person, `<person-id>@<domain>` (FORMAT, Names).
#[must_use]
pub fn principal(person: &PersonId, domain: &DomainName) -> String {
    format!("{person}@{domain}")
}

/// Returns the SSH principal of the log key, `log@<domain>` (FORMAT, Names).
#[must_use]
pub fn log_principal(domain: &DomainName) -> String {
    format!("log@{domain}")
}

/// What somebody is asked to sign: exact bytes, in a namespace, as a principal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningRequest {
    /// The SSHSIG namespace, made by [`Purpose::namespace`].
    pub namespace: String,
    /// Who signs, made by [`principal`].
    pub principal: String,
    /// The keys that count for this principal; none means any key, for a proof of possession.
    pub keys: Vec<PublicKeyText>,
    /// The exact bytes to sign.
    pub message: Vec<u8>,
}

/// The kinds of key that may sign, as OpenSSH names them (DESIGN 5).
pub const KEY_KINDS: [&str; 4] =
    ["ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ecdsa-sha2-nistp256", "sk-ecdsa-sha2-nistp256@openssh.com"];

/// The longest public key, in characters.
const MAX_KEY_LENGTH: usize = 1024;

/// A public key as text without a comment: its kind and base64, one space between.
///
/// The form is checked here, the key itself by `signing::key`, which makes these.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKeyText(String);

/// Says that a text does not have the form of a public key that may sign.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a public key that may sign: {0:?}")]
pub struct InvalidPublicKey(pub String);

impl PublicKeyText {
    /// Returns the whole text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the kind of the key, for example `ssh-ed25519`.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.0.split_once(' ').map_or("", |(kind, _)| kind)
    }
}

impl FromStr for PublicKeyText {
    type Err = InvalidPublicKey;
    fn from_str(text: &str) -> Result<Self, InvalidPublicKey> {
        let is_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
        let has_form = text.split_once(' ').is_some_and(|(kind, base64)| {
            KEY_KINDS.contains(&kind) && base64.starts_with("AAAA") && base64.chars().all(is_base64)
        });
        if has_form && text.len() <= MAX_KEY_LENGTH {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidPublicKey(text.to_owned()))
        }
    }
}

impl fmt::Display for PublicKeyText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PublicKeyText {
    type Error = InvalidPublicKey;
    fn try_from(text: String) -> Result<Self, InvalidPublicKey> {
        text.parse()
    }
}

impl From<PublicKeyText> for String {
    fn from(key: PublicKeyText) -> Self {
        key.0
    }
}

/// A time during which one key signs for one principal; one line of `allowed_signers`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPeriod {
    /// Whose key it is, made by [`principal`] or [`log_principal`].
    pub principal: String,
    /// The key.
    pub key: PublicKeyText,
    /// The namespaces that it may sign in.
    pub namespaces: Vec<String>,
    /// The first second in which it counts.
    pub from: DateTime<Utc>,
    /// The last second in which it counts (OpenSSH's bound is inclusive); none while it still does.
    pub to: Option<DateTime<Utc>>,
}

impl KeyPeriod {
    /// Returns the period in which a person's key signs statements; none when the key's text has another form.
    ///
    /// A revoked key counts up to the instant of its revocation. A key that was revoked before it counted for a second
    /// has no period: OpenSSH takes no line that ends where it begins.
    #[must_use]
    pub fn of(person: &PersonId, key: &Key, domain: &DomainName) -> Option<Self> {
        let revoked = key.revoked.as_ref().map(|revoked| revoked.since - TimeDelta::milliseconds(1));
        let to = key.to.into_iter().chain(revoked).min();
        let counts = to.is_none_or(|to| key.from.timestamp() < to.timestamp());
        counts.then_some(())?;
        Some(Self {
            principal: principal(person, domain),
            key: key.public.parse().ok()?,
            namespaces: [Purpose::Plan, Purpose::Key].map(|purpose| purpose.namespace(domain)).to_vec(),
            from: key.from,
            to,
        })
    }

    /// Returns whether the key may sign in a namespace at a time.
    #[must_use]
    pub fn allows(&self, namespace: &str, at: DateTime<Utc>) -> bool {
        let at = at.timestamp();
        self.namespaces.iter().any(|known| known == namespace)
            && self.from.timestamp() <= at
            && self.to.is_none_or(|to| at <= to.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone as _;

    use super::*;
    use crate::domain::person::Revocation;

    #[test]
    fn names_follow_the_domain() {
        let domain = "example.no".parse().unwrap();
        let person = PersonId::new("ada").unwrap();
        assert_eq!(Purpose::Plan.namespace(&domain), "vedtak-plan-v1@example.no");
        assert_eq!(Purpose::Key.namespace(&domain), "vedtak-key-v1@example.no");
        assert_eq!(Purpose::Log.namespace(&domain), "vedtak-log-v1@example.no");
        assert_eq!(principal(&person, &domain), "ada@example.no");
        assert_eq!(log_principal(&domain), "log@example.no");
    }

    #[test]
    fn a_key_text_has_a_known_kind_and_no_comment() {
        assert_eq!("ssh-ed25519 AAAAC3Nz".parse::<PublicKeyText>().unwrap().kind(), "ssh-ed25519");
        for bad in [
            "",
            "ssh-ed25519",
            "ssh-ed25519 ",
            "ssh-rsa AAAAB3Nz",
            "ssh-ed25519 AAAAC3Nz ada",
            "ssh-ed25519  AAAAC3Nz",
            " ssh-ed25519 AAAAC3Nz",
            "ssh-ed25519 AAAAC3Nz\n",
        ] {
            assert!(bad.parse::<PublicKeyText>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_revoked_key_counts_until_then() {
        let second = |s| Utc.timestamp_opt(s, 0).unwrap();
        let key = Key {
            public: "ssh-ed25519 AAAAC3Nz".to_owned(),
            fingerprint: "SHA256:x".to_owned(),
            from: second(10),
            to: Some(second(30)),
            how: "in-person".to_owned(),
            alone: false,
            by: PersonId::new("bo").unwrap(),
            possession: None,
            revoked: Some(Revocation { since: second(20), reason: "lost".to_owned(), compromised: false }),
        };
        let person = PersonId::new("ada").unwrap();
        let domain = "example.no".parse().unwrap();
        let period = KeyPeriod::of(&person, &key, &domain).unwrap();
        for at in [10, 19, 20, 30] {
            assert_eq!(period.allows("vedtak-plan-v1@example.no", second(at)), key.counts_at(second(at)), "{at}");
        }
    }

    #[test]
    fn both_ends_of_a_key_period_count() {
        let second = |s| Utc.timestamp_opt(s, 0).unwrap();
        let period = KeyPeriod {
            principal: "ada@example.no".to_owned(),
            key: "ssh-ed25519 AAAAC3Nz".parse().unwrap(),
            namespaces: vec!["vedtak-plan-v1@example.no".to_owned()],
            from: second(10),
            to: Some(second(20)),
        };
        for (at, allowed) in [(9, false), (10, true), (20, true), (21, false)] {
            assert_eq!(period.allows("vedtak-plan-v1@example.no", second(at)), allowed, "{at}");
        }
        assert!(!period.allows("vedtak-key-v1@example.no", second(15)));
    }
}
