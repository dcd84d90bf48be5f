//! Tables: headings that stand on each page, cells that span the lines that belong together.

use docx_rs::{
    Paragraph, Run, Shading, Table, TableCell, TableCellBorders, TableLayoutType, TableRow, VMergeType, WidthType,
};

use super::style::look;
use super::words;
use crate::document::pages::{BELOW, columns};
use crate::document::part::{self, Cell, Fact, Line, Row, Said};
use crate::domain::template::view::Tone;

/// What begins a line of a list.
const BULLET: &str = "• ";
/// Behind headings.
const SHADE: &str = "F0F0F0";
/// All of the width, in fiftieths of a percent.
const FULL: usize = 5000;

/// Writes a table on a text of a width.
pub fn table(table: &part::Table, width: usize) -> Table {
    let head = table.headings.iter().map(|heading| {
        shaded(TableCell::new()).add_paragraph(cell_paragraph().add_run(Run::new().add_text(heading).bold()))
    });
    // The first row that is kept whole is the one with headings: see [`super::mend`].
    let head = TableRow::new(head.collect()).cant_split();
    let rows = table.rows.iter().flat_map(|row| rows(row, table.headings.len()));
    framed(std::iter::once(head).chain(rows).collect()).set_grid(columns(table, width))
}

/// Writes facts: a name and what stands there.
pub fn facts(facts: &[Fact]) -> Table {
    let row = |fact: &Fact| {
        let label = cell_paragraph().add_run(Run::new().add_text(&fact.label).bold());
        let value = paragraphs(&fact.lines, 0).into_iter().fold(TableCell::new(), TableCell::add_paragraph);
        TableRow::new(vec![shaded(TableCell::new()).add_paragraph(label), value])
    };
    framed(facts.iter().map(row).collect()).set_grid(vec![2800, 6838])
}

fn framed(rows: Vec<TableRow>) -> Table {
    Table::new(rows).width(FULL, WidthType::Pct).layout(TableLayoutType::Autofit)
}

/// Writes a row: a row for each line of the cells whose lines belong together.
fn rows(row: &Row, columns: usize) -> Vec<TableRow> {
    let height = row.height();
    let missing = columns.saturating_sub(row.cells.len());
    let one = |at: usize| {
        let cells = row.cells.iter().enumerate().map(|(column, cell)| {
            let depth = if column == 0 { row.depth } else { 0 };
            let is_last = column + 1 == row.cells.len();
            let written = written(cell, at, height, depth);
            if is_last && missing > 0 { written.grid_span(missing + 1) } else { written }
        });
        TableRow::new(cells.collect()).cant_split()
    };
    (0..height).map(one).collect()
}

fn written(cell: &Cell, at: usize, height: usize, depth: usize) -> TableCell {
    let lines = match (cell.is_paired, at) {
        (true, at) => cell.lines.get(at..=at).unwrap_or_default(),
        (false, 0) => &cell.lines,
        (false, _) => &[],
    };
    let out = paragraphs(lines, depth).into_iter().fold(TableCell::new(), TableCell::add_paragraph);
    let out = match tone(cell) {
        Some(fill) => out.shading(Shading::new().fill(fill)),
        None => out,
    };
    match (cell.is_paired || height == 1, at) {
        (true, _) => out,
        (false, 0) => out.vertical_merge(VMergeType::Restart),
        (false, _) => out.vertical_merge(VMergeType::Continue),
    }
}

/// Returns what stands behind what a cell says; its words say it too.
fn tone(cell: &Cell) -> Option<&'static str> {
    match cell.tone? {
        Tone::Good => Some("DFF2DF"),
        Tone::Fair => Some("FFF6CC"),
        Tone::Poor => Some("FFE3C7"),
        Tone::Bad => Some("FFD9D6"),
        Tone::Neutral => None,
    }
}

fn shaded(cell: TableCell) -> TableCell {
    cell.shading(Shading::new().fill(SHADE)).set_borders(TableCellBorders::new())
}

fn cell_paragraph() -> Paragraph {
    Paragraph::new().style(look::CELL)
}

/// Writes lines as paragraphs; a cell has one at least.
fn paragraphs(lines: &[Line], depth: usize) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::new();
    for line in lines {
        let mark = format!(
            "{}{}",
            if out.is_empty() { BELOW.repeat(depth) } else { String::new() },
            BULLET.repeat(line.bullets)
        );
        let begun =
            if mark.is_empty() { cell_paragraph() } else { cell_paragraph().add_run(Run::new().add_text(mark)) };
        out.push(match &line.said {
            Said::Words(text) | Said::Code(text) => begun.add_run(Run::new().add_text(text)),
            Said::Note(text) => begun.add_run(Run::new().add_text(text).italic()),
            Said::Styled(words) => words::runs(begun, words),
        });
    }
    if out.is_empty() {
        out.push(cell_paragraph().add_run(Run::new().add_text(BELOW.repeat(depth))));
    }
    out
}
