//! Checks that a template holds together: names are given once, what is named exists and has the kind it needs.

use std::collections::{BTreeMap, BTreeSet};

use unicode_segmentation::UnicodeSegmentation;

use super::place::{Place, Source, TOP};
use super::{CHAPTERS, Chapter, Choice, Field, Register, Template, Texts};
use crate::domain::id::slug;
use crate::domain::lang::Lang;
use crate::domain::message::{Argument, Message};
use crate::domain::value::FieldKind;

mod attached;
mod process;
mod view;

/// The most letters of a mark, which stands where there is little room.
const MAX_MARK: usize = 3;
/// How alike two names must be, of 1, for one to be meant by the other.
const ALIKE: f32 = 0.6;
/// The most letters of what a register's keys begin with.
const MAX_PREFIX: usize = 8;
/// What plan.toml says of a record beside its fields (FORMAT 4).
const OF_RECORDS: [&str; 8] = ["register", "id", "key", "parent", "access", "frozen", "hidden", "shown"];
/// What a plan has beside its fields.
const OF_PLANS: [&str; 3] = ["key", "title", "hidden"];

/// Checks a template, and gives the source everything that is wrong.
pub(super) fn check(template: &Template, source: &mut Source<'_>) {
    if slug(&template.key).as_deref() != Some(&template.key) {
        source.fault(TOP.key("key"), wrong("template-id-form", &template.key));
    }
    filled(TOP.key("title"), &template.title, source);
    filled(TOP.key("purpose"), &template.purpose, source);
    fields(TOP, &template.fields, &OF_PLANS, source);
    targets(TOP, &template.fields, template, source);
    chapters(template, source);
    let place = TOP.key("register");
    each_named(place, template.registers.iter().map(|register| &register.id), source);
    for (at, register) in template.registers.iter().enumerate() {
        one_register(place.nth(at), register, source);
        targets(place.nth(at), &register.fields, template, source);
        view::check(place.nth(at), register, template, source);
    }
    process::check(template, source);
    attached::check(template, source);
}

fn wrong(id: &'static str, what: &str) -> Message {
    Message::new(id).with("what", what)
}

fn one_register(place: Place<'_>, register: &Register, source: &mut Source<'_>) {
    filled(place.key("title"), &register.title, source);
    whole(place.key("guidance"), &register.guidance, source);
    if let Some(closed) = &register.closed {
        filled(place.key("closed"), closed, source);
    }
    let prefix = &register.prefix;
    if prefix.graphemes(true).count() > MAX_PREFIX || prefix.contains(char::is_whitespace) {
        source.fault(place.key("prefix"), wrong("template-prefix", prefix).with("limit", MAX_PREFIX));
    }
    fields(place, &register.fields, &OF_RECORDS, source);
}

/// Refuses a name that could not stand in a file name or an event, or that is given twice in a list.
fn each_named<'a>(place: Place<'_>, ids: impl Iterator<Item = &'a String>, source: &mut Source<'_>) {
    let mut seen = BTreeSet::new();
    for (at, id) in ids.enumerate() {
        if slug(id).as_deref() != Some(id) {
            source.fault(place.nth(at).key("id"), wrong("template-id-form", id));
        }
        if !seen.insert(id) {
            source.fault(place.nth(at).key("id"), wrong("template-twice", id));
        }
    }
}

/// Refuses a text that is missing in a language.
fn filled(place: Place<'_>, texts: &Texts, source: &mut Source<'_>) {
    for lang in Lang::ALL {
        if texts.get(lang).trim().is_empty() {
            source.fault(place.key(lang.code()), wrong("template-text-empty", lang.code()));
        }
    }
}

/// Refuses a text that is missing in a language and there in another.
fn whole(place: Place<'_>, texts: &Texts, source: &mut Source<'_>) {
    if *texts != Texts::default() {
        filled(place, texts, source);
    }
}

/// Refuses a choice or a scale that nothing can be chosen from, and options where nothing is chosen.
fn fields(place: Place<'_>, fields: &[Field], reserved: &[&str], source: &mut Source<'_>) {
    let list = place.key("field");
    each_named(list, fields.iter().map(|field| &field.id), source);
    for (at, field) in fields.iter().enumerate() {
        let place = list.nth(at);
        if reserved.contains(&field.id.as_str()) {
            source.fault(place.key("id"), wrong("template-reserved", &field.id));
        }
        filled(place.key("label"), &field.label, source);
        whole(place.key("guidance"), &field.guidance, source);
        let chosen = matches!(field.kind, FieldKind::Choice | FieldKind::Scale);
        if chosen == field.options.is_empty() || !chosen && !field.former.is_empty() {
            source.fault(place, wrong("template-options", &field.id));
        }
        options(place, field, source);
    }
}

