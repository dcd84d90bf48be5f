//! A question with a form: what is needed to lock a version, to open a step, to add a person ...
//!
//! Each question is a value that implements [`Question`]; the overlay shows its form and hands what was written back.

use std::borrow::Cow;

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::id::PlanId;
use crate::domain::message::Message;
use crate::ui::canvas::Canvas;
use crate::ui::effect::Effect;
use crate::ui::form::Form;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::session::Session;
use crate::ui::sheet::Sheet;
use crate::ui::text;
use crate::ui::theme::Role;

/// What is asked.
pub trait Question: std::fmt::Debug + Send {
    /// Returns the heading.
    fn title(&self, session: &Session) -> String;

    /// Returns what to know before answering; may be empty.
    fn intro(&self, _session: &Session) -> String {
        String::new()
    }

    /// Makes of what was written what happens next. The overlay stays until a command is durable: end the moves of the
    /// command with [`Move::Close`].
    ///
    /// # Errors
    /// The entry that is wrong, and why.
    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem>;
}

/// What is wrong with what was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The entry.
    pub entry: Cow<'static, str>,
    /// Why.
    pub why: Message,
}

impl Problem {
    /// Says what is wrong with an entry.
    #[must_use]
    pub fn new(entry: impl Into<Cow<'static, str>>, why: Message) -> Self {
        Self { entry: entry.into(), why }
    }
}

/// A question that is being answered.
#[derive(Debug)]
pub struct Ask {
    question: Box<dyn Question>,
    sheet: Sheet,
}

impl Ask {
    /// Asks a question with a form.
    #[must_use]
    pub fn new(question: impl Question + 'static, form: Form) -> Self {
        Self { question: Box::new(question), sheet: Sheet::new(form, 0) }
    }

    /// Keeps what is written as a draft until it is given: of which plan, and of what in it.
    #[must_use]
    pub fn kept_as(self, plan: &PlanId, what: &str) -> Self {
        Self { sheet: self.sheet.kept_as(plan, what), ..self }
    }

    /// Says where the draft is found again.
    #[must_use]
    pub fn found_at(self, place: Option<String>) -> Self {
        Self { sheet: self.sheet.found_at(place), ..self }
    }

    /// Hands in what was written; its draft is forgotten when that is durable.
    fn accept(&mut self, session: &Session) -> Vec<Move> {
        match self.question.accept(&self.sheet.form, session) {
            Ok(mut moves) => {
                for each in &mut moves {
                    if let Move::Do(Effect::Submit(submission)) = each {
                        submission.then.extend(self.sheet.forget());
                    }
                }
                moves
            }
            Err(problem) => {
                self.sheet.form.complain(&problem.entry, session.say(&problem.why));
                Vec::new()
            }
        }
    }
}

impl Cover for Ask {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        if self.sheet.form.key(key) {
            self.sheet.touched();
            return Vec::new();
        }
        match key.code {
            Code::Char('s') if key.ctrl => self.accept(session),
            Code::Esc => self.sheet.leave(session, None, || Move::Close),
            _ => Vec::new(),
        }
    }

    fn pasted(&mut self, text: &str, _session: &Session) -> Vec<Move> {
        let cleaned = self.sheet.form.pasted(text);
        self.sheet.touched();
        cleaned.map(Move::Say).into_iter().collect()
    }

    fn sheet(&self) -> Option<&Sheet> {
        Some(&self.sheet)
    }

    fn sheet_mut(&mut self) -> Option<&mut Sheet> {
        Some(&mut self.sheet)
    }

    fn keys(&self) -> Option<&'static str> {
        Some("ask-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        canvas.put(inner, 0, 0, &self.question.title(session), Role::Heading);
        let intro = self.question.intro(session);
        let (_, rest) = layout::above(inner, 1);
        let rows = text::wrap(&intro, usize::from(rest.width)).len().min(usize::from(rest.height / 3));
        let (above, rest) = layout::above(rest, u16::try_from(rows).unwrap_or(0));
        canvas.put_wrapped(above, 0, 0, &intro, Role::Muted);
        let (_, form) = layout::above(rest, 1);
        self.sheet.form.view(session, form, canvas);
    }
}
