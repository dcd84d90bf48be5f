//! The minutes of a meeting in a form: who was there, and what was said of each item of the agenda.

use crate::document::meeting::Sheet;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::MeetingId;
use crate::domain::meeting::{Passage, Record};
use crate::domain::message::Message;
use crate::ui::form::{Entry, Form};
use crate::ui::moves::Move;
use crate::ui::overlay::Overlay;
use crate::ui::overlay::ask::{Ask, Problem, Question};
use crate::ui::overlay::fact::give;
use crate::ui::session::Session;

/// Minutes that are being written.
#[derive(Debug)]
struct Writing {
    meeting: MeetingId,
    title: String,
    /// The places of the items that the form has entries for.
    places: Vec<u32>,
}

/// Asks for the minutes of a meeting, with what was written so far.
#[must_use]
pub fn write(session: &Session, sheet: &Sheet<'_>) -> Overlay {
    let term = |id| session.locale.term(id);
    let meeting = sheet.meeting;
    let known = meeting.minutes.as_ref().map(|minutes| minutes.said.clone()).unwrap_or_default();
    let items = sheet.items();
    let there = [
        Entry::prose("present", term("record-attendance"), &known.present.join("\n"))
            .hint(term("meeting-screen-present-hint")),
        Entry::prose("absent", term("meeting-paper-absent"), &known.absent.join("\n"))
            .hint(term("meeting-screen-absent-hint")),
    ];
    let said = items.iter().map(|item| {
        let label = format!("{} {}", item.number, sheet.called(item));
        let entry = Entry::prose(&entry_of(item.place), label, meeting.passage(item.place).unwrap_or_default());
        entry.hint(format!("{}. {}", sheet.called(item), term("meeting-screen-said-hint")))
    });
    let form = Form::new(there.into_iter().chain(said));
    let title = session.say(&Message::new("meeting-screen-minutes").with("name", super::named(session, meeting)));
    let places = items.iter().map(|item| item.place).collect();
    Box::new(Ask::new(Writing { meeting: meeting.id.clone(), title, places }, form))
}

fn entry_of(place: u32) -> String {
    format!("item-{place}")
}

fn lines(form: &Form, entry: &str) -> Vec<String> {
    let text = form.text(entry).unwrap_or_default();
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

impl Question for Writing {
    fn title(&self, _session: &Session) -> String {
        self.title.clone()
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("meeting-screen-minutes-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let Some(meeting) = session.workspace.meetings.get(&self.meeting) else { return Ok(Vec::new()) };
        let known = meeting.minutes.iter().flat_map(|minutes| &minutes.said.items);
        // What was said of items that this form does not show stays as it is.
        let mut items: Vec<Passage> = known.filter(|passage| !self.places.contains(&passage.item)).cloned().collect();
        items.extend(self.places.iter().filter_map(|place| {
            let text = form.text(&entry_of(*place))?;
            Some(Passage { item: *place, text })
        }));
        items.sort_by_key(|passage| passage.item);
        let said = Record { present: lines(form, "present"), absent: lines(form, "absent"), items };
        let told = Message::new("said-minutes-set").with("day", meeting.call.held);
        Ok(give(session, vec![vec![WorkspaceEvent::MinutesSet { meeting: self.meeting.clone(), said }]], &told))
    }
}
