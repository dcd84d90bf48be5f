//! Headings find chapters; the texts below them become their texts.

use std::collections::BTreeSet;

use super::copied::is_no_records;
use super::{Chapter, Fate, FieldChange, Placer, number};
use crate::document::import::columns::{nearest, plain};
use crate::document::import::{Block, Heading, Material, Place, Suggestion, Text};
use crate::domain::id::NodeId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::plan::{Node, TEXT, TITLE};
use crate::domain::value::{FieldValue, Value};

/// As many characters of a text as are quoted where it is listed.
const QUOTED: usize = 60;
/// The mark of a heading within the text of a chapter.
const WITHIN: &str = "### ";

/// Where in the outline a file has come to.
#[derive(Default)]
pub struct Outline {
    /// The chapter that texts belong to, and the level of its heading.
    current: Option<(NodeId, usize)>,
    /// The headings above, with their chapters.
    above: Vec<(usize, NodeId)>,
    /// The texts of chapters as far as they are read.
    texts: Vec<Gathered>,
    /// A heading within a chapter that waits: the title of a register for its table, or for text of the chapter.
    pub(super) waiting: Option<(Place, String)>,
    /// The level of the heading of a view, within what it draws.
    pub(super) drawn: Option<usize>,
    /// Where each chapter begins in the file.
    begins: Vec<(Place, Option<NodeId>)>,
    /// The chapters that a heading of the file calls by their title.
    titled: BTreeSet<NodeId>,
    /// Where the heading stands that is the title of the whole document.
    whole: Option<Place>,
}

/// The text of one chapter as far as it is read.
struct Gathered {
    node: NodeId,
    place: Place,
    heading: String,
    is_new: bool,
    title: Option<String>,
    parts: Vec<String>,
}

impl Placer<'_, '_> {
    /// Returns the chapter that a file has come to.
    pub(super) fn current(&self) -> Option<&NodeId> {
        self.outline.current.as_ref().map(|(node, _)| node)
    }

    /// Finds the chapter of a heading.
    pub(super) fn heading(&mut self, heading: &Heading) {
        if self.is_drawn(heading) {
            return;
        }
        let written = format!("{} {}", heading.number, heading.title).trim().to_owned();
        self.outline.above.retain(|(level, _)| *level < heading.level);
        let found = self.chapter(heading).map(|node| (node.id.clone(), self.own_title(node, heading)));
        if let Some((node, title)) = found {
            if let Some(title) = &title {
                let usual = self.usual_title(&node);
                // A heading that says more of the same needs no words.
                if !plain(title).starts_with(&plain(&usual)) {
                    let what = Message::new("import-by-number").with("heading", title).with("usual", usual);
                    self.notice(&heading.place, what);
                }
            }
            self.open(heading, node, written, title, false);
        } else if self.outline.whole.as_ref() == Some(&heading.place) {
            self.placing.title = Some(heading.title.clone());
        } else if self.wishes.add_chapters {
            let parent = self.outline.above.last().map(|(_, node)| node.clone());
            let Some(node) = self.add(None, Some(&heading.number), parent.as_ref()) else { return };
            self.open(heading, node, written, Some(heading.title.clone()), true);
        } else if self.outline.current.as_ref().is_some_and(|(_, level)| heading.level > *level) {
            self.keep_waiting();
            self.outline.waiting = Some((heading.place.clone(), written));
            if !self.names_register(heading) {
                self.keep_waiting();
            }
        } else if self.placing.title.is_none() && self.placing.chapters.is_empty() && self.outline.texts.is_empty() {
            self.placing.title = Some(heading.title.clone());
        } else {
            self.outline.current = None;
            self.outline.begins.push((heading.place.clone(), None));
            let titles = self.titles();
            let what = match nearest(&heading.title, titles.iter().map(String::as_str)) {
                Some(near) => Message::new("import-no-chapter-near").with("heading", &written).with("near", near),
                None => Message::new("import-no-chapter").with("heading", &written),
            };
            self.leave(&heading.place, what);
        }
    }

    /// Keeps the heading that waits in the text of the chapter.
    fn keep_waiting(&mut self) {
        let Some((place, title)) = self.outline.waiting.take() else { return };
        self.notice(&place, Message::new("import-heading-kept").with("heading", &title));
        self.gather(format!("{WITHIN}{title}"));
    }

    fn open(&mut self, heading: &Heading, node: NodeId, written: String, title: Option<String>, is_new: bool) {
        self.outline.above.push((heading.level, node.clone()));
        self.outline.current = Some((node.clone(), heading.level));
        self.outline.waiting = None;
        self.outline.begins.push((heading.place.clone(), Some(node.clone())));
        if self.outline.texts.iter().all(|gathered| gathered.node != node) {
            let place = heading.place.clone();
            self.outline.texts.push(Gathered { node, place, heading: written, is_new, title, parts: Vec::new() });
        }
    }

