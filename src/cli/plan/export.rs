//! Plans given out: reading copies, data, calendars, plan.toml, the archive package.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use crate::document::copy::Extract;
use crate::document::format::{Format, Manner};
use crate::document::separated::SEMICOLON;
use crate::domain::id::{BodyId, NodeId};
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;
use crate::domain::version::Version;
use crate::engine::Wanted;

use crate::cli::console::STREAM;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused, choose, one_of};
use crate::cli::find;

mod package;

/// What is copied when an extract is asked for.
const EXTRACT: &str = "extract";

#[derive(Debug, Args)]
pub struct Export {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "md|html|docx|pdf|json|csv|ics|toml", value_parser = format, help = "cli-export-format")]
    pub format: Option<Format>,
    #[arg(long, conflicts_with_all = ["archive", "format"], help = "cli-export-toml")]
    pub toml: bool,
    #[arg(long, value_name = "cli-value-folder", conflicts_with = "format", help = "cli-export-archive")]
    pub archive: Option<PathBuf>,
    #[arg(long = "number", value_name = "cli-value-version", help = "cli-export-number")]
    pub number: Option<String>,
    #[arg(long, value_name = "cli-value-chapter", group = EXTRACT, conflicts_with = "archive", help = "cli-export-chapter")]
    pub chapter: Option<String>,
    #[arg(long, value_name = "cli-value-register", group = EXTRACT, conflicts_with = "archive", help = "cli-export-register")]
    pub register: Option<String>,
    #[arg(long, value_name = "cli-value-body", group = EXTRACT, conflicts_with = "archive", help = "cli-export-body")]
    pub body: Option<String>,
    #[arg(long, conflicts_with = "archive", help = "cli-export-mermaid")]
    pub mermaid: bool,
    #[arg(long, value_name = ";|,", value_parser = separator, default_value = ";", help = "cli-export-separator")]
    pub separator: u8,
    #[arg(long, conflicts_with_all = ["archive", "number"], help = "cli-export-confidential")]
    pub confidential: bool,
    #[command(flatten)]
    pub parties: package::Parties,
    #[arg(long, value_name = "cli-value-file", conflicts_with = "archive", help = "cli-export-output")]
    pub output: Option<PathBuf>,
}

/// Reads the name of a format.
///
/// # Errors
/// There is none of that name.
pub fn format(name: &str) -> Result<Format, Refused> {
    Format::named(name).ok_or_else(|| one_of(name, Format::built().map(Format::ending)))
}

/// Reads what parts the values of CSV.
///
/// # Errors
/// It is neither a semicolon nor a comma.
pub fn separator(text: &str) -> Result<u8, Refused> {
    match text {
        ";" => Ok(SEMICOLON),
        "," => Ok(b','),
        _ => Err(one_of(text, [";", ","])),
    }
}

/// How much of a plan is asked for, found.
enum Found {
    Whole,
    Chapter(NodeId),
    Register(String),
    Body(BodyId),
}

/// Gives a plan out.
pub(super) async fn export(desk: &mut Desk<'_>, given: Export) -> Result<Exit, CliError> {
    // A copy holds what its maker may see.
    let plan = desk.plan(&given.plan)?;
    if let Some(folder) = given.archive {
        // A package is the same whoever asks: what is withheld it leaves out itself, by the whole plan.
        let whole = desk.engine.plan(&plan.id)?;
        return package::package(desk, &whole, given.number, (&folder, &given.parties)).await;
    }
    let output = given.output.clone().unwrap_or_else(|| PathBuf::from(STREAM));
    let format = chosen(&given, &output)?;
    let version = given.number.as_ref().map(|number| locked(&plan, number)).transpose()?;
    let found = extract(desk, &plan, &given)?;
    let bytes = copied(desk, &plan, version, &found, &given, format)?;
    desk.console.write(&output, &bytes).await?;
    Ok(Exit::Done)
}

