//! The minutes of a meeting (protokoll): who met, and what the bodies came to; a draft until they are approved.

use super::{Item, Seen, Sheet, lines};
use crate::document::part::{Document, Fact, Line, Part};
use crate::domain::meeting::Approval;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::roster::Roster;

/// Writes the minutes, with corrections on top.
pub(super) fn minutes(sheet: &Sheet<'_>) -> Document {
    let mut document = sheet.begun(&sheet.title(Message::new("meeting-paper-minutes")), &sheet.standing());
    document.parts.extend(sheet.stamps());
    let mut facts = sheet.convening();
    facts.extend(sheet.attendance());
    document.parts.push(Part::Facts(facts));
    for item in sheet.items() {
        document.parts.extend(sheet.taken(&item));
    }
    document
}

impl Sheet<'_> {
    fn approval(&self) -> Option<&Approval> {
        self.meeting.minutes.as_ref()?.approved.as_ref()
    }

    /// Says whether the minutes count.
    pub(super) fn standing(&self) -> String {
        match self.approval() {
            None => self.term("meeting-paper-draft"),
            Some(approval) => {
                let said = match &approval.meeting {
                    Some(_) => Message::new("meeting-paper-approved-by").with("names", self.locale.list(&self.names())),
                    None => Message::new("meeting-paper-approved"),
                };
                self.say(&said.with("day", approval.on))
            }
        }
    }

    /// Says what the reader must know first: that they are a draft, or who approved them, and what was corrected since.
    pub(super) fn stamps(&self) -> Vec<Part> {
        let draft = self.approval().is_none().then(|| self.term("meeting-paper-draft-stamp"));
        let corrections = self.meeting.minutes.iter().flat_map(|minutes| &minutes.corrections).map(|one| {
            let said = Message::new("meeting-paper-corrected").with("day", self.workspace.day_of(one.at));
            self.say(&said.with("text", &one.text).with("reason", &one.reason))
        });
        let approved = self.approval().map(|_| self.standing());
        draft.into_iter().chain(corrections).chain(approved).map(Part::Stamp).collect()
    }

    /// Says who was there, as written; the seats of the day where nobody wrote it down.
    fn attendance(&self) -> Vec<Fact> {
        let said = self.meeting.minutes.as_ref().map(|minutes| &minutes.said);
        let named = |label: &str, names: &[String]| {
            (!names.is_empty()).then(|| self.fact(label, names.iter().map(Line::words)))
        };
        let present = said.and_then(|said| named("record-attendance", &said.present));
        let absent = said.and_then(|said| named("meeting-paper-absent", &said.absent));
        present.or_else(|| self.members()).into_iter().chain(absent).collect()
    }

    fn members(&self) -> Option<Fact> {
        let bodies: Vec<Considerer> = self.meeting.call.bodies.iter().cloned().map(Considerer::Body).collect();
        let roster = Roster::at(self.workspace, &bodies, self.held());
        let seats: Vec<Line> = roster
            .places
            .iter()
            .filter(|place| !place.is_vacant)
            .map(|place| {
                let names: Vec<&str> = place.sitters.iter().map(|person| self.workspace.person_name(person)).collect();
                Line::words(format!("{}: {}", place.title(), self.locale.list(&names)))
            })
            .collect();
        (!seats.is_empty()).then(|| self.fact("meeting-paper-members", seats))
    }

    /// Says what became of an item.
    pub(super) fn taken(&self, item: &Item<'_>) -> Vec<Part> {
        if matches!(item.seen, Seen::Withheld) {
            return vec![Part::heading(2, self.headed(item))];
        }
        let mut parts = vec![Part::heading(2, self.headed(item))];
        parts.extend(self.doors(item).map(Part::Note));
        if let Seen::Case(plan, case) = item.seen {
            parts.push(Part::Facts(self.decided(plan, case)));
        }
        let passage = self.meeting.passage(item.place).unwrap_or_default();
        parts.extend(lines(passage).map(|line| Part::Sentence(line.text())));
        parts
    }
}
