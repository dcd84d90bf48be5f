//! One entry of a form: what can be written, and what was.

use ratatui::layout::Rect;

use super::dated::{self, Dated};
use super::nothing::Absence;
use crate::domain::message::Message;
use crate::domain::text::{self, Kind, Pasted};
use crate::domain::value::{Nothing, NothingKind};
use crate::ui::area::Area;
use crate::ui::canvas::Canvas;
use crate::ui::key::{Code, Key};
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// One option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is kept.
    pub id: String,
    /// What people see.
    pub label: String,
}

/// What an entry holds.
#[derive(Debug)]
pub enum Writing {
    /// One line.
    Line(Box<Area>),
    /// Several lines.
    Text(Box<Area>),
    /// One of several options, or none yet.
    Choice {
        /// The options.
        options: Vec<Choice>,
        /// The chosen one.
        at: Option<usize>,
    },
    /// Any of several options.
    Many {
        /// The options.
        options: Vec<Choice>,
        /// The chosen ones, in the order of the options.
        chosen: Vec<usize>,
    },
    /// Yes, no, or not answered.
    Flag(Option<bool>),
}

/// One entry of a form.
#[derive(Debug)]
pub struct Entry {
    /// Its name for whoever reads the form.
    pub id: String,
    /// What stands before it.
    pub label: String,
    /// What to write here.
    pub hint: String,
    /// What was written.
    pub writing: Writing,
    /// Whether the three kinds of nothing apply (DESIGN 4.2).
    pub knows_nothing: bool,
    /// Whether it names a file: what is dropped on it is read as a path.
    is_path: bool,
    /// Whether it holds what somebody is perhaps called, not what somebody wrote: the first letter takes its place.
    is_guess: bool,
    /// Which dates it takes, where it takes dates.
    pub dated: Option<Dated>,
    /// What is said instead of content.
    pub absence: Absence,
    /// What is wrong with it.
    pub problem: Option<String>,
}

impl Entry {
    fn new(id: &str, label: String, writing: Writing) -> Self {
        let (hint, problem) = (String::new(), None);
        let absence = Absence::new(None, matches!(writing, Writing::Text(_)));
        let (id, knows_nothing, is_path, is_guess, dated) = (id.to_owned(), false, false, false, None);
        Self { id, label, hint, writing, knows_nothing, is_path, is_guess, dated, absence, problem }
    }

    /// Makes an entry of one line.
    #[must_use]
    pub fn line(id: &str, label: String, text: &str) -> Self {
        Self::new(id, label, Writing::Line(Box::new(Area::line(text))))
    }

    /// Makes an entry of the path of a file, which can be dropped or pasted as it comes.
    #[must_use]
    pub fn path(id: &str, label: String, path: &str) -> Self {
        Self { is_path: true, ..Self::line(id, label, path) }
    }

    /// Makes an entry of one line in which a guess stands, until something else is typed.
    #[must_use]
    pub fn guess(id: &str, label: String, guess: &str) -> Self {
        Self { is_guess: true, ..Self::line(id, label, guess) }
    }

    /// Makes an entry of one day, as people write days.
    #[must_use]
    pub fn day(id: &str, label: String, day: &str) -> Self {
        Self { dated: Some(Dated::Day), ..Self::line(id, label, day) }
    }

    /// Makes an entry of a date, as people write dates.
    #[must_use]
    pub fn when(id: &str, label: String, when: &str) -> Self {
        Self { dated: Some(Dated::When), ..Self::line(id, label, when) }
    }

    /// Makes an entry of several lines.
    #[must_use]
    pub fn prose(id: &str, label: String, text: &str) -> Self {
        Self::new(id, label, Writing::Text(Box::new(Area::prose(text))))
    }

    /// Makes an entry of one option.
    #[must_use]
    pub fn choice(id: &str, label: String, options: Vec<Choice>, chosen: Option<&str>) -> Self {
        let at = chosen.and_then(|chosen| options.iter().position(|option| option.id == chosen));
        Self::new(id, label, Writing::Choice { options, at })
    }

