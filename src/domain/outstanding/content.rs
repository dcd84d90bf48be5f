//! What is missing in the text: chapters, required fields, registers that nobody looked through again.

use super::{Item, Kind, View, secretariat};
use crate::domain::message::{Argument, Message};
use crate::domain::plan::{Node, TEXT, TITLE};
use crate::domain::review;
use crate::domain::template::Template;

impl View<'_> {
    pub(super) fn chapters(&self, template: &Template) -> Option<Item> {
        let has_text = |node: &Node| template.chapter(node.id.as_str()).is_none_or(|chapter| chapter.text);
        let has_registers = |node: &Node| {
            let chapter = template.chapter(node.id.as_str());
            chapter.is_some_and(|chapter| {
                chapter.registers.iter().any(|register| self.plan.roots(register).next().is_some())
            })
        };
        let empty = |node: &Node| {
            has_text(node)
                && !has_registers(node)
                && node.field(TEXT).is_missing()
                && self.plan.children(node).next().is_none()
        };
        let missing: Vec<&Node> =
            self.plan.walk("").into_iter().map(|(_, node)| node).filter(|node| empty(node)).collect();
        if missing.is_empty() {
            return None;
        }
        let message = Message::new("missing-chapters")
            .with("count", missing.len())
            .with("chapters", Argument::each(missing.iter().map(|node| self.chapter(node, template))));
        let kind = Kind::Chapters(missing.iter().map(|node| node.id.clone()).collect());
        Some(Item::new(kind, message, vec![secretariat(None)], None))
    }

    /// Names a chapter by its number, one without by its heading.
    fn chapter(&self, node: &Node, template: &Template) -> String {
        if !node.key.is_empty() {
            return node.key.clone();
        }
        let usual = template.chapter(node.id.as_str()).map(|chapter| chapter.title.get(self.plan.head.lang));
        node.field(TITLE).text().or(usual).unwrap_or_default().to_owned()
    }

    pub(super) fn fields<'a>(&'a self, template: &'a Template) -> impl Iterator<Item = Item> + 'a {
        template.registers.iter().filter_map(move |register| {
            let lacks =
                |node: &Node| register.fields.iter().any(|field| field.required && node.field(&field.id).is_missing());
            let records = self.plan.walk(&register.id);
            let keys: Vec<String> =
                records.into_iter().filter(|(_, node)| lacks(node)).map(|(_, node)| node.key.clone()).collect();
            if keys.is_empty() {
                return None;
            }
            let message = Message::new("missing-fields")
                .with("register", register.title.get(self.plan.head.lang))
                .with("records", Argument::each(keys));
            let kind = Kind::Fields(register.id.clone());
            Some(Item::new(kind, message, vec![secretariat(None)], None))
        })
    }

    pub(super) fn reviews<'a>(&'a self, template: &'a Template) -> impl Iterator<Item = Item> + 'a {
        template.registers.iter().filter_map(|register| {
            let standing = review::standing(self.plan, register).filter(|standing| standing.is_suspect())?;
            let message = standing.message(register, self.plan.head.lang);
            let kind = Kind::Review(register.id.clone());
            Some(Item::new(kind, message, vec![secretariat(None)], None))
        })
    }
}
