//! Versions, signature lines and what stands on them (DESIGN 4.6).

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::consideration::Behalf;
use super::digest::Digest;
use super::id::{ConsiderationId, LineId, OfficeId, PartyId, PersonId, StepId};
use super::party::{Authority, Mandate};

/// A locked version: its exact bytes are stored for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The number as given, for example `1.1`.
    pub number: String,
    /// For consideration, or for signing.
    pub kind: VersionKind,
    /// Whether it changed in substance since the version before.
    pub change: Change,
    /// Steps whose recipients must consider again: a recorded decision.
    pub again: Vec<StepId>,
    /// Digest of the locked text, `plan.md`.
    pub text: Digest,
    /// Length of the locked text in bytes.
    pub length: u64,
    /// The acknowledged part of the log that the text names.
    pub prefix: Prefix,
    /// Signature lines, in the order of the text.
    pub lines: Vec<LineId>,
    /// Annexes by digest.
    pub annexes: Vec<Annex>,
    /// The revision of the plan that was rendered.
    pub revision: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: PersonId,
    /// Sent back to draft, and why.
    pub returned: Option<String>,
    /// Signing of this version, when it was opened.
    pub signing: Option<SigningState>,
}

/// What a version is locked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VersionKind {
    /// Put before bodies.
    Draft,
    /// Put before the parties for signing.
    Final,
}

impl VersionKind {
    /// Returns the text id of what the version is locked for.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Draft => "version-draft",
            Self::Final => "version-final",
        }
    }
}

/// What a version changed: a recorded decision (pitfall 17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// The first version.
    First,
    /// In wording alone.
    Editorial,
    /// In substance.
    Substantive,
}

impl Change {
    /// Returns the text id of what the version changed.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::First => "change-first",
            Self::Editorial => "change-editorial",
            Self::Substantive => "change-substantive",
        }
    }
}

/// An acknowledged part of the log: how many entries, and the root over them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prefix {
    /// Number of entries.
    pub size: u64,
    /// RFC 6962 root over them.
    pub root: Digest,
}

/// A confidential part, in a file of its own that begins with a random salt line (DESIGN 5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Annex {
    /// The annex's name, which is its file name too.
    pub id: String,
    /// Digest of the file.
    pub sha256: Digest,
    /// The legal basis for keeping it apart; absent for an ordinary attachment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// The text of the file; absent for an attachment, whose bytes lie in `attachments/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A signature line as the locked text lists it: party and office, never a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignatureLine {
    /// The identity.
    pub line: LineId,
    /// The party.
    pub party: PartyId,
    /// Its short name, for file names.
    pub party_key: String,
    /// Its full legal name on the day.
    pub party_name: String,
    /// Its organisation number on the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The office.
    pub office: OfficeId,
    /// Its short name, for file names.
    pub office_key: String,
    /// What it is called on the day.
    pub office_name: String,
}

/// How a plan is signed: fixed when signing opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningRule {
    /// The ways that count.
    pub ways: Vec<Way>,
    /// Whether a party must have recorded its own adoption before its line opens.
    #[serde(default)]
    pub adoption_first: bool,
    /// Who has to sign.
    #[serde(default, skip_serializing_if = "Signers::is_all")]
    pub who: Signers,
    /// Whether it binds those who have signed, although others have not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub partial: bool,
}

/// Who has to sign.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Signers {
    /// Every party.
    #[default]
    All,
    /// The parties that have adopted the version.
    Adopted,
    /// One common text, agreed between this party and each of the others: each pair stands for itself.
    Pairs(PartyId),
}

impl SigningRule {
    /// Makes the plain rule: every party signs, in any of these ways.
    #[must_use]
    pub const fn of(ways: Vec<Way>) -> Self {
        Self { ways, adoption_first: false, who: Signers::All, partial: false }
    }

    /// Tells whether a party's line opens only once the party's own adoption is recorded.
    #[must_use]
    pub const fn needs_adoption(&self) -> bool {
        self.adoption_first || matches!(self.who, Signers::Adopted)
    }
}

impl Signers {
    const fn is_all(&self) -> bool {
        matches!(self, Self::All)
    }
}

/// A way of signing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// An SSH key over a statement.
    Ssh,
    /// Ink on paper, with the scanned original.
    Ink,
    /// An e-ID service, with its receipt.
    Eid,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Ssh, Self::Ink, Self::Eid];

    /// Returns the name in commands, templates and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ssh => "ssh",
            Self::Ink => "ink",
            Self::Eid => "eid",
        }
    }

    /// Finds a way by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.name() == name)
    }

    /// Returns the text id of the way.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Ssh => "way-ssh",
            Self::Ink => "way-ink",
            Self::Eid => "way-eid",
        }
    }
}