/// Refuses a target of what is no reference, and one that is neither a register nor the chapters.
fn targets(place: Place<'_>, fields: &[Field], template: &Template, source: &mut Source<'_>) {
    let list = place.key("field");
    let known = || template.registers.iter().map(|register| register.id.as_str()).chain([CHAPTERS]);
    for (at, field) in fields.iter().enumerate() {
        let (place, of) = (list.nth(at), "of");
        if !field.of.is_empty() && field.kind != FieldKind::Ref {
            source.fault(place.key(of), wrong("template-kind", &field.id).with("known", FieldKind::Ref.name()));
        }
        for (nth, name) in field.of.iter().enumerate().filter(|(_, name)| !known().any(|known| known == *name)) {
            let cause = match nearest(name, known().collect()) {
                Some(near) => wrong("template-names-near", name).with("near", near),
                None => wrong("template-names-nothing", name),
            };
            source.fault(place.key(of).nth(nth), cause);
        }
    }
}

/// Finds what was meant by a name that nothing has.
fn nearest<'t>(name: &str, known: Vec<&'t str>) -> Option<&'t str> {
    similar::get_close_matches(name, &known, 1, ALIKE).first().copied()
}

/// Former options are options: their names clash with nothing.
fn options(place: Place<'_>, field: &Field, source: &mut Source<'_>) {
    each_named(place.key("option"), field.options.iter().map(|option| &option.id), source);
    each_named(place.key("former"), field.former.iter().map(|option| &option.id), source);
    for (at, former) in field.former.iter().enumerate() {
        if field.options.iter().any(|option| option.id == former.id) {
            source.fault(place.key("former").nth(at).key("id"), wrong("template-twice", &former.id));
        }
    }
    labels(place.key("option"), &field.options, source);
    labels(place.key("former"), &field.former, source);
}

fn labels(place: Place<'_>, choices: &[Choice], source: &mut Source<'_>) {
    for (at, choice) in choices.iter().enumerate() {
        filled(place.nth(at).key("label"), &choice.label, source);
        if choice.mark.graphemes(true).count() > MAX_MARK {
            source.fault(place.nth(at).key("mark"), wrong("template-mark-long", &choice.mark).with("limit", MAX_MARK));
        }
    }
}

/// A chapter's parent stands before it, so that no chapter stands below itself; a register is printed once.
fn chapters(template: &Template, source: &mut Source<'_>) {
    let place = TOP.key("chapter");
    each_named(place, template.chapters.iter().map(|chapter| &chapter.id), source);
    let mut before = BTreeSet::new();
    let mut printed = BTreeMap::new();
    for (at, chapter) in template.chapters.iter().enumerate() {
        let place = place.nth(at);
        filled(place.key("title"), &chapter.title, source);
        whole(place.key("guidance"), &chapter.guidance, source);
        if let Some(parent) = chapter.parent.as_ref().filter(|parent| !before.contains(*parent)) {
            source.fault(place.key("parent"), misplaced(template, chapter, parent));
        }
        before.insert(&chapter.id);
        for (nth, name) in chapter.registers.iter().enumerate() {
            let place = place.key("registers");
            if template.register(name).is_none() {
                source.fault(place.nth(nth), wrong("template-names-nothing", name));
            }
            if let Some(other) = printed.insert(name, &chapter.id) {
                source.fault(place.nth(nth), wrong("template-register-twice", name).with("chapter", other));
            }
        }
    }
}

/// Says why a parent that does not stand before its chapter is wrong: a circle, an order, or nothing of that name.
fn misplaced(template: &Template, chapter: &Chapter, parent: &str) -> Message {
    let mut circle = vec![chapter.id.as_str()];
    let mut above = Some(parent);
    while let Some(id) = above {
        circle.push(id);
        if id == chapter.id {
            return Message::new("template-cycle").with("what", Argument::each(circle));
        }
        let known = circle.len() <= template.chapters.len() + 1;
        above = template.chapter(id).filter(|_| known).and_then(|chapter| chapter.parent.as_deref());
    }
    match template.chapter(parent) {
        Some(_) => wrong("template-parent-later", &chapter.id).with("parent", parent),
        None => wrong("template-names-nothing", parent),
    }
}

/// Finds a register that is named at a place.
fn register<'t>(place: Place<'_>, template: &'t Template, id: &str, source: &mut Source<'_>) -> Option<&'t Register> {
    let found = template.register(id);
    if found.is_none() {
        source.fault(place, wrong("template-names-nothing", id));
    }
    found
}

/// Finds a field that is named at a place, when it has one of the kinds that fit there.
fn field<'t>(
    place: Place<'_>,
    fields: &'t [Field],
    id: &str,
    kinds: &[FieldKind],
    source: &mut Source<'_>,
) -> Option<&'t Field> {
    let Some(found) = fields.iter().find(|field| field.id == id) else {
        source.fault(place, wrong("template-names-nothing", id));
        return None;
    };
    if kinds.contains(&found.kind) {
        return Some(found);
    }
    let known: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    source.fault(place, wrong("template-kind", id).with("known", known.join(", ")));
    None
}
