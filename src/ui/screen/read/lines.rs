//! The text of a plan as lines of a width, with what each line belongs to.

mod records;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::document::prose::{self, Block, Change, Part, PartChange, Piece, Place, compare_parts, locate};
use crate::domain::id::NodeId;
use crate::domain::lang::Lang;
use crate::domain::plan::{Node, Plan, TEXT};
use crate::domain::value::{FieldValue, NothingKind};
use crate::domain::workspace::Workspace;
use crate::ui::closed;
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
    /// Whether it differs from what the text is compared with.
    pub changed: bool,
    /// Whether it is not there any more.
    pub removed: bool,
    /// Remarks, by number.
    pub remarks: Vec<u32>,
}

impl Laid {
    /// Finds a paragraph of a chapter, a record, or the chapter's heading; of a paragraph that is gone the nearest before.
    #[must_use]
    pub fn find(&self, node: &NodeId, paragraph: Option<u32>) -> Option<usize> {
        let exact =
            |item: &Item| item.record.as_ref() == Some(node) || (item.chapter == *node && item.paragraph == paragraph);
        let near = |item: &Item| {
            item.chapter == *node && item.record.is_none() && item.paragraph.is_some() && item.paragraph <= paragraph
        };
        let here = |item: &Item| item.chapter == *node;
        let mut items = self.items.iter();
        items.position(exact).or_else(|| self.items.iter().rposition(near)).or_else(|| self.items.iter().position(here))
    }

    /// Lists the places of the items that changed.
    pub fn changes(&self) -> impl Iterator<Item = usize> {
        self.items.iter().enumerate().filter(|(_, item)| item.changed).map(|(at, _)| at)
    }

    /// Lists the places of the items with remarks.
    pub fn remarked(&self) -> impl Iterator<Item = usize> {
        self.items.iter().enumerate().filter(|(_, item)| !item.remarks.is_empty()).map(|(at, _)| at)
    }

    /// Returns the words of an item.
    #[must_use]
    pub fn words(&self, item: &Item) -> String {
        let lines = self.lines.iter().take(item.last + 1).skip(item.first);
        let line = |line: &Line| line.parts.iter().map(|(words, _)| words.as_str()).collect::<String>();
        lines.map(line).collect::<Vec<_>>().join(" ")
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

/// What a text is laid out for. Plans and workspaces never change: who knows of a change has others.
#[derive(Debug)]
pub struct Setting {
    plan: Arc<Plan>,
    old: Option<Arc<Plan>>,
    workspace: Arc<Workspace>,
    width: u16,
    lang: Lang,
    is_secretary: bool,
    is_plain: bool,
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        let same_old = match (&self.old, &other.old) {
            (Some(mine), Some(theirs)) => Arc::ptr_eq(mine, theirs),
            (None, None) => true,
            _ => false,
        };
        same_old
            && Arc::ptr_eq(&self.plan, &other.plan)
            && Arc::ptr_eq(&self.workspace, &other.workspace)
            && (self.width, self.lang) == (other.width, other.lang)
            && (self.is_secretary, self.is_plain) == (other.is_secretary, other.is_plain)
    }
}

impl Setting {
    /// Takes the plan, what it is compared with, and the width in columns.
    #[must_use]
    pub fn new(session: &Session, plan: &Arc<Plan>, old: Option<&Arc<Plan>>, width: u16) -> Self {
        Self {
            plan: Arc::clone(plan),
            old: old.map(Arc::clone),
            workspace: Arc::clone(&session.workspace),
            width,
            lang: session.lang(),
            is_secretary: session.is_secretary(),
            is_plain: session.plain,
        }
    }

    /// Lays the text out.
    #[must_use]
    pub fn lay_out(&self, session: &Session) -> Laid {
        let columns = usize::from(self.width.saturating_sub(MARGIN + AFTER)).max(8);
        let (plan, old) = (self.plan.as_ref(), self.old.as_deref());
        let mut press = Press { session, plan, old, columns, remarks: remarks(plan), laid: Laid::default() };
        for (depth, node) in plan.walk("") {
            press.chapter(depth, node);
        }
        press.removed_chapters();
        press.laid
    }
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
            Place::Plan => plan.walk("").first().map(|(_, first)| (first.id.clone(), None)),
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
        let role = if depth == 0 { Role::Heading } else { Role::Accent };
        let (parts, changed) = match (self.old, self.old_node(&node.id)) {
            (None, _) => (vec![(title, role)], false),
            (Some(_), None) => (vec![(title, Role::Added)], true),
            (Some(old), Some(was)) => {
                let before = self.session.shown(old).title(was);
                let changed = before != title;
                (if changed { compared(&before, &title) } else { vec![(title, role)] }, changed)
            }
        };
        self.item(node, None, None, parts, changed);
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

