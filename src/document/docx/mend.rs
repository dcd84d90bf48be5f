//! What the library does not write: rows of headings on each page, the language, the title; and what it writes anew each
//! time: the same document is the same bytes.
//!
//! What people wrote is escaped by then, so no tag of theirs can be taken for one of ours.

use std::io::{self, Cursor};

use docx_rs::XMLDocx;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

use super::tongue;
use crate::document::part::Document;

/// Where a table begins.
const TABLE: &str = "<w:tbl>";
/// How the library keeps a row whole: the first one of a table is that of its headings (see [`super::table`]).
const WHOLE_ROW: &str = "<w:cantSplit />";
/// A row that stands on each page (ECMA-376 part 1, 17.4.78).
const HEADING_ROW: &str = "<w:cantSplit /><w:tblHeader />";
/// Where the defaults of all runs begin, and of all styles.
const DEFAULTS: &str = "<w:rPrDefault><w:rPr>";
/// Where the properties of the file end.
const PROPERTIES: &str = "</cp:coreProperties>";

/// The margins that the library gives a stretch of pages.
const MARGINS: &str =
    "w:top=\"1985\" w:right=\"1701\" w:bottom=\"1701\" w:left=\"1701\" w:header=\"851\" w:footer=\"992\"";
/// Ours (see [`super::margin`]).
const OUR_MARGINS: &str =
    "w:top=\"1361\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1134\" w:header=\"680\" w:footer=\"567\"";
/// The number that the library counts a paragraph by.
const NUMBER: &str = " w14:paraId=\"";
/// Where the properties of a stretch of pages begin.
const PAGES: &str = "<w:sectPr>";
/// The foot of a page; the library forgets it for all but the last stretch.
const FOOT: &str = "<w:footerReference w:type=\"default\" r:id=\"rIdFooter1\" />";

/// Mends a file.
pub fn whole(package: &mut XMLDocx, document: &Document) {
    let lang = tongue(document.lang);
    headed(&mut package.document);
    replace(&mut package.document, MARGINS, OUR_MARGINS);
    edges(&mut package.document);
    let parts = package.headers.iter_mut().chain(&mut package.footers).chain([&mut package.document]);
    parts.for_each(unnumbered);
    let defaults = format!("<w:rPrDefault><w:rPr><w:lang w:val=\"{lang}\"/>");
    replace(&mut package.styles, DEFAULTS, &defaults);
    let properties = format!(
        "<dc:title>{}</dc:title><dc:subject>{}</dc:subject><dc:language>{lang}</dc:language>{PROPERTIES}",
        escaped(&document.title),
        escaped(&document.footer),
    );
    replace(&mut package.doc_props.core, PROPERTIES, &properties);
}

/// Lets the headings of each table stand on each page.
fn headed(bytes: &mut Vec<u8>) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut tables = text.split(TABLE);
    let mut out = tables.next().unwrap_or_default().to_owned();
    for table in tables {
        out.push_str(TABLE);
        out.push_str(&table.replacen(WHOLE_ROW, HEADING_ROW, 1));
    }
    *bytes = out.into_bytes();
}

/// Names the head and the foot of each stretch of pages, in front of its other properties (ECMA-376 part 1, 17.6.17).
fn edges(bytes: &mut Vec<u8>) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut stretches = text.split(PAGES);
    let mut out = stretches.next().unwrap_or_default().to_owned();
    for stretch in stretches {
        let (own, rest) = stretch.split_once("</w:sectPr>").unwrap_or((stretch, ""));
        let is_edge = |tag: &&str| tag.starts_with("w:headerReference");
        let head = own.split('<').find(is_edge).map(|tag| format!("<{tag}")).unwrap_or_default();
        let others = own.split('<').filter(|tag| !is_edge(tag) && !tag.starts_with("w:footerReference"));
        out.push_str(&format!("{PAGES}{head}{FOOT}{}</w:sectPr>{rest}", others.collect::<Vec<_>>().join("<")));
    }
    *bytes = out.into_bytes();
}

/// Takes away the numbers that the library counts paragraphs by; nothing refers to them.
fn unnumbered(bytes: &mut Vec<u8>) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut parts = text.split(NUMBER);
    let mut out = parts.next().unwrap_or_default().to_owned();
    parts.for_each(|part| out.push_str(part.split_once('"').map_or(part, |(_, rest)| rest)));
    *bytes = out.into_bytes();
}

/// Packs the files of a package again, smaller, and without the time of the day.
///
/// # Errors
/// What is packed is no package.
pub fn packed(bytes: Vec<u8>) -> Result<Vec<u8>, ZipError> {
    let mut from = ZipArchive::new(Cursor::new(bytes))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for at in 0..from.len() {
        let mut file = from.by_index(at)?;
        if !file.is_dir() {
            to.start_file(file.name()?.into_owned(), options)?;
            io::copy(&mut file, &mut to)?;
        }
    }
    Ok(to.finish()?.into_inner())
}

fn replace(bytes: &mut Vec<u8>, from: &str, to: &str) {
    // The library writes UTF-8; anything else stays as it is.
    if let Ok(text) = std::str::from_utf8(bytes) {
        *bytes = text.replace(from, to).into_bytes();
    }
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
