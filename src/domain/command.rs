//! Commands: what somebody wants, before anything is decided (DESIGN 3).

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::body::SeatOf;
use super::case::{Call, Choice, Moving};
use super::consideration::{Behalf, ChallengeState, Channel, Consideration};
use super::consultation::Use;
use super::digest::{Digest, FileDigest};
use super::event::WorkspaceEvent;
use super::id::{
    BodyId, CommandId, ConsiderationId, DispatchId, LineId, NodeId, PartyId, PersonId, PlanId, RemarkId, StepId,
};
use super::lang::Lang;
use super::milestone::StepRecipient;
use super::party::{Authority, Considerer};
use super::plan::{Amended, PlanState, Successor};
use super::publication::Withheld;
use super::remark::{Anchor, Audience, Handling};
use super::value::FieldValue;
use super::version::{Annex, Change, Prefix, SignatureLine, SigningRule, VersionKind, Way};

/// When a command is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The instant.
    pub instant: DateTime<Utc>,
    /// The day in the workspace's time zone.
    pub day: NaiveDate,
}

/// A command with the identity under which it is accepted once (FORMAT 1).
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Made by the caller.
    pub id: CommandId,
    /// What is wanted.
    pub command: Command,
    /// The revision of the plan (or of the workspace) that the caller saw.
    pub seen: u64,
}

/// What is wanted, and of what.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(clippy::large_enum_variant, reason = "a command is made once and moved a few times; nobody keeps many")]
pub enum Command {
    /// Of the workspace: facts, said as they are, checked one after the other.
    Workspace(Vec<WorkspaceEvent>),
    /// Of a plan.
    Plan(PlanId, PlanCommand),
}

/// What is wanted of a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the fields are described where the state holds them")]
pub enum PlanCommand {
    /// Begin a plan of a template's kind; `edits` fill it (an import).
    Create { key: String, title: String, lang: Lang, template: Digest, edits: Option<Vec<Edit>> },
    /// Change content; all of it, or nothing.
    Edit(Vec<Edit>),
    /// Give the plan another shape; what the new one does not know keeps its values, hidden.
    Reshape { template: Digest },
    /// Change the plan's state as a whole.
    SetState {
        state: PlanState,
        from: Option<NaiveDate>,
        other: Option<Successor>,
        reason: Option<String>,
        amends: Option<Amended>,
    },
    /// Add a note.
    Note { kind: String, text: String },
    /// Note that something was given to the public; a draft only when that is meant.
    Publish {
        version: Option<String>,
        revision: u64,
        draft: bool,
        on: NaiveDate,
        files: Vec<FileDigest>,
        withheld: Vec<Withheld>,
    },
    /// Lock a version; `text` was rendered at `revision`.
    Lock(Box<Lock>),
    /// Send a version back to draft.
    Return { version: String, step: Option<StepId>, reason: String },
    /// Open a milestone.
    OpenStep(OpenStep),
    /// Change the recipients of an open step.
    ChangeStep { step: StepId, add: Vec<StepRecipient>, drop: Vec<Considerer>, reason: String },
    /// Say that a milestone is not going to be opened.
    SkipStep { milestone: NodeId, reason: String },
    /// End a step; with a reason also when somebody has not answered.
    CloseStep { step: StepId, overridden: Option<String> },
    /// Note that something was sent.
    Dispatch {
        dispatch: DispatchId,
        step: StepId,
        recipient: Considerer,
        files: Vec<Digest>,
        papers: Vec<FileDigest>,
        channel: Channel,
        reference: String,
        on: NaiveDate,
    },
    /// Note that a recipient was reminded.
    Remind { dispatch: DispatchId, channel: Channel, on: NaiveDate },
    /// Do something with a case that a body has.
    Case { consideration: ConsiderationId, act: CaseAct },
    /// Put a version before a body.
    Call(Box<Call>),
    /// Record what a body did.
    Record(Box<Consideration>),
    /// Confirm, for the chair, what a member recorded.
    Confirm { consideration: ConsiderationId, chair: PersonId },
    /// Note that a decision is being tried, or what that came to.
    Challenge { consideration: ConsiderationId, how: String, state: ChallengeState, reason: String },
    /// Say which words bodies that adopted different ones agree on, and by what decision.
    Reconcile { step: StepId, text: String, by: String },
    /// Say, for the chair, that a body did not come to what a member recorded.
    Reject { consideration: ConsiderationId, chair: PersonId, reason: String },
    /// Correct what was recorded; `overridden` says why although something came of it.
    Correct { consideration: Box<Consideration>, reason: String, overridden: Option<String> },
    /// Say whether an answer that came too late is used.
    JudgeLate { consideration: ConsiderationId, used: Use, reason: String },
    /// Say that a condition is met.
    MeetCondition { consideration: ConsiderationId, condition: u32, by: String },
    /// Publish a remark.
    Remark {
        id: RemarkId,
        anchor: Anchor,
        text: String,
        body: Option<BodyId>,
        condition: bool,
        audience: Audience,
        owner: Option<PersonId>,
        behalf: Option<Behalf>,
    },
    /// Say who owes the answer to a remark.
    AssignRemark { id: RemarkId, owner: Option<PersonId> },
    /// Confirm that what a remark asks for is met.
    SettleRemark { id: RemarkId },
    /// Answer a remark.
    Answer { id: RemarkId, answer: Handling, text: String, version: Option<String> },
    /// Give a remark another audience.
    ShowRemark { id: RemarkId, audience: Audience },
    /// Withdraw a remark.
    WithdrawRemark { id: RemarkId, reason: String },
    /// Open a final version for signing.
    OpenSigning { version: String, rule: SigningRule, due: Option<NaiveDate>, overridden: Option<String> },
    /// Give a party, or all, another last day to sign.
    ChangeSigning { version: String, party: Option<PartyId>, due: Option<NaiveDate>, reason: String },
    /// Close signing; with a reason also when somebody has not signed.
    CloseSigning { version: String, reason: Option<String> },
    /// Let a party that came later sign the same bytes.
    AddLine { version: String, line: SignatureLine, reason: String },
    /// Record a party's own adoption.
    Adopt {
        party: PartyId,
        version: String,
        consideration: Option<ConsiderationId>,
        authority: Authority,
        conditions: Vec<String>,
        behalf: Option<Behalf>,
    },
    /// Fix the text that a person is to sign.
    Prepare { line: LineId, person: PersonId, statement: String },
    /// Hand in a signed statement; the signature itself was checked by the engine.
    Sign { line: LineId, person: PersonId, statement: String, armour: String, key: String },
    /// Record ink or e-ID, with the original.
    Evidence {
        line: LineId,
        kind: Way,
        sha256: Digest,
        person: String,
        authority: Option<Authority>,
        date: NaiveDate,
        behalf: Behalf,
    },
    /// Decline to sign.
    Decline { line: LineId, is_final: bool, reason: String, behalf: Option<Behalf> },
    /// Make a reservation.
    Reserve { line: LineId, text: String },
    /// Withdraw a signature.
    WithdrawSignature { line: LineId, reason: String },
    /// Dispute what stands on a line.
    Dispute { line: LineId, reason: String },
}

