//! What a file holds, before anybody knows what it means: headings, texts and tables, each with its place.

use crate::domain::message::Message;

use super::cleaning::Cleaned;

/// What the places of a file are counted in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Lines of a text, rows of a sheet.
    #[default]
    Line,
    /// Paragraphs of a document, those in tables too.
    Paragraph,
}

/// Where something stands in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// What is counted.
    pub unit: Unit,
    /// The line of a text, the row of a sheet, the paragraph of a document; from 1.
    pub line: usize,
    /// The column of a sheet, from 0.
    pub column: Option<usize>,
}

impl Place {
    /// Names a line.
    #[must_use]
    pub const fn line(line: usize) -> Self {
        Self { sheet: None, unit: Unit::Line, line, column: None }
    }

    /// Names a row of a sheet.
    #[must_use]
    pub fn row(sheet: &str, line: usize) -> Self {
        Self { sheet: Some(sheet.to_owned()), ..Self::line(line) }
    }

    /// Names a paragraph.
    #[must_use]
    pub const fn paragraph(line: usize) -> Self {
        Self { sheet: None, unit: Unit::Paragraph, line, column: None }
    }

    /// Names a cell of the same row.
    #[must_use]
    pub fn at(&self, column: usize) -> Self {
        Self { column: Some(column), ..self.clone() }
    }

    /// Says where: *Sheet1!B7*, *line 12*.
    #[must_use]
    pub fn message(&self) -> Message {
        match (&self.sheet, self.column) {
            (Some(sheet), Some(column)) => Message::new("import-place-cell")
                .with("sheet", sheet)
                .with("cell", format!("{}{}", letters(column), self.line)),
            (Some(sheet), None) => {
                Message::new("import-place-row").with("sheet", sheet).with("line", self.line.to_string())
            }
            (None, _) if self.unit == Unit::Paragraph => {
                Message::new("import-place-paragraph").with("line", self.line.to_string())
            }
            (None, Some(column)) => Message::new("import-place-column")
                .with("line", self.line.to_string())
                .with("column", (column + 1).to_string()),
            (None, None) => Message::new("import-place-line").with("line", self.line.to_string()),
        }
    }
}

/// Writes a column as spreadsheets do: A, B … Z, AA.
pub fn letters(column: usize) -> String {
    let mut rest = column;
    let mut out = Vec::new();
    loop {
        out.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    out.iter().rev().collect()
}

/// Something that is said about a place in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub what: Message,
}

impl Finding {
    /// Says something about a place.
    #[must_use]
    pub const fn new(place: Place, what: Message) -> Self {
        Self { place, what }
    }

    /// Says where and what in one sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("import-finding").with("place", self.place.message()).with("what", self.what.clone())
    }
}

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Material {
    /// The title, where the file names one.
    pub title: Option<String>,
    /// Headings, texts and tables in order.
    pub blocks: Vec<Block>,
    /// What was cleaned, and what can not stand in any text.
    pub cleaned: Cleaned,
    /// What the reader does not take: pictures, footnotes, text boxes.
    pub left: Vec<Finding>,
    /// What else should be known: the encoding, a nested table that was flattened.
    pub notices: Vec<Finding>,
    /// Tracked changes and comments.
    pub suggestions: Vec<Suggestion>,
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// Paragraphs and lists, as Markdown.
    Text(Text),
    /// A table.
    Table(Table),
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Where it stands.
    pub place: Place,
    /// How deep, from 1.
    pub level: usize,
    /// The number before it, as written or counted by the program it was written in.
    pub number: String,
    /// The words.
    pub title: String,
}

/// A text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Where it begins.
    pub place: Place,
    /// The text, as Markdown.
    pub markdown: String,
}

/// A table: a sheet, a file of values, a table of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Where it begins.
    pub place: Place,
    /// The name of the sheet, or what stands above the table.
    pub name: String,
    /// Rows, the headings first where there are any. Rows without a word are left out.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Where it stands; the column is not given.
    pub place: Place,
    /// How far its first words are indented.
    pub indent: usize,
    /// The cells; several lines in one are parted by `\n`.
    pub cells: Vec<String>,
}

impl Row {
    /// Returns a cell; one that is not there is empty.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Tells whether nothing is written here.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// A tracked change or a comment: what somebody else proposed in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Where it stands.
    pub place: Place,
    /// What kind it is.
    pub change: Change,
    /// Who made it, as the file says.
    pub author: String,
    /// When, as the file says: `2020-05-14`.
    pub date: String,
    /// The words that were put in, taken out, or said.
    pub words: String,
    /// The text that it is about, as it stands without the change.
    pub about: String,
}

/// What somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Put words in.
    Inserted,
    /// Took words out.
    Deleted,
    /// Said something.
    Comment,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_in_a_spreadsheet() {
        let named = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")];
        assert!(named.into_iter().all(|(column, name)| letters(column) == name));
    }
}
