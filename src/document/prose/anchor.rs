//! Where a remark was put, and where that is now (FORMAT 2).

use super::{Paragraph, Part, parts};
use crate::domain::id::NodeId;
use crate::domain::plan::{Node, Plan, TEXT};
use crate::domain::remark::Anchor;

/// How many characters around a quote are kept.
const CONTEXT: usize = 32;
/// How much of a paragraph must still be there, from 0 to 1, for it to be the one that was meant.
const LIKENESS: f32 = 0.5;

/// Where a remark is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// It is about the whole plan.
    Plan,
    /// It is about a chapter or record as a whole.
    Node(NodeId),
    /// Its words stand in this paragraph.
    Exact(NodeId, u32),
    /// Its words have changed; they stood in what is this paragraph now.
    Changed(NodeId, u32),
    /// What it was about is gone.
    Lost,
}

/// Makes the anchor of a remark to a paragraph of a chapter, or to some of its words.
///
/// Takes the version that was read, if any, the paragraph's number, and the words, if not all of them. Gives nothing
/// for a paragraph that is not there or does not have the words.
#[must_use]
pub fn anchor(
    plan: &Plan,
    node: &NodeId,
    version: Option<&str>,
    paragraph: u32,
    quote: Option<&str>,
) -> Option<Anchor> {
    let all = paragraphs(plan.node(node)?, TEXT);
    let number = usize::try_from(paragraph).ok()?;
    let here = all.iter().find(|one| one.number == paragraph)?.text();
    let quote = quote.unwrap_or(&here);
    let (head, tail) = here.split_once(quote)?;
    let texts = |list: &[Paragraph]| list.iter().map(Paragraph::text).collect::<Vec<_>>().join("\n");
    let before = format!("{}\n{head}", texts(all.get(..number.checked_sub(1)?)?));
    let after = format!("{tail}\n{}", texts(all.get(number..).unwrap_or_default()));
    let last: Vec<char> = before.trim_start_matches('\n').chars().rev().take(CONTEXT).collect();
    let first: String = after.trim_end_matches('\n').chars().take(CONTEXT).collect();
    Some(Anchor {
        version: version.map(ToOwned::to_owned),
        node: Some(node.clone()),
        paragraph: Some(paragraph),
        field: None,
        quote: Some(quote.to_owned()),
        before: Some(last.into_iter().rev().collect()),
        after: Some(first),
    })
}

/// Finds where a remark is now: exact, in what its paragraph became, or lost.
#[must_use]
pub fn locate(plan: &Plan, anchor: &Anchor) -> Place {
    let Some(id) = &anchor.node else { return Place::Plan };
    let Some(node) = plan.node(id) else { return Place::Lost };
    let all = paragraphs(node, anchor.field.as_deref().unwrap_or(TEXT));
    match (&anchor.quote, anchor.paragraph) {
        (None, None) => Place::Node(id.clone()),
        (None, Some(number)) if all.iter().any(|one| one.number == number) => Place::Exact(id.clone(), number),
        (None, Some(_)) => Place::Lost,
        (Some(quote), _) => {
            let exact = all.iter().filter(|one| one.text().contains(quote.as_str()));
            // The same words may stand in several paragraphs: what stood around them decides, then their number.
            let best = exact.min_by_key(|one| (surroundings(one, anchor, quote), distance(one, anchor)));
            best.map(|one| Place::Exact(id.clone(), one.number))
                .or_else(|| alike(&all, quote).map(|one| Place::Changed(id.clone(), one.number)))
                .unwrap_or(Place::Lost)
        }
    }
}

/// Lists the numbered paragraphs of a field.
fn paragraphs(node: &Node, field: &str) -> Vec<Paragraph> {
    let text = node.field(field).text().unwrap_or_default();
    parts(text)
        .into_iter()
        .filter_map(|part| match part {
            Part::Paragraph(paragraph) => Some(paragraph),
            Part::Heading(..) => None,
        })
        .collect()
}

/// Counts the sides of the quote on which other words stand now, within the paragraph.
fn surroundings(paragraph: &Paragraph, anchor: &Anchor, quote: &str) -> u8 {
    let text = paragraph.text();
    let Some((head, tail)) = text.split_once(quote) else { return 2 };
    let before = anchor.before.as_deref().unwrap_or_default();
    let after = anchor.after.as_deref().unwrap_or_default();
    let same_before = before.ends_with(head) || head.ends_with(before);
    let same_after = after.starts_with(tail) || tail.starts_with(after);
    u8::from(!same_before) + u8::from(!same_after)
}

fn distance(paragraph: &Paragraph, anchor: &Anchor) -> u32 {
    anchor.paragraph.map_or(0, |number| number.abs_diff(paragraph.number))
}

/// Finds the paragraph that has most words of the quote, when that is enough of them.
fn alike<'p>(all: &'p [Paragraph], quote: &str) -> Option<&'p Paragraph> {
    let scored = all.iter().map(|one| (similar::TextDiff::from_words(quote, &one.text()).ratio(), one));
    let best = scored.max_by(|(mine, _), (theirs, _)| mine.total_cmp(theirs))?;
    (best.0 >= LIKENESS).then_some(best.1)
}
