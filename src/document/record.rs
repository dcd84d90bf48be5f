//! record.md of the archive package: how the plan came about, for those who keep it (DESIGN 5).
//!
//! Who the parties are, what each body did and said, remarks and answers, on whose behalf things were entered, who
//! signed by which authority, how each key was confirmed, and the fields of record-keeping (Noark 5).

use super::markdown;
use super::part::{Part, Table};
use super::response::{on_behalf, spoken};
use super::shown::Shown;
use crate::domain::consideration::Behalf;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::party::{Authority, Considerer};
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;
use crate::domain::workspace::Workspace;

use chrono::{DateTime, NaiveDate, Utc};

mod archive;
mod differing;
mod life;
mod minutes;
mod process;
mod remark;
mod signing;

/// Writes the record of a locked version, as things stand, in the plan's language.
///
/// Takes the day of writing, which names are asked for. Gives nothing for a version that is not locked. Remarks that
/// are not for everybody, and those about what is kept from the public, are counted and not shown.
#[must_use]
pub fn render(plan: &Plan, workspace: &Workspace, version: &str, day: NaiveDate) -> Option<String> {
    let version = plan.versions.get(version)?;
    let mut sheet = Sheet { shown: Shown::new(plan, workspace, plan.head.lang, day), parts: Vec::new() };
    let title =
        sheet.say(&Message::new("record-title").with("title", &plan.head.title).with("version", &version.number));
    sheet.parts.push(Part::heading(1, title));
    life::write_notices(&mut sheet);
    archive::write(&mut sheet, version);
    life::write(&mut sheet);
    signing::write_parties(&mut sheet, version);
    process::write(&mut sheet);
    remark::write(&mut sheet);
    signing::write(&mut sheet, version);
    signing::write_keys(&mut sheet, version);
    Some(markdown::write(&sheet.parts))
}

/// Says what a body did and what it remarked, as far as somebody may see it.
pub(super) fn of_body(shown: &Shown<'_>, body: &Considerer, sight: &Sight) -> Vec<Part> {
    let mut sheet = Sheet { shown: shown.clone(), parts: Vec::new() };
    process::write_of(&mut sheet, body, sight);
    remark::write_of(&mut sheet, body, sight);
    sheet.parts
}

/// A record that is being written.
struct Sheet<'a> {
    shown: Shown<'a>,
    parts: Vec<Part>,
}

impl<'a> Sheet<'a> {
    const fn plan(&self) -> &'a Plan {
        self.shown.plan
    }

    const fn workspace(&self) -> &'a Workspace {
        self.shown.workspace
    }

    fn term(&self, id: &str) -> String {
        self.shown.locale.term(id)
    }

    fn say(&self, message: &Message) -> String {
        self.shown.locale.say(message)
    }

    fn section(&mut self, id: &str) {
        let words = self.term(id);
        self.parts.push(Part::heading(2, words));
    }

    /// Writes that there is none.
    fn none(&mut self, id: &str) {
        let words = self.term(id);
        self.parts.push(Part::Note(words));
    }

    /// Begins a table with headings of ours, named after the heading above it.
    fn table<const N: usize>(&self, headings: [&str; N]) -> Table {
        let above = self.parts.iter().rev().find_map(|part| match part {
            Part::Heading(heading) => Some(heading.title.as_str()),
            _ => None,
        });
        Table::new(above.unwrap_or_default(), headings.map(|id| self.term(id)).into())
    }

    fn day(&self, day: NaiveDate) -> String {
        self.shown.locale.short_date(day)
    }

    /// Says the day of an instant in the workspace's zone.
    fn day_of(&self, instant: DateTime<Utc>) -> String {
        self.day(self.workspace().day_of(instant))
    }

    fn name(&self, who: &Considerer) -> String {
        self.name_on(who, self.shown.day)
    }

    /// Returns what somebody was called on the day of something that is told of (pitfall 3).
    fn name_on(&self, who: &Considerer, day: NaiveDate) -> String {
        self.workspace().name_of(who, self.shown.locale.lang(), day).to_owned()
    }

    fn person(&self, person: &PersonId) -> String {
        self.workspace().person_name(person).to_owned()
    }

    /// Says a decision as written: body, case number, day.
    fn authority(&self, authority: &Authority) -> String {
        let case = authority.case.as_ref().map(|case| self.say(&Message::new("record-case-number").with("case", case)));
        let day = authority.date.map(|day| self.day(day));
        let parts = [Some(authority.body.clone()), case, day];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Says how and when something came that was entered for somebody else.
    fn received(&self, behalf: &Behalf) -> String {
        let message = Message::new("record-received").with("channel", Message::new(behalf.channel.term()));
        self.say(&message.with("day", behalf.received))
    }

    /// Says for whom something was entered, how and when it came, and which file is the original.
    fn behalf(&self, behalf: &Behalf, by: &PersonId) -> String {
        on_behalf(&self.shown, behalf, &self.person(by))
    }
}
