//! `vedtak remark`: remarks to a plan, and their answers.

mod table;
mod tend;

use std::io::BufRead as _;

use clap::{Args, Subcommand};

use crate::document::prose;
use crate::document::response::{Scope, responses};
use crate::document::shown::Shown;
use crate::domain::command::PlanCommand;
use crate::domain::id::{BodyId, RemarkId};
use crate::domain::message::Message;
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::domain::remark::{Anchor, Audience, Handling, Remark as Made};
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
    #[command(about = "cli-remark-assign")]
    Assign(tend::Assign),
    #[command(about = "cli-remark-settle")]
    Settle(tend::Settle),
    #[command(about = "cli-remark-show")]
    Show(tend::Show),
    #[command(about = "cli-remark-withdraw")]
    Withdraw(tend::Withdraw),
    #[command(about = "cli-remark-table")]
    Table(table::Table),
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
    #[arg(long, value_name = "cli-value-field", requires = "at", help = "cli-remark-field")]
    pub field: Option<String>,
    #[arg(long, value_name = "cli-value-number", requires = "at", help = "cli-remark-paragraph")]
    pub paragraph: Option<u32>,
    #[arg(long, value_name = "cli-value-text", help = "cli-remark-quote")]
    pub quote: Option<String>,
    #[arg(long, value_name = "cli-value-body", help = "cli-remark-body")]
    pub body: Option<String>,
    #[arg(long, help = "cli-remark-condition")]
    pub condition: bool,
    #[arg(long, value_name = "all|body|secretariat", default_value = "all", help = "cli-remark-audience")]
    pub audience: String,
    #[arg(long, value_name = "cli-value-person", help = "cli-remark-owner")]
    pub owner: Option<String>,
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
        Remark::Assign(given) => tend::assign(desk, &given).await,
        Remark::Settle(given) => tend::settle(desk, &given).await,
        Remark::Show(given) => tend::show(desk, &given).await,
        Remark::Withdraw(given) => tend::withdraw(desk, given).await,
        Remark::Table(given) => table::table(desk, given).await,
    }
}

fn list(desk: &mut Desk<'_>, given: &List) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let is_listed = |remark: &Made| !given.open || remark.is_unanswered();
    if desk.console.json {
        let listed: Vec<_> = plan.remarks.values().map(AsRef::as_ref).filter(|remark| is_listed(remark)).collect();
        desk.console.json(&listed)?;
        return Ok(Exit::Done);
    }
    let shown = Shown::new(&plan, &workspace, desk.console.locale.lang(), day);
    let mut listed = responses(&shown, &desk.sight(), Scope::Plan);
    listed.retain(|one| !given.open || (one.answer.is_none() && one.withdrawn.is_none()));
    for one in &listed {
        for line in one.lines(&shown) {
            desk.console.line(&line)?;
        }
    }
    if listed.is_empty() {
        desk.console.say(&Message::new("cli-remark-none"))?;
    }
    Ok(Exit::Done)
}

/// Adds a remark; for `-` one for each line that is piped in, each acknowledged when it is durable.
async fn add(desk: &mut Desk<'_>, given: Add) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let behalf = given.behalf.take(desk, &plan).await?;
    let body = body(desk, &given)?;
    let anchor = anchor(&plan, &given)?;
    let workspace = desk.workspace();
    let owner = given.owner.as_ref().map(|named| find::person(&workspace, named)).transpose()?;
    let owner = owner.map(|person| person.id.clone());
    let audience = audience(&given.audience, body.as_ref())?;
    let make = |id: RemarkId, text: String| PlanCommand::Remark {
        id,
        anchor: anchor.clone(),
        text,
        body: body.clone(),
        condition: given.condition,
        audience: audience.clone(),
        owner: owner.clone(),
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

/// Says what a remark is about: words where they stand, a paragraph, a chapter or record, or the whole plan.
fn anchor(plan: &Plan, given: &Add) -> Result<Anchor, CliError> {
    let Some(named) = &given.at else { return Ok(Anchor { quote: given.quote.clone(), ..Anchor::PLAN }) };
    let node = find::node(plan, named)?;
    let version = plan.newest_version().filter(|_| !plan.is_draft()).map(|version| version.number.clone());
    let (at, field) = ((&node.id, given.field.as_deref()), given.field.clone());
    let made = match (given.paragraph, &given.quote) {
        (None, None) => Some(Anchor { version, node: Some(node.id.clone()), field, ..Anchor::PLAN }),
        (Some(number), quote) => prose::anchor(plan, at, version.as_deref(), number, quote.as_deref()),
        (None, Some(quote)) => prose::quoted(plan, at, version.as_deref(), quote),
    };
    let not_there = || CliError::denied(Message::new("cli-remark-not-there").with("node", &node.key));
    made.ok_or_else(not_there)
}

/// Reads whom a remark is shown to.
pub(super) fn audience(named: &str, body: Option<&BodyId>) -> Result<Audience, CliError> {
    match (named, body) {
        ("all", _) => Ok(Audience::All),
        ("secretariat", _) => Ok(Audience::Secretariat),
        ("body", Some(body)) => Ok(Audience::Body(body.clone())),
        ("body", None) => Err(CliError::usage(Message::new("cli-remark-which-body"))),
        (other, _) => Err(CliError::usage(one_of(other, ["all", "body", "secretariat"]).0)),
    }
}

/// Finds a remark by its number: m4, or 4.
pub(super) fn remark<'p>(plan: &'p Plan, named: &str) -> Result<&'p Made, CliError> {
    let no = named.trim_start_matches('m').parse::<u32>().ok();
    no.and_then(|no| plan.remarks.get(&no)).map(AsRef::as_ref).ok_or_else(|| {
        let cause = Message::new("remark-unknown").with("remark", named);
        CliError::denied(cause).hint(Message::new("cli-hint-remark-list"))
    })
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
    let found = remark(&plan, &given.no)?;
    let text = desk.text(given.text).await?;
    let command = PlanCommand::Answer { id: found.id.clone(), answer: given.handling, text, version: given.version };
    desk.change(&plan, command).await?;
    let said = Message::new("cli-remark-answered").with("no", found.no.to_string());
    desk.console.answer(&said, &serde_json::json!({ "remark": found.id, "no": found.no }))
}

fn handling(text: &str) -> Result<Handling, Refused> {
    Handling::named(text).ok_or_else(|| one_of(text, Handling::ALL.map(Handling::name)))
}
