//! Tables of a document: cells that span columns leave the next ones empty, cells that span rows count for each.

use crate::document::import::xml::Element;
use crate::document::import::{Finding, MAX_COLUMNS, MAX_ROWS, Refusal, Row, Table, separated};
use crate::domain::message::Message;

use super::Reader;

/// Twentieths of a point that count as one step of indentation: a fifth of a centimetre.
const INDENT: usize = 113;
/// What stands between the cells of a table within a cell.
const FLAT: &str = " | ";

/// Walks through the cells of a table, row by row.
pub fn cells(table: &Element) -> impl Iterator<Item = &Element> {
    rows(table).flat_map(|row| named(row, "tc"))
}

/// Tells whether a table is a frame around a text: one column, and no row of headings.
pub fn is_frame(table: &Element) -> bool {
    let is_heading = |row: &Element| row.element("trPr").is_some_and(|row| row.element("tblHeader").is_some());
    rows(table).all(|row| named(row, "tc").count() < 2 && !is_heading(row))
}

fn rows(table: &Element) -> impl Iterator<Item = &Element> {
    named(table, "tr")
}

/// Walks through the elements of a name, in content controls too.
fn named<'a>(element: &'a Element, name: &'static str) -> impl Iterator<Item = &'a Element> {
    element.elements().flat_map(move |child| -> Box<dyn Iterator<Item = &'a Element> + 'a> {
        match child.element("sdtContent") {
            Some(content) if child.name == "sdt" => {
                Box::new(content.elements().filter(move |child| child.name == name))
            }
            _ => Box::new(std::iter::once(child).filter(move |child| child.name == name)),
        }
    })
}

impl Reader {
    /// Reads the rows of a table.
    pub(super) fn rows(&mut self, table: &Element) -> Result<Table, Refusal> {
        let mut read =
            Table { place: crate::document::import::Place::paragraph(self.paragraphs + 1), ..Table::default() };
        let mut above: Vec<String> = Vec::new();
        for row in rows(table) {
            let place = crate::document::import::Place::paragraph(self.paragraphs + 1);
            let mut cells: Vec<String> = Vec::new();
            let mut indent = 0;
            let before = row.element("trPr").and_then(|properties| properties.value("gridBefore"));
            cells.resize(span(before), String::new());
            for cell in named(row, "tc") {
                let properties = cell.element("tcPr");
                let merge = properties.and_then(|properties| properties.element("vMerge"));
                let continues = merge.is_some_and(|merge| merge.attribute("val") != Some("restart"));
                let text = self.cell(cell)?;
                if cells.iter().all(String::is_empty) && !text.is_empty() {
                    indent = indentation(cell);
                }
                let text = if continues && text.is_empty() {
                    let above = above.get(cells.len()).cloned().unwrap_or_default();
                    self.room.take(&above)?;
                    above
                } else {
                    text
                };
                cells.push(text);
                let wide = span(properties.and_then(|properties| properties.value("gridSpan")));
                cells.resize(cells.len() + wide.saturating_sub(1), String::new());
                if cells.len() > MAX_COLUMNS {
                    return Err(separated::limit());
                }
            }
            above.clone_from(&cells);
            let row = Row { place, indent, cells };
            if !row.is_blank() {
                read.rows.push(row);
            }
            if read.rows.len() > MAX_ROWS {
                return Err(separated::limit());
            }
        }
        let width = read.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        read.rows.iter_mut().for_each(|row| row.cells.resize(width, String::new()));
        Ok(read)
    }

    /// Reads a cell: its paragraphs as lines, a table within it as one line a row.
    fn cell(&mut self, cell: &Element) -> Result<String, Refusal> {
        let mut lines: Vec<String> = Vec::new();
        for element in cell.elements() {
            match element.name.as_str() {
                "p" => {
                    let properties = element.element("pPr");
                    let style = properties.and_then(|properties| properties.value("pStyle")).unwrap_or_default();
                    let counted = self.counted(properties, style)?;
                    let words = self.words(element)?.plain;
                    if !words.is_empty() {
                        lines.push(counted.map_or(words.clone(), |counted| format!("{}{words}", counted.marker())));
                    }
                }
                "tbl" => {
                    let finding = Finding::new(self.place(), Message::new("import-nested-table"));
                    self.material.notices.push(finding);
                    for row in rows(element) {
                        let cells: Result<Vec<String>, Refusal> =
                            named(row, "tc").map(|cell| self.cell(cell)).collect();
                        lines.push(cells?.join(FLAT));
                    }
                }
                "sdt" => {
                    if let Some(content) = element.element("sdtContent") {
                        lines.push(self.cell(content)?);
                    }
                }
                _ => {}
            }
        }
        lines.retain(|line| !line.trim().is_empty());
        Ok(lines.join("\n"))
    }
}

/// Returns over how many columns something goes: of more than a table may have, one too many.
fn span(value: Option<&str>) -> usize {
    value.and_then(|value| value.parse::<usize>().ok()).unwrap_or_default().min(MAX_COLUMNS + 1)
}

/// Returns how far the first paragraph of a cell is indented.
fn indentation(cell: &Element) -> usize {
    let own = cell.path(&["p", "pPr", "ind"]);
    let left = own.and_then(|own| own.attribute("left").or_else(|| own.attribute("start")));
    let spaces = cell.element("p").map_or(0, |paragraph| separated::indent(&paragraph.text()));
    left.and_then(|left| left.parse::<usize>().ok()).unwrap_or_default() / INDENT + spaces
}
