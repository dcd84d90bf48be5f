//! Changes of a plan's content: chapters, records, fields, files.

use std::path::PathBuf;

use clap::Args;

use crate::domain::called::same;
use crate::domain::command::{Edit as Change, PlanCommand};
use crate::domain::id::NodeId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan, TEXT, TITLE};
use crate::domain::template::{Field, Register, Template};
use crate::domain::value::{FieldKind, FieldValue, Nothing, NothingKind, Value};

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, choose};
use crate::cli::find;

use super::value;

/// Names the plan itself where a chapter or record is asked for.
const WHOLE_PLAN: &str = "plan";

#[derive(Debug, Args)]
pub struct Edit {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-chapter", help = "cli-edit-chapter")]
    pub chapter: String,
    #[arg(long, value_name = "cli-value-text", conflicts_with = "file", help = "cli-edit-text")]
    pub text: Option<String>,
    #[arg(long, value_name = "cli-value-file", help = "cli-edit-file")]
    pub file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Set {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-node", help = "cli-set-node")]
    pub node: String,
    #[arg(value_name = "cli-value-assignment", help = "cli-set-fields")]
    pub fields: Vec<String>,
    #[arg(long, value_name = "cli-value-assignment", help = "cli-set-undecided")]
    pub undecided: Vec<String>,
    #[arg(long, value_name = "cli-value-field", help = "cli-set-inapplicable")]
    pub inapplicable: Vec<String>,
    #[arg(long = "follow-up", value_name = "cli-value-follow-up", help = "cli-set-follow-up")]
    pub follow_up: Vec<String>,
    #[arg(long, value_name = "cli-value-key", help = "cli-set-key")]
    pub key: Option<String>,
}

#[derive(Debug, Args)]
pub struct Add {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-register", help = "cli-add-register")]
    pub register: String,
    #[arg(value_name = "cli-value-assignment", help = "cli-set-fields")]
    pub fields: Vec<String>,
    #[arg(long, value_name = "cli-value-key", help = "cli-add-key")]
    pub key: Option<String>,
    #[arg(long, value_name = "cli-value-key", help = "cli-add-under")]
    pub under: Option<String>,
}

#[derive(Debug, Args)]
pub struct Remove {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-node", help = "cli-arg-node")]
    pub node: String,
}

#[derive(Debug, Args)]
pub struct Attach {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-file", help = "cli-attach-file")]
    pub file: PathBuf,
    #[arg(long, value_name = "cli-value-name", help = "cli-attach-name")]
    pub name: Option<String>,
}

/// Changes the text of one chapter: given, from a file, or in the caller's editor.
pub(super) async fn edit(desk: &mut Desk<'_>, given: Edit) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let node = find::node(&plan, &given.chapter)?;
    if !node.is_chapter() {
        return Err(CliError::denied(Message::new("cli-not-a-chapter").with("name", &given.chapter)));
    }
    let before = node.field(TEXT).text().unwrap_or_default().to_owned();
    let after = match (given.text, given.file) {
        (Some(text), _) => desk.text(text).await?,
        (None, Some(file)) => desk.console.read_text(&file).await?.trim_end_matches('\n').to_owned(),
        (None, None) => desk.console.edit(&before).await?,
    };
    if after == before {
        return desk.console.answer(&Message::new("cli-edit-same"), &serde_json::json!({ "changed": false }));
    }
    let text = if after.trim().is_empty() { FieldValue::EMPTY } else { Value::Prose(after).into() };
    let change = Change::Set { node: node.id.clone(), field: TEXT.to_owned(), value: text };
    save(desk, &plan, vec![change]).await
}

/// Sets fields of a record, a chapter or the plan.
pub(super) async fn set(desk: &mut Desk<'_>, given: Set) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let template = desk.template(&workspace, &plan)?;
    let node = if given.node == WHOLE_PLAN { None } else { Some(find::node(&plan, &given.node)?) };
    let mut changes = Vec::new();
    let mut push = |field: &Field, value| {
        changes.push(match node {
            Some(node) => Change::Set { node: node.id.clone(), field: field.id.clone(), value },
            None => Change::SetPlan { field: field.id.clone(), value },
        });
    };
    for assignment in &given.fields {
        let (name, text) = value::split(assignment)?;
        let field = field(template, node, name)?;
        push(&field, value::read(desk, &plan, &field, text)?);
    }
    for assignment in &given.undecided {
        let (name, words) = assignment.split_once('=').unwrap_or((assignment, ""));
        let who = given.follow_up.iter().filter_map(|given| given.split_once('=')).find(|(of, _)| *of == name);
        push(&field(template, node, name)?, nothing(NothingKind::Undecided, words, who.map(|(_, who)| who)));
    }
    for assignment in &given.inapplicable {
        let (name, words) = assignment.split_once('=').unwrap_or((assignment, ""));
        push(&field(template, node, name)?, nothing(NothingKind::Inapplicable, words, None));
    }
    if let Some(key) = given.key {
        let Some(node) = node.filter(|node| !node.is_chapter()) else {
            return Err(CliError::denied(Message::new("cli-not-a-record").with("name", &given.node)));
        };
        changes.push(Change::Key { node: node.id.clone(), key });
    }
    save(desk, &plan, changes).await
}

/// Adds a record.
pub(super) async fn add(desk: &mut Desk<'_>, given: Add) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let template = desk.template(&workspace, &plan)?;
    let register = register(template, &given.register)?;
    let mut fields = Vec::new();
    for assignment in &given.fields {
        let (name, text) = value::split(assignment)?;
        let field = called(&register.fields, name)?;
        fields.push((field.id.clone(), value::read(desk, &plan, field, text)?));
    }
    let parent = given.under.map(|key| find::node(&plan, &format!("{}/{key}", register.id))).transpose()?;
    let id: NodeId = desk.fresh()?;
    let change = Change::Add {
        id: id.clone(),
        register: Some(register.id.clone()),
        key: given.key,
        parent: parent.map(|node| node.id.clone()),
        after: plan.roots(&register.id).last().filter(|_| parent.is_none()).map(|last| last.id.clone()),
        fields,
    };
    desk.change(&plan, PlanCommand::Edit(vec![change])).await?;
    let after = desk.plan(&given.plan)?;
    let key = after.nodes.get(&id).map(|node| node.key.clone()).unwrap_or_default();
    let said = Message::new("cli-plan-added").with("key", &key);
    desk.console.answer(&said, &serde_json::json!({ "node": id, "key": key }))
}

/// Takes a chapter or record away.
pub(super) async fn remove(desk: &mut Desk<'_>, given: Remove) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let node = find::node(&plan, &given.node)?.id.clone();
    save(desk, &plan, vec![Change::Remove { node }]).await
}

/// Stores a file with the plan.
pub(super) async fn attach(desk: &mut Desk<'_>, given: Attach) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.plan)?;
    let sha256 = desk.attach(&plan, &given.file, given.name.as_deref()).await?;
    let said = Message::new("cli-plan-attached").with("digest", sha256.to_string());
    desk.console.answer(&said, &serde_json::json!({ "sha256": sha256 }))
}

pub(super) async fn save(desk: &mut Desk<'_>, plan: &Plan, changes: Vec<Change>) -> Result<Exit, CliError> {
    let accepted = desk.change(plan, PlanCommand::Edit(changes)).await?;
    let said = Message::new("cli-plan-saved").with("title", &plan.head.title);
    desk.console.answer(&said, &serde_json::json!({ "revision": accepted.revision, "n": accepted.n }))
}

/// Finds a register by its identity, or by its title in any language.
pub(super) fn register<'t>(template: &'t Template, named: &str) -> Result<&'t Register, CliError> {
    let titled = |register: &&Register| Lang::ALL.iter().any(|lang| same(register.title.get(*lang), named));
    template.register(named).or_else(|| template.registers.iter().find(titled)).ok_or_else(|| {
        let options = template.registers.iter().map(|register| register.id.clone());
        CliError::denied(Message::new("cli-register-unknown").with("name", named)).hint(choose(options))
    })
}

