//! What is kept from the public: its legal basis stands in its place, its text in an annex (DESIGN 5).

use crate::document::part::{Closed, Part};
use crate::document::shown::Shown;
use crate::domain::digest::Digest;
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Access, Node, Plan};
use crate::domain::version::Annex;

/// Makes the annex of a chapter or record out of its text, and returns its name and digest.
pub type MakeAnnex<'c> = &'c mut dyn FnMut(&Node, &Access, &[Part]) -> (String, Digest);

/// What becomes of what is kept from the public.
pub enum Confidential<'c> {
    /// It is shown, to those who may see it.
    Show,
    /// Its legal basis stands in its place.
    Withhold,
    /// Its legal basis stands in its place, with name and digest of the annex that has its text.
    Annex(MakeAnnex<'c>),
    /// The same for a text that is locked already: its annexes are known.
    Annexed(&'c [Annex]),
}

/// Returns the name of the annex with the text of a chapter or record.
pub fn annex_name(node: &NodeId) -> String {
    format!("{node}.md")
}

impl Confidential<'_> {
    /// Returns why a node is kept from the public, unless it is shown.
    pub fn of<'p>(&self, node: &NodeId, plan: &'p Plan) -> Option<&'p Access> {
        if matches!(self, Self::Show) { None } else { plan.access.get(node).map(AsRef::as_ref) }
    }

    /// Returns the chapter that a register stands in and why that is kept from the public, unless it is shown.
    pub fn of_register<'p>(&self, register: &str, shown: &Shown<'p>) -> Option<(&'p Node, &'p Access)> {
        let (plan, template) = (shown.plan, shown.template()?);
        let has = |chapter: &&Node| {
            let shape = template.chapter(chapter.id.as_str());
            shape.is_some_and(|shape| shape.registers.iter().any(|id| id == register))
        };
        let home = plan.walk("").into_iter().map(|(_, chapter)| chapter).find(has)?;
        let above = |chapter: &&'p Node| plan.node(chapter.parent.as_ref()?);
        std::iter::successors(Some(home), above).find_map(|chapter| Some((chapter, self.of(&chapter.id, plan)?)))
    }

    /// Says why a node is not here, and makes its annex of the text that is given.
    pub fn place(
        &mut self,
        shown: &Shown<'_>,
        node: &Node,
        access: &Access,
        text: impl FnOnce() -> Vec<Part>,
    ) -> Closed {
        let basis = shown.locale.say(&Message::new("document-confidential").with("basis", &access.basis));
        let annex = match self {
            Self::Show | Self::Withhold => None,
            Self::Annex(make) => Some(make(node, access, &text())),
            Self::Annexed(known) => {
                let name = annex_name(&node.id);
                known.iter().find(|annex| annex.id == name).map(|annex| (name, annex.sha256))
            }
        };
        Closed { basis, annex }
    }
}
