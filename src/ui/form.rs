//! A form: labelled entries, one of them with the cursor. The one form of every register and every question.
//!
//! Tab, Shift+Tab and the arrows move between entries; Enter opens the options of a choice; Ctrl+N changes between
//! content and the kinds of nothing (DESIGN 4.2).

pub mod behalf;
mod calendar;
pub mod dated;
pub mod dropped;
mod entry;
pub mod minutes;
mod nothing;
mod picker;
mod reading;
mod written;

pub use entry::{Choice, Entry, Writing};
pub use written::Written;

use ratatui::layout::Rect;

use super::canvas::{Canvas, apart};
use super::glyph::Glyph;
use super::key::{Code, Key};
use super::pointer::Target;
use super::session::Session;
use super::spoken;
use super::text;
use super::theme::Role;
use crate::domain::message::Message;
use calendar::{Calendar, Turned};
use picker::{Picked, Picker};

/// The widest column of labels.
const LABELS: usize = 32;
/// From this height on a long hint takes two rows.
const TALL: u16 = 8;

/// A form with what was written in it.
#[derive(Debug, Default)]
pub struct Form {
    entries: Vec<Entry>,
    at: usize,
    open: Option<Open>,
    changed: bool,
}

/// What is open over the form.
#[derive(Debug)]
enum Open {
    /// The options of an entry.
    Options(Picker),
    /// A month.
    Month(Calendar),
}

