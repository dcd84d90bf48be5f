//! What each file is taken for, and why.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value as Json, json};

use crate::domain::answering::Standing;
use crate::domain::message::Message;
use crate::notice::answer::{Ask, Asks};

use crate::cli::console::shown;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::table::Table;

use super::known::{self, Came};

/// Which files.
#[derive(Debug, Args)]
pub struct List {
    #[arg(value_name = "cli-value-file", required = true, help = "cli-answers-files")]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "cli-value-plan", help = "cli-answers-plan")]
    pub plan: Option<String>,
}

/// Lists files: to what each is an answer, how sure that is, why, and how it stands.
pub(super) async fn list(desk: &mut Desk<'_>, given: &List) -> Result<Exit, CliError> {
    let asks = known::asks(desk, given.plan.as_deref())?;
    let all = known::came(desk, &asks, &given.files).await?;
    if desk.console.json {
        let facts = all.iter().map(|came| facts(desk, came, &asks)).collect::<Result<Vec<_>, _>>()?;
        desk.console.json(&facts)?;
        return Ok(Exit::Done);
    }
    let mut table = Table::default();
    for came in &all {
        let name = came.guess.ask.as_ref().map_or_else(|| "–".to_owned(), |ask| ask.name.clone());
        let reference = came.guess.ask.as_ref().map_or_else(|| "–".to_owned(), |ask| ask.reference.clone());
        let locale = &desk.console.locale;
        let (sure, stands) = (locale.term(certainty(came)), locale.term(standing(came)));
        table.row([shown(&came.path), name, reference, sure, stands]);
    }
    table.write(desk.console)?;
    for came in &all {
        let said = sentences(desk, came, &asks)?;
        if !said.is_empty() {
            desk.console.line(&format!("{}:", shown(&came.path)))?;
        }
        for message in said {
            let said = desk.console.locale.say(&message);
            desk.console.line(&format!("  {said}"))?;
        }
    }
    if all.is_empty() {
        desk.console.say(&Message::new("cli-answers-none"))?;
    }
    Ok(Exit::Done)
}

/// Returns the text id of how sure it is what a file is.
fn certainty(came: &Came) -> &'static str {
    match (&came.guess.ask, came.guess.is_sure) {
        (Some(_), true) => "cli-answers-sure",
        (Some(_), false) => "cli-answers-guess",
        (None, _) => "cli-answers-unknown",
    }
}

/// Returns the text id of how a file stands.
fn standing(came: &Came) -> &'static str {
    let waits = came.guess.ask.as_ref().map(|ask| ask.waits);
    match (&came.original, waits) {
        (Err(_), _) => "cli-answers-unreadable",
        _ if came.guess.is_ours => "cli-answers-ours",
        _ if came.is_entered => "cli-answers-entered",
        (Ok(original), _) if original.is_automatic => "cli-answers-automatic",
        (_, None) => "cli-answers-nobody",
        (_, Some(true)) => "cli-answers-waits",
        (_, Some(false)) => "cli-answers-not-waits",
    }
}

/// Says what has to be known of a file: why it is taken for what it is, what is damaged, how it stands to what was asked.
pub(super) fn sentences(desk: &Desk<'_>, came: &Came, asks: &Asks) -> Result<Vec<Message>, CliError> {
    let mut said = Vec::new();
    let original = match &came.original {
        Ok(original) => original,
        Err(error) => return Ok(std::iter::once(error.cause.clone()).chain(error.hint.clone()).collect()),
    };
    if let Some(ask) = &came.guess.ask {
        let why = crate::domain::message::Argument::each(came.guess.why.clone());
        said.push(Message::new("cli-answers-why").with("reference", &ask.reference).with("why", why));
        if !came.is_entered {
            said.extend(against(desk, came, ask)?);
        }
    }
    let others = came.guess.others.iter().map(|other| other.reference.clone()).collect::<Vec<_>>();
    if !others.is_empty() {
        said.push(Message::new("cli-answers-others").with("references", others));
    }
    if let Some(unknown) = &came.guess.unknown {
        said.push(Message::new("cli-answers-unknown-reference").with("reference", unknown));
        let nearest = asks.nearest(unknown);
        said.extend((!nearest.is_empty()).then(|| Message::new("cli-answers-nearest").with("references", nearest)));
    }
    if original.ticked().len() > 1 {
        let ticked = original.ticked().iter().map(|outcome| Message::new(outcome.term())).collect::<Vec<_>>();
        let ticked = crate::domain::message::Argument::each(ticked);
        said.push(Message::new("cli-answers-ticked").with("outcomes", ticked));
    }
    said.extend(original.troubles.iter().cloned());
    Ok(said)
}

/// Says what stands against taking an answer as it is: it is late, about an older version, not the first.
fn against(desk: &Desk<'_>, came: &Came, ask: &Ask) -> Result<Vec<Message>, CliError> {
    let (plan, workspace) = (desk.plan(ask.plan.as_str())?, desk.workspace());
    let Some(step) = plan.steps.get(&ask.step) else { return Ok(Vec::new()) };
    let received = came.original.as_ref().ok().and_then(|original| original.received_on(|at| workspace.day_of(at)));
    let standing = Standing::of(&plan, step, &ask.who, received.unwrap_or_else(|| desk.now().day));
    let version = came.guess.version.as_deref();
    let older = crate::domain::answering::step_of(&plan, step, &ask.who, (version, None)).err();
    let first = standing.first.map(|first| {
        let first = &first.consideration;
        let outcome = Message::new(first.outcome.term());
        Message::new("answer-before").with("name", &ask.name).with("day", first.held).with("outcome", outcome)
    });
    Ok(older.map(|denial| denial.cause).into_iter().chain(standing.lateness(step, &ask.who)).chain(first).collect())
}

/// Gives what is known of a file as data.
fn facts(desk: &Desk<'_>, came: &Came, asks: &Asks) -> Result<Json, CliError> {
    let workspace = desk.workspace();
    let say = |message: &Message| desk.console.locale.say(message);
    let original = came.original.as_ref().ok();
    let ask = came.guess.ask.as_ref();
    let suggestion = original.map(|original| original.suggestion(|at| workspace.day_of(at))).unwrap_or_default();
    Ok(json!({
        "file": came.path,
        "sha256": original.map(|original| original.digest),
        "kind": original.map(|original| original.kind),
        "from": original.and_then(|original| original.from.as_ref()).map(|from| &from.mail),
        "received": suggestion.received,
        "reference": ask.map(|ask| &ask.reference),
        "plan": ask.map(|ask| &ask.key),
        "milestone": ask.map(|ask| &ask.milestone),
        "round": ask.map(|ask| ask.round),
        "recipient": ask.map(|ask| &ask.who),
        "name": ask.map(|ask| &ask.name),
        "certain": came.guess.is_sure,
        "why": came.guess.why.iter().map(say).collect::<Vec<_>>(),
        "others": came.guess.others.iter().map(|other| &other.reference).collect::<Vec<_>>(),
        "unknown": came.guess.unknown,
        "asked_about": ask.map(|ask| &ask.version),
        "version": came.guess.version,
        "outcome": suggestion.outcome.map(crate::domain::consideration::Outcome::name),
        "remarks": suggestion.remarks,
        "entered": came.is_entered,
        "offered": came.is_offered(),
        "files": original.map(|original| &original.files),
        "said": sentences(desk, came, asks)?.iter().map(say).collect::<Vec<_>>(),
    }))
}
