//! plan.toml: the content of a plan, without loss (FORMAT 4).
//!
//! Writing, reading and writing again gives the same bytes. People write these files by hand too, so reading
//! collects everything that is wrong, each with its line, its key and what to do next, and then gives nothing.
//! `tests/document/sample.toml` shows the notation.

pub use crate::domain::fault::Fault;
pub use read::read;
pub use write::{write, write_public};

use crate::domain::command::{Edit, PlanCommand};
use crate::domain::digest::Digest;
use crate::domain::lang::Lang;

mod fault;
mod nodes;
mod read;
mod table;
mod value;
mod write;

/// The version of the notation.
const VERSION: i64 = 1;
/// The longest file, in bytes (limits of FORMAT 1: an import is one entry of at most 4 MiB).
const MAX_BYTES: usize = 2 << 20;
/// The most lines of a file.
const MAX_LINES: usize = 20_000;

/// The content of a plan as a file says it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanContent {
    /// The plan's short name.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The language of the document.
    pub lang: Lang,
    /// The template that the file names.
    pub template: Digest,
    /// What makes an unborn plan this one: nodes in order, then files, fields and access.
    pub edits: Vec<Edit>,
}

impl PlanContent {
    /// Returns the command that begins a plan with this content.
    #[must_use]
    pub fn create(self) -> PlanCommand {
        let Self { key, title, lang, template, edits } = self;
        PlanCommand::Create { key, title, lang, template, edits: Some(edits) }
    }
}
