//! Records side by side, by a choice: benefits by beneficiary, measures by status.

use super::{Sheet, cell, listed, row};
use crate::document::part::{Cell, Part};
use crate::domain::picture::columns::{Columns, Item};

impl Sheet<'_, '_> {
    /// Lays records out by what was chosen for each: a column for each option, a row of its own for the opposite.
    pub(super) fn columns(&self, columns: &Columns<'_>) -> Vec<Part> {
        let lang = self.shown.locale.lang();
        let has_without = !columns.without.is_empty();
        let labels = columns.columns.iter().map(|column| column.option.label(lang).to_owned());
        let without = has_without.then(|| self.term("copy-nothing-chosen"));
        let headings = std::iter::once(self.label(columns.by, "view-columns")).chain(labels).chain(without);
        let mut table = self.table(&self.title, headings.collect());
        let stacks = || {
            let chosen = columns.columns.iter().map(|column| (column.option.tone(), column.items.as_slice()));
            let tone = crate::domain::template::view::Tone::Neutral;
            chosen.chain(has_without.then_some((tone, columns.without.as_slice())))
        };
        for is_minus in [false, true] {
            let names = |items: &[Item<'_>]| -> Vec<String> {
                let those = items.iter().filter(|item| item.is_minus == is_minus);
                those.map(|item| self.name(item.node, columns.label)).collect()
            };
            let has_any = stacks().any(|(_, items)| items.iter().any(|item| item.is_minus == is_minus));
            if !has_any {
                continue;
            }
            let label = match is_minus {
                true => self.label(columns.minus, "view-columns"),
                false => self.register.title.get(lang).to_owned(),
            };
            let cells = stacks().map(|(tone, items)| Cell { tone: Some(tone), ..listed(names(items)) });
            table.rows.push(row(std::iter::once(cell([label])).chain(cells)));
        }
        vec![Part::Table(table)]
    }
}
