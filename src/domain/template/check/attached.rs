//! Checks the rules that `lint` is told: the registers and fields that they attach to exist and fit.

use super::{field, register, wrong};
use crate::domain::life::Moment;
use crate::domain::template::checks::{AnyOf, Checks, Condition};
use crate::domain::template::place::{Place, Source, TOP};
use crate::domain::template::{Field, Template};
use crate::domain::value::FieldKind;

/// Kinds of field that hold a number.
const NUMBERS: [FieldKind; 3] = [FieldKind::Number, FieldKind::Money, FieldKind::Percent];

/// Checks every rule.
pub(super) fn check(template: &Template, source: &mut Source<'_>) {
    let place = TOP.key("checks");
    let checks = &template.checks;
    for (name, rules) in [("owner", &checks.owners), ("deadline", &checks.deadlines), ("treated", &checks.treated)] {
        for (at, rule) in rules.iter().enumerate() {
            any_of(place.key(name).nth(at), rule, template, source);
        }
    }
    conditions(place, checks, template, source);
    life(template, source);
    words_and_lights(place, checks, template, source);
    for (at, total) in checks.totals.iter().enumerate() {
        let list = place.key("total");
        let place = list.nth(at);
        let series = register(place.key("register"), template, &total.register, source);
        if series.is_some_and(|register| register.series.is_empty()) {
            source.fault(place.key("register"), wrong("template-no-series", &total.register));
        }
        let mut all = template.registers.iter().flat_map(|register| &register.fields);
        if !all.any(|field| field.id == total.field && NUMBERS.contains(&field.kind)) {
            source.fault(place.key("field"), wrong("template-names-nothing", &total.field));
        }
    }
}

/// Checks that what says when a plan begins, is gone through, and ends are dates of the plan itself.
fn life(template: &Template, source: &mut Source<'_>) {
    let place = TOP.key("life");
    for moment in Moment::ALL {
        if let Some(name) = template.life.field(moment) {
            field(place.key(moment.name()), &template.fields, name, &[FieldKind::When], source);
        }
    }
}

fn any_of(place: Place<'_>, rule: &AnyOf, template: &Template, source: &mut Source<'_>) {
    let Some(register) = register(place.key("register"), template, &rule.register, source) else { return };
    for (at, name) in rule.any_of.iter().enumerate() {
        field(place.key("any_of").nth(at), &register.fields, name, &FieldKind::ALL, source);
    }
    if rule.any_of.is_empty() {
        source.fault(place.key("any_of"), wrong("template-empty", "any_of"));
    }
    if let Some(unless) = &rule.unless {
        condition(place.key("unless"), &register.fields, unless, source);
    }
}

fn conditions(place: Place<'_>, checks: &Checks, template: &Template, source: &mut Source<'_>) {
    for (at, rule) in checks.required_when.iter().enumerate() {
        let list = place.key("required_when");
        let place = list.nth(at);
        let Some(register) = register(place.key("register"), template, &rule.register, source) else { continue };
        field(place.key("field"), &register.fields, &rule.field, &FieldKind::ALL, source);
        condition(place.key("when"), &register.fields, &rule.when, source);
    }
    for (at, rule) in checks.vacancies.iter().enumerate() {
        let list = place.key("vacancy");
        let place = list.nth(at);
        let Some(register) = register(place.key("register"), template, &rule.register, source) else { continue };
        condition(place.key("open"), &register.fields, &rule.open, source);
        if let Some(since) = &rule.since {
            field(place.key("since"), &register.fields, since, &[FieldKind::When], source);
        }
    }
}

fn words_and_lights(place: Place<'_>, checks: &Checks, template: &Template, source: &mut Source<'_>) {
    for (at, rule) in checks.abbreviations.iter().enumerate() {
        let list = place.key("abbreviations");
        let place = list.nth(at);
        if let Some(register) = register(place.key("register"), template, &rule.register, source) {
            field(place.key("term"), &register.fields, &rule.term, &[FieldKind::Line], source);
            if let Some(meaning) = &rule.meaning {
                field(place.key("meaning"), &register.fields, meaning, &FieldKind::ALL, source);
            }
        }
    }
    for (at, rule) in checks.lights.iter().enumerate() {
        let list = place.key("lights");
        let place = list.nth(at);
        let Some(register) = register(place.key("register"), template, &rule.register, source) else { continue };
        field(place.key("overall"), &register.fields, &rule.overall, &[FieldKind::Choice], source);
        for (at, part) in rule.parts.iter().enumerate() {
            field(place.key("parts").nth(at), &register.fields, part, &[FieldKind::Choice], source);
        }
    }
}

/// Options that the field has, now or before; a flag has none.
fn condition(place: Place<'_>, fields: &[Field], condition: &Condition, source: &mut Source<'_>) {
    let kinds = [FieldKind::Choice, FieldKind::Scale, FieldKind::Flag];
    let Some(field) = field(place.key("field"), fields, &condition.field, &kinds, source) else { return };
    for (at, option) in condition.is.iter().enumerate().filter(|(_, option)| field.option(option).is_none()) {
        source.fault(place.key("is").nth(at), wrong("template-names-nothing", option));
    }
    if condition.is.is_empty() == (field.kind != FieldKind::Flag) {
        source.fault(place, wrong("template-condition", &field.id));
    }
}
