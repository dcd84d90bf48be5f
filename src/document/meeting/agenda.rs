//! What a reader finds on an agenda, item by item.

use super::Sheet;
use crate::domain::case::Case;
use crate::domain::meeting::About;
use crate::domain::message::Message;
use crate::domain::plan::Plan;

/// An item that the reader finds.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    /// Its place in the whole agenda, from 1: what passages of the minutes name.
    pub place: u32,
    /// The case number as written; without one its place among what the reader finds.
    pub number: String,
    /// The legal basis on which it is taken behind closed doors.
    pub closed: Option<&'a str>,
    /// What the reader finds there.
    pub seen: Seen<'a>,
}

/// What a reader finds in an item.
#[derive(Debug, Clone)]
pub enum Seen<'a> {
    /// A case of a plan.
    Case(&'a Plan, &'a Case),
    /// Something else, with what is said of it beforehand.
    Matter(&'a str, Option<&'a str>),
    /// Only the legal basis on which it is kept from the public.
    Withheld,
}

impl<'a> Sheet<'a> {
    /// Lists what the reader finds on the agenda.
    #[must_use]
    pub fn items(&self) -> Vec<Item<'a>> {
        let mut found = Vec::new();
        for (item, place) in self.meeting.agenda.iter().zip(1..) {
            let closed = item.closed.as_deref();
            let (number, seen) = match &item.about {
                About::Case { plan, consideration } => {
                    let Some(plan) = self.plan(plan) else { continue };
                    let Some(case) = plan.cases.get(consideration) else { continue };
                    (item.number.as_ref().or(case.call.case.as_ref()), Seen::Case(plan, case))
                }
                About::Matter { title, text } => (item.number.as_ref(), Seen::Matter(title, text.as_deref())),
            };
            let seen = if closed.is_some() && !self.is_inside() { Seen::Withheld } else { seen };
            let number = number.cloned().unwrap_or_else(|| (found.len() + 1).to_string());
            found.push(Item { place, number, closed, seen });
        }
        found
    }

    /// Says what an item is called.
    #[must_use]
    pub fn called(&self, item: &Item<'_>) -> String {
        match item.seen {
            Seen::Case(plan, case) => {
                let step = plan.steps.get(&case.call.step);
                let title = Message::new("meeting-paper-case").with("plan", &plan.head.title);
                let title = title.with("step", step.map(|step| step.key.clone()).unwrap_or_default());
                self.say(&title.with("title", step.map(|step| step.title.clone()).unwrap_or_default()))
            }
            Seen::Matter(title, _) => title.to_owned(),
            Seen::Withheld => {
                let basis = item.closed.unwrap_or_default();
                self.say(&Message::new("meeting-paper-withheld").with("basis", basis))
            }
        }
    }

    /// Says on what basis an item that the reader sees is taken behind closed doors.
    #[must_use]
    pub(super) fn doors(&self, item: &Item<'_>) -> Option<String> {
        let basis = item.closed.filter(|_| !matches!(item.seen, Seen::Withheld))?;
        Some(self.say(&Message::new("meeting-paper-closed").with("basis", basis)))
    }

    /// Says the heading of an item: number and title.
    pub(super) fn headed(&self, item: &Item<'_>) -> String {
        let number = Message::new("meeting-paper-number").with("number", &item.number);
        format!("{}: {}", self.say(&number), self.called(item))
    }
}
