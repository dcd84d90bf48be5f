//! What is kept from the public: closed with a legal basis, for some bodies, until it is looked at again; and opened.

use clap::Args;

use crate::domain::command::{Edit, PlanCommand};
use crate::domain::message::Message;
use crate::domain::plan::Plan;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;

#[derive(Debug, Args)]
pub struct Restrict {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-node", help = "cli-restrict-target")]
    pub target: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-restrict-basis")]
    pub basis: String,
    #[arg(long, value_name = "cli-value-text", help = "cli-restrict-by")]
    pub by: String,
    #[arg(long, value_name = "cli-value-day", help = "cli-restrict-review")]
    pub review: String,
    #[arg(long = "body", value_name = "cli-value-body", help = "cli-restrict-body")]
    pub bodies: Vec<String>,
}

#[derive(Debug, Args)]
pub struct OpenUp {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-node", help = "cli-restrict-target")]
    pub target: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-restrict-by")]
    pub by: String,
}

/// Keeps a chapter, a record or the whole plan from the public.
pub(super) async fn restrict(desk: &mut Desk<'_>, given: Restrict) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let target = given.target.as_deref().map(|named| find::node(&plan, named)).transpose()?;
    let review = desk.day(&given.review)?;
    let bodies = given.bodies.iter().map(|named| find::body(&workspace, named, day).map(|body| body.id.clone()));
    let edit = Edit::Restrict {
        target: target.map(|node| node.id.clone()),
        audience: bodies.collect::<Result<_, _>>()?,
        basis: Some(given.basis),
        by: given.by,
        review: Some(review),
    };
    let said = Message::new("said-restricted").with("name", named(&plan, given.target)).with("day", review);
    save(desk, &plan, edit, &said).await
}

/// Opens it again.
pub(super) async fn open_up(desk: &mut Desk<'_>, given: OpenUp) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let target = given.target.as_deref().map(|named| find::node(&plan, named)).transpose()?;
    let target = target.map(|node| node.id.clone());
    if plan.access_to(target.as_ref()).is_none() {
        let cause = Message::new("access-is-open").with("name", named(&plan, given.target));
        return Err(CliError::denied(cause));
    }
    let edit = Edit::Restrict { target, audience: Vec::new(), basis: None, by: given.by, review: None };
    let said = Message::new("said-opened-up").with("name", named(&plan, given.target));
    save(desk, &plan, edit, &said).await
}

fn named(plan: &Plan, target: Option<String>) -> String {
    target.unwrap_or_else(|| plan.head.title.clone())
}

async fn save(desk: &mut Desk<'_>, plan: &Plan, edit: Edit, said: &Message) -> Result<Exit, CliError> {
    let accepted = desk.change(plan, PlanCommand::Edit(vec![edit])).await?;
    desk.console.answer(said, &serde_json::json!({ "revision": accepted.revision, "n": accepted.n }))
}
