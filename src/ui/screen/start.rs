//! There is no workspace yet: what vedtak is, in which language, and what one can begin with.

use ratatui::layout::Rect;

use super::Part;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::{Canvas, apart};
use crate::ui::effect::Effect;
use crate::ui::first::{Offer, Wish};
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::menu::{Menu, language};
use crate::ui::overlay::{attaching, founding};
use crate::ui::pointer::Target;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// What one can begin with: the action, and the id of its line.
const CHOICES: [(Action, &str); 4] = [
    (Action::TryDemo, "first-demo"),
    (Action::NewWorkspace, "first-new"),
    (Action::Attach, "first-attach"),
    (Action::Quit, "first-quit"),
];

/// How many there are.
const COUNT: u16 = 4;

/// The column in which is said what the selected one means.
const MEANING: u16 = 3;

/// The widest line of text: longer ones are hard to read.
const READABLE: u16 = 76;

/// The screen.
#[derive(Debug)]
pub struct Start {
    offer: Offer,
    scroll: Scroll,
}

/// How many rows the texts around the choices take.
struct Rows {
    /// The id of what vedtak is, in full or in short.
    said: &'static str,
    what: u16,
    place: u16,
    /// What the selected choice means.
    means: u16,
    /// Blank rows between the parts.
    gap: u16,
}

impl Start {
    /// Offers what there is to begin with.
    #[must_use]
    pub fn new(offer: Offer) -> Self {
        Self { offer, scroll: Scroll::default() }
    }

    fn selected(&self) -> usize {
        self.scroll.at(CHOICES.len())
    }

    fn place_words(&self, session: &Session) -> String {
        session.say(&Message::new("first-none").with("folder", &self.offer.folder))
    }

    /// Finds room for the texts: what is only good to know gives way where there is none.
    fn rows(&self, session: &Session, area: Rect) -> Rows {
        let rows = |words: &str, left: u16| {
            let lines = text::wrap(words, usize::from(area.width.saturating_sub(left)));
            u16::try_from(lines.len()).unwrap_or(u16::MAX)
        };
        let what = rows(&session.locale.term("first-what"), 0);
        let place = rows(&self.place_words(session), 0);
        // The choices stand still, whichever is selected.
        let means = CHOICES.iter().filter_map(|(action, _)| action.row());
        let means = means.map(|row| rows(&session.locale.term(row.help), MEANING)).max().unwrap_or(0);
        let room = area.height.saturating_sub(COUNT + 1);
        let fits = |gap: &u16| what.saturating_add(place).saturating_add(means).saturating_add(4 * gap) <= room;
        if let Some(gap) = [1, 0].into_iter().find(fits) {
            return Rows { said: "first-what", what, place, means, gap };
        }
        let (said, place) = ("first-what-short", place.min(room));
        let what = rows(&session.locale.term(said), 0).min(room - place);
        Rows { said, what, place, means: 0, gap: 0 }
    }

    /// Draws the languages, each by its own name.
    fn languages(session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let now = place_of(session.lang());
        let mut x = canvas.put_parts(area, 0, 0, [(session.locale.term("first-language").as_str(), Role::Muted)]);
        for (at, lang) in Lang::ALL.into_iter().enumerate() {
            let (marker, role) =
                if at == now { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
            let from = x + 1;
            x = canvas.put_parts(area, from, 0, [(marker, role), (language(lang), role)]);
            if at != now {
                let word = Rect { x: area.x.saturating_add(from), width: x.saturating_sub(from), height: 1, ..area };
                canvas.target(word.intersection(area), Target::Step { right: apart(now, at), down: 0 });
            }
        }
        let keys = session.locale.term("first-language-keys");
        let room = usize::from(area.width.saturating_sub(x));
        if room > text::width(&keys) + 1 {
            canvas.put(area, x + 2, 0, &keys, Role::Muted);
        }
    }
}

fn place_of(lang: Lang) -> usize {
    Lang::ALL.iter().position(|each| *each == lang).unwrap_or(0)
}

/// Goes on in the language beside this one.
fn turned(session: &Session, action: Action) -> Vec<Move> {
    let (now, last) = (place_of(session.lang()), Lang::ALL.len() - 1);
    let next = match action {
        Action::Left => now.checked_sub(1).unwrap_or(last),
        _ if now < last => now + 1,
        _ => 0,
    };
    Lang::ALL.get(next).map(|lang| Move::Speak(*lang)).into_iter().collect()
}

impl Part for Start {
    fn place(&self) -> Place {
        Place::Start
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-start")
    }

    /// Nobody sits here as anything yet.
    fn aside(&self, _session: &Session) -> String {
        String::new()
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        if self.scroll.act(action, CHOICES.len(), session.body().height) {
            return Vec::new();
        }
        match action {
            Action::Open => {
                let chosen = CHOICES.get(self.selected());
                chosen.map(|(action, _)| Move::Act(*action)).into_iter().collect()
            }
            Action::Left | Action::Right => turned(session, action),
            Action::TryDemo => vec![Move::Do(Effect::Begin(Box::new(Wish::Demo)))],
            Action::NewWorkspace => vec![Move::Over(founding::ask(session, &self.offer))],
            Action::Attach => {
                let term = |id| session.locale.term(id);
                let options = vec![
                    (term("first-attach-folder"), vec![Move::Over(attaching::folder(session))]),
                    (term("first-attach-host"), vec![Move::Over(attaching::host(session))]),
                ];
                vec![Move::over(Menu::new(term("first-attach-where"), options))]
            }
            _ => Vec::new(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2).min(READABLE), ..area };
        let Rows { said, what, place, means, gap } = self.rows(session, area);
        let (upper, rest) = layout::above(area, what);
        canvas.put_wrapped(upper, 0, 0, &session.locale.term(said), Role::Text);
        let (_, rest) = layout::above(rest, gap);
        let (upper, rest) = layout::above(rest, place);
        canvas.put_wrapped(upper, 0, 0, &self.place_words(session), Role::Heading);
        let (_, rest) = layout::above(rest, gap);
        let (list, rest) = layout::above(rest, COUNT);
        self.choices(session, list, canvas);
        let (_, rest) = layout::above(rest, gap);
        let (lower, rest) = layout::above(rest, means);
        if let Some(row) = CHOICES.get(self.selected()).and_then(|(action, _)| action.row()) {
            canvas.put_wrapped(lower, MEANING, 0, &session.locale.term(row.help), Role::Muted);
        }
        let (_, rest) = layout::above(rest, gap);
        Self::languages(session, rest, canvas);
    }
}

impl Start {
    /// Draws what one can begin with, each behind its key.
    fn choices(&self, session: &Session, list: Rect, canvas: &mut Canvas<'_>) {
        let selected = self.selected();
        let window = canvas.list(&self.scroll, CHOICES.len(), list);
        for (y, (at, (action, label))) in (0..).zip(CHOICES.iter().enumerate().skip(window.start).take(window.len())) {
            let (marker, role) =
                if at == selected { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
            let cap = action.row().map(|row| session.keymap.cap(row, Place::Start)).unwrap_or_default();
            let label = session.locale.term(label);
            let parts = [(marker, role), (" ", role), (&cap, Role::Key), ("  ", role), (&label, role)];
            canvas.put_parts(list, 1, y, parts);
            canvas.choice(list, (1, y), at, selected);
        }
    }
}
