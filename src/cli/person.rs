//! `vedtak person`: people, what they are called, their roles.

use clap::{Args, Subcommand};

use crate::document::import::roster;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::person::{Capacity, Person as Known, Role};

use super::desk::Desk;
use super::error::{CliError, Exit, Refused, one_of};
use super::find;
use super::intake::listing::{self, File};
use super::invitation::{self, Invite};
use super::table::Table;

#[derive(Debug, Subcommand)]
pub enum Person {
    #[command(about = "cli-person-add")]
    Add(Add),
    #[command(about = "cli-person-set")]
    Set(Set),
    #[command(about = "cli-person-invite")]
    Invite(Invite),
    #[command(about = "import-person")]
    Import(File),
    #[command(about = "cli-person-list")]
    List,
    #[command(about = "cli-person-show")]
    Show(Show),
}

#[derive(Debug, Args)]
pub struct Add {
    #[arg(value_name = "cli-value-id", help = "cli-person-id")]
    pub id: String,
    #[arg(value_name = "cli-value-name", help = "cli-person-name")]
    pub name: String,
    #[command(flatten)]
    pub facts: Facts,
}

#[derive(Debug, Args)]
pub struct Set {
    #[arg(value_name = "cli-value-person", help = "cli-arg-person")]
    pub person: String,
    #[arg(long, value_name = "cli-value-name", help = "cli-person-name")]
    pub name: Option<String>,
    #[command(flatten)]
    pub facts: Facts,
}

#[derive(Debug, Args)]
pub struct Facts {
    #[arg(long, value_name = "cli-value-mail", help = "cli-person-mail")]
    pub mail: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-person-title")]
    pub title: Option<String>,
    #[arg(long, value_name = "cli-value-user", help = "cli-person-user")]
    pub user: Option<String>,
    #[arg(long, value_name = "secretary|administrator", value_parser = role, help = "cli-person-role")]
    pub role: Option<Role>,
    #[arg(long, value_name = "cli-value-text", requires = "role", help = "cli-person-basis")]
    pub basis: Option<String>,
    #[arg(long, value_name = "cli-value-day", requires = "role", help = "cli-opt-from")]
    pub from: Option<String>,
    #[arg(long, value_name = "cli-value-day", requires = "role", help = "cli-opt-to")]
    pub to: Option<String>,
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "cli-value-person", help = "cli-arg-person")]
    pub person: String,
}

/// Runs `vedtak person`.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn run(desk: &mut Desk<'_>, verb: Person) -> Result<Exit, CliError> {
    match verb {
        Person::Add(given) => add(desk, given).await,
        Person::Set(given) => set(desk, given).await,
        Person::Invite(given) => invitation::run(desk, given).await,
        Person::Import(given) => listing::take(desk, given, roster::people).await,
        Person::List => list(desk),
        Person::Show(given) => show(desk, &given),
    }
}

async fn add(desk: &mut Desk<'_>, given: Add) -> Result<Exit, CliError> {
    let person = find::person_id(&given.id)?;
    let mut facts = vec![WorkspaceEvent::PersonAdded { person: person.clone() }];
    facts.extend(self::facts(desk, &person, &given.facts)?);
    desk.state(facts).await?;
    let (name, Facts { mail, title, .. }) = (given.name, given.facts);
    // The name is an entry of its own, so that it can be erased (FORMAT 1).
    desk.state(vec![WorkspaceEvent::PersonNamed { person: person.clone(), name: name.clone(), mail, title }]).await?;
    let said = Message::new("cli-person-added").with("name", name).with("id", person.as_str());
    desk.console.answer(&said, &serde_json::json!({ "person": person }))
}

