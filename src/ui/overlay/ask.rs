//! A question with a form: what is needed to lock a version, to open a step, to add a person ...
//!
//! Each question is a value that implements [`Question`]; the overlay shows its form and hands what was written back.

use std::borrow::Cow;

use ratatui::layout::Rect;

use super::Cover;
use super::typed::Typed;
use crate::domain::id::PlanId;
use crate::domain::message::Message;
use crate::ui::canvas::Canvas;
use crate::ui::effect::Effect;
use crate::ui::form::Form;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::scroll::turned;
use crate::ui::session::Session;
use crate::ui::sheet::Sheet;
use crate::ui::text;
use crate::ui::theme::Role;
use crate::ui::words::Words;

/// What is asked.
pub trait Question: std::fmt::Debug + Send {
    /// Returns the heading.
    fn title(&self, session: &Session) -> String;

    /// Returns what to know before answering; may be empty.
    fn intro(&self, _session: &Session) -> String {
        String::new()
    }

    /// Lays out, in lines of a width, what to have before one's eyes while answering; the page keys turn it.
    fn shown(&self, session: &Session, columns: usize) -> Vec<Words> {
        text::wrap(&self.intro(session), columns).into_iter().map(|line| vec![(line, Role::Muted)]).collect()
    }

    /// Makes of what was written what happens next. The overlay stays until a command is durable: end the moves of the
    /// command with [`Move::Close`].
    ///
    /// # Errors
    /// The entry that is wrong, and why.
    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem>;

    /// Returns the id of what the keys do.
    fn keys(&self) -> &'static str {
        "ask-keys"
    }

    /// Returns the entry that is to blame when what was written is understood and can not be done all the same.
    fn blamed(&self) -> Option<&'static str> {
        None
    }

    /// Returns the word that has to be typed before what was written counts, when nothing would take it back.
    fn word(&self, _form: &Form, _session: &Session) -> Option<String> {
        None
    }
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
    /// The first line of what is shown above the form.
    top: usize,
}

impl Ask {
    /// Asks a question with a form.
    #[must_use]
    pub fn new(question: impl Question + 'static, form: Form) -> Self {
        Self { question: Box::new(question), sheet: Sheet::new(form, 0), top: 0 }
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

    /// Lays out what is shown above the form, and how many rows of it there is room for.
    fn above(&self, session: &Session, area: Rect) -> (Vec<Words>, usize) {
        let lines = self.question.shown(session, usize::from(area.width));
        let wanted = self.sheet.form.height().saturating_add(1);
        // The form keeps two thirds; what it does not need is for what one has to know.
        let room = usize::from((area.height / 3).max(area.height.saturating_sub(wanted.max(2))));
        let room = lines.len().min(room);
        (lines, room)
    }

    /// Turns the pages of what is shown above the form. Returns whether there is more than fits.
    fn turn(&mut self, code: Code, session: &Session) -> bool {
        let body = session.body();
        let area = Rect { width: body.width.saturating_sub(2), height: body.height.saturating_sub(1), ..body };
        let (lines, room) = self.above(session, area);
        self.top = turned(self.top, code, lines.len(), room);
        lines.len() > room
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
                match self.question.word(&self.sheet.form, session) {
                    Some(word) => vec![Move::over(Typed::new(self.question.title(session), word, moves))],
                    None => moves,
                }
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
        let turns = matches!(key.code, Code::PageUp | Code::PageDown) && !self.sheet.form.is_picking();
        if turns && self.turn(key.code, session) {
            return Vec::new();
        }
        if self.sheet.form.key(key, session) {
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

    fn refused(&mut self, said: &str) -> bool {
        let blamed = self.question.blamed();
        blamed.into_iter().for_each(|entry| self.sheet.form.complain(entry, said.to_owned()));
        blamed.is_some()
    }

    fn sheet(&self) -> Option<&Sheet> {
        Some(&self.sheet)
    }

    fn sheet_mut(&mut self) -> Option<&mut Sheet> {
        Some(&mut self.sheet)
    }

    fn keys(&self) -> Option<&'static str> {
        Some(self.question.keys())
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        canvas.put(inner, 0, 0, &self.question.title(session), Role::Heading);
        let (_, rest) = layout::above(inner, 1);
        let (lines, room) = self.above(session, rest);
        let (above, rest) = layout::above(rest, u16::try_from(room).unwrap_or(0));
        for (y, line) in (0..above.height).zip(lines.iter().skip(self.top)) {
            canvas.put_parts(above, 0, y, line.iter().map(|(words, role)| (words.as_str(), *role)));
        }
        let left = lines.len().saturating_sub(self.top + room);
        if left > 0 {
            canvas.put_right(rest, 0, &format!("{} {left}  PgDn", canvas.glyph(Glyph::Below)), Role::Muted);
        }
        let (_, form) = layout::above(rest, 1);
        self.sheet.form.view(session, form, canvas);
    }
}
