//! What each party of a plan has come to: a table, or pages to print.

use std::path::PathBuf;

use clap::Args;

use crate::document::separated::SEMICOLON;
use crate::document::shown::Shown;
use crate::document::tracker::{self as pages, handover};
use crate::domain::message::Message;
use crate::domain::tracker::{Row, Tracker};
use crate::locale::Locale;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::paper;
use crate::cli::table::Table;

#[derive(Debug, Args)]
pub struct Follow {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-file", help = "cli-tracker-output")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Handover {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-file", help = "cli-page-output")]
    pub output: Option<PathBuf>,
}

/// Shows the parties of a plan as the caller may see it, or writes its status page in the plan's language.
pub(super) async fn follow(desk: &mut Desk<'_>, given: Follow) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    if let Some(output) = &given.output {
        let shown = Shown::new(&plan, &workspace, plan.head.lang, day);
        let rows = pages::separated(&shown, SEMICOLON);
        return paper::give(desk, &pages::document(&shown), Some(rows), Some(output)).await;
    }
    let tracker = Tracker::of(&plan, &workspace, day);
    if desk.console.json {
        desk.console.json(&tracker)?;
        return Ok(Exit::Done);
    }
    if tracker.rows.is_empty() {
        desk.console.say(&Message::new("tracker-none"))?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let headings = [
        "tracker-party",
        "tracker-papers",
        "tracker-case",
        "tracker-decision",
        "tracker-conditions-short",
        "tracker-standing",
    ];
    let mut table = Table::default();
    table.row(headings.map(|id| locale.term(id)));
    for row in &tracker.rows {
        table.row(cells(&locale, row));
    }
    table.fitted(desk.console.width).write(desk.console)?;
    Ok(Exit::Done)
}

/// Writes the handover book in the plan's language.
pub(super) async fn handover(desk: &mut Desk<'_>, given: Handover) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let shown = Shown::new(&plan, &workspace, plan.head.lang, day);
    let book = handover::document(&shown, &desk.sight());
    paper::give(desk, &book, None, given.output.as_deref()).await
}

fn cells(locale: &Locale, row: &Row) -> [String; 6] {
    let stands = match (row.signed.last(), row.due) {
        (Some(signed), _) => format!("{} {}", locale.short_date(signed.on), locale.term(signed.way.term())),
        (None, Some(due)) => {
            locale.say(&Message::new("tracker-by").with("state", Message::new(row.state.term())).with("day", due))
        }
        (None, None) => locale.term(row.state.term()),
    };
    let met = row.conditions.iter().filter(|asked| asked.met).count();
    let all = row.conditions.len();
    [
        row.name.clone(),
        row.sent.as_ref().map(|sent| locale.short_date(sent.on)).unwrap_or_default(),
        row.case.clone().unwrap_or_default(),
        row.decision.map(|decision| locale.term(decision.term())).unwrap_or_default(),
        if all == 0 { String::new() } else { format!("{met}/{all}") },
        stands,
    ]
}
