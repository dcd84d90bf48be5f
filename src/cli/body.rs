//! `vedtak body`: bodies, their seats, rules and sets.

mod page;
mod rule;
mod seat;

use clap::{Args, Subcommand};

use crate::document::import::roster::{self, Basis, Listing};
use crate::document::import::{Material, Refusal};
use crate::domain::body::{BODY_FIELDS, Body as Known};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{BodyId, BodySetId, slug};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::roster::Roster;
use crate::domain::value::{FieldKind, FieldValue, Value};

use super::desk::Desk;
use super::error::{CliError, Exit};
use super::find;
use super::intake::listing::{self, File};
use super::table::Table;

#[derive(Debug, Subcommand)]
pub enum Body {
    #[command(about = "cli-body-add")]
    Add(Add),
    #[command(about = "cli-body-set")]
    Set(Set),
    #[command(about = "cli-body-seat")]
    Seat(Box<seat::Seat>),
    #[command(about = "cli-body-rule")]
    Rule(rule::Rule),
    #[command(about = "cli-body-group")]
    Group(Group),
    #[command(about = "import-body")]
    Import(File),
    #[command(about = "cli-body-list")]
    List,
    #[command(about = "cli-body-show")]
    Show(Show),
    #[command(about = "cli-body-page")]
    Page(page::Page),
}

#[derive(Debug, Args)]
pub struct Add {
    #[arg(value_name = "cli-value-key", help = "cli-body-key")]
    pub key: String,
    #[arg(value_name = "cli-value-name", help = "cli-body-name")]
    pub name: String,
    #[arg(value_name = "cli-value-assignment", help = "cli-body-facts")]
    pub facts: Vec<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-from")]
    pub from: Option<String>,
}

#[derive(Debug, Args)]
pub struct Set {
    #[arg(value_name = "cli-value-body", help = "cli-arg-body")]
    pub body: String,
    #[arg(value_name = "cli-value-assignment", required = true, help = "cli-body-facts")]
    pub facts: Vec<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-from")]
    pub from: Option<String>,
}

#[derive(Debug, Args)]
pub struct Group {
    #[arg(value_name = "cli-value-name", help = "cli-group-name")]
    pub name: String,
    #[arg(value_name = "cli-value-body", required = true, help = "cli-group-bodies")]
    pub bodies: Vec<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-from")]
    pub from: Option<String>,
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "cli-value-body", help = "cli-arg-body")]
    pub body: String,
    #[arg(long, value_name = "cli-value-day", help = "cli-body-on")]
    pub on: Option<String>,
}

/// Runs `vedtak body`.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn run(desk: &mut Desk<'_>, verb: Body) -> Result<Exit, CliError> {
    match verb {
        Body::Add(given) => add(desk, given).await,
        Body::Set(given) => set(desk, given).await,
        Body::Seat(given) => seat::set(desk, &given).await,
        Body::Rule(given) => rule::set(desk, &given).await,
        Body::Group(given) => group(desk, given).await,
        Body::Import(given) => listing::take(desk, given, bodies_or_seats).await,
        Body::List => list(desk),
        Body::Show(given) => show(desk, &given),
        Body::Page(given) => page::page(desk, given).await,
    }
}

async fn add(desk: &mut Desk<'_>, given: Add) -> Result<Exit, CliError> {
    let id = BodyId::new(&given.key)
        .map_err(|error| CliError::usage(Message::new("cli-usage-identity").with("value", error.0)))?;
    if desk.workspace().body(&id).is_some() {
        return Err(CliError::denied(Message::new("cli-body-exists").with("name", &given.key)));
    }
    let mut facts = vec![format!("name={}", given.name)];
    facts.extend(given.facts);
    let facts = self::facts(desk, &id, &given.key, &facts, given.from.as_ref())?;
    desk.state(facts).await?;
    saved(desk, &given.name, &id)
}

async fn set(desk: &mut Desk<'_>, given: Set) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let body = find::body(&workspace, &given.body, day)?;
    let facts = facts(desk, &body.id, &body.key, &given.facts, given.from.as_ref())?;
    desk.state(facts).await?;
    saved(desk, body.name(desk.console.locale.lang(), day), &body.id)
}

