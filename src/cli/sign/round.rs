//! `vedtak signing`: rounds of signing, their rule, their deadlines, their end, and what binds whom.

use clap::{Args, Subcommand};

use crate::domain::command::PlanCommand;
use crate::domain::decide::version::signature_line;
use crate::domain::force;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::version::{Line, LineState, Signers, SigningRule, Version, Way};
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused, one_of};
use crate::cli::table::Table;
use crate::cli::{find, version};

use super::decided;

/// Who has to sign, by the names in the command.
const WHO: [&str; 3] = ["all", "adopted", "pairs"];

#[derive(Debug, Subcommand)]
pub enum Signing {
    #[command(about = "cli-signing-open")]
    Open(Open),
    #[command(about = "cli-signing-list")]
    List(List),
    #[command(about = "cli-signing-change")]
    Change(Change),
    #[command(about = "cli-signing-close")]
    Close(Close),
    #[command(about = "cli-signing-add")]
    Add(Add),
}

#[derive(Debug, Args)]
pub struct Open {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long = "number", value_name = "cli-value-version", help = "cli-version-which")]
    pub number: Option<String>,
    #[arg(long = "way", value_name = "ssh|ink|eid", value_parser = way, help = "cli-signing-way")]
    pub ways: Vec<Way>,
    #[arg(long, help = "cli-signing-adoption")]
    pub adoption_first: bool,
    #[arg(long, value_name = "all|adopted|pairs", value_parser = who, help = "cli-signing-who")]
    pub who: Option<String>,
    #[arg(long, value_name = "cli-value-party", help = "cli-signing-hub")]
    pub hub: Option<String>,
    #[arg(long, help = "cli-signing-partial")]
    pub partial: bool,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-due")]
    pub due: Option<String>,
    #[arg(long = "override", value_name = "cli-value-reason", help = "cli-opt-override")]
    pub overridden: Option<String>,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long = "number", value_name = "cli-value-version", help = "cli-version-which")]
    pub number: Option<String>,
}

