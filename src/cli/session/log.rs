//! `vedtak session log`: who came over SSH, who was turned away, who left.

use chrono::Days;
use clap::Args;

use crate::domain::message::Message;
use crate::server::access::{self, Event, Reason, Record};

use crate::cli::console::not_read;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::table::Table;

/// How far back the log is read when no day is said.
const WEEK: Days = Days::new(7);

#[derive(Debug, Args)]
pub struct Log {
    #[arg(long, value_name = "cli-value-day", help = "cli-session-since")]
    pub since: Option<String>,
}

/// Lists what the access log holds, for those who keep the workspace.
pub(super) fn run(desk: &mut Desk<'_>, given: &Log) -> Result<Exit, CliError> {
    if !super::keeps(desk) {
        let cause = Message::new("session-log-kept");
        return Err(CliError::denied(cause).hint(Message::new("hint-ask-secretariat")));
    }
    let today = desk.now().day;
    let since = desk.some_day(given.since.as_ref())?.unwrap_or_else(|| today.checked_sub_days(WEEK).unwrap_or(today));
    let folder = desk.engine.directory();
    let records = access::read(folder, desk.midnight(since)).map_err(|error| not_read(folder, &error))?;
    if desk.console.json {
        desk.console.json(&records)?;
        return Ok(Exit::Done);
    }
    if records.is_empty() {
        let day = desk.console.locale.short_date(since);
        desk.console.say(&Message::new("session-log-empty").with("day", day))?;
    }
    let mut table = Table::default();
    for record in &records {
        let time = desk.console.locale.date_time(desk.local(record.time));
        table.row([time, record.address.to_string(), who(desk, record), what(desk, record)]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

/// Says who it was: by name, or by the key of somebody who is not known.
fn who(desk: &Desk<'_>, record: &Record) -> String {
    match &record.person {
        Some(person) => desk.workspace().person_name(person).to_owned(),
        None => record.fingerprint.clone().unwrap_or_default(),
    }
}

/// Says what happened, why, and how often more.
fn what(desk: &Desk<'_>, record: &Record) -> String {
    let locale = &desk.console.locale;
    let mut said = locale.term(match record.event {
        Event::Login => "access-login",
        Event::Refused => "access-refused",
        Event::Left => "access-left",
        Event::Enrolled => "access-enrolled",
    });
    if let Some(reason) = record.reason {
        said = format!("{said}: {}", locale.term(reason_term(reason)));
    }
    if record.more > 0 {
        let more = locale.say(&Message::new("access-more").with("count", record.more));
        said = format!("{said} ({more})");
    }
    said
}

const fn reason_term(reason: Reason) -> &'static str {
    match reason {
        Reason::Penalty => "access-penalty",
        Reason::Source => "access-source",
        Reason::Crowd => "access-crowd",
        Reason::Full => "access-full",
        Reason::Person => "access-person",
        Reason::Authentication => "access-authentication",
        Reason::NoLogin => "access-no-login",
        Reason::Grace => "access-grace",
        Reason::Protocol => "access-protocol",
        Reason::Revoked => "access-revoked",
        Reason::Stopped => "access-stopped",
        Reason::Idle => "access-idle",
    }
}
