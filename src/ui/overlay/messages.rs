//! Everything that was said in this session, the newest first.

use ratatui::layout::Rect;

use super::Cover;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::theme::Role;
use crate::ui::toast::{Toast, Toasts};

/// The list of messages as it was when it was opened.
#[derive(Debug)]
pub struct Messages {
    said: Vec<Toast>,
    scroll: Scroll,
}

impl Messages {
    /// Opens the list.
    #[must_use]
    pub fn new(toasts: &Toasts) -> Self {
        Self { said: toasts.all().cloned().collect(), scroll: Scroll::default() }
    }
}

impl Cover for Messages {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let height = session.body().height;
        match key.code {
            Code::Up => _ = self.scroll.act(Action::Up, self.said.len(), height),
            Code::Down => _ = self.scroll.act(Action::Down, self.said.len(), height),
            Code::Esc | Code::Enter | Code::Backspace | Code::Char('!' | 'q') => return vec![Move::Close],
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        canvas.put(area, 1, 0, &session.locale.term("messages-title"), Role::Heading);
        let (_, list) = layout::above(area, 2);
        if self.said.is_empty() {
            canvas.put(list, 1, 0, &session.locale.term("messages-none"), Role::Muted);
        }
        let window = self.scroll.window(self.said.len(), list.height);
        for (y, toast) in (0..).zip(self.said.iter().skip(window.start).take(window.len())) {
            let (glyph, role) = if toast.is_problem { (Glyph::Flag, Role::Problem) } else { (Glyph::Done, Role::Done) };
            let glyph = canvas.glyph(glyph);
            canvas.put_parts(list, 1, y, [(glyph, role), (" ", role), (&toast.text, Role::Text)]);
        }
    }
}
