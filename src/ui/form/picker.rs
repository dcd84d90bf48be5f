//! The options of an entry as a list over the form, narrowed by what is typed.

use ratatui::layout::Rect;

use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::fuzzy;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::scroll::Scroll;
use crate::ui::theme::Role;
use crate::ui::{layout, text};

/// As many options as are shown at once.
const HEIGHT: u16 = 10;

/// An open list of options.
#[derive(Debug)]
pub struct Picker {
    options: Vec<(String, bool)>,
    filter: String,
    scroll: Scroll,
}

/// What a key led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    /// The list stays open.
    Nothing,
    /// The list is closed.
    Cancelled,
    /// An option was chosen, by its place.
    Option(usize),
}

impl Picker {
    /// Opens a list on the first option that is chosen.
    #[must_use]
    pub fn new(options: Vec<(String, bool)>) -> Self {
        let at = options.iter().position(|(_, chosen)| *chosen).unwrap_or(0);
        Self { options, filter: String::new(), scroll: Scroll::at_row(at) }
    }

    /// Shows what is chosen now, with the cursor on the option that was changed; the next one is typed anew.
    pub fn update(&mut self, options: Vec<(String, bool)>, at: usize) {
        if !std::mem::take(&mut self.filter).is_empty() {
            self.scroll = Scroll::at_row(at);
        }
        self.options = options;
    }

    /// Lists the places of the options that match what was typed.
    fn matching(&self) -> Vec<usize> {
        fuzzy::ranked(&self.filter, self.options.iter().map(|(label, _)| label))
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Picked {
        let matching = self.matching();
        match key.code {
            Code::Esc | Code::Tab => return Picked::Cancelled,
            Code::Enter => {
                let at = matching.get(self.scroll.at(matching.len())).copied();
                return at.map_or(Picked::Cancelled, Picked::Option);
            }
            Code::Backspace => {
                self.filter.pop();
                self.scroll = Scroll::default();
            }
            Code::Up => _ = self.scroll.act(Action::Up, matching.len(), HEIGHT),
            Code::Down => _ = self.scroll.act(Action::Down, matching.len(), HEIGHT),
            _ => {
                if let Some(character) = key.typed() {
                    self.filter.push(character);
                    self.scroll = Scroll::default();
                }
            }
        }
        Picked::Nothing
    }

    /// Draws the list in the middle of an area.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let matching = self.matching();
        let wide = self.options.iter().map(|(label, _)| text::width(label)).max().unwrap_or(0) + 8;
        let rows = u16::try_from(self.options.len()).unwrap_or(HEIGHT).min(HEIGHT);
        let shape = layout::middle(area, u16::try_from(wide.max(24)).unwrap_or(u16::MAX), rows + 2);
        canvas.clear(shape);
        canvas.cover();
        let filter = format!(" / {}", self.filter);
        canvas.put(shape, 0, 0, &filter, Role::Key);
        canvas.typed(&self.filter);
        canvas.rule(shape, 1);
        let (_, list) = layout::above(shape, 2);
        let selected = self.scroll.at(matching.len());
        let window = canvas.list(&self.scroll, matching.len(), list);
        let rows = matching.iter().enumerate().skip(window.start).take(window.len());
        for (y, (row, at)) in (0..).zip(rows) {
            let Some((label, chosen)) = self.options.get(*at) else { continue };
            let marker = if row == selected { canvas.glyph(Glyph::Marker) } else { " " };
            let sign = if *chosen { canvas.glyph(Glyph::Done) } else { " " };
            let role = if row == selected { Role::Selected } else { Role::Text };
            canvas.put_parts(
                list,
                0,
                y,
                [(" ", role), (marker, role), (" ", role), (sign, role), (" ", role), (label, role)],
            );
            canvas.choice(list, (1, y), row, selected);
        }
    }
}
