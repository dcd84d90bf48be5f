//! Numbered paragraphs: one definition for the screen, for remarks and for paper.

use super::{Block, Inline, parse, plain, plain_blocks};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A heading of the writer's own, with its level from 1; it has no number.
    Heading(u8, Vec<Inline>),
    /// A numbered paragraph.
    Paragraph(Paragraph),
}

/// A numbered paragraph: words or a table, and the lists, quotes and code that follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The number within the text, from 1: ¶1.
    pub number: u32,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

impl Part {
    /// Returns the words without marks.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Heading(_, words) => plain(words),
            Self::Paragraph(paragraph) => paragraph.text(),
        }
    }
}

impl Paragraph {
    /// Returns the words without marks, as remarks quote them.
    #[must_use]
    pub fn text(&self) -> String {
        plain_blocks(&self.blocks)
    }
}

/// Divides a text: every paragraph and every table begins a number, a heading stands for itself, anything else belongs to
/// the paragraph before it.
#[must_use]
pub fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut number = 0;
    for block in parse(text) {
        match (block, parts.last_mut()) {
            (Block::Heading(level, words), _) => parts.push(Part::Heading(level, words)),
            (block, Some(Part::Paragraph(paragraph))) if !matches!(block, Block::Paragraph(_) | Block::Table(_)) => {
                paragraph.blocks.push(block);
            }
            (block, _) => {
                number += 1;
                parts.push(Part::Paragraph(Paragraph { number, blocks: vec![block] }));
            }
        }
    }
    parts
}

/// Returns the words of a numbered paragraph of a text, as remarks quote them.
#[must_use]
pub fn numbered(text: &str, number: u32) -> Option<String> {
    parts(text).iter().find_map(|part| match part {
        Part::Paragraph(paragraph) if paragraph.number == number => Some(paragraph.text()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_belongs_to_the_paragraph_before_it() {
        let numbered: Vec<String> = parts("- a\n\nb\n\n- c\n- d\n\n# e\n\n> f\n\ng")
            .into_iter()
            .map(|part| match part {
                Part::Heading(level, words) => format!("h{level} {}", super::super::plain(&words)),
                Part::Paragraph(paragraph) => format!("{} {}", paragraph.number, paragraph.text().replace('\n', "|")),
            })
            .collect();
        assert_eq!(numbered, ["1 a", "2 b|c|d", "h1 e", "3 f", "4 g"]);
    }
}