fn facts(
    desk: &Desk<'_>,
    id: &BodyId,
    key: &str,
    given: &[String],
    from: Option<&String>,
) -> Result<Vec<WorkspaceEvent>, CliError> {
    let from = desk.some_day(from)?;
    let workspace = desk.workspace();
    let day = desk.now().day;
    let fact = |assignment: &String| {
        let (field, text) = super::plan::value::split(assignment)?;
        let kind = BODY_FIELDS.iter().find(|(name, _)| *name == field).map(|(_, kind)| *kind);
        let items = || text.split(';').map(str::trim).filter(|item| !item.is_empty());
        let value: FieldValue = match kind {
            Some(FieldKind::Lines) => Value::Lines(items().map(ToOwned::to_owned).collect()).into(),
            Some(FieldKind::Bodies) => {
                let bodies = items().map(|name| find::body(&workspace, name, day).map(|body| body.id.clone()));
                Value::Bodies(bodies.collect::<Result<_, _>>()?).into()
            }
            _ => FieldValue::line(text),
        };
        Ok(WorkspaceEvent::BodySet { id: id.clone(), key: key.to_owned(), field: field.to_owned(), value, from })
    };
    given.iter().map(fact).collect()
}

/// Reads a list of seats when it names who holds them, else one of bodies.
fn bodies_or_seats(material: &Material, basis: Basis<'_>) -> Result<Listing, Refusal> {
    if roster::lists_seats(material) { roster::seats(material, basis) } else { roster::bodies(material, basis) }
}

async fn group(desk: &mut Desk<'_>, given: Group) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let body = |name: &String| find::body(&workspace, name, day).map(|body| body.id.clone());
    let bodies = given.bodies.iter().map(body).collect::<Result<Vec<_>, _>>()?;
    let known = workspace.sets.iter().find(|(_, set)| set.at(day).is_some_and(|set| set.name == given.name));
    let id: BodySetId = match known {
        Some((id, _)) => id.clone(),
        None => identity(&given.name)?,
    };
    let (name, from) = (given.name.clone(), desk.some_day(given.from.as_ref())?);
    desk.state(vec![WorkspaceEvent::BodySetSet { id: id.clone(), name, bodies, from }]).await?;
    let said = Message::new("cli-group-saved").with("name", given.name);
    desk.console.answer(&said, &serde_json::json!({ "set": id }))
}

/// Makes an identity of a name.
pub(super) fn identity<I: TryFrom<String>>(name: &str) -> Result<I, CliError> {
    let made = slug(name).and_then(|slug| I::try_from(slug).ok());
    made.ok_or_else(|| CliError::usage(Message::new("cli-usage-identity").with("value", name)))
}

fn saved(desk: &mut Desk<'_>, name: &str, id: &BodyId) -> Result<Exit, CliError> {
    let said = Message::new("cli-body-saved").with("name", name);
    desk.console.answer(&said, &serde_json::json!({ "body": id }))
}

fn list(desk: &mut Desk<'_>) -> Result<Exit, CliError> {
    let (workspace, day, lang) = (desk.workspace(), desk.now().day, desk.console.locale.lang());
    if desk.console.json {
        let bodies: Vec<&Known> = workspace.bodies.values().map(AsRef::as_ref).collect();
        let sets: Vec<_> = workspace.sets.iter().map(|(id, set)| serde_json::json!({ "id": id, "set": set })).collect();
        desk.console.json(&serde_json::json!({ "bodies": bodies, "sets": sets }))?;
        return Ok(Exit::Done);
    }
    let mut table = Table::default();
    for body in workspace.bodies.values() {
        table.row([body.key.clone(), body.short(lang, day).to_owned(), body.name(lang, day).to_owned()]);
    }
    for (id, set) in &workspace.sets {
        let Some(set) = set.at(day) else { continue };
        let bodies = set.bodies.iter().filter_map(|body| workspace.body(body)).map(|body| body.short(lang, day));
        table.row([id.to_string(), set.name.clone(), bodies.collect::<Vec<_>>().join(", ")]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

fn show(desk: &mut Desk<'_>, given: &Show) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let day = desk.some_day(given.on.as_ref())?.unwrap_or(desk.now().day);
    let body = find::body(&workspace, &given.body, day)?;
    if desk.console.json {
        desk.console.json(body)?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    desk.console.line(&format!("{}  {}", body.key, body.name(locale.lang(), day)))?;
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != locale.lang()) {
        desk.console.line(&format!("  {lang}: {}", body.name(lang, day)))?;
    }
    if let Some(rule) = body.rule.at(day) {
        let parts: Vec<String> = rule.told().iter().map(|part| locale.say(part)).collect();
        desk.console.line(&format!("  {}", parts.join(", ")))?;
    }
    for duty in Roster::duties(&workspace, body, day) {
        desk.console.line(&format!("  {}", locale.say(&duty)))?;
    }
    let mut table = Table::default();
    for place in Roster::at(&workspace, &[Considerer::Body(body.id.clone())], day).places {
        let told = locale.say(&place.told(&workspace, locale.lang(), day));
        table.row([format!("  {}", place.title()), told]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}
