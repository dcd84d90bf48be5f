//! One edition: the text in every format, what has changed, the sheet, the digests of them all.

use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::document::copy::{Copy, Extract, Original};
use crate::document::format::{self, Format};
use crate::document::part::{Document, Part};
use crate::document::shown::Shown;
use crate::domain::digest::Digest;
use crate::domain::id::slug;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::publication::{Publication, Withheld, what};
use crate::domain::sight::Sight;
use crate::domain::version::{SignatureLine, Version};
use crate::domain::workspace::Workspace;

use super::{Changes, Sheet};

/// The file with the digests of the others.
pub const SUMS: &str = "SHA256SUMS";

/// A file that is to be published: its name and its bytes.
type File = (String, Vec<u8>);

/// Everything that a publication is made of.
pub struct Edition<'a> {
    /// The plan as it is now.
    pub plan: &'a Plan,
    /// Where names are found.
    pub workspace: &'a Workspace,
    /// The version; nothing for what is being written.
    pub version: Option<&'a Version>,
    /// What is published, with what is closed now.
    pub content: &'a Plan,
    /// What is withheld of it.
    pub withheld: &'a [Withheld],
    /// The exact bytes of the locked text, when all of them may be public.
    pub exact: Option<&'a str>,
    /// The last publication, and its content with what is closed now.
    pub before: Option<(&'a Publication, &'a Plan)>,
    /// The day.
    pub on: NaiveDate,
    /// Whom to ask, as written.
    pub contact: Option<&'a str>,
}

impl Edition<'_> {
    /// Writes all files, in the order that one reads them; the first has the text. The same edition gives the same bytes.
    ///
    /// # Errors
    /// A document can not be packed.
    pub fn files(&self) -> Result<Vec<File>, Message> {
        let mut files = self.texts()?;
        let shown = self.shown(self.content);
        if let Some((last, before)) = self.before {
            let changes = Changes { shown: &shown, before, last, withheld: self.withheld, what: what(self.version) };
            files.extend(page(&changes.document(), &shown.locale.term("publication-changes-file"), self.on)?);
        }
        let public = Sight::public().veil(self.plan).without(self.plan);
        let sheet = Sheet {
            shown: self.shown(&public),
            version: self.version,
            contact: self.contact,
            files: files.iter().map(|(name, bytes)| (name.clone(), bytes.len(), Digest::of(bytes))).collect(),
            withheld: (&shown, self.withheld),
            exact: self.exact.is_some(),
        };
        files.extend(page(&sheet.document(), &shown.locale.term("publication-sheet-file"), self.on)?);
        let sums = files.iter().fold(String::new(), |mut sums, (name, bytes)| {
            // Writing to a string cannot fail.
            let _written = writeln!(sums, "{}  {name}", Digest::of(bytes));
            sums
        });
        files.push((SUMS.to_owned(), sums.into_bytes()));
        Ok(files)
    }

    /// Writes the text in every format, the first of them the one that counts.
    fn texts(&self) -> Result<Vec<File>, Message> {
        let number = self.version.map_or("", |version| &version.number);
        let stem = slug(&format!("{} {number}", self.plan.head.key)).unwrap_or_else(|| self.plan.head.key.clone());
        let lines = self.version.iter().flat_map(|version| self.plan.lines_of(version));
        let lines: Vec<SignatureLine> = lines.map(|line| line.head.clone()).collect();
        let original = match self.version {
            Some(version) => Original::Locked { version, lines: &lines },
            None => Original::Working(self.on),
        };
        let (sight, extract) = (Sight::public(), Extract::Whole);
        let copy = Copy { plan: self.content, workspace: self.workspace, original, extract, sight: &sight };
        let mut document = copy.document();
        document.parts.splice(1..1, super::sheet::draft(&copy.shown(), self.version).map(Part::Stamp));
        let one = |format: Format| {
            let bytes = match self.exact.filter(|_| format == Format::Markdown) {
                Some(text) => text.as_bytes().to_vec(),
                None => format::page(&document, format, self.on)?,
            };
            Ok((format!("{stem}.{}", format.ending()), bytes))
        };
        formats().map(one).collect()
    }

    fn shown<'s>(&'s self, plan: &'s Plan) -> Shown<'s> {
        Shown::new(plan, self.workspace, self.plan.head.lang, self.on)
    }
}

/// Returns the formats that everything is published in, the one that the exact text has first.
fn formats() -> impl Iterator<Item = Format> {
    let copies = Format::built().filter(|format| format.is_paper() && *format != Format::Markdown);
    std::iter::once(Format::Markdown).chain(copies)
}

/// Writes a page in every format.
fn page(document: &Document, name: &str, on: NaiveDate) -> Result<Vec<File>, Message> {
    let one = |format: Format| Ok((format!("{name}.{}", format.ending()), format::page(document, format, on)?));
    formats().map(one).collect()
}
