//! The text of a plan as lines of a width, with what each line belongs to.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::prose::{self, Block, Change, Part, PartChange, Piece, Place, compare_parts, locate};
use crate::domain::id::NodeId;
use crate::domain::plan::{Node, Plan, TEXT};
use crate::domain::template::Register;
use crate::domain::value::{FieldValue, NothingKind};
use crate::ui::closed;
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
    let mut press = Press { session, plan, old, columns, remarks: remarks(plan), laid: Laid::default() };
    for (depth, node) in plan.walk("") {
        press.chapter(depth, node);
    }
    press.laid
}

/// Lays out a text as it is read in a chapter, compared with nothing.
#[must_use]
pub fn lay_out_text(session: &Session, plan: &Plan, chapter: &Node, text: &str, width: u16) -> Laid {
    let columns = usize::from(width.saturating_sub(MARGIN + AFTER)).max(8);
    let mut press = Press { session, plan, old: None, columns, remarks: BTreeMap::new(), laid: Laid::default() };
    press.prose(chapter, text);
    press.laid
}

/// Lays out one plan.
struct Press<'a> {
    session: &'a Session,
    plan: &'a Plan,
    old: Option<&'a Plan>,
    columns: usize,
    /// Remarks by where they are now.
    remarks: BTreeMap<(NodeId, Option<u32>), Vec<u32>>,
    laid: Laid,
}

