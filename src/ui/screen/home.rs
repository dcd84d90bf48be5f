//! What waits for the person, then the plans: the first screen.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::Part;
use super::plan::PlanScreen;
use crate::domain::id::PlanId;
use crate::domain::message::Message;
use crate::domain::plan::PlanState;
use crate::engine::{InboxItem, Summary};
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::Effect;
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::new_plan::NewPlan;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// The first screen.
#[derive(Debug, Default)]
pub struct Home {
    scroll: Scroll,
}

/// One line of the first screen.
enum Line<'a> {
    Heading(String),
    Blank,
    Waits(&'a InboxItem),
    Plan(&'a Summary),
    Empty(String),
}

impl Line<'_> {
    const fn plan(&self) -> Option<&PlanId> {
        match self {
            Self::Waits(item) => Some(&item.plan),
            Self::Plan(summary) => Some(&summary.plan),
            Self::Heading(_) | Self::Blank | Self::Empty(_) => None,
        }
    }
}

/// Lists the lines; headings and blank ones are between what can be selected.
fn lines(session: &Session) -> Vec<Line<'_>> {
    let heading = |id, count: usize| Line::Heading(session.say(&Message::new(id).with("count", count)));
    let mut lines = Vec::new();
    lines.push(heading("home-waits", session.inbox.len()));
    if session.inbox.is_empty() {
        lines.push(Line::Empty(session.locale.term("home-waits-none")));
    }
    lines.extend(session.inbox.iter().map(Line::Waits));
    lines.push(Line::Blank);
    lines.push(heading("home-plans", session.plans.len()));
    if session.plans.is_empty() {
        let id = if session.is_secretary() { "home-plans-none" } else { "home-plans-none-member" };
        lines.push(Line::Empty(session.locale.term(id)));
    }
    lines.extend(session.plans.iter().map(Line::Plan));
    lines
}

impl Home {
    /// Returns the line and the place among all lines of what is selected.
    fn selected<'a>(&self, lines: &'a [Line<'a>]) -> Option<(usize, &'a Line<'a>)> {
        let choices: Vec<_> = lines.iter().enumerate().filter(|(_, line)| line.plan().is_some()).collect();
        choices.get(self.scroll.at(choices.len())).copied()
    }
}

