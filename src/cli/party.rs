//! `vedtak party`: the legal entities that sign, their offices and mandates.

use clap::{Args, Subcommand};

use crate::document::import::roster;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::PartyId;
use crate::domain::message::Message;
use crate::domain::party::{PARTY_FIELDS, Party as Known};
use crate::domain::value::{FieldKind, FieldValue, Value};

use super::body::identity;
use super::desk::Desk;
use super::error::{CliError, Exit};
use super::find;
use super::intake::listing::{self, File};
use super::sign::AuthorityGiven;
use super::table::Table;

#[derive(Debug, Subcommand)]
pub enum Party {
    #[command(about = "cli-party-add")]
    Add(Add),
    #[command(about = "cli-party-set")]
    Set(Set),
    #[command(about = "cli-party-office")]
    Office(Office),
    #[command(about = "cli-party-mandate")]
    Mandate(Mandate),
    #[command(about = "import-party")]
    Import(File),
    #[command(about = "cli-party-list")]
    List,
    #[command(about = "cli-party-show")]
    Show(Show),
}

#[derive(Debug, Args)]
pub struct Add {
    #[arg(value_name = "cli-value-key", help = "cli-party-key")]
    pub key: String,
    #[arg(value_name = "cli-value-name", help = "cli-party-name")]
    pub name: String,
    #[arg(value_name = "cli-value-assignment", help = "cli-party-facts")]
    pub facts: Vec<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-from")]
    pub from: Option<String>,
}

#[derive(Debug, Args)]
pub struct Set {
    #[arg(value_name = "cli-value-party", help = "cli-arg-party")]
    pub party: String,
    #[arg(value_name = "cli-value-assignment", required = true, help = "cli-party-facts")]
    pub facts: Vec<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-from")]
    pub from: Option<String>,
}

#[derive(Debug, Args)]
pub struct Office {
    #[arg(value_name = "cli-value-party", help = "cli-arg-party")]
    pub party: String,
    #[arg(value_name = "cli-value-key", help = "cli-office-key")]
    pub key: String,
    #[arg(value_name = "cli-value-name", help = "cli-office-name")]
    pub name: String,
}

#[derive(Debug, Args)]
pub struct Mandate {
    #[arg(value_name = "cli-value-party", help = "cli-arg-party")]
    pub party: String,
    #[arg(value_name = "cli-value-person", help = "cli-arg-person")]
    pub person: String,
    #[arg(long, value_name = "cli-value-office", help = "cli-sign-office")]
    pub office: Option<String>,
    #[command(flatten)]
    pub authority: AuthorityGiven,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-from")]
    pub from: Option<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-to")]
    pub to: Option<String>,
    #[arg(long = "for", value_name = "cli-value-person", requires = "authority", help = "cli-mandate-for")]
    pub instead: Option<String>,
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "cli-value-party", help = "cli-arg-party")]
    pub party: String,
}

/// Runs `vedtak party`.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn run(desk: &mut Desk<'_>, verb: Party) -> Result<Exit, CliError> {
    match verb {
        Party::Add(given) => add(desk, given).await,
        Party::Set(given) => set(desk, given).await,
        Party::Office(given) => office(desk, given).await,
        Party::Mandate(given) => mandate(desk, given).await,
        Party::Import(given) => listing::take(desk, given, roster::parties).await,
        Party::List => list(desk),
        Party::Show(given) => show(desk, &given),
    }
}

async fn add(desk: &mut Desk<'_>, given: Add) -> Result<Exit, CliError> {
    let id = PartyId::new(&given.key)
        .map_err(|error| CliError::usage(Message::new("cli-usage-identity").with("value", error.0)))?;
    if desk.workspace().party(&id).is_some() {
        return Err(CliError::denied(Message::new("cli-party-exists").with("name", &given.key)));
    }
    let mut facts = vec![format!("name={}", given.name)];
    facts.extend(given.facts);
    let facts = self::facts(desk, &id, &given.key, &facts, given.from.as_ref())?;
    desk.state(facts).await?;
    saved(desk, &given.name, &id)
}

