//! What hangs on a document beside its body: comments, footnotes, links, headers.

use std::collections::BTreeMap;

use crate::document::import::package::Package;
use crate::document::import::xml::Element;
use crate::document::import::{Finding, Material, Place, Refusal};
use crate::domain::message::Message;

/// Parts with notes, and what is said of each.
const NOTES: [(&str, &str, &str); 2] = [
    ("word/footnotes.xml", "footnote", "import-left-footnote"),
    ("word/endnotes.xml", "endnote", "import-left-endnote"),
];
/// Links that lead out of the document.
const OPEN: [&str; 3] = ["http://", "https://", "mailto:"];

/// What hangs on a document.
pub struct Notes {
    comments: BTreeMap<String, Element>,
    links: BTreeMap<String, String>,
    /// What each footnote says, and how that is said.
    left: Vec<(&'static str, String)>,
}

impl Notes {
    /// Reads what hangs on a document.
    ///
    /// # Errors
    /// A part is damaged.
    pub fn of(package: &Package) -> Result<Self, Refusal> {
        let comments = package.tree("word/comments.xml")?;
        let comments = comments.iter().flat_map(Element::elements).filter(|element| element.name == "comment");
        let comments = comments.filter_map(|comment| Some((comment.attribute("id")?.to_owned(), comment.clone())));
        let links = package.tree("word/_rels/document.xml.rels")?;
        let links = links.iter().flat_map(Element::elements).filter_map(|link| {
            let target = link.attribute("Target")?;
            let is_open = OPEN.iter().any(|scheme| target.starts_with(scheme));
            (is_open && !target.contains(['<', '>', ' ']))
                .then_some((link.attribute("Id")?.to_owned(), target.to_owned()))
        });
        let mut left = Vec::new();
        for (part, name, said) in NOTES {
            let tree = package.tree(part)?;
            let notes = tree.iter().flat_map(Element::elements).filter(|note| note.name == name);
            // Notes of a type are lines that part the notes from the text.
            let words = notes.filter(|note| note.attribute("type").is_none()).map(Element::text);
            left.extend(words.filter(|words| !words.trim().is_empty()).map(|words| (said, words)));
        }
        Ok(Self { comments: comments.collect(), links: links.collect(), left })
    }

    /// Finds a comment, with its number as it stands there.
    pub fn comment(&self, id: &str) -> Option<(&str, &Element)> {
        self.comments.get_key_value(id).map(|(id, comment)| (id.as_str(), comment))
    }

    /// Finds where a link leads.
    pub fn link(&self, id: &str) -> Option<&str> {
        self.links.get(id).map(String::as_str)
    }

    /// Lists the footnotes among what is not taken in.
    ///
    /// # Errors
    /// One is longer than the limit.
    pub fn list(self, material: &mut Material) -> Result<(), Refusal> {
        for ((said, words), number) in self.left.into_iter().zip(1..) {
            let place = Place::paragraph(number);
            let words = material.cleaned.text(words.trim(), &place)?;
            material.left.push(Finding::new(place, Message::new(said).with("words", words)));
        }
        Ok(())
    }
}
