//! `vedtak step`: milestones opened, and what bodies did with them.

mod condition;
mod conflict;
mod consult;
mod recipients;
pub(in crate::cli) mod record;
pub mod send;
mod sent;

use clap::{Args, Subcommand};

use crate::domain::command::{OpenStep, PlanCommand};
use crate::domain::consultation::Consultation;
use crate::domain::message::Message;
use crate::domain::milestone::{self, StepState};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::locale::Locale;

use super::desk::Desk;
use super::error::{CliError, Exit};
use super::find;
use super::sign::decided;
use super::table::Table;

#[derive(Debug, Subcommand)]
pub enum Step {
    #[command(about = "cli-step-open")]
    Open(Open),
    #[command(about = "cli-step-change")]
    Change(recipients::Change),
    #[command(about = "cli-step-list")]
    List(List),
    #[command(about = "cli-step-record")]
    Record(Box<record::Record>),
    #[command(about = "cli-step-correct")]
    Correct(Box<record::Correct>),
    #[command(about = "cli-step-meet")]
    Meet(condition::Meet),
    #[command(about = "cli-step-close")]
    Close(Close),
    #[command(about = "cli-step-override")]
    Override(Reasoned),
    #[command(about = "cli-step-skip")]
    Skip(Reasoned),
    #[command(about = "cli-step-responses")]
    Responses(consult::Responses),
    #[command(about = "cli-step-send")]
    Send(Box<send::Send>),
    #[command(about = "cli-step-sent")]
    Sent(sent::Sent),
    #[command(about = "cli-step-late")]
    Late(consult::Late),
    #[command(about = "cli-step-conflicts")]
    Conflicts(List),
    #[command(about = "cli-step-reconcile")]
    Reconcile(conflict::Reconcile),
}

#[derive(Debug, Args)]
pub struct Open {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(long = "of", value_name = "cli-value-version", help = "cli-step-of")]
    pub version: Option<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-due")]
    pub due: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-step-silence")]
    pub silence: Option<String>,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
}

#[derive(Debug, Args)]
pub struct Close {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
}

#[derive(Debug, Args)]
pub struct Reasoned {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

/// Runs `vedtak step`.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn run(desk: &mut Desk<'_>, verb: Step) -> Result<Exit, CliError> {
    match verb {
        Step::Open(given) => open(desk, given).await,
        Step::Change(given) => recipients::change(desk, given).await,
        Step::List(given) => list(desk, &given),
        Step::Record(given) => record::record(desk, *given).await,
        Step::Correct(given) => record::correct(desk, *given).await,
        Step::Meet(given) => condition::meet(desk, given).await,
        Step::Close(given) => close(desk, &given.plan, &given.milestone, None).await,
        Step::Override(given) => close(desk, &given.plan, &given.milestone, Some(given.reason)).await,
        Step::Skip(given) => skip(desk, given).await,
        Step::Responses(given) => consult::responses(desk, &given),
        Step::Send(given) => send::send(desk, *given).await,
        Step::Sent(given) => sent::sent(desk, &given),
        Step::Late(given) => consult::late(desk, given).await,
        Step::Conflicts(given) => conflict::list(desk, &given.plan),
        Step::Reconcile(given) => conflict::reconcile(desk, given).await,
    }
}

async fn open(desk: &mut Desk<'_>, given: Open) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, &given.milestone)?;
    let newest = || plan.newest_version().map(|version| version.number.clone());
    let locked_first = || {
        let cause = Message::new("cli-nothing-locked").with("plan", &plan.head.title);
        CliError::denied(cause).hint(Message::new("hint-lock-first"))
    };
    let version = given.version.or_else(newest).ok_or_else(locked_first)?;
    let due = desk.some_day(given.due.as_ref())?;
    let open = OpenStep { step: desk.fresh()?, milestone: milestone.node, version, silence: given.silence, due };
    let (step, version) = (open.step.clone(), open.version.clone());
    desk.change(&plan, PlanCommand::OpenStep(open)).await?;
    let count = desk.plan(&given.plan)?.steps.get(&step).map_or(0, |step| step.recipients.len());
    let said =
        Message::new("cli-step-opened").with("step", &milestone.key).with("version", &version).with("count", count);
    desk.console.answer(&said, &serde_json::json!({ "step": step, "version": version, "recipients": count }))
}