#[derive(Debug, Args)]
pub struct Change {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-party", help = "cli-signing-change-party")]
    pub party: Option<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-due")]
    pub due: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

#[derive(Debug, Args)]
pub struct Close {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-reason", help = "cli-signing-close-reason")]
    pub reason: Option<String>,
}

#[derive(Debug, Args)]
pub struct Add {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-party", help = "cli-signing-add-party")]
    pub party: String,
    #[arg(long, value_name = "cli-value-office", help = "cli-sign-office")]
    pub office: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

/// Runs `vedtak signing`.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn run(desk: &mut Desk<'_>, verb: Signing) -> Result<Exit, CliError> {
    match verb {
        Signing::Open(given) => open(desk, given).await,
        Signing::List(given) => list(desk, given),
        Signing::Change(given) => change(desk, given).await,
        Signing::Close(given) => close(desk, given).await,
        Signing::Add(given) => add(desk, given).await,
    }
}

async fn open(desk: &mut Desk<'_>, given: Open) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let template = desk.template(&workspace, &plan)?;
    let version = version::newest(&plan, given.number)?;
    let ways = if given.ways.is_empty() { template.signing.ways.clone() } else { given.ways };
    let who = match (given.who.as_deref(), &given.hub) {
        (Some("adopted"), None) => Signers::Adopted,
        (Some("pairs") | None, Some(hub)) => Signers::Pairs(find::party(&workspace, hub, day)?.id.clone()),
        (Some("all") | None, None) => Signers::All,
        _ => return Err(CliError::usage(Message::new("cli-signing-hub-alone"))),
    };
    let rule = SigningRule { ways, adoption_first: given.adoption_first, who, partial: given.partial };
    let due = desk.some_day(given.due.as_ref())?;
    let command = PlanCommand::OpenSigning { version: version.clone(), rule, due, overridden: given.overridden };
    desk.change(&plan, command).await?;
    let lines = plan.versions.get(&version).map_or(0, |version| version.lines.len());
    let said = Message::new("cli-signing-opened").with("version", &version).with("lines", lines);
    desk.console.answer(&said, &serde_json::json!({ "version": version, "lines": lines }))
}

/// Says what binds whom, and lists the signature lines: who filled them, how, and what is said of them.
fn list(desk: &mut Desk<'_>, given: List) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let version = match given.number {
        Some(number) => plan.versions.get(&version::newest(&plan, Some(number))?).map(AsRef::as_ref),
        None => plan.signing().or_else(|| plan.newest_version()),
    };
    let lines: Vec<&Line> = version.into_iter().flat_map(|version| plan.lines_of(version)).collect();
    if desk.console.json {
        desk.console.json(&lines)?;
        return Ok(Exit::Done);
    }
    let standing = version.and_then(|version| force::standing_of(&plan, &workspace, version));
    for message in standing.iter().flat_map(|standing| [standing.rule(), standing.sentences()].concat()) {
        desk.console.say(&message)?;
    }
    let mut table = Table::default();
    for line in lines {
        let state = state(&desk.console.locale, &workspace, line);
        let beside = beside(&desk.console.locale, &workspace, version, line).join(" ");
        table.row([line.head.party_name.clone(), line.head.office_name.clone(), state, beside]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

async fn change(desk: &mut Desk<'_>, given: Change) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let version = opened(&plan)?.number.clone();
    let party = given.party.map(|party| find::party(&workspace, &party, day)).transpose()?;
    let due = desk.some_day(given.due.as_ref())?;
    let (party, reason) = (party.map(|party| party.id.clone()), given.reason);
    desk.change(&plan, PlanCommand::ChangeSigning { version: version.clone(), party, due, reason }).await?;
    let said = Message::new("cli-signing-changed").with("version", &version);
    desk.console.answer(&said, &serde_json::json!({ "version": version, "due": due }))
}

async fn close(desk: &mut Desk<'_>, given: Close) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let version = opened(&plan)?.number.clone();
    desk.change(&plan, PlanCommand::CloseSigning { version: version.clone(), reason: given.reason }).await?;
    let after = desk.plan(&given.plan)?;
    let standing = force::standing(&after, &desk.workspace());
    let said = standing.as_ref().map_or_else(|| Message::new("signing-closed"), force::Standing::sentence);
    desk.console.answer(&said, &serde_json::json!({ "version": version, "standing": standing }))
}

async fn add(desk: &mut Desk<'_>, given: Add) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let version = opened(&plan)?.number.clone();
    let party = find::party(&workspace, &given.party, day)?;
    let (office, _) = find::office(party, given.office.as_deref(), day)?;
    let unknown = || CliError::denied(Message::new("office-unknown").with("office", office.as_str()));
    let line = signature_line(&plan, party, &version, office, day).ok_or_else(unknown)?;
    let id = line.line.clone();
    desk.change(&plan, PlanCommand::AddLine { version: version.clone(), line, reason: given.reason }).await?;
    let said = Message::new("said-acceding").with("party", party.name(day)).with("version", &version);
    desk.console.answer(&said, &serde_json::json!({ "line": id, "version": version }))
}

/// Finds the version that is open for signing, or was last.
fn opened(plan: &Plan) -> Result<&Version, CliError> {
    plan.signing().ok_or_else(|| {
        let cause = Message::new("cli-signing-closed").with("plan", &plan.head.title);
        CliError::denied(cause).hint(Message::new("cli-hint-signing-open"))
    })
}

/// Says what became of a line.
fn state(locale: &Locale, workspace: &Workspace, line: &Line) -> String {
    let message = match &line.state {
        LineState::Open => Message::new("cli-line-open"),
        LineState::Signed(signed) => {
            let holder = signed.mandate.as_ref().and_then(|mandate| mandate.instead.as_ref());
            let message = Message::new(if holder.is_some() { "cli-line-signed-for" } else { "cli-line-signed" });
            let message = message.with("person", workspace.person_name(&signed.person));
            holder.map_or(message.clone(), |holder| message.with("holder", workspace.person_name(holder)))
        }
        LineState::Evidenced(evidence) => Message::new("cli-line-evidenced")
            .with("person", &evidence.person)
            .with("way", locale.term(evidence.way.term()))
            .with("date", evidence.date),
        LineState::Declined { reason, .. } => Message::new("cli-line-declined").with("reason", reason),
        LineState::Withdrawn { reason, .. } => Message::new("cli-line-withdrawn").with("reason", reason),
    };
    locale.say(&message)
}

/// Says what else is known of a line: what is held against it, how its party came to it, until when it waits.
fn beside(locale: &Locale, workspace: &Workspace, version: Option<&Version>, line: &Line) -> Vec<String> {
    let mut said: Vec<Message> = Vec::new();
    let reservation = line.reservation.as_ref();
    said.extend(reservation.map(|text| Message::new("line-reserved").with("text", text)));
    said.extend(force::dispute(line, workspace).map(|dispute| dispute.message(workspace)));
    said.extend(line.added.as_ref().map(|reason| Message::new("line-added").with("reason", reason)));
    if let Some(adoption) = &line.adoption {
        said.push(Message::new("line-adopted").with("authority", decided(locale, &adoption.authority)));
        let conditions = adoption.conditions.iter();
        said.extend(conditions.map(|condition| Message::new("line-condition").with("condition", condition)));
    }
    let signing = version.and_then(|version| version.signing.as_ref()).filter(|_| !line.is_signed());
    let due = signing.filter(|signing| force::is_open(line, signing)).and_then(|signing| signing.due(&line.head.party));
    said.extend(due.map(|due| Message::new("line-due").with("day", due)));
    said.iter().map(|message| locale.say(message)).collect()
}

fn way(text: &str) -> Result<Way, Refused> {
    Way::named(text).ok_or_else(|| one_of(text, Way::ALL.map(Way::name)))
}

fn who(text: &str) -> Result<String, Refused> {
    if WHO.contains(&text) { Ok(text.to_owned()) } else { Err(one_of(text, WHO)) }
}
