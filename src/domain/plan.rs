//! A plan as it stands: content, process and signing, each part small enough for one database key.

mod cases;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::case::Case;
use super::consideration::{Channel, Recorded};
use super::digest::{Digest, FileDigest};
use super::id::{BodyId, ConsiderationId, DispatchId, LineId, NodeId, PartyId, PersonId, PlanId, RemarkId, StepId};
use super::lang::Lang;
use super::milestone::{Skip, Step};
use super::party::Considerer;
use super::publication::Publication;
use super::remark::Remark;
use super::review::Review;
use super::value::FieldValue;
use super::version::{Adoption, Line, Version};

/// The name of a chapter's text among its fields.
pub const TEXT: &str = "text";
/// The name of a heading that differs from the template's, among a chapter's fields.
pub const TITLE: &str = "title";

/// A plan as it stands at a revision.
///
/// Parts are shared: a copy costs a few pointers for each part, and a change copies the part it touches.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The plan's identity.
    pub id: PlanId,
    /// What is known of the plan as a whole.
    pub head: Arc<Head>,
    /// Chapters and records by identity, removed ones too.
    pub nodes: BTreeMap<NodeId, Arc<Node>>,
    /// Steps by identity.
    pub steps: BTreeMap<StepId, Arc<Step>>,
    /// Cases that were put before bodies, by the identity of their consideration.
    pub cases: BTreeMap<ConsiderationId, Arc<Case>>,
    /// Considerations by identity.
    pub considerations: BTreeMap<ConsiderationId, Arc<Recorded>>,
    /// Remarks by number.
    pub remarks: BTreeMap<u32, Arc<Remark>>,
    /// Locked versions by number; [`Head::versions`] has their order.
    pub versions: BTreeMap<String, Arc<Version>>,
    /// Signature lines by identity.
    pub lines: BTreeMap<LineId, Arc<Line>>,
    /// Dispatches by identity.
    pub dispatches: BTreeMap<DispatchId, Arc<Dispatch>>,
    /// Restricted chapters and records.
    pub access: BTreeMap<NodeId, Arc<Access>>,
    /// Files by digest.
    pub attachments: BTreeMap<Digest, Arc<Attachment>>,
    /// Notes, oldest first, by the entry they stand in.
    pub notes: BTreeMap<u64, Arc<Note>>,
}

/// What is known of a plan as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// The plan's short name in commands and files.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The language of the document.
    pub lang: Lang,
    /// Digest of the template that gives its shape.
    pub template: Digest,
    /// Fields of the plan itself, as the template names them.
    pub fields: BTreeMap<String, FieldValue>,
    /// Nodes without a parent, in order: chapters under the empty name, records under their register's.
    pub roots: BTreeMap<String, Vec<NodeId>>,
    /// The plan's state as a whole.
    pub state: PlanState,
    /// Locked versions in order.
    pub versions: Vec<String>,
    /// The version that went back to draft last, until the next one is locked.
    pub returned: Option<String>,
    /// Milestones that are not going to be opened.
    pub skipped: BTreeMap<NodeId, Skip>,
    /// Registers and when they were last looked through, against which version.
    pub reviewed: BTreeMap<String, Review>,
    /// The plan that takes this one's place.
    #[serde(default)]
    pub other: Option<PlanId>,
    /// What that plan was called then.
    #[serde(default)]
    pub other_called: Option<String>,
    /// Why the plan is in its state, verbatim.
    #[serde(default)]
    pub reason: Option<String>,
    /// The day that its state holds from, where one is given.
    #[serde(default)]
    pub since: Option<NaiveDate>,
    /// The locked text that this plan amends.
    #[serde(default)]
    pub amends: Option<Amended>,
    /// Who may see the plan at all; absent when everybody may who is let in.
    #[serde(default)]
    pub access: Option<Access>,
    /// What was given to the public, oldest first.
    #[serde(default)]
    pub publications: Vec<Publication>,
    /// When records were given as they stand.
    #[serde(default)]
    pub given: BTreeMap<NodeId, DateTime<Utc>>,
    /// The number that the next remark gets.
    pub next_remark: u32,
    /// Highest number given to a key, by register: keys are never reused.
    pub last_key: BTreeMap<String, u32>,
    /// The revision: the number of entries in the plan's stream.
    pub revision: u64,
    /// The revision at which content last changed; locking reads it.
    pub edited: u64,
    /// When it was created.
    pub created: DateTime<Utc>,
    /// When anything last happened.
    pub touched: DateTime<Utc>,
}

