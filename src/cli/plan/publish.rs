//! A plan given to the public: what the law lets out, and the legal basis of the rest in its place.

use std::path::PathBuf;

use clap::Args;

use crate::document::publication::places;
use crate::document::shown::Shown;
use crate::domain::message::Message;
use crate::engine::Publishing;
use crate::notice::mailing;

use crate::cli::console;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};

#[derive(Debug, Args)]
pub struct Publish {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-folder", help = "cli-publish-out")]
    pub out: PathBuf,
    #[arg(long = "number", value_name = "cli-value-version", help = "cli-publish-number")]
    pub number: Option<String>,
    #[arg(long, help = "cli-publish-draft")]
    pub draft: bool,
    #[arg(long, value_name = "cli-value-day", help = "cli-publish-on")]
    pub on: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-publish-contact")]
    pub contact: Option<String>,
}

/// Makes the publication, writes it once the rules let it out, and records it.
pub(super) async fn publish(desk: &mut Desk<'_>, given: Publish) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let workspace = desk.workspace();
    let on = desk.some_day(given.on.as_ref())?.unwrap_or(desk.now().day);
    let asked = mailing::sender(&workspace, &desk.caller.person, given.contact);
    let contact = asked.mail.as_deref();
    let wanted = Publishing { plan: &plan.id, version: given.number.as_deref(), draft: given.draft, on, contact };
    let prepared = desk.engine.publication(wanted)?;
    // What may not be published is refused before there is a file.
    desk.foresee(&plan, &prepared.command)?;
    let names: Vec<String> = prepared.files.iter().map(|(name, _)| name.clone()).collect();
    desk.console.machine.write_folder(&given.out, prepared.files).await.map_err(CliError::failed)?;
    if let Err(error) = desk.change(&plan, prepared.command).await {
        desk.console.note(&Message::new("cli-publish-unrecorded").with("folder", console::shown(&given.out)));
        return Err(error);
    }
    let lang = desk.console.locale.lang();
    let withheld = places(&Shown::new(&plan, &workspace, lang, on), &prepared.withheld).len();
    let said = Message::new("cli-published")
        .with("plan", &plan.head.title)
        .with("what", prepared.what)
        .with("folder", console::shown(&given.out))
        .with("withheld", withheld);
    let facts = serde_json::json!({ "plan": plan.id, "files": names, "withheld": prepared.withheld });
    desk.console.answer(&said, &facts)
}
