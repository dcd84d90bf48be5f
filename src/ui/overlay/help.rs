//! What can be done here: every action with its key, and the reason where it is not possible. Typing narrows the list,
//! Enter runs the selected one. Help and palette are the same list; the palette names, help explains.

use ratatui::layout::Rect;

use super::Cover;
use crate::ui::action::{self, Action, Group};
use crate::ui::canvas::Canvas;
use crate::ui::fuzzy;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::model::Model;
use crate::ui::moves::Move;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// One action in the list.
#[derive(Debug)]
struct Item {
    action: Action,
    name: &'static str,
    cap: String,
    label: String,
    help: String,
    reason: Option<String>,
}

/// The list of actions.
#[derive(Debug)]
pub struct Help {
    title: String,
    items: Vec<Item>,
    /// Places in `items`, the best match first.
    matching: Vec<usize>,
    typed: String,
    scroll: Scroll,
}

impl Help {
    /// Lists what can be done on the visible screen, in the order of the groups.
    #[must_use]
    pub fn keys(model: &Model) -> Self {
        Self::new(model, "help-title")
    }

    /// Lists the same to be run by name.
    #[must_use]
    pub fn palette(model: &Model) -> Self {
        Self::new(model, "palette-title")
    }

    fn new(model: &Model, title: &'static str) -> Self {
        let session = &model.session;
        let place = model.top().place();
        let item = |row: &'static action::Row| Item {
            action: row.action,
            name: row.name,
            cap: session.keymap.cap(row, place),
            label: session.locale.term(row.label),
            help: session.locale.term(row.help),
            reason: model.refuse(row.action).map(|reason| session.say(&reason)),
        };
        let of_group = |group: Group| action::at(place).filter(move |row| row.group == group);
        let mut items: Vec<Item> = Group::ALL.into_iter().flat_map(of_group).map(item).collect();
        // What may be done here and now comes first, what may not last.
        items.sort_by_key(|item| item.reason.is_some());
        let title = format!("{}: {}", session.locale.term(title), session.locale.term(place.label()));
        let matching = (0..items.len()).collect();
        Self { title, items, matching, typed: String::new(), scroll: Scroll::default() }
    }

    /// Narrows the list to what matches: words of label, sentence or name, or the key itself.
    fn narrow(&mut self) {
        self.scroll = Scroll::default();
        let words = self.items.iter().map(|item| format!("{} {} {}", item.label, item.name, item.help));
        self.matching = fuzzy::ranked(&self.typed, words);
        // Who types a key means its action.
        let is_key = |at: &usize| self.items.get(*at).is_some_and(|item| item.cap == self.typed);
        let by_key = (0..self.items.len()).filter(is_key).collect::<Vec<_>>();
        self.matching.retain(|at| !by_key.contains(at));
        self.matching.splice(0..0, by_key);
    }

    fn selected(&self) -> Option<&Item> {
        self.items.get(*self.matching.get(self.scroll.at(self.matching.len()))?)
    }

    fn run(&self) -> Vec<Move> {
        self.selected().map_or_else(Vec::new, |item| vec![Move::Close, Move::Act(item.action)])
    }
}

/// The rows around the list: title, what was typed, the explanation below.
const AROUND: u16 = 5;

impl Cover for Help {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let height = session.body().height.saturating_sub(AROUND);
        let count = self.matching.len();
        match key.code {
            Code::Esc => return vec![Move::Close],
            Code::Enter => return self.run(),
            Code::Up => _ = self.scroll.act(Action::Up, count, height),
            Code::Down => _ = self.scroll.act(Action::Down, count, height),
            Code::PageUp => _ = self.scroll.act(Action::PageUp, count, height),
            Code::PageDown => _ = self.scroll.act(Action::PageDown, count, height),
            Code::Backspace => {
                if self.typed.pop().is_none() {
                    return vec![Move::Close];
                }
                self.narrow();
            }
            _ => {
                if let Some(character) = key.typed() {
                    self.typed.push(character);
                    self.narrow();
                }
            }
        }
        Vec::new()
    }

    fn keys(&self) -> Option<&'static str> {
        Some("help-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        canvas.put(area, 0, 0, &self.title, Role::Heading);
        let typed = format!("/ {}", self.typed);
        canvas.put(area, 0, 1, &typed, Role::Key);
        canvas.typed(&self.typed);
        let (_, rest) = layout::above(area, 2);
        let (list, detail) = layout::below(rest, AROUND - 2);
        let window = canvas.list(&self.scroll, self.matching.len(), list);
        let selected = self.scroll.at(self.matching.len());
        let caps = self.items.iter().map(|item| text::width(&item.cap)).max().unwrap_or(0) + 2;
        let rows = self.matching.iter().enumerate().skip(window.start).take(window.len());
        for (y, (row, at)) in (0..).zip(rows) {
            let Some(item) = self.items.get(*at) else { continue };
            let is_here = row == selected;
            let (marker, role) = match (is_here, &item.reason) {
                (true, _) => (canvas.glyph(Glyph::Marker), Role::Selected),
                (false, Some(_)) => (" ", Role::Disabled),
                (false, None) => (" ", Role::Text),
            };
            let cap = format!("{:<caps$}", item.cap);
            let line = text::one_line(if item.label == item.help { &item.label } else { &item.help });
            let key = if item.reason.is_some() { Role::Disabled } else { Role::Key };
            canvas.put_parts(list, 0, y, [(marker, role), (" ", role), (&cap, key), (&line, role)]);
            canvas.choice(list, (0, y), row, selected);
        }
        canvas.rule(detail, 0);
        if let Some(item) = self.selected() {
            let line = item.reason.as_ref().map_or(&item.label, |reason| reason);
            let role = if item.reason.is_some() { Role::Warning } else { Role::Text };
            canvas.put_wrapped(detail, 0, 1, line, role);
        } else {
            canvas.put(detail, 0, 1, &session.locale.term("help-none"), Role::Muted);
        }
        canvas.set_cursor(area, u16::try_from(text::width(&typed)).unwrap_or(0), 1);
    }
}
