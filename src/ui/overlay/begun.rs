//! What a key began: everything that can be pressed next, at once and for as long as one likes.

use ratatui::layout::Rect;

use super::Cover;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::key::{Code, Key};
use crate::ui::keymap::Meaning;
use crate::ui::layout;
use crate::ui::model::Model;
use crate::ui::moves::Move;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// The keys that were pressed, and where.
#[derive(Debug)]
pub struct Begun {
    place: Place,
    pressed: Vec<Key>,
    /// What is not possible now, with the reason.
    refused: Vec<(Action, String)>,
}

impl Begun {
    /// Begins with a key that begins something on the visible screen.
    #[must_use]
    pub fn new(model: &Model, key: Key) -> Self {
        let place = model.top().place();
        let session = &model.session;
        let begun = session.keymap.begun(place, &[key]).into_iter();
        let refused =
            begun.filter_map(|(_, row)| Some((row.action, session.say(&model.refuse(row.action)?)))).collect();
        Self { place, pressed: vec![key], refused }
    }

    /// Returns the caps of what was pressed.
    fn caps(&self) -> String {
        self.pressed.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }
}

impl Cover for Begun {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        self.pressed.push(key);
        match session.keymap.meaning(self.place, &self.pressed) {
            Some(Meaning::Run(action)) => vec![Move::Close, Move::Act(action)],
            Some(Meaning::More) => Vec::new(),
            None if key.code == Code::Esc => vec![Move::Close],
            None => vec![Move::Close, Move::Warn(session.keymap.meaningless(self.place, &self.caps()))],
        }
    }

    fn keys(&self) -> Option<&'static str> {
        Some("begun-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let begun = session.keymap.begun(self.place, &self.pressed);
        let rows: Vec<_> = begun.iter().map(|(rest, row)| (rest.to_string(), *row)).collect();
        let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(2).min(area.height);
        let (_, area) = layout::below(area, height);
        canvas.clear(area);
        canvas.rule(area, 0);
        canvas.put(area, 1, 0, &format!(" {} ", self.caps()), Role::Heading);
        let widest = rows.iter().map(|(cap, _)| text::width(cap)).max().unwrap_or(0) + 2;
        for (y, (cap, row)) in (1..area.height).zip(&rows) {
            let reason = self.refused.iter().find(|(action, _)| *action == row.action).map(|(_, reason)| reason);
            let (key, role) = if reason.is_some() { (Role::Disabled, Role::Disabled) } else { (Role::Key, Role::Text) };
            let cap = format!("{cap}{}", " ".repeat(widest.saturating_sub(text::width(cap))));
            let words = reason.cloned().unwrap_or_else(|| session.locale.term(row.help));
            canvas.put_parts(area, 2, y, [(cap.as_str(), key), (text::one_line(&words).as_ref(), role)]);
        }
    }
}
