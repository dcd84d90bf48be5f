//! Records arranged: moved, copied, taken back; registers looked through.

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::domain::arrange::{self, Way};
use crate::domain::command::{Edit, PlanCommand};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan};

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, choose};
use crate::cli::find;
use crate::cli::table::Table;

use super::change::{register, save};

/// The ways that a record can be moved, by their names.
const WAYS: [(&str, Way); 4] = [("up", Way::Up), ("down", Way::Down), ("in", Way::In), ("out", Way::Out)];

#[derive(Debug, Args)]
pub struct Shift {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-node", help = "cli-arg-node")]
    pub node: String,
    #[arg(value_name = "up|down|in|out", help = "cli-move-way", value_parser = PossibleValuesParser::new(WAYS.map(|(name, _)| name)))]
    pub way: String,
}

#[derive(Debug, Args)]
pub struct Duplicate {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-node", help = "cli-arg-node")]
    pub node: String,
}

#[derive(Debug, Args)]
pub struct Restore {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-node", help = "cli-restore-node")]
    pub node: Option<String>,
}

#[derive(Debug, Args)]
pub struct Review {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-register", help = "cli-add-register")]
    pub register: String,
    #[arg(long, value_name = "cli-value-number", help = "cli-review-version")]
    pub against: Option<String>,
}

/// Moves a record or a chapter one place.
pub(super) async fn shift(desk: &mut Desk<'_>, given: Shift) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let node = find::node(&plan, &given.node)?;
    let way = WAYS.iter().find(|(name, _)| *name == given.way).map_or(Way::Up, |(_, way)| *way);
    let edit = arrange::shift(&plan, node, way).map_err(|denial| CliError::denied(denial.cause))?;
    save(desk, &plan, vec![edit]).await
}

/// Makes a copy of a record with all below it.
pub(super) async fn duplicate(desk: &mut Desk<'_>, given: Duplicate) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let template = desk.template(&workspace, &plan)?;
    let node = find::node(&plan, &given.node)?;
    let Some(register) = node.register.as_deref().and_then(|register| template.register(register)) else {
        return Err(CliError::denied(Message::new("cli-not-a-record").with("name", &given.node)));
    };
    let mut made: Vec<NodeId> = Vec::new();
    let edits = arrange::duplicate(&plan, &workspace, register, node, || {
        let id: NodeId = desk.fresh().ok()?;
        made.push(id.clone());
        Some(id)
    });
    desk.change(&plan, PlanCommand::Edit(edits.unwrap_or_default())).await?;
    let after = desk.plan(&given.plan)?;
    let id = made.first();
    let key = id.and_then(|id| after.nodes.get(id)).map(|node| node.key.clone()).unwrap_or_default();
    let said = Message::new("cli-plan-added").with("key", &key);
    desk.console.answer(&said, &serde_json::json!({ "node": id, "key": key }))
}

/// Takes a removed record or chapter back; without a name, lists what can be taken back.
pub(super) async fn restore(desk: &mut Desk<'_>, given: Restore) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let template = desk.template(&workspace, &plan)?;
    let registers = template.registers.iter().map(|register| register.id.as_str());
    let removed: Vec<&Node> = registers.flat_map(|register| arrange::removed(&plan, register)).collect();
    let name = |node: &Node| format!("{}/{}", node.register.as_deref().unwrap_or_default(), node.key);
    let Some(named) = given.node else { return list(desk, &plan, &removed, name) };
    let found = removed.iter().find(|node| name(node) == named || node.id.as_str() == named);
    let found = found.ok_or_else(|| {
        let cause = Message::new("cli-restore-unknown").with("name", &named).with("plan", &plan.head.title);
        let error = CliError::denied(cause);
        if removed.is_empty() { error } else { error.hint(choose(removed.iter().map(|node| name(node)))) }
    })?;
    save(desk, &plan, vec![Edit::Restore { node: found.id.clone() }]).await
}

fn list(desk: &mut Desk<'_>, plan: &Plan, removed: &[&Node], name: impl Fn(&Node) -> String) -> Result<Exit, CliError> {
    if desk.console.json {
        desk.console.json(&removed)?;
        return Ok(Exit::Done);
    }
    let workspace = desk.workspace();
    let shown = crate::document::shown::Shown::new(plan, &workspace, desk.console.locale.lang(), desk.now().day);
    let mut table = Table::default();
    for node in removed {
        table.row([name(node), shown.title(node)]);
    }
    if table.is_empty() {
        desk.console.say(&Message::new("refuse-none-removed"))?;
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

/// Notes that a register was looked through, against the newest locked version or another one.
pub(super) async fn review(desk: &mut Desk<'_>, given: Review) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let register = register(desk.template(&workspace, &plan)?, &given.register)?;
    let newest = plan.head.versions.last().cloned();
    let version = given
        .against
        .or(newest)
        .ok_or_else(|| CliError::denied(Message::new("review-no-version")).hint(Message::new("review-lock-first")))?;
    let edit = Edit::Review { register: register.id.clone(), version: version.clone() };
    let accepted = desk.change(&plan, PlanCommand::Edit(vec![edit])).await?;
    let title = register.title.get(desk.console.locale.lang());
    let said = Message::new("said-reviewed").with("register", title).with("version", &version);
    let facts = serde_json::json!({ "register": register.id, "version": version, "revision": accepted.revision });
    desk.console.answer(&said, &facts)
}
