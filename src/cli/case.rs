//! `vedtak case`: what is before a body, from the call to the vote.

mod act;
mod aftermath;
mod read;

use clap::{Args, Subcommand};

use crate::domain::case::{Case as Known, Choice, Silence};
use crate::domain::consideration::ChallengeState;
use crate::domain::hearing::Hearing;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::workspace::Workspace;

use super::behalf::OnBehalf;
use super::desk::Desk;
use super::error::{CliError, Exit, Refused, one_of};
use super::find;

pub(super) use aftermath::recorded;

#[derive(Debug, Subcommand)]
pub enum Case {
    #[command(about = "cli-case-list")]
    List(List),
    #[command(about = "cli-case-show")]
    Show(Before),
    #[command(about = "cli-case-call")]
    Call(Box<Call>),
    #[command(about = "cli-case-move")]
    Move(Move),
    #[command(about = "cli-case-seat")]
    Seat(Seat),
    #[command(about = "cli-case-raise")]
    Raise(Raise),
    #[command(about = "cli-case-recuse")]
    Recuse(Recuse),
    #[command(about = "cli-case-open-vote")]
    OpenVote(OpenVote),
    #[command(about = "cli-case-vote")]
    Vote(Box<Vote>),
    #[command(about = "cli-case-confirm")]
    Confirm(Confirm),
    #[command(about = "cli-case-reject")]
    Reject(Reject),
    #[command(about = "cli-case-challenge")]
    Challenge(Challenge),
}

/// Which case: the newest that a body has in a milestone.
#[derive(Debug, Clone, Args)]
pub struct Before {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(value_name = "cli-value-body", help = "cli-case-body")]
    pub body: String,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: Option<String>,
}

#[derive(Debug, Args)]
pub struct Call {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(value_name = "cli-value-body", required = true, help = "cli-case-bodies")]
    pub bodies: Vec<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-case-held")]
    pub held: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-place")]
    pub place: Option<String>,
    #[arg(long = "case", value_name = "cli-value-case", help = "cli-record-case")]
    pub number: Option<String>,
    #[arg(long = "written-until", value_name = "cli-value-day", conflicts_with = "held", help = "cli-case-written")]
    pub until: Option<String>,
    #[arg(long, value_name = "consents|nothing", value_parser = silence, requires = "until", help = "cli-case-silence")]
    pub silence: Option<Silence>,
    #[arg(long, value_name = "cli-value-id", help = "cli-case-carries")]
    pub carries: Option<String>,
}

