//! The calendar: the meetings of all bodies, or of one, week by week; what is called, drawn, written, approved.

mod standing;

pub use standing::standing;

use ratatui::layout::Rect;

use super::Part;
use super::meeting::MeetingScreen;
use crate::domain::id::BodyId;
use crate::domain::meeting::Meeting;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::text::sort_by_name;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::filter::Filter;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::meeting;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::table::{Cell, Column, Line, Table};
use crate::ui::theme::Role;

/// The columns: when, who, how it stands, where.
const COLUMNS: [Column; 4] = [
    Column::new("meetings-when", 27, 36),
    Column::new("meetings-who", 12, 34),
    Column::new("meetings-stands", 21, 40),
    Column::new("meetings-where", 10, 40),
];

/// The calendar.
#[derive(Debug, Default)]
pub struct Meetings {
    /// The body whose meetings are shown; without one all are.
    body: Option<BodyId>,
    scroll: Scroll,
    filter: Filter,
    /// The next meeting was selected when the screen was opened.
    begun: bool,
}

impl Meetings {
    /// Lists the meetings by day.
    fn list<'a>(&self, session: &'a Session) -> Vec<&'a Meeting> {
        let of_body = |meeting: &&Meeting| self.body.as_ref().is_none_or(|body| meeting.is_of(body));
        let all = session.workspace.meetings.values().map(AsRef::as_ref).filter(of_body);
        let mut list: Vec<&Meeting> = all.filter(|meeting| self.filter.passes(&words(session, meeting))).collect();
        list.sort_by_key(|meeting| meeting.call.held);
        list
    }

    fn selected<'a>(&self, session: &'a Session) -> Option<&'a Meeting> {
        let list = self.list(session);
        list.get(self.scroll.at(list.len())).copied()
    }

    /// Goes to the meetings of the next body, or the last, or to those of all.
    fn turn(&mut self, session: &Session, forward: bool) {
        let mut bodies: Vec<&BodyId> = session.workspace.bodies.keys().collect();
        sort_by_name(&mut bodies, |body| session.name_of(&Considerer::Body((*body).clone())));
        let all: Vec<Option<&BodyId>> = std::iter::once(None).chain(bodies.into_iter().map(Some)).collect();
        let at = all.iter().position(|body| *body == self.body.as_ref()).unwrap_or(0);
        let next = if forward { at + 1 } else { at + all.len() - 1 } % all.len();
        self.body = all.get(next).copied().flatten().cloned();
        self.begin(session);
    }

    /// Selects the next meeting that is held; the last one when there is none.
    fn begin(&mut self, session: &Session) {
        let list = self.list(session);
        let is_ahead = |meeting: &&Meeting| meeting.call.held >= session.now.day && meeting.call.cancelled.is_none();
        let at = list.iter().position(is_ahead).unwrap_or(list.len().saturating_sub(1));
        self.scroll.select(at, list.len(), height(session));
    }
}

const fn is_about_one(action: Action) -> bool {
    matches!(
        action,
        Action::Open
            | Action::DrawAgenda
            | Action::WriteMinutes
            | Action::ApproveMinutes
            | Action::MeetingPapers
            | Action::ShiftMeeting
            | Action::CancelMeeting
            | Action::AddItem
            | Action::DropItem
    )
}

/// Says why something cannot be done with a meeting, or with none.
pub(super) fn refuse(action: Action, meeting: Option<&Meeting>, session: &Session) -> Option<Message> {
    if !is_about_one(action) {
        return None;
    }
    let Some(meeting) = meeting else { return Some(Message::new("refuse-no-meeting")) };
    let day = |id| Some(Message::new(id).with("day", meeting.call.held));
    match action {
        Action::Open | Action::MeetingPapers => None,
        Action::ApproveMinutes => meeting::draft(session, meeting).is_none().then(|| Message::new("refuse-no-draft")),
        Action::WriteMinutes if meeting.minutes.as_ref().is_some_and(|minutes| minutes.approved.is_some()) => {
            day("minutes-approved-already")
        }
        _ if meeting.call.cancelled.is_some() => day("meeting-is-cancelled"),
        Action::WriteMinutes if meeting.call.held > session.now.day => day("refuse-meeting-ahead"),
        Action::ShiftMeeting | Action::CancelMeeting if meeting.minutes.is_some() => day("meeting-has-minutes"),
        _ => None,
    }
}

