//! The adoption tracker: the parties of a plan as rows - what each was sent, decided, asked for and signed.

use ratatui::layout::Rect;

use super::Part;
use super::consideration::Recording;
use super::process::refusal::may_record;
use super::recipients::Recipients;
use crate::document::shown::Shown;
use crate::document::tracker as paper;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::tracker::{Row, State, Tracker as Tracked};
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::filter::Filter;
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::sending;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::table::{Cell, Column, Line, Table};
use crate::ui::theme::Role;

/// Rows below the list: a rule, and all that is known of the selected one.
const BELOW: u16 = 7;

/// The columns, the weightiest first: who, where it stands, what it decided; then when, under which number, what it asks.
const COLUMNS: [Column; 7] = [
    Column::new("tracker-party", 18, 34),
    Column::new("tracker-standing", 19, 30),
    Column::new("tracker-decision", 14, 24),
    Column::new("tracker-screen-case", 8, 14),
    Column::new("recipients-sent", 11, 11),
    Column::new("tracker-screen-held", 11, 11),
    Column::new("tracker-screen-asked", 7, 10),
];

/// The order of the rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Order {
    /// As the text that is signed has them.
    #[default]
    Text,
    /// Those who are waited for first.
    Waiting,
}

/// The screen of the adoption tracker.
#[derive(Debug, Default)]
pub struct Tracker {
    order: Order,
    scroll: Scroll,
    filter: Filter,
}

/// Returns the sign and the look of where a party stands.
const fn looks(state: State) -> (Glyph, Role) {
    match state {
        State::Signed => (Glyph::Done, Role::Done),
        State::Reserved => (Glyph::Remarks, Role::Remark),
        State::Disputed | State::Overdue => (Glyph::Flag, Role::Problem),
        State::Withdrawn | State::DeclinedNow | State::Declined => (Glyph::Returned, Role::Problem),
        State::Adopted => (Glyph::Most, Role::Waiting),
        State::Answered => (Glyph::Half, Role::Waiting),
        State::Sent => (Glyph::Waiting, Role::Waiting),
        State::Unsent => (Glyph::Planned, Role::Muted),
    }
}

/// Finds the step that asked a party last.
fn asked<'a>(session: &'a Session, row: &Row) -> Option<&'a Step> {
    let steps = session.plan.as_deref()?.steps.values().map(AsRef::as_ref);
    let asking = steps.filter(|step: &&Step| step.parties().any(|party| *party == row.party));
    asking.max_by_key(|step| (step.is_open(), step.opened))
}

impl Tracker {
    fn rows(&self, session: &Session) -> Vec<Row> {
        let Some(plan) = session.plan.as_deref() else { return Vec::new() };
        let mut rows = Tracked::of(plan, &session.workspace, session.now.day).rows;
        rows.retain(|row| self.filter.passes(&format!("{} {}", row.name, session.locale.term(row.state.term()))));
        if self.order == Order::Waiting {
            // Overdue before the others; the order of the text stays within.
            rows.sort_by_key(|row| match row.state {
                State::Overdue => 0,
                State::Unsent | State::Sent => 1,
                State::Answered | State::Adopted => 2,
                _ => 3,
            });
        }
        rows
    }

    fn height(session: &Session) -> u16 {
        session.body().height.saturating_sub(BELOW + 3)
    }
}

fn line(row: &Row, session: &Session) -> Line {
    let (glyph, role) = looks(row.state);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| session.locale.short_date(day)).unwrap_or_default();
    let decision = row.decision.map(|decision| session.locale.term(decision.term())).unwrap_or_default();
    let way = row.signed.first().map(|signed| session.locale.term(signed.way.term()));
    let stands = match way {
        Some(way) => format!("{}: {way}", session.locale.term(row.state.term())),
        None => session.locale.term(row.state.term()),
    };
    let unmet = row.conditions.iter().filter(|asked| !asked.met).count();
    let conditions = match (row.conditions.len(), unmet) {
        (0, _) => String::new(),
        (_, 0) => session.locale.term("tracker-screen-met"),
        (_, unmet) => unmet.to_string(),
    };
    let conditions = Cell::new(conditions, if unmet > 0 { Role::Warning } else { Role::Muted });
    let late = if row.late.is_some() { Role::Warning } else { Role::Text };
    let cells = vec![
        Cell::plain(row.name.clone()),
        Cell::new(stands, role),
        Cell::new(decision, late),
        Cell::muted(row.case.clone().unwrap_or_default()),
        Cell::muted(day(row.sent.as_ref().map(|sent| sent.on))),
        Cell::muted(day(row.held)),
        conditions,
    ];
    Line { glyph, role, cells }
}

