//! Events: facts, as they stand in the journal for ever (FORMAT 2).
//!
//! An event never changes its meaning; a new meaning is a new `t`.

mod workspace;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use workspace::WorkspaceEvent;

use super::body::SeatOf;
use super::case::{Call, Choice, Moving};
use super::consideration::{Behalf, ChallengeState, Channel, Consideration};
use super::digest::{Digest, FileDigest};
use super::id::{BodyId, ConsiderationId, DispatchId, LineId, NodeId, PartyId, PersonId, PlanId, RemarkId, StepId};
use super::lang::Lang;
use super::milestone::{Act, StepRecipient};
use super::party::{Authority, Considerer, Mandate};
use super::plan::{Amended, PlanState};
use super::publication::Withheld;
use super::remark::{Anchor, Audience, Handling};
use super::tally::{BodyTally, Tally};
use super::value::FieldValue;
use super::version::{Annex, Change, Prefix, SignatureLine, SigningRule, VersionKind, Way};

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
        /// The plan that takes this one's place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        other: Option<PlanId>,
        /// What that plan was called.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        called: Option<String>,
        /// Why, verbatim.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// The locked text that this plan amends.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        amends: Option<Amended>,
    },
    /// A note about the plan.
    #[serde(rename = "plan.note")]
    Note { kind: String, text: String },
    /// Something was given to the public.
    #[serde(rename = "plan.published")]
    Published {
        /// The locked version; absent for what was being written.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        version: Option<String>,
        revision: u64,
        on: NaiveDate,
        files: Vec<FileDigest>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        withheld: Vec<Withheld>,
    },
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
    /// Who may see a chapter or a record, or without a target the whole plan; without a basis it is open again.
    #[serde(rename = "access.set")]
    AccessSet {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        target: Option<NodeId>,
        /// The bodies that may see it beside the secretariat.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        audience: Vec<BodyId>,
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
        /// The papers that were made for the recipient, each with its digest.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        papers: Vec<FileDigest>,
        channel: Channel,
        reference: String,
        on: NaiveDate,
    },
    /// A recipient was reminded.
    #[serde(rename = "reminded")]
    Reminded { dispatch: DispatchId, channel: Channel, on: NaiveDate },
    /// A body is to consider a version.
    #[serde(rename = "consideration.opened")]
    ConsiderationOpened { consideration: Box<Call> },
    /// The case gets another day, or none.
    #[serde(rename = "consideration.moved")]
    ConsiderationMoved {
        consideration: ConsiderationId,
        how: Moving,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        held: Option<NaiveDate>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        case: Option<String>,
        reason: String,
    },
    /// Somebody else than its holder sits on a seat in this case, or nobody.
    #[serde(rename = "seat.taken")]
    SeatTaken {
        consideration: ConsiderationId,
        seat: SeatOf,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person: Option<PersonId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Whoever sits on a seat may have a conflict of interest.
    #[serde(rename = "recusal.raised")]
    RecusalRaised {
        consideration: ConsiderationId,
        seat: SeatOf,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person: Option<PersonId>,
        basis: String,
    },
    /// The body decided whether it is one.
    #[serde(rename = "recusal.decided")]
    RecusalDecided { consideration: ConsiderationId, seat: SeatOf, recused: bool, basis: String },
    /// Members vote.
    #[serde(rename = "vote.opened")]
    VoteOpened { consideration: ConsiderationId, proposed: String },
    /// A seat votes; the newest vote counts.
    #[serde(rename = "vote.cast")]
    VoteCast {
        consideration: ConsiderationId,
        seat: SeatOf,
        person: PersonId,
        choice: Choice,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        behalf: Option<Behalf>,
    },
    /// A seat takes its vote back.
    #[serde(rename = "vote.withdrawn")]
    VoteWithdrawn { consideration: ConsiderationId, seat: SeatOf },
    /// What a body did.
    #[serde(rename = "consideration.recorded")]
    ConsiderationRecorded {
        consideration: Box<Consideration>,
        /// How it adds up under the rule of the day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tally: Option<Box<Tally>>,
        /// How it adds up in each body of a joint meeting that voted.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        tallies: Vec<BodyTally>,
        /// Whether it counts only once the chair has confirmed it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        awaits: bool,
    },
    /// The chair confirms what a member recorded.
    #[serde(rename = "consideration.confirmed")]
    ConsiderationConfirmed { consideration: ConsiderationId, chair: PersonId },
    /// The chair says that the body did not come to what a member recorded: it counts for nothing, the case is open.
    #[serde(rename = "consideration.rejected")]
    ConsiderationRejected { consideration: ConsiderationId, chair: PersonId, reason: String },
    /// What was recorded is corrected: this takes its place.
    #[serde(rename = "consideration.rectified")]
    ConsiderationRectified {
        consideration: Box<Consideration>,
        /// How it adds up since.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tally: Option<Box<Tally>>,
        /// How it adds up in each body of a joint meeting that voted.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        tallies: Vec<BodyTally>,
        reason: String,
        #[serde(default, rename = "override", skip_serializing_if = "Option::is_none")]
        overridden: Option<String>,
    },
    /// Somebody wants a decision tried, or it was tried.
    #[serde(rename = "consideration.challenged")]
    ConsiderationChallenged { consideration: ConsiderationId, how: String, state: ChallengeState, reason: String },
    /// Bodies that adopted different words agree on these.
    #[serde(rename = "wording.reconciled")]
    WordingReconciled { step: StepId, text: String, by: String },
    /// A note beside what was recorded, which stays as it is: whether a late answer is used.
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
        owner: Option<PersonId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        behalf: Option<Behalf>,
    },
    /// Somebody else owes the answer to a remark.
    #[serde(rename = "remark.assigned")]
    RemarkAssigned {
        id: RemarkId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        owner: Option<PersonId>,
    },
    /// What a remark asks for is met, says whoever may say so.
    #[serde(rename = "remark.settled")]
    RemarkSettled { id: RemarkId },
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
    /// A party gets another last day, or all do.
    #[serde(rename = "signing.changed")]
    SigningChanged {
        version: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        party: Option<PartyId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
        reason: String,
    },
    /// Signing of a version is closed.
    #[serde(rename = "signing.closed")]
    SigningClosed {
        version: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// A party that came later may sign the same bytes.
    #[serde(rename = "line.added")]
    LineAdded { version: String, line: SignatureLine, reason: String },
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
    LinePrepared {
        line: LineId,
        person: PersonId,
        statement: String,
        /// The right to sign that the statement names.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mandate: Option<Mandate>,
    },
    /// A statement is signed.
    #[serde(rename = "line.signed")]
    LineSigned {
        line: LineId,
        person: PersonId,
        statement: String,
        armour: String,
        key: String,
        /// The right to sign, as it was then.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mandate: Option<Mandate>,
    },
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
    /// What stands on a line is disputed.
    #[serde(rename = "line.disputed")]
    LineDisputed { line: LineId, reason: String },
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