/// What is done with a case between its call and its record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the fields are those of the events that they become")]
pub enum CaseAct {
    /// Give it another day, or none.
    Move { how: Moving, held: Option<NaiveDate>, place: Option<String>, case: Option<String>, reason: String },
    /// Call somebody in for a seat, or leave it empty.
    Seat { seat: SeatOf, person: Option<PersonId>, reason: Option<String> },
    /// Say that whoever sits on a seat may have a conflict of interest.
    Raise { seat: SeatOf, basis: String },
    /// Say what the body came to about it.
    Recuse { seat: SeatOf, recused: bool, basis: String },
    /// Let the members vote.
    OpenVote { proposed: String },
    /// Vote for a seat.
    Vote { seat: SeatOf, choice: Choice, behalf: Option<Behalf> },
    /// Take a seat's vote back.
    WithdrawVote { seat: SeatOf },
}

/// One change of content.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the fields are those of the events that they become")]
pub enum Edit {
    /// Set a field of the plan itself; `title` and `key` are fields too.
    SetPlan { field: String, value: FieldValue },
    /// Add a record, or a chapter (without register); without a key it gets the next free one.
    Add {
        id: NodeId,
        register: Option<String>,
        key: Option<String>,
        parent: Option<NodeId>,
        after: Option<NodeId>,
        fields: Vec<(String, FieldValue)>,
    },
    /// Set a field of a node.
    Set { node: NodeId, field: String, value: FieldValue },
    /// Keep a value as it is, although the plan's shape does not show it: of a field of another shape, or of another
    /// kind than the field has. Only a plan that is taken in has such; without a node it is the plan's own.
    Keep { node: Option<NodeId>, field: String, value: FieldValue },
    /// Keep a chapter, or a record of a register, that the plan's shape does not know; hidden. As [`Edit::Keep`].
    KeepNode { id: NodeId, register: Option<String>, key: String, parent: Option<NodeId> },
    /// Give a record another key.
    Key { node: NodeId, key: String },
    /// Move a node.
    Move { node: NodeId, parent: Option<NodeId>, after: Option<NodeId> },
    /// Take a node away.
    Remove { node: NodeId },
    /// Take a node back.
    Restore { node: NodeId },
    /// Give a record as it stands: nobody changes it any more.
    Freeze { node: NodeId },
    /// Keep a node, or the whole plan, from the public (with a basis), or open it again.
    Restrict {
        target: Option<NodeId>,
        audience: Vec<BodyId>,
        basis: Option<String>,
        by: String,
        review: Option<NaiveDate>,
    },
    /// Note that a register was looked through.
    Review { register: String, version: String },
    /// Add a file, whose bytes the engine has stored.
    Attach { sha256: Digest, name: String, size: u64, node: Option<NodeId> },
    /// Take a file away.
    Detach { sha256: Digest },
}

