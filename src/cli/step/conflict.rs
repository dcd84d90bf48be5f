//! Bodies that adopted different words, or stand on different versions: shown side by side, and settled.

use clap::Args;

use crate::domain::command::PlanCommand;
use crate::domain::conflict::{About, Conflict, Side, again, conflicts};
use crate::domain::message::Message;
use crate::domain::plan::Plan;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;

#[derive(Debug, Args)]
pub struct Reconcile {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(long, value_name = "cli-value-text", help = "cli-reconcile-text")]
    pub text: String,
    #[arg(long, value_name = "cli-value-text", help = "cli-reconcile-by")]
    pub by: String,
}

/// Tells whether a version is older than the newest that is locked.
pub(super) fn is_older(plan: &Plan, version: &str) -> bool {
    plan.newest_version().is_some_and(|newest| newest.number != version)
}

/// Lists what differs, each side with its bodies and words, and the milestones that have to be considered again.
pub(super) fn list(desk: &mut Desk<'_>, plan: &str) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(plan)?, desk.workspace(), desk.now().day);
    let locale = desk.console.locale.clone();
    let names = |side: &Side<'_>| {
        let names = side.bodies.iter().map(|who| workspace.name_of(who, locale.lang(), day).to_owned());
        names.collect::<Vec<_>>()
    };
    let found = conflicts(&plan);
    if desk.console.json {
        let facts = |conflict: &Conflict<'_>| {
            let sides = conflict.sides.iter().map(|side| {
                let given = &side.recorded.consideration;
                serde_json::json!({ "bodies": side.bodies, "version": given.version, "text": side.text })
            });
            let sides: Vec<_> = sides.collect();
            serde_json::json!({
                "milestone": conflict.step.key, "step": conflict.step.id, "about": conflict.about.name(),
                "sides": sides, "reconciled": conflict.reconciled,
            })
        };
        desk.console.json(&found.iter().map(facts).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    for conflict in &found {
        let head = format!("{} {}: {}", conflict.step.key, conflict.step.title, locale.term(conflict.about.term()));
        desk.console.line(&head)?;
        for side in &conflict.sides {
            let version = Message::new("record-on-version").with("version", &side.recorded.consideration.version);
            desk.console.line(&format!("  {} ({})", locale.list(&names(side)), locale.say(&version)))?;
            if conflict.about == About::Wording {
                desk.console.line(&format!("    «{}»", side.text.trim().replace('\n', "\n    ")))?;
            }
        }
        let fate = match conflict.reconciled {
            Some(settled) => Message::new("conflict-reconciled").with("by", &settled.by).with("text", &settled.text),
            None => Message::new("conflict-open"),
        };
        desk.console.line(&format!("  → {}", locale.say(&fate)))?;
    }
    let again = again(&plan);
    for (step, version) in &again {
        desk.console.say(&Message::new("conflict-again").with("step", &step.key).with("version", *version))?;
    }
    if found.is_empty() && again.is_empty() {
        desk.console.say(&Message::new("conflict-none"))?;
    }
    Ok(Exit::Done)
}

/// Records which words the bodies agree on, and by what decision.
pub(super) async fn reconcile(desk: &mut Desk<'_>, given: Reconcile) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, &given.milestone)?;
    let step = find::step(&plan, &milestone)?.id.clone();
    let text = desk.text(given.text).await?;
    desk.change(&plan, PlanCommand::Reconcile { step: step.clone(), text, by: given.by }).await?;
    let said = Message::new("cli-reconciled").with("step", &milestone.key);
    desk.console.answer(&said, &serde_json::json!({ "step": step }))
}
