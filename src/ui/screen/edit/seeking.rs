//! Finding in the text that is written, and replacing: a line to type in at the foot of the text.

use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::ui::area::Area;
use crate::ui::area::seek::Hit;
use crate::ui::canvas::Canvas;
use crate::ui::key::{Code, Key};
use crate::ui::moves::Move;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// From this height on, the keys stand below what is typed.
const TALL: u16 = 12;

/// What is looked for, and what is written for it.
#[derive(Debug)]
pub struct Seeking {
    is_open: bool,
    what: Area,
    with: Area,
    /// The cursor stands in what is written for it.
    on_with: bool,
    hits: Vec<Hit>,
    at: usize,
}

impl Default for Seeking {
    fn default() -> Self {
        let (what, with) = (Area::line(""), Area::line(""));
        Self { is_open: false, what, with, on_with: false, hits: Vec::new(), at: 0 }
    }
}

impl Seeking {
    /// Tells whether something is being looked for.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.is_open
    }

    /// Tells whether there is something to go to.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.what.text().is_empty()
    }

    /// Begins to look, for what is selected where it is one line; goes between the two lines when it has begun.
    pub fn open(&mut self, area: &mut Area) {
        if self.is_open {
            self.on_with = !self.on_with;
            return;
        }
        if let Some(selected) = area.selected().filter(|text| !text.contains('\n')) {
            self.what = Area::line(&selected);
        }
        self.is_open = true;
        self.on_with = false;
        self.what.select_all();
        self.seek(area);
    }

    /// Takes a key. Returns `None` for one that is no part of looking.
    pub fn key(&mut self, key: Key, area: &mut Area) -> Option<Vec<Move>> {
        match key.code {
            Code::Esc => {
                self.is_open = false;
                Some(Vec::new())
            }
            Code::F(_) => None,
            Code::Tab => {
                self.on_with = !self.on_with;
                Some(Vec::new())
            }
            Code::Enter if self.on_with => Some(self.replace(area)),
            Code::Enter | Code::Down => Some(self.go(true, area)),
            Code::Up => Some(self.go(false, area)),
            Code::Char(letter) if key.ctrl && !matches!(letter, 'a' | 'c' | 'x' | 'v' | 'w' | 'h') => None,
            _ => {
                self.line().input(key);
                self.typed(area);
                Some(Vec::new())
            }
        }
    }

    /// Takes pasted text, in one line.
    pub fn pasted(&mut self, text: &str, area: &mut Area) {
        self.line().insert(&text::one_line(text));
        self.typed(area);
    }

    const fn line(&mut self) -> &mut Area {
        if self.on_with { &mut self.with } else { &mut self.what }
    }

    fn typed(&mut self, area: &mut Area) {
        if !self.on_with {
            self.seek(area);
        }
    }

    /// Looks anew, and goes to the first place from where the selection begins.
    fn seek(&mut self, area: &mut Area) {
        self.hits = area.hits(&self.what.text());
        let (row, column) = area.cursor();
        let column = column.saturating_sub(area.selected().map_or(0, |text| text.chars().count()));
        let next = self.hits.iter().position(|hit| (hit.row, hit.columns.start) >= (row, column));
        self.at = next.unwrap_or(0);
        self.show(area);
    }

    fn show(&self, area: &mut Area) {
        if let Some(hit) = self.hits.get(self.at) {
            area.select(hit.row, hit.columns.clone());
        }
    }

    /// Goes to the next or the last place from the cursor, round at the end.
    pub fn go(&mut self, forward: bool, area: &mut Area) -> Vec<Move> {
        let what = self.what.text();
        self.hits = area.hits(&what);
        let here = area.cursor();
        let ends = |hit: &Hit| (hit.row, hit.columns.end);
        let last = self.hits.len().saturating_sub(1);
        let next = if forward {
            self.hits.iter().position(|hit| ends(hit) > here).unwrap_or(0)
        } else {
            self.hits.iter().rposition(|hit| ends(hit) < here).unwrap_or(last)
        };
        self.at = next;
        self.show(area);
        if self.hits.is_empty() {
            vec![Move::Warn(Message::new("seek-nothing").with("text", what))]
        } else {
            Vec::new()
        }
    }

    /// Writes the other words at this place, and goes to the next.
    fn replace(&mut self, area: &mut Area) -> Vec<Move> {
        let is_there = area.hits(&self.what.text()) == self.hits;
        let Some(hit) = self.hits.get(self.at).filter(|_| is_there) else { return self.go(true, area) };
        area.select(hit.row, hit.columns.clone());
        area.insert(&self.with.text());
        self.seek(area);
        Vec::new()
    }

    /// Writes the other words at every place, as one deed.
    pub fn replace_all(&mut self, area: &mut Area) -> Vec<Move> {
        let (what, with) = (self.what.text(), self.with.text());
        let count = area.replace_all(&what, &with);
        self.hits.clear();
        vec![match count {
            0 => Move::Warn(Message::new("seek-nothing").with("text", what)),
            count => {
                Move::Say(Message::new("said-replaced").with("count", count).with("what", what).with("with", with))
            }
        }]
    }

    /// Returns how many rows it takes of a height.
    #[must_use]
    pub const fn rows(height: u16) -> u16 {
        if height >= TALL { 3 } else { 2 }
    }

    /// Draws what is looked for, where one is among the places, and what is written for it.
    pub fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let terms = ["seek-what", "seek-with"].map(|id| session.locale.term(id));
        let labels = terms.iter().map(|term| text::width(term)).max().unwrap_or(0) + 2;
        let labels = u16::try_from(labels).unwrap_or(u16::MAX);
        for (y, (term, line)) in (0..).zip(terms.iter().zip([&self.what, &self.with])) {
            let here = (y == 1) == self.on_with;
            let (label, role) = if here { (Role::Accent, Role::Focus) } else { (Role::Muted, Role::Text) };
            canvas.put(area, 0, y, term, label);
            let (x, width) = (area.x + labels, area.width.saturating_sub(labels));
            let found = if y == 0 { canvas.put_right(area, y, &self.found(session), Role::Muted) } else { 0 };
            let room = Rect { x, width: width.saturating_sub(found + 1), y: area.y + y, height: 1 };
            line.view(here, role, room, canvas);
        }
        if area.height > 2 {
            canvas.put(area, 0, 2, &session.locale.term("seek-keys"), Role::Key);
        }
    }

    fn found(&self, session: &Session) -> String {
        match self.hits.len() {
            _ if self.is_blank() => String::new(),
            0 => session.locale.term("seek-none"),
            of => session.say(&Message::new("position").with("at", self.at + 1).with("of", of)),
        }
    }
}
