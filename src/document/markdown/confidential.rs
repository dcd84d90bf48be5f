//! What is kept from the public: its legal basis stands in its place, its text in an annex (DESIGN 5).

use std::collections::BTreeMap;

use super::{Page, escape};
use crate::document::shown::Shown;
use crate::domain::digest::Digest;
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Access, Node, Plan};
use crate::domain::version::Annex;

/// The random line that an annex begins with, so that nobody can find its text by its digest.
pub type Salt = [u8; 32];

/// What becomes of what is kept from the public.
pub enum Confidential<'a> {
    /// It is shown, to those who may see it.
    Show,
    /// Its legal basis stands in its place.
    Withhold,
    /// Its legal basis stands in its place, with name and digest of the annex that has its text.
    Annex(Annexes<'a>),
}

/// The annexes of a text that is being locked.
pub struct Annexes<'a> {
    pub salts: &'a BTreeMap<NodeId, Salt>,
    pub made: Vec<Annex>,
}

impl Confidential<'_> {
    /// Returns why a node is kept from the public, unless it is shown.
    pub fn of<'p>(&self, node: &NodeId, plan: &'p Plan) -> Option<&'p Access> {
        if matches!(self, Self::Show) { None } else { plan.access.get(node).map(AsRef::as_ref) }
    }

    /// Says in words of Markdown why a node is not here, and makes its annex.
    pub fn place(
        &mut self,
        shown: &Shown<'_>,
        node: &Node,
        access: &Access,
        text: impl FnOnce() -> Page,
    ) -> Vec<String> {
        let basis = shown.locale.say(&Message::new("document-confidential").with("basis", &access.basis));
        let mut lines = vec![super::cell::stressed(&basis)];
        if let Self::Annex(annexes) = self {
            // The engine hands in a salt for every node that has access set; a zero salt would still be an annex.
            let salt = annexes.salts.get(&node.id).copied().unwrap_or_default();
            let annex = annex(node, access, &salt, text());
            lines.push(format!("annex: {} {}", escape::words(&annex.id), annex.sha256));
            annexes.made.push(annex);
        }
        lines
    }
}

fn annex(node: &Node, access: &Access, salt: &Salt, text: Page) -> Annex {
    let mut page = Page::default();
    page.line(Digest::from_bytes(*salt).to_string());
    page.part(text.lines);
    let text = page.into_text();
    Annex {
        id: format!("{}.md", node.id),
        sha256: Digest::of(text.as_bytes()),
        basis: Some(access.basis.clone()),
        text: Some(text),
    }
}
