//! The registers of a chapter in its text: each record with its key, what it is called, and its other fields by name.

use super::{Press, compared};
use crate::domain::plan::{Node, Plan};
use crate::domain::template::{Field, Register};
use crate::ui::closed;
use crate::ui::field::shown;
use crate::ui::glyph::Glyph;
use crate::ui::theme::Role;

impl Press<'_> {
    /// Lays out a register: its name, and its records in their order; what was there before and is gone comes last.
    pub(super) fn register(&mut self, chapter: &Node, register: &Register) {
        let records = self.plan.walk(&register.id);
        let mut gone = self.old.map(|old| old.walk(&register.id)).unwrap_or_default();
        gone.retain(|(_, was)| self.plan.node(&was.id).is_none());
        if records.is_empty() && gone.is_empty() {
            return;
        }
        self.blank();
        let name = register.title.get(self.plan.head.lang).to_owned();
        self.item(chapter, None, None, vec![(name, Role::Accent)], false);
        for (depth, record) in records {
            let key = if register.keyed { format!("{}{}  ", "  ".repeat(depth), record.key) } else { String::new() };
            let mut parts = vec![(key, Role::Key)];
            let (fields, changed) = self.fields(register, record);
            parts.extend(fields);
            if let Some(access) = self.plan.access_to(Some(&record.id)) {
                parts.push((format!("{}{}", self.dot(), closed::said(self.session, access)), Role::Warning));
            }
            self.item(chapter, Some(record), None, parts, changed);
        }
        let Some(old) = self.old else { return };
        for (_, was) in gone {
            let called = self.value(old, register.fields.first(), was);
            self.item(chapter, None, None, vec![(format!("[-{} {called}-]", was.key), Role::Removed)], true);
        }
    }

    /// Returns what stands in a record, and whether that differs from before.
    fn fields(&self, register: &Register, record: &Node) -> (Vec<(String, Role)>, bool) {
        let was = self.old.zip(self.old_node(&record.id));
        let is_new = self.old.is_some() && was.is_none();
        let (mut parts, mut changed, mut below) = (Vec::new(), is_new, false);
        for (at, field) in register.fields.iter().enumerate() {
            let now = self.value(self.plan, Some(field), record);
            let before = was.map(|(old, was)| self.value(old, Some(field), was)).filter(|before| *before != now);
            if now.is_empty() && before.is_none() {
                continue;
            }
            // The first field says what the record is; the others stand below it, by their names.
            if at > 0 {
                let between = if below { self.dot() } else { "\n".to_owned() };
                below = true;
                parts.push((format!("{between}{}: ", field.label.get(self.plan.head.lang)), Role::Muted));
            }
            match before {
                Some(before) => {
                    changed = true;
                    parts.extend(compared(&before, &now));
                }
                None => parts.push((now, if is_new { Role::Added } else { Role::Text })),
            }
        }
        (parts, changed)
    }

    fn value(&self, plan: &Plan, field: Option<&Field>, record: &Node) -> String {
        field.map(|field| shown(self.session, plan, field, record.field(&field.id))).unwrap_or_default()
    }

    fn dot(&self) -> String {
        format!(" {} ", Glyph::Dot.text(self.session.ascii()))
    }
}
