//! Where a remark was put, and where that is now (FORMAT 2).

use std::ops::Range;

use super::{Paragraph, Part, parts};
use crate::domain::id::NodeId;
use crate::domain::plan::{Node, Plan, TEXT};
use crate::domain::remark::Anchor;

/// How many characters around a quote are kept.
const CONTEXT: usize = 32;
/// How much of the words, from 0 to 1, must still be there for a paragraph to be the one that was meant.
const LIKENESS: f32 = 0.5;
/// From how many characters on words are their own sign: nobody writes the same twice by chance.
const TELLING: usize = 32;

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

/// Makes the anchor of a remark to a paragraph of a chapter or of a record's field, or to some of its words.
///
/// Takes the field (the text of a chapter when none is named), the version that was read, if any, the paragraph's number,
/// and the words, if not all of them. Gives nothing for a paragraph that is not there or does not have the words.
#[must_use]
pub fn anchor(
    plan: &Plan,
    (node, field): (&NodeId, Option<&str>),
    version: Option<&str>,
    paragraph: u32,
    quote: Option<&str>,
) -> Option<Anchor> {
    let all = paragraphs(plan.node(node)?, field.unwrap_or(TEXT));
    let here = all.iter().find(|one| one.number == paragraph)?.text();
    let start = quote.map_or(Some(0), |quote| here.find(quote))?;
    marked(plan, (node, field), version, paragraph, start..start + quote.map_or(here.len(), str::len))
}

/// Makes the anchor of a remark to words of a paragraph by where they stand in it: the same words may stand there twice.
///
/// As [`anchor`]; takes the range of bytes in the paragraph's text ([`Paragraph::text`]). Gives nothing for a range that is
/// not there.
#[must_use]
pub fn marked(
    plan: &Plan,
    (node, field): (&NodeId, Option<&str>),
    version: Option<&str>,
    paragraph: u32,
    range: Range<usize>,
) -> Option<Anchor> {
    let all = paragraphs(plan.node(node)?, field.unwrap_or(TEXT));
    let at = all.iter().position(|one| one.number == paragraph)?;
    let here = all.get(at)?.text();
    let (head, tail) = (here.get(..range.start)?, here.get(range.end..)?);
    let (before, after) = around(&all, at, (head, tail))?;
    Some(Anchor {
        version: version.map(ToOwned::to_owned),
        node: Some(node.clone()),
        paragraph: Some(paragraph),
        field: field.map(ToOwned::to_owned),
        quote: Some(here.get(range)?.to_owned()),
        before: Some(before),
        after: Some(after),
    })
}

/// Makes the anchor of a remark to words, wherever they stand first in a chapter or in a record's field.
///
/// As [`anchor`]. Gives nothing when they stand in no paragraph of it.
#[must_use]
pub fn quoted(plan: &Plan, at: (&NodeId, Option<&str>), version: Option<&str>, quote: &str) -> Option<Anchor> {
    let all = paragraphs(plan.node(at.0)?, at.1.unwrap_or(TEXT));
    let here = all.iter().find(|one| one.text().contains(quote))?;
    anchor(plan, at, version, here.number, Some(quote))
}

