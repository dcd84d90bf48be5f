//! Who is asked in an open milestone, changed for a reason that everybody sees (pitfall 2).

use clap::Args;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;
use crate::domain::command::PlanCommand;
use crate::domain::message::Message;
use crate::domain::milestone::StepRecipient;

#[derive(Debug, Args)]
pub struct Change {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(long, value_name = "cli-value-body", help = "cli-recipients-add")]
    pub add: Vec<String>,
    #[arg(long, value_name = "cli-value-body", help = "cli-recipients-drop")]
    pub drop: Vec<String>,
    #[arg(long = "on", value_name = "cli-value-day", help = "cli-recipients-on")]
    pub when: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

/// Asks others too, or no longer; what somebody who is dropped answered stays.
pub(super) async fn change(desk: &mut Desk<'_>, given: Change) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, &given.milestone)?;
    let step = find::step(&plan, &milestone)?;
    let when = given.when.as_ref().map(|words| desk.when(words)).transpose()?;
    let named = |name: &String| find::considerer(&workspace, name, day);
    let asked = |who| StepRecipient { who, role: None, when: when.clone(), rule: None };
    let add = given.add.iter().map(|name| named(name).map(asked)).collect::<Result<Vec<_>, _>>()?;
    let drop = given.drop.iter().map(named).collect::<Result<Vec<_>, _>>()?;
    let command = PlanCommand::ChangeStep { step: step.id.clone(), add, drop, reason: given.reason };
    desk.change(&plan, command).await?;
    let plan = desk.plan(&given.plan)?;
    let recipients = plan.steps.get(&step.id).map(|step| step.recipients.as_slice()).unwrap_or_default();
    let lang = desk.console.locale.lang();
    let names: Vec<String> =
        recipients.iter().map(|recipient| workspace.short_of(&recipient.who, lang, day).to_owned()).collect();
    let said = Message::new("cli-recipients-changed").with("step", &milestone.key).with("names", names);
    desk.console.answer(&said, &serde_json::json!({ "step": step.id, "recipients": recipients }))
}