/// Does what needs the meeting alone.
pub(super) fn act(action: Action, meeting: &Meeting, session: &Session) -> Vec<Move> {
    match action {
        Action::DrawAgenda => vec![meeting::draw(session, meeting)],
        Action::ShiftMeeting => vec![Move::Over(meeting::shift(session, meeting))],
        Action::CancelMeeting => vec![Move::Over(meeting::cancel(session, meeting))],
        Action::ApproveMinutes => meeting::approve(session, meeting).map(Move::Over).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn height(session: &Session) -> u16 {
    session.body().height.saturating_sub(3)
}

fn words(session: &Session, meeting: &Meeting) -> String {
    let (_, _, stands) = standing(session, meeting);
    let place = meeting.call.place.as_deref().unwrap_or_default();
    format!("{} {} {place} {stands}", session.locale.long_date(meeting.call.held), meeting::bodies(session, meeting))
}

fn line(session: &Session, meeting: &Meeting) -> Line {
    let call = &meeting.call;
    let (glyph, role, stands) = standing(session, meeting);
    let hours = call.hours.iter().map(|hours| format!(" {hours}")).collect::<String>();
    let when = format!("{} {}{hours}", session.locale.week(call.held), session.locale.short_date(call.held));
    let cells = vec![
        Cell::plain(when),
        Cell::plain(meeting::bodies(session, meeting)),
        Cell::new(stands, role),
        Cell::muted(call.place.clone().unwrap_or_default()),
    ];
    Line { glyph, role, cells }
}

impl Part for Meetings {
    fn place(&self) -> Place {
        Place::Meetings
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-meetings")
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        refuse(action, self.selected(session), session)
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let count = self.list(session).len();
        if self.scroll.act(action, count, height(session)) {
            return Vec::new();
        }
        match (action, self.selected(session)) {
            (Action::Left | Action::Right, _) => {
                self.turn(session, action == Action::Right);
                Vec::new()
            }
            (Action::CallMeeting, _) => {
                meeting::call(session, self.body.as_ref()).map(Move::Over).into_iter().collect()
            }
            (Action::Open, Some(meeting)) => vec![Move::go(MeetingScreen::of(meeting.id.clone()))],
            // What is on the agenda has to be read first.
            (Action::WriteMinutes | Action::MeetingPapers, Some(meeting)) => {
                vec![Move::go(MeetingScreen::of(meeting.id.clone()).beginning(action))]
            }
            (action, Some(meeting)) => act(action, meeting, session),
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, session: &Session) -> Vec<Move> {
        if !self.begun {
            self.begun = true;
            self.begin(session);
        }
        Vec::new()
    }

    fn filter(&self) -> Option<&Filter> {
        Some(&self.filter)
    }

    fn narrowing(&mut self) -> Option<(&mut Filter, &mut Scroll)> {
        Some((&mut self.filter, &mut self.scroll))
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (head, rest) = layout::above(area, 2);
        let whose = match &self.body {
            Some(body) => session.name_of(&Considerer::Body(body.clone())),
            None => session.locale.term("meetings-all"),
        };
        let x = canvas.put(head, 0, 0, &whose, Role::Heading);
        let turn = session.locale.term("meetings-turn");
        canvas.put(head, x + 3, 0, &turn, Role::Muted);
        let list = self.list(session);
        if list.is_empty() {
            let id = match (self.filter.is_on(), session.is_secretary()) {
                (true, _) => "meetings-filtered",
                (false, true) => "meetings-none",
                (false, false) => "meetings-none-member",
            };
            canvas.put_wrapped(rest, 0, 0, &session.locale.term(id), Role::Muted);
            return;
        }
        let lines = list.iter().map(|meeting| line(session, meeting)).collect();
        Table { columns: &COLUMNS, lines }.view(session, &self.scroll, rest, canvas);
    }
}