/// Finds where a remark is now: exact, in what its paragraph became, or lost.
///
/// Words that are no longer in their chapter or record are looked for in the other chapters: text is moved around.
#[must_use]
pub fn locate(plan: &Plan, anchor: &Anchor) -> Place {
    let Some(id) = &anchor.node else { return Place::Plan };
    let node = plan.node(id);
    let field = anchor.field.as_deref().unwrap_or(TEXT);
    let all = node.map(|node| paragraphs(node, field)).unwrap_or_default();
    match (&anchor.quote, anchor.paragraph) {
        (None, None) if node.is_some() => Place::Node(id.clone()),
        (None, Some(number)) if all.iter().any(|one| one.number == number) => Place::Exact(id.clone(), number),
        (None, _) => Place::Lost,
        (Some(quote), _) => exact(&all, anchor, quote)
            .map(|number| Place::Exact(id.clone(), number))
            .or_else(|| changed(&all, anchor, quote).map(|number| Place::Changed(id.clone(), number)))
            .or_else(|| elsewhere(plan, id, quote))
            .unwrap_or(Place::Lost),
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

/// Returns what stands around words in a paragraph: up to 32 characters on each side, of the neighbours too.
fn context(all: &[Paragraph], at: usize, quote: &str) -> Option<(String, String)> {
    let here = all.get(at)?.text();
    around(all, at, here.split_once(quote)?)
}

/// Returns what stands around a place in a paragraph, whose own words before and after it are given.
fn around(all: &[Paragraph], at: usize, (head, tail): (&str, &str)) -> Option<(String, String)> {
    let texts = |list: &[Paragraph]| list.iter().map(Paragraph::text).collect::<Vec<_>>().join("\n");
    let before = format!("{}\n{head}", texts(all.get(..at)?));
    let after = format!("{tail}\n{}", texts(all.get(at + 1..).unwrap_or_default()));
    let last: Vec<char> = before.trim_start_matches('\n').chars().rev().take(CONTEXT).collect();
    let first: String = after.trim_end_matches('\n').chars().take(CONTEXT).collect();
    Some((last.into_iter().rev().collect(), first))
}

/// Finds the paragraph in which the words stand as they were.
///
/// The same words may stand in several: what stands around them decides, then their number. A few words among other ones
/// than before are no sign of anything.
fn exact(all: &[Paragraph], anchor: &Anchor, quote: &str) -> Option<u32> {
    let (before, after) = (anchor.before.as_deref().unwrap_or_default(), anchor.after.as_deref().unwrap_or_default());
    let most = before.chars().count() + after.chars().count();
    let candidates = all.iter().enumerate().filter_map(|(at, one)| {
        let (head, tail) = context(all, at, quote)?;
        let agrees = alike(before.chars().rev(), head.chars().rev()) + alike(after.chars(), tail.chars());
        let is_sure = quote.chars().count() >= TELLING || agrees * 4 >= most || one.text() == quote;
        is_sure.then_some((agrees, std::cmp::Reverse(distance(one, anchor)), one.number))
    });
    candidates.max_by_key(|(agrees, near, _)| (*agrees, *near)).map(|(.., number)| number)
}

/// Counts the characters that are the same from the beginning.
fn alike(mine: impl Iterator<Item = char>, theirs: impl Iterator<Item = char>) -> usize {
    mine.zip(theirs).take_while(|(mine, theirs)| mine == theirs).count()
}

fn distance(paragraph: &Paragraph, anchor: &Anchor) -> u32 {
    anchor.paragraph.map_or(0, |number| number.abs_diff(paragraph.number))
}

/// Finds the paragraph that has most of the words and of those that stood around them, when that is enough of them.
fn changed(all: &[Paragraph], anchor: &Anchor, quote: &str) -> Option<u32> {
    let head = anchor.before.as_deref().and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    let tail = anchor.after.as_deref().and_then(|after| after.split('\n').next()).unwrap_or_default();
    let old = format!("{head}{quote}{tail}");
    let scored = all.iter().map(|one| (kept(&old, &one.text()), std::cmp::Reverse(distance(one, anchor)), one.number));
    let best = scored.max_by(|mine, theirs| mine.0.total_cmp(&theirs.0).then(mine.1.cmp(&theirs.1)))?;
    (best.0 >= LIKENESS).then_some(best.2)
}

/// Returns how much of a text another one still has, in order, from 0 to 1.
fn kept(old: &str, new: &str) -> f32 {
    let diff = similar::TextDiff::from_words(old, new);
    let length = |text: &str| u16::try_from(text.trim().chars().count()).unwrap_or(u16::MAX);
    let (mut same, mut all) = (0.0_f32, 0.0_f32);
    for change in diff.iter_all_changes() {
        let weight = f32::from(length(change.value()));
        match change.tag() {
            similar::ChangeTag::Equal => (same, all) = (same + weight, all + weight),
            similar::ChangeTag::Delete => all += weight,
            similar::ChangeTag::Insert => {}
        }
    }
    if all > 0.0 { same / all } else { 0.0 }
}

/// Finds the one open chapter to which telling words were moved.
fn elsewhere(plan: &Plan, from: &NodeId, quote: &str) -> Option<Place> {
    if quote.chars().count() < TELLING {
        return None;
    }
    let chapters = plan.walk("").into_iter().map(|(_, chapter)| chapter);
    let others = chapters.filter(|chapter| chapter.id != *from && !plan.is_closed(&chapter.id));
    let mut found = others.flat_map(|chapter| {
        let all = paragraphs(chapter, TEXT);
        let has = all.into_iter().filter(|one| one.text().contains(quote));
        has.map(|one| Place::Exact(chapter.id.clone(), one.number)).collect::<Vec<_>>()
    });
    found.next().filter(|_| found.next().is_none())
}
