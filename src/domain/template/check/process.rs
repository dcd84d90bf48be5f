//! Checks what a template says of milestones, reports, promises and of what a new plan starts with.

use std::collections::BTreeSet;

use super::{field, filled, register, wrong};
use crate::domain::milestone::Act;
use crate::domain::template::place::{Place, Source, TOP};
use crate::domain::template::{Register, Start, Template};
use crate::domain::value::FieldKind;

/// Checks the tables of a template that name registers and fields.
pub(super) fn check(template: &Template, source: &mut Source<'_>) {
    milestones(template, source);
    reporting(template, source);
    compared(template, source);
    starts(template, source);
}

fn milestones(template: &Template, source: &mut Source<'_>) {
    let Some(process) = &template.process else { return };
    let place = TOP.key("process");
    let Some(register) = register(place.key("register"), template, &process.register, source) else { return };
    field(place.key("title"), &register.fields, &process.title, &[FieldKind::Line], source);
    act(place.key("act"), register, &process.act, source);
    field(place.key("recipients"), &register.fields, &process.recipients, &[FieldKind::Recipients], source);
    if let Some(versions) = &template.checks.versions {
        let checks = TOP.key("checks");
        let place = checks.key("versions");
        field(place.key("milestone"), &register.fields, &versions.milestone, &[FieldKind::Line], source);
    }
}

fn reporting(template: &Template, source: &mut Source<'_>) {
    let Some(reporting) = &template.reporting else { return };
    let place = TOP.key("reporting");
    let Some(register) = register(place.key("register"), template, &reporting.register, source) else { return };
    field(place.key("to"), &register.fields, &reporting.to, &[FieldKind::Bodies], source);
    field(place.key("at"), &register.fields, &reporting.at, &[FieldKind::When], source);
    field(place.key("done"), &register.fields, &reporting.done, &[FieldKind::Prose], source);
    if let Some(next) = &reporting.next {
        field(place.key("next"), &register.fields, next, &[FieldKind::Prose], source);
    }
}

fn compared(template: &Template, source: &mut Source<'_>) {
    let checks = TOP.key("checks");
    if let Some(promises) = &template.checks.promises {
        let place = checks.key("promises");
        if let Some(register) = register(place.key("register"), template, &promises.register, source) {
            act(place.key("act"), register, &promises.act, source);
            field(place.key("when"), &register.fields, &promises.when, &[FieldKind::When], source);
            let kinds = [FieldKind::Recipients];
            field(place.key("recipients"), &register.fields, &promises.recipients, &kinds, source);
        }
    }
    if let Some(versions) = &template.checks.versions {
        let place = checks.key("versions");
        if let Some(register) = register(place.key("register"), template, &versions.register, source) {
            field(place.key("own"), &register.fields, &versions.own, &[FieldKind::Flag], source);
            field(place.key("version"), &register.fields, &versions.version, &[FieldKind::Line], source);
        }
    }
}

/// A field whose options are acts.
fn act(place: Place<'_>, register: &Register, name: &str, source: &mut Source<'_>) {
    let Some(field) = field(place, &register.fields, name, &[FieldKind::Choice], source) else { return };
    for option in field.options.iter().filter(|option| Act::named(&option.id).is_none()) {
        source.fault(place, wrong("template-no-act", &option.id));
    }
}

fn starts(template: &Template, source: &mut Source<'_>) {
    let mut seen = BTreeSet::new();
    for (at, start) in template.starts.iter().enumerate() {
        let list = TOP.key("start");
        let place = list.nth(at);
        if start.key.trim().is_empty() || !seen.insert((&start.register, &start.key)) {
            source.fault(place.key("key"), wrong("template-twice", &start.key));
        }
        if let Some(register) = register(place.key("register"), template, &start.register, source) {
            filled_start(place, register, start, source);
        }
    }
}

fn filled_start(place: Place<'_>, register: &Register, start: &Start, source: &mut Source<'_>) {
    let (texts, choices) = (place.key("texts"), place.key("choices"));
    for (name, text) in &start.texts {
        let place = texts.key(name);
        field(place, &register.fields, name, &[FieldKind::Line, FieldKind::Prose], source);
        filled(place, text, source);
    }
    for (name, option) in &start.choices {
        let place = choices.key(name);
        let found = field(place, &register.fields, name, &[FieldKind::Choice], source);
        if found.is_some_and(|field| field.options.iter().all(|known| known.id != *option)) {
            source.fault(place, wrong("template-names-nothing", option));
        }
    }
}
