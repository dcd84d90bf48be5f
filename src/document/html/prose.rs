//! Prose as HTML: paragraphs with their numbers, lists, quotes, words with stress.

use super::table;
use super::tag::Html;
use crate::document::part::Table;
use crate::document::prose::{Block, Inline, List, Paragraph, is_linked};

/// Writes a numbered paragraph, which has a name of its own.
pub fn numbered(html: &mut Html, paragraph: &Paragraph, chapter: &str) {
    let name = format!("{chapter}-p{}", paragraph.number);
    html.open("div", &[("class", "para"), ("id", &name)]);
    html.element("a", &[("class", "no"), ("href", &format!("#{name}"))], &format!("¶{}", paragraph.number));
    html.text(" ");
    blocks(html, &paragraph.blocks);
    html.end("div");
}

/// Writes blocks. A heading within them is a paragraph in strong words: only headings of the outline are headings.
fn blocks(html: &mut Html, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(words) => wrapped(html, "p", words),
            Block::Heading(_, words) => {
                html.open("p", &[]);
                wrapped(html, "strong", words);
                html.close("p");
            }
            Block::List(one) => list(html, one),
            Block::Table(one) => table::table(html, &Table::from(one), ""),
            Block::Quote(inner) => {
                html.open("blockquote", &[]);
                self::blocks(html, inner);
                html.close("blockquote");
            }
            Block::Code(text) => {
                html.open("pre", &[]);
                html.element("code", &[], text);
                html.close("pre");
            }
            Block::Rule => html.void("hr", &[]),
        }
    }
}

fn list(html: &mut Html, list: &List) {
    let tag = if list.first.is_some() { "ol" } else { "ul" };
    let first = list.first.filter(|first| *first != 1).map(|first| first.to_string());
    let begins: Vec<(&str, &str)> = first.iter().map(|first| ("start", first.as_str())).collect();
    html.open(tag, &begins);
    for item in &list.items {
        html.open("li", &[]);
        match item.as_slice() {
            [Block::Paragraph(words)] => inlines(html, words),
            several => blocks(html, several),
        }
        html.close("li");
    }
    html.close(tag);
}

fn wrapped(html: &mut Html, tag: &str, words: &[Inline]) {
    html.open(tag, &[]);
    inlines(html, words);
    html.close(tag);
}

/// Writes words with their stress.
pub fn inlines(html: &mut Html, words: &[Inline]) {
    for one in words {
        match one {
            Inline::Text(text) => html.text(text),
            Inline::Emphasis(inner) => wrapped(html, "em", inner),
            Inline::Strong(inner) => wrapped(html, "strong", inner),
            Inline::Code(text) => html.element("code", &[], text),
            Inline::Address(url) if is_linked(url) => {
                html.element("a", &[("href", url), ("rel", "noreferrer")], url);
            }
            Inline::Address(url) => html.text(url),
            Inline::Break => html.open("br", &[]),
        }
    }
}
