//! Prose as paragraphs and runs.

use docx_rs::{BreakType, Paragraph, Run};

use super::numbering::{Mark, Numbers};
use super::style::look;
use super::{Piece, table, tabled, width};
use crate::document::part::Table;
use crate::document::prose::{Block, Inline, List};

/// How words stand out.
#[derive(Clone, Copy, Default)]
struct Stress {
    is_italic: bool,
    is_bold: bool,
}

/// Where blocks stand.
#[derive(Clone, Copy, Default)]
struct Place {
    /// The list they belong to.
    mark: Option<Mark>,
    /// How many lists they stand in.
    depth: usize,
    is_quote: bool,
}

/// Writes blocks; a number stands before the first words.
pub fn blocks(blocks: &[Block], number: Option<Run>, numbers: &mut Numbers) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut rest = blocks;
    match blocks.split_first() {
        Some((Block::Paragraph(words), others)) => {
            let begun = number.into_iter().fold(Paragraph::new().style(look::BODY), Paragraph::add_run);
            out.push(runs(begun, words).into());
            rest = others;
        }
        _ => out.extend(number.map(|number| Paragraph::new().style(look::BODY).keep_next(true).add_run(number).into())),
    }
    write(&mut out, rest, Place::default(), numbers);
    out
}

fn write(out: &mut Vec<Piece>, blocks: &[Block], place: Place, numbers: &mut Numbers) {
    let style = if place.is_quote { look::QUOTE } else { look::BODY };
    let stand =
        |paragraph: Paragraph| place.mark.map_or_else(|| paragraph.clone(), |mark| mark.below(paragraph.clone()));
    for block in blocks {
        match block {
            Block::Paragraph(words) => out.push(runs(stand(Paragraph::new().style(style)), words).into()),
            Block::Heading(_, words) => {
                let strong = [Inline::Strong(words.clone())];
                out.push(runs(stand(Paragraph::new().style(style).keep_next(true)), &strong).into());
            }
            Block::List(one) => list(out, one, place, numbers),
            Block::Table(one) => out.extend(tabled(table::table(&Table::from(one), width(false)))),
            Block::Quote(inner) => write(out, inner, Place { is_quote: true, ..place }, numbers),
            Block::Code(text) => {
                let line = |line: &str| stand(Paragraph::new().style(look::CODE)).add_run(Run::new().add_text(line));
                out.extend(text.lines().map(|text| line(text).into()));
            }
            Block::Rule => out.push(Paragraph::new().style(look::AIR).into()),
        }
    }
}

fn list(out: &mut Vec<Piece>, list: &List, place: Place, numbers: &mut Numbers) {
    let mark = numbers.begin(place.depth, list.first);
    let inner = Place { mark: Some(mark), depth: place.depth + 1, ..place };
    let style = if place.is_quote { look::QUOTE } else { look::BODY };
    for item in &list.items {
        let item_paragraph = mark.on(Paragraph::new().style(style));
        match item.split_first() {
            Some((Block::Paragraph(words), rest)) => {
                out.push(runs(item_paragraph, words).into());
                write(out, rest, inner, numbers);
            }
            _ => {
                out.push(item_paragraph.into());
                write(out, item, inner, numbers);
            }
        }
    }
}

/// Adds words with their stress to a paragraph.
pub fn runs(paragraph: Paragraph, words: &[Inline]) -> Paragraph {
    stressed(paragraph, words, Stress::default())
}

fn stressed(mut paragraph: Paragraph, words: &[Inline], stress: Stress) -> Paragraph {
    let run = |text: &str| {
        let run = Run::new().add_text(text);
        let run = if stress.is_italic { run.italic() } else { run };
        if stress.is_bold { run.bold() } else { run }
    };
    for one in words {
        paragraph = match one {
            Inline::Text(text) => paragraph.add_run(run(text)),
            Inline::Emphasis(inner) => stressed(paragraph, inner, Stress { is_italic: true, ..stress }),
            Inline::Strong(inner) => stressed(paragraph, inner, Stress { is_bold: true, ..stress }),
            Inline::Code(text) => {
                paragraph.add_run(run(text).fonts(docx_rs::RunFonts::new().ascii("Consolas").hi_ansi("Consolas")))
            }
            Inline::Address(url) => paragraph.add_run(run(url)),
            Inline::Break => paragraph.add_run(Run::new().add_break(BreakType::TextWrapping)),
        };
    }
    paragraph
}
