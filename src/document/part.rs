//! What stands in a document, in order, before anybody decides how it is written.
//!
//! One walker ([`super::walk`]) makes parts of a plan, and [`super::record`] of its record; Markdown, HTML and DOCX
//! write them. Words stand here as people wrote them: each writer escapes them for its own place.

use super::prose::{self, Inline, Paragraph, plain};
use crate::domain::digest::Digest;
use crate::domain::lang::Lang;
use crate::domain::template::view::Tone;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The language of its words.
    pub lang: Lang,
    /// What it is called.
    pub title: String,
    /// Which version it is, in words.
    pub standing: String,
    /// Whether it is long enough for a list of its contents.
    pub contents: bool,
    /// What stands at the foot of each page: the version, and the first digits of the digest of the text that counts.
    pub footer: String,
    /// What stands in it; the first is its title.
    pub parts: Vec<Part>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A heading of ours.
    Heading(Heading),
    /// What the reader must know of the whole before reading: that it is a draft, that it is a copy.
    Stamp(String),
    /// A paragraph without a number.
    Sentence(String),
    /// Words of ours in the place of something: *Not filled in.*
    Note(String),
    /// A heading that somebody wrote within a text, at its level in the document.
    Inner(u8, Vec<Inline>),
    /// A numbered paragraph, below a heading of a level.
    Numbered(Paragraph, u8),
    /// Names of things and what stands there.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// The place of what is kept from the public.
    Closed(Closed),
    /// A drawing beside the table that says the same.
    Drawing(Drawing),
}

/// A heading with the number that it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 for the title of the document; a writer that has six levels writes the deeper ones as the sixth.
    pub level: u8,
    /// The number as printed; empty when it has none.
    pub number: String,
    /// The words.
    pub title: String,
}

/// A thing and what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is called.
    pub label: String,
    /// What stands there.
    pub lines: Vec<Line>,
}

/// A table with a row of headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table holds, for those who do not see the heading above it; empty for one that stands in a text.
    pub caption: String,
    /// The headings of its columns.
    pub headings: Vec<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// How deep the record stands below others.
    pub depth: usize,
    /// Its cells; fewer than there are columns when the rest has nothing to say.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub lines: Vec<Line>,
    /// Whether each line belongs with the same line of the other such cells of the row: recipients and their dates.
    pub is_paired: bool,
    /// How good what it says is; the words say it too.
    pub tone: Option<Tone>,
}

/// A line of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How many marks of list items stand before it.
    pub bullets: usize,
    /// What it says.
    pub said: Said,
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Words as they stand.
    Words(String),
    /// Words of ours in the place of something, or a kind of nothing.
    Note(String),
    /// Words with stress; a break begins a line of its own.
    Styled(Vec<Inline>),
    /// A line of code.
    Code(String),
}

/// The place of what is kept from the public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// The sentence with the legal basis.
    pub basis: String,
    /// Name and digest of the annex that has the text.
    pub annex: Option<(String, Digest)>,
}

/// A drawing; a writer that has no drawings leaves it out, since a table says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// What it shows.
    pub title: String,
    /// Its lines in the language of Mermaid, each label escaped.
    pub mermaid: Vec<String>,
}

impl Document {
    /// Returns what stands at the head of each page: what it is called and which version it is.
    #[must_use]
    pub fn head(&self) -> String {
        if self.standing.is_empty() { self.title.clone() } else { format!("{} – {}", self.title, self.standing) }
    }
}

impl Part {
    /// Makes a heading without a number.
    #[must_use]
    pub fn heading(level: u8, title: impl Into<String>) -> Self {
        Self::Heading(Heading { level, number: String::new(), title: title.into() })
    }
}

impl Fact {
    /// Returns what stands there in one line, without marks.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines.iter().map(Line::text).collect::<Vec<_>>().join("; ")
    }
}

impl Heading {
    /// Returns number and words, as one reads them.
    #[must_use]
    pub fn words(&self) -> String {
        format!("{} {}", self.number, self.title).trim().to_owned()
    }
}

impl Table {
    /// Begins a table.
    #[must_use]
    pub fn new(caption: impl Into<String>, headings: Vec<String>) -> Self {
        Self { caption: caption.into(), headings, rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<Vec<Line>>) {
        self.rows.push(Row { depth: 0, cells: cells.into_iter().map(Cell::from).collect() });
    }
}

impl Row {
    /// Returns how many rows a row takes where lines of several cells belong together: one for each such line.
    #[must_use]
    pub fn height(&self) -> usize {
        self.cells.iter().filter(|cell| cell.is_paired).map(|cell| cell.lines.len()).max().unwrap_or_default().max(1)
    }
}

impl From<&prose::Table> for Table {
    /// Makes a table without a caption of one that somebody wrote in a text.
    fn from(written: &prose::Table) -> Self {
        let mut table = Self::new("", written.head.iter().map(|heading| plain(heading)).collect());
        let line = |words: &Vec<Inline>| vec![Line { bullets: 0, said: Said::Styled(words.clone()) }];
        written.rows.iter().for_each(|row| table.row(row.iter().map(line).collect()));
        table
    }
}

impl From<Vec<Line>> for Cell {
    fn from(lines: Vec<Line>) -> Self {
        Self { lines, ..Self::default() }
    }
}

impl Line {
    /// Makes a line of words as they stand.
    #[must_use]
    pub fn words(words: impl Into<String>) -> Self {
        Self { bullets: 0, said: Said::Words(words.into()) }
    }

    /// Returns what it says without marks.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.said {
            Said::Words(words) | Said::Note(words) | Said::Code(words) => words.clone(),
            Said::Styled(words) => plain(words),
        }
    }

    /// Makes a line that says which kind of nothing is here.
    #[must_use]
    pub fn note(words: impl Into<String>) -> Self {
        Self { bullets: 0, said: Said::Note(words.into()) }
    }
}

impl Closed {
    /// Returns the words that name the annex.
    #[must_use]
    pub fn annex_words(&self) -> Option<String> {
        self.annex.as_ref().map(|(name, sha256)| format!("annex: {name} {sha256}"))
    }
}
