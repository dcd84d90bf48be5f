//! Facts about a workspace.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::body::{Rule, Seat};
use crate::domain::digest::Digest;
use crate::domain::id::{BodyId, BodySetId, MeetingId, OfficeId, PartyId, PersonId, SeatId};
use crate::domain::meeting::{AgendaItem, Approval, Convening, Record};
use crate::domain::party::Authority;
use crate::domain::person::{Possession, Role};
use crate::domain::value::FieldValue;

/// A fact about the workspace: stream `w`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of FORMAT 2 and are described where the state holds them")]
pub enum WorkspaceEvent {
    /// The cooperation begins; `logkey` is the public half of the log key.
    #[serde(rename = "workspace.founded")]
    Founded { origin: String, name: String, zone: String, logkey: String },
    /// A setting of the workspace.
    #[serde(rename = "workspace.set")]
    Set { field: String, value: FieldValue },
    /// The log key is replaced.
    #[serde(rename = "log.key")]
    LogKey { public: String, from: DateTime<Utc> },
    /// The log goes on behind a restore: what came after these entries, in the epoch before, is not in it.
    #[serde(rename = "log.continued")]
    LogContinued { origin: String, size: u64, root: Digest },
    /// A template's text is stored, once for each digest.
    #[serde(rename = "template.added")]
    TemplateAdded { digest: Digest, toml: String },
    /// A person becomes known.
    #[serde(rename = "person.added")]
    PersonAdded { person: PersonId },
    /// What a person is called; alone in its entry, so that it can be erased.
    #[serde(rename = "person.named")]
    PersonNamed {
        person: PersonId,
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mail: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
    },
    /// An operating-system user is a person.
    #[serde(rename = "account.set")]
    AccountSet { person: PersonId, user: String },
    /// Somebody is invited to bring a key; the code itself stands in the letter alone.
    #[serde(rename = "invitation.made")]
    InvitationMade { code_digest: Digest, person: PersonId, until: DateTime<Utc>, by: PersonId },
    /// An invitation was used by whoever holds a key.
    #[serde(rename = "invitation.used")]
    InvitationUsed { code_digest: Digest, key: String },
    /// An invitation is taken back.
    #[serde(rename = "invitation.withdrawn")]
    InvitationWithdrawn { code_digest: Digest, reason: String },
    /// Somebody wants a key to count for a person.
    #[serde(rename = "key.requested")]
    KeyRequested {
        person: PersonId,
        public: String,
        fingerprint: String,
        possession: Possession,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        replaces: Option<String>,
    },
    /// A key that was requested is not going to count.
    #[serde(rename = "key.refused")]
    KeyRefused { key: String, reason: String },
    /// A key counts.
    #[serde(rename = "key.approved")]
    KeyApproved {
        person: PersonId,
        public: String,
        fingerprint: String,
        from: DateTime<Utc>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<DateTime<Utc>>,
        how: String,
        #[serde(default)]
        alone: bool,
    },
    /// A key counts no longer.
    #[serde(rename = "key.revoked")]
    KeyRevoked { key: String, since: DateTime<Utc>, reason: String, compromised: bool },
    /// A fact about a party.
    #[serde(rename = "party.set")]
    PartySet {
        id: PartyId,
        key: String,
        field: String,
        value: FieldValue,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
    },
    /// A fact about a body.
    #[serde(rename = "body.set")]
    BodySet {
        id: BodyId,
        key: String,
        field: String,
        value: FieldValue,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
    },
    /// A seat of a body.
    #[serde(rename = "seat.set")]
    SeatSet {
        body: BodyId,
        seat: SeatId,
        facts: Seat,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
    },
    /// A set of bodies.
    #[serde(rename = "bodyset.set")]
    BodySetSet {
        id: BodySetId,
        name: String,
        bodies: Vec<BodyId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
    },
    /// How a body decides.
    #[serde(rename = "rule.set")]
    RuleSet {
        body: BodyId,
        rule: Rule,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
    },
    /// A meeting is called, moved or cancelled.
    #[serde(rename = "meeting.set")]
    MeetingSet { meeting: MeetingId, call: Convening },
    /// What a meeting takes up, in order.
    #[serde(rename = "agenda.set")]
    AgendaSet { meeting: MeetingId, items: Vec<AgendaItem> },
    /// What was written down of a meeting: a draft.
    #[serde(rename = "minutes.set")]
    MinutesSet { meeting: MeetingId, said: Record },
    /// The minutes of a meeting are approved.
    #[serde(rename = "minutes.approved")]
    MinutesApproved { meeting: MeetingId, approval: Approval },
    /// Approved minutes are corrected; what they said stays.
    #[serde(rename = "minutes.corrected")]
    MinutesCorrected { meeting: MeetingId, text: String, reason: String },
    /// An office of a party.
    #[serde(rename = "office.set")]
    OfficeSet { party: PartyId, office: OfficeId, key: String, name: String },
    /// A person may sign for an office.
    #[serde(rename = "mandate.set")]
    MandateSet {
        party: PartyId,
        office: OfficeId,
        person: PersonId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        authority: Option<Authority>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<NaiveDate>,
        /// The holder of the office for whom a deputy or delegate signs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<PersonId>,
    },
    /// A person has a role.
    #[serde(rename = "role.set")]
    RoleSet {
        person: PersonId,
        role: Role,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        basis: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<NaiveDate>,
    },
    /// The body of an entry is erased; the entry keeps its place.
    #[serde(rename = "entry.erased")]
    EntryErased { n: u64, basis: String },
}
