//! Everything that was said in this session, the newest first.

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::message::Message;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::scroll::turned;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;
use crate::ui::toast::{Toast, Toasts};

/// Rows of the heading.
const HEAD: u16 = 2;

/// The list of messages as it was when it was opened.
#[derive(Debug)]
pub struct Messages {
    said: Vec<Toast>,
    /// The first line that is shown.
    top: usize,
}

impl Messages {
    /// Opens the list.
    #[must_use]
    pub fn new(toasts: &Toasts) -> Self {
        Self { said: toasts.all().cloned().collect(), top: 0 }
    }

    /// Wraps what was said into lines, each message with the time at which it was said; the first line carries it.
    fn lines(&self, session: &Session, columns: u16) -> Vec<(Option<&Toast>, String)> {
        let room = usize::from(columns.saturating_sub(4)).max(1);
        let mut lines = Vec::new();
        for toast in &self.said {
            let said = Message::new("messages-said")
                .with("time", session.locale.time(session.local(toast.at).time()))
                .with("text", &toast.text);
            let wrapped = text::wrap(&session.say(&said), room).into_iter().enumerate();
            lines.extend(wrapped.map(|(at, line)| ((at == 0).then_some(toast), line)));
        }
        lines
    }
}

impl Cover for Messages {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let body = session.body();
        let (height, lines) = (usize::from(body.height.saturating_sub(HEAD)), self.lines(session, body.width).len());
        self.top = turned(self.top, key.code, lines, height);
        match key.code {
            Code::Esc | Code::Enter | Code::Backspace | Code::Char('!' | 'q') => return vec![Move::Close],
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        canvas.put(area, 1, 0, &session.locale.term("messages-title"), Role::Heading);
        let (_, list) = layout::above(area, HEAD);
        if self.said.is_empty() {
            canvas.put(list, 1, 0, &session.locale.term("messages-none"), Role::Muted);
        }
        let lines = self.lines(session, area.width);
        for (y, (toast, line)) in (0..list.height).zip(lines.iter().skip(self.top)) {
            let (glyph, role) = match toast {
                Some(toast) if toast.is_problem => (canvas.glyph(Glyph::Flag), Role::Problem),
                Some(_) => (canvas.glyph(Glyph::Done), Role::Done),
                None => (" ", Role::Text),
            };
            canvas.put_parts(list, 1, y, [(glyph, role), (" ", role), (line, Role::Text)]);
        }
        let left = lines.len().saturating_sub(self.top + usize::from(list.height));
        if left > 0 {
            canvas.put_right(area, 1, &format!("{} {left} ", canvas.glyph(Glyph::Below)), Role::Muted);
        }
    }
}