    /// Shows at the end what chapters there were.
    fn removed_chapters(&mut self) {
        let Some(old) = self.old else { return };
        for (_, node) in old.walk("") {
            if self.plan.node(&node.id).is_none() {
                self.blank();
                let words =
                    [self.session.shown(old).title(node), node.field(TEXT).text().unwrap_or_default().to_owned()];
                let parts = words.iter().filter(|words| !words.is_empty());
                let parts = parts.map(|words| (format!("[-{words}-]\n"), Role::Removed)).collect();
                self.item(node, None, None, parts, true);
            }
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
        if let Part::Paragraph(paragraph) = part
            && let Some((Block::Table(table), rest)) = paragraph.blocks.split_first()
            && !changed
        {
            let mut lines = table::lay_out(table, self.columns, self.session.ascii(), self.session.plain);
            let below = rest.iter().map(|block| (self.block(block), role));
            lines.extend(below.flat_map(|part| wrap_parts(&[part], self.columns)));
            self.set(node, None, number, lines, changed);
            return;
        }
        let parts = match pieces {
            Some(pieces) => pieces.iter().flat_map(marked).collect(),
            None if role == Role::Added => vec![(format!("{{+{}+}}", self.shown(part)), role)],
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
        self.set(chapter, record, number, wrap_parts(&parts, self.columns), changed);
    }

    /// Adds something that can be selected, line by line as it stands.
    fn set(
        &mut self,
        chapter: &Node,
        record: Option<&Node>,
        number: Option<u32>,
        lines: Vec<Vec<(String, Role)>>,
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
        let mut words = lines.iter().flatten().filter(|(words, _)| !words.is_empty());
        let removed = changed && words.all(|(_, role)| *role == Role::Removed);
        for parts in lines {
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
        self.laid.items.push(Item { chapter, record, paragraph: number, first, last, changed, removed, remarks });
    }
}

/// Returns the words of a part without marks.
fn words(part: &Part) -> String {
    match part {
        Part::Heading(_, words) => prose::plain(words),
        Part::Paragraph(paragraph) => paragraph.text(),
    }
}

/// Marks what differs between two texts, so that it shows without colours too.
fn compared(before: &str, after: &str) -> Vec<(String, Role)> {
    prose::compare(before, after).iter().flat_map(marked).collect()
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
#[must_use]
pub fn wrap_parts(parts: &[(String, Role)], columns: usize) -> Vec<Vec<(String, Role)>> {
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

#[cfg(test)]
mod tests {
    use proptest::collection::btree_set;
    use proptest::prelude::*;

    use super::*;

    fn item(chapter: &str, paragraph: Option<u32>) -> Item {
        let (chapter, remarks) = (NodeId::new(chapter).unwrap(), Vec::new());
        Item { chapter, record: None, paragraph, first: 0, last: 0, changed: false, removed: false, remarks }
    }

    proptest! {
        #[test]
        fn of_a_paragraph_that_is_gone_the_nearest_before_is_found(kept in btree_set(1_u32..20, 0..10), wanted in 1_u32..20) {
            let numbers = || std::iter::once(None).chain(kept.iter().copied().map(Some));
            let items = ["a", "b"].into_iter().flat_map(|chapter| numbers().map(move |number| item(chapter, number)));
            let laid = Laid { items: items.collect(), ..Laid::default() };
            let found = laid.find(&NodeId::new("b").unwrap(), Some(wanted)).unwrap();
            prop_assert_eq!(laid.items[found].chapter.as_str(), "b");
            prop_assert_eq!(laid.items[found].paragraph, kept.range(..=wanted).next_back().copied());
            prop_assert_eq!(laid.find(&NodeId::new("c").unwrap(), None), None);
        }
    }
}
