//! The minutes of a meeting: written bit by bit as a draft, approved by a later meeting or in writing, then corrected.

use clap::Args;

use super::paper::Language;
use super::{Which, named, paper};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused};
use crate::document::markdown;
use crate::document::meeting::Paper;
use crate::domain::event::WorkspaceEvent;
use crate::domain::meeting::{Approval, Meeting, Passage, Record};
use crate::domain::message::Message;

#[derive(Debug, Args)]
pub struct Minutes {
    #[command(flatten)]
    pub which: Which,
    #[arg(long, value_name = "cli-value-name", help = "cli-meeting-present")]
    pub present: Vec<String>,
    #[arg(long, value_name = "cli-value-name", help = "cli-meeting-absent")]
    pub absent: Vec<String>,
    #[arg(long = "item", value_name = "cli-value-passage", value_parser = passage, help = "cli-meeting-said")]
    pub items: Vec<Passage>,
    #[arg(long, conflicts_with_all = ["present", "absent", "items", "correct"], help = "cli-meeting-approve")]
    pub approve: bool,
    #[arg(long, value_name = "cli-value-day", requires = "approve", help = "cli-meeting-by")]
    pub by: Option<String>,
    #[arg(long, value_name = "cli-value-text", requires = "reason", conflicts_with_all = ["present", "absent", "items"], help = "cli-meeting-correct")]
    pub correct: Option<String>,
    #[arg(long, value_name = "cli-value-reason", requires = "correct", help = "cli-opt-reason")]
    pub reason: Option<String>,
}

/// Reads what was said of an item: `2=Teke til orientering`.
fn passage(text: &str) -> Result<Passage, Refused> {
    let refused = || Refused(Message::new("cli-meeting-passage").with("value", text));
    let (item, words) = text.split_once('=').ok_or_else(refused)?;
    let item = item.trim().parse().map_err(|_digits| refused())?;
    Ok(Passage { item, text: words.trim().to_owned() })
}

pub(super) async fn run(desk: &mut Desk<'_>, given: Minutes) -> Result<Exit, CliError> {
    let meeting = named(desk, &desk.workspace(), &given.which.body, &given.which.day)?;
    if given.approve {
        return approve(desk, &meeting, &given).await;
    }
    if let (Some(text), Some(reason)) = (given.correct, given.reason) {
        let (text, meeting_id) = (desk.text(text).await?, meeting.id.clone());
        desk.state(vec![WorkspaceEvent::MinutesCorrected { meeting: meeting_id, text, reason }]).await?;
        return said(desk, "said-minutes-corrected", &meeting);
    }
    if given.present.is_empty() && given.absent.is_empty() && given.items.is_empty() {
        return show(desk, &meeting);
    }
    let mut record = meeting.minutes.as_ref().map(|minutes| minutes.said.clone()).unwrap_or_default();
    add(&mut record, given.present, given.absent, given.items);
    desk.state(vec![WorkspaceEvent::MinutesSet { meeting: meeting.id.clone(), said: record }]).await?;
    said(desk, "said-minutes-set", &meeting)
}

/// Adds to what is there; what was said of an item takes the place of what was said of it before.
fn add(record: &mut Record, present: Vec<String>, absent: Vec<String>, items: Vec<Passage>) {
    for (known, more) in [(&mut record.present, present), (&mut record.absent, absent)] {
        for name in more {
            if !known.contains(&name) {
                known.push(name);
            }
        }
    }
    for passage in items {
        record.items.retain(|known| known.item != passage.item);
        record.items.push(passage);
    }
    record.items.sort_by_key(|passage| passage.item);
}

async fn approve(desk: &mut Desk<'_>, meeting: &Meeting, given: &Minutes) -> Result<Exit, CliError> {
    let by = given.by.as_ref().map(|day| named(desk, &desk.workspace(), &given.which.body, day)).transpose()?;
    let on = by.as_ref().map_or(desk.now().day, |by| by.call.held);
    let approval = Approval { on, meeting: by.map(|by| by.id) };
    desk.state(vec![WorkspaceEvent::MinutesApproved { meeting: meeting.id.clone(), approval }]).await?;
    said(desk, "said-minutes-approved", meeting)
}

fn said(desk: &mut Desk<'_>, id: &'static str, meeting: &Meeting) -> Result<Exit, CliError> {
    let said = Message::new(id).with("day", meeting.call.held);
    desk.console.answer(&said, &serde_json::json!({ "meeting": meeting.id }))
}

/// Shows the minutes as the caller may see them.
fn show(desk: &mut Desk<'_>, meeting: &Meeting) -> Result<Exit, CliError> {
    if meeting.minutes.is_none() {
        let cause = Message::new("cli-meeting-no-minutes").with("day", meeting.call.held);
        return Err(CliError::denied(cause));
    }
    if desk.console.json {
        let minutes = meeting.minutes.as_ref();
        let facts = serde_json::json!({
            "present": minutes.map(|minutes| &minutes.said.present), "absent": minutes.map(|minutes| &minutes.said.absent),
            "approved": minutes.and_then(|minutes| minutes.approved.as_ref()),
            "corrections": minutes.map(|minutes| &minutes.corrections),
        });
        desk.console.json(&facts)?;
        return Ok(Exit::Done);
    }
    let sight = desk.sight();
    let document = paper::written(desk, meeting, (Paper::Minutes, &sight), Language::Own)?;
    desk.console.bytes(markdown::write(&document.parts).as_bytes())?;
    Ok(Exit::Done)
}
