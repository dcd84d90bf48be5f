//! The same once more in the language of Mermaid, for reading copies in Markdown. Labels are written by us and quoted;
//! whatever could be an instruction there is taken away, since the table above says it in full (trust rules for text).

use rust_decimal::prelude::ToPrimitive as _;

use super::Sheet;
use crate::document::part::{Drawing, Part};
use crate::domain::picture::quadrant::{Quadrant, Side};
use crate::domain::picture::series::{Kind, Measured};
use crate::domain::picture::timeline::Timeline;

/// As long as a label gets.
const LABEL: usize = 60;

/// Draws records along the time; nothing when none has days.
pub fn timeline(sheet: &Sheet<'_, '_>, timeline: &Timeline<'_>) -> Option<Part> {
    let mut lines = vec!["gantt".to_owned(), "dateFormat YYYY-MM-DD".to_owned()];
    let head = lines.len();
    for one in &timeline.rows {
        for bar in one.planned.iter().flat_map(|time| &time.bars) {
            let (Some(from), Some(to)) = (bar.from.or(bar.to), bar.to.or(bar.from)) else { continue };
            // The end of a bar is the day after its last day.
            let Some(end) = to.succ_opt() else { continue };
            // A mark in front: no label begins with a word that is an instruction in a chart of bars.
            lines.push(format!("– {} :{from}, {end}", label(&sheet.name(one.node, timeline.label))));
        }
    }
    (lines.len() > head).then(|| drawn(sheet, lines))
}

/// Draws four quarters, each record by its steps; nothing when none has a place.
pub fn quadrant(sheet: &Sheet<'_, '_>, quadrant: &Quadrant<'_>) -> Option<Part> {
    let lang = sheet.shown.locale.lang();
    let axis = |field, otherwise| quoted(&sheet.label(field, otherwise));
    let mut lines = vec![
        "quadrantChart".to_owned(),
        format!("x-axis {}", axis(quadrant.horizontal.field, "view-quadrant")),
        format!("y-axis {}", axis(quadrant.vertical.field, "view-quadrant")),
    ];
    // Mermaid counts from the top right against the clock.
    let order = [(Side::High, Side::High), (Side::Low, Side::High), (Side::Low, Side::Low), (Side::High, Side::Low)];
    for (number, (across, up)) in (1..).zip(order) {
        let says = quadrant.quarter(across, up).map(|says| says.get(lang)).filter(|says| !says.is_empty());
        lines.extend(says.map(|says| format!("quadrant-{number} {}", quoted(says))));
    }
    let head = lines.len();
    let along = |step: usize, steps: usize| (step * 2 + 1) * 100 / (steps.max(1) * 2);
    for point in &quadrant.points {
        let Some(place) = point.place else { continue };
        let x = along(place.column, quadrant.horizontal.steps.len());
        let y = along(place.row, quadrant.vertical.steps.len());
        lines.push(format!("{}: [0.{x:02}, 0.{y:02}]", quoted(&sheet.name(point.node, quadrant.label))));
    }
    (lines.len() > head).then(|| drawn(sheet, lines))
}

/// Draws the totals or single numbers of each kind; nothing when there are fewer than two times.
pub fn series(sheet: &Sheet<'_, '_>, measured: &Measured<'_>, name: &str) -> Option<Part> {
    let longest = measured.kinds.iter().max_by_key(|kind| numbers(kind).len())?;
    let points = numbers(longest);
    if points.len() < 2 {
        return None;
    }
    let times: Vec<String> = points.iter().map(|(words, _)| quoted(words)).collect();
    let values: Vec<String> = points.iter().map(|(_, number)| number.to_string()).collect();
    let lines = vec![
        "xychart-beta".to_owned(),
        format!("title {}", quoted(name)),
        format!("x-axis [{}]", times.join(", ")),
        format!("line [{}]", values.join(", ")),
    ];
    Some(drawn(sheet, lines))
}

/// Returns the times of a kind whose number is known: of one reading, or all together.
fn numbers(kind: &Kind<'_>) -> Vec<(String, f64)> {
    let number = |point: &crate::domain::picture::series::Point<'_>| {
        let total = match (&point.total, point.readings.as_slice()) {
            (crate::domain::picture::series::Total::Amount(amount), _) => Some(amount.number),
            (_, [only]) => only.amount.map(|amount| amount.number),
            _ => None,
        };
        Some((point.when.as_ref()?.words.clone(), total?.to_f64()?))
    };
    kind.points.iter().filter_map(number).collect()
}

fn drawn(sheet: &Sheet<'_, '_>, mermaid: Vec<String>) -> Part {
    Part::Drawing(Drawing { title: sheet.title.clone(), mermaid })
}

/// Keeps of a label what is letters, digits, blanks and the plainest marks.
fn label(words: &str) -> String {
    let kept: String =
        words.chars().map(|c| if c.is_alphanumeric() || " .-–/()+&".contains(c) { c } else { ' ' }).collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    kept.chars().take(LABEL).collect()
}

fn quoted(words: &str) -> String {
    format!("\"{}\"", label(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_never_an_instruction() {
        for (words, kept) in [
            ("Styringsgruppa", "Styringsgruppa"),
            ("%%{init: {'theme':'x'}}%%", "init theme x"),
            ("a\"]; click b call c()", "a click b call c()"),
            ("x\n```\n# y", "x y"),
            ("R&D – ok/nei (1.2)", "R&D – ok/nei (1.2)"),
        ] {
            assert_eq!(label(words), kept);
        }
    }
}
