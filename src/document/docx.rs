//! Reading copies as DOCX (ECMA-376): real headings, tables whose headings stand on each page, lists, version and page on
//! every page.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, Footer, Header, NumPages, PageMargin, PageNum, PageOrientationType, PageSize, Paragraph, Run,
    Section, Tab, TabValueType,
};

use super::pages::{Stretch, levels, stretches};
use super::part::{Document, Part};
use super::prose;
use crate::domain::lang::Lang;
use crate::locale::Locale;

use numbering::Numbers;
use style::{look, styles};

mod mend;
mod numbering;
mod style;
mod table;
mod words;

/// Width and height of A4 in twentieths of a point.
const A4: (u32, u32) = (11_906, 16_838);
/// The margins of a page at its sides, in twentieths of a point.
const SIDE: u32 = 1134;

/// Something that stands in the body.
enum Piece {
    Paragraph(Box<Paragraph>),
    Table(Box<docx_rs::Table>),
}

impl From<Paragraph> for Piece {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(Box::new(paragraph))
    }
}

/// Writes a document. The same document gives the same bytes.
///
/// # Errors
/// The file can not be packed; the cause as the library says it.
pub fn write(document: &Document) -> Result<Vec<u8>, String> {
    let locale = Locale::new(document.lang);
    let mut numbers = Numbers::default();
    let levels = levels(&document.parts);
    let mut stretches = stretches(&document.parts);
    let last = stretches.pop();
    let mut docx = styles(Docx::new());
    for stretch in stretches {
        let mut section = Section::new().page_size(size(stretch.is_across)).header(header(document));
        for piece in pieces(&stretch, &levels, &mut numbers) {
            section = match piece {
                Piece::Paragraph(paragraph) => section.add_paragraph(*paragraph),
                Piece::Table(table) => section.add_table(*table),
            };
        }
        docx = docx.add_section(section);
    }
    if let Some(stretch) = last {
        for piece in pieces(&stretch, &levels, &mut numbers) {
            docx = match piece {
                Piece::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
                Piece::Table(table) => docx.add_table(*table),
            };
        }
        let (width, height) = if stretch.is_across { (A4.1, A4.0) } else { A4 };
        docx = docx.page_size(width, height);
        if stretch.is_across {
            docx = docx.page_orient(PageOrientationType::Landscape);
        }
    }
    let docx = docx.header(header(document)).footer(footer(document, &locale)).page_margin(margin());
    let mut package = numbers.define(docx).build();
    mend::whole(&mut package, document);
    let mut bytes = Cursor::new(Vec::new());
    package.pack(&mut bytes).map_err(|error| error.to_string())?;
    mend::packed(bytes.into_inner()).map_err(|error| error.to_string())
}

fn pieces(stretch: &Stretch<'_>, levels: &[usize], numbers: &mut Numbers) -> Vec<Piece> {
    let mut out = Vec::new();
    let one = |paragraph: Paragraph| vec![Piece::from(paragraph)];
    for (at, part) in &stretch.parts {
        let level = levels.get(*at).copied().unwrap_or_default();
        let heading = || Paragraph::new().style(look::heading(level)).keep_next(true);
        out.extend(match part {
            Part::Heading(words) => one(heading().add_run(Run::new().add_text(words.words()))),
            Part::Inner(_, words) => one(words::runs(heading(), words)),
            Part::Stamp(words) => one(Paragraph::new().style(look::STAMP).add_run(Run::new().add_text(words))),
            Part::Sentence(words) => one(Paragraph::new().style(look::BODY).add_run(Run::new().add_text(words))),
            Part::Note(words) => one(Paragraph::new().style(look::BODY).add_run(Run::new().add_text(words).italic())),
            Part::Numbered(paragraph, _) => numbered(paragraph, numbers),
            Part::Facts(facts) => tabled(table::facts(facts)),
            Part::Table(table) => tabled(table::table(table, width(stretch.is_across))),
            Part::Closed(place) => {
                let lines = std::iter::once(place.basis.clone()).chain(place.annex_words());
                let closed = |line: String| Paragraph::new().style(look::CLOSED).add_run(Run::new().add_text(line));
                lines.flat_map(|line| one(closed(line))).collect()
            }
            Part::Drawing(_) => Vec::new(),
        });
    }
    out
}

/// A table with a line of air below it, without which two tables would become one.
fn tabled(table: docx_rs::Table) -> Vec<Piece> {
    vec![Piece::Table(Box::new(table)), Paragraph::new().style(look::AIR).into()]
}

fn numbered(paragraph: &prose::Paragraph, numbers: &mut Numbers) -> Vec<Piece> {
    let mark = Run::new().add_text(format!("¶{} ", paragraph.number)).style(look::NUMBER);
    words::blocks(&paragraph.blocks, Some(mark), numbers)
}

fn header(document: &Document) -> Header {
    let words = document.head();
    Header::new().add_paragraph(Paragraph::new().style(look::EDGE).add_run(Run::new().add_text(words)))
}

/// Writes the foot of each page: the version at the left, the page at the right.
fn footer(document: &Document, locale: &Locale) -> Footer {
    let (page, of) = (locale.term("copy-page"), locale.term("copy-page-of"));
    let paragraph = Paragraph::new()
        .style(look::EDGE)
        .align(AlignmentType::Left)
        .add_tab(Tab::new().val(TabValueType::Right).pos(width(false)))
        .add_run(Run::new().add_text(&document.footer).add_tab().add_text(format!("{page} ")))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(format!(" {of} ")))
        .add_num_pages(NumPages::new());
    Footer::new().add_paragraph(paragraph)
}

fn size(is_across: bool) -> PageSize {
    let (width, height) = if is_across { (A4.1, A4.0) } else { A4 };
    let size = PageSize::new().size(width, height);
    if is_across { size.orient(PageOrientationType::Landscape) } else { size }
}

fn margin() -> PageMargin {
    let side = i32::try_from(SIDE).unwrap_or_default();
    PageMargin { top: 1361, left: side, bottom: 1247, right: side, header: 680, footer: 567, gutter: 0 }
}

/// Returns how wide the text is, in twentieths of a point.
const fn width(is_across: bool) -> usize {
    ((if is_across { A4.1 } else { A4.0 }) - 2 * SIDE) as usize
}

/// Returns the name of a language for word processors.
const fn tongue(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-GB",
        Lang::Nb => "nb-NO",
        Lang::Nn => "nn-NO",
    }
}
