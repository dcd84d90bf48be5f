//! Checks that a template holds together: names are given once, what is named exists and has the kind it needs.

use std::collections::BTreeSet;

use super::{Field, Register, Template};
use crate::domain::id::slug;
use crate::domain::message::Message;
use crate::domain::milestone::Act;
use crate::domain::value::FieldKind;

type Checked = Result<(), Message>;

/// Checks a template.
///
/// # Errors
/// The first thing that is wrong, by its name: something that is named and missing, a name that is no identity or
/// is given twice, a field of a kind that does not fit, a choice without options.
pub(super) fn check(template: &Template) -> Checked {
    names(template.registers.iter().map(|register| &register.id))?;
    fields(&template.fields)?;
    template.registers.iter().try_for_each(|register| fields(&register.fields))?;
    chapters(template)?;
    process(template)?;
    starts(template)
}

fn wrong(id: &'static str, what: &str) -> Message {
    Message::new(id).with("what", what)
}

fn register<'a>(template: &'a Template, id: &str) -> Result<&'a Register, Message> {
    template.register(id).ok_or_else(|| wrong("template-names-nothing", id))
}

fn field<'a>(register: &'a Register, id: &str) -> Result<&'a Field, Message> {
    register.field(id).ok_or_else(|| wrong("template-names-nothing", id))
}

/// Refuses a name that could not stand in a file name or an event, or that is given twice.
fn names<'a>(ids: impl Iterator<Item = &'a String>) -> Checked {
    let mut seen = BTreeSet::new();
    for id in ids {
        if slug(id).as_deref() != Some(id) {
            return Err(wrong("template-id-form", id));
        }
        if !seen.insert(id) {
            return Err(wrong("template-twice", id));
        }
    }
    Ok(())
}

/// Refuses a choice or a scale that nothing can be chosen from, and options where nothing is chosen.
fn fields(fields: &[Field]) -> Checked {
    names(fields.iter().map(|field| &field.id))?;
    for field in fields {
        names(field.options.iter().map(|option| &option.id))?;
        let chosen = matches!(field.kind, FieldKind::Choice | FieldKind::Scale);
        if chosen == field.options.is_empty() {
            return Err(wrong("template-options", &field.id));
        }
    }
    Ok(())
}

/// A chapter's parent stands before it, so that no chapter stands below itself.
fn chapters(template: &Template) -> Checked {
    names(template.chapters.iter().map(|chapter| &chapter.id))?;
    let mut before = BTreeSet::new();
    for chapter in &template.chapters {
        if let Some(parent) = chapter.parent.as_ref().filter(|parent| !before.contains(*parent)) {
            return Err(wrong("template-names-nothing", parent));
        }
        chapter.registers.iter().try_for_each(|name| register(template, name).map(|_| ()))?;
        before.insert(&chapter.id);
    }
    Ok(())
}

fn starts(template: &Template) -> Checked {
    for start in &template.starts {
        let register = register(template, &start.register)?;
        for name in start.texts.keys() {
            of_kind(register, name, &[FieldKind::Line, FieldKind::Prose])?;
        }
        for (name, option) in &start.choices {
            of_kind(register, name, &[FieldKind::Choice])?;
            if field(register, name)?.option(option).is_none() {
                return Err(wrong("template-names-nothing", option));
            }
        }
    }
    Ok(())
}

fn process(template: &Template) -> Checked {
    if let Some(process) = &template.process {
        let register = register(template, &process.register)?;
        of_kind(register, &process.title, &[FieldKind::Line])?;
        act(register, &process.act)?;
        of_kind(register, &process.recipients, &[FieldKind::Recipients])?;
        if let Some(versions) = &template.checks.versions {
            of_kind(register, &versions.milestone, &[FieldKind::Line])?;
        }
    }
    if let Some(promises) = &template.checks.promises {
        let register = register(template, &promises.register)?;
        act(register, &promises.act)?;
        of_kind(register, &promises.when, &[FieldKind::When])?;
        of_kind(register, &promises.recipients, &[FieldKind::Recipients])?;
    }
    if let Some(versions) = &template.checks.versions {
        let register = register(template, &versions.register)?;
        of_kind(register, &versions.own, &[FieldKind::Flag])?;
        of_kind(register, &versions.version, &[FieldKind::Line])?;
    }
    Ok(())
}

/// A field whose options are acts.
fn act(register: &Register, name: &str) -> Checked {
    of_kind(register, name, &[FieldKind::Choice])?;
    let mut options = field(register, name)?.options.iter();
    match options.find(|option| Act::named(&option.id).is_none()) {
        Some(option) => Err(wrong("template-no-act", &option.id)),
        None => Ok(()),
    }
}

fn of_kind(register: &Register, name: &str, kinds: &[FieldKind]) -> Checked {
    let kind = field(register, name)?.kind;
    match kinds {
        [wanted, ..] if !kinds.contains(&kind) => {
            Err(wrong("template-kind", name).with("kind", Message::new(wanted.term())))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::template::Template;

    const SMALL: &str = r#"
key = "small"
title = { en = "Small", nb = "Liten", nn = "Liten" }
purpose = { en = "Test", nb = "Test", nn = "Test" }
chapter = [
  { id = "one", title = { en = "1", nb = "1", nn = "1" } },
  { id = "two", parent = "one", registers = ["steps"], title = { en = "2", nb = "2", nn = "2" } },
]
start = [{ register = "steps", key = "M1", choices = { act = "sign" } }]
process = { register = "steps", title = "title", act = "act", recipients = "for" }

[[register]]
id = "steps"
title = { en = "S", nb = "S", nn = "S" }
field = [
  { id = "title", kind = "line", label = { en = "T", nb = "T", nn = "T" } },
  { id = "act", kind = "choice", label = { en = "A", nb = "A", nn = "A" }, option = [
    { id = "sign", label = { en = "sign", nb = "signere", nn = "signere" } },
  ] },
  { id = "for", kind = "recipients", label = { en = "F", nb = "F", nn = "F" } },
]
"#;

    #[test]
    fn a_template_that_does_not_hold_together_is_refused_by_name() {
        Template::read(SMALL).unwrap();
        for (from, to, id, what) in [
            (r#"id = "two""#, r#"id = "one""#, "template-twice", "one"),
            (r#"id = "two""#, r#"id = "To do""#, "template-id-form", "To do"),
            (r#"parent = "one""#, r#"parent = "two""#, "template-names-nothing", "two"),
            (r#"registers = ["steps"]"#, r#"registers = ["stops"]"#, "template-names-nothing", "stops"),
            (r#"choices = { act = "sign" }"#, r#"choices = { act = "sing" }"#, "template-names-nothing", "sing"),
            (r#"choices = { act = "sign" }"#, r#"choices = { for = "sign" }"#, "template-kind", "for"),
            (r#"title = "title""#, r#"title = "for""#, "template-kind", "for"),
            (r#"recipients = "for""#, r#"recipients = "to""#, "template-names-nothing", "to"),
            (r#"kind = "line""#, r#"kind = "scale""#, "template-options", "title"),
            (r#"{ id = "sign", "#, r#"{ id = "sing", "#, "template-no-act", "sing"),
        ] {
            assert!(SMALL.contains(from), "{from}");
            let cause = Template::read(&SMALL.replace(from, to)).unwrap_err().cause;
            let named = format!("{:?}", cause.arguments);
            assert!(cause.id == id && named.contains(&format!("{what:?}")), "{from}: {} {named}", cause.id);
        }
    }
}
