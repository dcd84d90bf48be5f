//! The locked text: the exact bytes of `plan.md`, which are stored, signed and verified (DESIGN 5).

use std::collections::BTreeMap;

use super::body::Body;
use super::confidential::{Annexes, Confidential, Salt};
use super::table::Table;
use super::{Page, escape, files};
use crate::document::shown::Shown;
use crate::domain::command::Now;
use crate::domain::digest::Digest;
use crate::domain::front::{self, Front, Line};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::origin::Origin;
use crate::domain::plan::Plan;
use crate::domain::version::{Annex, Prefix, SignatureLine, VersionKind};
use crate::domain::workspace::Workspace;

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
    let lang = plan.head.lang;
    let shown = Shown::new(plan, workspace, lang, locking.now.day);
    let annexes = Annexes { salts: &locking.salts, made: Vec::new() };
    let mut body = Body::new(shown, Confidential::Annex(annexes));
    let mut page = Page::default();
    page.heading(1, &escape::words(&plan.head.title));
    let kind = body.shown.template().map_or("", |template| template.title.get(lang));
    page.part(body.head(kind, &standing(&body.shown, locking), parties(&body.shown, &locking.lines)));
    body.chapters(&mut page);
    let files = files::all(plan, false);
    if !files.is_empty() {
        page.heading(2, &body.shown.locale.term("document-attachments"));
        page.part(files::lines(&body.shown, &files));
    }
    if !locking.lines.is_empty() {
        page.heading(2, &body.shown.locale.term("document-signatures"));
        page.part(offices(&body.shown, &locking.lines));
    }
    let files: Vec<Annex> = files
        .into_iter()
        .map(|file| {
            let head: String = file.sha256.to_string().chars().take(8).collect();
            Annex { id: format!("{head}-{}", file.name), sha256: file.sha256, basis: None, text: None }
        })
        .collect();
    let mut made = match body.confidential {
        Confidential::Annex(annexes) => annexes.made,
        Confidential::Show | Confidential::Withhold => Vec::new(),
    };
    made.extend(files);
    let text = front::write(&front(plan, locking), &page.into_text());
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

fn standing(shown: &Shown<'_>, locking: &Locking) -> String {
    let id = match locking.kind {
        VersionKind::Draft => "document-locked-draft",
        VersionKind::Final => "document-locked-final",
    };
    shown.locale.say(&Message::new(id).with("version", &locking.version).with("day", locking.now.day))
}

/// Names the parties that sign, each once.
fn parties(shown: &Shown<'_>, lines: &[SignatureLine]) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for line in lines {
        if !names.contains(&line.party_name) {
            names.push(line.party_name.clone());
        }
    }
    let message = Message::new("document-party-names").with("count", names.len());
    (!names.is_empty()).then(|| shown.locale.say(&message.with("names", names)))
}

/// Lists parties and offices; who holds an office is fixed when its line is signed.
fn offices(shown: &Shown<'_>, lines: &[SignatureLine]) -> Vec<String> {
    let term = |id| shown.locale.term(id);
    let mut table =
        Table::new(&[term("document-party"), term("document-organisation-number"), term("document-office")]);
    for line in lines {
        let number = line.organisation.as_deref().map(escape::words);
        table.row(vec![
            vec![escape::words(&line.party_name)],
            number.into_iter().collect(),
            vec![escape::words(&line.office_name)],
        ]);
    }
    table.into_lines()
}
