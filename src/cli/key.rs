//! `vedtak key`: the SSH keys that count for a person.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use crate::domain::decide::enrolment::Terms;
use crate::domain::event::WorkspaceEvent;
use crate::domain::message::Message;
use crate::domain::permission;
use crate::domain::person::{Key as Known, Possession};
use crate::domain::signature::PublicKeyText;
use crate::signing::key::{fingerprint, read_public};

use super::desk::Desk;
use super::error::{CliError, Exit};
use super::find;
use super::intake::listing::File;
use super::table::Table;

mod import;
mod table;
mod waiting;

#[derive(Debug, Subcommand)]
pub enum Key {
    #[command(about = "cli-key-add")]
    Add(Add),
    #[command(about = "cli-key-request")]
    Request(Request),
    #[command(about = "cli-key-import", allow_missing_positional = true)]
    Import(Import),
    #[command(about = "cli-key-waiting")]
    Waiting,
    #[command(about = "cli-key-approve")]
    Approve(Approve),
    #[command(about = "cli-key-refuse")]
    Refuse(Refuse),
    #[command(about = "cli-key-revoke")]
    Revoke(Revoke),
    #[command(about = "cli-key-list")]
    List(List),
    #[command(about = "cli-key-show")]
    Show(Show),
}

#[derive(Debug, Args)]
pub struct Add {
    #[arg(value_name = "cli-value-person", help = "cli-arg-person")]
    pub person: String,
    #[arg(value_name = "cli-value-file", help = "cli-key-file")]
    pub file: PathBuf,
    #[command(flatten)]
    pub approved: Approved,
}

/// How a key is approved.
#[derive(Debug, Args)]
pub struct Approved {
    #[arg(long, value_name = "cli-value-text", help = "cli-key-how")]
    pub how: String,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-from")]
    pub from: Option<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-to")]
    pub to: Option<String>,
}

#[derive(Debug, Args)]
pub struct Request {
    #[arg(value_name = "cli-value-person", help = "cli-arg-person")]
    pub person: String,
    #[arg(value_name = "cli-value-file", help = "cli-key-file")]
    pub file: PathBuf,
    #[arg(long, value_name = "cli-value-fingerprint", help = "cli-key-replaces")]
    pub replaces: Option<String>,
}

#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "cli-value-person", help = "import-arg-person")]
    pub person: Option<String>,
    #[command(flatten)]
    pub list: File,
}

#[derive(Debug, Args)]
pub struct Approve {
    #[arg(value_name = "cli-value-fingerprint", help = "cli-key-fingerprint")]
    pub fingerprint: String,
    #[command(flatten)]
    pub approved: Approved,
}

#[derive(Debug, Args)]
pub struct Refuse {
    #[arg(value_name = "cli-value-fingerprint", help = "cli-key-fingerprint")]
    pub fingerprint: String,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct Revoke {
    #[arg(value_name = "cli-value-fingerprint", help = "cli-key-fingerprint")]
    pub fingerprint: String,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
    #[arg(long, value_name = "cli-value-day", help = "cli-key-since")]
    pub since: Option<String>,
    #[arg(long, help = "cli-key-compromised")]
    pub compromised: bool,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(value_name = "cli-value-person", help = "cli-key-of")]
    pub person: Option<String>,
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "cli-value-fingerprint", help = "cli-key-fingerprint")]
    pub fingerprint: String,
}

/// Runs `vedtak key`.
///
/// # Errors
/// The rules say no, the file holds no key that counts, or what is named does not exist.
pub async fn run(desk: &mut Desk<'_>, verb: Key) -> Result<Exit, CliError> {
    match verb {
        Key::Add(given) => add(desk, given).await,
        Key::Request(given) => waiting::request(desk, given).await,
        Key::Import(Import { person: Some(person), list }) => import::import(desk, &person, &list.file).await,
        Key::Import(Import { person: None, list }) => table::import(desk, list).await,
        Key::Waiting => waiting::list(desk),
        Key::Approve(given) => waiting::approve(desk, given).await,
        Key::Refuse(given) => waiting::refuse(desk, given).await,
        Key::Revoke(given) => revoke(desk, given).await,
        Key::List(given) => list(desk, &given),
        Key::Show(given) => show(desk, &given),
    }
}

