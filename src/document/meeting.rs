//! The papers of a meeting: notice, agenda, minutes, extracts; and the meetings of a body as a calendar.
//!
//! An agenda names cases of plans and never copies their titles: what the reader may not see of a plan is left out, with
//! its number, and leaves no trace. An item behind closed doors shows its legal basis to others than the body and the
//! secretariat (pitfall 40).

mod agenda;
pub mod calendar;
mod case;
mod extract;
mod minutes;
mod notice;

use std::sync::Arc;

use chrono::NaiveDate;

use super::part::{Document, Fact, Line, Part};
use crate::domain::id::PlanId;
use crate::domain::lang::Lang;
use crate::domain::meeting::Meeting;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;
use crate::domain::value::FieldValue;
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

pub use agenda::{Item, Seen};

/// What the papers of a meeting are made of.
#[derive(Debug, Clone)]
pub struct Sheet<'a> {
    /// Where names are found.
    pub workspace: &'a Workspace,
    /// The meeting.
    pub meeting: &'a Meeting,
    /// The plans on the agenda that the reader may see, as he or she may see them.
    pub plans: &'a [Arc<Plan>],
    /// What the reader may see.
    pub sight: &'a Sight,
    /// The language.
    pub locale: Locale,
}

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// The notice: when and where, and what is taken up, with what is proposed.
    Notice,
    /// The list of cases alone.
    Agenda,
    /// The minutes.
    Minutes,
    /// The minutes of one item, by its number as printed.
    Extract(u32),
}

/// Returns the language of a meeting's papers: the form that the body uses, else that of the first plan on the agenda.
#[must_use]
pub fn language(workspace: &Workspace, meeting: &Meeting, plans: &[Arc<Plan>]) -> Option<Lang> {
    let of_body = |body| workspace.body(body)?.fact("language", meeting.call.held).and_then(FieldValue::text);
    let mut own = meeting.call.bodies.iter().filter_map(of_body).filter_map(|text| text.parse().ok());
    own.next().or_else(|| plans.first().map(|plan| plan.head.lang))
}

impl<'a> Sheet<'a> {
    /// Writes a paper; nothing for an extract of an item that the reader does not find on the agenda.
    #[must_use]
    pub fn document(&self, paper: Paper) -> Option<Document> {
        match paper {
            Paper::Notice => Some(notice::notice(self)),
            Paper::Agenda => Some(notice::agenda(self)),
            Paper::Minutes => Some(minutes::minutes(self)),
            Paper::Extract(number) => extract::extract(self, number),
        }
    }

    /// Names the bodies that meet, as they are called on the day.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let lang = self.locale.lang();
        let name = |body: &crate::domain::id::BodyId| {
            self.workspace.name_of(&Considerer::Body(body.clone()), lang, self.held()).to_owned()
        };
        self.meeting.call.bodies.iter().map(name).collect()
    }

    const fn held(&self) -> NaiveDate {
        self.meeting.call.held
    }

    fn plan(&self, id: &PlanId) -> Option<&'a Plan> {
        self.plans.iter().find(|plan| &plan.id == id).map(Arc::as_ref)
    }

    /// Tells whether the reader sits in a body that meets, or is the secretariat.
    fn is_inside(&self) -> bool {
        self.sight.is_whole() || self.meeting.call.bodies.iter().any(|body| self.sight.sits_in(body))
    }

    fn term(&self, id: &str) -> String {
        self.locale.term(id)
    }

    fn say(&self, message: &Message) -> String {
        self.locale.say(message)
    }

    /// Begins a paper with its title; `standing` says whether it counts.
    fn begun(&self, title: &str, standing: &str) -> Document {
        let footer = [title, standing].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ");
        let parts = vec![Part::heading(1, title)];
        let (title, standing) = (title.to_owned(), standing.to_owned());
        Document { lang: self.locale.lang(), title, standing, contents: false, footer, parts }
    }

    /// Says a title with the names of the bodies and the day.
    fn title(&self, message: Message) -> String {
        let day = self.locale.long_date(self.held());
        self.say(&message.with("names", self.locale.list(&self.names())).with("day", day))
    }

    /// Says when and where.
    fn convening(&self) -> Vec<Fact> {
        let call = &self.meeting.call;
        let day = self.locale.weekday_date_of_year(call.held);
        let day = call.hours.iter().fold(day, |day, hours| format!("{day}, {hours}"));
        let place = call.place.iter().map(|place| self.fact("record-place", [Line::words(place)]));
        [self.fact("meeting-paper-time", [Line::words(day)])].into_iter().chain(place).collect()
    }

    fn fact(&self, label: &str, lines: impl IntoIterator<Item = Line>) -> Fact {
        Fact { label: self.term(label), lines: lines.into_iter().collect() }
    }
}

/// Gives what somebody wrote line by line, without empty lines.
fn lines(text: &str) -> impl Iterator<Item = Line> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(Line::words)
}