#[derive(Debug, Args)]
pub struct Move {
    #[command(flatten)]
    pub before: Before,
    #[arg(long, value_name = "cli-value-day", help = "cli-case-to")]
    pub to: Option<String>,
    #[arg(long = "off-list", conflicts_with_all = ["to", "postponed"], help = "cli-case-off-list")]
    pub off_list: bool,
    #[arg(long, help = "cli-case-postponed")]
    pub postponed: bool,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-place")]
    pub place: Option<String>,
    #[arg(long = "case", value_name = "cli-value-case", help = "cli-record-case")]
    pub number: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct Seat {
    #[command(flatten)]
    pub before: Before,
    #[arg(value_name = "cli-value-seat", help = "cli-case-which-seat")]
    pub seat: String,
    #[arg(value_name = "cli-value-person", required_unless_present = "empty", help = "cli-case-person")]
    pub person: Option<String>,
    #[arg(long, conflicts_with = "person", help = "cli-case-empty")]
    pub empty: bool,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: Option<String>,
}

#[derive(Debug, Args)]
pub struct Raise {
    #[command(flatten)]
    pub before: Before,
    #[arg(value_name = "cli-value-seat", help = "cli-case-which-seat")]
    pub seat: String,
    #[arg(long, value_name = "cli-value-text", help = "cli-case-basis")]
    pub basis: String,
}

#[derive(Debug, Args)]
pub struct Recuse {
    #[command(flatten)]
    pub before: Before,
    #[arg(value_name = "cli-value-seat", help = "cli-case-which-seat")]
    pub seat: String,
    #[arg(long, value_name = "cli-value-text", help = "cli-case-basis")]
    pub basis: String,
    #[arg(long, help = "cli-case-not")]
    pub not: bool,
}

#[derive(Debug, Args)]
pub struct OpenVote {
    #[command(flatten)]
    pub before: Before,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-proposed")]
    pub proposed: String,
}

#[derive(Debug, Args)]
pub struct Vote {
    #[command(flatten)]
    pub before: Before,
    #[arg(value_name = "for|against|abstain", value_parser = choice, required_unless_present = "withdraw", help = "cli-case-choice")]
    pub choice: Option<Choice>,
    #[arg(long, conflicts_with = "choice", help = "cli-case-withdraw")]
    pub withdraw: bool,
    #[arg(long, value_name = "cli-value-seat", help = "cli-case-own-seat")]
    pub seat: Option<String>,
    #[command(flatten)]
    pub behalf: OnBehalf,
}

#[derive(Debug, Args)]
pub struct Confirm {
    #[command(flatten)]
    pub before: Before,
    #[arg(long, value_name = "cli-value-person", help = "cli-case-chair")]
    pub chair: Option<String>,
}

#[derive(Debug, Args)]
pub struct Reject {
    #[command(flatten)]
    pub who: Confirm,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct Challenge {
    #[command(flatten)]
    pub before: Before,
    #[arg(long, value_name = "cli-value-text", help = "cli-case-how")]
    pub how: String,
    #[arg(long, value_name = "open|upheld|set-aside", value_parser = state, default_value = "open", help = "cli-case-state")]
    pub state: ChallengeState,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

/// Runs `vedtak case`.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn run(desk: &mut Desk<'_>, verb: Case) -> Result<Exit, CliError> {
    match verb {
        Case::List(given) => read::list(desk, &given),
        Case::Show(given) => read::show(desk, &given),
        Case::Call(given) => act::call(desk, *given).await,
        Case::Move(given) => act::shift(desk, given).await,
        Case::Seat(given) => act::seat(desk, given).await,
        Case::Raise(given) => act::raise(desk, given).await,
        Case::Recuse(given) => act::recuse(desk, given).await,
        Case::OpenVote(given) => act::open_vote(desk, given).await,
        Case::Vote(given) => act::vote(desk, *given).await,
        Case::Confirm(given) => aftermath::confirm(desk, &given).await,
        Case::Reject(given) => aftermath::reject(desk, given).await,
        Case::Challenge(given) => aftermath::challenge(desk, given).await,
    }
}

/// Finds the newest case that a body has in a milestone.
fn named<'p>(
    desk: &Desk<'_>,
    (plan, workspace): (&'p Plan, &Workspace),
    given: &Before,
) -> Result<&'p Known, CliError> {
    let milestone = find::milestone(plan, desk.template(workspace, plan)?, &given.milestone)?;
    let step = find::step(plan, &milestone)?;
    let who = find::recipient(workspace, step, &given.body, desk.now().day)?;
    Hearing::find(plan, step, &who).ok_or_else(|| {
        let name = full(desk, workspace, &who);
        let cause = Message::new("cli-case-none").with("name", name).with("step", &milestone.key);
        CliError::denied(cause).hint(Message::new("cli-hint-case-call"))
    })
}

/// Names a body in a sentence; short names stand in tables.
fn full(desk: &Desk<'_>, workspace: &Workspace, who: &Considerer) -> String {
    workspace.name_of(who, desk.console.locale.lang(), desk.now().day).to_owned()
}

fn short(desk: &Desk<'_>, workspace: &Workspace, who: &Considerer) -> String {
    workspace.short_of(who, desk.console.locale.lang(), desk.now().day).to_owned()
}

fn silence(text: &str) -> Result<Silence, Refused> {
    match text {
        "consents" => Ok(Silence::Consents),
        "nothing" => Ok(Silence::Nothing),
        _ => Err(one_of(text, ["consents", "nothing"])),
    }
}

fn choice(text: &str) -> Result<Choice, Refused> {
    Choice::named(text).ok_or_else(|| one_of(text, Choice::ALL.map(Choice::name)))
}

fn state(text: &str) -> Result<ChallengeState, Refused> {
    ChallengeState::named(text).ok_or_else(|| one_of(text, ChallengeState::ALL.map(ChallengeState::name)))
}
