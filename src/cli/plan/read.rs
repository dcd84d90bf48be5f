//! Plans read: the text, what is missing, what contradicts what.

use clap::Args;
use serde::Serialize;

use crate::document::shown::{Shown, Words};
use crate::domain::lint::{self, Severity};
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan, TEXT};
use crate::domain::template::{Field, Register, Template};
use crate::domain::value::FieldValue;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;
use crate::cli::table::Table;

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-node", help = "cli-show-part")]
    pub part: Option<String>,
    #[arg(long, conflicts_with = "part", help = "cli-show-hidden")]
    pub hidden: bool,
}

#[derive(Debug, Args)]
pub struct Lint {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, help = "cli-lint-check")]
    pub check: bool,
}

/// Shows the outline, a chapter, a register or a record.
pub(super) fn show(desk: &mut Desk<'_>, given: &Show) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let template = desk.template(&workspace, &plan)?;
    let shown = Shown::new(&plan, &workspace, desk.console.locale.lang(), desk.now().day);
    if given.hidden {
        return hidden(desk, &plan, template, &shown);
    }
    // A title may be that of a chapter and of a register: the chapter goes first.
    let titled = |part: &str| find::node(&plan, part).is_err().then(|| super::change::register(template, part).ok())?;
    let register = given.part.as_deref().and_then(|part| template.register(part).or_else(|| titled(part)));
    let lines = match (&given.part, register) {
        (None, _) if desk.console.json => {
            return json(desk, &plan.nodes.values().map(AsRef::as_ref).collect::<Vec<_>>());
        }
        (None, _) => outline(&shown, template),
        (Some(_), Some(register)) => {
            let rows = plan.walk(&register.id);
            if desk.console.json {
                return json(desk, &rows.into_iter().map(|(_, node)| node).collect::<Vec<_>>());
            }
            return table(desk, &shown, register, &rows);
        }
        (Some(part), None) => {
            let node = find::node(&plan, part)?;
            if desk.console.json {
                return json(desk, node);
            }
            node_lines(&shown, template, node)
        }
    };
    desk.console.line(&lines.join("\n"))?;
    Ok(Exit::Done)
}

