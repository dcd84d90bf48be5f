//! Plans taken in: plan.toml, and documents, workbooks and rows that others wrote.

mod preview;
mod remarks;

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;
use serde_json::Value as Json;

use crate::document::import::plan::{Placing, Target, Wishes, place};
use crate::document::import::{MAX_FILE, Material};
use crate::document::toml;
use crate::domain::command::{Edit, PlanCommand};
use crate::domain::decide::content::beginning;
use crate::domain::digest::Digest;
use crate::domain::event::{PlanEvent, Stamp};
use crate::domain::id::{PlanId, slug};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::plan::Plan;

use crate::cli::console::{MAX_TEXT, STREAM, shown};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::intake::{self, Going};

/// The ending of a plan in our own notation, and what it begins with.
const OWN: (&str, &[u8]) = ("toml", b"vedtak-plan");

#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "cli-value-file", help = "import-arg-file")]
    pub file: PathBuf,
    #[arg(long, value_name = "cli-value-key", help = "cli-import-key")]
    pub key: Option<String>,
    #[arg(long, value_name = "cli-value-title", help = "import-arg-title")]
    pub title: Option<String>,
    #[arg(long, value_name = "cli-value-name", conflicts_with = "into", help = "import-arg-template")]
    pub template: Option<String>,
    #[arg(long = "language", value_name = "en|nb|nn", value_parser = crate::cli::arguments::lang, help = "cli-new-language")]
    pub language: Option<Lang>,
    #[arg(long, value_name = "cli-value-plan", conflicts_with_all = ["key", "title", "language"], help = "import-arg-into")]
    pub into: Option<String>,
    #[arg(long, value_name = "cli-value-register", help = "import-arg-register")]
    pub register: Option<String>,
    #[arg(long, value_name = "cli-value-name", help = "import-arg-sheet")]
    pub sheet: Option<String>,
    #[arg(long, help = "import-arg-leave-out")]
    pub leave_out: bool,
    #[arg(long, help = "import-arg-add-chapters")]
    pub add_chapters: bool,
    #[arg(long, help = "import-arg-remarks")]
    pub remarks: bool,
    #[command(flatten)]
    pub going: Going,
}

/// Takes a file in: all of it, or nothing and every fault with its place.
pub(super) async fn import(desk: &mut Desk<'_>, given: Import) -> Result<Exit, CliError> {
    let is_own = given.file.extension().is_some_and(|ending| ending == OWN.0);
    let limit = if is_own { MAX_TEXT } else { u64::try_from(MAX_FILE).unwrap_or(u64::MAX) };
    let bytes = desk.console.read(&given.file, limit).await?;
    if is_own || bytes.trim_ascii_start().starts_with(OWN.1) {
        return own(desk, given, &bytes).await;
    }
    let lang = given.language.unwrap_or_else(|| desk.console.locale.lang());
    let material = intake::read(&given.file, bytes, lang).await?;
    match given.into.clone() {
        Some(plan) => into(desk, &given, &material, &plan).await,
        None => new(desk, &given, &material, lang).await,
    }
}

/// Makes a plan of a plan.toml.
async fn own(desk: &mut Desk<'_>, given: Import, bytes: &[u8]) -> Result<Exit, CliError> {
    let mut content = toml::read(bytes, &desk.workspace()).map_err(|faults| {
        let file = shown(&given.file);
        for fault in &faults {
            desk.console.note(&Message::new("cli-import-fault").with("file", &file).with("fault", fault.message()));
        }
        let cause = Message::new("cli-import-refused").with("file", file).with("count", faults.len());
        CliError::failed(cause).hint(Message::new("cli-hint-nothing-changed"))
    })?;
    if let Some(key) = given.key {
        content.key = key;
    }
    if let Some(title) = given.title {
        content.title = title;
    }
    let (key, title) = (content.key.clone(), content.title.clone());
    super::create(desk, key, title, content.create()).await
}

fn wishes(given: &Import) -> Wishes {
    Wishes {
        register: given.register.clone(),
        sheet: given.sheet.clone(),
        leave_out: given.leave_out,
        add_chapters: given.add_chapters,
        ..Wishes::default()
    }
}

/// Takes a file into a plan that is there.
async fn into(desk: &mut Desk<'_>, given: &Import, material: &Material, named: &str) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(named)?, desk.workspace());
    let template = desk.template(&workspace, &plan)?;
    let target = Target { workspace: &workspace, template, plan: &plan, day: desk.now().day };
    let placing = place(material, target, &wishes(given), &mut || desk.fresh().ok());
    let head = Message::new("import-into").with("file", shown(&given.file)).with("title", &plan.head.title);
    let found = preview::show(desk, &head, target, &placing, material)?;
    intake::stop(desk, &given.file, &placing.faults, &found)?;
    let has_remarks = given.remarks && !placing.suggestions.is_empty();
    if placing.edits.is_empty() && !has_remarks {
        let told = intake::whole(&found, serde_json::json!({ "imported": false }));
        return desk.console.answer(&placing.idle(), &told);
    }
    intake::measure(&placing.edits)?;
    if !given.going.goes_on(desk, &found)? {
        return Ok(Exit::Done);
    }
    if !placing.edits.is_empty() {
        desk.change(&plan, PlanCommand::Edit(placing.edits.clone())).await?;
    }
    finish(desk, given, &plan.id, &placing, &found).await
}

