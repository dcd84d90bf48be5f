//! Words of a paragraph are marked, to remark on them alone: the arrows take in a word or a sentence more, or less.

use std::ops::Range;
use std::sync::Arc;

use ratatui::layout::Rect;

use super::Cover;
use super::remark::NewRemark;
use crate::document::prose::{marked, numbered};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Plan, TEXT};
use crate::domain::remark::Anchor;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::screen::read::wrap_parts;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// A paragraph of which words are marked.
#[derive(Debug)]
pub struct Marking {
    plan: Arc<Plan>,
    chapter: NodeId,
    number: u32,
    version: Option<String>,
    /// Where that is.
    title: String,
    text: String,
    /// Where its words stand; there is one at least.
    words: Vec<Range<usize>>,
    /// The first marked word and the last.
    marked: (usize, usize),
    moved: Moved,
}

/// What the arrows move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moved {
    /// One word: where to begin is looked for.
    Word,
    /// The last marked word.
    Last,
    /// The first marked word.
    First,
}

impl Moved {
    /// Returns the id of what is said of it.
    const fn term(self) -> &'static str {
        match self {
            Self::Word => "marking-word",
            Self::Last => "marking-last",
            Self::First => "marking-first",
        }
    }
}

/// Finds the words of a text, with the signs that stand at them.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut at = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        let word = part.trim_end();
        if !word.is_empty() {
            words.push(at..at + word.len());
        }
        at += part.len();
    }
    words
}

impl Marking {
    /// Stands on the first word of a paragraph; nothing for one without words.
    #[must_use]
    pub fn new(
        session: &Session,
        plan: &Arc<Plan>,
        (chapter, number): (&NodeId, u32),
        version: Option<&str>,
    ) -> Option<Self> {
        let node = plan.node(chapter)?;
        let text = numbered(node.field(TEXT).text().unwrap_or_default(), number)?;
        let words = words(&text);
        let sign = Glyph::Paragraph.text(session.ascii());
        let title = format!("{}  {sign}{number}", session.shown(plan).title(node));
        let (plan, chapter, version) = (Arc::clone(plan), chapter.clone(), version.map(str::to_owned));
        let marked = (0, 0);
        let is_text = !words.is_empty();
        is_text.then_some(Self { plan, chapter, number, version, title, text, words, marked, moved: Moved::Word })
    }

    /// Returns where the marked words stand in the text.
    fn range(&self) -> Range<usize> {
        let of = |at: usize| self.words.get(at).cloned().unwrap_or_default();
        of(self.marked.0).start..of(self.marked.1).end
    }

    /// Tells whether a sentence or a line ends with a word.
    fn ends(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return true };
        let is_last = self.text.get(word.clone()).is_some_and(|word| word.ends_with(['.', '!', '?']));
        let until = self.words.get(at + 1).map_or(self.text.len(), |next| next.start);
        is_last || self.text.get(word.end..until).is_some_and(|between| between.contains('\n'))
    }

    /// Moves the word, or one end of what is marked; the other end gives way.
    fn turn(&mut self, code: Code) {
        let last = self.words.len().saturating_sub(1);
        let at = if self.moved == Moved::Last { self.marked.1 } else { self.marked.0 };
        // The end goes to where a sentence ends, the beginning to where one begins.
        let is_stop = |at: usize| match self.moved {
            Moved::Last => at == last || self.ends(at),
            Moved::Word | Moved::First => at == 0 || self.ends(at - 1),
        };
        let next = match code {
            Code::Right => at + 1,
            Code::Left => at.saturating_sub(1),
            Code::Down => (at + 1..=last).find(|at| is_stop(*at)).unwrap_or(last),
            Code::Up => (0..at).rev().find(|at| is_stop(*at)).unwrap_or(0),
            Code::Home => 0,
            Code::End => last,
            _ => at,
        };
        let next = next.min(last);
        let (first, end) = self.marked;
        self.marked = match self.moved {
            Moved::Word => (next, next),
            Moved::Last => (first.min(next), next),
            Moved::First => (next, end.max(next)),
        };
    }

    fn anchor(&self) -> Option<Anchor> {
        marked(&self.plan, (&self.chapter, None), self.version.as_deref(), self.number, self.range())
    }

    /// Lays the paragraph out in lines of a width.
    fn lines(&self, columns: u16) -> Vec<Vec<(String, Role)>> {
        let range = self.range();
        let part = |range: Range<usize>, role| (self.text.get(range).unwrap_or_default().to_owned(), role);
        let parts = [
            part(0..range.start, Role::Text),
            part(range.clone(), Role::Selected),
            part(range.end..self.text.len(), Role::Text),
        ];
        wrap_parts(&parts, usize::from(columns))
    }
}

impl Cover for Marking {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        match key.code {
            Code::Esc | Code::Backspace => return vec![Move::Close],
            Code::Char('v' | ' ') | Code::Tab => {
                self.moved = if self.moved == Moved::Last { Moved::First } else { Moved::Last };
            }
            Code::Char('m') | Code::Enter => {
                let ask = self.anchor().map(|anchor| Move::Over(NewRemark::ask(session, anchor)));
                return std::iter::once(Move::Close).chain(ask).collect();
            }
            code => {
                if key.shift && self.moved == Moved::Word {
                    self.moved = Moved::Last;
                }
                self.turn(code);
            }
        }
        Vec::new()
    }

    fn keys(&self) -> Option<&'static str> {
        Some(if self.moved == Moved::Word { "marking-keys-begin" } else { "marking-keys" })
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        canvas.put(area, 0, 0, &self.title, Role::Heading);
        let end = session.locale.term(self.moved.term());
        let count = Message::new("marking-count").with("count", self.marked.1 - self.marked.0 + 1);
        // Where to begin is looked for before anything is marked.
        let said = if self.moved == Moved::Word { end } else { format!("{} {end}", session.say(&count)) };
        canvas.put(area, 0, 1, &said, Role::Muted);
        let (_, list) = layout::above(area, if area.height > 8 { 3 } else { 2 });
        let lines = self.lines(list.width);
        let is_marked = |line: &Vec<(String, Role)>| line.iter().any(|(_, role)| *role == Role::Selected);
        let is_last = self.moved == Moved::Last;
        let found = if is_last { lines.iter().rposition(is_marked) } else { lines.iter().position(is_marked) };
        let row = found.unwrap_or(0);
        let height = usize::from(list.height.max(1));
        // What is moved stands in the middle of a text that is longer than the screen.
        let top = row.saturating_sub(height / 2).min(lines.len().saturating_sub(height));
        for (y, line) in (0..).zip(lines.iter().skip(top).take(height)) {
            canvas.put_parts(list, 0, y, line.iter().map(|(words, role)| (words.as_str(), *role)));
        }
        canvas.set_cursor(list, 0, u16::try_from(row - top).unwrap_or(0));
    }
}
