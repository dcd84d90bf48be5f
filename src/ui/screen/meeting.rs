//! One meeting: its agenda as the person sees it, and what was said and decided of each item.

use ratatui::layout::Rect;

use super::case::CaseScreen;
use super::considered::Considered;
use super::{Part, meetings};
use crate::document::meeting::{Item, Seen, Sheet};
use crate::domain::consideration::Recorded;
use crate::domain::id::MeetingId;
use crate::domain::meeting::Meeting;
use crate::domain::message::Message;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::convening::Read;
use crate::ui::effect::{Effect, Reply};
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::meeting as asks;
use crate::ui::screen::plan::PlanScreen;
use crate::ui::screen::process::details::outcome;
use crate::ui::screen::read::{Against, Read as Text};
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::table::{Cell, Column, Line, Table};
use crate::ui::text;
use crate::ui::theme::Role;

/// Rows below the list: a rule, and what was said of the selected item.
const BELOW: u16 = 6;

/// The columns: what it is about, what came of it, its number.
const COLUMNS: [Column; 3] = [
    Column::new("meeting-screen-item", 22, 70),
    Column::new("meeting-screen-came", 12, 40),
    Column::new("meeting-screen-number", 8, 14),
];

/// The screen of a meeting.
#[derive(Debug)]
pub struct MeetingScreen {
    meeting: MeetingId,
    /// The plans on the agenda, once they are read.
    read: Option<Read>,
    scroll: Scroll,
    /// What is done as soon as the agenda is read.
    begin: Option<Action>,
}

impl MeetingScreen {
    /// Shows a meeting.
    #[must_use]
    pub fn of(meeting: MeetingId) -> Self {
        Self { meeting, read: None, scroll: Scroll::default(), begin: None }
    }

    /// Does something as soon as the agenda is read.
    #[must_use]
    pub fn beginning(self, action: Action) -> Self {
        Self { begin: Some(action), ..self }
    }

    fn meeting<'a>(&self, session: &'a Session) -> Option<&'a Meeting> {
        session.workspace.meetings.get(&self.meeting).map(AsRef::as_ref)
    }

    fn sheet<'a>(&'a self, session: &'a Session) -> Option<Sheet<'a>> {
        self.read.as_ref()?.sheet(&session.workspace, &session.locale)
    }

    fn count(&self, session: &Session) -> usize {
        self.sheet(session).map_or(0, |sheet| sheet.items().len())
    }

    fn selected<'a>(&'a self, session: &'a Session) -> Option<Item<'a>> {
        let mut items = self.sheet(session)?.items();
        let at = self.scroll.at(items.len());
        (at < items.len()).then(|| items.swap_remove(at))
    }

    /// Goes to the case of the selected item, in its plan.
    fn open(&self, session: &Session) -> Vec<Move> {
        let Some(Seen::Case(plan, case)) = self.selected(session).map(|item| item.seen) else { return Vec::new() };
        let id = &case.call.id;
        let step = plan.steps.get(&case.call.step).zip(case.call.bodies.first().cloned());
        let screen = match step {
            _ if plan.considerations.contains_key(id) => Some(Move::go(Considered::new(id.clone()))),
            Some((step, who)) => Some(Move::go(CaseScreen::new(step, who))),
            None => None,
        };
        let turn = [Move::Turn(plan.id.clone()), Move::go(PlanScreen::default())];
        turn.into_iter().chain(screen).collect()
    }

    /// Goes to the text that is before the body: the version of the step, with what changed since the one before.
    fn read(&self, session: &Session) -> Vec<Move> {
        let Some(Seen::Case(plan, case)) = self.selected(session).map(|item| item.seen) else { return Vec::new() };
        let number = plan.steps.get(&case.call.step).map(|step| &step.version);
        let newest = plan.newest_version().filter(|_| !plan.is_draft()).map(|version| &version.number);
        let read = match number {
            Some(number) if Some(number) != newest => {
                let earlier = plan.head.versions.iter().take_while(|other| *other != number);
                let only = || Against::Only(number.clone());
                Text::against(earlier.last().map_or_else(only, |old| Against::Between(old.clone(), number.clone())))
            }
            _ => Text::default(),
        };
        vec![Move::Turn(plan.id.clone()), Move::go(PlanScreen::default()), Move::go(read)]
    }

    /// Takes the selected item off the agenda.
    fn drop_item(&self, session: &Session) -> Vec<Move> {
        let Some((meeting, item)) = self.meeting(session).zip(self.selected(session)) else { return Vec::new() };
        let others = (1..).zip(&meeting.agenda).filter(|(place, _)| *place != item.place);
        asks::set(session, meeting, others.map(|(_, item)| item.clone()).collect())
    }
}

/// Finds what a body came to in the case of an item.
fn recorded<'a>(item: &Item<'a>) -> Option<&'a Recorded> {
    let Seen::Case(plan, case) = item.seen else { return None };
    plan.considerations.get(&case.call.id).map(AsRef::as_ref)
}

fn line(session: &Session, sheet: &Sheet<'_>, item: &Item<'_>) -> Line {
    let passage = sheet.meeting.passage(item.place);
    let (glyph, role, came) = match (recorded(item), passage) {
        (Some(recorded), _) => {
            let (glyph, role) = outcome(recorded.consideration.outcome);
            (glyph, role, session.locale.term(recorded.consideration.outcome.term()))
        }
        (None, Some(passage)) => (Glyph::Done, Role::Text, text::one_line(passage)),
        (None, None) if matches!(item.seen, Seen::Case(..)) => {
            (Glyph::Waiting, Role::Waiting, session.locale.term("process-waiting"))
        }
        (None, None) => (Glyph::Bullet, Role::Muted, String::new()),
    };
    let cells = vec![Cell::plain(sheet.called(item)), Cell::new(came, role), Cell::muted(item.number.clone())];
    Line { glyph, role, cells }
}