/// Lists the remarks that stand, by where they are now: chapter or record, and paragraph.
fn remarks(plan: &Plan) -> BTreeMap<(NodeId, Option<u32>), Vec<u32>> {
    let mut found: BTreeMap<_, Vec<u32>> = BTreeMap::new();
    for remark in plan.remarks.values().filter(|remark| remark.withdrawn.is_none()) {
        let place = match locate(plan, &remark.anchor) {
            Place::Plan => None,
            Place::Node(node) => Some((node, None)),
            Place::Exact(node, paragraph) | Place::Changed(node, paragraph) => Some((node, Some(paragraph))),
            Place::Lost => remark.anchor.node.clone().map(|node| (node, None)),
        };
        if let Some(place) = place {
            found.entry(place).or_default().push(remark.no);
        }
    }
    found
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
        if let Some(access) = self.plan.access_to(Some(&node.id)) {
            self.item(node, None, None, vec![(closed::said(self.session, access), Role::Warning)], false);
        }
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
        let old = self.old_node(&node.id).map(|old| old.field(TEXT).text().unwrap_or_default());
        let changes = match (self.old, old) {
            (Some(_), old) => compare_parts(old.unwrap_or_default(), text),
            (None, _) => prose::parts(text).into_iter().map(PartChange::Same).collect(),
        };
        for change in changes {
            self.blank();
            match change {
                PartChange::Same(part) => self.part(node, &part, Role::Text, None),
                PartChange::Added(part) => self.part(node, &part, Role::Added, None),
                PartChange::Changed { part, pieces } => self.part(node, &part, Role::Text, Some(&pieces)),
                PartChange::Removed(part) => {
                    let words = format!("[-{}-]", words(&part));
                    self.item(node, None, None, vec![(words, Role::Removed)], true);
                }
            }
        }
    }

    /// Adds a heading or a paragraph, with what changed in it.
    fn part(&mut self, node: &Node, part: &Part, role: Role, pieces: Option<&[Piece]>) {
        let (number, role) = match part {
            Part::Heading(..) => (None, Role::Heading),
            Part::Paragraph(paragraph) => (Some(paragraph.number), role),
        };
        let changed = pieces.is_some() || role == Role::Added;
        let parts = match pieces {
            Some(pieces) => pieces.iter().flat_map(marked).collect(),
            None => vec![(self.shown(part), role)],
        };
        self.item(node, None, number, parts, changed);
    }

    /// Returns the words of a part, with signs before the items of its lists.
    fn shown(&self, part: &Part) -> String {
        match part {
            Part::Heading(..) => words(part),
            Part::Paragraph(paragraph) => {
                paragraph.blocks.iter().map(|block| self.block(block)).collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn block(&self, block: &Block) -> String {
        let Block::List(list) = block else { return prose::plain_blocks(std::slice::from_ref(block)) };
        let bullet = Glyph::Bullet.text(self.session.ascii()).to_owned();
        let item = |(at, blocks): (u64, &Vec<Block>)| {
            let mark = list.first.map_or_else(|| bullet.clone(), |first| format!("{}.", first.saturating_add(at)));
            let words = blocks.iter().map(|block| self.block(block)).collect::<Vec<_>>().join("\n");
            format!("{mark} {}", words.replace('\n', "\n  "))
        };
        (0..).zip(&list.items).map(item).collect::<Vec<_>>().join("\n")
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
            let dot = if self.session.ascii() { " - " } else { " · " };
            let closed = self.plan.access_to(Some(&record.id)).map(|access| closed::said(self.session, access));
            let closed = closed.map(|said| (format!("{dot}{said}"), Role::Warning));
            let parts = [(key, Role::Key), (words.join(dot), role)].into_iter().chain(closed).collect();
            self.item(chapter, Some(record), None, parts, changed);
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
        number: Option<u32>,
        parts: Vec<(String, Role)>,
        changed: bool,
    ) {
        let node = record.map_or(&chapter.id, |record| &record.id);
        // What belongs to a chapter as a whole stands at its heading.
        let is_second =
            number.is_none() && record.is_none() && self.laid.items.iter().any(|item| item.chapter == *node);
        let here = self.remarks.get(&(node.clone(), number)).filter(|_| !is_second);
        let remarks = here.cloned().unwrap_or_default();
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
                .map(|number| format!("{}{number}", Glyph::Paragraph.text(self.session.ascii())))
                .unwrap_or_default();
            line.remarks = remarks.first().map(|no| format!("m{no}")).unwrap_or_default();
        }
        let last = self.laid.lines.len().saturating_sub(1);
        let (chapter, record) = (chapter.id.clone(), record.map(|record| record.id.clone()));
        self.laid.items.push(Item { chapter, record, paragraph: number, first, last, changed, remarks });
    }
}

/// Returns the words of a part without marks.
fn words(part: &Part) -> String {
    match part {
        Part::Heading(_, words) => prose::plain(words),
        Part::Paragraph(paragraph) => paragraph.text(),
    }
}

/// Marks a piece of text that changed, so that it shows without colours too; the blanks around it stay outside.
fn marked(piece: &Piece) -> [(String, Role); 3] {
    let words = piece.text.trim();
    // A piece of blanks alone is all before: an empty word stands at the end of them.
    let (before, after) = piece.text.rsplit_once(words).unwrap_or_default();
    let (marked, role) = match piece.change {
        _ if words.is_empty() => (String::new(), Role::Text),
        Change::Same => (words.to_owned(), Role::Text),
        Change::Removed => (format!("[-{words}-]"), Role::Removed),
        Change::Added => (format!("{{+{words}+}}"), Role::Added),
    };
    [(before.to_owned(), Role::Text), (marked, role), (after.to_owned(), Role::Text)]
}

/// Wraps parts that follow each other; a key at the beginning stands before all lines.
fn wrap_parts(parts: &[(String, Role)], columns: usize) -> Vec<Vec<(String, Role)>> {
    let (lead, rest) = match parts.split_first() {
        Some((lead, rest)) if lead.1 == Role::Key => (lead.clone(), rest),
        _ => ((String::new(), Role::Text), parts),
    };
    let indent = text::width(&lead.0);
    let whole: String = rest.iter().map(|(words, _)| words.as_str()).collect();
    let mut letters = rest.iter().flat_map(|(words, role)| words.chars().map(move |letter| (letter, *role)));
    let mut lines = Vec::new();
    for line in wrap(&whole, columns.saturating_sub(indent).max(1)) {
        let before = if lines.is_empty() { lead.clone() } else { (" ".repeat(indent), Role::Text) };
        let mut parts = vec![before];
        for letter in line.chars() {
            // Wrapping leaves out blanks and nothing else.
            let role = letters.find(|(other, _)| *other == letter).map_or(Role::Text, |(_, role)| role);
            match parts.last_mut() {
                Some((words, last)) if *last == role && !words.is_empty() => words.push(letter),
                _ => parts.push((letter.to_string(), role)),
            }
        }
        lines.push(parts);
    }
    lines
}