    /// Makes an entry of several options.
    #[must_use]
    pub fn many(id: &str, label: String, options: Vec<Choice>, chosen: &[String]) -> Self {
        let places = options.iter().enumerate().filter(|(_, option)| chosen.contains(&option.id));
        let chosen = places.map(|(at, _)| at).collect();
        Self::new(id, label, Writing::Many { options, chosen })
    }

    /// Makes an entry of yes or no; `None` while nobody has answered.
    #[must_use]
    pub fn flag(id: &str, label: String, set: impl Into<Option<bool>>) -> Self {
        Self::new(id, label, Writing::Flag(set.into()))
    }

    /// Says what to write.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Lets the entry be deliberately without content; `now` is what is said instead of it now.
    #[must_use]
    pub fn with_nothing(mut self, now: Option<&Nothing>) -> Self {
        self.knows_nothing = true;
        self.absence = Absence::new(now, matches!(self.writing, Writing::Text(_)));
        self
    }

    /// Goes to the next or the last place within the entry. Returns whether there was one.
    pub fn turn(&mut self, forward: bool) -> bool {
        self.absence.kind.is_some() && self.absence.turn(forward)
    }

    /// Takes note that the cursor goes elsewhere: a day that leans on today is written out, what is no date is said.
    pub fn left(&mut self, session: &Session) {
        let Some((dated, text)) = self.dated.zip(self.text()).filter(|_| self.absence.kind.is_none()) else { return };
        if let Some(day) = dated::near(session, &text) {
            self.rewrite_text(&session.locale.short_date(day));
        }
        self.problem = dated::understood(session, dated, &text).err().map(|why| session.say(&why));
    }

    /// Says what to write here now, or what is understood of it.
    #[must_use]
    pub fn said_hint(&self, session: &Session) -> String {
        let dated = self.dated.filter(|_| self.absence.kind.is_none());
        let understood = dated.zip(self.text()).and_then(|(dated, text)| dated::understood(session, dated, &text).ok());
        match self.absence.kind {
            None if understood.is_some() => understood.unwrap_or_default(),
            None if dated.is_some() => format!("{} {}", self.hint, session.locale.term("calendar-hint")),
            None => self.hint.clone(),
            Some(NothingKind::Undecided) => session.locale.term("field-hint-undecided"),
            Some(_) => session.locale.term("field-hint-inapplicable"),
        }
    }

