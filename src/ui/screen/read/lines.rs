//! The text of a plan as lines of a width, with what each line belongs to.

use std::collections::BTreeSet;

use crate::document::prose::{self, Part};
use crate::domain::id::NodeId;
use crate::domain::plan::{Node, Plan, TEXT};
use crate::domain::template::Register;
use crate::domain::value::{FieldValue, NothingKind};
use crate::ui::field::shown;
use crate::ui::glyph::Glyph;
use crate::ui::session::Session;
use crate::ui::text::{self, wrap};
use crate::ui::theme::Role;

/// The columns before the text: marker, sign of change, number of the paragraph.
pub const MARGIN: u16 = 7;
/// The columns after the text, for the numbers of remarks.
const AFTER: u16 = 4;

/// The whole text.
#[derive(Debug, Default)]
pub struct Laid {
    /// Every line.
    pub lines: Vec<Line>,
    /// What can be selected, in order.
    pub items: Vec<Item>,
    changed: BTreeSet<NodeId>,
    nothing: BTreeSet<NodeId>,
}

/// One line.
#[derive(Debug, Default)]
pub struct Line {
    /// The number of the paragraph that begins here, as shown.
    pub number: String,
    /// Words and their roles.
    pub parts: Vec<(String, Role)>,
    /// What it belongs to.
    pub item: Option<usize>,
    /// Whether that begins here.
    pub is_first: bool,
    /// Whether that changed and begins here.
    pub changed: bool,
    /// Numbers of remarks that stand here.
    pub remarks: String,
}

/// A heading, a paragraph or a record.
#[derive(Debug)]
pub struct Item {
    /// The chapter that it stands in.
    pub chapter: NodeId,
    /// The record, where it is one.
    pub record: Option<NodeId>,
    /// The number of the paragraph, where it is one.
    pub paragraph: Option<u32>,
    /// The words of the paragraph.
    pub quote: Option<String>,
    /// Its first line.
    pub first: usize,
    /// Its last line.
    pub last: usize,
    /// Whether it differs from the newest locked version.
    pub changed: bool,
    /// Remarks, by number.
    pub remarks: Vec<u32>,
}

impl Laid {
    /// Finds a paragraph of a chapter, a record, or the chapter's heading.
    #[must_use]
    pub fn find(&self, node: &NodeId, paragraph: Option<u32>) -> Option<usize> {
        let exact =
            |item: &Item| item.record.as_ref() == Some(node) || (item.chapter == *node && item.paragraph == paragraph);
        let near = |item: &Item| item.chapter == *node;
        self.items.iter().position(exact).or_else(|| self.items.iter().position(near))
    }

    /// Returns the sign of a chapter in the outline: changed, or deliberately without content.
    #[must_use]
    pub fn mark(&self, chapter: &NodeId) -> Option<Glyph> {
        if self.changed.contains(chapter) {
            return Some(Glyph::Changed);
        }
        self.nothing.contains(chapter).then_some(Glyph::Undecided)
    }
}

/// Lays the text of a plan out in lines of a width; `old` is what it is compared with.
#[must_use]
pub fn lay_out(session: &Session, plan: &Plan, old: Option<&Plan>, width: u16) -> Laid {
    let columns = usize::from(width.saturating_sub(MARGIN + AFTER)).max(8);
    let mut press = Press { session, plan, old, columns, laid: Laid::default() };
    for (depth, node) in plan.walk("") {
        press.chapter(depth, node);
    }
    press.laid
}

/// Lays out one plan.
struct Press<'a> {
    session: &'a Session,
    plan: &'a Plan,
    old: Option<&'a Plan>,
    columns: usize,
    laid: Laid,
}