/// A locked text that another plan amends: substance is never corrected in place (pitfall 35).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amended {
    /// The plan.
    pub plan: PlanId,
    /// Its title, as it was.
    pub title: String,
    /// The version.
    pub version: String,
}

/// A plan that takes another one's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Successor {
    /// The plan.
    pub plan: PlanId,
    /// Its title, as it was.
    pub title: String,
}

/// A plan's state as a whole; where it is in its process follows from steps and versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanState {
    /// Being worked on.
    Active,
    /// In force.
    InForce,
    /// Withdrawn: readable, nothing more happens.
    Withdrawn,
    /// Replaced by another plan.
    Superseded,
    /// Its time is over.
    Expired,
}

/// A chapter, or a record of a register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// The identity, which references hold.
    pub id: NodeId,
    /// The register of a record; `None` for a chapter.
    pub register: Option<String>,
    /// A record's key, or a chapter's number as printed.
    pub key: String,
    /// The node above.
    pub parent: Option<NodeId>,
    /// The nodes below, in order, removed ones too.
    pub children: Vec<NodeId>,
    /// What stands in it.
    pub fields: BTreeMap<String, FieldValue>,
    /// Taken away, on its own account.
    pub removed: bool,
    /// Given as it stands: nobody changes it any more.
    #[serde(default)]
    pub frozen: bool,
    /// Of no chapter or register that the plan's shape knows: kept, and not seen until a shape knows it again.
    #[serde(default)]
    pub hidden: bool,
}

/// What was sent to a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispatch {
    /// The identity.
    pub id: DispatchId,
    /// For which step.
    pub step: StepId,
    /// To whom.
    pub recipient: Considerer,
    /// What, by digest.
    pub files: Vec<Digest>,
    /// The papers that were made for the recipient, each with its digest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<FileDigest>,
    /// How.
    pub channel: Channel,
    /// Under which reference, as written.
    pub reference: String,
    /// On which day.
    pub on: NaiveDate,
    /// Reminders since.
    pub reminders: Vec<(Channel, NaiveDate)>,
}

/// That a chapter or a record is kept from the public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// The bodies that may see it beside the secretariat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audience: Vec<BodyId>,
    /// The legal basis, as written.
    pub basis: String,
    /// Who decided, as written.
    pub by: String,
    /// When it is looked at again.
    pub review: Option<NaiveDate>,
}

/// A file that belongs to a plan; its bytes lie beside the database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Digest of the bytes.
    pub sha256: Digest,
    /// The file's name.
    pub name: String,
    /// Length in bytes.
    pub size: u64,
    /// What it belongs to, when not to the whole plan.
    pub node: Option<NodeId>,
    /// Belongs to the plan no longer.
    pub removed: bool,
}

/// A note about the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Of what kind, as written.
    pub kind: String,
    /// The note.
    pub text: String,
    /// When (recorded).
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: PersonId,
}

impl Plan {
    /// Makes the plan that exists before its first entry.
    #[must_use]
    pub fn unborn(id: PlanId) -> Self {
        let head = Head {
            key: String::new(),
            title: String::new(),
            lang: Lang::En,
            template: Digest::ZERO,
            fields: BTreeMap::new(),
            roots: BTreeMap::new(),
            state: PlanState::Active,
            versions: Vec::new(),
            returned: None,
            skipped: BTreeMap::new(),
            reviewed: BTreeMap::new(),
            other: None,
            other_called: None,
            reason: None,
            since: None,
            amends: None,
            access: None,
            publications: Vec::new(),
            given: BTreeMap::new(),
            next_remark: 1,
            last_key: BTreeMap::new(),
            revision: 0,
            edited: 0,
            created: DateTime::UNIX_EPOCH,
            touched: DateTime::UNIX_EPOCH,
        };
        Self {
            id,
            head: Arc::new(head),
            nodes: BTreeMap::new(),
            steps: BTreeMap::new(),
            cases: BTreeMap::new(),
            considerations: BTreeMap::new(),
            remarks: BTreeMap::new(),
            versions: BTreeMap::new(),
            lines: BTreeMap::new(),
            dispatches: BTreeMap::new(),
            access: BTreeMap::new(),
            attachments: BTreeMap::new(),
            notes: BTreeMap::new(),
        }
    }