/// That signing of a version was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningState {
    /// The rule.
    pub rule: SigningRule,
    /// The last day to sign.
    pub due: Option<NaiveDate>,
    /// Why it was opened although the process did not allow it yet.
    #[serde(rename = "override")]
    pub overridden: Option<String>,
    /// When.
    pub opened: DateTime<Utc>,
    /// Parties that have another last day.
    #[serde(default)]
    pub deadlines: BTreeMap<PartyId, NaiveDate>,
    /// When it was closed, and why although somebody has not signed.
    #[serde(default)]
    pub closed: Option<SigningEnd>,
}

impl SigningState {
    /// Returns the last day that a party has to sign: its own, or the one for all.
    #[must_use]
    pub fn due(&self, party: &PartyId) -> Option<NaiveDate> {
        self.deadlines.get(party).copied().or(self.due)
    }
}

/// That signing was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningEnd {
    /// When (recorded).
    pub at: DateTime<Utc>,
    /// Why, although somebody has not signed.
    pub reason: Option<String>,
}

/// A signature line and what stands on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The line as the locked text lists it.
    pub head: SignatureLine,
    /// The version that the line belongs to.
    pub version: String,
    /// What stands on it.
    pub state: LineState,
    /// The statements prepared for it and not replaced, newest last.
    pub prepared: Vec<PreparedStatement>,
    /// The party's own adoption, when recorded.
    pub adoption: Option<Adoption>,
    /// A reservation, verbatim: then it is not a clean signature.
    pub reservation: Option<String>,
    /// Why what stands on it is disputed.
    #[serde(default)]
    pub disputed: Option<String>,
    /// Why the line was added after the text was locked: an accession on the same bytes.
    #[serde(default)]
    pub added: Option<String>,
    /// When that was; gone again when the party declines or withdraws, or when signing is closed.
    #[serde(default)]
    pub added_at: Option<DateTime<Utc>>,
}

/// A statement that was prepared for a line: text fixed, not signed yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparedStatement {
    /// Who is to sign it.
    pub person: PersonId,
    /// The exact text.
    pub statement: String,
    /// Its digest.
    pub sha256: Digest,
    /// The right to sign that it names.
    #[serde(default)]
    pub mandate: Option<Mandate>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A party's own decision on a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adoption {
    /// What its organ did.
    pub consideration: Option<ConsiderationId>,
    /// By what decision.
    pub authority: Authority,
    /// Conditions, verbatim.
    pub conditions: Vec<String>,
    /// Entered for somebody else.
    pub behalf: Option<Behalf>,
}

/// What stands on a signature line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LineState {
    /// Nothing yet.
    Open,
    /// A statement, signed with an SSH key.
    Signed(SshSignature),
    /// Ink or e-ID, with the original attached.
    Evidenced(Evidence),
    /// The party declined.
    Declined {
        /// For good, or for now.
        #[serde(rename = "final")]
        is_final: bool,
        /// Why, verbatim.
        reason: String,
        /// When (recorded).
        at: DateTime<Utc>,
        /// Entered for somebody else.
        behalf: Option<Behalf>,
    },
    /// The party withdrew its signature.
    Withdrawn {
        /// Why, verbatim.
        reason: String,
        /// When (recorded).
        at: DateTime<Utc>,
    },
}

/// A statement that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SshSignature {
    /// Who signed.
    pub person: PersonId,
    /// The exact text.
    pub statement: String,
    /// The signature, 70-column LF armour.
    pub armour: String,
    /// Fingerprint of the key.
    pub key: String,
    /// The right to sign, as it was when the line was signed; a later change of office voids nothing.
    #[serde(default)]
    pub mandate: Option<Mandate>,
    /// When (recorded).
    pub at: DateTime<Utc>,
}

/// Evidence of a signature that was made elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Ink or e-ID.
    pub way: Way,
    /// The scanned original or the receipt, an attachment.
    pub sha256: Digest,
    /// Who signed, as written.
    pub person: String,
    /// By what decision.
    pub authority: Option<Authority>,
    /// The day it was signed.
    pub date: NaiveDate,
    /// Who looked at the original.
    pub checked: PersonId,
    /// How it came.
    pub behalf: Behalf,
    /// When (recorded).
    pub at: DateTime<Utc>,
}

impl Line {
    /// Makes a line on which nothing stands.
    #[must_use]
    pub const fn new(head: SignatureLine, version: String) -> Self {
        Self {
            head,
            version,
            state: LineState::Open,
            prepared: Vec::new(),
            adoption: None,
            reservation: None,
            disputed: None,
            added: None,
            added_at: None,
        }
    }

    /// Tells whether a signature stands on the line.
    #[must_use]
    pub const fn is_signed(&self) -> bool {
        matches!(self.state, LineState::Signed(_) | LineState::Evidenced(_))
    }

    /// Tells whether the line waits for its party: open, or declined or withdrawn for now.
    #[must_use]
    pub const fn is_waiting(&self) -> bool {
        match &self.state {
            LineState::Open | LineState::Withdrawn { .. } => true,
            LineState::Declined { is_final, .. } => !*is_final,
            LineState::Signed(_) | LineState::Evidenced(_) => false,
        }
    }
}
