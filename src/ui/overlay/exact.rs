//! The exact text of a locked version, as its bytes are: what bodies considered and what is signed.

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::digest::Digest;
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

/// The text, wrapped to the width that it is shown in.
#[derive(Debug)]
pub struct Exact {
    title: String,
    text: String,
    lines: Vec<String>,
    width: u16,
    top: usize,
}

impl Exact {
    /// Shows the text of a version, with its digest.
    #[must_use]
    pub fn new(session: &Session, version: &str, text: &str) -> Self {
        Self::titled(session, Message::new("exact-title").with("version", version), text)
    }

    /// Shows a statement that was signed for a party, with its digest.
    #[must_use]
    pub fn statement(session: &Session, party: &str, text: &str) -> Self {
        Self::titled(session, Message::new("exact-statement").with("party", party), text)
    }

    fn titled(session: &Session, title: Message, text: &str) -> Self {
        let title = title.with("digest", Digest::of(text.as_bytes()).to_string());
        let mut shown = Self { title: session.say(&title), text: text.to_owned(), lines: Vec::new(), width: 0, top: 0 };
        shown.wrap(session);
        shown
    }

    fn wrap(&mut self, session: &Session) {
        let width = session.body().width.saturating_sub(2);
        if width != self.width {
            self.width = width;
            self.lines = text::wrap(&self.text, usize::from(width));
        }
    }
}

impl Cover for Exact {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        self.wrap(session);
        let height = usize::from(session.body().height.saturating_sub(2));
        if matches!(key.code, Code::Esc | Code::Backspace | Code::Enter | Code::Char('q' | 't')) {
            return vec![Move::Close];
        }
        self.top = turned(self.top, key.code, self.lines.len(), height);
        Vec::new()
    }

    fn view(&self, _session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        canvas.put_wrapped(Rect { height: 2, ..area }, 0, 0, &self.title, Role::Heading);
        let (_, list) = layout::above(area, 2);
        let height = usize::from(list.height);
        for (y, line) in (0..).zip(self.lines.iter().skip(self.top).take(height)) {
            let role = if line.starts_with('#') { Role::Heading } else { Role::Text };
            canvas.put(list, 0, y, line, role);
        }
        let left = self.lines.len().saturating_sub(self.top + height);
        if left > 0 {
            canvas.put_right(area, 1, &format!("{} {left}", canvas.glyph(Glyph::Below)), Role::Muted);
        }
    }
}
