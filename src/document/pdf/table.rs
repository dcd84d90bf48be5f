//! Tables as values: headings that say what they head, cells whose lines belong together in rows of their own.

use typst::foundations::{Array, Dict, IntoValue, dict};

use super::text::{plain, said};
use super::words::{all, inlines};
use crate::document::pages::{BELOW, columns, is_wide};
use crate::document::part::{Cell, Fact, Line, Row, Said, Table};
use crate::domain::template::view::Tone;

/// How wide the text is on a page upright and across, in twentieths of a point; our letters are a fifth narrower than
/// those that columns are divided for.
const WIDTHS: [usize; 2] = [9638 * 6 / 5, 14_570 * 6 / 5];
/// How many letters stand in a line of a narrow cell, and beside the name of a fact.
const NARROW: usize = 20;
const BROAD: usize = 60;
/// Up to how many lines a row, and a table, stands on one page; a taller one would run off it.
const SHORT: usize = 24;
/// Up to how many letters the headings of a table stand on each page; longer ones would leave no room for rows.
const HEADED: usize = 600;

/// Writes a table; its caption is seen unless the heading above says the same.
pub fn table(table: &Table, above: &str) -> Dict {
    let [upright, across] = WIDTHS;
    let width = if is_wide(table) { across } else { upright };
    let columns: Array = columns(table, width).into_iter().map(|share| whole(share).into_value()).collect();
    let headings: Array = table.headings.iter().map(|heading| said(heading)).collect();
    let letters: usize = table.headings.iter().map(String::len).sum();
    let height: usize = table.rows.iter().map(height).sum();
    let caption = (table.caption != above).then(|| said(&table.caption));
    let summary = if table.caption.is_empty() { table.headings.join(", ") } else { table.caption.clone() };
    dict! {
        "kind" => "table",
        "columns" => columns,
        "caption" => caption,
        "summary" => plain(&summary),
        "headings" => headings,
        "repeats" => letters <= HEADED,
        "breaks" => height > SHORT,
        "cells" => all(table.rows.iter().flat_map(|one| row(one, table.headings.len()))),
    }
}

/// Writes a fact: its name heads its row.
pub fn fact(fact: &Fact) -> Dict {
    let breaks = tall(&fact.lines, BROAD) > SHORT;
    dict! { "label" => said(&fact.label), "breaks" => breaks, "runs" => groups(&fact.lines) }
}

/// Writes the cells of a row. Where lines of several cells belong together, each stands in a row of its own, and the
/// other cells span them all.
fn row(row: &Row, columns: usize) -> Vec<Dict> {
    let rows = row.height();
    let breaks = height(row) > SHORT;
    // A row without cells would let the next one slip into its place.
    let nothing = [Cell::default()];
    let given = if row.cells.is_empty() { nothing.as_slice() } else { row.cells.as_slice() };
    let given = given.get(..columns).unwrap_or(given);
    let mut out = Vec::new();
    for at in 0..rows {
        for (column, cell) in given.iter().enumerate() {
            if at > 0 && !cell.is_paired {
                continue;
            }
            let rest = if column + 1 == given.len() { columns - column } else { 1 };
            let lines = if cell.is_paired { cell.lines.get(at..=at).unwrap_or_default() } else { &cell.lines };
            out.push(dict! {
                "head" => column == 0 && columns > 1,
                "colspan" => whole(rest),
                "rowspan" => whole(if cell.is_paired { 1 } else { rows }),
                "breaks" => breaks,
                "tone" => tone(cell),
                "mark" => if column == 0 { BELOW.repeat(row.depth) } else { String::new() },
                "runs" => groups(lines),
            });
        }
    }
    out
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Writes the lines of a cell: neighbours with a mark are a list.
fn groups(lines: &[Line]) -> Array {
    let group = |group: &[Line]| {
        let is_listed = group.first().is_some_and(|line| line.bullets > 0);
        dict! { "listed" => is_listed, "lines" => all(group.iter().map(|line| words(&line.said))) }.into_value()
    };
    lines.chunk_by(|a, b| (a.bullets > 0) == (b.bullets > 0)).map(group).collect()
}

fn words(one: &Said) -> Dict {
    match one {
        Said::Words(words) => dict! { "kind" => "words", "words" => said(words) },
        Said::Note(words) => dict! { "kind" => "note", "words" => said(words) },
        Said::Styled(words) => dict! { "kind" => "styled", "inner" => inlines(words) },
        Said::Code(text) => dict! { "kind" => "code", "words" => said(text) },
    }
}

/// Returns how many lines a row may take on paper.
fn height(row: &Row) -> usize {
    row.cells.iter().map(|cell| tall(&cell.lines, NARROW)).max().unwrap_or_default().max(1)
}

fn tall(lines: &[Line], letters: usize) -> usize {
    lines.iter().map(|line| line.text().lines().map(|text| 1 + text.len() / letters).sum::<usize>().max(1)).sum()
}

/// Returns what stands behind what a cell says; its words say it too.
fn tone(cell: &Cell) -> &'static str {
    match cell.tone {
        Some(Tone::Good) => "good",
        Some(Tone::Fair) => "fair",
        Some(Tone::Poor) => "poor",
        Some(Tone::Bad) => "bad",
        Some(Tone::Neutral) | None => "none",
    }
}
