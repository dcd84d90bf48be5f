//! What can be written in a text, and with which keys: the help of the editor.

use ratatui::layout::Rect;

use super::Cover;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::scroll::turned;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// What is written, what becomes of it, and the action that writes it.
const ROWS: [(&str, &str, Option<Action>); 10] = [
    ("writing-paragraph", "writing-paragraph-is", None),
    ("writing-heading", "writing-heading-is", Some(Action::TurnHeading)),
    ("writing-item", "writing-item-is", Some(Action::TurnItem)),
    ("writing-number", "writing-number-is", None),
    ("writing-nested", "writing-nested-is", None),
    ("writing-table", "writing-table-is", Some(Action::InsertTable)),
    ("writing-strong", "writing-strong-is", Some(Action::Strong)),
    ("writing-emphasis", "writing-emphasis-is", Some(Action::Emphasis)),
    ("writing-quote", "writing-quote-is", None),
    ("writing-rule", "writing-rule-is", None),
];

/// The columns of what is written, where there is room for them.
const SAMPLE: u16 = 20;

/// The help of the editor.
#[derive(Debug, Default)]
pub struct Writing {
    /// The first line that is shown.
    top: usize,
}

/// A line of the help: what is written, and what becomes of it.
type Line = (String, String);

impl Writing {
    fn lines(session: &Session, columns: u16) -> Vec<Line> {
        let room = usize::from(columns.saturating_sub(samples(columns) + 3)).max(8);
        let mut lines = Vec::new();
        for (sample, becomes, action) in ROWS {
            let key = action
                .and_then(Action::row)
                .map(|row| session.keymap.cap(row, Place::Edit))
                .filter(|cap| !cap.is_empty());
            let becomes = session.locale.term(becomes);
            let said = key.map_or_else(|| becomes.clone(), |key| format!("{becomes} ({key})"));
            let mut sample = session.locale.term(sample);
            for line in text::wrap(&said, room) {
                lines.push((std::mem::take(&mut sample), line));
            }
        }
        lines.push(Line::default());
        let whole = usize::from(columns.saturating_sub(3)).max(8);
        let more = text::wrap(&session.locale.term("writing-more"), whole);
        lines.into_iter().chain(more.into_iter().map(|line| (line, String::new()))).collect()
    }
}

impl Cover for Writing {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let body = session.body();
        let height = usize::from(body.height.saturating_sub(2));
        self.top = turned(self.top, key.code, Self::lines(session, body.width).len(), height);
        match key.code {
            Code::Esc | Code::Enter | Code::Backspace | Code::F(2) | Code::Char('q') => vec![Move::Close],
            _ => Vec::new(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        canvas.put(area, 1, 0, &session.locale.term("writing-title"), Role::Heading);
        let (_, list) = layout::above(area, 2);
        for (y, (sample, becomes)) in (0..list.height).zip(Self::lines(session, area.width).iter().skip(self.top)) {
            let role = if becomes.is_empty() { Role::Muted } else { Role::Key };
            canvas.put(list, 1, y, sample, role);
            canvas.put(list, samples(area.width) + 2, y, becomes, Role::Text);
        }
        let left = Self::lines(session, area.width).len().saturating_sub(self.top + usize::from(list.height));
        if left > 0 {
            canvas.put_right(area, 1, &format!("{} {left}  PgDn ", canvas.glyph(Glyph::Below)), Role::Muted);
        }
    }
}

/// Returns the columns of what is written: a third where there is little room.
fn samples(columns: u16) -> u16 {
    SAMPLE.min(columns / 3)
}
