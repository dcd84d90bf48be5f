//! Asks before something that is hard to undo: `y` or `n`. Enter, which opens everything else, decides nothing.

use ratatui::layout::Rect;

use super::Cover;
use crate::ui::canvas::Canvas;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// A question with two answers.
#[derive(Debug)]
pub struct Confirm {
    question: String,
    then: Vec<Move>,
    /// Enter was pressed, which says neither yes nor no.
    is_undecided: bool,
}

impl Confirm {
    /// Asks; after a yes comes `then`.
    #[must_use]
    pub const fn new(question: String, then: Vec<Move>) -> Self {
        Self { question, then, is_undecided: false }
    }
}

impl Cover for Confirm {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let yes = session.locale.term("key-yes");
        let no = session.locale.term("key-no");
        match key.code {
            Code::Esc => vec![Move::Close],
            Code::Enter => {
                self.is_undecided = true;
                Vec::new()
            }
            Code::Char(typed) if no.contains(typed) => vec![Move::Close],
            Code::Char(typed) if yes.contains(typed) => {
                std::iter::once(Move::Close).chain(std::mem::take(&mut self.then)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn is_guarded(&self) -> bool {
        true
    }

    fn keys(&self) -> Option<&'static str> {
        None
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let shape = layout::middle(area, 64, 6);
        canvas.clear(shape);
        canvas.rule(shape, 0);
        let inner = Rect { x: shape.x + 2, width: shape.width.saturating_sub(4), ..shape };
        let rows = canvas.put_wrapped(inner, 0, 1, &self.question, Role::Text);
        let y = (rows + 2).min(4);
        let nudge = self.is_undecided.then(|| format!("{}  ", session.locale.term("confirm-neither")));
        let taken = nudge.map_or(0, |nudge| canvas.put(inner, 0, y, &nudge, Role::Warning));
        canvas.put_keys(inner, taken, y, &session.locale.term("confirm-keys"), Role::Key);
        canvas.rule(shape, 5);
    }
}