impl Part for Home {
    fn place(&self) -> Place {
        Place::Home
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-home")
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let lines = lines(session);
        let count = lines.iter().filter(|line| line.plan().is_some()).count();
        if self.scroll.act(action, count, session.body().height) {
            return Vec::new();
        }
        match action {
            Action::Open => match self.selected(&lines).and_then(|(_, line)| line.plan()) {
                Some(plan) => vec![Move::Do(Effect::Load(plan.clone())), Move::go(PlanScreen::default())],
                None => vec![Move::Warn(Message::new("refuse-nothing-selected"))],
            },
            Action::NewPlan => vec![Move::Over(NewPlan::ask(session))],
            Action::GoPeople => super::jump(action, &[]).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let lines = lines(session);
        let selected = self.selected(&lines).map_or(0, |(at, _)| at);
        let mut scroll = Scroll::default();
        scroll.select(selected, lines.len(), area.height);
        let window = scroll.window(lines.len(), area.height);
        for (y, (at, line)) in (0..).zip(lines.iter().enumerate().skip(window.start).take(window.len())) {
            let chosen = at == selected && line.plan().is_some();
            match line {
                Line::Heading(text) => _ = canvas.put(area, 1, y, text, Role::Heading),
                Line::Empty(text) => _ = canvas.put(area, 3, y, text, Role::Muted),
                Line::Blank => {}
                Line::Waits(item) => waits(session, item, (area, y), chosen, canvas),
                Line::Plan(summary) => plan(session, summary, (area, y), chosen, canvas),
            }
            if chosen {
                canvas.put(area, 1, y, canvas.glyph(Glyph::Marker), Role::Selected);
                canvas.set_cursor(area, 1, y);
            }
        }
    }
}

/// Returns the width of a title in a row of so many columns.
const fn title_width(columns: u16) -> u16 {
    if columns >= layout::WIDE { columns * 3 / 8 } else { columns / 2 }
}

fn waits(session: &Session, item: &InboxItem, (area, y): (Rect, u16), chosen: bool, canvas: &mut Canvas<'_>) {
    let row = Rect { y: area.y + y, height: 1, ..area };
    let role = if chosen { Role::Selected } else { Role::Text };
    let (when, urgency) = item.due.map_or((String::new(), Role::Muted), |due| until(session, due));
    let taken = canvas.put_right(row, 0, &format!("{when} "), urgency);
    let title = title_width(area.width);
    canvas.put(Rect { width: title, ..row }, 3, 0, &item.title, role);
    let rest = Rect { x: row.x + title + 1, width: row.width.saturating_sub(title + taken + 2), ..row };
    canvas.put(rest, 0, 0, &session.say(&item.message), role);
}

fn plan(session: &Session, summary: &Summary, (area, y): (Rect, u16), chosen: bool, canvas: &mut Canvas<'_>) {
    let row = Rect { y: area.y + y, height: 1, ..area };
    let role = if chosen { Role::Selected } else { Role::Text };
    let title = title_width(area.width);
    canvas.put(Rect { width: title, ..row }, 3, 0, &summary.title, role);
    let rest = Rect { x: row.x + title + 1, width: row.width.saturating_sub(title + 1), ..row };
    let version = session.say(&version(summary));
    canvas.put(Rect { width: rest.width.min(14), ..rest }, 0, 0, &version, Role::Muted);
    let rest = Rect { x: rest.x + 14, width: rest.width.saturating_sub(15), ..rest };
    let (glyph, word, look) = state(session, summary);
    let glyph = canvas.glyph(glyph);
    canvas.put_parts(rest, 0, 0, [(glyph, look), (" ", look), (&word, look)]);
}

/// Says which version a plan is at, and whether that is a draft.
fn version(summary: &Summary) -> Message {
    let id = if summary.draft { "plan-at-draft" } else { "plan-at-locked" };
    Message::new(id).with("version", &summary.version)
}

/// Says where a plan is: a sign, a word, a look.
fn state(session: &Session, summary: &Summary) -> (Glyph, String, Role) {
    let term = |id| session.locale.term(id);
    match summary.state {
        PlanState::Active => match (&summary.missing, &summary.next) {
            (Some(missing), _) => (Glyph::share(summary.done, summary.total), session.say(missing), Role::Waiting),
            (None, Some(next)) => (Glyph::Full, session.say(next), Role::Done),
            (None, None) => (Glyph::Planned, term("state-active"), Role::Muted),
        },
        PlanState::InForce => (Glyph::Done, term("state-in-force"), Role::Done),
        PlanState::Withdrawn => (Glyph::Returned, term("state-withdrawn"), Role::Muted),
        PlanState::Superseded => (Glyph::Returned, term("state-superseded"), Role::Muted),
        PlanState::Expired => (Glyph::Planned, term("state-expired"), Role::Muted),
    }
}

/// Says how far away a day is, and how urgent that is.
pub fn until(session: &Session, day: NaiveDate) -> (String, Role) {
    let days = (day - session.now.day).num_days();
    let say = |id, count: i64| session.say(&Message::new(id).with("count", count));
    match days {
        ..=-2 => (say("due-days-ago", -days), Role::Problem),
        -1 => (session.locale.term("due-yesterday"), Role::Problem),
        0 => (session.locale.term("due-today"), Role::Warning),
        1 => (session.locale.term("due-tomorrow"), Role::Warning),
        2..=13 => (say("due-days", days), Role::Waiting),
        _ => (say("due-weeks", days / 7), Role::Muted),
    }
}
