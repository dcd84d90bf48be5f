//! The formats that a plan is given out in, by their names and the endings of files.

use chrono::NaiveDate;

use super::copy::{Copy, Extract};
use super::part::Document;
use super::{calendar, docx, html, json, markdown, separated, toml};
use crate::domain::message::Message;

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// HTML for paper.
    Html,
    /// A document of word processors (ECMA-376).
    Docx,
    /// Pages as they are printed, for archives and screen readers (ISO 19005-2, ISO 14289-1); only in a build that has it.
    Pdf,
    /// Everything, as JSON.
    Json,
    /// A register, as CSV.
    Csv,
    /// The known dates, as iCalendar.
    Calendar,
    /// The content without loss, as plan.toml.
    Toml,
}

/// The formats for readers that this build can write, those that are sent out most first.
#[cfg(feature = "pdf")]
pub const PAPERS: [Format; 4] = [Format::Docx, Format::Html, Format::Pdf, Format::Markdown];
/// The formats for readers that this build can write, those that are sent out most first.
#[cfg(not(feature = "pdf"))]
pub const PAPERS: [Format; 3] = [Format::Docx, Format::Html, Format::Markdown];

/// How a plan is given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// In which format.
    pub format: Format,
    /// Whether Markdown has drawings in the language of Mermaid.
    pub mermaid: bool,
    /// What parts the values of CSV.
    pub separator: u8,
}

/// What is given out.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// What is not in it, and has to be said beside it.
    pub notes: Vec<Message>,
}

impl Format {
    /// Every format, those for readers first.
    pub const ALL: [Self; 8] =
        [Self::Html, Self::Docx, Self::Pdf, Self::Markdown, Self::Csv, Self::Calendar, Self::Json, Self::Toml];

    /// Returns the formats that this build can write, those for readers first.
    pub fn built() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|format| *format != Self::Pdf || cfg!(feature = "pdf"))
    }

    /// Tells whether it is one for readers, which any page can be written in.
    #[must_use]
    pub const fn is_paper(self) -> bool {
        matches!(self, Self::Html | Self::Docx | Self::Pdf | Self::Markdown)
    }

    /// Returns the ending of its files, which is its name too.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Calendar => "ics",
            Self::Toml => "toml",
        }
    }

    /// Returns the text id of what it is for.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Markdown => "format-markdown",
            Self::Html => "format-html",
            Self::Docx => "format-docx",
            Self::Pdf => "format-pdf",
            Self::Json => "format-json",
            Self::Csv => "format-csv",
            Self::Calendar => "format-calendar",
            Self::Toml => "format-toml",
        }
    }

    /// Finds a format by its name or the ending of a file.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        Self::ALL.into_iter().find(|format| format.ending() == name || (name == "htm" && *format == Self::Html))
    }

    /// Tells whether it can hold an extract.
    #[must_use]
    pub const fn takes(self, extract: Extract<'_>) -> bool {
        match self {
            Self::Markdown | Self::Html | Self::Docx | Self::Pdf => true,
            Self::Csv => matches!(extract, Extract::Register(_)),
            Self::Calendar | Self::Json => !matches!(extract, Extract::Chapter(_) | Extract::Body(_)),
            Self::Toml => matches!(extract, Extract::Whole),
        }
    }
}

/// Writes a copy. The same copy gives the same bytes.
///
/// # Errors
/// The format can not hold the extract (see [`Format::takes`]), or the document can not be packed.
pub fn write(copy: &Copy<'_>, manner: Manner) -> Result<Given, Message> {
    let refused = || Message::new("copy-format-extract").with("format", manner.format.ending());
    if !manner.format.takes(copy.extract) {
        return Err(refused());
    }
    let mut notes = Vec::new();
    let bytes = match manner.format {
        Format::Markdown => markdown::write_copy(&copy.document(), manner.mermaid).into_bytes(),
        Format::Html | Format::Docx | Format::Pdf => page(&copy.document(), manner.format, copy.shown().day)?,
        Format::Json => json::write(copy).into_bytes(),
        Format::Csv => {
            let Extract::Register(register) = copy.extract else { return Err(refused()) };
            let register = copy.register(register).ok_or_else(refused)?;
            separated::write(&copy.shown(), register, copy.sight, manner.separator)
        }
        Format::Calendar => {
            let only = if let Extract::Register(register) = copy.extract { Some(register) } else { None };
            let written = calendar::write(&copy.shown(), copy.sight, only);
            notes = written.undated;
            written.text.into_bytes()
        }
        Format::Toml if copy.sight.is_whole() => toml::write(copy.plan, copy.workspace).into_bytes(),
        Format::Toml => toml::write_public(copy.plan, copy.workspace).into_bytes(),
    };
    Ok(Given { bytes, notes })
}

/// Writes a page for readers that was made on a day. The same page of the same day gives the same bytes.
///
/// # Errors
/// The format is none for readers or not in this build, or the page can not be packed or set.
pub fn page(document: &Document, format: Format, day: NaiveDate) -> Result<Vec<u8>, Message> {
    match format {
        Format::Markdown => Ok(markdown::write_copy(document, false).into_bytes()),
        Format::Html => Ok(html::write(document).into_bytes()),
        Format::Docx => docx::write(document).map_err(|cause| Message::new("copy-failed").with("cause", cause)),
        Format::Pdf => pdf(document, day),
        _ => Err(Message::new("copy-format-extract").with("format", format.ending())),
    }
}

#[cfg(feature = "pdf")]
fn pdf(document: &Document, day: NaiveDate) -> Result<Vec<u8>, Message> {
    super::pdf::write(document, day)
}

#[cfg(not(feature = "pdf"))]
fn pdf(_document: &Document, _day: NaiveDate) -> Result<Vec<u8>, Message> {
    Err(Message::new("pdf-not-built"))
}
