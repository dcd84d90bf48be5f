//! `vedtak person invite`: a one-time code, and a letter that is ready to be sent.

use std::path::PathBuf;

use chrono::TimeDelta;
use clap::Args;

use crate::document::letter::Address;
use crate::domain::decide::enrolment::MAX_DAYS;
use crate::domain::message::Message;
use crate::domain::permission;
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;
use crate::engine::SystemChance;
use crate::engine::invitation::{Invitation, Inviting, withdrawn};
use crate::signing::key::fingerprint;

use super::console::shown;
use super::desk::Desk;
use super::error::{CliError, Exit, Refused};
use super::{find, serve};

/// How long an invitation is open when nothing is said, in days.
const DAYS: i64 = 14;

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
    let address = address(desk, &given)?;
    let until = desk.now().instant + TimeDelta::days(given.days);
    let inviting = Inviting { by: desk.caller.person.clone(), person: person.id.clone(), address, until };
    let locale = desk.console.locale.clone();
    let made = desk.engine.prepare_invitation(&inviting, &locale, &mut SystemChance, desk.now().instant)?;
    desk.state(made.facts.clone()).await?;
    hand_over(desk, &inviting, &made, given.letter).await?;
    if !has_approver(desk, &workspace, person) {
        desk.console.note(&Message::new("cli-invite-no-approver").with("name", person.name()));
    }
    Ok(Exit::Done)
}

/// Gives the letter to the caller: on the console, in a file, or among the facts.
async fn hand_over(
    desk: &mut Desk<'_>,
    inviting: &Inviting,
    made: &Invitation,
    file: Option<PathBuf>,
) -> Result<(), CliError> {
    let failed = match &file {
        Some(file) => desk.console.write(file, made.letter.as_bytes()).await.err(),
        None => None,
    };
    // The code is in the letter alone: a letter that finds no file is shown.
    let file = file.filter(|_| failed.is_none());
    let handed = if desk.console.json {
        let Address { host, port, fingerprint } = &inviting.address;
        desk.console.json(&serde_json::json!({
            "person": inviting.person,
            "code": made.code.to_string(),
            "until": inviting.until,
            "host": host,
            "port": port,
            "fingerprint": fingerprint,
            "command": inviting.address.command(),
            "letter": made.letter,
        }))
    } else if let Some(file) = file {
        desk.console.say(&Message::new("cli-invite-written").with("file", shown(&file)))
    } else {
        desk.console.line(made.letter.trim_end())
    };
    handed.and(failed.map_or(Ok(()), Err))
}

async fn withdraw(desk: &mut Desk<'_>, person: &Person) -> Result<Exit, CliError> {
    let reason = desk.console.locale.term("cli-invite-withdrawn-why");
    let facts = withdrawn(person, desk.now().instant, &reason);
    if facts.is_empty() {
        return Err(CliError::denied(Message::new("invitation-not-open")));
    }
    desk.state(facts).await?;
    let said = Message::new("cli-invite-withdrawn").with("name", person.name());
    desk.console.answer(&said, &serde_json::json!({ "person": person.id }))
}

/// Finds where members reach the server, and the key by which they know it.
fn address(desk: &Desk<'_>, given: &Invite) -> Result<Address, CliError> {
    let (known_host, known_port) = desk.engine.known_address();
    let no_host = || CliError::usage(Message::new("cli-invite-no-host")).hint(Message::new("cli-hint-host"));
    let no_key = || CliError::failed(Message::new("cli-invite-no-key")).hint(Message::new("cli-hint-serve"));
    let host = given.host.clone().or(known_host).ok_or_else(no_host)?;
    let port = given.port.or(known_port).unwrap_or(serve::PORT);
    let key = desk.engine.host_public_key()?.ok_or_else(no_key)?;
    Ok(Address { host, port, fingerprint: fingerprint(&key) })
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
