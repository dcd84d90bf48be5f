//! Plans over time: who did what, and what differs between two states.

use clap::Args;

use crate::document::difference::{Difference, What, differences};
use crate::document::prose::{Change, Piece};
use crate::domain::conflict;
use crate::domain::diff;
use crate::domain::event::PlanEvent;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::engine::{HistoryEntry, When};

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, choose};
use crate::cli::find;
use crate::cli::table::Table;

#[derive(Debug, Args)]
pub struct History {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
}

#[derive(Debug, Args)]
pub struct Diff {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-version", help = "cli-diff-from")]
    pub from: Option<String>,
    #[arg(value_name = "cli-value-version", help = "cli-diff-to")]
    pub to: Option<String>,
    #[arg(long, value_name = "cli-value-body", conflicts_with = "from", help = "cli-diff-since")]
    pub since: Option<String>,
}

/// Lists what happened, oldest first.
pub(super) fn history(desk: &mut Desk<'_>, given: &History) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let entries = desk.engine.history_seen(&plan.id, &desk.sight())?;
    if desk.console.json {
        let facts = entries.iter().map(|entry: &HistoryEntry<PlanEvent>| {
            serde_json::json!({
                "n": entry.n, "revision": entry.revision, "time": entry.time, "actor": entry.actor, "as": entry.cap,
                "via": entry.via, "command": entry.command, "events": entry.events,
            })
        });
        desk.console.json(&facts.collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let mut table = Table::default();
    for entry in entries {
        let who = entry
            .actor
            .parse()
            .map_or_else(|_erased| entry.actor.clone(), |person| workspace.person_name(&person).to_owned());
        let time = locale.date_time(desk.local(entry.time));
        table.row([entry.revision.to_string(), time, who, entry.command.unwrap_or_default()]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

/// Lists what differs between two versions; by default between the newest version and the working text.
pub(super) fn compare(desk: &mut Desk<'_>, given: &Diff) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let newest = plan.newest_version().map(|version| version.number.clone());
    let workspace = desk.workspace();
    let considered = match &given.since {
        None => None,
        Some(named) => {
            let who = find::considerer(&workspace, named, desk.now().day)?;
            let none = || {
                let name = workspace.name_of(&who, desk.console.locale.lang(), desk.now().day);
                CliError::denied(Message::new("cli-diff-never").with("name", name))
            };
            Some(conflict::considered(&plan, &who).map(ToOwned::to_owned).ok_or_else(none)?)
        }
    };
    let Some(from) = considered.or_else(|| given.from.clone()).or(newest) else {
        let cause = Message::new("cli-nothing-locked").with("plan", &plan.head.title);
        return Err(CliError::denied(cause).hint(Message::new("hint-lock-first")));
    };
    let before = at(desk, &plan, &from)?;
    let after = match &given.to {
        Some(to) => at(desk, &plan, to)?,
        None => plan.clone(),
    };
    if desk.console.json {
        desk.console.json(&diff::diff(&before, &after))?;
        return Ok(Exit::Done);
    }
    let found = differences(&before, &after, &workspace, desk.console.locale.lang(), desk.now().day);
    for Difference { place, what } in &found {
        let (mark, rest) = match what {
            What::Added => ("+", String::new()),
            What::Removed => ("-", String::new()),
            What::Moved => ("↕", String::new()),
            What::Keyed(before) => ("~", before.clone()),
            What::Field { label, .. } => ("~", label.clone()),
        };
        let line = [mark, place.as_str(), rest.as_str()].into_iter().filter(|part| !part.is_empty());
        desk.console.line(&line.collect::<Vec<_>>().join(" "))?;
        if let What::Field { lines, .. } = what {
            for line in lines.iter().flat_map(|line| marked(line)) {
                desk.console.line(&format!("    {line}"))?;
            }
        }
    }
    if found.is_empty() {
        desk.console.say(&Message::new("cli-diff-none"))?;
    }
    Ok(Exit::Done)
}

/// Writes pieces with marks around what went and what came: `[-hausten-]{+i desember+}`.
fn marked(pieces: &[Piece]) -> Vec<String> {
    let one = |piece: &Piece| match piece.change {
        Change::Same => piece.text.clone(),
        Change::Removed => format!("[-{}-]", piece.text),
        Change::Added => format!("{{+{}+}}", piece.text),
    };
    pieces.iter().map(one).collect::<String>().lines().map(ToOwned::to_owned).collect()
}

/// Returns a plan as it was when a version was locked.
fn at(desk: &Desk<'_>, plan: &Plan, version: &str) -> Result<std::sync::Arc<Plan>, CliError> {
    let unknown = || {
        let cause = Message::new("version-unknown").with("version", version);
        let options = plan.head.versions.clone();
        CliError::denied(cause).hint(choose(options))
    };
    let locked = plan.versions.get(version).ok_or_else(unknown)?;
    Ok(desk.engine.plan_at_seen(&plan.id, When::Revision(locked.revision), &desk.sight())?)
}