async fn set(desk: &mut Desk<'_>, given: Set) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let party = find::party(&workspace, &given.party, day)?;
    let facts = facts(desk, &party.id, &party.key, &given.facts, given.from.as_ref())?;
    desk.state(facts).await?;
    saved(desk, party.name(day), &party.id)
}

fn facts(
    desk: &Desk<'_>,
    id: &PartyId,
    key: &str,
    given: &[String],
    from: Option<&String>,
) -> Result<Vec<WorkspaceEvent>, CliError> {
    let from = desk.some_day(from)?;
    let fact = |assignment: &String| {
        let (field, text) = super::plan::value::split(assignment)?;
        let is_flag = PARTY_FIELDS.iter().any(|(name, kind)| *name == field && *kind == FieldKind::Flag);
        let value =
            if is_flag { Value::Flag(super::plan::value::flag(desk, text)?).into() } else { FieldValue::line(text) };
        Ok(WorkspaceEvent::PartySet { id: id.clone(), key: key.to_owned(), field: field.to_owned(), value, from })
    };
    given.iter().map(fact).collect()
}

async fn office(desk: &mut Desk<'_>, given: Office) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let party = find::party(&workspace, &given.party, day)?;
    let known = party.offices.iter().find(|(_, office)| office.key == given.key).map(|(id, _)| id.clone());
    let office = known.map_or_else(|| identity(&given.key), Ok)?;
    let fact = WorkspaceEvent::OfficeSet { party: party.id.clone(), office, key: given.key, name: given.name };
    desk.state(vec![fact]).await?;
    saved(desk, party.name(day), &party.id)
}

async fn mandate(desk: &mut Desk<'_>, given: Mandate) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let party = find::party(&workspace, &given.party, day)?;
    let (office, _) = find::office(party, given.office.as_deref(), day)?;
    let holder = given.instead.as_ref().map(|holder| find::person(&workspace, holder)).transpose()?;
    let fact = WorkspaceEvent::MandateSet {
        party: party.id.clone(),
        office: office.clone(),
        person: find::person(&workspace, &given.person)?.id.clone(),
        authority: given.authority.read(desk)?,
        from: desk.some_day(given.from.as_ref())?,
        to: desk.some_day(given.to.as_ref())?,
        instead: holder.map(|holder| holder.id.clone()),
    };
    desk.state(vec![fact]).await?;
    saved(desk, party.name(day), &party.id)
}

fn saved(desk: &mut Desk<'_>, name: &str, id: &PartyId) -> Result<Exit, CliError> {
    let said = Message::new("cli-party-saved").with("name", name);
    desk.console.answer(&said, &serde_json::json!({ "party": id }))
}

fn list(desk: &mut Desk<'_>) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let parties: Vec<&Known> = workspace.parties_at(day).collect();
    if desk.console.json {
        desk.console.json(&parties)?;
        return Ok(Exit::Done);
    }
    let mut table = Table::default();
    for party in parties {
        let offices = party.offices.values().map(|office| office.name.clone()).collect::<Vec<_>>();
        table.row([party.key.clone(), party.short(day).to_owned(), party.name(day).to_owned(), offices.join(", ")]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

fn show(desk: &mut Desk<'_>, given: &Show) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let party = find::party(&workspace, &given.party, day)?;
    if desk.console.json {
        desk.console.json(party)?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    desk.console.line(&format!("{}  {}", party.key, party.name(day)))?;
    for (field, _) in PARTY_FIELDS {
        let Some(words) = party.fact(field, day).and_then(FieldValue::text) else { continue };
        desk.console.line(&format!("  {field}: {words}"))?;
    }
    for office in party.offices.values() {
        desk.console.line(&format!("  {}  {}", office.key, office.name))?;
        for mandate in office.mandates_at(day) {
            let by = mandate.authority.as_ref();
            let by = by.map(|by| crate::signing::preparation::written(by, locale.lang())).unwrap_or_default();
            desk.console.line(format!("    {}  {by}", workspace.person_name(&mandate.person)).trim_end())?;
        }
    }
    Ok(Exit::Done)
}
