//! What becomes of a plan as a whole, and notes about it.

use clap::Args;

use crate::domain::command::PlanCommand;
use crate::domain::life::NOTES;
use crate::domain::message::Message;
use crate::domain::plan::{Amended, PlanState, Successor};

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused, one_of};
use crate::cli::table::Table;
use crate::cli::version::newest;

#[derive(Debug, Args)]
pub struct State {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "active|in-force|withdrawn|superseded|expired", value_parser = state_named, help = "cli-state-which")]
    pub state: Option<PlanState>,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-from")]
    pub from: Option<String>,
    #[arg(long, value_name = "cli-value-plan", help = "cli-state-other")]
    pub by: Option<String>,
    #[arg(long, value_name = "cli-value-plan", help = "cli-state-amends")]
    pub amends: Option<String>,
    #[arg(long, value_name = "cli-value-version", requires = "amends", help = "cli-state-amends-version")]
    pub number: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: Option<String>,
}

#[derive(Debug, Args)]
pub struct Note {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-text", help = "cli-note-text")]
    pub text: Option<String>,
    #[arg(long, value_name = "correction|told|attested|revised", default_value = "note", help = "cli-note-kind")]
    pub kind: String,
}

/// Sets the state of a plan, or says which other it amends; without either it says how the plan is.
pub(super) async fn state(desk: &mut Desk<'_>, given: State) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let amends = match &given.amends {
        Some(named) => {
            let other = desk.plan(named)?;
            let (title, version) = (other.head.title.clone(), newest(&other, given.number)?);
            Some(Amended { plan: other.id.clone(), title, version })
        }
        None => None,
    };
    let other = given.by.as_ref().map(|named| desk.plan(named)).transpose()?;
    let other = other.map(|other| Successor { plan: other.id.clone(), title: other.head.title.clone() });
    if given.state.is_some() || amends.is_some() {
        let (state, from) = (given.state.unwrap_or(plan.head.state), desk.some_day(given.from.as_ref())?);
        desk.change(&plan, PlanCommand::SetState { state, from, other, reason: given.reason, amends }).await?;
    }
    let after = desk.plan(&given.plan)?;
    let head = &after.head;
    let term = desk.console.locale.term(head.state.term());
    let said = Message::new("cli-state").with("plan", &head.title).with("state", term);
    let facts = serde_json::json!({
        "plan": after.id, "state": head.state, "from": head.since, "other": head.other, "reason": head.reason,
        "amends": head.amends,
    });
    desk.console.answer(&said, &facts)
}

/// Adds a note, or lists them.
pub(super) async fn note(desk: &mut Desk<'_>, given: Note) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    if let Some(text) = given.text {
        desk.change(&plan, PlanCommand::Note { kind: given.kind.clone(), text }).await?;
        let said = Message::new("cli-noted").with("plan", &plan.head.title);
        return desk.console.answer(&said, &serde_json::json!({ "plan": plan.id, "kind": given.kind }));
    }
    if desk.console.json {
        desk.console.json(&plan.notes.values().map(AsRef::as_ref).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let (locale, workspace) = (desk.console.locale.clone(), desk.workspace());
    let mut table = Table::default();
    for note in plan.notes.values() {
        let day = locale.short_date(desk.local(note.at).date());
        let kind = if NOTES.contains(&note.kind.as_str()) { locale.term(note.term()) } else { note.kind.clone() };
        table.row([day, kind, note.text.clone(), workspace.person_name(&note.by).to_owned()]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

fn state_named(text: &str) -> Result<PlanState, Refused> {
    PlanState::named(text).ok_or_else(|| one_of(text, PlanState::ALL.map(PlanState::name)))
}
