//! The calendar: meetings are called, moved, cancelled and listed. Cases follow the meeting that they are called to.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::{Which, foreseen, give, named};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;
use crate::cli::table::Table;
use crate::document::meeting::calendar;
use crate::domain::case::Moving;
use crate::domain::command::CaseAct;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Convening, Meeting};
use crate::domain::message::Message;
use crate::domain::party::Considerer;

#[derive(Debug, Args)]
pub struct Call {
    #[arg(value_name = "cli-value-body", required = true, help = "cli-meeting-bodies")]
    pub bodies: Vec<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-meeting-day")]
    pub held: String,
    #[arg(long, value_name = "cli-value-text", help = "cli-meeting-hours")]
    pub hours: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-meeting-place")]
    pub place: Option<String>,
}

#[derive(Debug, Args)]
pub struct Move {
    #[command(flatten)]
    pub which: Which,
    #[arg(long, value_name = "cli-value-day", help = "cli-meeting-to")]
    pub to: String,
    #[arg(long, value_name = "cli-value-text", help = "cli-meeting-hours")]
    pub hours: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-meeting-place")]
    pub place: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct Cancel {
    #[command(flatten)]
    pub which: Which,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(value_name = "cli-value-body", help = "cli-arg-body")]
    pub body: Option<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-meeting-from")]
    pub from: Option<String>,
    #[arg(long, value_name = "cli-value-file", help = "cli-meeting-calendar")]
    pub output: Option<PathBuf>,
}

pub(super) async fn call(desk: &mut Desk<'_>, given: Call) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let bodies = given.bodies.iter().map(|name| find::body(&workspace, name, day)).collect::<Result<Vec<_>, _>>()?;
    let names: Vec<String> = bodies.iter().map(|body| body.name(desk.console.locale.lang(), day).to_owned()).collect();
    let bodies = bodies.iter().map(|body| body.id.clone()).collect();
    let held = desk.day(&given.held)?;
    let meeting: MeetingId = desk.fresh()?;
    let call = Convening { bodies, held, hours: given.hours, place: given.place, cancelled: None };
    desk.state(vec![WorkspaceEvent::MeetingSet { meeting: meeting.clone(), call }]).await?;
    let said = Message::new("said-meeting-called").with("names", names).with("day", held);
    desk.console.answer(&said, &serde_json::json!({ "meeting": meeting, "held": held }))
}

pub(super) async fn shift(desk: &mut Desk<'_>, given: Move) -> Result<Exit, CliError> {
    let found = named(desk, &desk.workspace(), &given.which.body, &given.which.day)?;
    let held = desk.day(&given.to)?;
    let known = found.call.clone();
    let call = Convening { held, hours: given.hours.or(known.hours), place: given.place.or(known.place), ..known };
    let place = call.place.clone();
    let meeting = found.id.clone();
    let act = CaseAct::Move { how: Moving::Moved, held: Some(held), place, case: None, reason: given.reason };
    let count = set(desk, &found, call, &act).await?;
    let said = Message::new("said-meeting-moved").with("day", held).with("count", count);
    desk.console.answer(&said, &serde_json::json!({ "meeting": meeting, "held": held, "moved": count }))
}

pub(super) async fn cancel(desk: &mut Desk<'_>, given: Cancel) -> Result<Exit, CliError> {
    let found = named(desk, &desk.workspace(), &given.which.body, &given.which.day)?;
    let (meeting, held) = (found.id.clone(), found.call.held);
    let call = Convening { cancelled: Some(given.reason.clone()), ..found.call.clone() };
    let act = CaseAct::Move { how: Moving::Postponed, held: None, place: None, case: None, reason: given.reason };
    let count = set(desk, &found, call, &act).await?;
    let said = Message::new("said-meeting-cancelled").with("day", held).with("count", count);
    desk.console.answer(&said, &serde_json::json!({ "meeting": meeting, "held": held, "moved": count }))
}

/// Sets a meeting, and does the same with every case on the agenda that is still called to its day; tells how many. What
/// would be refused of that is refused before the meeting is set.
async fn set(desk: &mut Desk<'_>, found: &Meeting, call: Convening, act: &CaseAct) -> Result<usize, CliError> {
    let commands = desk.engine.follow_meeting(found, act)?;
    foreseen(desk, &commands)?;
    desk.state(vec![WorkspaceEvent::MeetingSet { meeting: found.id.clone(), call }]).await?;
    let count = commands.len();
    give(desk, commands).await?;
    Ok(count)
}

pub(super) async fn list(desk: &mut Desk<'_>, given: &List) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let body = given.body.as_ref().map(|name| find::body(&workspace, name, day)).transpose()?;
    let from = desk.some_day(given.from.as_ref())?.unwrap_or(NaiveDate::MIN);
    let is_listed = |meeting: &&Meeting| meeting.call.held >= from && body.is_none_or(|body| meeting.is_of(&body.id));
    let mut listed: Vec<&Meeting> = workspace.meetings.values().map(AsRef::as_ref).filter(is_listed).collect();
    listed.sort_by_key(|meeting| meeting.call.held);
    let locale = desk.console.locale.clone();
    if let Some(output) = &given.output {
        let text = calendar::write(&workspace, &listed, &locale, desk.now().instant);
        desk.console.write(output, text.as_bytes()).await?;
        return Ok(Exit::Done);
    }
    if desk.console.json {
        // The agenda has its own verb: it shows each what he or she may see.
        let facts = listed.iter().map(|meeting| {
            let minutes = meeting.minutes.as_ref();
            serde_json::json!({
                "meeting": meeting.id, "call": meeting.call, "moved": meeting.moved, "minutes": minutes.is_some(),
                "approved": minutes.and_then(|minutes| minutes.approved.as_ref()),
            })
        });
        desk.console.json(&facts.collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let mut table = Table::default();
    for meeting in listed {
        let call = &meeting.call;
        let short = |body: &crate::domain::id::BodyId| {
            workspace.short_of(&Considerer::Body(body.clone()), locale.lang(), call.held).to_owned()
        };
        let names: Vec<String> = call.bodies.iter().map(short).collect();
        let state = state(meeting).map(|said| locale.say(&said)).unwrap_or_default();
        let (hours, place) = (call.hours.clone().unwrap_or_default(), call.place.clone().unwrap_or_default());
        table.row([locale.short_date(call.held), locale.list(&names), hours, place, state]);
    }
    table.write(desk.console)?;
    if table.is_empty() {
        desk.console.say(&Message::new("cli-meeting-list-none"))?;
    }
    Ok(Exit::Done)
}

fn state(meeting: &Meeting) -> Option<Message> {
    if let Some(reason) = &meeting.call.cancelled {
        return Some(Message::new("meeting-state-cancelled").with("reason", reason));
    }
    let minutes = meeting.minutes.as_ref()?;
    Some(match &minutes.approved {
        Some(approval) => Message::new("meeting-state-approved").with("day", approval.on),
        None => Message::new("meeting-state-draft"),
    })
}
