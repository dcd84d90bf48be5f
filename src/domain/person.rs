//! Persons, their keys, roles and the capacity that they act in (DESIGN 4.4).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::id::{BodyId, OfficeId, PartyId, PersonId};

/// A person. The name can be erased; the identity stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The person's identity, which stands in SSH principals.
    pub id: PersonId,
    /// Name, address and title; `None` before it was entered and after it was erased.
    pub naming: Option<Naming>,
    /// The operating-system user who is this person on this machine.
    pub user: Option<String>,
    /// Keys, oldest first.
    pub keys: Vec<Key>,
    /// Roles, oldest first.
    pub roles: Vec<RolePeriod>,
    /// Invitations to bring a key, oldest first; each is used once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invitations: Vec<Invitation>,
    /// Keys that wait for approval, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<KeyRequest>,
}

/// What can be erased about a person (FORMAT 1, *Erasing*).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Naming {
    /// The name as the person writes it.
    pub name: String,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
    /// Title, for example *ordførar*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// A public key of a person, with the time that it counts for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// The public key as one OpenSSH line, without a comment.
    pub public: String,
    /// SHA-256 fingerprint as OpenSSH prints it.
    pub fingerprint: String,
    /// Counts from here.
    pub from: DateTime<Utc>,
    /// Counts until here.
    pub to: Option<DateTime<Utc>>,
    /// How the person was identified when the key was approved.
    pub how: String,
    /// Approved by its only possible approver (DESIGN 4.4).
    pub alone: bool,
    /// Who approved it.
    pub by: PersonId,
    /// How it was shown that the person holds the private half; none when it was approved without waiting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub possession: Option<Possession>,
    /// Revoked, and how.
    pub revoked: Option<Revocation>,
}

/// A one-time invitation to bring a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// Digest of the code that stands in the letter.
    pub code_digest: Digest,
    /// Not after this.
    pub until: DateTime<Utc>,
    /// Who invited.
    pub by: PersonId,
    /// What became of it.
    pub state: InvitationState,
}

/// What became of an invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InvitationState {
    /// Nobody has used it.
    Open,
    /// It was used by whoever holds the key with this fingerprint.
    Used(String),
    /// It was taken back, and why.
    Withdrawn(String),
}

/// A key that somebody wants to count for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRequest {
    /// The public key as one OpenSSH line, without a comment.
    pub public: String,
    /// SHA-256 fingerprint as OpenSSH prints it.
    pub fingerprint: String,
    /// How it was shown that the person holds the private half.
    pub possession: Possession,
    /// The fingerprint of the person's key that counts no longer once this one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// Who asked: the person, or whoever read the key from a file.
    pub by: PersonId,
    /// Since when it waits.
    pub at: DateTime<Utc>,
}

/// How it was shown that somebody holds the private half of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Possession {
    /// The key opened the SSH connection through which it was brought.
    Login,
    /// It was not: somebody handed in the public half.
    None,
}

/// That a key no longer counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocation {
    /// From when.
    pub since: DateTime<Utc>,
    /// Why, as written.
    pub reason: String,
    /// Whether somebody else may have had it.
    pub compromised: bool,
}

/// A role in the workspace for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolePeriod {
    /// Which.
    pub role: Role,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// By what decision, as written.
    pub basis: Option<String>,
}

/// A role in the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Edits plans, sends them out, records what bodies decided, locks, exports.
    Secretary,
    /// Approves keys and roles.
    Administrator,
}

impl Role {
    /// Returns the text id of the role.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Secretary => "role-secretary",
            Self::Administrator => "role-administrator",
        }
    }
}

/// The one capacity that a person acts in (FORMAT 1, `cap`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Capacity {
    /// For oneself: one's own keys.
    #[serde(rename = "self")]
    Oneself,
    /// For the secretariat.
    Secretary,
    /// For the workspace itself: keys and roles.
    Administrator,
    /// As a member of a body.
    Member(BodyId),
    /// As one who may sign for a party.
    Signatory {
        /// For whom.
        party: PartyId,
        /// In which office.
        office: OfficeId,
    },
}

/// Who acts, and in which capacity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub capacity: Capacity,
    /// Through what it came: `local`, `socket`, `ssh:<fingerprint>`.
    pub via: String,
}

impl Actor {
    /// Returns the fingerprint of the key that opened the connection; none at the machine itself.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        key_of(&self.via)
    }
}

/// Returns the fingerprint of the key that somebody came with over SSH, read from what the person came through (FORMAT 1,
/// `via`); none at the machine itself.
#[must_use]
pub fn key_of(via: &str) -> Option<&str> {
    via.strip_prefix("ssh:")
}

impl Capacity {
    /// Returns the capacity as it stands in a head of the journal, for example `member:su-vest`.
    #[must_use]
    pub fn tag(&self) -> String {
        match self {
            Self::Oneself => "self".to_owned(),
            Self::Secretary => "secretary".to_owned(),
            Self::Administrator => "administrator".to_owned(),
            Self::Member(body) => format!("member:{body}"),
            Self::Signatory { party, office } => format!("signatory:{party}:{office}"),
        }
    }
}

impl Key {
    /// Tells whether the key counts at an instant.
    #[must_use]
    pub fn counts_at(&self, instant: DateTime<Utc>) -> bool {
        self.from <= instant
            && self.to.is_none_or(|to| instant <= to)
            && self.revoked.as_ref().is_none_or(|revoked| instant < revoked.since)
    }
}

impl Invitation {
    /// Tells whether the code can still be used at an instant.
    #[must_use]
    pub fn is_open(&self, instant: DateTime<Utc>) -> bool {
        self.state == InvitationState::Open && instant < self.until
    }
}

impl Person {
    /// Makes a person of whom only the identity is known.
    #[must_use]
    pub const fn new(id: PersonId) -> Self {
        Self {
            id,
            naming: None,
            user: None,
            keys: Vec::new(),
            roles: Vec::new(),
            invitations: Vec::new(),
            requests: Vec::new(),
        }
    }

    /// Returns the name, or the identity when there is none (any more).
    #[must_use]
    pub fn name(&self) -> &str {
        self.naming.as_ref().map_or(self.id.as_str(), |naming| &naming.name)
    }

    /// Finds the invitation that brought a key, by the key's fingerprint.
    #[must_use]
    pub fn invitation_of(&self, fingerprint: &str) -> Option<&Invitation> {
        let brought =
            |invitation: &&Invitation| matches!(&invitation.state, InvitationState::Used(key) if key == fingerprint);
        self.invitations.iter().rev().find(brought)
    }

    /// Tells whether the person has any role on a day.
    #[must_use]
    pub fn is_trusted(&self, day: NaiveDate) -> bool {
        self.has_role(Role::Secretary, day) || self.has_role(Role::Administrator, day)
    }

    /// Tells whether the person has a role on a day.
    #[must_use]
    pub fn has_role(&self, role: Role, day: NaiveDate) -> bool {
        self.roles.iter().any(|period| {
            period.role == role && period.from.is_none_or(|from| from <= day) && period.to.is_none_or(|to| day <= to)
        })
    }
}
