//! Reading copies as PDF that an archive takes and a screen reader reads: PDF/A-2a (ISO 19005-2) and PDF/UA-1
//! (ISO 14289-1) at once, set by typst.
//!
//! Level 2a asks for tags and takes no attachments, so nothing hides in it; PDF/UA-1 asks for what helps a reader with
//! the tags: a title, a language, an order of headings, headings of columns and rows.
//!
//! Our own page ([`PAGE`]) says how everything looks. What people wrote never becomes a part of it: it is handed over as
//! values, so that nothing of it is run.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{Datelike, NaiveDate};
use typst::comemo;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Dict, Smart, dict};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::pages::{levels, stretches};
use super::part::{Document, Part};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::locale::Locale;

use room::Room;

mod room;
mod table;
mod text;
mod words;

/// How everything looks.
const PAGE: &str = include_str!("pdf/page.typ");
/// As many headings as a document has before it gets a list of contents.
const FEW: usize = 4;
/// As many letters as a document may have: some two thousand pages, a minute of work.
const MOST: usize = 4_000_000;
/// As many letters as a line, or a cell that says nothing, counts for besides its own: it takes its time too.
const CELL: usize = 20;

/// Writes a document that was made on a day. The same document of the same day gives the same bytes.
///
/// # Errors
/// The document is longer than [`MOST`], or it can not be set; the cause as the library says it.
pub fn write(document: &Document, day: NaiveDate) -> Result<Vec<u8>, Message> {
    let length = document.parts.iter().map(length).sum::<usize>();
    if length > MOST {
        return Err(Message::new("pdf-too-long").with("letters", length).with("most", MOST));
    }
    let failed = |cause: String| Message::new("copy-failed").with("cause", cause);
    // A defect of the library ends the copy, not the program.
    let set = catch_unwind(AssertUnwindSafe(|| set(paper(document, day), identity(document))));
    // What the library remembers to set the same page anew is of no use to the next document.
    comemo::evict(0);
    set.map_err(|_panic| failed("typst".to_owned()))?.map_err(failed)
}

fn set(paper: Dict, identity: String) -> Result<Vec<u8>, String> {
    let standards =
        PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| error.message().to_string())?;
    let Warned { output, warnings: _ } = typst::compile::<PagedDocument>(&Room::new(PAGE, paper));
    let pages = output.map_err(|all| said(&all))?;
    let options = PdfOptions {
        ident: Smart::Custom(identity),
        creator: Smart::Custom(Some(env!("CARGO_PKG_NAME").to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages, &options).map_err(|all| said(&all))
}

/// Says what went wrong first.
fn said(all: &[SourceDiagnostic]) -> String {
    all.first().map(|one| one.message.to_string()).unwrap_or_default()
}

/// Tells documents apart for those who keep files: the same text of the same version is the same document.
fn identity(document: &Document) -> String {
    format!("{}\n{}\n{}", document.title, document.standing, document.footer)
}

/// Writes what stands on the pages as values.
fn paper(document: &Document, day: NaiveDate) -> Dict {
    let locale = Locale::new(document.lang);
    let levels = levels(&document.parts);
    let is_before = |(at, part): &(usize, &Part)| *at == 0 || matches!(part, Part::Stamp(_));
    let body = document.parts.iter().enumerate().take_while(is_before).count();
    let (before, after) = document.parts.split_at(body.min(document.parts.len()));
    let headings = levels.iter().zip(&document.parts).skip(body);
    let named =
        headings.filter(|(level, part)| matches!(part, Part::Heading(_) | Part::Inner(..)) && (1..=2).contains(*level));
    let contents = (document.contents && named.count() >= FEW).then(|| locale.term("copy-contents"));
    let stamps = before.iter().filter(|part| matches!(part, Part::Stamp(_))).map(|part| words::part(part, 0, ""));
    let (lang, region) = tongue(document.lang);
    let paper = dict! {
        "name" => text::plain(&document.title),
        "title" => text::heading(&document.title),
        "head" => text::plain(&document.head()),
        "footer" => text::plain(&document.footer),
        "page" => locale.term("copy-page"),
        "of" => locale.term("copy-page-of"),
        "contents" => contents,
        "lang" => lang,
        "region" => region,
        "day" => dict! { "year" => day.year(), "month" => i64::from(day.month()), "day" => i64::from(day.day()) },
        "stamps" => words::all(stamps),
        "stretches" => words::all(stretches(after).iter().map(|stretch| {
            let mut above = "";
            let parts = stretch.parts.iter().map(|(at, part)| {
                if let Part::Heading(heading) = part {
                    above = &heading.title;
                }
                words::part(part, levels.get(body + at).copied().unwrap_or_default(), above)
            });
            dict! { "across" => stretch.is_across, "parts" => words::all(parts) }
        })),
    };
    dict! { "paper" => paper }
}

/// Returns how long a part is, in letters.
fn length(part: &Part) -> usize {
    let lines = |lines: &[super::part::Line]| lines.iter().map(|line| CELL + line.text().len()).sum::<usize>();
    match part {
        Part::Heading(heading) => heading.title.len(),
        Part::Stamp(words) | Part::Sentence(words) | Part::Note(words) => words.len(),
        Part::Inner(_, words) => super::prose::plain(words).len(),
        Part::Numbered(paragraph, _) => CELL + super::prose::plain_blocks(&paragraph.blocks).len(),
        Part::Facts(facts) => facts.iter().map(|fact| fact.label.len() + lines(&fact.lines)).sum(),
        Part::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.map(|cell| CELL + lines(&cell.lines)).sum()
        }
        Part::Closed(place) => place.basis.len(),
        Part::Drawing(_) => 0,
    }
}

/// Returns a language and the country whose form of it is written.
const fn tongue(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("en", "GB"),
        Lang::Nb => ("nb", "NO"),
        Lang::Nn => ("nn", "NO"),
    }
}
