//! Plans read: the text, what is missing, what contradicts what.

use clap::Args;

use crate::domain::lint;
use crate::domain::message::Message;
use crate::domain::outstanding::outstanding;
use crate::domain::plan::{Node, Plan, TEXT, TITLE};
use crate::domain::template::{Field, Register, Template};
use crate::domain::value::FieldValue;
use crate::domain::workspace::Workspace;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;
use crate::cli::table::Table;
use crate::cli::words::Names;

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-node", help = "cli-show-part")]
    pub part: Option<String>,
}

#[derive(Debug, Args)]
pub struct Status {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, help = "cli-status-check")]
    pub check: bool,
}

#[derive(Debug, Args)]
pub struct Lint {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, help = "cli-lint-check")]
    pub check: bool,
}

/// Shows the working text, a chapter, a register or a record.
pub(super) fn show(desk: &mut Desk<'_>, given: &Show) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let template = desk.template(&workspace, &plan)?;
    let Some(part) = &given.part else {
        if desk.console.json {
            desk.console.json(&plan.nodes.values().map(AsRef::as_ref).collect::<Vec<&Node>>())?;
        } else {
            desk.console.line(&plan.head.title)?;
            for (depth, node) in plan.walk("") {
                let heading = format!("{} {}", node.key, node.field(TITLE).text().unwrap_or_default());
                desk.console.line(&format!("{}{}", "  ".repeat(depth), heading.trim()))?;
            }
        }
        return Ok(Exit::Done);
    };
    if let Some(register) = template.register(part) {
        return show_register(desk, &plan, register);
    }
    let node = find::node(&plan, part)?;
    if desk.console.json {
        desk.console.json(node)?;
    } else if node.is_chapter() {
        let heading = format!("{} {}", node.key, node.field(TITLE).text().unwrap_or_default());
        desk.console.line(heading.trim())?;
        desk.console.line(&words(desk, &workspace, &plan, None, node.field(TEXT)))?;
    } else {
        show_record(desk, &plan, &workspace, template, node)?;
    }
    Ok(Exit::Done)
}

fn show_register(desk: &mut Desk<'_>, plan: &Plan, register: &Register) -> Result<Exit, CliError> {
    let rows = plan.walk(&register.id);
    if desk.console.json {
        desk.console.json(&rows.into_iter().map(|(_, node)| node).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    let workspace = desk.workspace();
    let first = register.fields.first();
    let mut table = Table::default();
    for (depth, node) in rows {
        let value = first.map_or(&FieldValue::EMPTY, |field| node.field(&field.id));
        let name = words(desk, &workspace, plan, first, value);
        table.row([node.key.clone(), format!("{}{name}", "  ".repeat(depth))]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

fn show_record(
    desk: &mut Desk<'_>,
    plan: &Plan,
    workspace: &Workspace,
    template: &Template,
    node: &Node,
) -> Result<(), CliError> {
    let register = node.register.as_deref().and_then(|register| template.register(register));
    let mut table = Table::default();
    for field in register.into_iter().flat_map(|register| &register.fields) {
        let label = field.label.get(desk.console.locale.lang()).to_owned();
        table.row([label, words(desk, workspace, plan, Some(field), node.field(&field.id))]);
    }
    desk.console.line(&node.key)?;
    table.write(desk.console)
}

/// Returns a field as people read it.
fn words(desk: &Desk<'_>, workspace: &Workspace, plan: &Plan, field: Option<&Field>, value: &FieldValue) -> String {
    let names = Names { locale: &desk.console.locale, workspace, plan, day: desk.now().day };
    names.value(field, value)
}

/// Says where a plan is, what is missing and what comes next.
pub(super) fn status(desk: &mut Desk<'_>, given: &Status) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let found = outstanding(&plan, &workspace, desk.template(&workspace, &plan)?, day);
    let locale = desk.console.locale.clone();
    if desk.console.json {
        let missing = found.items.iter().map(|item| {
            serde_json::json!({
                "kind": item.kind, "text": locale.say(&item.message), "waiting-for": item.waiting_for,
                "since": item.since,
            })
        });
        let facts = serde_json::json!({
            "plan": plan.id, "key": plan.head.key, "title": plan.head.title, "state": plan.head.state,
            "version": number(&plan), "draft": plan.is_draft(), "missing": missing.collect::<Vec<_>>(),
            "next": found.next.as_ref().map(|next| locale.say(next)),
        });
        desk.console.json(&facts)?;
    } else {
        desk.console.line(&headline(desk, &plan))?;
        for item in &found.items {
            desk.console.line(&format!("  {}", locale.say(&item.message)))?;
        }
        if found.items.is_empty() {
            desk.console.line(&format!("  {}", locale.term("cli-nothing-missing")))?;
        }
        if let Some(next) = &found.next {
            desk.console.say(next)?;
        }
    }
    Ok(if given.check && !found.items.is_empty() { Exit::Missing } else { Exit::Done })
}

/// Writes title, version and the step that is open: *Felles utviklingsplan · utkast 1.1 · M2 drøfting*.
fn headline(desk: &Desk<'_>, plan: &Plan) -> String {
    let locale = &desk.console.locale;
    let state = if plan.is_draft() { locale.term("version-draft") } else { locale.term(plan.head.state.term()) };
    let open = plan.steps.values().filter(|step| step.is_open());
    let open = open.map(|step| format!("{} {}", step.key, locale.term(step.act.term())));
    let parts = [plan.head.title.clone(), format!("{state} {}", number(plan))].into_iter().chain(open);
    parts.collect::<Vec<_>>().join(" · ")
}

/// Returns the version that the working text belongs to.
fn number(plan: &Plan) -> String {
    match plan.newest_version() {
        Some(version) if !plan.is_draft() => version.number.clone(),
        _ => plan.next_version(),
    }
}

/// Lists contradictions.
pub(super) fn lint(desk: &mut Desk<'_>, given: &Lint) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let findings = lint::lint(&plan, &workspace, desk.template(&workspace, &plan)?, day);
    let locale = desk.console.locale.clone();
    if desk.console.json {
        let facts = findings.iter().map(|finding| {
            serde_json::json!({
                "code": finding.code, "node": finding.node, "place": finding.place,
                "text": locale.say(&finding.message),
            })
        });
        desk.console.json(&facts.collect::<Vec<_>>())?;
    } else {
        for finding in &findings {
            desk.console.line(&format!("{}  {}", finding.code, finding.place))?;
            desk.console.line(&format!("  {}", locale.say(&finding.message)))?;
        }
        if findings.is_empty() {
            desk.console.say(&Message::new("cli-lint-none"))?;
        }
    }
    Ok(if given.check && !findings.is_empty() { Exit::Missing } else { Exit::Done })
}