/// Begins a plan of a template's kind with what stands in a file.
async fn new(desk: &mut Desk<'_>, given: &Import, material: &Material, lang: Lang) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let template = super::template(&workspace, given.template.as_deref())?;
    let shape = workspace
        .template(&template)
        .ok_or_else(|| CliError::failed(Message::new("cli-template-missing").with("plan", "")))?;
    let stem = given.file.file_stem().filter(|stem| *stem != STREAM).map(|stem| stem.to_string_lossy().into_owned());
    let id: PlanId = desk.fresh()?;
    let (begun, edits, placing) = proposed(desk, given, material, (&id, template, lang));
    let target = Target { workspace: &workspace, template: shape, plan: &begun, day: desk.now().day };
    let title = given.title.clone().or_else(|| placing.title.clone()).or(stem.clone());
    let title = title.unwrap_or_else(|| shape.title.get(lang).to_owned());
    let named = given.key.clone().or_else(|| slug(&title)).or_else(|| slug(&stem.unwrap_or_default()));
    let key = named.ok_or_else(|| CliError::usage(Message::new("import-needs-key")))?;
    let head = Message::new("import-new")
        .with("file", shown(&given.file))
        .with("title", &title)
        .with("plan", &key)
        .with("template", shape.title.get(lang));
    let found = preview::show(desk, &head, target, &placing, material)?;
    intake::stop(desk, &given.file, &placing.faults, &found)?;
    let edits: Vec<Edit> = edits.into_iter().chain(placing.edits.iter().cloned()).collect();
    intake::measure(&edits)?;
    if !given.going.goes_on(desk, &found)? {
        return Ok(Exit::Done);
    }
    let command = PlanCommand::Create { key: key.clone(), title: title.clone(), lang, template, edits: Some(edits) };
    desk.change(&Plan::unborn(id.clone()), command).await?;
    finish(desk, given, &id, &placing, &found).await
}

/// Begins a new plan as a sketch and as edits, and proposes what the file adds. What a plan of the kind would begin with
/// makes way for what the file says.
fn proposed(
    desk: &Desk<'_>,
    given: &Import,
    material: &Material,
    (id, template, lang): (&PlanId, Digest, Lang),
) -> (Plan, Vec<Edit>, Placing) {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let placed = |plan: &Plan| match workspace.template(&template) {
        Some(template) => {
            let target = Target { workspace: &workspace, template, plan, day };
            place(material, target, &wishes(given), &mut || desk.fresh().ok())
        }
        None => Placing::default(),
    };
    let (usual, _) = begun(desk, id, template, lang, &BTreeSet::new());
    let filled: BTreeSet<String> = placed(&usual).tables.into_iter().map(|table| table.id).collect();
    let (plan, edits) = begun(desk, id, template, lang, &filled);
    let placing = placed(&plan);
    (plan, edits, placing)
}

/// Publishes what was proposed in the file, when that is wanted, and says what was done.
async fn finish(
    desk: &mut Desk<'_>,
    given: &Import,
    plan: &PlanId,
    placing: &Placing,
    found: &Json,
) -> Result<Exit, CliError> {
    let published = if given.remarks { remarks::publish(desk, plan, &placing.suggestions).await? } else { 0 };
    let plan = desk.plan(plan.as_str())?;
    let [added, changed, same] = placing.counts();
    let said = Message::new("import-done")
        .with("title", &plan.head.title)
        .with("plan", &plan.head.key)
        .with("added", added)
        .with("changed", changed)
        .with("same", same);
    let facts = serde_json::json!({
        "imported": true, "plan": plan.id, "key": plan.head.key, "added": added, "changed": changed, "same": same,
        "remarks": published,
    });
    desk.console.answer(&said, &intake::whole(found, facts))
}

/// Begins a plan as its template does, as a sketch and as edits; without records in the registers that the file fills.
fn begun(desk: &Desk<'_>, id: &PlanId, template: Digest, lang: Lang, filled: &BTreeSet<String>) -> (Plan, Vec<Edit>) {
    let mut plan = Plan::unborn(id.clone());
    let stamp = Stamp { n: 0, revision: 0, time: desk.now().instant, by: desk.caller.person.clone() };
    plan.apply(&PlanEvent::Created { key: String::new(), title: String::new(), lang, template }, &stamp);
    let workspace = desk.workspace();
    let mut events = workspace.template(&template).map(|shape| beginning(shape, lang)).unwrap_or_default();
    let mut gone = BTreeSet::new();
    events.retain(|event| match event {
        PlanEvent::NodeAdded { id, register: Some(register), .. } if filled.contains(register) => {
            gone.insert(id.clone());
            false
        }
        PlanEvent::FieldSet { node, .. } => !gone.contains(node),
        _ => true,
    });
    events.iter().for_each(|event| plan.apply(event, &stamp));
    (plan, events.into_iter().filter_map(edit).collect())
}

/// Makes the edit that leads to an event of a plan's beginning.
fn edit(event: PlanEvent) -> Option<Edit> {
    match event {
        PlanEvent::NodeAdded { id, register, key, parent, after } => {
            Some(Edit::Add { id, register, key: Some(key), parent, after, fields: Vec::new() })
        }
        PlanEvent::FieldSet { node, field, value } => Some(Edit::Set { node, field, value }),
        _ => None,
    }
}
