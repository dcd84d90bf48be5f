//! `vedtak session`: who is here, who was, and how somebody's session is ended (DESIGN 8).

use std::sync::Arc;

use clap::{Args, Subcommand};

use crate::domain::message::Message;
use crate::domain::person;
use crate::domain::plan::Plan;
use crate::engine::{Doing, Visitor};

use super::desk::Desk;
use super::error::{CliError, Exit};
use super::find;
use super::table::Table;

mod log;

#[derive(Debug, Subcommand)]
pub enum Session {
    #[command(about = "cli-session-list")]
    List,
    #[command(about = "cli-session-end")]
    End(End),
    #[command(about = "cli-session-log")]
    Log(log::Log),
}

#[derive(Debug, Args)]
pub struct End {
    #[arg(value_name = "cli-value-number", required_unless_present = "person", help = "cli-session-number")]
    pub number: Option<u64>,
    #[arg(long = "all-of", value_name = "cli-value-person", conflicts_with = "number", help = "cli-session-all-of")]
    pub person: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-session-reason")]
    pub reason: Option<String>,
}

/// Runs `vedtak session`.
///
/// # Errors
/// The session is somebody else's, or there is none; the access log is for those who keep the workspace.
pub fn run(desk: &mut Desk<'_>, verb: &Session) -> Result<Exit, CliError> {
    match verb {
        Session::List => list(desk),
        Session::End(given) => end(desk, given),
        Session::Log(given) => log::run(desk, given),
    }
}

/// Tells whether the caller keeps the workspace: sees addresses, and may end everybody's sessions.
fn keeps(desk: &Desk<'_>) -> bool {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let is_trusted = workspace.person(&desk.caller.person).is_some_and(|person| person.is_trusted(day));
    is_trusted || desk.caller.is_owner
}

fn list(desk: &mut Desk<'_>) -> Result<Exit, CliError> {
    let (visitors, keeps) = (desk.engine.visitors(), keeps(desk));
    if desk.console.json {
        let facts: Vec<_> = visitors.iter().map(|visitor| facts(desk, visitor, keeps)).collect();
        desk.console.json(&facts)?;
        return Ok(Exit::Done);
    }
    let mut table = Table::default();
    for visitor in &visitors {
        let since = desk.console.locale.date_time(desk.local(visitor.since));
        let from = from(desk, visitor, keeps);
        table.row([visitor.session.to_string(), name(desk, visitor), from, since, doing(desk, visitor)]);
    }
    if table.is_empty() {
        desk.console.say(&Message::new("session-none"))?;
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

fn facts(desk: &Desk<'_>, visitor: &Visitor, keeps: bool) -> serde_json::Value {
    // Addresses and keys are for those who keep the workspace.
    let via = if keeps { &visitor.via } else { visitor.via.split(':').next().unwrap_or_default() };
    serde_json::json!({
        "session": visitor.session,
        "person": visitor.person,
        "name": name(desk, visitor),
        "via": via,
        "from": keeps.then_some(&visitor.from),
        "since": visitor.since,
        "doing": visitor.doing,
        "plan": reads(desk, visitor).map(|plan| plan.id.clone()),
    })
}

fn name(desk: &Desk<'_>, visitor: &Visitor) -> String {
    match &visitor.person {
        Some(person) => desk.workspace().person_name(person).to_owned(),
        None => desk.console.locale.term("company-stranger"),
    }
}

fn from(desk: &Desk<'_>, visitor: &Visitor, keeps: bool) -> String {
    let locale = &desk.console.locale;
    match (person::key_of(&visitor.via).is_some(), keeps) {
        (true, true) => locale.say(&Message::new("company-from").with("address", &visitor.from)),
        (true, false) => locale.term("company-ssh"),
        (false, _) => locale.term("company-machine"),
    }
}

/// Finds the plan that somebody looks at, where the caller may know of it.
fn reads(desk: &Desk<'_>, visitor: &Visitor) -> Option<Arc<Plan>> {
    visitor.plan.as_ref().and_then(|plan| desk.engine.plan_seen(plan, &desk.sight()).ok())
}

fn doing(desk: &Desk<'_>, visitor: &Visitor) -> String {
    let locale = &desk.console.locale;
    match (&visitor.doing, reads(desk, visitor)) {
        (Doing::Enrolment, _) => locale.term("company-enrols"),
        (Doing::Command(command), _) => locale.say(&Message::new("company-runs").with("command", command)),
        (Doing::Screens, Some(plan)) => locale.say(&Message::new("company-reads").with("plan", &plan.head.title)),
        (Doing::Screens, None) => locale.term("company-looks"),
    }
}

/// Ends sessions: everybody their own, those who keep the workspace everybody's. Each is told by whom and why.
fn end(desk: &mut Desk<'_>, given: &End) -> Result<Exit, CliError> {
    let (workspace, caller) = (desk.workspace(), &desk.caller.person);
    let of = given.person.as_ref().map(|named| find::person(&workspace, named).map(|person| &person.id)).transpose()?;
    // The command that ends sessions is one of its caller's itself, and has to tell how it went.
    let runs_here =
        |visitor: &Visitor| visitor.person.as_ref() == Some(caller) && matches!(visitor.doing, Doing::Command(_));
    let is_meant = |visitor: &Visitor| match of {
        Some(person) => visitor.person.as_ref() == Some(person) && !runs_here(visitor),
        None => Some(visitor.session) == given.number,
    };
    let meant: Vec<Visitor> = desk.engine.visitors().into_iter().filter(is_meant).collect();
    if meant.is_empty() {
        let cause = match (of, given.number) {
            (Some(person), _) => Message::new("session-none-of").with("person", workspace.person_name(person)),
            (None, number) => Message::new("session-unknown").with("number", number.unwrap_or_default().to_string()),
        };
        return Err(CliError::denied(cause).hint(Message::new("session-hint-list")));
    }
    if !keeps(desk) && meant.iter().any(|visitor| visitor.person.as_ref() != Some(caller)) {
        return Err(CliError::denied(Message::new("session-not-yours")).hint(Message::new("hint-ask-secretariat")));
    }
    let by = workspace.person_name(caller);
    let why = match &given.reason {
        Some(reason) => Message::new("session-ended-because").with("person", by).with("reason", reason),
        None => Message::new("session-ended-by").with("person", by),
    };
    let numbers: Vec<u64> = meant.iter().map(|visitor| visitor.session).collect();
    let count = desk.engine.end_sessions(|visitor| numbers.contains(&visitor.session), &why);
    desk.console.answer(&Message::new("session-ended").with("count", count), &serde_json::json!({ "ended": numbers }))
}
