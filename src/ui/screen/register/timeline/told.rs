//! The times of a record in words.

use crate::domain::message::Message;
use crate::domain::picture::timeline::{Row, Time, Timeline};
use crate::ui::glyph::Glyph;
use crate::ui::screen::register::scope::{Line, Scope};
use crate::ui::theme::Role;

/// Tells all times of the record where one stands.
#[must_use]
pub fn lines(scope: &Scope<'_>, timeline: &Timeline<'_>) -> Vec<Line> {
    let Some(row) = timeline.rows.get(scope.focus.row) else { return Vec::new() };
    let name = scope.name(row.node, timeline.label);
    let planned = if row.planned.is_empty() { undated(scope, row) } else { words(scope, row) };
    let mut out = vec![Line::plain(format!("{name}: {planned}"))];
    if row.is_provisional {
        let text = scope.term("timeline-provisional");
        out.push(Line { glyph: Some(Glyph::Provisional), text, role: Role::Fair });
    }
    if let Some(first) = &row.first {
        let said = Message::new("timeline-first-was").with("when", time(scope, first));
        let slip = row.slip.and_then(|slip| slip.message()).map(|slip| scope.say(&slip));
        out.push(match slip {
            Some(slip) => Line::flag(format!("{}: {slip}", scope.say(&said))),
            None => Line { glyph: Some(Glyph::First), text: scope.say(&said), role: Role::Text },
        });
    }
    if let Some(done) = &row.actual {
        let said = scope.say(&Message::new("timeline-done").with("when", time(scope, done)));
        let late = row.late.and_then(|late| late.message()).map(|late| format!(": {}", scope.say(&late)));
        let text = format!("{said}{}", late.unwrap_or_default());
        out.push(Line { glyph: Some(Glyph::Actual), text, role: Role::Done });
    }
    out
}

/// Says when a record is planned, each recipient's own time too.
#[must_use]
pub fn words(scope: &Scope<'_>, row: &Row<'_>) -> String {
    let one = |planned: &Time<'_>| match planned.whose {
        Some(who) => format!("{} {}", scope.shown().recipient(who), time(scope, planned)),
        None => time(scope, planned),
    };
    row.planned.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Says why a record has no days: the words that stand there, or that nothing does.
#[must_use]
pub fn undated(scope: &Scope<'_>, row: &Row<'_>) -> String {
    let nothing = row.nothing.and_then(|value| match value {
        crate::domain::value::FieldValue::Nothing(nothing) => scope.shown().nothing(nothing),
        crate::domain::value::FieldValue::Some(_) => None,
    });
    let written = (!row.planned.is_empty()).then(|| words(scope, row));
    nothing.or(written).unwrap_or_else(|| scope.term("process-undated"))
}

/// Says a time as written; a year that is not written is told apart.
fn time(scope: &Scope<'_>, time: &Time<'_>) -> String {
    let Some(when) = &time.when else { return scope.term("process-undated") };
    match when.earliest().filter(|_| time.is_inferred()) {
        Some(day) => {
            let year = chrono::Datelike::year(&day).to_string();
            scope.say(&Message::new("timeline-inferred").with("when", when.words.as_str()).with("year", year))
        }
        None => when.words.clone(),
    }
}
