//! Rows of values: CSV as Norwegian Excel writes it, and what a spreadsheet puts on the clipboard.

use super::format::Plain;
use super::{Block, Finding, MAX_COLUMNS, MAX_ROWS, Material, Place, Refusal, Row, Table};
use crate::domain::message::Message;

/// What parts values, the likeliest first.
const MARKS: [u8; 3] = [b';', b'\t', b','];
/// The first line by which Excel is told what parts values.
const TELLS: &str = "sep=";
/// What makes words of a cell that a spreadsheet would take for a formula, and what such a cell begins with.
const GUARD: char = '\'';
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// As many records as are looked at to find out what parts values.
const SAMPLE: usize = 50;

/// Reads a file of values.
///
/// # Errors
/// It goes over the limits, or has no row.
pub fn read(plain: &Plain) -> Result<Material, Refusal> {
    let (told, text) = match plain.text.split_once('\n') {
        Some((first, rest)) => match first.trim_end_matches('\r').strip_prefix(TELLS).map(str::as_bytes) {
            Some([mark]) => (Some(*mark), rest),
            _ => (None, plain.text.as_str()),
        },
        None => (None, plain.text.as_str()),
    };
    let above = usize::from(told.is_some());
    let mut material = table(text, told.unwrap_or_else(|| sniff(text)), above)?;
    if let Some(encoding) = plain.encoding {
        let notice = Message::new("import-encoding").with("encoding", encoding);
        material.notices.push(Finding::new(Place::line(1), notice));
    }
    Ok(material)
}

/// Reads what a spreadsheet puts on the clipboard.
///
/// # Errors
/// As [`read`].
pub fn read_tabbed(text: &str) -> Result<Material, Refusal> {
    table(text, if text.contains('\t') { b'\t' } else { sniff(text) }, 0)
}

/// Finds out what parts values: what gives the same number of them, more than one, most often.
fn sniff(text: &str) -> u8 {
    let score = |mark: u8| {
        let mut counts: Vec<usize> =
            records(text, mark).take(SAMPLE).filter_map(Result::ok).map(|record| record.len()).collect();
        counts.sort_unstable();
        let usual = counts.get(counts.len() / 2).copied().unwrap_or_default();
        if usual < 2 { 0 } else { counts.iter().filter(|count| **count == usual).count() * 1000 / counts.len() }
    };
    // Of equals the first counts: `max_by_key` takes the last.
    MARKS.into_iter().rev().max_by_key(|mark| score(*mark)).unwrap_or(b';')
}

fn records(text: &str, mark: u8) -> impl Iterator<Item = Result<csv::StringRecord, csv::Error>> {
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(mark).has_headers(false).flexible(true);
    builder.from_reader(std::io::Cursor::new(text.to_owned())).into_records()
}

fn table(text: &str, mark: u8, above: usize) -> Result<Material, Refusal> {
    let mut material = Material::default();
    let mut rows = Vec::new();
    // A record may begin after blank lines, which the reader of values passes over.
    let text = &text.replace("\r\n", "\n").replace('\r', "\n");
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let line_of = |at: usize| {
        let blank = text.bytes().skip(at).take_while(|byte| *byte == b'\n').count();
        starts.partition_point(|start| *start <= at + blank)
    };
    for record in records(text, mark) {
        let record = record.map_err(|error| {
            Refusal::new(Message::new("import-no-rows").with("cause", error.to_string())).hint("import-hint-kinds")
        })?;
        let at = record.position().and_then(|position| usize::try_from(position.byte()).ok());
        let place = Place::line(line_of(at.unwrap_or_default()) + above);
        if rows.len() >= MAX_ROWS || record.len() > MAX_COLUMNS {
            return Err(limit());
        }
        let indent = record.iter().find(|cell| !cell.trim().is_empty()).map_or(0, indent);
        let mut cells = Vec::with_capacity(record.len());
        for (column, cell) in record.iter().enumerate() {
            cells.push(material.cleaned.text(unguarded(cell), &place.at(column))?.trim().to_owned());
        }
        let row = Row { place, indent, cells };
        if !row.is_blank() {
            rows.push(row);
        }
    }
    let place = rows.first().map(|row| row.place.clone()).unwrap_or_default();
    material.blocks.push(Block::Table(Table { place, name: String::new(), rows }));
    Ok(material)
}

/// Takes away the mark by which a cell is kept from being a formula.
fn unguarded(cell: &str) -> &str {
    let guards = |rest: &&str| rest.trim_start_matches(GUARD).starts_with(FORMULA);
    cell.strip_prefix(GUARD).filter(guards).unwrap_or(cell)
}

/// Says that there are more rows or columns than are read.
pub fn limit() -> Refusal {
    let cause = Message::new("import-too-many-rows").with("rows", MAX_ROWS).with("columns", MAX_COLUMNS);
    Refusal::new(cause).hint("import-hint-parts")
}

/// Counts the spaces that words are indented by; a tab cannot stand in a cell.
pub fn indent(text: &str) -> usize {
    text.chars().take_while(|c| matches!(c, ' ' | '\u{a0}')).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let material = read(&Plain { text: text.to_owned(), encoding: None }).unwrap();
        let [Block::Table(table)] = &material.blocks[..] else { panic!() };
        table.rows.iter().map(|row| row.cells.clone()).collect()
    }

    #[test]
    fn what_parts_values_is_found_out() {
        for text in ["a;b\n1,5;2,5\n", "a\tb\n1,5\t2,5\n", "a,b\n\"1,5\",\"2,5\"\n", "sep=;\na;b\n1,5;2,5\n"] {
            assert_eq!(rows(text), [["a", "b"], ["1,5", "2,5"]], "{text}");
        }
        assert_eq!(rows("berre ei kolonne, med komma\nog ei til\n").len(), 2);
    }

    #[test]
    fn a_line_break_in_a_cell_is_part_of_it_and_lines_are_counted() {
        let plain = Plain { text: "a;b\r\n\"x\r\ny\";1\r\n\r\nz;2\r\n".to_owned(), encoding: None };
        let material = read(&plain).unwrap();
        let [Block::Table(table)] = &material.blocks[..] else { panic!() };
        let found: Vec<_> = table.rows.iter().map(|row| (row.place.line, row.cell(0))).collect();
        assert_eq!(found, [(1, "a"), (2, "x\ny"), (5, "z")]);
    }
}
