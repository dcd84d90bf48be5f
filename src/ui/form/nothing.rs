//! That an entry is deliberately without content: of which kind, with which sentence, and who follows it up (DESIGN 4.2).

use ratatui::layout::Rect;

use crate::domain::value::{Nothing, NothingKind};
use crate::ui::area::Area;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// What is said instead of content. What was written is kept while somebody goes round the kinds.
#[derive(Debug)]
pub struct Absence {
    /// The kind; none while the entry has content.
    pub kind: Option<NothingKind>,
    /// The sentence.
    words: Box<Area>,
    /// Who follows it up.
    who: Box<Area>,
    /// The cursor stands in who follows it up.
    on_who: bool,
    /// The sentence may have several lines.
    is_long: bool,
}

impl Absence {
    /// Begins with what stands in a field.
    #[must_use]
    pub fn new(nothing: Option<&Nothing>, is_long: bool) -> Self {
        let nothing = nothing.filter(|nothing| nothing.none != NothingKind::Empty);
        let words = nothing.and_then(|nothing| nothing.words.as_deref()).unwrap_or_default();
        let who = nothing.and_then(|nothing| nothing.who.as_deref()).unwrap_or_default();
        let words = Box::new(if is_long { Area::prose(words) } else { Area::line(words) });
        Self {
            kind: nothing.map(|nothing| nothing.none),
            words,
            who: Box::new(Area::line(who)),
            on_who: false,
            is_long,
        }
    }

    /// Goes on from content to the next kind of nothing, and round.
    pub fn next(&mut self) {
        self.on_who = false;
        self.kind = match self.kind {
            None | Some(NothingKind::Empty) => Some(NothingKind::Undecided),
            Some(NothingKind::Undecided) => Some(NothingKind::Inapplicable),
            Some(NothingKind::Inapplicable) => None,
        };
    }

    /// Returns what is said; nothing while the entry has content.
    #[must_use]
    pub fn nothing(&self) -> Option<Nothing> {
        let none = self.kind?;
        let text = |area: &Area| Some(area.text().trim().to_owned()).filter(|text| !text.is_empty());
        let who = if self.asks_who() { text(&self.who) } else { None };
        Some(Nothing { none, words: text(&self.words), who })
    }

    /// Tells whether there are two places to write in: only what is to be decided later is followed up.
    pub fn asks_who(&self) -> bool {
        self.kind == Some(NothingKind::Undecided)
    }

    fn area(&mut self) -> &mut Area {
        if self.on_who { &mut self.who } else { &mut self.words }
    }

    /// Goes between the sentence and who follows up. Returns whether there was somewhere to go.
    pub fn turn(&mut self, forward: bool) -> bool {
        let goes = self.asks_who() && self.on_who != forward;
        self.on_who ^= goes;
        goes
    }

    /// Goes to where somebody comes from before or behind.
    pub fn enter(&mut self, forward: bool) {
        self.on_who = !forward && self.asks_who();
    }

    /// Takes a key. Returns whether it changed something or moved within.
    pub fn write(&mut self, key: Key) -> bool {
        let is_line = self.on_who || !self.is_long;
        let area = self.area();
        let (row, rows) = (area.cursor().0, area.lines().len());
        match key.code {
            Code::Enter if is_line => self.turn(true),
            Code::Down if is_line || row + 1 == rows => self.turn(true),
            Code::Up if is_line || row == 0 => self.turn(false),
            _ => {
                area.input(key);
                true
            }
        }
    }

    /// Takes pasted text, in one line.
    pub fn pasted(&mut self, text: &str) {
        self.area().insert(&text.lines().collect::<Vec<_>>().join(" "));
    }

    /// Returns how many rows are shown.
    #[must_use]
    pub fn rows(&self, focused: bool) -> usize {
        let sentence = if self.is_long { self.words.lines().len().clamp(1, 3) } else { 1 };
        sentence + usize::from(self.shows_who(focused))
    }

    fn shows_who(&self, focused: bool) -> bool {
        self.asks_who() && (focused || self.who.lines().iter().any(|line| !line.is_empty()))
    }

    /// Draws the word of the kind, the sentence beside it, and below who follows up.
    pub fn view(&self, session: &Session, focused: bool, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(kind) = self.kind else { return };
        let (area, below) = layout::below(area, u16::from(self.shows_who(focused) && area.height > 1));
        let labelled = |area: Rect, glyph: &str, term: &'static str, canvas: &mut Canvas<'_>| {
            let word = format!("{glyph} {}: ", session.locale.term(term));
            let taken = canvas.put(area, 0, 0, &word, Role::Waiting);
            Rect { x: area.x + taken, width: area.width.saturating_sub(taken), ..area }
        };
        let role = |here: bool| if here { Role::Focus } else { Role::Text };
        let rest = labelled(area, canvas.glyph(Glyph::of_nothing(kind)), kind.term(), canvas);
        self.words.view(focused && !self.on_who, role(focused && !self.on_who), rest, canvas);
        if below.height > 0 {
            let rest = labelled(below, " ", "nothing-who", canvas);
            self.who.view(focused && self.on_who, role(focused && self.on_who), rest, canvas);
        }
    }
}
