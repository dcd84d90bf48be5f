//! What is done with a remark beside answering it: who owes the answer, whether it is met, who sees it, its withdrawal.

use clap::Args;

use crate::domain::command::PlanCommand;
use crate::domain::message::Message;

use super::{audience, remark};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;

#[derive(Debug, Args)]
pub struct Assign {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-number", help = "cli-answer-no")]
    pub no: String,
    #[arg(value_name = "cli-value-person", help = "cli-assign-to")]
    pub to: Option<String>,
}

#[derive(Debug, Args)]
pub struct Settle {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-number", help = "cli-answer-no")]
    pub no: String,
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-number", help = "cli-answer-no")]
    pub no: String,
    #[arg(long, value_name = "all|body|secretariat", help = "cli-remark-audience")]
    pub to: String,
    #[arg(long, value_name = "cli-value-body", help = "cli-remark-body")]
    pub body: Option<String>,
}

#[derive(Debug, Args)]
pub struct Withdraw {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-number", help = "cli-answer-no")]
    pub no: String,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
}

/// Says who owes the answer; the secretariat when nobody is named.
pub(super) async fn assign(desk: &mut Desk<'_>, given: &Assign) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let found = remark(&plan, &given.no)?;
    let owner = given.to.as_ref().map(|named| find::person(&workspace, named)).transpose()?;
    let said = match owner {
        Some(person) => Message::new("cli-remark-assigned").with("name", person.name()),
        None => Message::new("cli-remark-unassigned"),
    };
    let owner = owner.map(|person| person.id.clone());
    let facts = serde_json::json!({ "remark": found.id, "no": found.no, "owner": owner });
    desk.change(&plan, PlanCommand::AssignRemark { id: found.id.clone(), owner }).await?;
    desk.console.answer(&said.with("no", found.no.to_string()), &facts)
}

/// Confirms that what a remark asks for is met.
pub(super) async fn settle(desk: &mut Desk<'_>, given: &Settle) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let found = remark(&plan, &given.no)?;
    desk.change(&plan, PlanCommand::SettleRemark { id: found.id.clone() }).await?;
    let said = Message::new("cli-remark-settled").with("no", found.no.to_string());
    desk.console.answer(&said, &serde_json::json!({ "remark": found.id, "no": found.no }))
}

/// Gives a remark another audience.
pub(super) async fn show(desk: &mut Desk<'_>, given: &Show) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let found = remark(&plan, &given.no)?;
    let named = given.body.as_ref().map(|named| find::body(&workspace, named, desk.now().day)).transpose()?;
    let body = named.map(|body| body.id.clone()).or_else(|| found.body.clone());
    let audience = audience(&given.to, body.as_ref())?;
    desk.change(&plan, PlanCommand::ShowRemark { id: found.id.clone(), audience }).await?;
    let said = Message::new("cli-remark-shown").with("no", found.no.to_string());
    desk.console.answer(&said, &serde_json::json!({ "remark": found.id, "no": found.no }))
}

/// Withdraws a remark; its number stays its own.
pub(super) async fn withdraw(desk: &mut Desk<'_>, given: Withdraw) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let found = remark(&plan, &given.no)?;
    desk.change(&plan, PlanCommand::WithdrawRemark { id: found.id.clone(), reason: given.reason }).await?;
    let said = Message::new("cli-remark-taken-back").with("no", found.no.to_string());
    desk.console.answer(&said, &serde_json::json!({ "remark": found.id, "no": found.no }))
}
