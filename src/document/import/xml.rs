//! XML that somebody else wrote: no document type, so no entities of its own; no depth without end.

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::domain::message::Message;

/// How deep elements may stand in each other.
const MAX_DEPTH: usize = 256;
/// The most elements and texts of one part.
const MAX_NODES: usize = 2_000_000;
/// Counts that a library would believe, and make room for.
const COUNTS: [&str; 2] = ["count", "uniqueCount"];

/// Why a text is no XML that is read.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// It is not well formed, as the parser says.
    Broken(String),
    /// It names a document type: entities could grow without end.
    DocumentType,
    /// An entity that XML does not know.
    Entity(String),
    /// Elements stand too deep in each other.
    Deep,
    /// There are too many elements.
    Many,
}

impl Fault {
    /// Says what is wrong.
    pub fn message(&self) -> Message {
        match self {
            Self::Broken(cause) => Message::new("import-xml-broken").with("cause", cause),
            Self::DocumentType => Message::new("import-xml-type"),
            Self::Entity(name) => Message::new("import-xml-entity").with("name", name),
            Self::Deep => Message::new("import-xml-deep").with("limit", MAX_DEPTH),
            Self::Many => Message::new("import-xml-many").with("limit", MAX_NODES),
        }
    }
}

/// An element; names are without their prefix.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    /// The name.
    pub name: String,
    attributes: Vec<(String, String)>,
    /// What stands in it, in order.
    pub children: Vec<Child>,
}

/// What stands in an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Child {
    /// An element.
    Element(Element),
    /// Text.
    Text(String),
}

impl Element {
    /// Returns an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Walks through the elements in it.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }

    /// Finds the first element of a name in it.
    pub fn element(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// Follows names downwards.
    pub fn path(&self, names: &[&str]) -> Option<&Self> {
        names.iter().try_fold(self, |element, name| element.element(name))
    }

    /// Returns the attribute `val` of an element in it.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.element(name)?.attribute("val")
    }

    /// Returns all of its text.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for child in &self.children {
            match child {
                Child::Text(text) => out.push_str(text),
                Child::Element(element) => out.push_str(&element.text()),
            }
        }
        out
    }
}

/// Watches what is read of a part.
struct Watch {
    depth: usize,
    nodes: usize,
}

impl Watch {
    fn see(&mut self, event: &Event<'_>) -> Result<(), Fault> {
        self.nodes += 1;
        match event {
            Event::DocType(_) => return Err(Fault::DocumentType),
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::GeneralRef(reference) => {
                resolved(reference)?;
            }
            _ => {}
        }
        match (self.depth > MAX_DEPTH, self.nodes > MAX_NODES) {
            (true, _) => Err(Fault::Deep),
            (_, true) => Err(Fault::Many),
            _ => Ok(()),
        }
    }
}

fn broken(error: &impl ToString) -> Fault {
    Fault::Broken(error.to_string())
}

/// Returns what a reference stands for: one of XML's own five, or a character by its number.
fn resolved(reference: &BytesRef<'_>) -> Result<String, Fault> {
    if let Some(character) = reference.resolve_char_ref().map_err(|error| broken(&error))? {
        return Ok(character.to_string());
    }
    let name = reference.xml10_content();
    resolve_predefined_entity(&name).map(ToOwned::to_owned).ok_or_else(|| Fault::Entity(name.into_owned()))
}

/// Reads a part as a tree.
///
/// # Errors
/// It is no XML, names a document type or an unknown entity, or goes over the limits.
pub fn tree(text: &str) -> Result<Element, Fault> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut watch = Watch { depth: 0, nodes: 0 };
    let mut open = vec![Element::default()];
    loop {
        let event = reader.read_event().map_err(|error| broken(&error))?;
        watch.see(&event)?;
        let child = match event {
            Event::Start(start) => {
                open.push(element(&start)?);
                continue;
            }
            Event::Empty(start) => Child::Element(element(&start)?),
            Event::End(_) => match open.pop() {
                Some(closed) if !open.is_empty() => Child::Element(closed),
                _ => return Err(Fault::Broken(String::new())),
            },
            Event::Text(text) => Child::Text(text.xml10_content().into_owned()),
            Event::CData(text) => Child::Text(text.xml10_content().into_owned()),
            Event::GeneralRef(reference) => Child::Text(resolved(&reference)?),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
        };
        if let Some(above) = open.last_mut() {
            above.children.push(child);
        }
    }
    let mut open = open.into_iter();
    match (open.next(), open.next()) {
        (Some(root), None) => root.elements().next().cloned().ok_or_else(|| Fault::Broken(String::new())),
        _ => Err(Fault::Broken(String::new())),
    }
}

fn element(start: &BytesStart<'_>) -> Result<Element, Fault> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| broken(&error))?;
        let value = unescape(&attribute.value).map_err(|error| broken(&error))?;
        attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element { name: start.local_name().as_ref().to_owned(), attributes, children: Vec::new() })
}

/// Writes a part anew: the same elements and words, no declaration, no comment, no count to be believed.
///
/// # Errors
/// As [`tree`].
pub fn rewritten(text: &str) -> Result<Vec<u8>, Fault> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut writer = quick_xml::Writer::new(Vec::new());
    let mut watch = Watch { depth: 0, nodes: 0 };
    loop {
        let event = reader.read_event().map_err(|error| broken(&error))?;
        watch.see(&event)?;
        let event = match event {
            Event::Start(start) => Event::Start(without_counts(&start)?),
            Event::Empty(start) => Event::Empty(without_counts(&start)?),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            Event::Eof => return Ok(writer.into_inner()),
            other => other,
        };
        writer.write_event(event).map_err(|error| broken(&error))?;
    }
}

fn without_counts<'a>(start: &BytesStart<'a>) -> Result<BytesStart<'a>, Fault> {
    let mut kept = start.to_owned();
    kept.clear_attributes();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| broken(&error))?;
        if !COUNTS.contains(&attribute.key.as_ref()) {
            // As it is written: a pair would be escaped once more.
            kept.push_attribute(attribute);
        }
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_holds_words_and_attributes_without_prefixes() {
        let root = tree("<w:p xmlns:w=\"x\"><w:r w:val=\"a&amp;b\"/>Æ &lt;&#248;<![CDATA[<]]></w:p>").unwrap();
        assert_eq!((root.name.as_str(), root.text().as_str()), ("p", "Æ <ø<"));
        assert_eq!(root.value("r"), Some("a&b"));
    }

    #[test]
    fn entities_of_its_own_and_depth_without_end_are_refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>";
        assert_eq!(tree(bomb), Err(Fault::DocumentType));
        assert_eq!(rewritten(bomb), Err(Fault::DocumentType));
        assert_eq!(tree("<a>&b;</a>"), Err(Fault::Entity("b".to_owned())));
        let deep = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert!(tree(&deep(MAX_DEPTH)).is_ok());
        assert_eq!(tree(&deep(MAX_DEPTH + 1)), Err(Fault::Deep));
        for bad in ["", "<a>", "</a>", "<a></b>", "a"] {
            assert!(matches!(tree(bad), Err(Fault::Broken(_))), "{bad}");
        }
    }

    #[test]
    fn a_part_written_anew_says_the_same_and_claims_nothing() {
        let part = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><sst uniqueCount=\"99999999999\" a=\"&quot;\"><si>x&amp;y</si></sst>";
        let again = String::from_utf8(rewritten(part).unwrap()).unwrap();
        assert_eq!(again, "<sst a=\"&quot;\"><si>x&amp;y</si></sst>");
    }
}
