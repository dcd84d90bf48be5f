//! A command by its name, for whoever hears the screens: `:remark`, `:open 3`, `:plan felles-utviklingsplan`.

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::message::Message;
use crate::ui::action::{self, Action, Place};
use crate::ui::area::Area;
use crate::ui::canvas::Canvas;
use crate::ui::fuzzy;
use crate::ui::key::{Code, Key};
use crate::ui::model::Model;
use crate::ui::moves::Move;
use crate::ui::screen::plan::PlanScreen;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// As far down a list as a number goes.
const FARTHEST: usize = 200;

/// The line in which a command is written.
#[derive(Debug)]
pub struct Line {
    written: Area,
    place: Place,
}

impl Line {
    /// Asks for a command of the visible screen.
    #[must_use]
    pub fn new(model: &Model) -> Self {
        Self { written: Area::line(""), place: model.top().place() }
    }

    fn run(&self, session: &Session) -> Vec<Move> {
        let written = self.written.text();
        let mut words = written.trim().trim_start_matches(':').splitn(2, ' ');
        let name = words.next().unwrap_or_default().to_lowercase();
        let rest = words.next().unwrap_or_default().trim();
        let found = match (name.as_str(), rest) {
            ("", _) => Some(Vec::new()),
            ("plan", wanted) if !wanted.is_empty() => Some(plan(session, wanted)),
            ("open", number) if !number.is_empty() => number.parse().ok().map(nth),
            (number, "") if number.parse::<usize>().is_ok() => number.parse().ok().map(nth),
            (name, _) => named(self.place, name).map(|action| vec![Move::Act(action)]),
        };
        let found = found.unwrap_or_else(|| vec![Move::Warn(unknown(self.place, &name))]);
        std::iter::once(Move::Close).chain(found).collect()
    }
}

/// Finds the action of a name, or of the only name that begins so.
fn named(place: Place, name: &str) -> Option<Action> {
    let exact = action::at(place).find(|row| row.name == name).map(|row| row.action);
    let mut begun = action::at(place).filter(|row| row.name.starts_with(name));
    let only = begun.next().filter(|_| begun.next().is_none()).map(|row| row.action);
    exact.or(only)
}

/// Goes to a row of the list, from 1, and opens it.
fn nth(number: usize) -> Vec<Move> {
    let down = number.saturating_sub(1).min(FARTHEST);
    let down = std::iter::repeat_with(|| Move::Act(Action::Down)).take(down);
    std::iter::once(Move::Act(Action::First)).chain(down).chain([Move::Act(Action::Open)]).collect()
}

/// Opens a plan by its name, its title or words of it.
fn plan(session: &Session, wanted: &str) -> Vec<Move> {
    let rows = &session.plans.rows;
    let is_meant = |name: &str| name.eq_ignore_ascii_case(wanted);
    let exact = rows.iter().find(|row| is_meant(&row.key) || is_meant(&row.title));
    let near = || fuzzy::ranked(wanted, rows.iter().map(|row| &row.title)).first().and_then(|at| rows.get(*at));
    match exact.or_else(near) {
        Some(row) => vec![Move::Home, Move::Turn(row.plan.clone()), Move::go(PlanScreen::default())],
        None => vec![Move::Warn(Message::new("plain-no-plan").with("name", wanted))],
    }
}

/// Says that there is no such command here, and which one is nearest.
fn unknown(place: Place, name: &str) -> Message {
    let names: Vec<&str> = action::at(place).map(|row| row.name).collect();
    let near = fuzzy::ranked(name, names.iter()).first().and_then(|at| names.get(*at));
    match near {
        Some(near) => Message::new("plain-unknown-near").with("name", name).with("near", *near),
        None => Message::new("plain-unknown").with("name", name),
    }
}

impl Cover for Line {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        match key.code {
            Code::Esc => return vec![Move::Close],
            Code::Backspace if self.written.text().is_empty() => return vec![Move::Close],
            Code::Enter => return self.run(session),
            Code::Up | Code::Down => {}
            _ => _ = self.written.input(key),
        }
        Vec::new()
    }

    fn pasted(&mut self, text: &str, _session: &Session) -> Vec<Move> {
        self.written.insert(&crate::ui::text::one_line(text));
        Vec::new()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        canvas.put(area, 1, 0, &session.locale.term("plain-command"), Role::Heading);
        let line = Rect { x: area.x + 1, y: area.y + 2, width: area.width.saturating_sub(2), height: 1 };
        self.written.view(true, Role::Focus, line, canvas);
    }

    fn keys(&self) -> Option<&'static str> {
        None
    }
}
