//! `vedtak plan`: plans made, read, changed, taken in and given out.

use clap::{Args, Subcommand};

use crate::domain::command::PlanCommand;
use crate::domain::digest::Digest;
use crate::domain::id::PlanId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::workspace::Workspace;
use crate::engine::Order;

use super::desk::Desk;
use super::error::{CliError, Exit};
use super::table::Table;

pub mod access;
pub mod arrange;
pub mod change;
pub mod export;
pub mod history;
pub mod import;
pub mod publish;
pub mod read;
pub mod rehearse;
pub mod report;
pub mod reshape;
pub mod state;
pub mod status;
pub mod tracker;
pub mod value;

/// As many plans as one listing shows.
pub(super) const LISTED: usize = 100_000;

#[derive(Debug, Subcommand)]
pub enum Plan {
    #[command(about = "cli-plan-new")]
    New(New),
    #[command(about = "cli-plan-list")]
    List,
    #[command(about = "cli-plan-show")]
    Show(read::Show),
    #[command(about = "cli-plan-status")]
    Status(status::Status),
    #[command(about = "cli-plan-tracker")]
    Tracker(tracker::Follow),
    #[command(about = "cli-plan-rehearse")]
    Rehearse(rehearse::Rehearse),
    #[command(about = "cli-plan-handover")]
    Handover(tracker::Handover),
    #[command(about = "cli-plan-lint")]
    Lint(read::Lint),
    #[command(about = "cli-plan-reshape")]
    Reshape(reshape::Reshape),
    #[command(about = "cli-plan-edit")]
    Edit(change::Edit),
    #[command(about = "cli-plan-set")]
    Set(change::Set),
    #[command(about = "cli-plan-add")]
    Add(change::Add),
    #[command(about = "cli-plan-remove")]
    Remove(change::Remove),
    #[command(about = "cli-plan-move")]
    Move(arrange::Shift),
    #[command(about = "cli-plan-duplicate")]
    Duplicate(arrange::Duplicate),
    #[command(about = "cli-plan-restore")]
    Restore(arrange::Restore),
    #[command(about = "cli-plan-review")]
    Review(arrange::Review),
    #[command(about = "cli-plan-restrict")]
    Restrict(access::Restrict),
    #[command(about = "cli-plan-open-up")]
    OpenUp(access::OpenUp),
    #[command(about = "cli-plan-report")]
    Report(report::Report),
    #[command(about = "cli-plan-state")]
    State(state::State),
    #[command(about = "cli-plan-note")]
    Note(state::Note),
    #[command(about = "cli-plan-attach")]
    Attach(change::Attach),
    #[command(about = "cli-plan-import")]
    Import(import::Import),
    #[command(about = "cli-plan-export")]
    Export(export::Export),
    #[command(about = "cli-plan-publish")]
    Publish(publish::Publish),
    #[command(about = "cli-plan-history")]
    History(history::History),
    #[command(about = "cli-plan-diff")]
    Diff(history::Diff),
}

#[derive(Debug, Args)]
pub struct New {
    #[arg(value_name = "cli-value-key", help = "cli-new-key")]
    pub key: String,
    #[arg(value_name = "cli-value-title", help = "cli-new-title")]
    pub title: String,
    #[arg(long, value_name = "cli-value-name", help = "cli-new-template")]
    pub template: Option<String>,
    #[arg(long = "language", value_name = "en|nb|nn", value_parser = super::arguments::lang, help = "cli-new-language")]
    pub language: Option<Lang>,
}

