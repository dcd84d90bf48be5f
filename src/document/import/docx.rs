//! Documents of Word, read as they stand without their tracked changes; those are proposals of their own.
//!
//! Our own reader over the inflated XML (ECMA-376 part 1, 17): headings by style or outline level with the numbers that
//! Word counts, paragraphs, lists, tables. Footnotes, text boxes and pictures are listed.

mod notes;
mod numbering;
mod paragraph;
mod styles;
mod table;

use super::package::Package;
use super::room::Room;
use super::xml::Element;
use super::{Block, Cleaned, Finding, Heading, MAX_DEPTH, MAX_ROWS, Material, Place, Refusal, Text};
use super::{markdown, plan::number, separated};
use crate::domain::message::Message;
use notes::Notes;
use numbering::{Counted, Numbering};
use paragraph::Paragraph;
use styles::Styles;

/// Reads a document.
///
/// # Errors
/// It is damaged, goes over the limits, or has no text.
pub fn read(bytes: &[u8]) -> Result<Material, Refusal> {
    let package = Package::open(bytes)?;
    let unreadable = || Refusal::new(Message::new("import-unreadable")).hint("import-hint-save-again");
    let document = package.tree("word/document.xml")?.ok_or_else(unreadable)?;
    let body = document.element("body").ok_or_else(unreadable)?;
    let mut reader = Reader {
        styles: Styles::of(package.tree("word/styles.xml")?.as_ref()),
        numbering: Numbering::of(package.tree("word/numbering.xml")?.as_ref()),
        notes: Notes::of(&package)?,
        material: Material::default(),
        room: Room::default(),
        paragraphs: 0,
        pending: Vec::new(),
    };
    let core = package.tree("docProps/core.xml")?;
    let title = core.as_ref().and_then(|core| core.element("title")).map(Element::text).unwrap_or_default();
    let title = reader.material.cleaned.text(title.trim(), &reader.place())?;
    reader.material.title = Some(title).filter(|title| !title.is_empty());
    reader.body(body)?;
    reader.flush();
    let Reader { mut material, notes, .. } = reader;
    notes.list(&mut material)?;
    if material.blocks.is_empty() {
        return Err(Refusal::new(Message::new("import-empty")).hint("import-hint-empty"));
    }
    Ok(material)
}

/// A paragraph of a text that waits for the end of the text.
struct Pending {
    place: Place,
    /// Whether it is an item of a list.
    is_item: bool,
    markdown: String,
}

struct Reader {
    styles: Styles,
    numbering: Numbering,
    notes: Notes,
    material: Material,
    /// What is said again and again.
    room: Room,
    /// How many paragraphs have been read, those in tables too.
    paragraphs: usize,
    pending: Vec<Pending>,
}

impl Reader {
    /// Reads what stands in the body, or in a frame around some of it.
    fn body(&mut self, body: &Element) -> Result<(), Refusal> {
        for element in body.elements() {
            match element.name.as_str() {
                "p" => self.paragraph(element)?,
                "tbl" => self.table(element)?,
                "sdt" => {
                    if let Some(content) = element.element("sdtContent") {
                        self.body(content)?;
                    }
                }
                "customXml" | "smartTag" | "ins" | "moveTo" | "del" | "moveFrom" => self.body(element)?,
                "AlternateContent" => {
                    if let Some(chosen) = element.element("Fallback").or_else(|| element.element("Choice")) {
                        self.body(chosen)?;
                    }
                }
                "altChunk" | "object" => self.leave("import-left-embedded"),
                _ => {}
            }
        }
        Ok(())
    }

    fn place(&self) -> Place {
        Place::paragraph(self.paragraphs)
    }

    fn leave(&mut self, id: &'static str) {
        let finding = Finding::new(self.place(), Message::new(id));
        self.material.left.push(finding);
    }