async fn set(desk: &mut Desk<'_>, given: Set) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let known = find::person(&workspace, &given.person)?;
    let facts = self::facts(desk, &known.id, &given.facts)?;
    let renames = given.name.is_some() || given.facts.mail.is_some() || given.facts.title.is_some();
    if !facts.is_empty() || !renames {
        desk.state(facts).await?;
    }
    if renames {
        let naming = known.naming.clone().unwrap_or_default();
        let named = WorkspaceEvent::PersonNamed {
            person: known.id.clone(),
            name: given.name.unwrap_or(naming.name),
            mail: given.facts.mail.or(naming.mail),
            title: given.facts.title.or(naming.title),
        };
        desk.state(vec![named]).await?;
    }
    let said = Message::new("cli-person-saved").with("name", known.name());
    desk.console.answer(&said, &serde_json::json!({ "person": known.id }))
}

fn facts(desk: &Desk<'_>, person: &PersonId, given: &Facts) -> Result<Vec<WorkspaceEvent>, CliError> {
    let (from, to) = (desk.some_day(given.from.as_ref())?, desk.some_day(given.to.as_ref())?);
    let role = given.role.map(|role| WorkspaceEvent::RoleSet {
        person: person.clone(),
        role,
        basis: given.basis.clone(),
        from,
        to,
    });
    let account =
        given.user.as_ref().map(|user| WorkspaceEvent::AccountSet { person: person.clone(), user: user.clone() });
    Ok(role.into_iter().chain(account).collect())
}

fn list(desk: &mut Desk<'_>) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let persons: Vec<&Known> = workspace.persons.values().map(AsRef::as_ref).collect();
    if desk.console.json {
        desk.console.json(&persons)?;
        return Ok(Exit::Done);
    }
    let mut table = Table::default();
    for person in persons {
        let title = person.naming.as_ref().and_then(|naming| naming.title.clone()).unwrap_or_default();
        table.row([person.id.to_string(), person.name().to_owned(), title]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

/// Shows a person with everything that the person may act as today.
fn show(desk: &mut Desk<'_>, given: &Show) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let person = find::person(&workspace, &given.person)?;
    let capacities = workspace.capacities(&person.id, day);
    if desk.console.json {
        desk.console.json(&serde_json::json!({ "person": person, "capacities": capacities }))?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    desk.console.line(&format!("{}  {}", person.id, person.name()))?;
    if let Some(naming) = &person.naming {
        for fact in [&naming.title, &naming.mail].into_iter().flatten() {
            desk.console.line(&format!("  {fact}"))?;
        }
    }
    for capacity in &capacities {
        let words = match capacity {
            Capacity::Oneself => continue,
            Capacity::Secretary => locale.term(Role::Secretary.term()),
            Capacity::Administrator => locale.term(Role::Administrator.term()),
            Capacity::Member(body) => {
                workspace.body(body).map(|body| body.name(locale.lang(), day).to_owned()).unwrap_or_default()
            }
            Capacity::Signatory { party, office } => {
                let name = workspace.party(party).map(|party| party.name(day)).unwrap_or_default();
                let office = workspace.office(party, office).map(|office| office.name.as_str()).unwrap_or_default();
                format!("{name}, {office}")
            }
        };
        desk.console.line(&format!("  {words}"))?;
    }
    for key in &person.keys {
        desk.console.line(&format!("  {}", key.fingerprint))?;
    }
    for request in &person.requests {
        let waits = locale.say(&Message::new("cli-person-key-waits").with("key", &request.fingerprint));
        desk.console.line(&format!("  {waits}"))?;
    }
    let instant = desk.now().instant;
    for invitation in person.invitations.iter().filter(|invitation| invitation.is_open(instant)) {
        let until = locale.date_time(desk.local(invitation.until));
        let invited = locale.say(&Message::new("cli-person-invited").with("when", until));
        desk.console.line(&format!("  {invited}"))?;
    }
    Ok(Exit::Done)
}

fn role(text: &str) -> Result<Role, Refused> {
    match text {
        "secretary" => Ok(Role::Secretary),
        "administrator" => Ok(Role::Administrator),
        _ => Err(one_of(text, ["secretary", "administrator"])),
    }
}
