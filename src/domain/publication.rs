//! Publications: what of a plan was given to the public, when, and what the law kept back (DESIGN 5).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::digest::{Digest, FileDigest};
use super::id::{NodeId, PersonId};
use super::message::Message;
use super::plan::{Plan, PlanState};
use super::version::{Version, VersionKind};

/// What was given to the public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// The locked version; nothing for what was being written.
    pub version: Option<String>,
    /// The revision of the content.
    pub revision: u64,
    /// The day.
    pub on: NaiveDate,
    /// Every file, in the order that one reads them; the first has the text.
    pub files: Vec<FileDigest>,
    /// What was withheld.
    pub withheld: Vec<Withheld>,
    /// The state of the plan then.
    pub state: PlanState,
    /// How many lines of the version were signed then.
    pub signed: usize,
    /// How many notes the plan had then.
    pub notes: usize,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: PersonId,
}

/// A chapter or record that was withheld, with all below it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withheld {
    /// Which.
    pub node: NodeId,
    /// The legal basis, as it was recorded.
    pub basis: String,
}

impl Publication {
    /// Returns the digest of the text.
    #[must_use]
    pub fn digest(&self) -> Option<Digest> {
        self.files.first().map(|file| file.sha256)
    }

    /// Says what was published: the version, or that it was a draft.
    #[must_use]
    pub fn what(&self, plan: &Plan) -> Message {
        what(self.version.as_ref().and_then(|number| plan.versions.get(number)).map(AsRef::as_ref))
    }
}

/// Says what is published: a version, or a draft.
#[must_use]
pub fn what(version: Option<&Version>) -> Message {
    match version {
        Some(version) if version.kind == VersionKind::Final => {
            Message::new("publication-version").with("version", &version.number)
        }
        Some(version) => Message::new("publication-draft-of").with("version", &version.number),
        None => Message::new("publication-draft"),
    }
}

/// Lists what is withheld of a content by what is kept from the public now: the outermost of each, in reading order.
#[must_use]
pub fn withheld(content: &Plan, now: &Plan) -> Vec<Withheld> {
    let registers = content.head.roots.keys().filter(|register| !register.is_empty());
    let names = std::iter::once("").chain(registers.map(String::as_str));
    let nodes = names.flat_map(|name| content.walk(name)).map(|(_, node)| node);
    let outermost = nodes.filter(|node| !node.parent.as_ref().is_some_and(|above| now.is_closed(above)));
    let closed = outermost.filter_map(|node| Some((node, now.access.get(&node.id)?)));
    closed.map(|(node, access)| Withheld { node: node.id.clone(), basis: access.basis.clone() }).collect()
}

/// Counts the signed lines of a version.
#[must_use]
pub fn signed(plan: &Plan, version: Option<&str>) -> usize {
    let version = version.and_then(|number| plan.versions.get(number));
    version.map_or(0, |version| plan.lines_of(version).filter(|line| line.is_signed()).count())
}