    /// Tells whether the plan has been created.
    #[must_use]
    pub fn exists(&self) -> bool {
        self.head.revision > 0
    }

    /// Returns who may see a chapter or record, or the whole plan; `None` when that is open.
    #[must_use]
    pub fn access_to(&self, target: Option<&NodeId>) -> Option<&Access> {
        match target {
            Some(node) => self.access.get(node).map(Arc::as_ref),
            None => self.head.access.as_ref(),
        }
    }

    /// Finds a node that is neither removed nor hidden, neither itself nor with a node above it.
    #[must_use]
    pub fn node(&self, id: &NodeId) -> Option<&Node> {
        self.up(id).all(|node| !node.removed && !node.hidden).then(|| self.nodes.get(id)).flatten().map(Arc::as_ref)
    }

    /// Finds a node that is not removed; a hidden one too.
    #[must_use]
    pub fn kept(&self, id: &NodeId) -> Option<&Node> {
        self.up(id).all(|node| !node.removed).then(|| self.nodes.get(id)).flatten().map(Arc::as_ref)
    }

    /// Walks from a node up to the top.
    fn up<'a>(&'a self, id: &NodeId) -> impl Iterator<Item = &'a Node> + use<'a> {
        let node = self.nodes.get(id).map(Arc::as_ref);
        std::iter::successors(node, |node| self.nodes.get(node.parent.as_ref()?).map(Arc::as_ref))
    }

    /// Returns the record that was given as it stands: the one of this identity, or one above it.
    #[must_use]
    pub fn frozen(&self, id: &NodeId) -> Option<&Node> {
        let above = |node: &&Node| self.nodes.get(node.parent.as_ref()?).map(Arc::as_ref);
        std::iter::successors(self.nodes.get(id).map(Arc::as_ref), above).find(|node| node.frozen)
    }

    /// Tells whether a chapter or record is kept from the public, itself or with one above it.
    #[must_use]
    pub fn is_closed(&self, id: &NodeId) -> bool {
        self.closing(id).next().is_some()
    }

    /// Walks through what keeps a chapter or record from the public: of itself, then of those above it.
    pub fn closing<'a>(&'a self, id: &'a NodeId) -> impl Iterator<Item = &'a Access> + use<'a> {
        let above = std::iter::successors(Some(id), |id| self.nodes.get(*id)?.parent.as_ref());
        above.filter_map(|id| self.access.get(id)).map(Arc::as_ref)
    }

    /// Walks through the chapters or records at the top, in order; `""` is the outline of chapters.
    pub fn roots<'a>(&'a self, register: &str) -> impl Iterator<Item = &'a Node> + use<'a> {
        let ids = self.head.roots.get(register).map_or(&[][..], Vec::as_slice);
        ids.iter().filter_map(|id| self.node(id))
    }

    /// Walks through the nodes below a node, in order.
    pub fn children<'a>(&'a self, node: &'a Node) -> impl Iterator<Item = &'a Node> + use<'a> {
        node.children.iter().filter_map(|id| self.node(id))
    }

    /// Lists a register's records, or the chapters for `""`, in reading order with their depth.
    #[must_use]
    pub fn walk(&self, register: &str) -> Vec<(usize, &Node)> {
        self.walk_with(register, |node| !node.removed && !node.hidden)
    }

    /// Lists what [`Plan::walk`] lists, and what is hidden too.
    #[must_use]
    pub fn walk_kept(&self, register: &str) -> Vec<(usize, &Node)> {
        self.walk_with(register, |node| !node.removed)
    }

    /// Lists nodes that count, from the top down: what stands below one that does not is never come to.
    fn walk_with(&self, register: &str, counts: impl Fn(&Node) -> bool) -> Vec<(usize, &Node)> {
        let find = |id: &NodeId| self.nodes.get(id).map(Arc::as_ref).filter(|node| counts(node));
        let roots = self.head.roots.get(register).map_or(&[][..], Vec::as_slice);
        let mut out = Vec::with_capacity(roots.len());
        let mut waiting: Vec<(usize, &Node)> = roots.iter().rev().filter_map(find).map(|node| (0, node)).collect();
        while let Some((depth, node)) = waiting.pop() {
            out.push((depth, node));
            waiting.extend(node.children.iter().rev().filter_map(find).map(|child| (depth + 1, child)));
        }
        out
    }

    /// Finds a record by its key, or a chapter (in register `""`) by its number.
    #[must_use]
    pub fn keyed(&self, register: &str, key: &str) -> Option<&Node> {
        let wanted = (!register.is_empty()).then_some(register);
        self.nodes
            .values()
            .find(|node| node.register.as_deref() == wanted && node.key == key && self.node(&node.id).is_some())
            .map(Arc::as_ref)
    }

    /// Finds the record with a key that no other record of the plan has, in whichever register.
    #[must_use]
    pub fn only(&self, key: &str) -> Option<&Node> {
        let is_it = |node: &&Arc<Node>| node.register.is_some() && node.key == key && self.node(&node.id).is_some();
        let mut all = self.nodes.values().filter(is_it);
        all.next().filter(|_| all.next().is_none()).map(Arc::as_ref)
    }

    /// Finds a remark by its identity.
    #[must_use]
    pub fn remark(&self, id: &RemarkId) -> Option<&Remark> {
        self.remarks.values().find(|remark| &remark.id == id).map(Arc::as_ref)
    }

    /// Returns the newest locked version.
    #[must_use]
    pub fn newest_version(&self) -> Option<&Version> {
        self.versions.get(self.head.versions.last()?).map(Arc::as_ref)
    }

    /// Returns the number that the working text would get: `1.0`, then a step of the last part.
    ///
    /// A number that does not end in digits gets `.1`; people may give any other number when they lock.
    #[must_use]
    pub fn next_version(&self) -> String {
        let Some(last) = self.head.versions.last() else { return "1.0".to_owned() };
        match last.rsplit_once('.').and_then(|(front, tail)| Some((front, tail.parse::<u32>().ok()?))) {
            Some((front, tail)) => format!("{front}.{}", tail.saturating_add(1)),
            None => format!("{last}.1"),
        }
    }

    /// Tells whether the working text has changed since the newest version was locked, or never was.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.newest_version().is_none_or(|version| self.head.edited > version.revision)
    }

    /// Returns the version that is open for signing, the newest first.
    #[must_use]
    pub fn signing(&self) -> Option<&Version> {
        self.head
            .versions
            .iter()
            .rev()
            .filter_map(|number| self.versions.get(number))
            .find(|version| version.signing.is_some() && version.returned.is_none())
            .map(Arc::as_ref)
    }

    /// Walks through the signature lines of a version, in the order of its text.
    pub fn lines_of<'a>(&'a self, version: &'a Version) -> impl Iterator<Item = &'a Line> + use<'a> {
        version.lines.iter().filter_map(|line| self.lines.get(line)).map(Arc::as_ref)
    }

    /// Returns a party's own decision to enter into a version, when it is recorded.
    #[must_use]
    pub fn adoption(&self, party: &PartyId, version: &str) -> Option<&Adoption> {
        let lines = self.lines_of(self.versions.get(version)?);
        lines.filter(|line| &line.head.party == party).find_map(|line| line.adoption.as_ref())
    }

    /// Walks through the steps that were opened from a milestone, oldest round first.
    #[must_use]
    pub fn steps_of(&self, milestone: &NodeId) -> Vec<&Step> {
        let mut steps: Vec<&Step> =
            self.steps.values().filter(|step| &step.milestone == milestone).map(Arc::as_ref).collect();
        steps.sort_by_key(|step| step.round);
        steps
    }

    /// Walks through what was recorded for a step, in order.
    pub fn recorded<'a>(&'a self, step: &'a Step) -> impl DoubleEndedIterator<Item = &'a Recorded> + use<'a> {
        step.considerations.iter().filter_map(|id| self.considerations.get(id)).map(Arc::as_ref)
    }

    /// Returns what a recipient of a step recorded last.
    #[must_use]
    pub fn latest<'a>(&'a self, step: &'a Step, who: &Considerer) -> Option<&'a Recorded> {
        self.recorded(step).rev().find(|recorded| recorded.consideration.bodies.contains(who))
    }
}

impl Node {
    /// Tells whether this is a chapter.
    #[must_use]
    pub const fn is_chapter(&self) -> bool {
        self.register.is_none()
    }

    /// Returns what stands in a field; a field that was never set is empty.
    #[must_use]
    pub fn field(&self, name: &str) -> &FieldValue {
        const EMPTY: FieldValue = FieldValue::EMPTY;
        self.fields.get(name).unwrap_or(const { &EMPTY })
    }
}
