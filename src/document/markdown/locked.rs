//! The locked text: the exact bytes of `plan.md`, which are stored, signed and verified (DESIGN 5).

use std::collections::BTreeMap;

use crate::document::part::Part;
use crate::document::shown::Shown;
use crate::document::walk::confidential::{Confidential, annex_name};
use crate::document::walk::{Standing, Walk, files};
use crate::domain::command::Now;
use crate::domain::digest::Digest;
use crate::domain::front::{self, Front, Line};
use crate::domain::id::NodeId;
use crate::domain::origin::Origin;
use crate::domain::plan::{Access, Node, Plan};
use crate::domain::version::{Annex, Prefix, SignatureLine, VersionKind};
use crate::domain::workspace::Workspace;

/// The random line that an annex begins with, so that nobody can find its text by its digest.
pub type Salt = [u8; 32];

/// What a version is locked with.
#[derive(Debug, Clone)]
pub struct Locking {
    /// The log that the plan belongs to.
    pub origin: Origin,
    /// The number of the version.
    pub version: String,
    /// For consideration, or for signing.
    pub kind: VersionKind,
    /// The round in which it is locked, from 1.
    pub round: u32,
    /// Who may sign, in order.
    pub lines: Vec<SignatureLine>,
    /// The acknowledged part of the log.
    pub prefix: Prefix,
    /// When it is locked.
    pub now: Now,
    /// A random salt for each node that is kept from the public: the keys of [`Plan::access`].
    pub salts: BTreeMap<NodeId, Salt>,
}

/// A locked text with its annexes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The bytes of `plan.md`.
    pub text: String,
    /// Their digest.
    pub sha256: Digest,
    /// Confidential parts with their text, and the files that belong to the plan, by digest.
    pub annexes: Vec<Annex>,
}

/// Renders a version. The same plan, workspace and input give the same bytes.
#[must_use]
pub fn render(plan: &Plan, workspace: &Workspace, locking: &Locking) -> Rendered {
    let shown = Shown::new(plan, workspace, plan.head.lang, locking.now.day);
    let mut made = Vec::new();
    let mut make = |node: &Node, access: &Access, text: &[Part]| {
        // The engine hands in a salt for every node that has access set; a zero salt would still be an annex.
        let salt = locking.salts.get(&node.id).copied().unwrap_or_default();
        let annex = annex(node, access, &salt, text);
        let named = (annex.id.clone(), annex.sha256);
        made.push(annex);
        named
    };
    let mut walk = Walk::new(shown, Confidential::Annex(&mut make));
    let files = files::all(plan, false);
    walk.whole(&Standing::Locked { number: &locking.version, kind: locking.kind, lines: &locking.lines }, &files);
    let parts = walk.parts;
    made.extend(files.into_iter().map(|file| {
        let head: String = file.sha256.to_string().chars().take(8).collect();
        Annex { id: format!("{head}-{}", file.name), sha256: file.sha256, basis: None, text: None }
    }));
    let text = front::write(&front(plan, locking), &super::write(&parts));
    Rendered { sha256: Digest::of(text.as_bytes()), text, annexes: made }
}

fn front(plan: &Plan, locking: &Locking) -> Front {
    Front {
        origin: locking.origin.clone(),
        plan: plan.head.key.clone(),
        title: plan.head.title.clone(),
        version: locking.version.clone(),
        round: locking.round,
        language: plan.head.lang,
        locked_at: locking.now.instant,
        // Set from the body when it is written.
        body_sha256: Digest::ZERO,
        log_size: locking.prefix.size,
        log_root: locking.prefix.root,
        lines: locking.lines.iter().map(Line::from).collect(),
    }
}

fn annex(node: &Node, access: &Access, salt: &Salt, text: &[Part]) -> Annex {
    let salt = Part::Sentence(Digest::from_bytes(*salt).to_string());
    let parts: Vec<Part> = std::iter::once(salt).chain(text.iter().cloned()).collect();
    let text = super::write(&parts);
    Annex {
        id: annex_name(&node.id),
        sha256: Digest::of(text.as_bytes()),
        basis: Some(access.basis.clone()),
        text: Some(text),
    }
}