impl Part for Tracker {
    fn place(&self) -> Place {
        Place::Tracker
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-tracker")
    }

    fn aside(&self, session: &Session) -> String {
        session.plan.as_ref().map_or_else(String::new, |plan| super::plan::version(session, plan))
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        if !matches!(action, Action::Record | Action::SendOut | Action::Open) {
            return None;
        }
        let rows = self.rows(session);
        let Some(row) = rows.get(self.scroll.at(rows.len())) else {
            return Some(Message::new("refuse-nothing-selected"));
        };
        let Some(step) = asked(session, row) else {
            return Some(Message::new("refuse-party-not-asked").with("name", &row.name));
        };
        match action {
            Action::Record => may_record(session, step, Considerer::Party(row.party.clone())),
            Action::SendOut if !step.is_open() => Some(Message::new("refuse-step-not-open").with("step", &step.key)),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let rows = self.rows(session);
        if self.scroll.act(action, rows.len(), Self::height(session)) {
            return Vec::new();
        }
        if action == Action::NextView {
            self.order = if self.order == Order::Text { Order::Waiting } else { Order::Text };
            self.scroll = Scroll::default();
            return Vec::new();
        }
        let Some(row) = rows.get(self.scroll.at(rows.len())) else { return Vec::new() };
        let (Some(step), who) = (asked(session, row), Considerer::Party(row.party.clone())) else {
            return Vec::new();
        };
        match action {
            Action::Open => vec![Move::go(Recipients::of(step.id.clone()).on(Some(who)))],
            Action::Record => vec![Move::go(Recording::new(session, step, Some(&who)))],
            Action::SendOut => sending::send(session, step, Some(&who)).map(Move::Over).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn filter(&self) -> Option<&Filter> {
        Some(&self.filter)
    }

    fn narrowing(&mut self) -> Option<(&mut Filter, &mut Scroll)> {
        Some((&mut self.filter, &mut self.scroll))
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(plan) = session.plan.as_deref() else { return };
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let all = Tracked::of(plan, &session.workspace, session.now.day);
        if all.rows.is_empty() {
            canvas.put_wrapped(area, 0, 0, &session.locale.term("tracker-screen-none"), Role::Muted);
            return;
        }
        let (head, rest) = layout::above(area, if area.height > BELOW + 6 { 2 } else { 1 });
        let signed = all.count(State::Signed) + all.count(State::Reserved);
        let count = Message::new("tracker-screen-head").with("signed", signed).with("total", all.rows.len());
        let count = session.say(&count.with("overdue", all.count(State::Overdue)));
        canvas.put(head, 0, 0, &count, Role::Heading);
        if self.order == Order::Waiting {
            canvas.put_right(head, 0, &session.locale.term("tracker-screen-waiting-first"), Role::Muted);
        }
        let (list, below) = layout::below(rest, BELOW.min(rest.height / 2));
        let rows = self.rows(session);
        let lines = rows.iter().map(|row| line(row, session)).collect();
        Table { columns: &COLUMNS, lines }.view(session, &self.scroll, list, canvas);
        let Some(row) = rows.get(self.scroll.at(rows.len())) else { return };
        canvas.rule(below, 0);
        let (_, below) = layout::above(below, 1);
        let shown = Shown::new(plan, &session.workspace, session.lang(), session.now.day);
        let told = paper::PARTIES.into_iter().zip(paper::cells(&shown, row)).skip(1);
        let mut y = 0;
        canvas.put(below, 0, 0, &row.name, Role::Accent);
        for (label, lines) in told.filter(|(_, lines)| !lines.is_empty()) {
            y += 1;
            let label = format!("{}: ", session.locale.term(label));
            let x = canvas.put(below, 0, y, &label, Role::Muted);
            canvas.put(below, x, y, &lines.join(" · "), Role::Text);
        }
    }
}