/// Chooses the format that is named, or that the file's ending names; Markdown else.
fn chosen(given: &Export, output: &Path) -> Result<Format, CliError> {
    let ending = output.extension().map(|ending| ending.to_string_lossy().into_owned());
    match (given.format, given.toml, ending) {
        (Some(format), ..) => Ok(format),
        (None, true, _) => Ok(Format::Toml),
        (None, false, None) => Ok(Format::Markdown),
        (None, false, Some(ending)) => Format::named(&ending).ok_or_else(|| {
            CliError::usage(Message::new("cli-export-ending").with("ending", ending))
                .hint(choose(Format::built().map(Format::ending)))
        }),
    }
}

fn locked<'p>(plan: &'p Plan, number: &str) -> Result<&'p Version, CliError> {
    plan.versions.get(number).map(Arc::as_ref).ok_or_else(|| {
        let error = CliError::denied(Message::new("version-unknown").with("version", number));
        if plan.head.versions.is_empty() {
            error.hint(Message::new("hint-lock-first"))
        } else {
            error.hint(choose(plan.head.versions.clone()))
        }
    })
}

/// Finds what an extract is asked of.
fn extract(desk: &Desk<'_>, plan: &Plan, given: &Export) -> Result<Found, CliError> {
    let workspace = desk.workspace();
    if let Some(named) = &given.chapter {
        let chapter = find::node(plan, named)?;
        if !chapter.is_chapter() {
            let cause = Message::new("cli-node-unknown").with("name", named).with("plan", &plan.head.title);
            return Err(CliError::denied(cause).hint(Message::new("cli-hint-plan-show")));
        }
        return Ok(Found::Chapter(chapter.id.clone()));
    }
    if let Some(named) = &given.register {
        let lang = desk.console.locale.lang();
        let registers = &desk.template(&workspace, plan)?.registers;
        let is_it = |id: &str, title: &str| id == named || title.to_lowercase() == named.to_lowercase();
        let register = registers.iter().find(|register| {
            is_it(&register.id, register.title.get(lang)) || is_it(&register.id, register.title.get(plan.head.lang))
        });
        return register.map(|register| Found::Register(register.id.clone())).ok_or_else(|| {
            CliError::denied(Message::new("cli-export-no-register").with("register", named))
                .hint(choose(registers.iter().map(|register| register.id.as_str())))
        });
    }
    match &given.body {
        Some(named) => Ok(Found::Body(find::body(&workspace, named, desk.now().day)?.id.clone())),
        None => Ok(Found::Whole),
    }
}

/// Writes a copy for whoever asks; what is kept from the public only for those who may see it and say so.
fn copied(
    desk: &mut Desk<'_>,
    plan: &Arc<Plan>,
    version: Option<&Version>,
    found: &Found,
    given: &Export,
    format: Format,
) -> Result<Vec<u8>, CliError> {
    let workspace = desk.workspace();
    let maker = desk.sight();
    let sight = if given.confidential { maker.clone() } else { Sight::public() };
    if given.confidential && !sight.is_whole() {
        let denied = CliError::denied(Message::new("cli-export-closed"));
        return Err(denied.hint(Message::new("hint-ask-secretariat")));
    }
    let extract = match found {
        Found::Whole => Extract::Whole,
        Found::Chapter(id) => Extract::Chapter(id),
        Found::Register(id) => Extract::Register(id),
        Found::Body(id) => Extract::Body(id),
    };
    if format == Format::Csv && !format.takes(extract) {
        let registers = desk.template(&workspace, plan)?.registers.iter().map(|register| register.id.as_str());
        return Err(CliError::usage(Message::new("cli-export-csv")).hint(choose(registers)));
    }
    let manner = Manner { format, mermaid: given.mermaid, separator: given.separator };
    let version = version.map(|version| version.number.as_str());
    let wanted = Wanted { plan: &plan.id, version, extract, sight: &sight, maker: &maker, manner };
    let written = desk.engine.copy(wanted, desk.now())?;
    for note in &written.notes {
        desk.console.note(note);
    }
    Ok(written.bytes)
}