    /// Returns what was written, without white space around it; nothing when it is blank.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        match &self.writing {
            Writing::Line(area) | Writing::Text(area) => {
                let text = area.text();
                let text = text.trim();
                (!text.is_empty()).then(|| text.to_owned())
            }
            _ => None,
        }
    }

    /// Returns the text that is written in now; nothing while the entry holds something else.
    #[must_use]
    pub fn area(&self) -> Option<&Area> {
        match &self.writing {
            Writing::Line(area) | Writing::Text(area) if self.absence.kind.is_none() => Some(area),
            _ => None,
        }
    }

    /// Returns the text that is written in now, to change it.
    pub fn area_mut(&mut self) -> Option<&mut Area> {
        match &mut self.writing {
            Writing::Line(area) | Writing::Text(area) if self.absence.kind.is_none() => Some(area),
            _ => None,
        }
    }

    /// Puts in what is known: a text, or the id of an option.
    pub fn fill(&mut self, known: &str) {
        match &mut self.writing {
            Writing::Line(area) => **area = Area::line(known),
            Writing::Text(area) => **area = Area::prose(known),
            Writing::Choice { options, at } => *at = options.iter().position(|option| option.id == known).or(*at),
            Writing::Many { .. } | Writing::Flag(_) => {}
        }
    }

    /// Returns how many lines were written.
    #[must_use]
    pub fn lines(&self) -> usize {
        match &self.writing {
            Writing::Line(area) | Writing::Text(area) => area.lines().len(),
            _ => 1,
        }
    }

    /// Lists what can be chosen, with what is.
    #[must_use]
    pub fn options(&self) -> Vec<(String, bool)> {
        let (options, chosen) = match &self.writing {
            Writing::Choice { options, at } => (options, at.as_slice()),
            Writing::Many { options, chosen } => (options, chosen.as_slice()),
            _ => return Vec::new(),
        };
        options.iter().enumerate().map(|(at, option)| (option.label.clone(), chosen.contains(&at))).collect()
    }

    /// Takes pasted text, cleaned of what word processors leave; a line takes its line breaks as spaces. Says what
    /// went; nothing when nothing did.
    pub fn pasted(&mut self, text: &str) -> Option<Message> {
        let Pasted { text, gone, .. } = text::pasted(text, Kind::Body);
        if self.absence.kind.is_some() {
            self.absence.pasted(&text);
            return gone.notice();
        }
        match &mut self.writing {
            // A file that is dropped takes the place of another.
            Writing::Line(area) if self.is_path => {
                **area = Area::line(&super::dropped::path(&text));
                true
            }
            Writing::Line(area) => area.insert(&text.lines().collect::<Vec<_>>().join(" ")),
            Writing::Text(area) => area.insert(&text),
            _ => return None,
        };
        gone.notice()
    }

    /// Takes a key. Returns whether it changed something or moved within the entry.
    pub fn write(&mut self, key: Key) -> bool {
        if self.absence.kind.is_some() {
            return self.absence.write(key);
        }
        match &mut self.writing {
            Writing::Line(_) if matches!(key.code, Code::Enter | Code::Up | Code::Down) => false,
            Writing::Line(area) => {
                if std::mem::take(&mut self.is_guess) && key.typed().is_some() {
                    **area = Area::line("");
                }
                area.input(key);
                true
            }
            Writing::Text(area) => {
                let row = area.cursor().0;
                let at_edge = match key.code {
                    Code::Up => row == 0,
                    Code::Down => row + 1 == area.lines().len(),
                    _ => false,
                };
                if !at_edge {
                    area.input(key);
                }
                !at_edge
            }
            Writing::Choice { options, at } => {
                let last = options.len().saturating_sub(1);
                *at = match (key.code, *at) {
                    (Code::Right | Code::Char(' '), None) => Some(0),
                    (Code::Right | Code::Char(' '), Some(at)) => Some(if at < last { at + 1 } else { 0 }),
                    (Code::Left, at) => Some(at.and_then(|at| at.checked_sub(1)).unwrap_or(last)),
                    (Code::Delete | Code::Backspace, _) => None,
                    _ => return false,
                };
                true
            }
            Writing::Flag(set) => {
                *set = match key.code {
                    Code::Char(' ') | Code::Left | Code::Right => Some(*set != Some(true)),
                    // Only a question may stay without an answer.
                    Code::Delete | Code::Backspace if self.knows_nothing => None,
                    _ => return false,
                };
                true
            }
            Writing::Many { .. } => false,
        }
    }

    /// Draws what was written; the cursor stands in the focused entry.
    pub fn view(&self, session: &Session, focused: bool, area: Rect, canvas: &mut Canvas<'_>) {
        let role = if focused { Role::Focus } else { Role::Text };
        if self.absence.kind.is_some() {
            return self.absence.view(session, focused, area, canvas);
        }
        match &self.writing {
            Writing::Line(text) | Writing::Text(text) => text.view(focused, role, area, canvas),
            Writing::Choice { options, at } => {
                let chosen = at.and_then(|at| options.get(at)).map_or("", |option| &option.label);
                let line = if focused { format!("‹ {chosen} ›") } else { chosen.to_owned() };
                canvas.put(area, 0, 0, &line, role);
            }
            Writing::Many { options, chosen } => {
                let names: Vec<&str> = chosen.iter().filter_map(|at| Some(options.get(*at)?.label.as_str())).collect();
                let line = if names.is_empty() && focused { "‹ ›".to_owned() } else { names.join(", ") };
                canvas.put(area, 0, 0, &line, role);
            }
            Writing::Flag(set) => {
                let sign = if *set == Some(true) { "[x] " } else { "[ ] " };
                let word = set.map(|set| session.locale.term(if set { "word-yes" } else { "word-no" }));
                canvas.put_parts(area, 0, 0, [(sign, role), (&word.unwrap_or_default(), role)]);
            }
        }
        if focused && !matches!(self.writing, Writing::Line(_) | Writing::Text(_)) {
            canvas.set_cursor(area, 0, 0);
        }
    }
}
