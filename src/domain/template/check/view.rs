//! Checks the views of a register: their fields exist and fit, a matrix is a rectangle of its levels.

use std::collections::BTreeSet;

use super::{Register, Template, each_named, field, filled, labels, whole, wrong};
use crate::domain::message::Message;
use crate::domain::template::place::{Place, Source};
use crate::domain::template::view::{
    Acceptance, Columns, Grid, Matrix, Provisional, Quadrant, Score, Series, Timeline,
};
use crate::domain::template::{Choice, Field};
use crate::domain::value::FieldKind;

/// Kinds of field that can name a record.
const NAMING: [FieldKind; 7] = [
    FieldKind::Line,
    FieldKind::Prose,
    FieldKind::Ref,
    FieldKind::Choice,
    FieldKind::Bodies,
    FieldKind::Parties,
    FieldKind::Persons,
];
/// Kinds of field that can say who somebody is.
const WHO: [FieldKind; 5] =
    [FieldKind::Line, FieldKind::Prose, FieldKind::Persons, FieldKind::Bodies, FieldKind::Parties];
/// How the numbers of several are added up.
const ROLLUP: [&str; 3] = ["sum", "mean", "none"];

/// Checks every view of a register.
pub(super) fn check(place: Place<'_>, register: &Register, template: &Template, source: &mut Source<'_>) {
    let fields = &register.fields;
    for (at, view) in register.matrices.iter().enumerate() {
        matrix(place.key("matrix").nth(at), fields, view, source);
    }
    for (at, view) in register.quadrants.iter().enumerate() {
        quadrant(place.key("quadrant").nth(at), fields, view, source);
    }
    for (at, view) in register.timelines.iter().enumerate() {
        timeline(place.key("timeline").nth(at), fields, view, template, source);
    }
    for (at, view) in register.columns.iter().enumerate() {
        columns(place.key("columns").nth(at), fields, view, source);
    }
    for (at, view) in register.series.iter().enumerate() {
        series(place.key("series").nth(at), fields, view, template, source);
    }
}

fn matrix(place: Place<'_>, fields: &[Field], matrix: &Matrix, source: &mut Source<'_>) {
    whole(place.key("title"), &matrix.title, source);
    each_named(place.key("level"), matrix.levels.iter().map(|level| &level.id), source);
    labels(place.key("level"), &matrix.levels, source);
    if matrix.levels.is_empty() {
        source.fault(place, wrong("template-empty", "level"));
    }
    if matrix.grids.is_empty() {
        source.fault(place, wrong("template-empty", "grid"));
    }
    let scores = [("before", &matrix.before), ("now", &matrix.now), ("after", &matrix.after)];
    if scores.iter().all(|(_, score)| score.is_none()) {
        source.fault(place, Message::new("template-no-score"));
    }
    for (name, scored) in scores {
        if let Some(scored) = scored {
            score(place.key(name), fields, matrix, scored, source);
            axis(place, fields, &scored.row, ("rows", matrix.grids.iter().map(|grid| &grid.rows).collect()), source);
            let columns = matrix.grids.iter().map(|grid| &grid.columns).collect();
            axis(place, fields, &scored.column, ("columns", columns), source);
        }
    }
    if let Some(accepted) = &matrix.accepted {
        acceptance(place.key("accepted"), fields, accepted, source);
    }
    let mut cells = BTreeSet::new();
    for (at, drawn) in matrix.grids.iter().enumerate() {
        grid(place.key("grid").nth(at), drawn, &matrix.levels, &mut cells, source);
    }
}

fn score(place: Place<'_>, fields: &[Field], matrix: &Matrix, score: &Score, source: &mut Source<'_>) {
    field(place.key("row"), fields, &score.row, &[FieldKind::Scale], source);
    field(place.key("column"), fields, &score.column, &[FieldKind::Scale], source);
    if score.row == score.column {
        source.fault(place.key("column"), Message::new("template-axes"));
    }
    if let Some(entered) = &score.entered {
        field(place.key("entered"), fields, entered, &[FieldKind::Number, FieldKind::Line], source);
    }
    if let Some(light) = &score.light
        && let Some(field) = field(place.key("light"), fields, light, &[FieldKind::Choice], source)
    {
        for option in field.options.iter().filter(|option| level(&matrix.levels, &option.id).is_none()) {
            source.fault(place.key("light"), no_level(&option.id, &matrix.levels));
        }
    }
}

