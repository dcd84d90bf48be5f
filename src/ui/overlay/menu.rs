//! A short list to choose from.

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::person::Capacity;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::fuzzy;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::moves::Move;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::theme::Role;
use crate::ui::{layout, text};

/// So many options are seen at a glance: letters narrow nothing there, and none of them vanishes under somebody's fingers.
const FEW: usize = 5;

/// A short list, each line with what follows when it is chosen.
#[derive(Debug)]
pub struct Menu {
    title: String,
    options: Vec<(String, Vec<Move>)>,
    scroll: Scroll,
    /// What the list is narrowed to.
    typed: String,
}

impl Menu {
    /// Offers options.
    #[must_use]
    pub fn new(title: String, options: Vec<(String, Vec<Move>)>) -> Self {
        Self { title, options, scroll: Scroll::default(), typed: String::new() }
    }

    /// Begins on an option.
    #[must_use]
    pub fn on(self, at: Option<usize>) -> Self {
        Self { scroll: Scroll::at_row(at.unwrap_or(0)), ..self }
    }

    /// Offers the languages, each by its own name.
    #[must_use]
    pub fn languages(session: &Session) -> Self {
        let options = Lang::ALL.map(|lang| (language(lang).to_owned(), vec![Move::Speak(lang)]));
        let now = Lang::ALL.iter().position(|lang| *lang == session.lang());
        Self::new(session.locale.term("menu-language"), options.into()).on(now)
    }

    /// Offers the capacities that the person holds today, under a title, each with how much waits for it.
    #[must_use]
    pub fn capacities(session: &Session, title: &str, held: Vec<(Capacity, usize)>) -> Self {
        let now = held.iter().position(|(capacity, _)| *capacity == session.actor.capacity);
        let option = |(capacity, waiting): (Capacity, usize)| {
            let name = session.capacity(&capacity);
            let waits = session.say(&Message::new("menu-capacity-waits").with("count", waiting));
            let label =
                if waiting == 0 { name } else { format!("{name} {} {waits}", Glyph::Dot.text(session.ascii())) };
            (label, vec![Move::Become(capacity)])
        };
        Self::new(session.locale.term(title), held.into_iter().map(option).collect()).on(now)
    }

    /// Lists the places of the options that match what was typed.
    fn matching(&self) -> Vec<usize> {
        fuzzy::ranked(&self.typed, self.options.iter().map(|(label, _)| label))
    }

    fn height(&self) -> u16 {
        u16::try_from(self.options.len()).unwrap_or(u16::MAX)
    }
}

/// Returns a language's own name.
#[must_use]
pub const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Nb => "Bokmål",
        Lang::Nn => "Nynorsk",
    }
}

impl Cover for Menu {
    fn key(&mut self, key: Key, _session: &Session) -> Vec<Move> {
        let matching = self.matching();
        let count = matching.len();
        match key.code {
            Code::Backspace if self.typed.pop().is_some() => self.scroll = Scroll::default(),
            Code::Esc | Code::Backspace => return vec![Move::Close],
            Code::Enter => {
                let Some(at) = matching.get(self.scroll.at(count)) else { return Vec::new() };
                let chosen = self.options.get_mut(*at).map(|(_, then)| std::mem::take(then));
                return std::iter::once(Move::Close).chain(chosen.unwrap_or_default()).collect();
            }
            Code::Up => _ = self.scroll.act(Action::Up, count, self.height()),
            Code::Down => _ = self.scroll.act(Action::Down, count, self.height()),
            _ => {
                if let Some(letter) = key.typed().filter(|_| self.options.len() > FEW) {
                    self.typed.push(letter);
                    self.scroll = Scroll::default();
                }
            }
        }
        Vec::new()
    }

    fn keys(&self) -> Option<&'static str> {
        Some("menu-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let labels = self.options.iter().map(|(label, _)| text::width(label));
        let wide = labels.chain([text::width(&self.title)]).max().unwrap_or(0) + 8;
        let shape = layout::middle(area, u16::try_from(wide).unwrap_or(u16::MAX), self.height().saturating_add(4));
        canvas.clear(shape);
        canvas.rule(shape, 0);
        canvas.put(shape, 2, 1, &self.title, Role::Heading);
        let foot = shape.height.saturating_sub(1);
        canvas.rule(shape, foot);
        if !self.typed.is_empty() {
            canvas.put(shape, 2, foot, &format!(" / {} ", self.typed), Role::Key);
        }
        let (_, list) = layout::above(shape, 2);
        let (list, _) = layout::below(list, 1);
        let matching = self.matching();
        if matching.is_empty() {
            canvas.put(list, 3, 0, &session.locale.term("filter-none"), Role::Muted);
        }
        let selected = self.scroll.at(matching.len());
        let window = canvas.list(&self.scroll, matching.len(), list);
        canvas.typed(&self.typed);
        let rows = matching.iter().enumerate().skip(window.start).take(window.len());
        for (y, (row, at)) in (0..).zip(rows) {
            let Some((label, _)) = self.options.get(*at) else { continue };
            let (marker, role) =
                if row == selected { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
            canvas.put_parts(list, 1, y, [(marker, role), (" ", role), (label, role)]);
            canvas.choice(list, (1, y), row, selected);
        }
    }
}
