//! What is to be known of a cell of a matrix: its level, then each record's way from before to after, and what does
//! not agree.

use crate::domain::message::Message;
use crate::domain::picture::matrix::{Accepted, Matrix, Moment, Rated, Rating};
use crate::domain::plan::Node;
use crate::domain::template::Field;
use crate::domain::value::FieldValue;
use crate::ui::glyph::Glyph;
use crate::ui::screen::register::scope::{Line, Scope};
use crate::ui::theme::Role;

/// Tells what stands where the focus is.
#[must_use]
pub fn lines(scope: &Scope<'_>, matrix: &Matrix<'_>, moment: Moment, nodes: &[&Node]) -> Vec<Line> {
    let mut out = Vec::new();
    let rated: Vec<&Rated<'_>> =
        nodes.iter().filter_map(|node| matrix.records.iter().find(|rated| rated.node.id == node.id)).collect();
    if rated.is_empty() {
        out.extend(cell(scope, matrix));
    }
    for rated in rated {
        out.push(Line::plain(format!("{}: {}", scope.name(rated.node, None), way(scope, rated))));
        out.extend(notes(scope, matrix, moment, rated));
    }
    out
}

/// Tells the level of an empty cell.
fn cell(scope: &Scope<'_>, matrix: &Matrix<'_>) -> Option<Line> {
    let grid = matrix.grids.first()?;
    let (row, column) = (grid.rows.get(scope.focus.row)?, grid.columns.get(scope.focus.column)?);
    let cell = grid.cells.get(scope.focus.row)?.get(scope.focus.column)?;
    let names = [*row, *column].map(|step| super::step_name(scope, step)).join(" × ");
    let (glyph, role) = cell.level.map_or((Glyph::Dot, Role::Muted), |level| super::level_look(matrix, level));
    Some(Line { glyph: Some(glyph), text: format!("{names}: {}", scope.label(cell.level)), role })
}

/// Tells the scores of a record in their order.
fn way(scope: &Scope<'_>, rated: &Rated<'_>) -> String {
    let of = |moment: Moment| {
        let rating = rated.rating(moment)?;
        Some(format!("{} {}", scope.term(moment.short()), score(scope, rating)))
    };
    let ways: Vec<String> = Moment::ALL.into_iter().filter_map(of).collect();
    if ways.is_empty() { scope.term("matrix-no-score") } else { ways.join("  ") }
}

/// Tells one score: its steps, what they give, the level that is shown.
fn score(scope: &Scope<'_>, rating: &Rating<'_>) -> String {
    let mark = |step: crate::domain::picture::Chosen<'_>| {
        if step.mark().is_empty() { step.label(scope.lang()).to_owned() } else { step.mark().to_owned() }
    };
    let steps = match (rating.row, rating.column) {
        (Some(row), Some(column)) => format!("{}×{}", mark(row), mark(column)),
        (Some(one), None) | (None, Some(one)) => format!("{}×?", mark(one)),
        (None, None) => rating.entered.unwrap_or_default().to_owned(),
    };
    let product = rating.product.map(|product| format!("={}", product.normalize())).unwrap_or_default();
    let level = rating.shown().map(|level| super::level_word(scope, level)).unwrap_or_default();
    let parts = [format!("{steps}{product}"), level.to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Tells what does not agree, what got worse, and whether it is accepted above the limit.
fn notes(scope: &Scope<'_>, matrix: &Matrix<'_>, moment: Moment, rated: &Rated<'_>) -> Vec<Line> {
    let told = rated.rating(moment).map(|rating| rating.disagreements(scope.lang())).unwrap_or_default();
    let worse = rated.worse.map(|worse| Message::new("matrix-worse").with("moment", Message::new(worse.term())));
    let told: Vec<String> = told.iter().chain(&worse).map(|message| scope.say(message)).collect();
    let mut out = Vec::new();
    let limit = matrix.grids.first().and_then(|grid| grid.limit);
    match (&rated.accepted, rated.is_above) {
        (Some(accepted), _) => out.push(acceptance(scope, accepted)),
        (None, true) => {
            let message = Message::new("matrix-above").with("level", scope.label(limit));
            out.push(Line { glyph: Some(Glyph::Flag), text: scope.say(&message), role: Role::Problem });
        }
        (None, false) => {}
    }
    if !told.is_empty() {
        out.push(Line::flag(told.join("; ")));
    }
    out
}

/// Tells who accepted it, why, and until when.
fn acceptance(scope: &Scope<'_>, accepted: &Accepted<'_>) -> Line {
    let said = |part: Option<(&Field, &FieldValue)>| {
        let (field, value) = part?;
        let value = scope.value(field, value);
        (!value.is_empty()).then(|| format!("{}: {value}", field.label.get(scope.lang())))
    };
    let id = if accepted.is_expired { "matrix-accepted-expired" } else { "matrix-accepted" };
    let parts = [Some(scope.term(id)), said(accepted.by), said(accepted.reason), said(accepted.until)];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join("  ");
    match accepted.is_expired {
        true => Line::flag(text),
        false => Line { glyph: Some(Glyph::Done), text, role: Role::Text },
    }
}