/// Locking a version: the text is rendered by the engine, the lines are computed and compared.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "the fields are those of the event that it becomes")]
pub struct Lock {
    pub version: String,
    pub kind: VersionKind,
    pub change: Change,
    pub again: Vec<StepId>,
    pub revision: u64,
    pub prefix: Prefix,
    pub text: String,
    pub sha256: Digest,
    pub lines: Vec<SignatureLine>,
    pub annexes: Vec<Annex>,
}

/// Opening a milestone: version, recipients and rule are copied from what they are now.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "the fields are those of the event that it becomes")]
pub struct OpenStep {
    pub step: StepId,
    pub milestone: NodeId,
    pub version: String,
    pub silence: Option<String>,
    pub due: Option<NaiveDate>,
}

impl Command {
    /// Returns the command's name, which stands in the body of its entry.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Workspace(_) => "workspace",
            Self::Plan(_, command) => command.name(),
        }
    }
}

impl PlanCommand {
    /// Returns the command's name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Create { .. } => "create",
            Self::Edit(_) => "edit",
            Self::Reshape { .. } => "reshape",
            Self::SetState { .. } => "set-state",
            Self::Note { .. } => "note",
            Self::Publish { .. } => "publish",
            Self::Lock(_) => "lock",
            Self::Return { .. } => "return",
            Self::OpenStep(_) => "open-step",
            Self::ChangeStep { .. } => "change-step",
            Self::SkipStep { .. } => "skip-step",
            Self::CloseStep { .. } => "close-step",
            Self::Dispatch { .. } => "dispatch",
            Self::Remind { .. } => "remind",
            Self::Case { act, .. } => act.name(),
            Self::Call(_) => "call",
            Self::Record(_) => "record",
            Self::Confirm { .. } => "confirm",
            Self::Challenge { .. } => "challenge",
            Self::Reconcile { .. } => "reconcile",
            Self::Reject { .. } => "reject",
            Self::Correct { .. } => "correct",
            Self::JudgeLate { .. } => "judge-late",
            Self::MeetCondition { .. } => "meet-condition",
            Self::Remark { .. } => "remark",
            Self::AssignRemark { .. } => "assign-remark",
            Self::SettleRemark { .. } => "settle-remark",
            Self::Answer { .. } => "answer",
            Self::ShowRemark { .. } => "show-remark",
            Self::WithdrawRemark { .. } => "withdraw-remark",
            Self::OpenSigning { .. } => "open-signing",
            Self::ChangeSigning { .. } => "change-signing",
            Self::CloseSigning { .. } => "close-signing",
            Self::AddLine { .. } => "add-line",
            Self::Adopt { .. } => "adopt",
            Self::Prepare { .. } => "prepare",
            Self::Sign { .. } => "sign",
            Self::Evidence { .. } => "evidence",
            Self::Decline { .. } => "decline",
            Self::Reserve { .. } => "reserve",
            Self::WithdrawSignature { .. } => "withdraw-signature",
            Self::Dispute { .. } => "dispute",
        }
    }
}

impl CaseAct {
    /// Returns the command's name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Move { .. } => "move",
            Self::Seat { .. } => "seat",
            Self::Raise { .. } => "raise",
            Self::Recuse { .. } => "recuse",
            Self::OpenVote { .. } => "open-vote",
            Self::Vote { .. } => "vote",
            Self::WithdrawVote { .. } => "withdraw-vote",
        }
    }
}