/// Approves a key at once while nobody else holds a role; otherwise asks for it, and says who may approve it.
async fn add(desk: &mut Desk<'_>, given: Add) -> Result<Exit, CliError> {
    let (workspace, now) = (desk.workspace(), desk.now());
    let person = find::person(&workspace, &given.person)?;
    let public = read(desk, &given.file).await?;
    if !permission::alone(&workspace, now) {
        return waiting::ask(desk, person, &public, None).await;
    }
    let fingerprint = fingerprint(&public);
    let Terms { from, to, how } = terms(desk, given.approved)?;
    let (id, public) = (person.id.clone(), public.to_string());
    let fact = WorkspaceEvent::KeyApproved {
        person: id,
        public,
        fingerprint: fingerprint.clone(),
        from,
        to,
        how,
        alone: false,
    };
    desk.state(vec![fact]).await?;
    let said = Message::new("cli-key-added").with("key", &fingerprint).with("name", person.name());
    desk.console.answer(&said, &serde_json::json!({ "key": fingerprint, "person": person.id }))
}

/// Reads the one public key in a file of the caller's.
async fn read(desk: &mut Desk<'_>, file: &Path) -> Result<PublicKeyText, CliError> {
    let text = desk.console.read_text(file).await?;
    read_public(&text).map_err(|error| CliError::failed(error.message()))
}

/// Reads from when and until when a key counts; from now on when nothing is said.
fn terms(desk: &Desk<'_>, given: Approved) -> Result<Terms, CliError> {
    let (from, to) = (desk.some_day(given.from.as_ref())?, desk.some_day(given.to.as_ref())?);
    let now = desk.now().instant;
    let from = from.map_or(now, |day| desk.midnight(day));
    Ok(Terms { from, to: to.map(|day| desk.midnight(day)), how: given.how })
}

async fn revoke(desk: &mut Desk<'_>, given: Revoke) -> Result<Exit, CliError> {
    let now = desk.now().instant;
    let since = desk.some_day(given.since.as_ref())?.map_or(now, |day| desk.midnight(day));
    let (key, reason, compromised) = (given.fingerprint.clone(), given.reason, given.compromised);
    desk.state(vec![WorkspaceEvent::KeyRevoked { key, since, reason, compromised }]).await?;
    let said = Message::new("cli-key-was-revoked").with("key", &given.fingerprint);
    desk.console.answer(&said, &serde_json::json!({ "key": given.fingerprint }))
}

fn list(desk: &mut Desk<'_>, given: &List) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let only = given.person.as_ref().map(|name| find::person(&workspace, name)).transpose()?;
    let persons = workspace.persons.values().filter(|person| only.is_none_or(|only| only.id == person.id));
    let keys: Vec<_> = persons.flat_map(|person| person.keys.iter().map(move |key| (person, key))).collect();
    if desk.console.json {
        let facts = keys.iter().map(|(person, key)| serde_json::json!({ "person": person.id, "key": key }));
        desk.console.json(&facts.collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let mut table = Table::default();
    for (person, key) in keys {
        let state = locale.say(&state(desk, key));
        table.row([key.fingerprint.clone(), person.name().to_owned(), state]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

fn show(desk: &mut Desk<'_>, given: &Show) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let unknown = || {
        let cause = Message::new("key-nowhere").with("key", &given.fingerprint);
        CliError::denied(cause).hint(Message::new("cli-hint-key-list"))
    };
    let (person, key) = workspace.key(&given.fingerprint).ok_or_else(unknown)?;
    if desk.console.json {
        desk.console.json(&serde_json::json!({ "person": person.id, "key": key }))?;
        return Ok(Exit::Done);
    }
    let by = workspace.person_name(&key.by);
    let approved = if key.alone { "cli-key-approved-alone" } else { "cli-key-approved-by" };
    let approved = Message::new(approved).with("name", by).with("how", &key.how);
    desk.console.line(&key.public)?;
    desk.console.line(&format!("  {}  {}", person.id, person.name()))?;
    let login = (key.possession == Some(Possession::Login)).then(|| Message::new("cli-key-by-login"));
    let revoked =
        key.revoked.as_ref().map(|revoked| Message::new("cli-key-revoked-because").with("reason", &revoked.reason));
    for said in [Some(state(desk, key)), Some(approved), login, revoked].into_iter().flatten() {
        let said = desk.console.locale.say(&said);
        desk.console.line(&format!("  {said}"))?;
    }
    Ok(Exit::Done)
}

/// Says whether a key counts now, from when and until when.
fn state(desk: &Desk<'_>, key: &Known) -> Message {
    let (workspace, now) = (desk.workspace(), desk.now().instant);
    let day = |id, instant| Message::new(id).with("day", workspace.day_of(instant));
    match (&key.revoked, key.to) {
        (Some(revoked), _) => day("cli-key-revoked-since", revoked.since),
        (None, _) if now < key.from => day("cli-key-counts-from", key.from),
        (None, Some(to)) if to < now => day("cli-key-ended", to),
        (None, Some(to)) => day("cli-key-counts-until", to),
        (None, None) => Message::new("cli-key-counts"),
    }
}
