//! `vedtak init`: a workspace begins.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::builtin::Library;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::origin::{DomainName, InvalidDomainName};
use crate::domain::person::Naming;
use crate::domain::starter::Starter;
use crate::domain::template::Template;
use crate::domain::workspace::Workspace;
use crate::engine::{Engine, Founding, SystemChance};
use crate::server::Caller;

use super::body::identity;
use super::console::{Console, shown};
use super::desk::{Desk, LOCAL};
use super::error::{CliError, Exit, Refused};
use super::place::User;

/// The time zone of a workspace that names none.
const ZONE: &str = "Europe/Oslo";

#[derive(Debug, Args)]
pub struct Init {
    #[arg(long, value_name = "cli-value-domain", value_parser = domain, help = "cli-init-origin")]
    pub origin: DomainName,
    #[arg(long, value_name = "cli-value-name", help = "cli-init-name")]
    pub name: Option<String>,
    #[arg(long, value_name = "cli-value-name", help = "cli-init-person")]
    pub person: Option<String>,
    #[arg(long, value_name = "cli-value-zone", help = "cli-init-zone")]
    pub zone: Option<String>,
    #[arg(long = "from", value_name = "cli-value-file", help = "cli-init-from")]
    pub from: Option<PathBuf>,
}

/// Founds a workspace in a folder and says so.
///
/// # Errors
/// There is one already; the starter can not be read; something can not be written.
pub async fn run(
    console: &mut Console,
    library: &Library,
    user: &User,
    folder: &Path,
    given: Init,
) -> Result<Exit, CliError> {
    let domain = given.origin.clone();
    let text = match &given.from {
        Some(from) => match prepared(library, from) {
            Some(text) => Some(text),
            None => Some(console.read_text(from).await?),
        },
        None => None,
    };
    let engine = found(console, library, user, folder, given, text.as_deref()).await?;
    let said = Message::new("cli-init-done").with("folder", shown(folder)).with("domain", domain.as_str());
    let facts = serde_json::json!({ "folder": shown(folder), "origin": engine.origin()?.to_string() });
    console.answer(&said, &facts)?;
    if !console.json {
        console.say(&Message::new("cli-init-next"))?;
    }
    Ok(Exit::Done)
}

/// Returns the prepared workspace of a name; nothing when the name is that of a file.
pub fn prepared(library: &Library, name: &Path) -> Option<String> {
    library.every_workspace().find(|file| Path::new(file.name) == name).map(|file| file.text.to_owned())
}

/// Founds a workspace: the founding itself, then what the starter says.
///
/// # Errors
/// As [`run`].
pub async fn found(
    console: &mut Console,
    library: &Library,
    user: &User,
    folder: &Path,
    given: Init,
    starter: Option<&str>,
) -> Result<Engine, CliError> {
    let starter = starter.map(|text| read_starter(given.from.as_deref(), text)).transpose()?;
    let (person, naming) = match (&given.person, &starter) {
        (None, Some(starter)) => (starter.secretary.clone(), secretary(starter)),
        (name, _) => {
            let name = name.clone().unwrap_or_else(|| user.name.clone());
            (identity::<PersonId>(&name)?, Naming { name, ..Naming::default() })
        }
    };
    let named = given.name.or_else(|| starter.as_ref().map(|starter| starter.name.clone()));
    let zone = given.zone.or_else(|| starter.as_ref().map(|starter| starter.zone.clone()));
    let founding = Founding {
        domain: given.origin,
        name: named
            .unwrap_or_else(|| folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into())),
        zone: zone.unwrap_or_else(|| ZONE.to_owned()),
        person: person.clone(),
        naming,
        user: user.name.clone(),
        templates: templates(library),
    };
    let engine = Engine::found(folder, &founding, &mut SystemChance, (console.clock)())?;
    if let Some(starter) = starter {
        let caller = Caller { person, via: LOCAL.to_owned(), is_owner: true };
        let mut desk = Desk { engine: &engine, caller: &caller, console };
        let workspace = desk.workspace();
        for mut facts in starter.entries() {
            // The founding has already made its first person.
            facts.retain(|fact| !is_known(fact, &workspace));
            if !facts.is_empty() {
                desk.state(facts).await?;
            }
        }
    }
    Ok(engine)
}

/// Returns the kinds of plan that come along, the usual one first: a new plan is of the first.
fn templates(library: &Library) -> Vec<String> {
    let mut texts: Vec<String> = library.templates().map(|file| file.text.to_owned()).collect();
    texts.sort_by_key(|text| !Template::read(text).is_ok_and(|template| template.usual));
    texts
}

/// Returns what the starter calls its secretary.
fn secretary(starter: &Starter) -> Naming {
    let found = starter.persons.iter().find(|person| person.id == starter.secretary);
    let naming = found.map(|person| Naming {
        name: person.name.clone(),
        mail: person.mail.clone(),
        title: person.title.clone(),
    });
    naming.unwrap_or_default()
}

fn is_known(fact: &WorkspaceEvent, workspace: &Workspace) -> bool {
    match fact {
        WorkspaceEvent::PersonAdded { person } | WorkspaceEvent::PersonNamed { person, .. } => {
            workspace.person(person).is_some()
        }
        WorkspaceEvent::RoleSet { person, role, .. } => {
            workspace.person(person).is_some_and(|person| person.roles.iter().any(|period| period.role == *role))
        }
        _ => false,
    }
}

fn read_starter(file: Option<&Path>, text: &str) -> Result<Starter, CliError> {
    Starter::read(text).map_err(|error| {
        let line = error.line.map(|line| format!(":{line}")).unwrap_or_default();
        let place = format!("{}{line}", file.map(shown).unwrap_or_default());
        let cause = Message::new("cli-starter-refused").with("place", place).with("cause", error.cause);
        CliError::failed(cause).hint(Message::new("cli-hint-nothing-changed"))
    })
}

fn domain(text: &str) -> Result<DomainName, Refused> {
    text.parse().map_err(|error: InvalidDomainName| Refused(Message::new("cli-usage-domain").with("value", error.0)))
}