/// Lists what the plan keeps from shapes that it had: chapters, records and fields that its template does not know.
fn hidden(desk: &mut Desk<'_>, plan: &Plan, template: &Template, shown: &Shown<'_>) -> Result<Exit, CliError> {
    let mut rows: Vec<(String, String, &FieldValue)> = Vec::new();
    let own = plan.head.fields.iter().filter(|(name, value)| !is_shown(template.field(name), value));
    rows.extend(own.map(|(name, value)| (plan.head.key.clone(), name.clone(), value)));
    for node in plan.nodes.values().filter(|node| plan.kept(&node.id).is_some()) {
        let register = node.register.as_deref().and_then(|register| template.register(register));
        let field = |name: &str| register.and_then(|register| register.field(name));
        let place = match &node.register {
            Some(register) => format!("{register} {}", node.key),
            None => shown.chapter_title(node),
        };
        let is_hidden =
            |(name, value): &(&String, &FieldValue)| node.hidden || !node.is_chapter() && !is_shown(field(name), value);
        let values = node.fields.iter().filter(is_hidden);
        rows.extend(values.map(|(name, value)| (place.clone(), name.clone(), value)));
    }
    rows.retain(|(_, _, value)| **value != FieldValue::EMPTY);
    if desk.console.json {
        let facts = rows
            .iter()
            .map(|(place, field, value)| serde_json::json!({ "place": place, "field": field, "value": value }));
        return json(desk, &facts.collect::<Vec<_>>());
    }
    let mut table = Table::default();
    for (place, name, value) in rows {
        let field = value.value().map(|value| Field::bare(&*name, value.kind()));
        table.row([place, name, words(shown, field.as_ref(), value)]);
    }
    if table.is_empty() {
        desk.console.say(&Message::new("cli-hidden-none"))?;
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

fn is_shown(field: Option<&Field>, value: &FieldValue) -> bool {
    field.is_some_and(|field| value.value().is_none_or(|value| value.kind() == field.kind))
}

fn json(desk: &mut Desk<'_>, value: &impl Serialize) -> Result<Exit, CliError> {
    desk.console.json(value)?;
    Ok(Exit::Done)
}

/// Lists the chapters, and the registers with how many records they have.
fn outline(shown: &Shown<'_>, template: &Template) -> Vec<String> {
    let chapters = shown.plan.walk("").into_iter();
    let chapters = chapters.map(|(depth, node)| {
        let numbered = format!("{} {}", node.key, shown.chapter_title(node));
        format!("{}{}", "  ".repeat(depth), numbered.trim())
    });
    let registers = template.registers.iter().map(|register| {
        let count = shown.plan.walk(&register.id).len();
        format!("{}  {}  ({count})", register.id, register.title.get(shown.locale.lang()))
    });
    std::iter::once(shown.plan.head.title.clone()).chain(chapters).chain([String::new()]).chain(registers).collect()
}

/// Lists a register: the key of each record and what it is called by.
fn table(
    desk: &mut Desk<'_>,
    shown: &Shown<'_>,
    register: &Register,
    rows: &[(usize, &Node)],
) -> Result<Exit, CliError> {
    let mut table = Table::default();
    for (depth, node) in rows {
        let name = register.naming().map(|field| words(shown, Some(field), node.field(&field.id)));
        table.row([node.key.clone(), format!("{}{}", "  ".repeat(*depth), name.unwrap_or_default())]);
    }
    table.write(desk.console)?;
    Ok(Exit::Done)
}

/// Shows a chapter with its text, or a record with its fields.
fn node_lines(shown: &Shown<'_>, template: &Template, node: &Node) -> Vec<String> {
    let Some(register) = node.register.as_deref().and_then(|register| template.register(register)) else {
        return vec![shown.chapter_title(node), words(shown, None, node.field(TEXT))];
    };
    let fields = register.fields.iter().map(|field| {
        let words = words(shown, Some(field), node.field(&field.id));
        format!("  {}: {}", field.label.get(shown.locale.lang()), words.replace('\n', "\n    "))
    });
    std::iter::once(node.key.clone()).chain(fields).collect()
}

/// Returns a value as people read it; without a field, as it was written.
pub(super) fn words(shown: &Shown<'_>, field: Option<&Field>, value: &FieldValue) -> String {
    let plain = |line| match line {
        Words::Something(words) | Words::Nothing(words) => words,
    };
    match (field, value) {
        (Some(field), value) => shown.lines(field, value).into_iter().map(plain).collect::<Vec<_>>().join("\n"),
        (None, FieldValue::Nothing(nothing)) => shown.nothing(nothing).unwrap_or_default(),
        (None, value) => value.text().unwrap_or_default().to_owned(),
    }
}

/// Lists what is wrong, by how grave it is.
pub(super) fn lint(desk: &mut Desk<'_>, given: &Lint) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let findings = lint::lint(&plan, &workspace, desk.template(&workspace, &plan)?, day);
    let locale = desk.console.locale.clone();
    if desk.console.json {
        let facts = findings.iter().map(|finding| {
            serde_json::json!({
                "code": finding.code, "severity": finding.severity(), "node": finding.node, "field": finding.field,
                "place": finding.place, "text": locale.say(&finding.message),
            })
        });
        desk.console.json(&facts.collect::<Vec<_>>())?;
    } else {
        for severity in Severity::ALL {
            let of = findings.iter().filter(|finding| finding.severity() == severity).collect::<Vec<_>>();
            if !of.is_empty() {
                desk.console.say(&Message::new(severity.term()).with("count", of.len()))?;
            }
            for finding in of {
                desk.console.line(&format!("  {}  {}", finding.code.name(), finding.place))?;
                desk.console.line(&format!("    {}", locale.say(&finding.message)))?;
            }
        }
        if findings.is_empty() {
            desk.console.say(&Message::new("cli-lint-none"))?;
        }
    }
    let wrong = findings.iter().any(|finding| finding.severity() <= Severity::Warning);
    Ok(if given.check && wrong { Exit::Missing } else { Exit::Done })
}
