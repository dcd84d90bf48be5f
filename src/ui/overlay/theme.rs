//! Choosing a theme: what is selected is shown at once, and remembered when it is taken.

use ratatui::layout::Rect;

use super::Cover;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::settings::AUTO;
use crate::ui::text;
use crate::ui::theme::{Role, Theme};

/// What is shown of a theme below the list: signs with words, as they stand on the screens.
const SAMPLE: [(Glyph, &str, Role); 4] = [
    (Glyph::Done, "theme-sample-done", Role::Done),
    (Glyph::Waiting, "theme-sample-waiting", Role::Waiting),
    (Glyph::Flag, "theme-sample-warning", Role::Warning),
    (Glyph::Flag, "theme-sample-problem", Role::Problem),
];
/// Rows beside the list: two rules, the title, a blank and the sample.
const AROUND: u16 = 5;

/// The list of themes, and the theme that was there before.
#[derive(Debug)]
pub struct Wardrobe {
    names: Vec<String>,
    scroll: Scroll,
    was: Theme,
    /// Why the selected theme can not be shown.
    fault: Option<String>,
}

impl Wardrobe {
    /// Offers the session's themes, and begins on the one that it has.
    #[must_use]
    pub fn new(session: &Session) -> Self {
        let auto = session.can_fit_ground().then_some(AUTO);
        let names: Vec<String> = auto.into_iter().chain(session.themes.names()).map(str::to_owned).collect();
        let worn = if session.fits_ground() { AUTO } else { &session.theme.name };
        let now = names.iter().position(|name| name == worn);
        let (scroll, was) = (Scroll::at_row(now.unwrap_or(0)), session.theme.clone());
        Self { names, scroll, was, fault: None }
    }

    fn selected(&self) -> &str {
        self.names.get(self.scroll.at(self.names.len())).map_or("", String::as_str)
    }

    fn height(&self) -> u16 {
        u16::try_from(self.names.len()).unwrap_or(u16::MAX)
    }

    /// Shows the selected theme; when it can not be read, the one that was there before, and why.
    fn show(&mut self, session: &Session) -> Vec<Move> {
        let read = session.theme_named(self.selected());
        self.fault = read.as_ref().err().map(|why| session.say(why));
        vec![Move::Wear(Box::new(read.unwrap_or_else(|_unreadable| self.was.clone())))]
    }
}

/// Returns what a theme is called; one of the person's own by the name of its file.
fn label(session: &Session, name: &str) -> String {
    let id = match name {
        AUTO => "theme-auto",
        "ansi16" => "theme-ansi16",
        "contrast" => "theme-contrast",
        "dark" => "theme-dark",
        "deuteranopia" => "theme-deuteranopia",
        "light" => "theme-light",
        "mono" => "theme-mono",
        "tritanopia" => "theme-tritanopia",
        own => return own.to_owned(),
    };
    format!("{name} {} {}", Glyph::Dot.text(session.ascii()), session.locale.term(id))
}

impl Cover for Wardrobe {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        match key.code {
            Code::Esc | Code::Backspace => vec![Move::Close, Move::Wear(Box::new(self.was.clone()))],
            Code::Enter if self.fault.is_none() => vec![Move::Close, Move::Dress(self.selected().to_owned())],
            code if self.scroll.key(code, self.names.len(), self.height()) => self.show(session),
            _ => Vec::new(),
        }
    }

    fn keys(&self) -> Option<&'static str> {
        Some("theme-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let labels: Vec<String> = self.names.iter().map(|name| label(session, name)).collect();
        let title = session.locale.term("menu-theme");
        let sample: Vec<_> =
            SAMPLE.map(|(glyph, id, role)| (canvas.glyph(glyph), session.locale.term(id), role)).into();
        let samples: usize = sample.iter().map(|(_, word, _)| text::width(word) + 4).sum();
        let longest = labels.iter().chain([&title]).map(|label| text::width(label)).max().unwrap_or(0);
        let wide = u16::try_from((longest + 4).max(samples) + 4).unwrap_or(u16::MAX);
        let shape = layout::middle(area, wide, self.height().saturating_add(AROUND));
        canvas.clear(shape);
        canvas.rule(shape, 0);
        canvas.put(shape, 2, 1, &title, Role::Heading);
        canvas.rule(shape, shape.height.saturating_sub(1));
        let (_, list) = layout::above(shape, 2);
        let (list, _) = layout::below(list, 1);
        let (list, below) = layout::below(list, 1);
        match &self.fault {
            Some(fault) => _ = canvas.put(below, 2, 0, fault, Role::Problem),
            None => {
                let parts = sample.iter().flat_map(|(sign, word, role)| {
                    [(*sign, *role), (" ", *role), (word.as_str(), *role), ("  ", Role::Text)]
                });
                canvas.put_parts(below, 2, 0, parts);
            }
        }
        let selected = self.scroll.at(labels.len());
        let window = self.scroll.window(labels.len(), list.height);
        let rows = labels.iter().enumerate().skip(window.start).take(window.len());
        for (y, (row, label)) in (0..).zip(rows) {
            let (marker, role) =
                if row == selected { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
            canvas.put_parts(list, 1, y, [(marker, role), (" ", role), (label, role)]);
            if row == selected {
                canvas.set_cursor(list, 1, y);
            }
        }
    }
}