/// Every step of a grid is one of the field, and every step that can be chosen stands in the newest grid.
fn axis(
    place: Place<'_>,
    fields: &[Field],
    scale: &str,
    (name, grids): (&str, Vec<&Vec<String>>),
    source: &mut Source<'_>,
) {
    let Some(field) = fields.iter().find(|field| field.id == scale) else { return };
    let place = place.key("grid");
    for (at, steps) in grids.iter().enumerate() {
        for step in steps.iter().filter(|step| field.option(step).is_none()) {
            source.fault(place.nth(at).key(name), wrong("template-no-step", step).with("field", scale));
        }
    }
    let Some(newest) = grids.first() else { return };
    for option in field.options.iter().filter(|option| !newest.contains(&option.id)) {
        source.fault(place.nth(0).key(name), wrong("template-step-outside", &option.id).with("field", scale));
    }
}

fn grid<'t>(
    place: Place<'_>,
    grid: &'t Grid,
    levels: &[Choice],
    cells: &mut BTreeSet<(&'t str, &'t str)>,
    source: &mut Source<'_>,
) {
    for (name, steps) in [("rows", &grid.rows), ("columns", &grid.columns)] {
        let mut seen = BTreeSet::new();
        for step in steps.iter().filter(|step| !seen.insert(*step)) {
            source.fault(place.key(name), wrong("template-twice", step));
        }
        if steps.is_empty() {
            source.fault(place.key(name), wrong("template-empty", name));
        }
    }
    if grid.cells.len() != grid.rows.len() {
        let cause = Message::new("template-grid-rows").with("count", grid.cells.len());
        source.fault(place.key("cells"), cause.with("rows", grid.rows.len()));
    }
    for (at, row) in grid.cells.iter().enumerate() {
        let here: Vec<&str> = row.split_whitespace().collect();
        if here.len() != grid.columns.len() {
            let cause = Message::new("template-grid-ragged").with("row", at + 1).with("count", here.len());
            source.fault(place.key("cells").nth(at), cause.with("columns", grid.columns.len()));
        }
        for unknown in here.into_iter().filter(|id| level(levels, id).is_none()) {
            source.fault(place.key("cells").nth(at), no_level(unknown, levels));
        }
    }
    if let Some(limit) = grid.limit.as_ref().filter(|limit| level(levels, limit).is_none()) {
        source.fault(place.key("limit"), no_level(limit, levels));
    }
    let mut pairs =
        grid.rows.iter().flat_map(|row| grid.columns.iter().map(move |column| (row.as_str(), column.as_str())));
    if let Some((row, column)) = pairs.find(|pair| !cells.insert(*pair)) {
        source.fault(place, Message::new("template-grid-shared").with("row", row).with("column", column));
    }
}

fn level<'t>(levels: &'t [Choice], id: &str) -> Option<&'t Choice> {
    levels.iter().find(|level| level.id == id)
}

fn no_level(id: &str, levels: &[Choice]) -> Message {
    let known: Vec<&str> = levels.iter().map(|level| level.id.as_str()).collect();
    wrong("template-no-level", id).with("known", known.join(", "))
}

fn acceptance(place: Place<'_>, fields: &[Field], accepted: &Acceptance, source: &mut Source<'_>) {
    field(place.key("flag"), fields, &accepted.flag, &[FieldKind::Flag], source);
    if let Some(by) = &accepted.by {
        field(place.key("by"), fields, by, &WHO, source);
    }
    if let Some(reason) = &accepted.reason {
        field(place.key("reason"), fields, reason, &[FieldKind::Line, FieldKind::Prose], source);
    }
    if let Some(until) = &accepted.until {
        field(place.key("until"), fields, until, &[FieldKind::When], source);
    }
}

