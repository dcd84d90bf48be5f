//! Going to anything by its name: plans, chapters, registers, records, people, bodies, parties, screens. A part of it is enough, and a
//! slip of a finger does no harm.

use ratatui::layout::Rect;

use super::Cover;
use super::named::{Named, reach};
use crate::domain::message::Message;
use crate::domain::template::Register;
use crate::engine::Failure;
use crate::engine::search::{Hit, Hits, Kind, Place, Snippet};
use crate::ui::action::{self, Action, Group};
use crate::ui::canvas::Canvas;
use crate::ui::fuzzy::ranked;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::model::Model;
use crate::ui::moves::Move;
use crate::ui::screen::plan::PlanScreen;
use crate::ui::screen::register::Registers;
use crate::ui::screen::search::put_marked;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// Rows around the list: title, what was typed, where the selected one is.
const AROUND: u16 = 4;

/// The list of places.
#[derive(Debug)]
pub struct Jump {
    typed: String,
    /// Screens that one can go to from here, with what they are called.
    screens: Vec<(Action, String)>,
    /// The registers of the open plan: identity and title.
    registers: Vec<(String, String)>,
    named: Named,
    scroll: Scroll,
}

/// One row.
enum Row<'a> {
    Hit(&'a Hit),
    Register(&'a str, &'a str),
    Screen(Action, &'a str),
}

impl Jump {
    /// Lists the plans that were touched last; what is typed narrows it down to anything.
    #[must_use]
    pub fn new(model: &Model) -> Self {
        let session = &model.session;
        let rows = action::at(model.top().place()).filter(|row| row.group == Group::Go);
        let rows = rows.filter(|row| model.refuse(row.action).is_none());
        let screens = rows.map(|row| (row.action, session.locale.term(row.help))).collect();
        let shape = session.plan.as_ref().and_then(|_| session.template());
        let titled = |register: &Register| (register.id.clone(), register.title.get(session.plan_lang()).to_owned());
        let registers = shape.map(|shape| shape.registers.iter().map(titled).collect()).unwrap_or_default();
        Self { typed: String::new(), screens, registers, named: Named::new(newest(session)), scroll: Scroll::default() }
    }

    fn narrow(&mut self, session: &Session) -> Vec<Move> {
        self.scroll = Scroll::default();
        if self.typed.trim().is_empty() {
            self.named.hits = newest(session);
            return Vec::new();
        }
        self.named.ask(&self.typed)
    }

    /// Lists the registers here whose names have what is typed, then what was found, then the screens whose names match.
    fn rows(&self) -> Vec<Row<'_>> {
        let found = ranked(&self.typed, self.screens.iter().map(|(_, name)| name)).into_iter();
        let screens = found.filter_map(|at| self.screens.get(at)).map(|(action, name)| Row::Screen(*action, name));
        let wanted = self.typed.trim().to_lowercase();
        let is_meant = |title: &str| !wanted.is_empty() && title.to_lowercase().contains(&wanted);
        let registers = self.registers.iter().filter(|(_, title)| is_meant(title));
        let registers = registers.map(|(id, title)| Row::Register(id, title));
        registers.chain(self.named.hits.iter().map(Row::Hit)).chain(screens).collect()
    }

    fn run(&self, session: &Session) -> Vec<Move> {
        let rows = self.rows();
        match rows.get(self.scroll.at(rows.len())) {
            Some(Row::Hit(hit)) => reach(session, hit),
            Some(Row::Register(id, _)) => {
                let plan = session.plan.as_ref().map(|plan| Move::Turn(plan.id.clone()));
                let there = plan.into_iter().chain([Move::go(PlanScreen::default()), Move::go(Registers::on(id))]);
                [Move::Close, Move::Home].into_iter().chain(there).collect()
            }
            Some(Row::Screen(action, _)) => vec![Move::Close, Move::Act(*action)],
            None => vec![Move::Warn(Message::new("refuse-nothing-selected"))],
        }
    }
}

