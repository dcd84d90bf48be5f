//! `vedtak person invite`: a one-time code, and a letter that is ready to be sent.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use clap::Args;

use crate::domain::decide::enrolment::MAX_DAYS;
use crate::domain::event::WorkspaceEvent;
use crate::domain::invitation::{BYTES, InvitationCode};
use crate::domain::message::Message;
use crate::domain::permission;
use crate::domain::person::Person;
use crate::domain::value::FieldValue;
use crate::domain::workspace::Workspace;
use crate::engine::{Chance as _, SystemChance};
use crate::signing::key::fingerprint;

use super::console::shown;
use super::desk::Desk;
use super::error::{CliError, Exit, Refused};
use super::{find, serve};
use letter::{Address, Letter};

mod letter;

/// How long an invitation is open when nothing is said, in days.
const DAYS: i64 = 14;
/// The setting of the workspace that names the server, as members reach it.
const HOST: &str = "host";
/// The setting of the workspace that names the server's port, as members reach it.
const PORT: &str = "port";

#[derive(Debug, Args)]
pub struct Invite {
    #[arg(value_name = "cli-value-person", help = "cli-arg-person")]
    pub person: String,
    #[arg(long, value_name = "cli-value-days", default_value_t = DAYS, value_parser = days, help = "cli-invite-days")]
    pub days: i64,
    #[arg(long, value_name = "cli-value-host", value_parser = host, help = "cli-invite-host")]
    pub host: Option<String>,
    #[arg(long, value_name = "cli-value-port", help = "cli-invite-port")]
    pub port: Option<u16>,
    #[arg(long, value_name = "cli-value-file", help = "cli-invite-letter")]
    pub letter: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["days", "host", "port", "letter"], help = "cli-invite-withdraw")]
    pub withdraw: bool,
}

/// Runs `vedtak person invite`.
///
/// # Errors
/// The rules say no; nobody knows the server's address or key yet; the letter can not be written.
pub async fn run(desk: &mut Desk<'_>, given: Invite) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let person = find::person(&workspace, &given.person)?;
    if given.withdraw {
        return withdraw(desk, person).await;
    }
    let address = address(desk, &workspace, &given)?;
    let code = code()?;
    let until = desk.now().instant + TimeDelta::days(given.days);
    let made = WorkspaceEvent::InvitationMade {
        code_digest: code.digest(&workspace.head.origin),
        person: person.id.clone(),
        until,
        by: desk.caller.person.clone(),
    };
    let replaced = open(person, desk.now().instant, &desk.console.locale.term("cli-invite-replaced"));
    let facts = settings(&workspace, &address).into_iter().chain(replaced).chain([made]);
    desk.state(facts.collect()).await?;
    let letter =
        Letter { workspace: &workspace, person, inviter: workspace.person(&desk.caller.person), address, code };
    hand_over(desk, &letter, until, given.letter).await?;
    if !has_approver(desk, &workspace, person) {
        desk.console.note(&Message::new("cli-invite-no-approver").with("name", person.name()));
    }
    Ok(Exit::Done)
}

/// Gives the letter to the caller: on the console, in a file, or among the facts.
async fn hand_over(
    desk: &mut Desk<'_>,
    letter: &Letter<'_>,
    until: DateTime<Utc>,
    file: Option<PathBuf>,
) -> Result<(), CliError> {
    let is_alone = permission::alone(letter.workspace, desk.now());
    let text = letter.write(&desk.console.locale, desk.local(until), is_alone);
    if let Some(file) = &file {
        desk.console.write(file, text.as_bytes()).await?;
    }
    if desk.console.json {
        let Address { host, port, fingerprint } = &letter.address;
        return desk.console.json(&serde_json::json!({
            "person": letter.person.id,
            "code": letter.code.to_string(),
            "until": until,
            "host": host,
            "port": port,
            "fingerprint": fingerprint,
            "command": letter.address.command(),
            "letter": text,
        }));
    }
    match file {
        Some(file) => desk.console.say(&Message::new("cli-invite-written").with("file", shown(&file))),
        None => desk.console.line(text.trim_end()),
    }
}

