//! The ways to fill a signature line: a key file, the agent, a signature made at home, paper, e-ID.

use std::path::{Path, PathBuf};

use crate::domain::command::PlanCommand;
use crate::domain::consideration::Behalf;
use crate::domain::digest::Digest;
use crate::domain::message::Message;
use crate::domain::party::Authority;
use crate::domain::signature::SigningRequest;
use crate::domain::version::{Line, Way};
use crate::signing::command::{self, Shell};
use crate::signing::statement;
use crate::ui::host::Signer;

use crate::cli::console::{MAX_TEXT, shown};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};

use super::Task;

/// The name that the printed commands give the statement.
const STATEMENT: &str = "statement.md";

/// What was signed elsewhere than here.
pub(super) struct Paper {
    pub file: PathBuf,
    pub way: Way,
    pub who: String,
    pub authority: Option<Authority>,
    pub date: Option<String>,
}

/// Prints the statement, and the commands that sign it at home.
pub(super) async fn print(desk: &mut Desk<'_>, task: &Task, output: Option<&Path>) -> Result<Exit, CliError> {
    let text = text(desk, task)?;
    prepare(desk, task, &text).await?;
    let namespace = request(desk, task, &text)?.namespace;
    let name = match output {
        Some(output) => {
            desk.console.write(output, text.as_bytes()).await?;
            shown(output)
        }
        None => STATEMENT.to_owned(),
    };
    let commands: Vec<(&str, String)> =
        Shell::ALL.into_iter().map(|shell| (shell.name(), command::sign(shell, &namespace, &name))).collect();
    if desk.console.json {
        let facts =
            serde_json::json!({ "statement": text, "file": name, "namespace": namespace, "commands": commands });
        desk.console.json(&facts)?;
        return Ok(Exit::Done);
    }
    if output.is_none() {
        desk.console.bytes(text.as_bytes())?;
    }
    desk.console.note(&Message::new("cli-sign-at-home").with("file", &name));
    for (shell, line) in &commands {
        desk.console.note(&Message::new("cli-sign-command").with("shell", *shell).with("command", line));
    }
    desk.console.note(&Message::new("cli-sign-hand-in").with("file", format!("{name}.sig")));
    Ok(Exit::Done)
}

/// Takes a signature that was made elsewhere: for any statement that was prepared for this line and not replaced.
pub(super) async fn accept(desk: &mut Desk<'_>, task: &Task, file: &Path) -> Result<Exit, CliError> {
    let bytes = desk.console.read(file, MAX_TEXT).await?;
    if task.line.prepared.is_empty() {
        let cause = Message::new("cli-sign-nothing-prepared").with("party", &task.line.head.party_name);
        return Err(CliError::denied(cause).hint(Message::new("cli-hint-sign-print")));
    }
    submit(desk, task, &bytes).await
}

/// Signs with a key of the caller, which stays where it is. Nothing is written before the key has signed.
pub(super) async fn with_key(desk: &mut Desk<'_>, task: &Task, with: Signer) -> Result<Exit, CliError> {
    let text = text(desk, task)?;
    let request = request(desk, task, &text)?;
    confirm(desk, task, &text)?;
    let signature = desk.console.sign(&request, with).await?;
    prepare(desk, task, &text).await?;
    submit(desk, task, signature.as_bytes()).await
}

/// Records paper or e-ID: the original is stored, and who saw it is kept.
pub(super) async fn evidence(
    desk: &mut Desk<'_>,
    plan: &str,
    line: Line,
    paper: Paper,
    behalf: Option<Behalf>,
) -> Result<Exit, CliError> {
    let needed = || CliError::usage(Message::new("cli-sign-behalf")).hint(Message::new("cli-hint-behalf"));
    let mut behalf = behalf.ok_or_else(needed)?;
    let before = desk.plan(plan)?;
    let sha256 = desk.attach(&before, &paper.file, None).await?;
    behalf.original.get_or_insert(sha256);
    let date = desk.some_day(paper.date.as_ref())?.unwrap_or(behalf.received);
    let Paper { way, who: person, authority, .. } = paper;
    let command = PlanCommand::Evidence {
        line: line.head.line.clone(),
        kind: way,
        sha256,
        person: person.clone(),
        authority,
        date,
        behalf,
    };
    let after = desk.plan(plan)?;
    desk.change(&after, command).await?;
    let said = Message::new("cli-evidenced")
        .with("person", person)
        .with("party", &line.head.party_name)
        .with("way", desk.console.locale.term(way.term()));
    desk.console.answer(&said, &serde_json::json!({ "line": line.head.line, "sha256": sha256 }))
}

