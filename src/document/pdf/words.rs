//! Parts of a document and prose as values.

use typst::foundations::{Array, Dict, IntoValue, dict};

use super::table;
use super::text::{heading, plain, said};
use crate::document::part::{Part, Table};
use crate::document::prose::{self, Block, Inline, List, Paragraph, is_linked};

/// Gathers values.
pub fn all(values: impl Iterator<Item = Dict>) -> Array {
    values.map(Dict::into_value).collect()
}

/// Writes a part at its level, below a heading.
pub fn part(part: &Part, level: usize, above: &str) -> Dict {
    // The title of the document has no level of its own: the headings below it are the first ones.
    let level = i64::try_from(level.max(1)).unwrap_or(1);
    match part {
        Part::Heading(one) => dict! { "kind" => "heading", "level" => level, "words" => heading(&one.words()) },
        Part::Inner(_, words) if prose::plain(words).trim().is_empty() => {
            dict! { "kind" => "heading", "level" => level, "words" => heading("") }
        }
        Part::Inner(_, words) => dict! { "kind" => "inner", "level" => level, "inner" => inlines(words) },
        Part::Stamp(words) => dict! { "kind" => "stamp", "words" => said(words) },
        Part::Sentence(words) => dict! { "kind" => "sentence", "words" => said(words) },
        Part::Note(words) => dict! { "kind" => "note", "words" => said(words) },
        Part::Numbered(paragraph, _) => numbered(paragraph),
        Part::Facts(facts) => dict! { "kind" => "facts", "facts" => all(facts.iter().map(table::fact)) },
        Part::Table(one) => table::table(one, above),
        Part::Closed(place) => {
            let annex = place.annex_words().map(|words| said(&words));
            dict! { "kind" => "closed", "basis" => said(&place.basis), "annex" => annex }
        }
        Part::Drawing(_) => dict! { "kind" => "none" },
    }
}

fn numbered(paragraph: &Paragraph) -> Dict {
    dict! { "kind" => "numbered", "number" => paragraph.number.to_string(), "blocks" => blocks(&paragraph.blocks) }
}

fn blocks(blocks: &[Block]) -> Array {
    all(blocks.iter().map(block))
}

fn block(block: &Block) -> Dict {
    match block {
        Block::Paragraph(words) => dict! { "kind" => "paragraph", "inner" => inlines(words) },
        Block::Heading(_, words) => dict! { "kind" => "heading", "inner" => inlines(words) },
        Block::List(one) => list(one),
        Block::Table(one) => table::table(&Table::from(one), ""),
        Block::Quote(inner) => dict! { "kind" => "quote", "inner" => blocks(inner) },
        Block::Code(text) => {
            dict! { "kind" => "code", "words" => said(text.trim_end()) }
        }
        Block::Rule => dict! { "kind" => "rule" },
    }
}

fn list(list: &List) -> Dict {
    let items = list.items.iter().map(|item| blocks(item).into_value()).collect::<Array>();
    let first = list.first.map(|first| i64::try_from(first).unwrap_or(i64::MAX));
    dict! { "kind" => "list", "first" => first, "tight" => list.tight, "items" => items }
}

/// Writes words with their stress.
pub fn inlines(words: &[Inline]) -> Array {
    all(words.iter().map(inline))
}

fn inline(one: &Inline) -> Dict {
    match one {
        Inline::Text(text) => dict! { "kind" => "text", "words" => said(text) },
        Inline::Emphasis(inner) => dict! { "kind" => "emphasis", "inner" => inlines(inner) },
        Inline::Strong(inner) => dict! { "kind" => "strong", "inner" => inlines(inner) },
        Inline::Code(text) => dict! { "kind" => "code", "words" => said(text) },
        Inline::Address(url) if is_link(url) => {
            dict! { "kind" => "link", "address" => url.as_str(), "words" => said(url) }
        }
        Inline::Address(url) => dict! { "kind" => "text", "words" => said(url) },
        Inline::Break => dict! { "kind" => "break" },
    }
}

/// Tells whether an address can be followed: the library refuses longer ones.
fn is_link(url: &str) -> bool {
    const LONGEST: usize = 2000;
    is_linked(url) && url.len() <= LONGEST && plain(url) == url
}
