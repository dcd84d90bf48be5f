//! `vedtak version`: exact texts, locked for ever.

use clap::{Args, Subcommand};

use crate::document::difference::differences;
use crate::domain::command::PlanCommand;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::readiness::left_open;
use crate::domain::version::{Change, VersionKind};
use crate::engine::{NewVersion, SystemChance, When};

use super::desk::Desk;
use super::error::{CliError, Exit};
use super::find;
use super::table::Table;

#[derive(Debug, Subcommand)]
pub enum Version {
    #[command(about = "cli-version-lock")]
    Lock(Lock),
    #[command(about = "cli-version-list")]
    List(List),
    #[command(about = "cli-version-show")]
    Show(Show),
    #[command(about = "cli-version-return")]
    Return(Return),
}

#[derive(Debug, Args)]
pub struct Lock {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long = "number", value_name = "cli-value-version", help = "cli-lock-number")]
    pub number: Option<String>,
    #[arg(long = "final", help = "cli-lock-final")]
    pub is_final: bool,
    #[arg(long, help = "cli-lock-editorial")]
    pub editorial: bool,
    #[arg(long = "again", value_name = "cli-value-milestone", help = "cli-lock-again")]
    pub again: Vec<String>,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-version", help = "cli-version-which")]
    pub version: Option<String>,
}

#[derive(Debug, Args)]
pub struct Return {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
    #[arg(long = "number", value_name = "cli-value-version", help = "cli-return-number")]
    pub number: Option<String>,
    #[arg(long, value_name = "cli-value-milestone", help = "cli-return-step")]
    pub step: Option<String>,
}

/// Runs `vedtak version`.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn run(desk: &mut Desk<'_>, verb: Version) -> Result<Exit, CliError> {
    match verb {
        Version::Lock(given) => lock(desk, given).await,
        Version::List(given) => list(desk, &given),
        Version::Show(given) => show(desk, &given),
        Version::Return(given) => send_back(desk, given).await,
    }
}

async fn lock(desk: &mut Desk<'_>, given: Lock) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let template = desk.template(&workspace, &plan)?;
    let mut again = Vec::new();
    for key in &given.again {
        let milestone = find::milestone(&plan, template, key)?;
        again.push(find::step(&plan, &milestone)?.id.clone());
    }
    let kind = if given.is_final { VersionKind::Final } else { VersionKind::Draft };
    let change = match (plan.versions.is_empty(), given.editorial) {
        (true, _) => Change::First,
        (false, true) => Change::Editorial,
        (false, false) => Change::Substantive,
    };
    let version = given.number.unwrap_or_else(|| plan.next_version());
    for said in
        changed(desk, &plan)?.into_iter().chain(if given.is_final { left_open(&plan, &workspace) } else { Vec::new() })
    {
        desk.console.note(&said);
    }
    let wanted = NewVersion { number: version.clone(), kind, change, again };
    let instant = desk.now().instant;
    let lock = desk.engine.prepare_lock(&plan.id, wanted, &mut SystemChance, instant)?;
    let sha256 = lock.sha256;
    desk.change(&plan, PlanCommand::Lock(Box::new(lock))).await?;
    let said = Message::new(if given.is_final { "cli-locked-final" } else { "cli-locked" })
        .with("title", &plan.head.title)
        .with("version", &version)
        .with("digest", sha256.to_string());
    desk.console.answer(&said, &serde_json::json!({ "version": version, "sha256": sha256 }))
}

/// Says what has changed since the newest version: whoever calls it editorial or substantive decides on this.
fn changed(desk: &Desk<'_>, plan: &Plan) -> Result<Option<Message>, CliError> {
    let Some(newest) = plan.newest_version() else { return Ok(None) };
    let before = desk.engine.plan_at_seen(&plan.id, When::Revision(newest.revision), &desk.sight())?;
    let (workspace, lang, day) = (desk.workspace(), desk.console.locale.lang(), desk.now().day);
    let mut places: Vec<String> = differences(&before, plan, &workspace, lang, day)
        .iter()
        .map(|one| one.heading().trim_end_matches('.').to_owned())
        .collect();
    places.dedup();
    let said = Message::new("final-changed").with("count", places.len()).with("version", &newest.number);
    Ok((!places.is_empty()).then(|| said.with("places", places)))
}

fn list(desk: &mut Desk<'_>, given: &List) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let versions = || plan.head.versions.iter().filter_map(|number| plan.versions.get(number));
    if desk.console.json {
        desk.console.json(&versions().map(AsRef::as_ref).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let mut table = Table::default();
    for version in versions() {
        let signed = plan.lines_of(version).filter(|line| line.is_signed()).count();
        let fate = match (&version.returned, &version.signing) {
            (Some(reason), _) => locale.say(&Message::new("cli-version-returned").with("reason", reason)),
            (None, Some(_)) => {
                let signing = Message::new("cli-version-signing").with("signed", signed);
                locale.say(&signing.with("lines", version.lines.len()))
            }
            (None, None) => String::new(),
        };
        let kind = locale.term(version.kind.term());
        let at = locale.short_date(desk.local(version.at).date());
        table.row([version.number.clone(), kind, at, version.text.to_string(), fate]);
    }
    if table.is_empty() {
        desk.console.say(&Message::new("cli-nothing-locked").with("plan", &plan.head.title))?;
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

/// Writes the locked bytes as they are.
fn show(desk: &mut Desk<'_>, given: &Show) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let version = newest(&plan, given.version.clone())?;
    let text = desk.engine.locked_text(&plan.id, &version)?;
    if desk.console.json {
        desk.console.json(&serde_json::json!({ "version": version, "text": &*text }))?;
    } else {
        desk.console.bytes(text.as_bytes())?;
    }
    Ok(Exit::Done)
}

async fn send_back(desk: &mut Desk<'_>, given: Return) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let template = desk.template(&workspace, &plan)?;
    let step = match &given.step {
        Some(key) => Some(find::step(&plan, &find::milestone(&plan, template, key)?)?.id.clone()),
        None => None,
    };
    let version = newest(&plan, given.number)?;
    let command = PlanCommand::Return { version: version.clone(), step, reason: given.reason };
    desk.change(&plan, command).await?;
    let next = desk.plan(&given.plan)?.next_version();
    let said = Message::new("cli-returned").with("version", &version).with("next", &next);
    desk.console.answer(&said, &serde_json::json!({ "version": version, "next": next }))
}

/// Returns the named version, or the newest.
pub(super) fn newest(plan: &crate::domain::plan::Plan, named: Option<String>) -> Result<String, CliError> {
    named.or_else(|| plan.newest_version().map(|version| version.number.clone())).ok_or_else(|| {
        let cause = Message::new("cli-nothing-locked").with("plan", &plan.head.title);
        CliError::denied(cause).hint(Message::new("hint-lock-first"))
    })
}
