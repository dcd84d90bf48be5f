//! Conditions of an approval: that one is met, and what shows it.

use clap::Args;

use crate::domain::command::PlanCommand;
use crate::domain::consideration::Recorded;
use crate::domain::message::Message;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;

#[derive(Debug, Args)]
pub struct Meet {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(long = "of", value_name = "cli-value-body", help = "cli-meet-of")]
    pub body: String,
    #[arg(long = "condition", value_name = "cli-value-number", default_value = "1", help = "cli-meet-which")]
    pub no: u32,
    #[arg(long, value_name = "cli-value-text", help = "cli-meet-by")]
    pub by: String,
}

/// Records that a condition of what a body came to is met; the newest record that has the condition open counts.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub(super) async fn meet(desk: &mut Desk<'_>, given: Meet) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, &given.milestone)?;
    let step = find::step(&plan, &milestone)?;
    let who = find::recipient(&workspace, step, &given.body, day)?;
    let is_open = |recorded: &&Recorded| {
        let consideration = &recorded.consideration;
        let has = consideration.conditions.iter().any(|condition| condition.no == given.no);
        has && !recorded.met.contains(&given.no) && consideration.bodies.contains(&who)
    };
    let unknown = || CliError::denied(Message::new("condition-unknown").with("condition", u64::from(given.no)));
    let found = plan.recorded(step).rfind(is_open).ok_or_else(unknown)?;
    let consideration = found.consideration.id.clone();
    let command =
        PlanCommand::MeetCondition { consideration: consideration.clone(), condition: given.no, by: given.by };
    desk.change(&plan, command).await?;
    let said = Message::new("said-condition-met").with("condition", u64::from(given.no));
    desk.console.answer(&said, &serde_json::json!({ "consideration": consideration, "condition": given.no }))
}
