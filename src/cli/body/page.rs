//! The status page of a body.

use std::path::PathBuf;

use clap::Args;

use crate::document::tracker::body::Page as Paper;
use crate::domain::lang::Lang;
use crate::domain::value::FieldValue;
use crate::engine::Order;
use crate::locale::Locale;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::{find, paper};

#[derive(Debug, Args)]
pub struct Page {
    #[arg(value_name = "cli-value-body", help = "cli-arg-body")]
    pub body: String,
    #[arg(long, value_name = "cli-value-file", help = "cli-page-output")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "en|nb|nn", value_parser = crate::cli::arguments::lang, help = "cli-page-own-language")]
    pub language: Option<Lang>,
}

/// Writes the page over all plans that the caller may see, each as the caller may see it; in the body's language form,
/// where it has one.
pub(super) async fn page(desk: &mut Desk<'_>, given: Page) -> Result<Exit, CliError> {
    let (workspace, now, sight) = (desk.workspace(), desk.now(), desk.sight());
    let body = find::body(&workspace, &given.body, now.day)?;
    let rows = desk.engine.summaries((Order::Key, 0, usize::MAX), &sight, now)?.rows;
    let plans = rows.iter().map(|row| desk.engine.plan_seen(&row.plan, &sight)).collect::<Result<Vec<_>, _>>()?;
    let own = body.fact("language", now.day).and_then(FieldValue::text).and_then(|code| code.parse().ok());
    let locale = given.language.or(own).map_or_else(|| desk.console.locale.clone(), Locale::new);
    let page = Paper { body, plans: &plans, workspace: &workspace, locale: &locale, day: now.day };
    paper::give(desk, &page.document(), None, given.output.as_deref()).await
}
