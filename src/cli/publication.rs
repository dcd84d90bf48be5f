//! `vedtak publication`: what was given to the public.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, Subcommand};

use crate::document::publication::{List, places};
use crate::document::shown::Shown;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;
use crate::engine::Order;
use crate::locale::Locale;

use super::desk::Desk;
use super::error::{CliError, Exit};
use super::paper;
use super::table::Table;

#[derive(Debug, Subcommand)]
pub enum Publication {
    #[command(about = "cli-publication-list")]
    List(Listing),
}

#[derive(Debug, Args)]
pub struct Listing {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: Option<String>,
    #[arg(long, value_name = "cli-value-file", help = "cli-publication-output")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "en|nb|nn", value_parser = super::arguments::lang, help = "cli-page-language")]
    pub language: Option<Lang>,
}

/// Runs `vedtak publication`.
///
/// # Errors
/// There is no such plan, or the page can not be written.
pub async fn run(desk: &mut Desk<'_>, verb: Publication) -> Result<Exit, CliError> {
    let Publication::List(given) = verb;
    list(desk, given).await
}

/// Lists the publications of the plans that the caller may see; the page, which is for everybody, those of what
/// everybody may see.
async fn list(desk: &mut Desk<'_>, given: Listing) -> Result<Exit, CliError> {
    let sight = if given.output.is_some() { Sight::public() } else { desk.sight() };
    let plans = plans(desk, given.plan.as_deref(), &sight)?;
    if let Some(output) = given.output {
        let locale = given.language.map_or_else(|| desk.console.locale.clone(), Locale::new);
        let workspace = desk.workspace();
        let list = List { plans: &plans, workspace: &workspace, locale: &locale, day: desk.now().day };
        return paper::give(desk, &list.document(), None, Some(&output)).await;
    }
    if desk.console.json {
        let facts = plans.iter().map(
            |plan| serde_json::json!({ "plan": plan.id, "key": plan.head.key, "publications": plan.head.publications }),
        );
        desk.console.json(&facts.collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let (locale, workspace) = (desk.console.locale.clone(), desk.workspace());
    let mut table = Table::default();
    for plan in &plans {
        let shown = Shown::new(plan, &workspace, locale.lang(), desk.now().day);
        for one in plan.head.publications.iter().rev() {
            let digest = one.digest().map(|digest| crate::document::copy::short(&digest)).unwrap_or_default();
            let count = Message::new("cli-publication-withheld").with("count", places(&shown, &one.withheld).len());
            table.row([
                plan.head.key.clone(),
                locale.short_date(one.on),
                locale.say(&one.what(plan)),
                locale.say(&count),
                workspace.person_name(&one.by).to_owned(),
                digest,
            ]);
        }
    }
    if table.is_empty() {
        desk.console.say(&Message::new("publication-none"))?;
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

/// Lists the plans of which something was published: the one that is named, else all.
fn plans(desk: &Desk<'_>, named: Option<&str>, sight: &Sight) -> Result<Vec<Arc<Plan>>, CliError> {
    let ids = match named {
        Some(named) => vec![desk.plan(named)?.id.clone()],
        None => {
            let rows = desk.engine.summaries((Order::Key, 0, usize::MAX), sight, desk.now())?.rows;
            rows.iter().map(|row| row.plan.clone()).collect()
        }
    };
    // Whole: which registers stand in which chapters is asked; what is said is the legal basis alone.
    let whole = ids.iter().map(|id| desk.engine.plan(id)).collect::<Result<Vec<_>, _>>()?;
    Ok(whole.into_iter().filter(|plan| sight.sees_plan(plan) && !plan.head.publications.is_empty()).collect())
}