/// Finds a field where the template names it; titles and chapter texts are fields too.
fn field(template: &Template, node: Option<&Node>, name: &str) -> Result<Field, CliError> {
    let own = |kind| Field::bare(name, kind);
    let register = node.and_then(|node| node.register.as_deref()).and_then(|register| template.register(register));
    match (node, register, name) {
        (_, Some(register), _) => called(&register.fields, name).cloned(),
        (_, None, TITLE) | (None, None, "key") => Ok(own(FieldKind::Line)),
        (Some(_), None, TEXT) => Ok(own(FieldKind::Prose)),
        _ => called(&template.fields, name).cloned(),
    }
}

/// Finds a field by its identity, or by its label in any language.
fn called<'t>(fields: &'t [Field], name: &str) -> Result<&'t Field, CliError> {
    let labelled = |field: &&Field| Lang::ALL.iter().any(|lang| same(field.label.get(*lang), name));
    fields.iter().find(|field| field.id == name).or_else(|| fields.iter().find(labelled)).ok_or_else(|| {
        let options = fields.iter().map(|field| field.id.clone()).collect::<Vec<_>>();
        CliError::denied(Message::new("field-unknown").with("field", name)).hint(choose(options))
    })
}

fn nothing(none: NothingKind, words: &str, who: Option<&str>) -> FieldValue {
    let words = (!words.is_empty()).then(|| words.to_owned());
    FieldValue::Nothing(Nothing { none, words, who: who.map(ToOwned::to_owned) })
}
