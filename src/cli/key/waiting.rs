//! Keys that wait for a second person: asked for, listed, approved, refused.

use crate::domain::decide::enrolment;
use crate::domain::event::WorkspaceEvent;
use crate::domain::message::Message;
use crate::domain::permission;
use crate::domain::person::{Person, Possession};
use crate::domain::signature::PublicKeyText;
use crate::signing::key::fingerprint;

use super::{Approve, Refuse, Request};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;
use crate::cli::table::Table;

/// Asks for the key in a file, for oneself or for somebody who handed it in.
pub(super) async fn request(desk: &mut Desk<'_>, given: Request) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let person = find::person(&workspace, &given.person)?;
    let public = super::read(desk, &given.file).await?;
    ask(desk, person, &public, given.replaces).await
}

/// Asks for a key, and says who may approve it.
pub(super) async fn ask(
    desk: &mut Desk<'_>,
    person: &Person,
    public: &PublicKeyText,
    replaces: Option<String>,
) -> Result<Exit, CliError> {
    let fact = requested(person, public, replaces);
    desk.state(vec![fact]).await?;
    let fingerprint = fingerprint(public);
    let approvers = approvers(desk, &fingerprint);
    let names: Vec<String> = approvers.iter().map(|(_, name)| name.clone()).collect();
    let ids: Vec<&String> = approvers.iter().map(|(id, _)| id).collect();
    let facts = serde_json::json!({ "key": fingerprint, "person": person.id, "waits": true, "approvers": ids });
    let said = Message::new("cli-key-requested").with("key", &fingerprint).with("name", person.name());
    desk.console.answer(&said, &facts)?;
    if !desk.console.json {
        let who = if names.is_empty() {
            Message::new("hint-no-approver")
        } else {
            Message::new("hint-approvers").with("persons", names)
        };
        desk.console.say(&who)?;
    }
    Ok(Exit::Done)
}

/// Makes the fact that a key was handed in for somebody.
pub(super) fn requested(person: &Person, public: &PublicKeyText, replaces: Option<String>) -> WorkspaceEvent {
    let (person, fingerprint) = (person.id.clone(), fingerprint(public));
    let (public, possession) = (public.to_string(), Possession::None);
    WorkspaceEvent::KeyRequested { person, public, fingerprint, possession, replaces }
}

/// Lists who may approve a key that waits, by identity and name.
fn approvers(desk: &Desk<'_>, fingerprint: &str) -> Vec<(String, String)> {
    let (workspace, now) = (desk.workspace(), desk.now());
    let Some(waiting) = workspace.request(fingerprint) else { return Vec::new() };
    let persons = permission::approvers(&workspace, waiting, now).into_iter();
    persons.map(|person| (person.id.to_string(), person.name().to_owned())).collect()
}

/// Lists the keys that wait: whose, since when, who asked, how they came.
pub(super) fn list(desk: &mut Desk<'_>) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let waiting = || {
        let persons = workspace.persons.values();
        persons.flat_map(|person| person.requests.iter().map(move |request| (person, request)))
    };
    if desk.console.json {
        let facts = waiting().map(|(person, request)| serde_json::json!({ "person": person.id, "request": request }));
        desk.console.json(&facts.collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let mut table = Table::default();
    for (person, request) in waiting() {
        let since = Message::new("cli-key-since-when").with("when", locale.date_time(desk.local(request.at)));
        let asked = Message::new("cli-key-asked-by").with("name", workspace.person_name(&request.by));
        let came = match request.possession {
            Possession::Login => locale.term("cli-key-by-login"),
            Possession::None => locale.say(&asked),
        };
        table.row([request.fingerprint.clone(), person.name().to_owned(), locale.say(&since), came]);
    }
    if table.is_empty() {
        desk.console.note(&Message::new("cli-key-none-waiting"));
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

/// Approves a key that waits; the key that it replaces is revoked in the same entry.
pub(super) async fn approve(desk: &mut Desk<'_>, given: Approve) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let unknown = || {
        let cause = Message::new("key-not-waiting").with("key", &given.fingerprint);
        CliError::denied(cause).hint(Message::new("cli-hint-key-waiting"))
    };
    let (person, request) = workspace.request(&given.fingerprint).ok_or_else(unknown)?;
    let terms = super::terms(desk, given.approved)?;
    let reason = Message::new("cli-key-replaced-by").with("key", &given.fingerprint);
    let facts = enrolment::approval(person, request, terms, &desk.console.locale.say(&reason));
    let replaced = request.replaces.as_ref().filter(|_| facts.len() > 1);
    desk.state(facts).await?;
    let said = Message::new("cli-key-added").with("key", &given.fingerprint).with("name", person.name());
    let told = serde_json::json!({ "key": given.fingerprint, "person": person.id, "revoked": replaced });
    desk.console.answer(&said, &told)?;
    match replaced {
        Some(old) if !desk.console.json => desk.console.say(&Message::new("cli-key-was-revoked").with("key", old))?,
        _ => {}
    }
    Ok(Exit::Done)
}

/// Says that a key that waits is not going to count.
pub(super) async fn refuse(desk: &mut Desk<'_>, given: Refuse) -> Result<Exit, CliError> {
    let (key, reason) = (given.fingerprint.clone(), given.reason);
    desk.state(vec![WorkspaceEvent::KeyRefused { key, reason }]).await?;
    let said = Message::new("cli-key-refused").with("key", &given.fingerprint);
    desk.console.answer(&said, &serde_json::json!({ "key": given.fingerprint }))
}
