//! `vedtak plan reshape`: a plan gets a newer text of its template, or another template.

use clap::Args;

use crate::domain::command::PlanCommand;
use crate::domain::decide::shape::preview;
use crate::domain::digest::Digest;
use crate::domain::message::Message;
use crate::domain::workspace::Workspace;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};

/// As many digits of a checksum as name a template.
const SHORT: usize = 12;

#[derive(Debug, Args)]
pub struct Reshape {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-name", help = "cli-reshape-template")]
    pub template: Option<String>,
    #[arg(long, help = "cli-reshape-dry-run")]
    pub dry_run: bool,
}

/// Gives a plan another shape, and says what that changes.
pub(super) async fn reshape(desk: &mut Desk<'_>, given: Reshape) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let from = workspace.template(&plan.head.template);
    let named = given.template.as_deref().or_else(|| from.map(|from| from.key.as_str())).unwrap_or_default();
    let (digest, to) =
        found(&workspace, named).and_then(|digest| Some((digest, workspace.template(&digest)?))).ok_or_else(|| {
            CliError::denied(Message::new("cli-template-unknown").with("name", named))
                .hint(Message::new("cli-hint-template-list"))
        })?;
    let command = PlanCommand::Reshape { template: digest };
    let events = desk.foresee(&plan, &command)?;
    let changes = preview(&plan, from, to, &events);
    if !given.dry_run {
        desk.change(&plan, command).await?;
    }
    let locale = desk.console.locale.clone();
    if desk.console.json {
        desk.console.json(&serde_json::json!({
            "plan": plan.head.key, "done": !given.dry_run, "from": plan.head.template, "to": digest,
            "changes": changes.iter().map(|change| locale.say(change)).collect::<Vec<_>>(),
        }))?;
        return Ok(Exit::Done);
    }
    for change in &changes {
        desk.console.line(&format!("  {}", locale.say(change)))?;
    }
    let short: String = plan.head.template.to_string().chars().take(SHORT).collect();
    let said = if given.dry_run { "cli-reshape-would" } else { "cli-reshape-done" };
    let said = Message::new(said).with("plan", &plan.head.key).with("title", to.title.get(locale.lang()));
    desk.console.say(&said.with("count", changes.len()).with("before", short))?;
    Ok(Exit::Done)
}

/// Finds a template by its name, the newest text of it, or by the first digits of its checksum.
fn found(workspace: &Workspace, named: &str) -> Option<Digest> {
    let by_name = workspace.template_named(named).map(|(digest, _)| digest);
    let starts = |digest: &&Digest| named.len() >= SHORT && digest.to_string().starts_with(named);
    by_name.or_else(|| workspace.head.templates.iter().find(starts).copied())
}
