//! The response table, given out: for paper, for the web, for a spreadsheet.

use std::path::PathBuf;

use clap::Args;

use crate::document::format::{self, Format};
use crate::document::response::{Scope, document, responses, separated};
use crate::document::shown::Shown;
use crate::domain::sight::Sight;

use crate::cli::console::STREAM;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused, one_of};
use crate::cli::find;
use crate::cli::plan::export::separator;

#[derive(Debug, Args)]
pub struct Table {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-milestone", help = "cli-table-step")]
    pub step: Option<String>,
    #[arg(long, value_name = "cli-value-body", conflicts_with = "step", help = "cli-table-body")]
    pub body: Option<String>,
    #[arg(long, value_name = "md|html|docx|pdf|csv|json", value_parser = named, default_value = "md", help = "cli-table-format")]
    pub format: Format,
    #[arg(long, value_name = ";|,", value_parser = separator, default_value = ";", help = "cli-export-separator")]
    pub separator: u8,
    #[arg(long, help = "cli-table-public")]
    pub public: bool,
    #[arg(long, value_name = "cli-value-file", help = "cli-export-output")]
    pub output: Option<PathBuf>,
}

/// The formats of the table.
const FORMATS: [Format; 6] = [Format::Markdown, Format::Html, Format::Docx, Format::Pdf, Format::Csv, Format::Json];

fn named(name: &str) -> Result<Format, Refused> {
    Format::named(name)
        .filter(|format| FORMATS.contains(format))
        .ok_or_else(|| one_of(name, FORMATS.map(Format::ending)))
}

/// Writes the remarks that the caller may see, or those that everybody may, in the plan's language.
pub(super) async fn table(desk: &mut Desk<'_>, given: Table) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let sight = if given.public { Sight::public() } else { desk.sight() };
    let shown = Shown::new(&plan, &workspace, plan.head.lang, day);
    let step = match &given.step {
        Some(key) => Some(find::step(&plan, &find::milestone(&plan, desk.template(&workspace, &plan)?, key)?)?),
        None => None,
    };
    let body = given.body.as_ref().map(|named| find::body(&workspace, named, day)).transpose()?;
    let scope = match (step, body) {
        (Some(step), _) => Scope::Step(step),
        (None, Some(body)) => Scope::Body(&body.id),
        (None, None) => Scope::Plan,
    };
    let format = if desk.console.json { Format::Json } else { given.format };
    let bytes = match format {
        Format::Csv => separated(&shown, &responses(&shown, &sight, scope), given.separator),
        Format::Json => {
            desk.console.json(&responses(&shown, &sight, scope))?;
            return Ok(Exit::Done);
        }
        paper => format::page(&document(&shown, &sight, scope), paper, day).map_err(CliError::denied)?,
    };
    let output = given.output.unwrap_or_else(|| PathBuf::from(STREAM));
    desk.console.write(&output, &bytes).await?;
    Ok(Exit::Done)
}
