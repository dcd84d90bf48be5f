//! Files that belong to a plan: names, lengths, digests.

use crate::document::part::{Line, Part, Table};
use crate::document::shown::Shown;
use crate::domain::id::NodeId;
use crate::domain::plan::{Attachment, Node, Plan};

/// Lists the files of a plan; those of what is kept from the public only when that is shown.
pub fn all(plan: &Plan, shows_closed: bool) -> Vec<&Attachment> {
    that(plan, |file| shows_closed || !file.node.as_ref().is_some_and(|node| plan.is_closed(node)))
}

/// Lists the files of a chapter or record, and of those below it.
pub fn of<'p>(plan: &'p Plan, node: &Node) -> Vec<&'p Attachment> {
    let above = |id: &&'p NodeId| plan.nodes.get(*id)?.parent.as_ref();
    let is_below = |id: &'p NodeId| std::iter::successors(Some(id), above).any(|id| *id == node.id);
    that(plan, |file| file.node.as_ref().is_some_and(is_below))
}

fn that<'p>(plan: &'p Plan, wanted: impl Fn(&'p Attachment) -> bool) -> Vec<&'p Attachment> {
    plan.attachments.values().map(AsRef::as_ref).filter(|file| !file.removed && wanted(file)).collect()
}

/// Lays files out as a table; nothing when there are none.
pub fn table(shown: &Shown<'_>, files: &[&Attachment]) -> Option<Part> {
    if files.is_empty() {
        return None;
    }
    let term = |id| shown.locale.term(id);
    let headings = vec![term("document-file"), term("document-bytes"), "SHA-256".to_owned()];
    let mut table = Table::new(term("document-attachments"), headings);
    for file in files {
        let size = shown.locale.number(i64::try_from(file.size).unwrap_or(i64::MAX));
        let cells = [file.name.clone(), size, file.sha256.to_string()];
        table.row(cells.map(|words| vec![Line::words(words)]).into());
    }
    Some(Part::Table(table))
}
