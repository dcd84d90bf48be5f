//! Records along the time: when each is planned, which days that means, how far it has moved.

use chrono::NaiveDate;

use super::{Sheet, cell, drawing, row};
use crate::document::part::{Cell, Part};
use crate::domain::picture::timeline::{Row, Time, Timeline};

impl Sheet<'_, '_> {
    /// Lays the records out in their order, each with its words and its days; nothing when none has a day.
    pub(super) fn timeline(&self, timeline: &Timeline<'_>) -> Vec<Part> {
        if timeline.span.is_none() {
            return Vec::new();
        }
        let view = timeline.view;
        let field = |id: &Option<String>| id.as_ref().and_then(|id| self.register.field(id));
        let has = |said: fn(&Row<'_>) -> bool| timeline.rows.iter().any(said);
        let has_first = has(|one| one.first.is_some());
        let has_actual = has(|one| one.actual.is_some());
        let has_moved = has(|one| one.slip.is_some() || one.late.is_some());
        let headings = [
            Some(self.label(timeline.label, "view-timeline")),
            Some(self.label(self.register.field(&view.when), "view-timeline")),
            Some(self.term("copy-days")),
            has_first.then(|| self.label(field(&view.first), "copy-first")),
            has_actual.then(|| self.label(field(&view.actual), "copy-done")),
            has_moved.then(|| self.term("copy-moved")),
            view.provisional.as_ref().map(|_| self.term("copy-standing")),
        ];
        let mut table = self.table(&self.title, headings.into_iter().flatten().collect());
        for one in &timeline.rows {
            let words = |time: &Option<Time<'_>>| cell(time.iter().map(|time| self.planned(time)));
            let standing = if one.is_provisional { "copy-provisional" } else { "copy-decided" };
            let [planned, days] = self.times(one, &view.when);
            let cells = [
                Some(cell([self.name(one.node, timeline.label)])),
                Some(planned),
                Some(days),
                has_first.then(|| words(&one.first)),
                has_actual.then(|| words(&one.actual)),
                has_moved.then(|| cell(self.moved(one))),
                view.provisional.as_ref().map(|_| cell([self.term(standing)])),
            ];
            table.rows.push(row(cells.into_iter().flatten()));
        }
        std::iter::once(Part::Table(table)).chain(drawing::timeline(self, timeline)).collect()
    }

    /// Says when a record is planned, and the days of each time beside it; or which kind of nothing stands there.
    fn times(&self, one: &Row<'_>, when: &str) -> [Cell; 2] {
        let field = self.register.field(when);
        if let Some((value, field)) = one.nothing.zip(field) {
            let said = self.shown.lines(field, value);
            return [cell(said.into_iter().map(crate::document::shown::Words::into_text)), cell([])];
        }
        let days = |time: &Time<'_>| self.days(time).unwrap_or_else(|| super::NOTHING.to_owned());
        let pair = |lines: Vec<String>| Cell { is_paired: lines.len() > 1, ..cell(lines) };
        [
            pair(one.planned.iter().map(|time| self.planned(time)).collect()),
            pair(one.planned.iter().map(days).collect()),
        ]
    }

    /// Says a time as written, and whose it is.
    fn planned(&self, time: &Time<'_>) -> String {
        let words = time.when.as_ref().map_or_else(|| self.term("document-no-date"), |when| when.words.clone());
        match time.whose {
            Some(whose) => format!("{}: {words}", self.shown.recipient(whose)),
            None => words,
        }
    }

    /// Says the days that a time means.
    fn days(&self, time: &Time<'_>) -> Option<String> {
        let day = |day: Option<NaiveDate>| day.map_or_else(|| "…".to_owned(), |day| self.shown.locale.short_date(day));
        let stretches = time.bars.iter().map(|bar| match (bar.from, bar.to) {
            (from, to) if from == to => day(from),
            (from, to) => format!("{}–{}", day(from), day(to)),
        });
        let all: Vec<String> = stretches.collect();
        (!all.is_empty()).then(|| all.join("; "))
    }

    fn moved(&self, one: &Row<'_>) -> Vec<String> {
        let slips = [one.slip, one.late].into_iter().flatten();
        slips.filter_map(|slip| slip.message()).map(|message| self.shown.locale.say(&message)).collect()
    }
}