async fn withdraw(desk: &mut Desk<'_>, person: &Person) -> Result<Exit, CliError> {
    let reason = desk.console.locale.term("cli-invite-withdrawn-why");
    let facts = open(person, desk.now().instant, &reason);
    if facts.is_empty() {
        return Err(CliError::denied(Message::new("invitation-not-open")));
    }
    desk.state(facts).await?;
    let said = Message::new("cli-invite-withdrawn").with("name", person.name());
    desk.console.answer(&said, &serde_json::json!({ "person": person.id }))
}

/// Makes the facts that withdraw what invites a person still.
fn open(person: &Person, now: DateTime<Utc>, reason: &str) -> Vec<WorkspaceEvent> {
    let open = person.invitations.iter().filter(|invitation| invitation.is_open(now));
    open.map(|invitation| WorkspaceEvent::InvitationWithdrawn {
        code_digest: invitation.code_digest,
        reason: reason.to_owned(),
    })
    .collect()
}

fn code() -> Result<InvitationCode, CliError> {
    let failed = |cause: String| CliError::failed(Message::new("cli-no-randomness").with("cause", cause));
    let random = SystemChance.draw().map_err(|error| failed(error.to_string()))?;
    let bytes = random.first_chunk::<BYTES>().copied();
    bytes.map(InvitationCode::make).ok_or_else(|| failed(String::new()))
}

/// Finds where members reach the server, and the key by which they know it.
fn address(desk: &Desk<'_>, workspace: &Workspace, given: &Invite) -> Result<Address, CliError> {
    let setting = |name: &str| workspace.head.settings.get(name).and_then(FieldValue::text);
    let no_host = || CliError::usage(Message::new("cli-invite-no-host")).hint(Message::new("cli-hint-host"));
    let no_key = || CliError::failed(Message::new("cli-invite-no-key")).hint(Message::new("cli-hint-serve"));
    let host = given.host.clone().or_else(|| setting(HOST).map(ToOwned::to_owned)).ok_or_else(no_host)?;
    let port = given.port.or_else(|| setting(PORT)?.parse().ok()).unwrap_or(serve::PORT);
    let key = desk.engine.host_public_key()?.ok_or_else(no_key)?;
    Ok(Address { host, port, fingerprint: fingerprint(&key) })
}

/// Makes the facts that remember an address that differs from the one before.
fn settings(workspace: &Workspace, address: &Address) -> Vec<WorkspaceEvent> {
    let wanted = [(HOST, address.host.clone()), (PORT, address.port.to_string())];
    let facts = wanted.into_iter().filter_map(|(field, text)| {
        let value = FieldValue::line(text);
        let is_new = workspace.head.settings.get(field) != Some(&value);
        is_new.then(|| WorkspaceEvent::Set { field: field.to_owned(), value })
    });
    facts.collect()
}

/// Tells whether somebody is left who may approve the key that the invitation brings.
fn has_approver(desk: &Desk<'_>, workspace: &Workspace, person: &Person) -> bool {
    let now = desk.now();
    let others = workspace.persons.values().filter(|other| other.is_trusted(now.day));
    permission::alone(workspace, now)
        || others.into_iter().any(|other| other.id != person.id && other.id != desk.caller.person)
}

fn days(text: &str) -> Result<i64, Refused> {
    let days = text.parse().ok().filter(|days| (1..=MAX_DAYS).contains(days));
    days.ok_or_else(|| Refused(Message::new("cli-usage-days").with("value", text).with("days", MAX_DAYS)))
}

/// Reads the name or number of a machine; nothing that `ssh` could take for an option.
fn host(text: &str) -> Result<String, Refused> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    let is_host = text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == ':') && text.chars().all(is_plain);
    if is_host { Ok(text.to_owned()) } else { Err(Refused(Message::new("cli-usage-host").with("value", text))) }
}