/// Says what there is to know of an item: its legal basis, what is proposed, what was adopted, what the minutes say.
fn told(session: &Session, sheet: &Sheet<'_>, item: &Item<'_>) -> Vec<(String, Role)> {
    let mut told = vec![(format!("{} {}", item.number, sheet.called(item)), Role::Accent)];
    if let Some(basis) = item.closed {
        told.push((session.say(&Message::new("meeting-paper-closed").with("basis", basis)), Role::Warning));
    }
    match &item.seen {
        Seen::Case(plan, case) => {
            if let Some(step) = plan.steps.get(&case.call.step) {
                let remarks = plan.remarks.values().filter(|remark| remark.withdrawn.is_none() && remark.is_of(step));
                let paper = Message::new("meeting-paper-text").with("version", &step.version);
                told.push((session.say(&paper.with("count", remarks.count())), Role::Muted));
            }
            let given = recorded(item).map(|recorded| &recorded.consideration);
            let proposed = case.ballot.as_ref().map(|ballot| &ballot.proposed);
            let words = |id: &str, words: &str| (format!("{}: {words}", session.locale.term(id)), Role::Text);
            told.extend(proposed.map(|text| words("record-proposed", text)));
            told.extend(given.and_then(|given| given.adopted.as_ref()).map(|text| words("record-adopted", text)));
        }
        Seen::Matter(_, text) => told.extend(text.map(|text| (text.to_owned(), Role::Muted))),
        Seen::Withheld => {}
    }
    told.extend(sheet.meeting.passage(item.place).map(|text| (text.to_owned(), Role::Text)));
    told
}

impl Part for MeetingScreen {
    fn place(&self) -> Place {
        Place::Meeting
    }

    fn title(&self, session: &Session) -> String {
        self.meeting(session).map_or_else(String::new, |meeting| asks::named(session, meeting))
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        let why = meetings::refuse(action, self.meeting(session), session);
        why.or_else(|| match (action, self.selected(session).map(|item| item.seen)) {
            (Action::Open | Action::DropItem, None) => Some(Message::new("refuse-nothing-selected")),
            (Action::Open | Action::ReadPaper, Some(Seen::Matter(..) | Seen::Withheld)) => {
                Some(Message::new("refuse-no-case-item"))
            }
            _ => None,
        })
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let count = self.count(session);
        if self.scroll.act(action, count, session.body().height.saturating_sub(BELOW + 4)) {
            return Vec::new();
        }
        let Some(meeting) = self.meeting(session) else { return Vec::new() };
        match action {
            Action::Open => self.open(session),
            Action::ReadPaper => self.read(session),
            Action::AddItem => vec![Move::Over(asks::add(session, meeting))],
            Action::DropItem => self.drop_item(session),
            Action::WriteMinutes => {
                let sheet = self.sheet(session);
                sheet.map(|sheet| Move::Over(asks::minutes::write(session, &sheet))).into_iter().collect()
            }
            Action::MeetingPapers => {
                let sheet = self.sheet(session);
                sheet.map(|sheet| Move::Over(asks::papers::ask(session, &sheet))).into_iter().collect()
            }
            action => meetings::act(action, meeting, session),
        }
    }

    fn received(&mut self, reply: Reply, _session: &Session) -> Vec<Move> {
        match reply {
            Reply::Meeting(read) if read.meeting == self.meeting => {
                self.read = Some(*read);
                self.begin.take().map(Move::Act).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// The agenda names cases of plans, which are read with it.
    fn refresh(&mut self, _session: &Session) -> Vec<Move> {
        vec![Move::Do(Effect::Meeting(self.meeting.clone()))]
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(meeting) = self.meeting(session) else { return };
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (head, rest) = layout::above(area, if area.height > BELOW + 6 { 3 } else { 2 });
        let call = &meeting.call;
        let day = format!("{} {}", session.locale.weekday_date(call.held), call.held.format("%Y"));
        let when = [Some(day), call.hours.clone(), call.place.clone()];
        canvas.put(head, 0, 0, &when.into_iter().flatten().collect::<Vec<_>>().join(", "), Role::Heading);
        let (glyph, role, stands) = meetings::standing(session, meeting);
        canvas.put_parts(head, 0, 1, [(canvas.glyph(glyph), role), (" ", role), (&stands, role)]);
        let Some(sheet) = self.sheet(session) else { return };
        let items = sheet.items();
        if items.is_empty() {
            let id = if session.is_secretary() { "meeting-screen-none" } else { "meeting-screen-none-member" };
            canvas.put_wrapped(rest, 0, 0, &session.locale.term(id), Role::Muted);
            return;
        }
        let (list, below) = layout::below(rest, BELOW.min(rest.height / 2));
        let lines = items.iter().map(|item| line(session, &sheet, item)).collect();
        Table { columns: &COLUMNS, lines }.view(session, &self.scroll, list, canvas);
        if let Some(item) = items.get(self.scroll.at(items.len())) {
            canvas.rule(below, 0);
            let (_, below) = layout::above(below, 1);
            let mut y = 0;
            for (sentence, role) in told(session, &sheet, item) {
                y += canvas.put_wrapped(below, 0, y, &sentence, role);
            }
        }
    }
}
