//! The zip file that a document or a workbook is: inflated once, within limits, and only what holds words.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::format::Format;
use super::{Refusal, xml};
use crate::domain::message::Message;

/// The most files in a package.
const MAX_ENTRIES: usize = 5_000;
/// The most bytes that all of a package's XML may inflate to.
const MAX_INFLATED: u64 = 64 << 20;
/// How many times its packed size XML may grow; a sheet of equal rows comes to about a hundred.
const MAX_RATIO: u64 = 250;
/// Below this many bytes nobody asks how much XML grew.
const FREE: u64 = 4 << 20;
/// Where a document of Word has its text.
const DOCUMENT: &str = "word/document.xml";
/// Where a workbook of Excel lists its sheets.
const WORKBOOK: &str = "xl/workbook.xml";
/// What a workbook in Excel's binary format has instead.
const BINARY: &str = "xl/workbook.bin";

/// The XML of a package by name; pictures and everything else that is no XML stay packed.
pub struct Package {
    /// The name as written and the text, by the name in lower case: programs do not agree on capitals.
    parts: BTreeMap<String, (String, String)>,
}

/// Tells what a package is, without inflating anything.
///
/// # Errors
/// It is damaged, has too many files, or is of another kind.
pub fn kind(bytes: &[u8]) -> Result<Format, Refusal> {
    let archive = archive(bytes)?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    match (has(DOCUMENT), has(WORKBOOK), has(BINARY)) {
        (true, ..) => Ok(Format::Docx),
        (_, true, _) => Ok(Format::Workbook),
        (_, _, true) => Err(Refusal::new(Message::new("import-binary-workbook")).hint("import-hint-save-as")),
        _ => Err(Refusal::new(Message::new("import-other-package")).hint("import-hint-kinds")),
    }
}

fn archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Refusal> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error.to_string()))?;
    if archive.len() > MAX_ENTRIES {
        let cause = Message::new("import-many-files").with("count", archive.len()).with("limit", MAX_ENTRIES);
        return Err(Refusal::new(cause).hint("import-hint-save-again"));
    }
    Ok(archive)
}

fn damaged(cause: &str) -> Refusal {
    Refusal::new(Message::new("import-damaged").with("cause", cause)).hint("import-hint-save-again")
}

impl Package {
    /// Inflates the XML of a package, and counts while it does.
    ///
    /// # Errors
    /// It is damaged or protected, goes over the limits, or its XML is none, names a document type, or is too deep.
    pub fn open(bytes: &[u8]) -> Result<Self, Refusal> {
        let mut archive = archive(bytes)?;
        let (mut parts, mut inflated) = (BTreeMap::new(), 0);
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).map_err(|error| damaged(&error.to_string()))?;
            let name = file.name().map_err(|error| damaged(&error.to_string()))?.into_owned();
            if !is_xml(&name) {
                continue;
            }
            let packed = file.compressed_size();
            let limit = (MAX_INFLATED - inflated).min(FREE.max(packed.saturating_mul(MAX_RATIO)));
            let mut part = Vec::new();
            let read = Read::by_ref(&mut file).take(limit + 1).read_to_end(&mut part);
            read.map_err(|error| damaged(&error.to_string()))?;
            let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
            if length > limit {
                let cause = Message::new("import-bomb").with("part", &name).with("limit", MAX_INFLATED >> 20);
                return Err(Refusal::new(cause).hint("import-hint-bomb"));
            }
            inflated += length;
            let text = String::from_utf8(part).map_err(|_bytes| not_utf8(&name))?;
            parts.insert(name.to_lowercase(), (name, text));
        }
        Ok(Self { parts })
    }

    /// Reads a part as a tree; `None` when the package has none of that name.
    ///
    /// # Errors
    /// Its XML is none, names a document type, or is too deep.
    pub fn tree(&self, name: &str) -> Result<Option<xml::Element>, Refusal> {
        let part = self.parts.get(&name.to_lowercase());
        part.map(|(_, text)| xml::tree(text).map_err(|error| faulty(name, &error))).transpose()
    }

    /// Packs the XML again, written anew: for a library that must see nothing else.
    ///
    /// # Errors
    /// As [`Package::tree`].
    pub fn repacked(&self) -> Result<Vec<u8>, Refusal> {
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, text) in self.parts.values() {
            let plain = xml::rewritten(text).map_err(|error| faulty(name, &error))?;
            let written = out.start_file(name.as_str(), stored).map_err(|error| damaged(&error.to_string()));
            written.and_then(|()| out.write_all(&plain).map_err(|error| damaged(&error.to_string())))?;
        }
        Ok(out.finish().map_err(|error| damaged(&error.to_string()))?.into_inner())
    }
}

fn is_xml(name: &str) -> bool {
    let lower = name.to_lowercase();
    lower.ends_with(".xml") || lower.ends_with(".rels")
}

fn not_utf8(name: &str) -> Refusal {
    Refusal::new(Message::new("import-part-encoding").with("part", name)).hint("import-hint-save-again")
}

fn faulty(name: &str, error: &xml::Fault) -> Refusal {
    let cause = Message::new("import-part").with("part", name).with("cause", error.message());
    Refusal::new(cause).hint("import-hint-save-again")
}
