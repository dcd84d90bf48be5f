//! Numbers along the time: for each thing that is measured its baseline, targets and readings, whose they are, and what
//! they are together.

use super::{Sheet, cell, drawing, row};
use crate::document::part::{Cell, Part};
use crate::domain::party::Considerer;
use crate::domain::picture::series::{Amount, Measured, Point, Series, Total, Unit};

impl Sheet<'_, '_> {
    /// Lays out a table for each thing that is measured.
    pub(super) fn series(&self, series: &Series<'_>) -> Vec<Part> {
        let mut out = Vec::new();
        for measured in &series.measured {
            let name = self.measured(measured);
            out.push(Part::heading(self.level, &name));
            out.push(self.numbers(series, measured, &name));
            out.extend(drawing::series(self, measured, &name));
        }
        let adrift: Vec<String> = series.adrift.iter().map(|node| self.name(node, None)).collect();
        if !adrift.is_empty() {
            out.push(self.rest("copy-adrift", &adrift));
        }
        out
    }

    /// Names what is measured, with its unit; what is kept from the public by its key alone.
    fn measured(&self, measured: &Measured<'_>) -> String {
        if !self.shows_all && self.shown.plan.is_closed(&measured.node.id) {
            return self.shown.label(&measured.node.id);
        }
        let unit = measured.unit.map(|(field, value)| self.shown.lines(field, value)).unwrap_or_default();
        let unit: Vec<String> = unit.into_iter().map(crate::document::shown::Words::into_text).collect();
        let register = measured.node.register.as_ref().and_then(|id| self.shown.template()?.register(id));
        let key = register.filter(|register| register.keyed).map(|_| measured.node.key.clone());
        let title = Some(self.shown.title(measured.node)).filter(|title| Some(title) != key.as_ref());
        let name = key.into_iter().chain(title).collect::<Vec<_>>().join(" ");
        if unit.is_empty() { name } else { format!("{name} ({})", unit.join(" ")) }
    }

    fn numbers(&self, series: &Series<'_>, measured: &Measured<'_>, name: &str) -> Part {
        let (lang, view) = (self.shown.locale.lang(), series.view);
        let field = |id: &Option<String>| id.as_ref().and_then(|id| self.register.field(id));
        let has_own = measured.kinds.iter().flat_map(|kind| &kind.points).flat_map(|point| &point.readings);
        let has_own = has_own.clone().any(|reading| reading.by.is_empty());
        let has_several = measured.parties.len() > 1 || measured.rollup.term().is_some();
        let parties = measured.parties.iter().map(|who| self.who(who));
        let own = has_own.then(|| self.label(series.value, "view-series"));
        let total = has_several.then(|| measured.rollup.term().map(|id| self.term(id))).flatten();
        let headings =
            [self.label(field(&view.kind), "view-series"), self.label(self.register.field(&view.at), "document-date")];
        let mut table = self.table(name, headings.into_iter().chain(parties).chain(own).chain(total.clone()).collect());
        for kind in &measured.kinds {
            let label = kind.option.map(|option| option.label(lang).to_owned());
            for point in &kind.points {
                let when = point.when.as_ref().map_or_else(|| self.term("document-no-date"), |when| when.words.clone());
                let parties = measured.parties.iter().map(|who| readings(point, |by| by.contains(who)));
                let own = has_own.then(|| readings(point, <[Considerer]>::is_empty));
                let total = total.as_ref().map(|_| cell(self.total(&point.total)));
                let begins = [cell(label.clone()), cell([when])].into_iter();
                table.rows.push(row(begins.chain(parties).chain(own).chain(total)));
            }
        }
        Part::Table(table)
    }

    fn who(&self, who: &Considerer) -> String {
        self.shown.workspace.short_of(who, self.shown.locale.lang(), self.shown.day).to_owned()
    }

    fn total(&self, total: &Total) -> Option<String> {
        match total {
            Total::Amount(amount) => Some(self.amount(*amount)),
            _ => total.refusal(|who| self.who(who)).map(|message| self.shown.locale.say(&message)),
        }
    }

    fn amount(&self, amount: Amount) -> String {
        let number = self.shown.locale.decimal(amount.number);
        match amount.unit {
            Unit::Plain => number,
            Unit::Percent => format!("{number}\u{a0}%"),
            Unit::Currency(code) => format!("{number} {code}"),
        }
    }
}

/// Lists the numbers of a time that somebody has.
fn readings(point: &Point<'_>, whose: impl Fn(&[Considerer]) -> bool) -> Cell {
    let those = point.readings.iter().filter(|reading| whose(&reading.by) && !reading.text.is_empty());
    cell(those.map(|reading| reading.text.to_owned()))
}