/// Runs `vedtak plan`.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn run(desk: &mut Desk<'_>, verb: Plan) -> Result<Exit, CliError> {
    match verb {
        Plan::New(given) => new(desk, given).await,
        Plan::List => list(desk),
        Plan::Show(given) => read::show(desk, &given),
        Plan::Status(given) => status::status(desk, &given),
        Plan::Tracker(given) => tracker::follow(desk, given).await,
        Plan::Rehearse(given) => rehearse::rehearse(desk, &given),
        Plan::Handover(given) => tracker::handover(desk, given).await,
        Plan::Lint(given) => read::lint(desk, &given),
        Plan::Reshape(given) => reshape::reshape(desk, given).await,
        Plan::Edit(given) => change::edit(desk, given).await,
        Plan::Set(given) => change::set(desk, given).await,
        Plan::Add(given) => change::add(desk, given).await,
        Plan::Remove(given) => change::remove(desk, given).await,
        Plan::Move(given) => arrange::shift(desk, given).await,
        Plan::Duplicate(given) => arrange::duplicate(desk, given).await,
        Plan::Restore(given) => arrange::restore(desk, given).await,
        Plan::Review(given) => arrange::review(desk, given).await,
        Plan::Restrict(given) => access::restrict(desk, given).await,
        Plan::OpenUp(given) => access::open_up(desk, given).await,
        Plan::Report(given) => report::report(desk, given).await,
        Plan::State(given) => state::state(desk, given).await,
        Plan::Note(given) => state::note(desk, given).await,
        Plan::Attach(given) => change::attach(desk, given).await,
        Plan::Import(given) => import::import(desk, given).await,
        Plan::Export(given) => export::export(desk, given).await,
        Plan::Publish(given) => publish::publish(desk, given).await,
        Plan::History(given) => history::history(desk, &given),
        Plan::Diff(given) => history::compare(desk, &given),
    }
}

async fn new(desk: &mut Desk<'_>, given: New) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let template = template(&workspace, given.template.as_deref())?;
    let lang = given.language.unwrap_or_else(|| desk.console.locale.lang());
    let command =
        PlanCommand::Create { key: given.key.clone(), title: given.title.clone(), lang, template, edits: None };
    create(desk, given.key, given.title, command).await
}

/// Finds the template of a new plan: the one that is named, else the first.
pub(super) fn template(workspace: &Workspace, named: Option<&str>) -> Result<Digest, CliError> {
    let template = match named {
        Some(named) => workspace.template_named(named).map(|(digest, _)| digest),
        None => workspace.head.templates.first().copied(),
    };
    template.ok_or_else(|| {
        CliError::denied(Message::new("cli-template-unknown").with("name", named.unwrap_or_default()))
            .hint(Message::new("cli-hint-template-list"))
    })
}

/// Begins a plan and says so.
pub(super) async fn create(
    desk: &mut Desk<'_>,
    key: String,
    title: String,
    command: PlanCommand,
) -> Result<Exit, CliError> {
    let id: PlanId = desk.fresh()?;
    desk.change(&crate::domain::plan::Plan::unborn(id.clone()), command).await?;
    let said = Message::new("cli-plan-created").with("title", title).with("plan", &key);
    desk.console.answer(&said, &serde_json::json!({ "plan": id, "key": key }))
}

fn list(desk: &mut Desk<'_>) -> Result<Exit, CliError> {
    let page = desk.engine.summaries((Order::Key, 0, LISTED), &desk.sight(), desk.now())?;
    if desk.console.json {
        let facts = page.rows.iter().map(|row| {
            serde_json::json!({
                "plan": row.plan, "key": row.key, "title": row.title, "language": row.lang, "version": row.version,
                "draft": row.draft, "state": row.state, "touched": row.touched,
            })
        });
        desk.console.json(&facts.collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let mut table = Table::default();
    for row in page.rows {
        let state = if row.draft { locale.term("version-draft") } else { locale.term(row.state.term()) };
        let missing = row.missing().or(row.next.as_ref()).map(|message| locale.say(message)).unwrap_or_default();
        table.row([row.key.clone(), row.title.clone(), format!("{state} {}", row.version), missing]);
    }
    if table.is_empty() {
        desk.console.say(&Message::new("cli-plan-list-empty"))?;
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}
