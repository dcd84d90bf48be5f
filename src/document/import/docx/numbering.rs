//! Lists of a document, and the numbers that Word counts.

use std::collections::BTreeMap;

use crate::document::import::xml::Element;

/// The levels of a list (ECMA-376 17.9.6).
const LEVELS: usize = 9;
/// The longest pattern of a number that is believed.
const MAX_PATTERN: usize = 64;

/// The lists of a document.
#[derive(Default)]
pub struct Numbering {
    /// The levels of each definition.
    definitions: BTreeMap<String, Vec<Level>>,
    /// The definition of each list.
    lists: BTreeMap<String, String>,
    /// How far each definition has counted.
    counters: BTreeMap<String, [u64; LEVELS]>,
}

/// How one level of a list counts.
#[derive(Clone, Default)]
struct Level {
    format: String,
    pattern: String,
    start: u64,
}

/// A paragraph that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// An item with a bullet.
    Bullet {
        /// How deep, from 0.
        depth: usize,
    },
    /// An item with a number.
    Number {
        /// How deep, from 0.
        depth: usize,
        /// The last part of the number.
        last: u64,
        /// The number as printed, without what stands behind it.
        number: String,
    },
}

impl Counted {
    /// Returns how deep it stands.
    pub const fn depth(&self) -> usize {
        match self {
            Self::Bullet { depth } | Self::Number { depth, .. } => *depth,
        }
    }

    /// Writes what begins the item in Markdown.
    pub fn marker(&self) -> String {
        let indent = "   ".repeat(self.depth());
        match self {
            Self::Bullet { .. } => format!("{indent}- "),
            Self::Number { last, .. } => format!("{indent}{last}. "),
        }
    }
}

impl Numbering {
    /// Reads the lists.
    pub fn of(root: Option<&Element>) -> Self {
        let mut read = Self::default();
        for element in root.into_iter().flat_map(Element::elements) {
            match element.name.as_str() {
                "abstractNum" => {
                    let Some(id) = element.attribute("abstractNumId") else { continue };
                    let levels = element.elements().filter(|level| level.name == "lvl").take(LEVELS);
                    read.definitions.insert(id.to_owned(), levels.map(Level::of).collect());
                }
                "num" => {
                    let definition = element.value("abstractNumId");
                    let pair = element.attribute("numId").zip(definition);
                    read.lists.extend(pair.map(|(list, definition)| (list.to_owned(), definition.to_owned())));
                }
                _ => {}
            }
        }
        read
    }

    /// Counts a paragraph of a list; `None` when the list is none.
    pub fn count(&mut self, list: &str, level: usize) -> Option<Counted> {
        // A list of this number takes a paragraph out of every list.
        if list == "0" {
            return None;
        }
        let Some(definition) = self.lists.get(list) else { return Some(Counted::Bullet { depth: level }) };
        let levels = self.definitions.get(definition).map_or(&[][..], Vec::as_slice);
        let Some(own) = levels.get(level) else { return Some(Counted::Bullet { depth: level }) };
        if own.format == "none" {
            return None;
        }
        let counters = self.counters.entry(definition.clone()).or_default();
        let start = own.start;
        let counter = counters.get_mut(level)?;
        *counter = if *counter == 0 { start.max(1) } else { counter.saturating_add(1) };
        let last = *counter;
        counters.iter_mut().skip(level + 1).for_each(|deeper| *deeper = 0);
        if own.format == "bullet" {
            return Some(Counted::Bullet { depth: level });
        }
        let mut number = own.pattern.clone();
        for (at, (level, counter)) in levels.iter().zip(counters.iter()).enumerate() {
            let value = level.write((*counter).max(1));
            number = number.replace(&format!("%{}", at + 1), &value);
        }
        let number = number.trim_end_matches(['.', ')', ' ']).to_owned();
        Some(Counted::Number { depth: level, last, number })
    }
}

impl Level {
    fn of(level: &Element) -> Self {
        Self {
            format: level.value("numFmt").unwrap_or("decimal").to_owned(),
            pattern: level.value("lvlText").unwrap_or_default().chars().take(MAX_PATTERN).collect(),
            start: level.value("start").and_then(|start| start.parse().ok()).unwrap_or(1),
        }
    }

    /// Writes a number of this level: digits, or letters up to z.
    fn write(&self, number: u64) -> String {
        let letter = |first: u8| {
            let at = u8::try_from(number.saturating_sub(1)).ok().filter(|at| *at < 26);
            at.map(|at| char::from(first + at).to_string())
        };
        let written = match self.format.as_str() {
            "lowerLetter" => letter(b'a'),
            "upperLetter" => letter(b'A'),
            _ => None,
        };
        written.unwrap_or_else(|| number.to_string())
    }
}
