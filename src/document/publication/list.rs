//! The publication list: everything that was published, plan by plan, the newest first.

use std::sync::Arc;

use crate::document::part::{Document, Line, Part, Table};
use crate::document::shown::Shown;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::publication::Publication;
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

use chrono::NaiveDate;

use super::{by_basis, digest};

/// The columns.
const COLUMNS: [&str; 6] = [
    "publication-no",
    "publication-on",
    "publication-text",
    "publication-by-whom",
    "publication-withheld",
    "publication-digest",
];

/// What the list is made of.
pub struct List<'a> {
    /// The plans that its reader may see, with what is closed of them: only the legal basis of that is said.
    pub plans: &'a [Arc<Plan>],
    /// Where names are found.
    pub workspace: &'a Workspace,
    /// The language of the page.
    pub locale: &'a Locale,
    /// The day of writing.
    pub day: NaiveDate,
}

impl List<'_> {
    /// Makes the page: a heading and a table for each plan of which something was published.
    #[must_use]
    pub fn document(&self) -> Document {
        let title =
            self.locale.say(&Message::new("publication-list-title").with("workspace", &self.workspace.head.name));
        let standing = self.locale.say(&Message::new("publication-day").with("day", self.day));
        let mut parts = vec![Part::heading(1, &title), Part::Sentence(standing.clone())];
        let all: Vec<Part> = self.plans.iter().flat_map(|plan| self.of_plan(plan)).collect();
        if all.is_empty() {
            parts.push(Part::Sentence(self.locale.term("publication-none")));
        }
        parts.extend(all);
        Document { lang: self.locale.lang(), title, contents: true, footer: standing.clone(), standing, parts }
    }

    fn of_plan(&self, plan: &Plan) -> Vec<Part> {
        if plan.head.publications.is_empty() {
            return Vec::new();
        }
        let mut table = Table::new(&plan.head.title, COLUMNS.map(|id| self.locale.term(id)).into());
        for (at, one) in plan.head.publications.iter().enumerate().rev() {
            table.row(self.row(plan, at + 1, one));
        }
        vec![Part::heading(2, &plan.head.title), Part::Table(table)]
    }

    fn row(&self, plan: &Plan, no: usize, one: &Publication) -> Vec<Vec<Line>> {
        let shown = Shown::new(plan, self.workspace, self.locale.lang(), self.day);
        let withheld: Vec<Line> = bases(&shown, one).into_iter().map(Line::words).collect();
        let open = || vec![Line::note(self.locale.term("publication-all-open"))];
        vec![
            vec![Line::words(no.to_string())],
            vec![Line::words(self.locale.short_date(one.on))],
            vec![Line::words(self.locale.say(&one.what(plan)))],
            vec![Line::words(self.workspace.person_name(&one.by))],
            if withheld.is_empty() { open() } else { withheld },
            one.digest().map(digest).unwrap_or_default(),
        ]
    }
}

/// Says what was withheld: how many places by each legal basis.
#[must_use]
pub fn bases(shown: &Shown<'_>, one: &Publication) -> Vec<String> {
    let said = |(basis, count): (&str, usize)| {
        shown.locale.say(&Message::new("publication-by-basis").with("basis", basis).with("count", count))
    };
    by_basis(shown, &one.withheld).into_iter().map(said).collect()
}
