//! `vedtak template`: kinds of plan, as data.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::domain::digest::Digest;
use crate::domain::event::WorkspaceEvent;
use crate::domain::message::Message;
use crate::domain::template::Template as Kind;

use super::console::{Console, shown};
use super::desk::Desk;
use super::error::{CliError, Exit};
use super::table::Table;

#[derive(Debug, Subcommand)]
pub enum Template {
    #[command(about = "cli-template-list")]
    List,
    #[command(about = "cli-template-show")]
    Show(Show),
    #[command(about = "cli-template-add")]
    Add(FromFile),
    #[command(about = "cli-template-check")]
    Check(FromFile),
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "cli-value-name", help = "cli-template-name")]
    pub name: String,
}

#[derive(Debug, Args)]
pub struct FromFile {
    #[arg(value_name = "cli-value-file", help = "cli-template-file")]
    pub file: PathBuf,
}

/// Runs `vedtak template`.
///
/// # Errors
/// The file is no template, with line and cause; the rules say no.
pub async fn run(desk: &mut Desk<'_>, verb: Template) -> Result<Exit, CliError> {
    match verb {
        Template::List => list(desk),
        Template::Show(given) => show(desk, &given),
        Template::Add(given) => add(desk, &given).await,
        Template::Check(given) => check(desk.console, &given).await,
    }
}

fn list(desk: &mut Desk<'_>) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let lang = desk.console.locale.lang();
    let known = workspace.head.templates.iter().filter_map(|digest| Some((digest, workspace.template(digest)?)));
    if desk.console.json {
        let facts = known.map(
            |(digest, kind)| serde_json::json!({ "name": kind.key, "title": kind.title.get(lang), "sha256": digest }),
        );
        desk.console.json(&facts.collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let mut table = Table::default();
    for (_, kind) in known {
        table.row([kind.key.clone(), kind.title.get(lang).to_owned(), kind.purpose.get(lang).to_owned()]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

fn show(desk: &mut Desk<'_>, given: &Show) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let unknown = || {
        let cause = Message::new("cli-template-unknown").with("name", &given.name);
        CliError::denied(cause).hint(Message::new("cli-hint-template-list"))
    };
    let (digest, _) = workspace.template_named(&given.name).ok_or_else(unknown)?;
    let toml = workspace.templates.get(&digest).map(|stored| stored.toml.clone()).unwrap_or_default();
    if desk.console.json {
        desk.console.json(&serde_json::json!({ "sha256": digest, "toml": toml }))?;
    } else {
        desk.console.bytes(toml.as_bytes())?;
    }
    Ok(Exit::Done)
}

async fn add(desk: &mut Desk<'_>, given: &FromFile) -> Result<Exit, CliError> {
    let (toml, kind) = read(desk.console, given).await?;
    let digest = Digest::of(toml.as_bytes());
    desk.state(vec![WorkspaceEvent::TemplateAdded { digest, toml }]).await?;
    let said = Message::new("cli-template-added").with("title", kind.title.get(desk.console.locale.lang()));
    desk.console.answer(&said, &serde_json::json!({ "name": kind.key, "sha256": digest }))
}

/// Says whether a file is a template; needs no workspace.
///
/// # Errors
/// Everything that is wrong with it, each with its line.
pub async fn check(console: &mut Console, given: &FromFile) -> Result<Exit, CliError> {
    let (_, kind) = read(console, given).await?;
    let said = Message::new("cli-template-sound").with("title", kind.title.get(console.locale.lang()));
    console.answer(&said, &serde_json::json!({ "name": kind.key }))
}

/// Reads a template, or writes everything that is wrong with it.
async fn read(console: &mut Console, given: &FromFile) -> Result<(String, Kind), CliError> {
    let toml = console.read_text(&given.file).await?;
    let kind = Kind::read(&toml).map_err(|error| {
        let file = shown(&given.file);
        for fault in &error.faults {
            console.note(&Message::new("cli-import-fault").with("file", &file).with("fault", fault.message()));
        }
        let cause = Message::new("cli-template-refused").with("file", file).with("count", error.faults.len());
        CliError::failed(cause).hint(Message::new("cli-hint-nothing-changed"))
    })?;
    Ok((toml, kind))
}