    /// Looks at all headings before the first is placed: which chapters they call by their title, so that no other
    /// heading's number takes them; and whether the first stands above all others without a number: it is the title.
    pub(super) fn outlined(&mut self, material: &Material) {
        let headings = material.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            Block::Text(_) | Block::Table(_) => None,
        });
        let headings: Vec<&Heading> = headings.collect();
        if let [first, rest @ ..] = headings.as_slice() {
            let is_above = !rest.is_empty() && rest.iter().all(|other| other.level > first.level);
            self.outline.whole = Some(first.place.clone()).filter(|_| is_above && first.number.is_empty());
        }
        self.outline.titled =
            headings.into_iter().filter_map(|heading| self.by_title(heading)).map(|node| node.id.clone()).collect();
    }

    /// Finds a chapter by its title in any language, else by the number that the heading gives it.
    fn chapter(&self, heading: &Heading) -> Option<&Node> {
        let by_number = || self.by_number(heading).filter(|node| !self.outline.titled.contains(&node.id));
        self.by_title(heading).or_else(by_number)
    }

    fn by_number(&self, heading: &Heading) -> Option<&Node> {
        let wanted = number::plain(&heading.number);
        let mut chapters = self.sketch.walk("").into_iter().map(|(_, node)| node);
        chapters.find(|node| !wanted.is_empty() && number::plain(&node.key) == wanted)
    }

    /// Finds a chapter that has the heading's words for its title; of several the one that has the number too.
    fn by_title(&self, heading: &Heading) -> Option<&Node> {
        let title = plain(&heading.title);
        let is_it = |node: &&Node| {
            let shape = self.target.template.chapter(node.id.as_str());
            let usual = shape.into_iter().flat_map(|shape| Lang::ALL.map(|lang| shape.title.get(lang)));
            let own = node.field(TITLE).text();
            !title.is_empty() && own.into_iter().chain(usual).any(|known| plain(known) == title)
        };
        let numbered = self.by_number(heading).filter(is_it);
        numbered.or_else(|| self.sketch.walk("").into_iter().map(|(_, node)| node).find(is_it))
    }

    /// Returns the heading's words when they are not those that the chapter has already.
    fn own_title(&self, node: &Node, heading: &Heading) -> Option<String> {
        let shape = self.target.template.chapter(node.id.as_str());
        let usual = shape.into_iter().flat_map(|shape| Lang::ALL.map(|lang| shape.title.get(lang)));
        let known = match node.field(TITLE).text() {
            Some(own) => plain(own) == plain(&heading.title),
            None => usual.into_iter().any(|title| plain(title) == plain(&heading.title)),
        };
        (!known).then(|| heading.title.clone())
    }

    fn usual_title(&self, node: &NodeId) -> String {
        let own = self.sketch.nodes.get(node).and_then(|node| node.field(TITLE).text());
        let shape = self.target.template.chapter(node.as_str());
        let usual = shape.map(|shape| shape.title.get(self.target.plan.head.lang));
        own.or(usual).unwrap_or_default().to_owned()
    }

    fn titles(&self) -> Vec<String> {
        self.sketch.walk("").into_iter().map(|(_, node)| self.usual_title(&node.id)).collect()
    }

    /// Takes a text for the chapter that the file has come to.
    pub(super) fn text(&mut self, text: &Text) {
        if self.outline.drawn.is_some() {
            return;
        }
        if is_no_records(&text.markdown) {
            self.outline.waiting = None;
            return;
        }
        let shape = self.current().and_then(|node| self.target.template.chapter(node.as_str()));
        let what = match (self.current(), shape.is_some_and(|shape| !shape.text)) {
            (Some(_), false) => {
                self.keep_waiting();
                return self.gather(text.markdown.clone());
            }
            (Some(_), true) => "import-chapter-without-text",
            (None, _) => "import-text-nowhere",
        };
        let words: String = text.markdown.split_whitespace().collect::<Vec<_>>().join(" ");
        let quoted: String = words.chars().take(QUOTED).collect();
        let count = words.split_whitespace().count();
        self.leave(&text.place, Message::new(what).with("words", quoted).with("count", count));
    }

    fn gather(&mut self, part: String) {
        let Some(node) = self.current().cloned() else { return };
        let gathered = self.outline.texts.iter_mut().find(|gathered| gathered.node == node);
        if let Some(gathered) = gathered {
            gathered.parts.push(part);
        }
    }

    /// Proposes the texts that were gathered; a chapter without any keeps what it has.
    pub(super) fn texts(&mut self) {
        for Gathered { node, place, heading, is_new, title, parts } in std::mem::take(&mut self.outline.texts) {
            let text = parts.join("\n\n");
            let text = (!text.trim().is_empty()).then_some(FieldValue::Some(Value::Prose(text)));
            let title = title.map(FieldValue::line);
            let mut changes = Vec::new();
            for (field, after) in [(TITLE, title), (TEXT, text)] {
                let before = self.existing(&node).map_or(FieldValue::EMPTY, |node| node.field(field).clone());
                if let Some(after) = after.filter(|after| *after != before) {
                    self.set(&node, field, after.clone());
                    changes.push(FieldChange { field: field.to_owned(), before, after });
                }
            }
            let was_empty = self.existing(&node).is_none_or(|node| node.field(TEXT).is_missing());
            let fate = match (is_new, changes.is_empty()) {
                (false, true) => Fate::Same,
                (false, false) if !was_empty => Fate::Changed(changes),
                _ => Fate::Added,
            };
            self.placing.chapters.push(Chapter { place, node, heading, fate });
        }
    }

    /// Finds the chapter of each tracked change and comment: the last that begins before it.
    pub(super) fn suggestions(&mut self, suggestions: &[Suggestion]) {
        for suggestion in suggestions {
            let mut before = self.outline.begins.iter().rev();
            let found = before.find(|(place, _)| *place <= suggestion.place).and_then(|(_, node)| node.clone());
            self.placing.suggestions.push((found, suggestion.clone()));
        }
    }
}
