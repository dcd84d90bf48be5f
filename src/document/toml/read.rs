//! Reads plan.toml: limits, the head of the file, its template.

use toml::de::DeTable;

use super::fault::Faults;
use super::nodes::Nodes;
use super::table::{Item, Table};
use super::value::parsed;
use super::{MAX_BYTES, MAX_LINES, PlanContent, VERSION};
use crate::domain::digest::Digest;
use crate::domain::fault::Fault;
use crate::domain::id::{PlanId, slug};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::template::Template;
use crate::domain::text::{self, Kind};
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

/// Reads a plan.toml, for a workspace that has its template, bodies, parties and persons.
///
/// # Errors
/// Everything that is wrong, by line: no TOML, a key, register, field or option that does not exist, a date that is
/// no date, a reference to nothing, control or direction characters, a file over the limits.
pub fn read(file: &[u8], workspace: &Workspace) -> Result<PlanContent, Vec<Fault>> {
    let text = plain(file)?;
    let mut faults = Faults::new(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let line = error.span().map(|span| faults.line(&span));
        let cause = Message::new("document-no-toml").with("what", error.message());
        faults.push(Fault { line, ..Fault::of_file(cause) });
    }
    if !faults.is_empty() {
        return Err(faults.into_sorted());
    }
    match content(Table::top(document.get_ref()), workspace, &mut faults) {
        Some(content) if faults.is_empty() => Ok(content),
        _ => Err(faults.into_sorted()),
    }
}

/// Refuses what is too long, is not text, or holds characters that hide or turn text, before anything is parsed.
fn plain(file: &[u8]) -> Result<&str, Vec<Fault>> {
    if file.len() > MAX_BYTES {
        let cause = Message::new("document-too-many-bytes").with("limit", MAX_BYTES >> 20);
        return Err(vec![Fault::of_file(cause)]);
    }
    let text = std::str::from_utf8(file).map_err(|error| {
        let before = file.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count();
        vec![Fault { line: Some(before + 1), ..Fault::of_file(Message::new("document-no-utf8")) }]
    })?;
    if text.lines().count() > MAX_LINES {
        let cause = Message::new("document-too-many-lines").with("limit", MAX_LINES);
        return Err(vec![Fault::of_file(cause)]);
    }
    text::check(text, Kind::Body).map_err(|foreign| {
        foreign.iter().map(|one| Fault { line: Some(one.line), ..Fault::of_file(one.message()) }).collect::<Vec<_>>()
    })?;
    Ok(text)
}

/// Reads the whole file; `None` when its template is not known, so that nothing in it can be understood.
fn content(mut top: Table<'_, '_>, workspace: &Workspace, faults: &mut Faults) -> Option<PlanContent> {
    let version = top.require("vedtak-plan", faults);
    if let Some(item) = &version
        && item.number::<i64>(faults).is_some_and(|version| version != VERSION)
    {
        faults.at(item.line, &item.key, Message::new("document-newer"));
    }
    let key = top.require("key", faults).and_then(|item| plan_key(&item, faults)).unwrap_or_default();
    let title = top.require("title", faults).and_then(|item| item.text(Kind::Line, faults)).unwrap_or_default();
    let lang = top.require("language", faults);
    let lang: Option<Lang> = lang.and_then(|item| parsed(&item, Message::new("document-no-language"), faults));
    let lang = lang.unwrap_or_default();
    let (template, shape) = template(&mut top, workspace, faults)?;
    let mut nodes = Nodes::new(workspace, shape, PlanId::new("plan").ok()?);
    nodes.plan(&mut top, faults);
    let fields = top.take("fields", faults);
    nodes.read("chapter", &mut top, Nodes::chapter, faults);
    nodes.read("record", &mut top, Nodes::record, faults);
    nodes.read("attachment", &mut top, Nodes::attachment, faults);
    top.finish(faults);
    let edits = nodes.edits(fields, Locale::new(lang).when_words(), faults);
    Some(PlanContent { key, title, lang, template, edits })
}

fn plan_key(item: &Item<'_, '_>, faults: &mut Faults) -> Option<String> {
    let key = item.text(Kind::Line, faults)?;
    if slug(&key).as_deref() != Some(&*key) {
        faults.at(item.line, &item.key, Message::new("plan-key-form").with("key", key));
        return None;
    }
    Some(key)
}

/// Finds the template by its digest where one is given, else by its key.
fn template<'w>(
    top: &mut Table<'_, '_>,
    workspace: &'w Workspace,
    faults: &mut Faults,
) -> Option<(Digest, &'w Template)> {
    let named = top.require("template", faults);
    let digest = top.take("template-digest", faults);
    let key = named.as_ref().and_then(|item| item.text(Kind::Line, faults));
    let (found, asked) = match digest {
        Some(item) => {
            let digest: Digest = parsed(&item, Message::new("document-no-digest"), faults)?;
            (workspace.template(&digest).map(|template| (digest, template)), item)
        }
        None => (workspace.template_named(&key.clone()?), named?),
    };
    if found.is_none() {
        let known = workspace.templates.values().map(|stored| stored.template.key.clone());
        let known = known.collect::<Vec<_>>().join(", ");
        let cause = Message::new("document-template-unknown").with("template", key.unwrap_or_default());
        faults.advise(asked.line, &asked.key, cause, Message::new("document-hint-known").with("known", known));
    }
    found
}