fn list(desk: &mut Desk<'_>, given: &List) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let template = desk.template(&workspace, &plan)?;
    if desk.console.json {
        let steps: Vec<_> = plan.steps.values().map(AsRef::as_ref).collect();
        desk.console.json(&steps)?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let mut table = Table::default();
    for milestone in crate::domain::process::milestones(&plan, template) {
        let rounds = plan.steps_of(&milestone.node);
        if rounds.is_empty() {
            let word = match plan.head.skipped.get(&milestone.node) {
                Some(skip) => locale.say(&Message::new("cli-step-state-skipped").with("reason", &skip.reason)),
                None => locale.term("cli-step-state-waiting"),
            };
            table.row([milestone.key, milestone.title, word]);
            continue;
        }
        for step in rounds {
            let word = match &step.state {
                StepState::Open => locale.term("cli-step-state-open"),
                StepState::Closed { .. } => locale.term("cli-step-state-closed"),
                StepState::Returned { .. } => locale.term("cli-step-state-returned"),
            };
            table.row([step.key.clone(), step.title.clone(), format!("{word} · {}", step.version)]);
            if let Some(consultation) = Consultation::of(&plan, &workspace, step, day) {
                table.row([String::new(), format!("  {}", locale.say(&consultation.message())), String::new()]);
            }
            for recipient in &step.recipients {
                let done = plan.latest(step, &recipient.who).map(|recorded| &recorded.consideration);
                let held = done.map(|done| locale.short_date(done.held)).unwrap_or_default();
                let adopted = || Some(locale.say(&adopted(&plan, step, &recipient.who, &locale)?));
                let outcome = done.map(|done| locale.term(done.outcome.term())).or_else(adopted);
                let outcome = outcome.unwrap_or_else(|| "–".to_owned());
                let about = done.filter(|done| conflict::is_older(&plan, &done.version));
                let about = about.map(|done| Message::new("record-on-version").with("version", &done.version));
                let about = about.map(|about| format!(" ({})", locale.say(&about))).unwrap_or_default();
                let name = workspace.short_of(&recipient.who, locale.lang(), day);
                table.row([String::new(), format!("  {name}"), format!("{outcome} {held}{about}").trim().to_owned()]);
            }
        }
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

/// Says by what decision a party has adopted the version that it was sent.
fn adopted(plan: &Plan, step: &milestone::Step, who: &Considerer, locale: &Locale) -> Option<Message> {
    let Considerer::Party(party) = who else { return None };
    let adoption = plan.adoption(party, &step.version)?;
    Some(Message::new("line-adopted").with("authority", decided(locale, &adoption.authority)))
}

async fn close(desk: &mut Desk<'_>, plan: &str, milestone: &str, overridden: Option<String>) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(plan)?, desk.workspace());
    let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, milestone)?;
    let step = find::step(&plan, &milestone)?.id.clone();
    desk.change(&plan, PlanCommand::CloseStep { step: step.clone(), overridden }).await?;
    let said = Message::new("cli-step-closed").with("step", &milestone.key);
    desk.console.answer(&said, &serde_json::json!({ "step": step }))
}

async fn skip(desk: &mut Desk<'_>, given: Reasoned) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, &given.milestone)?;
    let command = PlanCommand::SkipStep { milestone: milestone.node.clone(), reason: given.reason };
    desk.change(&plan, command).await?;
    let said = Message::new("cli-step-skipped").with("step", &milestone.key);
    desk.console.answer(&said, &serde_json::json!({ "milestone": milestone.node }))
}
