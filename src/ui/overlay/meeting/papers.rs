//! Which papers of a meeting are written, in which formats, into which folder.

use crate::document::format::Format;
use crate::document::meeting::{Paper, Sheet};
use crate::domain::id::{MeetingId, slug};
use crate::domain::message::Message;
use crate::notice::mailing::FORMATS;
use crate::ui::effect::Effect;
use crate::ui::effect::convening::Papers;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::overlay::Overlay;
use crate::ui::overlay::ask::{Ask, Problem, Question};
use crate::ui::session::Session;

/// Papers that are about to be written.
#[derive(Debug)]
struct Writing {
    meeting: MeetingId,
    title: String,
    /// What can be written, with what its file is called; the form names each by its place here.
    papers: Vec<(Paper, String)>,
}

/// Asks which papers of a meeting are written. Minutes and extracts are offered once there are minutes.
#[must_use]
pub fn ask(session: &Session, sheet: &Sheet<'_>) -> Overlay {
    let term = |id: &str| session.locale.term(id);
    let meeting = sheet.meeting;
    let mut papers =
        vec![(Paper::Notice, term("meeting-screen-notice")), (Paper::Agenda, term("meeting-screen-agenda"))];
    if meeting.minutes.is_some() {
        papers.push((Paper::Minutes, term("meeting-screen-record")));
        papers.extend((1..).zip(sheet.items()).map(|(place, item)| {
            let said = Message::new("meeting-screen-extract").with("number", &item.number);
            (Paper::Extract(place), session.say(&said))
        }));
    }
    let options: Vec<Choice> =
        papers.iter().zip(0..).map(|((_, name), at): (_, usize)| Choice::new(at, name.clone())).collect();
    // Before the meeting its notice is written, afterwards its minutes.
    let usual = if meeting.minutes.is_some() { Paper::Minutes } else { Paper::Notice };
    let marked = papers.iter().position(|(paper, _)| *paper == usual).map(|at| at.to_string());
    let formats = FORMATS.map(|format| Choice::new(format.ending(), term(format.term())));
    let day = meeting.call.held.format("%Y-%m-%d");
    let folder = slug(&super::bodies(session, meeting)).unwrap_or_default();
    let form = Form::new([
        Entry::many("papers", term("meeting-screen-which"), options, marked.as_slice())
            .hint(term("meeting-screen-which-hint")),
        Entry::many("formats", term("send-copies"), formats.into(), &[Format::Docx.ending().to_owned()])
            .hint(term("meeting-screen-formats-hint")),
        Entry::flag("calendar", term("meeting-screen-ics"), true).hint(term("meeting-screen-ics-hint")),
        Entry::line("folder", term("send-folder"), &format!("{folder}-{day}")).hint(term("meeting-screen-folder-hint")),
    ]);
    let title = session.say(&Message::new("meeting-screen-papers").with("name", super::named(session, meeting)));
    Box::new(Ask::new(Writing { meeting: meeting.id.clone(), title, papers }, form))
}

impl Question for Writing {
    fn title(&self, _session: &Session) -> String {
        self.title.clone()
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let needed = |entry| Problem::new(entry, Message::new("form-needed"));
        let chosen = form.many("papers");
        let chosen = chosen.iter().filter_map(|at| self.papers.get(at.parse::<usize>().ok()?));
        let papers: Vec<(Paper, String)> = chosen.cloned().collect();
        if papers.is_empty() {
            return Err(needed("papers"));
        }
        let formats: Vec<Format> = form.many("formats").iter().filter_map(|name| Format::named(name)).collect();
        if formats.is_empty() {
            return Err(needed("formats"));
        }
        let (meeting, calendar, locale) = (self.meeting.clone(), form.flag("calendar"), session.locale.clone());
        let folder = form.needed("folder")?;
        Ok(vec![Move::Do(Effect::Papers(Box::new(Papers { meeting, papers, formats, calendar, folder, locale })))])
    }
}