    /// Reads the words of a paragraph, cleaned; what hangs on it is noted.
    fn words(&mut self, element: &Element) -> Result<Paragraph, Refusal> {
        self.paragraphs += 1;
        if self.paragraphs > MAX_ROWS {
            return Err(separated::limit());
        }
        let place = self.place();
        let mut read = paragraph::read(element, &self.notes);
        read.markdown = self.material.cleaned.text(&read.markdown, &place)?.trim().to_owned();
        // The same words once more: what went is counted already.
        read.plain = Cleaned::default().text(&read.plain, &place)?.trim().to_owned();
        for words in std::mem::take(&mut read.boxes) {
            let words = self.material.cleaned.text(&words, &place)?;
            let what = Message::new("import-left-box").with("words", words);
            self.material.left.push(Finding::new(place.clone(), what));
        }
        if read.has_picture {
            self.leave("import-left-picture");
        }
        let about = read.plain.clone();
        for mut suggestion in std::mem::take(&mut read.suggestions) {
            suggestion.place = place.clone();
            for text in [&about, &suggestion.words] {
                self.room.take(text)?;
            }
            suggestion.about.clone_from(&about);
            suggestion.words = self.material.cleaned.text(&suggestion.words, &place)?;
            suggestion.author = self.material.cleaned.text(&suggestion.author, &place)?;
            self.material.suggestions.push(suggestion);
        }
        Ok(read)
    }

    fn paragraph(&mut self, element: &Element) -> Result<(), Refusal> {
        let properties = element.element("pPr");
        let style = properties.and_then(|properties| properties.value("pStyle")).unwrap_or_default();
        let read = self.words(element)?;
        let place = self.place();
        if read.plain.is_empty() {
            return Ok(());
        }
        if self.styles.is_contents(style) {
            let known = self.material.notices.iter().any(|notice| notice.what.id == "import-contents");
            if !known {
                self.material.notices.push(Finding::new(place, Message::new("import-contents")));
            }
            return Ok(());
        }
        if self.styles.is_title(style) {
            self.material.title = Some(read.plain);
            return Ok(());
        }
        let counted = self.counted(properties, style)?;
        let level =
            properties.and_then(|properties| properties.value("outlineLvl")).and_then(|level| level.parse().ok());
        if let Some(level) = level.filter(|level| *level < 9).or_else(|| self.styles.level(style)) {
            self.flush();
            let (written, title) = number::split(&read.plain);
            let number = match counted {
                Some(Counted::Number { number, .. }) if written.is_empty() => number,
                _ => written,
            };
            self.material.blocks.push(Block::Heading(Heading { place, level: level + 1, number, title }));
            return Ok(());
        }
        let (is_item, markdown) = match counted {
            Some(counted) => (true, format!("{}{}", counted.marker(), read.markdown.replace('\n', " "))),
            None => (false, read.markdown),
        };
        self.pending.push(Pending { place, is_item, markdown });
        Ok(())
    }

    /// Counts a paragraph of a list, or a numbered heading.
    ///
    /// # Errors
    /// The list stands too deep.
    fn counted(&mut self, properties: Option<&Element>, style: &str) -> Result<Option<Counted>, Refusal> {
        let Some((list, level)) = self.list(properties, style) else { return Ok(None) };
        let counted = self.numbering.count(&list, level);
        match counted {
            Some(counted) if counted.depth() >= MAX_DEPTH => Err(markdown::deep(&self.place())),
            counted => Ok(counted),
        }
    }

    /// Returns the list of a paragraph, and how deep it stands in it.
    fn list(&self, properties: Option<&Element>, style: &str) -> Option<(String, usize)> {
        let own = properties.and_then(|properties| properties.element("numPr"));
        match own {
            Some(own) => {
                let level = own.value("ilvl").and_then(|level| level.parse().ok());
                let of_style = self.styles.numbering(style);
                let list = own.value("numId").map(ToOwned::to_owned);
                let level = level.or(of_style.as_ref().map(|(_, level)| *level));
                Some((list.or_else(|| of_style.map(|(list, _)| list))?, level.unwrap_or_default()))
            }
            None => self.styles.numbering(style),
        }
    }

    /// Ends a text before a heading or a table.
    fn flush(&mut self) {
        let Some(place) = self.pending.first().map(|first| first.place.clone()) else { return };
        let mut text = String::new();
        let mut was_item = false;
        for Pending { is_item, markdown, .. } in self.pending.drain(..) {
            if !text.is_empty() {
                text.push_str(if was_item && is_item { "\n" } else { "\n\n" });
            }
            text.push_str(&markdown);
            was_item = is_item;
        }
        self.material.blocks.push(Block::Text(Text { place, markdown: text }));
    }

    /// Reads a table; one that is a frame around a text is that text.
    fn table(&mut self, element: &Element) -> Result<(), Refusal> {
        if table::is_frame(element) {
            for cell in table::cells(element) {
                self.body(cell)?;
            }
            return Ok(());
        }
        self.flush();
        let table = self.rows(element)?;
        if !table.rows.is_empty() {
            self.material.blocks.push(Block::Table(table));
        }
        Ok(())
    }
}
