//! Prose: the Markdown that people write in chapters and fields, as blocks and words.
//!
//! The subset is paragraphs, headings, lists, tables, quotes, code, emphasis and links; everything else - HTML, images,
//! entities, link definitions - is kept as the words it was written with. The screen that reads a plan, the
//! anchors of remarks and the locked text share these blocks and the numbers of their paragraphs.

pub use anchor::{Place, anchor, locate, marked, quoted};
pub use compare::{Change, PartChange, Piece, compare, compare_parts};
pub use paragraph::{Paragraph, Part, numbered, parts};
pub use parse::parse;
pub use table::Table;

mod anchor;
mod compare;
mod paragraph;
mod parse;
mod table;

/// A block of prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Words.
    Paragraph(Vec<Inline>),
    /// A heading that the writer put into the text, 1 to 6.
    Heading(u8, Vec<Inline>),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A quotation.
    Quote(Vec<Self>),
    /// Text as it stands, line by line.
    Code(String),
    /// A line across.
    Rule,
}

/// A list of blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The number of the first item; `None` for bullets.
    pub first: Option<u64>,
    /// Whether its items stand without blank lines between them.
    pub tight: bool,
    /// The items.
    pub items: Vec<Vec<Block>>,
}

/// Words within a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words with stress.
    Emphasis(Vec<Self>),
    /// Words with more stress.
    Strong(Vec<Self>),
    /// Text as it stands.
    Code(String),
    /// The address of a link, which stands after its words.
    Address(String),
    /// A new line within the paragraph.
    Break,
}

/// Tells whether an address becomes a link; any other is shown as it is.
#[must_use]
pub fn is_linked(url: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
}

/// Returns the words of some inlines without marks; a break is a line feed.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) => out.push_str(&plain(inner)),
            Inline::Address(url) => out.extend(["<", url, ">"]),
            Inline::Break => out.push('\n'),
        }
    }
    out
}

/// Returns the words of some blocks without marks, a line for each paragraph, item, row of a table and line of code.
#[must_use]
pub fn plain_blocks(blocks: &[Block]) -> String {
    let lines: Vec<String> = blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(inlines) | Block::Heading(_, inlines) => plain(inlines),
            Block::List(list) => list.items.iter().map(|item| plain_blocks(item)).collect::<Vec<_>>().join("\n"),
            Block::Table(table) => table.lines().iter().map(|line| plain(line)).collect::<Vec<_>>().join("\n"),
            Block::Quote(inner) => plain_blocks(inner),
            Block::Code(text) => text.clone(),
            Block::Rule => String::new(),
        })
        .collect();
    lines.join("\n")
}
