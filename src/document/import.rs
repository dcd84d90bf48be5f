//! Existing material in: files that others wrote become edits of a plan, or facts about a cooperation (DESIGN 3).
//!
//! Bytes become [`Material`] (headings, texts, tables; each with its place in the file), and material becomes a
//! proposal that is shown before anything happens: [`plan::Placing`] for a plan, [`roster`] for people,
//! bodies, parties and keys. What could not be placed is listed with its place and the reason; a value that does not
//! fit stops the whole import.
//!
//! # Hostile files
//! DOCX is read by our own reader: `docx-rs` keeps neither the order of tracked changes nor limits. It and XLSX are
//! inflated once, with a limit on entries, bytes and ratio, counted while inflating ([`package`]); `calamine` then sees
//! a workbook written anew from exactly those bytes, and gives cells one by one, never a dense sheet. A panic in a
//! library becomes a refusal ([`read`]); callers run it beside the threads that serve sessions.

mod cleaning;
mod columns;
mod docx;
mod format;
mod markdown;
mod material;
mod package;
pub mod plan;
mod room;
pub mod roster;
mod separated;
mod value;
mod workbook;
mod xml;

pub use cleaning::Cleaned;
pub use material::{Block, Change, Finding, Heading, Material, Place, Row, Suggestion, Table, Text};

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::domain::lang::Lang;
use crate::domain::message::Message;

/// The largest file that is read, in bytes: that of an attachment (DESIGN 6).
pub const MAX_FILE: usize = 50 << 20;
/// The largest entry that an import becomes, in bytes (FORMAT 1).
pub const MAX_ENTRY: usize = 4 << 20;
/// The most lines, rows and paragraphs of a file.
const MAX_ROWS: usize = 50_000;
/// The most columns of a table.
const MAX_COLUMNS: usize = 256;
/// The longest text of one cell or paragraph, in bytes.
const MAX_TEXT: usize = 1 << 20;
/// How deep lists may stand in each other.
const MAX_DEPTH: usize = 32;

/// Why a file is not read at all, and what to do next.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// What stands in the way.
    pub cause: Message,
    /// What to do next.
    pub hint: Option<Message>,
}

impl Refusal {
    const fn new(cause: Message) -> Self {
        Self { cause, hint: None }
    }

    fn hint(mut self, id: &'static str) -> Self {
        self.hint = Some(Message::new(id));
        self
    }
}

/// Reads a file: what it is follows from its bytes, its name decides between kinds of plain text.
///
/// `lang` is the language in which dates and decimals of a workbook's cells are written out.
///
/// # Errors
/// A file that is empty, too large, damaged, protected by a password, hostile, or of no kind that is known.
pub fn read(name: &str, bytes: &[u8], lang: Lang) -> Result<Material, Refusal> {
    let format = format::Format::of(name, bytes)?;
    apart(move || match format {
        format::Format::Docx => docx::read(bytes),
        format::Format::Workbook => workbook::read(bytes, lang),
        format::Format::Markdown => markdown::read(&format::text(bytes)?),
        format::Format::Separated => separated::read(&format::text(bytes)?),
    })
}

/// Reads what was pasted: rows of a spreadsheet, or lines.
///
/// # Errors
/// There is nothing, or more than the limits allow.
pub fn read_pasted(text: &str) -> Result<Material, Refusal> {
    if text.len() > MAX_ENTRY {
        return Err(too_large(text.len(), MAX_ENTRY));
    }
    separated::read_tabbed(text)
}

/// Says that something is larger than it may be.
fn too_large(size: usize, limit: usize) -> Refusal {
    let mebibytes = |bytes: usize| bytes.div_ceil(1 << 20);
    let cause = Message::new("import-too-large").with("size", mebibytes(size)).with("limit", mebibytes(limit));
    Refusal::new(cause).hint("import-hint-parts")
}

/// Runs a reader so that a library that panics takes nothing with it: nothing that it touched is used afterwards.
fn apart(read: impl FnOnce() -> Result<Material, Refusal>) -> Result<Material, Refusal> {
    catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_panic| Err(Refusal::new(Message::new("import-unreadable")).hint("import-hint-save-again")))
}
