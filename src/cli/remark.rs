//! `vedtak remark`: remarks to a plan, and their answers.

use std::io::BufRead as _;

use clap::{Args, Subcommand};

use crate::domain::command::PlanCommand;
use crate::domain::id::{BodyId, RemarkId};
use crate::domain::message::Message;
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::domain::remark::{Anchor, Audience, Handling};
use crate::domain::text;

use super::behalf::OnBehalf;
use super::console::STREAM;
use super::desk::Desk;
use super::error::{CliError, Exit, Refused, one_of};
use super::find;

#[derive(Debug, Subcommand)]
pub enum Remark {
    #[command(about = "cli-remark-list")]
    List(List),
    #[command(about = "cli-remark-add")]
    Add(Box<Add>),
    #[command(about = "cli-remark-answer")]
    Answer(Answer),
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, help = "cli-remark-open")]
    pub open: bool,
}

#[derive(Debug, Args)]
pub struct Add {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-text", help = "cli-remark-text")]
    pub text: String,
    #[arg(long, value_name = "cli-value-node", help = "cli-remark-at")]
    pub at: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-remark-quote")]
    pub quote: Option<String>,
    #[arg(long, value_name = "cli-value-body", help = "cli-remark-body")]
    pub body: Option<String>,
    #[arg(long, help = "cli-remark-condition")]
    pub condition: bool,
    #[arg(long, value_name = "all|body|secretariat", default_value = "all", help = "cli-remark-audience")]
    pub audience: String,
    #[command(flatten)]
    pub behalf: OnBehalf,
}

#[derive(Debug, Args)]
pub struct Answer {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-number", help = "cli-answer-no")]
    pub no: String,
    #[arg(long, value_name = "taken-in|partly|not-taken-in", value_parser = handling, help = "cli-answer-handling")]
    pub handling: Handling,
    #[arg(value_name = "cli-value-text", help = "cli-answer-text")]
    pub text: String,
    #[arg(long, value_name = "cli-value-version", help = "cli-answer-version")]
    pub version: Option<String>,
}

/// Runs `vedtak remark`.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn run(desk: &mut Desk<'_>, verb: Remark) -> Result<Exit, CliError> {
    match verb {
        Remark::List(given) => list(desk, &given),
        Remark::Add(given) => add(desk, *given).await,
        Remark::Answer(given) => answer(desk, given).await,
    }
}

