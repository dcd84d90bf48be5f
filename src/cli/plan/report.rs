//! Status reports: drafted from what changed since the last one to the same body, and given.

use clap::Args;

use crate::domain::command::{Edit, PlanCommand};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::report;
use crate::domain::value::FieldValue;
use crate::locale::Locale;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;

#[derive(Debug, Args)]
pub struct Report {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-body", help = "cli-report-to")]
    pub to: Option<String>,
    #[arg(long, help = "cli-report-give")]
    pub give: bool,
}

/// Keeps a status report, and gives it when that is wished.
pub(super) async fn report(desk: &mut Desk<'_>, given: Report) -> Result<Exit, CliError> {
    let (plan, workspace, now) = (desk.plan(&given.plan)?, desk.workspace(), desk.now());
    let none = || CliError::denied(Message::new("report-none"));
    let reporting = desk.template(&workspace, &plan)?.reporting.as_ref().ok_or_else(none)?;
    let to = match &given.to {
        Some(named) => find::body(&workspace, named, now.day)?.id.clone(),
        None => {
            let template = desk.template(&workspace, &plan)?;
            let bodies = report::bodies(&plan, &workspace, template, plan.head.lang, now.day);
            let first = bodies.into_iter().next().map(|(body, _)| body);
            first.ok_or_else(|| CliError::denied(Message::new("report-nobody")))?
        }
    };
    let locale = Locale::new(plan.head.lang);
    let draft = desk.engine.draft_report(&plan.id, &to, now)?;
    let fields = draft.fields(reporting, |message| locale.say(message));
    let text = fields.iter().find(|(name, _)| *name == reporting.done).and_then(|(_, value)| FieldValue::text(value));
    let text = text.unwrap_or_default().to_owned();
    let id: NodeId = desk.fresh()?;
    let after = plan.roots(&reporting.register).last().map(|last| last.id.clone());
    let register = Some(reporting.register.clone());
    let add = Edit::Add { id: id.clone(), register, key: None, parent: None, after, fields };
    desk.change(&plan, PlanCommand::Edit(vec![add])).await?;
    let kept = desk.plan(plan.id.as_str())?;
    let node = kept.node(&id).ok_or_else(none)?;
    if given.give {
        let today = crate::domain::when::parse(&locale.short_date(now.day), locale.when_words());
        let today = today.map_err(|error| CliError::failed(error.message()))?;
        desk.change(&kept, PlanCommand::Edit(report::give(node, reporting, today))).await?;
    }
    let considerer = Considerer::Body(to.clone());
    let body = workspace.name_of(&considerer, desk.console.locale.lang(), now.day);
    let said = if given.give { "cli-report-given" } else { "cli-report-kept" };
    let said = Message::new(said).with("report", &node.key).with("body", body);
    let facts = serde_json::json!({ "node": id, "key": node.key, "to": to, "given": given.give, "done": text });
    if !desk.console.json {
        desk.console.line(&text)?;
    }
    desk.console.answer(&said, &facts)
}