fn quadrant(place: Place<'_>, fields: &[Field], quadrant: &Quadrant, source: &mut Source<'_>) {
    whole(place.key("title"), &quadrant.title, source);
    field(place.key("label"), fields, &quadrant.label, &NAMING, source);
    field(place.key("horizontal"), fields, &quadrant.horizontal, &[FieldKind::Scale], source);
    field(place.key("vertical"), fields, &quadrant.vertical, &[FieldKind::Scale], source);
    if quadrant.horizontal == quadrant.vertical {
        source.fault(place.key("vertical"), Message::new("template-axes"));
    }
    if ![0, 4].contains(&quadrant.quarters.len()) {
        source.fault(place, Message::new("template-quarters").with("count", quadrant.quarters.len()));
    }
    for (at, quarter) in quadrant.quarters.iter().enumerate() {
        filled(place.key("quarter").nth(at), quarter, source);
    }
}

fn timeline(place: Place<'_>, fields: &[Field], timeline: &Timeline, template: &Template, source: &mut Source<'_>) {
    whole(place.key("title"), &timeline.title, source);
    field(place.key("label"), fields, &timeline.label, &NAMING, source);
    field(place.key("when"), fields, &timeline.when, &[FieldKind::When, FieldKind::Recipients], source);
    for (name, when) in [("first", &timeline.first), ("actual", &timeline.actual)] {
        if let Some(when) = when {
            field(place.key(name), fields, when, &[FieldKind::When], source);
        }
    }
    if let Some(told) = &timeline.provisional {
        provisional(place.key("provisional"), fields, told, template, source);
    }
}

/// A field of the record if it has one of this name, else of the plan.
fn provisional(place: Place<'_>, fields: &[Field], told: &Provisional, template: &Template, source: &mut Source<'_>) {
    let own = fields.iter().any(|field| field.id == told.field);
    let fields = if own { fields } else { &template.fields };
    let kinds = [FieldKind::Flag, FieldKind::Choice];
    let Some(field) = field(place.key("field"), fields, &told.field, &kinds, source) else { return };
    match &told.option {
        Some(option) if field.option(option).is_none() => {
            source.fault(place.key("option"), wrong("template-names-nothing", option));
        }
        option if option.is_some() != (field.kind == FieldKind::Choice) => {
            source.fault(place, wrong("template-provisional", &field.id));
        }
        _ => {}
    }
}

fn columns(place: Place<'_>, fields: &[Field], columns: &Columns, source: &mut Source<'_>) {
    whole(place.key("title"), &columns.title, source);
    field(place.key("label"), fields, &columns.label, &NAMING, source);
    let by = field(place.key("by"), fields, &columns.by, &[FieldKind::Choice], source);
    if let (Some(by), Some(all)) = (by, &columns.all)
        && by.option(all).is_none()
    {
        source.fault(place.key("all"), wrong("template-names-nothing", all));
    }
    if let Some(minus) = &columns.minus {
        field(place.key("minus"), fields, minus, &[FieldKind::Flag], source);
    }
}

fn series(place: Place<'_>, fields: &[Field], series: &Series, template: &Template, source: &mut Source<'_>) {
    whole(place.key("title"), &series.title, source);
    field(place.key("of"), fields, &series.of, &[FieldKind::Ref], source);
    field(place.key("at"), fields, &series.at, &[FieldKind::When], source);
    let numbers = [FieldKind::Number, FieldKind::Money, FieldKind::Percent];
    field(place.key("value"), fields, &series.value, &numbers, source);
    if let Some(kind) = &series.kind {
        field(place.key("kind"), fields, kind, &[FieldKind::Choice], source);
    }
    if let Some(by) = &series.by {
        field(place.key("by"), fields, by, &[FieldKind::Parties, FieldKind::Bodies], source);
    }
    if let Some(rollup) = &series.rollup {
        let adds_up = |field: &Field| {
            field.id == *rollup
                && field.kind == FieldKind::Choice
                && field.options.iter().all(|option| ROLLUP.contains(&option.id.as_str()))
        };
        if !template.registers.iter().flat_map(|register| &register.fields).any(adds_up) {
            source.fault(place.key("rollup"), wrong("template-rollup", rollup));
        }
    }
    if let Some(unit) = &series.unit {
        let is_unit = |field: &Field| field.id == *unit && [FieldKind::Line, FieldKind::Choice].contains(&field.kind);
        if !template.registers.iter().flat_map(|register| &register.fields).any(is_unit) {
            source.fault(place.key("unit"), wrong("template-names-nothing", unit));
        }
    }
}