fn list(desk: &mut Desk<'_>, given: &List) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let shown = plan.remarks.values().map(AsRef::as_ref);
    let shown: Vec<_> =
        shown.filter(|remark| !given.open || (remark.answer.is_none() && remark.withdrawn.is_none())).collect();
    if desk.console.json {
        desk.console.json(&shown)?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    for remark in &shown {
        let body = remark.body.as_ref().and_then(|body| workspace.body(body));
        let whom = match (body, &remark.behalf) {
            (Some(body), _) => body.short(locale.lang(), day).to_owned(),
            (None, Some(behalf)) => behalf.whom.clone(),
            (None, None) => workspace.person_name(&remark.by).to_owned(),
        };
        let node = remark.anchor.node.as_ref().and_then(|node| plan.nodes.get(node));
        let place = node.map(|node| node.key.clone()).unwrap_or_default();
        desk.console.line(format!("m{}  {whom}  {place}", remark.no).trim_end())?;
        desk.console.line(&format!("    {}", remark.text.replace('\n', "\n    ")))?;
        let fate = match (&remark.withdrawn, &remark.answer) {
            (Some(reason), _) => locale.say(&Message::new("cli-remark-withdrawn").with("reason", reason)),
            (None, Some(answer)) => format!("{}: {}", locale.term(answer.handling.term()), answer.text),
            (None, None) => locale.term("cli-remark-unanswered"),
        };
        desk.console.line(&format!("    → {fate}"))?;
    }
    if shown.is_empty() {
        desk.console.say(&Message::new("cli-remark-none"))?;
    }
    Ok(Exit::Done)
}

/// Adds a remark; for `-` one for each line that is piped in, each acknowledged when it is durable.
async fn add(desk: &mut Desk<'_>, given: Add) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let behalf = given.behalf.take(desk, &plan).await?;
    let body = body(desk, &given)?;
    let node = given.at.as_deref().map(|named| find::node(&plan, named).map(|node| node.id.clone())).transpose()?;
    let anchor = Anchor { node, quote: given.quote.clone(), ..Anchor::PLAN };
    let audience = match (given.audience.as_str(), &body) {
        ("all", _) => Audience::All,
        ("secretariat", _) => Audience::Secretariat,
        ("body", Some(body)) => Audience::Body(body.clone()),
        ("body", None) => return Err(CliError::usage(Message::new("cli-remark-which-body"))),
        (other, _) => {
            return Err(CliError::usage(one_of(other, ["all", "body", "secretariat"]).0));
        }
    };
    let make = |id: RemarkId, text: String| PlanCommand::Remark {
        id,
        anchor: anchor.clone(),
        text,
        body: body.clone(),
        condition: given.condition,
        audience: audience.clone(),
        owner: None,
        behalf: behalf.clone(),
    };
    if given.text != STREAM {
        let id: RemarkId = desk.fresh()?;
        return publish(desk, &given.plan, make(id.clone(), given.text.clone()), &id).await;
    }
    loop {
        let mut line = String::new();
        let read = desk.console.input.read_line(&mut line);
        let read = read.map_err(|error| super::console::not_read(std::path::Path::new(STREAM), &error))?;
        if read == 0 {
            return Ok(Exit::Done);
        }
        let (line, removed) = text::clean(&line, text::Kind::Line);
        if let Some(notice) = text::notice(&removed) {
            desk.console.note(&notice);
        }
        if !line.is_empty() {
            let id: RemarkId = desk.fresh()?;
            publish(desk, &given.plan, make(id.clone(), line), &id).await?;
        }
    }
}

async fn publish(desk: &mut Desk<'_>, plan: &str, command: PlanCommand, id: &RemarkId) -> Result<Exit, CliError> {
    let before = desk.plan(plan)?;
    let accepted = desk.change(&before, command).await?;
    let after: std::sync::Arc<Plan> = desk.plan(plan)?;
    let no = after.remark(id).map_or(0, |remark| remark.no);
    let said = Message::new("cli-remark-added").with("no", no.to_string());
    desk.console.answer(&said, &serde_json::json!({ "remark": id, "no": no, "n": accepted.n }))?;
    desk.console.flush()?;
    Ok(Exit::Done)
}

/// Returns for which body a remark is: the named one, or that of the only seat that a member has.
fn body(desk: &Desk<'_>, given: &Add) -> Result<Option<BodyId>, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    if let Some(named) = &given.body {
        return Ok(Some(find::body(&workspace, named, day)?.id.clone()));
    }
    let capacities = workspace.capacities(&desk.caller.person, day);
    let mut seats = capacities.iter().filter_map(|capacity| match capacity {
        Capacity::Member(body) => Some(body.clone()),
        _ => None,
    });
    let only = match (seats.next(), seats.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    };
    Ok(only.filter(|_| !capacities.contains(&Capacity::Secretary)))
}

async fn answer(desk: &mut Desk<'_>, given: Answer) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let no = given.no.trim_start_matches('m').parse::<u32>().ok();
    let found = no.and_then(|no| plan.remarks.get(&no)).ok_or_else(|| {
        let cause = Message::new("remark-unknown").with("remark", &given.no);
        CliError::denied(cause).hint(Message::new("cli-hint-remark-list"))
    })?;
    let text = desk.text(given.text).await?;
    let command = PlanCommand::Answer { id: found.id.clone(), answer: given.handling, text, version: given.version };
    desk.change(&plan, command).await?;
    let said = Message::new("cli-remark-answered").with("no", found.no.to_string());
    desk.console.answer(&said, &serde_json::json!({ "remark": found.id, "no": found.no }))
}

fn handling(text: &str) -> Result<Handling, Refused> {
    Handling::named(text).ok_or_else(|| one_of(text, Handling::ALL.map(Handling::name)))
}
