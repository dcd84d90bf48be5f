//! Consultations: how each of those who were invited stands, and whether what came late is used.

use clap::Args;

use crate::domain::command::PlanCommand;
use crate::domain::consultation::{Consultation, Invited, Use};
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::plan::Plan;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;
use crate::cli::table::Table;

#[derive(Debug, Args)]
pub struct Responses {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
}

#[derive(Debug, Args)]
pub struct Late {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(long = "by", value_name = "cli-value-body", help = "cli-record-by")]
    pub by: String,
    #[arg(long, help = "cli-late-used", conflicts_with = "not_used", required_unless_present = "not_used")]
    pub used: bool,
    #[arg(long, help = "cli-late-not-used")]
    pub not_used: bool,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

/// Lists those who were invited: what they answered, when it came, with whom, and what it took the place of.
pub(super) fn responses(desk: &mut Desk<'_>, given: &Responses) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let step = step(desk, &plan, &given.milestone)?;
    let consultation = Consultation::of(&plan, &workspace, step, day).ok_or_else(|| not_one(step))?;
    let locale = desk.console.locale.clone();
    let name = |who| workspace.name_of(who, locale.lang(), day).to_owned();
    if desk.console.json {
        let facts = |one: &Invited<'_>| {
            serde_json::json!({
                "who": one.who, "due": one.due, "standing": one.standing.name(), "received": one.received,
                "answer": one.answer.map(|recorded| &recorded.consideration), "jointly": one.jointly,
                "replaced": one.replaced.iter().map(|recorded| &recorded.consideration.id).collect::<Vec<_>>(),
            })
        };
        desk.console.json(&consultation.invited.iter().map(facts).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    desk.console.say(&consultation.message())?;
    let mut table = Table::default();
    for one in &consultation.invited {
        let outcome = one.answer.map(|recorded| locale.term(recorded.consideration.outcome.term()));
        let received = one.received.map(|received| locale.short_date(received));
        let mut standing = vec![locale.say(&one.standing.message())];
        if !one.jointly.is_empty() {
            let names = one.jointly.iter().map(|who| name(who)).collect::<Vec<_>>();
            standing.push(locale.say(&Message::new("consult-jointly").with("names", names)));
        }
        if !one.replaced.is_empty() {
            standing.push(locale.say(&Message::new("consult-replaces").with("count", one.replaced.len())));
        }
        let dash = || "–".to_owned();
        table.row([name(one.who), outcome.unwrap_or_else(dash), received.unwrap_or_default(), standing.join(" · ")]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

/// Records whether an answer that came too late is used, and why.
pub(super) async fn late(desk: &mut Desk<'_>, given: Late) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let step = step(desk, &plan, &given.milestone)?;
    let who = find::considerer(&workspace, &given.by, day)?;
    let consultation = Consultation::of(&plan, &workspace, step, day).ok_or_else(|| not_one(step))?;
    let one = consultation.invited.iter().find(|one| *one.who == who).filter(|one| one.standing.is_late());
    let answer = one.and_then(|one| one.answer).ok_or_else(|| {
        let name = workspace.name_of(&who, desk.console.locale.lang(), day).to_owned();
        CliError::denied(Message::new("consult-nothing-late").with("name", name).with("step", &step.key))
    })?;
    let decided = if given.used { Use::Used } else { Use::NotUsed };
    let id = answer.consideration.id.clone();
    let (consideration, reason) = (id.clone(), given.reason);
    desk.change(&plan, PlanCommand::JudgeLate { consideration, used: decided, reason }).await?;
    let said = Message::new("cli-late-decided").with("step", &step.key).with("used", Message::new(decided.term()));
    desk.console.answer(&said, &serde_json::json!({ "consideration": id, "late": decided.name() }))
}

fn step<'p>(desk: &Desk<'_>, plan: &'p Plan, key: &str) -> Result<&'p Step, CliError> {
    let workspace = desk.workspace();
    find::step(plan, &find::milestone(plan, desk.template(&workspace, plan)?, key)?)
}

fn not_one(step: &Step) -> CliError {
    CliError::denied(Message::new("consult-not-one").with("step", &step.key))
}
