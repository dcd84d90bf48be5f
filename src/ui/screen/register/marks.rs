//! Records that are marked, so that one command changes all of them.

use std::collections::BTreeSet;

use super::Registers;
use super::records::Shown;
use super::rows::Rows;
use crate::domain::id::NodeId;
use crate::domain::plan::Node;
use crate::ui::action::Action;
use crate::ui::session::Session;

/// The marked records of the visible register.
#[derive(Debug, Default)]
pub(super) struct Marks(BTreeSet<NodeId>);

impl Marks {
    /// Tells whether a record is marked.
    pub fn has(&self, node: &Node) -> bool {
        self.0.contains(&node.id)
    }

    /// Lists the marked records of a register that are there, filtered or not, in the order of the register.
    pub fn of<'a>(&self, shown: &Shown<'a>) -> Vec<&'a Node> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let all = shown.plan.walk(&shown.register.id);
        all.into_iter().map(|(_, node)| node).filter(|node| self.has(node)).collect()
    }

    /// Leaves nothing marked.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    fn turn(&mut self, node: &Node) {
        if !self.0.remove(&node.id) {
            self.0.insert(node.id.clone());
        }
    }

    /// Marks what is visible; where all of it is marked, nothing stays so.
    fn turn_all(&mut self, rows: &Rows<'_>) {
        if rows.from(0).all(|(_, node)| self.has(node)) {
            self.clear();
        } else {
            self.0.extend(rows.from(0).map(|(_, node)| node.id.clone()));
        }
    }

    /// Marks what is visible and not marked, and the other way round.
    fn turn_others(&mut self, rows: &Rows<'_>) {
        rows.from(0).for_each(|(_, node)| self.turn(node));
    }
}

impl Registers {
    /// Marks records. Returns whether the action does.
    pub(super) fn mark(&mut self, action: Action, session: &Session) -> bool {
        let Some(shown) = self.shown(session) else { return false };
        let count = shown.rows.len();
        match action {
            Action::Mark => {
                if let Some((_, node)) = shown.rows.get(self.scroll.at(count)) {
                    self.marks.turn(node);
                }
                self.scroll.act(Action::Down, count, Self::height(session));
            }
            Action::MarkAll => self.marks.turn_all(&shown.rows),
            Action::MarkOthers => self.marks.turn_others(&shown.rows),
            _ => return false,
        }
        true
    }

    /// Lists what a change is about: the marked records, else the selected one.
    pub(super) fn meant<'a>(&self, session: &'a Session, shown: &Shown<'a>) -> Vec<&'a Node> {
        let marked = if self.gallery.is_open() { Vec::new() } else { self.marks.of(shown) };
        if marked.is_empty() { self.selected(session, shown).into_iter().collect() } else { marked }
    }
}