impl Press<'_> {
    fn chapter(&mut self, depth: usize, node: &Node) {
        if !self.laid.lines.is_empty() {
            self.blank();
        }
        let title = self.session.shown(self.plan).title(node);
        let heading = self.old_node(&node.id).is_none() && self.old.is_some();
        let role = if depth == 0 { Role::Heading } else { Role::Accent };
        self.item(node, None, None, vec![(title, role)], heading);
        match node.field(TEXT) {
            FieldValue::Nothing(nothing) if nothing.none != NothingKind::Empty => {
                self.laid.nothing.insert(node.id.clone());
                let words = self.session.shown(self.plan).nothing(nothing).unwrap_or_default();
                let changed = self.old_node(&node.id).is_some_and(|old| old.field(TEXT) != node.field(TEXT));
                self.item(node, None, None, vec![(words, Role::Muted)], changed);
            }
            FieldValue::Nothing(_) => self.guidance(node),
            value => self.prose(node, value.text().unwrap_or_default()),
        }
        let template = self.session.template_of(self.plan);
        let shape = template.and_then(|template| template.chapter(node.id.as_str()));
        for register in shape.into_iter().flat_map(|shape| &shape.registers) {
            if let Some(register) = template.and_then(|template| template.register(register)) {
                self.register(node, register);
            }
        }
    }

    /// Shows what belongs here to who may write it.
    fn guidance(&mut self, node: &Node) {
        let template = self.session.template_of(self.plan);
        let shape = template.and_then(|template| template.chapter(node.id.as_str()));
        let Some(shape) = shape.filter(|shape| shape.text && self.session.is_secretary()) else { return };
        let guidance = shape.guidance.get(self.plan.head.lang).to_owned();
        if !guidance.is_empty() {
            self.item(node, None, None, vec![(guidance, Role::Disabled)], false);
        }
    }

    fn prose(&mut self, node: &Node, text: &str) {
        let old = self.old_node(&node.id).map(|old| paragraphs(old.field(TEXT).text().unwrap_or_default()));
        for part in prose::parts(text) {
            self.blank();
            match part {
                Part::Heading(_, words) => {
                    self.item(node, None, None, vec![(prose::plain(&words), Role::Heading)], false)
                }
                Part::Paragraph(paragraph) => {
                    let words = paragraph.text();
                    let changed = self.old.is_some() && !old.as_ref().is_some_and(|old| old.contains(&words));
                    let role = if changed { Role::Added } else { Role::Text };
                    self.item(node, None, Some((paragraph.number, &words)), vec![(words.clone(), role)], changed);
                }
            }
        }
    }

    fn register(&mut self, chapter: &Node, register: &Register) {
        let records = self.plan.walk(&register.id);
        if records.is_empty() {
            return;
        }
        self.blank();
        for (depth, record) in records {
            let changed = self.old.is_some() && self.old_node(&record.id).is_none_or(|old| old.fields != record.fields);
            let fields =
                register.fields.iter().map(|field| shown(self.session, self.plan, field, record.field(&field.id)));
            let words: Vec<String> = fields.filter(|words| !words.is_empty()).collect();
            let key = if register.keyed { format!("{}{}  ", "  ".repeat(depth), record.key) } else { String::new() };
            let role = if changed { Role::Added } else { Role::Text };
            let dot = if self.session.capabilities.ascii { " - " } else { " · " };
            self.item(chapter, Some(record), None, vec![(key, Role::Key), (words.join(dot), role)], changed);
        }
    }

    fn old_node(&self, node: &NodeId) -> Option<&Node> {
        self.old?.node(node)
    }

    fn blank(&mut self) {
        self.laid.lines.push(Line::default());
    }

    /// Adds something that can be selected.
    fn item(
        &mut self,
        chapter: &Node,
        record: Option<&Node>,
        paragraph: Option<(u32, &str)>,
        parts: Vec<(String, Role)>,
        changed: bool,
    ) {
        let node = record.map_or(&chapter.id, |record| &record.id);
        let number = paragraph.map(|(number, _)| number);
        let is_heading = number.is_none() && record.is_none();
        let has_heading = self.laid.items.iter().rev().any(|item| item.chapter == chapter.id);
        let here = |anchor: &crate::domain::remark::Anchor| {
            anchor.node.as_ref() == Some(node) && anchor.paragraph == number && !(is_heading && has_heading)
        };
        let standing = self.plan.remarks.values().filter(|remark| remark.withdrawn.is_none());
        let remarks: Vec<u32> = standing.filter(|remark| here(&remark.anchor)).map(|remark| remark.no).collect();
        if changed {
            self.laid.changed.insert(chapter.id.clone());
        }
        let first = self.laid.lines.len();
        let at = self.laid.items.len();
        for parts in wrap_parts(&parts, self.columns) {
            self.laid.lines.push(Line { parts, item: Some(at), ..Line::default() });
        }
        if let Some(line) = self.laid.lines.get_mut(first) {
            line.is_first = true;
            line.changed = changed;
            line.number = number
                .map(|number| format!("{}{number}", Glyph::Paragraph.text(self.session.capabilities.ascii)))
                .unwrap_or_default();
            line.remarks = remarks.first().map(|no| format!("m{no}")).unwrap_or_default();
        }
        let last = self.laid.lines.len().saturating_sub(1);
        let quote = paragraph.map(|(_, words)| words.to_owned());
        let (chapter, record) = (chapter.id.clone(), record.map(|record| record.id.clone()));
        self.laid.items.push(Item { chapter, record, paragraph: number, quote, first, last, changed, remarks });
    }
}

fn paragraphs(text: &str) -> BTreeSet<String> {
    let words = |part| match part {
        Part::Paragraph(paragraph) => Some(paragraph.text()),
        Part::Heading(..) => None,
    };
    prose::parts(text).into_iter().filter_map(words).collect()
}

/// Wraps parts that follow each other; the first may be a key that stands before all lines.
fn wrap_parts(parts: &[(String, Role)], columns: usize) -> Vec<Vec<(String, Role)>> {
    let (lead, rest) = match parts {
        [lead, rest] => (lead.clone(), rest),
        [only] => ((String::new(), Role::Text), only),
        _ => return Vec::new(),
    };
    let indent = text::width(&lead.0);
    let wrapped = wrap(&rest.0, columns.saturating_sub(indent).max(1));
    let first = |at: usize| if at == 0 { lead.clone() } else { (" ".repeat(indent), Role::Text) };
    wrapped.into_iter().enumerate().map(|(at, line)| vec![first(at), (line, rest.1)]).collect()
}