/// Writes of which kind a row is. Returns the column after it, and the role of the row.
fn put_kind(kind: &str, is_here: bool, (list, y): (Rect, u16), canvas: &mut Canvas<'_>) -> (u16, Role) {
    let (marker, role) = if is_here { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
    let parts = [(marker, role), (" ", Role::Text), (kind, Role::Muted), (" ", Role::Muted)];
    (canvas.put_parts(list, 0, y, parts), role)
}

/// Draws something that one can go to.
pub(super) fn put_hit(session: &Session, hit: &Hit, is_here: bool, (list, y): (Rect, u16), canvas: &mut Canvas<'_>) {
    let (x, role) = put_kind(&session.locale.term(hit.place.kind().term()), is_here, (list, y), canvas);
    let is_plan = hit.place.kind() == Kind::Plan;
    let key = if is_plan || hit.key.is_empty() { String::new() } else { format!("{} ", hit.key) };
    let x = canvas.put(list, x, y, &key, role) + x;
    let x = put_marked(list, (x, y), &hit.title, role, canvas);
    let of = if is_plan { &hit.key } else { &hit.plan };
    canvas.put(list, x + 2, y, of, Role::Muted);
}

/// Lists the plans that were touched last.
fn newest(session: &Session) -> Vec<Hit> {
    let hit = |summary: &crate::engine::Listed| Hit {
        place: Place::Plan(summary.plan.clone()),
        plan: summary.title.clone(),
        key: summary.key.clone(),
        title: Snippet { text: summary.title.clone(), ..Snippet::default() },
        trail: Vec::new(),
        text: Snippet::default(),
    };
    session.plans.rows.iter().take(20).map(hit).collect()
}

impl Cover for Jump {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let height = session.body().height.saturating_sub(AROUND);
        let count = self.rows().len();
        match key.code {
            Code::Esc => return vec![Move::Close],
            Code::Enter => return self.run(session),
            Code::Up => _ = self.scroll.act(Action::Up, count, height),
            Code::Down => _ = self.scroll.act(Action::Down, count, height),
            Code::PageUp => _ = self.scroll.act(Action::PageUp, count, height),
            Code::PageDown => _ = self.scroll.act(Action::PageDown, count, height),
            Code::Backspace => match self.typed.pop() {
                Some(_) => return self.narrow(session),
                None => return vec![Move::Close],
            },
            _ => {
                if let Some(character) = key.typed() {
                    self.typed.push(character);
                    return self.narrow(session);
                }
            }
        }
        Vec::new()
    }

    fn named(&mut self, typed: &str, found: Result<Hits, Failure>, _: &Session) -> Vec<Move> {
        self.named.take(typed, &self.typed, found)
    }

    fn keys(&self) -> Option<&'static str> {
        Some("menu-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        canvas.put(area, 0, 0, &session.locale.term("jump-title"), Role::Heading);
        let typed = format!("> {}", self.typed);
        canvas.put(area, 0, 1, &typed, Role::Key);
        canvas.typed(&self.typed);
        let (_, rest) = layout::above(area, 2);
        let (list, detail) = layout::below(rest, AROUND - 2);
        let rows = self.rows();
        let selected = self.scroll.at(rows.len());
        let window = canvas.list(&self.scroll, rows.len(), list);
        for (y, (at, row)) in (0..).zip(rows.iter().enumerate().skip(window.start).take(window.len())) {
            let is_here = at == selected;
            match row {
                Row::Hit(hit) => put_hit(session, hit, is_here, (list, y), canvas),
                Row::Register(_, name) => {
                    let (x, role) = put_kind(&session.locale.term("jump-register"), is_here, (list, y), canvas);
                    canvas.put(list, x, y, name, role);
                }
                Row::Screen(_, name) => {
                    let (x, role) = put_kind(&session.locale.term("jump-screen"), is_here, (list, y), canvas);
                    canvas.put(list, x, y, name, role);
                }
            }
            canvas.choice(list, (0, y), at, selected);
        }
        canvas.rule(detail, 0);
        match rows.get(selected) {
            Some(Row::Hit(hit)) => {
                let step = format!(" {} ", canvas.glyph(Glyph::Step));
                let is_plan = hit.place.kind() == Kind::Plan;
                let plan = Some(&hit.plan).filter(|_| !is_plan);
                let parts = plan.into_iter().chain(&hit.trail).chain([&hit.title.text, &hit.text.text]);
                let parts: Vec<String> = parts.filter(|part| !part.is_empty()).cloned().collect();
                canvas.put(detail, 0, 1, &parts.join(&step), Role::Text);
            }
            Some(Row::Register(..) | Row::Screen(..)) => {}
            None => _ = canvas.put(detail, 0, 1, &session.locale.term("jump-none"), Role::Muted),
        }
        let end = u16::try_from(text::width(&typed)).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        canvas.set_cursor(area, end, 1);
    }
}
