//! `vedtak step`: milestones opened, and what bodies did with them.

mod conflict;
mod consult;
mod recipients;

use clap::{Args, Subcommand};

use crate::domain::case::{Case, CaseState};
use crate::domain::command::{OpenStep, PlanCommand};
use crate::domain::consideration::{Attendance, Condition, Consideration, Count, Outcome, Proposal, Recusal};
use crate::domain::consultation::Consultation;
use crate::domain::hearing::Hearing;
use crate::domain::message::Message;
use crate::domain::milestone::{self, StepState};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;

use super::behalf::OnBehalf;
use super::desk::Desk;
use super::error::{CliError, Exit, Refused, one_of};
use super::find;
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
    Record(Box<Record>),
    #[command(about = "cli-step-close")]
    Close(Close),
    #[command(about = "cli-step-override")]
    Override(Reasoned),
    #[command(about = "cli-step-skip")]
    Skip(Reasoned),
    #[command(about = "cli-step-responses")]
    Responses(consult::Responses),
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

#[derive(Debug, Args)]
pub struct Record {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(long = "by", value_name = "cli-value-body", required = true, help = "cli-record-by")]
    pub bodies: Vec<String>,
    #[arg(long, value_name = "cli-value-outcome", value_parser = outcome, help = "cli-record-outcome")]
    pub outcome: Outcome,
    #[arg(long, value_name = "cli-value-day", help = "cli-record-held")]
    pub held: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-place")]
    pub place: Option<String>,
    #[arg(long, value_name = "cli-value-case", help = "cli-record-case")]
    pub case: Option<String>,
    #[arg(long, value_name = "cli-value-number", help = "cli-record-present")]
    pub present: Option<u32>,
    #[arg(long, value_name = "cli-value-number", help = "cli-record-members")]
    pub members: Option<u32>,
    #[arg(long, value_name = "cli-value-votes", value_parser = votes, help = "cli-record-votes")]
    pub votes: Option<Count>,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-proposed")]
    pub proposed: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-adopted")]
    pub adopted: Option<String>,
    #[arg(long = "condition", value_name = "cli-value-text", help = "cli-record-condition")]
    pub conditions: Vec<String>,
    #[arg(long = "recused", value_name = "cli-value-text", help = "cli-record-recused")]
    pub recused: Vec<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-reservation")]
    pub reservation: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-dissent")]
    pub dissent: Option<String>,
    #[arg(long = "proposal", value_name = "cli-value-proposal", value_parser = proposal, help = "cli-record-proposal")]
    pub proposals: Vec<Proposal>,
    #[arg(long = "recommends-to", value_name = "cli-value-body", help = "cli-record-recommends")]
    pub recommends_to: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-record-again")]
    pub again: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-record-after")]
    pub after: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-record-despite")]
    pub despite: Option<String>,
    #[command(flatten)]
    pub behalf: OnBehalf,
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
        Step::Record(given) => record(desk, *given).await,
        Step::Close(given) => close(desk, &given.plan, &given.milestone, None).await,
        Step::Override(given) => close(desk, &given.plan, &given.milestone, Some(given.reason)).await,
        Step::Skip(given) => skip(desk, given).await,
        Step::Responses(given) => consult::responses(desk, &given),
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
                let outcome = done.map_or_else(|| "–".to_owned(), |done| locale.term(done.outcome.term()));
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

