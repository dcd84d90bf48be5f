//! What is kept from the public and has to be looked at again: on the day that was set, or because none was.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Item, Kind, View, secretariat};
use crate::domain::message::{Argument, Message};
use crate::domain::plan::{Access, Node, TITLE};
use crate::domain::template::Template;

impl View<'_> {
    /// Lists what has to be looked at again, by the day that it was to be.
    ///
    /// What a template closes from the moment it is made was decided by nobody here, and has no day.
    pub(super) fn access(&self, template: &Template) -> Vec<Item> {
        let mut by_day: BTreeMap<Option<NaiveDate>, Vec<String>> = BTreeMap::new();
        let mut add = |access: &Access, name: String| {
            let is_decided = access.review.is_some() || !access.by.is_empty();
            let names = is_decided.then(|| by_day.entry(access.review).or_default());
            names.into_iter().for_each(|names| names.push(name.clone()));
        };
        if let Some(access) = &self.plan.head.access {
            add(access, self.plan.head.title.clone());
        }
        for (id, access) in &self.plan.access {
            let above = self.plan.nodes.get(id).and_then(|node| node.parent.as_ref());
            let is_inner = above.is_some_and(|above| self.plan.is_closed(above));
            if let Some(node) = self.plan.node(id).filter(|_| !is_inner) {
                add(access, self.heading(node, template));
            }
        }
        by_day.into_iter().map(|(review, names)| of(review, names)).collect()
    }

    fn heading(&self, node: &Node, template: &Template) -> String {
        let usual = template.chapter(node.id.as_str()).map(|chapter| chapter.title.get(self.plan.head.lang));
        let title = node.field(TITLE).text().or(usual).unwrap_or_default();
        format!("{} {title}", node.key).trim().to_owned()
    }
}

fn of(review: Option<NaiveDate>, names: Vec<String>) -> Item {
    let (count, names) = (names.len(), Argument::each(names));
    let message = match review {
        Some(day) => Message::new("missing-access-review").with("day", day),
        None => Message::new("missing-access-day"),
    };
    let message = message.with("count", count).with("parts", names);
    Item { from: review, ..Item::new(Kind::Access, message, vec![secretariat(review)], None) }
}
