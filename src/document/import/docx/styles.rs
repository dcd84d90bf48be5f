//! Styles of a document: which of them are headings, which count.

use std::collections::BTreeMap;

use crate::document::import::xml::Element;

/// How far a style may rest on others.
const MAX_CHAIN: usize = 16;
/// Names of the styles of headings, in the languages in which Word calls them otherwise.
const HEADINGS: [&str; 2] = ["heading ", "overskrift "];
/// Names of the style of the title.
const TITLES: [&str; 2] = ["title", "tittel"];
/// Names of the styles of a table of contents.
const CONTENTS: [&str; 2] = ["toc ", "innh "];

/// The styles of a document, by their ids.
#[derive(Default)]
pub struct Styles {
    by_id: BTreeMap<String, Style>,
}

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    level: Option<usize>,
    numbering: Option<(Option<String>, Option<usize>)>,
}

impl Styles {
    /// Reads the styles.
    pub fn of(root: Option<&Element>) -> Self {
        let styles = root.into_iter().flat_map(Element::elements).filter(|element| element.name == "style");
        let by_id = styles.filter_map(|style| Some((style.attribute("styleId")?.to_owned(), Style::of(style))));
        Self { by_id: by_id.collect() }
    }

    /// Walks through a style and those that it rests on.
    fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Style> {
        std::iter::successors(self.by_id.get(id), |style| self.by_id.get(style.based_on.as_deref()?)).take(MAX_CHAIN)
    }

    /// Returns how deep the headings of a style are, from 0.
    pub fn level(&self, id: &str) -> Option<usize> {
        let by_name = |name: &str| {
            let rest = HEADINGS.iter().find_map(|heading| name.strip_prefix(heading))?;
            rest.trim().parse::<usize>().ok()?.checked_sub(1).filter(|level| *level < 9)
        };
        self.chain(id).find_map(|style| style.level.or_else(|| by_name(&style.name))).or_else(|| by_id(id))
    }

    /// Returns the list and the level by which paragraphs of a style are counted.
    pub fn numbering(&self, id: &str) -> Option<(String, usize)> {
        let list = self.chain(id).find_map(|style| style.numbering.as_ref()?.0.clone())?;
        let level = self.chain(id).find_map(|style| style.numbering.as_ref()?.1);
        Some((list, level.or_else(|| self.level(id)).unwrap_or_default()))
    }

    /// Tells whether a style is that of the title.
    pub fn is_title(&self, id: &str) -> bool {
        self.chain(id)
            .next()
            .map_or_else(|| TITLES.contains(&id.to_lowercase().as_str()), |style| TITLES.contains(&style.name.as_str()))
    }

    /// Tells whether a style is one of a table of contents.
    pub fn is_contents(&self, id: &str) -> bool {
        self.chain(id).next().is_some_and(|style| CONTENTS.iter().any(|name| style.name.starts_with(name)))
    }
}

/// Reads the level from the id that Word itself gives, where the styles are missing: `Heading2`.
fn by_id(id: &str) -> Option<usize> {
    let lower = id.to_lowercase();
    let rest = HEADINGS.iter().find_map(|heading| lower.strip_prefix(heading.trim()))?;
    rest.trim().parse::<usize>().ok()?.checked_sub(1).filter(|level| *level < 9)
}

impl Style {
    fn of(style: &Element) -> Self {
        let properties = style.element("pPr");
        let value = |name: &str| properties.and_then(|properties| properties.value(name));
        let numbering = properties.and_then(|properties| properties.element("numPr"));
        let number = |text: &str| text.parse::<usize>().ok();
        Self {
            name: style.value("name").unwrap_or_default().to_lowercase(),
            based_on: style.value("basedOn").map(ToOwned::to_owned),
            level: value("outlineLvl").and_then(number).filter(|level| *level < 9),
            numbering: numbering
                .map(|own| (own.value("numId").map(ToOwned::to_owned), own.value("ilvl").and_then(number))),
        }
    }
}