/// Returns the text that is to be signed: the newest one prepared today for this person, or a fresh one.
fn text(desk: &Desk<'_>, task: &Task) -> Result<String, CliError> {
    let line = &task.line.head.line;
    let fresh = desk.engine.prepare_statement(&task.plan.id, line, &task.person, desk.now().day)?;
    let newest = task.line.prepared.iter().rev().find(|prepared| prepared.person == task.person);
    let known = newest.filter(|known| says_the_same(&known.statement, &fresh));
    Ok(known.map_or(fresh, |known| known.statement.clone()))
}

/// Fixes the text that is to be signed, once.
async fn prepare(desk: &mut Desk<'_>, task: &Task, text: &str) -> Result<(), CliError> {
    if task.line.prepared.iter().any(|prepared| prepared.person == task.person && prepared.statement == text) {
        return Ok(());
    }
    let (line, person) = (task.line.head.line.clone(), task.person.clone());
    desk.change(&task.plan, PlanCommand::Prepare { line, person, statement: text.to_owned() }).await?;
    Ok(())
}

/// Tells whether two statements differ only in how far the log had come.
fn says_the_same(known: &str, fresh: &str) -> bool {
    match (statement::read(known.as_bytes()), statement::read(fresh.as_bytes())) {
        (Ok(mut known), Ok(fresh)) => {
            (known.log_size, known.log_root) = (fresh.log_size, fresh.log_root);
            known == fresh
        }
        _ => false,
    }
}

/// Makes the request that a key or an agent answers.
fn request(desk: &Desk<'_>, task: &Task, text: &str) -> Result<SigningRequest, CliError> {
    Ok(desk.engine.signing_request(&task.person, text, desk.now().instant)?)
}

/// Shows what is about to be signed, and asks for the party's short name where somebody can answer.
fn confirm(desk: &mut Desk<'_>, task: &Task, text: &str) -> Result<(), CliError> {
    if !desk.console.is_terminal {
        // An agent that is forwarded signs only for somebody who has just typed the party's name.
        let unseen = || CliError::usage(Message::new("session-no-terminal")).hint(Message::new("session-hint-sign"));
        return if desk.console.is_afar { Err(unseen()) } else { Ok(()) };
    }
    let workspace = desk.workspace();
    let party = workspace.party(&task.line.head.party);
    let short = party.map_or(task.line.head.party_key.as_str(), |party| party.short(desk.now().day)).to_owned();
    desk.console.line(text.trim_end())?;
    let digest = Digest::of(text.as_bytes()).to_string();
    desk.console.note(&Message::new("cli-sign-digest").with("digest", digest));
    let typed = desk.console.ask(&Message::new("cli-sign-confirm").with("party", &short))?;
    if typed.is_some_and(|typed| typed == short || typed == task.line.head.party_key) {
        return Ok(());
    }
    Err(CliError::failed(Message::new("cli-sign-not-confirmed")).hint(Message::new("cli-hint-nothing-changed")))
}

/// Hands a signature in; the engine finds the statement that it is for.
async fn submit(desk: &mut Desk<'_>, task: &Task, signature: &[u8]) -> Result<Exit, CliError> {
    let line = &task.line.head.line;
    let checked = desk.engine.check_signature(&task.plan.id, line, signature, desk.now().instant)?;
    for repair in &checked.repairs {
        desk.console.note(&repair.message());
    }
    let plan = desk.engine.plan(&task.plan.id)?;
    desk.change(&plan, checked.command).await?;
    let name = desk.workspace().person_name(&task.person).to_owned();
    let said = Message::new("cli-signed")
        .with("person", name)
        .with("party", &task.line.head.party_name)
        .with("version", &task.line.version);
    desk.console.answer(&said, &serde_json::json!({ "line": line, "version": task.line.version }))
}
