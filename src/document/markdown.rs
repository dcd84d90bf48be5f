//! Documents as Markdown: one writer, and the two faces of a plan, [`working`] and [`locked`] (DESIGN 5).
//!
//! What people wrote can not forge what we write: no heading of ours, no row, link, HTML, front matter or fence.
//! The same parts give the same bytes: UTF-8, NFC, LF, one final newline.

use unicode_normalization::UnicodeNormalization as _;

use super::part::{Document, Part};
use super::prose::{Block, Inline, Paragraph};

mod block;
mod escape;
pub mod locked;
mod table;
pub mod working;

/// The deepest heading there is.
const MAX_LEVEL: u8 = 6;

/// Writes the parts of a document, with a blank line between them.
#[must_use]
pub fn write(parts: &[Part]) -> String {
    let mut text = String::new();
    for lines in parts.iter().flat_map(written).filter(|lines| !lines.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        for line in lines {
            text.push_str(&line);
            text.push('\n');
        }
    }
    let mut text: String = text.nfc().collect();
    if text.is_empty() {
        text.push('\n');
    }
    text
}

/// Writes a reading copy, with drawings in the language of Mermaid when they are asked for.
#[must_use]
pub fn write_copy(document: &Document, mermaid: bool) -> String {
    let is_shown = |part: &&Part| mermaid || !matches!(part, Part::Drawing(_));
    let parts: Vec<Part> = document.parts.iter().filter(is_shown).cloned().collect();
    write(&parts)
}

/// Writes a part: its lines, or those of each of several parts.
fn written(part: &Part) -> Vec<Vec<String>> {
    let lines = match part {
        Part::Heading(heading) => vec![titled(heading.level, &escape::words(&heading.words()))],
        Part::Stamp(words) => vec![format!("> {}", escape::words(words))],
        Part::Sentence(words) => vec![escape::beginning(&escape::words(words))],
        Part::Note(words) => vec![table::stressed(words)],
        Part::Inner(level, words) => block::lines(&[Block::Heading(*level, words.clone())], 0),
        Part::Numbered(paragraph, level) => numbered(paragraph, *level),
        Part::Facts(facts) => table::facts(facts),
        Part::Table(table) => table::lines(table),
        Part::Closed(place) => {
            let annex = place.annex_words().map(|words| vec![escape::words(&words)]);
            return std::iter::once(vec![table::stressed(&place.basis)]).chain(annex).collect();
        }
        Part::Drawing(drawing) => {
            let fence = |mark: &str| mark.to_owned();
            let lines = drawing.mermaid.iter().cloned();
            std::iter::once(fence("```mermaid")).chain(lines).chain([fence("```")]).collect()
        }
    };
    vec![lines]
}

/// Writes a heading of ours; what people wrote in it is escaped already.
fn titled(level: u8, words: &str) -> String {
    let mark = "#".repeat(usize::from(level.min(MAX_LEVEL)));
    format!("{mark} {}", words.trim()).trim_end().to_owned()
}

/// Writes a paragraph with its number in front.
fn numbered(paragraph: &Paragraph, level: u8) -> Vec<String> {
    let mark = format!("¶{}", paragraph.number);
    let mut blocks = paragraph.blocks.clone();
    match blocks.first_mut() {
        Some(Block::Paragraph(words)) => match words.first_mut() {
            Some(Inline::Text(first)) => first.insert_str(0, &format!("{mark} ")),
            _ => words.insert(0, Inline::Text(format!("{mark} "))),
        },
        _ => blocks.insert(0, Block::Paragraph(vec![Inline::Text(mark)])),
    }
    block::lines(&blocks, level.min(MAX_LEVEL))
}
