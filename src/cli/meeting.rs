//! `vedtak meeting`: when bodies sit, what is on the agenda, what the minutes say, and the papers.

mod agenda;
mod calendar;
mod minutes;
mod paper;

use std::sync::Arc;

use clap::Subcommand;

use crate::document::meeting::Sheet;
use crate::domain::command::PlanCommand;
use crate::domain::id::{ConsiderationId, PlanId};
use crate::domain::meeting::{About, Meeting as Known};
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;
use crate::domain::workspace::Workspace;

use super::desk::Desk;
use super::error::{CliError, Exit};
use super::find;

#[derive(Debug, Subcommand)]
pub enum Meeting {
    #[command(about = "cli-meeting-call")]
    Call(calendar::Call),
    #[command(about = "cli-meeting-move")]
    Move(calendar::Move),
    #[command(about = "cli-meeting-cancel")]
    Cancel(calendar::Cancel),
    #[command(about = "cli-meeting-list")]
    List(calendar::List),
    #[command(about = "cli-meeting-agenda")]
    Agenda(agenda::Agenda),
    #[command(about = "cli-meeting-minutes")]
    Minutes(minutes::Minutes),
    #[command(about = "cli-meeting-paper")]
    Paper(paper::Paper),
}

/// Which meeting: by body and day.
#[derive(Debug, clap::Args)]
pub struct Which {
    #[arg(value_name = "cli-value-body", help = "cli-arg-body")]
    pub body: String,
    #[arg(value_name = "cli-value-day", help = "cli-meeting-day")]
    pub day: String,
}

/// Runs `vedtak meeting`.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn run(desk: &mut Desk<'_>, verb: Meeting) -> Result<Exit, CliError> {
    match verb {
        Meeting::Call(given) => calendar::call(desk, given).await,
        Meeting::Move(given) => calendar::shift(desk, given).await,
        Meeting::Cancel(given) => calendar::cancel(desk, given).await,
        Meeting::List(given) => calendar::list(desk, &given).await,
        Meeting::Agenda(given) => agenda::run(desk, given).await,
        Meeting::Minutes(given) => minutes::run(desk, given).await,
        Meeting::Paper(given) => paper::give(desk, &given).await,
    }
}

/// Finds the meeting of a body on a day; one that was cancelled only where there is no other.
fn named(desk: &Desk<'_>, workspace: &Workspace, body: &str, day: &str) -> Result<Known, CliError> {
    let today = desk.now().day;
    let (body, day) = (find::body(workspace, body, today)?, desk.day(day)?);
    let on_day: Vec<&Known> = workspace.meetings_of(&body.id).filter(|meeting| meeting.call.held == day).collect();
    let kept = on_day.iter().find(|meeting| meeting.call.cancelled.is_none()).or_else(|| on_day.last());
    kept.map(|meeting| (*meeting).clone()).ok_or_else(|| {
        let name = body.name(desk.console.locale.lang(), today);
        let cause = Message::new("cli-meeting-none").with("name", name).with("day", day);
        CliError::denied(cause).hint(Message::new("cli-hint-meeting-call"))
    })
}

/// Refuses what the rules would refuse, before anything is given: a refusal midway would leave half of it done.
fn foreseen(desk: &Desk<'_>, commands: &[(PlanId, PlanCommand)]) -> Result<(), CliError> {
    commands.iter().try_for_each(|(plan, command)| {
        let plan = desk.engine.plan(plan)?;
        desk.foresee(&plan, command).map(|_events| ())
    })
}

/// Gives commands about plans, each on what the one before it left.
async fn give(desk: &mut Desk<'_>, commands: Vec<(PlanId, PlanCommand)>) -> Result<(), CliError> {
    for (plan, command) in commands {
        let plan = desk.engine.plan(&plan)?;
        desk.change(&plan, command).await?;
    }
    Ok(())
}

/// Walks through the cases on an agenda.
fn cases(meeting: &Known) -> impl Iterator<Item = (&PlanId, &ConsiderationId)> {
    meeting.agenda.iter().filter_map(|item| match &item.about {
        About::Case { plan, consideration } => Some((plan, consideration)),
        About::Matter { .. } => None,
    })
}

/// Reads the plans on an agenda that somebody may see, each as he or she sees it, in the order of the agenda.
fn plans(desk: &Desk<'_>, meeting: &Known, sight: &Sight) -> Vec<Arc<Plan>> {
    let mut found: Vec<Arc<Plan>> = Vec::new();
    for (plan, _) in cases(meeting) {
        if found.iter().all(|known| &known.id != plan) {
            // A plan that is hidden is not there, as for whoever asks for it by name.
            found.extend(desk.engine.plan_seen(plan, sight).ok());
        }
    }
    found
}

/// Says how many items somebody finds on the agenda of a meeting, and what they are called.
fn listed<'a>(
    desk: &Desk<'_>,
    (workspace, meeting): (&'a Workspace, &'a Known),
    (plans, sight): (&'a [Arc<Plan>], &'a Sight),
) -> Sheet<'a> {
    Sheet { workspace, meeting, plans, sight, locale: desk.console.locale.clone() }
}
