//! Events: facts, as they stand in the journal for ever (FORMAT 2).
//!
//! An event never changes its meaning; a new meaning is a new `t`.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::body::{Rule, Seat};
use super::consideration::{Behalf, Channel, Consideration};
use super::digest::Digest;
use super::id::{
    BodyId, BodySetId, ConsiderationId, DispatchId, LineId, NodeId, OfficeId, PartyId, PersonId, RemarkId, SeatId,
    StepId,
};
use super::lang::Lang;
use super::milestone::{Act, StepRecipient};
use super::party::{Authority, Considerer};
use super::person::{Possession, Role};
use super::plan::PlanState;
use super::remark::{Anchor, Audience, Handling};
use super::value::FieldValue;
use super::version::{Annex, Change, Prefix, SignatureLine, SigningRule, VersionKind, Way};

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

/// A fact about a plan: the plan's own stream.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of FORMAT 2 and are described where the state holds them")]
pub enum PlanEvent {
    /// A plan begins.
    #[serde(rename = "plan.created")]
    Created { key: String, title: String, lang: Lang, template: Digest },
    /// A field of the plan itself; `title` and `key` are fields too.
    #[serde(rename = "plan.set")]
    Set { field: String, value: FieldValue },
    /// The plan changes state as a whole.
    #[serde(rename = "plan.state")]
    State {
        state: PlanState,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
    },
    /// A note about the plan.
    #[serde(rename = "plan.note")]
    Note { kind: String, text: String },
    /// The plan gets another shape: a newer text of its template, or another template.
    #[serde(rename = "shape.set")]
    ShapeSet {
        digest: Digest,
        /// Chapters that the new shape does not know: they keep what stands in them, and are not seen.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        chapters: Vec<NodeId>,
        /// Registers that have records and that the new shape does not know.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        registers: Vec<String>,
    },
    /// A chapter (without register) or a record (with one) begins.
    #[serde(rename = "node.added")]
    NodeAdded {
        id: NodeId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        register: Option<String>,
        key: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<NodeId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<NodeId>,
    },
    /// A record gets another key.
    #[serde(rename = "node.keyed")]
    NodeKeyed { id: NodeId, key: String },
    /// A node gets another place.
    #[serde(rename = "node.moved")]
    NodeMoved {
        id: NodeId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<NodeId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<NodeId>,
    },
    /// A node is taken away, with all below it; it can be restored.
    #[serde(rename = "node.removed")]
    NodeRemoved { id: NodeId },
    /// A node is back, with all below it.
    #[serde(rename = "node.restored")]
    NodeRestored { id: NodeId },
    /// A record is given as it stands, a status report for example: nobody changes it any more.
    #[serde(rename = "record.frozen")]
    RecordFrozen { node: NodeId },
    /// A field of a node.
    #[serde(rename = "field.set")]
    FieldSet { node: NodeId, field: String, value: FieldValue },
    /// Who may see a chapter or a record; without a basis it is open again.
    #[serde(rename = "access.set")]
    AccessSet {
        target: NodeId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        basis: Option<String>,
        by: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        review: Option<NaiveDate>,
    },
    /// A register was looked through against a version.
    #[serde(rename = "register.reviewed")]
    RegisterReviewed { register: String, version: String },
    /// A file belongs to the plan.
    #[serde(rename = "attachment.added")]
    AttachmentAdded {
        sha256: Digest,
        name: String,
        size: u64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        node: Option<NodeId>,
    },
    /// A file belongs to the plan no longer.
    #[serde(rename = "attachment.removed")]
    AttachmentRemoved { sha256: Digest },
    /// A version is locked: its bytes are here for ever.
    #[serde(rename = "version.locked")]
    VersionLocked {
        version: String,
        kind: VersionKind,
        change: Change,
        again: Vec<StepId>,
        revision: u64,
        prefix: Prefix,
        text: String,
        lines: Vec<SignatureLine>,
        annexes: Vec<Annex>,
    },
    /// A version goes back to draft.
    #[serde(rename = "version.returned")]
    VersionReturned {
        version: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<StepId>,
        reason: String,
    },
    /// A milestone is opened.
    #[serde(rename = "step.opened")]
    StepOpened {
        step: StepId,
        milestone: NodeId,
        key: String,
        title: String,
        act: Act,
        round: u32,
        version: String,
        recipients: Vec<StepRecipient>,
        #[serde(default)]
        joint: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        silence: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
    },
    /// Recipients of an open step change.
    #[serde(rename = "step.changed")]
    StepChanged { step: StepId, add: Vec<StepRecipient>, drop: Vec<Considerer>, reason: String },
    /// A milestone is not going to be opened.
    #[serde(rename = "step.skipped")]
    StepSkipped { milestone: NodeId, reason: String },
    /// A step ends.
    #[serde(rename = "step.closed")]
    StepClosed {
        step: StepId,
        #[serde(default, rename = "override", skip_serializing_if = "Option::is_none")]
        overridden: Option<String>,
    },
    /// Something was sent to a recipient.
    #[serde(rename = "dispatched")]
    Dispatched {
        dispatch: DispatchId,
        step: StepId,
        recipient: Considerer,
        files: Vec<Digest>,
        channel: Channel,
        reference: String,
        on: NaiveDate,
    },
    /// A recipient was reminded.
    #[serde(rename = "reminded")]
    Reminded { dispatch: DispatchId, channel: Channel, on: NaiveDate },
    /// What a body did.
    #[serde(rename = "consideration.recorded")]
    ConsiderationRecorded { consideration: Box<Consideration> },
    /// What was recorded is corrected.
    #[serde(rename = "consideration.corrected")]
    ConsiderationCorrected { consideration: ConsiderationId, field: String, value: String, reason: String },
    /// A condition is met.
    #[serde(rename = "condition.met")]
    ConditionMet { consideration: ConsiderationId, condition: u32, by: String },
    /// A remark is published.
    #[serde(rename = "remark.published")]
    RemarkPublished {
        id: RemarkId,
        no: u32,
        anchor: Anchor,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<BodyId>,
        #[serde(default)]
        condition: bool,
        audience: Audience,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        behalf: Option<Behalf>,
    },
    /// A remark is answered; the newest answer counts.
    #[serde(rename = "remark.answered")]
    RemarkAnswered {
        id: RemarkId,
        answer: Handling,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        version: Option<String>,
    },
    /// A remark gets another audience.
    #[serde(rename = "remark.shown")]
    RemarkShown { id: RemarkId, audience: Audience },
    /// A remark is withdrawn.
    #[serde(rename = "remark.withdrawn")]
    RemarkWithdrawn { id: RemarkId, reason: String },
    /// Signing of a version is open.
    #[serde(rename = "signing.opened")]
    SigningOpened {
        version: String,
        rule: SigningRule,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
        #[serde(default, rename = "override", skip_serializing_if = "Option::is_none")]
        overridden: Option<String>,
    },
    /// A party's own adoption.
    #[serde(rename = "adoption.recorded")]
    AdoptionRecorded {
        party: PartyId,
        version: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consideration: Option<ConsiderationId>,
        authority: Authority,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        conditions: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        behalf: Option<Behalf>,
    },
    /// A statement is prepared for a line.
    #[serde(rename = "line.prepared")]
    LinePrepared { line: LineId, person: PersonId, statement: String },
    /// A statement is signed.
    #[serde(rename = "line.signed")]
    LineSigned { line: LineId, person: PersonId, statement: String, armour: String, key: String },
    /// Ink or e-ID stands on a line.
    #[serde(rename = "line.evidenced")]
    LineEvidenced {
        line: LineId,
        kind: Way,
        sha256: Digest,
        person: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        authority: Option<Authority>,
        date: NaiveDate,
        checked: PersonId,
        behalf: Behalf,
    },
    /// A party declines.
    #[serde(rename = "line.declined")]
    LineDeclined {
        line: LineId,
        #[serde(rename = "final")]
        is_final: bool,
        reason: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        behalf: Option<Behalf>,
    },
    /// A party makes a reservation.
    #[serde(rename = "line.reserved")]
    LineReserved { line: LineId, text: String },
    /// A party withdraws its signature.
    #[serde(rename = "line.withdrawn")]
    LineWithdrawn { line: LineId, reason: String },
}

/// What `apply` knows of the entry that an event stands in.
#[derive(Debug, Clone, PartialEq)]
pub struct Stamp {
    /// The entry's place in the log.
    pub n: u64,
    /// The stream's revision after it.
    pub revision: u64,
    /// When it was recorded.
    pub time: DateTime<Utc>,
    /// By whom.
    pub by: PersonId,
}
