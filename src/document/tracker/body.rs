//! The status page of a body: what waits for it, when it meets, and what it has done.

use std::sync::Arc;

use chrono::NaiveDate;

use super::super::part::{Document, Line, Part, Table};
use crate::domain::body::Body;
use crate::domain::message::Message;
use crate::domain::outstanding::{Whom, outstanding};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

/// What a page of a body is made of.
pub struct Page<'a> {
    /// The body.
    pub body: &'a Body,
    /// The plans, as their reader may see them.
    pub plans: &'a [Arc<Plan>],
    /// Where names and meetings are found.
    pub workspace: &'a Workspace,
    /// The language.
    pub locale: &'a Locale,
    /// The day.
    pub day: NaiveDate,
}

impl Page<'_> {
    /// Makes the page.
    #[must_use]
    pub fn document(&self) -> Document {
        let locale = self.locale;
        let name = self.body.name(locale.lang(), self.day);
        let title = locale.say(&Message::new("tracker-body-title").with("name", name));
        let standing = locale.say(&Message::new("response-day").with("day", self.day));
        let mut parts = vec![Part::heading(1, &title), Part::Sentence(standing.clone())];
        parts.extend(self.waiting());
        parts.extend(self.meetings());
        parts.extend(self.done());
        Document { lang: locale.lang(), title, contents: false, footer: standing.clone(), standing, parts }
    }

    /// Says what waits for the body, plan by plan.
    fn waiting(&self) -> Vec<Part> {
        let whom = Whom::Body(self.body.id.clone());
        let mut table = self.table("tracker-waits", ["tracker-plan", "tracker-stands"]);
        for plan in self.plans {
            let Some(template) = self.workspace.template(&plan.head.template) else { continue };
            let items = outstanding(plan, self.workspace, template, self.day).items;
            let owed = items.iter().filter_map(|item| item.owed(&whom, self.workspace, self.day));
            let said: Vec<Line> = owed.map(|item| Line::words(self.locale.say(&item.message))).collect();
            if !said.is_empty() {
                table.row(vec![vec![Line::words(&plan.head.title)], said]);
            }
        }
        self.part("tracker-waits", table)
    }

    /// Lists the meetings from the day on; what is on their agendas stands in their papers.
    fn meetings(&self) -> Vec<Part> {
        let mut table = self.table("tracker-meetings", ["document-date", "tracker-hours", "tracker-place"]);
        let coming = self.workspace.meetings_of(&self.body.id);
        for meeting in coming.filter(|meeting| meeting.call.held >= self.day && meeting.call.cancelled.is_none()) {
            let line = |text: &Option<String>| text.iter().map(Line::words).collect();
            let held = vec![Line::words(self.locale.weekday_date_of_year(meeting.call.held))];
            table.row(vec![held, line(&meeting.call.hours), line(&meeting.call.place)]);
        }
        self.part("tracker-meetings", table)
    }

    /// Lists what the body came to, the newest first.
    fn done(&self) -> Vec<Part> {
        let who = Considerer::Body(self.body.id.clone());
        let columns = ["document-date", "tracker-plan", "tracker-milestone", "tracker-case", "tracker-decision"];
        let mut table = self.table("tracker-done", columns);
        let all = self.plans.iter().flat_map(|plan| plan.considerations.values().map(move |one| (plan, one)));
        let mut own: Vec<_> = all.filter(|(_, one)| one.consideration.bodies.contains(&who)).collect();
        own.sort_by_key(|(_, one)| std::cmp::Reverse(one.consideration.held));
        for (plan, recorded) in own {
            let given = &recorded.consideration;
            let step = plan.steps.get(&given.step).map(|step| step.key.clone()).unwrap_or_default();
            let cells = [
                self.locale.short_date(given.held),
                plan.head.title.clone(),
                step,
                given.case.clone().unwrap_or_default(),
                self.locale.term(given.outcome.term()),
            ];
            table.row(cells.map(|text| vec![Line::words(text)]).into());
        }
        self.part("tracker-done", table)
    }

    fn table<const N: usize>(&self, caption: &str, columns: [&str; N]) -> Table {
        Table::new(self.locale.term(caption), columns.map(|id| self.locale.term(id)).into())
    }

    /// Gives a table its heading; a table without rows says that there is nothing.
    fn part(&self, caption: &str, table: Table) -> Vec<Part> {
        let heading = Part::heading(2, self.locale.term(caption));
        let nothing = || Part::Note(self.locale.term("tracker-nothing"));
        vec![heading, if table.rows.is_empty() { nothing() } else { Part::Table(table) }]
    }
}
