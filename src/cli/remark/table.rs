//! The response table, given out: for paper, for the web, for a spreadsheet.

use std::path::PathBuf;

use clap::Args;

use crate::document::response::{Scope, document, responses, separated};
use crate::document::shown::Shown;
use crate::document::{docx, html, markdown};
use crate::domain::message::Message;
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
    #[arg(long, value_name = "md|html|docx|csv|json", value_parser = sort, default_value = "md", help = "cli-table-format")]
    pub format: Sort,
    #[arg(long, value_name = ";|,", value_parser = separator, default_value = ";", help = "cli-export-separator")]
    pub separator: u8,
    #[arg(long, help = "cli-table-public")]
    pub public: bool,
    #[arg(long, value_name = "cli-value-file", help = "cli-export-output")]
    pub output: Option<PathBuf>,
}

/// The formats of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Markdown,
    Html,
    Docx,
    Csv,
    Json,
}

impl Sort {
    const ALL: [(&str, Self); 5] =
        [("md", Self::Markdown), ("html", Self::Html), ("docx", Self::Docx), ("csv", Self::Csv), ("json", Self::Json)];
}

fn sort(named: &str) -> Result<Sort, Refused> {
    let found = Sort::ALL.into_iter().find(|(name, _)| *name == named).map(|(_, sort)| sort);
    found.ok_or_else(|| one_of(named, Sort::ALL.map(|(name, _)| name)))
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
    let sort = if desk.console.json { Sort::Json } else { given.format };
    let bytes = match sort {
        Sort::Markdown => markdown::write(&document(&shown, &sight, scope).parts).into_bytes(),
        Sort::Html => html::write(&document(&shown, &sight, scope)).into_bytes(),
        Sort::Docx => docx::write(&document(&shown, &sight, scope))
            .map_err(|cause| CliError::failed(Message::new("copy-failed").with("cause", cause)))?,
        Sort::Csv => separated(&shown, &responses(&shown, &sight, scope), given.separator),
        Sort::Json => {
            desk.console.json(&responses(&shown, &sight, scope))?;
            return Ok(Exit::Done);
        }
    };
    let output = given.output.unwrap_or_else(|| PathBuf::from(STREAM));
    desk.console.write(&output, &bytes).await?;
    Ok(Exit::Done)
}
