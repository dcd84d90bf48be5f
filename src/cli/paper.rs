//! Pages given out: the format follows the ending of the file.

use std::path::{Path, PathBuf};

use crate::document::format::{self, Format};
use crate::document::part::Document;
use crate::domain::message::Message;

use super::console::STREAM;
use super::desk::Desk;
use super::error::{CliError, Exit, choose};

/// Writes a page into a file, or as Markdown to standard output.
///
/// Takes the rows as CSV where the page has a table that a spreadsheet can hold.
///
/// # Errors
/// The ending of the file names no format of the page, or the file can not be written.
pub async fn give(
    desk: &mut Desk<'_>,
    document: &Document,
    rows: Option<Vec<u8>>,
    output: Option<&Path>,
) -> Result<Exit, CliError> {
    let ending = output.and_then(Path::extension).map(|ending| ending.to_string_lossy().into_owned());
    let format = ending.as_deref().map_or(Some(Format::Markdown), Format::named);
    let bytes = match (format, rows) {
        (Some(Format::Csv), Some(rows)) => rows,
        (Some(paper), _) if paper.is_paper() => {
            format::page(document, paper, desk.now().day).map_err(CliError::denied)?
        }
        (_, rows) => {
            let csv = rows.map(|_| Format::Csv);
            let known = format::PAPERS.into_iter().chain(csv).map(Format::ending);
            let cause = Message::new("cli-export-ending").with("ending", ending.unwrap_or_default());
            return Err(CliError::usage(cause).hint(choose(known)));
        }
    };
    let output = output.map_or_else(|| PathBuf::from(STREAM), Path::to_owned);
    desk.console.write(&output, &bytes).await?;
    Ok(Exit::Done)
}