impl Form {
    /// Makes a form with the cursor in its first entry.
    #[must_use]
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        Self { entries: entries.into_iter().collect(), ..Self::default() }
    }

    /// Tells whether anything was written.
    #[must_use]
    pub const fn is_changed(&self) -> bool {
        self.changed
    }

    /// Walks through the entries in order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// Finds an entry.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Finds an entry, to change it.
    pub fn entry_mut(&mut self, id: &str) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|entry| entry.id == id)
    }

    /// Returns the entry with the cursor.
    #[must_use]
    pub fn focused(&self) -> Option<&Entry> {
        self.entries.get(self.at)
    }

    /// Returns what was written in a line or a text, without white space around it; nothing when it is blank.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<String> {
        self.entry(id).and_then(Entry::text)
    }

    /// Returns the id of the chosen option.
    #[must_use]
    pub fn choice(&self, id: &str) -> Option<&str> {
        match &self.entry(id)?.writing {
            Writing::Choice { options, at } => Some(&options.get((*at)?)?.id),
            _ => None,
        }
    }

    /// Returns the ids of the chosen options, in the order of the options.
    #[must_use]
    pub fn many(&self, id: &str) -> Vec<String> {
        match self.entry(id).map(|entry| &entry.writing) {
            Some(Writing::Many { options, chosen }) => {
                chosen.iter().filter_map(|at| Some(options.get(*at)?.id.clone())).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Tells whether a flag is set.
    #[must_use]
    pub fn flag(&self, id: &str) -> bool {
        self.answer(id) == Some(true)
    }

    /// Returns what was answered to a question of yes or no; `None` while it is open.
    #[must_use]
    pub fn answer(&self, id: &str) -> Option<bool> {
        match self.entry(id)?.writing {
            Writing::Flag(set) => set,
            _ => None,
        }
    }

    /// Begins in an entry; where there is none, in the first.
    #[must_use]
    pub fn beginning(self, id: &str) -> Self {
        let at = self.entries.iter().position(|entry| entry.id == id).unwrap_or(0);
        Self { at, ..self }
    }

    /// Says what is wrong with an entry, and puts the cursor there.
    pub fn complain(&mut self, id: &str, problem: String) {
        if let Some(at) = self.entries.iter().position(|entry| entry.id == id) {
            self.at = at;
            if let Some(entry) = self.entries.get_mut(at) {
                entry.problem = Some(problem);
            }
        }
    }

    /// Takes pasted text. Says what was cleaned in it; nothing when nothing was.
    pub fn pasted(&mut self, text: &str) -> Option<Message> {
        let entry = self.entries.get_mut(self.at)?;
        self.changed = true;
        entry.pasted(text)
    }

    /// Changes the focused entry between content and the kinds of nothing, where the entry knows them.
    pub fn next_nothing(&mut self) {
        if let Some(entry) = self.entries.get_mut(self.at).filter(|entry| entry.knows_nothing) {
            entry.absence.next();
            entry.problem = None;
            self.changed = true;
        }
    }

    /// Says what is wrong with an entry, where the cursor has been.
    pub fn note(&mut self, id: &str, problem: String) {
        if let Some(entry) = self.entry_mut(id) {
            entry.problem = Some(problem);
        }
    }

    /// Tells whether options or a month are open over the form.
    #[must_use]
    pub const fn is_picking(&self) -> bool {
        self.open.is_some()
    }

    /// Opens a month where the entry takes a date. Returns whether it does.
    pub fn open_month(&mut self, session: &Session) -> bool {
        let Some(entry) = self.focused().filter(|entry| entry.dated.is_some() && entry.area().is_some()) else {
            return false;
        };
        let today = session.now.day;
        let day = entry.text().and_then(|text| dated::day(session, &text)).unwrap_or(today);
        self.open = Some(Open::Month(Calendar::new(day, today)));
        true
    }

    /// Takes a key. Returns whether it meant anything here; Esc and Ctrl+S never do, unless something is open over the
    /// form. An entry is read when the cursor leaves it.
    pub fn key(&mut self, key: Key, session: &Session) -> bool {
        let at = self.at;
        let meant = self.take(key, session);
        if self.at != at
            && let Some(entry) = self.entries.get_mut(at)
        {
            entry.left(session);
        }
        meant
    }

    fn take(&mut self, key: Key, session: &Session) -> bool {
        match &mut self.open {
            Some(Open::Options(picker)) => {
                match picker.key(key) {
                    Picked::Nothing => {}
                    Picked::Cancelled => self.open = None,
                    Picked::Option(at) => self.pick(at),
                }
                return true;
            }
            Some(Open::Month(month)) => {
                match month.key(key) {
                    Turned::Nothing => {}
                    Turned::Cancelled => self.open = None,
                    Turned::Day(day) => self.write_day(&session.locale.short_date(day)),
                }
                return true;
            }
            None => {}
        }
        match key.code {
            Code::Char('d') if key.ctrl => return self.open_month(session),
            Code::Tab => self.tab(!key.shift),
            Code::Char('n') if key.ctrl => self.next_nothing(),
            _ if key.ctrl && matches!(key.code, Code::Char('s' | 'p' | 'o' | 'q' | 'f')) => return false,
            Code::Esc | Code::F(_) => return false,
            _ => self.write(key),
        }
        true
    }

    /// Writes a key in the focused entry, or moves when it is not one that writes.
    fn write(&mut self, key: Key) {
        let Some(entry) = self.entries.get_mut(self.at) else { return };
        let opens = match entry.writing {
            _ if entry.absence.kind.is_some() => false,
            // A blank goes to the next option; a letter looks among them, so that nothing is chosen by accident.
            Writing::Choice { .. } => key.code == Code::Enter || key.typed().is_some_and(char::is_alphanumeric),
            Writing::Many { .. } => key.code == Code::Enter || key.typed().is_some(),
            _ => false,
        };
        if opens {
            let mut picker = Picker::new(entry.options());
            if key.code != Code::Enter {
                picker.key(key);
            }
            self.open = Some(Open::Options(picker));
        } else if entry.write(key) {
            entry.problem = None;
            self.changed = true;
        } else {
            match key.code {
                Code::Enter | Code::Down => self.step(true),
                Code::Up => self.step(false),
                _ => {}
            }
        }
    }

    fn write_day(&mut self, day: &str) {
        self.open = None;
        self.changed = true;
        if let Some(entry) = self.entries.get_mut(self.at) {
            entry.problem = None;
            entry.rewrite_text(day);
        }
    }

    fn pick(&mut self, at: usize) {
        let Some(entry) = self.entries.get_mut(self.at) else { return };
        entry.problem = None;
        self.changed = true;
        match &mut entry.writing {
            Writing::Choice { at: chosen, .. } => {
                *chosen = Some(at);
                self.open = None;
            }
            Writing::Many { chosen, options } => {
                match chosen.iter().position(|other| *other == at) {
                    Some(place) => {
                        chosen.remove(place);
                    }
                    None => chosen.push(at),
                }
                chosen.sort_unstable();
                let chosen = chosen.clone();
                let options =
                    options.iter().enumerate().map(|(at, option)| (option.label.clone(), chosen.contains(&at)));
                let options = options.collect();
                if let Some(Open::Options(picker)) = &mut self.open {
                    picker.update(options, at);
                }
            }
            _ => self.open = None,
        }
    }

    /// Goes to the next or the last place to write: within the entry, else in the one beside it.
    fn tab(&mut self, forward: bool) {
        if !self.entries.get_mut(self.at).is_some_and(|entry| entry.turn(forward)) {
            self.step(forward);
        }
    }

    fn step(&mut self, forward: bool) {
        let last = self.entries.len().saturating_sub(1);
        self.at = if forward {
            if self.at >= last { 0 } else { self.at + 1 }
        } else {
            self.at.checked_sub(1).unwrap_or(last)
        };
        if let Some(entry) = self.entries.get_mut(self.at) {
            entry.absence.enter(forward);
        }
    }

    /// Returns how many rows the form wants.
    #[must_use]
    pub fn height(&self) -> u16 {
        let rows: usize = (0..self.entries.len()).map(|at| self.rows(at)).sum();
        u16::try_from(rows + 1).unwrap_or(u16::MAX)
    }

    fn rows(&self, at: usize) -> usize {
        let Some(entry) = self.entries.get(at) else { return 0 };
        let text = if entry.absence.kind.is_some() {
            entry.absence.rows(at == self.at)
        } else if matches!(entry.writing, Writing::Text(_)) {
            if at == self.at { 6 } else { entry.lines().clamp(1, 3) }
        } else {
            1
        };
        text + usize::from(entry.problem.is_some())
    }

    /// Draws the entries that fit, the focused one always; the last row says what to write there.
    pub fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let whole = area;
        let labels = self.entries.iter().map(|entry| text::width(&entry.label) + 3).max().unwrap_or(0);
        let labels = labels.min(LABELS).min(usize::from(area.width) / 2);
        let (words, role) = self.foot(session, usize::from(area.width).saturating_sub(labels));
        let words = text::wrap(&words, usize::from(area.width.saturating_sub(1)).max(1));
        let most = if area.height < TALL {
            1
        } else if role == Role::Problem {
            3
        } else {
            2
        };
        let rows = u16::try_from(words.len()).unwrap_or(most).clamp(1, most);
        let (list, last) = super::layout::below(area, rows);
        let before: usize = (0..self.at).map(|at| self.rows(at)).sum();
        let hidden = (before + self.rows(self.at)).saturating_sub(usize::from(list.height)).min(before);
        let mut row = 0;
        for (at, entry) in self.entries.iter().enumerate() {
            let rows = self.rows(at);
            let top = row;
            row += rows;
            let (Some(y), false) = (top.checked_sub(hidden), top + rows > hidden + usize::from(list.height)) else {
                if top >= hidden + usize::from(list.height) {
                    break;
                }
                continue;
            };
            let y = u16::try_from(y).unwrap_or(u16::MAX);
            let rows = u16::try_from(rows).unwrap_or(u16::MAX);
            let area = Rect { y: list.y + y, height: rows.min(list.height - y), ..list };
            canvas.target(area, self.target(at));
            self.view_entry(session, at, entry, (area, labels, whole), canvas);
        }
        for (y, line) in (0..rows).zip(&words) {
            canvas.put(last, 1, y, line, role);
        }
        match &self.open {
            Some(Open::Options(picker)) => picker.view(list, canvas),
            Some(Open::Month(month)) => month.view(session, list, canvas),
            None => {}
        }
    }

    /// Says at the foot what to write in the focused entry; what is wrong with it, where so many columns cut that.
    fn foot(&self, session: &Session, columns: usize) -> (String, Role) {
        let Some(entry) = self.focused() else { return (String::new(), Role::Muted) };
        let problem = entry.problem.as_ref().filter(|problem| text::width(problem) > columns);
        problem.map_or_else(|| (entry.said_hint(session), Role::Muted), |problem| (problem.clone(), Role::Problem))
    }

    /// Says what a click on an entry means: to go there, or to choose where one is.
    fn target(&self, at: usize) -> Target {
        let far = apart(self.at, at);
        if far != 0 {
            let passed = self.entries.get(self.at.min(at)..self.at.max(at)).unwrap_or_default();
            let stops = passed.iter().filter(|entry| entry.absence.asks_who()).count();
            return Target::Field(far + far.signum() * i32::try_from(stops).unwrap_or(0));
        }
        let code = match self.focused().map(|entry| &entry.writing) {
            Some(Writing::Choice { .. } | Writing::Many { .. }) => Code::Enter,
            Some(Writing::Flag(_)) => Code::Char(' '),
            _ => return Target::Field(0),
        };
        Target::Press(Key::plain(code))
    }

    fn view_entry(
        &self,
        session: &Session,
        at: usize,
        entry: &Entry,
        (area, labels, form): (Rect, usize, Rect),
        canvas: &mut Canvas<'_>,
    ) {
        let focused = at == self.at;
        let marker = if focused { canvas.glyph(Glyph::Marker) } else { " " };
        let role = if focused { Role::Accent } else { Role::Muted };
        let label = text::cut(&entry.label, labels.saturating_sub(3), canvas.glyph(Glyph::Cut));
        canvas.put_parts(area, 0, 0, [(marker, role), (" ", role), (&label, role)]);
        let left = u16::try_from(labels).unwrap_or(u16::MAX);
        let value = Rect { x: area.x + left, width: area.width.saturating_sub(left), ..area };
        let (value, problem) = super::layout::below(value, u16::from(entry.problem.is_some()));
        if focused {
            canvas.entry(|| spoken::Entry {
                label: entry.label.clone(),
                hint: entry.said_hint(session),
                problem: entry.problem.clone(),
                at,
                count: self.entries.len(),
                value,
                form,
            });
        }
        entry.view(session, focused && self.open.is_none(), value, canvas);
        if let Some(text) = &entry.problem {
            canvas.put(problem, 0, 0, text, Role::Problem);
        }
    }
}