async fn record(desk: &mut Desk<'_>, given: Record) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, &given.milestone)?;
    let step = find::step(&plan, &milestone)?;
    let named = |name: &String| find::considerer(&workspace, name, day);
    let bodies = given.bodies.iter().map(named).collect::<Result<Vec<_>, _>>()?;
    let names: Vec<String> =
        bodies.iter().map(|who| workspace.short_of(who, desk.console.locale.lang(), day).to_owned()).collect();
    let behalf = given.behalf.take(desk, &plan).await?;
    let attendance = (given.present.is_some() || given.members.is_some()).then(|| Attendance {
        present: given.present,
        of: given.members,
        ..Attendance::default()
    });
    let conditions = (1..).zip(given.conditions).map(|(no, text)| Condition { no, text, before_start: true });
    let recused = given.recused.into_iter().map(|text| match text.split_once(": ") {
        Some((who, basis)) => Recusal { who: who.to_owned(), basis: Some(basis.to_owned()), later: None },
        None => Recusal { who: text, basis: None, later: None },
    });
    let case = case(&plan, step, &bodies, given.despite.is_some());
    let called = case.and_then(|case| case.call.held).filter(|held| *held <= day);
    let held = desk.some_day(given.held.as_ref())?.or(called).unwrap_or(day);
    let id = match case {
        Some(case) => case.call.id.clone(),
        None => desk.fresh()?,
    };
    let named = given.recommends_to.as_ref().map(|name| find::body(&workspace, name, day)).transpose()?;
    let version = step.version.clone();
    let consideration = Consideration {
        place: given.place.or_else(|| case.and_then(|case| case.call.place.clone())),
        case: given.case.or_else(|| case.and_then(|case| case.call.case.clone())),
        attendance,
        recused: recused.collect(),
        count: given.votes,
        proposed: desk.some_text(given.proposed).await?,
        adopted: desk.some_text(given.adopted).await?,
        conditions: conditions.collect(),
        reservation: given.reservation,
        dissent: given.dissent,
        proposals: given.proposals,
        recommends_to: named.map(|body| body.id.clone()),
        again: given.again,
        after: given.after,
        despite: given.despite,
        behalf,
        ..Consideration::new(id, step.id.clone(), version, bodies, held, given.outcome)
    };
    let id = consideration.id.clone();
    // The original may just have been attached, which is a change of the plan by ourselves.
    let plan = desk.plan(&given.plan)?;
    desk.change(&plan, PlanCommand::Record(Box::new(consideration))).await?;
    let outcome = desk.console.locale.term(given.outcome.term());
    let said =
        Message::new("cli-step-recorded").with("names", names).with("step", &milestone.key).with("outcome", outcome);
    desk.console.answer(&said, &serde_json::json!({ "consideration": id, "outcome": given.outcome.name() }))
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

/// Finds the case that is recorded: the newest open one of these bodies; despite the list, also one taken off it.
fn case<'p>(plan: &'p Plan, step: &milestone::Step, bodies: &[Considerer], off_list: bool) -> Option<&'p Case> {
    let case = bodies.first().and_then(|who| Hearing::find(plan, step, who))?;
    let counts = case.is_open() || (off_list && case.state == CaseState::OffList);
    (counts && case.call.bodies == bodies).then_some(case)
}

/// Reads a proposal with its votes: *text:for:against:abstaining*, and *:adopted* when it was.
fn proposal(given: &str) -> Result<Proposal, Refused> {
    let (votes, adopted) = given.strip_suffix(":adopted").map_or((given, false), |votes| (votes, true));
    let mut parts = votes.rsplitn(4, ':');
    let mut number = || parts.next().and_then(|part| part.trim().parse::<u32>().ok());
    let (abstaining, against, in_favour) = (number(), number(), number());
    match (parts.next(), in_favour, against, abstaining) {
        (Some(text), Some(in_favour), Some(against), Some(abstaining)) if !text.trim().is_empty() => {
            let count = Some(Count { in_favour, against, abstaining });
            Ok(Proposal { text: text.trim().to_owned(), by: None, count, adopted })
        }
        _ => Err(Refused(Message::new("cli-usage-proposal").with("value", given))),
    }
}

fn outcome(text: &str) -> Result<Outcome, Refused> {
    Outcome::named(text).ok_or_else(|| one_of(text, Outcome::ALL.map(Outcome::name)))
}

/// Reads votes: *for-against-abstaining*, the last part may be left out.
fn votes(text: &str) -> Result<Count, Refused> {
    let refused = || Refused(Message::new("cli-usage-votes").with("value", text));
    let parts: Vec<u32> =
        text.split('-').map(|part| part.trim().parse().map_err(|_number| refused())).collect::<Result<_, _>>()?;
    match parts.as_slice() {
        [in_favour, against] => Ok(Count { in_favour: *in_favour, against: *against, abstaining: 0 }),
        [in_favour, against, abstaining] => {
            Ok(Count { in_favour: *in_favour, against: *against, abstaining: *abstaining })
        }
        _ => Err(refused()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_are_two_or_three_numbers() {
        let count = |in_favour, against, abstaining| Ok(Count { in_favour, against, abstaining });
        assert_eq!(votes("7-2"), count(7, 2, 0));
        assert_eq!(votes("7 - 2 - 1"), count(7, 2, 1));
        for bad in ["", "7", "7-x", "1-2-3-4", "-1-2"] {
            assert!(votes(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_proposal_ends_with_its_votes_and_may_hold_colons() {
        let read = proposal("Vi vedtek: alt:7:2:1:adopted").unwrap();
        assert_eq!((read.text.as_str(), read.adopted), ("Vi vedtek: alt", true));
        assert_eq!(read.count, Some(Count { in_favour: 7, against: 2, abstaining: 1 }));
        assert!(!proposal("Utset:1:8:0").unwrap().adopted);
        for bad in ["", "7:2:1", ":7:2:1", "Utset:7:2", "Utset:7:x:1", "Utset:7:2:1:falls"] {
            assert!(proposal(bad).is_err(), "{bad}");
        }
    }
}
